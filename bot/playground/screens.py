"""Making and changing the modals and home tabs before people."""

from collections.abc import Sequence
from dataclasses import replace

from bot.playground.app import App
from bot.playground.exceptions import SlackError
from bot.playground.people import Json
from bot.playground.views import View
from bot.playground.world import World
from bot.playground.writing import with_ids, without_nulls, words_of_view

MOST_IN_STACK = 3


def new_view(
    world: World, app: App, body: Json, *, user: str, below: View | None = None, instead_of: Sequence[View] = ()
) -> View:
    """A view that was not there before, to lie on top of `below`, or `instead_of` others.

    Raises `duplicate_external_id` where another view of the app's has its `external_id`.
    """
    view_id, body = world.state.new_id("V"), without_nulls(body)
    blocks = with_ids(world.state, body["blocks"])
    new = View(
        id=view_id,
        app_id=app.id,
        bot_id=app.bot_id,
        team_id=app.team_id,
        user=user,
        kind=body["type"],
        body=body,
        blocks=blocks,
        words=words_of_view(world.state, body, blocks),
        root=below.root if below else view_id,
        previous=below.id if below else None,
    )
    _has_its_external_id_alone(world, new, besides=instead_of)
    return new


def changed_view(world: World, view: View, body: Json) -> View:
    """The view with another content and the next version."""
    body = without_nulls(body)
    blocks = with_ids(world.state, body["blocks"])
    words = words_of_view(world.state, body, blocks)
    changed = replace(view, body=body, blocks=blocks, words=words, version=view.version + 1)
    _has_its_external_id_alone(world, changed)
    return changed


def _has_its_external_id_alone(world: World, view: View, *, besides: Sequence[View] = ()) -> None:
    passed = {view.id, *(each.id for each in besides)}
    for other in world.state.views():
        ours = (other.app_id, other.team_id) == (view.app_id, view.team_id) and other.id not in passed
        if ours and view.external_id and other.external_id == view.external_id:
            raise SlackError("duplicate_external_id")


def lay_on_top(world: World, app: App, body: Json, *, user: str) -> View:
    """Lay a modal over those that person has open; raises `not_found` and `push_limit_reached`."""
    stack = world.state.modals.get(user, [])
    if not stack:
        raise SlackError("not_found")
    if len(stack) >= MOST_IN_STACK:
        raise SlackError("push_limit_reached")
    view = new_view(world, app, body, user=user, below=stack[-1])
    world.state.show_modals(user, [*stack, view])
    return view
