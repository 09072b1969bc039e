"""How many people a company has."""

import re

from routing.answers import Range
from routing.playbook import Kind
from routing.understanding.amounts import TRADES
from routing.understanding.context import Context, Found
from routing.understanding.cues import follows_people, is_named_money, is_named_people
from routing.understanding.doubts import is_of_others
from routing.understanding.phrases import Phrases, phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before

_PHRASES = phrases("size")
_ALONE = _PHRASES["alone"]
_PAIR = _PHRASES["pair"]
_WHOLE = _PHRASES["whole"]
_OF_US = re.compile(
    r"(?:we(?:'re| are) an? [^,.;]{3,40} (?:with|of)|"
    r"(?:company|startup|firm|business|agency|shop)[^,.;]{0,30} (?:with|of)|we(?:'re| are| have|"
    r"'ve got|'ve| employ| got)?|there (?:are|is|'s)|company (?:of|has|with)|"
    r"team (?:of|is)|firm of|employ(?:s|ing)?|headcount(?: is| of|:)?|staff of|"
    r"size(?: is| of|:)?|employees?:?|staff:?|we number|workforce(?: of| is)?|人数是?|员工|教?职工|雇员|规模|团队|"
    r"公司有?|我们有?|共有?|"
    r"(?:grew|grown|went|shrunk|shrank|shrinked)[\x00 ]* to|(?:up|down) to|(?:now|currently) at|i'm running|"
    r"me (?:and|plus|\+)|"
    r"(?:咱们?|俺们?|我司|本司|本公司|敝司|厂里?|店里?|公司里?|这边|目前|现在|然后|加起来)(?:大概|差不多|总共|一共|"
    r"也就|就)?有?|"
    r"(?:厂|(?<![门分])店|院|校|律?所|社|馆|园|工作室|单位)里?(?:现在|目前)?(?:一共|总共|就|才|只)?有?|"
    r"(?:然后|现在|目前|大概|大约|差不多|手上|家里|厂里|店里|公司里)有|"
    r"有一?个|我们(?:就|才|只有|总共|一共)|(?:全职|总共|一共)(?:就|才|只有|有)?|\b(?:就|才))\s?"
    r"(?:about |around |roughly |maybe |currently |now |approximately |"
    r"a team of |大概|大约|约|差不多)?\Z",
)
_EXPLICIT = re.compile(r"(?:strong|of us|employees?|staff|headcount|ftes?|heads|员工|雇员|职工|工人|同事|正式)")
#: The people of `a 250-person fintech`.
_ADJECTIVE = re.compile(r"-\s?(?:person|people|man|employee|member)\Z|(?<!\b1)(?<!one) person\Z")
_PART = re.compile(
    rf"(?:in|on|at|for) (?:the |my |our )?(?:sales|marketing|it|engineering|support|product|hr|finance|dev|"
    r"team|department|division|unit|branch|area|location)|(?:decide|vote|sign|agree|choose|discuss|evaluate)(?![a-z])|"
    rf"(?:sales|marketing|engineering|it|dev)? ?team|部门|销售|技术|{_PHRASES['part'].pattern}"
)
#: Whose team is no company: 我带12人团队, 销售团队12人.
_TEAM = re.compile(
    r"(?:(?:销售|研发|技术|市场|运营|客服|产品|采购|(?<![a-z])it|设计|项目|课题|财务)(?:团队|部门?|组|中心|条线|岗|"
    r"人员|这块|这边)"
    r"|给(?:我们?的?)?(?:销售|研发|技术|市场|客服)?团队|我(?:的|带|管|手下|手底下|下面|负责)|(?:我们?|咱们?|本)(?:这个)?(?:小?组|团队|部门?|科|处|中心|这边团队)|手下|"
    r"手底下|(?<!主)(?:带|管)着?|底下|部门|科室)"
    r"[^,.;\d]{0,4}\Z"
)
#: What makes those counted some of the company, behind how many they are.
_SOME = re.compile(
    r"(?:on|in) (?:the|my|our) [a-z]* ?(?:team|board|committee|panel|department|dept)(?![a-z])|"
    r"(?:who )?(?:would|will|to) (?:be )?(?:use|using|need|start|log|join)(?![a-z])|"
    r"(?:users?|seats?|using (?:it|this)|need(?:ing)? (?:it|access|a licen[cs]e|seats?))(?![a-z])|"
    rf"(?:sales|marketing|engineering|it|dev) team|{_PHRASES['part'].pattern}"
)
#: Who will work with what is bought, before how many they are.
_USERS = re.compile(
    r"(?<![a-z])(?:i (?:also )?(?:manage|lead|run|supervise|head|look after)(?: a team of)?|users|people (?:who|"
    r"that) (?:would|will|need)(?: to)? use (?:it|this)|seats|licen[cs]es)(?: (?:is|are|would be))?[: ]*"
    r"(?:about |around )?\Z|(?:要用|使用|会用|用到|用得上|用系统|账号|给团队|给我们?(?:组|团队|部门))[^,.;\d]{0,6}\Z"
)
_STRANGERS = _PHRASES["strangers"]
#: What makes of 一个 no count: 下一个, 这个.
_NO_COUNT = re.compile(r"[下上这那哪每另第某同换问]\Z")
#: What counts each of several places, which so many stand before: 12家门店，每家七八个人.
_EACH = re.compile(
    r"(?:每|平均)(?:一?[家个间所座处])?(?:店|门店|分公司|网点|校区|工厂|厂|点|部门|办公室)?(?:大概|大约|差不多|平均|"
    r"都|也就|有|是|约|配|放|安排)*\Z"
)
#: What adds two counts up: 本部86人+分公司140人.
_ADDED = re.compile(r"\s?(?:,\s?)?(?:\+|加上?|外加)[^,.;\d得共就]{0,8}")
_AND = re.compile(r" [a-z-]+(?: and|,| &| plus) ")
_COMPANY = re.compile(
    r"(?:company|firm|business|startup|organi[sz]ation|shop|agency)(?![a-z])|的?小?[^,.;]{0,6}(?:公司|企业|团队|机构|"
    r"工厂|作坊|工作室|的厂|小店|规模)|规模"
)
_FILLER = re.compile(
    r"(?<![a-z])(?:about|around|roughly|approx\.?|and|with|so|maybe|currently|now|actually|make (?:that|it)|sorry|wait|"
    r"i meant?|it'?s|correction)(?![a-z])|大概|大约|"
    r"差不多|目前|现在|有|约|~|是|吧|不好意思|抱歉|请|改一下|对了"
)
#: Those who decide together, who are not all of a company.
_OWNERS = re.compile("of us|创始人|合伙人|股东")
#: Words that count people where the size was asked for, and what may stand behind them.
_COUNTERS = frozenset({"个", "号", "others"})
_COUNTED = re.compile(rf"[\s\x00]*(?:\Z|[,.;!?加和跟全正外兼]|左右|上下|吧|的样子|多|以|{_PHRASES['hands'].pattern})")
#: What a bare Chinese number may stand before where it counts people, and not tables or lorries: 九十左右.
_ENDS_CN = re.compile(
    r"[^\u4e00-\u9fff]|\Z|左右|上下|吧|的样子|多|以|来|余|好?几|挂零|一点|零|[位名号口]|出头|不到|到|至|呢|啊|哈|嘛|了|的|呗|啦|顶|开外|加|和|跟|全|正|打住|差不多|大概|都|也|在|但|是"
)
#: What turns from others to the speakers.
_TURN = re.compile(
    r"[,.;!? ](?:而|但|那|不过|可|至于)?(?:我们|咱们?|俺们?|我这|我家|本公司)"
    r"(?!分公司|分部|部门|这?个?小?组|团队|科室|店|校区|门店)|"
    r"(?<![a-z])(?:(?:but|while|whereas|as for)(?: in| at)? (?:we|us|we're|ours|our|here|my)|"
    r"(?<=[,;.] )we(?:'re| are| have| only))(?![a-z])"
)
_FIRST_PERSON = re.compile(r"我|咱|俺|本公司|(?<![a-z])(?:we|our|us|i|my|i'm|we're|i've|we've)(?![a-z])|公司")
#: Those who work elsewhere than the ones counted: `4 of us in the office, crew of 22 in the field`.
_CREW = re.compile(r"(?<![a-z])(?:crew|staff|workforce|another|plus|team) of (?:about |around )?(?=\d)")
#: Who has come beside those counted, and a half of them that is gone or has come.
_HIRED = re.compile(r"(?:(?:请|雇|招|找|来|走|裁)了|又招|另外|还有)\Z")
_CHANGED = re.compile(
    r"(?:裁|砍|走|减|少|辞)(?:了|掉了?|得?只?剩)(?:一半|大半|近?半|[一二三四五六七八九]成|三分之)|翻了?一?[倍番]|"
    r"(?<![a-z])(?:halved|doubled|tripled|(?:laid off|lost|fired|cut|sacked) (?:about |almost |nearly )?"
    r"(?:half|a third|a quarter)|(?:cut|split) in half)(?![a-z])"
)
_EXTRA_BEFORE = re.compile(
    r"兼职|外包|劳务|派遣|实习|临时工?|其中|里面|包括|(?:incl(?:uding|\.)?|of which|thereof|whereof)(?: [a-z]+)? ?\Z"
)
_EXTRA_AFTER = re.compile(
    r"\s?(?:of (?:them|those|whom|which)|"
    r"(?:part[- ]?time(?:rs?)?|contractors?|freelancers?|interns?|externals?|temps?)(?![a-z])|"
    r"个?(?:兼职|外包|劳务|派遣|实习|临时))"
)
#: What leaves some out of a count, and what takes them in again.
_LEFT_OUT = re.compile(
    r"(?:不算|没算|没把|不含|不包括|没包括|除去|刨去|不带)|"
    r"(?<![a-z])(?:excluding|excl|without|not counting|not including|leaving out)(?![a-z])"
)
_TAKEN_IN = re.compile(
    r"(?<![不没])(?:算上|加上|连上|带上|都算|全算|算进[去来])[^,.;\d]{0,8}\Z|"
    r"(?<![a-z])(?:with|including|counting)(?: it| them| that| those| the [a-z]+)?,? (?:it'?s |we'?re |about )?\Z"
)
_TAKEN_IN_BEHIND = re.compile(
    r" (?:people |if )?(?:with|including|counting|if you count|you count) "
    r"(?:it|them|that|those|the|everyone|all)(?![a-z])"
)
#: Those who are none of a company's own, whoever counts them.
_HIRED_HANDS = re.compile(
    r"外包|劳务|派遣|实习|临时|兼职|(?<![a-z])(?:contractors?|freelancers?|interns?|temps?)(?![a-z])"
)
_PEOPLE_OR_BARE = (Unit.PEOPLE, Unit.NONE)
#: As far as one count of a list stands from the next.
_BESIDE = 5
_NUMBER_NEXT = re.compile(r"\s?\d")
#: A part of a company, whose size is none of the company's: `our sales team is 25 people`.
_OF_A_TEAM = re.compile(
    r"(?<![a-z])(?:(?:sales|marketing|it|dev|support|hr|product|engineering|finance|ops) (?:team|dept|department)|"
    r"my team|(?:my|our|the) (?:department|dept|unit|squad|branch|division))"
    r"(?: (?:is|has|of|are|with|counts))+ (?:about |around )?\Z|"
    r"(?<![a-z])in (?:my|our) (?:team|department|dept|unit),?(?: (?:we'?re|it'?s|there'?s|there are|about))? \Z"
)
#: Whose people are counted that are not the speaker's.
_THEIRS = re.compile(
    r"(?<![a-z])(?:sell(?:s|ing)? to|serve|serving|customers?|clients?|competitors?|for companies)(?![a-z])"
)
#: What makes a number one of several alike: `2 shifts of 30`, `40 people each`.
_ALIKE = re.compile(
    r"(?<![a-z])(?:shifts|locations|teams|offices|sites|shops|stores|branches|plants) (?:of|with|à) |"
    r"(?<![a-z])(?:each|apiece|per (?:site|shop|store|office|branch|shift))(?![a-z])|每(?![天年月周日次季晚到当])"
)
#: What only some come to or are counted for: `a demo for me and 4 colleagues`.
_COMING = re.compile(
    r"(?<![a-z])(?:demo|meeting|call|training|session|workshop|webinar|trial|pilot|seats?|tickets?|lunch|dinner|party|"
    r"table|tool|price|pricing|quote|licen[cs]es?)(?: [a-z]+){0,4} (?:for|with)(?: (?:me|us))?(?:,? and| plus)?"
    r"(?: (?:my|our|about|around|some|like|up to))* ?\Z|(?:演示|开会|培训|年会|聚餐|报价|参会|试用)[^,.;\d]{0,6}\Z"
)
#: What a part of them does, or where a part of them works: `240 people on the shop floor and 35 in the office`.
_BUSY = re.compile(
    r"(?:in|on|at) (?:the |our )?(?:shop ?floor|production|field|road|(?:back )?office|warehouse|kitchen)(?![a-z])|"
    r"(?:a|per) (?:day|week|month|night)(?![a-z])|(?:on|at) (?:sun|mon|tues|wednes|thurs|fri|satur)days|"
    r"(?:want|would|like|try|trying|test|testing|wanting)(?![a-z])|"
    r"(?:who |that |have |had |were |are |already )*(?:came|come|visited|attended|attending|signed|registered|asked|"
    r"asking|complained|complaining|showed|waited|waiting|queue[ds]?|queu?ing|applied|tested|tried|saw|liked|left|"
    r"quit|called|wrote|watched|joined|voted)(?![a-z])"
)
#: Those that one person leads are no company.
_UNDER_ME = re.compile(r" (?:who |that )?(?:report(?:s|ing)? (?:in)?to|under|below) (?:me|him|her|us)(?![a-z])")
#: What opens a better number: `sorry, make it 400 people`.
_CUE = phrases("corrections")["cue"]
_AND_ME = re.compile(r"(?<![a-z])(?:(?:me|myself|i)\s?(?:\+|plus|and|&)\s?(?:my )?)\Z|我(?:和|跟|加|加上)\Z")
_ME_TOO = re.compile(
    r" (?:and|plus|\+|&) (?:me|myself|i)(?= ?[,.;!]|\Z)|\s?(?:,\s?)?(?:再)?(?:加上?|外加)我(?:自己|一个)?(?=[,.;!]|\Z)"
)
_AND_US = re.compile(
    r"(?<![a-z])(?:(?:me|i|myself),? (?:and )?my [a-z-]{3,10}|my [a-z-]{3,10} and (?:me|i|myself)),? "
    r"(?:and|plus|\+|&) (?:our )?\Z"
)
#: What makes a bare number no size: an age, a year, a list of the largest.
_NO_SIZE = re.compile(
    r"(?<![a-z])(?:i'm|i am|aged?|since|founded(?: in)?|established(?: in)?|fortune|est\.?)\s\Z|成立于\Z"
)
#: What makes of a bare number the size of a company: `we're 90 in Tallinn`.
_WE = re.compile(
    r"(?:(?<![a-z])we(?:'re| are|re| number)|"
    r"(?:\A|(?<=[,.;] )|(?<![a-z])an? )(?:company|firm|business|startup|agency) of)"
    r"(?: (?:about|around|roughly|approximately|maybe|currently|now|only|just|already|some|like|at|over|almost|"
    r"nearly|c\.))*\s\Z"
)
#: What people with one job make up: `call centre in Manila with` + `1,800 agents`.
_HOUSE = re.compile(
    r"(?<![a-z])(?:(?:company|business|firm|startup|agency|shop|practice|cent(?:re|er)|house|studio|clinic|garage|"
    r"bureau)(?: (?:in|from|near) [a-z ]{3,20})? (?:with|of)|"
    r"(?:we(?:'re| are)|(?:i|we) (?:run|own|represent|work (?:at|for|in))|it'?s|"
    r"(?:owner|manager|partner|director|head|ceo) (?:of|at)) an? [^,.;]{3,40}(?:,| with| of))"
    r"(?: (?:about|around|roughly|approximately|currently|now|some|over|almost|nearly))*\s\Z"
)
_SO_MANY = re.compile(
    r"\s?(?:\Z|[,.;!)](?!\d)|(?:in|at|across|and(?! (?:\d|a ))|now|right now|currently|here|total|in total|"
    r"altogether|strong|today|worldwide|globally|but|so|with|based|from|plus|as of|by now|these days)(?![a-z]))"
)
#: People with one job, who are counted where they are what a company consists of.
_WORKERS = phrases("size")["workers"]
_OTHERS = re.compile(r" ?(?:companies|firms|teams|businesses|organi[sz]ations)(?![a-z])")


