"""A text whose rules are composed one by one comes to the same as when it is composed whole."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import Node, ScalarNode

from routing import composing
from routing.composing import compose

#: Lines of which some are rules and others are none.
LINES = (
    "rules:",
    "rules: # in this order",
    "  - {name: A, when: icp, to: nurture}",
    "  - name: B",
    "    when: title contains \"x\" # a comment",
    "    to: team dach",
    "  # above the next",
    "",
    "- {name: C, to: nurture}",
    "  - name: |",
    "      several",
    "      - lines",
    "  - name: 'a quote",
    "  - that goes on'",
    "  - &same {name: D}",
    "  - *same",
    "    - [deeper]",
    "teams: {dach: {members: [ana]}}",
    "customers: [a.com, b.com]",
    "# at the margin",
    "---",
    "  -",
    "  - \"über 名字 & Söhne\"",
    "\t- a tab",
    "accounts: # named",
    "competitors:",
    "  - {domain: acme.com, name: 'Acme & Co', owner: ana}  # since 2019",
    "  - rival.example",
)  # fmt: skip


def seen(node: Node | None) -> Iterator[tuple[object, ...]]:
    """What a node says and where, with all inside it; of what holds others the end is left out."""
    if node is None:
        return
    start, end = node.start_mark, node.end_mark
    yield type(node), str(node.tag), start.line, start.column, start.index
    if isinstance(node, ScalarNode):
        yield node.value, node.style, end.line, end.column, end.index
        return
    for each in node.value:
        for part in each if isinstance(each, tuple) else (each,):
            yield from seen(part)


def whole(text: str) -> list[tuple[object, ...]] | str:
    try:
        return list(seen(YAML(typ="safe", pure=True).compose(text)))
    except YAMLError as exc:
        return str(exc)


def in_pieces(text: str) -> list[tuple[object, ...]] | str:
    try:
        return list(seen(compose(text)))
    except YAMLError as exc:
        return str(exc)


@given(lines=st.lists(st.sampled_from(LINES), max_size=14), last=st.booleans())
@settings(max_examples=250, deadline=None)
@pytest.mark.filterwarnings("ignore::ruamel.yaml.error.ReusedAnchorWarning")
def test_any_text_says_the_same_at_the_same_places(lines: list[str], last: bool) -> None:
    text = "\n".join(lines) + ("\n" if last else "")

    assert in_pieces(text) == whole(text)


def test_only_a_rule_that_was_not_read_before_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = "".join(f"  - {{name: R{number}, when: bant > 2, to: nurture}} # kept\n" for number in range(50))
    before, after = (f"rules:\n{each}customers: [a.com]\n" for each in (rules, rules.replace("R7,", "Seven,")))
    compose(before)
    read: list[str] = []
    whole_of = composing._whole

    def noted(text: str) -> Node | None:
        read.append(text)
        return whole_of(text)

    monkeypatch.setattr(composing, "_whole", noted)
    found = list(seen(compose(after)))

    assert found == whole(after)
    assert [text.strip() for text in read if "name" in text] == ["- {name: Seven, when: bant > 2, to: nurture} # kept"]
