"""The local Slack's page in Chromium: how soon it is there, and whether 10,000 messages in a channel slow it down.

`python -m tests.benchmarks.page`. First paint is set beside that of an empty page from the same server; a message that
comes in, and scrolling, at 10,000 messages beside the same at 100. Each figure is the median of several rounds, in
which the two sides take turns: when the machine is slow for a while, it is so for both.
"""

import asyncio
from dataclasses import dataclass, field
from statistics import median

from playwright.async_api import Browser, Page, async_playwright
from rich.console import Console
from rich.table import Table

from bot.clock import MovableClock
from bot.playground import LocalSlack
from bot.playground.writing import new_message
from tests.bot.playground.browsing import fill_channel
from tests.browser import WIDE, chromium

FEW, MANY = 100, 10_000
PAINTS, MESSAGES = 9, 15

FIRST_PAINT = """() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries()[0].startTime))
    .observe({ type: "paint", buffered: true }))"""

#: From the moment the server's words are here until the message is drawn and laid out.
DRAW_ONE = """(text) => new Promise((done) => {
    const log = document.querySelector("[role=log]");
    const seen = new MutationObserver(() => {
        if (!log.textContent.includes(text)) return;
        seen.disconnect();
        log.getBoundingClientRect();
        done(performance.now() - window.heard);
    });
    seen.observe(log, { subtree: true, childList: true });
})"""

#: Scroll up and down for two seconds; frames a second.
SCROLL = """() => new Promise((done) => {
    const log = document.querySelector("[role=log]");
    const begun = performance.now();
    let frames = 0;
    const step = (now) => {
        frames += 1;
        log.scrollTop += Math.floor(frames / 40) % 2 ? 90 : -90;
        if (now - begun < 2000) requestAnimationFrame(step);
        else done(frames / ((now - begun) / 1000));
    };
    requestAnimationFrame(step);
})"""

#: Notes when words of the server come in.
LISTEN = """(() => {
    const Plain = window.WebSocket;
    window.WebSocket = class extends Plain {
        set onmessage(heard) { super.onmessage = (event) => { window.heard = performance.now(); heard(event); }; }
    };
})()"""


@dataclass(kw_only=True)
class Pair:
    """A figure and what it is set beside, each over all rounds."""

    name: str
    beside: str
    unit: str
    mine: list[float] = field(default_factory=list)
    other: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        return median(mine / other for mine, other in zip(self.mine, self.other, strict=True))


async def run() -> list[Pair]:
    paint = Pair(name="first paint", beside="an empty page", unit="ms")
    draw = Pair(name=f"one more message at {MANY:,}", beside=f"at {FEW}", unit="ms")
    frames = Pair(name=f"frames while scrolling {MANY:,}", beside=f"{FEW}", unit="a second")
    few, many = await started(FEW), await started(MANY)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for _ in range(PAINTS):
            paint.mine.append(await first_paint(browser, many.page_url))
            paint.other.append(await first_paint(browser, f"{many.page_url}page/icon.svg"))
        pages = [await opened(browser, slack) for slack in (many, few)]
        for number in range(MESSAGES):
            draw.mine.append(await draw_one(pages[0], many, number=number))
            draw.other.append(await draw_one(pages[1], few, number=number))
        for _ in range(3):
            frames.mine.append(await scroll(pages[0]))
            frames.other.append(await scroll(pages[1]))
        await browser.close()
    await asyncio.gather(few.stop(), many.stop())
    return [paint, draw, frames]


async def started(count: int) -> LocalSlack:
    """A local Slack with one person and so many messages in one channel."""
    slack = LocalSlack(clock=MovableClock())
    slack.panes = [slack.add_person(name="Mei Chen").id]
    channel = slack.add_channel(name="sales", members=slack.panes, bot_member=False)
    fill_channel(slack, channel.id, count=count)
    await slack.start()
    return slack


async def first_paint(browser: Browser, url: str) -> float:
    """Milliseconds from asking for a page until something of it is seen, with nothing kept from before."""
    page = await (await browser.new_context(viewport=WIDE)).new_page()
    await page.goto(url)
    took: float = await page.evaluate(FIRST_PAINT)
    await page.context.close()
    return took


async def opened(browser: Browser, slack: LocalSlack) -> Page:
    """The channel before that person."""
    page = await browser.new_page(viewport=WIDE)
    await page.add_init_script(LISTEN)
    await page.goto(slack.page_url)
    await page.get_by_role("tab", name="#sales").click()
    return page


async def draw_one(page: Page, slack: LocalSlack, *, number: int) -> float:
    """Milliseconds from a message's arrival until it is drawn."""
    channel = next(each for each in slack.state.channels.values() if each.name == "sales")
    await page.bring_to_front()
    drawn = asyncio.create_task(page.evaluate(DRAW_ONE, f"Another {number}."))
    await asyncio.sleep(0.1)
    author = slack.person(slack.panes[0])
    slack.state.put_message(new_message(slack.world, channel=channel, author=author, text=f"Another {number}."))
    took: float = await drawn
    return took


async def scroll(page: Page) -> float:
    await page.bring_to_front()
    frames: float = await page.evaluate(SCROLL)
    return frames


def report(pairs: list[Pair]) -> Table:
    table = Table("what", "here", "beside", "there", "ratio")
    for pair in pairs:
        here, there = (f"{median(each):,.1f} {pair.unit}" for each in (pair.mine, pair.other))
        table.add_row(pair.name, here, pair.beside, there, f"{pair.ratio:.2f} ×")
    return table


if __name__ == "__main__":
    Console().print(report(asyncio.run(run())))
