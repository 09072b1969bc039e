"""The conversation as its prospect sees it: answers in any form, nothing asked twice, and always a way back."""

import asyncio
import re
from pathlib import Path

import pytest

from bot.playground import Message
from tests.scenarios.relay import AGREED, ANSWERS, Relay, asked, relay


async def press_through(on: Relay, who: str, labels: list[str]) -> None:
    """Answer with a button wherever one of these stands there, else in a good lead's words."""
    for _ in range(15):
        message = on.last(who)
        offered = [button.label for button in message.buttons]
        label = next((label for label in labels if label in offered), None)
        if label is not None:
            await on.press(who, message, label)
            continue
        answer = next((text for word, text in ANSWERS["en"].items() if word.lower() in asked(message).lower()), None)
        if answer is None:
            return
        await on.say(who, answer)


def impersonal(card: Message) -> str:
    """What a card says, without whose lead it is, who gets it, and how they put it."""
    return re.sub(r"L-\d|Pia Prospect|Tom|Ana Alvarez|Bo Berg|\bana\b.*|\bbo\b.*|(?<=Authority).*", "", card.words)


async def test_buttons_and_the_same_words_typed_give_the_same_card(tmp_path: Path) -> None:
    labels = ["Yes, please", "201–1,000", "Software", "Vice president", "I decide", "$50K–$200K", "Within a month"]
    typed = dict(zip(["demo", "people", "industry", "role", "decision", "budget", "when"], labels, strict=True))
    async with relay(folder=tmp_path) as on:
        await on.say("pia", "Hi, our reps lose leads and we need a better hand-over")
        await press_through(on, "pia", [*labels, "Germany"])
        on.meet("tom")
        await on.qualify("tom", **typed)

        pressed, said = [*on.offers("ana"), *on.offers("bo")]
        assert impersonal(pressed) == impersonal(said)


