"""The page in Chromium: what a newcomer does, on a wide and on a small screen."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Route, expect

from bot.clock import MovableClock
from bot.playground import LocalSlack
from tests.bot.playground.browsing import browsing, window, write
from tests.bot.playground.callers import call
from tests.bot.playground.gallery import action_blocks
from tests.browser import SMALL

pytestmark = pytest.mark.browser


@pytest.fixture
def slack(northwind: LocalSlack) -> LocalSlack:
    return northwind


async def test_a_person_chats_presses_a_button_and_fills_in_a_modal(slack: LocalSlack) -> None:
    async with browsing(slack) as page:
        mei = window(page, "Mei Chen")
        await write(mei, "Hello there")
        await mei.get_by_role("button", name="Ask me").click()
        dialog = mei.get_by_role("dialog", name="A question")
        answer = dialog.get_by_role("textbox", name="Your answer")
        await expect(answer).to_be_focused()
        await answer.fill("no")
        await answer.press("Enter")
        await expect(dialog.get_by_role("alert")).to_have_text("Please say more.")
        await answer.fill("Forty-two")
        await dialog.get_by_role("button", name="Send").click()

        await expect(dialog).to_be_hidden()
        await expect(mei.get_by_text("Your answer: Forty-two")).to_be_visible()


async def test_what_one_person_writes_others_see_at_once_and_marked_unread(slack: LocalSlack) -> None:
    async with browsing(slack) as page:
        mei, ravi = window(page, "Mei Chen"), window(page, "Ravi Patel")
        await mei.get_by_role("tab", name="#sales").click()
        await write(mei, "Morning, all")

        await expect(ravi.get_by_role("tab", name="#sales")).to_contain_text("2")
        await ravi.get_by_role("tab", name="#sales").click()
        await expect(ravi.get_by_text("Morning, all", exact=True)).to_be_visible()
        await expect(ravi.get_by_label("unread")).to_have_count(0)


async def test_a_command_is_completed_by_keyboard_and_answered_to_its_writer_alone(slack: LocalSlack) -> None:
    async with browsing(slack) as page:
        ana = window(page, "Ana Souza")
        field = ana.get_by_role("textbox")
        await field.press_sequentially("/e")
        await expect(ana.get_by_role("listbox").get_by_role("option")).to_have_text(["/echo[words]Say it again"])
        await field.press("Tab")
        await field.press_sequentially("hello")
        await field.press("Enter")

        await expect(ana.get_by_text("Only visible to you")).to_be_visible()
        await expect(ana.get_by_text("Echo of hello")).to_be_visible()


async def test_a_thread_opens_over_its_channel_and_is_answered_there(slack: LocalSlack) -> None:
    ana = slack.state.people[slack.panes[2]]
    ts = await slack.say(ana.id, "Let us talk", channel=next(iter(slack.state.channels)))
    async with browsing(slack) as page:
        mei = window(page, "Mei Chen")
        await mei.get_by_role("tab", name="#sales").click()
        await mei.locator(f'[data-ts="{ts}"]').hover()
        await mei.locator(f'[data-ts="{ts}"]').get_by_role("button", name="Reply in thread").click()
        await write(mei, "Here I am")

        await expect(mei.get_by_role("log", name="Thread").get_by_text("Here I am", exact=True)).to_be_visible()
        await mei.get_by_role("button", name="Back to the channel").click()
        await expect(mei.get_by_text("2 replies")).to_be_visible()


async def test_words_are_never_read_as_markup(slack: LocalSlack) -> None:
    mei = slack.panes[0]
    attack = '<img src=x onerror="document.title=1"> <script>document.title=2</script>'
    await slack.say(mei, attack)
    async with browsing(slack) as page:
        await expect(window(page, "Mei Chen").get_by_text(attack, exact=True).first).to_be_visible()

        assert await page.locator("main img, main script").count() == 0
        assert await page.title() == "Northwind · local Slack"


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def _everything() -> list[dict[str, Any]]:
    options = [{"text": _plain(text), "value": text} for text in ("One", "Two")]
    fields = [{"type": "mrkdwn", "text": "*Budget*\n40k"}, _plain("A field")]
    elements = [
        {"type": "button", "text": _plain("Accept"), "style": "primary"},
        {"type": "static_select", "placeholder": _plain("Pick one"), "options": options},
        {"type": "users_select", "placeholder": _plain("Pick a person")},
        {"type": "datepicker", "initial_date": "2026-03-09"},
        {"type": "timepicker", "initial_time": "09:30"},
        {"type": "radio_buttons", "options": options},
        {"type": "checkboxes", "options": options},
        {"type": "overflow", "options": options},
    ]
    text = [{"type": "text", "text": "Rich", "style": {"bold": True}}, {"type": "link", "url": "https://acme.com"}]
    rich = [{"type": kind, "elements": text} for kind in ("rich_text_section", "rich_text_quote")]
    rich.append({"type": "rich_text_list", "style": "bullet", "elements": rich[:1]})
    typing = {"type": "plain_text_input", "placeholder": _plain("Type here")}
    return [
        {"type": "header", "text": _plain("A header")},
        {
            "type": "section",
            "text": {"type": "mrkdwn", "text": "*bold* `code` <https://acme.com|link>"},
            "fields": fields,
        },
        {"type": "divider"},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "_small print_"}]},
        {"type": "actions", "elements": elements},
        {"type": "rich_text", "elements": rich},
        {"type": "image", "image_url": "https://acme.com/x.png", "alt_text": "A chart"},
        {"type": "input", "label": _plain("An input"), "element": typing},
        {"type": "alert", "text": _plain("Something of tomorrow")},
    ]


async def test_every_kind_of_block_is_drawn_and_one_that_is_not_known_becomes_a_labelled_box(
    slack: LocalSlack,
) -> None:
    posted = await call(slack, "chat.postMessage", channel=slack.panes[0], text="x", blocks=_everything())
    assert posted["ok"], posted
    async with browsing(slack) as page:
        message = window(page, "Mei Chen").locator(".message")

        await expect(message.get_by_role("heading", name="A header")).to_be_visible()
        await expect(message.locator("strong", has_text="bold")).to_be_visible()
        await expect(message.get_by_role("link", name="link", exact=True)).to_have_attribute("href", "https://acme.com")
        await expect(message.get_by_role("combobox", name="Pick one")).to_be_visible()
        await expect(message.get_by_label("A chart")).to_be_visible()
        await expect(message.get_by_role("textbox", name="An input")).to_be_visible()
        await expect(message.locator(".unknown")).to_have_text("alertSomething of tomorrow")


async def test_the_clock_is_moved_by_a_button(slack: LocalSlack, clock: MovableClock) -> None:
    async with browsing(slack) as page:
        await page.get_by_role("button", name="+30 min").click()

        await expect(page.locator(".moment")).to_contain_text("09:30:00 UTC")
    assert clock.now().minute == 30


async def test_a_small_screen_shows_one_window_at_a_time(slack: LocalSlack) -> None:
    async with browsing(slack, size=SMALL) as page:
        mei, ravi = page.locator('[aria-label="Mei Chen"]'), page.locator('[aria-label="Ravi Patel"]')
        await expect(mei).to_be_visible()
        await expect(ravi).to_be_hidden()
        await page.get_by_role("navigation").get_by_role("button", name="Ravi").click()

        await expect(ravi).to_be_visible()
        await expect(mei).to_be_hidden()
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_page_asks_nothing_of_any_other_server() -> None:
    page = Path(__file__).parents[3] / "bot" / "playground" / "page"
    addresses = {
        word
        for file in page.iterdir()
        for word in file.read_text(encoding="utf-8").replace('"', " ").replace("'", " ").split()
        if word.startswith(("http://", "https://"))
    }

    assert addresses == {"http://www.w3.org/2000/svg"}


async def test_what_is_chosen_is_kept_and_sent_and_a_question_comes_first(northwind: LocalSlack) -> None:
    mei = northwind.panes[0]
    assert (await call(northwind, "chat.postMessage", channel=mei, text="x", blocks=action_blocks()))["ok"]
    async with browsing(northwind) as page:
        pane = window(page, "Mei Chen")
        await pane.get_by_role("button", name="Reject").click()
        await page.get_by_role("dialog", name="Sure?").get_by_role("button", name="No").click()
        several = pane.get_by_role("group", name="Pick some")
        await several.get_by_role("combobox").select_option("Two")
        await several.get_by_role("combobox").select_option("Three")
        await several.get_by_role("button", name="Take Two away").click()
        await expect(several.get_by_role("listitem")).to_have_text(["Three"])
        await northwind.until(lambda: len(northwind.traffic.of("block_actions")) == 3)

    actions = [each.payload["actions"][0] for each in northwind.traffic.of("block_actions")]
    assert [[option["value"] for option in each["selected_options"]] for each in actions] == [
        ["two"],
        ["two", "three"],
        ["three"],
    ]


async def test_menus_and_pickers_that_stand_side_by_side_are_told_apart(northwind: LocalSlack) -> None:
    mei = northwind.panes[0]
    assert (await call(northwind, "chat.postMessage", channel=mei, text="x", blocks=action_blocks()))["ok"]
    async with browsing(northwind) as page:
        pane = window(page, "Mei Chen")
        await pane.get_by_label("Pick one").select_option("Two")
        await pane.get_by_label("Pick a person").select_option("Ravi Patel")
        await pane.get_by_role("radio", name="Three").check()
        await northwind.until(lambda: len(northwind.traffic.of("block_actions")) == 3)

    held = northwind.traffic.of("block_actions")[-1].payload["state"]["values"]["row"]
    assert held["one"]["selected_option"]["value"] == "two"
    assert held["who"]["selected_user"] == northwind.panes[1]
    assert held["radio"]["selected_option"]["value"] == "three"


async def test_a_date_that_is_typed_is_sent_once_it_is_whole(northwind: LocalSlack) -> None:
    mei = northwind.panes[0]
    assert (await call(northwind, "chat.postMessage", channel=mei, text="x", blocks=action_blocks()))["ok"]
    async with browsing(northwind) as page:
        day = window(page, "Mei Chen").locator('input[type="date"]')
        await day.focus()
        await page.keyboard.type("12252027")
        await page.keyboard.press("Enter")
        await northwind.until(lambda: bool(northwind.traffic.of("block_actions")))
        await day.blur()

    sent = [each.payload["actions"][0]["selected_date"] for each in northwind.traffic.of("block_actions")]
    assert sent == ["2027-12-25"]


async def test_what_is_chosen_while_an_earlier_choice_is_under_way_is_sent_after_it(northwind: LocalSlack) -> None:
    mei, under_way = northwind.panes[0], asyncio.Event()
    assert (await call(northwind, "chat.postMessage", channel=mei, text="x", blocks=action_blocks()))["ok"]

    async def held(route: Route) -> None:
        await under_way.wait()
        await route.continue_()

    async with browsing(northwind) as page:
        await page.route("**/playground/do/**", held)
        several = window(page, "Mei Chen").get_by_role("group", name="Pick some")
        await several.get_by_role("combobox").select_option("Two")
        await several.get_by_role("combobox").select_option("Three")
        under_way.set()
        await northwind.until(lambda: len(northwind.traffic.of("block_actions")) == 2)

    actions = [each.payload["actions"][0] for each in northwind.traffic.of("block_actions")]
    assert [len(each["selected_options"]) for each in actions] == [1, 2]


async def test_the_first_window_is_in_sight_when_there_are_many(northwind: LocalSlack) -> None:
    northwind.panes += [northwind.add_person(name=f"Person {number}").id for number in range(3)]
    async with browsing(northwind) as page:
        assert await page.locator("main").evaluate("each => each.scrollLeft") == 0
