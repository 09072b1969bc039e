"""When somebody wants it, as days from now: `by March`, `in 6-8 weeks`, `ASAP`, `年底前`, `春节后`."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from routing.answers import Nothing, Timing
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.doubts import is_told_of_others
from routing.understanding.from_now import read_from_now
from routing.understanding.months import add_months
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase, phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.relations import relation_of
from routing.understanding.stretch import Stretch, stretches_in
from routing.understanding.text import before

_PHRASES = phrases("timing")
_ASAP = _PHRASES["asap"]
#: What denies a hurry right before it: `not ASAP`, 别急.
_NO_HURRY = Pattern(
    r"(?<![a-z])(?:not|never|isn't|isnt|no need(?: to| for)?|hardly)(?: (?:so|that|really|exactly|very|needed))? ?\Z|"
    r"(?:不是|不用|不必|不要|别|没那么|不那么|没有?必要)(?:太|这么|那么)?\Z"
)
_SOON = _PHRASES["soon"]
_NONE = _PHRASES["none"]
_NONE_WHOLE = _PHRASES["none_whole"]
_WANT = _PHRASES["want"]
_NO_DATE = Pattern(r"time|deadline|rush|hurry|期限|时间表|急")
#: What else people do at a time, that is none of when they want it.
_OTHER_PLANS = phrase(
    r"(?<![a-z])(?:on (?:vacation|holiday|leave)|travell?ing|out of (?:the )?office|back in|growing to|grow to|"
    r"hir(?:e|ing)|expand(?:ing)? to|mov(?:e|ing) (?:to|into|offices?|house)|go(?:es|ing)? public|ipo|"
    r"wedding|birthday|surgery|funeral|honeymoon|i'm leaving|i leave|retir(?:e|ing)|(?:maternity|"
    r"parental|paternity) leave|"
    r"promoted|my last day|selling (?:my|our|the)|sell (?:my|the) (?:business|company|shop)|closing (?:down|the)|"
    r"opening (?:an?|our|another|the|up)|we open|opens? (?:an?|our|another))(?![a-z])|"
    r"公司要?卖|要卖了|关门|注销|并购|开(?:第[二三四五]|新|分)[^,.;]{0,5}(?:办公室|店|厂|公司|校区|门店)|"
    r"出差|离职|退休|产假|要走|升(?:了|职|任|到)|去[^,.;]{1,4}(?:建|开|出|考察)|建厂|搬(?:家|迁|办|去|到|走)|上市(?!场)|"
    r"婚礼|结婚|手术|高考|休假|度假|旅游|放假|要去|扩(?:到|张|招)|招(?:人|[一二三四五六七八九十两几\d])|增长到"
)
#: What makes a time from now of a count, which else may say how long something lasts.
_AHEAD = Pattern(r"(?<![a-z])(?:in|within|inside|next|from now|under)(?![a-z])|[内后]")
#: What waits for the end of what was said to happen then: 四月审计，审计完了再说.
_WAITS = Pattern(
    r"[^,.;]{0,8}[,;. ]{1,2}[^,.;]{0,8}(?:完了?|结束|过了|之后|以后)(?:再|才|就|以后|之后|后)|"
    r"[^,.;]{0,24}[,;.] ?(?:and |then |so )?(?:once|when|after) (?:that|this|it)(?:'s| is| has)? (?:been )?"
    r"(?:done|over|finished|through|out of the way)(?![a-z])"
)
#: What makes a date the one that does not suit: 别撞上春节.
_NOT_THEN = Pattern(
    r"(?:别|不要|避开|绕开|绕过|躲开|错开|除了|最好不|千万别|不想?)(?:要|能|是)?(?:在|撞上?|碰上?|赶上?|跟|和|卡在?|拖到|放在?)?\Z|"
    r"(?<![a-z])(?:(?:just |but )?(?:not|never) (?:in|on|over|during|around|at)|avoid(?:ing)?|"
    r"except(?: for| in| over)?|outside(?: of)?|apart from|other than|clash(?:es|ing)? with)(?: the)? ?\Z"
)
#: A part counted from a day that is named: 元旦过后第一周, `the first week after new year`.
_PART_BEHIND = Pattern(
    r",? (?:so|and so|then) (?:only )?after (?:that|then)(?![a-z])|"
    r"[^.;]{0,32}(?:(?:days?|weeks?|months?) (?:after|later|earlier|before)(?: (?:that|this|it|then))?"
    r"(?=[,.;!?]|\Z| is| would| are| works)|"
    r"(?:must|has to|needs to|should) be after (?:that|this|it))|"
    r"[^.;]{0,16}(?:提前|再?早)[一二两三半几\d]|的?第?[一二三两头首]个?[周天星礼月]"
)
#: A year of their own, whose dates nobody else knows: `next fiscal year, for us it starts in april`.
_OWN_YEAR = Pattern(
    r"(?<![a-z])(?:next|this) (?:fiscal|financial|business) (?:year|quarter)[^.;]{0,24}(?:starts?|begins?)(?![a-z])|"
    r"(?<![a-z])(?:fiscal|financial|business) (?:year|quarter)[^.;]{0,24}(?:ends?|runs?|closes?)(?![a-z])|"
    r"(?:[今明]|下个?)财年[^.;]{0,12}(?:开始|起)|财年[^.;]{0,12}(?:到|结束|截止)"
)
_EITHER = _PHRASES["either"]
_WHY = _PHRASES["why"]
#: What makes a wish for a day hang on something else: `tomorrow, otherwise never`.
_OTHERWISE = Pattern(
    r"(?<![a-z])(?:otherwise|or else)[, ]+(?:never|not|no|forget)(?![a-z])|"
    r"(?<![a-z])(?:maybe|or|could be|might be|perhaps) never(?![a-z])|"
    r"if (?:at all|ever)|否则|不然(?:就)?(?:算|不)"
)
#: Questions whose answers may put off what was offered, and what does.
_OF_THE_TALK = frozenset({Kind.DEMO, Kind.YES_NO})
_UNFIT = Pattern(
    r"(?<![a-z])(?:can'?t|cannot|not|no|unable|busy|later)(?![a-z])|不行|不方便|没空|没时间|再(?:看|说|约|聊|问|联系|找)|忙"
)
#: Kinds whose numbers are those of a year, so that a date beside them is no wish without a word for it.
_COUNTED_YEARLY = frozenset({Kind.REVENUE, Kind.EMPLOYEES})
#: A rate with what bounds it, which else bounds a time: `300 a month tops`.
_RATE = Pattern(r"(?:an?|per|each|every) [a-z]{2,9},? (?:tops|max(?:imum)?|at most)(?![a-z])")
#: Questions whose answers are sums.
_SUMS = frozenset({Kind.REVENUE, Kind.BUDGET})
_BEGINS = _PHRASES["begins"]
_SERVICE = _PHRASES["service"]
_SUPPORT = _PHRASES["support"]
_MEETING = _PHRASES["meeting"]
#: What happens then, before or instead of a beginning, where no bound is drawn by it: `we decide in May`.
_DECIDED = _PHRASES["decided"]
#: No appointment is made further ahead than this.
_SOON_MET = timedelta(days=21)
#: Words for now that say nothing of a wish where another question was asked.
_NOW = frozenset({"now", "yesterday", "right now", "as soon as", "immediate"})
#: Months that are words too.
_WORDS_TOO = frozenset({"may", "march", "mar", "fall"})
#: What makes a date one end of a time whose other end is not known: `between Easter and Pentecost`.
_BETWEEN = Pattern(r"(?<![a-z])between (?:the )?\Z")
#: What makes a month of the word: nothing follows that it could belong to.
_MAY_LAST = Pattern(r"may\s*(?:\Z|[,.;!?])")
#: What may make a bound of a date that stands further on: `before the kids go on summer break`.
_BEYOND = Pattern(r"(?<![a-z])(?:before|after|until|till?|once|as soon as|since|unless|by the time)(?![a-z])")
_ASAP_TOO = Pattern(
    r"(?<![a-z])(?<!not )(?<!it )(?<!isn't )(?:asap|a\.s\.a\.p\.|urgent(?:ly)?|immediately|right away)(?![a-z])"
)
#: What makes a date the start of another count: `two weeks after easter`.
_COUNTED_BESIDE = Pattern(
    r"(?<!in )(?:days?|weeks?|fortnights?|months?|years?) (?:after|before|prior to|ahead of|into|following) [a-z ]*\Z"
)
#: What was, and so is no wish.
_PAST = Pattern(
    r"(?<![a-z])(?:had|was|were|did|saw|seen|met|tried|bought|joined|founded|started (?:in|[a-z]+ing)|began|"
    r"went live|died|crashed|failed|broke|wanted)(?![a-z])|上的线|上了线|上线了|(?:买|签|用|装)(?:了|过)"
)
#: What may stand beside a date in its clause and says nothing more.
_SAID_BESIDE = Pattern(
    r"(?:[ |!?\x00]|so|then|and|or|but|please|pls|plz|thanks|i guess|i think|i'd say|let's say|probably|ideally|"
    r"maybe|make it|it is|it's|"
    r"we start|to start|start|吧|呢|哈|那|就|应该|大概|左右|的话|所以|改|先|大约|想|要|希望|准备|打算|开始|启动|上线|"
    r"上|用|可以|行)*"
)
_DONE_CN = Pattern(r"(?:上|买|签|用|装|换)(?:线)?(?:的线|了线|过|的(?=[,.;]|\Z))")
#: A space beside a Chinese letter sets clauses apart as a comma does.
_GAP = Pattern("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_MARKS = (",", ";", ".", "!", " and ", " so ")
#: What makes `today` the start of a count: `two weeks from today`.
_COUNTED_FROM = Pattern(r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|half) from \Z")
#: What makes a wish of a day: 今天就能签.
_AT_ONCE = Pattern(
    r"[^,.;]{0,3}(?:就|可以|能|要|想|行|上线|开始|启动|弄|搞|定|签|聊|约|谈|部署|交付|之?前|以前|以后|之后)"
)


@dataclass(frozen=True, kw_only=True)
class _Placed:
    """A stretch with its relation to the wish, and whether a word tied it to one."""

    timing: Timing
    start: int
    end: int
    tied: bool
    #: Whether something else in its clause may make another date of it.
    doubtful: bool = False
    past: bool = False
    #: Whether its clause says nothing else.
    bare: bool = False
    other: Timing | None = None


def read_timing(context: Context) -> Found | None:
    """When they want it; unasked, only what a word such as `by`, `within` or `need` makes a date of theirs."""
    asked = context.asked is Kind.TIMING
    named, ahead = _named(context, asked=asked), read_from_now(context, asked=asked)
    if named and ahead and _are_two(named, ahead, context.plain):
        return replace(named, confidence=0.5, alternatives=(*named.alternatives, ahead.value))
    found = named or ahead or _in_words(context, asked=asked)
    return None if found and not asked and _is_of_something_else(found, context) else found


def _are_two(named: Found, ahead: Found, text: str) -> bool:
    """Whether a date and a time from now are two answers: 三个月之内要换，2月28号到期, but no `14 Dec, 8 weeks`."""
    overlap = named.start < ahead.end and ahead.start < named.end
    return not overlap and named.value != ahead.value and bool(_AHEAD.search(text, ahead.start, ahead.end))


def _is_of_something_else(found: Found, context: Context) -> bool:
    """Whether a time that nobody asked for is one of a meeting, of a complaint, or of what others do."""
    start, end = _clause(context.plain, found.start, found.end)
    alone = context.is_all(found.start, found.end)
    if context.asked in _COUNTED_YEARLY and not alone and not _BEGINS.search(context.plain, start, end):
        return True
    if context.asked in _OF_THE_TALK and _UNFIT.search(context.plain, start, end):
        return True
    if _is_only_decided(found, context) or _is_period_of_a_sum(found, context):
        return True
    if _SUPPORT.search(context.plain) or is_told_of_others(Kind.TIMING, found.start, found.end, context):
        return True
    timing = found.value if isinstance(found.value, Timing) else None
    if timing is None or timing.asap:
        return timing is not None and bool(_SERVICE.search(context.plain, start, end))
    near = timing.start is not None and timing.start == timing.end and timing.end <= context.today + _SOON_MET
    return near and bool(_MEETING.search(context.plain))


def _is_period_of_a_sum(found: Found, context: Context) -> bool:
    """Whether a time only says how often a sum is paid that stands beside it: 最多一个月七百块, `300 a month tops`."""
    sums = [each for each in context.quantities if each.unit is Unit.MONEY or _is_bare_sum(each, context)]
    rate = _RATE.match(context.plain, found.start)
    return any(0 <= each.start - found.end <= 1 or (rate and each.end + 1 == found.start) for each in sums)


def _is_bare_sum(quantity: Quantity, context: Context) -> bool:
    """Whether a number that names no unit is a sum, because one was asked for."""
    return quantity.unit is Unit.NONE and context.asked in _SUMS


def _is_only_decided(found: Found, context: Context) -> bool:
    """Whether only a decision, an approval or an end falls on a day, and no wish is bound by it or urgent."""
    start, end = _clause(context.plain, found.start, found.end)
    bound = isinstance(found.value, Timing) and found.value.start is None
    if bound or _ASAP_TOO.search(context.plain) or _BEGINS.search(context.plain, start, end):
        return False
    return _DECIDED.search(context.plain, start, end) is not None


def _in_words(context: Context, *, asked: bool) -> Found | None:
    may_be_none = asked or (context.asked is None and not context.periods)
    none, asap = _NONE.search(context.plain) if may_be_none else None, _ASAP.search(context.plain)
    if asap and _NO_HURRY.search(before(context.plain, asap.start(), letters=14)):
        asap = None
    if none and (asked or _NO_DATE.search(none[0])):
        return Found(value=Nothing(), start=none.start(), end=none.end(), confidence=1.0 if asked else 0.9)
    if asap and (asked or asap[0] not in _NOW):
        value = Timing(start=context.today, end=context.today, asap=True)
        return Found(value=value, start=asap.start(), end=asap.end(), confidence=1.0 if asked else 0.9)
    return _vaguely(context) if asked else None


def _vaguely(context: Context) -> Found | None:
    if _NONE_WHOLE.fullmatch(context.text.bare):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    soon = _SOON.search(context.plain)
    if soon is None:
        return None
    value = Timing(start=None, end=add_months(context.today, 3))
    return Found(value=value, start=soon.start(), end=soon.end(), confidence=0.5)


def _named(context: Context, *, asked: bool) -> Found | None:
    if not context.periods or (not asked and _OTHER_PLANS.search(context.plain)):
        return None
    placed = _of_their_plans(context, asked=asked)
    if not placed:
        return None
    first = placed[0]
    if len(placed) == 2 and first.timing.end is None and placed[1].timing.start is None:
        both = Timing(start=first.timing.start, end=placed[1].timing.end)
        return Found(value=both, start=first.start, end=placed[1].end)
    placed = [place for place in placed if not place.past] or placed
    placed = _narrowed(placed, context.plain) or _of_the_start(placed, context)
    if not placed:
        return None
    if len(placed) == 2 and _is_nearer(placed[0], placed[1], context.plain):
        placed = placed[1:]
    first = placed[0]
    readings = list(dict.fromkeys(reading for place in placed for reading in (place.timing, place.other) if reading))
    return Found(
        value=first.timing,
        start=first.start,
        end=first.end,
        confidence=1.0 if len(readings) == 1 and not first.doubtful and not first.past else 0.5,
        alternatives=tuple(readings[1:]),
    )


def _of_the_start(placed: list[_Placed], context: Context) -> list[_Placed]:
    """The dates without those of others, of the past and of what ends; of several the one that stands for itself.

    None of them where the text says as well that it is wanted at once, or not at all.
    """
    own = [each for each in placed if not is_told_of_others(Kind.TIMING, each.start, each.end, context)]
    starts = [each for each in own if not each.past and not _is_of_an_end(each, context.plain)]
    if not starts and (_ASAP.search(context.plain) or _NONE.search(context.plain)):
        return []
    placed = starts or own or placed
    bare = [each for each in placed if each.bare]
    either = _EITHER.search(context.plain, placed[0].end)
    return bare if bare == placed[:1] and not either else placed


def _narrowed(placed: list[_Placed], text: str) -> list[_Placed]:
    """The days that a time and a bound within it leave: `summer, but definitely after June`; none for other dates."""
    if len(placed) != 2 or _EITHER.search(text, placed[0].end, placed[1].start):
        return []
    first, second = placed
    if any(_is_of_an_end(each, text) for each in placed):
        return []
    both = _shared(first.timing, second.timing)
    return [replace(first, timing=both, end=second.end)] if both else []


def _shared(whole: Timing, bound: Timing) -> Timing | None:
    """The days of a time with two ends that lie beyond a bound within it."""
    if whole.start is None or whole.end is None or (bound.start is None) is (bound.end is None):
        return None
    start, end = max(whole.start, bound.start or whole.start), min(whole.end, bound.end or whole.end)
    return Timing(start=start, end=end) if start <= end and (start, end) != (whole.start, whole.end) else None


def _is_of_an_end(place: _Placed, text: str) -> bool:
    """Whether the clause of a date tells why, or when something else ends."""
    start, end = _clause(text, place.start, place.end)
    return bool(_WHY.search(text, start, end))


def _of_their_plans(context: Context, *, asked: bool) -> list[_Placed]:
    """The dates of a text that may say when they want it, without those of what else happens then."""
    stretches = stretches_in(context.periods, context.plain)
    denied = [stretch for stretch in stretches if _NOT_THEN.search(context.plain[: stretch.start])]
    stretches = [each for each in stretches if not any(_lies_in(each, other) for other in denied)]
    placed = [place for stretch in stretches if (place := _place(stretch, context, asked=asked)) is not None]
    if not asked:
        placed = [place for place in placed if place.tied]
    own = [place for place in placed if not _is_of_other_plans(place, context.plain)]
    if len(placed) > 1:
        return own or placed
    return own if context.text.language == "zh" and not _WANT.search(context.plain) else placed


def _is_nearer(first: _Placed, second: _Placed, text: str) -> bool:
    """Whether a date says more nearly when, behind a wider one or right behind one that opens the time: 年后三月份."""
    if _is_within(second.timing, first.timing):
        return True
    opens = first.timing.end is None and first.timing.start is not None
    within = opens and second.timing.start is not None and second.timing.start >= (first.timing.start or date.min)
    return within and not text[first.end : second.start].strip(" 的,")


def _is_within(inner: Timing, outer: Timing) -> bool:
    """Whether bounded days lie within bounded days, and are fewer."""
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def _lies_in(stretch: Stretch, other: Stretch) -> bool:
    """Whether the days of a stretch lie within those of another that does not suit."""
    return other.spans[0][0] <= stretch.spans[0][0] and stretch.spans[0][1] <= other.spans[0][1]


def _is_of_other_plans(place: _Placed, text: str) -> bool:
    """Whether the clause around a date tells what else happens then: 这周在出差."""
    clause, end = _clause(text, place.start, place.end)
    return bool(_OTHER_PLANS.search(text[clause : place.start] + text[place.end : min(end, place.end + 12)]))


def _place(stretch: Stretch, context: Context, *, asked: bool) -> _Placed | None:
    text = context.plain
    relation = relation_of(text, stretch.start, stretch.end, joined=stretch.is_joined)
    if relation.name in ("past", "ago") or stretch.spans[0][1] < context.today:
        return None
    if _COUNTED_FROM.search(text[: stretch.start]):
        return None
    alone = relation.name is None and stretch.part is None and not stretch.is_joined
    if stretch.first.weak and alone and not (asked and _is_plain(stretch, context, relation.start, relation.end)):
        return None
    tied = _is_wished(text, relation.start, relation.end, relation.name) or _is_all(
        context, relation.start, relation.end
    )
    name = relation.name or ("by" if stretch.ending else None)
    timings = [_timing(span, name, stretch, context.today) for span in stretch.spans]
    begin, finish = _clause(text, relation.start, relation.end)
    if _COUNTED_BESIDE.search(text[begin : stretch.start]):
        return None
    open_ended = relation.name in (None, "at")
    beside = _BEYOND.search(text[begin : relation.start]) or _ASAP_TOO.search(text)
    return _Placed(
        timing=timings[0],
        doubtful=(
            open_ended and bool(beside or _OTHER_PLANS.search(text[begin:finish]) or _WAITS.match(text, relation.end))
        )
        or (" and " not in text[stretch.start : stretch.end] and _BETWEEN.search(text[: stretch.start]) is not None)
        or bool(_OTHERWISE.search(text) or _OWN_YEAR.search(text) or _PART_BEHIND.match(text, relation.end)),
        past=bool(_PAST.search(text[begin:finish]) if open_ended else _DONE_CN.search(text[begin:finish])),
        bare=_says_nothing_else(text, relation.start, relation.end),
        other=timings[1] if len(timings) > 1 else None,
        start=relation.start,
        end=relation.end,
        tied=tied or _is_clause(text, relation.start, relation.end),
    )


def _is_wished(text: str, begin: int, finish: int, relation: str | None) -> bool:
    """Whether words of wishing stand in the clause of a date, or anywhere where it is a bound; not of the past."""
    start, end = _clause(text, begin, finish)
    if relation in (None, "at") and _PAST.search(text[start:end]):
        return False
    return bool(_WANT.search(text[start:end]) or (relation not in (None, "at") and _WANT.search(text)))


def _clause(text: str, begin: int, finish: int) -> tuple[int, int]:
    """Where the clause around a date begins and ends."""
    text = text if text.isascii() else _GAP.sub(",", text)
    starts = [place + len(mark) for mark in _MARKS if (place := text.rfind(mark, 0, begin)) >= 0]
    ends = [place for mark in _MARKS if (place := text.find(mark, finish)) >= 0]
    return max([*starts, 0]), min([*ends, len(text)])


def _is_all(context: Context, start: int, end: int) -> bool:
    """Whether a date is all that was said, with no amount beside it: the year of `this year 30k` is no wish."""
    return context.is_all(start, end) and all(start <= quantity.start < end for quantity in context.quantities)


def _is_plain(stretch: Stretch, context: Context, start: int, end: int) -> bool:
    """Whether a word that may be none of a date is one where the date was asked for: `may`, 03/04."""
    if context.is_all(start, end):
        return True
    if stretch.first.day:
        return context.text.language != "zh" or _is_wish_for_today(stretch, context.plain, start, end)
    if context.text.language != "en":
        return False
    named = context.plain[stretch.first.start : stretch.first.end] not in _WORDS_TOO
    written = context.text.raw[stretch.first.start - 1 : stretch.first.end]
    capital = written[:1] == " " and written[1:].istitle() and context.text.raw[stretch.first.start - 2] not in ".!?"
    return named or capital or _MAY_LAST.match(context.plain, stretch.first.start) is not None


def _is_wish_for_today(stretch: Stretch, text: str, start: int, end: int) -> bool:
    """Whether a Chinese day stands for a wish: 今天就能签, but not the day of 今天好冷."""
    return _is_clause(text, start, end) or bool(_AT_ONCE.match(text, end)) or bool(stretch.first.other)


def _is_clause(text: str, begin: int, finish: int) -> bool:
    """Whether nothing else stands between the commas around."""
    start, end = _clause(text, begin, finish)
    return not text[start:begin].strip() and not text[finish:end].strip(" !?")


def _says_nothing_else(text: str, begin: int, finish: int) -> bool:
    """Whether only little words stand beside a date in its clause: `so in april please`."""
    start, end = _clause(text, begin, finish)
    return _SAID_BESIDE.fullmatch(text[start:begin] + "|" + text[finish:end]) is not None


def _timing(span: tuple[date, date], relation: str | None, stretch: Stretch, today: date) -> Timing:
    first, last = span
    if relation == "by":
        return Timing(start=None, end=max(first, today) if stretch.last.feast else last)
    if relation == "before":
        inside = stretch.first.day or stretch.first.ending or stretch.part is not None
        return Timing(start=None, end=max(last if inside else first - timedelta(days=1), today))
    if relation == "after":
        return Timing(start=max(last + timedelta(days=1), today), end=None)
    if relation == "neverbefore":
        return Timing(start=max(last + timedelta(days=1) if stretch.ending else first, today), end=None)
    if relation == "notbefore":
        return Timing(start=max(first, today), end=None)
    return Timing(start=max(first, today), end=last)
