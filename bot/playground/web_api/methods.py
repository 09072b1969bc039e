"""The table of methods: which function answers, and the scopes of which an app needs one."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.playground.people import Json
from bot.playground.web_api import apps, chat, conversations, files, reactions, users, views
from bot.playground.web_api.call import Call

#: Calls a minute, as Slack sorts its methods. Of tier 1 it tolerates a burst: as many sockets as an app may open.
_TIER_1, _TIER_2, _TIER_3, _TIER_4, _OFTEN = 10, 20, 50, 100, 600

_READ = ("channels:read", "groups:read", "im:read", "mpim:read")
_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")


@dataclass(frozen=True, kw_only=True)
class Method:
    """How a method is answered. `scopes`: any one of them lets a bot call it; none: every token may."""

    answer: Callable[[Call], Awaitable[Json]]
    #: How often an app may call it in a minute.
    tier: int
    scopes: tuple[str, ...] = ()
    #: Whether it takes the app-level token (`xapp-…`) in place of the bot's.
    app_level: bool = False


METHODS: dict[str, Method] = {
    "auth.test": Method(answer=apps.auth_test, tier=_OFTEN),
    "apps.connections.open": Method(answer=apps.open_connection, tier=_TIER_1, app_level=True),
    "team.info": Method(answer=apps.team_info, tier=_TIER_3, scopes=("team:read",)),
    "bots.info": Method(answer=apps.bots_info, tier=_TIER_3, scopes=("users:read",)),
    "chat.postMessage": Method(answer=chat.post_message, tier=_OFTEN, scopes=("chat:write",)),
    "chat.postEphemeral": Method(answer=chat.post_ephemeral, tier=_TIER_4, scopes=("chat:write",)),
    "chat.update": Method(answer=chat.update, tier=_TIER_3, scopes=("chat:write",)),
    "chat.delete": Method(answer=chat.delete, tier=_TIER_3, scopes=("chat:write",)),
    "conversations.open": Method(answer=conversations.open_direct, tier=_TIER_3, scopes=("im:write", "mpim:write")),
    "conversations.info": Method(answer=conversations.info, tier=_TIER_3, scopes=_READ),
    "conversations.list": Method(answer=conversations.list_all, tier=_TIER_2, scopes=_READ),
    "conversations.members": Method(answer=conversations.members, tier=_TIER_4, scopes=_READ),
    "conversations.history": Method(answer=conversations.history, tier=_TIER_3, scopes=_HISTORY),
    "conversations.replies": Method(answer=conversations.replies, tier=_TIER_3, scopes=_HISTORY),
    "users.info": Method(answer=users.info, tier=_TIER_4, scopes=("users:read",)),
    "users.list": Method(answer=users.list_all, tier=_TIER_2, scopes=("users:read",)),
    "users.lookupByEmail": Method(answer=users.lookup_by_email, tier=_TIER_3, scopes=("users:read.email",)),
    "views.open": Method(answer=views.open_modal, tier=_TIER_4),
    "views.push": Method(answer=views.push, tier=_TIER_4),
    "views.update": Method(answer=views.update, tier=_TIER_4),
    "views.publish": Method(answer=views.publish, tier=_TIER_4),
    "reactions.add": Method(answer=reactions.add, tier=_TIER_3, scopes=("reactions:write",)),
    "reactions.remove": Method(answer=reactions.remove, tier=_TIER_2, scopes=("reactions:write",)),
    "files.getUploadURLExternal": Method(answer=files.get_upload_url, tier=_TIER_4, scopes=("files:write",)),
    "files.completeUploadExternal": Method(answer=files.complete_upload, tier=_TIER_4, scopes=("files:write",)),
    "files.info": Method(answer=files.info, tier=_TIER_4, scopes=("files:read",)),
}
