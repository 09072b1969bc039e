"""Texts with a mark where something is wrong, and what is expected to be said there."""

import pytest

from routing.exceptions import Problem, WorkspaceError
from routing.sentences import sentence
from routing.workspace_file import load_workspace


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(WorkspaceError) as raised:
        load_workspace(text)
    return raised.value.problems


#: Stands in the texts below where the problem is expected; it is no part of them.
HERE = "‹"


def wrong(case: str, text: str, path: str, words: str) -> pytest.ParameterSet:
    """A row: what is wrong, in which text, the path of the problem, words of its sentence."""
    return pytest.param(text, path, words, id=case)


def check(text: str, path: str, words: str) -> None:
    before = text.partition(HERE)[0]
    (problem,) = problems_of(text.replace(HERE, ""))

    assert (problem.line, problem.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert problem.path == path
    assert words in problem.message
    assert problem.message.endswith((".", "?"))


def load_or_refuse(text: str) -> None:
    found: tuple[Problem, ...] = ()
    try:
        load_workspace(text)
    except WorkspaceError as exc:
        found = exc.problems or (Problem(line=0, column=0, path="", what=sentence("")),)

    assert all(problem.line >= 1 and problem.column >= 1 and problem.message for problem in found)
