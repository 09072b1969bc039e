"""Rules are put into a baton.yml's text, changed, moved, paused and taken out, and all else in it stays."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routing.document import read_document
from routing.editing import (
    NoSuchRuleError,
    add_rule,
    move_rule,
    pause_rule,
    remove_rule,
    replace_rule,
    resume_rule,
)
from routing.rule_lines import parse_rule_line
from routing.rulebook import Rule
from routing.workspace_file import load_workspace

EXAMPLE = (Path(__file__).parents[2] / "docs" / "baton.example.yml").read_text(encoding="utf-8")
DACH = parse_rule_line('"Enterprise DACH" when employees >= 500 and country in (DE, AT) to team sales within 10m')

#: The same three rules, written as people write them.
LAYOUTS = {
    "a key to a line": """
rules:
  - name: A
    when: competitor
    to: exclude
  - name: B
    when: country in (DE, AT)
    to: team sales
    accept_within: 10m
  - name: C
    to: nurture
""",
    "a rule to a line": """
rules:
- {name: A, when: competitor, to: exclude}
- {name: B, when: "country in (DE, AT)", to: team sales, accept_within: 10m}
- {name: C, to: nurture}
""",
    "one list on a line": """
rules: [{name: A, when: competitor, to: exclude}, {name: B, when: "country in (DE, AT)", to: team sales,
        accept_within: 10m}, {name: C, to: nurture}]
""",
    "JSON": """
{"reps": {"ana": {"slack": "U1"}}, "teams": {"sales": {"members": ["ana"]}}, "rules": [
  {"name": "A", "when": "competitor", "to": "exclude"},
  {"name": "B", "when": "country in (DE, AT)", "to": "team sales", "accept_within": "10m"},
  {"name": "C", "to": "nurture"}]}
""",
    "the dash above": """
rules:
  -
    name: A
    when: competitor
    to: exclude
  -
    name: B
    when: country in (DE, AT)
    to: team sales
    accept_within: 10m
  -
    name: C
    to: nurture
""",
    "long values": """
rules:
  - when: competitor
    name: A
    to: exclude
  - accept_within: 10m
    name: >-
      B
    to: team sales
    when: |
      country in
      (DE, AT)
  - to:
      nurture
    name: 'C'

# the end
""",
    "no end of the last line": """
rules:
  - {name: A, when: competitor, to: exclude}
  - {name: B, when: "country in (DE, AT)", to: team sales, accept_within: 10m}
  - name: C
    to: nurture""",
    "an anchor": """
rules:
  - {name: A, when: competitor, to: &out exclude}
  - {name: B, when: "country in (DE, AT)", to: team sales, accept_within: 10m}
  - {name: C, to: nurture}
