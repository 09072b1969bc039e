"""A YAML text read as plain texts, lists and mappings, with the place of every value in it.

YAML 1.2 by ruamel. Every value stays the text that stands there (`NO`, `007`, `12:30`) until the shape it is for says
what it is; only an empty value, `null` or `~` is None.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode
from ruamel.yaml.reader import ReaderError

from routing.composing import compose
from routing.exceptions import Problem, WorkspaceError
from routing.sentences import Sentence, sentence

#: The way to a value: keys of mappings and numbers in lists.
Path = tuple[str | int, ...]

#: How much a text may hold, with everything that aliases repeat: far above any team's, far below what hurts.
MAX_CHARACTERS = 2_000_000
MAX_VALUES = 200_000

#: So many texts are kept read: an edit reads what it changes and what came of it several times, and that takes long.
KEPT = 8


@dataclass(frozen=True, kw_only=True)
class Document:
    """A YAML mapping as plain data, and the problems seen while reading it."""

    text: str
    data: dict[str, Any]
    nodes: dict[Path, Node]
    keys: dict[Path, Node]
    problems: tuple[Problem, ...] = ()

    def problem(self, path: Path, what: Sentence, *, offset: int = 0) -> Problem:
        """A problem placed at a value, `offset` characters into what it says; at its parent where it is missing."""
        line, column = self.place(path, offset=offset)
        return Problem(line=line, column=column, path=dotted(path), what=what)

    def place(self, path: Path, *, offset: int = 0) -> tuple[int, int]:
        """Line and column, from 1, `offset` characters into what a value says; of its parent where it is missing."""
        at = next(path[:length] for length in range(len(path), -1, -1) if path[:length] in self.nodes)
        node = self.nodes[at]
        if offset and at == path:
            return self._place_within(node, offset=offset)
        mark = node.start_mark if at == path else self.keys.get(at, node).start_mark
        return mark.line + 1, mark.column + 1

    def problem_with_key(self, path: Path, what: Sentence) -> Problem:
        """A problem placed at the key of a value."""
        mark = self.keys.get(path, self.nodes[()]).start_mark
        return _problem(mark.line, mark.column, path, what)

    def _place_within(self, node: Node, *, offset: int) -> tuple[int, int]:
        """Line and column of the character at `offset` of a scalar, past quotes, escapes and folds."""
        index = int(node.start_mark.index)
        for character in str(node.value)[:offset]:
            if not character.isspace():
                found = self.text.find(character, index, node.end_mark.index)
                index = found + 1 if found >= 0 else index
        while index < node.end_mark.index - 1 and self.text[index].isspace():
            index += 1
        line_start = self.text.rfind("\n", 0, index) + 1
        return self.text.count("\n", 0, index) + 1, index - line_start + 1


@lru_cache(maxsize=KEPT)
def read_document(text: str) -> Document:
    """A YAML text as a Document, which nobody may change. Raises WorkspaceError for what is not one YAML mapping."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    walk = _Walk()
    try:
        root = _compose(text)
        data = walk.mapping(root, ())
    except RecursionError as exc:
        raise _refused(sentence("This is nested too deeply to be read.")) from exc
    return Document(text=text, data=data, nodes=walk.nodes, keys=walk.keys, problems=tuple(walk.problems))


def dotted(path: Path) -> str:
    """A path as people write it: `reps.ana.weight`, `rules[2].when`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def _compose(text: str) -> MappingNode:
    if len(text) > MAX_CHARACTERS:
        raise _refused(sentence("This is longer than {most:,} characters.", most=MAX_CHARACTERS))
    try:
        root = compose(text)
    except MarkedYAMLError as exc:
        mark = exc.problem_mark or exc.context_mark
        raise WorkspaceError((_problem(mark.line, mark.column, (), _syntax(exc, text, mark.index)),)) from exc
    except ReaderError as exc:
        before = text[: exc.position]
        column = exc.position - before.rfind("\n") - 1
        what = sentence("This character is not text; save the file as UTF-8 and remove it.")
        raise WorkspaceError((_problem(before.count("\n"), column, (), what),)) from exc
    if root is None:
        raise _refused(sentence("This is empty; it should have at least `workspace:` with a `name`."))
    if not isinstance(root, MappingNode):
        raise _refused(sentence("This should be a mapping of keys such as `workspace:` and `rules:`."))
    return root


def _refused(what: Sentence) -> WorkspaceError:
    return WorkspaceError((_problem(0, 0, (), what),))


def _syntax(exc: MarkedYAMLError, text: str, index: int) -> Sentence:
    if text[index : index + 1] == "\t":
        return sentence("A tab stands here; YAML is indented with spaces.")
    if "another document" in str(exc.problem):
        return sentence("A second document begins here; there can be only one, without `---` in between.")
    if exc.context:
        return sentence("This is not YAML {context}: {problem}.", context=str(exc.context), problem=str(exc.problem))
    return sentence("This is not YAML: {problem}.", problem=str(exc.problem))


def _problem(line: int, column: int, path: Path, what: Sentence) -> Problem:
    return Problem(line=line + 1, column=column + 1, path=dotted(path), what=what)


@dataclass(kw_only=True)
class _Walk:
    """One walk over the nodes of a text, noting where everything stands."""

    nodes: dict[Path, Node] = field(default_factory=dict)
    keys: dict[Path, Node] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    around: list[Node] = field(default_factory=list)

    def plain(self, node: Node, path: Path) -> Any:
        if isinstance(node, ScalarNode):
            self.nodes[path] = node
            return None if str(node.tag) == "tag:yaml.org,2002:null" else str(node.value)
        if isinstance(node, MappingNode):
            return self.mapping(node, path)
        with self._inside(node, path):
            return [self.plain(item, (*path, number)) for number, item in enumerate(node.value)]

    def mapping(self, node: MappingNode, path: Path) -> dict[str, Any]:
        with self._inside(node, path):
            pairs = self._pairs(node, path)
            return {str(key.value): self.plain(value, (*path, str(key.value))) for key, value in pairs}

    @contextmanager
    def _inside(self, node: Node, path: Path) -> Iterator[None]:
        self.nodes[path] = node
        if any(node is outer for outer in self.around) or len(self.nodes) > MAX_VALUES:
            what = sentence("An alias repeats itself without end, or the file holds too much.")
            raise WorkspaceError((_problem(node.start_mark.line, node.start_mark.column, path, what),))
        self.around.append(node)
        yield
        self.around.pop()

    def _pairs(self, node: MappingNode, path: Path) -> Iterator[tuple[ScalarNode, Node]]:
        first: dict[str, ScalarNode] = {}
        for key, value in node.value:
            if refusal := _key_refusal(key, first):
                where = (*path, str(key.value)) if isinstance(key, ScalarNode) else path
                self.problems.append(_problem(key.start_mark.line, key.start_mark.column, where, refusal))
                continue
            first[str(key.value)] = key
            self.keys[(*path, str(key.value))] = key
            yield key, value


def _key_refusal(key: Node, first: dict[str, ScalarNode]) -> Sentence | None:
    if not isinstance(key, ScalarNode):
        return sentence("A key should be a word, not a list or a mapping.")
    if str(key.tag) == "tag:yaml.org,2002:merge":
        return sentence("`<<` is not read here; write the values out.")
    if earlier := first.get(str(key.value)):
        return sentence(
            "`{key}` stands here a second time; the first is in line {line}.",
            key=str(key.value),
            line=earlier.start_mark.line + 1,
        )
    return None
