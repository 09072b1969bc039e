"""What apps offered people in menus that ask for their options: only that can be chosen there."""

from bot.playground.channels import Message
from bot.playground.inputs import EXTERNAL
from bot.playground.people import Json, Person
from bot.playground.state import State
from bot.playground.views import View

Source = Message | View


def remember(state: State, person: Person, source: Source, block: Json, element: Json, *, options: list[Json]) -> None:
    """Keep what the app offered somebody there, besides what it offered before."""
    known = state.offered.setdefault(_key(person, source, block, element), {})
    for option in options:
        known.pop(option["value"], None)
        known[option["value"]] = option


def with_offers(state: State, person: Person, source: Source, block: Json, element: Json) -> Json:
    """The element with all that can be chosen in it: of a menu that asks the app, what it offered, the latest first."""
    if element["type"] not in EXTERNAL:
        return element
    offered = state.offered.get(_key(person, source, block, element), {}).values()
    begun = [element["initial_option"]] if element.get("initial_option") else element.get("initial_options") or []
    return element | {"options": [*reversed(offered), *begun]}


def _key(person: Person, source: Source, block: Json, element: Json) -> tuple[str, str, str, str]:
    place = source.id if isinstance(source, View) else source.ts
    return person.id, place, block["block_id"], element["action_id"]
