"""The whole relay as a newcomer plays it: `baton demo`, in Chromium."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser import empty_page

pytestmark = pytest.mark.browser

ANSWERS = (
    ("see a demo", "yes please"),
    ("work e-mail", "jo@initech.com"),
    ("how many people", "1,200"),
    ("industry", "software"),
    ("role or job title", "VP Sales"),
    ("decision", "I decide"),
    ("budget", "about 80k a year"),
    ("have it running", "next month"),
)


async def test_a_newcomer_plays_prospect_rep_and_admin(playing: Page) -> None:
    pia, ana, adam = (window(playing, name) for name in ("Pia Prospect", "Ana Alvarez", "Adam Admin"))
    await write(pia, "Hi, our reps lose leads and we need a better hand-over")
    for question, answer in ANSWERS:
        await expect(latest(pia)).to_contain_text(question, ignore_case=True)
        await write(pia, answer)
    await pia.get_by_role("button", name="United States").click()
    await expect(latest(pia)).to_contain_text("bringing in a colleague")

    await ana.get_by_role("button", name="Accept").click()
    await expect(latest(pia)).to_contain_text("Ana Alvarez is here")
    await ana.locator(".thread-link").click()
    await write(ana, "Hello Pia, shall we talk?")
    await expect(latest(pia)).to_contain_text("Hello Pia, shall we talk?")
    await write(pia, "Yes, gladly")
    await expect(ana.get_by_text("Yes, gladly")).to_be_visible()

    await write(adam, "/routing")
    await expect(latest(adam)).to_contain_text("Everyone else")


async def test_the_clock_passes_a_lead_on_and_a_return_says_what_happens_next(playing: Page) -> None:
    pia, ana = window(playing, "Pia Prospect"), window(playing, "Ana Alvarez")
    await write(pia, "can I talk to a person please")
    await ana.get_by_role("button", name="Return").click()
    dialog = ana.get_by_role("dialog", name="Return this lead")
    await dialog.get_by_role("radio", name="Wrong time").check()
    await dialog.get_by_role("button", name="Return").click()
    await expect(dialog).to_contain_text("Choose the day")
    await dialog.get_by_role("radio", name="Not for me").check()
    await dialog.get_by_role("button", name="Return").click()
    await expect(dialog).to_contain_text("goes to the next rep")
    await dialog.get_by_text("Close").click()
    await expect(latest(ana)).to_contain_text("Returned by")

    await pass_time(playing, until=latest(pia), says="asked the whole team")


@pytest.fixture
async def playing() -> AsyncIterator[Page]:
    """The page of a running demo."""
    async with demo() as url, empty_page() as page:
        await page.goto(url)
        yield page


@asynccontextmanager
async def demo() -> AsyncIterator[str]:
    """`baton demo` in a process of its own; its URL."""
    command = (sys.executable, "-m", "bot.cli", "demo", "--port", "0")
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert process.stdout is not None
    try:
        line = (await process.stdout.readline()).decode()
        yield line.split()[1]
    finally:
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0


def window(page: Page, name: str) -> Locator:
    """The window of one person."""
    return page.get_by_role("region", name=name)


def latest(window: Locator) -> Locator:
    """The message that stands last in a window."""
    return window.locator(".message").last


async def write(window: Locator, text: str) -> None:
    """Type into what is in front of that person, and send it."""
    field = window.get_by_role("textbox").last
    await field.fill(text)
    await field.press("Enter")


async def pass_time(page: Page, *, until: Locator, says: str) -> None:
    """Move the clock by ten minutes at a time, an hour and a half at most, until a message says that."""
    for _ in range(9):
        await page.get_by_role("button", name="+10 min").click()
        with suppress(AssertionError):
            await expect(until).to_contain_text(says, timeout=500)
            return
    await expect(until).to_contain_text(says)
