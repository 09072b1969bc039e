"""Budgets and revenues: a range or bound, its currency and period, or that there is none."""

import re

from routing.answers import Money, Nothing, Period
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit

_PHRASES = phrases("money")
_NO_BUDGET = _PHRASES["no_budget"]
_NONE_WHOLE = _PHRASES["none"]
_BUDGET = _PHRASES["budget"]
_FREE = _PHRASES["free"]
_ELSEWHERE = _PHRASES["elsewhere"]
_REVENUE = _PHRASES["revenue"]
_PER_HEAD = re.compile(
    r"\s?(?:/|per |a |each |every )\s?(?:user|seat|head|person|employee|agent|licen[cs]e|rep|lead|hour|"
    r"day|month per (?:user|seat))(?![a-z])|\s?(?:/|每|一)(?:个)?(?:用户|人|账号|坐席|席位|天|小时)",
)
_PERIODS = (
    (Period.ONCE, 1, _PHRASES["once"]),
    (Period.MONTH, 1, _PHRASES["month"]),
    (Period.YEAR, 4, _PHRASES["quarter"]),
    (Period.YEAR, 52, _PHRASES["week"]),
    (Period.YEAR, 1, _PHRASES["year"]),
)
#: What makes money of an amount that nothing else does: `50k a year`, `80万每年`.
_PERIODIC = re.compile(
    r"\s?(?:a|per|each|every|/) ?(?:year|yr|month|mo|annum)(?![a-z])|\s?(?:annually|yearly|monthly|p\.a\.)(?![a-z])|"
    r"\s?(?:每|/|一)(?:年|个?月)"
)
#: Ends what is said of an amount: a mark, but none within a number.
_CLAUSE = re.compile(r"[,;](?!\d)|\.(?=\s|\Z)")
_ODD = 1000


def read_budget(context: Context) -> Found | None:
    """What somebody can spend; a bare number counts only when the budget was asked for."""
    asked = context.asked is Kind.BUDGET
    none = _NO_BUDGET.search(context.plain)
    amounts = _amounts(context, asked=asked)
    if none and not amounts:
        return Found(value=Nothing(), start=none.start(), end=none.end())
    if asked and (_NONE_WHOLE.fullmatch(context.text.bare) or (not amounts and _FREE.search(context.plain))):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    amounts = [amount for amount in amounts if not _speaks_of(_REVENUE, amount, context.plain)]
    if context.asked is Kind.REVENUE:
        amounts = [amount for amount in amounts if _speaks_of(_BUDGET, amount, context.plain)]
    if not amounts:
        return None
    return _read(amounts, context)


def read_revenue(context: Context) -> Found | None:
    """What the company takes in a year; outside its own question only where revenue is named."""
    asked = context.asked is Kind.REVENUE
    amounts = _amounts(context, asked=asked)
    if not asked:
        amounts = [amount for amount in amounts if _speaks_of(_REVENUE, amount, context.plain)]
    else:
        amounts = [amount for amount in amounts if not _speaks_of(_BUDGET, amount, context.plain)]
    if (
        asked
        and not amounts
        and re.fullmatch(
            r"pre[- ]?revenue|none|zero|no revenue(?: yet)?|nothing yet|没有|无|暂无(?:收入|营收)?|还没有?(?:收入|"
            r"营收)",
            context.text.bare,
        )
    ):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    return _read(amounts, context) if amounts else None


def _amounts(context: Context, *, asked: bool) -> list[Quantity]:
    usable = []
    for quantity in context.quantities:
        money = quantity.unit is Unit.MONEY
        bare = quantity.unit is Unit.NONE and (asked or (quantity.scaled and _stands_alone(quantity, context)))
        if not (money or bare) or _PER_HEAD.match(context.plain, quantity.end):
            continue
        if asked or not _speaks_of(_ELSEWHERE, quantity, context.plain):
            usable.append(quantity)
    return usable


