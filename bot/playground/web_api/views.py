"""Methods that open and change modals and home tabs."""

from bot.playground.checks import check_view
from bot.playground.exceptions import SlackError
from bot.playground.people import Json
from bot.playground.screens import changed_view, lay_on_top, new_view
from bot.playground.views import View
from bot.playground.web_api.call import Call


async def open_modal(call: Call) -> Json:
    """Open a modal before the person whose trigger id it is, in place of any that is open."""
    body = _body(call, "modal")
    trigger = call.world.tickets.use_trigger(_trigger(call), app=call.app.key)
    replaced = call.world.state.modals.get(trigger.user, [])
    view = new_view(call.world, call.app, body, user=trigger.user, instead_of=replaced)
    call.world.state.show_modals(trigger.user, [view])
    return {"view": view.as_json()}


async def push(call: Call) -> Json:
    """Lay a modal over those that are open, three at most."""
    body = _body(call, "modal")
    trigger = call.world.tickets.use_trigger(_trigger(call), app=call.app.key)
    return {"view": lay_on_top(call.world, call.app, body, user=trigger.user).as_json()}


async def update(call: Call) -> Json:
    """Change an open modal, by id or external id; with a `hash`, only when nobody changed it since."""
    body = _body(call, "modal")
    found = _open_view(call)
    if call.has("hash") and call.text("hash") != found.hash:
        raise SlackError("hash_conflict")
    return {"view": call.world.state.put_view(changed_view(call.world, found, body)).as_json()}


async def publish(call: Call) -> Json:
    """Show a home tab to one person; with a `hash`, only when nobody changed it since."""
    body = _body(call, "home")
    call.needed("user_id")
    person = call.person("user_id")
    found = call.world.state.homes.get((person.id, call.app.id))
    if call.has("hash") and (found is None or call.text("hash") != found.hash):
        raise SlackError("hash_conflict")
    new = changed_view(call.world, found, body) if found else new_view(call.world, call.app, body, user=person.id)
    return {"view": call.world.state.put_home(new).as_json()}


def _body(call: Call, kind: str) -> Json:
    body = call.value("view")
    check_view(body, kind=kind)
    return dict(body)


def _trigger(call: Call) -> str:
    return call.text("interactivity_pointer") or call.needed("trigger_id")


def _open_view(call: Call) -> View:
    wanted, external = call.text("view_id"), call.text("external_id")
    if wanted and external:
        refusal = {"messages": ["[ERROR] Cannot provide both `view_id` and `external_id`"]}
        raise SlackError("invalid_arguments", response_metadata=refusal)
    for view in call.world.state.views():
        named = view.id == wanted or (external and view.external_id == external)
        ours = (view.app_id, view.team_id) == (call.app.id, call.app.team_id)
        if named and ours and view.kind == "modal":
            return view
    raise SlackError("not_found")
