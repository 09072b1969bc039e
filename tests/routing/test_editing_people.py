"""Reps and teams in a baton.yml, changed one at a time."""

from routing.editing.people import EntryChange, Group, entry_changes, remove_entry, set_entry
from routing.workspace_file import load_workspace

SOURCE = """\
workspace: {name: Northwind}
reps:
  ana: {slack: U0ANA, weight: 2}  # leads the team
  bo:
    slack: U0BO
teams:
  general: {members: [ana, bo]}
"""


def test_what_is_set_of_a_rep_is_what_the_workspace_then_says() -> None:
    text = set_entry(SOURCE, Group.REP, "bo", {"weight": 3, "languages": ["en", "zh"], "capacity": 8})
    bo = load_workspace(text).roster.reps["bo"]

    assert (bo.weight, bo.languages, bo.capacity, bo.slack) == (3, ("en", "zh"), 8, "U0BO")
    assert "ana: {slack: U0ANA, weight: 2}  # leads the team" in text


def test_a_key_without_a_value_is_left_to_the_default() -> None:
    assert load_workspace(set_entry(SOURCE, Group.REP, "ana", {"weight": None})).roster.reps["ana"].weight == 1


def test_a_team_is_added_where_there_was_none() -> None:
    bare = "workspace: {name: Northwind}\nreps:\n  ana: {slack: U0ANA}\n"

    assert load_workspace(set_entry(bare, Group.TEAM, "new", {"members": ["ana"]})).roster.teams["new"].members == (
        "ana",
    )


def test_a_rep_who_is_taken_out_leaves_their_teams() -> None:
    roster = load_workspace(remove_entry(SOURCE, Group.REP, "bo")).roster

    assert set(roster.reps) == {"ana"}
    assert roster.teams["general"].members == ("ana",)


def test_what_differs_is_told_key_by_key() -> None:
    after = remove_entry(set_entry(SOURCE, Group.REP, "ana", {"weight": 3}), Group.REP, "bo")

    assert entry_changes(SOURCE, after) == (
        EntryChange(group=Group.REP, name="ana", keys={"weight": ("2", "3")}),
        EntryChange(group=Group.REP, name="bo", keys={"slack": ("U0BO", "")}, removed=True),
        EntryChange(group=Group.TEAM, name="general", keys={"members": ("ana, bo", "ana")}),
    )


def test_nothing_differs_between_a_text_and_itself() -> None:
    assert entry_changes(SOURCE, SOURCE) == ()