def read_size(context: Context) -> Found | None:
    """The number of employees, as bounds; a bare number counts only when the size was asked for."""
    asked = context.asked is Kind.EMPLOYEES
    counts = [quantity for quantity in context.quantities if _counts_people(quantity, context, asked=asked)]
    if not counts:
        return _alone(context, asked=asked)
    everyone = _with_those_left_out(context)
    if everyone:
        return everyone
    counts = [each for each in counts if not _is_extra(each, context.plain)] or counts
    counts = _behind_turn_to_us(counts, context.plain)
    counts = [each for each in counts if not is_of_others(Kind.EMPLOYEES, each.start, each.end, context)] or counts
    summed = _summed(counts, context)
    if summed:
        return summed
    whole = [quantity for quantity in counts if _near(_WHOLE, quantity, context.plain)]
    people = [each for each in counts if _is_people(each, context) or _is_told_of_us(each, context.plain)]
    counts = whole or people or counts
    chosen = whole[0] if len(whole) == 1 else counts[0]
    in_parts = not whole and (
        _CHANGED.search(context.plain) or _has_come(chosen, context.plain) or _is_beside_others(chosen, context)
    )
    theirs = _THEIRS.search(re.split(r"[,.;!?]| but | and (?=\d|\Z)", context.plain[: chosen.start])[-1])
    size = _with_speaker(_as_range(chosen), chosen, context.plain)
    trade = _is_trade(chosen) and size == _as_range(chosen)
    partial = chosen not in whole and (
        (trade and not _is_told_of_us(chosen, context.plain)) or _is_of_a_part(chosen, context)
    )
    partial = partial or (not asked and _is_half_of_a_list(chosen, context))
    unsure = len({(c.low, c.high) for c in counts}) > 1 and len(whole) != 1
    others = tuple(_as_range(quantity) for quantity in counts if quantity is not chosen)
    return Found(
        value=size,
        start=chosen.start,
        end=chosen.end,
        confidence=0.6
        if theirs
        or partial
        or in_parts
        or _counts_things(chosen, context)
        or _ALIKE.search(context.plain)
        or (unsure and not _only_whole(counts, context))
        else 1.0,
        alternatives=others if unsure else (),
    )


