"""What a person fills in and chooses: only what is there, or what a picker could give them."""

from typing import Any

from bot.playground.checks.shapes import is_day, is_time
from bot.playground.exceptions import GestureError
from bot.playground.inputs import VALUE_KEYS, filled_value
from bot.playground.people import Json, Person
from bot.playground.world import World


def given_value(world: World, person: Person, element: Json, given: Any) -> Json:
    """That element's entry in `state.values`; raises GestureError for what no person could put in there."""
    held = filled_value(element, given)
    key, _ = VALUE_KEYS[element["type"]]
    if key == "files":
        return held | {key: [_file(world, person, each) for each in held[key]]}
    several = held[key] if isinstance(held[key], list) else [held[key]]
    for each in several:
        if each not in (None, ""):
            _can_be(world, key.removesuffix("s"), each)
    return held


def _can_be(world: World, kind: str, value: Any) -> None:
    state = world.state
    match kind:
        case "selected_user" if value not in state.people:
            raise GestureError(f"There is nobody with the id {value!r} to choose.")
        case "selected_conversation" if value not in state.channels:
            raise GestureError(f"There is no conversation with the id {value!r} to choose.")
        case "selected_channel" if value not in state.channels or state.channels[value].kind != "channel":
            raise GestureError(f"There is no public channel with the id {value!r} to choose.")
        case "selected_date" if not is_day(value):
            raise GestureError(f"A date is filled in as 2026-03-09, not as {value!r}.")
        case "selected_time" if not is_time(value):
            raise GestureError(f"A time is filled in as 09:30, not as {value!r}.")


def _file(world: World, person: Person, given: Any) -> Json:
    """The file as it is here, whatever else is said of it."""
    file = world.state.files.get(str(given.get("id"))) if isinstance(given, dict) else None
    if file is None or file.user != person.id:
        raise GestureError(f"What is filled in is no file of {person.name}; give what add_file answered as `file`.")
    return file.as_json(base_url=world.base_url)
