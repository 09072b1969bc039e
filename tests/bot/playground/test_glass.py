"""Behind the glass: every request both ways as it was signed and answered, and what an app says about its own."""

import hashlib
import hmac
import json
from typing import Any

import pytest
from aiohttp import ClientSession
from playwright.async_api import Page, expect

from bot.clock import MovableClock
from bot.playground import LocalSlack
from bot.playground.people import Json
from bot.playground.traffic import Exchange
from tests.bot.playground.callers import call, listening
from tests.bot.playground.echo import over_sockets
from tests.browser import SMALL, empty_page


async def _shown(slack: LocalSlack, path: str = "traffic") -> Any:
    """What the control API shows of the traffic, as text and as JSON."""
    async with ClientSession() as session, session.get(f"{slack.page_url}playground/{path}") as response:
        text = await response.text()
    for secret in (slack.app.bot_token, slack.app.app_token, slack.app.signing_secret, slack.app.verification_token):
        assert secret not in text
    return json.loads(text)


async def test_what_is_sent_over_http_is_kept_with_the_signature_the_app_got(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada").id
    async with listening(slack) as heard:
        await slack.say(ada, "hello")
    headers, body = heard[0]
    shown = (await _shown(slack))["exchanges"][0]
    basis = f"v0:{shown['headers']['X-Slack-Request-Timestamp']}:".encode() + body
    genuine = hmac.new(slack.app.signing_secret.encode(), basis, hashlib.sha256).hexdigest()

    assert shown["headers"]["X-Slack-Signature"] == headers["X-Slack-Signature"] == f"v0={genuine}"
    assert "X-Slack-Retry-Num" not in shown["headers"]


async def test_what_is_sent_again_says_so_in_its_headers(slack: LocalSlack, clock: MovableClock) -> None:
    ada = slack.add_person(name="Ada").id
    slack.deliver_over_http("http://127.0.0.1:9/nobody")
    await slack.say(ada, "hello")
    await slack.until(lambda: len(slack.traffic) == 2)

    again = (await _shown(slack))["exchanges"][1]["headers"]
    assert (again["X-Slack-Retry-Num"], again["X-Slack-Retry-Reason"]) == ("1", "connection_failed")


async def test_over_a_socket_the_envelope_is_kept(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada").id
    async with over_sockets(slack):
        await slack.say(ada, "hello")

    shown = (await _shown(slack))["exchanges"]
    event = next(each for each in shown if each["kind"] == "event")
    opened = next(each for each in shown if each["name"] == "apps.connections.open")
    assert len(event["envelope"]) == 36
    assert event["headers"] == {}
    assert "…&app_id" in opened["answer"]["url"]


async def test_of_a_token_only_the_beginning_is_kept(slack: LocalSlack) -> None:
    await call(slack, "auth.test")
    await call(slack, "auth.test", token="xoxb-somebody-elses")

    exchanges = (await _shown(slack))["exchanges"]
    assert [each["headers"]["Authorization"] for each in exchanges] == ["Bearer xoxb-…", "Bearer xoxb-…"]
    assert "somebody" not in str(exchanges)


async def test_a_secret_that_somebody_writes_down_is_not_shown_either(slack: LocalSlack) -> None:
    await call(slack, "chat.postMessage", channel=slack.add_person(name="Ada").id, text=f"It is {slack.app.bot_token}")

    assert (await _shown(slack))["exchanges"][0]["payload"]["text"] == "It is xoxb-…"


async def test_an_answer_to_a_response_url_is_a_request_too(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada").id
    async with listening(slack), ClientSession() as session:
        await slack.command(ada, "/echo", "hi", patience=0)
        url = slack.traffic.of("/echo")[0].payload["response_url"]
        await session.post(url, json={"text": "late"})
        await session.post(f"{url}x", json={"text": "nowhere"})

    late, nowhere = slack.traffic.of("response_url")
    assert (late.app, late.payload, late.status) == (slack.app.id, {"text": "late"}, 200)
    assert (nowhere.status, nowhere.answer["error"]) == (404, "invalid_url")


async def test_the_latest_exchanges_can_be_asked_for_alone(slack: LocalSlack) -> None:
    for _ in range(4):
        await call(slack, "auth.test")

    newest = (await _shown(slack, "traffic?after=1&most=2"))["exchanges"]
    assert [each["number"] for each in newest] == [3, 4]


BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "Because *Ada* asked"}}]