async def test_several_answers_in_one_message_leave_only_the_other_questions(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say(
            "pia",
            "Hello, we are a software company with 300 people in Germany and need a tool to route leads. "
            "Our budget is 50k USD a year. You can reach me at jo@initech.com.",
        )
        await on.qualify("pia")

        questions = " ".join(asked(message) for message in on.heard("pia"))
        assert not [word for word in ("people work", "industry", "country", "budget", "e-mail") if word in questions]
        assert "300 people · software · Germany" in on.heard("ana")[0].words
        assert "jo@initech.com" in on.heard("ana")[0].words


async def test_an_emoji_that_slack_sends_by_its_name_is_an_answer(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", "Hi, we need leads routed faster 🚀🚀")
        assert "demo" in asked(on.last("pia"))
        ts = await on.say("pia", "👍🏽")

        assert "e-mail" in asked(on.last("pia"))
        assert on.slack.message(on.last("pia").channel, ts).text == ":+1::skin-tone-4:"


async def test_what_slacks_profile_tells_is_not_asked(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.meet("tom", email="tom@initech.com", title="VP Sales")
        await on.qualify("tom")

        questions = " ".join(asked(message) for message in on.heard("tom"))
        card = on.heard("ana")[0].words
        assert "e-mail" not in questions
        assert "job title" not in questions
        assert "VP Sales\ntom@initech.com\n" in card
        assert "unverified" not in card


async def test_an_address_that_was_only_typed_is_marked_unverified(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.meet("tom", email="tom.private@gmail.com")
        await on.qualify("tom")

        assert "jo@initech.com · unverified" in on.heard("ana")[0].words


async def test_the_account_behind_a_domain_gives_the_company_its_name(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.meet("tom", email="tom@eu.acme.com")
        await on.qualify("tom")

        assert "Acme" in on.heard("bo")[0].words.splitlines()[0]


async def test_who_comes_back_from_nurture_is_not_asked_again_who_they_are(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", people="just me", role="intern", budget="no budget", decision="others decide")
        before = len(on.heard("pia"))
        await on.move(days=90)
        await on.say("pia", "Hello again, now we have a real project and need it for the whole company")
        await on.qualify("pia", people="now we are 300")

        questions = " ".join(asked(message) for message in on.heard("pia")[before:])
        assert "e-mail" not in questions
        assert "industry" not in questions
        assert "budget" in questions


WORDS = [
    pytest.param("en", "back", "Would you like to see a demo?", id="back"),
    pytest.param("en", "skip", "how many people", id="skip"),
    pytest.param("en", "start over", "what do you need", id="start over"),
    pytest.param("en", "can I talk to a person", "bringing in a colleague", id="a person"),
    pytest.param("zh", "返回", "产品演示", id="返回"),
    pytest.param("zh", "跳过", "多少人", id="跳过"),
    pytest.param("zh", "重新开始", "解决什么问题", id="重新开始"),
    pytest.param("zh", "人工", "请一位同事", id="人工"),
]


async def at_the_email(on: Relay, language: str) -> str:
    """Somebody whom Baton asks for an e-mail address, in that language."""
    who = {"en": "pia", "zh": "lin"}[language]
    await on.say(who, {"en": "Hi, we need help with routing leads", "zh": "你好，我们需要一个分配线索的工具"}[language])
    await on.say(who, {"en": "yes please", "zh": "想看"}[language])
    return who


@pytest.mark.parametrize(("language", "text", "then"), WORDS)
async def test_a_wish_in_words_is_followed(tmp_path: Path, language: str, text: str, then: str) -> None:
    async with relay(folder=tmp_path) as on:
        who = await at_the_email(on, language)
        await on.say(who, text)

        assert then.lower() in on.last(who).words.lower()


BUTTONS = [
    pytest.param("en", "Back", "Would you like to see a demo?", id="Back"),
    pytest.param("en", "Skip", "how many people", id="Skip"),
    pytest.param("en", "Start over", "what do you need", id="Start over"),
    pytest.param("en", "Talk to a person", "bringing in a colleague", id="Talk to a person"),
    pytest.param("zh", "返回", "产品演示", id="返回"),
    pytest.param("zh", "跳过", "多少人", id="跳过"),
    pytest.param("zh", "重新开始", "解决什么问题", id="重新开始"),
    pytest.param("zh", "转人工", "请一位同事", id="转人工"),
]


@pytest.mark.parametrize(("language", "label", "then"), BUTTONS)
async def test_a_wish_by_button_is_followed(tmp_path: Path, language: str, label: str, then: str) -> None:
    async with relay(folder=tmp_path) as on:
        who = await at_the_email(on, language)
        await on.press(who, on.last(who), label)

        assert then.lower() in on.last(who).words.lower()


async def test_what_is_not_understood_is_asked_twice_in_other_words_and_then_left_out(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await at_the_email(on, "en")
        first = asked(on.last("pia"))
        await on.say("pia", "blue rhubarb")
        second = asked(on.last("pia"))
        await on.say("pia", "rhubarb again")
        third = asked(on.last("pia"))
        await on.say("pia", "and more rhubarb")

        assert len({first, second, third}) == 3
        assert "e-mail" in second
        assert "e-mail" in third
        assert "how many people" in asked(on.last("pia"))


GREETED = [
    pytest.param("zh-CN", "hello there, we need help", "Hi, and thanks", id="what they type"),
    pytest.param("zh-CN", "👋", "您好", id="their Slack"),
    pytest.param("fr-FR", "👋", "Hi, and thanks", id="the workspace"),
]


@pytest.mark.parametrize(("locale", "text", "greeting"), GREETED)
async def test_somebody_is_greeted_in_the_language_of(tmp_path: Path, locale: str, text: str, greeting: str) -> None:
    async with relay(folder=tmp_path) as on:
        on.meet("tom", locale=locale)
        await on.say("tom", text)

        assert on.last("tom").words.startswith(greeting)


async def test_a_message_in_chinese_switches_the_language_of_what_follows(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", "Hi, we need help with routing leads")
        await on.say("pia", "想看演示，不过我更习惯用中文交流")

        assert "邮箱" in asked(on.last("pia"))


async def test_ten_messages_in_a_second_are_all_heard_in_their_order(tmp_path: Path) -> None:
    said = ["Hi, our reps lose leads and we need a better hand-over", *ANSWERS["en"].values()]
    async with relay(folder=tmp_path) as on:
        await asyncio.gather(*(on.slack.say(on.ids["pia"], text) for text in said))
        await on.settle()
        await on.qualify("pia")

        transcript = "\n".join(message.words for message in on.below(on.heard("ana")[0]))
        lines = [line.removeprefix("Pia Prospect: ") for line in transcript.splitlines() if "Pia Prospect: " in line]
        assert lines[: len(said)] == said
        assert "300 people · software · Germany" in on.heard("ana")[0].words


async def test_after_a_day_in_which_baton_was_off_the_nudge_comes_first_and_leaves_time_to_answer(
    tmp_path: Path,
) -> None:
    async with relay(folder=tmp_path) as on:
        await at_the_email(on, "en")
        silent = len(on.heard("pia"))
        await on.move(days=2)
        nudged = [message.words for message in on.heard("pia")[silent:]]
        await on.move(hours=24)

        assert len(nudged) == 1
        assert "Still there?" in nudged[0]
        assert "Everything you told me is kept" in on.last("pia").words


async def test_silence_brings_one_nudge_then_a_close_and_weeks_later_it_goes_on_where_it_was(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await at_the_email(on, "en")
        silent = len(on.heard("pia"))
        await on.move(minutes=9)
        early = len(on.heard("pia"))
        await on.move(minutes=2)
        nudge = on.last("pia").words
        await on.move(hours=12)
        once = len(on.heard("pia"))
        await on.move(hours=13)
        closed = on.last("pia").words
        await on.move(days=14)
        await on.say("pia", "sorry, I was away")

        assert (early, once) == (silent, silent + 1)
        assert "Still there?" in nudge
        assert "e-mail" in nudge
        assert "Everything you told me is kept" in closed
        assert "Good to see you again" in on.last("pia").words
        assert "e-mail" in asked(on.last("pia"))


async def test_the_first_words_choose_the_playbook_and_its_answers_decide_rule_and_score(
    tmp_path: Path,
) -> None:
    own = """
playbook: [{{use: pricing, words: [price]}}, bant]
playbooks:
  pricing:
    questions:
      - {{key: plan, kind: choice, ask: Which plan?, choices: [{{key: team}}, {{key: business, points: 80}}]}}
qualified_when: score >= 70
"""
    agreed = AGREED.replace("rules:", "rules:\n  - {{name: Business, when: answer.plan = business, to: rep bo}}") + own
    async with relay(folder=tmp_path, agreed=agreed) as on:
        on.meet("joe")
        await on.say("pia", "what is the price?")
        await on.say("joe", "Hello there")
        asked_for_the_plan = asked(on.last("pia"))
        await on.say("pia", "business")

        assert asked_for_the_plan == "Which plan?"
        assert "what do you need" in asked(on.last("joe"))
        assert "Score 80" in on.heard("bo")[0].words
        assert "+80 plan: business" in on.heard("bo")[0].words
        assert "Business" in on.heard("bo")[0].words