def _with_those_left_out(context: Context) -> Found | None:
    """The one count that holds those whom another leaves out: 不算分公司30，算上52, `30 without it, 52 with it`."""
    if not _LEFT_OUT.search(context.plain) or _HIRED_HANDS.search(context.plain):
        return None
    held = [each for each in context.quantities if each.unit in _PEOPLE_OR_BARE and _holds_all(each, context.plain)]
    if len(held) != 1:
        return None
    return Found(value=_as_range(held[0]), start=held[0].start, end=held[0].end)


def _holds_all(quantity: Quantity, text: str) -> bool:
    """Whether words beside an amount take in those whom another leaves out."""
    ahead = before(text, quantity.start, letters=24)
    return bool(_TAKEN_IN.search(ahead) or _TAKEN_IN_BEHIND.match(text, quantity.end))


def _summed(counts: list[Quantity], context: Context) -> Found | None:
    """The size that several counts make: so many in each of so many places, or one count added to another."""
    first = counts[0]
    places = [each for each in context.quantities if each.unit is Unit.THING and each.end <= first.start]
    if places and len(counts) == 1 and _EACH.search(before(context.plain, first.start, letters=16)):
        return _of_all(places[-1], first)
    if len(counts) == 2 and _ADDED.fullmatch(context.plain[first.end : counts[1].start]):
        total = _plus(_as_range(first), _as_range(counts[1]))
        return Found(value=total, start=first.start, end=counts[1].end)
    if len(counts) == 2 and all(map(_is_trade, counts)) and _AND.fullmatch(context.plain[first.end : counts[1].start]):
        total = _plus(_as_range(first), _as_range(counts[1]))
        return Found(value=total, start=first.start, end=counts[1].end, confidence=0.6)
    return None


