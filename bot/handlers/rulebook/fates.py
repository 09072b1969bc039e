"""What became of a rule that is not as somebody saw it: through whom, how, and what it is called now."""

from dataclasses import dataclass

from bot.handlers.rulebook.book import Book
from bot.handlers.rulebook.errand import Errand
from routing.conditions.tokens import quoted
from routing.rulebook import Rule
from storage.changes import Change
from storage.editions import Origin

#: So many of the latest entries of the log are looked through.
LOOKED_AT = 30

#: What takes away every rule of a draft, or puts others in force.
DISCARD = "discard"
_WHOLE = frozenset({DISCARD, str(Origin.ROLLBACK)})


@dataclass(frozen=True, kw_only=True)
class Fate:
    """Who did something to a rule last, whether by throwing the draft away, and what stands in its place now."""

    by: str
    discarded: bool = False
    rule: Rule | None = None


async def fate_of(errand: Errand, book: Book, name: str) -> Fate:
    """What became of the rule of this name, by the log; through whoever changed the draft last where it is silent."""
    rule = book.rule(name)
    for change in await errand.desk.uow.changes.latest(limit=LOOKED_AT):
        if change.by and (change.what in _WHOLE or _told(name) in f"{change.before}\n{change.after}"):
            return Fate(by=change.by, discarded=change.what == DISCARD, rule=rule or _renamed(book, change, name))
    return Fate(by=book.draft.changed_by if book.draft else errand.principal.user, rule=rule)


def _renamed(book: Book, change: Change, name: str) -> Rule | None:
    """The rule that an edit made of the one of this name; None where it is not there, or was taken out."""
    if not change.what.startswith("edit") or _told(name) not in change.before:
        return None
    told = (rule for rule in book.rules if _told(rule.name) in change.after and _told(rule.name) not in change.before)
    return next(told, None)


def _told(name: str) -> str:
    """How the log names a rule, behind its number."""
    return f". {quoted(name)} "
