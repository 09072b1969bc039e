"""What does not fit a shape is said in Baton's own words, never in the library's."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from routing.playbooks import shapes as of_playbooks
from routing.shape import SENTENCES, Shape
from routing.workspace_file import shapes as of_a_workspace

#: What a document may hold where a key stands: texts, lists and mappings, good and bad.
VALUES: tuple[Any, ...] = (
    "",
    "x",
    "1.5",
    "-1",
    "nan",
    "inf",
    "9" * 5_000,
    "\ud800",
    [],
    ["x"],
    [None],
    [[]],
    ["x"] * 100,
    {},
    {"a": "b"},
    {"a": {}},
)
SHAPES = [
    shape
    for module in (of_a_workspace, of_playbooks)
    for shape in vars(module).values()
    if isinstance(shape, type) and issubclass(shape, Shape) and shape is not Shape
]


def kinds_of_errors(shape: type[Shape], data: Any) -> Iterator[str]:
    try:
        shape.model_validate(data)
    except ValidationError as exc:
        yield from (error["type"] for error in exc.errors())


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_whatever_stands_at_a_key_baton_has_a_sentence_for_it(shape: type[Shape]) -> None:
    tried = [*VALUES, *({key: value} for key in shape.model_fields for value in VALUES)]
    found = {kind for data in tried for kind in kinds_of_errors(shape, data)}

    assert found
    assert found - set(SENTENCES) == {"enum", "extra_forbidden"} & found
