"""The shapes of the groups in a baton.yml, with the defaults for what they leave out."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator

from routing.playbooks.shapes import Text
from routing.reps import Rotation
from routing.shape import Shape
from routing.workspace import HandOff

#: What a lead must be where `icp.gates` is left out.
DEFAULT_GATES = (
    "(employees > 50 or revenue > 5m) and industry_fit in (core, related) "
    "and seniority in (c_level, vp, director, manager) and served"
)

#: Points by company size where `scoring.employees` is left out.
DEFAULT_EMPLOYEES = {"1-50": 5, "51-200": 15, "201-1000": 25, "1001+": 30}


class FileShape(Shape):
    """The whole file; each group has a shape of its own."""

    workspace: Any = None
    admins: tuple[Text, ...] = ()
    managers: tuple[Text, ...] = ()
    marketing: tuple[Text, ...] = ()
    publish_needs: Annotated[int, Field(ge=1, le=2)] = 1
    reps: Mapping[str, Any] = Field(default_factory=dict)
    teams: Mapping[str, Any] = Field(default_factory=dict)
    accounts: tuple[Any, ...] = ()
    customers: tuple[Text, ...] = ()
    competitors: tuple[Text, ...] = ()
    icp: Any = None
    scoring: Any = None
    qualified_when: Text | None = None
    playbook: Any = "bant"
    playbooks: Mapping[str, Any] = Field(default_factory=dict)
    hand_off: HandOff = HandOff.AT_THE_END
    rules: tuple[Any, ...] = ()
    sla: Any = None


class WorkspaceShape(Shape):
    """Who it is, and when and in what they work."""

    name: Text = "Baton"
    locale: Text = "en"
    timezone: Text = "UTC"
    holidays: Text = "none"
    hours: Text = "Mon-Fri 09:00-18:00"
    currency: Text = "USD"
    rates: Mapping[str, Annotated[float, Field(gt=0, allow_inf_nan=False)]] = Field(default_factory=dict)
    channels: Any = None


class ChannelsShape(Shape):
    """Slack channel ids."""

    inbound: tuple[Text, ...] = ()
    marketing: Text | None = None
    customer_success: Text | None = None
    escalation: Text | None = None


class RepShape(Shape):
    """One rep; what is left out of the shift is the workspace's."""

    slack: Text
    languages: Annotated[tuple[Text, ...], Field(min_length=1)] | None = None
    weight: Annotated[int, Field(ge=1)] = 1
    capacity: Annotated[int, Field(ge=0)] | None = None
    timezone: Text | None = None
    holidays: Text | None = None
    hours: Text | None = None


class TeamShape(Shape):
    """One team."""

    members: tuple[Text, ...] = ()
    channel: Text | None = None
    rotation: Rotation = Rotation.FAIR_SHARE
    catch_up: bool = False


class AccountShape(Shape):
    """One named account."""

    domain: Text
    name: Text = ""
    owner: Text | None = None
    tier: Text | None = None


class IcpShape(Shape):
    """The ideal customer."""

    industries: Any = None
    countries: tuple[Text, ...] = ()
    gates: Text = DEFAULT_GATES


class IndustriesShape(Shape):
    """Industries by fit."""

    core: tuple[Text, ...] = ()
    related: tuple[Text, ...] = ()


class ScoringShape(Shape):
    """The threshold and the points of each group."""

    threshold: int = 70
    employees: Mapping[str, int] = Field(default_factory=DEFAULT_EMPLOYEES.copy, min_length=1)
    seniority: Any = None
    industry_fit: Any = None
    behaviours: Any = None


class SeniorityShape(Shape):
    """Points by seniority."""

    c_level: int = 30
    vp: int = 25
    director: int = 25
    manager: int = 15
    individual: int = 5


class IndustryFitShape(Shape):
    """Points by how well the industry fits."""

    core: int = 20
    related: int = 10
    other: int = 0


class BehavioursShape(Shape):
    """Points by what somebody did."""

    demo_booked: int = 30
    pricing_visited: int = 20
    case_study_read: int = 15
    white_paper: int = 10
    webinar: int = 10
    repeat_visit: int = 5
    unsubscribed: int = -10
    inactive: int = -15
    personal_email: int = -10


class PlaybookChoiceShape(Shape):
    """A playbook and the conversations it is for; a bare name is for all."""

    use: Text
    channels: tuple[Text, ...] = ()
    words: tuple[Text, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _read_a_bare_name(cls, data: Any) -> Any:
        return {"use": data} if isinstance(data, str) else data


class RuleShape(Shape):
    """One rule."""

    name: Text
    when: Text | None = None
    to: Text
    accept_within: Text | None = None
    paused: bool = False


class SlaShape(Shape):
    """What sales promises."""

    accept_within: Text = "15m"
    remind_after: Text = "50%"
    offers: Annotated[int, Field(ge=1)] = 3
    first_follow_up: Text = "24h"
    attempts: Annotated[int, Field(ge=1)] = 6
    status_update: Text = "7d"
    return_window: Text = "48h"