def _behind_turn_to_us(counts: list[Quantity], text: str) -> list[Quantity]:
    """The counts behind a turn from others to the speakers, where there is one: 华为有二十万人，我们嘛，90."""
    turn = _TURN.search(text)
    ours = [each for each in counts if turn and each.start >= turn.end()]
    return ours if ours and turn and not _FIRST_PERSON.search(text, 0, turn.start()) else counts


def _is_beside_others(count: Quantity, context: Context) -> bool:
    """Whether the text counts other hands too: 四十个工人，十个办公室的, `3 partners and 8 staff`."""
    others = [each for each in context.quantities if each.start != count.start and each.unit is Unit.THING]
    others = [each for each in others if not _is_extra(each, context.plain)]
    crew = _CREW.search(context.plain)
    if crew and not crew.start() < count.start < crew.end() + 2:
        return True
    return any(_is_trade(each) or _counts_hands(each, context.plain) for each in others)


def _counts_hands(quantity: Quantity, text: str) -> bool:
    """Whether a 个 counts those who work there: 三个阿姨, 请了两个."""
    if quantity.noun not in _COUNTERS:
        return False
    hands = _PHRASES["hands"].match(text, quantity.end + len(quantity.noun))
    return bool(hands or _has_come(quantity, text))


def _has_come(quantity: Quantity, text: str) -> bool:
    """Whether those counted came or went, which leaves open how many there are: 招了二十个."""
    return _HIRED.search(before(text, quantity.start, letters=6)) is not None


