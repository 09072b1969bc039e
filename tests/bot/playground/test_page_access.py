"""The page in Chromium for who cannot see it, or uses the keyboard alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, ViewportSize, expect

from bot.playground import LocalSlack
from tests.bot.playground.browsing import browsing, go, window, write
from tests.bot.playground.callers import call
from tests.bot.playground.gallery import action_blocks, input_blocks, plain, text_blocks
from tests.browser import SMALL, WIDE

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]

schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


async def _is_fine(page: Page, where: str) -> None:
    """axe-core finds nothing serious or critical."""
    found = (await Axe().run(page)).response["violations"]
    wrong = [_named(each) for each in found if each["impact"] in ("serious", "critical")]
    assert not wrong, (where, wrong)
    if KEPT:
        await page.screenshot(path=KEPT / f"{where}.png")


def _named(violation: dict[str, Any]) -> tuple[str, list[str]]:
    return violation["id"], [node["html"][:200] for node in violation["nodes"][:3]]


#: Where pictures of every state are to be kept, for somebody to look at.
KEPT: Path | None = None


@asynccontextmanager
async def _modal_open(slack: LocalSlack, user: str, blocks: list[dict[str, Any]]) -> AsyncIterator[None]:
    """A modal with these blocks before somebody."""
    view = {"type": "modal", "title": plain("Everything"), "submit": plain("Send"), "blocks": blocks}
    trigger = slack.world.tickets.trigger(app=slack.app.key, user=user)
    assert (await call(slack, "views.open", trigger_id=trigger, view=view))["ok"]
    yield


@schemes
@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
async def test_axe_finds_nothing_serious_in_any_state(
    northwind: LocalSlack, size: ViewportSize, scheme: Scheme
) -> None:
    mei, ravi, _ = northwind.panes
    name = f"{size['width']}-{scheme}"
    async with browsing(northwind, size=size, scheme=scheme) as page:
        pane = page.locator('[aria-label="Mei Chen"]')
        await _is_fine(page, f"{name}-empty")
        await write(pane, "Hello *there* :wave:")
        await expect(pane.get_by_role("button", name="Ask me")).to_be_visible()
        await pane.get_by_role("textbox").last.press_sequentially("/")
        await _is_fine(page, f"{name}-conversation")
        await pane.get_by_role("textbox").last.fill("")
        for blocks in (text_blocks(mei), action_blocks()):
            assert (await call(northwind, "chat.postMessage", channel=mei, text="x", blocks=blocks))["ok"]
        await expect(pane.get_by_role("button", name="Accept")).to_be_visible()
        await _is_fine(page, f"{name}-blocks")
        await pane.get_by_role("log").evaluate("each => { each.scrollTop -= 560 }")
        await _is_fine(page, f"{name}-text")
        sales = next(each.id for each in northwind.state.channels.values() if each.name == "sales")
        first = await northwind.say(ravi, "Who takes this one?", channel=sales)
        await northwind.say(ravi, "Anybody?", channel=sales, thread=first)
        await go(pane, "#sales")
        await _is_fine(page, f"{name}-channel")
        await pane.locator(".thread-link").first.click()
        await expect(pane.get_by_role("log", name="Thread").get_by_text("Anybody?", exact=True)).to_be_visible()
        await _is_fine(page, f"{name}-thread")
        await pane.get_by_role("button", name="Back to the channel").click()
        await go(pane, "Home")
        await expect(pane.get_by_text("Welcome home")).to_be_visible()
        await _is_fine(page, f"{name}-home")
        await pane.get_by_role("button", name="All places").click()
        await _is_fine(page, f"{name}-places")
        await page.keyboard.press("Escape")
        async with _modal_open(northwind, mei, input_blocks()):
            await expect(pane.get_by_role("dialog")).to_be_visible()
            await pane.get_by_role("button", name="Send").last.click()
            await expect(pane.get_by_text("Please complete this required field.")).to_be_visible()
            await _is_fine(page, f"{name}-modal")


async def test_the_keyboard_alone_goes_everywhere(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Skip to the first window")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(mei.get_by_role("textbox")).to_be_focused()
        await page.keyboard.type("Hello")
        await page.keyboard.press("Enter")
        await expect(mei.get_by_role("button", name="Ask me")).to_be_visible()
        await mei.get_by_role("log").focus()
        await page.keyboard.press("ArrowUp")
        await expect(mei.locator(".message").last).to_be_focused()
        await page.keyboard.press("Tab")
        await expect(mei.get_by_role("button", name="Ask me")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(mei.get_by_role("textbox", name="Your answer")).to_be_focused()
        for _ in range(4):
            await page.keyboard.press("Tab")
            assert await mei.get_by_role("dialog").evaluate("each => each.contains(document.activeElement)")
        await page.keyboard.press("Escape")
        await expect(mei.get_by_role("dialog")).to_be_hidden()
        await expect(mei.get_by_role("button", name="Ask me")).to_be_focused()
        await page.keyboard.press("F6")
        await expect(ravi.get_by_role("textbox")).to_be_focused()
        await page.keyboard.press("Control+k")
        await page.keyboard.press("s")
        await page.keyboard.press("Enter")
        await expect(ravi.get_by_role("tab", name="#sales")).to_have_attribute("aria-selected", "true")
