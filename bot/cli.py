"""The command line."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.app import build
from bot.logs import configure_logs
from bot.settings import load_settings
from bot.waiting import until_told
from routing.exceptions import BatonError, WorkspaceError
from routing.workspace_file import load_workspace, workspace_warnings

app = typer.Typer(
    name="baton",
    help="The relay between marketing and sales, inside Slack.",
    no_args_is_help=True,
    add_completion=False,
)

#: Exit statuses: what is wrong with what was given, and with how it was started.
WRONG = 1
NOT_STARTED = 2


def main() -> None:
    """Run the command line; an error that people can mend is one sentence, without a traceback."""
    try:
        app()
    except BatonError as exc:
        typer.echo(str(exc), err=True)
        sys.exit(NOT_STARTED)


@app.command()
def serve() -> None:
    """Run Baton with the settings of the environment, or of a .env file here."""
    configure_logs()
    asyncio.run(_serve())


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="The port of the page; 0 takes any that is free.")] = 8080,
    config: Annotated[Path | None, typer.Option(help="A baton.yml of your own.")] = None,
) -> None:
    """Try Baton without a Slack account: one page in which you are prospect, rep and admin."""
    from bot.demo import run_demo  # noqa: PLC0415 - the local Slack is needed here alone

    configure_logs()
    asyncio.run(run_demo(port=port, config=config))


@app.command()
def check(file: Annotated[Path, typer.Argument(help="The baton.yml to look at.")] = Path("baton.yml")) -> None:
    """Say what is wrong in a baton.yml, with line and column."""
    try:
        workspace = load_workspace(file.read_text(encoding="utf-8-sig"))
    except WorkspaceError as exc:
        for problem in exc.problems:
            typer.echo(f"{file}:{problem.line}:{problem.column}: {problem.path}: {problem.message}", err=True)
        raise typer.Exit(WRONG) from None
    except (OSError, UnicodeDecodeError) as exc:
        typer.echo(f"{file} cannot be read: {exc}", err=True)
        raise typer.Exit(WRONG) from None
    for warning in workspace_warnings(workspace):
        typer.echo(f"{file}: warning: {warning}", err=True)
    typer.echo(f"{file} is fine: {len(workspace.rules)} rules, {len(workspace.roster.reps)} reps.")


async def _serve() -> None:
    settings = load_settings()
    async with build(settings) as baton, baton.running() as where:
        typer.echo(f"ready on {where}")
        sys.stdout.flush()
        await until_told(baton.failure)
