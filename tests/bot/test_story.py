"""The demo's story is given to people of the baton.yml that is played, or not offered."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from bot.demo import DEMO_CONFIG
from bot.playground.story import Step, Story
from bot.story import story_for
from routing.workspace_file import load_workspace

#: A Tuesday morning in New York, and a Saturday night.
MORNING = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
NIGHT = datetime(2026, 12, 6, 4, 0, tzinfo=UTC)

OWN = """
workspace: {{name: Southwind, timezone: America/New_York, hours: "Mon-Fri 09:00-18:00"}}
admins: [U777ADMIN]
reps: {{zoe: {{slack: U777ZOE}}, yan: {{slack: U777YAN}}}}
teams: {{all: {{members: [zoe, yan]}}}}
rules: [{{name: Everyone, to: {target}}}]
{more}
"""


def story(*, target: str = "team all", more: str = "", now: datetime = MORNING) -> Story | None:
    return story_for(load_workspace(OWN.format(target=target, more=more)), now=now)


def players(told: Story | None) -> dict[str, str | None]:
    assert told is not None
    return {name: role.user for name, role in told.roles.items()}


def captions(told: Story | None) -> str:
    assert told is not None
    return "\n".join(step.caption for step in told.steps)


def test_in_the_demo_its_own_people_play() -> None:
    told = story_for(load_workspace(DEMO_CONFIG.read_text(encoding="utf-8")), now=NIGHT)

    assert players(told) == {"prospect": "U0PIA", "second": None, "rep": "U0ANA", "next": "U0BO", "admin": "U0ADMIN"}


def test_with_another_baton_yml_its_people_play() -> None:
    assert players(story()) == {
        "prospect": "U0PIA",
        "second": None,
        "rep": "U777YAN",
        "next": "U777ZOE",
        "admin": "U777ADMIN",
    }


def test_what_only_a_next_rep_could_do_is_left_out_where_there_is_none() -> None:
    told = story(target="rep zoe")

    assert players(told).keys() == {"prospect", "second", "rep", "admin"}
    assert "returns this one" in captions(told)
    assert "is reminded" not in captions(told)
    assert all("next" not in step.windows for step in told.steps) if told else False


def test_without_an_admin_nobody_asks_for_the_rules() -> None:
    workspace = load_workspace(OWN.replace("admins: [U777ADMIN]", "").format(target="team all", more=""))
    told = story_for(workspace, now=MORNING)

    assert "admin" not in players(told)
    assert "rules all this goes by" not in captions(told)


def test_a_prospect_who_is_a_colleague_there_is_played_by_somebody_new() -> None:
    told = story(more="managers: [U0PIA]")

    assert players(told)["prospect"] is None
    assert told is not None
    assert told.roles["prospect"].name == "Pia Prospect"


@pytest.mark.parametrize(
    ("target", "more", "now"),
    [
        pytest.param("team all", "", NIGHT, id="nobody is at work"),
        pytest.param("nurture", "", MORNING, id="no rule leads to a rep"),
        pytest.param("team all", "qualified_when: employees > 50k", MORNING, id="the lead does not qualify"),
        pytest.param(
            "team all",
            "playbook: meddic",
            MORNING,
            id="other questions are asked",
        ),
    ],
)
def test_where_it_would_not_come_out_it_is_not_offered(target: str, more: str, now: datetime) -> None:
    assert story(target=target, more=more, now=now) is None


def test_a_story_names_only_roles_that_it_has() -> None:
    with pytest.raises(ValidationError, match="no roles: nobody"):
        Story(roles={}, steps=(Step(who="nobody"),))
