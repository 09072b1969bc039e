"""People typing into menus whose options the app is asked for."""

from dataclasses import replace

from bot.playground.checks.suggestions import problems_of_suggestions
from bot.playground.exceptions import GestureError
from bot.playground.gestures.outcomes import Suggested
from bot.playground.gestures.pressing import app_of, can_see, filled, named_elements
from bot.playground.inputs import EXTERNAL
from bot.playground.interactions import block_suggestion
from bot.playground.offers import Source, remember
from bot.playground.options import options_of
from bot.playground.parcels import Parcel, Receipt
from bot.playground.people import Json, Person
from bot.playground.world import World

#: Characters that have to be typed before Slack asks, where the menu does not say.
LEAST_TYPED = 3


async def suggest(
    world: World,
    person: Person,
    source: Source,
    query: str,
    *,
    label: str | None = None,
    action_id: str | None = None,
    block_id: str | None = None,
    filled_in: Json | None = None,
) -> Suggested:
    """Somebody types into a menu; the app is asked once enough was typed, and what it offers can be chosen.

    Without a name it is the only such menu there is.
    """
    menus = named_elements(source, EXTERNAL, label=label, action_id=action_id, block_id=block_id)
    if not menus:
        raise GestureError(f"There is no menu {label or action_id or ''!r} here that asks the app for its options.")
    block, element = menus[0]
    can_see(world, person, source)
    least = element.get("min_query_length")
    if len(query) < (LEAST_TYPED if least is None else least):
        return Suggested(asked=False)
    receipt = await _asked(world, person, source, block, element, query, filled_in or {})
    suggested = _read(receipt)
    remember(world.state, person, source, block, element, options=options_of(suggested.shown))
    return suggested


async def _asked(
    world: World, person: Person, source: Source, block: Json, element: Json, query: str, filled_in: Json
) -> Receipt:
    app = app_of(world, source)
    if app.manifest and not app.manifest.loads_options and app.id in world.post.urls:
        raise GestureError(
            "The app's manifest names no options load URL (settings.interactivity.message_menu_options_url), "
            "so over HTTP Slack has nobody to ask."
        )
    values = filled(world, person, source, filled_in)
    named = {"action_id": element["action_id"], "block_id": block["block_id"], "value": query}
    payload = block_suggestion(world, app, person=person, source=source, named=named, values=values)
    return await world.deliveries.hand_over(app, Parcel(type="interactive", name="block_suggestion", payload=payload))


def _read(receipt: Receipt) -> Suggested:
    """What the person sees of an answer: nothing of one that is late or wrong."""
    suggested = Suggested(asked=True, status=receipt.status, seconds=receipt.seconds, trouble=receipt.trouble)
    if not receipt.ok:
        return suggested
    problems = problems_of_suggestions(receipt.body)
    if problems:
        return replace(suggested, trouble="invalid_options", messages=[f"[ERROR] {each}" for each in problems])
    groups, options = receipt.body.get("option_groups") or [], receipt.body.get("options") or []
    return replace(suggested, options=options, option_groups=groups)
