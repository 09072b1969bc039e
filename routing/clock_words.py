"""Times of day and lengths of time as people type them, in English and Chinese."""

import re
from dataclasses import dataclass
from datetime import timedelta
from re import Match

_HOUR = 60
_NOON = 12 * _HOUR

#: The beginning of a part of the day, in minutes after midnight; a midnight is the end of its day.
_PARTS = {
    **dict.fromkeys(("morning", "早上", "早晨", "清晨", "上午"), 9 * _HOUR),
    **dict.fromkeys(("noon", "midday", "中午"), _NOON),
    **dict.fromkeys(("afternoon", "下午"), 13 * _HOUR),
    **dict.fromkeys(("evening", "tonight", "傍晚", "晚上"), 18 * _HOUR),
    **dict.fromkeys(("midnight", "午夜", "半夜"), 24 * _HOUR),
    "凌晨": 0,
}
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_CHINESE_PART = "|".join(part for part in _PARTS if not part.isascii())

_CLOCK = re.compile(
    rf"(?P<part>{_CHINESE_PART})? ?(?:(?P<at>\bat) )?(?<![\d:])(?P<hour>\d{{1,2}})"
    r"(?::(?P<minute>\d\d)(?!\d)|[点时](?:(?P<quarter>[13])刻|(?P<half>半)|(?P<minutes>\d{1,2})分?|整|钟)?"
    r"|(?= ?[ap]m)|(?(at)(?![\w:])|(?!)))"
    r"(?: ?(?P<half_of_day>[ap])m\b)?"
)
_PART_ALONE = re.compile(rf"(?:\b(?:{'|'.join(part for part in _PARTS if part.isascii())})\b|{_CHINESE_PART})")

_UNITS = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "分钟", "分"), "minutes"),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "小时", "钟头", "钟"), "hours"),
    **dict.fromkeys(("d", "day", "days", "天"), "days"),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks", "周", "星期", "礼拜"), "weeks"),
    **dict.fromkeys(("mo", "month", "months", "个月"), "months"),
}
_PIECE = re.compile(
    r" ?(?:(?P<amount>\d{1,3}(?:\.\d)?|an?)|(?=半|half an?\b)) ?个?(?P<half>半个?|half an? ?)? ?个?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![a-z])(?P<and_half>半)? ?"
)


@dataclass(frozen=True, kw_only=True)
class Length:
    """A length of time: months and days by the calendar, hours and minutes by the clock."""

    months: int
    days: float
    time: timedelta


def length_named(words: str) -> Length | None:
    """The length that the words say, all of them: `1h 30m`, 2个半小时, 3 days; None where they say something else."""
    pieces = list(_PIECE.finditer(words))
    if not pieces or "".join(piece[0] for piece in pieces) != words:
        return None
    amounts = dict.fromkeys(_UNITS.values(), 0.0)
    for piece in pieces:
        amounts[_UNITS[piece["unit"]]] += _amount(piece)
    return Length(
        months=int(amounts["months"]),
        days=amounts["days"] + 7 * amounts["weeks"] + 30 * (amounts["months"] % 1),
        time=timedelta(hours=amounts["hours"], minutes=amounts["minutes"]),
    )


def take_time(words: str) -> tuple[int | None, str]:
    """The time of day that the words name, in minutes after midnight, and the words without it.

    24:00 and midnight are 1440; None where no time is named, or one that no clock shows.
    """
    match = _CLOCK.search(words)
    minutes = _minutes(match) if match else None
    if match is None:
        match = _PART_ALONE.search(words)
        minutes = _PARTS[match[0]] if match else None
    if match is None or minutes is None:
        return None, words
    return minutes, " ".join(f"{words[: match.start()]} {words[match.end() :]}".split())


def _amount(piece: Match[str]) -> float:
    whole = {"a": 1.0, "an": 1.0, None: 0.0}
    amount = whole[piece["amount"]] if piece["amount"] in whole else float(piece["amount"])
    return amount + (0.5 if piece["half"] or piece["and_half"] else 0)


def _minutes(match: Match[str]) -> int | None:
    hour, minute = int(match["hour"]), _past_the_hour(match)
    if minute >= _HOUR:
        return None
    if match["half_of_day"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half_of_day"] == "p" else 0)
    elif match["part"]:
        hour = _in_part(hour, _PARTS[match["part"]])
    minutes = hour * _HOUR + minute
    return minutes if minutes <= 24 * _HOUR else None


def _past_the_hour(match: Match[str]) -> int:
    if match["half"]:
        return 30
    if match["quarter"]:
        return 15 * int(match["quarter"])
    return int(match["minute"] or match["minutes"] or 0)


def _in_part(hour: int, begins: int) -> int:
    """The hour of 24 that an hour of 12 is in a part of the day: 下午3点 is 15, 晚上12点 24, 凌晨12点 0."""
    if begins < _NOON:
        return 0 if hour == 12 and begins == 0 else hour
    if hour == 12 and begins > 13 * _HOUR:
        return 24
    return hour + 12 if hour < 10 or (hour < 12 and begins > _NOON) else hour
