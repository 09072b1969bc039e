"""A baton.yml is imported once; after that the store's word counts, and a file that differs is warned about."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.agreement import Agreements, agree
from bot.editions import KEY
from bot.settings import SettingsError
from storage.ports import Store
from storage.tinydb.store import memory_store, open_folder
from tests.storage.samples import LATER, NOON

AGREED = """
workspace: {name: Northwind, timezone: America/New_York, hours: Mon-Fri 09:00-18:00, currency: USD}
reps:
  ana: {slack: U0ANA}
teams:
  sales: {members: [ana]}
rules:
  - {name: Everyone, to: team sales}
"""


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    store = memory_store()
    yield store
    await store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "baton.yml"
    path.write_text(AGREED, encoding="utf-8")
    return path


def rewrite(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def remove(file: Path) -> None:
    file.unlink()


async def change(store: Store, old: str, new: str) -> None:
    """Change the configuration in the store, as a command or a click does."""
    async with store.unit_of_work() as uow:
        known = await uow.configurations.get(KEY)
        assert known is not None
        await uow.configurations.put(replace(known, source=known.source.replace(old, new)))
        await uow.commit()


async def started(store: Store, file: Path) -> Agreements:
    """What is agreed once a first start has gone well."""
    agreements = await agree(store, file, now=NOON)
    await agreements.keep(now=NOON)
    return agreements


async def test_the_first_start_takes_the_file(store: Store, file: Path) -> None:
    agreements = await started(store, file)

    assert agreements().workspace.name == "Northwind"
    assert [rule.name for rule in agreements().rulebook.rules] == ["Everyone"]
    assert list(agreements().playbooks) == ["bant"]
    async with store.unit_of_work() as uow:
        kept = await uow.configurations.get(KEY)
    assert kept is not None
    assert (kept.source, kept.imported_at) == (AGREED, NOON)
    assert agreements().rulebook.version == kept.version


async def test_a_start_that_fails_leaves_the_file_to_be_mended(store: Store, file: Path) -> None:
    await agree(store, file, now=NOON)
    rewrite(file, AGREED.replace("Northwind", "Southwind"))

    agreements = await started(store, file)

    assert agreements().workspace.name == "Southwind"


async def test_a_later_start_takes_the_store(tmp_path: Path, file: Path) -> None:
    first = await open_folder(tmp_path / "store")
    await started(first, file)
    await change(first, "Northwind", "Southwind")
    await first.close()

    second = await open_folder(tmp_path / "store")
    with capture_logs() as logs:
        agreements = await agree(second, file, now=LATER)
    await second.close()

    assert agreements().workspace.name == "Southwind"
    assert logs == []


async def test_a_file_that_says_something_else_now_is_warned_about(store: Store, file: Path) -> None:
    await started(store, file)
    rewrite(file, AGREED.replace("Northwind", "Eastwind"))

    with capture_logs() as logs:
        agreements = await agree(store, file, now=LATER)

    assert agreements().workspace.name == "Northwind"
    assert [(line["log_level"], line["event"], line["file"]) for line in logs] == [
        ("warning", "baton_yml_changed", str(file))
    ]


@pytest.mark.parametrize("gone", [True, False], ids=["gone", "not named any more"])
async def test_once_imported_the_file_is_not_needed(store: Store, file: Path, gone: bool) -> None:
    await started(store, file)
    remove(file)

    with capture_logs() as logs:
        agreements = await agree(store, file if gone else None, now=LATER)

    assert agreements().workspace.name == "Northwind"
    assert logs == []


async def test_a_change_in_the_store_is_in_force_once_it_is_looked_at(store: Store, file: Path) -> None:
    agreements = await started(store, file)
    before = agreements()
    await change(store, "name: Everyone", "name: All of them")

    unseen = agreements()
    await agreements.refresh()

    assert unseen is before
    assert [rule.name for rule in agreements().rulebook.rules] == ["All of them"]
    assert agreements().rulebook.version > before.rulebook.version


async def test_an_unchanged_store_costs_no_second_reading(store: Store, file: Path) -> None:
    agreements = await started(store, file)
    before = agreements()

    await agreements.refresh()

    assert agreements() is before


async def test_a_broken_file_is_one_error_that_names_every_place(store: Store, file: Path) -> None:
    rewrite(file, AGREED.replace("team sales}", "team sale}").replace("09:00-18:00", "25:00-26:00"))

    with pytest.raises(SettingsError) as refused:
        await agree(store, file, now=NOON)

    head, *problems = str(refused.value).splitlines()
    assert head == f"BATON_CONFIG: {file} cannot be used:"
    assert [problem.split(": ")[0] for problem in problems] == [f"{file}:2:65", f"{file}:8:31"]
    assert "sales" in problems[1]
    async with store.unit_of_work() as uow:
        assert await uow.configurations.get(KEY) is None


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(
            None, "cannot be read (No such file or directory): name the path of your baton.yml.", id="missing"
        ),
        pytest.param(b"\xff\xfe\x00", "is not UTF-8 text: save it as UTF-8.", id="not text"),
        pytest.param(b"", "cannot be used", id="empty"),
    ],
)
async def test_a_file_that_is_none_is_refused_by_name(
    store: Store, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    file = tmp_path / "baton.yml"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(SettingsError, match="BATON_CONFIG") as refused:
        await agree(store, file, now=NOON)

    assert str(file) in str(refused.value)
    assert sentence in str(refused.value)


async def test_a_folder_is_no_file_at_a_later_start_either(store: Store, file: Path, tmp_path: Path) -> None:
    await started(store, file)

    with pytest.raises(SettingsError, match=r"cannot be read \(Is a directory\)"):
        await agree(store, tmp_path, now=LATER)


async def test_without_a_file_and_without_a_store_there_is_nothing_to_agree_on(store: Store) -> None:
    with pytest.raises(SettingsError, match="BATON_CONFIG is not set"):
        await agree(store, None, now=NOON)


async def test_a_byte_order_mark_is_no_part_of_the_file(store: Store, file: Path) -> None:
    rewrite(file, "\ufeff" + AGREED)

    agreements = await agree(store, file, now=NOON)

    assert isinstance(agreements, Agreements)
    assert agreements().workspace.name == "Northwind"


async def test_a_store_that_this_baton_cannot_use_says_what_to_do(store: Store, file: Path) -> None:
    await started(store, file)
    await change(store, "team sales}", "team gone}")

    with pytest.raises(SettingsError) as refused:
        await agree(store, file, now=LATER)

    assert "baton.yml:8:31: " in str(refused.value)
    assert str(refused.value).endswith("Mend the file and take it with: baton config import.")
