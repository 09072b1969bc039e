"""Making and changing the modals and home tabs before people."""

from dataclasses import replace

from bot.playground.app import App
from bot.playground.exceptions import SlackError
from bot.playground.people import Json
from bot.playground.views import View
from bot.playground.world import World
from bot.playground.writing import with_ids, words_of_view

MOST_IN_STACK = 3


def new_view(world: World, app: App, body: Json, *, user: str, below: View | None = None) -> View:
    """A view that was not there before, to lie on top of `below`."""
    view_id = world.state.new_id("V")
    blocks = with_ids(world.state, body["blocks"])
    return View(
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


def changed_view(world: World, view: View, body: Json) -> View:
    """The view with another content and the next version."""
    blocks = with_ids(world.state, body["blocks"])
    words = words_of_view(world.state, body, blocks)
    return replace(view, body=body, blocks=blocks, words=words, version=view.version + 1)


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
