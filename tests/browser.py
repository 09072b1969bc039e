"""Chromium, for the tests that click through a page."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Page, ViewportSize, async_playwright

WIDE, SMALL = ViewportSize(width=1280, height=800), ViewportSize(width=390, height=844)


@asynccontextmanager
async def empty_page(*, size: ViewportSize = WIDE) -> AsyncIterator[Page]:
    """A page of that size with nothing in it; without Chromium the test is skipped, or fails where it is required."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield await browser.new_page(viewport=size)
        await browser.close()


def chromium() -> str:
    """Where it is; without one the test is skipped, or fails where it is required."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        stop = pytest.fail if "browser" in os.environ.get("BATON_REQUIRE", "") else pytest.skip
        stop("There is no Chromium on this machine: install it to run the tests of the page.")
    return str(found)
