"""A prospect at the door: a new lead, or one that is welcome again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.desk import Desk
from bot.directory import Person
from bot.handlers.converse import start, utterance_of
from bot.handlers.places import channel_of, place_to_ask
from bot.handlers.resting import COME_BACK
from bot.handlers.telling import redraw_cards
from bot.handlers.transcript import keep
from bot.payloads import Heard
from routing import moves
from routing.answers import Answer, Source
from routing.conversation import Conversation, Utterance
from routing.lead import Lead, Prospect, Stage, Status
from routing.playbook import Kind
from routing.profile import is_company_email
from routing.understanding import understand
from storage.records import Speaker


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """A prospect at the door: what they said, what Slack tells of them, and their direct message with the bot."""

    heard: Heard
    person: Person | None = None
    dm: str | None = None
    #: Other words for what they said, where it was not understood.
    reworded: str = ""


async def welcome(desk: Desk, visitor: Visitor) -> None:
    """A new lead and its conversation."""
    heard, person = visitor.heard, visitor.person
    lead = Lead(
        id=await desk.uow.leads.next_id(),
        prospect=Prospect(
            workspace=heard.user_workspace,
            user=heard.user,
            name=person.name if person else "",
            language=_language(desk, heard, person),
            timezone=person.timezone if person else None,
        ),
        channel=channel_of(desk, heard),
        began=place_to_ask(desk, heard, dm=visitor.dm),
        place=place_to_ask(desk, heard, dm=visitor.dm),
        created_at=desk.now,
        changed_at=desk.now,
    )
    await keep(desk, lead, heard, Speaker.PROSPECT)
    await start(desk, lead, utterance_of(heard, desk=desk), known=_profile(desk, person), dm=visitor.dm)


async def welcome_back(desk: Desk, lead: Lead, visitor: Visitor) -> None:
    """The same lead in a new cycle, with what stays true of an earlier conversation."""
    here = place_to_ask(desk, visitor.heard, dm=visitor.dm, lead=lead)
    await keep(desk, lead, visitor.heard, Speaker.PROSPECT)
    awake = replace(lead, began=here, place=here)
    first = utterance_of(visitor.heard, desk=desk)
    await begin_anew(desk, awake, first, profile=_profile(desk, visitor.person), dm=visitor.dm)


async def begin_anew(
    desk: Desk, lead: Lead, first: Utterance, *, profile: Mapping[str, Answer], dm: str | None
) -> None:
    """Begin a new cycle with what a prospect said or pressed; what an earlier conversation learned still holds."""
    awake = moves.come_back(replace(lead, status=Status.CHATTING, stage=Stage.LEAD), now=desk.now)
    await redraw_cards(desk, lead, awake)
    await desk.cancel_timers(lead, COME_BACK)
    known = {**profile, **_lasting(desk, await desk.uow.conversations.get(lead.id))}
    await start(desk, awake, first, known=known, dm=dm)


def _profile(desk: Desk, person: Person | None) -> Mapping[str, Answer]:
    """What Slack's profile answers: a company e-mail address, a title."""
    if person is None:
        return {}
    known: dict[str, Answer] = {}
    if person.email and is_company_email(person.email):
        known["email"] = Answer(field="email", value=person.email, source=Source.PROFILE, at=desk.now)
    title = understand(person.title, asked=Kind.TITLE, now=desk.now).of(Kind.TITLE) if person.title else None
    if title is not None:
        known["title"] = Answer(
            field="title", value=title.value, words=person.title, source=Source.PROFILE, at=desk.now
        )
    return known


def _language(desk: Desk, heard: Heard, person: Person | None) -> str:
    """What somebody types wins, then their Slack locale, then the workspace's."""
    typed = understand(heard.text, now=desk.now).language
    return typed or (person.language if person else None) or desk.workspace.language


def _lasting(desk: Desk, earlier: Conversation | None) -> Mapping[str, Answer]:
    """What an earlier conversation learned about the person and the company."""
    if earlier is None:
        return {}
    lasting = {question.key for question in desk.playbook_of(earlier).questions if question.lasting}
    return {
        key: replace(answer, source=Source.EARLIER)
        for key, answer in earlier.answers.items()
        if answer.known and (key in lasting or key == "company")
    }
