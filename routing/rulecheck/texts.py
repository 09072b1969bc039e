"""What rulebooks look for at and in the texts of one field, as axes.

Whatever begins, ends and is held can be put into one text, with a sign in between that nobody looks for; of all that
is looked for, such a text holds no more than these pieces bring with them. So texts are told apart by the longest piece
that they begin with, the longest that they end with, and whether they hold each of the others; what brings what with it
is told by boxes that no text lies in.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from routing.conditions import Comparison, Operator, folded
from routing.rulecheck.axes import Axis, bits_together, unused_letter

#: A set of atoms by the number of its axis.
Box = Mapping[int, int]

#: Of the text as a whole, the atom of an unknown one, and that of all which a rulebook does not name; as sets.
UNKNOWN, OTHER = 0b01, 0b10

#: Of a piece that may be held, the atom of the texts without it, and that of those with it; as sets.
WITHOUT, WITH = 0b01, 0b10


@dataclass(frozen=True, kw_only=True)
class TextAxes:
    """The axes of one field by their numbers: the text as a whole, its beginning, its end, and each piece in it."""

    whole: int
    begins: int
    ends: int
    #: By the piece, as comparisons see it.
    holds: Mapping[str, int]
    #: What may stand between two pieces, the most natural first; and a letter that stands in nothing looked for.
    between: Sequence[str]
    letter: str

    def place_of(self, pattern: Comparison) -> int:
        """The axis that a comparison with a piece speaks of."""
        if pattern.operator is Operator.CONTAINS:
            return self.holds[folded(str(pattern.value))]
        return self.begins if pattern.operator is Operator.STARTS_WITH else self.ends

    @property
    def of_pieces(self) -> tuple[int, ...]:
        """All axes but that of the text as a whole."""
        return self.begins, self.ends, *self.holds.values()


def text_axes(
    whole: Axis, patterns: Sequence[Comparison], *, first: int, between: Sequence[str]
) -> tuple[TextAxes, list[Axis]]:
    """The axes for what is looked for at and in the texts of a field, to stand behind that of the text as a whole."""
    name = whole.name
    begins, ends, inside = (
        _pieces(patterns, operator) for operator in (Operator.STARTS_WITH, Operator.ENDS_WITH, Operator.CONTAINS)
    )
    edges = [Axis(f"{name} begins", ("", *begins)), Axis(f"{name} ends", ("", *ends))]
    holding = [Axis(f"{name} holds {piece}", ("", piece)) for piece in inside]
    holds = {folded(piece): number for number, piece in enumerate(inside, first + len(edges))}
    letter = unused_letter((*begins, *ends, *inside, *map(str, whole.atoms)))
    field = TextAxes(whole=first - 1, begins=first, ends=first + 1, holds=holds, between=between, letter=letter)
    return field, [*edges, *holding]


def impossible(field: TextAxes, axes: Sequence[Axis]) -> Iterator[Box]:
    """Boxes in which no text lies: an unknown one has no pieces, and each text has all that its pieces bring with them.

    Only the text as a whole, and two axes of pieces at most, are narrowed in each.
    """
    for edge, atom_of in ((field.begins, beginning), (field.ends, ending)):
        for atom, texts in _by_edge(axes[field.whole], axes[edge], atom_of).items():
            yield {field.whole: texts, edge: axes[edge].every & ~(1 << atom)}
    for piece, number in field.holds.items():
        for other, atoms in _bringing(piece, field, axes):
            yield {other: atoms, number: WITHOUT}
        without = (bits for text, bits in _named(axes[field.whole]) if piece not in text)
        yield {field.whole: UNKNOWN | bits_together(without), number: WITH}


def beginning(text: str, axis: Axis) -> int:
    """The atom of the longest piece that a text, as comparisons see it, begins with."""
    return next(atom for length in range(len(text), -1, -1) if (atom := axis.places.get(text[:length])) is not None)


def ending(text: str, axis: Axis) -> int:
    """The atom of the longest piece that a text, as comparisons see it, ends with."""
    return next(atom for start in range(len(text) + 1) if (atom := axis.places.get(text[start:])) is not None)


def _pieces(patterns: Sequence[Comparison], operator: Operator) -> list[str]:
    """What is looked for by an operator, each piece once as it was first written, the shortest first."""
    pieces: dict[str, str] = {}
    for pattern in patterns:
        if pattern.operator is operator:
            pieces.setdefault(folded(str(pattern.value)), str(pattern.value))
    return [pieces[piece] for piece in sorted(pieces, key=lambda piece: (len(piece), piece))]


def _by_edge(whole: Axis, edge: Axis, atom_of: Callable[[str, Axis], int]) -> Mapping[int, int]:
    """The texts that a rulebook names, by the piece that they begin or end with; an unknown one has none."""
    found: dict[int, int] = {0: UNKNOWN}
    for text, bits in _named(whole):
        atom = atom_of(text, edge)
        found[atom] = found.get(atom, 0) | bits
    return found


def _bringing(piece: str, field: TextAxes, axes: Sequence[Axis]) -> Iterator[tuple[int, int]]:
    """What brings a piece with it: named texts, beginnings, ends and longer pieces, as sets of atoms of their axes."""
    yield field.whole, bits_together(bits for text, bits in _named(axes[field.whole]) if piece in text)
    for edge in (field.begins, field.ends):
        yield edge, axes[edge].where(lambda value: piece in folded(str(value)))
    for longer, number in field.holds.items():
        if piece in longer and piece != longer:
            yield number, WITH


def _named(whole: Axis) -> Iterator[tuple[str, int]]:
    """The texts that a rulebook names, as comparisons see them, with the sets of their atoms."""
    return ((text, named) for text, bits in whole.texts.items() if (named := bits & ~OTHER))
