"""People pressing buttons and choosing from menus, in messages, modals and home tabs."""

from typing import Any

from bot.playground.app import App
from bot.playground.channels import Message, elements_of
from bot.playground.exceptions import GestureError
from bot.playground.gestures.outcomes import Outcome
from bot.playground.inputs import VALUE_KEYS, filled_value, initial_values, option_named
from bot.playground.interactions import block_actions
from bot.playground.parcels import Parcel
from bot.playground.people import Json, Person
from bot.playground.views import View
from bot.playground.world import World

Source = Message | View


async def press(
    world: World,
    person: Person,
    source: Source,
    *,
    label: str | None = None,
    action_id: str | None = None,
    value: str | None = None,
) -> Outcome:
    """Somebody presses a button, found by its label, action id or value."""
    for block, element in elements_of(source.blocks):
        named = element["type"] in ("button", "workflow_button") and _is_named(element, label, action_id)
        if named and value in (None, element.get("value")):
            action: Json = {"type": "button", "text": element["text"]}
            action |= {key: element[key] for key in ("value", "url", "style") if element.get(key)}
            return await _act(world, person, source, block, element, action)
    raise GestureError(f"There is no button {label or action_id or value!r} here; {_offered(source)}.")


async def choose(
    world: World,
    person: Person,
    source: Source,
    chosen: Any,
    *,
    label: str | None = None,
    action_id: str | None = None,
) -> Outcome:
    """Somebody chooses in a menu, picker or group of choices; without a name, in the only one there is."""
    menus = [
        (block, element)
        for block, element in elements_of(source.blocks)
        if element["type"] != "button" and _is_named(element, label, action_id, block)
    ]
    if not menus:
        raise GestureError(f"There is no menu {label or action_id or ''!r} here; {_offered(source)}.")
    block, element = menus[0]
    if element["type"] == "overflow":
        action: Json = {"type": "overflow", "selected_option": option_named(element, str(chosen))}
        return await _act(world, person, source, block, element, action)
    held = filled_value(element, chosen)
    values = initial_values(source.blocks)
    values.setdefault(block["block_id"], {})[element["action_id"]] = held
    shown = {key: element[key] for key in ("placeholder",) if key in element}
    return await _act(world, person, source, block, element, held | shown, values=values)


def app_of(world: World, source: Source) -> App:
    """The app that posted it."""
    app = world.state.apps.get(str(source.app_id))
    if app is None:
        raise GestureError("No app posted this, so nothing in it can be pressed.")
    return app


async def _act(
    world: World,
    person: Person,
    source: Source,
    block: Json,
    element: Json,
    action: Json,
    *,
    values: Json | None = None,
) -> Outcome:
    app = app_of(world, source)
    _can_see(world, person, source)
    named = {"action_id": element["action_id"], "block_id": block["block_id"], "action_ts": world.state.new_ts()}
    payload = block_actions(world, app, person=person, action=action | named, source=source, values=values)
    return Outcome.of(await world.post.send(app, Parcel(type="interactive", name="block_actions", payload=payload)))


def _can_see(world: World, person: Person, source: Source) -> None:
    if person.deleted:
        raise GestureError(f"{person.name} is deactivated and cannot do anything in Slack.")
    if isinstance(source, Message):
        members = world.state.channels[source.channel].members
        if person.id not in members or source.only_for not in (None, person.id):
            raise GestureError(f"{person.name} does not see this message.")
    elif source.user != person.id:
        raise GestureError(f"{person.name} does not see this view.")


def _is_named(element: Json, label: str | None, action_id: str | None, block: Json | None = None) -> bool:
    if action_id is not None and element.get("action_id") != action_id:
        return False
    return label is None or label in _labels(element, block)


def _labels(element: Json, block: Json | None) -> list[str]:
    texts = [element.get("text"), element.get("placeholder"), (block or {}).get("text"), (block or {}).get("label")]
    return [text["text"] for text in texts if isinstance(text, dict)]


def _offered(source: Source) -> str:
    buttons = [button.label for button in source.buttons]
    menus = [element["action_id"] for _, element in elements_of(source.blocks) if element["type"] in VALUE_KEYS]
    return f"there are the buttons {buttons} and the menus {menus}"
