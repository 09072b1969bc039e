"""What a title says: its words, how high it stands, and its part in the purchase."""

from routing.answers import Seniority, Title
from routing.understanding.context import Context, Found
from routing.understanding.departments import department_beside
from routing.understanding.ranks import (
    role_of,
)


def found_title(start: int, end: int, seniority: Seniority | None, context: Context, *, role_from: str) -> Found:
    """The title in a stretch, with its rank and the part that its words and its department tell."""
    words = context.text.words(start, end)
    department = department_beside(start, end, context)
    value = Title(words=words, seniority=seniority, role=role_of(f"{role_from} {department}", seniority))
    return Found(value=value, start=start, end=end, loose=seniority is None)
