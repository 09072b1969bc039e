"""The corpus: what people answer, and how much of it is read right, asked to confirm, not understood, or wrong."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

import pytest

from routing.dialogue.agenda import choices_of
from routing.playbook import Choice, Kind
from routing.playbooks import playbook_of
from tests.routing.test_workspace_file import example
from tests.routing.understanding.saying import heard


@dataclass(frozen=True, kw_only=True)
class Line:
    """One answer of the corpus: what was asked, what was said, and every reading that is right."""

    asked: Kind | None
    text: str
    right: tuple[str, ...]


def corpus(name: str) -> list[Line]:
    """The answers of one file, in its order."""
    text = files("tests.routing.understanding.corpus").joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("# ")]
    return [
        Line(asked=Kind(asked) if asked else None, text=said, right=tuple(map(str.strip, right.split(" | "))))
        for asked, said, right in rows
    ]


def verdict(line: Line, choices: Sequence[Choice] = ()) -> str:
    """Whether a line is read right, asked to confirm, not understood, or wrong."""
    said = heard(line.text, line.asked, choices)
    if said in line.right or (said.startswith("?") and "?" in line.right):
        return "right"
    if said.startswith("?"):
        return "asked to confirm"
    return "not understood" if said == "-" else "wrong"


def _buttons() -> dict[Kind | None, tuple[Choice, ...]]:
    """The buttons of the shipped playbook, by the kind of their question."""
    return {question.kind: choices_of(question) for question in playbook_of(example()).questions}


@pytest.mark.parametrize("name", ["en", "zh"])
@pytest.mark.parametrize("buttons", [pytest.param({}, id="asked alone"), pytest.param(_buttons(), id="with buttons")])
def test_at_least_nine_answers_in_ten_are_right_and_one_in_a_hundred_wrong(
    name: str, buttons: dict[Kind | None, tuple[Choice, ...]]
) -> None:
    lines = corpus(name)

    verdicts = [verdict(line, _of(line, buttons)) for line in lines]

    counts = Counter(verdicts)
    missed = "\n".join(
        f"{found}: {line.asked or 'unasked'}: {line.text!r} is {heard(line.text, line.asked, _of(line, buttons))}, "
        f"not {line.right[0]}"
        for line, found in zip(lines, verdicts, strict=True)
        if found != "right"
    )
    report = f"{name}: {dict(counts)} of {len(lines)}\n{missed}"
    assert counts["right"] >= 0.9 * len(lines), report
    assert counts["wrong"] <= 0.01 * len(lines), report


def _of(line: Line, buttons: dict[Kind | None, tuple[Choice, ...]]) -> tuple[Choice, ...]:
    return buttons.get(line.asked, ())
