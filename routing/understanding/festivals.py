"""Festivals that people name as dates: when each is in a given year."""

from datetime import date, timedelta

#: The first day of the lunar year, by year; the table that every Chinese calendar prints.
_LUNAR_NEW_YEAR = {
    2024: (2, 10), 2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 3), 2031: (1,
    23),
    2032: (2, 11), 2033: (1, 31), 2034: (2, 19), 2035: (2, 8), 2036: (1, 28), 2037: (2, 15), 2038: (2, 4), 2039: (1,
    24),
    2040: (2, 12),
}  # fmt: skip
#: The fifteenth of the eighth lunar month, by year.
_MID_AUTUMN = {
    2024: (9, 17), 2025: (10, 6), 2026: (9, 25), 2027: (9, 15), 2028: (10, 3), 2029: (9, 22), 2030: (9, 12),
    2031: (10, 1),
    2032: (9, 19), 2033: (9, 8), 2034: (9, 27), 2035: (9, 16), 2036: (10, 4), 2037: (9, 24), 2038: (9, 13),
    2039: (10, 2),
    2040: (9, 20),
}  # fmt: skip
#: The fifth of the fifth lunar month, by year.
_DRAGON_BOAT = {
    2024: (6, 10), 2025: (5, 31), 2026: (6, 19), 2027: (6, 9), 2028: (5, 28), 2029: (6, 16), 2030: (6, 5),
    2031: (6, 24), 2032: (6, 12), 2033: (6, 1), 2034: (6, 20), 2035: (6, 10), 2036: (5, 30), 2037: (6, 18),
    2038: (6, 7),
    2039: (5, 27), 2040: (6, 14),
}  # fmt: skip
#: The new moon of Kartika, as the Indian gazette lists it, by year.
_DIWALI = {2025: (10, 20), 2026: (11, 8), 2027: (10, 29), 2028: (10, 17), 2029: (11, 5), 2030: (10, 26)}
_FIXED = {
    "christmas": ((12, 25), (12, 26)),
    "christmas_day": ((12, 25), (12, 25)),
    "summer_holidays": ((7, 1), (8, 31)),
    "winter_holidays": ((1, 15), (2, 20)),
    "teachers_day": ((9, 10), (9, 10)),
    "holidays": ((12, 24), (12, 31)),
    "new_year": ((1, 1), (1, 1)),
    "national_day": ((10, 1), (10, 7)),
    "labour_day": ((5, 1), (5, 5)),
    "singles_day": ((11, 11), (11, 11)),
    "midyear_sale": ((6, 18), (6, 18)),
    "december_sale": ((12, 12), (12, 12)),
    "childrens_day": ((6, 1), (6, 1)),
    "womens_day": ((3, 8), (3, 8)),
    "boxing_day": ((12, 26), (12, 26)),
    "valentine": ((2, 14), (2, 14)),
    "halloween": ((10, 31), (10, 31)),
    "christmas_eve": ((12, 24), (12, 24)),
    "new_year_eve": ((12, 31), (12, 31)),
    "st_patrick": ((3, 17), (3, 17)),
    "independence_day": ((7, 4), (7, 4)),
}

#: Festivals that a table dates: the days after its day that they begin, and how many more they last.
_LUNAR: dict[str, tuple[dict[int, tuple[int, int]], int, int]] = {
    "lunar_new_year": (_LUNAR_NEW_YEAR, 0, 6),
    "lunar_eve": (_LUNAR_NEW_YEAR, -1, 0),
    "lunar_december": (_LUNAR_NEW_YEAR, -29, 28),
    "lunar_january": (_LUNAR_NEW_YEAR, 0, 28),
    "lantern": (_LUNAR_NEW_YEAR, 14, 0),
    "mid_autumn": (_MID_AUTUMN, 0, 0),
    "dragon_boat": (_DRAGON_BOAT, 0, 0),
    "diwali": (_DIWALI, 0, 0),
}

