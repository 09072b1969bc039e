"""What people press and fill in: payloads, `state.values`, trigger ids, modals and answers by URL."""

import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiohttp import ClientSession, web

from bot.clock import MovableClock
from bot.playground import GestureError, LocalSlack, Message, Person
from tests.bot.playground.callers import Heard, call, listening

Json = dict[str, Any]


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada Lovelace")


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def _modal(*blocks: Json, **more: Any) -> Json:
    shown = list(blocks) or [{"type": "section", "text": _plain("Nothing to fill in")}]
    return {"type": "modal", "title": _plain("Title"), "submit": _plain("Send"), "blocks": shown, **more}


def _input(element: Json) -> Json:
    return {"type": "input", "block_id": "b", "optional": True, "label": _plain("Label"), "element": element}


OPTIONS = [{"text": _plain(text), "value": text.lower()} for text in ("One", "Two", "Three")]


async def _card(slack: LocalSlack, user: str, *elements: Json) -> Message:
    buttons = elements or ({"type": "button", "action_id": "go", "text": _plain("Go"), "value": "7"},)
    blocks = [{"type": "actions", "block_id": "row", "elements": list(buttons)}]
    posted = await call(slack, "chat.postMessage", channel=user, text="A card", blocks=blocks)
    return slack.message(posted["channel"], posted["ts"])


def _last(heard: Heard, kind: str) -> Json:
    """The latest interaction of that type that the app heard."""
    forms = [parse_qs(body.decode()) for headers, body in heard if "form" in headers["Content-Type"]]
    payloads = [json.loads(form["payload"][0]) for form in forms if "payload" in form]
    found: Json = [payload for payload in payloads if payload["type"] == kind][-1]
    return found


async def _opened(slack: LocalSlack, heard: Heard, user: str, view: Json) -> Json:
    """A modal before that person, by a fresh trigger id."""
    card = await _card(slack, user)
    await slack.click(user, card.channel, card.ts)
    return await call(slack, "views.open", trigger_id=_last(heard, "block_actions")["trigger_id"], view=view)


async def test_a_click_says_who_pressed_what_and_where(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        card = await _card(slack, ada.id)
        outcome = await slack.click(ada.id, card.channel, card.ts, label="Go")

    payload = _last(heard, "block_actions")
    assert outcome.ok
    assert payload["user"]["id"] == ada.id
    assert payload["actions"][0] | {"action_ts": ""} == {
        "type": "button",
        "action_id": "go",
        "block_id": "row",
        "text": _plain("Go"),
        "value": "7",
        "action_ts": "",
    }
    assert payload["container"] == {
        "type": "message",
        "message_ts": card.ts,
        "channel_id": card.channel,
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
        pytest.param({"type": "users_select"}, "U1", {"selected_user": "U1"}, id="people"),
        pytest.param({"type": "datepicker"}, "2026-03-09", {"selected_date": "2026-03-09"}, id="a date"),
    ],
)
async def test_a_choice_comes_in_the_shape_of_its_element(
    slack: LocalSlack, ada: Person, element: Json, chosen: Any, expected: Json
) -> None:
    async with listening(slack) as heard:
        card = await _card(slack, ada.id, element | {"action_id": "menu"})
        await slack.select(ada.id, card.channel, card.ts, chosen)

    action = _last(heard, "block_actions")["actions"][0]
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
        pytest.param({"type": "conversations_select"}, "C1", {"selected_conversation": "C1"}, id="a conversation"),
        pytest.param({"type": "channels_select"}, "C1", {"selected_channel": "C1"}, id="a channel"),
        pytest.param({"type": "timepicker"}, "09:30", {"selected_time": "09:30"}, id="a time"),
        pytest.param({"type": "datetimepicker"}, 1772442000, {"selected_date_time": 1772442000}, id="a moment"),
        pytest.param({"type": "checkboxes", "options": OPTIONS}, None, {"selected_options": []}, id="no boxes"),
    ],
)
async def test_a_submission_holds_each_input_in_its_shape(
    slack: LocalSlack, ada: Person, element: Json, given: Any, expected: Json
) -> None:
    async with listening(slack) as heard:
        view = _modal(_input(element | {"action_id": "a"}), private_metadata="L-1", callback_id="cb")
        opened = await _opened(slack, heard, ada.id, view)
        await slack.submit(ada.id, opened["view"]["id"], {"Label": given})

    sent = _last(heard, "view_submission")["view"]
    assert sent["state"]["values"] == {"b": {"a": {"type": element["type"], **expected}}}
    assert (sent["private_metadata"], sent["callback_id"]) == ("L-1", "cb")


