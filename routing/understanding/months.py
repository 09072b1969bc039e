"""Arithmetic with whole months, and the names of months."""

from calendar import monthrange
from datetime import date

#: Folded names of the months, English and Chinese.
MONTHS = {
    **{name: place for place, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1) for name in names.split()},
    **{name: place for place, name in enumerate(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一",
    "十二"], start=1)},
    "元": 1,
    **{str(place): place for place in range(1, 13)},
    **{f"0{place}": place for place in range(1, 10)},
}  # fmt: skip


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_span(year: int, month: int, *, months: int = 1) -> tuple[date, date]:
    """The first and last day of so many months from that one on."""
    first = date(year, month, 1)
    last = add_months(first, months - 1)
    return first, last.replace(day=monthrange(last.year, last.month)[1])


def _misspelt(name: str) -> set[str]:
    """A name with one letter missing, doubled, swapped with the next or put in again: febuary, feburary, janurary."""
    places = range(1, len(name))
    missing = {name[:place] + name[place + 1 :] for place in places}
    swapped = {name[:place] + name[place + 1] + name[place] + name[place + 2 :] for place in places[:-1]}
    added = {name[:place] + letter + name[place:] for place in places for letter in name}
    return {word for word in missing | swapped | added if len(word) > 4 and word[:-1] != name}


#: The longer names of months as they are misspelt, each with its month; shorter ones would be other words.
MISSPELT = {
    word: place
    for name, place in MONTHS.items()
    if name.isascii() and len(name) > 4 and name != "march"
    for word in _misspelt(name)
    if word not in MONTHS
}
