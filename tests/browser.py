"""Chromium, for the tests that click through a page: one for all of them, and for each a profile of its own."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from playwright.async_api import Browser, Page, ViewportSize, async_playwright, expect

WIDE, SMALL = ViewportSize(width=1280, height=800), ViewportSize(width=390, height=844)

#: The machine may have much else to do.
expect.set_options(timeout=20_000)


class Chromium:
    """The browser of this process: started when the first test needs it."""

    def __init__(self) -> None:
        self._browser: Browser | None = None
        self._ending = AsyncExitStack()

    async def browser(self) -> Browser:
        """The browser; without Chromium the test is skipped, or fails where it is required."""
        if self._browser is None:
            playwright = await self._ending.enter_async_context(async_playwright())
            launched = await playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            self._browser = launched
            self._ending.push_async_callback(launched.close)
        return self._browser

    async def end(self) -> None:
        """Close it, if it was started."""
        self._browser = None
        await self._ending.aclose()


CHROMIUM = Chromium()


@asynccontextmanager
async def empty_page(*, size: ViewportSize = WIDE) -> AsyncIterator[Page]:
    """A page of that size with nothing in it, and nothing kept from any other."""
    context = await (await CHROMIUM.browser()).new_context(viewport=size)
    yield await context.new_page()
    await context.close()


def chromium() -> str:
    """Where it is; without one the test is skipped, or fails where it is required."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        stop = pytest.fail if "browser" in os.environ.get("BATON_REQUIRE", "") else pytest.skip
        stop("There is no Chromium on this machine: install it to run the tests of the page.")
    return str(found)
