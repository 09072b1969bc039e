"""How people name a stretch of the calendar, as patterns over folded text; `periods.py` says which days are meant."""

from collections.abc import Iterable
from itertools import groupby

from routing.understanding.festivals import FESTIVALS
from routing.understanding.months import MISSPELT
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase


def _by_first_letter(words: Iterable[str]) -> str:
    """A pattern of many words that looks at the first letter once."""
    ordered = sorted(words, key=lambda word: (word[0], -len(word), word))
    groups = groupby(ordered, key=lambda word: word[0])
    return "|".join(f"{letter}(?:{'|'.join(word[1:] for word in group)})" for letter, group in groups)


_EN_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|"
    r"mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|"
    rf"(?:{_by_first_letter(MISSPELT)})(?![a-z]))"
)
_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
#: The days of a month as they are said: `the first of july`, `march twenty-third`.
ORDINAL_DAYS = {
    name: day
    for day, name in enumerate((*_ONES, *_TEENS, *(f"twenty {one}" for one in _ONES), "thirtieth", "thirty first"), 1)
}
_ORDINAL_DAY = "|".join(name.replace(" ", "[ -]") for name in sorted(ORDINAL_DAYS, key=len, reverse=True))
_CN_COUNT = r"(?:(?<![\d一二两三四五六七八九十百千万亿多几])元(?=月)|十[一二]|[一二三四五六七八九十]|1[0-2]|0?[1-9])"
_YEAR = r"(?:20[2-4]\d)"
#: Years that are past, where a month beside them or 年 makes years of them.
_PAST_YEAR = r"(?:19[5-9]\d|200[1-9]|201\d)"
WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "thurs": 3,
    "wednesday": 2, "wed": 2, "thursday": 3, "thu": 3, "friday": 4,
    "fri": 4,
    "saturday": 5, "sunday": 6, "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6,
}  # fmt: skip
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4,
"final": 4,
             "一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "末": 4, "首": 1}  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12, "春": 3, "夏": 6, "秋": 9, "冬": 12}
_LUNAR_YEAR = r"(?<![\d一二两三四五六七八九十几半多今明去后每近整])年(?=[前后](?!半))"
#: Festivals that are numerals too: the 五一 of 两千五一个月 is none.
_NO_NUMERALS = dict.fromkeys(("五一", "六一"), r"(?<![一二两三四五六七八九十百千万])")
_NO_NUMERALS["十一"] = r"(?<![二三四五六七八九百千万])"
_CHINESE_FESTIVAL = "|".join(
    _NO_NUMERALS.get(name, "") + name + ("(?![个年月块万千百人])" if name in _NO_NUMERALS else "")
    for name in sorted((name for name in FESTIVALS if not name.isascii()), key=len, reverse=True)
)
#: Names that are an amount or a currency where a number, or nothing about a date, stands beside them.
_NOT_AMOUNTS = {"618": "618(?=大促|期间|[之以]?[前后])", "cny": r"cny(?! ?\d)"}
_FESTIVAL = "|".join(
    _NOT_AMOUNTS.get(name, name) for name in sorted(filter(str.isascii, FESTIVALS), key=len, reverse=True)
)

YEAR_BEFORE = Pattern(
    rf"(?:(?P<year>{_YEAR}(?:年度?|'s)?|{_PAST_YEAR}年)[ -/]?|(?<!\d)(?P<short>2[4-9]|3\d)年|"
    rf"(?P<next>next y(?:ea)?r(?:'s)?|明年|来年)[的, ]*|"
    rf"(?P<this>this year(?:'s)?|今年|本年)[的 ]?|(?P<after>后年)[的 ]?)\Z",
)
YEAR_AFTER = Pattern(
    rf"[ ,-/]{{0,2}}(?:of |in )?(?:(?:cy|fy)? ?(?P<year>{_YEAR}|{_PAST_YEAR}(?! ?[a-z$€£]))(?!\d)|"
    rf"(?P<short>(?:fy ?|'|(?<=[qh1-4]) ?)[2-4]\d)(?![\d,.kmw%])|"
    rf"(?P<next>next y(?:ea)?r|the (?:next|coming|following) year)|(?P<this>this year|the year))",
)

#: Letters that a Chinese period opens with: a look at one of them spares trying every name at every letter.
_OPENING = "开入初元第首末上下本这当今明听后来年月季岁周春夏秋冬礼星一二三四五六七八九十" + "".join(
    sorted({name[0] for name in FESTIVALS if not name.isascii()})
)

