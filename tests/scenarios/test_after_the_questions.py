"""What somebody says once the questions are over: waiting, at rest, or after a chat has ended."""

from pathlib import Path

import pytest

from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_returns import send_back


async def decline(on: Relay, who: str) -> None:
    """Answer everything so that the lead does not qualify."""
    await on.qualify(who, people="3", budget="no budget", decision="others decide")
    assert "not be the right fit" in on.last(who).words


@pytest.mark.parametrize("said", ["talk to a person", "can somebody call me?", "I want to talk to a person please"])
async def test_who_did_not_qualify_and_asks_for_a_person_is_offered_once_to_whose_turn_it_is(
    tmp_path: Path, said: str
) -> None:
    async with relay(folder=tmp_path) as on:
        await decline(on, "pia")
        told = len(on.heard("pia"))
        await on.say("pia", said)
        await on.press("ana", on.offers("ana")[0], "Accept")

        assert on.counted("offers", outcome="made") == 1
        assert not on.offers("bo")
        assert [message.words for message in on.heard("pia")[told:]] == [
            "Thank you. I'm bringing in a colleague now, so please stay around for a moment.",
            "Ana Alvarez is here and will take it from now on. Everything you write goes straight to them.",
        ]


async def test_what_is_said_beside_the_wish_for_a_person_is_heard_too(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await decline(on, "pia")
        await on.say("pia", "sorry, we're 500 people. Can I talk to a person?")

        assert "500 people" in on.offers("ana")[0].words


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        pytest.param("Hello!", "what do you need", id="a greeting"),
        pytest.param("Hello? Anybody there?", "what do you need", id="is anybody there"),
        pytest.param("What about our request?", "what do you need", id="a question nobody would answer"),
        pytest.param("We need help with our support desk now", "demo", id="a new need"),
    ],
)
async def test_who_was_not_the_right_fit_and_writes_again_is_answered(tmp_path: Path, said: str, answered: str) -> None:
    async with relay(folder=tmp_path) as on:
        await decline(on, "pia")
        told = len(on.heard("pia"))
        await on.say("pia", said)

        assert len(on.heard("pia")) == told + 1
        assert answered in on.last("pia").words