async def test_what_nobody_touched_keeps_its_initial_value(slack: LocalSlack, ada: Person) -> None:
    element = {"type": "static_select", "action_id": "a", "options": OPTIONS, "initial_option": OPTIONS[1]}
    async with listening(slack) as heard:
        opened = await _opened(slack, heard, ada.id, _modal(_input(element)))
        await slack.submit(ada.id, opened["view"]["id"])

    values = _last(heard, "view_submission")["view"]["state"]["values"]
    assert values["b"]["a"]["selected_option"] == OPTIONS[1]


async def test_a_required_input_left_empty_never_reaches_the_app(slack: LocalSlack, ada: Person) -> None:
    block = _input({"type": "plain_text_input", "action_id": "a"}) | {"optional": False}
    async with listening(slack) as heard:
        opened = await _opened(slack, heard, ada.id, _modal(block))
        before = len(heard)
        sent = await slack.submit(ada.id, opened["view"]["id"])

    assert sent.errors == {"b": "Please complete this required field."}
    assert len(heard) == before


@pytest.mark.parametrize(
    ("answer", "titles"),
    [
        pytest.param({}, [], id="closes"),
        pytest.param({"response_action": "clear"}, [], id="clears"),
        pytest.param({"response_action": "update", "view": _modal(title=_plain("New"))}, ["New"], id="changes"),
        pytest.param({"response_action": "push", "view": _modal(title=_plain("New"))}, ["Title", "New"], id="covers"),
        pytest.param({"response_action": "update", "view": {"type": "modal"}}, ["Title"], id="answers wrongly"),
    ],
)
async def test_an_app_decides_what_follows_a_submission(
    slack: LocalSlack, ada: Person, answer: Json, titles: list[str]
) -> None:
    async def serve(request: web.Request) -> web.Response:
        return web.json_response(answer if b"view_submission" in await request.read() else {})

    async with listening(slack, serve) as heard:
        opened = await _opened(slack, heard, ada.id, _modal())
        sent = await slack.submit(ada.id, opened["view"]["id"])

    assert [view.title for view in slack.open_views(ada.id)] == titles
    assert sent.ok is ("title" in answer.get("view", {"title": ""}))


async def test_a_trigger_id_lives_three_seconds_and_opens_one_modal(
    slack: LocalSlack, ada: Person, clock: MovableClock
) -> None:
    async with listening(slack) as heard:
        first = await _opened(slack, heard, ada.id, _modal())
        trigger = _last(heard, "block_actions")["trigger_id"]
        again = await call(slack, "views.open", trigger_id=trigger, view=_modal())
        card = await _card(slack, ada.id)
        await slack.click(ada.id, card.channel, card.ts)
        clock.move(timedelta(seconds=3.1))
        late = await call(slack, "views.open", trigger_id=_last(heard, "block_actions")["trigger_id"], view=_modal())
    unknown = await call(slack, "views.open", trigger_id="1.2.3", view=_modal())

    assert first["ok"]
    refusals = [answer["error"] for answer in (again, late, unknown)]
    assert refusals == ["exchanged_trigger_id", "expired_trigger_id", "invalid_trigger_id"]


