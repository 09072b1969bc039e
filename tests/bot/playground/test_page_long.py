"""The page in Chromium: long messages are folded, and whoever is at the end of a channel stays there."""

import pytest
from playwright.async_api import FilePayload, Locator, Page, expect

from bot.playground import LocalSlack
from tests.bot.playground.browsing import browsing, fill_channel, go, window, write
from tests.bot.playground.callers import call

pytestmark = pytest.mark.browser

LONG = "words and more words " * 400


@pytest.fixture
def sales(northwind: LocalSlack) -> str:
    return next(each.id for each in northwind.state.channels.values() if each.name == "sales")


def _log(of: Locator) -> Locator:
    return of.get_by_role("log", name="Messages")


async def _is_at_end(page: Page, log: Locator) -> None:
    await page.wait_for_function(
        "log => log.scrollHeight - log.scrollTop - log.clientHeight < 2", arg=await log.element_handle()
    )


async def test_a_long_message_is_folded_until_somebody_wants_the_rest(northwind: LocalSlack, sales: str) -> None:
    await northwind.say(northwind.panes[1], LONG, channel=sales)
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        for each in (mei, ravi):
            await go(each, "#sales")
        folded = await mei.locator(".content").first.bounding_box()
        await mei.get_by_role("button", name="Show more").click()
        whole = await mei.locator(".content").first.bounding_box()
        await northwind.react(northwind.panes[1], sales, next(iter(northwind.state.messages[sales])), "eyes")
        await expect(mei.get_by_role("button", name="eyes, 1: Ravi Patel")).to_be_visible()

        assert folded
        assert whole
        assert folded["height"] <= 600 < 1000 < whole["height"]
        await expect(ravi.get_by_role("button", name="Show more")).to_be_visible()
        await mei.get_by_role("button", name="Show less").click()
        await expect(mei.get_by_role("button", name="Show more")).to_be_visible()


async def test_what_can_be_pressed_is_never_folded_away(northwind: LocalSlack) -> None:
    go_on = {"type": "button", "action_id": "on", "text": {"type": "plain_text", "text": "Go on"}}
    section = {"type": "section", "text": {"type": "plain_text", "text": LONG[:2900]}}
    mei = northwind.panes[0]
    await call(
        northwind, "chat.postMessage", channel=mei, text="x", blocks=[section, {"type": "actions", "elements": [go_on]}]
    )
    async with browsing(northwind) as page:
        await expect(window(page, "Mei Chen").get_by_role("button", name="Go on")).to_be_in_viewport()
        await expect(window(page, "Mei Chen").get_by_role("button", name="Show more")).to_have_count(0)


async def test_a_picture_that_comes_leaves_nobody_short_of_the_end(northwind: LocalSlack, sales: str) -> None:
    fill_channel(northwind, sales, count=30)
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        for each in (mei, ravi):
            await go(each, "#sales")
        png = await page.screenshot()
        file = FilePayload(name="shown.png", mimeType="image/png", buffer=png)
        await mei.locator("input[type=file]").first.set_input_files(file)
        await write(mei, "Look at this")

        for each in (mei, ravi):
            await expect(each.get_by_role("img", name="shown.png")).to_be_in_viewport(ratio=1)
            await _is_at_end(page, _log(each))


async def test_whoever_writes_sees_what_they_wrote_and_others_stay_where_they_read(
    northwind: LocalSlack, sales: str
) -> None:
    fill_channel(northwind, sales, count=60)
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        for each in (mei, ravi):
            await go(each, "#sales")
            await _log(each).evaluate("log => { log.scrollTop = 0; }")
            await expect(each.get_by_text("Message 20", exact=True)).to_be_attached()
        await write(mei, "Here I am")

        await expect(mei.get_by_text("Here I am", exact=True)).to_be_in_viewport()
        await expect(ravi.get_by_role("button", name="new message")).to_be_visible()
        await expect(mei.get_by_role("button", name="new message")).to_be_hidden()


async def test_at_the_end_one_stays_there_when_there_is_less_room(northwind: LocalSlack, sales: str) -> None:
    fill_channel(northwind, sales, count=40)
    async with browsing(northwind) as page:
        mei = window(page, "Mei Chen")
        await go(mei, "#sales")
        await page.set_viewport_size({"width": 1280, "height": 500})

        await _is_at_end(page, _log(mei))
        await expect(mei.get_by_text("Message 39", exact=True)).to_be_in_viewport()
