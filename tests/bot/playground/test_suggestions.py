"""Menus whose options the app is asked for while somebody types."""

import json
from typing import Any

import pytest
from aiohttp import web

from bot.playground import GestureError, LocalSlack, Person, Suggested
from tests.bot.playground.callers import call, listening, payloads
from tests.bot.playground.menus import asking, option
from tests.bot.playground.screens import card, input_of, last, modal, opened

Json = dict[str, Any]


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada")


def _offered(suggested: Suggested) -> list[str]:
    grouped = [each for group in suggested.option_groups for each in group["options"]]
    return [each["text"]["text"] for each in [*suggested.options, *grouped]]


async def test_the_app_is_asked_and_what_it_offers_can_be_chosen(echoing: LocalSlack, ada: Person) -> None:
    shown = await card(echoing, ada.id, asking())

    suggested = await echoing.suggest(ada.id, shown.channel, shown.ts, "Li")
    outcome = await echoing.select(ada.id, shown.channel, shown.ts, "Lima")

    assert (suggested.asked, suggested.trouble, _offered(suggested)) == (True, None, ["Lisbon", "Lima"])
    assert outcome.ok
    action = echoing.traffic.of("block_actions")[-1].payload["actions"][0]
    assert (action["type"], action["selected_option"]) == ("external_select", option("Lima"))


async def test_options_come_in_groups_too(echoing: LocalSlack, ada: Person) -> None:
    shown = await card(echoing, ada.id, asking())

    suggested = await echoing.suggest(ada.id, shown.channel, shown.ts, "L")

    assert [group["label"]["text"] for group in suggested.option_groups] == ["Europe", "Elsewhere"]
    assert _offered(suggested) == ["Lisbon", "London", "Lima", "Lagos"]


async def test_what_was_offered_earlier_can_still_be_chosen_in_a_modal(slack: LocalSlack, ada: Person) -> None:
    async def answer(request: web.Request) -> web.Response:
        typed = payloads([(dict(request.headers), await request.read())])[0]
        return web.json_response({"options": [option(typed["value"])]} if "value" in typed else {})

    async with listening(slack, answer) as heard:
        view = modal(input_of(asking("multi_external_select", initial_options=[option("Rome")])))
        there = (await opened(slack, heard, ada.id, view))["view"]["id"]
        await slack.suggest_in_view(ada.id, there, "Lima")
        await slack.suggest_in_view(ada.id, there, "Oslo")
        await slack.submit(ada.id, there, {"Label": ["Rome", "lima", "Oslo"]})

    held = last(heard, "view_submission")["view"]["state"]["values"]["b"]["city"]
    assert held == {
        "type": "multi_external_select",
        "selected_options": [option(each) for each in ("Rome", "Lima", "Oslo")],
    }


@pytest.mark.parametrize(
    ("least", "query", "asked"),
    [(None, "Li", False), (None, "Lis", True), (2, "L", False), (2, "Li", True), (0, "", True)],
)
async def test_it_is_asked_once_enough_was_typed(
    slack: LocalSlack, ada: Person, least: int | None, query: str, asked: bool
) -> None:
    async with listening(slack) as heard:
        shown = await card(slack, ada.id, asking(min_query_length=least))
        suggested = await slack.suggest(ada.id, shown.channel, shown.ts, query)

    assert suggested.asked == asked
    assert [each["value"] for each in payloads(heard) if each.get("type") == "block_suggestion"] == [query] * asked


async def test_the_app_hears_where_and_what_is_filled_in(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack) as heard:
        shown = await card(slack, ada.id, asking())
        await slack.suggest(ada.id, shown.channel, shown.ts, "Li")
        in_message = last(heard, "block_suggestion")
        there = (await opened(slack, heard, ada.id, modal(input_of(asking()))))["view"]["id"]
        await slack.suggest_in_view(ada.id, there, "Lo")
        in_modal = last(heard, "block_suggestion")

    assert (in_message["action_id"], in_message["block_id"], in_message["value"]) == ("city", "row", "Li")
    assert (in_message["message"]["ts"], in_message["channel"]["id"]) == (shown.ts, shown.channel)
    assert in_message["user"]["id"] == ada.id
    assert not in_message.keys() & {"trigger_id", "response_url", "actions"}
    assert (in_modal["container"], in_modal["view"]["id"]) == ({"type": "view", "view_id": there}, there)
    assert "b" in in_modal["view"]["state"]["values"]


