"""The rulebook's cards: short, whole, and inside what Slack takes however much there is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards import confirming, mistakes, proposals, publishing, rule_edits
from bot.cards.blocks import Message
from bot.cards.modals import View
from bot.cards.proposals import Planned
from bot.cards.publishing import Changed, Review
from bot.cards.rule_modal import Filled, filled_from, rule_modal, target_of
from bot.cards.rulebook import Shown, rulebook
from bot.cards.rulebook_home import plain_home, rulebook_home
from routing.conditions import parse_condition
from routing.durations import parse_duration
from routing.editing import Difference, differences
from routing.exceptions import ConditionError, Problem
from routing.reps import Roster, Team
from routing.rule_lines import parse_rule_line, print_rule
from routing.rulebook import Rule
from routing.sentences import sentence
from storage.changes import chained
from storage.editions import Edition, Origin
from storage.proposals import Proposal, Waits
from storage.records import Seen
from tests.bot.cards.checks import harmless, taken_by_slack, view_taken_by_slack, words
from tests.bot.cards.leads import HOSTILE, NOW, RULES, WORKSPACE, reader
from tests.bot.cards.leads import RULEBOOK as BOOK


def seen(rules: tuple[Rule, ...]) -> tuple[Seen, ...]:
    return tuple(Seen(name=rule.name, says=print_rule(rule), paused=rule.paused) for rule in rules)


NEW = parse_rule_line("Small when employees < 5 to nurture")
BIG = replace(RULES["Big ones"], condition=parse_condition("employees >= 500"), paused=True)
DRAFT = (BOOK.rules[0], NEW, BIG)
TOLD = differences(seen(BOOK.rules), seen(DRAFT))


def long_rules() -> tuple[Rule, ...]:
    condition = parse_condition(" or ".join(f"employees >= {number}" for number in range(70)))
    rule = replace(RULES["Big ones"], condition=condition, accept_within=parse_duration("15m"))
    return tuple(replace(rule, name=f"Rule {number}") for number in range(500))


def draft(rules: tuple[Rule, ...] = DRAFT, told: tuple[Difference[Seen], ...] = TOLD) -> Shown:
    return Shown(version=3, rules=rules, differences=told, by="UANA", caught={"Big ones": 12, "Named accounts": 1})


def test_rules_in_the_order_they_are_tried() -> None:
    said = words(rulebook(Shown(version=3, rules=BOOK.rules), reader=reader()))

    assert said.startswith("*Rulebook, version 3*\n1. *Named accounts*\n`has_owner` → *owner* · no lead in 30 days\n")
    assert "`employees &gt;= 200 and country in (DE, US)` → *team sales* · accept within 15 minutes · no lead" in said
    assert said.endswith("4. *Everyone else*\n`every lead` → *team quick* · no lead in 30 days")


def test_the_draft_is_marked_where_it_differs() -> None:
    lines = words(rulebook(draft(), reader=reader())).splitlines()

    assert lines[0] == "*Rulebook: version 3 and the draft, which changes 4 rules*"
    assert lines[2] == "`has_owner` → *owner* · 1 lead in 30 days"
    assert lines[3] == "2. *Small* · 🆕 new"
    assert lines[5] == "3. ~*Big ones*~ · ✏️ changed · ⏸️ paused"
    assert lines[6] == "`employees &gt;= 500` → *team sales* · accept within 15 minutes · 12 leads in 30 days"
    assert lines[7] == "in force: `when employees &gt;= 200 and country in (DE, US) to team sales within 15m`"
    assert lines[-2] == "~Everyone else~ · 🗑️ taken out, was number 4"


def test_a_rule_that_is_paused_in_force_is_struck_too() -> None:
    said = words(rulebook(Shown(version=3, rules=(BIG,)), reader=reader()))

    assert "1. ~*Big ones*~ · ⏸️ paused" in said


def test_what_does_not_fit_is_counted_and_how_to_read_on_is_told() -> None:
    said = words(taken_by_slack(rulebook(Shown(version=9, rules=long_rules()), start=31, reader=reader()))).splitlines()

    shown = sum(line.startswith(tuple(f"{number}. " for number in range(31, 501))) for line in said)
    assert said[1].startswith("31. ")
    assert 5 < shown < 470
    assert said[-1] == f"… and {470 - shown} more: `/routing list {31 + shown}`"


def test_no_rule_is_a_sentence() -> None:
    assert (
        words(rulebook(Shown(version=3, rules=()), reader=reader()))
        == "There are no rules; every lead goes to nurture."
    )


def test_the_numbers_around_a_change_are_told_where_not_all_have_room() -> None:
    rules = long_rules()
    before = seen(rules[:300] + rules[301:])
    said = words(
        taken_by_slack(
            rule_edits.edited("Done", differences(before, seen(rules)), rules=rules, waiting=1, reader=reader())
        )
    )

    assert "301. *Rule 300*" in said
    assert "300. Rule 299" in said
    assert "1. Rule 0\n" not in said


ERROR = ConditionError(
    sentence("There is no field {word}", word="“two”"), text="one two three", start=4, end=7, suggestion="2"
)


def test_the_place_that_is_wrong_stands_between_marks() -> None:
    far = ConditionError(ERROR.what, text=f"{'a' * 500} two {'b' * 500}", start=501, end=504)

    assert mistakes.marked(ERROR) == "one ▸two◂ three"
    assert mistakes.marked(far) == f"…{'a' * 59} ▸two◂ {'b' * 58}…"
    assert mistakes.sentence(ERROR, reader=reader()) == "There is no field “two”, at character 5: did you mean “2”?"
    assert mistakes.sentence(ERROR, reader=reader("zh")) == "第 5 个字符处有误，是不是“2”？没有“two”这个字段。"


EDITION = Edition(number=3, source="", at=NOW, origin=Origin.ROLLBACK, by="UANA", note="1")
CHANGE = chained(None, at=NOW, by="UBO", what="pause", before="", after="2. Big to nurture (paused)")


PUBLISH = Proposal(key="a" * 32, origin=Origin.PUBLISH, draft=4, in_force=3, by="UANA")
MONDAY = replace(PUBLISH, due=NOW + timedelta(days=3), second="UBO")
PROPOSALS = (PUBLISH, MONDAY, replace(PUBLISH, origin=Origin.ROLLBACK, draft=0, back_to=2))


def everything(language: str, *, typed: str = "add Small", name: str = "Small") -> list[Message]:
    reading = reader(language)
    rules = (*DRAFT[:1], replace(NEW, name=name), *DRAFT[2:])
    told = differences(seen(BOOK.rules), seen(rules))
    changed = Changed(rules=told, elsewhere=["reps", typed or "x"])
    reviewed = Review(changed=changed, stops=[typed], warnings=[typed] * 30)
    problems = [Problem(line=1, column=1, path="rules[1].name", what=refusing(typed).what)] * 20
    error = refusing(typed)
    return [
        rulebook(draft(rules, told), reader=reading),
        rulebook(Shown(version=1, rules=()), reader=reading),
        rule_edits.edited("Done", told, rules=rules, waiting=3, reader=reading),
        rule_edits.edited("Done", told, waiting=0, reader=reading),
        mistakes.misread(error, typed=typed, reader=reading),
        mistakes.refused(problems, typed=typed, reader=reading),
        mistakes.not_done(reading.say("routing-already-so"), typed=typed, reader=reading),
        *(
            confirming.asked_of_oneself(each, about, notes=[proposals.line(each_way, reader=reading)], reader=reading)
            for each in PROPOSALS
            for about in (reviewed, Review(changed=Changed(rules=()), warnings=[typed]))
            for each_way in (Planned(waits=Waits.SECOND, proposal=each, holds=True),)
        ),
        *(confirming.asked_of_another(each, replace(reviewed, stops=()), reader=reading) for each in PROPOSALS),
        *(proposals.kept("Done", each, reader=reading) for each in PROPOSALS),
        publishing.question("Really?", action=publishing.DISCARD, label="Do", value="1", reader=reading),
        publishing.comparison("Title", changed, reader=reading),
        publishing.history(
            [replace(EDITION, note=typed)], [replace(CHANGE, after=typed)], doubts=["No"], reader=reading
        ),
    ]


def refusing(text: str) -> ConditionError:
    what = sentence("There is no field {word}", word=text)
    return ConditionError(what, text=text, start=0, end=len(text), suggestion=text)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_slack_takes_every_card(language: str) -> None:
    for card in everything(language):
        assert taken_by_slack(harmless(card)) == card


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_what_people_typed_comes_back_harmless(hostile: str) -> None:
    for card in everything("en", typed=hostile, name=hostile.strip() or "x"):
        assert taken_by_slack(harmless(card)) == card


#: What ends code, begins bold or a mention, and is an entity, where people name rules and look for texts.
AWKWARD = "a`b *c* <@U1> &amp; ~d~ _e_"


def awkward(language: str) -> list[Message | View]:
    """Everything that shows a rule with such a name, which looks for such a text."""
    reading, looked_for = reader(language), AWKWARD.replace('"', "")
    rule = parse_rule_line(f'"{AWKWARD}" when title contains "{looked_for}" to nurture')
    told = differences(seen(BOOK.rules), seen((rule, *BOOK.rules[1:])))
    change = chained(None, at=NOW, by="UBO", what="add", before="", after=f"1. {seen((rule,))[0].says}")
    return [
        rulebook(draft((rule,), told), reader=reading),
        rulebook_home(draft((rule,), told), page=1, reader=reading),
        rule_edits.edited("Done", told, rules=(rule,), waiting=1, reader=reading),
        publishing.comparison("Title", Changed(rules=told, elsewhere=[AWKWARD]), reader=reading),
        publishing.history([EDITION], [change], doubts=[], reader=reading),
        mistakes.refused([Problem(line=1, column=1, path="", what=refusing(AWKWARD).what)], typed="", reader=reading),
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_in_a_name_or_a_condition_formats_nothing_and_is_to_be_read(language: str) -> None:
    for card in awkward(language):
        texts = [block["text"]["text"] for block in card["blocks"] if block["type"] == "section"]
        inside = "\n".join(each for text in texts for each in text.split("`")[1::2])
        outside = "\n".join(each for text in texts for each in text.split("`")[::2])

        assert not any(text.count("`") % 2 for text in texts)
        assert "&lt;@U1&gt; &amp;amp;" in "\n".join(texts)
        assert "*c*" not in outside
        assert "~d~" not in outside
        assert "title contains" not in inside or "aˋb *c* &lt;@U1&gt; &amp;amp; ~d~ _e_" in inside


def test_however_much_differs_slack_takes_it() -> None:
    told = differences(seen(BOOK.rules), seen(long_rules()))
    reviewed = Review(changed=Changed(rules=told), warnings=["Look. " * 400] * 40)
    for card in (
        confirming.asked_of_oneself(PUBLISH, reviewed, notes=["Look."] * 3, reader=reader()),
        confirming.asked_of_another(PUBLISH, reviewed, reader=reader()),
    ):
        assert "and 4" in words(taken_by_slack(card))
        assert card["blocks"][-1]["type"] == "actions"


@pytest.mark.parametrize(
    ("proposal", "plain"), list(zip(PROPOSALS, ("Publish", "Schedule", "Roll back"), strict=True)), ids=range(3)
)
def test_the_button_says_so_where_something_is_done_all_the_same(proposal: Proposal, plain: str) -> None:
    changed = Changed(rules=TOLD)
    calm, warned = (
        confirming.asked_of_oneself(proposal, Review(changed=changed, warnings=warnings), notes=[], reader=reader())
        for warnings in ((), ("Look.",))
    )
    stopped = confirming.asked_of_another(proposal, Review(changed=changed, stops=["No."]), reader=reader())

    assert labels(calm) == [plain, "Leave it"]
    assert labels(warned) == [f"{plain} all the same", "Leave it"]
    assert labels(stopped) == ["Not like this"]


def labels(card: Message) -> list[str]:
    return [button["text"]["text"] for button in card["blocks"][-1]["elements"]]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_waits_is_told_with_whom_and_what_for(language: str) -> None:
    ways = [
        Planned(waits=waits, proposal=proposal, holds=holds)
        for waits, proposal in ((Waits.MOMENT, MONDAY), *((Waits.SECOND, each) for each in PROPOSALS))
        for holds in (True, False)
    ]
    lines = [proposals.line(each, reader=reader(language)) for each in ways]
    shown = replace(draft(), planned=ways[:2])

    assert all("<@UANA>" in line for line in lines)
    assert all("<!date^" in line for line in lines[:2])
    assert lines[0] in words(taken_by_slack(rulebook(shown, reader=reader(language))))
    home = view_taken_by_slack(rulebook_home(shown, page=1, reader=reader(language)))
    assert lines[1] in [block["elements"][0].get("text") for block in home["blocks"] if block["type"] == "context"]


ROSTER = WORKSPACE.roster


def many(count: int) -> Roster:
    """More teams than one group of a menu takes, with names longer than an option's."""
    names = [f"{number} {'x' * 90}" for number in range(count)]
    return Roster(reps=ROSTER.reps, teams={name: Team(name=name, members=("ana",)) for name in names})


