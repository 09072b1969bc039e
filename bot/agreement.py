"""The agreement in force: imported once from a baton.yml, after that the store's."""

import hashlib
from datetime import datetime
from pathlib import Path

import structlog

from bot.desk import Agreement
from bot.editions import KEY, edition_in_force, put_in_force
from bot.settings import SettingsError
from routing.exceptions import BatonError, WorkspaceError
from routing.playbooks import playbook_of
from routing.rulebook import Rulebook
from routing.workspace_file import load_workspace
from storage.editions import Origin
from storage.ports import Store
from storage.records import Configuration

log = structlog.get_logger()


def agreement_of(configuration: Configuration) -> Agreement:
    """What a configuration says, ready to work with. Raises WorkspaceError."""
    workspace = load_workspace(configuration.source)
    return Agreement(
        workspace=workspace,
        rulebook=Rulebook(version=configuration.version, rules=workspace.rules),
        playbooks={choice.playbook: playbook_of(workspace, choice.playbook) for choice in workspace.playbook_choices},
    )


class AgreementError(BatonError):
    """A baton.yml cannot be used; says which, and every problem with its place."""


class Agreements:
    """Holds the agreement in force, and takes a new one when the store has it."""

    def __init__(self, store: Store, configuration: Configuration) -> None:
        self._store = store
        self._configuration = configuration
        self._current = agreement_of(configuration)

    def __call__(self) -> Agreement:
        return self._current

    async def refresh(self) -> bool:
        """Take the store's configuration if it has changed; whether it has."""
        async with self._store.unit_of_work() as uow:
            configuration = await uow.configurations.get(KEY)
        if configuration is not None and configuration.version != self._configuration.version:
            self._configuration = configuration
            self._current = agreement_of(configuration)
            return True
        return False

    async def keep(self, *, now: datetime) -> None:
        """Import into the store what came from a file; what came from the store gets an edition where it has none."""
        async with self._store.unit_of_work() as uow:
            if self._configuration.version:
                await edition_in_force(uow, now=now)
            else:
                await put_in_force(uow, self._configuration, origin=Origin.START, now=now)
            await uow.commit()
        await self.refresh()


async def agree(store: Store, file: Path | None, *, now: datetime) -> Agreements:
    """The agreement in the store; the file's where there is none yet, which `keep` then imports.

    A file that no longer says what was imported from it is warned about. Raises SettingsError where there is neither,
    or where the file cannot be used.
    """
    async with store.unit_of_work() as uow:
        known = await uow.configurations.get(KEY)
    try:
        if known is None:
            known = _first(file, now=now)
        elif _says_something_else(file, known):
            log.warning(
                "baton_yml_changed", file=str(file), used="what the store has", to_take_it="baton config import"
            )
    except AgreementError as exc:
        raise SettingsError(f"BATON_CONFIG: {exc}") from exc
    try:
        return Agreements(store, known)
    except WorkspaceError as exc:
        raise SettingsError(
            f"What the store has of baton.yml cannot be used by this Baton:\n{_listed('baton.yml', exc)}\n"
            "Mend the file and take it with: baton config import."
        ) from exc


def configuration_of(file: Path, *, now: datetime) -> Configuration:
    """The configuration a file says. Raises AgreementError where it cannot be used."""
    content = _content(file)
    try:
        source = content.decode("utf-8-sig")
        load_workspace(source)
    except UnicodeDecodeError as exc:
        raise AgreementError(f"{file} is not UTF-8 text: save it as UTF-8.") from exc
    except WorkspaceError as exc:
        raise AgreementError(f"{file} cannot be used:\n{_listed(str(file), exc)}") from exc
    return Configuration(source=source, imported_at=now, digest=_digest(content))


def _first(file: Path | None, *, now: datetime) -> Configuration:
    if file is None:
        raise SettingsError("BATON_CONFIG is not set: name the path of your baton.yml.")
    return configuration_of(file, now=now)


def _says_something_else(file: Path | None, known: Configuration) -> bool:
    """A file that is gone says nothing else: once imported, it is not needed."""
    return file is not None and file.exists() and _digest(_content(file)) != known.digest


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as exc:
        raise AgreementError(f"{file} cannot be read ({exc.strerror}): name the path of your baton.yml.") from exc


def _listed(file: str, error: WorkspaceError) -> str:
    """Every problem on a line of its own, behind its place as editors read it."""
    problems = ((problem, ": ".join(filter(None, (problem.path, problem.message)))) for problem in error.problems)
    return "\n".join(f"{file}:{problem.line}:{problem.column}: {words}" for problem, words in problems)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
