"""The rep of a lead reads the prospect's words beside how they were read, and puts right what is wrong."""

from pathlib import Path
from typing import Any

from routing.facts import Happened
from tests.scenarios.relay import AGREED, Relay, relay


async def opened(on: Relay, who: str) -> Any:
    """The modal behind *Check answers* on somebody's card."""
    card = next(message for message in on.heard(who) if message.buttons)
    await on.press(who, card, "Check answers")
    return on.slack.open_views(on.ids[who])[-1]


def field(view: Any, name: str) -> Any:
    return next(block for block in view.blocks if block.get("block_id") == name)


async def facts_of(on: Relay, what: Happened) -> list[Any]:
    async with on.baton.store.unit_of_work() as uow:
        return [fact for fact in await uow.facts.of("L-1") if fact.what is what]


async def test_a_rep_reads_the_words_beside_the_reading_and_a_correction_scores_the_lead_anew(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", people="roughly three hundred", decision="my boss signs, I just recommend")
        view = await opened(on, "ana")
        outcome = await on.slack.submit(on.ids["ana"], view.id, {"employees": "3000", "authority": "decides"})
        await on.settle()
        card = on.heard("ana")[0]

        assert field(view, "employees")["element"]["initial_value"] == "300 people"
        assert field(view, "employees")["hint"]["text"] == "They wrote: “three hundred”"
        assert field(view, "authority")["element"]["initial_option"]["value"] == "influences"
        assert "I just recommend" in field(view, "authority")["hint"]["text"]
        assert outcome.ok
        assert "+30 Company size: 3,000" in card.words
        assert "put right: Company size, Decision. Score 100 → 105." in on.below(card)[-1].words
        assert "Accept" in [button.label for button in card.buttons]
        assert not on.heard("bo")


async def test_a_correction_is_kept_as_such_with_who_made_it(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], "Accept")
        view = await opened(on, "ana")
        await on.slack.submit(on.ids["ana"], view.id, {"country": "France"})
        await on.settle()

        corrected = await facts_of(on, Happened.LEAD_CORRECTED)
        assert [(fact.by, fact.data["answers"]) for fact in corrected] == [(on.ids["ana"], "country")]
        assert "France" in on.heard("ana")[0].words


async def test_the_words_of_the_prospect_stay_beside_what_was_put_right(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.say("pia", "sorry, we are about 3000 people")
        view = await opened(on, "ana")
        await on.slack.submit(on.ids["ana"], view.id, {"employees": "20"})
        await on.settle()
        again = await opened(on, "ana")

        assert "3000 people" in str(field(again, "employees"))


async def test_what_can_be_read_in_two_ways_is_refused_beside_its_field_and_nothing_is_kept(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        view = await opened(on, "ana")
        outcome = await on.slack.submit(on.ids["ana"], view.id, {"budget": "¥500k", "timing": "03/04"})
        await on.settle()

        assert set(outcome.errors) == {"budget", "timing"}
        assert "several ways" in outcome.errors["budget"]
        assert not await facts_of(on, Happened.LEAD_CORRECTED)


async def test_what_cannot_be_read_is_refused_beside_its_field_and_nothing_is_kept(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        view = await opened(on, "ana")
        outcome = await on.slack.submit(on.ids["ana"], view.id, {"employees": "a crowd", "country": "France"})
        await on.settle()

        assert set(outcome.errors) == {"employees"}
        assert "Germany" in on.heard("ana")[0].words
        assert not await facts_of(on, Happened.LEAD_CORRECTED)


async def test_an_open_modal_undoes_nothing_that_the_prospect_has_put_right_since(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        view = await opened(on, "ana")
        await on.say("pia", "sorry, we are 3000 people")
        titled = await on.slack.submit(on.ids["ana"], view.id, {"title": "CEO"})
        again = await opened(on, "ana")
        await on.say("pia", "sorry, we are 4000 people")
        sized = await on.slack.submit(on.ids["ana"], again.id, {"employees": "20"})
        await on.settle()

        assert titled.ok
        assert "has changed while you had it open" in sized.errors["employees"]
        assert "4,000 people" in on.heard("ana")[0].words
        assert "CEO" in on.heard("ana")[0].words


async def test_sending_it_in_as_it_was_changes_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        before = on.heard("ana")[0].words
        view = await opened(on, "ana")
        await on.slack.submit(on.ids["ana"], view.id, {})
        await on.settle()

        assert "No answer was changed" in str(on.slack.open_views(on.ids["ana"])[-1].blocks)
        assert on.heard("ana")[0].words == before


async def test_a_rep_whose_lead_moved_on_in_the_meantime_corrects_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        view = await opened(on, "ana")
        await on.move(minutes=16)
        await on.slack.submit(on.ids["ana"], view.id, {"employees": "3000"})
        await on.settle()

        assert "no longer possible" in str(on.slack.open_views(on.ids["ana"])[-1].blocks)
        assert "300 people" in on.heard("bo")[0].words


async def test_the_answers_to_a_teams_own_questions_can_be_put_right_too(tmp_path: Path) -> None:
    own = """
playbook: pricing
playbooks:
  pricing:
    questions:
      - {{key: plan, kind: choice, ask: Which plan?, choices: [{{key: team}}, {{key: business, points: 80}}]}}
      - {{key: trouble, kind: text, ask: What is wrong?}}
qualified_when: score >= 0
"""
    async with relay(folder=tmp_path, agreed=AGREED + own) as on:
        await on.say("pia", "Hello there")
        await on.say("pia", "team")
        await on.say("pia", "our hand-over is slow")
        view = await opened(on, "ana")
        await on.slack.submit(on.ids["ana"], view.id, {"plan": "business", "trouble": "they lose leads"})
        await on.settle()

        assert field(view, "plan")["element"]["initial_option"]["value"] == "team"
        assert field(view, "trouble")["element"]["initial_value"] == "our hand-over is slow"
        assert [block["block_id"] for block in view.blocks if block["type"] == "input"] == [
            "plan",
            "trouble",
            "email",
            "company",
        ]
        assert "+80 plan: business" in on.heard("ana")[0].words
        assert "put right: Plan, Trouble." in on.below(on.heard("ana")[0])[-1].words
