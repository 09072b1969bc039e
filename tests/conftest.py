"""What holds for every test: Hypothesis takes the time it needs, and prints how to see a failure again."""

from collections.abc import AsyncIterator

import pytest
from hypothesis import settings

from tests.browser import CHROMIUM

settings.register_profile("baton", deadline=None, print_blob=True)
settings.load_profile("baton")


@pytest.fixture(scope="session", autouse=True)
async def chromium_ends() -> AsyncIterator[None]:
    """What was started for the tests of the page ends with them."""
    yield
    await CHROMIUM.end()