async def test_modals_lie_three_deep_at_most(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        view = _modal({"type": "actions", "elements": [{"type": "button", "action_id": "m", "text": _plain("More")}]})
        await _opened(slack, heard, ada.id, view)
        answers = []
        for _ in range(3):
            await slack.click_in_view(ada.id, slack.open_views(ada.id)[-1].id, label="More")
            trigger = _last(heard, "block_actions")["trigger_id"]
            answers.append(await call(slack, "views.push", trigger_id=trigger, view=view))

    assert [answer.get("error") for answer in answers] == [None, None, "push_limit_reached"]
    assert len(slack.open_views(ada.id)) == 3


async def test_a_view_changed_by_somebody_else_is_not_written_over(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        opened = await _opened(slack, heard, ada.id, _modal())
        place = {"view_id": opened["view"]["id"], "hash": opened["view"]["hash"]}
        first = await call(slack, "views.update", **place, view=_modal(title=_plain("First")))
        second = await call(slack, "views.update", **place, view=_modal(title=_plain("Second")))

    assert (first["ok"], second["error"]) == (True, "hash_conflict")
    assert slack.open_views(ada.id)[0].title == "First"


async def test_a_home_tab_changed_by_somebody_else_is_not_written_over(slack: LocalSlack, ada: Person) -> None:
    home = {"type": "home", "blocks": [{"type": "header", "text": _plain("Home")}]}
    first = await call(slack, "views.publish", user_id=ada.id, view=home)
    await call(slack, "views.publish", user_id=ada.id, view=home)

    late = await call(slack, "views.publish", user_id=ada.id, view=home, hash=first["view"]["hash"])

    assert late["error"] == "hash_conflict"


async def test_an_app_that_asked_for_it_hears_of_a_closed_modal(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        opened = await _opened(slack, heard, ada.id, _modal(notify_on_close=True))
        await slack.close_view(ada.id, opened["view"]["id"])

    assert _last(heard, "view_closed")["view"]["id"] == opened["view"]["id"]
    assert slack.open_views(ada.id) == []


async def _post(url: str, body: Json) -> int:
    async with ClientSession() as session, session.post(url, json=body) as response:
        return response.status


async def test_a_response_url_shows_replaces_and_deletes(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        card = await _card(slack, ada.id)
        await slack.click(ada.id, card.channel, card.ts)
        url = _last(heard, "block_actions")["response_url"]

        await _post(url, {"text": "For you alone"})
        alone = [message.words for message in slack.ephemerals(ada.id)]
        await _post(url, {"text": "Done", "replace_original": True})
        replaced = slack.message(card.channel, card.ts).words
        await _post(url, {"text": "For all", "response_type": "in_channel"})
        await _post(url, {"delete_original": True})

    assert (alone, replaced) == (["For you alone"], "Done")
    assert [message.words for message in slack.messages(card.channel)] == ["For all"]


async def test_a_response_url_serves_five_times_and_half_an_hour(
    slack: LocalSlack, ada: Person, clock: MovableClock
) -> None:
    async with listening(slack) as heard:
        card = await _card(slack, ada.id)
        await slack.click(ada.id, card.channel, card.ts)
        used = _last(heard, "block_actions")["response_url"]
        await slack.click(ada.id, card.channel, card.ts)
        old = _last(heard, "block_actions")["response_url"]

        statuses = [await _post(used, {"text": "x"}) for _ in range(6)]
        clock.move(timedelta(minutes=30, seconds=1))
        late = await _post(old, {"text": "x"})

    assert statuses == [200] * 5 + [404]
    assert late == 404


async def test_nobody_presses_what_they_do_not_see(slack: LocalSlack, ada: Person) -> None:
    grace = slack.add_person(name="Grace Hopper")
    room = slack.add_channel(name="sales", members=[ada.id, grace.id])
    async with listening(slack):
        card = await _card(slack, ada.id)
        blocks = [{"type": "actions", "elements": [{"type": "button", "action_id": "go", "text": _plain("Go")}]}]
        await call(slack, "chat.postEphemeral", channel=room.id, user=ada.id, text="Psst", blocks=blocks)
        alone = slack.ephemerals(ada.id)[0]

        with pytest.raises(GestureError, match="does not see"):
            await slack.click(grace.id, card.channel, card.ts)
        with pytest.raises(GestureError, match="There is no message"):
            await slack.click(grace.id, room.id, alone.ts)
        pressed = await slack.click(ada.id, room.id, alone.ts)

    assert pressed.ok


async def test_a_missing_button_is_named_with_those_there_are(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack):
        card = await _card(slack, ada.id)
        with pytest.raises(GestureError, match=r"no button 'Stop' here; there are the buttons \['Go'\]"):
            await slack.click(ada.id, card.channel, card.ts, label="Stop")
