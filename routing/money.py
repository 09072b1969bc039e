"""Money as rules compare it: a year's, in the workspace's currency."""

from collections.abc import Mapping

from routing.answers import Money, Period, Range

#: How many times a year a sum is paid; a sum paid once is a year's, and so is one whose period was not said.
TIMES_A_YEAR = {Period.MONTH: 12, Period.YEAR: 1, Period.ONCE: 1, None: 1}


def yearly(money: Money, *, currency: str, rates: Mapping[str, float]) -> Range | None:
    """A sum as a year's in `currency`; None where there is no rate for the currency that was said.

    `rates` holds what one unit of another currency is worth in `currency`. A currency that was not said is `currency`.
    """
    said = money.currency or currency
    rate = 1.0 if said == currency else rates.get(said)
    if rate is None:
        return None
    factor = rate * TIMES_A_YEAR[money.period]
    return Range(
        low=None if money.low is None else money.low * factor,
        high=None if money.high is None else money.high * factor,
    )
