"""What apps do with modals and home tabs: what follows a submission, stacks, trigger ids and hashes."""

from datetime import timedelta

import pytest
from aiohttp import web

from bot.clock import MovableClock
from bot.playground import LocalSlack, Person
from tests.bot.playground.callers import call, listening
from tests.bot.playground.screens import Json, card, last, modal, opened, plain


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada Lovelace")


@pytest.mark.parametrize(
    ("answer", "titles"),
    [
        pytest.param({}, [], id="closes"),
        pytest.param({"response_action": "clear"}, [], id="clears"),
        pytest.param({"response_action": "update", "view": modal(title=plain("New"))}, ["New"], id="changes"),
        pytest.param({"response_action": "push", "view": modal(title=plain("New"))}, ["Title", "New"], id="covers"),
        pytest.param({"response_action": "update", "view": {"type": "modal"}}, ["Title"], id="answers wrongly"),
        pytest.param({"response_action": "refresh", "view": {}}, ["Title"], id="answers what Slack does not know"),
        pytest.param({"response_action": "push", "view": None}, ["Title"], id="answers without a view"),
        pytest.param({"response_action": "errors", "errors": ["x"], "view": {}}, ["Title"], id="answers in a list"),
    ],
)
async def test_an_app_decides_what_follows_a_submission(
    slack: LocalSlack, ada: Person, answer: Json, titles: list[str]
) -> None:
    async def serve(request: web.Request) -> web.Response:
        return web.json_response(answer if b"view_submission" in await request.read() else {})

    async with listening(slack, serve) as heard:
        there = await opened(slack, heard, ada.id, modal())
        sent = await slack.submit(ada.id, there["view"]["id"])

    assert [view.title for view in slack.open_views(ada.id)] == titles
    assert sent.ok is ("title" in (answer.get("view", {"title": ""}) or {}))


async def test_a_trigger_id_lives_three_seconds_and_opens_one_modal(
    slack: LocalSlack, ada: Person, clock: MovableClock
) -> None:
    async with listening(slack) as heard:
        first = await opened(slack, heard, ada.id, modal())
        trigger = last(heard, "block_actions")["trigger_id"]
        again = await call(slack, "views.open", trigger_id=trigger, view=modal())
        shown = await card(slack, ada.id)
        await slack.click(ada.id, shown.channel, shown.ts)
        clock.move(timedelta(seconds=3.1))
        late = await call(slack, "views.open", trigger_id=last(heard, "block_actions")["trigger_id"], view=modal())
    unknown = await call(slack, "views.open", trigger_id="1.2.3", view=modal())

    assert first["ok"]
    refusals = [answer["error"] for answer in (again, late, unknown)]
    assert refusals == ["exchanged_trigger_id", "expired_trigger_id", "invalid_trigger_id"]


async def test_modals_lie_three_deep_at_most(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        view = modal({"type": "actions", "elements": [{"type": "button", "action_id": "m", "text": plain("More")}]})
        await opened(slack, heard, ada.id, view)
        answers = []
        for _ in range(3):
            await slack.click_in_view(ada.id, slack.open_views(ada.id)[-1].id, label="More")
            trigger = last(heard, "block_actions")["trigger_id"]
            answers.append(await call(slack, "views.push", trigger_id=trigger, view=view))

    assert [answer.get("error") for answer in answers] == [None, None, "push_limit_reached"]
    assert len(slack.open_views(ada.id)) == 3


async def test_a_view_changed_by_somebody_else_is_not_written_over(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        there = await opened(slack, heard, ada.id, modal())
        place = {"view_id": there["view"]["id"], "hash": there["view"]["hash"]}
        first = await call(slack, "views.update", **place, view=modal(title=plain("First")))
        second = await call(slack, "views.update", **place, view=modal(title=plain("Second")))

    assert (first["ok"], second["error"]) == (True, "hash_conflict")
    assert slack.open_views(ada.id)[0].title == "First"


async def test_an_external_id_is_of_one_view_at_a_time(slack: LocalSlack, ada: Person) -> None:
    grace, named = slack.add_person(name="Grace Hopper"), modal() | {"external_id": "mine"}
    async with listening(slack) as heard:
        first = await opened(slack, heard, ada.id, named)
        other = await opened(slack, heard, grace.id, named)
        again = await opened(slack, heard, ada.id, named)
        both = await call(slack, "views.update", view_id=again["view"]["id"], external_id="mine", view=named)

    assert (first["ok"], other["error"], again["ok"]) == (True, "duplicate_external_id", True)
    assert both["response_metadata"]["messages"] == ["[ERROR] Cannot provide both `view_id` and `external_id`"]


async def test_a_modal_without_a_trigger_is_refused_by_that_name(slack: LocalSlack) -> None:
    refused = await call(slack, "views.open", view=modal())

    assert refused["response_metadata"]["messages"] == ["[ERROR] missing required field: trigger_id"]


async def test_a_home_tab_changed_by_somebody_else_is_not_written_over(slack: LocalSlack, ada: Person) -> None:
    home = {"type": "home", "blocks": [{"type": "header", "text": plain("Home")}]}
    first = await call(slack, "views.publish", user_id=ada.id, view=home)
    await call(slack, "views.publish", user_id=ada.id, view=home)

    late = await call(slack, "views.publish", user_id=ada.id, view=home, hash=first["view"]["hash"])

    assert late["error"] == "hash_conflict"


async def test_an_app_that_asked_for_it_hears_of_a_closed_modal(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        there = await opened(slack, heard, ada.id, modal(notify_on_close=True))
        await slack.close_view(ada.id, there["view"]["id"])

    assert last(heard, "view_closed")["view"]["id"] == there["view"]["id"]
    assert slack.open_views(ada.id) == []