PERIOD = phrase(
    rf"(?<![a-z0-9])(?=[0-9a-z])(?:"
    rf"(?P<iso>(?P<iy>{_YEAR})[-/.](?P<im>\d{{1,2}})[-/.](?P<id>\d{{1,2}})(?!\d))"
    rf"|(?P<span>(?:the )?(?P<sa>[12]?\d|3[01])(?:st|nd|rd|th)?(?: ?- ?| to | and | or |/)(?:the )?(?P<sb>[12]?\d|"
    rf"3[01])(?:st|nd|rd|th)?"
    rf"(?: of)? (?P<sdm>{_EN_MONTH})(?![a-z])|(?P<smd>{_EN_MONTH})\.? (?:the )?(?P<sc>[12]?\d|3[01])(?:st|nd|rd|"
    rf"th)?(?: ?- ?| to | and | or )"
    rf"(?:the )?(?P<sd>[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d:]))"
    rf"|(?P<dm>(?P<dmd>\d{{1,2}}|{_ORDINAL_DAY})(?:st|nd|rd|th)?(?: of)?[ -](?P<dmm>{_EN_MONTH})(?![a-z]))"
    rf"|(?P<md>(?P<mdm>{_EN_MONTH})\.? (?:the )?(?P<mdd>\d{{1,2}}|{_ORDINAL_DAY})(?:st|nd|rd|th)?(?![\d:-]|[.,]\d|"
    rf" ?(?:k|grand|people|staff|employees)(?![a-z])))"
    rf"|(?P<num>(?P<na>\d{{1,2}})(?P<sep>[/.])(?P<nb>\d{{1,2}})(?:(?P=sep)(?P<ny>\d{{4}}|\d\d))?(?![\d/kmw万亿%]|"
    rf" (?:an? |of an? )?(?:mil|bil|thou|grand|hundred)))"
    rf"|(?P<ym>(?P<ymy>{_YEAR})[-/.](?P<ymm>0?[1-9]|1[0-2])(?![\d.])|(?P<mym>0?[1-9]|1[0-2])[/.](?P<myy>{_YEAR}))"
    rf"|(?P<quarter>q ?(?P<qn>[1-4])(?!\d)|(?P<qf>[1-4])q(?= ?'?2)|"
    rf"(?P<qo>first|second|third|fourth|last|final|1st|2nd|3rd|"
    rf"4th) (?:calendar |fiscal )?quarter)"
    rf"|(?P<half>(?:h ?(?P<hn>[12])(?!\d)|(?P<hf>[12])h(?= ?'?2)|(?P<ho>first|second|1st|2nd) half(?! a)"
    rf"(?! of (?:the |next |this )?(?:month|{_EN_MONTH})(?![a-z]))))"
    rf"|(?P<relative>(?P<which>this or (?:the )?next|this|next|the next|the coming|coming|upcoming|the following|"
    rf"current|the current|following|in the|(?<=within )the) (?:calendar |fiscal |financial )?(?P<unit>week|wk|month|"
    rf"mth|quarter|qtr|year|yr|"
    rf"fy|half)(?![a-z]))"
    rf"|(?P<later>(?:the )?(?P<lu>week|month|quarter|year) after next(?![a-z]))"
    rf"|(?P<numbered>(?:calendar week|week|wk|cw|kw)[ -]?(?P<wk>5[0-3]|[1-4]\d|[1-9])"
    rf"(?![\d:.]|,\d| (?:of|in)(?![a-z])))"
    rf"|(?P<end>(?:the )?(?:(?:very )?end of|eo|e\.o\.|close of) ?(?:the |this )?(?P<endunit>week|month|"
    rf"quarter|calendar year|fiscal year|financial year|year|fy|q(?![0-9])|y(?![a-z])|m(?![a-z])|"
    rf"w(?![a-z])))(?![a-z])"
    rf"|(?P<yearend>year(?:'s)?[- ]?end|month[- ]?end|quarter[- ]?end)"
    rf"|(?P<yearstart>(?:the )?(?:start|beginning) of (?:the |a )?(?:new )?year)"
    rf"|(?P<midyear>mid[- ]?year|middle of the year)"
    rf"|(?P<season>(?:(?P<sw>this|next|the|coming) )?(?P<sn>spring(?! festival)|summer|autumn|fall|winter)(?![a-z]))"
    rf"|(?P<weekday>(?:(?P<ww>this|next|coming) )?(?P<wn>monday|tuesday|wednesday|thursday|friday|saturday|"
    rf"sunday|fri|thurs?|tues?)(?P<wl> week(?![a-z]|'s))?(?![a-z]))"
    rf"|(?P<day>today|tonight|tomm?orr?ow|tmrw?|tmw|tomoz|(?:the )?day after tomorrow|"
    rf"(?:cob|eob|eod|(?:close|end) of (?:the )?(?:business|play|day))(?! (?:on |of )?(?:this |next |the )?"
    rf"(?:mon|tue|wed|thu|fri|sat|sun|to|\d)))(?![a-z])"
    rf"|(?P<dom>(?:the )(?P<domd>[12]?\d|3[01])(?:st|nd|rd|th)(?![a-z0-9]|"
    rf" (?:of|quarter|half|week|floor|month|time|year)))"
    rf"|(?P<month>(?:(?P<mw>this|next|coming) )?(?P<mn>{_EN_MONTH})(?![a-z]))"
    rf"|(?P<year>(?:cy|fy|in )? ?(?P<yn>{_YEAR})(?!\d)年?(?![\d-]| ?(?:people|employees|staff|folks|ppl|"
    rf"usd|eur|dollars?|euros?|人|元|块|万|名|个人)))|(?P<fy>fy ?(?P<fn>[2-4]\d)(?!\d))"
    rf")|(?P<festival>(?<![a-z0-9])(?:{_FESTIVAL})(?![a-z]))",
)
CHINESE = phrase(
    rf"(?=[0-9{_OPENING}])(?:"
    rf"(?P<cndate>(?<![a-z0-9])(?:(?P<cy>{_YEAR}|{_PAST_YEAR})年)?(?P<cm>{_CN_COUNT})月(?P<cd>\d{{1,2}}|"
    rf"[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:[日号]?(?:到|至|[-~])(?P<cdz>\d{{1,2}}|"
    rf"[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?:之间)?|[日号]|(?=[之以]?[前后]|左右|\Z)))"
    rf"|(?P<nextday>(?P<ndw>下下个?|下个?|这个?|本|当)月(?P<ndd>\d{{1,2}}|[一二三]?十[一二三四五六七八九]?|"
    rf"[一二三四五六七八九])[号日])"
    rf"|(?P<bareday>(?<![\d一二两三四五六七八九十几百千月第周期拜])(?P<bdd>[12]\d|3[01]|[1-9]|[一二三四五六七八九](?=号[之以]?[前后])|二?十[一二三四五六七八九]?|三十一?)号"
    rf"(?![\d人店线楼门院车机员库仓铺馆桌]))"
    rf"|(?P<cndot>(?<![\d.])(?P<cdm>1[0-2]|0?[1-9])[./](?P<cdd>[12]\d|3[01]|0?[1-9])(?:[号日]|"
    rf"(?=[之以]?[前后]|当天|上线|启动|开始|交付|到期)))"
    rf"|(?P<again>(?P<againyear>明年|后年|来年)的?(?:这|此)个?(?:时候?|会儿|月份?|天|时))"
    rf"|(?P<quarters>第?(?P<qa>[一二三123])[,到至或和~-]?(?P<qb>[二三四234])季度?)"
    rf"|(?P<quarter>第?(?P<qn>[一二三四1234])季度?|(?P<qo>[首末])季度?)"
    rf"|(?P<half>(?P<hn>[上下])半年)"
    rf"|(?P<relative>(?P<which>本|这个?|当前?|下下个?|下个?|今|明|后|来|当)(?P<unit>周|星期|礼拜|月|季度|"
    rf"季|年)(?![轻纪中内前后底末初终度会收限]?(?:金|纪|龄))(?:(?<=[周期拜])(?P<wd>[一二三四五六日天]))?)"
    rf"|(?P<end>(?:(?P<ey>(?<!\d)(?:2[4-9]|3\d))(?=年))?(?P<endunit>年|月|季度|季)[底末]|岁末|周末)|"
    rf"(?P<midyear>年中)|(?P<yearstart>年初)"
    rf"|(?P<season>(?:(?:开|入|初)(?=[春夏秋冬]))?(?P<sn>[春夏秋冬])(?:天|季|(?<=[开入初].)))"
    rf"|(?P<day>今天|今日|今晚|明天|明日|听日|明儿个?|大后天|后天|后日)"
    rf"|(?P<weekday>(?<![每\d一二两三四五六七八九十几个本这下上])(?:周|星期|礼拜)(?P<wn>[一二三四五六日天])(?!次))"
    rf"|(?P<months>(?P<ma>[一二三四五六七八九])(?P<mb>[一二三四五六七八九十])月份?|"
    rf"(?<![\d.个])(?P<mca>{_CN_COUNT})月?(?:[,到至或和~/-]|或者)(?P<mcb>{_CN_COUNT})月份?(?!\d))"
    rf"|(?P<month>(?<![个\d第])(?P<mn>{_CN_COUNT})月份?(?!\d))"
    rf"|(?P<year>(?<!\d)(?P<yn>{_YEAR}|{_PAST_YEAR})年|(?<![半一二两三四五六七八九几多十\d])年内)|"
    rf"(?P<festival>{_CHINESE_FESTIVAL}|{_LUNAR_YEAR}))",
)
