"""Whether an amount counts the people of a company, asked for or told in passing."""

import re

from routing.playbook import Kind
from routing.understanding.context import Context
from routing.understanding.cues import follows_people, is_named_money, is_named_people
from routing.understanding.headcount_parts import COUNTERS, OF_A_TEAM, PART, SOME, TEAM, UNDER_ME
from routing.understanding.headcount_sums import is_trade
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before

_PHRASES = phrases("size")
WHOLE = _PHRASES["whole"]
_OF_US = Pattern(
    r"(?:we(?:'re| are) an? [^,.;]{3,40} (?:with|of)|"
    r"(?:company|startup|firm|business|agency|shop)[^,.;]{0,30} (?:with|of)|we(?:'re| are| have|"
    r"'ve got|'ve| employ| got)?|there (?:are|is|'s)|company (?:of|has|with)|"
    r"team (?:of|is)|firm of|employ(?:s|ing)?|headcount(?: is| of|:)?|staff of|"
    r"size(?: is| of|:)?|employees?:?|staff:?|we number|workforce(?: of| is)?|人数是?|员工|教?职工|雇员|规模|团队|"
    r"公司有?|我们有?|共有?|"
    r"(?:grew|grown|went|shrunk|shrank|shrinked)[\x00 ]* to|(?:up|down) to|(?:now|currently) at|i'm running|"
    r"me (?:and|plus|\+)|雇了|(?:裁|减|走|缩)[^,.;]{0,6}剩下?|"
    r"(?:咱们?|俺们?|我司|本司|本公司|敝司|厂里?|店里?|公司里?|这边|目前|现在|然后|加起来)(?:大概|差不多|总共|一共|"
    r"也就|就)?有?|"
    r"(?:厂|(?<![门分])店|院|校|律?所|社|馆|园|工作室|单位)里?(?:现在|目前)?(?:一共|总共|就|才|只)?有?|"
    r"(?:然后|现在|目前|大概|大约|差不多|手上|家里|厂里|店里|公司里)有|"
    r"有一?个|我们(?:就|才|只有|总共|一共)|(?:全职|总共|一共|整个)(?:就|才|只有|有)?|\b(?:就|才))\s?"
    r"(?:about |around |roughly |maybe |currently |now |approximately |"
    r"a team of |大概|大约|约|差不多)?\Z",
)
_EXPLICIT = Pattern(r"(?:strong|of us|workers?|employees?|staff|headcount|ftes?|heads|员工|雇员|职工|工人|同事|正式)")
#: The people of `a 250-person fintech`.
_ADJECTIVE = Pattern(r"-\s?(?:person|people|man|employee|member)\Z|(?<!\b1)(?<!one) person\Z")
_STRANGERS = _PHRASES["strangers"]
#: What makes of 一个 no count: 下一个, 这个.
_NO_COUNT = Pattern(r"[下上这那哪每另第某同换问]\Z")
_COMPANY = Pattern(
    r"(?:company|firm|business|startup|organi[sz]ation|shop|agency)(?![a-z])|的?小?[^,.;]{0,6}(?:公司|企业|团队|机构|"
    r"工厂|作坊|工作室|的厂|小店|规模)|规模"
)
_FILLER = Pattern(
    r"(?<![a-z])(?:about|bout|around|roughly|approx\.?|and|with|so|maybe|currently|now|actually|make (?:that|it)|"
    r"sorry|wait|"
    r"i meant?|it'?s|correction)(?![a-z])|大概|大约|"
    r"差不多|目前|现在|有|约|~|是|吧|不好意思|抱歉|请|改一下|对了"
)
#: Those who decide together, who are not all of a company.
_OWNERS = Pattern("of us|创始人|合伙人|股东")
_COUNTED = Pattern(rf"[\s\x00]*(?:\Z|[,.;!?加和跟全正外兼]|左右|上下|吧|的样子|多|以|{_PHRASES['hands'].pattern})")
#: What only some come to or are counted for: `a demo for me and 4 colleagues`.
_COMING = Pattern(
    r"(?<![a-z])(?:demo|meeting|call|training|session|workshop|webinar|trial|pilot|seats?|tickets?|lunch|dinner|party|"
    r"table|tool|price|pricing|quote|licen[cs]es?)(?: [a-z]+){0,4} (?:for|with)(?: (?:me|us))?(?:,? and| plus)?"
    r"(?: (?:my|our|about|around|some|like|up to))* ?\Z|(?:演示|开会|培训|年会|聚餐|报价|参会|试用)[^,.;\d]{0,6}\Z"
)
#: What a part of them does, or where a part of them works: `240 people on the shop floor and 35 in the office`.
BUSY = Pattern(
    r"(?:in|on|at) (?:the |our )?(?:shop ?floor|production|field|road|(?:back )?office|warehouse|kitchen)(?![a-z])|"
    r"(?:a|per) (?:day|week|month|night)(?![a-z])|(?:on|at) (?:sun|mon|tues|wednes|thurs|fri|satur)days|"
    r"(?:want|would|like|try|trying|test|testing|wanting)(?![a-z])|"
    r"(?:who |that |have |had |were |are |already )*(?:came|come|visited|attended|attending|signed|registered|asked|"
    r"asking|complained|complaining|showed|waited|waiting|queue[ds]?|queu?ing|applied|tested|tried|saw|liked|left|"
    r"quit|called|wrote|watched|joined|voted)(?![a-z])"
)
#: What opens a better number: `sorry, make it 400 people`.
_CUE = phrases("corrections")["cue"]
#: What makes a bare number no size: an age, a year, a list of the largest.
_NO_SIZE = Pattern(
    r"(?<![a-z])(?:i'm|i am|aged?|since|founded(?: in)?|established(?: in)?|fortune|est\.?)\s\Z|成立于\Z"
)
#: What makes of a bare number the size of a company: `we're 90 in Tallinn`.
_WE = Pattern(
    r"(?:(?<![a-z])we(?:'re| are|re| r| number)|"
    r"(?:\A|(?<=[,.;!] )|(?<![a-z])an? )(?:company|firm|business|startup|agency|crew) of)"
    r"(?: (?:about|around|roughly|approximately|maybe|currently|now|only|just|already|some|like|at|over|almost|"
    r"nearly|c\.))*\s\Z"
)
#: What people with one job make up: `call centre in Manila with` + `1,800 agents`.
_HOUSE = Pattern(
    r"(?<![a-z])(?:(?:company|business|firm|startup|agency|shop|practice|cent(?:re|er)|house|studio|clinic|garage|"
    r"bureau)(?: (?:in|from|near) [a-z ]{3,20})? (?:with|of)|"
    r"(?:we(?:'re| are)|(?:i|we) (?:run|own|represent|work (?:at|for|in))|it'?s|"
    r"(?:owner|manager|partner|director|head|ceo) (?:of|at)) an? [^,.;]{3,40}(?:,| with| of))"
    r"(?: (?:about|around|roughly|approximately|currently|now|some|over|almost|nearly))*\s\Z"
)
_SO_MANY = Pattern(
    r"\s?(?:\Z|[,.;!)](?!\d)|(?:in|at|across|and(?! (?:\d|a ))|now|right now|currently|here|total|in total|"
    r"altogether|strong|today|worldwide|globally|but|so|with|based|from|plus|as of|by now|these days)(?![a-z]))"
)
#: People with one job, who are counted where they are what a company consists of.
_WORKERS = _PHRASES["workers"]
_OTHERS = Pattern(r" ?(?:companies|firms|teams|businesses|organi[sz]ations)(?![a-z])")


