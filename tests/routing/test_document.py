"""What is not one YAML mapping is refused where it stops being one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routing.document import MAX_CHARACTERS
from tests.routing.mistakes import check, load_or_refuse, problems_of, wrong
from tests.routing.test_workspace_file import EXAMPLE


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        wrong("empty", "‹", "", "empty"),
        wrong("only a comment", "‹# nothing\n", "", "empty"),
        wrong("a list", "‹- a\n", "", "mapping"),
        wrong("a text", "‹hello\n", "", "mapping"),
        wrong("a tab", "workspace:\n‹\tname: X\n", "", "tab"),
        wrong("a brace left open", "workspace: {name: X\n‹", "", "not YAML"),
        wrong("a colon too many", "workspace:\n  name: a‹: b\n", "", "not YAML"),
        wrong("two documents", "workspace: {}\n‹---\nreps: {}\n", "", "second document"),
        wrong("a zero byte", "workspace:\n  name: a‹\x00b\n", "", "not text"),
        wrong("another encoding", "workspace:\n  name: ‹\udce9\n", "", "UTF-8"),
        wrong("an alias of itself", "admins: ‹&a [*a]\n", "admins[0]", "without end"),
        wrong("a key twice", "workspace: {}\nadmins: []\n‹workspace: {}\n", "workspace", "line 1"),
        wrong("a key twice inside", "workspace:\n  name: X\n  ‹name: Y\n", "workspace.name", "second time"),
        wrong("a list for a key", "? ‹[a]\n: b\n", "", "a word"),
        wrong("a merge", "‹<<: {admins: []}\n", "<<", "write the values out"),
    ],
)
def test_a_text_that_is_not_one_mapping_is_refused(text: str, path: str, words: str) -> None:
    check(text, path, words)


def test_a_text_longer_than_any_teams_is_refused() -> None:
    (problem,) = problems_of("#" * (MAX_CHARACTERS + 1))

    assert "longer than 2,000,000 characters" in problem.message


def test_a_text_nested_without_end_is_refused() -> None:
    (problem,) = problems_of("a: " + "[" * 1000)

    assert "nested too deeply" in problem.message


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_a_workspace_or_is_refused_with_a_place(text: str) -> None:
    load_or_refuse(text)


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_the_example_with_a_piece_cut_out_or_put_in_is_read_or_refused_with_a_place(data: st.DataObject) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 30, len(text))))
    piece = data.draw(st.sampled_from(["", "x", ": ", "[", "}", "\n", "  ", "-", "'", "&a ", "*a", "~", "9", "商"]))

    load_or_refuse(text[:start] + piece + text[end:])
