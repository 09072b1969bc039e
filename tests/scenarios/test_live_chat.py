"""The live chat: what goes to the other side, and what never does."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground import Message
from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_returns import send_back


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Relay]:
    """A relay in which Ana is live with Pia."""
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], "Accept")
        yield on


def thread(on: Relay) -> list[Message]:
    """What stands below Ana's card."""
    card = on.heard("ana")[0]
    return on.slack.messages(card.channel, thread=card.ts)


async def writes(on: Relay, who: str, text: str) -> str:
    """Write below Ana's card."""
    card = on.heard("ana")[0]
    return await on.say(who, text, channel=card.channel, thread=card.ts)


async def test_words_are_relayed_as_they_are_and_none_is_a_command(live: Relay) -> None:
    await live.say("pia", "skip")
    await writes(live, "ana", "start *over* <now> & then")

    assert "skip" in thread(live)[-2].words
    assert live.last("pia").words == "start *over* <now> & then"


async def test_emoji_are_relayed_as_signs(live: Relay) -> None:
    await live.say("pia", "Great 👍, see you 🇩🇪")

    assert "Great 👍, see you 🇩🇪" in thread(live)[-1].words


async def test_a_relayed_message_is_marked(live: Relay) -> None:
    ts = await writes(live, "ana", "Hello")

    assert [each.name for each in live.slack.message(live.heard("ana")[0].channel, ts).reactions] == [
        "white_check_mark"
    ]


async def test_private_words_never_go_out_whatever_edit_follows(live: Relay) -> None:
    told = len(live.heard("pia"))
    ts = await writes(live, "ana", "// careful, they are cheap")
    await live.slack.edit(live.ids["ana"], live.heard("ana")[0].channel, ts, "careful, they are cheap")
    await live.settle()

    assert len(live.heard("pia")) == told


async def test_wide_slashes_of_a_chinese_keyboard_keep_words_private_too(live: Relay) -> None:
    told = len(live.heard("pia"))
    for words in ("／／内部：先别报价", "／/ mixed", "/／ mixed"):
        await writes(live, "ana", words)

    assert len(live.heard("pia")) == told


async def test_a_message_made_private_by_an_edit_is_taken_back_with_its_mark_and_stays_so(live: Relay) -> None:
    ts = await writes(live, "ana", "The price is 5k")
    told = len(live.heard("pia"))
    card = live.heard("ana")[0]
    for words in ("// The price is 5k", "The price is 6k"):
        await live.slack.edit(live.ids["ana"], card.channel, ts, words)
        await live.settle()

    assert len(live.heard("pia")) == told - 1
    assert not next(message for message in thread(live) if message.ts == ts).reactions


async def test_an_edit_of_private_words_holds_up_nothing_that_follows(live: Relay) -> None:
    ts = await writes(live, "ana", "// careful, they are cheap")
    await live.slack.edit(live.ids["ana"], live.heard("ana")[0].channel, ts, "careful")
    await writes(live, "ana", "Shall we meet on Friday?")

    assert live.last("pia").words == "Shall we meet on Friday?"


async def test_a_very_long_message_arrives_whole_and_its_edit_and_deletion_follow(live: Relay) -> None:
    told = len(live.heard("pia"))
    channel = live.heard("ana")[0].channel
    ts = await writes(live, "ana", " ".join(str(number) for number in range(5_000)))
    whole = " ".join(message.words.strip() for message in live.heard("pia")[told:])
    await live.slack.edit(live.ids["ana"], channel, ts, "never mind")
    await live.settle()
    edited = [message.words for message in live.heard("pia")[told:]]
    await live.slack.delete(live.ids["ana"], channel, ts)
    await live.settle()

    assert whole.split() == [str(number) for number in range(5_000)]
    assert edited == ["never mind"]
    assert len(live.heard("pia")) == told


async def test_what_is_written_while_paused_never_goes_out(live: Relay) -> None:
    said = await writes(live, "ana", "One moment")
    await live.press("ana", live.heard("ana")[0], "Pause live")
    ts = await writes(live, "ana", "what do we say?")
    await live.slack.edit(live.ids["ana"], live.heard("ana")[0].channel, said, "One moment, margin is 60%")
    await live.settle()
    await live.press("ana", live.heard("ana")[0], "Resume live")
    await live.slack.edit(live.ids["ana"], live.heard("ana")[0].channel, ts, "what do we say")
    await live.settle()

    words = " ".join(message.words for message in live.heard("pia"))
    assert "what do we say" not in words
    assert "margin" not in words
    assert "One moment" in words


