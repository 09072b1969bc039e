"""manifest.yml asks Slack for what the code uses and nothing more."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from ruamel.yaml import YAML
from slack_sdk.web.async_client import AsyncWebClient

import bot
from bot import methods
from bot.listeners import register
from bot.listeners.commands import ROUTES

ROOM = Path(bot.__file__).parent
MANIFEST = YAML(typ="safe", pure=True).load(ROOM.parent / "manifest.yml")
FEATURES, SETTINGS = MANIFEST["features"], MANIFEST["settings"]

#: Where Baton talks with people, as events and scopes call it.
PLACES = ("channels", "groups", "im")

#: What Slack wants for each event, by what its listener is registered under.
EVENTS = {
    "message": {f"message.{place}": f"{place}:history" for place in PLACES},
    "app_home_opened": {"app_home_opened": ""},
    "app_mention": {"app_mention": "app_mentions:read"},
}

#: The scopes each Web API method needs, as Slack's reference says. Opening a socket needs the app's token, not a scope.
METHODS: dict[str, set[str]] = {
    "apps.connections.open": set(),
    "auth.test": set(),
    "chat.delete": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "conversations.history": {f"{place}:history" for place in PLACES},
    "conversations.open": {"im:write"},
    "conversations.replies": {f"{place}:history" for place in PLACES},
    "files.completeUploadExternal": {"files:write"},
    "files.getUploadURLExternal": {"files:write"},
    "reactions.add": {"reactions:write"},
    "reactions.remove": {"reactions:write"},
    "users.info": {"users:read"},
    "views.open": set(),
    "views.publish": set(),
    "views.update": set(),
}

#: What is read of an answer that needs a scope of its own: the field's name.
FIELDS = {"email": "users:read.email", "url_private": "files:read"}


class Registered:
    """Takes the place of Bolt's app and keeps what is registered on it."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self.events: set[str] = set()

    def __getattr__(self, kind: str) -> Callable[[Any], Callable[[Any], None]]:
        def take(what: Any) -> Callable[[Any], None]:
            self.kinds.add(kind)
            if kind == "event" and isinstance(what, str):
                self.events.add(what)
            return lambda listener: None

        return take


def registered() -> Registered:
    app = Registered()
    register(cast("Any", app), cast("Any", None), client=AsyncWebClient())
    return app


def code() -> Iterator[ast.AST]:
    """Everything in the code that runs beside a real Slack."""
    for file in ROOM.rglob("*.py"):
        if "playground" not in file.parts and file.name != "methods.py":
            yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def methods_called() -> set[str]:
    """The Web API methods that the code calls, by name or as a method of the client."""
    methods = {name for name in vars(AsyncWebClient) if "_" in name.strip("_") and not name.startswith("_")}
    by_name = {word for word in words_in_code() if "." in word and word.replace(".", "_") in methods}
    of_client = {node.attr for node in code() if isinstance(node, ast.Attribute)} & methods
    return by_name | {name.replace("_", ".") for name in of_client}


def words_in_code() -> set[str]:
    return {node.value for node in code() if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_it_subscribes_to_what_is_listened_to() -> None:
    listened = {event for name in registered().events for event in EVENTS[name]}

    assert set(SETTINGS["event_subscriptions"]["bot_events"]) == listened


def test_the_methods_that_are_called_are_known_by_name() -> None:
    assert methods_called() == methods.METHODS


def test_it_asks_for_the_scopes_that_are_used() -> None:
    called = methods_called()
    assert called <= set(METHODS), "say which scopes these need"

    used = {scope for method in called for scope in METHODS[method]}
    used |= {scope for name in registered().events for scope in EVENTS[name].values() if scope}
    used |= {scope for field, scope in FIELDS.items() if field in words_in_code()}
    used |= {"commands"} if "command" in registered().kinds else set()

    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == used


def test_it_names_the_commands_that_are_answered() -> None:
    commands = {command["command"]: command for command in FEATURES["slash_commands"]}

    assert set(commands) == {f"/{name}" for name in ROUTES}
    for command in commands.values():
        assert "help" in command["usage_hint"]
        assert command["description"]
        assert not command["should_escape"]


def test_buttons_and_modals_need_interactivity() -> None:
    assert SETTINGS["interactivity"]["is_enabled"] is bool(registered().kinds & {"action", "view"})


def test_people_can_write_to_the_app_directly() -> None:
    assert "message.im" in SETTINGS["event_subscriptions"]["bot_events"]
    assert FEATURES["app_home"]["messages_tab_enabled"]
    assert not FEATURES["app_home"]["messages_tab_read_only_enabled"]


def test_it_has_a_home_tab_only_if_its_opening_is_heard() -> None:
    assert FEATURES["app_home"]["home_tab_enabled"] is ("app_home_opened" in registered().events)


def test_everything_goes_to_the_one_door() -> None:
    urls = [command["url"] for command in FEATURES["slash_commands"]]
    urls += [SETTINGS["event_subscriptions"]["request_url"], SETTINGS["interactivity"]["request_url"]]

    assert len(set(urls)) == 1
    assert urlsplit(urls[0]).path in words_in_code()


def test_slack_takes_its_words() -> None:
    about = MANIFEST["display_information"]

    assert len(about["name"]) <= 35
    assert len(about["description"]) <= 140
    assert len(FEATURES["bot_user"]["display_name"]) <= 80
    assert len(FEATURES["slash_commands"]) <= 50
