"""The form for a rule, sent in: what the draft then has, or what stands beside the fields that cannot be so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.cards import blocks
from bot.cards.mistakes import marked, sentence
from bot.cards.modals import Modal, fingerprint
from bot.cards.reader import Reader
from bot.cards.rule_modal import target_of
from bot.handlers.rulebook.book import Book, open_book
from bot.handlers.rulebook.changing import make
from bot.handlers.rulebook.errand import Edited, Errand
from bot.handlers.rulebook.numbers import Lost, Pointed, find, find_place
from bot.handlers.rulebook.overtaken import overtaken
from routing.conditions import parse_condition
from routing.durations import parse_duration
from routing.editing import add_rule, move_rule, replace_rule
from routing.exceptions import ConditionError, Problem, WorkspaceError
from routing.rulebook import Rule

T = TypeVar("T")

#: Characters of a sentence beside a field.
MAX_SENTENCE = 300

#: The field of the form in which each key of a rule stands.
FIELDS = {"name": "name", "when": "when", "to": "target", "accept_within": "within"}


async def submit(
    errand: Errand, values: Mapping[str, str], about: Mapping[str, str]
) -> Edited | Modal | Mapping[str, str]:
    """The edit that a form asks for; or a sentence for each field that cannot be so, and nothing was changed.

    Where its rule is not as it was when the form opened, the form comes again and says so.
    """
    book = await open_book(errand.desk)
    anew = await overtaken(errand, book, values, about)
    if anew is not None:
        return anew
    form = _Form(errand=errand, book=book, values=values, about=about)
    rule, place, old = form.rule(), await form.place(), form.old()
    if form.wrong or rule is None:
        return form.wrong
    try:
        edited = await _make(errand, book, rule, old=old, place=place, seen=about.get("seen"))
    except WorkspaceError as exc:
        return dict(_beside(problem, reader=errand.reader) for problem in reversed(exc.problems))
    return edited or {"name": errand.reader.say("routing-already-so")}


async def _make(
    errand: Errand, book: Book, rule: Rule, *, old: Rule | None, place: int | None, seen: str | None
) -> Edited | None:
    """The edit: a new rule, or another one in the place of the old, which may be another place too."""
    if old is None:
        source = add_rule(book.source, rule, at=place or book.above_the_catch_all())
        return await make(errand, book, source, what="add")
    source = replace_rule(book.source, old.name, replace(rule, paused=old.paused))
    if place is None:
        return await make(errand, book, source, what="edit", seen=int(seen or 0))
    return await make(errand, book, move_rule(source, rule.name, to=place), what="edit-moved", moved=rule.name)


def _beside(problem: Problem, *, reader: Reader) -> tuple[str, str]:
    """The field that a problem belongs to: that of its key, or the place where it is about the whole rule."""
    _, rule, key = problem.path.partition("].")
    what = FIELDS.get(key, "place") if rule else "place"
    return what, blocks.one_line(reader.tell(problem.what), MAX_SENTENCE)


@dataclass(frozen=True, kw_only=True)
class _Form:
    """What somebody filled in, read field by field; `wrong` gathers what cannot be so."""

    errand: Errand
    book: Book
    values: Mapping[str, str]
    about: Mapping[str, str]
    wrong: dict[str, str] = field(default_factory=dict)

    def rule(self) -> Rule | None:
        """The rule that the fields say; None where one of them cannot be read."""
        name, when, within = (self._filled(each) for each in ("name", "when", "within"))
        if not name:
            self._refuse("name", "rule-form-no-name")
        condition = self._read("when", lambda: parse_condition(when, catalogue=self.book.catalogue)) if when else None
        target = target_of(self._filled("target"), roster=self.book.workspace.roster)
        if target is None:
            self._refuse("target", "rule-form-no-target")
        accept_within = self._read("within", lambda: parse_duration(within)) if within else None
        if target is None or self.wrong:
            return None
        return Rule(name=name, condition=condition, target=target, accept_within=accept_within)

    async def place(self) -> int | None:
        """Where the rule is to stand; None where it stays, or where a new one stands unless somebody says otherwise."""
        said = self._filled("place")
        if said in {"", self.about.get("seen")}:
            return None
        if not said.isdecimal():
            self._refuse("place", "rule-form-no-place")
            return None
        found = await (find if "seen" in self.about else find_place)(self.errand, self.book, int(said))
        if isinstance(found, Lost):
            self.wrong["place"] = found.said
            return None
        return found.number if isinstance(found, Pointed) else found

    def old(self) -> Rule | None:
        """The rule that is edited; None for a new one."""
        if "seen" not in self.about:
            return None
        return next((rule for rule in self.book.rules if fingerprint(rule.name) == self.about.get("name")), None)

    def _filled(self, name: str) -> str:
        return self.values.get(name, "").strip()

    def _read(self, name: str, parse: Callable[[], T]) -> T | None:
        try:
            return parse()
        except ConditionError as exc:
            self.wrong[name] = f"{sentence(exc, reader=self.errand.reader)} {marked(exc)}"
            return None

    def _refuse(self, name: str, message: str) -> None:
        self.wrong[name] = self.errand.reader.say(message)
