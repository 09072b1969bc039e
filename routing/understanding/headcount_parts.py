"""Whether those counted are all of a company, or only a part of it: a team, part-timers, those who came."""

import re

from routing.understanding.context import Context
from routing.understanding.headcount_sums import is_trade
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before

_PHRASES = phrases("size")
PART = Pattern(
    rf"(?:in|on|at|for) (?:the |my |our )?(?:sales|marketing|it|engineering|support|product|hr|finance|dev|"
    r"team|department|division|unit|branch|area|location)|(?:decide|vote|sign|agree|choose|discuss|evaluate)(?![a-z])|"
    rf"(?:sales|marketing|engineering|it|dev)? ?team|部门|销售|技术|{_PHRASES['part'].pattern}"
)
#: Whose team is no company: 我带12人团队, 销售团队12人.
TEAM = Pattern(
    r"(?:(?:销售|研发|技术|市场|运营|客服|产品|采购|(?<![a-z])it|设计|项目|课题|财务)(?:团队|部门?|组|中心|条线|岗|"
    r"人员|这块|这边)"
    r"|给(?:我们?的?)?(?:销售|研发|技术|市场|客服)?团队|我(?:的|带|管|手下|手底下|下面|负责)|(?:我们?|咱们?|本)(?:这个)?(?:小?组|团队|部门?|科|处|中心|这边团队)|手下|"
    r"手底下|(?<!主)(?:带|管)着?|底下|部门|科室)"
    r"[^,.;\d]{0,4}\Z"
)
#: What makes those counted some of the company, behind how many they are.
SOME = Pattern(
    r"(?:on|in) (?:the|my|our) [a-z]* ?(?:team|board|committee|panel|department|dept)(?![a-z])|"
    r"(?:who )?(?:would|will|to) (?:be )?(?:use|using|need|start|log|join)(?![a-z])|"
    r"(?:users?|seats?|using (?:it|this)|need(?:ing)? (?:it|access|a licen[cs]e|seats?))(?![a-z])|"
    rf"(?:sales|marketing|engineering|it|dev) team|{_PHRASES['part'].pattern}"
)
#: Who will work with what is bought, before how many they are.
_USERS = Pattern(
    r"(?<![a-z])(?:i (?:also )?(?:manage|lead|run|supervise|head|look after)(?: a team of)?|users|people (?:who|"
    r"that) (?:would|will|need)(?: to)? use (?:it|this)|seats|licen[cs]es)(?: (?:is|are|would be))?[: ]*"
    r"(?:about |around )?\Z|(?:要用|使用|会用|用到|用得上|用系统|账号|给团队|给我们?(?:组|团队|部门))[^,.;\d]{0,6}\Z"
)
#: Words that count people where the size was asked for, and what may stand behind them.
COUNTERS = frozenset({"个", "号", "others"})
#: What a bare Chinese number may stand before where it counts people, and not tables or lorries: 九十左右.
_ENDS_CN = Pattern(
    r"[^\u4e00-\u9fff]|\Z|左右|上下|吧|的样子|多|以|来|余|好?几|挂零|一点|零|[位名号口]|出头|不到|到|至|呢|啊|哈|嘛|了|的|呗|啦|顶|开外|加|和|跟|全|正|打住|差不多|大概|都|也|在|但|是"
)
#: Those who work elsewhere than the ones counted: `4 of us in the office, crew of 22 in the field`.
_CREW = Pattern(r"(?<![a-z])(?:crew|staff|workforce|another|plus|team) of (?:about |around )?(?=\d)")
#: Who has come beside those counted, and a half of them that is gone or has come.
_HIRED = Pattern(r"(?:(?:请|招|找|来|走|裁)了|又招|另外|还有)\Z")
CHANGED = Pattern(
    r"(?:裁|砍|走|减|少|辞)(?:了|掉了?|得?只?剩)(?:一半|大半|近?半|[一二三四五六七八九]成|三分之)|翻了?一?[倍番]|"
    r"(?<![a-z])(?:halved|doubled|tripled|(?:laid off|lost|fired|cut|sacked) (?:about |almost |nearly )?"
    r"(?:half|a third|a quarter)|(?:cut|split) in half)(?![a-z])"
)
_EXTRA_BEFORE = Pattern(
    r"兼职|外包|劳务|派遣|实习|临时工?|其中|里面|包括|(?:incl(?:uding|\.)?|of which|thereof|whereof)(?: [a-z]+)? ?\Z"
)
_EXTRA_AFTER = Pattern(
    r"\s?(?:of (?:them|those|whom|which)|"
    r"(?:part[- ]?time(?:rs?)?|contractors?|freelancers?|interns?|externals?|temps?)(?![a-z])|"
    r"个?(?:兼职|外包|劳务|派遣|实习|临时))"
)
#: As far as one count of a list stands from the next.
_BESIDE = 5
#: A part of a company, whose size is none of the company's: `our sales team is 25 people`.
OF_A_TEAM = Pattern(
    r"(?<![a-z])(?:(?:sales|marketing|it|dev|support|hr|product|engineering|finance|ops) (?:team|dept|department)|"
    r"my team|(?:my|our|the) (?:department|dept|unit|squad|branch|division))"
    r"(?: (?:is|has|of|are|with|counts))+ (?:about |around )?\Z|"
    r"(?<![a-z])in (?:my|our) (?:team|department|dept|unit),?(?: (?:we'?re|it'?s|there'?s|there are|about))? \Z"
)
#: Whose people are counted that are not the speaker's.
THEIRS = Pattern(
    r"(?<![a-z])(?:sell(?:s|ing)? to|serve|serving|customers?|clients?|competitors?|for companies)(?![a-z])"
)
#: What makes a number one of several alike: `2 shifts of 30`, `40 people each`.
ALIKE = Pattern(
    r"(?<![a-z])(?:shifts|locations|teams|offices|sites|shops|stores|branches|plants) (?:of|with|à) |"
    r"(?<![a-z])(?:each|apiece|per (?:site|shop|store|office|branch|shift))(?![a-z])|每(?!个?[天年月周日次季晚到当])"
)
#: Those that one person leads are no company.
UNDER_ME = Pattern(r" (?:who |that )?(?:report(?:s|ing)? (?:in)?to|under|below) (?:me|him|her|us)(?![a-z])")


