"""Answers to commands: short, whole, and inside what Slack takes however much there is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards import blocks, listing
from bot.cards.blocks import Message
from bot.cards.listing import RepRow
from routing.assignment import Candidate, Standing
from routing.lead import Lead, Prospect
from routing.reps import RepState
from tests.bot.cards.checks import harmless, taken_by_slack, words
from tests.bot.cards.leads import (
    GOOD,
    HOSTILE,
    NOW,
    OFFERED,
    STATES,
    WORKSPACE,
    accepted,
    conversation,
    drawn_from,
    reader,
)

REPS = WORKSPACE.roster.reps


def row(name: str, standing: Standing, *, load: int = 0, hours: int | None = None) -> RepRow:
    on_again = None if hours is None else NOW + timedelta(hours=hours)
    candidate = Candidate(rep=name, standing=standing, load=load, on_again=on_again)
    return RepRow(state=RepState(rep=REPS[name], load=load), candidate=candidate)


ROWS = [
    row("ana", Standing.AVAILABLE, load=1),
    row("bo", Standing.OFF_SHIFT, hours=20),
    row("cai", Standing.AWAY),
]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_slack_takes_every_answer(language: str) -> None:
    reading = reader(language)
    answers = [
        listing.leads(list(STATES.values()), empty="leads-none-mine", reader=reading),
        listing.leads([], empty="leads-none-found", reader=reading),
        *(listing.lead(lead, drawn_from(lead, language=language), reader=reading) for lead in STATES.values()),
        listing.reps(ROWS, reader=reading),
        listing.reps([], reader=reading),
        *(blocks.paragraph(reading.say(f"help-{command}")) for command in ("leads", "reps")),
    ]

    for answer in answers:
        assert taken_by_slack(harmless(answer)) == answer


def test_a_line_for_each_lead() -> None:
    said = words(listing.leads([OFFERED, accepted()], empty="leads-none-mine", reader=reader())).splitlines()

    assert said[0] == "*2 leads*"
    assert said[1].startswith("`L-12` *Pia Prospect* · offered · 105 · <!date^")
    assert said[2].startswith("`L-12` *Pia Prospect* · accepted · <@UANA> · 105 · <!date^")


def test_no_lead_is_a_sentence() -> None:
    assert words(listing.leads([], empty="leads-none-mine", reader=reader())) == "You have no leads right now."


def test_one_lead_with_its_answers_and_every_point_of_its_score() -> None:
    said = words(listing.lead(OFFERED, drawn_from(OFFERED), reader=reader()))

    assert "*Who*\nVP of Sales\npia@initech.com" in said
    assert "❌ Timing: by March 31, 2027" in said
    assert "+20 Industry: core target\n+10 Attended a webinar\n-10 Personal e-mail address" in said


def test_one_lead_has_the_answers_to_questions_of_ones_own() -> None:
    talk = conversation({**GOOD, "text": "x", "yes_no": True}, said={"text": "we lose *20%* <!here>"})

    answer = listing.lead(OFFERED, drawn_from(OFFERED, talk), reader=reader())

    assert words(taken_by_slack(harmless(answer))).endswith("\nText: we lose ∗20%∗ &lt;!here&gt;\nYes no: yes")


def test_reps_say_whether_they_are_on_and_how_much_they_have() -> None:
    title, ana, bo, cai = words(listing.reps(ROWS, reader=reader())).splitlines()

    assert title == "*Reps*"
    assert ana == "🟢 *ana* <@UANA> · available · 1/3 open · en"
    assert bo.startswith("⚪ *bo* <@UBO> · off shift (on again <!date^")
    assert cai == "⚪ *cai* <@UCAI> · away · 0 open · zh, en"


def many_leads() -> Message:
    return listing.leads([OFFERED] * 300, empty="leads-none-mine", reader=reader())


def test_what_does_not_fit_is_counted() -> None:
    said = words(taken_by_slack(many_leads())).splitlines()

    shown = sum(line.startswith("`L-") for line in said)
    assert 5 < shown < 300
    assert said[-1] == f"… and {300 - shown} more"


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_what_somebody_typed_comes_back_harmless(typed: str) -> None:
    answer = blocks.paragraph(reader().say("leads-unknown", text=listing.safe(typed)))

    assert len(taken_by_slack(harmless(answer))["text"]) < 700


def test_a_lead_without_a_name_is_listed_by_its_id() -> None:
    nameless: Lead = replace(OFFERED, prospect=Prospect(workspace="T1", user="UPIA"))

    assert "*UPIA*" in words(listing.leads([nameless], empty="leads-none-mine", reader=reader()))
