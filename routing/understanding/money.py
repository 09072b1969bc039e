"""Budgets and revenues: a range or bound, its currency and period, or that there is none."""

import re

from routing.answers import Money, Nothing, Period
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.cues import BUDGET, REVENUE, is_named_people, speaks_of
from routing.understanding.payment import currencies_of, period_of
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before

_PHRASES = phrases("money")
_NO_BUDGET = _PHRASES["no_budget"]
_NO_REVENUE = _PHRASES["no_revenue"]
_NONE = _PHRASES["none"]
_STRANGERS = phrases("size")["strangers"]
#: What makes `haven't decided` speak of a budget where none was asked for.
_OF_MONEY = re.compile(r"budget|money|fund|spend|afford|broke|预算|钱|花|免费")
_OTHER_PRICE = _PHRASES["other_price"]
_FREE = _PHRASES["free"]
_ELSEWHERE = _PHRASES["elsewhere"]
#: A part of an order, which no bounds tell: `the low thousands`, `mid five figures`.
_ROUGHLY = re.compile(
    r"(?<![a-z])(?:low|lower|mid|middle|high|upper)[ -](?:(?:single|double|triple|[a-z]+)[ -])?(?:hundreds|thousands|"
    r"millions|figures?|digits?)(?![a-z])"
)
#: The name or sign of a currency, where none was known beside an amount.
_STRANGE = re.compile(
    r"(?<![a-z])(?:dollars?|pounds?|francs?|crowns?|pesos?|dinars?|rupees?|shillings?|riyals?|kron[aeo]r?|lir[ae]|dirhams?|"
    r"euros?|currency)(?![a-z])|[\u20a0-\u20cf\u09f2\u0e3f]"
)
_PER_HEAD = re.compile(
    r"\s?(?:/|per |a |each |every )\s?(?:user|seat|head|person|employee|agent|licen[cs]e|rep|lead|hour|"
    r"day|month per (?:user|seat))(?![a-z])|\s?(?:/|每|一)(?:个)?(?:用户|人|账号|坐席|席位|天|小时)",
)
#: What makes money of an amount that nothing else does: `50k a year`, `80万每年`.
_PERIODIC = re.compile(
    r"\s?(?:a|per|each|every|/) ?(?:year|yr|month|mo|annum)(?![a-z])|\s?(?:annually|yearly|monthly|p\.a\.)(?![a-z])|"
    r"\s?(?:每|/|一)(?:年|个?月)(?!之?以?[内后前])"
)
#: Questions whose answers may be such an amount themselves: 3M is a company too.
_AMOUNTS_TOO = frozenset({Kind.EMPLOYEES, Kind.NUMBER, Kind.REVENUE, Kind.TIMING, Kind.PHONE, Kind.COMPANY, Kind.TEXT})
#: A bare number below this may leave the thousands out, and unasked is no money.
_ODD = 1000
#: Chinese counts money in 万: unasked, a smaller bare number is none.
_ODD_CN = 10_000
_CHINESE_SHORTHAND = 10_000
#: What adds one sum to another: the two of them are no one budget.
_MORE = re.compile(r"(?<![a-z])(?:another|additional|extra|then|afterwards)(?![a-z])|另外|再加|之后每")
#: What was spent, where another clause may change it.
_PAST = re.compile(r"去年|前年|往年|上次|上一?年度|上回|以前|之前")
_SAME = re.compile(r"差不多|一样|持平|照旧|不变|照这个|同样|这个数")
#: What a bare number counts, said apart from it: 40, 单位万.
_IN_TEN_THOUSANDS = re.compile(r"单位(?:都)?[是为:]?\s?[\"'(]?万|以?万(?:元)?为?单位")
_STOPS = re.compile(r"[,.;!?]+\s*")
#: What is only named again before the answer: 预算？没有.
_NAMED_AGAIN = re.compile(r"no|nope|nah|(?:你说|那个)?预算(?:啊|嘛|呀|呢)?|budget")
_PER_HEAD_BEFORE = re.compile(r"每(?:个|一个)?(?:人|用户|账号|坐席|席位|员工)[^,.;]{0,8}\Z")


def read_budget(context: Context) -> Found | None:
    """What somebody can spend; a bare number counts only when the budget was asked for."""
    asked = context.asked is Kind.BUDGET
    none = _NO_BUDGET.search(context.plain)
    if none and not asked and not _OF_MONEY.search(none[0]):
        none = None
    amounts = _amounts(context, asked=asked)
    if none and not any(amount.high is None or amount.high > 0 for amount in amounts):
        return Found(value=Nothing(), start=none.start(), end=none.end())
    if asked and (_is_none(context) or (not amounts and _FREE.search(context.plain))):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    amounts = [amount for amount in amounts if not speaks_of(REVENUE, amount, context.plain)]
    if context.asked is Kind.REVENUE:
        amounts = [amount for amount in amounts if speaks_of(BUDGET, amount, context.plain)]
    return _read(amounts, context) if amounts else None


