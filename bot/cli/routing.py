"""`baton routing check|try|simulate`: rules checked, tried on one lead, and on past leads; nothing is changed."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.agreement import configuration_of
from bot.cli.config import Url
from bot.cli.rehearsed import print_progress, print_rehearsal, print_simulation
from bot.cli.rehearsed_json import print_rehearsal_as_json, print_simulation_as_json
from bot.cli.routing_check import check_rules_of
from bot.editions import KEY
from bot.rehearsal import Rehearsal, Script, rehearse_past, rehearse_values
from bot.settings import load_store_url
from bot.spans import Span, past_leads, read_span
from routing.conditions.tokens import quoted
from routing.exceptions import BatonError, ConditionError
from routing.replay.simulation import Simulation, simulate
from routing.workspace_file import load_workspace
from storage.editions import DRAFT
from storage.exceptions import StoreError
from storage.ports import UnitOfWork
from storage.urls import open_store, store_folder

routing = typer.Typer(name="routing", help="Try rules without changing anything.", no_args_is_help=True)

DraftFile = Annotated[
    Path | None, typer.Option("--draft", help="A baton.yml to try; by default the draft that admins have in Slack.")
]

AsJson = Annotated[bool, typer.Option("--json", help="Print what comes of it as JSON.")]

LEAD_ID = re.compile(r"L-\d+", re.IGNORECASE)


class RehearsalError(BatonError):
    """What is to be tried is not there, or cannot be read; says which, and what to do."""


@dataclass(frozen=True, kw_only=True)
class Sides:
    """What is in force, where there is a store, and the draft, where there is one; and what each is called."""

    published: Script | None
    draft: Script | None
    names: tuple[str, str]


@routing.command("check")
def check_(
    file: Annotated[Path, typer.Argument(help="The baton.yml whose rules to look at.")] = Path("baton.yml"),
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Say which rules no lead reaches, which overlap, and whose leads nobody takes, each with a lead that shows it."""
    check_rules_of(file, as_json=as_json)


@routing.command("try")
def try_(
    lead: Annotated[list[str], typer.Argument(help="A lead's id, or its values: employees=1200 country=DE.")],
    draft: DraftFile = None,
    now: Annotated[str | None, typer.Option("--now", help="When values are tried, ISO 8601; by default now.")] = None,
    as_json: AsJson = False,
    store: Url = None,
) -> None:
    """Say which rule takes a lead, by what is in force and by a draft, rule by rule; also while Baton runs."""
    shown = print_rehearsal_as_json if as_json else print_rehearsal
    sides, rehearsal = asyncio.run(_try(" ".join(map(_as_written, lead)), now=_moment(now), draft=draft, store=store))
    shown(rehearsal, names=sides.names)


@routing.command("simulate")
def simulate_(
    span: Annotated[list[str] | None, typer.Argument(help="`last 500` leads, or those of the last `30d`.")] = None,
    draft: DraftFile = None,
    as_json: AsJson = False,
    store: Url = None,
) -> None:
    """Say how many past leads a draft would send elsewhere, and where; also while Baton runs."""
    written = " ".join(span or ())
    read = read_span(written, now=datetime.now(UTC))
    if read is None:
        raise RehearsalError(f"“{written}” says not which leads: write `last 500`, with 10000 at most, or `30d`.")
    shown = print_simulation_as_json if as_json else print_simulation
    sides, simulation = asyncio.run(_simulate(read, draft=draft, store=store))
    shown(simulation, names=sides.names)


async def _try(line: str, *, now: datetime, draft: Path | None, store: str | None) -> tuple[Sides, Rehearsal]:
    is_id = LEAD_ID.fullmatch(line) is not None
    async with _reading(store, needed=is_id or draft is None) as uow:
        sides = await _sides(uow, draft=draft)
        if uow is not None and is_id:
            rehearsal = await _past(uow, line.upper(), sides)
        else:
            rehearsal = await _typed(uow, line, sides, now=now)
    return sides, rehearsal


async def _simulate(span: Span, *, draft: Path | None, store: str | None) -> tuple[Sides, Simulation]:
    async with _reading(store, needed=True) as uow:
        sides = await _sides(uow, draft=draft)
        if uow is None or sides.published is None or sides.draft is None:
            raise RehearsalError("There is no draft in this store: name a baton.yml to try, with --draft FILE.")
        past = await past_leads(uow, span)
    for simulation in simulate(past, published=sides.published.rules, draft=sides.draft.rules):
        if simulation.done < simulation.of and sys.stderr.isatty():
            print_progress(simulation)
    return sides, simulation


async def _past(uow: UnitOfWork, lead_id: str, sides: Sides) -> Rehearsal:
    """A lead of the store, as it and everybody stood when it was decided."""
    lead = await uow.leads.get(lead_id)
    if lead is None:
        raise RehearsalError(f"There is no lead {lead_id} in this store.")
    if lead.decision is None:
        raise RehearsalError(f"{lead_id} has not been decided yet: its prospect is still being asked.")
    rehearsal = await rehearse_past(uow, lead.decision, published=sides.published, draft=sides.draft)
    if rehearsal is None:
        raise RehearsalError(
            f"An earlier Baton decided {lead_id} and did not keep all that is needed: type its values."
        )
    return rehearsal


async def _typed(uow: UnitOfWork | None, line: str, sides: Sides, *, now: datetime) -> Rehearsal:
    """A lead of these values, as everybody stands today, at a moment."""
    try:
        return await rehearse_values(uow, line, published=sides.published, draft=sides.draft, now=now)
    except ConditionError as exc:
        marked = " " * exc.start + "^" * max(exc.end - exc.start, 1)
        raise RehearsalError(f"{exc.text}\n{marked}\n{exc.message}") from exc


@asynccontextmanager
async def _reading(url: str | None, *, needed: bool) -> AsyncIterator[UnitOfWork | None]:
    """The store as it is at this moment; None where there is none and none is needed."""
    if url is None and not needed and not store_folder(load_store_url()).is_dir():
        yield None
        return
    opened = await open_store(url or load_store_url(), read_only=True)
    try:
        async with opened.unit_of_work() as uow:
            yield uow
    finally:
        await opened.close()


async def _sides(uow: UnitOfWork | None, *, draft: Path | None) -> Sides:
    published = await _in_force(uow) if uow else None
    version = f"version {published.version}" if published else ""
    if draft is not None:
        source = configuration_of(draft, now=datetime.now(UTC)).source
        return Sides(published=published, draft=_script(source), names=(version, str(draft)))
    kept = await uow.drafts.get(DRAFT) if uow else None
    drafted = _script(kept.source) if kept and kept.source is not None else None
    return Sides(published=published, draft=drafted, names=(version, "the draft"))


async def _in_force(uow: UnitOfWork) -> Script:
    known = await uow.configurations.get(KEY)
    if known is None:
        raise StoreError("This store has no agreement yet: start Baton once, or use `baton config import`.")
    return Script(workspace=load_workspace(known.source), version=known.version)


def _script(source: str) -> Script:
    return Script(workspace=load_workspace(source))


def _as_written(argument: str) -> str:
    """An argument as a line of values has it: a shell has taken the quotes of `title="Head of Sales"` away."""
    name, sign, value = argument.partition("=")
    return f"{name}={quoted(value)}" if sign and " " in value and not value.startswith('"') else argument


def _moment(written: str | None) -> datetime:
    """A moment, in UTC where it names no zone."""
    if written is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(written)
    except ValueError as exc:
        raise RehearsalError(f"“{written}” is no moment in ISO 8601, such as 2026-12-01T09:00:00Z.") from exc
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
