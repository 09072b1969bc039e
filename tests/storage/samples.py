"""Values to store, with as little in them as their type allows."""

from datetime import UTC, datetime, timedelta

from routing.conversation import Conversation
from routing.decision import Decision
from routing.facts import Fact, Happened
from routing.lead import ChatState, Lead, Offer, Owner, Place, Prospect, Status
from storage.records import Decided, Line, Method, Outgoing, Speaker, Timer

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(minutes=1)
EARLIER = NOON - timedelta(minutes=1)


def lead(id_: str = "L-1", *, user: str = "U1", name: str = "", words: str = "", version: int = 0) -> Lead:
    place = Place(channel="D1")
    return Lead(
        id=id_,
        prospect=Prospect(workspace="T1", user=user, name=name),
        channel="dm",
        began=place,
        place=place,
        words=words,
        created_at=NOON,
        changed_at=NOON,
        version=version,
    )


def offered_to(rep: str) -> dict[str, object]:
    """What makes a lead one that is offered to that rep."""
    offer = Offer(number=1, cycle=1, rep=rep, rule="everybody", card_at="D9", at=NOON, deadline=LATER)
    return {"status": Status.OFFERED, "offers": (offer,)}


def chatting_with(owner: str, chat: ChatState = ChatState.LIVE) -> dict[str, object]:
    """What makes a lead one that this owner is talking to."""
    return {"status": Status.ACCEPTED, "owner": Owner(slack=owner, name="Ann"), "chat": chat}


def conversation(lead_id: str = "L-1") -> Conversation:
    return Conversation(lead=lead_id, playbook="default", language="en", heard_at=NOON)


def message(key: str, *, lane: str = "lane", created_at: datetime = NOON) -> Outgoing:
    return Outgoing(key=key, lane=lane, method=Method.POST, to="C1", content={"text": key}, created_at=created_at)


def timer(key: str = "nudge:L-1", *, due: datetime = NOON, lead_id: str | None = "L-1") -> Timer:
    return Timer(key=key, due=due, kind="nudge", lead=lead_id)


def fact(what: Happened, *, lead_id: str = "L-1") -> Fact:
    return Fact(what=what, at=NOON, lead=lead_id)


def decided(*, version: int, lead_id: str = "L-1") -> Decided:
    decision = Decision(at=NOON, rulebook_version=version, fields={"employees": 300.0}, rule=None, target=None)
    return Decided(lead=lead_id, decision=decision)


def line(text: str, *, lead_id: str = "L-1") -> Line:
    return Line(lead=lead_id, at=NOON, speaker=Speaker.PROSPECT, text=text)
