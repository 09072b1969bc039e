"""A URL names a store, or the error says how to write one."""

from pathlib import Path

import pytest

from storage.exceptions import StoreError
from storage.urls import open_store, store_folder
from tests.storage.samples import lead


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        pytest.param("tinydb:///var/lib/baton", "/var/lib/baton", id="absolute"),
        pytest.param("tinydb:/var/lib/baton", "/var/lib/baton", id="absolute, short"),
        pytest.param("tinydb:.baton", ".baton", id="relative"),
        pytest.param("tinydb:data/baton store", "data/baton store", id="relative, with a space"),
    ],
)
def test_a_url_names_a_folder(url: str, folder: str) -> None:
    assert store_folder(url) == Path(folder)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        pytest.param("postgresql://db/baton", "PostgreSQL is not supported in this version", id="PostgreSQL"),
        pytest.param("sqlite:baton.db", "'sqlite' names no store that Baton knows", id="another scheme"),
        pytest.param("/var/lib/baton", "'/var/lib/baton' names no store", id="no scheme"),
        pytest.param("tinydb:", "names no folder", id="no folder"),
        pytest.param("tinydb:///", "names no folder", id="the root"),
        pytest.param("tinydb://baton/store", "a host where a folder should be", id="a host"),
        pytest.param("", "names no store", id="nothing"),
    ],
)
async def test_a_wrong_url_is_refused_with_the_right_form(url: str, says: str) -> None:
    with pytest.raises(StoreError, match="Write tinydb:///absolute/folder or tinydb:relative/folder") as refusal:
        await open_store(url)

    assert says in str(refusal.value)


async def test_a_store_is_opened_by_its_url_to_write_and_to_read(tmp_path: Path) -> None:
    store = await open_store(f"tinydb://{tmp_path}")
    async with store.unit_of_work() as work:
        await work.leads.put(lead())
        await work.commit()
    reader = await open_store(f"tinydb://{tmp_path}", read_only=True)

    async with reader.unit_of_work() as work:
        assert await work.leads.get("L-1") == lead(version=1)
    await store.close()
