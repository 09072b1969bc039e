"""People pressing buttons and choosing from menus, in messages, modals and home tabs."""

from collections.abc import Collection
from typing import Any

from bot.playground.app import App
from bot.playground.channels import Message, elements_of
from bot.playground.exceptions import GestureError
from bot.playground.gestures.filling import given_value
from bot.playground.gestures.outcomes import Outcome
from bot.playground.inputs import VALUE_KEYS, initial_values, option_named
from bot.playground.interactions import block_actions
from bot.playground.offers import Source, with_offers
from bot.playground.parcels import Parcel
from bot.playground.people import Json, Person
from bot.playground.world import World

_MENUS = (*VALUE_KEYS, "overflow")


async def press(
    world: World,
    person: Person,
    source: Source,
    *,
    label: str | None = None,
    action_id: str | None = None,
    block_id: str | None = None,
    value: str | None = None,
    filled_in: Json | None = None,
) -> Outcome:
    """Somebody presses a button, found by its label, action id, block id or value.

    `filled_in` is what stands in the inputs by then, by label, action id, block id, or both ids with a `/` between.
    """
    for block, element in elements_of(source.blocks):
        named = element["type"] in ("button", "workflow_button") and _is_named(
            block, element, label=label, action_id=action_id, block_id=block_id
        )
        if named and value in (None, element.get("value")):
            action: Json = {"type": "button", "text": element["text"]}
            action |= {key: element[key] for key in ("value", "url", "style") if element.get(key)}
            return await _act(
                world, person, source, block, element, action, values=filled(world, person, source, filled_in or {})
            )
    raise GestureError(f"There is no button {label or action_id or value!r} here; {_offered(source)}.")


async def choose(
    world: World,
    person: Person,
    source: Source,
    chosen: Any,
    *,
    label: str | None = None,
    action_id: str | None = None,
    block_id: str | None = None,
    filled_in: Json | None = None,
) -> Outcome:
    """Somebody chooses in a menu, picker or group of choices; without a name, in the only one there is."""
    menus = named_elements(source, _MENUS, label=label, action_id=action_id, block_id=block_id)
    if not menus:
        raise GestureError(f"There is no menu {label or action_id or ''!r} here; {_offered(source)}.")
    block, element = menus[0][0], with_offers(world.state, person, source, *menus[0])
    values = filled(world, person, source, filled_in or {})
    if element["type"] == "overflow":
        action: Json = {"type": "overflow", "selected_option": option_named(element, str(chosen))}
        return await _act(world, person, source, block, element, action, values=values)
    held = given_value(world, person, element, chosen)
    values.setdefault(block["block_id"], {})[element["action_id"]] = held
    shown = {key: element[key] for key in ("placeholder",) if key in element}
    return await _act(world, person, source, block, element, held | shown, values=values)


def named_elements(
    source: Source, kinds: Collection[str], *, label: str | None, action_id: str | None, block_id: str | None
) -> list[tuple[Json, Json]]:
    """The elements of these kinds that are called so, each with its block; without a name all."""
    return [
        (block, element)
        for block, element in elements_of(source.blocks)
        if element["type"] in kinds and _is_named(block, element, label=label, action_id=action_id, block_id=block_id)
    ]


def filled(world: World, person: Person, source: Source, given: Json) -> Json:
    """`state.values` with what was given, by label, action id, block id or `block/action`; the rest as it began."""
    values = initial_values(source.blocks)
    for name, value in given.items():
        block, element = _input_named(source, name)
        offering = with_offers(world.state, person, source, block, element)
        values[block["block_id"]][element["action_id"]] = given_value(world, person, offering, value)
    return values


def app_of(world: World, source: Source) -> App:
    """The app that posted it."""
    app = world.state.installed(str(source.app_id), source.team_id)
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
    values: Json,
) -> Outcome:
    app = app_of(world, source)
    can_see(world, person, source)
    named = {"action_id": element["action_id"], "block_id": block["block_id"], "action_ts": world.state.new_ts()}
    payload = block_actions(world, app, person=person, action=action | named, source=source, values=values)
    return Outcome.of(
        await world.deliveries.hand_over(app, Parcel(type="interactive", name="block_actions", payload=payload))
    )


def can_see(world: World, person: Person, source: Source) -> None:
    """Raises GestureError for who does not have that before them."""
    if person.deleted:
        raise GestureError(f"{person.name} is deactivated and cannot do anything in Slack.")
    if isinstance(source, Message):
        members = world.state.channels[source.channel].members
        if person.id not in members or source.only_for not in (None, person.id):
            raise GestureError(f"{person.name} does not see this message.")
    elif source.user != person.id:
        raise GestureError(f"{person.name} does not see this view.")


def _is_named(block: Json, element: Json, *, label: str | None, action_id: str | None, block_id: str | None) -> bool:
    return (
        action_id in (None, element.get("action_id"))
        and block_id in (None, block["block_id"])
        and (label is None or label in _labels(element, block))
    )


def _labels(element: Json, block: Json) -> list[str]:
    texts = [element.get("text"), element.get("placeholder"), block.get("text"), block.get("label")]
    return [text["text"] for text in texts if isinstance(text, dict)]


def _input_named(source: Source, name: str) -> tuple[Json, Json]:
    inputs = [(block, element) for block, element in elements_of(source.blocks) if element["type"] in VALUE_KEYS]
    for block, element in inputs:
        of_both = f"{block['block_id']}/{element['action_id']}"
        if name in (*_labels(element, block), element["action_id"], block["block_id"], of_both):
            return block, element
    offered = [(_labels(element, block) or [element["action_id"]])[-1] for block, element in inputs]
    raise GestureError(f"There is no input {name!r} here; there are {', '.join(offered) or 'none'}.")


def _offered(source: Source) -> str:
    buttons = [button.label for button in source.buttons]
    menus = [element["action_id"] for _, element in elements_of(source.blocks) if element["type"] in VALUE_KEYS]
    return f"there are the buttons {', '.join(buttons) or '(none)'} and the menus {', '.join(menus) or '(none)'}"
