"""The stores that must all behave alike: a new kind of store joins by being added here."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from storage.ports import Store
from storage.tinydb.store import memory_store, open_folder

Factory = Callable[[Path], Awaitable[Store]]


async def in_memory(_: Path) -> Store:
    return memory_store()


async def on_disk(folder: Path) -> Store:
    return await open_folder(folder)


@pytest.fixture(params=[pytest.param(in_memory, id="memory"), pytest.param(on_disk, id="tinydb")])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """An empty store."""
    factory: Factory = request.param
    opened = await factory(tmp_path / "store")
    yield opened
    await opened.close()
