"""A stretch of the calendar, and the words that name one with the year beside them."""

import re
from dataclasses import dataclass
from datetime import date

from routing.understanding.months import month_span
from routing.understanding.period_names import YEAR_AFTER, YEAR_BEFORE

Span = tuple[date, date]


@dataclass(frozen=True, kw_only=True)
class Period:
    """A stretch of days, both ends inclusive, and where it is named; `weak` words mean other things too ("may")."""

    first: date
    last: date
    start: int
    end: int
    weak: bool = False
    #: The other reading of 03/04.
    other: Span | None = None
    day: bool = False
    #: A year stands beside it, so that it may lie in the past.
    dated: bool = False
    ending: bool = False
    #: A festival: by then is by its first day.
    feast: bool = False


@dataclass(frozen=True, kw_only=True)
class Named:
    """A match with what stands around it: the year it names and how far it reaches with that year."""

    match: re.Match[str]
    text: str
    today: date

    def group(self, *names: str) -> str:
        groups = self.match.groupdict()
        return next((groups[name] for name in names if groups.get(name)), "")

    def year(self) -> tuple[int | None, int, int]:
        """The year named beside the match, and the stretch including it."""
        start, end = self.match.span()
        before = YEAR_BEFORE.search(self.text[max(0, start - 14) : start])
        after = None if before else YEAR_AFTER.match(self.text, end)
        if before:
            return self._year(before), max(0, start - 14) + before.start(), end
        return (self._year(after), start, after.end()) if after else (None, start, end)

    def _year(self, found: re.Match[str]) -> int:
        groups = found.groupdict()
        if groups.get("year"):
            return int(groups["year"][:4])
        if groups.get("short"):
            return 2000 + int(groups["short"][-2:])
        return self.today.year + (1 if groups.get("next") else 2 if groups.get("after") else 0)

    def period(self, span: Span, *, weak: bool = False, day: bool = False, ending: bool = False) -> Period:
        return Period(
            first=span[0],
            last=span[1],
            start=self.match.start(),
            end=self.match.end(),
            weak=weak,
            day=day,
            ending=ending,
        )

    def of_year(self, months: tuple[int, int], *, weak: bool = False) -> Period:
        """So many months from one on, of the year named beside it or the next to come."""
        year, start, end = self.year()
        first, count = months
        span = month_span(year or self.today.year, first, months=count)
        if year is None:
            span = month_span(self.today.year + (span[1] < self.today), first, months=count)
        return Period(
            first=span[0], last=span[1], start=start, end=end, weak=weak and year is None, dated=year is not None
        )
