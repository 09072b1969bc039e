"""The page in Chromium: menus whose options the app is asked for, by keyboard alone."""

import pytest
from playwright.async_api import expect

from bot.playground import LocalSlack
from bot.playground.screens import new_view
from tests.bot.playground.browsing import browsing, window
from tests.bot.playground.callers import listening
from tests.bot.playground.menus import asking, option
from tests.bot.playground.screens import card

pytestmark = pytest.mark.browser


async def test_options_are_found_and_chosen_as_one_types(northwind: LocalSlack) -> None:
    await card(northwind, northwind.panes[0], asking(min_query_length=0))
    async with browsing(northwind) as page:
        field = window(page, "Mei Chen").get_by_role("combobox", name="Which city?")
        offers = page.get_by_role("listbox", name="Which city?")
        await field.focus()
        await expect(offers.get_by_role("option")).to_have_text(["Lisbon", "Lima", "London", "Lagos"])
        await field.press_sequentially("L")
        await expect(offers.get_by_role("group", name="Europe").get_by_role("option")).to_have_text(
            ["Lisbon", "London"]
        )
        await field.press("ArrowDown")
        await field.press("Enter")
        await expect(offers).to_be_hidden()
        await expect(field).to_have_value("London")
        await northwind.until(lambda: northwind.traffic.of("block_actions"))
        await field.fill("Nowhere")
        await expect(offers.get_by_text("No results")).to_be_visible()
        await field.press("Escape")
        await field.press("Tab")
        await expect(field).to_have_value("London")

    actions = [each.payload["actions"][0]["selected_option"] for each in northwind.traffic.of("block_actions")]
    assert actions == [option("London")]


async def test_several_are_chosen_and_taken_away_in_a_modal(northwind: LocalSlack) -> None:
    menu = asking("multi_external_select", max_selected_items=2)
    view = {
        "type": "modal",
        "title": {"type": "plain_text", "text": "Cities"},
        "submit": {"type": "plain_text", "text": "Send"},
        "blocks": [{"type": "input", "label": {"type": "plain_text", "text": "Your cities"}, "element": menu}],
    }
    mei = northwind.person(northwind.panes[0])
    northwind.state.show_modals(mei.id, [new_view(northwind.world, northwind.app, view, user=mei.id)])
    async with browsing(northwind) as page:
        dialog = window(page, "Mei Chen").get_by_role("dialog", name="Cities")
        field = dialog.get_by_role("combobox", name="Your cities")
        await field.focus()
        for city in ("Lim", "Lag"):
            await field.press_sequentially(city)
            await expect(page.get_by_role("option", name=city)).to_be_visible()
            await field.press("Enter")
        await expect(field).to_be_disabled()
        await dialog.get_by_role("button", name="Take Lima away").press("Enter")
        await expect(dialog.get_by_role("listitem")).to_have_text(["Lagos"])
        await field.press_sequentially("Lo")
        await expect(page.get_by_role("option", name="London")).to_be_visible()
        await field.press("Escape")
        await expect(dialog).to_be_visible()
        await dialog.get_by_role("button", name="Send").click()
        await expect(dialog.get_by_role("alert")).to_contain_text("Try again?")
        await expect(dialog.get_by_role("listitem")).to_have_text(["Lagos"])

    (held,) = northwind.traffic.of("view_submission")[-1].payload["view"]["state"]["values"].values()
    assert held["city"]["selected_options"] == [option("Lagos")]


async def test_who_offers_nothing_that_slack_takes_is_shown_as_no_results(northwind: LocalSlack) -> None:
    await card(northwind, northwind.panes[0], asking())
    async with listening(northwind), browsing(northwind) as page:
        field = window(page, "Mei Chen").get_by_role("combobox", name="Which city?")
        await field.press_sequentially("L")

        offers = page.get_by_role("listbox", name="Which city?")
        await expect(offers.get_by_role("option")).to_contain_text("No results")
        await expect(offers).to_contain_text("one of options and option_groups must be given")


async def test_a_place_is_found_by_the_first_letters_of_its_name(northwind: LocalSlack) -> None:
    for name in ("sand", "general", "growth"):
        northwind.add_channel(name=name, members=northwind.panes)
    async with browsing(northwind) as page:
        await window(page, "Mei Chen").get_by_role("textbox").focus()
        await page.keyboard.press("Control+k")
        menu = page.get_by_role("menu", name="All places")
        await menu.get_by_role("menuitem").first.press("g")
        await expect(menu.get_by_role("menuitem", name="general")).to_be_focused()
        await page.keyboard.type("ro")
        await expect(menu.get_by_role("menuitem", name="growth")).to_be_focused()
        await page.keyboard.press("Escape")
        await page.keyboard.press("Control+k")
        await page.keyboard.type("gen")
        await page.keyboard.press("Enter")

        await expect(window(page, "Mei Chen").get_by_role("tab", name="#general")).to_have_attribute(
            "aria-selected", "true"
        )


async def test_people_of_one_name_are_told_apart_where_one_is_picked(northwind: LocalSlack) -> None:
    for _ in range(2):
        northwind.add_person(name="Pia Prospect")
    async with browsing(northwind) as page:
        await page.get_by_role("button", name="Open another person's window").click()
        await expect(page.get_by_role("menuitem", name="Pia Prospect")).to_have_count(2)
        await page.get_by_role("menuitem", name="Pia Prospect (2)").click()

        chooser = window(page, "Pia Prospect").get_by_role("combobox", name="Whose window this is")
        await expect(chooser.locator("option:checked")).to_have_text("Pia Prospect (2)")
