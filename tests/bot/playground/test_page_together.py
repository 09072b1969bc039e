"""The page in Chromium: what people do with each other, seen in each other's windows as it happens."""

import re

import pytest
from playwright.async_api import FilePayload, Page, expect

from bot.playground import LocalSlack
from tests.bot.playground.browsing import browsing, fill_channel, go, window, write
from tests.browser import SMALL

pytestmark = pytest.mark.browser

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc00000030101"
    "00c9fe92ef0000000049454e44ae426082"
)

#: Scroll up until the first message is drawn.
BACK_TO_THE_BEGINNING = """async (log) => {
  while (!log.textContent.includes("Message 0")) {
    log.scrollTop = 0;
    await new Promise(requestAnimationFrame);
  }
  log.scrollTop = 0;
}"""


@pytest.fixture
def sales(northwind: LocalSlack) -> str:
    return next(each.id for each in northwind.state.channels.values() if each.name == "sales")


async def _start_writing_to(page: Page, who: str, other: str) -> None:
    await window(page, who).get_by_role("button", name="All places").click()
    await page.get_by_role("menuitem", name="New message").click()
    await page.get_by_role("combobox", name="Write to").fill(other[:3])
    await page.get_by_role("combobox", name="Write to").press("Enter")


async def test_two_people_write_to_each_other_alone(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        mei, ravi, ana = (window(page, name) for name in ("Mei Chen", "Ravi Patel", "Ana Souza"))
        await _start_writing_to(page, "Mei Chen", "Ravi Patel")
        await write(mei, "Between us")
        await go(ravi, "Mei Chen")

        await expect(ravi.get_by_text("Between us")).to_be_visible()
        await expect(ana.get_by_role("tab", name="Mei Chen")).to_have_count(0)
    assert not northwind.traffic.of("message")


async def test_others_see_who_is_typing_until_it_is_sent(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await go(mei, "#sales")
        await go(ravi, "#sales")
        field = mei.get_by_role("textbox").last
        await field.press_sequentially("Mor")
        await expect(ravi.get_by_text("Mei Chen is typing…")).to_be_visible()
        await expect(mei.get_by_text("is typing…")).to_have_count(0)
        await field.press("Enter")

        await expect(ravi.get_by_text("is typing…")).to_have_count(0)


async def test_whose_window_is_open_is_online(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        await _start_writing_to(page, "Mei Chen", "Ravi Patel")
        dot = window(page, "Mei Chen").locator(f'.tab [data-presence="{northwind.panes[1]}"]')
        await expect(dot).to_have_attribute("title", "Online")
        await page.get_by_role("button", name="Close the window of Ravi Patel").click()

        await expect(dot).to_have_attribute("title", "Away")


async def test_what_is_new_stands_below_a_line(northwind: LocalSlack, sales: str) -> None:
    ravi = northwind.panes[1]
    await northwind.say(ravi, "Read before", channel=sales)
    async with browsing(northwind) as page:
        await northwind.say(ravi, "Not read yet", channel=sales)
        await northwind.say(ravi, "Nor this", channel=sales)
        await go(window(page, "Mei Chen"), "#sales")
        rows = window(page, "Mei Chen").get_by_role("log").locator("li")

        said = [text.splitlines()[-1] for text in await rows.all_inner_texts()]
        assert said[said.index("New") :][1] == "Not read yet"
        assert said.count("New") == 1
        await go(window(page, "Mei Chen"), "Echo")
        await go(window(page, "Mei Chen"), "#sales")
        await expect(rows.get_by_text("New", exact=True)).to_have_count(0)


async def test_an_edit_and_a_deletion_are_seen_by_all(northwind: LocalSlack, sales: str) -> None:
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await go(mei, "#sales")
        await go(ravi, "#sales")
        await write(mei, "Mornig")
        field = mei.get_by_role("textbox").last
        await expect(ravi.get_by_text("Mornig", exact=True)).to_be_visible()
        await field.press("ArrowUp")
        await expect(field).to_have_value("Mornig")
        await field.fill("Morning")
        await field.press("Enter")
        await expect(ravi.get_by_text("Morning(edited)")).to_be_visible()
        own = mei.locator(".message", has_text="Morning(edited)")
        await own.hover()
        await own.get_by_role("button", name="Delete message").click()
        await page.get_by_role("dialog", name="Delete message").get_by_role("button", name="Delete").click()

        await expect(ravi.get_by_text("Morning(edited)")).to_have_count(0)


async def test_a_reaction_is_found_by_name_counted_and_taken_away(northwind: LocalSlack, sales: str) -> None:
    await northwind.say(northwind.panes[2], "We won", channel=sales)
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await go(mei, "#sales")
        await go(ravi, "#sales")
        await mei.locator(".message").first.hover()
        await mei.get_by_role("button", name="Add a reaction").click()
        await page.get_by_role("searchbox", name="Search emoji").fill("tada")
        await page.get_by_role("searchbox", name="Search emoji").press("Enter")
        await expect(page.get_by_role("dialog", name="Choose an emoji")).to_have_count(0)
        await ravi.get_by_role("button", name="tada, 1: Mei Chen").click()

        await expect(mei.get_by_role("button", name="tada, 2: You, Ravi Patel")).to_have_attribute(
            "aria-pressed", "true"
        )
        await mei.get_by_role("button", name="tada, 2").click()
        await expect(ravi.get_by_role("button", name="tada, 1: You")).to_be_visible()


async def test_an_emoji_that_is_found_by_name_stands_among_the_words(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        mei = window(page, "Mei Chen")
        await mei.get_by_role("textbox").fill("We won")
        await mei.get_by_role("button", name="Emoji").click()
        await page.get_by_role("searchbox", name="Search emoji").fill("tada")
        await page.keyboard.press("Enter")

        await expect(mei.get_by_role("textbox")).to_be_focused()
        await expect(mei.get_by_role("textbox")).to_have_value(re.compile(r"^We won ?:tada: $"))


async def test_files_are_chosen_first_and_sent_with_words(northwind: LocalSlack, sales: str) -> None:
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await go(mei, "#sales")
        await go(ravi, "#sales")
        picture = FilePayload(name="chart.png", mimeType="image/png", buffer=PICTURE)
        await mei.locator('.composer input[type="file"]').set_input_files([picture])
        await expect(mei.get_by_role("list", name="Files to send")).to_contain_text("chart.png")
        await write(mei, "As promised")

        await expect(ravi.get_by_text("As promised", exact=True)).to_be_visible()
        await expect(ravi.get_by_role("img", name="chart.png")).to_be_visible()
        assert await ravi.get_by_role("img", name="chart.png").evaluate("each => each.naturalWidth") == 1


async def test_names_are_completed_while_one_types(northwind: LocalSlack, sales: str) -> None:
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await go(mei, "#sales")
        await go(ravi, "#sales")
        field = mei.get_by_role("textbox").last
        await field.press_sequentially("Hi @ra")
        await expect(mei.get_by_role("listbox", name="People").get_by_role("option").first).to_have_attribute(
            "aria-selected", "true"
        )
        await field.press("Enter")
        await field.press_sequentially("see #sal")
        await field.press("Tab")
        await field.press_sequentially(":rock")
        await field.press("ArrowDown")
        await field.press("ArrowUp")
        await field.press("Tab")
        await field.press("Enter")

        await expect(ravi.locator(".mention.me").first).to_have_text("@Ravi Patel")
        await expect(ravi.locator(".content").first).to_have_text("Hi @Ravi Patel see #sales 🪨")
    assert f"<@{northwind.panes[1]}>" in northwind.messages(sales)[0].text


async def test_a_channel_is_made_found_joined_and_left(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await mei.get_by_role("button", name="All places").click()
        await page.get_by_role("menuitem", name="Find or make a channel").click()
        await page.get_by_role("option", name="Make a new channel").click()
        await page.get_by_role("textbox", name="Name").fill("deals")
        await page.get_by_role("button", name="Make", exact=True).click()
        await expect(mei.get_by_role("tab", name="#deals")).to_have_attribute("aria-selected", "true")
        await ravi.get_by_role("button", name="All places").click()
        await page.get_by_role("menuitem", name="Find or make a channel").click()
        await page.get_by_role("option", name="deals").click()
        await write(ravi, "Here too")

        await expect(mei.get_by_text("Here too", exact=True)).to_be_visible()
        await ravi.get_by_role("button", name="members: who is in deals").click()
        await page.get_by_role("option", name="Leave #deals").click()
        await expect(ravi.get_by_role("tab", name="#deals")).to_have_count(0)


async def test_somebody_new_gets_a_window_and_can_write_at_once(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        await page.get_by_role("button", name="Open another person's window").click()
        await page.get_by_role("menuitem", name="Add somebody").click()
        dialog = page.get_by_role("dialog", name="Add somebody")
        await dialog.get_by_role("textbox", name="Name").fill("Zoe Quist")
        await dialog.get_by_label("Kind").select_option("From another company")
        await dialog.get_by_role("button", name="Add", exact=True).click()
        await write(window(page, "Zoe Quist"), "Hello")

        await expect(window(page, "Zoe Quist").get_by_text("You said: Hello")).to_be_visible()
        await expect(window(page, "Zoe Quist").get_by_text("EXTERNAL")).to_be_visible()


async def test_a_window_that_is_not_in_front_on_a_small_screen_keeps_what_is_new(
    northwind: LocalSlack, sales: str
) -> None:
    async with browsing(northwind, size=SMALL) as page:
        switcher = page.get_by_role("navigation", name="Whose window to show")
        await switcher.get_by_role("button", name="Ravi").click()
        await go(page.locator('[aria-label="Ravi Patel"]'), "#sales")
        await switcher.get_by_role("button", name="Mei").click()
        await northwind.say(northwind.panes[2], "While you were away", channel=sales)
        await expect(switcher.get_by_role("button", name="Ravi")).to_contain_text("Unread")
        await switcher.get_by_role("button", name="Ravi").click()

        await expect(page.locator(".window.front .divider.new")).to_be_visible()
        await expect(switcher.get_by_role("button", name="Ravi")).not_to_contain_text("Unread")


async def test_what_is_typed_and_not_sent_is_there_when_one_comes_back(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        mei = window(page, "Mei Chen")
        await mei.get_by_role("textbox").last.fill("Half a sen")
        await go(mei, "#sales")
        await expect(mei.get_by_role("textbox").last).to_have_value("")
        await go(mei, "Echo")

        await expect(mei.get_by_role("textbox").last).to_have_value("Half a sen")


async def test_a_long_channel_is_read_back_to_its_beginning(northwind: LocalSlack, sales: str) -> None:
    fill_channel(northwind, sales, count=450)
    async with browsing(northwind) as page:
        mei = window(page, "Mei Chen")
        await go(mei, "#sales")
        await expect(mei.get_by_text("Message 449", exact=True)).to_be_visible()
        log = mei.get_by_role("log")
        assert await log.locator(".message").count() <= 180
        await log.evaluate(BACK_TO_THE_BEGINNING)

        await expect(mei.get_by_text("Message 0", exact=True)).to_be_visible()
        assert await log.locator(".message").count() <= 180
        await northwind.say(northwind.panes[1], "The latest", channel=sales)
        await mei.get_by_role("button", name="new message").click()
        await expect(mei.get_by_text("The latest", exact=True)).to_be_visible()
