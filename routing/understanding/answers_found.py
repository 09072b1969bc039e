"""Every answer in a message: what each reader found, and what the open question makes of the rest."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from routing.answers import Title
from routing.playbook import Kind
from routing.understanding.asked_back import OPEN, asks_instead
from routing.understanding.authority import read_authority
from routing.understanding.beside import with_those_beside
from routing.understanding.choices import read_near_choice
from routing.understanding.company import read_company
from routing.understanding.contact import read_email, read_phone
from routing.understanding.context import Context, Found
from routing.understanding.country import read_country
from routing.understanding.demo import read_demo
from routing.understanding.doubts import is_doubtful
from routing.understanding.gibberish import gives_orders, is_gibberish
from routing.understanding.industry import read_industry
from routing.understanding.money import read_budget, read_revenue
from routing.understanding.need import read_need, says_no_need
from routing.understanding.number import read_number
from routing.understanding.overlaps import without_overlaps
from routing.understanding.plausible import is_plausible
from routing.understanding.questions_back import asks_back
from routing.understanding.ranks import seniority_of
from routing.understanding.reading import SURE, Control
from routing.understanding.size import read_size
from routing.understanding.timing import read_timing
from routing.understanding.titles import read_title

READERS: dict[Kind, Callable[[Context], Found | None]] = {
    Kind.EMAIL: read_email,
    Kind.PHONE: read_phone,
    Kind.BUDGET: read_budget,
    Kind.REVENUE: read_revenue,
    Kind.EMPLOYEES: read_size,
    Kind.TIMING: read_timing,
    Kind.COUNTRY: read_country,
    Kind.AUTHORITY: read_authority,
    Kind.TITLE: read_title,
    Kind.INDUSTRY: read_industry,
    Kind.COMPANY: read_company,
    Kind.DEMO: read_demo,
    Kind.NEED: read_need,
    Kind.NUMBER: read_number,
}
#: A yes or no with no more letters than this is that and nothing else.
SHORT = 12
YES_NO = frozenset({Kind.DEMO, Kind.YES_NO})


def answers_in(context: Context, *, assent: Control | None, talk: bool) -> dict[Kind, Found]:
    """What every reader found, and for the open question what its choices or the text as a whole say."""
    asked = context.asked
    found: dict[Kind, Found] = {}
    random = is_gibberish(context.text.raw) or gives_orders(context.plain)
    for kind in _readable(context, assent=assent, talk=talk):
        answer = READERS[kind](context)
        if answer is not None and not (random and _is_guessed(kind, answer)):
            found[kind] = _weighed(kind, answer, context)
    if asked is not None:
        _add_asked(asked, found, context, assent=assent, talk=talk)
    return with_those_beside(without_overlaps(found, asked=asked), context)


def _weighed(kind: Kind, answer: Found, context: Context) -> Found:
    """The answer, as one to be confirmed where hardly anybody can mean it, or it may be told of somebody else."""
    plausible = is_plausible(answer.value, kind, before=context.plain[: answer.start], today=context.today)
    if plausible and not is_doubtful(kind, answer, context):
        return answer
    return replace(answer, confidence=min(answer.confidence, SURE / 2))


def _is_guessed(kind: Kind, answer: Found) -> bool:
    """Whether an answer only takes the words as they are, which random letters may be too."""
    return kind is Kind.NEED or (answer.loose and kind is not Kind.COMPANY)


def _readable(context: Context, *, assent: Control | None, talk: bool) -> Iterator[Kind]:
    """The kinds to look for: an open question takes no small talk, no bare yes and no question back."""
    asked = context.asked
    aside = talk or (assent is not None and _is_bare(context)) or asks_instead(context)
    for kind in READERS:
        if kind is asked:
            if not (aside and kind in OPEN) or (kind is Kind.NEED and says_no_need(context)):
                yield kind
        elif kind is not Kind.NUMBER:
            yield kind


def _is_bare(context: Context) -> bool:
    """Whether a yes or no is all that was said; a title may stand behind it: `yes, CEO`."""
    titled = context.asked is Kind.TITLE and seniority_of(context.plain) is not None
    return len(context.plain) < SHORT and not titled


def _add_asked(asked: Kind, found: dict[Kind, Found], context: Context, *, assent: Control | None, talk: bool) -> None:
    whole = (0, len(context.plain))
    near = read_near_choice(context) if context.choices and not _is_settled(found.get(asked), asked) else None
    if near is not None:
        found[asked] = near
    elif asked in YES_NO and asked not in found and assent is not None:
        found[asked] = Found(value=assent is Control.YES, start=whole[0], end=whole[1])
    elif asked is Kind.TEXT and not talk and not asks_back(context.plain):
        found[asked] = Found(value=context.text.raw, start=whole[0], end=whole[1])


def _is_settled(answer: Found | None, asked: Kind) -> bool:
    """Whether the words themselves say more than a button near them: a title with its rank, a sum, a date."""
    if answer is None:
        return False
    if isinstance(answer.value, Title):
        return answer.value.seniority is not None
    return asked is not Kind.CHOICE and asked not in OPEN
