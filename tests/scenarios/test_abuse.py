"""What people try who mean no good, or press too soon: nothing changes, nothing leaks, nobody is pinged."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from bot.playground import Message
from bot.playground.interactions import block_actions
from bot.playground.parcels import Parcel
from tests.scenarios.relay import ANSWERS, Relay, asked, relay

OPENING = "Hi, our reps lose leads and we need a better hand-over"


async def forge(on: Relay, who: str, message: Message, label: str, **changes: Any) -> None:
    """Press a button as somebody who may not see it, or with another value: a signed click all the same."""
    button = next(button for button in message.buttons if button.label == label)
    action = {"type": "button", "action_id": button.action_id, "block_id": button.block_id, "value": button.value}
    action |= {"text": {"type": "plain_text", "text": label}, "action_ts": on.slack.state.new_ts()} | changes
    person = on.slack.person(on.ids[who])
    payload = block_actions(on.slack.world, on.slack.app, person=person, action=action, source=message)
    await on.slack.world.post.send(on.slack.app, Parcel(type="interactive", name="block_actions", payload=payload))
    await on.settle()


async def test_however_often_somebody_starts_over_there_is_one_open_lead(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        for _ in range(4):
            await on.say("pia", OPENING)
            await on.say("pia", "start over")
            await on.say("pia", OPENING, channel="inbound")
        found = await on.slack.command(on.ids["ana"], "/leads", "find Pia")

        assert found.words.count("L-") == 1


async def test_a_flood_is_told_so_once_and_then_ignored_until_it_stops(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        await asyncio.gather(*(on.slack.say(on.ids["pia"], f"hello {number}") for number in range(100)))
        await on.settle()
        told = [message.words for message in on.heard("pia") if "a lot at once" in message.words]
        heard = len(on.heard("pia"))
        await on.say("pia", "and more")
        ignored = len(on.heard("pia"))
        await on.move(minutes=5)
        await on.say("pia", "yes please")

        assert len(told) == 1
        assert heard < 50
        assert ignored == heard
        assert len(on.heard("pia")) == ignored + 1


async def test_a_flood_of_presses_is_ignored_as_well(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        await on.say("pia", "yes please")
        question = on.last("pia")
        presses = (on.slack.click(on.ids["pia"], question.channel, question.ts, label="Start over") for _ in range(100))
        await asyncio.gather(*presses)
        await on.settle()

        assert len(on.heard("pia")) < 50


async def everybody(on: Relay) -> None:
    """Besides the team: a guest, a person of another workspace, a stranger, a bot, and somebody who has left."""
    on.meet("guest", restricted=True)
    on.meet("bot", bot=True)
    on.meet("gone", deleted=True)
    on.meet("foreign", team_id=on.slack.add_workspace("Elsewhere").id)


def refusals(on: Relay) -> float:
    """How many refusals were counted, whatever the reason."""
    samples = (sample for metric in on.baton.metrics.refused.collect() for sample in metric.samples)
    return sum(sample.value for sample in samples if sample.name.endswith("_total"))


def said_to(on: Relay, who: str) -> list[str]:
    """What Baton told somebody, but for refusals."""
    refused = ("That is only for", "That is for somebody else", "Only people can")
    return [message.text for message in on.heard(who) if not message.words.startswith(refused)]


WHO_MAY_NOT_ACCEPT = ["pia", "lin", "bo", "boss", "may", "admin", "guest", "foreign", "bot", "gone"]


@pytest.mark.parametrize("who", WHO_MAY_NOT_ACCEPT)
@pytest.mark.parametrize("label", ["Accept", "Return"])
async def test_nobody_else_takes_or_returns_an_offer(tmp_path: Path, who: str, label: str) -> None:
    async with relay(folder=tmp_path) as on:
        await everybody(on)
        await on.qualify("pia")
        card = on.offers("ana")[0]
        before = refusals(on)
        await forge(on, who, card, label)

        assert on.offers("ana")[0].words == card.words
        assert "Thank you. I'm bringing in a colleague" in said_to(on, "pia")[-1]
        assert not on.slack.open_views(on.ids[who])
        assert refusals(on) == before + 1


async def test_nobody_else_pauses_ends_or_writes_into_a_live_chat(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await everybody(on)
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Accept")
        card = on.heard("ana")[0]
        for who in ("pia", "lin", "bo", "guest", "foreign"):
            await forge(on, who, card, "Pause live")
            await forge(on, who, card, "End chat")

        assert on.heard("ana")[0].words == card.words
        assert "Ana Alvarez* is here" in said_to(on, "pia")[-1]


async def test_nobody_answers_for_somebody_else(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await on.say("pia", OPENING, channel="inbound")
        question = on.in_channel("inbound", thread=ts)[-1]
        await on.press("lin", question, "Not now")
        await on.press("bo", question, "Talk to a person")

        assert on.in_channel("inbound", thread=ts)[-1] == question
        assert on.slack.ephemerals(on.ids["lin"])
        assert on.slack.ephemerals(on.ids["bo"])
        assert not on.heard("ana")


async def test_a_button_of_an_older_offer_does_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        old = on.offers("ana")[0]
        await on.move(minutes=16)
        await forge(on, "ana", old, "Accept")

        assert "Ana" not in on.last("pia").words
        assert on.offers("bo")
        assert "no longer possible" in on.last("ana").words


@pytest.mark.parametrize("value", ["L-99|1", "", "|", "L-1", "L-1|x|y", "../../etc", "L-1|99"])
async def test_a_button_with_a_forged_value_does_nothing_and_breaks_nothing(tmp_path: Path, value: str) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        card = on.offers("ana")[0]
        await forge(on, "bo", card, "Accept", value=value)
        await forge(on, "pia", on.heard("pia")[0], "Skip", value=value)

        assert on.offers("ana")[0].words == card.words
        assert on.counted("errors", place="listener") == 0


async def test_a_rep_listed_from_another_workspace_gets_no_say(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        elsewhere = on.slack.add_workspace("Elsewhere")
        on.slack.change_person(on.ids["ana"], team_id=elsewhere.id)
        await on.qualify("pia")
        card = on.heard("ana")[0]
        await forge(on, "ana", card, "Accept")
        shown = await on.slack.command(on.ids["ana"], "/leads", "L-1")

        assert "people of this workspace" in shown.words
        assert "jo@initech.com" not in shown.words
        assert "Ana" not in on.last("pia").words


HOSTILE = [
    pytest.param("<!channel> <!here> <!everyone>", id="broadcasts"),
    pytest.param("@channel @here <@U0ADMIN> <!subteam^S1>", id="mentions"),
    pytest.param("<https://evil.example|https://initech.com>", id="a disguised link"),
    pytest.param("https://evil.example/login www.evil.example", id="links"),
    pytest.param("\u202eecalp a ni\u202c \u2066hidden\u2069", id="right to left"),
    pytest.param("word " * 8_000, id="40,000 characters"),
    pytest.param("🔥" * 300, id="only emoji"),
    pytest.param("\u200b\u200d\ufeff", id="zero width"),
    pytest.param("*bold* `code` ```block``` &lt;!channel&gt;", id="markup"),
]

#: What would ping somebody, or show another address than it leads to.
PINGS = re.compile(r"<(?:!(?!date)|@|#|https?:|mailto:)|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def sent_out(on: Relay) -> list[str]:
    """Everything in Baton's messages that Slack reads as markup, with the mentions Baton makes itself left out."""
    posts = [*on.slack.traffic.of("chat.postMessage"), *on.slack.traffic.of("chat.update")]
    own = re.compile("|".join(f"<@{on.ids[who]}>" for who in ("ana", "bo")))
    return [own.sub("", text) for post in posts for text in marked(post.payload)]


