"""A store by its URL."""

from pathlib import Path

from storage.exceptions import StoreError
from storage.ports import Store
from storage.tinydb.store import open_folder, open_folder_to_read

HOW = "Write tinydb:///absolute/folder or tinydb:relative/folder."


async def open_store(url: str, *, read_only: bool = False) -> Store:
    """The store a URL names, as in `BATON_STORE`.

    With `read_only` it is what is stored at that moment, and a Baton that runs on it is not disturbed. Raises
    StoreError with a sentence for a URL that names none, and what opening a store of that kind raises.
    """
    folder = store_folder(url)
    return await open_folder_to_read(folder) if read_only else await open_folder(folder)


def store_folder(url: str) -> Path:
    """The folder a `tinydb:` URL names. Raises StoreError for any other."""
    scheme, colon, place = url.partition(":")
    if scheme in {"postgresql", "postgres"}:
        raise StoreError("PostgreSQL is not supported in this version of Baton. " + HOW)
    if scheme != "tinydb" or not colon:
        raise StoreError(f"{(scheme if colon else url)!r} names no store that Baton knows. {HOW}")
    if place.startswith("//") and not place.startswith("///"):
        raise StoreError(f"In {url!r} there is a host where a folder should be. {HOW}")
    folder = place.removeprefix("//")
    if not folder.strip("/"):
        raise StoreError(f"{url!r} names no folder. {HOW}")
    return Path(folder)
