"""Workspaces and the people in them, as Slack's API shows them."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

Json = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Team:
    """A workspace."""

    id: str
    name: str

    @property
    def domain(self) -> str:
        return handle_of(self.name)

    def as_json(self) -> Json:
        return {"id": self.id, "name": self.name, "domain": self.domain, "email_domain": "", "icon": {}}


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody with an account: a member, a guest, a person of another workspace, or a bot."""

    id: str
    team_id: str
    name: str
    email: str | None = None
    title: str = ""
    tz: str = "Etc/UTC"
    locale: str = "en-US"
    admin: bool = False
    owner: bool = False
    #: A guest of several channels; a guest of one channel is `ultra_restricted` too.
    restricted: bool = False
    ultra_restricted: bool = False
    #: Of another workspace, seen only in shared channels and direct messages.
    stranger: bool = False
    deleted: bool = False
    #: Whether their phone or Mac turns straight quotes into curly ones while they type.
    curls_quotes: bool = False
    bot: bool = False
    bot_id: str | None = None
    app_id: str | None = None

    @property
    def handle(self) -> str:
        return handle_of(self.name)

    def as_json(self, *, seen_from: str, now: datetime, with_email: bool, with_locale: bool) -> Json:
        """The `user` of `users.info` for an app in that workspace; an e-mail where there is one that may be seen."""
        offset = now.astimezone(ZoneInfo(self.tz)).utcoffset()
        user: Json = {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.handle,
            "real_name": self.name,
            "deleted": self.deleted,
            "profile": self._profile(with_email=with_email),
            "is_bot": self.bot,
            "is_app_user": False,
            "is_stranger": self.team_id != seen_from,
            "updated": int(now.timestamp()),
        }
        if not self.deleted:
            user |= {
                "tz": self.tz,
                "tz_label": self.tz,
                "tz_offset": int(offset.total_seconds()) if offset else 0,
                "is_admin": self.admin or self.owner,
                "is_owner": self.owner,
                "is_primary_owner": False,
                "is_restricted": self.restricted or self.ultra_restricted,
                "is_ultra_restricted": self.ultra_restricted,
            }
        return user | ({"locale": self.locale} if with_locale and not self.deleted else {})

    def _profile(self, *, with_email: bool) -> Json:
        first, _, last = self.name.partition(" ")
        profile: Json = {
            "real_name": self.name,
            "real_name_normalized": self.name,
            "display_name": self.handle,
            "display_name_normalized": self.handle,
            "first_name": first,
            "last_name": last,
            "title": self.title,
            "phone": "",
            "team": self.team_id,
        }
        if self.bot_id:
            profile |= {"bot_id": self.bot_id, "api_app_id": self.app_id}
        return profile | ({"email": self.email} if with_email and self.email else {})


def handle_of(name: str) -> str:
    """The name as it is typed after an @: lower case, without spaces."""
    return re.sub(r"[^\w.-]+", ".", name.casefold()).strip(".") or "someone"
