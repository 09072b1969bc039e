"""Answers put right by the team: marketing before a lead is routed again, its rep while they have it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.cards import blocks
from bot.cards.answers import answer_words
from bot.cards.modals import Correctable, fingerprint
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.directory import person_at
from bot.handlers.route_lead import judge
from bot.handlers.telling import redraw_cards, tell_in_thread
from routing.answers import Answer, AnswerValue, Authority, Money, Need, NeedClarity, Source, Unknown
from routing.conversation import Conversation
from routing.facts import Happened
from routing.lead import Lead
from routing.playbook import Kind, Playbook, Question
from routing.understanding import understand

#: What is told of every lead, asked or not, once it is known; the first two can be added though they are not.
TOLD = (
    *(Kind.EMAIL, Kind.COMPANY, Kind.EMPLOYEES, Kind.INDUSTRY, Kind.TITLE, Kind.COUNTRY),
    *(Kind.BUDGET, Kind.AUTHORITY, Kind.NEED, Kind.TIMING, Kind.REVENUE, Kind.PHONE),
)
ALWAYS = frozenset({Kind.EMAIL, Kind.COMPANY})

#: Kinds of questions whose answers go by the question's own name.
OWN = frozenset({Kind.CHOICE, Kind.YES_NO, Kind.NUMBER, Kind.TEXT})

_YES_NO = frozenset({Kind.YES_NO, Kind.DEMO})

#: Where an answer comes from whose words are the prospect's own.
_TYPED = frozenset({Source.SAID, Source.PROPOSED, Source.EARLIER})


def questions_to_check(conversation: Conversation, playbook: Playbook) -> list[Question]:
    """The questions whose answers can be put right: those of the playbook, and what else is known or can be added."""
    asked = {question.kind for question in playbook.questions}
    known = {answer.field: key for key, answer in conversation.answers.items() if answer.known}
    more = [kind for kind in TOLD if kind not in asked and (kind in known or kind in ALWAYS)]
    return [*playbook.questions, *(Question(key=known.get(kind, kind), kind=kind, ask={}) for kind in more)]


def correctables(conversation: Conversation, playbook: Playbook, *, reader: Reader) -> list[Correctable]:
    """Every answer that can be put right: how it was read, and in which words it was given."""
    questions = questions_to_check(conversation, playbook)
    return [_correctable(question, conversation.answers.get(question.key), reader=reader) for question in questions]


def read_corrections(
    desk: Desk, known: Sequence[Correctable], filled_in: Mapping[str, str], *, shown: str, conversation: Conversation
) -> tuple[dict[str, Answer], dict[str, str]]:
    """The answers that differ from what the modal has `shown`, and a message by block for what cannot be taken.

    That is what cannot be read, and what somebody else has changed while the modal was open.
    """
    answers: dict[str, Answer] = {}
    problems: dict[str, str] = {}
    questions = questions_to_check(conversation, desk.playbook_of(conversation))
    kinds = {question.key: question.kind for question in questions}
    was = dict(pair.split("=", 1) for pair in shown.split() if "=" in pair)
    for one in known:
        text = filled_in.get(one.name, one.reading).strip()
        before = was.get(one.name, fingerprint(one.reading))
        if fingerprint(text) == before or text == one.reading:
            continue
        kind, answer = kinds[one.name], conversation.answers.get(one.name)
        values = _read(desk, kind, text, before=answer) if text else [Unknown()]
        if before != fingerprint(one.reading):
            problems[one.name] = "correct-changed"
        elif len(values) != 1:
            problems[one.name] = "correct-several" if values else "correct-not-read"
        else:
            answers[one.name] = Answer(
                field=kind,
                value=values[0],
                words=text,
                source=Source.CORRECTED,
                at=desk.now,
                said=_said(answer),
            )
    return answers, problems


async def keep_corrections(
    desk: Desk, lead: Lead, conversation: Conversation, answers: Mapping[str, Answer], *, by: str
) -> Conversation:
    """The conversation with what was put right, and the log with who did so."""
    corrected = replace(conversation, answers={**conversation.answers, **answers})
    await desk.uow.conversations.put(corrected)
    await desk.note(Happened.LEAD_CORRECTED, lead, by=by, answers=" ".join(answers))
    return corrected


async def amend(desk: Desk, lead: Lead, conversation: Conversation, answers: Mapping[str, Answer], *, by: str) -> Lead:
    """The lead scored anew by what its rep put right; it stays where it is, and the thread of the card says so."""
    corrected = await keep_corrections(desk, lead, conversation, answers, by=by)
    amended, _ = await judge(desk, lead, corrected)
    await desk.uow.leads.put(amended)
    await redraw_cards(desk, lead, amended)
    reader = replace(desk.reader(by), language=_language_at(desk, amended))
    await tell_in_thread(desk, amended, blocks.paragraph(_told(lead, amended, answers, by=by, reader=reader)))
    return amended


def _language_at(desk: Desk, lead: Lead) -> str:
    """The language read where the lead's card is: a person's own, or the workspace's in a channel."""
    person = person_at(lead.offers[-1].card_at)
    return desk.language_of(person) if person else desk.workspace.language


