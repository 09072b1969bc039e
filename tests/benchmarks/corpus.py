"""How well answers are read: both halves of the corpus, and beside them what other libraries read.

Run it as `python -m tests.benchmarks.corpus`; with `--show tuned` it prints what of that half is not right. The other
libraries are not needed for anything else: `pip install dateparser price-parser cn2an` brings them in.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any

from routing.dialogue import choices_of
from routing.playbook import Choice, Kind
from routing.playbooks import playbook_of
from tests.routing.test_workspace_file import example
from tests.routing.understanding.grading import SEED, Grade, Line, corpus, grade, halves, reading_of

#: Reads the answers to questions of one kind: the text of an answer in, what it says out, None for nothing.
Peer = Callable[[Line], Mapping[str, Any] | None]


def main() -> None:
    """Print a line for each language and half, and one for each library beside it."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--show", choices=("tuned", "unseen"), help="print what of that half is not right")
    show = arguments.parse_args().show
    print(f"split by seed {SEED}")
    for language in ("en", "zh"):
        for name, lines in zip(("tuned", "unseen"), halves(corpus(language)), strict=True):
            print(_row(f"{language} {name}, asked alone", _grades(lines)))
            print(_row(f"{language} {name}, with buttons", _grades(lines, buttons=_buttons())))
            if show == name:
                _print_misses(lines)
        _print_peers(language)


def _grades(lines: Sequence[Line], buttons: Mapping[Kind | None, Sequence[Choice]] | None = None) -> list[Grade]:
    return [grade(line, reading_of(line, (buttons or {}).get(line.asked, ()))) for line in lines]


def _row(name: str, grades: Sequence[Grade]) -> str:
    counts = Counter(grades)
    shares = (f"{each.value} {counts[each] / len(grades):.1%}" for each in Grade)
    return f"{name}: {', '.join(shares)} of {len(grades)}"


def _print_misses(lines: Iterable[Line]) -> None:
    for line in lines:
        read = reading_of(line)
        found = grade(line, read)
        if found is not Grade.RIGHT:
            print(f"  {found}: {line.asked or 'unasked'}: {line.text!r} is {read}, not {line.right[0]}")


def _buttons() -> Mapping[Kind | None, Sequence[Choice]]:
    """The buttons of the shipped playbook, by the kind of their question."""
    return {question.kind: choices_of(question) for question in playbook_of(example()).questions}


def _print_peers(language: str) -> None:
    for name, (package, kinds, make) in _PEERS.items():
        if name == "cn2an" and language != "zh":
            continue  # It reads Chinese numerals.
        lines = [line for line in corpus(language) if line.asked in kinds]
        try:
            peer = make(import_module(package), language)
        except ModuleNotFoundError:
            print(f"{language} {name}: not installed")
            continue
        theirs = [grade(line, _as_read(peer(line))) for line in lines]
        asked = ", ".join(sorted(kinds))
        print(_row(f"{language} {name} on {asked}", theirs))
        print(_row(f"{language} Baton on {asked}", _grades(lines)))


def _as_read(answers: Mapping[str, Any] | None) -> Mapping[str, Any]:
    return {"outcome": "understood" if answers else "not_understood", "answers": answers or {}}


def _dateparser(library: Any, language: str) -> Peer:
    """A date that lies ahead, as the day it names."""

    def read(line: Line) -> Mapping[str, Any] | None:
        settings = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": line.now.replace(tzinfo=None)}
        found = library.parse(line.text, languages=[language], settings=settings)
        day = found.date().isoformat() if found else None
        return {"timing": {"from": day, "to": day, "asap": False}} if day else None

    return read


def _price_parser(library: Any, _language: str) -> Peer:
    """An amount and its sign; the period of a sum is taken from us, for it reads none."""
    codes = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "₹": "INR"}

    def read(line: Line) -> Mapping[str, Any] | None:
        found = library.Price.fromstring(line.text)
        if found.amount is None:
            return None
        right: Any = line.right[0].get(str(line.asked))
        period = right["period"] if isinstance(right, dict) else None
        amount, currency = float(found.amount), codes.get(found.currency or "", found.currency)
        return {str(line.asked): {"low": amount, "high": amount, "currency": currency, "period": period}}

    return read


def _cn2an(library: Any, _language: str) -> Peer:
    """A number in Chinese or Arabic numerals, where the text is nothing else."""

    def read(line: Line) -> Mapping[str, Any] | None:
        try:
            number = library.cn2an(line.text.strip("个人多来左右大概约 "), "smart")
        except ValueError:
            return None
        return {"employees": {"low": number, "high": number}}

    return read


_PEERS: Mapping[str, tuple[str, frozenset[Kind], Callable[[Any, str], Peer]]] = {
    "dateparser": ("dateparser", frozenset({Kind.TIMING}), _dateparser),
    "price-parser": ("price_parser", frozenset({Kind.BUDGET, Kind.REVENUE}), _price_parser),
    "cn2an": ("cn2an", frozenset({Kind.EMPLOYEES}), _cn2an),
}

if __name__ == "__main__":
    main()
