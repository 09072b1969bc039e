"""People typing slash commands."""

from bot.playground.app import App
from bot.playground.channels import Channel, Message
from bot.playground.exceptions import GestureError, SlackError
from bot.playground.gestures.membership import may_act
from bot.playground.gestures.outcomes import Outcome
from bot.playground.interactions import slash_command
from bot.playground.parcels import Parcel, Receipt
from bot.playground.people import Person
from bot.playground.responses import answer, says_something
from bot.playground.text import curled, encode_typed, escape
from bot.playground.tickets import Response
from bot.playground.world import World
from bot.playground.writing import new_message, with_words

_FAILURES = dict.fromkeys(("http_timeout", "timeout", "held"), "operation_timeout")


async def command(world: World, person: Person, name: str, text: str, *, channel: Channel, patience: float) -> Outcome:
    """Somebody types a slash command.

    Where the app acknowledges without words, what it shows that person within `patience` seconds (real time) is taken
    for its answer.
    """
    may_act(person, channel)
    app = _app_offering(world, name, channel)
    before = set(world.state.ephemerals.get(person.id, ()))
    views = [view.hash for view in world.state.modals.get(person.id, ())]
    escapes = app.manifest is not None and name in app.manifest.commands and app.manifest.commands[name].escapes
    typed = curled(text) if person.curls_quotes else text
    encoded = encode_typed(typed) if escapes else escape(typed)
    payload = slash_command(world, app, person=person, channel=channel, command=name, text=encoded)
    receipt = await world.deliveries.hand_over(app, Parcel(type="slash_commands", name=name, payload=payload))
    shown = _shown_at_once(world, app, person, channel, name, receipt)
    if shown:
        return Outcome.of(receipt, [shown])

    def new() -> list[Message]:
        return [message for ts, message in world.state.ephemerals.get(person.id, {}).items() if ts not in before]

    def answered() -> bool:
        return bool(new()) or [view.hash for view in world.state.modals.get(person.id, ())] != views

    try:
        await world.changes.until(answered, seconds=patience)
    except TimeoutError:
        return Outcome.of(receipt)
    return Outcome.of(receipt, new())


def _app_offering(world: World, name: str, channel: Channel) -> App:
    for app in world.state.apps.values():
        if app.team_id == channel.team_id and app.offers(name):
            return app
    offered = sorted({name for app in world.state.apps.values() if app.manifest for name in app.manifest.commands})
    raise GestureError(f"{name} is not a valid command. There are: {', '.join(offered)}.")


def _shown_at_once(
    world: World, app: App, person: Person, channel: Channel, name: str, receipt: Receipt
) -> Message | None:
    if not receipt.ok:
        reason = _FAILURES.get(str(receipt.trouble), "dispatch_failed")
        return _from_slack(world, app, person, channel, f"{name} failed with the error “{reason}”.")
    if not says_something(receipt.body):
        return None
    now = world.clock.now()
    response = Response(id="", app=app.key, user=person.id, channel=channel.id, given_at=now)
    try:
        return answer(world, app, response, receipt.body)
    except SlackError as refused:
        return _from_slack(world, app, person, channel, f"{name} failed with the error “{refused.code}”.")


def _from_slack(world: World, app: App, person: Person, channel: Channel, text: str) -> Message:
    author = world.state.people[app.user]
    message = new_message(world, channel=channel, author=author, text=text, only_for=person.id)
    return world.state.put_ephemeral(with_words(world.state, message))
