"""Who plays in the demo, by what a baton.yml says."""

from zoneinfo import ZoneInfo

import pytest

from bot.cast import Cast, cast_of
from bot.demo import DEMO_CONFIG, PANES
from routing.workspace_file import load_workspace
from tests.pages import DOCS

OWN = """
workspace:
  timezone: Europe/Berlin
  channels: {inbound: [C1, C2], marketing: C3, escalation: C3}
admins: [U8, U1]
managers: [U9, U10]
reps:
  jean-luc: {slack: U1}
  mei: {slack: U2, languages: [zh, en], timezone: Asia/Shanghai}
teams:
  apac: {members: [mei], channel: C4}
  inbound: {members: [jean-luc], channel: C5}
"""


def cast(text: str = OWN) -> Cast:
    return cast_of(load_workspace(text))


def test_reps_play_under_the_name_they_have_there_and_the_others_under_their_role() -> None:
    names = {user: profile["name"] for user, profile in cast().people.items()}

    assert names == {
        "U0PIA": "Pia Prospect",
        "U0LIN": "林小姐",
        "U1": "Jean Luc",
        "U2": "Mei",
        "U8": "Admin",
        "U9": "Manager",
        "U10": "Manager 2",
    }


def test_everybody_lives_in_their_own_time_zone_and_language() -> None:
    people = cast().people

    assert (people["U1"]["tz"], people["U1"]["locale"]) == ("Europe/Berlin", "en-US")
    assert (people["U2"]["tz"], people["U2"]["locale"]) == ("Asia/Shanghai", "zh-CN")


def test_each_channel_is_named_once_after_what_it_is_for() -> None:
    assert cast().channels == {"C1": "inbound", "C2": "inbound-2", "C3": "marketing", "C4": "apac", "C5": "inbound-3"}


def test_prospects_are_in_the_inbound_channels_and_in_no_other() -> None:
    played = cast()

    with_prospects = {channel for channel, members in played.members.items() if "U0PIA" in members}

    assert with_prospects == {"C1", "C2"}
    assert all({"U1", "U2", "U8", "U9", "U10"} <= set(members) for members in played.members.values())


def test_a_prospect_some_reps_and_an_admin_have_their_windows_open() -> None:
    assert cast().panes == ("U0PIA", "U1", "U2", "U8")


def test_who_is_named_is_no_prospect() -> None:
    renamed = cast(OWN.replace("U2", "U0PIA"))

    assert renamed.people["U0PIA"]["name"] == "Mei"
    assert renamed.panes == ("U0LIN", "U1", "U0PIA", "U8")


@pytest.mark.parametrize(
    "text",
    [DEMO_CONFIG.read_text(encoding="utf-8"), (DOCS / "baton.example.yml").read_text(encoding="utf-8")],
    ids=["demo", "example"],
)
def test_the_demos_own_people_have_a_profile_of_their_own(text: str) -> None:
    played = cast(text)

    assert [profile["title"] for profile in played.people.values() if "title" in profile].count("Rep") == 0
    assert "sales-managers" in played.channels.values()
    assert set(PANES) <= played.people.keys()


def test_a_file_that_names_nobody_has_prospects_all_the_same() -> None:
    played = cast("workspace: {name: A}")

    assert (list(played.people), played.channels, played.panes) == (["U0PIA", "U0LIN"], {}, ("U0PIA",))
    assert all(ZoneInfo(profile["tz"]) for profile in played.people.values())
