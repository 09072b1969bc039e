"""How often a sum is paid and in what currency, where its words or those around say so."""

from routing.answers import Period
from routing.understanding.currencies import currency_apart, dollars_apart
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity

_PHRASES = phrases("money")
_PERIODS = (
    (Period.ONCE, 1, _PHRASES["once"]),
    (Period.MONTH, 1, _PHRASES["month"]),
    (Period.MONTH, 30, _PHRASES["day"]),
    (Period.YEAR, 4, _PHRASES["quarter"]),
    (Period.YEAR, 52, _PHRASES["week"]),
    (Period.YEAR, 1, _PHRASES["year"]),
)
#: Ends what is said of an amount: a mark, but none within a number.
_CLAUSE = Pattern(r"[,;:](?!\d)|\.(?=\s|\Z)| (?:and|but) ")
#: Makes a time from now of what else is a period: the 一个月 of 一个月内, the year of `within a year`.
_AHEAD = Pattern(r"\s?(?:(?:之|以)?[内后前]|左右|上下|from now|or so|out(?![a-z])|time(?![a-z]))")
#: What makes a rate of a period, whatever follows: per year 左右.
_PER = Pattern(r"per|each|every|/|每|按|(?:month|year|annual|week|quarter)ly|annual")
_IN = Pattern(r"(?<![a-z])(?:in|within|inside|after|next|over|under|for|than)(?: about| the| half)? ?\Z")
#: A clause that says nothing but a period: `per year i mean`, `按月算`.
_ONLY = Pattern(
    r"[ \x00]*(?:i meant? |i mean |it'?s |that'?s |that is |which is |billed |paid |我说的是|我是说|就是|这是|是|按)?\Z"
)
_SPARE = 12


def period_of(amount: Quantity, text: str) -> tuple[Period | None, int]:
    """The period named nearest to an amount, and how many of what was named it holds (4 quarters a year)."""
    behind = _CLAUSE.split(text[amount.end : amount.end + 36])
    before = _CLAUSE.split(text[max(0, amount.start - 30) : amount.start])
    for stretch in (text[amount.start : amount.end] + behind[0], before[-1]):
        found = _named(stretch)
        if found:
            return found[:2]
    for clause in (*behind[1:], *before[:-1]):
        found = _named(clause)
        if found and _ONLY.match(clause[: found[2]]) and len(clause) - found[2] <= 2 * _SPARE:
            return found[:2]
    return None, 1


def _named(stretch: str) -> tuple[Period, int, int] | None:
    """The first period that a stretch names, what it holds of what was named, and where."""
    for period, factor, words in _PERIODS:
        for found in words.finditer(stretch):
            if (_PER.match(found[0]) or not _AHEAD.match(stretch, found.end())) and not _IN.search(
                stretch[: found.start()]
            ):
                return period, factor, found.start()
    return None


def currencies_of(amount: Quantity, quantities: tuple[Quantity, ...], text: str, *, chinese: bool) -> tuple[str, ...]:
    """The codes that an amount may be in: as it says itself, or as a clause of nothing else does."""
    if not amount.currencies:
        apart = None if any(quantity.currencies for quantity in quantities) else currency_apart(text)
        return (apart,) if apart else ()
    if amount.currencies == ("USD",):
        return (dollars_apart(text) or "USD",)
    return amount.currencies[:1] if chinese else amount.currencies