def _told(before: Lead, after: Lead, answers: Mapping[str, Answer], *, by: str, reader: Reader) -> str:
    labels = (_label(Question(key=key, kind=Kind(answer.field), ask={}), reader) for key, answer in answers.items())
    named = reader.say("list-separator").join(map(blocks.escape, labels))
    totals = {name: str(lead.score.total if lead.score else 0) for name, lead in (("was", before), ("now", after))}
    return reader.say("card-amended", by=f"<@{by}>", answers=named, **totals)


def _correctable(question: Question, answer: Answer | None, *, reader: Reader) -> Correctable:
    known = answer if answer is not None and answer.known else None
    return Correctable(
        name=question.key,
        label=_label(question, reader),
        reading=_reading(known, reader=reader),
        words=_said(known),
        options=_options(question, reader=reader),
    )


def _said(answer: Answer | None) -> str:
    """The prospect's own words for an answer, whoever put it right since; nothing where they pressed a button."""
    if answer is None:
        return ""
    return answer.words if answer.known and answer.source in _TYPED else answer.said


def _label(question: Question, reader: Reader) -> str:
    if question.kind in OWN:
        return question.key.replace("_", " ").capitalize()
    return reader.label("field", question.kind)


def _options(question: Question, *, reader: Reader) -> tuple[tuple[str, str], ...]:
    """The values of an answer that is chosen, with their labels; none of one that is typed."""
    match question.kind:
        case Kind.AUTHORITY:
            return tuple((value, reader.label("authority", value)) for value in Authority)
        case Kind.NEED:
            return tuple((value, reader.label("need", value)) for value in NeedClarity)
        case Kind.CHOICE:
            return tuple((choice.key, choice.label.get(reader.language, choice.key)) for choice in question.choices)
        case Kind.YES_NO | Kind.DEMO:
            return (("yes", reader.say("answer-said-yes")), ("no", reader.say("answer-said-no")))
    return ()


def _reading(answer: Answer | None, *, reader: Reader) -> str:
    """How an answer was read, as the modal's field holds it: in short words, or the value of an option."""
    match answer:
        case None:
            return ""
        case Answer(value=Need(clarity=clarity)):
            return str(clarity)
        case Answer(value=bool(said)):
            return "yes" if said else "no"
        case Answer(field=Kind.AUTHORITY | Kind.CHOICE, value=value):
            return str(value)
    return answer_words(answer, language=reader.language, words=reader.words) or answer.words


def _read(desk: Desk, kind: Kind, text: str, *, before: Answer | None) -> Sequence[AnswerValue]:
    """What was filled in, as a value; none where it cannot be read, several where it may be read in several ways."""
    if kind is Kind.NEED:
        need = before.value if before is not None and isinstance(before.value, Need) else None
        return [replace(need or Need(clarity=NeedClarity.NONE), clarity=NeedClarity(text))]
    if kind in (Kind.AUTHORITY, Kind.CHOICE, Kind.TEXT):
        return [text]
    if kind in _YES_NO:
        return [text == "yes"]
    reading = understand(text, asked=kind, now=desk.now, timezone=desk.workspace.shift.timezone)
    values = [_as_before(said.value, before) for said in reading.said if said.kind is kind]
    return list(dict.fromkeys(values))


def _as_before(value: AnswerValue, before: Answer | None) -> AnswerValue:
    """A sum whose currency and period nobody wrote again is in those it was in."""
    if not isinstance(value, Money) or before is None or not isinstance(before.value, Money):
        return value
    known = before.value
    return replace(value, currency=value.currency or known.currency, period=value.period or known.period)
