"""What marketing and sales have agreed on: the values of a baton.yml."""

from dataclasses import dataclass, field
from enum import StrEnum

from routing.conditions import Condition
from routing.durations import Duration
from routing.fields import FieldValue
from routing.playbook import Playbook
from routing.reps import Account, Roster, Shift
from routing.rulebook import Rule


@dataclass(frozen=True, kw_only=True)
class Channels:
    """The Slack channels Baton works in, by id."""

    inbound: tuple[str, ...] = ()
    marketing: str | None = None
    customer_success: str | None = None
    escalation: str | None = None


@dataclass(frozen=True, kw_only=True)
class Icp:
    """The ideal customer: industries by fit (`core`, `related`), countries served, the gates all must pass."""

    industries: dict[str, tuple[str, ...]]
    #: ISO 3166; empty means everywhere is served.
    countries: tuple[str, ...]
    gates: Condition


@dataclass(frozen=True, kw_only=True)
class Bracket:
    """A bracket of company size, both bounds inclusive (`high` None is open), and its points."""

    low: int
    high: int | None
    points: int


@dataclass(frozen=True, kw_only=True)
class AnswerPoints:
    """Points for an answer to a team's own question: `field` is `answer.<question>`.

    Given where the answer equals `value`, or lies within it where that is a range.
    """

    field: str
    value: FieldValue
    points: int


@dataclass(frozen=True, kw_only=True)
class Scoring:
    """The points for each group and the threshold a lead must reach."""

    threshold: int
    employees: tuple[Bracket, ...]
    seniority: dict[str, int]
    industry_fit: dict[str, int]
    behaviours: dict[str, int]
    #: For the choices of a team's own questions.
    answers: tuple[AnswerPoints, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Sla:
    """What sales promises; `remind_after` is a share of the time to accept, 0 to 1."""

    accept_within: Duration
    remind_after: float
    offers: int
    first_follow_up: Duration
    attempts: int
    status_update: Duration
    return_window: Duration


class HandOff(StrEnum):
    """When a chat is handed over."""

    AT_THE_END = "at_the_end"
    WHEN_DECIDED = "when_decided"


@dataclass(frozen=True, kw_only=True)
class PlaybookChoice:
    """A playbook, and the conversations it is for; one that names neither channels nor words is for all.

    `channels` are Slack ids, `dm`, `mention` or `inbound`; `words` are those one of which the first message must hold.
    """

    playbook: str
    channels: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Workspace:
    """Everything a baton.yml says, with the defaults for what it leaves out."""

    name: str
    #: `en` or `zh`: the language of channels, and of people whose own is not known.
    language: str
    shift: Shift
    currency: str
    #: One unit of a currency in `currency`.
    rates: dict[str, float]
    channels: Channels
    admins: tuple[str, ...]
    managers: tuple[str, ...]
    marketing: tuple[str, ...]
    roster: Roster
    accounts: tuple[Account, ...]
    customers: tuple[str, ...]
    competitors: tuple[str, ...]
    icp: Icp
    scoring: Scoring
    qualified_when: Condition
    #: Tried in order; the last is for every conversation.
    playbook_choices: tuple[PlaybookChoice, ...]
    playbooks: dict[str, Playbook] = field(default_factory=dict)
    hand_off: HandOff = HandOff.AT_THE_END
    rules: tuple[Rule, ...] = ()
    #: How many admins it takes to put something in force: one or two.
    publish_needs: int = 1
    sla: Sla

    def names(self, user: str) -> bool:
        """Whether somebody (a Slack user id) is in any of its lists."""
        reps = (rep.slack for rep in self.roster.reps.values())
        return user in {*self.admins, *self.managers, *self.marketing, *reps}

    @property
    def playbook(self) -> str:
        """The playbook of conversations for which there is no other."""
        return self.playbook_choices[-1].playbook
