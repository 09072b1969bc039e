"""Amounts in a text with what they count: `between 20 and 30 people`, `under €100 grand`, `三十万到五十万人民币`."""

from routing.understanding.amounts import Amount, Unit, find_amounts
from routing.understanding.bounds import bounded
from routing.understanding.pattern import Pattern
from routing.understanding.quantity import Quantity
from routing.understanding.ranges import merged, range_of

__all__ = ["Quantity", "Unit", "find_quantities"]

_CHINESE = Pattern("[\u4e00-\u9fff]")


def find_quantities(text: str) -> list[Quantity]:
    """Every amount of a folded text, from left to right; ranges and bounds read as one."""
    amounts = find_amounts(text)
    found: list[Quantity] = []
    place = 0
    while place < len(amounts):
        pair = range_of(amounts[place], amounts[place + 1], text) if place + 1 < len(amounts) else None
        used = found and amounts[place].start < found[-1].end
        if not used and (pair or _is_amount(amounts[place], text)):
            found.append(pair or bounded(_single(amounts[place]), text))
        place += 2 if pair else 1
    return merged(found, text)


def _is_amount(amount: Amount, text: str) -> bool:
    """Whether a numeral counts something: not the 一 of 一共, the quarter of a year, or one of many words."""
    if amount.unit is not Unit.NONE or amount.scaled:
        return True
    if amount.chinese:
        around = text[max(0, amount.start - 1) : amount.start] + text[amount.end : amount.end + 1]
        return not (amount.end - amount.start == 1 and _CHINESE.search(around))
    return amount.low >= 1 or text[amount.start].isdigit()


def _single(amount: Amount) -> Quantity:
    return Quantity(
        low=amount.low, high=amount.high, unit=amount.unit, start=amount.start, end=amount.end, scaled=amount.scaled,
        currencies=amount.currencies, noun=amount.noun, chinese=amount.chinese,
        order=amount.order,
    )  # fmt: skip
