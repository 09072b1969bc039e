"""An edit of the draft: saved if it can be used, noted in the log, and told as what changed."""

from dataclasses import replace

from bot.cards.mistakes import not_done, refused
from bot.cards.rule_edits import edited as edited_card
from bot.handlers.rulebook.book import Book, save, seen_of, workspace_of
from bot.handlers.rulebook.errand import Answer, Edited, Errand
from bot.handlers.rulebook.show import remember
from bot.handlers.rulebook.unscheduled import unscheduled
from routing.conditions.tokens import quoted
from routing.editing import Difference, differences
from routing.exceptions import WorkspaceError
from storage.records import Seen


async def change(
    errand: Errand, book: Book, source: str, *, what: str, seen: int | None = None, moved: str | None = None
) -> Answer:
    """Save an edited text as the draft, and say what changed; or why it cannot be."""
    try:
        edited = await make(errand, book, source, what=what, seen=seen, moved=moved)
    except WorkspaceError as exc:
        return refused(exc.problems, typed=errand.typed, reader=errand.reader)
    return edited or not_done(errand.reader.say("routing-already-so"), typed=errand.typed, reader=errand.reader)


async def make(
    errand: Errand, book: Book, source: str, *, what: str, seen: int | None = None, moved: str | None = None
) -> Edited | None:
    """Save an edited text as the draft, and say what changed; None where nothing did.

    `seen` is the number by which the one rule was named that changes in its place; without it, or where that rule has
    another number now, the numbers may be others than somebody knows, and are told. `moved` is the name of the one rule
    that was moved: of two that changed places either might have been.
    Raises WorkspaceError for a text that cannot be used, and nothing is saved then.
    """
    reader, user = errand.reader, errand.principal.user
    told = differences(seen_of(book.rules), seen_of(workspace_of(source).rules), moved=moved)
    if not told:
        return None
    before, after = ("\n".join(_entry(each, old=old) for each in told) for old in (True, False))
    now = await save(errand.desk, book, source, by=user, what=what, before=before, after=after)
    number = next((each.after.number for each in told if each.after), 0)
    stays = seen if seen == number else None
    await _remember(errand, now, told, seen=stays)
    said = reader.say(f"routing-done-{what}", number=number)
    waiting = len(now.differences()) if now.has_draft else 0
    message = edited_card(said, told, rules=() if stays else now.rules, waiting=waiting, reader=reader)
    return Edited(message=await unscheduled(errand, book, message))


async def _remember(errand: Errand, book: Book, told: tuple[Difference[Seen], ...], *, seen: int | None) -> None:
    """Which rule has which number from now on: those told anew, or the one that changed in its place."""
    user = errand.principal.user
    listing = await errand.desk.uow.listings.get(user)
    if seen is None or listing is None:
        await remember(errand.desk, book, user=user)
        return
    rules = [*listing.rules]
    rules[seen - 1] = next(each.after.rule for each in told if each.after)
    await errand.desk.uow.listings.put(replace(listing, rules=tuple(rules), draft=book.version))


def _entry(each: Difference[Seen], *, old: bool) -> str:
    """A rule as the log has it: its number and its line."""
    placed = each.before if old else each.after
    if placed is None:
        return ""
    paused = " (paused)" if placed.rule.paused else ""
    return f"{placed.number}. {quoted(placed.rule.name)} {placed.rule.says}{paused}"
