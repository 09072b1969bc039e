"""Amounts that may be the sum asked for: money, or numbers that stand for it, but no price of another."""

from routing.playbook import Kind
from routing.understanding.context import Context
from routing.understanding.cues import BUDGET, REVENUE, is_named_people, speaks_of
from routing.understanding.doubts import is_told_of_others
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before

_PHRASES = phrases("money")
_STRANGERS = phrases("size")["strangers"]
_ELSEWHERE = _PHRASES["elsewhere"]
_PER_HEAD = Pattern(
    r"\s?(?:each|apiece|a head|pp)(?! (?:year|month|quarter))(?![a-z])|"
    r"\s?(?:/|per |a |each |every )\s?(?:user|seat|head|person|employee|agent|licen[cs]e|rep|lead|hour|"
    r"day|month per (?:user|seat))(?![a-z])|\s?(?:/|每|一)(?:个)?(?:用户|人|账号|坐席|席位|天|小时)",
)
#: What makes money of an amount that nothing else does: `50k a year`, `80万每年`.
_PERIODIC = Pattern(
    r"\s?(?:a|per|each|every|/) ?(?:year|yr|month|mo|annum)(?![a-z])|\s?(?:annually|yearly|monthly|p\.a\.)(?![a-z])|"
    r"\s?(?:每|/|一)(?:年|个?月)(?!之?以?[内后前])"
)
#: Questions whose answers may be such an amount themselves: 3M is a company too.
_AMOUNTS_TOO = frozenset({Kind.EMPLOYEES, Kind.NUMBER, Kind.REVENUE, Kind.TIMING, Kind.PHONE, Kind.COMPANY, Kind.TEXT})
#: A bare number below this may leave the thousands out, and unasked is no money.
ODD = 1000
#: Chinese counts money in 万: unasked, a smaller bare number is none.
_ODD_CN = 10_000
#: The `one` that counts nothing: `we haven't set one`.
_PRONOUN = "one"
#: What may stand behind a sum that nobody asked for and nothing names.
_ENDS_THERE = Pattern(
    r"\s*(?:\Z|[,.;!?\x00(-]|(?:and|per|a|or|not|instead|rather|max|tops|is (?:fine|ok|okay|doable|"
    r"possible))(?![a-z])|左右|上下|的?预算|吧|"
    r"(?:也|都|就)?(?:行|可以|没问题|能接受|够(?![吗不么])))"
)
#: What makes money of an amount that somebody has for a time: `we have 500k for next quarter`, `with 30k in Q2`.
_HELD = Pattern(
    r"(?<![a-z])(?:we have|we've|we got|i have|i've got|with|have got)(?: about| around| some| roughly)? \Z"
)
_FOR_A_TIME = Pattern(
    r" (?:to (?:spend|work with|play with|invest)|available|"
    r"(?:for|in|by) (?:(?:the )?(?:next|coming|first|whole)|this|q[1-4]|h[12]|20\d\d|now))(?![a-z])"
)
#: What was bought or tried before, at a price that nobody asked for: 买过一次，8000块.
_BOUGHT = Pattern(
    r"(?:买|用|试|花)过|(?<![a-z])(?:bought|tried|had) (?:it|one|this|that|yours) (?:once|before|last|for)(?![a-z])"
)
#: Digits that are no sum: too many and none of them round, or with a zero in front.
_CALLED = Pattern(r"\+?(?:0\d{2,}|\d{7,}(?<!0)\d{3}|\d{9,}[1-9]0{0,2})")


def sums_of(kind: Kind, context: Context) -> list[Quantity]:
    """The sums that may be the one asked for, without those told of others where there are more."""
    usable = _usable(context, asked=context.asked is kind)
    own = [amount for amount in usable if not speaks_of(_ELSEWHERE, amount, context.plain)] or usable
    return [a for a in own if not is_told_of_others(kind, a.start, a.end, context)] or own


def _usable(context: Context, *, asked: bool) -> list[Quantity]:
    usable = []
    for quantity in context.quantities:
        money = quantity.unit is Unit.MONEY
        bare = quantity.unit is Unit.NONE and not is_named_people(quantity, context.plain)
        counted = bare and (asked or _stands_alone(quantity, context))
        if bare and context.plain[quantity.start : quantity.end] == _PRONOUN:
            continue
        if not (money or counted) or _PER_HEAD.match(context.plain, quantity.end) or _is_to_call(quantity, context):
            continue
        if not asked and _BOUGHT.search(context.plain) and not speaks_of(BUDGET, quantity, context.plain):
            continue
        if asked or not speaks_of(_ELSEWHERE, quantity, context.plain):
            usable.append(quantity)
    return usable


def _is_to_call(quantity: Quantity, context: Context) -> bool:
    """Whether the digits of a bare number are those of a telephone or an account: 13812345678."""
    return quantity.unit is Unit.NONE and _CALLED.fullmatch(context.plain, quantity.start, quantity.end) is not None


def _stands_alone(quantity: Quantity, context: Context) -> bool:
    """Whether an amount such as `50k` or `50万` may be money though no currency is named and nobody asked."""
    order = max(quantity.low or 0, quantity.high or 0)
    named = speaks_of(BUDGET, quantity, context.plain) or speaks_of(REVENUE, quantity, context.plain)
    if named and order >= ODD:
        return True
    if not named and REVENUE.search(context.whole):
        return False
    if not quantity.scaled or _STRANGERS.search(before(context.plain, quantity.start, letters=12)):
        return False
    if named or _PERIODIC.match(context.plain, quantity.end):
        return True
    if (context.asked in _AMOUNTS_TOO and not _is_no_time(quantity, context)) or order < (
        _ODD_CN if quantity.chinese else ODD
    ):
        return False
    return _ENDS_THERE.match(context.plain, quantity.end) is not None or _is_held(quantity, context.plain)


def _is_held(quantity: Quantity, text: str) -> bool:
    """Whether an amount is one that somebody has, to spend or for a time."""
    held = _HELD.search(before(text, quantity.start, letters=16))
    return held is not None and _FOR_A_TIME.match(text, quantity.end) is not None


def _is_no_time(quantity: Quantity, context: Context) -> bool:
    """Whether thousands were said where a date was asked for, of which no time is counted."""
    return context.asked is Kind.TIMING and quantity.order in (1_000, 10_000)
