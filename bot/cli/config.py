"""`baton config import|export`: baton.yml in and out of the store."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.agreement import configuration_of
from bot.editions import KEY, put_in_force
from bot.settings import load_store_url
from storage.editions import Origin
from storage.exceptions import StoreError
from storage.urls import open_store

config = typer.Typer(name="config", help="Bring a baton.yml into the store, or write the store's out.")

Url = Annotated[str | None, typer.Option("--store", help="The store; by default that of `baton serve`.")]


@config.command("import")
def import_(file: Annotated[Path, typer.Argument(help="The baton.yml.")], store: Url = None) -> None:
    """Make a baton.yml the agreement in force. Baton must not be running on the store."""
    asyncio.run(_import(file, store=store or load_store_url()))
    typer.echo(f"{file} is in force from the next start on.")


@config.command("export")
def export(store: Url = None) -> None:
    """Write the agreement in force to standard output; also while Baton runs."""
    typer.echo(asyncio.run(_export(store or load_store_url())), nl=False)


async def _import(file: Path, *, store: str) -> None:
    now = datetime.now(UTC)
    configuration = configuration_of(file, now=now)
    opened = await open_store(store)
    try:
        async with opened.unit_of_work() as uow:
            await put_in_force(uow, configuration, origin=Origin.IMPORT, now=now)
            await uow.commit()
    finally:
        await opened.close()


async def _export(store: str) -> str:
    opened = await open_store(store, read_only=True)
    try:
        async with opened.unit_of_work() as uow:
            known = await uow.configurations.get(KEY)
    finally:
        await opened.close()
    if known is None:
        raise StoreError("This store has no agreement yet: start Baton once, or use `baton config import`.")
    return known.source