async def test_edits_and_deletions_follow_what_was_relayed(live: Relay) -> None:
    first = await writes(live, "ana", "It costs 10")
    second = await writes(live, "ana", "oops")
    channel = live.heard("ana")[0].channel
    await live.slack.edit(live.ids["ana"], channel, first, "It costs 12")
    await live.slack.delete(live.ids["ana"], channel, second)
    await live.settle()

    words = [message.words for message in live.heard("pia")]
    assert words[-1] == "It costs 12"
    assert "oops" not in words


async def test_a_prospects_edit_reaches_the_thread(live: Relay) -> None:
    ts = await live.say("pia", "we are 300")
    await live.slack.edit(live.ids["pia"], live.slack.dm(live.ids["pia"]), ts, "we are 400")
    await live.settle()

    assert "we are 400" in thread(live)[-1].words


async def test_a_file_is_uploaded_again_on_the_other_side(live: Relay) -> None:
    await live.slack.upload(live.ids["pia"], b"a plan", name="plan.txt", text="our plan")
    await live.settle()

    assert any(message.files for message in thread(live))


async def shares(on: Relay, name: str, *, text: str) -> str:
    """Upload a file as Pia; returns the message's `ts`."""
    ts = await on.slack.upload(on.ids["pia"], b"what it says", name=name, text=text)
    await on.settle()
    return ts


def files(on: Relay, card: Message) -> list[str]:
    """The names of the files below a card."""
    return [file["name"] for message in on.below(card) for file in message.files]


