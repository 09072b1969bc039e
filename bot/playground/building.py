"""Setting a local Slack up: its parts, workspaces, apps, people and channels."""

from collections.abc import Collection
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.playground.app import App
from bot.playground.by_socket import Sockets
from bot.playground.changes import Changes
from bot.playground.channels import Channel
from bot.playground.deliveries import Deliveries
from bot.playground.event_limit import EventLimit
from bot.playground.events import Newsroom
from bot.playground.exceptions import MethodError
from bot.playground.faults import ADDRESSES, Faults
from bot.playground.manifest import Manifest
from bot.playground.people import Json, Person, Team
from bot.playground.post_office import PostOffice
from bot.playground.rates import Rates
from bot.playground.state import State
from bot.playground.tickets import Tickets
from bot.playground.traffic import Traffic
from bot.playground.twins import Twins
from bot.playground.web_api.methods import METHODS
from bot.playground.world import World


def new_world(*, clock: Clock, signing_clock: Clock, methods: Collection[str] | None = None) -> World:
    """An empty local Slack that answers these methods, all it knows where none are named."""
    answered = frozenset(METHODS if methods is None else methods)
    if unknown := answered - METHODS.keys():
        raise MethodError(f"There is no {', '.join(sorted(unknown))}; there are {', '.join(METHODS)}.")
    changes, faults = Changes(), Faults(clock=clock, methods=answered | ADDRESSES)
    state, traffic = State(clock=clock, changes=changes), Traffic(changes)
    tickets, rates = Tickets(clock=clock, new_id=state.new_id), Rates(clock=clock)
    limit = EventLimit(clock=clock, rates=rates)
    post = PostOffice(clock=clock, signing_clock=signing_clock, traffic=traffic, sockets=Sockets(changes, clock=clock))
    twins = Twins(state=state, tickets=tickets)
    deliveries = Deliveries(clock=clock, apps=state.apps, post=post, faults=faults, limit=limit, renew=twins.renewed)
    return World(
        clock=clock,
        methods=answered,
        changes=changes,
        state=state,
        tickets=tickets,
        traffic=traffic,
        faults=faults,
        rates=rates,
        event_limit=limit,
        post=post,
        deliveries=deliveries,
        news=Newsroom(state=state, deliveries=deliveries),
        uploads={},
    )


def new_team(world: World, *, name: str) -> Team:
    """A workspace of that name."""
    team = Team(id=world.state.new_id("T"), name=name)
    world.state.teams[team.id] = team
    return team


def install_app(
    world: World,
    *,
    team: Team,
    manifest: Path | Json | None,
    signing_secret: str,
    bot_token: str,
    app_token: str,
) -> App:
    """An app in that workspace, with a bot user under the manifest's name."""
    read = Manifest.read(manifest) if manifest is not None else None
    state = world.state
    app = App(
        id=state.new_id("A"),
        team_id=team.id,
        name=read.name if read else "Bot",
        user=state.new_id("U"),
        bot_id=state.new_id("B"),
        bot_token=bot_token,
        app_token=app_token,
        signing_secret=signing_secret,
        verification_token=state.new_id("verification-"),
        manifest=read,
    )
    state.apps[app.key] = app
    state.put_person(bot_user(app))
    return app


def install_again(world: World, app: App, *, team: Team) -> App:
    """The app in that workspace, where it has another bot user and token; the rest is the same. Once is enough."""
    state = world.state
    there = state.installed(app.id, team.id)
    if there:
        return there
    other = replace(
        app,
        team_id=team.id,
        user=state.new_id("U"),
        bot_id=state.new_id("B"),
        bot_token=f"{app.bot_token}-{team.id}",
    )
    state.apps[other.key] = other
    state.put_person(bot_user(other))
    state.changes.tell("apps")
    return other


def give_secret(world: World, app: App, *, secret: str) -> None:
    """Let the app have another signing secret, in every workspace that it is installed in."""
    apps = world.state.apps
    apps.update({key: replace(each, signing_secret=secret) for key, each in apps.items() if each.id == app.id})


def bot_user(app: App) -> Person:
    """The person that an installed app is."""
    return Person(id=app.user, team_id=app.team_id, name=app.name, bot=True, bot_id=app.bot_id, app_id=app.id)


def new_person(world: World, *, home: Team, name: str, team: Team | None = None, **more: Any) -> Person:
    """Somebody, new or in the place of who had that id; who is not of the `home` workspace is a stranger."""
    known = {field.name for field in fields(Person)}
    unknown = more.keys() - known
    if unknown:
        raise TypeError(f"A person has no {', '.join(sorted(unknown))}; there are {', '.join(sorted(known))}.")
    given = {"team_id": (team or home).id} | more
    given |= {"id": more.get("id") or world.state.new_id("U"), "name": name}
    given["stranger"] = bool(more.get("stranger")) or given["team_id"] != home.id
    return world.state.put_person(Person(**given))


def new_channel(
    world: World,
    *,
    team: Team,
    name: str,
    members: tuple[str, ...],
    private: bool,
    id: str | None,  # noqa: A002  Slack's own word.
    archived: bool,
) -> Channel:
    """A channel with these members."""
    return world.state.put_channel(
        Channel(
            id=id or world.state.new_id("C"),
            team_id=team.id,
            kind="group" if private else "channel",
            name=name.removeprefix("#"),
            members=tuple(dict.fromkeys(members)),
            archived=archived,
        )
    )