@pytest.mark.parametrize("language", ["en", "zh"])
def test_slack_takes_the_form_and_the_home_tab(language: str) -> None:
    reading = reader(language)
    forms = [
        rule_modal(filled, title="rule-form-add", about={"do": "add"}, roster=roster, reader=reading)
        for filled in (Filled(), filled_from(BIG, place="3"))
        for roster in (ROSTER, Roster(), many(150))
    ]
    homes = [
        rulebook_home(shown, page=page, reader=reading)
        for shown, page in ((draft(), 0), (Shown(version=1, rules=()), 1), (Shown(version=9, rules=long_rules()), 2))
    ]

    for view in (*forms, *homes, plain_home(["Hi"])):
        assert view_taken_by_slack(view) == view


def test_the_form_offers_every_target_and_knows_each_again() -> None:
    roster = many(150)
    view = rule_modal(Filled(), title="rule-form-add", about={}, roster=roster, reader=reader())
    menu = next(block["element"] for block in view["blocks"] if block["block_id"] == "target")
    values = [option["value"] for group in menu["option_groups"] for option in group["options"]]

    targets = [target_of(value, roster=roster) for value in values]
    assert [target.name for target in targets if target and target.name] == [*roster.teams, *roster.reps]
    assert {str(target.kind) for target in targets if target and not target.name} == {
        "owner",
        "nurture",
        "customer_success",
        "exclude",
    }
    assert target_of("team:00000000", roster=roster) is None


def test_the_last_page_of_the_home_tab_has_the_rest() -> None:
    view = rulebook_home(Shown(version=9, rules=long_rules()), page=99, reader=reader())

    rows = [block["text"]["text"] for block in view["blocks"] if "accessory" in block]
    assert (rows[0].split(".")[0], rows[-1].split(".")[0], len(rows)) == ("481", "500", 20)
    assert view["private_metadata"] == '{"page": "13"}'
