"""Items of a list that are read without the parser come to what the parser says of them."""

from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import Node, SequenceNode

from routing.plain_items import is_bare, plain_item
from tests.routing.test_composing import seen

VALUES = st.sampled_from(
    [
        "acme.com",
        '"Acme, Inc."',
        "'Rival & Sons'",
        "北京（科技）",
        "北京公司",
        "null",
        "yes",
        "3m.com",
        "a: b",
        "a #b",
        "x -",
        "- x",
    ]
) | st.text(alphabet="aZ9é名 ._-:#,'\"\\{}[]&*\n\t", max_size=6)
KEYS = st.sampled_from(["domain", "name", "owner", "null", "on"])
PAIRS = st.lists(st.tuples(KEYS, VALUES).map(": ".join), min_size=1, max_size=3)
ENDS = st.sampled_from(["\n", "  # a comment\n", " #\n", "#\n", "", "\n\n  # above the next\n", "\n    goes on\n"])
WRITTEN = st.one_of(
    VALUES,
    PAIRS.map(lambda pairs: f"{{{', '.join(pairs)}}}"),
    PAIRS.map("\n    ".join),
    PAIRS.map("  # why\n    ".join),
)


def by_the_parser(text: str) -> Node | None:
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except YAMLError:
        return None
    return root.value[0] if isinstance(root, SequenceNode) and len(root.value) == 1 else None


@given(written=WRITTEN, end=ENDS)
@example(written="{domain: acme.com, owner: ana}", end="  # since 2019\n")
@example(written="domain: acme.com\n    name: 'Acme'", end="\n\n")
def test_what_is_read_is_what_the_parser_reads(written: str, end: str) -> None:
    text = f"  - {written}{end}"
    item = plain_item(text, line=0, index=0)

    if item is not None:
        parsed = by_the_parser(text)
        assert list(seen(item)) == list(seen(parsed))
        assert parsed is not None
        assert (item.end_mark.line, item.end_mark.column) == (parsed.end_mark.line, parsed.end_mark.column)


def test_entries_as_people_write_them_are_read() -> None:
    for written in (
        "{domain: acme.com, name: 'Acme & Co', owner: ana}  # since 2019",
        "rival.example",
        "name: Acme\n    owner: bo",
    ):
        assert plain_item(f"  - {written}\n", line=0, index=0) is not None


@given(text=VALUES)
def test_what_is_bare_needs_no_quotes(text: str) -> None:
    if is_bare(text):
        parsed = by_the_parser(f"- {text}\n")
        assert parsed is not None
        assert (parsed.value, str(parsed.tag)) == (text, "tag:yaml.org,2002:str")
