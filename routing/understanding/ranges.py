"""Two amounts that make one range: `20-30k`, `between 20 & 30`, `eighty, ninety`, `六、七十万`, `min 20k max 50k`."""

from dataclasses import replace

from routing.understanding.amounts import Amount, Unit
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.quantity import FILL, Quantity

_SEPARATOR = Pattern(
    rf"(?:\s?(?:-{{1,2}}|~|\.\.)\s?|\s?to\s|\s?up to\s|\s?through\s|\s?thru\s|\s?(?:到|至|或者?)\s?)(?:{FILL})(?:an? )?"
)
_AND = Pattern(rf"\s?(?:and|or|&|和|与|,)\s?{FILL}(?:an? )?")
_BETWEEN = Pattern(
    r"(?:between|btwn?|b/w|anywhere from|anything from|somewhere from|from|介于|在)\s?(?:about |around )?[^\w]?\s?\Z"
)
#: What stands between two amounts that a speaker weighs: `eighty, ninety`, `八十九十`.
_WEIGHED = Pattern(r"(?:, ?)?(?:maybe |or )?| ")
_AFTER_ALL = Pattern(r"\s?[,.;]\s?(?:也?就|大概|差不多|只有|more like|maybe|about|just|only)\s?")
_BUDGET = phrases("money")["budget"]
#: Words between two bounds of one amount: `at least 60, but at most 70`.
_BOTH = Pattern(r"\s?,?\s?(?:and |but |to |到|但)?\s?(?:the )?")


def range_of(first: Amount, second: Amount, text: str) -> Quantity | None:
    """The range that two amounts in a row make, or None where each stands for itself."""
    between = text[first.end : second.start]
    if len(between) > 16 or not _have_one_unit(first, second):
        return None
    joined = _joins(first, second, between, text)
    low, high = _bounds(first, second)
    if low > high or not (joined or _are_weighed(first, second, between, text, bounds=(low, high))):
        return None
    unit = second.unit if second.unit is not Unit.NONE else first.unit
    opening = _BETWEEN.search(text[max(0, first.start - 20) : first.start])
    start = max(0, first.start - 20) + opening.start() if opening else first.start
    return Quantity(
        low=low, high=high, unit=unit, start=start, end=second.end, scaled=first.scaled or second.scaled,
        currencies=second.currencies or first.currencies, noun=second.noun or first.noun,
        bounded=True, chinese=first.chinese or second.chinese,
    )  # fmt: skip


def merged(quantities: list[Quantity], text: str) -> list[Quantity]:
    """The quantities, two bounds of one amount read as one: `min 20k max 50k`, `没有一百人，撑死七十`."""
    kept: list[Quantity] = []
    for quantity in quantities:
        both = _both(kept[-1], quantity, text) if kept else None
        if both:
            kept[-1] = both
        elif kept and _is_after_all(kept[-1], quantity, text):
            kept[-1] = quantity
        else:
            kept.append(quantity)
    return kept


def _is_after_all(first: Quantity, second: Quantity, text: str) -> bool:
    """Whether an amount takes the place of a bound said before it: `not even 100, more like 70`."""
    within = first.below and first.high is not None and second.high is not None and second.high <= first.high
    return within and not second.bounded and bool(_AFTER_ALL.fullmatch(text[first.end : second.start]))


def _both(first: Quantity, second: Quantity, text: str) -> Quantity | None:
    if not (first.bounded and second.bounded and _BOTH.fullmatch(text[first.end : second.start])):
        return None
    if first.unit is not second.unit and Unit.NONE not in (first.unit, second.unit):
        return None
    lows = [quantity for quantity in (first, second) if quantity.low is not None]
    highs = [quantity for quantity in (first, second) if quantity.high is not None]
    if not highs or (lows and (len(lows) > 1 or len(highs) > 1)):
        return None
    top = min(highs, key=lambda quantity: quantity.high or 0)
    return _within(first, second, top=top, bottom=lows[0] if lows else None)


def _within(first: Quantity, second: Quantity, *, top: Quantity, bottom: Quantity | None) -> Quantity | None:
    low = _shared(bottom, top) if bottom else None
    if low is not None and top.high is not None and (low > top.high or low * 100 < top.high):
        return None
    named = second if second.unit is not Unit.NONE else first
    return replace(
        named, low=low, high=top.high, start=first.start, end=second.end, below=top.below,
        above=bottom is not None and bottom.above, scaled=first.scaled or second.scaled,
        currencies=second.currencies or first.currencies,
    )  # fmt: skip


def _shared(bottom: Quantity, top: Quantity) -> float | None:
    """The lower bound, in thousands where only the upper one says so: `min 20 max 25 thousand`."""
    low, high = bottom.low or 0, top.high or 0
    shares = not bottom.scaled and top.order > 1 and low < 1000 and low * top.order < high
    return low * top.order if shares else bottom.low


def _have_one_unit(first: Amount, second: Amount) -> bool:
    if first.unit is second.unit is Unit.TIME:
        return first.noun.rstrip("s") == second.noun.rstrip("s")
    return first.unit in (Unit.NONE, Unit.THING, second.unit) or second.unit is Unit.NONE


def _bounds(first: Amount, second: Amount) -> tuple[float, float]:
    """The bounds, where the thousands of `20-30k` and the tens of `六、七十万` and `十五、六万` belong to both."""
    low, high = first.low, second.high
    ones = high / second.order
    if second.chinese and second.order >= 10_000 and 10 < low < 100 and ones == low % 10 + 1 > 1:
        return low * second.order, (low - low % 10 + ones) * second.order
    if second.chinese and not first.scaled and 0 < low < _leading(high):
        return low * high / _leading(high), high
    whole = first.low >= 100 if first.scaled else first.low >= 1000 and not second.scaled
    if second.order > 1 and first.order == 1 and not whole and low * second.order < high:
        return low * second.order, high
    if first.order > 1 and second.order == 1 and not second.scaled and first.low > second.high:
        return low, high * first.order
    return low, high


def _leading(number: float) -> float:
    """The digit that a round number begins with, or 0."""
    digits = f"{number:.0f}"
    return float(digits[0]) if not digits[1:].strip("0") else 0.0


def _joins(first: Amount, second: Amount, between: str, text: str) -> bool:
    if _SEPARATOR.fullmatch(between):
        return True
    if not _AND.fullmatch(between):
        return False
    if _BETWEEN.search(text[max(0, first.start - 20) : first.start]):
        return "," not in between
    return ("or" in between) and first.high <= second.high


def _are_weighed(first: Amount, second: Amount, between: str, text: str, *, bounds: tuple[float, float]) -> bool:
    """Whether two amounts are one that the speaker is not sure of, the second a step above the first."""
    spoken = text[first.end - 1].isalpha() and text[second.start].isalpha()
    if not _WEIGHED.fullmatch(between) or (between in ("", " ") and not spoken) or first.unit is not Unit.NONE:
        return False
    if first.order > second.order or (second.unit is not Unit.NONE and _BUDGET.search(text[: first.start][-16:])):
        return False
    return bounds[0] < bounds[1] <= 2 * bounds[0]
