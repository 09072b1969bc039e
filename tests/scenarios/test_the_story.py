"""The story of the demo, played from end to end over the real Baton at twenty times the speed one reads at."""

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser import empty_page
from tests.scenarios.test_in_the_browser import window
from tests.scenarios.test_the_demo import OWN, demo, state

pytestmark = pytest.mark.browser

THE_END = "That is the relay."


async def played(page: Page, url: str) -> None:
    """Play the story to its end, whose last caption stands only for a moment."""
    await page.goto(f"{url}?pace=20")
    await page.get_by_role("button", name="Play the story").click()
    await expect(page.locator("#story .caption")).to_contain_text(THE_END, timeout=90_000)


async def test_the_story_comes_out_as_it_is_told() -> None:
    async with demo("--port", "0") as url, empty_page() as page:
        begun = await state(url)
        await played(page, url)
        ended = await state(url)

        texts = [message["text"] for message in ended["messages"]]
        cards = [text for text in texts if "L-1\n" in text or "L-2\n" in text]
        assert any("Pia Prospect · initech.com · L-1" in card and "🟢 *Live*" in card for card in cards)
        assert any("Sam Stone · L-2" in card and "Returned by <@U0ANA>: *Not for me*" in card for card in cards)
        assert any(text.startswith("That was quick!") for text in texts)
        assert any("<@U0BO>, half of the time is over" in text for text in texts)
        assert ended["clock"]["now"] > begun["clock"]["now"]
        await expect(window(page, "Adam Admin").get_by_text("Everyone else", exact=True)).to_be_visible()
        await expect(window(page, "Bo Berg").get_by_text("half of the time is over")).to_be_visible()


async def test_with_a_baton_yml_of_ones_own_the_people_there_play_it(tmp_path: Path) -> None:
    own = tmp_path / "own.yml"
    own.write_text(OWN, encoding="utf-8")
    async with demo("--port", "0", "--config", str(own)) as url, empty_page() as page:
        await played(page, url)
        ended = await state(url)

        texts = [message["text"] for message in ended["messages"]]
        assert any("<@U777ZOE> has it since" in text for text in texts)
        assert any("Returned by <@U777ZOE>: *Not for me*" in text for text in texts)
        await expect(window(page, "Admin").get_by_text("Rulebook, version 1")).to_be_visible()
