"""Answers put right by the team: marketing before a lead is routed again, its rep while they have it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.cards import blocks
from bot.cards.answers import answer_words
from bot.cards.modals import Correctable, fingerprint
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.route_lead import judge
from bot.handlers.telling import redraw_cards, tell_in_thread
from routing.answers import Answer, AnswerValue, Authority, Money, Need, NeedClarity, Source, Unknown
from routing.conversation import Conversation
from routing.facts import Happened
from routing.lead import Lead
from routing.playbook import Kind
from routing.understanding import understand

#: The answers that can be put right, in the order of the modal.
CORRECTABLE = (
    *(Kind.EMAIL, Kind.COMPANY, Kind.EMPLOYEES, Kind.INDUSTRY, Kind.TITLE, Kind.COUNTRY),
    *(Kind.BUDGET, Kind.AUTHORITY, Kind.NEED, Kind.TIMING),
)

#: Answers that are one of a few, to be chosen instead of typed.
CHOSEN = frozenset({Kind.AUTHORITY, Kind.NEED})


def correctables(conversation: Conversation, *, reader: Reader) -> list[Correctable]:
    """Every answer that can be put right: how it was read, and in which words it was given."""
    return [_correctable(kind, _answer(conversation, kind), reader=reader) for kind in CORRECTABLE]


def read_corrections(
    desk: Desk, known: Sequence[Correctable], filled_in: Mapping[str, str], *, shown: str, conversation: Conversation
) -> tuple[dict[Kind, Answer], dict[str, str]]:
    """The answers that differ from what the modal has `shown`, and a message by block for what cannot be taken.

    That is what cannot be read, and what somebody else has changed while the modal was open.
    """
    answers: dict[Kind, Answer] = {}
    problems: dict[str, str] = {}
    was = dict(pair.split("=", 1) for pair in shown.split() if "=" in pair)
    for one in known:
        text = filled_in.get(one.kind, one.reading).strip()
        before = was.get(one.kind, fingerprint(one.reading))
        if fingerprint(text) == before or text == one.reading:
            continue
        if before != fingerprint(one.reading):
            problems[one.kind] = "correct-changed"
            continue
        kind = Kind(one.kind)
        value = _read(desk, kind, text, before=_answer(conversation, kind)) if text else Unknown()
        if value is None:
            problems[one.kind] = "correct-not-read"
        else:
            answers[kind] = Answer(field=kind, value=value, words=text, source=Source.CORRECTED, at=desk.now)
    return answers, problems


async def keep_corrections(
    desk: Desk, lead: Lead, conversation: Conversation, answers: Mapping[Kind, Answer], *, by: str
) -> Conversation:
    """The conversation with what was put right, and the log with who did so."""
    corrected = replace(conversation, answers=_in_place(conversation.answers, answers))
    await desk.uow.conversations.put(corrected)
    await desk.note(Happened.LEAD_CORRECTED, lead, by=by, answers=" ".join(answers))
    return corrected


async def amend(desk: Desk, lead: Lead, conversation: Conversation, answers: Mapping[Kind, Answer], *, by: str) -> Lead:
    """The lead scored anew by what its rep put right; it stays where it is, and the thread of the card says so."""
    corrected = await keep_corrections(desk, lead, conversation, answers, by=by)
    amended, _ = await judge(desk, lead, corrected)
    await desk.uow.leads.put(amended)
    await redraw_cards(desk, lead, amended)
    await tell_in_thread(desk, amended, blocks.paragraph(_told(desk, lead, amended, answers, by=by)))
    return amended


def _told(desk: Desk, before: Lead, after: Lead, answers: Mapping[Kind, Answer], *, by: str) -> str:
    reader = desk.reader(by)
    named = reader.say("list-separator").join(reader.label("field", kind) for kind in answers)
    totals = {name: str(lead.score.total if lead.score else 0) for name, lead in (("was", before), ("now", after))}
    return reader.say("card-amended", by=f"<@{by}>", answers=named, **totals)


def _answer(conversation: Conversation, kind: Kind) -> Answer | None:
    known = (answer for answer in conversation.answers.values() if answer.known and answer.field == kind)
    return next(known, None)


def _correctable(kind: Kind, answer: Answer | None, *, reader: Reader) -> Correctable:
    return Correctable(
        kind=kind,
        reading=_reading(kind, answer, reader=reader),
        words=answer.words if answer is not None and answer.source is Source.SAID else "",
        options=_options(kind, reader=reader),
    )


def _options(kind: Kind, *, reader: Reader) -> tuple[tuple[str, str], ...]:
    """The values of an answer that is chosen, with their labels."""
    match kind:
        case Kind.AUTHORITY:
            return tuple((value, reader.label("authority", value)) for value in Authority)
        case Kind.NEED:
            return tuple((value, reader.label("need", value)) for value in NeedClarity)
    return ()


def _reading(kind: Kind, answer: Answer | None, *, reader: Reader) -> str:
    """How an answer was read, as the modal's field holds it: in short words, or the value of an option."""
    if answer is None:
        return ""
    if isinstance(answer.value, Need):
        return str(answer.value.clarity)
    if kind in CHOSEN:
        return str(answer.value)
    return answer_words(answer, language=reader.language, words=reader.words) or answer.words


def _read(desk: Desk, kind: Kind, text: str, *, before: Answer | None) -> AnswerValue | None:
    """What was filled in, as a value; None where it cannot be read."""
    if kind is Kind.NEED:
        need = before.value if before is not None and isinstance(before.value, Need) else None
        return replace(need or Need(clarity=NeedClarity.NONE), clarity=NeedClarity(text))
    if kind in CHOSEN:
        return text
    said = understand(text, asked=kind, now=desk.now, timezone=desk.workspace.shift.timezone).of(kind)
    return _as_before(said.value, before) if said is not None else None


def _as_before(value: AnswerValue, before: Answer | None) -> AnswerValue:
    """A sum whose currency and period nobody wrote again is in those it was in."""
    if not isinstance(value, Money) or before is None or not isinstance(before.value, Money):
        return value
    known = before.value
    return replace(value, currency=value.currency or known.currency, period=value.period or known.period)


def _in_place(answers: Mapping[str, Answer], corrections: Mapping[Kind, Answer]) -> dict[str, Answer]:
    """The answers with each correction where the answer it corrects stood, whatever its question is called."""
    asked_as = {answer.field: key for key, answer in answers.items()}
    return {**answers, **{asked_as.get(kind, kind): answer for kind, answer in corrections.items()}}