async def test_what_was_shared_before_comes_to_every_card(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await shares(on, "plan.txt", text="Hi, our reps lose leads and here is our plan")
        gone = await shares(on, "salaries.txt", text="and this")
        await on.slack.delete(on.ids["pia"], on.slack.dm(on.ids["pia"]), gone)
        await on.qualify("pia")
        await shares(on, "budget.txt", text="and what we have")
        await on.move(minutes=16)
        await send_back(on, "bo", "not_for_me")

        assert files(on, on.heard("ana")[0]) == ["plan.txt", "budget.txt"]
        assert files(on, on.heard("bo")[0]) == ["plan.txt", "budget.txt"]
        assert files(on, on.in_channel("escalation")[0]) == ["plan.txt", "budget.txt"]


async def test_a_file_that_cannot_be_had_any_more_is_named_below_the_card(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await shares(on, "plan.txt", text="Hi, our reps lose leads and here is our plan")
        on.slack.state.files.clear()
        await on.qualify("pia")

        assert "“plan.txt” could not be passed on" in thread(on)[-1].words


async def test_what_the_prospect_says_while_paused_is_kept_for_the_owner(live: Relay) -> None:
    await live.press("ana", live.heard("ana")[0], "Pause live")
    await live.say("pia", "are you there?")

    assert "are you there?" in thread(live)[-1].words
    assert "kept that for" in live.last("pia").words


async def test_after_the_end_the_prospect_is_told_and_their_words_still_reach_the_owner(live: Relay) -> None:
    await live.press("ana", live.heard("ana")[0], "End chat")
    ended = live.last("pia").words
    await live.say("pia", "one more thing")

    assert "ended this chat" in ended
    assert "one more thing" in thread(live)[-1].words


async def test_what_is_said_before_anybody_accepts_is_in_the_thread(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.say("pia", "it is urgent, by the way")

        assert "it is urgent, by the way" in thread(on)[-1].words


async def test_only_below_the_card_in_force_do_words_go_out(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        old = on.heard("ana")[0]
        await on.move(minutes=16)
        await on.move(minutes=16)
        await on.press("ana", on.in_channel("escalation")[0], "Accept")
        told = len(on.heard("pia"))
        await on.say("ana", "a note to myself", channel=old.channel, thread=old.ts)

        assert len(on.heard("pia")) == told


async def test_a_colleagues_words_below_the_card_stay_there(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=IN_A_CHANNEL) as on:
        await on.qualify("pia")
        card = on.in_channel("inbound")[0]
        await on.press("ana", card, "Accept")
        told = len(on.heard("pia"))
        await on.say("bo", "good luck with that one", channel="inbound", thread=card.ts)
        await on.say("ana", "Hello Pia", channel="inbound", thread=card.ts)

        assert [message.words for message in on.heard("pia")[told:]] == ["Hello Pia"]


async def test_who_writes_below_a_card_they_have_not_accepted_is_told_once_that_nobody_reads_it(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        told, below = len(on.heard("pia")), len(thread(on))
        await writes(on, "ana", "Hello Pia")
        await writes(on, "ana", "are you there?")
        await writes(on, "ana", "// odd")

        answers = [message.words for message in thread(on)[below:] if message.user == on.slack.app.user]
        assert answers == [
            "Not sent: nobody has accepted this lead yet. Press Accept, and what you write here reaches the prospect."
        ]
        assert len(on.heard("pia")) == told


async def test_a_former_owner_is_told_once_that_nothing_goes_out_any_more(live: Relay) -> None:
    old = live.heard("ana")[0]
    await send_back(live, "ana", "not_for_me")
    told, below = len(live.heard("pia")), len(thread(live))
    ts = await writes(live, "ana", "Hello again")
    await writes(live, "ana", "are you there?")
    await writes(live, "ana", "// odd")
    await live.slack.edit(live.ids["ana"], old.channel, ts, "Hello")
    await live.settle()

    answers = [message.words for message in thread(live)[below:] if message.user == live.slack.app.user]
    assert len(answers) == 1
    assert answers[0].startswith("Not sent: the lead has moved on since this card.")
    assert len(live.heard("pia")) == told


async def test_a_private_word_of_a_former_owner_needs_no_answer(live: Relay) -> None:
    await send_back(live, "ana", "wrong_time", day="2026-12-15")
    below = len(thread(live))
    await writes(live, "ana", "// a pity")
    silent = len(thread(live))
    await writes(live, "ana", "See you then")

    assert silent == below + 1
    assert thread(live)[-1].words.startswith("Not sent: the lead has moved on")


async def test_in_a_channel_a_former_owner_is_told_unseen_by_others(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=IN_A_CHANNEL) as on:
        await on.qualify("pia")
        card = on.in_channel("inbound")[0]
        await on.press("ana", card, "Accept")
        await on.press("ana", card, "Return")
        view = on.slack.open_views(on.ids["ana"])[-1]
        await on.slack.submit(on.ids["ana"], view.id, {"reason": "not_for_me"})
        await on.say("ana", "Hello Pia", channel="inbound", thread=card.ts)
        await on.say("bo", "too late", channel="inbound", thread=card.ts)

        (told,) = [one for one in on.slack.ephemerals(on.ids["ana"]) if "moved on" in one.words]
        assert told.thread == card.ts
        assert on.slack.ephemerals(on.ids["bo"]) == []


IN_A_CHANNEL = """
workspace: {{name: Northwind, timezone: America/New_York, hours: Mon-Fri 09:00-18:00}}
reps:
  ana: {{slack: {ana}}}
  bo: {{slack: {bo}, weight: 1}}
teams:
  sales: {{members: [ana], channel: {inbound}}}
icp: {{industries: {{core: [software]}}, countries: [DE]}}
rules:
  - {{name: All, to: team sales}}
"""


async def test_what_slack_does_not_take_is_not_marked_and_the_owner_is_told(live: Relay) -> None:
    live.slack.change_channel(live.slack.dm(live.ids["pia"]), archived=True)
    ts = await writes(live, "ana", "to nowhere")

    assert not live.slack.message(live.heard("ana")[0].channel, ts).reactions
    assert "did not reach the prospect" in thread(live)[-1].words


async def test_who_gets_the_lead_next_reads_what_was_said_as_it_stands(live: Relay) -> None:
    channel = live.heard("ana")[0].channel
    gone = await writes(live, "ana", "our floor is 20k")
    changed = await writes(live, "ana", "it costs 10")
    await live.slack.delete(live.ids["ana"], channel, gone)
    await live.slack.edit(live.ids["ana"], channel, changed, "it costs 12")
    await live.settle()
    await live.press("ana", live.heard("ana")[0], "Return")
    await live.slack.submit(live.ids["ana"], live.slack.open_views(live.ids["ana"])[-1].id, {"reason": "not_for_me"})
    await live.settle()

    card = live.heard("bo")[0]
    words = live.slack.messages(card.channel, thread=card.ts)[0].words
    assert "Ana Alvarez: it costs 12" in words
    assert "it costs 10" not in words
    assert "20k" not in words
