"""Methods about the app itself and its workspace."""

from bot.playground.exceptions import SlackError
from bot.playground.people import Json
from bot.playground.web_api.call import Call


async def auth_test(call: Call) -> Json:
    """Who the token belongs to."""
    team = call.world.state.teams[call.app.team_id]
    return {
        "url": f"{call.world.base_url}/",
        "team": team.name,
        "user": call.bot.handle,
        "team_id": team.id,
        "user_id": call.app.user,
        "bot_id": call.app.bot_id,
        "is_enterprise_install": False,
    }


async def open_connection(call: Call) -> Json:
    """Where to open a socket, once."""
    ticket = call.world.post.sockets.new_ticket(call.app)
    return {"url": call.world.base_url.replace("http", "ws", 1) + f"/link/?ticket={ticket}&app_id={call.app.id}"}


async def team_info(call: Call) -> Json:
    """The workspace the app is installed in, or another it can see."""
    team = call.world.state.teams.get(call.text("team", call.app.team_id))
    if team is None:
        raise SlackError("team_not_found")
    return {"team": team.as_json()}


async def bots_info(call: Call) -> Json:
    """A bot by its bot id."""
    wanted = call.text("bot", call.app.bot_id)
    for app in call.world.state.apps.values():
        if app.bot_id == wanted:
            bot = {"id": app.bot_id, "app_id": app.id, "user_id": app.user, "name": app.name, "deleted": False}
            return {"bot": bot | {"updated": 0, "icons": {}}}
    raise SlackError("bot_not_found")
