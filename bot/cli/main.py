"""Every command, and how an error that people can mend is told: one sentence, without a traceback."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.app import build
from bot.cli.chat import talk, typed
from bot.cli.check import check_file
from bot.cli.config import config
from bot.cli.routing import routing
from bot.cli.understand import read_lines, read_text
from bot.logs import configure_logs
from bot.settings import load_settings
from bot.waiting import FailedError, end_when_told
from routing.exceptions import BatonError

app = typer.Typer(
    name="baton",
    help="The relay between marketing and sales, inside Slack.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(config)
app.add_typer(routing)

#: The exit status of what was started and ended by a failure.
FAILED = 1

#: The exit status of what was not started, or could not be done.
NOT_STARTED = 2

#: Where a baton.yml is looked for when none is named.
BATON_YML = Path("baton.yml")


def main() -> None:
    """Run the command line."""
    configure_logs()
    try:
        app()
    except FailedError as exc:
        typer.echo(str(exc), err=True)
        sys.exit(FAILED)
    except BatonError as exc:
        typer.echo(str(exc), err=True)
        sys.exit(NOT_STARTED)


@app.command()
def serve() -> None:
    """Run Baton with the settings of the environment, or of a .env file here."""
    asyncio.run(_serve())


@app.command()
def demo(
    port: Annotated[
        int, typer.Option(min=0, max=65_535, help="The port of the page, or the next that is free; 0 takes any.")
    ] = 8080,
    config: Annotated[Path | None, typer.Option(help="A baton.yml of your own, to be played.")] = None,
) -> None:
    """Try Baton without a Slack account: one page in which you are prospect, rep and admin."""
    from bot.demo import run_demo  # noqa: PLC0415 - the local Slack is needed here alone

    asyncio.run(run_demo(port=port, config=config))


@app.command()
def check(
    file: Annotated[Path, typer.Argument(help="The baton.yml to look at.")] = BATON_YML,
    chat: Annotated[bool, typer.Option("--chat", help="Then talk to its playbook, line by line.")] = False,
) -> None:
    """Say what is wrong in a baton.yml, with line and column."""
    workspace = check_file(file)
    if chat:
        talk(workspace, typed())


@app.command()
def understand(
    text: Annotated[str | None, typer.Argument(help="What somebody answered.")] = None,
    asked: Annotated[str | None, typer.Option(help="The field that was asked for.")] = None,
    now: Annotated[str | None, typer.Option(help="When it was said, ISO 8601; by default now.")] = None,
    jsonl: Annotated[bool, typer.Option(help="Read lines of JSON from standard input.")] = False,
) -> None:
    """Show how an answer in free words is read."""
    if jsonl:
        read_lines(sys.stdin)
    elif text is None:
        raise typer.BadParameter("say what to read, or use --jsonl")
    else:
        read_text(text, asked=asked, now=now)


async def _serve() -> None:
    settings = load_settings()
    async with build(settings) as baton:
        end_when_told(baton.failure)
        async with baton.running() as where:
            typer.echo(f"ready on {where}")
            sys.stdout.flush()
            await baton.failure
