"""What marketing does with a lead that came back: correct it, keep it, drop it, list a competitor."""

from collections.abc import Mapping
from dataclasses import replace

from bot.agreement import KEY
from bot.cards.card import Card
from bot.cards.person import portrait
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers import resting
from bot.handlers.route_lead import judge_and_route
from bot.handlers.side_cards import redraw_side_card
from routing.answers import Answer, Source
from routing.conversation import Conversation
from routing.facts import Happened
from routing.lead import Lead
from routing.playbook import Kind
from routing.profile import company_domain
from routing.understanding import understand
from routing.workspace_file import with_competitor

#: The answers marketing can correct, in the order of the modal.
CORRECTABLE = (
    Kind.EMAIL,
    Kind.COMPANY,
    Kind.EMPLOYEES,
    Kind.INDUSTRY,
    Kind.TITLE,
    Kind.COUNTRY,
    Kind.BUDGET,
    Kind.TIMING,
)


def known_words(lead: Lead, conversation: Conversation, *, reader: Reader) -> dict[str, str]:
    """What is known of each thing marketing can correct, in the reader's words."""
    shown = portrait(lead, conversation, workspace=reader.workspace, words=reader.words, language=reader.language)
    return {str(kind): str(getattr(shown, kind)) for kind in CORRECTABLE}


def read_corrections(
    desk: Desk, known: Mapping[str, str], filled_in: Mapping[str, str]
) -> tuple[dict[str, Answer], dict[str, str]]:
    """The answers that differ from what was `known`, and for what cannot be read a message by block."""
    answers: dict[str, Answer] = {}
    problems: dict[str, str] = {}
    for kind in CORRECTABLE:
        text = filled_in.get(kind, "").strip()
        if text in {"", known.get(kind, "")}:
            continue
        said = understand(text, asked=kind, now=desk.now, timezone=desk.workspace.shift.timezone).of(kind)
        if said is None:
            problems[kind] = "correct-not-read"
        else:
            answers[kind] = Answer(field=kind, value=said.value, words=text, source=Source.CORRECTED, at=desk.now)
    return answers, problems


async def correct(
    desk: Desk, lead: Lead, conversation: Conversation, answers: Mapping[str, Answer], *, by: str
) -> Lead:
    """The lead with what marketing corrected, scored and routed again."""
    corrected = replace(conversation, answers=_in_place(conversation.answers, answers))
    await desk.uow.conversations.put(corrected)
    await desk.note(Happened.LEAD_CORRECTED, lead, by=by, answers=" ".join(answers))
    after = await judge_and_route(desk, lead, corrected)
    await redraw_side_card(desk, lead, Card.CORRECTION)
    return after


async def keep_for_nurture(desk: Desk, lead: Lead) -> Lead:
    """Marketing keeps a lead that sales returned."""
    after = await resting.rest(desk, lead)
    await redraw_side_card(desk, lead, Card.REVIEW)
    return after


async def drop(desk: Desk, lead: Lead) -> Lead:
    """Marketing gives a lead up."""
    after = await resting.drop(desk, lead)
    await redraw_side_card(desk, lead, Card.REVIEW)
    return after


async def list_competitor(desk: Desk, lead: Lead, *, by: str) -> None:
    """Put a competitor's domain on the list; leads of that domain are known for it from now on."""
    conversation = await desk.uow.conversations.get(lead.id)
    domain = company_domain(conversation.answers) if conversation else None
    if domain is None:
        return
    configuration = await desk.uow.configurations.get(KEY)
    if configuration is not None:
        source = with_competitor(configuration.source, domain)
        await desk.uow.configurations.put(replace(configuration, source=source))
    await desk.note(Happened.COMPETITOR_LISTED, lead, by=by, domain=domain)
    await redraw_side_card(desk, lead, Card.COMPETITOR)


def _in_place(answers: Mapping[str, Answer], corrections: Mapping[str, Answer]) -> dict[str, Answer]:
    """The answers with each correction where the answer it corrects stood, whatever its question is called."""
    asked_as = {answer.field: key for key, answer in answers.items()}
    return {**answers, **{asked_as.get(kind, kind): answer for kind, answer in corrections.items()}}
