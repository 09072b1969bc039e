"""A text for a lead that holds the pieces which are wanted and none of those which are not."""

from collections.abc import Iterator, Sequence

from routing.conditions import folded
from routing.fields import FieldValue
from routing.rulecheck.axes import Axis
from routing.rulecheck.texts import OTHER, UNKNOWN, WITH, TextAxes, beginning, ending


def text_in(field: TextAxes, axes: Sequence[Axis], box: Sequence[int]) -> FieldValue | None:
    """A text out of a box: unknown (None) where it may be, else one that nobody names, else one that is named.

    Where no text fits, as letters may change beside each other, it is the one that comes nearest.
    """
    wanted = _wanted(field, axes, box)
    if box[field.whole] & UNKNOWN and not any(wanted):
        return None
    if not box[field.whole] & OTHER:
        lowest = box[field.whole] & -box[field.whole]
        return axes[field.whole].atoms[lowest.bit_length() - 1]
    text = ""
    for text in _made(wanted, between=field.between, letter=field.letter):
        if _fits(text, field, axes, box):
            break
    return text


def _wanted(field: TextAxes, axes: Sequence[Axis], box: Sequence[int]) -> list[str]:
    """What the text begins with, what it holds, and what it ends with; empty where it is nothing."""
    begins, ends = (_piece(axes[edge], box[edge]) for edge in (field.begins, field.ends))
    inside = (_piece(axes[number], WITH) for number in field.holds.values() if box[number] == WITH)
    return [begins, *inside, ends]


def _piece(axis: Axis, atoms: int) -> str:
    return str(axis.atoms[(atoms & -atoms).bit_length() - 1])


def _made(pieces: Sequence[str], *, between: Sequence[str], letter: str) -> Iterator[str]:
    """Texts with these pieces, the most natural first; the last holds nothing that the pieces do not bring along."""
    known = [piece for piece in dict.fromkeys(pieces) if piece]
    needed = [piece for piece in known if not any(_holds(other, piece) for other in known if other != piece)]
    for several in (needed, known):
        yield from (sign.join(several) for sign in between if several)
    yield letter * 3 if not known else letter.join((pieces[0], *filter(None, pieces[1:-1]), pieces[-1]))


def _holds(text: str, piece: str) -> bool:
    return folded(piece) in folded(text)


def _fits(text: str, field: TextAxes, axes: Sequence[Axis], box: Sequence[int]) -> bool:
    """Whether a text lies in a box, on all axes of its field."""
    seen = folded(text)
    return (
        not axes[field.whole].texts.get(seen, 0) & ~OTHER
        and bool(box[field.begins] >> beginning(seen, axes[field.begins]) & 1)
        and bool(box[field.ends] >> ending(seen, axes[field.ends]) & 1)
        and all(box[number] & (WITH if piece in seen else ~WITH) for piece, number in field.holds.items())
    )
