"""The page plays a story with an app that is not Baton: by what people do, and only as long as nobody else wants to."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Locator, Page, WebSocketRoute, expect

from bot.clock import MovableClock
from bot.playground import LocalSlack
from bot.playground.story import Role, Step, Story, Until
from tests.bot.playground.echo import over_http
from tests.browser import empty_page

pytestmark = pytest.mark.browser

WORDS = "Hello there, echo"
STORY = Story(
    roles={"mei": Role(user="U0MEI", known=True), "new": Role(name="Nora New")},
    steps=(
        Step(caption="{mei} says hello.", windows=("mei",), who="mei", say=WORDS, until=Until(who="mei", says="echo")),
        Step(caption="{mei} asks.", who="mei", press="Ask me", read_seconds=0.2),
        Step(who="mei", modal="close", read_seconds=0.2),
        Step(caption="{new} comes, and time passes.", windows=("new",), who="new", say="/echo it", clock_seconds=600),
        Step(caption="The end.", until=Until(who="new", says="it"), read_seconds=30),
    ),
)

#: Keeps every value that the field of a window has, as it is drawn.
WATCH = """() => {
  window.seen = new Set();
  const look = () => { window.seen.add(document.querySelector("textarea")?.value); requestAnimationFrame(look); };
  look();
}"""


@pytest.fixture
async def slack(clock: MovableClock) -> AsyncIterator[LocalSlack]:
    local = LocalSlack(clock=clock)
    await local.start()
    local.add_person(id="U0MEI", name="Mei Chen")
    local.panes = ["U0MEI"]
    local.story = lambda: STORY
    async with over_http(local):
        yield local
    await local.stop()


async def _playing(page: Page, slack: LocalSlack, *, pace: int = 1) -> Locator:
    """The story, which has just begun."""
    await page.goto(f"{slack.page_url}?pace={pace}")
    await page.get_by_role("button", name="Play the story").click()
    told = page.get_by_role("region", name="The story")
    await expect(told.get_by_role("status")).to_have_text("Mei says hello.")
    return told


async def test_it_types_presses_and_waits_to_its_end(slack: LocalSlack, clock: MovableClock) -> None:
    async with empty_page() as page:
        told = await _playing(page, slack, pace=20)

        await expect(told.get_by_role("status")).to_have_text("The end.")
        await expect(page.get_by_role("region", name="Nora New")).to_contain_text("Echo of it")
        assert clock.now().minute == 10
        assert [each.text for each in slack.messages(slack.dm("U0MEI"))] == [WORDS, WORDS]
        assert len(slack.traffic.of("view_submission")) == 0
        assert len(slack.traffic.of("block_actions")) == 1


@pytest.mark.parametrize(("motion", "letters"), [("no-preference", True), ("reduce", False)])
async def test_letters_appear_one_by_one_unless_motion_is_not_wanted(
    slack: LocalSlack, motion: str, letters: bool
) -> None:
    async with empty_page() as page:
        await page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
        await page.add_init_script(f"({WATCH})()")
        await _playing(page, slack)
        await expect(page.locator(".message").first).to_contain_text(WORDS)
        seen = await page.evaluate("[...window.seen].filter(Boolean)")

        assert (len(seen) > len(WORDS) / 2) is letters
        assert WORDS in seen


async def test_it_can_be_paused_gone_on_with_and_skipped_ahead(slack: LocalSlack) -> None:
    async with empty_page() as page:
        told = await _playing(page, slack)
        field = page.get_by_role("textbox")
        await expect(field).not_to_be_empty()
        await told.get_by_role("button", name="Pause the story").press("Enter")
        held = await field.input_value()
        await page.wait_for_timeout(300)
        assert await field.input_value() == held
        assert slack.traffic.of("message") == []
        await told.get_by_role("button", name="Go on with the story").press("Enter")
        await told.get_by_role("button", name="Skip to the next part").press("Enter")

        await expect(told.get_by_role("status")).to_have_text("Mei asks.")


@pytest.mark.parametrize("how", ["by its button", "by writing"])
async def test_whoever_takes_over_finds_everything_as_it_is(slack: LocalSlack, how: str) -> None:
    async with empty_page() as page:
        told = await _playing(page, slack)
        field = page.get_by_role("textbox")
        await expect(field).not_to_be_empty()
        if how == "by its button":
            await told.get_by_role("button", name="Take over").click()
            await expect(told).to_be_hidden()
        else:
            await field.press("End")
            await expect(told.get_by_role("status")).to_contain_text("it is your turn")
        await field.fill("By hand")
        await field.press("Enter")

        await expect(page.locator(".message").first).to_contain_text("By hand")
        await expect(page.get_by_role("button", name="Play the story")).to_be_enabled()


async def test_what_does_not_come_ends_it_with_a_sentence(slack: LocalSlack) -> None:
    slack.story = lambda: Story(roles=STORY.roles, steps=(Step(caption="{mei} waits.", until=Until(who="mei")),))
    async with empty_page() as page:
        await page.clock.install()
        await page.goto(slack.page_url)
        await page.get_by_role("button", name="Play the story").click()
        told = page.get_by_role("region", name="The story").get_by_role("status")
        await page.clock.run_for(20_000)

        await expect(told).to_have_text("The story stops here: what was to come did not come. It is your turn.")


def _deaf(page: WebSocketRoute) -> None:
    """A server that says everything and hears nothing."""
    server = page.connect_to_server()
    page.on_message(lambda _message: None)
    server.on_message(page.send)


async def test_it_is_offered_and_who_is_open_is_online_without_asking_the_server_again(slack: LocalSlack) -> None:
    async with empty_page() as page:
        await page.route("**/playground/story", lambda route: route.abort())
        await page.route_web_socket("**/playground/live", _deaf)
        await page.goto(slack.page_url)

        await expect(page.get_by_role("button", name="Play the story")).to_be_visible()
        await expect(page.get_by_role("region", name="Mei Chen").get_by_title("Online").first).to_be_visible()


async def test_while_the_story_would_not_come_out_it_is_said_why(slack: LocalSlack) -> None:
    slack.story = lambda: None
    async with empty_page() as page:
        await page.goto(slack.page_url)
        await page.get_by_role("button", name="Play the story").click()
        await expect(page.locator("#story .caption")).to_contain_text("no rep would get its leads")
        slack.story = lambda: STORY
        await page.get_by_role("button", name="Play the story").click()

        await expect(page.get_by_role("button", name="Pause the story")).to_be_visible()
        await expect(page.locator("#story .caption")).not_to_contain_text("no rep")


async def test_where_there_is_no_story_none_is_offered(slack: LocalSlack) -> None:
    slack.story = None
    async with empty_page() as page:
        await page.goto(slack.page_url)
        await expect(page.get_by_role("button", name="Behind the glass")).to_be_visible()

        await expect(page.get_by_role("button", name="Play the story")).to_be_hidden()
