"""`baton check`: what is wrong in a baton.yml."""

from collections.abc import Sized
from datetime import UTC, datetime
from pathlib import Path

import typer

from routing.exceptions import WorkspaceError
from routing.workspace import Workspace
from routing.workspace_file import load_workspace, workspace_warnings

#: The exit status of a file that is wrong.
WRONG = 1


def check_file(file: Path) -> Workspace:
    """Print every problem as `FILE:line:column: where: what`, and warnings after them; exit 1 where it is wrong.

    Returns what a file that is fine says.
    """
    try:
        workspace = load_workspace(file.read_text(encoding="utf-8-sig"))
    except WorkspaceError as exc:
        for problem in exc.problems:
            where = f"{problem.path}: " if problem.path else ""
            typer.echo(f"{file}:{problem.line}:{problem.column}: {where}{problem.message}", err=True)
        raise typer.Exit(WRONG) from None
    except OSError as exc:
        typer.echo(f"{file} cannot be read: {exc.strerror}.", err=True)
        raise typer.Exit(WRONG) from None
    except UnicodeDecodeError:
        typer.echo(f"{file} is not UTF-8 text: save it as UTF-8.", err=True)
        raise typer.Exit(WRONG) from None
    for warning in workspace_warnings(workspace, today=datetime.now(UTC).date()):
        typer.echo(f"{file}: warning: {warning}", err=True)
    rules, reps = _counted(workspace.rules, "rule"), _counted(workspace.roster.reps, "rep")
    typer.echo(f"{file} is fine: {rules}, {reps}.")
    return workspace


def _counted(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"