def _counts_things(quantity: Quantity, context: Context) -> bool:
    """Whether a bare number stands before a word that it may count: 摆三十桌."""
    return quantity.unit is Unit.NONE and quantity.chinese and not _ENDS_CN.match(context.plain, quantity.end)


def _of_all(places: Quantity, each: Quantity) -> Found:
    low, high = _times(places.low, each.low), _times(places.high, each.high)
    return Found(value=Range(low=low, high=high), start=places.start, end=each.end, confidence=0.9)


def _times(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else float(int(one * other))


def _plus(one: Range, other: Range) -> Range:
    low = None if one.low is None or other.low is None else one.low + other.low
    high = None if one.high is None or other.high is None else one.high + other.high
    return Range(low=low, high=high)


def _is_trade(quantity: Quantity) -> bool:
    """Whether an amount counts people by their work, who may be all of a company or a part: `12 lawyers`."""
    return quantity.unit is Unit.THING and TRADES.fullmatch(quantity.noun) is not None


def _is_people(quantity: Quantity, context: Context) -> bool:
    return quantity.unit is Unit.PEOPLE or is_named_people(quantity, context.plain)


def _is_of_a_part(quantity: Quantity, context: Context) -> bool:
    """Whether the words beside a count say that it is a team, or those who use something: 我们组12个人要用."""
    ahead = before(context.plain, quantity.start, letters=60)
    after = context.plain[quantity.end :].lstrip(" -")
    return bool(_TEAM.search(ahead) or _OF_A_TEAM.search(ahead) or _SOME.match(after) or _USERS.search(ahead))


def _is_half_of_a_list(quantity: Quantity, context: Context) -> bool:
    """Whether others are counted right behind: 两个合伙人一个秘书."""
    return any(
        (each.unit is Unit.PEOPLE or _is_trade(each) or each.noun in _COUNTERS)
        and 0 < each.start - quantity.end <= _BESIDE
        and not re.search(r"[,.;]", context.plain[quantity.end : each.start])
        for each in context.quantities
    )


def _is_extra(quantity: Quantity, text: str) -> bool:
    """Whether an amount counts a part of the others, or who comes on top: `40, 12 of them in sales`, 兼职5个."""
    if _UNDER_ME.match(text, quantity.end):
        return True
    ahead = re.split(r"[,;]|(?<!incl)\.", text[max(0, quantity.start - 16) : quantity.start])[-1]
    return bool(_EXTRA_BEFORE.search(ahead) or _EXTRA_AFTER.match(text, quantity.end))


def _with_speaker(size: Range, quantity: Quantity, text: str) -> Range:
    """One more where the speaker counts the others, two with who is named beside: `me + 3`, `me, my wife and 2`."""
    ahead = before(text, quantity.start, letters=24)
    more = 2 if _AND_US.search(ahead) else 1 if _AND_ME.search(ahead) or _ME_TOO.match(text, quantity.end) else 0
    if size.low is None or size.high is None:
        return size
    return Range(low=size.low + more, high=size.high + more)


def _alone(context: Context, *, asked: bool) -> Found | None:
    for words, size in ((_PAIR, 2), (_ALONE, 1)):
        found = words.search(context.plain)
        if found and (asked or context.asked is not Kind.AUTHORITY):
            return Found(
                value=Range.exactly(size), start=found.start(), end=found.end(), confidence=1.0 if asked else 0.8
            )
    return None


def _counts_people(quantity: Quantity, context: Context, *, asked: bool) -> bool:
    if _is_no_count(quantity, context) or (not asked and _is_of_a_group(quantity, context)):
        return False
    if quantity.unit is Unit.PEOPLE:
        return asked or _is_company(quantity, context)
    if is_named_people(quantity, context.plain) or (not asked and _is_told_of_us(quantity, context.plain)):
        return True
    return asked and _counts_bare(quantity, context)


def _is_no_count(quantity: Quantity, context: Context) -> bool:
    """Whether an amount counts strangers, a half, or nobody at all: 200个客户, 裁了一半, 下一个."""
    ahead = before(context.plain, quantity.start, letters=12)
    half = context.plain.startswith("半", quantity.end - 1)
    return bool(_STRANGERS.search(ahead)) or half or (quantity.high == 1 and bool(_NO_COUNT.search(ahead)))


def _is_of_a_group(quantity: Quantity, context: Context) -> bool:
    """Whether people counted in passing may be members of anything, or those who decide together."""
    owners = _OWNERS.search(quantity.noun)
    return quantity.noun == "members" or (
        owners is not None and (context.asked is Kind.AUTHORITY or not quantity.noun.isascii())
    )


def _counts_bare(quantity: Quantity, context: Context) -> bool:
    """Whether an amount that names no people counts them where their number was asked for."""
    if _is_trade(quantity):
        return True
    if quantity.noun in _COUNTERS:
        return bool(_COUNTED.match(context.plain, quantity.end + len(quantity.noun)))
    if quantity.unit is not Unit.NONE or is_named_money(quantity, context.plain):
        return False
    return not _NO_SIZE.search(context.plain[: quantity.start])


def _is_told_of_us(quantity: Quantity, text: str) -> bool:
    """Whether a number without people says how many the speakers are: `we're 90 in Tallinn`, `with 1,800 agents`."""
    if quantity.unit not in (Unit.NONE, Unit.THING) or max(quantity.low or 0, quantity.high or 0) <= 1:
        return False
    ahead = before(text, quantity.start)
    after = text[quantity.end :].lstrip(" -")
    workers = _WORKERS.fullmatch(quantity.noun) or _WORKERS.match(after)
    if workers and (_WE.search(ahead) or _HOUSE.search(ahead)):
        return True
    return quantity.unit is Unit.NONE and bool(_WE.search(ahead) and _SO_MANY.match(text, quantity.end))


def _is_company(quantity: Quantity, context: Context) -> bool:
    """Whether people counted in passing are the company, and not a team, a meeting or a seat."""
    ahead = before(context.plain, quantity.start, letters=60)
    after = context.plain[quantity.end :].lstrip(" -")
    if _TEAM.search(ahead) or _PART.match(after) or _SOME.match(after) or _OTHERS.match(context.plain, quantity.end):
        return False
    if _UNDER_ME.match(context.plain, quantity.end) or _COMING.search(ahead) or _BUSY.match(after):
        return False
    if _ADJECTIVE.search(context.plain[: quantity.end]) or _WHOLE.match(after):
        return True
    opening = context.plain[_piece_start(quantity, context) : quantity.start]
    opening = _CUE.sub("", re.split(r"[,.;:!?]|(?<=[\u4e00-\u9fff]) ", opening)[-1])
    opens_clause = not _FILLER.sub("", opening).strip(" \x00")
    if follows_people(quantity, context.plain):
        return True
    if _OF_A_TEAM.search(ahead):
        return False
    return bool(_OF_US.search(ahead) or _EXPLICIT.search(quantity.noun) or _COMPANY.match(after)) or opens_clause


def _piece_start(quantity: Quantity, context: Context) -> int:
    """Where the piece begins that an amount stands in, as far as a phrase can reach."""
    starts = [start for start, end in context.pieces if start <= quantity.start < end]
    return max([*starts[:1], quantity.start - 60, 0])


def _near(words: Phrases, quantity: Quantity, text: str) -> bool:
    ahead = re.split(r"[,.;]", text[max(0, quantity.start - 16) : quantity.start])[-1]
    behind = words.match(text[quantity.end :].lstrip(" ("))
    # 写字楼40 共640: what follows belongs to the next count.
    return bool(
        words.search(ahead) or (behind and not _NUMBER_NEXT.match(text[quantity.end :].lstrip(" ("), behind.end()))
    )


def _only_whole(counts: list[Quantity], context: Context) -> bool:
    """Whether every amount but the first counts only a part of the company."""
    return all(_PART.match(context.plain[quantity.end :].lstrip()) for quantity in counts[1:])


def _as_range(quantity: Quantity) -> Range:
    low, high = quantity.low, quantity.high
    if quantity.above and low is not None:
        low += 1
    if quantity.below and high is not None:
        high -= 1
    return Range(low=None if low is None else float(int(low)), high=None if high is None else float(int(high)))
