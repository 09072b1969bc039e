"""The cards of rules that were tried: side by side, simulated, and why not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.bars import LONGEST, bar
from bot.cards.again import Untold, decided_again
from bot.cards.pinned import examples
from bot.cards.reader import Reader
from bot.cards.simulation import MAX_FLOWS, simulated, simulating
from bot.cards.trying import trying
from bot.cards.why_not import why_not
from bot.rehearsal import Rehearsal
from routing.fields import Fields
from routing.lead_lines import parse_lead_line
from routing.replay.again import Again, Difference
from routing.replay.expectations import Expectation
from routing.replay.placing import Placed
from routing.replay.simulation import Change, Moved, Simulation
from routing.replay.supposing import Supposed
from routing.replay.trying import Trial, try_rules
from routing.replay.why_not import FieldChange, Outcome, WhyNot
from routing.rule_lines import parse_target
from routing.rulebook import Rule, Rulebook, Target
from routing.staff import Circumstances, Staff
from tests.bot.cards.checks import harmless, taken_by_slack
from tests.bot.cards.leads import HOSTILE, NOW, RULES, decision, reader
from tests.routing.past import AGREED, rules_of

NURTURE = parse_target("nurture")
LANGUAGES = pytest.mark.parametrize("language", ["en", "zh"])


def trial(rules: tuple[Rule, ...], fields: Fields) -> Trial:
    roster = rules_of(AGREED).roster
    return try_rules(
        fields,
        rulebook=Rulebook(version=1, rules=rules),
        staff=Staff(roster=roster, states={}, ledgers={}),
        for_sales=True,
        language="en",
        now=NOW,
    )


def many(count: int, *, name: str = "Rule") -> tuple[Rule, ...]:
    book = rules_of(AGREED).rulebook.rules
    first = tuple(replace(book[4], name=f"{name} {number}") for number in range(count))
    return (*first, *book)


def rehearsal(published: tuple[Rule, ...], draft: tuple[Rule, ...], line: str) -> Rehearsal:
    fields = parse_lead_line(line)
    return Rehearsal(
        published=trial(published, fields),
        draft=trial(draft, fields),
        lead=Supposed(fields=fields, for_sales=True, certain=False),
    )


@LANGUAGES
@pytest.mark.parametrize("count", [0, 3, 1_000])
def test_any_number_of_rules_fits_a_card(count: int, language: str) -> None:
    tried = rehearsal(many(count), many(count)[1:], "employees=700 country=DE")

    card = trying(tried, title="T", version=3, reader=reader(language))

    assert taken_by_slack(harmless(card)) == card


def test_of_a_long_book_only_the_rules_that_matter_are_shown() -> None:
    shown = str(
        trying(rehearsal(many(50), many(50), "employees=700 country=DE"), title="T", version=3, reader=reader())
    )

    assert "Big in DACH" in shown
    assert "Rule 7" not in shown
    assert "54 more rules do not match this lead." in shown


@pytest.mark.parametrize("words", HOSTILE)
def test_names_of_rules_and_values_format_nothing(words: str) -> None:
    hostile = tuple(replace(rule, name=words) for rule in rules_of(AGREED).rulebook.rules[:1])
    fields: Fields = {"title": words}
    tried = Rehearsal(
        published=trial(hostile, fields),
        draft=None,
        lead=Supposed(fields=fields, for_sales=False, certain=True),
    )
    moved = Moved(
        lead="L-1",
        change=Change.ELSEWHERE,
        before=Placed(rule=words, target=NURTURE, rep=None),
        after=Placed(rule=words, target=parse_target("team dach"), rep=words),
    )

    simulation = Simulation(of=1, done=1, moved=(moved,))
    cards = [trying(tried, title="T", version=3, reader=reader()), simulated(simulation, version=3, reader=reader())]

    assert [taken_by_slack(harmless(card)) for card in cards] == cards


def moved(number: int, *, target: Target) -> Moved:
    return Moved(
        lead=f"L-{number}",
        change=Change.ELSEWHERE,
        before=Placed(rule="Rest", target=NURTURE, rep=None),
        after=Placed(rule="Big", target=target, rep="ana"),
    )


@LANGUAGES
def test_any_number_of_ways_fits_a_card(language: str) -> None:
    ways = tuple(moved(number, target=parse_target(f"team t{number}")) for number in range(200))
    everything = Simulation(of=900, done=900, untold=3, changed_since=4, moved=ways)

    message = simulated(everything, version=3, reader=reader(language))

    taken_by_slack(harmless(message))
    assert str(message["blocks"]).count("█") >= MAX_FLOWS


def test_bars_are_as_long_as_their_share() -> None:
    big = tuple(moved(number, target=parse_target("team dach")) for number in range(40))
    small = tuple(moved(number, target=parse_target("team world")) for number in range(50, 60))

    shown = simulated(Simulation(of=90, done=90, moved=(*big, *small)), version=3, reader=reader())["text"]

    assert "50 of 90 leads would go elsewhere" in shown
    assert "`████████████████████` *40* · *nurture* → *team dach* · by _Big_ · L-0, L-1, L-2, L-3, L-4, …" in shown
    assert "`█████               ` *10* · *nurture* → *team world*" in shown


@pytest.mark.parametrize(("count", "drawn"), [(0, ""), (1, "▏"), (500, "██████████"), (1000, "████████████████████")])
def test_a_bar_is_never_nothing_for_something(count: int, drawn: str) -> None:
    assert bar(count, most=1000) == drawn
    assert len(bar(count, most=1000)) <= LONGEST


@LANGUAGES
def test_a_long_run_says_how_far_it_is(language: str) -> None:
    message = simulating(Simulation(of=4_000, done=1_000), reader=reader(language))

    taken_by_slack(message)
    assert "█████░░░" in message["text"]
    assert "1,000" in message["text"]


@LANGUAGES
@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_answer_to_why_not_is_a_sentence(outcome: Outcome, language: str) -> None:
    found = WhyNot(
        target=parse_target("team dach"),
        outcome=outcome,
        rule="Big in DACH",
        changes=(FieldChange(field="country", was=None, becomes="DE"),),
        smallest=False,
    )

    message = why_not("L-12", found, version=3, reader=reader(language))

    taken_by_slack(harmless(message))
    assert "team dach" in message["text"]


@LANGUAGES
@pytest.mark.parametrize("difference", list(Difference))
def test_every_difference_has_words(difference: Difference, language: str) -> None:
    then = decision()
    now = replace(then, rule=None, target=None, choice=None)

    said = decided_again(then, Again(decision=now, differences=(difference,)), reader=reader(language))

    assert said.startswith("⚠️")
    assert len(said.splitlines()) == 2


@LANGUAGES
@pytest.mark.parametrize("untold", list(Untold))
def test_what_cannot_be_told_again_says_why(untold: Untold, language: str) -> None:
    assert decided_again(decision(), untold, reader=reader(language)).startswith("❔")


@LANGUAGES
def test_many_examples_fit_a_message(language: str) -> None:
    pinned = [
        (
            Expectation(
                lead=f"L-{number}",
                target=NURTURE,
                fields={},
                circumstances=Circumstances(for_sales=True, language="en"),
                at=NOW,
                pinned_at=NOW + timedelta(days=1),
                by="U1",
            ),
            Placed(rule="x" * 300, target=RULES["Big ones"].target, rep="ana"),
        )
        for number in range(400)
    ]
    shown: Reader = reader(language)

    card = examples(pinned, version=0, reader=shown)

    assert taken_by_slack(harmless(card)) == card
