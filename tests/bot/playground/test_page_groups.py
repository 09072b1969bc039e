"""The page in Chromium: group direct messages, replies that are also sent to the channel, and formatted text."""

import pytest
from playwright.async_api import expect

from bot.playground import LocalSlack
from tests.bot.playground.browsing import browsing, go, window, write

pytestmark = pytest.mark.browser


async def test_several_people_are_written_to_by_keyboard_alone(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        mei, ravi, ana = (window(page, name) for name in ("Mei Chen", "Ravi Patel", "Ana Souza"))
        await mei.get_by_role("button", name="All places").click()
        await page.get_by_role("menuitem", name="New group message").press("Enter")
        dialog = page.get_by_role("dialog", name="New group message")
        field = dialog.get_by_role("combobox", name="Add people")
        await expect(dialog.get_by_role("button", name="Start")).to_be_disabled()
        for letters in ("Echo", "Ana", "Rav"):
            await field.press_sequentially(letters)
            await field.press("Enter")
        await expect(dialog.get_by_role("list", name="Chosen").get_by_role("listitem")).to_have_text(
            ["Echo", "Ana Souza", "Ravi Patel"]
        )
        await field.press("Backspace")
        await dialog.get_by_role("button", name="Take Echo away").press("Enter")
        await field.press_sequentially("Rav")
        await field.press("Enter")
        await dialog.get_by_role("button", name="Start").press("Enter")
        await expect(mei.get_by_role("heading", name="Ana Souza, Ravi Patel")).to_be_visible()
        await write(mei, "The three of us")
        await go(ravi, "Mei Chen, Ana Souza")

        await expect(ravi.get_by_text("The three of us", exact=True)).to_be_visible()
        await expect(ana.get_by_role("tab", name="Mei Chen, Ravi Patel")).to_contain_text("1")
    assert not northwind.traffic.of("message")


async def test_a_reply_goes_to_its_channel_too_where_the_box_is_ticked(northwind: LocalSlack) -> None:
    sales = next(each.id for each in northwind.state.channels.values() if each.name == "sales")
    ts = await northwind.say(northwind.panes[2], "Let us talk", channel=sales)
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await go(mei, "#sales")
        await go(ravi, "#sales")
        await mei.locator(f'[data-ts="{ts}"]').hover()
        await mei.locator(f'[data-ts="{ts}"]').get_by_role("button", name="Reply in thread").click()
        box = mei.get_by_role("checkbox", name="Also send to #sales")
        await box.check()
        await write(mei, "For everybody")
        await expect(box).not_to_be_checked()
        await write(mei, "For the thread")

        await expect(mei.get_by_text("Also sent to the channel")).to_be_visible()
        await expect(ravi.get_by_text("For everybody", exact=True)).to_be_visible()
        await expect(ravi.get_by_text("For the thread", exact=True)).to_have_count(0)
        await ravi.get_by_role("button", name="Let us talk", exact=True).click()
        await expect(ravi.get_by_role("log", name="Thread").get_by_text("For the thread", exact=True)).to_be_visible()


async def test_what_is_typed_with_marks_is_seen_formatted(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await go(mei, "#sales")
        await go(ravi, "#sales")
        await write(mei, "*Bold* and `code` :wave:\n- first\n- second\n> said\n```x = 1```")
        await mei.get_by_role("textbox").last.press_sequentially("@her")
        await mei.get_by_role("option", name="@here").click()
        await mei.get_by_role("textbox").last.press("Enter")

        said = ravi.locator(".message", has_text="first").first
        await expect(said.locator("strong", has_text="Bold")).to_be_visible()
        await expect(said.locator("code")).to_have_text("code")
        await expect(said.locator("li")).to_have_text(["first", "second"])
        await expect(said.locator("blockquote")).to_have_text("said")
        await expect(said.locator("pre")).to_have_text("x = 1")
        await expect(said.get_by_text("👋")).to_be_visible()
        await expect(ravi.locator(".mention.me").first).to_have_text("@here")
    assert "<!here>" in [each.payload["event"]["text"] for each in northwind.traffic.of("message")]


async def test_only_channels_that_one_can_go_to_are_found(northwind: LocalSlack) -> None:
    branch = northwind.add_workspace("Branch")
    guest = northwind.add_person(name="Gus", restricted=True)
    northwind.add_channel(name="theirs", workspace=branch)
    northwind.add_channel(name="shared", members=[guest.id])
    northwind.panes = [northwind.panes[0], guest.id]
    async with browsing(northwind) as page:
        found = {"Mei Chen": ["sales", "shared"], "Gus": ["shared"]}
        for name, channels in found.items():
            await window(page, name).get_by_role("button", name="All places").click()
            await page.get_by_role("menuitem", name="Find or make a channel").click()
            listed = page.get_by_role("dialog", name="Channels").get_by_role("option")
            await expect(listed).to_have_count(len(channels) + 1)
            for place, channel in enumerate(channels):
                await expect(listed.nth(place)).to_contain_text(channel)
            await page.keyboard.press("Escape")
