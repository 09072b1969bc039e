"""Changing a baton.yml's text."""

from pathlib import Path

import pytest

from routing.workspace_file import load_workspace, with_competitor

EXAMPLE = Path(__file__).parents[2] / "docs" / "baton.example.yml"


def test_a_competitor_is_listed_and_everything_else_stays() -> None:
    source = EXAMPLE.read_text(encoding="utf-8")

    changed = with_competitor(source, "foe.example")

    before, after = load_workspace(source), load_workspace(changed)
    assert after.competitors == (*before.competitors, "foe.example")
    assert after.rules == before.rules
    assert "# what nobody took" in changed


@pytest.mark.parametrize(
    "source", ["workspace: {name: A}\n", "workspace: {name: A}\ncompetitors: [a.example]\n"], ids=["none", "one"]
)
def test_a_list_is_made_where_there_is_none(source: str) -> None:
    assert load_workspace(with_competitor(source, "foe.example")).competitors[-1] == "foe.example"


def test_a_competitor_that_is_listed_already_changes_nothing() -> None:
    source = "workspace: {name: A}\ncompetitors: [a.example]   # theirs\n"

    assert with_competitor(source, "a.example") == source


def test_a_list_that_stands_there_empty_is_begun() -> None:
    changed = with_competitor("competitors:\nworkspace: {name: Northwind}\n", "foe.example")

    assert load_workspace(changed).competitors == ("foe.example",)