#: What people call them, in folded words.
FESTIVALS = {
    "christmas": "christmas", "xmas": "christmas", "x-mas": "christmas", "the holidays": "holidays",
    "圣诞节": "christmas_day",
    "圣诞": "christmas_day", "平安夜": "christmas_day", "感恩节": "thanksgiving", "黑色星期五": "black_friday",
    "黑五": "black_friday", "万圣节": "halloween", "情人节": "valentine", "儿童节": "childrens_day",
    "妇女节": "womens_day", "教师节": "teachers_day", "暑假": "summer_holidays",
    "寒假": "winter_holidays",
    "腊月": "lunar_december", "正月": "lunar_january",
    "元宵佳节": "lantern",
    "new year's": "new_year", "new years": "new_year", "the new year": "new_year",
    "new year": "new_year",
    "元旦": "new_year", "chinese new year": "lunar_new_year", "lunar new year": "lunar_new_year",
    "cny": "lunar_new_year",
    "spring festival": "lunar_new_year", "春节": "lunar_new_year", "过年": "lunar_new_year",
    "过完年": "lunar_new_year", "新年": "lunar_new_year",
    "农历年": "lunar_new_year", "national day": "national_day", "golden week": "national_day", "国庆节": "national_day",
    "国庆": "national_day", "十一": "national_day", "五一": "labour_day", "劳动节": "labour_day",
    "元宵节": "lantern", "元宵": "lantern", "正月十五": "lantern", "除夕": "lunar_eve", "大年三十": "lunar_eve",
    "端午节": "dragon_boat", "端午": "dragon_boat",
    "清明节": "qingming", "清明": "qingming", "diwali": "diwali",
    "deepavali": "diwali", "lantern festival": "lantern", "dragon boat festival": "dragon_boat",
    "六一": "childrens_day",
    "三八节": "womens_day", "双十二": "december_sale", "双12": "december_sale", "农历新年": "lunar_new_year",
    "旧历年": "lunar_new_year", "阴历年": "lunar_new_year", "大年初一": "lunar_new_year", "boxing day": "boxing_day",
    "双十一": "singles_day",
    "双11": "singles_day", "618": "midyear_sale", "中秋节": "mid_autumn", "中秋": "mid_autumn", "easter": "easter",
    "thanksgiving": "thanksgiving", "black friday": "black_friday", "halloween": "halloween",
    "valentine's day": "valentine", "valentines day": "valentine", "valentine's": "valentine",
    "valentines": "valentine", "christmas eve": "christmas_eve", "christmas day": "christmas_day",
    "new year's eve": "new_year_eve", "new years eve": "new_year_eve", "independence day": "independence_day",
    "st patrick's day": "st_patrick", "women's day": "womens_day",
}  # fmt: skip


def festival_in(name: str, year: int) -> tuple[date, date] | None:
    """The first and last day of a festival in a year, or None where the calendar at hand does not reach."""
    if name in _FIXED:
        (first_month, first_day), (last_month, last_day) = _FIXED[name]
        return date(year, first_month, first_day), date(year, last_month, last_day)
    if name in _LUNAR:
        table, ahead, days = _LUNAR[name]
        first = date(year, *table[year]) + timedelta(days=ahead) if year in table else None
        return (first, first + timedelta(days=days)) if first else None
    if name == "qingming":
        # The fifth solar term: the fourth of April in leap years and the years after them, until 2043.
        return date(year, 4, 4 if year % 4 < 2 else 5), date(year, 4, 4 if year % 4 < 2 else 5)
    if name == "easter":
        sunday = _easter(year)
        return sunday - timedelta(days=2), sunday + timedelta(days=1)
    thursday = _thanksgiving(year)
    return (
        (thursday, thursday) if name == "thanksgiving" else (thursday + timedelta(days=1), thursday + timedelta(days=1))
    )


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def _easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)
