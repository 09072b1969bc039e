"""A lead: who it is, how far down the funnel, who has it, and the only ways on from there."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from routing.decision import Decision
from routing.exceptions import TransitionError
from routing.returns import Return
from routing.scoring import Score


class Stage(StrEnum):
    """The funnel's stages, and the places off the path."""

    VISITOR = "visitor"
    LEAD = "lead"
    MQL = "mql"
    SAL = "sal"
    SQL = "sql"
    OPPORTUNITY = "opportunity"
    CUSTOMER = "customer"
    NURTURE = "nurture"
    DISQUALIFIED = "disqualified"
    EXCLUDED = "excluded"
    EXISTING_CUSTOMER = "existing_customer"
    CLOSED_LOST = "closed_lost"


class Status(StrEnum):
    """Where the relay stands with a lead: who has to do something next."""

    #: The prospect: questions are open.
    CHATTING = "chatting"
    #: Nobody yet: no rep is on, or all are at capacity.
    HELD = "held"
    #: A rep: the offer is open.
    OFFERED = "offered"
    #: Any rep or manager: nobody took it.
    ESCALATED = "escalated"
    #: The owner.
    ACCEPTED = "accepted"
    #: Marketing: something about the lead is wrong.
    CORRECTING = "correcting"
    #: Marketing: nurture or drop.
    REVIEWING = "reviewing"
    #: Nobody until it comes back.
    RESTING = "resting"
    #: Customer success.
    HANDED_OVER = "handed_over"
    #: Nobody any more.
    OVER = "over"


#: Where a lead goes when it is routed, whatever came before.
ROUTED = frozenset(
    {Status.HELD, Status.OFFERED, Status.ESCALATED, Status.RESTING, Status.HANDED_OVER, Status.OVER},
)

#: Where a return can lead.
RETURNED = ROUTED | {Status.CORRECTING, Status.REVIEWING}

#: The only ways from one status to the next.
WAYS: dict[Status, frozenset[Status]] = {
    Status.CHATTING: ROUTED,
    Status.HELD: ROUTED,
    Status.OFFERED: RETURNED | {Status.ACCEPTED},
    Status.ESCALATED: RETURNED | {Status.ACCEPTED},
    Status.ACCEPTED: RETURNED | {Status.CHATTING},
    Status.CORRECTING: ROUTED,
    Status.REVIEWING: frozenset({Status.RESTING, Status.OVER}),
    Status.RESTING: ROUTED | {Status.CHATTING},
    Status.HANDED_OVER: frozenset(),
    Status.OVER: frozenset({Status.CHATTING}),
}


#: Where nobody waits for anybody any more, until the prospect comes again or the date does.
SETTLED = frozenset({Status.RESTING, Status.HANDED_OVER, Status.OVER})


class ChatState(StrEnum):
    """Whether owner and prospect are talking through the bot."""

    LIVE = "live"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a prospect talks: a Slack channel or direct message, in a thread or not."""

    channel: str
    thread: str | None = None


@dataclass(frozen=True, kw_only=True)
class Prospect:
    """Who chats. `workspace` is the Slack team they belong to, `language` is `en` or `zh`."""

    workspace: str
    user: str
    name: str = ""
    language: str = "en"
    timezone: str | None = None


@dataclass(frozen=True, kw_only=True)
class Owner:
    """Who has a lead: the Slack user id and the name people know them by."""

    slack: str
    name: str


class Outcome(StrEnum):
    """How an offer ended; OPEN while it has not."""

    OPEN = "open"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    EXPIRED = "expired"
    #: The rep went away, or the lead left by another way, before the clock ran out.
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A lead put before one rep, or before everyone in the escalation channel (`rep` None)."""

    number: int
    cycle: int
    rep: str | None
    rule: str
    #: Where its card is: a Slack channel id, or `@` and the rep's user id for their direct message.
    card_at: str
    at: datetime
    deadline: datetime | None
    remind_at: datetime | None = None
    outcome: Outcome = Outcome.OPEN
    ended_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Lead:
    """One prospect's way through the relay. Stored, keyed by `id`; `version` counts its changes."""

    id: str
    prospect: Prospect
    #: `dm`, `mention` or `inbound`.
    channel: str
    #: Where the conversation began, and where it is now.
    began: Place
    place: Place
    stage: Stage = Stage.VISITOR
    status: Status = Status.CHATTING
    #: What people look a lead up by: company, e-mail address, title.
    words: str = ""
    source: str | None = None
    campaign: str | None = None
    created_at: datetime
    changed_at: datetime
    #: Counts up when the lead comes back from nurture; offers and returns count within one cycle.
    cycle: int = 1
    score: Score | None = None
    decision: Decision | None = None
    offers: tuple[Offer, ...] = ()
    returns: tuple[Return, ...] = ()
    owner: Owner | None = None
    accepted_at: datetime | None = None
    chat: ChatState | None = None
    comes_back_at: datetime | None = None
    version: int = 0

    @property
    def in_hand(self) -> bool:
        """Whether the prospect is being asked, waits for somebody, or is talking to them."""
        over = self.status is Status.ACCEPTED and self.chat is ChatState.ENDED
        return self.status not in SETTLED and not over

    @property
    def may_begin_anew(self) -> bool:
        """Whether nobody is busy with it, nor ever will be by itself, so that its prospect may have it taken up again.

        Customers and competitors are with those who look after them, for good.
        """
        return not self.in_hand and self.stage not in {Stage.EXCLUDED, Stage.EXISTING_CUSTOMER}

    @property
    def returned_by(self) -> frozenset[str]:
        """The Slack user ids of those who returned it in this cycle."""
        return frozenset(back.by for back in self.returns if back.cycle == self.cycle)

    @property
    def offers_now(self) -> tuple[Offer, ...]:
        """The offers of this cycle, oldest first."""
        return tuple(offer for offer in self.offers if offer.cycle == self.cycle)

    @property
    def offer(self) -> Offer | None:
        """The open offer, if there is one."""
        return self.offers[-1] if self.offers and self.offers[-1].outcome is Outcome.OPEN else None


def ensure_way(lead: Lead, to: Status) -> None:
    """Raise TransitionError unless a lead may go `to` from where it is."""
    if to not in WAYS[lead.status]:
        raise TransitionError(f"{lead.id} is {lead.status} and cannot become {to}")
