"""The sentence that refuses a piece of rule text: what is wrong, at which place, and what was perhaps meant."""

from routing.exceptions import ConditionError

#: As much of somebody's text as a sentence quotes.
LONGEST_QUOTE = 40


def refusal(what: str, *, text: str, start: int, end: int, suggestion: str | None = None) -> ConditionError:
    """The error for `text[start:end]`; `what` is the sentence without its place and full stop."""
    placed = f"{what}, at character {start + 1}"
    message = f"{placed}: did you mean “{suggestion}”?" if suggestion else f"{placed}."
    return ConditionError(message, text=text, start=start, end=end, suggestion=suggestion, what=what)


def shown(text: str) -> str:
    """A text in quotes, short and visible enough to stand in a sentence."""
    visible = "".join(letter if letter.isprintable() else "·" for letter in text[:LONGEST_QUOTE])
    return f"“{visible}”" if len(text) <= LONGEST_QUOTE else f"“{visible}…”"
