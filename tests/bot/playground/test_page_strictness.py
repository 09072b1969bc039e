"""The page in Chromium: a clock that is set, and what Slack would not do either."""

from datetime import UTC, datetime

import pytest
from playwright.async_api import expect

from bot.clock import MovableClock
from bot.playground import LocalSlack
from bot.playground.writing import new_message
from tests.bot.playground.browsing import browsing, go, window, write
from tests.bot.playground.callers import call
from tests.bot.playground.gallery import plain
from tests.browser import SMALL

pytestmark = pytest.mark.browser


async def test_the_clock_is_set_to_a_date_and_a_time_by_keyboard(northwind: LocalSlack, clock: MovableClock) -> None:
    async with browsing(northwind) as page:
        await page.get_by_role("button", name="Set the clock").focus()
        await page.keyboard.press("Enter")
        asked = page.get_by_role("dialog", name="Set the clock")
        await expect(asked.get_by_label("Date and time, UTC")).to_be_focused()
        await asked.get_by_label("Date and time, UTC").fill("2026-03-09T09:00")
        await page.keyboard.press("Enter")

        await expect(asked).to_be_hidden()
        await expect(page.locator(".moment")).to_contain_text("Mon 9 Mar, 09:00:00 UTC")
    assert clock.now() == datetime(2026, 3, 9, 9, tzinfo=UTC)


async def test_a_slash_command_in_a_thread_is_refused_and_nothing_is_sent(northwind: LocalSlack) -> None:
    room = next(iter(northwind.state.channels))
    await northwind.say(northwind.panes[2], "Let us talk", channel=room)
    async with browsing(northwind) as page:
        mei = window(page, "Mei Chen")
        await go(mei, "#sales")
        await mei.get_by_role("log", name="Messages").get_by_text("Let us talk", exact=True).hover()
        await mei.get_by_role("button", name="Reply in thread").first.click()
        await write(mei, "/leads")

        await expect(mei.get_by_role("alert")).to_have_text("/leads is not supported in threads. Sorry!")
        await expect(mei.get_by_role("textbox").last).to_have_value("/leads")
    assert not [each for each in northwind.traffic if "/leads" in str(each.payload)]


async def test_an_address_that_runs_something_is_never_gone_to(northwind: LocalSlack) -> None:
    mei = northwind.panes[0]
    button = {"type": "button", "action_id": "go", "text": plain("Open it"), "url": "javascript:alert(3)"}
    blocks = ({"type": "actions", "block_id": "row", "elements": [button]},)
    place, author = northwind.place(mei, None), northwind.person(northwind.app.user)
    northwind.state.put_message(new_message(northwind.world, channel=place, author=author, text="x", blocks=blocks))
    async with browsing(northwind) as page:
        await window(page, "Mei Chen").get_by_role("button", name="Open it").click()
        await northwind.until(lambda: northwind.traffic.of("block_actions"))
        assert page.context.pages == [page]


async def test_everybody_reads_moments_in_their_own_language(northwind: LocalSlack, clock: MovableClock) -> None:
    mei, ravi, ana = northwind.panes
    northwind.change_person(mei, locale="zh-CN", tz="Asia/Shanghai")
    northwind.change_person(ravi, locale="en-GB")
    said = f"By <!date^{int(clock.now().timestamp())}^{{date_short_pretty}} {{time}}|then>"
    for person in (mei, ravi, ana):
        assert (await call(northwind, "chat.postMessage", channel=person, text=said))["ok"]
    async with browsing(northwind) as page:
        await expect(window(page, "Mei Chen").locator(".message time[data-seconds]")).to_have_text("今天 17:00")
        await expect(window(page, "Ravi Patel").locator(".message time[data-seconds]")).to_have_text("today 09:00")
        await expect(window(page, "Ana Souza").locator(".message time[data-seconds]")).to_have_text("today 9:00 AM")
        await expect(window(page, "Mei Chen").locator(".divider").first).to_have_text("3月2日星期一")


async def test_what_cannot_be_done_without_the_server_is_said_in_a_sentence(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        await page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('Failed to fetch')); }")
        mei = window(page, "Mei Chen")
        await write(mei, "Hello?")

        await expect(mei.get_by_role("alert")).to_have_text("That was not done: the local Slack does not answer.")
        await expect(mei.get_by_role("textbox")).to_have_value("Hello?")


async def test_a_place_that_is_chosen_from_the_list_can_be_written_in_at_once(northwind: LocalSlack) -> None:
    async with browsing(northwind) as page:
        mei = window(page, "Mei Chen")
        await mei.get_by_role("textbox").focus()
        await page.keyboard.press("Control+k")
        await page.get_by_role("menuitem", name="sales").press("Enter")
        await page.keyboard.type("Morning")

        await expect(mei.get_by_role("textbox")).to_have_value("Morning")
        await expect(mei.get_by_role("tab", name="#sales")).to_have_attribute("aria-selected", "true")


async def test_answers_in_a_thread_of_others_do_not_count_as_unread(northwind: LocalSlack) -> None:
    _, ravi, ana = northwind.panes
    room = next(iter(northwind.state.channels))
    async with browsing(northwind) as page:
        first = await northwind.say(ana, "Let us talk", channel=room)
        await northwind.say(ravi, "Gladly", channel=room, thread=first)

        tab = window(page, "Mei Chen").get_by_role("tab", name="#sales")
        await expect(tab).to_have_attribute("aria-label", "#sales, 2 unread")  # What was said, and its echo.


async def test_people_of_one_first_name_are_told_apart_on_a_small_screen(northwind: LocalSlack) -> None:
    northwind.panes += [northwind.add_person(name=name).id for name in ("Rep 1", "Rep 2")]
    async with browsing(northwind, size=SMALL) as page:
        names = page.get_by_role("navigation").get_by_role("button").locator("span:not(.avatar)")

        await expect(names).to_have_text(["Mei", "Ravi", "Ana", "Rep 1", "Rep 2"])
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_what_is_said_in_a_window_stands_above_what_one_types_into(northwind: LocalSlack) -> None:
    async with browsing(northwind, size=SMALL) as page:
        await page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('Failed to fetch')); }")
        mei = window(page, "Mei Chen")
        await write(mei, "Hello")
        boxes = [
            await shown.evaluate("(element) => element.getBoundingClientRect().toJSON()")
            for shown in (
                mei.get_by_role("alert"),
                mei.locator(".composer"),
                page.get_by_role("group", name="Clock"),
                page.get_by_role("button", name="+1 day"),
            )
        ]

    said, typed, clock, step = boxes
    assert said["bottom"] <= typed["top"]
    assert step["right"] <= clock["right"]


@pytest.mark.parametrize(("locale", "said"), [("zh-CN", "备注（可选）"), ("en-US", "备注 (optional)")])
async def test_what_may_be_left_empty_is_said_in_the_language_of_who_reads_it(
    northwind: LocalSlack, locale: str, said: str
) -> None:
    mei = northwind.panes[0]
    northwind.change_person(mei, locale=locale)
    note = {"type": "input", "optional": True, "label": plain("备注"), "element": {"type": "plain_text_input"}}
    await call(northwind, "chat.postMessage", channel=mei, text="A form", blocks=[note])
    async with browsing(northwind) as page:
        await expect(window(page, "Mei Chen").get_by_text(said)).to_be_visible()
