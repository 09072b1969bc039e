"""A named period as it is meant: its first or last part, joined with the next where a word joins them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from routing.understanding.months import add_months
from routing.understanding.pattern import Pattern
from routing.understanding.period import Period, Span
from routing.understanding.period_names import ORDINALS

_PART = Pattern(
    r"(?<![a-z])(?:(?:the )?(?P<week>first|1st|second|2nd|third|3rd) week of|"
    r"(?:the )?week (?:of|commencing|beginning|starting)(?: on)?(?P<weekof>)|"
    r"(?:the )?(?:first|1st) half of(?P<half1>)|(?:the )?(?:second|2nd|back|last|latter) half of(?P<half2>)|"
    r"(?P<early>(?:very )?early(?: in| on in)?|"
    r"(?:the )?(?:beginning|start|first weeks?|first part) of|begin of)|"
    r"(?P<mid>mid(?: of)?|(?:the )?middle of|halfway through)|"
    r"(?P<late>late(?: in)?|(?:the )?(?:(?:very )?end(?: of)?|last weeks? of|last part of|"
    r"close of)|eo))[ -]?(?:the )?\Z",
)
_PART_AFTER = Pattern(
    r"(?:份)?(?:的)?(?:(?P<earlymid>上中旬)|(?P<midlate>中下旬)|(?P<early>初|上旬|月初|年初|头)|(?P<mid>中旬|中(?!国|"
    r"心|秋))|(?P<late>底|末|下旬|月底|年底|尾))"
)
#: Between which of the cuts into three each part lies.
_PARTS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3), "earlymid": (0, 2), "midlate": (1, 3)}
_ENDING = Pattern(r"end|close|eo|[底末尾]")
_JOIN = Pattern(
    r"\s?(?:-|~|/|&|to|or|until|till?|and|through|thru|到|至|或者?|和|跟|,|)\s?"
    r"(?:maybe |even |possibly |early |in |the )?"
)


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """The days meant, where they are named, and how: `spans` holds both readings of 03/04."""

    spans: tuple[Span, ...]
    start: int
    end: int
    first: Period
    last: Period
    #: The part of the period that the words name: `early mid late earlymid midlate`, or the number of a week.
    part: str | None = None
    ending: bool = False

    @property
    def is_joined(self) -> bool:
        """Whether two periods make it."""
        return self.first is not self.last


def stretches_in(periods: tuple[Period, ...], text: str) -> list[Stretch]:
    """The stretches that a text names; two are one where a word joins them: `Q1 or Q2`, `三月底四月初`."""
    joined: list[Stretch] = []
    for period in periods:
        stretch = _narrowed_by_words(period, text)
        if joined and _are_joined(joined[-1], stretch, text):
            joined[-1] = _union(joined[-1], stretch)
        else:
            joined.append(stretch)
    return joined


def _are_joined(one: Stretch, other: Stretch, text: str) -> bool:
    between = text[one.end : other.start]
    if one.is_joined or not _JOIN.fullmatch(between) or other.spans[0][0] <= one.spans[0][0]:
        return False
    follows = between == " " and one.spans[0][1] + timedelta(days=1) == other.spans[0][0]
    return bool(between.strip()) or follows or (one.part is not None and other.part is not None)


def _union(one: Stretch, other: Stretch) -> Stretch:
    first = one.spans[0][0]
    if other.first.dated and not one.first.dated:
        # The year behind the second month is that of the first too: `Nov or Dec next year`.
        year = other.spans[0][1].year
        first = next((day for day in map(first.replace, (year, year - 1)) if day <= other.spans[0][0]), first)
    return replace(
        one,
        spans=((first, other.spans[0][1]),),
        end=other.end,
        last=other.last,
        ending=False,
        part=other.part,
    )


def _narrowed_by_words(period: Period, text: str) -> Stretch:
    """The period, or the part of it that the words before or behind it name."""
    left = max(0, period.start - 24)
    before = _PART.search(text[left : period.start])
    behind = None if before else _PART_AFTER.match(text, period.end)
    words = before or behind
    part = words.lastgroup if words else None
    part = part if part != "week" or words is None else str(ORDINALS[words["week"]])
    spans = [(period.first, period.last)] + ([period.other] if period.other else [])
    return Stretch(
        spans=tuple(_narrowed(span, part) for span in spans),
        start=left + before.start() if before else period.start,
        end=behind.end() if behind else period.end,
        first=period,
        last=period,
        part=part,
        ending=period.ending or (words is not None and _ENDING.search(words[0]) is not None),
    )


def _narrowed(span: Span, part: str | None) -> Span:
    """The first, middle or last third of a stretch: of a month in tens of days, of what is longer in whole months."""
    if part is None:
        return span
    first, last = span
    if part == "weekof":
        monday = first - timedelta(days=first.weekday())
        return monday, monday + timedelta(days=6)
    if part in ("half1", "half2"):
        middle = first + ((last - first) + timedelta(days=1)) // 2
        return (first, middle - timedelta(days=1)) if part == "half1" else (middle, last)
    if part.isdigit():
        begin = first + timedelta(weeks=int(part) - 1)
        return begin, begin + timedelta(days=6)
    cuts = _cuts(first, last + timedelta(days=1))
    start, end = _PARTS[part]
    return cuts[start], cuts[end] - timedelta(days=1)


def _cuts(first: date, after: date) -> list[date]:
    days = (after - first).days
    if days > 80:
        months = round(days / 91)
        return [first, add_months(first, months), add_months(after, -months), after]
    if 28 <= days <= 31 and first.day == 1:
        return [first, first.replace(day=11), first.replace(day=21), after]
    third = timedelta(days=days // 3)
    return [first, first + third, after - third, after]
