"""Who plays in the demo: two prospects, and the people and channels that a baton.yml names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from routing.reps import Rep
from routing.workspace import Workspace

#: What Slack's profile says of somebody.
Profile = Mapping[str, Any]

#: Who is in no baton.yml, by id.
PROSPECTS: Mapping[str, Profile] = {
    "U0PIA": {"name": "Pia Prospect", "tz": "America/New_York", "locale": "en-US"},
    "U0LIN": {"name": "林小姐", "tz": "Asia/Shanghai", "locale": "zh-CN"},
}

#: Who is in the demo's own baton.yml, by id.
COLLEAGUES: Mapping[str, Profile] = {
    "U0ANA": {"name": "Ana Alvarez", "title": "Account Executive", "tz": "America/New_York", "locale": "en-US"},
    "U0BO": {"name": "Bo Berg", "title": "Account Executive", "tz": "America/New_York", "locale": "en-US"},
    "U0CAI": {"name": "蔡明", "title": "客户经理", "tz": "Asia/Shanghai", "locale": "zh-CN"},
    "U0ADMIN": {"name": "Adam Admin", "title": "Revenue Operations", "tz": "America/New_York", "locale": "en-US"},
    "U0BOSS": {"name": "Bea Boss", "title": "Head of Sales", "tz": "America/New_York", "locale": "en-US"},
    "U0MAY": {"name": "May Marketing", "title": "Head of Marketing", "tz": "America/New_York", "locale": "en-US"},
}

#: The channels of the demo's own baton.yml, by id.
CHANNELS: Mapping[str, str] = {
    "C0INBOUND": "ask-northwind",
    "C0MARKETING": "marketing",
    "C0SUCCESS": "customer-success",
    "C0MANAGERS": "sales-managers",
    "C0APAC": "apac-leads",
}

#: The most reps whose windows are open at first; the page has a button for more.
REPS_SHOWN = 3


@dataclass(frozen=True, kw_only=True)
class Cast:
    """People by id, names of channels by id with who is in them, and whose windows are open at first."""

    people: Mapping[str, Profile]
    channels: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]
    panes: tuple[str, ...]


def cast_of(workspace: Workspace) -> Cast:
    """Everybody and every channel that a baton.yml names, and the prospects it does not."""
    colleagues = dict(_colleagues(workspace))
    prospects = {user: profile for user, profile in PROSPECTS.items() if user not in colleagues}
    channels = _channels(workspace)
    inbound = workspace.channels.inbound
    return Cast(
        people={**prospects, **{user: COLLEAGUES.get(user, profile) for user, profile in colleagues.items()}},
        channels=channels,
        members={
            channel: (*prospects, *colleagues) if channel in inbound else tuple(colleagues) for channel in channels
        },
        panes=(*list(prospects)[:1], *_on_stage(workspace)),
    )


def _on_stage(workspace: Workspace) -> tuple[str, ...]:
    """Some reps, and one who settles what comes back."""
    reps = [rep.slack for rep in workspace.roster.reps.values()][:REPS_SHOWN]
    others = [user for user in (*workspace.admins, *workspace.managers, *workspace.marketing) if user not in reps]
    return (*reps, *others[:1])


def _colleagues(workspace: Workspace) -> Iterator[tuple[str, Profile]]:
    """Whoever is named, with a name of their own; who has several roles is shown by the one that matters most."""
    named: set[str] = set()
    for rep in workspace.roster.reps.values():
        named.add(rep.slack)
        yield rep.slack, _rep(rep)
    roles = {"Admin": workspace.admins, "Manager": workspace.managers, "Marketing": workspace.marketing}
    for role, users in roles.items():
        for number, user in enumerate(dict.fromkeys(users), 1):
            if user not in named:
                named.add(user)
                name = role if number == 1 else f"{role} {number}"
                yield user, _profile(name, role, timezone=workspace.shift.timezone, language=workspace.language)


def _rep(rep: Rep) -> Profile:
    """`jean-luc` is shown as Jean Luc."""
    name = re.sub(r"[\s._-]+", " ", rep.name).strip().title()
    return _profile(name or rep.name, "Rep", timezone=rep.shift.timezone, language=rep.languages[0])


def _profile(name: str, title: str, *, timezone: str, language: str) -> Profile:
    return {"name": name, "title": title, "tz": timezone, "locale": "zh-CN" if language == "zh" else "en-US"}


def _channels(workspace: Workspace) -> Mapping[str, str]:
    """The channels, each named after what it is for."""
    channels = workspace.channels
    wanted = [
        *((channel, "inbound") for channel in channels.inbound),
        (channels.marketing, "marketing"),
        (channels.customer_success, "customer-success"),
        (channels.escalation, "escalation"),
        *((team.channel, team.name) for team in workspace.roster.teams.values()),
    ]
    names: dict[str, str] = {}
    for channel, purpose in wanted:
        if channel is not None and channel not in names:
            names[channel] = CHANNELS.get(channel) or _free_name(purpose, taken=set(names.values()))
    return names


def _free_name(name: str, *, taken: set[str]) -> str:
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(other for other in numbered if other not in taken)