async def test_a_goodbye_right_after_a_goodbye_is_left_alone_and_days_later_is_not(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await decline(on, "pia")
        told = len(on.heard("pia"))
        await on.say("pia", "ok thanks, bye")
        silent = len(on.heard("pia"))
        await on.move(days=3)
        await on.say("pia", "thanks!")

        assert silent == told
        assert len(on.heard("pia")) == told + 1


async def test_start_over_works_by_the_button_of_an_old_question_too(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await decline(on, "pia")
        old = next(message for message in reversed(on.heard("pia")) if message.buttons)
        await on.press("pia", old, "Start over")

        assert "what do you need" in on.last("pia").words


async def test_a_lead_that_a_rep_has_had_stays_with_sales_though_its_prospect_corrects_themselves(
    tmp_path: Path,
) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", budget="no budget")
        await on.say("pia", "sorry, we are 5 people")
        unqualified = "not qualified" in on.offers("ana")[0].words
        said = await send_back(on, "ana", "not_for_me")

        assert unqualified
        assert "goes to the next rep" in said
        assert on.offers("bo")


async def test_the_button_of_an_old_question_brings_a_person_too(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await decline(on, "pia")
        old = next(message for message in reversed(on.heard("pia")) if message.buttons)
        await on.press("pia", old, "Talk to a person")

        assert on.offers("ana")


async def test_after_the_end_of_a_chat_a_person_can_be_asked_for_again(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Accept")
        await on.press("ana", on.heard("ana")[0], "End chat")
        await on.say("pia", "talk to a person")

        assert on.offers("ana") or on.offers("bo")
        assert "bringing in a colleague" in on.last("pia").words


async def test_after_the_end_of_a_chat_one_can_start_over(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Accept")
        await on.press("ana", on.heard("ana")[0], "End chat")
        await on.say("pia", "start over")

        assert "what do you need" in on.last("pia").words


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        pytest.param("sorry, make it 400 people", "400 people", id="make it"),
        pytest.param("change company size to 410 people", "410 people", id="change to"),
        pytest.param("my email is new@corp.de", "new@corp.de", id="a new address"),
        pytest.param("不好意思，是六百人", "600", id="in chinese"),
    ],
)
async def test_what_is_put_right_while_waiting_stands_on_the_card(tmp_path: Path, said: str, shown: str) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.say("pia", said)

        assert shown in on.offers("ana")[0].words


async def test_who_waits_and_wants_to_start_over_is_told_how_to_put_things_right(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.say("pia", "start over")
        told = on.last("pia").words
        await on.say("pia", "sorry, we are 400 people")

        assert "no need to start over" in told
        assert "400 people" in on.offers("ana")[0].words


async def test_who_waits_is_answered_in_the_language_they_have_just_written(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.say("pia", "麻烦快一点，我今天就想聊")
        chinese = on.last("pia").words
        await on.say("pia", "thanks, that is fine, I am waiting here")

        assert "接手的同事会看到" in chinese
        assert "I've kept that" in on.last("pia").words


async def test_who_waits_for_somebody_to_be_on_is_told_again_from_when(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.move(hours=9)
        await on.qualify("pia")
        await on.say("pia", "we use Salesforce, by the way")

        assert "Wednesday 9:00" in on.last("pia").words


async def test_not_for_me_by_the_last_rep_says_that_everybody_is_asked_now(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await send_back(on, "ana", "not_for_me")
        said = await send_back(on, "bo", "not_for_me")

        assert "Any rep or manager can take it now" in said
        assert "Any rep or manager can take it now" in on.heard("bo")[0].words
        assert "goes to the next rep" in on.heard("ana")[0].words


async def test_not_for_me_in_the_escalation_channel_leaves_the_card_for_everybody_else(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await send_back(on, "ana", "not_for_me")
        await send_back(on, "bo", "not_for_me")
        told = len(on.heard("pia"))
        card = on.in_channel("escalation")[0]
        await on.press("bo", card, "Return")
        view = on.slack.open_views(on.ids["bo"])[-1]
        await on.slack.submit(on.ids["bo"], view.id, {"reason": "not_for_me"})
        await on.settle()
        await on.press("boss", on.in_channel("escalation")[0], "Accept")

        assert len(on.in_channel("escalation")) == 1
        assert [message.words for message in on.heard("pia")[told:]] == [
            "Bea Boss is here and will take it from now on. Everything you write goes straight to them."
        ]


async def test_a_day_in_the_far_future_is_refused(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")

        assert "within the next two years" in await send_back(on, "ana", "wrong_time", day="2999-01-01")


async def test_a_field_that_is_emptied_is_unknown_from_then_on(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await send_back(on, "ana", "wrong_information")
        await on.press("may", on.in_channel("marketing")[0], "Correct")
        view = on.slack.open_views(on.ids["may"])[-1]
        await on.slack.submit(on.ids["may"], view.id, {"email": "", "budget": "60,000"})
        await on.settle()

        card = on.offers("bo")[0].words
        assert "jo@initech.com" not in card
        assert "$60,000 a year" in card or "60,000 a year" in card


async def test_somebody_who_writes_on_in_a_channel_is_sent_to_their_direct_message_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        first = await on.say("pia", "We need a better way to route leads", channel="inbound")
        for answer in ("yes please", "jo@initech.com", "300", "software", "VP Sales", "I decide", "50k", "May"):
            await on.say("pia", answer, channel="inbound", thread=first)

        there = [message.words for message in on.in_channel("inbound", thread=first)]
        assert sum("sent you a direct message" in words for words in there) == 1