def _stands_alone(quantity: Quantity, context: Context) -> bool:
    """Whether an amount such as `50k` or `50万` may be money though no currency is named and nobody asked."""
    if _speaks_of(_BUDGET, quantity, context.plain) or _speaks_of(_REVENUE, quantity, context.plain):
        return True
    if _PERIODIC.match(context.plain, quantity.end):
        return True
    if context.asked in (Kind.EMPLOYEES, Kind.NUMBER, Kind.REVENUE, Kind.TIMING, Kind.PHONE):
        return False
    after = context.plain[quantity.end :].lstrip()
    order = max(quantity.low or 0, quantity.high or 0)
    return order >= _ODD and (
        not after or after[0] in ",.;!?-(" or after.startswith(("and ", "per ", "a ", "or ", "左右", "上下", "的预算"))
    )


def _speaks_of(words: re.Pattern[str], quantity: Quantity, text: str) -> bool:
    """Whether words of the same clause name what the amount is."""
    start = max(text.rfind(mark, 0, quantity.start) for mark in (",", ".", ";", " and ", " but ")) + 1
    start = max(start, quantity.start - 40)
    ends = [place for mark in (",", ". ", ";", " and ") if (place := text.find(mark, quantity.end)) >= 0]
    end = min([*ends, quantity.end + 30])
    return bool(words.search(text[start : quantity.start]) or words.search(text[quantity.end : end]))


def _read(amounts: list[Quantity], context: Context) -> Found:
    amount = next((a for a in amounts if a.unit is Unit.MONEY), amounts[0])
    amount = next((a for a in amounts if _speaks_of(_BUDGET, a, context.plain)), amount)
    period, factor = _period(amount, context.plain)
    odd = amount.unit is Unit.NONE and not amount.scaled and max(amount.low or 0, amount.high or 0) < _ODD
    shorthand = (factor * _shorthand(context),) if odd and context.asked is Kind.BUDGET else ()
    readings = [
        _money(amount, currency=code, period=period, factor=times)
        for times in (factor, *shorthand)
        for code in _currencies(amount, context)
    ]
    others = [_money(a, currency=(a.currencies or (None,))[0]) for a in amounts if a is not amount]
    doubtful = odd or len(readings) > 1 or len({(a.low, a.high) for a in amounts}) > 1
    return Found(
        value=readings[0],
        start=amount.start,
        end=amount.end,
        confidence=0.5 if doubtful else 1.0,
        alternatives=(*readings[1:], *others),
    )


def _money(amount: Quantity, *, currency: str | None, period: Period | None = None, factor: int = 1) -> Money:
    low = None if amount.low is None else amount.low * factor
    high = None if amount.high is None else amount.high * factor
    return Money(low=low, high=high, currency=currency, period=period)


def _shorthand(context: Context) -> int:
    """What a small number leaves out when people talk of budgets: 50 is fifty thousand, in Chinese 50万."""
    return 10_000 if context.text.language == "zh" else 1_000


def _currencies(amount: Quantity, context: Context) -> tuple[str | None, ...]:
    if not amount.currencies:
        return (None,)
    if len(amount.currencies) > 1 and context.text.language == "zh":
        return amount.currencies[:1]
    return amount.currencies


def _period(amount: Quantity, text: str) -> tuple[Period | None, int]:
    """The period named nearest to an amount, and how many of what was named it holds (4 quarters a year)."""
    behind = _CLAUSE.split(text[amount.end : amount.end + 30], maxsplit=1)
    beside = text[amount.start : amount.end] + behind[0]
    apart = [clause for clause in behind[1:] if any(words.match(clause.strip()) for _, _, words in _PERIODS)]
    before = _CLAUSE.split(text[max(0, amount.start - 30) : amount.start])[-1]
    for stretch in (beside, *apart, before):
        for period, factor, words in _PERIODS:
            if words.search(stretch):
                return period, factor
    return None, 1
