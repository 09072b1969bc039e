"""The size of a company that several counts make, or one count and the speaker."""

from routing.answers import Range
from routing.understanding.amounts import TRADES
from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before

#: What counts each of several places, which so many stand before: 12家门店，每家七八个人.
_EACH = Pattern(
    r"(?:每|平均)(?:一?[家个间所座处])?(?:店|门店|分公司|网点|校区|工厂|厂|点|部门|办公室)?(?:大概|大约|差不多|平均|"
    r"都|也就|有|是|约|配|放|安排)*\Z"
)
#: What adds two counts up: 本部86人+分公司140人.
_ADDED = Pattern(r"\s?(?:,\s?)?(?:\+|加上?|外加)[^,.;\d得共就]{0,8}")
_AND = Pattern(r" [a-z-]+(?: and|,| &| plus) ")
#: What leaves some out of a count, and what takes them in again.
_LEFT_OUT = Pattern(
    r"(?:不算|没算|没把|不含|不包括|没包括|除去|刨去|不带)|"
    r"(?<![a-z])(?:excluding|excl|without|not counting|not including|leaving out)(?![a-z])"
)
_TAKEN_IN = Pattern(
    r"(?<![不没])(?:算上|加上|连上|带上|都算|全算|算进[去来])[^,.;\d]{0,8}\Z|"
    r"(?<![a-z])(?:with|including|counting)(?: it| them| that| those| the [a-z]+)?,? (?:it'?s |we'?re |about )?\Z"
)
_TAKEN_IN_BEHIND = Pattern(
    r" (?:people |if )?(?:with|including|counting|if you count|you count) "
    r"(?:it|them|that|those|the|everyone|all)(?![a-z])"
)
#: Those who are none of a company's own, whoever counts them.
_HIRED_HANDS = Pattern(
    r"外包|劳务|派遣|实习|临时|兼职|(?<![a-z])(?:contractors?|freelancers?|interns?|temps?)(?![a-z])"
)
_PEOPLE_OR_BARE = (Unit.PEOPLE, Unit.NONE)
_AND_ME = Pattern(r"(?<![a-z])(?:(?:me|myself|i)\s?(?:\+|plus|and|&)\s?(?:my )?)\Z|我(?:和|跟|加|加上)\Z")
_ME_TOO = Pattern(
    r" (?:and|plus|\+|&) (?:me|myself|i)(?= ?[,.;!]|\Z)|\s?(?:,\s?)?(?:再)?(?:加上?|外加)我(?:自己|一个)?(?=[,.;!]|\Z)"
)
_AND_US = Pattern(
    r"(?<![a-z])(?:(?:me|i|myself),? (?:and )?my [a-z-]{3,10}|my [a-z-]{3,10} and (?:me|i|myself)),? "
    r"(?:and|plus|\+|&) (?:our )?\Z|夫妻店(?:再|另外)?加上?\Z"
)


def with_those_left_out(context: Context) -> Found | None:
    """The one count that holds those whom another leaves out: 不算分公司30，算上52, `30 without it, 52 with it`."""
    if not _LEFT_OUT.search(context.plain) or _HIRED_HANDS.search(context.plain):
        return None
    held = [each for each in context.quantities if each.unit in _PEOPLE_OR_BARE and _holds_all(each, context.plain)]
    if len(held) != 1:
        return None
    return Found(value=as_range(held[0]), start=held[0].start, end=held[0].end)


def _holds_all(quantity: Quantity, text: str) -> bool:
    """Whether words beside an amount take in those whom another leaves out."""
    ahead = before(text, quantity.start, letters=24)
    return bool(_TAKEN_IN.search(ahead) or _TAKEN_IN_BEHIND.match(text, quantity.end))


def summed(counts: list[Quantity], context: Context) -> Found | None:
    """The size that several counts make: so many in each of so many places, or one count added to another."""
    first = counts[0]
    places = [each for each in context.quantities if each.unit is Unit.THING and each.end <= first.start]
    if places and len(counts) == 1 and _EACH.search(before(context.plain, first.start, letters=16)):
        return _of_all(places[-1], first)
    if len(counts) == 2 and _ADDED.fullmatch(context.plain[first.end : counts[1].start]):
        total = plus(as_range(first), as_range(counts[1]))
        return Found(value=total, start=first.start, end=counts[1].end)
    if len(counts) == 2 and all(map(is_trade, counts)) and _AND.fullmatch(context.plain[first.end : counts[1].start]):
        total = plus(as_range(first), as_range(counts[1]))
        return Found(value=total, start=first.start, end=counts[1].end, confidence=0.6)
    return None


def _of_all(places: Quantity, each: Quantity) -> Found:
    low, high = _times(places.low, each.low), _times(places.high, each.high)
    return Found(value=Range(low=low, high=high), start=places.start, end=each.end, confidence=0.9)


def _times(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else float(int(one * other))


def plus(one: Range, other: Range) -> Range:
    """The size that two make together."""
    low = None if one.low is None or other.low is None else one.low + other.low
    high = None if one.high is None or other.high is None else one.high + other.high
    return Range(low=low, high=high)


def is_trade(quantity: Quantity) -> bool:
    """Whether an amount counts people by their work, who may be all of a company or a part: `12 lawyers`."""
    return quantity.unit is Unit.THING and TRADES.fullmatch(quantity.noun) is not None


def with_speaker(size: Range, quantity: Quantity, text: str) -> Range:
    """One more where the speaker counts the others, two with who is named beside: `me + 3`, `me, my wife and 2`."""
    ahead = before(text, quantity.start, letters=24)
    more = 2 if _AND_US.search(ahead) else 1 if _AND_ME.search(ahead) or _ME_TOO.match(text, quantity.end) else 0
    if size.low is None or size.high is None:
        return size
    return Range(low=size.low + more, high=size.high + more)


def as_range(quantity: Quantity) -> Range:
    low, high = quantity.low, quantity.high
    if quantity.above and low is not None:
        low += 1
    if quantity.below and high is not None:
        high -= 1
    return Range(low=None if low is None else float(int(low)), high=None if high is None else float(int(high)))