competitors: [*out]
""",
}
STAFF = "reps: {ana: {slack: U1}}\nteams: {sales: {members: [ana]}}\n"


def text_of(layout: str) -> str:
    return LAYOUTS[layout] if layout == "JSON" else STAFF + LAYOUTS[layout]


def rules_of(text: str) -> list[Rule]:
    return list(load_workspace(text).rules)


def moved(rules: list[Rule], place: int, to: int) -> list[Rule]:
    rest = [*rules]
    rule = rest.pop(place)
    rest.insert(to, rule)
    return rest


Edit = tuple[Callable[[str], str], Callable[[list[Rule]], list[Rule]]]
OTHER = replace(DACH, name="B", accept_within=None)

EDITS: dict[str, Edit] = {
    "add first": (lambda text: add_rule(text, DACH, at=1), lambda rules: [DACH, *rules]),
    "add before the last": (lambda text: add_rule(text, DACH, at=3), lambda rules: [*rules[:2], DACH, rules[2]]),
    "remove the first": (lambda text: remove_rule(text, "A"), lambda rules: rules[1:]),
    "remove the last": (lambda text: remove_rule(text, "C"), lambda rules: rules[:2]),
    "move down": (lambda text: move_rule(text, "A", to=2), lambda rules: moved(rules, 0, 1)),
    "move up": (lambda text: move_rule(text, "B", to=1), lambda rules: moved(rules, 1, 0)),
    "pause": (
        lambda text: pause_rule(text, "B"),
        lambda rules: [rules[0], replace(rules[1], paused=True), rules[2]],
    ),
    "pause the last": (
        lambda text: pause_rule(text, "C"),
        lambda rules: [*rules[:2], replace(rules[2], paused=True)],
    ),
    "pause and resume": (lambda text: resume_rule(pause_rule(text, "A"), "A"), lambda rules: rules),
    "replace": (lambda text: replace_rule(text, "B", OTHER), lambda rules: [rules[0], OTHER, rules[2]]),
    "rename": (
        lambda text: replace_rule(text, "C", replace(rules_of(text)[2], name="Everyone: else #1")),
        lambda rules: [*rules[:2], replace(rules[2], name="Everyone: else #1")],
    ),
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_edit_changes_its_rule_and_nothing_else(layout: str, edit: str) -> None:
    text = text_of(layout)
    change, expected = EDITS[edit]

    after = load_workspace(change(text))

    before = load_workspace(text)
    assert list(after.rules) == expected(list(before.rules))
    assert replace(after, rules=()) == replace(before, rules=())


@pytest.mark.parametrize("text", ["", "rules:\n", "rules: []\n", "rules: # none yet\n"], ids=repr)
def test_the_first_rule_begins_the_list(text: str) -> None:
    assert rules_of(add_rule(STAFF + text, DACH, at=1)) == [DACH]


def test_the_last_rule_can_go() -> None:
    text = STAFF + "rules:\n  - {name: A, to: nurture}\n"

    assert rules_of(remove_rule(text, "A")) == []


def test_only_the_lines_of_a_rule_change() -> None:
    lines = add_rule(EXAMPLE, DACH, at=6).splitlines(keepends=True)

    place = lines.index("  - name: Enterprise DACH\n")
    assert lines[place : place + 4] == [
        "  - name: Enterprise DACH\n",
        "    when: employees >= 500 and country in (DE, AT)\n",
        "    to: team sales\n",
        "    accept_within: 10m\n",
    ]
    assert "".join(lines[:place] + lines[place + 4 :]) == EXAMPLE


def test_what_a_pause_wrote_a_resumption_takes_away() -> None:
    assert resume_rule(pause_rule(EXAMPLE, "Asia"), "Asia") == EXAMPLE


def test_what_was_added_can_be_taken_out_without_a_trace() -> None:
    assert remove_rule(add_rule(EXAMPLE, DACH, at=4), DACH.name) == EXAMPLE


COMMENTED = """
rules:
  # Tried from the top.
  - name: A
    to: rep ana   # she asked for them

  # Since March, see the wiki.
  - name: B
    when: competitor
    to: exclude
  # The rest.
  - name: C
    to: nurture
# How quick we are.
sla: {offers: 2}
"""


def test_a_comment_above_a_rule_goes_where_the_rule_goes() -> None:
    text = move_rule(STAFF + COMMENTED, "B", to=1)

    assert text.index("# Tried from the top.") < text.index("# Since March") < text.index("name: B")
    assert text.index("name: B") < text.index("name: A") < text.index("# she asked") < text.index("# The rest.")


def test_a_rule_takes_the_comment_above_it_along_and_no_other() -> None:
    text = remove_rule(STAFF + COMMENTED, "C")

    assert "# The rest." not in text
    assert all(kept in text for kept in ("# Tried from", "# she asked", "# Since March", "# How quick we are."))


def test_a_changed_rule_keeps_its_comments() -> None:
    text = replace_rule(STAFF + COMMENTED, "A", parse_rule_line("A when icp to rep ana"))

    assert "    to: rep ana   # she asked for them\n    when: icp\n" in text


@pytest.mark.parametrize("edit", [remove_rule, pause_rule, resume_rule, lambda text, name: move_rule(text, name, to=1)])
def test_a_rule_that_is_not_there_is_named(edit: Callable[[str, str], str]) -> None:
    with pytest.raises(NoSuchRuleError, match="“Nobody”"):
        edit(EXAMPLE, "Nobody")


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=20).filter(
    str.strip
)


@given(names=st.lists(NAMES, min_size=1, max_size=3, unique=True), data=st.data())
@settings(max_examples=20, deadline=None)
def test_any_name_is_written_so_that_it_reads_back(names: list[str], data: st.DataObject) -> None:
    text = "rules: []\n"
    for number, name in enumerate(names):
        text = add_rule(text, replace(DACH, name=name), at=data.draw(st.integers(1, number + 1)))
    place = data.draw(st.integers(1, len(names)))
    text = pause_rule(move_rule(text, names[0], to=place), names[0])

    rules = read_document(text).data["rules"]
    assert {rule["name"] for rule in rules} == set(names)
    assert rules[place - 1]["name"] == names[0]
    assert rules[place - 1]["paused"] == "true"
