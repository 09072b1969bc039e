"""English numerals as people write them: twelve hundred, half a million, 1.5m, a couple hundred, 20 grand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import Phrases

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_TENS |= {f"{ten}ish": number for ten, number in _TENS.items()}
_VAGUE = {
    "couple": (2, 2),
    "few": (3, 5),
    "several": (3, 9),
    "half": (0.5, 0.5),
    "quarter": (0.25, 0.25),
    "quarters": (0.25, 0.25),
    "1/2": (0.5, 0.5),
    "1/4": (0.25, 0.25),
    "3/4": (0.75, 0.75),
    "½": (0.5, 0.5),
    "¼": (0.25, 0.25),
    "¾": (0.75, 0.75),
}
_PLURAL = {
    "dozens": (24, 99), "hundreds": (200, 999), "thousands": (2_000, 9_999), "millions": (2_000_000, 9_999_999),
    "tens": (20, 99),
}  # fmt: skip
_ORDERS = {
    "hundred": 100, "dozen": 12, "k": 1000, "grand": 1000, "thousand": 1000, "thousands": 1000, "thou": 1000,
    "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "crore": 10_000_000, "crores": 10_000_000,
    "m": 1e6, "mm": 1e6, "mn": 1e6, "mil": 1e6, "mill": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6, "kk": 1e6,
    "b": 1e9, "bn": 1e9, "bil": 1e9, "billion": 1e9, "billions": 1e9, "mrd": 1e9, "trillion": 1e12,
    "hundreds": 100, "dozens": 12, "cr": 10_000_000, "l": 100_000, "ks": 1000,
    "milion": 1e6, "millon": 1e6, "thousend": 1000, "mln": 1e6, "mlns": 1e6, "mils": 1e6, "bln": 1e9,
    "milliard": 1e9, "tsd": 1000, "thsd": 1000, "thnd": 1000, "thousnd": 1000,
}  # fmt: skip
_WORDS = {"point", *_SMALL, *_TENS, *_VAGUE, *_PLURAL, *_ORDERS}

_DIGITS = (
    r"\d{1,3}(?:[ ,.']\d{3}(?!\d))+(?:[.,]\d{1,2}(?!\d))?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|"
    r"\d{1,15}(?!\d)(?:(?:\.|,(?!\d+ ?[万千百十人个号名元块月]))\d{1,9}(?!\d))?|\.\d{1,9}(?!\d)"
)
_CODES = "usd|eur|gbp|rmb|cny|chf|sgd|hkd|inr|aud|cad|jpy|nzd|sek|nok|dkk|pln|zar|ngn|kes|ksh|aed"
#: `1/2 million`, which is no date.
_FRACTION = r"(?:1/2|1/4|3/4)(?= (?:an? |of an? )?(?:mil|bil|thou|grand|hundred))"
_TOKEN = Pattern(
    rf"(?P<digits>(?:(?<![a-z0-9_.@])|(?<={_CODES})|(?<=(?<![a-z])r)(?=\d\d))(?!00+(?![\d.,])|"
    rf"{_FRACTION})(?:{_DIGITS}))"
    rf"|(?P<word>(?<![a-z])(?:(?:k|m|mn|bn|mio)(?=(?:{_CODES})(?![a-z]))|[a-z]+)|[½¼¾]|(?<![\d/.]){_FRACTION})",
)
#: What a Latin text has that holds a numeral, for a lone k or m is none; one in other letters may hold any digit.
_ANY = Phrases(r"\d", "|".join(["[0-9]", *sorted(word for word in _WORDS if word.isalpha() and len(word) > 2)]))
#: Grouped digits that end in three zeros share their thousand with a number before: `40-50.000`.
_ROUND = Pattern(r"\d{1,3}(?:[.,' ]\d{3})*[.,' ]000")
#: What makes `three quarters` a part of a number, and no time.
_OF_A = Pattern(r" of an? (?:million|mil|billion|crore|lakh)")
#: The one of `18k one time` and `one by one` belongs to no number.
_ONE_TIME = Pattern(r"[- ]?(?:time|off|shot|by|of|payment|year|month|day|week)")
_GLUE = Pattern(r"[ -]?|,? and |,? and a | of | of a | a | an |-a-")


@dataclass(frozen=True)
class Numeral:
    """The bounds a numeral stands for and where it stands; `scaled` when it names its own order (k, hundred)."""

    low: float
    high: float
    start: int
    end: int
    scaled: bool
    #: A multiplier named behind plain digits, which a bare number before may share: the thousand of `20-30k`.
    order: float = 1


def digits_to_number(digits: str) -> float:
    """The number digits stand for, whatever marks group them: 1,200 · 15.000,00 · 1 200 · 12,00,000 · 1.5."""
    text = digits.replace(" ", "").replace("'", "")
    comma, dot = text.rfind(","), text.rfind(".")
    if comma >= 0 and dot >= 0:
        grouping = "," if dot > comma else "."
        return float(text.replace(grouping, "").replace(",", "."))
    mark = "," if comma >= 0 else "."
    parts = text.split(mark)
    if len(parts) > 2 or (len(parts) == 2 and len(parts[1]) == 3 and 0 < len(parts[0]) <= 3 and parts[0] != "0"):
        return float("".join(parts))
    return float(text.replace(",", "."))


def find_numerals(text: str) -> Iterator[Numeral]:
    """Every numeral of a folded text, from left to right."""
    if not _ANY.may_stand_in(text):
        return
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        if token["word"] and token["word"] not in _WORDS:
            continue
        if run and not _continues(run, token, text):
            yield from _read(run)
            run = []
        run.append(token)
    yield from _read(run)


def _continues(run: list[re.Match[str]], token: re.Match[str], text: str) -> bool:
    between = text[run[-1].end() : token.start()]
    if not _GLUE.fullmatch(between) or (token["word"] == "one" and _ONE_TIME.match(text, token.end())):
        return False
    before, word = run[-1]["word"], token["word"]
    if "point" in (before, word):
        return (before == "point") != (word == "point") and (before in _SMALL or word in _SMALL)
    if word in _ORDERS or word == "quarters":
        return _multiplies(word, before, between, text, token.end())
    if word is None or before is None or ("-" in between and before not in _TENS):
        return False
    if word in _SMALL:
        return (before in _TENS and _SMALL[word] < 10) or (before in _ORDERS and between != "-")
    if word in _TENS and before in _SMALL:
        return len(run) == 1 and between == " " and 0 < _SMALL[before] < 10
    return (before in _ORDERS and (word in _TENS or (word in ("half", "quarter") and "and" in between))) or (
        word == "half" and "and" in between
    )


def _multiplies(word: str, before: str | None, between: str, text: str, end: int) -> bool:
    """Whether an order belongs to the number before it: `20 grand`, `25L`, `three quarters of a million`."""
    if word == "quarters":
        return before in _SMALL and bool(_OF_A.match(text, end))
    if word == "l":
        return not between
    return between in ("", " ") or (len(word) > 2 and "and" not in between)


def _read(run: list[re.Match[str]]) -> Iterator[Numeral]:
    while run and run[0]["word"] in _ORDERS and not _stands_for_one(run[0]):
        run = run[1:]
    if not run:
        return
    words = [token["digits"] or token["word"] for token in run]
    low, high, order = _value(words)
    scaled = any(word in _ORDERS or word in _PLURAL for word in words)
    if order == 1 and _ROUND.fullmatch(words[-1]):
        order = 1000.0
    yield Numeral(low=low, high=high, start=run[0].start(), end=run[-1].end(), scaled=scaled, order=order)


def _stands_for_one(token: re.Match[str]) -> bool:
    """Whether an order with no number before it is one of it: `a hundred`, `a grand`; a lone k or m is none."""
    if token["word"] in ("grand", "mil", "mill", "bil", "lakh", "crore", "thou"):
        return token.string[max(0, token.start() - 2) : token.start()] == "a "
    return token["word"] in ("hundred", "thousand", "million", "billion", "dozen", *_PLURAL)


def _value(words: list[str]) -> tuple[float, float, float]:
    """The bounds of a numeral, and the order its last word gives."""
    total = (0.0, 0.0)
    current: tuple[float, float] | None = None
    order = 1.0
    tenth = 1.0
    for place, word in enumerate(words):
        if word == "point":
            tenth = 0.1
            continue
        if word == "quarters" and current:
            current = (current[0] / 4, current[1] / 4)
        elif word in _PLURAL and (place == 0 or current is None):
            current = _PLURAL[word]
        elif word in _ORDERS:
            low, high = current or (1.0, 1.0)
            order = _ORDERS[word] * (order if current and place and words[place - 1] in _ORDERS else 1)
            current = (low * _ORDERS[word], high * _ORDERS[word])
            if _ORDERS[word] >= 1000 and place + 1 < len(words) and words[place + 1] not in _ORDERS:
                total, current = (total[0] + current[0], total[1] + current[1]), None
        else:
            low, high = _one(word)
            base = current or (0.0, 0.0)
            if word in _TENS and current and words[place - 1] in _SMALL:
                # One fifty is a hundred and fifty.
                base = (base[0] * 100, base[1] * 100)
            current = (base[0] + low * tenth, base[1] + high * tenth)
            order = 1.0
    low, high = current or (0.0, 0.0)
    return total[0] + low, total[1] + high, order


def _one(word: str) -> tuple[float, float]:
    if word in _VAGUE:
        return _VAGUE[word]
    named = _SMALL.get(word, _TENS.get(word))
    number = digits_to_number(word) if named is None else float(named)
    return number, number
