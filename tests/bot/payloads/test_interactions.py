"""Clicks, modals and commands: what was pressed, chosen, filled in or typed."""

import pytest

from bot.payloads import Opened, OpenView, Pressed, read_click, read_command, read_home, read_submission
from tests.bot.payloads.slack import CHOSEN, Json, click, command, event, submission


def test_a_button_of_a_message() -> None:
    pressed = read_click(click({"type": "button", "action_id": "lead:accept", "value": "L-1|2", "text": {}}))

    assert pressed == Pressed(
        workspace="T1",
        user="U1",
        user_workspace="T1",
        action="lead:accept",
        value="L-1|2",
        channel="C1",
        ts="1773000000.000100",
        thread="1772999999.000100",
        pressed_at="1773000005.000500",
    )


def test_a_button_of_a_view_has_no_place() -> None:
    view = {"container": {"type": "view", "view_id": "V1"}, "view": {"id": "V1"}, "channel": None}

    pressed = read_click(click({"type": "button", "action_id": "a", "value": "1"}, **view))

    assert (pressed.channel, pressed.ts, pressed.thread) == (None, None, None)


@pytest.mark.parametrize("kind", ["modal", "home"])
def test_a_button_of_a_view_knows_it_and_what_it_was_about(kind: str) -> None:
    view = {"id": "V1", "type": kind, "private_metadata": '{"page": "2"}', "hash": "1.a"}

    pressed = read_click(click({"type": "button", "action_id": "a"}, view=view))

    assert pressed.view == OpenView(id="V1", is_modal=kind == "modal", about={"page": "2"})


@pytest.mark.parametrize(("view", "known"), [({"view": {"hash": "1.a"}}, "1.a"), ({}, "")], ids=["again", "first"])
def test_the_home_tab_opened(view: Json, known: str) -> None:
    opened = read_home(event({"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home", **view}))

    assert opened == Opened(workspace="T1", user="U1", tab="home", hash=known)


#: What an element holds, as Slack sends it, and what was filled in.
HELD = [
    pytest.param({"type": "plain_text_input", "value": "Ana & Bo"}, "Ana & Bo", id="text"),
    pytest.param({"type": "plain_text_input", "value": None}, "", id="no text"),
    pytest.param({"type": "email_text_input", "value": "jo@acme.com"}, "jo@acme.com", id="e-mail"),
    pytest.param({"type": "url_text_input", "value": "https://acme.com"}, "https://acme.com", id="url"),
    pytest.param({"type": "number_input", "value": "0"}, "0", id="number"),
    pytest.param({"type": "static_select", "selected_option": CHOSEN}, "one", id="menu"),
    pytest.param({"type": "external_select", "selected_option": CHOSEN}, "one", id="external menu"),
    pytest.param({"type": "radio_buttons", "selected_option": CHOSEN}, "one", id="radio"),
    pytest.param({"type": "radio_buttons", "selected_option": None}, "", id="no radio"),
    pytest.param({"type": "checkboxes", "selected_options": [CHOSEN, {"value": "two"}]}, "one,two", id="checkboxes"),
    pytest.param({"type": "checkboxes", "selected_options": []}, "", id="no checkbox"),
    pytest.param({"type": "multi_static_select", "selected_options": [CHOSEN]}, "one", id="many from a menu"),
    pytest.param({"type": "datepicker", "selected_date": "2026-12-01"}, "2026-12-01", id="date"),
    pytest.param({"type": "datepicker", "selected_date": None}, "", id="no date"),
    pytest.param({"type": "timepicker", "selected_time": "09:00", "timezone": "UTC"}, "09:00", id="time"),
    pytest.param({"type": "datetimepicker", "selected_date_time": 1773000000}, "1773000000", id="moment"),
    pytest.param({"type": "users_select", "selected_user": "U1"}, "U1", id="person"),
    pytest.param({"type": "conversations_select", "selected_conversation": "C1"}, "C1", id="conversation"),
    pytest.param({"type": "channels_select", "selected_channel": "C1"}, "C1", id="channel"),
    pytest.param({"type": "multi_users_select", "selected_users": ["U1", "U2"]}, "U1,U2", id="people"),
    pytest.param({"type": "multi_channels_select", "selected_channels": ["C1"]}, "C1", id="channels"),
    pytest.param({"type": "multi_conversations_select", "selected_conversations": ["C1"]}, "C1", id="conversations"),
    pytest.param({"type": "rich_text_input", "rich_text_value": {"type": "rich_text"}}, "", id="rich text"),
    pytest.param({"type": "file_input", "files": [{"id": "F1"}]}, "", id="files"),
]


@pytest.mark.parametrize(("held", "value"), HELD)
def test_whatever_was_chosen_in_a_message_is_its_value(held: Json, value: str) -> None:
    assert read_click(click({"action_id": "pick", **held})).value == value


@pytest.mark.parametrize(
    ("more", "workspace", "home"),
    [
        pytest.param({"team": None}, "T1", "T1", id="an organisation's app"),
        pytest.param({"user": {"id": "U1"}}, "T1", "T1", id="a user without a team"),
        pytest.param({"user": {"id": "U1", "team_id": "T2"}}, "T1", "T2", id="Slack Connect"),
        pytest.param({"user": {"id": "U1"}, "team": None}, "", "", id="nothing said at all"),
    ],
)
def test_where_a_click_comes_from(more: Json, workspace: str, home: str) -> None:
    pressed = read_click(click({"action_id": "a"}, **more))

    assert (pressed.workspace, pressed.user_workspace) == (workspace, home)


@pytest.mark.parametrize(("held", "value"), HELD)
def test_what_was_filled_into_a_modal_stands_under_its_block(held: Json, value: str) -> None:
    sent = read_submission(submission({"reason": {"reason": held}, "note": {"note": {"type": "x", "value": "n"}}}))

    assert sent.values == {"reason": value, "note": "n"}


def test_a_modal_says_what_it_was_about() -> None:
    sent = read_submission(submission({}))

    assert (sent.callback, sent.about) == ("return_lead", {"lead": "L-1", "offer": "2"})
    assert read_submission(submission({}, metadata="")).about == {}
    assert read_submission(submission({}, metadata=None)).about == {}


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        pytest.param("  find R&amp;D ", "find R&D", id="encoded"),
        pytest.param("find <mailto:jo@acme.com|jo@acme.com>", "find jo@acme.com", id="an address"),
        pytest.param("", "", id="nothing"),
        pytest.param(None, "", id="null"),
    ],
)
def test_a_command_and_its_words(text: str | None, typed: str) -> None:
    found = read_command(command(text=text))

    assert (found.command, found.text) == ("leads", typed)
    assert (found.workspace, found.user, found.user_workspace, found.channel) == ("T1", "U1", "T1", "C1")