LONG = option("x" * 76)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        pytest.param({}, "one of options and option_groups must be given [json-pointer:/]", id="nothing"),
        pytest.param(
            {"options": [LONG]}, "must be less than 76 characters [json-pointer:/options/0/text/text]", id="long"
        ),
        pytest.param(
            {"options": [option("x")] * 101}, "must be less than 101 items [json-pointer:/options]", id="many"
        ),
        pytest.param({"options": ["x"]}, "must be an object [json-pointer:/options/0]", id="no option"),
        pytest.param({"options": [], "option_groups": []}, "one of options and option_groups", id="both"),
        pytest.param({"option_groups": [{"options": [option("x")]}]}, "missing required field: label", id="no label"),
        pytest.param("words", "one of options and option_groups", id="words"),
    ],
)
async def test_options_that_break_a_limit_are_told_and_not_offered(
    slack: LocalSlack, ada: Person, answer: Any, problem: str
) -> None:
    async def respond(request: web.Request) -> web.Response:
        asked = b"block_suggestion" in await request.read()
        return web.Response(text=answer if isinstance(answer, str) else json.dumps(answer)) if asked else web.Response()

    async with listening(slack, respond):
        shown = await card(slack, ada.id, asking())
        suggested = await slack.suggest(ada.id, shown.channel, shown.ts, "Li")

        assert suggested.trouble == "invalid_options"
        assert problem in suggested.messages[0]
        assert _offered(suggested) == []
        with pytest.raises(GestureError, match="asks the app for its options: `suggest` first"):
            await slack.select(ada.id, shown.channel, shown.ts, "x")


async def test_an_app_that_does_not_answer_offers_nothing(slack: LocalSlack, ada: Person) -> None:
    shown = await card(slack, ada.id, asking())

    suggested = await slack.suggest(ada.id, shown.channel, shown.ts, "Li")

    assert (suggested.asked, suggested.trouble, _offered(suggested)) == (True, "nobody_listens", [])


async def test_what_was_not_offered_cannot_be_chosen(echoing: LocalSlack, ada: Person) -> None:
    shown = await card(echoing, ada.id, asking())
    await echoing.suggest(ada.id, shown.channel, shown.ts, "Li")

    with pytest.raises(GestureError, match="no option 'London'; it offers: Lima, Lisbon"):
        await echoing.select(ada.id, shown.channel, shown.ts, "London")


@pytest.mark.parametrize("loads", [False, True])
async def test_over_http_an_app_needs_a_url_for_it_in_its_manifest(loads: bool) -> None:
    interactivity = {"message_menu_options_url": "https://bot.example/slack/events"} if loads else {}
    scopes = {"scopes": {"bot": ["chat:write"]}}
    manifest = {"display_information": {"name": "Ears"}, "settings": {"interactivity": interactivity}}
    slack = LocalSlack(manifest=manifest | {"oauth_config": scopes})
    await slack.start()
    async with listening(slack):
        ada = slack.add_person(name="Ada")
        shown = await card(slack, ada.id, asking())
        try:
            asked = (await slack.suggest(ada.id, shown.channel, shown.ts, "Li")).asked
        except GestureError as refused:
            asked = "message_menu_options_url" not in str(refused)
    await slack.stop()

    assert asked is loads


@pytest.mark.parametrize(
    ("menu", "problem"),
    [
        pytest.param(asking(options=[option("x")]), "invalid additional property: options", id="options of its own"),
        pytest.param(asking(min_query_length=-1), "must be 0 or more", id="less than nothing"),
        pytest.param(asking(initial_option={"value": "x"}), "missing required field: text", id="half an option"),
    ],
)
async def test_a_menu_that_slack_would_refuse_is_refused(
    slack: LocalSlack, ada: Person, menu: Json, problem: str
) -> None:
    blocks = [{"type": "actions", "elements": [menu]}]

    refused = await call(slack, "chat.postMessage", channel=ada.id, text="x", blocks=blocks)

    assert refused["error"] == "invalid_blocks"
    assert problem in refused["response_metadata"]["messages"][0]
