"""The reading that is made of what was found: what is sure, what is to be confirmed, what is wished for."""

from routing.answers import AnswerValue, Intent, Need, Timing
from routing.playbook import Kind
from routing.understanding.answers_found import READERS, YES_NO
from routing.understanding.asked_back import OPEN, asks_instead
from routing.understanding.context import Context, Found
from routing.understanding.controls import wish_within
from routing.understanding.questions_back import asks_back
from routing.understanding.reading import SURE, Control, Outcome, Reading, Said, Tone

#: Wishes that end the questions.
_ENDS = frozenset({Control.HUMAN, Control.STOP, Control.RESTART})
#: What takes the words of an answer that only seemed one: `take me back to the one before` is no need.
_WISHES = frozenset({Control.SKIP, Control.BACK, Control.RESTART, Control.HUMAN, Control.STOP})


def reading_of(context: Context, found: dict[Kind, Found], *, assent: Control | None, tone: Tone | None) -> Reading:
    """The reading of what was found, with a wish, a yes or no or a tone beside it."""
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
    if assent is not None and (not found or (context.asked in YES_NO and not _contradicts(assent, found))):
        return assent
    if context.asked in found or tone in (Tone.SMALL_TALK, Tone.ABUSE):
        return None
    asks = asks_instead(context) or (context.asked is None and not found and asks_back(context.plain))
    return Control.QUESTION if asks else None


def _contradicts(assent: Control, found: dict[Kind, Found]) -> bool:
    """Whether what follows a yes takes it back: `ok, but not now`."""
    return Kind.DEMO in found and found[Kind.DEMO].value is not (assent is Control.YES)


def reading_with_tone(context: Context, tone: Tone) -> Reading:
    """Another language is answered as such, but an address or a sum in it still counts."""
    found = {kind: answer for kind in (Kind.EMAIL, Kind.PHONE) if (answer := READERS[kind](context)) is not None}
    if context.asked and context.asked not in OPEN and context.asked in READERS:
        answer = READERS[context.asked](context)
        if answer is not None and answer.confidence >= SURE:
            found[context.asked] = answer
    said = tuple(reading for kind, answer in found.items() for reading in _readings(kind, answer, context))
    outcome = Outcome.UNDERSTOOD if said else Outcome.NOT_UNDERSTOOD
    if any(answer.confidence < SURE for answer in found.values()):
        outcome = Outcome.CONFIRM
    return Reading(outcome=outcome, said=said, tone=None if said else tone, language=context.text.language)


def _readings(kind: Kind, found: Found, context: Context) -> list[Said]:
    values: list[AnswerValue] = [found.value, *found.alternatives]
    return [as_said(kind, found, context, value=value) for value in dict.fromkeys(values)]


def as_said(kind: Kind, found: Found, context: Context, *, value: AnswerValue | None = None) -> Said:
    """One answer in the words it was said in."""
    words = context.text.words(found.start, found.end)
    return Said(kind=kind, value=found.value if value is None else value, words=words, confidence=found.confidence)