def read_revenue(context: Context) -> Found | None:
    """What the company takes in a year; outside its own question only where revenue is named."""
    asked = context.asked is Kind.REVENUE
    amounts = _amounts(context, asked=asked)
    if asked:
        amounts = [amount for amount in amounts if not speaks_of(BUDGET, amount, context.plain)]
    else:
        amounts = [amount for amount in amounts if speaks_of(REVENUE, amount, context.plain)]
    if asked and not amounts and (_NO_REVENUE.search(context.plain) or _is_none(context)):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    return _read(amounts, context) if amounts else None


def _is_none(context: Context) -> bool:
    """Whether the text says none and nothing else, be it twice: `zero. nada.`; a bare no is left open."""
    parts = [part.strip(" \x00") for part in _STOPS.split(context.text.bare)]
    said = [part for part in parts if part and not _NAMED_AGAIN.fullmatch(part)]
    alone = bool(said) and not context.quantities and _NONE.fullmatch(said[0]) is not None and "?" not in context.plain
    return bool(said) and (alone or all(_NONE.fullmatch(part) for part in said))


def _amounts(context: Context, *, asked: bool) -> list[Quantity]:
    usable = []
    for quantity in context.quantities:
        money = quantity.unit is Unit.MONEY
        bare = quantity.unit is Unit.NONE and not is_named_people(quantity, context.plain)
        counted = bare and (asked or _stands_alone(quantity, context))
        if not (money or counted) or _PER_HEAD.match(context.plain, quantity.end):
            continue
        if asked or not speaks_of(_ELSEWHERE, quantity, context.plain):
            usable.append(quantity)
    return [quantity for quantity in usable if not speaks_of(_ELSEWHERE, quantity, context.plain)] or usable


def _stands_alone(quantity: Quantity, context: Context) -> bool:
    """Whether an amount such as `50k` or `50万` may be money though no currency is named and nobody asked."""
    order = max(quantity.low or 0, quantity.high or 0)
    named = speaks_of(BUDGET, quantity, context.plain) or speaks_of(REVENUE, quantity, context.plain)
    if named and order >= _ODD:
        return True
    if not quantity.scaled or _STRANGERS.search(before(context.plain, quantity.start, letters=12)):
        return False
    if named or _PERIODIC.match(context.plain, quantity.end):
        return True
    if context.asked in _AMOUNTS_TOO or order < (_ODD_CN if quantity.chinese else _ODD):
        return False
    after = context.plain[quantity.end :].lstrip()
    return (
        not after or after[0] in ",.;!?-(" or after.startswith(("and ", "per ", "a ", "or ", "左右", "上下", "的预算"))
    )


def _read(amounts: list[Quantity], context: Context) -> Found:
    amount = next((a for a in amounts if a.unit is Unit.MONEY), amounts[0])
    amount = next((a for a in amounts if speaks_of(BUDGET, a, context.plain)), amount)
    period, factor = period_of(amount, context.plain)
    odd = (
        amount.unit is Unit.NONE
        and (period is None or context.text.language == "zh")
        and (amount.chinese or not amount.scaled)
        and max(amount.low or 0, amount.high or 0) < _ODD
    )
    if odd and _IN_TEN_THOUSANDS.search(context.plain):
        factor, odd = factor * _CHINESE_SHORTHAND, False
    shorthand = (factor * _shorthand(context),) if odd and context.asked is Kind.BUDGET else ()
    codes = currencies_of(amount, context.quantities, context.plain, chinese=context.text.language == "zh")
    readings = [
        _money(amount, currency=code, period=period, factor=times)
        for times in (factor, *shorthand)
        for code in codes or (None,)
    ]
    others = [_money(a, currency=(a.currencies or (None,))[0]) for a in amounts if a is not amount]
    doubtful = (
        odd
        or bool(_ROUGHLY.search(context.plain))
        or (not codes and bool(_STRANGE.search(context.plain)))
        or (context.asked is Kind.BUDGET and bool(_OTHER_PRICE.search(context.plain)) and not amount.bounded)
        or bool(_PER_HEAD_BEFORE.search(before(context.plain, amount.start, letters=16)))
        or (context.asked is Kind.BUDGET and _was_otherwise(amount, context.plain))
        or (len(amounts) > 1 and bool(_MORE.search(context.plain)))
        or len(readings) > 1
        or len({(a.low, a.high) for a in amounts}) > 1
    )
    return Found(
        value=readings[0],
        start=amount.start,
        end=amount.end,
        confidence=0.5 if doubtful else 1.0,
        alternatives=(*readings[1:], *others),
    )


def _was_otherwise(amount: Quantity, text: str) -> bool:
    """Whether a sum was another year's, and more is said than that it stays: 去年花了18万，今年要砍."""
    past = _PAST.search(before(text, amount.start, letters=12))
    return bool(past) and bool(text[amount.end :].strip(" .!")) and not _SAME.search(text)


def _money(amount: Quantity, *, currency: str | None, period: Period | None = None, factor: int = 1) -> Money:
    low = None if amount.low is None else amount.low * factor
    high = None if amount.high is None else amount.high * factor
    return Money(low=low, high=high, currency=currency, period=period)


def _shorthand(context: Context) -> int:
    """What a small number leaves out when people talk of budgets: 50 is fifty thousand, in Chinese 50万."""
    return _CHINESE_SHORTHAND if context.text.language == "zh" else 1_000
