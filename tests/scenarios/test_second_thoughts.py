"""A prospect edits or deletes what they wrote: the answer follows, whenever that is."""

from pathlib import Path

import pytest

from tests.scenarios.relay import ANSWERS, Relay, asked, relay


async def qualify_noting(on: Relay, who: str, word: str, **other: str) -> str:
    """Answer everything; the `ts` of the answer to the question with that word."""
    await on.say(who, "Hi, our reps lose leads and we need a better hand-over")
    answers, noted = ANSWERS["en"] | other, ""
    for _ in range(15):
        question = asked(on.last(who)).lower()
        key = next((key for key in answers if key.lower() in question), None)
        if key is None:
            break
        ts = await on.say(who, answers[key])
        noted = ts if key == word else noted
    return noted


async def test_an_edit_changes_the_answer_it_gave_and_the_questions_go_on(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", "Hi, we need help with routing leads")
        await on.say("pia", "yes please")
        ts = await on.say("pia", "jo@initech.com")
        await on.edit("pia", ts, "joan@initech.com")
        told = on.last("pia").words
        await on.qualify("pia")

        assert "Updated: joan@initech.com" in told
        assert "how many people" in told
        assert "joan@initech.com" in on.heard("ana")[0].words


async def test_an_edit_after_the_offer_shows_on_the_card_and_below_it(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await qualify_noting(on, "pia", "people")
        await on.edit("pia", ts, "about 3000 people")

        card = on.heard("ana")[0]
        assert "3,000 people" in card.words
        assert "+30 Company size: 3,000" in card.words
        assert on.offers("ana") == [card]
        assert "about 3000 people" in on.below(card)[-1].words
        assert "Updated: 3,000 people" in on.last("pia").words
        assert not on.heard("bo")


async def test_an_edit_that_makes_a_lead_qualify_brings_it_to_a_rep(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await qualify_noting(on, "pia", "people", people="3", budget="no budget")
        declined = on.last("pia").words
        await on.edit("pia", ts, "300")

        assert "not be the right fit" in declined
        assert on.offers("ana")
        assert "bringing in a colleague" in on.last("pia").words


async def test_an_edit_to_something_not_understood_changes_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        ts = await qualify_noting(on, "pia", "people", people="3", budget="no budget")
        told = len(on.heard("pia"))
        await on.edit("pia", ts, "thr33 hundr3d ;-)")

        assert len(on.heard("pia")) == told
        assert not on.heard("ana")


async def test_who_waits_can_put_an_answer_right_in_words(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.say("pia", "actually we are 3000 people")

        card = on.offers("ana")[0]
        assert "3,000 people" in card.words
        assert "actually we are 3000" in on.below(card)[-1].words
        assert "Updated: 3,000 people" in on.last("pia").words


async def test_who_waits_gets_an_answer_to_a_question_back(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.say("pia", "what happens next?")

        assert "I look for the right person" in on.last("pia").words
        assert "what happens next?" in on.below(on.offers("ana")[0])[-1].words


async def test_other_talk_of_who_waits_changes_no_answer(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        before = on.offers("ana")[0].words
        await on.say("pia", "the last vendor had 20 people and cost us 5k a month")

        assert on.offers("ana")[0].words == before
        assert "I've kept that" in on.last("pia").words


async def test_a_preview_that_slack_puts_below_a_link_is_no_edit(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", "Hi, we need help with routing leads")
        ts = await on.say("pia", "yes, have a look at https://initech.com")
        told = len(on.heard("pia"))
        await on.slack.unfurl(on.slack.dm(on.ids["pia"]), ts, url="https://initech.com")
        await on.settle()

        assert len(on.heard("pia")) == told


@pytest.mark.parametrize("offered", [False, True], ids=["while asked", "after the offer"])
async def test_deleting_an_answer_asks_nothing_again(tmp_path: Path, offered: bool) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", "Hi, we need help with routing leads")
        ts = await on.say("pia", "yes please")
        if offered:
            await on.qualify("pia")
        told = len(on.heard("pia"))
        await on.slack.delete(on.ids["pia"], on.slack.dm(on.ids["pia"]), ts)
        await on.settle()

        assert len(on.heard("pia")) == told


async def test_an_edit_of_an_older_answer_does_not_undo_a_later_one(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", "Hi, we need help with routing leads")
        ts = await on.say("pia", "yes please, we are 300 people")
        await on.say("pia", "sorry, we are 3000 people actually")
        await on.edit("pia", ts, "yes please, we are 200 people")
        await on.qualify("pia")

        assert "3,000 people" in on.heard("ana")[0].words


async def test_thanks_after_a_goodbye_start_nothing_anew(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", people="just me", role="intern", budget="no budget", decision="others decide")
        told = len(on.heard("pia"))
        await on.say("pia", "ok, thanks")

        assert len(on.heard("pia")) == told


async def test_what_is_put_right_after_a_goodbye_is_taken_and_judged_again(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", people="just me")
        await on.say("pia", "sorry, we are 3000 people")

        assert "3,000" in on.heard("ana")[0].words
