"""The bounds that words beside an amount make of it: `under 50`, `50+`, `at least`, `不超过`, `以上`."""

import re
from dataclasses import replace

from routing.understanding.amounts import Amount, Unit, with_unit
from routing.understanding.quantity import FILL, Quantity

_EXCLUDED_HIGH = (
    r"under|sub[ -]?|below|less than|fewer than|lower than|smaller than|just under|well under|<|不到|低于|少于|"
    r"小于|不足"
)
_HIGH = (
    r"up to|at most|max(?:imum)?(?: of)?\.?|no more than|not more than|not over|not above|"
    r"cap(?:ped)? (?:at|of|is)|within|"
    r"not exceeding|<=|≤|limit(?: of| is)?|不超过|不能超过|最多|至多|顶多|上限|封顶|控制在|不高于|不大于|"
    r"can't go over|cannot go over|"
    r"can't exceed|cannot exceed|can't spend more than"
)
_EXCLUDED_LOW = (
    r"over|above|more than|greater than|bigger than|larger than|north of|exceeding|exceeds|just over|"
    r"well over|well above|>|超过|大于|"
    r"高于|多于|超|突破|不止"
)
_LOW = (
    r"at least|min(?:imum)?(?: of)?\.?|no less than|not less than|no fewer than|upwards? of|"
    r"starting (?:at|from)|starts at|>=|≥|"
    r"不少于|至少|起码|最少|不低于|不小于|from"
)
_PREFIX = re.compile(
    rf"(?:(?<![a-z])(?P<notless>not (?:under|below))|(?P<high>(?<![a-z])(?:{_HIGH}))|(?P<low>(?<![a-z])(?:{_LOW}))|"
    rf"(?P<xhigh>(?<![a-z])(?:{_EXCLUDED_HIGH}))|(?P<xlow>(?<![a-z])(?:{_EXCLUDED_LOW})))[ :]?"
    rf"{FILL}(?:也就是?|也只|只能|得要?|也要|也得|要|就|也|的|了|在|a |an )?\Z",
)
_SUFFIX = re.compile(
    r"(?:\s?(?:/ ?|per |a |each )(?:month|mo|year|yr|annum|week|quarter)(?![a-z]))?\s?(?:(?P<low>\+(?!\d)|"
    r"plus(?![a-z])|or more|or above|or over|or higher|and (?:up|above|over|more)|"
    r"upwards?(?![a-z])|minimum|at least|"
    r"at a minimum|(?:以|之)上|起(?!来)|或以上|或更多|往上|打底)"
    r"|(?P<high>or less|or fewer|or under|or below|or lower|and (?:under|below|less)|tops|"
    r"max(?:imum)?(?![a-z])|at most|at the most|"
    r"以下|以内|之内|内(?!部|容)|封顶|或以下|或更少|之下|不到))",
)


def bounded(quantity: Quantity, text: str) -> Quantity:
    """The amount with the bound that the words before or after it make of it."""
    first = max(0, quantity.start - 34)
    before = _PREFIX.search(text[first : quantity.start])
    after = _SUFFIX.match(text, quantity.end)
    if before:
        which = before.lastgroup or ""
        start = first + before.start()
        end = after.end() if after else quantity.end
        if which in ("high", "xhigh"):
            return replace(quantity, low=None, start=start, end=end, below=which == "xhigh", bounded=True)
        if which == "low" and before[0].startswith("from") and not after:
            return quantity
        return replace(quantity, high=None, start=start, end=end, above=which == "xlow", bounded=True)
    if after is None:
        return quantity
    return _after(quantity, after, text)


def _after(quantity: Quantity, after: re.Match[str], text: str) -> Quantity:
    end = after.end()
    unit, noun, currencies = quantity.unit, quantity.noun, quantity.currencies
    if unit is Unit.NONE:
        # The unit may stand behind the bound: 50+ people, 100万以上人民币.
        counted = with_unit(Amount(low=0, high=0, start=end, end=end, scaled=False), text)
        unit, noun, currencies, end = counted.unit, counted.noun, counted.currencies, counted.end
    changed = replace(quantity, end=end, unit=unit, noun=noun, currencies=currencies, bounded=True)
    return replace(changed, high=None) if after["low"] else replace(changed, low=None)
