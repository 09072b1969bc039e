"""`python -m bot.playground`: a local Slack by itself, to point any app at."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import MovableClock
from bot.playground.exceptions import MethodError
from bot.playground.slack import LocalSlack

_PEOPLE = (
    {"name": "Mei Chen", "title": "A member", "email": "mei@acme.example", "tz": "Asia/Shanghai"},
    {"name": "Ravi Patel", "title": "Another member", "email": "ravi@acme.example", "tz": "Europe/London"},
    {"name": "Ana Souza", "title": "An admin", "email": "ana@acme.example", "tz": "Europe/Lisbon", "admin": True},
)


def start(
    *,
    port: Annotated[int, typer.Option(help="The port to listen on, on 127.0.0.1.")] = 9000,
    manifest: Annotated[Path | None, typer.Option(help="The app's manifest, YAML or JSON.", exists=True)] = None,
    deliver_to: Annotated[str | None, typer.Option(help="The app's URL; without one, Socket Mode.")] = None,
    rate_limits: Annotated[bool, typer.Option("--rate-limits", help="Hold the app to Slack's rate limits.")] = False,
    methods: Annotated[str | None, typer.Option(help="Answer these methods alone, with commas between.")] = None,
) -> None:
    """Run a local Slack until Ctrl-C, and say how to point an app at it."""
    named = None if methods is None else [each.strip() for each in methods.split(",")]
    try:
        slack = LocalSlack(clock=MovableClock(datetime.now(UTC), running=True), manifest=manifest, methods=named)
    except MethodError as exc:
        typer.echo(f"--methods: {exc}", err=True)
        raise typer.Exit(2) from exc
    people = [slack.add_person(**person).id for person in _PEOPLE]
    slack.add_channel(name="general", members=people)
    slack.panes = people
    slack.world.rates.on = rate_limits
    if deliver_to:
        slack.deliver_over_http(deliver_to)
    try:
        asyncio.run(_serve(slack, port=port))
    except KeyboardInterrupt:
        typer.echo("Stopped.")
    except OSError as exc:
        typer.echo(f"Port {port} cannot be listened on ({exc.strerror}): choose another with --port.", err=True)
        raise typer.Exit(2) from exc


async def _serve(slack: LocalSlack, *, port: int) -> None:
    await slack.start(port=port)
    typer.echo(_how_to(slack))
    try:
        await asyncio.Event().wait()
    finally:
        await slack.stop()


def _how_to(slack: LocalSlack) -> str:
    over_http = slack.app.id in slack.world.post.urls
    settings = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": slack.app.bot_token}
    settings |= {"SLACK_SIGNING_SECRET": slack.app.signing_secret}
    settings |= {} if over_http else {"SLACK_APP_TOKEN": slack.app.app_token}
    lines = [f"The page: {slack.page_url}", "", "Point an app at it with these settings:"]
    return "\n".join([*lines, *(f"  {name}={value}" for name, value in settings.items())])


if __name__ == "__main__":
    typer.run(start)
