"""`/routing check`: what is questionable about the rules, of the draft where there is one."""

import asyncio
from functools import lru_cache

from bot.cards.findings import Checked, findings_card
from bot.handlers.rulebook.book import KEPT, open_book, workspace_of
from bot.handlers.rulebook.errand import Answer, Errand
from routing.workspace_file import workspace_findings
from routing.workspace_file.rule_fields import rule_fields


async def check(errand: Errand) -> Answer:
    """Every finding with a lead that shows it, errors first."""
    book, reader = await open_book(errand.desk), errand.reader
    key = "find-title-draft" if book.has_draft else "find-title"
    title = reader.say(key, version=book.in_force.version)
    return findings_card(title, await checked(book.source), reader=reader)


async def checked(source: str) -> Checked:
    """What is questionable about the rules of a text, found beside all other work: a long rulebook takes a second.

    Raises WorkspaceError for a text that cannot be used.
    """
    return await asyncio.to_thread(_checked, source)


@lru_cache(maxsize=KEPT)
def _checked(source: str) -> Checked:
    workspace = workspace_of(source)
    return Checked(rules=workspace.rules, catalogue=rule_fields(workspace), findings=workspace_findings(workspace))
