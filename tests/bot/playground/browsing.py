"""The page of a local Slack in Chromium."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal
from urllib.parse import urlsplit

from playwright.async_api import Locator, Page, ViewportSize, expect

from bot.playground import LocalSlack
from bot.playground.writing import new_message
from tests.browser import WIDE, empty_page


@asynccontextmanager
async def browsing(
    slack: LocalSlack, *, size: ViewportSize = WIDE, scheme: Literal["light", "dark"] = "light"
) -> AsyncIterator[Page]:
    """The page, which must end without a complaint in its console and without a request to elsewhere."""
    complaints: list[str] = []
    hosts: set[str] = set()
    async with empty_page(size=size) as page:
        await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        page.on("websocket", lambda socket: hosts.add(urlsplit(socket.url).netloc))
        await page.goto(slack.page_url)
        await expect(page.locator(".window")).to_have_count(len(slack.panes))
        yield page
    assert complaints == []
    assert hosts == {urlsplit(slack.page_url).netloc}


def window(page: Page, name: str) -> Locator:
    """The window of one person."""
    return page.get_by_role("region", name=name)


async def write(window: Locator, text: str) -> None:
    """Type into what is in front of that person, and send it."""
    field = window.get_by_role("textbox").last
    await field.fill(text)
    await field.press("Enter")


async def go(window: Locator, place: str) -> None:
    """Open a place by its tab."""
    await window.get_by_role("tab", name=place).click()


def fill_channel(slack: LocalSlack, channel: str, *, count: int) -> None:
    """Let a channel have so many messages, `Message 0` and so on, by everybody in turn; no app hears of them."""
    room = slack.state.channels[channel]
    for number in range(count):
        author = slack.state.people[slack.panes[number % len(slack.panes)]]
        slack.state.put_message(new_message(slack.world, channel=room, author=author, text=f"Message {number}"))
