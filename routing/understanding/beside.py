"""Facts of a first message that another fact tells beside itself: a country by the company's town, a trade by a title.

Only what a message says unasked is looked at so, and only kinds that no word of it names outright.
"""

from collections.abc import Callable, Mapping

from routing.answers import Nothing, Range, Seniority, Title
from routing.playbook import Kind
from routing.understanding.appointments import is_met_then
from routing.understanding.context import Context, Found
from routing.understanding.doubts import is_doubtful
from routing.understanding.industry import is_industry
from routing.understanding.name_beside import name_beside
from routing.understanding.part_beside import part_beside
from routing.understanding.pieces_beside import sum_beside, time_beside
from routing.understanding.questions_back import asks_back
from routing.understanding.seat_beside import is_of_the_group, seat_beside
from routing.understanding.title_beside import is_introduced, title_beside
from routing.understanding.trade_beside import trade_beside

#: An answer less sure than this gives way to what stands beside it.
_SURE = 0.8
#: Kinds of which a piece tells more than the text as a whole, where it is about nothing else.
_NEARER = frozenset({Kind.AUTHORITY, Kind.BUDGET})
#: The kinds in the order in which one may tell the next.
_READERS: Mapping[Kind, Callable[[Mapping[Kind, Found], Context], Found | None]] = {
    Kind.COMPANY: lambda _, context: name_beside(context),
    Kind.COUNTRY: seat_beside,
    Kind.TITLE: title_beside,
    Kind.INDUSTRY: trade_beside,
    Kind.AUTHORITY: part_beside,
    Kind.TIMING: lambda _, context: time_beside(context),
    Kind.BUDGET: lambda _, context: sum_beside(context),
}


def with_those_beside(found: dict[Kind, Found], context: Context) -> dict[Kind, Found]:
    """The answers of a first message, and those that they tell beside themselves."""
    if context.asked is not None:
        return found
    told = {kind: answer for kind, answer in found.items() if not _is_idle(kind, answer, found, context)}
    for kind, read in _READERS.items():
        known = told.get(kind)
        answer = read(told, context) if known is None or known.confidence < _SURE or kind in _NEARER else None
        if answer is not None and not is_doubtful(kind, answer, context):
            told[kind] = answer
    return told


def _is_idle(kind: Kind, answer: Found, found: Mapping[Kind, Found], context: Context) -> bool:
    """Whether an answer only seems one: the day of a demo, no hurry in a question, the trade of who is alone."""
    if kind is Kind.TIMING:
        calm = isinstance(answer.value, Nothing) and asks_back(context.plain)
        return calm or is_met_then(answer, context)
    if kind is Kind.COUNTRY:
        return is_of_the_group(answer, context)
    if kind is not Kind.TITLE or not isinstance(answer.value, Title):
        return False
    size = found.get(Kind.EMPLOYEES)
    alone = size is not None and size.value == Range.exactly(1)
    trade = context.plain[answer.start : answer.end]
    only = answer.value.seniority is Seniority.INDIVIDUAL
    return only and (alone or (is_industry(trade) and not is_introduced(answer, context)))
