"""`baton check`: what is wrong in a baton.yml."""

from collections.abc import Sized
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import typer

from bot.cards.findings import Checked, told
from bot.words import Words
from routing.exceptions import WorkspaceError
from routing.rulecheck import Problem, Severity
from routing.workspace import Workspace
from routing.workspace_file import load_workspace, workspace_findings, workspace_warnings
from routing.workspace_file.rule_fields import rule_fields

#: The exit status of a file that is wrong.
WRONG = 1

#: What the command line says of findings, in the words that Slack shows.
say = partial(Words().say, "en")


@dataclass(frozen=True, kw_only=True)
class Readable:
    """A baton.yml that can be used: its text, and what it says."""

    text: str
    workspace: Workspace

    def checked(self) -> Checked:
        """Its rules with what is questionable about them."""
        workspace = self.workspace
        findings = workspace_findings(workspace)
        return Checked(rules=workspace.rules, catalogue=rule_fields(workspace), findings=findings)


def read_file(file: Path) -> Readable:
    """A baton.yml; prints every problem as `FILE:line:column: where: what`, and exits with 1, where it is wrong."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        return Readable(text=text, workspace=load_workspace(text))
    except WorkspaceError as exc:
        for problem in exc.problems:
            where = f"{problem.path}: " if problem.path else ""
            typer.echo(f"{file}:{problem.line}:{problem.column}: {where}{problem.message}", err=True)
    except OSError as exc:
        typer.echo(f"{file} cannot be read: {exc.strerror}.", err=True)
    except UnicodeDecodeError:
        typer.echo(f"{file} is not UTF-8 text: save it as UTF-8.", err=True)
    raise typer.Exit(WRONG)


def check_file(file: Path) -> Workspace:
    """Print every problem as `read_file` does, and warnings after them: also of rules that are never meant.

    Returns what a file that is fine says.
    """
    read = read_file(file)
    checked, today = read.checked(), datetime.now(UTC).date()
    never_meant = (
        each for each in checked.findings if Severity.ERROR is each.severity or each.problem is Problem.NO_RULE
    )
    warnings = workspace_warnings(read.workspace, today=today)
    for warning in (*(told(each, checked, say=say) for each in never_meant), *warnings):
        typer.echo(f"{file}: warning: {warning}", err=True)
    rules, reps = _counted(read.workspace.rules, "rule"), _counted(read.workspace.roster.reps, "rep")
    typer.echo(f"{file} is fine: {rules}, {reps}.")
    return read.workspace


def _counted(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"
