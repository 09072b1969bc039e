"""Modals and home tabs, as an app opened them and a person sees them."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from bot.playground.channels import Button, as_button, elements_of
from bot.playground.inputs import initial_values
from bot.playground.people import Json


@dataclass(frozen=True, kw_only=True)
class View:
    """A modal or home tab before one person. `version` counts its changes; the hash says which one it is."""

    id: str
    app_id: str
    bot_id: str
    team_id: str
    user: str
    kind: Literal["modal", "home"]
    body: Json
    blocks: tuple[Json, ...]
    words: str
    root: str
    previous: str | None = None
    version: int = 1

    @property
    def hash(self) -> str:
        return f"{self.version}." + hashlib.sha256(f"{self.id}/{self.version}".encode()).hexdigest()[:8]

    @property
    def title(self) -> str:
        return str(self.body.get("title", {}).get("text", ""))

    @property
    def callback_id(self) -> str:
        return str(self.body.get("callback_id") or "")

    @property
    def external_id(self) -> str:
        return str(self.body.get("external_id") or "")

    @property
    def buttons(self) -> list[Button]:
        """The buttons among its blocks, from top to bottom; submit and close are not among them."""
        return [as_button(element, block) for block, element in elements_of(self.blocks) if element["type"] == "button"]

    def as_json(self, *, values: Json | None = None) -> Json:
        """The view as payloads and `views.*` answers show it, with what is filled in or else its initial values."""
        filled = initial_values(self.blocks) if values is None else values
        return {
            "id": self.id,
            "team_id": self.team_id,
            "type": self.kind,
            "blocks": list(self.blocks),
            "private_metadata": self.body.get("private_metadata", ""),
            "callback_id": self.callback_id,
            "state": {"values": filled},
            "hash": self.hash,
            "title": self.body.get("title", {"type": "plain_text", "text": "View Title", "emoji": True}),
            "clear_on_close": self.body.get("clear_on_close", False),
            "notify_on_close": self.body.get("notify_on_close", False),
            "close": self.body.get("close"),
            "submit": self.body.get("submit"),
            "previous_view_id": self.previous,
            "root_view_id": self.root,
            "app_id": self.app_id,
            "external_id": self.external_id,
            "app_installed_team_id": self.team_id,
            "bot_id": self.bot_id,
        }