async def _because(exchange: Exchange) -> list[Json] | None:
    return BLOCKS if exchange.name == "users.info" else None


async def test_an_app_explains_its_requests(slack: LocalSlack) -> None:
    slack.explanations.explain = _because
    await call(slack, "auth.test")
    await call(slack, "users.info", user=slack.add_person(name="Ada").id)
    await slack.until(lambda: slack.explanations.of(2))

    assert [each["explained"] for each in (await _shown(slack))["exchanges"]] == [False, True]
    assert (await _shown(slack, "traffic/2/explanation"))["blocks"] == BLOCKS
    assert (await _shown(slack, "traffic/1/explanation"))["blocks"] is None
    assert (await _shown(slack, "traffic/x/explanation"))["blocks"] is None


async def _open(page: Page, slack: LocalSlack) -> None:
    await page.goto(slack.page_url)
    await page.get_by_role("button", name="Behind the glass").press("Enter")


@pytest.mark.browser
async def test_the_drawer_shows_requests_as_they_happen_filters_and_pauses(slack: LocalSlack) -> None:
    slack.explanations.explain = _because
    slack.add_person(name="Ada", id="U0NEEDLE")
    await call(slack, "auth.test")
    async with empty_page() as page:
        await _open(page, slack)
        glass = page.get_by_role("complementary", name="Behind the glass")
        rows = glass.locator(".exchange")
        await expect(rows).to_have_count(1)
        await call(slack, "users.info", user="U0NEEDLE")
        await call(slack, "users.info", user="U0HAY")
        await expect(rows).to_have_count(3)
        await glass.get_by_role("button", name="Trouble").click()
        await expect(rows).to_contain_text(["user_not_found"])
        await glass.get_by_role("button", name="All", exact=True).click()
        await glass.get_by_role("searchbox").fill("needle")
        await expect(rows).to_have_count(1)
        await rows.press("Enter")
        request = glass.get_by_role("region", name="The request")

        await expect(request.get_by_role("region", name="Why")).to_contain_text("Because Ada asked")
        await expect(request.get_by_role("region", name="Payload")).to_contain_text('"U0NEEDLE"')
        await expect(request.get_by_role("region", name="Signed and sent as")).to_contain_text("Bearer xoxb-…")
        await glass.get_by_role("button", name="Pause").click()
        await call(slack, "users.info", user="U0NEEDLE")
        await expect(glass.get_by_role("status")).to_have_text("Paused, 1 new")
        await expect(rows).to_have_count(1)
        await glass.get_by_role("button", name="Go on").click()
        await expect(rows).to_have_count(2)


@pytest.mark.browser
async def test_by_keyboard_on_a_phone_the_drawer_fills_the_screen_and_leads_back(slack: LocalSlack) -> None:
    slack.add_person(name="Ada")
    await call(slack, "auth.test")
    await call(slack, "users.list")
    async with empty_page(size=SMALL) as page:
        await _open(page, slack)
        glass = page.get_by_role("complementary", name="Behind the glass")
        await glass.locator(".exchange").first.focus()
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Enter")
        await expect(glass.get_by_role("heading", name="auth.test")).to_be_visible()
        await expect(glass.get_by_role("list", name="Requests")).to_be_hidden()
        await page.keyboard.press("Escape")
        await expect(glass.locator(".exchange").nth(1)).to_be_focused()
        box = await glass.bounding_box()
        await page.keyboard.press("Escape")

        assert box == {"x": 0, "y": 0, **SMALL}
        await expect(glass).to_be_hidden()
        await expect(page.get_by_role("button", name="Behind the glass")).to_be_focused()
