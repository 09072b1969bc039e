"""An admin's afternoon in `baton demo`, in Chromium: write a rule, mend it, publish it, take it back."""

import pytest
from playwright.async_api import Locator, Page, expect

from tests.scenarios.test_in_the_browser import latest, playing, window, write

__all__ = ["playing"]  # The fixture: a page with a demo of its own.

pytestmark = pytest.mark.browser


async def test_an_admin_writes_a_rule_mends_it_publishes_it_and_takes_it_back(playing: Page) -> None:
    adam = window(playing, "Adam Admin")
    await write(adam, '/routing add "Enterprise DACH" when employes >= 500 to team enterprise')
    await expect(latest(adam)).to_contain_text("did you mean “employees”?")
    await expect(latest(adam)).to_contain_text("/routing add")

    await write(adam, '/routing add "Enterprise DACH" when employees >= 500 and contry = DE')
    await expect(latest(adam)).to_contain_text("did you mean “country”?")
    await write(adam, '/routing add "Enterprise DACH" when employees >= 500')
    form = adam.get_by_role("dialog", name="New rule")
    await form.get_by_label("Condition").fill("employees >= 500 and contry = DE")
    await form.get_by_label("Where leads go").select_option("enterprise")
    await form.get_by_role("button", name="Into the draft").click()
    await expect(form).to_contain_text("did you mean “country”?")
    await form.get_by_label("Condition").fill("employees >= 500 and country = DE")
    await form.get_by_role("button", name="Into the draft").click()
    await expect(adam.get_by_role("dialog")).to_contain_text("The draft has a new rule")
    await adam.get_by_role("dialog").get_by_text("Close", exact=True).click()

    home = await at_home(adam)
    await expect(home).to_contain_text("the draft, which changes one rule")
    await home.get_by_role("button", name="Publish…").click()
    await adam.get_by_role("dialog").get_by_role("button", name="Publish all the same", exact=True).click()
    await expect(adam.get_by_role("dialog")).to_contain_text("Version 2 is in force")
    await adam.get_by_role("dialog").get_by_text("Close", exact=True).click()
    await expect(home).to_contain_text("Rulebook, version 2")

    await adam.get_by_role("tab", name="Baton").click()
    await write(adam, "/routing rollback 1")
    await adam.get_by_role("button", name="Roll back").click()
    await expect(adam).to_contain_text("Version 3 is in force, and says what version 1 said")


async def at_home(window: Locator) -> Locator:
    """The home tab of somebody who opens it."""
    await window.get_by_role("tab", name="Home").click()
    return window.get_by_role("tabpanel")