def is_beside_others(count: Quantity, context: Context) -> bool:
    """Whether the text counts other hands too: 四十个工人，十个办公室的, `3 partners and 8 staff`."""
    others = [each for each in context.quantities if each.start != count.start and each.unit is Unit.THING]
    others = [each for each in others if not is_extra(each, context.plain)]
    crew = _CREW.search(context.plain)
    if crew and not crew.start() < count.start < crew.end() + 2:
        return True
    return any(is_trade(each) or _counts_hands(each, context.plain) for each in others)


def _counts_hands(quantity: Quantity, text: str) -> bool:
    """Whether a 个 counts those who work there: 三个阿姨, 请了两个."""
    if quantity.noun not in COUNTERS:
        return False
    hands = _PHRASES["hands"].match(text, quantity.end + len(quantity.noun))
    return bool(hands or has_come(quantity, text))


def has_come(quantity: Quantity, text: str) -> bool:
    """Whether those counted came or went, which leaves open how many there are: 招了二十个."""
    return _HIRED.search(before(text, quantity.start, letters=6)) is not None


def counts_things(quantity: Quantity, context: Context) -> bool:
    """Whether a bare number stands before a word that it may count: 摆三十桌."""
    return quantity.unit is Unit.NONE and quantity.chinese and not _ENDS_CN.match(context.plain, quantity.end)


def is_of_a_part(quantity: Quantity, context: Context) -> bool:
    """Whether the words beside a count say that it is a team, or those who use something: 我们组12个人要用."""
    ahead = before(context.plain, quantity.start, letters=60)
    after = context.plain[quantity.end :].lstrip(" -")
    return bool(TEAM.search(ahead) or OF_A_TEAM.search(ahead) or SOME.match(after) or _USERS.search(ahead))


def is_half_of_a_list(quantity: Quantity, context: Context) -> bool:
    """Whether others are counted right behind: 两个合伙人一个秘书."""
    return any(
        (each.unit is Unit.PEOPLE or is_trade(each) or each.noun in COUNTERS)
        and 0 < each.start - quantity.end <= _BESIDE
        and not re.search(r"[,.;]", context.plain[quantity.end : each.start])
        for each in context.quantities
    )


def is_extra(quantity: Quantity, text: str) -> bool:
    """Whether an amount counts a part of the others, or who comes on top: `40, 12 of them in sales`, 兼职5个."""
    if UNDER_ME.match(text, quantity.end):
        return True
    ahead = re.split(r"[,;]|(?<!incl)\.", text[max(0, quantity.start - 16) : quantity.start])[-1]
    return bool(_EXTRA_BEFORE.search(ahead) or _EXTRA_AFTER.match(text, quantity.end))


def only_whole(counts: list[Quantity], context: Context) -> bool:
    """Whether every amount but the first counts only a part of the company."""
    return all(PART.match(context.plain[quantity.end :].lstrip()) for quantity in counts[1:])
