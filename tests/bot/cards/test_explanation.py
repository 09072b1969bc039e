"""A decision in full: every rule with what it saw, everybody as they stood, the shares before and after."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from bot.cards.explanation import explanation
from routing.answers import Range
from routing.assignment import Candidate, Choice, Ledger, Share, Standing
from routing.conditions import parse_condition
from routing.decision import Decision, Passed
from routing.rulebook import Rulebook
from tests.bot.cards.checks import harmless, taken_by_slack
from tests.bot.cards.leads import HOSTILE, NOW, OFFERED, RULES, STATES, choice, decision, reader

FREE, AWAY, OFF = Standing.AVAILABLE, Standing.AWAY, Standing.OFF_SHIFT


def said(made: Decision | None, *, language: str = "en") -> str:
    """All of its words, one below the other."""
    message = explanation(replace(OFFERED, decision=made), reader=reader(language))
    return "\n".join(words(block) for block in message["blocks"])


def words(block: dict[str, Any]) -> str:
    text = block["text"]["text"] if "text" in block else "\n".join(each["text"] for each in block["elements"])
    return str(text)


def test_it_says_who_was_chosen_and_by_which_rule() -> None:
    assert said(decision()).startswith(
        "Why L-12 went to ana\n"
        "Rule *Big ones*: `employees &gt;= 200 and country in (DE, US)` → team sales\n"
        "*ana* is next by fair share · passed over: cai (off shift)\n"
    )


def test_every_rule_says_what_it_saw() -> None:
    assert "\n".join(
        (
            "▫️ 1. *Named accounts* → owner · does not match",
            "      ✗ `has_owner` · this lead: not known",
            "✅ 2. *Big ones* → team sales · matches, and decides",
            "      ✓ `employees &gt;= 200` · this lead: *201*–*1,000*",
            "      ✓ `country in (DE, US)` · this lead: *DE*",
            "▫️ 3. *Cai* → rep cai · does not match",
            "      ✗ `language = zh` · this lead: not known",
            "☑️ 4. *Everyone else* → team quick · would match, but comes later",
        )
    ) in said(decision())


@pytest.mark.parametrize(
    ("made", "line"),
    [
        pytest.param(
            replace(
                decision(has_owner=True),
                passed=(Passed(rule="Named accounts", choice=choice(None, team=None, bo=AWAY)),),
            ),
            "☑️ 1. *Named accounts* → owner · matches, but nobody could take it: bo (away)",
            id="in vain",
        ),
        pytest.param(
            replace(
                decision(has_owner=True),
                passed=(Passed(rule="Named accounts", choice=Choice(rep=None, candidates=())),),
            ),
            "☑️ 1. *Named accounts* → owner · matches, but names nobody who is a rep now",
            id="nobody",
        ),
        pytest.param(
            replace(decision(), rule=None, target=None, choice=None),
            "☑️ 2. *Big ones* → team sales · matches, but only qualified leads go by it",
            id="not qualified",
        ),
        pytest.param(
            decision(employees=150.0), "      ✗ `employees &gt;= 200` · this lead: *150*", id="a number that fails"
        ),
        pytest.param(
            decision(employees=Range(low=201, high=None)),
            "      ✓ `employees &gt;= 200` · this lead: *201*–…",
            id="an open range",
        ),
        pytest.param(decision(has_owner=True), "      ✓ `has_owner` · this lead: yes", id="yes"),
    ],
)
def test_what_became_of_a_rule(made: Decision, line: str) -> None:
    assert line in said(made).splitlines()


def test_everybody_is_named_with_what_spoke_for_or_against_them() -> None:
    away = Candidate(rep="bo", standing=AWAY, load=1, on_again=NOW)
    made = decision(chosen=replace(choice(ana=FREE, cai=Standing.AT_CAPACITY), candidates=()))
    seen = (
        Candidate(rep="ana", standing=FREE, load=2),
        away,
        Candidate(rep="cai", standing=Standing.AT_CAPACITY, load=4),
    )
    lines = said(replace(made, choice=replace(choice(), candidates=seen))).splitlines()
    everybody = lines[lines.index("*Everybody in the team sales*") + 1 :][:3]

    assert everybody[0] == "✅ *ana* · available · 2/3 open · en · weight 1"
    assert everybody[1].startswith("⚪ *bo* · away (on again <!date^")
    assert everybody[2] == "⚪ *cai* · at capacity · 4 open · zh, en · weight 1"


def test_the_shares_are_shown_before_and_with_this_lead() -> None:
    before = Ledger(team="sales", shares={"ana": Share(due=Fraction(1, 2), got=1), "bo": Share(due=Fraction(1, 2))})
    after = Ledger(team="sales", shares={"ana": Share(due=Fraction(1), got=1), "bo": Share(due=Fraction(1), got=1)})
    chosen = replace(choice("bo", ana=FREE, bo=FREE), before=before, after=after)

    assert said(decision(chosen=chosen)).splitlines()[-2:] == [
        "*ana*: due 0.50 → 1.00, got 1, still due −0.50 → 0.00",
        "*bo*: due 0.50 → 1.00, got 0 → 1, still due 0.50 → 0.00",
    ]


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        (replace(choice(None, ana=OFF), next_on=NOW), "Nobody can take it now; the first is on again"),
        (choice(None, ana=Standing.RETURNED), "Nobody can take it, and nobody can say when."),
    ],
    ids=["later", "never"],
)
def test_where_nobody_is_chosen_it_says_when_somebody_can_be(chosen: Choice, sentence: str) -> None:
    assert sentence in said(decision(chosen=chosen))


def test_rules_that_have_changed_since_are_owned_up_to() -> None:
    changed = replace(reader(), rulebook=Rulebook(version=4, rules=(RULES["Everyone else"],)))

    shown = words(explanation(replace(OFFERED, decision=decision()), reader=changed)["blocks"][2])

    assert shown.endswith("by the rulebook's version 3 · shown with the rules in force now, version 4")


def test_a_lead_nobody_decided_on_says_so() -> None:
    assert said(None) == "Nothing has been decided on L-12 yet."


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("state", STATES)
def test_slack_takes_it_in_every_state_and_language(state: str, language: str) -> None:
    harmless(taken_by_slack(explanation(STATES[state], reader=reader(language))))


@pytest.mark.parametrize("words_of_prospect", HOSTILE)
def test_a_value_mentions_and_formats_nothing(words_of_prospect: str) -> None:
    rule = replace(RULES["Cai"], condition=parse_condition("company contains x or title known"))
    book = Rulebook(version=3, rules=(rule,))
    made = decision("Cai", company=words_of_prospect, title=words_of_prospect)

    harmless(taken_by_slack(explanation(replace(OFFERED, decision=made), reader=replace(reader(), rulebook=book))))


def test_a_very_long_rulebook_and_team_still_fit_one_message() -> None:
    long = parse_condition(" or ".join(f"employees = {number}" for number in range(200)))
    rules = tuple(replace(RULES["Cai"], name=f"Rule {number}", condition=long) for number in range(100))
    everybody = choice(**{f"rep{number}": FREE for number in range(300)})
    lead = replace(OFFERED, decision=decision(chosen=everybody))

    message = explanation(lead, reader=replace(reader(), rulebook=Rulebook(version=3, rules=rules)))

    taken_by_slack(message)
    assert any("more" in words(block) for block in message["blocks"])
