"""Where prospects write, and where they are answered: direct messages, mentions, inbound and private channels."""

from pathlib import Path

import pytest

from bot.playground import Message
from tests.scenarios.relay import ANSWERS, Relay, asked, relay

OPENING = "Hi, our reps lose leads and we need a better hand-over"


def from_baton(on: Relay, channel: str, thread: str) -> list[Message]:
    """What Baton wrote in a thread."""
    return [message for message in on.in_channel(channel, thread=thread) if message.user == on.slack.app.user]


async def finish(on: Relay, who: str) -> None:
    """Answer what is asked directly."""
    for _ in range(12):
        question = asked(on.last(who)).lower()
        answer = next((text for word, text in ANSWERS["en"].items() if word.lower() in question), None)
        if answer is None:
            return
        await on.say(who, answer)


async def test_an_inbound_message_is_answered_in_its_thread_until_it_comes_to_contact_or_money(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await on.say("pia", OPENING, channel="inbound")
        first = from_baton(on, "inbound", ts)
        await on.say("pia", "yes please", channel="inbound", thread=ts)
        after = from_baton(on, "inbound", ts)

        assert "see a demo" in first[-1].words
        assert "sent you a direct message" in after[-1].words
        assert "e-mail" not in after[-1].words
        assert "e-mail" in asked(on.last("pia"))


async def test_a_button_in_the_thread_moves_on_to_the_direct_message_too(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await on.say("pia", OPENING, channel="inbound")
        await on.press("pia", from_baton(on, "inbound", ts)[-1], "Yes, please")

        assert "sent you a direct message" in from_baton(on, "inbound", ts)[-1].words
        assert "e-mail" in asked(on.last("pia"))


async def test_what_began_in_a_channel_comes_to_a_rep_with_its_channel(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await on.say("pia", OPENING, channel="inbound")
        await on.say("pia", "yes please", channel="inbound", thread=ts)
        await finish(on, "pia")
        card = on.heard("ana")[0]
        await on.press("ana", card, "Accept")
        await on.say("ana", "Hello Pia", channel=card.channel, thread=card.ts)

        assert "jo@initech.com" in card.words
        assert on.last("pia").words == "Hello Pia"
        assert "Hello Pia" not in " ".join(message.words for message in from_baton(on, "inbound", ts))


@pytest.mark.parametrize("other", ["tom", "ana", "admin"])
async def test_only_who_began_the_thread_counts(tmp_path: Path, other: str) -> None:
    async with relay(folder=tmp_path) as on:
        on.meet("tom")
        ts = await on.say("pia", OPENING, channel="inbound")
        told = len(from_baton(on, "inbound", ts))
        await on.say(other, "I'd not show them a demo", channel="inbound", thread=ts)

        assert len(from_baton(on, "inbound", ts)) == told
        assert not on.heard(other)
        assert not on.slack.ephemerals(on.ids[other])


async def test_who_is_mentioned_by_another_in_the_thread_answers_them_directly(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.meet("tom")
        ts = await on.say("pia", OPENING, channel="inbound")
        told = len(from_baton(on, "inbound", ts))
        await on.say("tom", f"@{on.slack.app.name} we need help with routing too", channel="inbound", thread=ts)

        assert len(from_baton(on, "inbound", ts)) == told
        assert "see a demo" in asked(on.last("tom"))


async def test_a_reply_in_the_thread_still_counts_once_questions_went_private(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await on.say("pia", OPENING, channel="inbound")
        await on.say("pia", "yes please", channel="inbound", thread=ts)
        await on.say("pia", "jo@initech.com", channel="inbound", thread=ts)
        where = from_baton(on, "inbound", ts)[-1]
        await on.say("pia", "300 people", channel="inbound", thread=ts)
        await on.say("pia", "software", channel="inbound", thread=ts)
        await on.say("pia", "VP Sales", channel="inbound", thread=ts)
        await on.say("pia", "I decide", channel="inbound", thread=ts)

        assert "how many people" in where.words
        assert "budget" in asked(on.last("pia"))
        assert "budget" not in from_baton(on, "inbound", ts)[-1].words


async def test_where_slack_allows_no_direct_message_it_goes_on_in_the_thread(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.faults.error("conversations.open", "cannot_dm_bot", times=100)
        ts = await on.say("pia", OPENING, channel="inbound")
        await on.say("pia", "yes please", channel="inbound", thread=ts)

        assert "e-mail" in from_baton(on, "inbound", ts)[-1].words


async def test_while_slack_is_out_of_order_nothing_private_is_asked_in_public(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.faults.http_error("conversations.open", status=503, times=3)
        ts = await on.say("pia", OPENING, channel="inbound")
        await on.say("pia", "yes please", channel="inbound", thread=ts)
        await on.move(minutes=1)

        assert "e-mail" not in " ".join(message.words for message in from_baton(on, "inbound", ts))
        assert "e-mail" in asked(on.last("pia"))


@pytest.mark.parametrize("private", [False, True], ids=["public", "private"])
async def test_a_mention_begins_one_conversation_in_its_thread(tmp_path: Path, private: bool) -> None:
    async with relay(folder=tmp_path) as on:
        place = on.slack.add_channel(name="lounge", members=[on.ids["pia"], on.ids["ana"]], private=private)
        ts = await on.say("pia", f"@{on.slack.app.name} {OPENING}", channel=place.id)
        first = on.slack.messages(place.id, thread=ts)
        await on.say("pia", "no thanks", channel=place.id, thread=ts)

        assert [message.user for message in first].count(on.slack.app.user) == 1
        assert "see a demo" in first[-1].words
        assert "e-mail" in asked(on.last("pia"))
        found = await on.slack.command(on.ids["ana"], "/leads", "find pia")
        assert found.words.count("L-") == 1


@pytest.mark.parametrize("kind", ["guest", "foreign"])
async def test_guests_and_people_of_other_workspaces_may_chat(tmp_path: Path, kind: str) -> None:
    async with relay(folder=tmp_path) as on:
        elsewhere = on.slack.add_workspace("Elsewhere")
        on.meet("visitor", **({"restricted": True} if kind == "guest" else {"team_id": elsewhere.id}))
        ts = await on.say("visitor", OPENING, channel="inbound")
        await on.say("visitor", "yes please", channel="inbound", thread=ts)
        await finish(on, "visitor")
        await on.press("ana", on.offers("ana")[0], "Accept")

        assert "jo@initech.com" in on.heard("ana")[0].words
        assert "Ana Alvarez" in on.last("visitor").words


async def test_what_other_bots_write_begins_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.meet("crawler", bot=True, bot_id="B0CRAWLER")
        ts = await on.say("crawler", OPENING, channel="inbound")

        assert not from_baton(on, "inbound", ts)


async def test_talk_in_a_channel_that_is_not_for_baton_is_left_alone(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        place = on.slack.add_channel(name="lounge", members=[on.ids["pia"]])
        ts = await on.say("pia", "does anybody know a tool for routing leads?", channel=place.id)
        await on.say("pia", "we need one", channel=place.id, thread=ts)

        assert [message.user for message in on.slack.messages(place.id)] == [on.ids["pia"]]
        assert not on.heard("pia")


@pytest.mark.parametrize("who", ["ana", "admin", "boss", "may"])
async def test_the_team_gets_a_helpful_word_and_no_lead(tmp_path: Path, who: str) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say(who, "hello?")
        told = [message.words for message in on.heard(who)]
        await on.say(who, f"@{on.slack.app.name} hello?", channel="marketing")
        await on.say(who, "has anybody seen the numbers?", channel="inbound")
        whispered = [message.words for message in on.slack.ephemerals(on.ids[who])]
        leads = await on.slack.command(on.ids["ana"], "/leads", "find L-")

        assert ["/leads" in words for words in told] == [True]
        assert ["/leads" in words for words in whispered] == [True]
        assert "No lead" in leads.words


async def test_who_comes_back_in_a_channel_is_answered_in_their_new_thread(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", people="just me", role="intern", budget="no budget", decision="others decide")
        told = len(on.heard("pia"))
        await on.move(days=30)
        ts = await on.say("pia", "Hello again, we now need it for the whole company", channel="inbound")

        assert len(from_baton(on, "inbound", ts)) == 1
        assert len(on.heard("pia")) == told
