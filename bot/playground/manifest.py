"""What an app's manifest says about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from ruamel.yaml import YAML

from bot.playground.people import Json


@dataclass(frozen=True, kw_only=True)
class Command:
    """A slash command as the composer offers it."""

    name: str
    description: str = ""
    usage: str = ""
    #: Whether mentions and links in its text arrive as ids.
    escapes: bool = False


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """The parts of a manifest that change how Slack behaves."""

    name: str
    scopes: frozenset[str]
    events: frozenset[str]
    commands: Mapping[str, Command]
    has_home: bool = True
    #: Whether menus may ask it for options over HTTP: it has a URL for that.
    loads_options: bool = False

    @classmethod
    def read(cls, source: Path | Json) -> Self:
        """From a file (YAML or JSON) or its content."""
        body = YAML(typ="safe", pure=True).load(source) if isinstance(source, Path) else source
        features = body.get("features") or {}
        settings = body.get("settings") or {}
        return cls(
            name=(features.get("bot_user") or {}).get("display_name") or body["display_information"]["name"],
            scopes=frozenset(((body.get("oauth_config") or {}).get("scopes") or {}).get("bot") or ()),
            events=frozenset((settings.get("event_subscriptions") or {}).get("bot_events") or ()),
            has_home=bool((features.get("app_home") or {}).get("home_tab_enabled")),
            loads_options=bool((settings.get("interactivity") or {}).get("message_menu_options_url")),
            commands={entry["command"]: _command(entry) for entry in features.get("slash_commands") or ()},
        )


def _command(entry: Json) -> Command:
    return Command(
        name=entry["command"],
        description=entry.get("description", ""),
        usage=entry.get("usage_hint", ""),
        escapes=bool(entry.get("should_escape", False)),
    )
