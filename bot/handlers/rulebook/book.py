"""The rulebook as admins change it: what is in force, and the draft that they share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from bot.desk import Desk
from bot.editions import KEY, note_change
from routing.document import read_document
from routing.editing import Difference, differences
from routing.fields import Catalogue
from routing.rule_lines import print_rule
from routing.rulebook import Rule
from routing.workspace import Workspace
from routing.workspace_file import load_workspace
from routing.workspace_file.rule_fields import rule_fields
from storage.editions import DRAFT, Draft
from storage.exceptions import StoreError
from storage.records import Configuration, Seen

#: So many texts of a baton.yml are kept read: what is in force, the draft, and what both were a moment ago.
KEPT = 8


@dataclass(frozen=True, kw_only=True)
class Book:
    """The agreement in force and the draft, as one unit of work sees them."""

    in_force: Configuration
    #: As stored: also one that is empty.
    draft: Draft | None

    @property
    def has_draft(self) -> bool:
        """Whether something differs from what is in force."""
        return self.draft is not None and self.draft.source is not None

    @property
    def source(self) -> str:
        """The text that an edit changes: the draft's, where there is one."""
        return (self.draft.source if self.draft else None) or self.in_force.source

    @property
    def version(self) -> int:
        """The draft's version, to be compared and set; 0 where there never was one."""
        return self.draft.version if self.draft else 0

    @cached_property
    def workspace(self) -> Workspace:
        """What the draft says."""
        return workspace_of(self.source)

    @cached_property
    def published(self) -> Workspace:
        """What is in force."""
        return workspace_of(self.in_force.source)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the draft."""
        return self.workspace.rules

    @property
    def catalogue(self) -> Catalogue:
        """The fields that rules of the draft may use."""
        return rule_fields(self.workspace)

    def differences(self) -> tuple[Difference[Seen], ...]:
        """What publishing would change in the rules."""
        return differences(seen_of(self.published.rules), seen_of(self.rules))

    def rule(self, name: str) -> Rule | None:
        """The rule of the draft that has this name."""
        return next((rule for rule in self.rules if rule.name == name), None)

    def number_of(self, name: str) -> int:
        """The number of a rule of the draft, 1 the first."""
        return [rule.name for rule in self.rules].index(name) + 1

    def above_the_catch_all(self) -> int:
        """The number that a new rule gets: before those at the end that have no condition."""
        number = len(self.rules)
        while number and self.rules[number - 1].condition is None:
            number -= 1
        return number + 1


async def open_book(desk: Desk) -> Book:
    """The agreement in force and the draft."""
    in_force = await desk.uow.configurations.get(KEY)
    if in_force is None:
        raise StoreError("This store has no agreement yet: Baton has not finished starting.")
    return Book(in_force=in_force, draft=await desk.uow.drafts.get(DRAFT))


async def save(desk: Desk, book: Book, source: str, *, by: str, what: str, before: str, after: str) -> Book:
    """The book with another text for its draft, and an entry in the log.

    A draft that comes to say what is in force is emptied. Raises WorkspaceError for a text that cannot be used, and
    nothing is saved then.
    """
    workspace_of(source)
    same = read_document(source).data == read_document(book.in_force.source).data
    draft = Draft(
        source=None if same else source,
        based_on=book.draft.based_on if book.draft and book.has_draft else book.in_force.version,
        changed_at=desk.now,
        changed_by=by,
        version=book.version,
    )
    await desk.uow.drafts.put(draft)
    await note_change(desk.uow, at=desk.now, by=by, what=what, before=before, after=after)
    return replace(book, draft=replace(draft, version=draft.version + 1))


async def drop(desk: Desk, book: Book, *, by: str) -> Book:
    """The book without its draft."""
    draft = Draft(source=None, based_on=book.in_force.version, changed_at=desk.now, changed_by=by, version=book.version)
    await desk.uow.drafts.put(draft)
    return replace(book, draft=replace(draft, version=draft.version + 1))


@lru_cache(maxsize=KEPT)
def workspace_of(source: str) -> Workspace:
    """What a baton.yml says. Raises WorkspaceError."""
    return load_workspace(source)


def seen_of(rules: Sequence[Rule]) -> tuple[Seen, ...]:
    """Rules as people see them in a list."""
    return tuple(Seen(name=rule.name, says=print_rule(rule), paused=rule.paused) for rule in rules)