def links_and_names_off(on: Relay) -> bool:
    """Whether Slack was told to make neither previews nor mentions of what stands there."""
    posts = [post.payload for post in on.slack.traffic.of("chat.postMessage")]
    return all(
        (post["unfurl_links"], post["unfurl_media"], post["parse"], post["link_names"]) == (False, False, "none", False)
        for post in posts
    )


def marked(part: Any) -> list[str]:
    """Every text with markup in a payload: mrkdwn objects, and the fallback."""
    if isinstance(part, list):
        return [text for each in part for text in marked(each)]
    if not isinstance(part, dict):
        return []
    if part.get("type") in {"link", "user", "usergroup", "broadcast", "channel"}:
        return ["<!a mention or link of rich text"]
    here = (
        [part["text"]] if isinstance(part.get("text"), str) and part.get("type") not in {"plain_text", "text"} else []
    )
    return here + [text for each in part.values() for text in marked(each)]


@pytest.mark.parametrize("text", HOSTILE)
async def test_no_answer_pings_anybody_or_links_anywhere(tmp_path: Path, text: str) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.change_person(on.ids["pia"], name="Pia <!channel> <https://evil.example|x>", title=text[:80])
        await on.say("pia", text)
        for word, answer in ANSWERS["en"].items():
            await on.say("pia", text)
            if word.lower() in asked(on.last("pia")).lower():
                await on.say("pia", f"{answer} {text}")
        await on.say("pia", "talk to a person")

        assert on.offers("ana")
        assert links_and_names_off(on)
        assert not [found for sent in sent_out(on) for found in [PINGS.search(sent)] if found]
        assert on.counted("errors", place="listener") == 0


@pytest.mark.parametrize("text", HOSTILE)
async def test_nothing_in_a_live_chat_pings_anybody_or_links_anywhere(tmp_path: Path, text: str) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Accept")
        card = on.heard("ana")[0]
        await on.say("pia", text)
        await on.say("ana", text, channel=card.channel, thread=card.ts)

        assert not [found for sent in sent_out(on) for found in [PINGS.search(sent)] if found]
        assert on.counted("errors", place="listener") == 0
