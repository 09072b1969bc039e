"""Reads one message: every kind of answer in it, what it wants of the conversation, its tone and language."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from routing.answers import AnswerValue, Intent, Need, Timing, Title
from routing.playbook import Choice, Kind
from routing.understanding.authority import read_authority
from routing.understanding.choices import read_choice, read_near_choice
from routing.understanding.company import is_written_name, read_company
from routing.understanding.contact import addresses, read_email, read_phone
from routing.understanding.context import Context, Found
from routing.understanding.controls import asks_back, changed_mind, read_assent, read_wish, wish_within
from routing.understanding.corrections import taken_back
from routing.understanding.country import read_country
from routing.understanding.demo import read_demo
from routing.understanding.doubts import is_doubtful
from routing.understanding.gibberish import gives_orders, is_gibberish
from routing.understanding.industry import read_industry
from routing.understanding.money import read_budget, read_revenue
from routing.understanding.need import asks_for_help, is_curious, read_need, says_no_need
from routing.understanding.number import read_number
from routing.understanding.numbering import points_of
from routing.understanding.overlaps import without_overlaps
from routing.understanding.pattern import Pattern
from routing.understanding.periods import Period, find_periods
from routing.understanding.phrases import phrase
from routing.understanding.plausible import is_plausible
from routing.understanding.quantities import find_quantities
from routing.understanding.ranks import seniority_of
from routing.understanding.reading import Control, Outcome, Reading, Said, Tone
from routing.understanding.size import read_size
from routing.understanding.text import Text
from routing.understanding.timing import read_timing
from routing.understanding.titles import read_title
from routing.understanding.tones import read_tone

#: A reading less sure than this is put to the prospect before it is taken.
SURE = 0.8

_READERS: dict[Kind, Callable[[Context], Found | None]] = {
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
#: Kinds that take nearly any words for an answer, so that a question back or a wish goes first.
_OPEN = frozenset({Kind.NEED, Kind.INDUSTRY, Kind.COMPANY, Kind.TITLE, Kind.TEXT})
#: A yes or no with no more letters than this is that and nothing else.
_SHORT = 12
#: Wishes that end the questions.
_ENDS = frozenset({Control.HUMAN, Control.STOP, Control.RESTART})
#: What an answer hangs on, and a time that hangs on what happens: `when the new CFO starts`.
_DEPENDS = phrase(
    r"(?:(?:well|it|that|all|really|kind of|sort of),? )*depends?(?: |\Z)|(?:得|要|就|主要|这得|那得|这要)?看[你您]"
)
_ONCE = Pattern(
    r"when (?:the|our|my|we|i|they|he|she|it|everyone|everything|all|budget|management|things)(?:'re|'ve|'s)? "
)
_YES_NO = frozenset({Kind.DEMO, Kind.YES_NO})
#: What takes the words of an answer that only seemed one: `take me back to the one before` is no need.
_WISHES = frozenset({Control.SKIP, Control.BACK, Control.RESTART, Control.HUMAN, Control.STOP})


def understand(
    text: str, *, asked: Kind | None = None, choices: Sequence[Choice] = (), now: datetime, timezone: str = "UTC"
) -> Reading:
    """Everything a text says.

    `asked` is the kind of the open question: it decides what a bare number or a single word means. `now` is when the
    text was written; with `timezone` (IANA) it gives the day that *next month* counts from. Readings that are not sure
    make the outcome CONFIRM; where a text has several readings of one kind, all of them are in `said`, likeliest first.
    """
    context = _context(Text.of(text), asked=asked, choices=tuple(choices), now=now, timezone=timezone)
    language, tone = context.text.language, read_tone(context.text)
    if tone is Tone.OTHER_LANGUAGE and asked is Kind.COMPANY and is_written_name(text):
        tone = None
    if not context.plain:
        return Reading(outcome=Outcome.NOT_UNDERSTOOD)
    chosen = read_choice(context)
    changed = changed_mind(context)
    assent = changed or read_assent(context)
    if chosen is not None and asked is not None:
        control = assent if asked in _YES_NO else None
        return Reading(
            outcome=Outcome.UNDERSTOOD, said=(_said(asked, chosen, context),), control=control, language=language
        )
    wish = read_wish(context)
    if assent and asked in _YES_NO and wish is not Control.HUMAN:
        wish = None  # A yes or no is the answer that was asked for.
    if wish is not None:
        return Reading(outcome=Outcome.UNDERSTOOD, control=wish, language=language)
    if tone is not None and tone is not Tone.ABUSE and asked is not Kind.TEXT and tone is not Tone.SMALL_TALK:
        return _with_tone(context, tone)
    found = _answers(context, assent=assent, talk=tone is not None)
    if asked in found and changed:
        found[asked] = replace(found[asked], value=changed is Control.YES)
    return _reading(context, found, assent=assent, tone=tone)


def _context(text: Text, *, asked: Kind | None, choices: tuple[Choice, ...], now: datetime, timezone: str) -> Context:
    today = now.astimezone(_zone(timezone)).date()
    readable = text.without(
        *addresses(text.plain), *taken_back(text.plain, yearly=asked is Kind.REVENUE), *points_of(text.plain)
    )
    periods = tuple(find_periods(readable.plain, today=today))
    dates = [(period.start, period.end) for period in periods if not _may_count(period, readable, asked)]
    quantities = tuple(find_quantities(readable.without(*dates).plain))
    return Context(
        text=readable, whole=text.plain, today=today, timezone=timezone, asked=asked,
        choices=choices, quantities=quantities, periods=periods,
    )  # fmt: skip


def _may_count(period: Period, text: Text, asked: Kind | None) -> bool:
    """Whether what looks like a year or a date is the number asked for: `2030` alone, when a size was asked."""
    alone = len(text.bare) <= period.end - period.start + _SHORT
    apart = text.plain[: period.start] + text.plain[period.end :]
    return period.weak and asked not in (Kind.TIMING, None) and alone and not any(map(str.isdigit, apart))


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _answers(context: Context, *, assent: Control | None, talk: bool) -> dict[Kind, Found]:
    """What every reader found, and for the open question what its choices or the text as a whole say."""
    asked = context.asked
    found: dict[Kind, Found] = {}
    random = is_gibberish(context.text.raw) or gives_orders(context.plain)
    for kind in _readable(context, assent=assent, talk=talk):
        answer = _READERS[kind](context)
        if answer is not None and not (random and _is_guessed(kind, answer)):
            found[kind] = _weighed(kind, answer, context)
    if asked is not None:
        _add_asked(asked, found, context, assent=assent, talk=talk)
    return without_overlaps(found, asked=asked)


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
    aside = talk or (assent is not None and _is_bare(context)) or _is_question(context)
    for kind in _READERS:
        if kind is asked:
            if not (aside and kind in _OPEN) or (kind is Kind.NEED and says_no_need(context)):
                yield kind
        elif kind is not Kind.NUMBER:
            yield kind


def _is_bare(context: Context) -> bool:
    """Whether a yes or no is all that was said; a title may stand behind it: `yes, CEO`."""
    titled = context.asked is Kind.TITLE and seniority_of(context.plain) is not None
    return len(context.plain) < _SHORT and not titled


def _is_question(context: Context) -> bool:
    if (context.asked is Kind.NEED and is_curious(context.plain)) or _hangs_on(context):
        return False
    if context.asked in _OPEN and context.is_reported:
        return False
    return asks_back(context.plain) and not (context.asked in (Kind.NEED, None) and asks_for_help(context))


def _hangs_on(context: Context) -> bool:
    """Whether words that could ask only say on what an answer hangs: `depends what you charge`, 看你们报多少."""
    if context.asked is None or "?" in context.plain:
        return False
    when = context.asked is Kind.TIMING and _ONCE.match(context.plain)
    return bool(when or _DEPENDS.match(context.plain))


def _add_asked(asked: Kind, found: dict[Kind, Found], context: Context, *, assent: Control | None, talk: bool) -> None:
    whole = (0, len(context.plain))
    near = read_near_choice(context) if context.choices and not _is_settled(found.get(asked), asked) else None
    if near is not None:
        found[asked] = near
    elif asked in _YES_NO and asked not in found and assent is not None:
        found[asked] = Found(value=assent is Control.YES, start=whole[0], end=whole[1])
    elif asked is Kind.TEXT and not talk and not asks_back(context.plain):
        found[asked] = Found(value=context.text.raw, start=whole[0], end=whole[1])


def _is_settled(answer: Found | None, asked: Kind) -> bool:
    """Whether the words themselves say more than a button near them: a title with its rank, a sum, a date."""
    if answer is None:
        return False
    if isinstance(answer.value, Title):
        return answer.value.seniority is not None
    return asked is not Kind.CHOICE and asked not in _OPEN


def _reading(context: Context, found: dict[Kind, Found], *, assent: Control | None, tone: Tone | None) -> Reading:
    control = _control(context, found, assent=assent, tone=tone)
    if control in _WISHES:
        found = {kind: answer for kind, answer in found.items() if not answer.loose}
    if control in _ENDS:
        found = {kind: answer for kind, answer in found.items() if not _is_of_the_talk(answer)}
    sure = {kind: answer for kind, answer in found.items() if answer.confidence >= SURE or kind is context.asked}
    if not sure and control is None:
        sure = found
    kinds = sorted(sure, key=lambda kind: kind is not context.asked)
    said = tuple(reading for kind in kinds for reading in _readings(kind, sure[kind], context))
    outcome = Outcome.UNDERSTOOD if said or control else Outcome.NOT_UNDERSTOOD
    if any(answer.confidence < SURE for answer in sure.values()):
        outcome = Outcome.CONFIRM
    told = tone if tone is Tone.ABUSE or not (said or control) else None
    return Reading(outcome=outcome, said=said, control=control, tone=told, language=context.text.language)


def _is_of_the_talk(answer: Found) -> bool:
    """Whether words that end a talk only seem to answer: the 现在 and the 算了 of 算了，现在就想聊，人工."""
    if isinstance(answer.value, Need):
        return answer.value.intent in (Intent.NONE, None) or answer.confidence < SURE
    return answer.loose or (isinstance(answer.value, Timing) and answer.value.asap)


def _control(
    context: Context, found: dict[Kind, Found], *, assent: Control | None, tone: Tone | None
) -> Control | None:
    """A wish among other words; a yes or no only where it is all that was said, or answers the question."""
    wish = wish_within(context.whole, answered=bool(found))
    if wish is not None and not (wish is Control.SKIP and context.asked is None):
        return wish
    if assent is not None and (not found or (context.asked in _YES_NO and not _contradicts(assent, found))):
        return assent
    if context.asked in found or tone in (Tone.SMALL_TALK, Tone.ABUSE):
        return None
    asks = _is_question(context) or (context.asked is None and not found and asks_back(context.plain))
    return Control.QUESTION if asks else None


def _contradicts(assent: Control, found: dict[Kind, Found]) -> bool:
    """Whether what follows a yes takes it back: `ok, but not now`."""
    return Kind.DEMO in found and found[Kind.DEMO].value is not (assent is Control.YES)


def _with_tone(context: Context, tone: Tone) -> Reading:
    """Another language is answered as such, but an address or a sum in it still counts."""
    found = {kind: answer for kind in (Kind.EMAIL, Kind.PHONE) if (answer := _READERS[kind](context)) is not None}
    if context.asked and context.asked not in _OPEN and context.asked in _READERS:
        answer = _READERS[context.asked](context)
        if answer is not None and answer.confidence >= SURE:
            found[context.asked] = answer
    said = tuple(reading for kind, answer in found.items() for reading in _readings(kind, answer, context))
    outcome = Outcome.UNDERSTOOD if said else Outcome.NOT_UNDERSTOOD
    if any(answer.confidence < SURE for answer in found.values()):
        outcome = Outcome.CONFIRM
    return Reading(outcome=outcome, said=said, tone=None if said else tone, language=context.text.language)


def _readings(kind: Kind, found: Found, context: Context) -> list[Said]:
    values: list[AnswerValue] = [found.value, *found.alternatives]
    return [_said(kind, found, context, value=value) for value in dict.fromkeys(values)]


def _said(kind: Kind, found: Found, context: Context, *, value: AnswerValue | None = None) -> Said:
    words = context.text.words(found.start, found.end)
    return Said(kind=kind, value=found.value if value is None else value, words=words, confidence=found.confidence)