def is_people(quantity: Quantity, context: Context) -> bool:
    return quantity.unit is Unit.PEOPLE or is_named_people(quantity, context.plain)


def counts_people(quantity: Quantity, context: Context, *, asked: bool) -> bool:
    if _is_no_count(quantity, context) or (not asked and _is_of_a_group(quantity, context)):
        return False
    if quantity.unit is Unit.PEOPLE:
        return asked or _is_company(quantity, context)
    if is_named_people(quantity, context.plain) or (not asked and is_told_of_us(quantity, context.plain)):
        return True
    return asked and _counts_bare(quantity, context)


def _is_no_count(quantity: Quantity, context: Context) -> bool:
    """Whether an amount counts strangers, a half, or nobody at all: 200个客户, 裁了一半, 下一个."""
    ahead = before(context.plain, quantity.start, letters=12)
    half = context.plain.startswith("半", quantity.end - 1)
    half = half or context.plain.startswith(" direct reports", quantity.end)
    return bool(_STRANGERS.search(ahead)) or half or (quantity.high == 1 and bool(_NO_COUNT.search(ahead)))


def _is_of_a_group(quantity: Quantity, context: Context) -> bool:
    """Whether people counted in passing may be members of anything, or those who decide together."""
    owners = _OWNERS.search(quantity.noun)
    return quantity.noun == "members" or (
        owners is not None and (context.asked is Kind.AUTHORITY or not quantity.noun.isascii())
    )


def _counts_bare(quantity: Quantity, context: Context) -> bool:
    """Whether an amount that names no people counts them where their number was asked for."""
    if is_trade(quantity):
        return True
    if quantity.noun in COUNTERS:
        return bool(_COUNTED.match(context.plain, quantity.end + len(quantity.noun)))
    if quantity.unit is not Unit.NONE or is_named_money(quantity, context.plain):
        return False
    return not _NO_SIZE.search(context.plain[: quantity.start])


def is_told_of_us(quantity: Quantity, text: str) -> bool:
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
    if TEAM.search(ahead) or PART.match(after) or SOME.match(after) or _OTHERS.match(context.plain, quantity.end):
        return False
    if UNDER_ME.match(context.plain, quantity.end) or _COMING.search(ahead) or BUSY.match(after):
        return False
    if _ADJECTIVE.search(context.plain[: quantity.end]) or WHOLE.match(after):
        return True
    opening = context.plain[_piece_start(quantity, context) : quantity.start]
    opening = _CUE.sub("", re.split(r"[,.;:!?]|(?<=[\u4e00-\u9fff]) ", opening)[-1])
    opens_clause = not _FILLER.sub("", opening).strip(" \x00")
    if follows_people(quantity, context.plain):
        return True
    if OF_A_TEAM.search(ahead):
        return False
    return bool(_OF_US.search(ahead) or _EXPLICIT.search(quantity.noun) or _COMPANY.match(after)) or opens_clause


def _piece_start(quantity: Quantity, context: Context) -> int:
    """Where the piece begins that an amount stands in, as far as a phrase can reach."""
    starts = [start for start, end in context.pieces if start <= quantity.start < end]
    return max([*starts[:1], quantity.start - 60, 0])
