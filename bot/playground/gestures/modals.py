"""People filling in modals, sending them off, closing them, and opening the home tab."""

from bot.playground.app import App
from bot.playground.channels import elements_of
from bot.playground.checks import check_view
from bot.playground.checks.problems import Problems
from bot.playground.checks.shapes import anything, record
from bot.playground.exceptions import GestureError, SlackError
from bot.playground.gestures.outcomes import Submission
from bot.playground.gestures.pressing import app_of, filled
from bot.playground.gestures.refusals import refusal
from bot.playground.gestures.writing import told
from bot.playground.interactions import view_closed, view_submission
from bot.playground.parcels import Parcel, Receipt
from bot.playground.people import Json, Person
from bot.playground.screens import changed_view, lay_on_top
from bot.playground.views import View
from bot.playground.world import World

_ANSWERED = {
    "errors": record({"errors": record({}, {}, closed=False)}, {}, closed=False),
    **dict.fromkeys(("update", "push"), record({"view": anything}, {}, closed=False)),
}

#: What an app can answer; `close` where it names nothing.
_ACTIONS = frozenset({*_ANSWERED, "clear", "close"})

#: What Slack says under a modal whose submission the app did not take.
_NOT_TAKEN = "We had some trouble connecting. Try again?"


def open_view(world: World, person: Person, view_id: str) -> View:
    """The modal or home tab with that id before that person."""
    for view in world.state.views():
        if view.id == view_id and view.user == person.id:
            return view
    raise GestureError(f"{person.name} has no view {view_id} open.")


async def submit(world: World, person: Person, view: View, given: Json) -> Submission:
    """Somebody sends a modal off; what Slack refuses by itself is refused before the app hears."""
    if view.body.get("submit") is None:
        raise GestureError(f"The modal {view.title!r} has no button to send it off.")
    values = filled(world, person, view, given)
    errors = _refused_at_once(view, values)
    if errors:
        return Submission(status=None, seconds=0.0, action="errors", errors=errors)
    app = app_of(world, view)
    payload = view_submission(world, app, person=person, view=view, values=values)
    receipt = await world.deliveries.hand_over(app, Parcel(type="interactive", name="view_submission", payload=payload))
    if not receipt.ok:
        return _not_taken(receipt, receipt.trouble or "")
    try:
        return _follow(world, view, receipt)
    except SlackError as refused:
        return _not_taken(receipt, refused.code)


async def close(world: World, person: Person, view: View, *, cleared: bool = False) -> None:
    """Somebody closes a modal, or all of them; an app that asked for it is told."""
    stack = world.state.modals.get(person.id, [])
    gone = stack if cleared else [each for each in stack if each.id == view.id]
    world.state.show_modals(person.id, [each for each in stack if each not in gone])
    for each in gone:
        if each.body.get("notify_on_close"):
            app = app_of(world, each)
            payload = view_closed(world, app, person=person, view=each, cleared=cleared)
            await world.deliveries.hand_over(app, Parcel(type="interactive", name="view_closed", payload=payload))


async def open_home(world: World, person: Person, *, app: App, tab: str = "home") -> None:
    """Somebody opens the app's home tab (or its messages)."""
    channel = world.state.direct_channel(app.user, person.id)
    await told(world.news.home_opened(app, user=person.id, channel=channel, tab=tab))


def _refused_at_once(view: View, values: Json) -> dict[str, str]:
    errors: dict[str, str] = {}
    for block, element in elements_of(view.blocks):
        if block["type"] != "input":
            continue
        held = values[block["block_id"]][element["action_id"]]
        value = next(inner for key, inner in held.items() if key != "type")
        sentence = refusal(element, value, optional=bool(block.get("optional")))
        if sentence:
            errors[block["block_id"]] = sentence
    return errors


def _follow(world: World, view: View, receipt: Receipt) -> Submission:
    """Do to the modals what the app answered."""
    body = receipt.body if isinstance(receipt.body, dict) else {}
    action = str(body.get("response_action") or "close")
    if action not in _ACTIONS or (action in _ANSWERED and not Problems().fits(body, _ANSWERED[action])):
        raise SlackError("invalid_arguments")
    stack = world.state.modals.get(view.user, [])
    errors: dict[str, str] = {}
    match action:
        case "errors":
            errors = {str(block): str(sentence) for block, sentence in body["errors"].items()}
            _check_errors(view, errors)
        case "update":
            check_view(body["view"], kind="modal")
            world.state.put_view(changed_view(world, view, body["view"]))
        case "push":
            check_view(body["view"], kind="modal")
            lay_on_top(world, app_of(world, view), body["view"], user=view.user)
        case "clear":
            world.state.show_modals(view.user, [])
        case _:
            world.state.show_modals(view.user, [each for each in stack if each.id != view.id])
    return Submission(status=receipt.status, seconds=receipt.seconds, action=action, errors=errors)


def _check_errors(view: View, errors: dict[str, str]) -> None:
    known = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not errors or not errors.keys() <= known:
        raise SlackError("invalid_response_errors")


def _not_taken(receipt: Receipt, trouble: str) -> Submission:
    errors = {"": _NOT_TAKEN}
    return Submission(status=receipt.status, seconds=receipt.seconds, action="errors", errors=errors, trouble=trouble)
