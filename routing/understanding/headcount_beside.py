"""Numbers that count people because others are counted beside them: `they have 2,000 staff, we have maybe 80`."""

from routing.understanding.context import Context, Found
from routing.understanding.cues import follows_people
from routing.understanding.headcount import BUSY
from routing.understanding.headcount_sums import as_range, is_trade, plus
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before

_PHRASES = phrases("headcounts")
_OURS = Pattern(rf"(?:{_PHRASES['ours'].pattern})[ \x00,]*(?:(?:{_PHRASES['hedges'].pattern}) ?)*\Z")
_TOTAL = Pattern(rf" ?(?:{_PHRASES['total'].pattern})")
#: What may stand behind a number that counts nothing else.
_ENDS = Pattern(
    r"\s*(?:\Z|[,.;!?)+]|(?<=\s)(?=[\u4e00-\u9fff])|(?:in total|in all|altogether|now|here|today|worldwide|globally|"
    r"right now|currently|people|so|and|with|in|at)"
    r"(?![a-z])|左右|上下|出头|吧|的样子|多|人)"
)
_REST = Pattern(rf" ?(?:加上?|和|外加|\+|,) ?(?:{_PHRASES['rest'].pattern})(?:的|有|是|大概)*")
#: People of one trade, and those counted behind them: `48 devs and about 20 others`.
_AND_OTHERS = Pattern(r" [a-z-]+(?: and| plus| &|,) (?:(?:about|around|another|roughly|maybe|some) )*")
_OTHERS = Pattern(rf" (?:{_PHRASES['others'].pattern})")
_HELPERS = _PHRASES["helpers"]
#: A piece that is a number of people, and nothing before it but what leaves it as it is.
_PEOPLE_FIRST = Pattern(r"(?:\A|[,.;! ])人(?:数|头)?(?:大概|大约|差不多|有|约)*\Z")
#: A number that was taken back counted people.
_COUNTED = Pattern(r"\d ?(?:people|staff|employees|of us|人|个人|名员工)|(?<![a-z])we(?:'re| are) \d")
_PLUS = Pattern(r" ?(?:\+|plus) ?")
_GONE = Pattern(r"\x00[ ,.;]*\Z")
_COUNTER, _REMAINDER = "个", "others"
#: A larger number with its order named is rather money.
_MOST = 9_999


def counts_beside(quantity: Quantity, context: Context) -> bool:
    """Whether a number without people counts those of a company, by what is counted beside it or leads to it."""
    if not _may_count(quantity, context.plain):
        return False
    ahead = before(context.plain, quantity.start)
    if _is_put_right(quantity, context):
        return True
    if (
        _is_added(quantity, context)
        or _PEOPLE_FIRST.search(ahead)
        or _is_of_workers(quantity, context.plain)
        or _is_the_rest(quantity, context)
    ):
        return True
    total = _TOTAL.match(context.plain, quantity.end) is not None
    return (total or _OURS.search(ahead) is not None) and _counts_others(quantity, context)


def _may_count(quantity: Quantity, text: str) -> bool:
    order = max(quantity.low or 0, quantity.high or 0)
    if order <= 1 or (quantity.scaled and (not quantity.chinese or order > _MOST)):
        return False
    if quantity.unit is Unit.THING:
        return quantity.noun == _COUNTER and (
            _HELPERS.match(text, quantity.end + 1) is not None or _ENDS.match(text, quantity.end + 1) is not None
        )
    return quantity.unit is Unit.NONE and _ENDS.match(text, quantity.end) is not None


def _is_put_right(quantity: Quantity, context: Context) -> bool:
    """Whether a number takes the place of one that counted people: `we are 11. No wait, 12`."""
    if context.whole is context.plain or not _GONE.search(before(context.plain, quantity.start, letters=4)):
        return False
    return _COUNTED.search(context.whole, 0, quantity.start) is not None


def _is_of_workers(quantity: Quantity, text: str) -> bool:
    """Whether a 个 counts those who work for somebody: 11个伙计, 工人就八个."""
    if quantity.unit is not Unit.THING:
        return False
    return _HELPERS.match(text, quantity.end + 1) is not None or follows_people(quantity, text)


def _is_the_rest(quantity: Quantity, context: Context) -> bool:
    """Whether a number adds the rest to workers who are counted: 一线工人1100 + 加管理层90."""
    ahead = next((each for each in reversed(context.quantities) if each.end <= quantity.start), None)
    if ahead is None or not follows_people(ahead, context.plain):
        return False
    return _REST.fullmatch(context.plain, ahead.end, quantity.start) is not None


def _is_added(quantity: Quantity, context: Context) -> bool:
    """Whether a number stands before people that are added to it: `45 + 20 people`."""
    behind = next((each for each in context.quantities if each.start >= quantity.end), None)
    if behind is None or behind.unit is not Unit.PEOPLE:
        return False
    return _PLUS.fullmatch(context.plain, quantity.end, behind.start) is not None


def _counts_others(quantity: Quantity, context: Context) -> bool:
    """Whether people are counted elsewhere in the text, or were in what it takes back."""
    others = (each for each in context.quantities if each is not quantity)
    if any(each.unit is Unit.PEOPLE or is_trade(each) or follows_people(each, context.plain) for each in others):
        return True
    return context.whole is not context.plain and _COUNTED.search(context.whole) is not None


def all_together(context: Context) -> Found | None:
    """The people of one trade and the others that are counted behind them, as the whole that both are."""
    for first, second in zip(context.quantities, context.quantities[1:], strict=False):
        joined = is_trade(first) and _AND_OTHERS.fullmatch(context.plain, first.end, second.start)
        if joined and (_are_others(second, context.plain) or _OTHERS.match(context.plain, second.end)):
            return Found(value=plus(as_range(first), as_range(second)), start=first.start, end=second.end)
    return None


def _are_others(count: Quantity, text: str) -> bool:
    """Whether others are counted who work there as well, and only did something: `20 others tried it`."""
    return count.noun == _REMAINDER and not BUSY.match(text[count.end :].lstrip().removeprefix(_REMAINDER).lstrip())
