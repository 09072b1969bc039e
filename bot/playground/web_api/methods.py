"""The table of methods: which function answers, and the scopes of which an app needs one."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.playground.people import Json
from bot.playground.web_api import apps, chat, conversations, files, reactions, users, views
from bot.playground.web_api.call import Call

_READ = ("channels:read", "groups:read", "im:read", "mpim:read")
_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")


@dataclass(frozen=True, kw_only=True)
class Method:
    """How a method is answered. `scopes`: any one of them lets a bot call it; none: every token may."""

    answer: Callable[[Call], Awaitable[Json]]
    scopes: tuple[str, ...] = ()
    #: Whether it takes the app-level token (`xapp-…`) in place of the bot's.
    app_level: bool = False


METHODS: dict[str, Method] = {
    "auth.test": Method(answer=apps.auth_test),
    "apps.connections.open": Method(answer=apps.open_connection, app_level=True),
    "team.info": Method(answer=apps.team_info, scopes=("team:read",)),
    "bots.info": Method(answer=apps.bots_info, scopes=("users:read",)),
    "chat.postMessage": Method(answer=chat.post_message, scopes=("chat:write",)),
    "chat.postEphemeral": Method(answer=chat.post_ephemeral, scopes=("chat:write",)),
    "chat.update": Method(answer=chat.update, scopes=("chat:write",)),
    "chat.delete": Method(answer=chat.delete, scopes=("chat:write",)),
    "conversations.open": Method(answer=conversations.open_direct, scopes=("im:write", "mpim:write")),
    "conversations.info": Method(answer=conversations.info, scopes=_READ),
    "conversations.list": Method(answer=conversations.list_all, scopes=_READ),
    "conversations.members": Method(answer=conversations.members, scopes=_READ),
    "conversations.history": Method(answer=conversations.history, scopes=_HISTORY),
    "conversations.replies": Method(answer=conversations.replies, scopes=_HISTORY),
    "users.info": Method(answer=users.info, scopes=("users:read",)),
    "users.list": Method(answer=users.list_all, scopes=("users:read",)),
    "users.lookupByEmail": Method(answer=users.lookup_by_email, scopes=("users:read.email",)),
    "views.open": Method(answer=views.open_modal),
    "views.push": Method(answer=views.push),
    "views.update": Method(answer=views.update),
    "views.publish": Method(answer=views.publish),
    "reactions.add": Method(answer=reactions.add, scopes=("reactions:write",)),
    "reactions.remove": Method(answer=reactions.remove, scopes=("reactions:write",)),
    "files.getUploadURLExternal": Method(answer=files.get_upload_url, scopes=("files:write",)),
    "files.completeUploadExternal": Method(answer=files.complete_upload, scopes=("files:write",)),
    "files.info": Method(answer=files.info, scopes=("files:read",)),
}
