"""What a workspace may say, and yet hardly means."""

from datetime import date

import pytest

from routing.workspace_file import load_workspace, workspace_warnings
from tests.routing.test_workspace_file import example

#: A workspace that gives no cause for a word; the rows below change a line of it.
SOUND = """
workspace: {channels: {marketing: C1, escalation: C2}}
admins: [U9]
reps: {ana: {slack: U1}}
teams: {all: {members: [ana]}}
rules: [{name: Everyone, to: team all}]
"""


def warnings_of(old: str = "", new: str = "") -> tuple[str, ...]:
    assert old in SOUND
    return tuple(map(str, workspace_warnings(load_workspace(SOUND.replace(old, new)))))


def test_a_sound_workspace_and_the_example_give_no_cause_for_a_word() -> None:
    assert warnings_of() == ()
    assert workspace_warnings(example(), today=date(2026, 3, 1)) == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        pytest.param("admins: [U9]", "", "nobody may settle leads that come back", id="nobody for what comes back"),
        pytest.param("admins: [U9]", "managers: [U9]", "", id="a manager does for an admin"),
        pytest.param("escalation: C2", "", "no `escalation` channel", id="nowhere to escalate"),
        pytest.param("marketing: C1,", "", "no `marketing` channel", id="nowhere to correct"),
        pytest.param("admins:", "customers: [gmail.com]\nadmins:", "gmail.com", id="free mail on a list"),
    ],
)  # fmt: skip
def test_what_is_hardly_meant_is_told(old: str, new: str, words: str) -> None:
    found = warnings_of(old, new)

    assert len(found) == bool(words)
    assert words in "".join(found)


@pytest.mark.parametrize(
    ("today", "years"),
    [
        pytest.param(date(2040, 3, 1), ["2040"], id="spring"),
        pytest.param(date(2040, 12, 1), ["2040", "2041"], id="late"),
    ],
)
def test_a_calendar_whose_make_up_workdays_are_not_announced_is_told_in_time(today: date, years: list[str]) -> None:
    found = workspace_warnings(example(), today=today)

    assert len(found) == len(years)
    assert all(
        f"CN does not know the make-up workdays of {year}" in str(told) for told, year in zip(found, years, strict=True)
    )
