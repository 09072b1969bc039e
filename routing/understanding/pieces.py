"""The pieces of a text: what stands between its commas, stops and lines, and in Chinese between its spaces."""

from routing.understanding.pattern import Pattern

_CHINESE = "\u3400-\u9fff"
#: Words that are cut short with a stop, which ends no piece.
_WORDS = ("dir", "mgr", "sr", "jr", "dr", "mr", "mrs", "ms", "prof", "st", "asst", "dept", "approx", "no", "sp")
_SHORT = "".join(rf"(?<!\b{word}\.)" for word in _WORDS)
#: A stop inside a number or a name (`1,500`, `node.js`, `c.f.o.`) breaks nothing.
_BREAK = Pattern(
    rf"[;!?|\n\x00]+|~+(?!\d)|,(?!(?<=\d,)\d{{3}}(?!\d))|\.(?=\s|\Z|[{_CHINESE}]){_SHORT}|\.(?<=[{_CHINESE}]\.)|\s[-/+·]+\s"
    rf"|[ /]+(?:(?<=[{_CHINESE}][ /])(?<![做搞]\s)|(?<=[^a-z] )(?=[{_CHINESE}])|(?=[{_CHINESE}])(?!的(?:\Z|[,.;!])))"
)


def pieces_of(text: str) -> list[tuple[int, int]]:
    """Where the pieces of a folded text begin and end, without the spaces around them."""
    found = []
    start = 0
    for stop, after in [*((mark.start(), mark.end()) for mark in _BREAK.finditer(text)), (len(text), len(text))]:
        piece = text[start:stop]
        if piece.strip():
            found.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
        start = after
    return found
