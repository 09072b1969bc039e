"""What people press and fill in: payloads, `state.values`, trigger ids, modals and answers by URL."""

from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.clock import MovableClock
from bot.playground import GestureError, LocalSlack, Person
from tests.bot.playground.callers import call, listening
from tests.bot.playground.screens import OPTIONS, Json, card, input_of, last, modal, opened, plain


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada Lovelace", id="U0ADA")


async def test_a_click_says_who_pressed_what_and_where(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        shown = await card(slack, ada.id)
        outcome = await slack.click(ada.id, shown.channel, shown.ts, label="Go")

    payload = last(heard, "block_actions")
    assert outcome.ok
    assert payload["user"]["id"] == ada.id
    assert payload["actions"][0] | {"action_ts": ""} == {
        "type": "button",
        "action_id": "go",
        "block_id": "row",
        "text": plain("Go"),
        "value": "7",
        "action_ts": "",
    }
    assert payload["container"] == {
        "type": "message",
        "message_ts": shown.ts,
        "channel_id": shown.channel,
        "is_ephemeral": False,
    }
    assert payload["message"]["blocks"][0]["block_id"] == "row"


@pytest.mark.parametrize(
    ("element", "chosen", "expected"),
    [
        pytest.param(
            {"type": "static_select", "options": OPTIONS}, "Two", {"selected_option": OPTIONS[1]}, id="a menu"
        ),
        pytest.param({"type": "radio_buttons", "options": OPTIONS}, "one", {"selected_option": OPTIONS[0]}, id="radio"),
        pytest.param({"type": "overflow", "options": OPTIONS}, "Three", {"selected_option": OPTIONS[2]}, id="overflow"),
        pytest.param(
            {"type": "checkboxes", "options": OPTIONS}, ["One"], {"selected_options": OPTIONS[:1]}, id="boxes"
        ),
        pytest.param({"type": "users_select"}, "U0ADA", {"selected_user": "U0ADA"}, id="people"),
        pytest.param({"type": "datepicker"}, "2026-03-09", {"selected_date": "2026-03-09"}, id="a date"),
    ],
)
async def test_a_choice_comes_in_the_shape_of_its_element(
    slack: LocalSlack, ada: Person, element: Json, chosen: Any, expected: Json
) -> None:
    async with listening(slack) as heard:
        shown = await card(slack, ada.id, element | {"action_id": "menu"})
        await slack.select(ada.id, shown.channel, shown.ts, chosen)

    action = last(heard, "block_actions")["actions"][0]
    assert (action["type"], action["action_id"]) == (element["type"], "menu")
    assert action.items() >= expected.items()


@pytest.mark.parametrize(
    ("element", "given", "expected"),
    [
        pytest.param({"type": "plain_text_input"}, "x", {"value": "x"}, id="text"),
        pytest.param({"type": "plain_text_input"}, None, {"value": None}, id="no text"),
        pytest.param({"type": "number_input", "is_decimal_allowed": False}, "5", {"value": "5"}, id="a number"),
        pytest.param({"type": "email_text_input"}, "a@b.c", {"value": "a@b.c"}, id="an e-mail"),
        pytest.param(
            {"type": "static_select", "options": OPTIONS}, "One", {"selected_option": OPTIONS[0]}, id="a menu"
        ),
        pytest.param({"type": "static_select", "options": OPTIONS}, None, {"selected_option": None}, id="no choice"),
        pytest.param(
            {"type": "multi_static_select", "options": OPTIONS},
            ["One", "three"],
            {"selected_options": [OPTIONS[0], OPTIONS[2]]},
            id="several",
        ),
        pytest.param({"type": "multi_users_select"}, None, {"selected_users": []}, id="no people"),
        pytest.param({"type": "conversations_select"}, "C0X", {"selected_conversation": "C0X"}, id="a conversation"),
        pytest.param({"type": "channels_select"}, "C0X", {"selected_channel": "C0X"}, id="a channel"),
        pytest.param({"type": "timepicker"}, "09:30", {"selected_time": "09:30"}, id="a time"),
        pytest.param({"type": "datetimepicker"}, 1772442000, {"selected_date_time": 1772442000}, id="a moment"),
        pytest.param({"type": "checkboxes", "options": OPTIONS}, None, {"selected_options": []}, id="no boxes"),
    ],
)
async def test_a_submission_holds_each_input_in_its_shape(
    slack: LocalSlack, ada: Person, element: Json, given: Any, expected: Json
) -> None:
    slack.add_channel(name="sales", id="C0X", members=[ada.id])
    async with listening(slack) as heard:
        view = modal(input_of(element | {"action_id": "a"}), private_metadata="L-1", callback_id="cb")
        there = await opened(slack, heard, ada.id, view)
        await slack.submit(ada.id, there["view"]["id"], {"Label": given})

    sent = last(heard, "view_submission")["view"]
    assert sent["state"]["values"] == {"b": {"a": {"type": element["type"], **expected}}}
    assert (sent["private_metadata"], sent["callback_id"]) == ("L-1", "cb")


async def test_what_nobody_touched_keeps_its_initial_value(slack: LocalSlack, ada: Person) -> None:
    element = {"type": "static_select", "action_id": "a", "options": OPTIONS, "initial_option": OPTIONS[1]}
    async with listening(slack) as heard:
        there = await opened(slack, heard, ada.id, modal(input_of(element)))
        await slack.submit(ada.id, there["view"]["id"])

    values = last(heard, "view_submission")["view"]["state"]["values"]
    assert values["b"]["a"]["selected_option"] == OPTIONS[1]


async def test_a_required_input_left_empty_never_reaches_the_app(slack: LocalSlack, ada: Person) -> None:
    block = input_of({"type": "plain_text_input", "action_id": "a"}) | {"optional": False}
    async with listening(slack) as heard:
        there = await opened(slack, heard, ada.id, modal(block))
        before = len(heard)
        sent = await slack.submit(ada.id, there["view"]["id"])

    assert sent.errors == {"b": "Please complete this required field."}
    assert len(heard) == before


async def _post(url: str, body: Json) -> int:
    async with ClientSession() as session, session.post(url, json=body) as response:
        return response.status


async def test_a_response_url_shows_replaces_and_deletes(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        shown = await card(slack, ada.id)
        await slack.click(ada.id, shown.channel, shown.ts)
        url = last(heard, "block_actions")["response_url"]

        await _post(url, {"text": "For you alone"})
        alone = [message.words for message in slack.ephemerals(ada.id)]
        await _post(url, {"text": "Done", "replace_original": True})
        replaced = slack.message(shown.channel, shown.ts).words
        await _post(url, {"text": "For all", "response_type": "in_channel"})
        await _post(url, {"delete_original": True})

    assert (alone, replaced) == (["For you alone"], "Done")
    assert [message.words for message in slack.messages(shown.channel)] == ["For all"]


async def test_a_response_url_serves_five_times_and_half_an_hour(
    slack: LocalSlack, ada: Person, clock: MovableClock
) -> None:
    async with listening(slack) as heard:
        shown = await card(slack, ada.id)
        await slack.click(ada.id, shown.channel, shown.ts)
        used = last(heard, "block_actions")["response_url"]
        await slack.click(ada.id, shown.channel, shown.ts)
        old = last(heard, "block_actions")["response_url"]

        statuses = [await _post(used, {"text": "x"}) for _ in range(6)]
        clock.move(timedelta(minutes=30, seconds=1))
        late = await _post(old, {"text": "x"})

    assert statuses == [200] * 5 + [404]
    assert late == 404


async def test_nobody_presses_what_they_do_not_see(slack: LocalSlack, ada: Person) -> None:
    grace = slack.add_person(name="Grace Hopper")
    room = slack.add_channel(name="sales", members=[ada.id, grace.id])
    async with listening(slack):
        shown = await card(slack, ada.id)
        blocks = [{"type": "actions", "elements": [{"type": "button", "action_id": "go", "text": plain("Go")}]}]
        await call(slack, "chat.postEphemeral", channel=room.id, user=ada.id, text="Psst", blocks=blocks)
        alone = slack.ephemerals(ada.id)[0]

        with pytest.raises(GestureError, match="does not see"):
            await slack.click(grace.id, shown.channel, shown.ts)
        with pytest.raises(GestureError, match="There is no message"):
            await slack.click(grace.id, room.id, alone.ts)
        pressed = await slack.click(ada.id, room.id, alone.ts)

    assert pressed.ok


async def test_a_missing_button_is_named_with_those_there_are(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack):
        shown = await card(slack, ada.id)
        with pytest.raises(GestureError, match=r"no button 'Stop' here; there are the buttons Go and"):
            await slack.click(ada.id, shown.channel, shown.ts, label="Stop")
