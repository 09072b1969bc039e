"""From a prospect's last answer to the rep's card at Slack, over loopback: `python -m tests.benchmarks.last_answer`.

A local Slack and a Baton on the embedded store run in one process; each round is a new prospect whose last answer is
posted signed over HTTP. Measured from before the post to the moment the card's `chat.postMessage` is answered.
"""

import asyncio
import statistics
import tempfile
from pathlib import Path
from time import perf_counter

from storage.tinydb.store import open_folder
from tests.scenarios.relay import Relay, relay

ROUNDS = 200

#: The playbook's questions are answered in the first words but for the last one.
SAID = (
    "We need a better lead hand-over and would like a demo. I'm VP Sales at a software company of 300 people, "
    "I decide, the budget is 50k USD a year, and we want it next month. Write to jo{n}@initech.com"
)
LAST = "Germany"

AGREED = """
workspace: {{name: Northwind, timezone: America/New_York, hours: Mon-Sun 00:00-24:00}}
reps:
  ana: {{slack: {ana}}}
  bo: {{slack: {bo}}}
teams:
  sales: {{members: [ana, bo], channel: {escalation}}}
icp: {{industries: {{core: [software]}}, countries: [DE]}}
rules:
  - {{name: All, to: team sales}}
"""


async def main() -> None:
    """Run the rounds and print the percentiles."""
    with tempfile.TemporaryDirectory() as folder:
        store = await open_folder(Path(folder) / "store")
        async with relay(folder=Path(folder), agreed=AGREED, store=store) as on:
            seconds = [await one_round(on, number) for number in range(ROUNDS)]
        await store.close()
    cuts = statistics.quantiles(seconds, n=100)
    print(f"last answer to card, {ROUNDS} leads: p50 {cuts[49] * 1e3:.1f} ms, p99 {cuts[98] * 1e3:.1f} ms")


async def one_round(on: Relay, number: int) -> float:
    """Seconds from the last answer of a new prospect to the card in the team's channel."""
    prospect = on.slack.add_person(name=f"Prospect {number}", locale="en-US").id
    await on.slack.say(prospect, SAID.format(n=number))
    await on.settle()
    while "country" not in (asked := latest(on, prospect)):
        await on.slack.say(prospect, "skip" if "demo" not in asked else "yes")
        await on.settle()
    cards = len(on.in_channel("escalation"))
    began = perf_counter()
    saying = asyncio.create_task(on.slack.say(prospect, LAST))
    await on.slack.until(lambda: len(on.in_channel("escalation")) > cards)
    took = perf_counter() - began
    await saying
    await on.settle()
    return took


def latest(on: Relay, prospect: str) -> str:
    """What Baton said last to somebody."""
    return on.slack.messages(on.slack.dm(prospect))[-1].text


if __name__ == "__main__":
    asyncio.run(main())
