"""Bars made of text."""

#: The most that a bar can be long, in characters.
LONGEST = 20

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar(count: int, *, most: int, longest: int = LONGEST) -> str:
    """A bar as long as `count` is of `most`; never nothing for one or more."""
    eighths = max(round(count / most * longest * 8), 1) if count and most else 0
    whole, rest = divmod(eighths, 8)
    return "█" * whole + (_EIGHTHS[rest] if rest else "")
