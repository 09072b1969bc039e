"""Budgets and revenues: a range or bound, its currency and period, or that there is none."""

from routing.answers import Money, Nothing, Period
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.cues import BUDGET, REVENUE, speaks_of
from routing.understanding.doubtful_sums import is_doubtful_sum
from routing.understanding.no_money import says_none
from routing.understanding.pattern import Pattern
from routing.understanding.payment import currencies_of, period_of
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.usable_sums import ODD, sums_of

_PHRASES = phrases("money")
_NO_BUDGET = _PHRASES["no_budget"]
_NO_REVENUE = _PHRASES["no_revenue"]
#: What makes `haven't decided` speak of a budget where none was asked for.
_OF_MONEY = Pattern(r"budget|money|fund|spend|afford|broke|预算|钱|花|免费")
_FREE = _PHRASES["free"]
_CHINESE_SHORTHAND = 10_000
_MILLION = 1_000_000
#: From here on a Chinese number that is paid so often leaves out no 万.
_HUNDREDS = 100
_THAT_IS = r"(?: that is| i mean| of course| obviously)?(?=[,.;!]|\Z)"
#: What a bare number counts, said apart from it: 40, 单位万.
_IN_TEN_THOUSANDS = Pattern(r"单位(?:都)?[是为:]?\s?[\"'(]?万|以?万(?:元)?为?单位")
_IN_THOUSANDS = Pattern(
    r"(?<![a-z])(?:in (?:the )?|(?:all|of course|obviously),? (?:in )?)(?:thousands?|k)(?![a-z])|"
    rf"[,.;] ?thousands?{_THAT_IS}"
)
_IN_MILLIONS = Pattern(rf"(?<![a-z])in (?:the )?millions?(?![a-z])|[,.;] ?millions?{_THAT_IS}")
#: Says of a budget that it is not fixed, rather than that there is none.
_UNFIXED = Pattern(r"fixed|set|defined|specific|dedicated|formal|concrete|decided|固定|明确|具体|专门|单独|定")
_OPEN_BUDGET = _PHRASES["open_budget"]


def read_budget(context: Context) -> Found | None:
    """What somebody can spend; a bare number counts only when the budget was asked for."""
    asked = context.asked is Kind.BUDGET
    none = _NO_BUDGET.search(context.plain)
    if none and not asked and not _OF_MONEY.search(none[0]):
        none = None
    amounts = sums_of(Kind.BUDGET, context)
    if none and not any(amount.high is None or amount.high > 0 for amount in amounts):
        unsure = _UNFIXED.search(none[0]) and _OPEN_BUDGET.search(context.plain, none.end())
        return Found(value=Nothing(), start=none.start(), end=none.end(), confidence=0.5 if unsure else 1.0)
    if asked and (says_none(context) or (not amounts and _FREE.search(context.plain))):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    amounts = [amount for amount in amounts if not speaks_of(REVENUE, amount, context.plain)]
    if context.asked is Kind.REVENUE:
        amounts = [amount for amount in amounts if speaks_of(BUDGET, amount, context.plain)]
    return _read(Kind.BUDGET, amounts, context) if amounts else None


def read_revenue(context: Context) -> Found | None:
    """What the company takes in a year; outside its own question only where revenue is named."""
    asked = context.asked is Kind.REVENUE
    if not asked and not context.quantities:
        return None
    amounts = sums_of(Kind.REVENUE, context)
    if asked:
        amounts = [amount for amount in amounts if not speaks_of(BUDGET, amount, context.plain)]
    else:
        amounts = [amount for amount in amounts if speaks_of(REVENUE, amount, context.plain)]
    if asked and not amounts and (_NO_REVENUE.search(context.plain) or says_none(context)):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    return _read(Kind.REVENUE, amounts, context) if amounts else None


def _read(kind: Kind, amounts: list[Quantity], context: Context) -> Found:
    amount = _chosen(kind, amounts, context.plain)
    period, factor = period_of(amount, context.plain)
    odd = _is_odd(amount, period, context)
    if odd and (named := _order_apart(context)):
        factor, odd = factor * named, False
    factors = (factor, factor * _shorthand(context)) if odd and context.asked is Kind.BUDGET else (factor,)
    codes = currencies_of(amount, context.quantities, context.plain, chinese=context.text.language == "zh")
    readings = [
        _money(amount, currency=code, period=period, factor=times) for times in factors for code in codes or (None,)
    ]
    others = [_money(a, currency=(a.currencies or (None,))[0]) for a in amounts if a is not amount]
    doubtful = odd or len(readings) > 1 or is_doubtful_sum(kind, amount, amounts, context, named=bool(codes))
    return Found(
        value=readings[0],
        start=amount.start,
        end=amount.end,
        confidence=0.5 if doubtful else 1.0,
        alternatives=(*readings[1:], *others),
    )


def _chosen(kind: Kind, amounts: list[Quantity], text: str) -> Quantity:
    """Of several sums the first that is called what was asked for, then the first with a currency."""
    cue = BUDGET if kind is Kind.BUDGET else REVENUE
    named = (amount for amount in amounts if speaks_of(cue, amount, text))
    money = (amount for amount in amounts if amount.unit is Unit.MONEY)
    return next(named, None) or next(money, amounts[0])


def _is_odd(amount: Quantity, period: Period | None, context: Context) -> bool:
    """Whether a bare number is so small that it may leave out the thousands."""
    often = period is not None and (context.text.language != "zh" or _is_hundreds(amount))
    small = max(amount.low or 0, amount.high or 0) < ODD
    return amount.unit is Unit.NONE and not often and (amount.chinese or not amount.scaled) and small


def _is_hundreds(amount: Quantity) -> bool:
    """Whether a sum is written out in hundreds, which leave out no 万: 每个月五百."""
    return amount.chinese and max(amount.low or 0, amount.high or 0) >= _HUNDREDS


def _order_apart(context: Context) -> int | None:
    """The order that a text says apart from its numbers: `3.1, million that is`, `10 to 20. in thousands`, 单位万."""
    if _IN_MILLIONS.search(context.plain):
        return _MILLION
    if _IN_TEN_THOUSANDS.search(context.plain):
        return _CHINESE_SHORTHAND
    return 1_000 if _IN_THOUSANDS.search(context.plain) else None


def _money(amount: Quantity, *, currency: str | None, period: Period | None = None, factor: int = 1) -> Money:
    low = None if amount.low is None else amount.low * factor
    high = None if amount.high is None else amount.high * factor
    return Money(low=low, high=high, currency=currency, period=period)


def _shorthand(context: Context) -> int:
    """What a small number leaves out when people talk of budgets: 50 is fifty thousand, in Chinese 50万."""
    return _CHINESE_SHORTHAND if context.text.language == "zh" else 1_000
