"""The department that somebody names beside their title: `manager (IT)`, 项目经理,IT这边的."""

from routing.understanding.context import Context
from routing.understanding.pattern import Pattern
from routing.understanding.ranks import is_department, names_department

#: A department in brackets behind a title: `manager (IT)`.
_ASIDE = Pattern(r" ?\((?P<area>[^()]{2,30})\)")
#: Of which department somebody is, in a piece of its own: IT这边的.
_OF_DEPARTMENT = Pattern(
    r"(?:(?:在|是|属于|归)?我?们?(?P<chinese>[^,.;的]{1,8}?)(?:部门?)?(?:这边|那边|这块|口|线)?(?:的|上的)?|"
    r"(?:in |on |from |for )?(?:the )?(?P<latin>[a-z&]{2,16})(?: (?:side|team|department|dept|part))?)"
)


def department_beside(start: int, end: int, context: Context) -> str:
    """The department that a title stands beside, in brackets or in the next piece; empty where none is named."""
    aside = _ASIDE.match(context.plain, end)
    if aside and is_department(aside["area"]):
        return aside["area"]
    ahead = [piece for piece in context.pieces if piece[1] <= start]
    behind = [piece for piece in context.pieces if piece[0] >= end]
    beside = [context.plain[first:last] for first, last in (*ahead[-1:], *behind[:1])]
    return " ".join(area for area in map(_department, beside) if area)


def _department(piece: str) -> str | None:
    found = _OF_DEPARTMENT.fullmatch(piece)
    area = (found["chinese"] or found["latin"]) if found else None
    return area if area and names_department(area) else None
