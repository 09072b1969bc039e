"""Amounts in a text with what they count: `between 20 and 30 people`, `under €100 grand`, `三十万到五十万人民币`."""

import re

from routing.understanding.amounts import Amount, Unit, find_amounts
from routing.understanding.bounds import bounded
from routing.understanding.quantity import FILL, Quantity

__all__ = ["Quantity", "Unit", "find_quantities"]

_SEPARATOR = re.compile(
    rf"(?:\s?(?:-{{1,2}}|~|\.\.)\s?|\s?to\s|\s?up to\s|\s?through\s|\s?(?:到|至|或者?)\s?)(?:{FILL})(?:an? )?"
)
_AND = re.compile(rf"\s?(?:and|or|和|与|,)\s?{FILL}(?:an? )?")
_BETWEEN = re.compile(
    r"(?:between|anywhere from|anything from|somewhere from|from|介于|在)\s?(?:about |around )?[^\w]?\s?\Z"
)
_CHINESE = re.compile("[\u4e00-\u9fff]")


def find_quantities(text: str) -> list[Quantity]:
    """Every amount of a folded text, from left to right; ranges and bounds read as one."""
    amounts = find_amounts(text)
    found: list[Quantity] = []
    place = 0
    while place < len(amounts):
        pair = _pair(amounts[place], amounts[place + 1], text) if place + 1 < len(amounts) else None
        if pair or _is_amount(amounts[place], text):
            found.append(pair or bounded(_single(amounts[place]), text))
        place += 2 if pair else 1
    return found


def _is_amount(amount: Amount, text: str) -> bool:
    """Whether a numeral counts something: not the 一 of 一共, the quarter of a year, or one of many words."""
    if amount.unit is not Unit.NONE or amount.scaled:
        return True
    if amount.chinese:
        around = text[max(0, amount.start - 1) : amount.start] + text[amount.end : amount.end + 1]
        return not (amount.end - amount.start == 1 and _CHINESE.search(around))
    return amount.low >= 1 or text[amount.start].isdigit()


def _pair(first: Amount, second: Amount, text: str) -> Quantity | None:
    between = text[first.end : second.start]
    if len(between) > 16 or not _joins(first, second, between, text):
        return None
    if first.unit not in (Unit.NONE, Unit.THING, second.unit) and second.unit is not Unit.NONE:
        return None
    low, high = first.low, second.high
    if second.order > 1 and first.order == 1 and not (first.scaled and first.low >= 100) and low * second.order < high:
        low *= second.order
    elif first.order > 1 and second.order == 1 and not second.scaled and first.low > second.high:
        high *= first.order
    if low > high:
        return None
    unit = second.unit if second.unit is not Unit.NONE else first.unit
    opening = _BETWEEN.search(text[max(0, first.start - 20) : first.start])
    start = max(0, first.start - 20) + opening.start() if opening else first.start
    return Quantity(
        low=low, high=high, unit=unit, start=start, end=second.end, scaled=first.scaled or second.scaled,
        currencies=second.currencies or first.currencies, noun=second.noun or first.noun,
        bounded=True, chinese=first.chinese or second.chinese,
    )  # fmt: skip


def _joins(first: Amount, second: Amount, between: str, text: str) -> bool:
    if _SEPARATOR.fullmatch(between):
        return True
    if not _AND.fullmatch(between):
        return False
    if _BETWEEN.search(text[max(0, first.start - 20) : first.start]):
        return "," not in between
    return ("or" in between) and first.high <= second.high


def _single(amount: Amount) -> Quantity:
    return Quantity(
        low=amount.low, high=amount.high, unit=amount.unit, start=amount.start, end=amount.end, scaled=amount.scaled,
        currencies=amount.currencies, noun=amount.noun, chinese=amount.chinese,
    )  # fmt: skip
