"""Menus that ask an app for their options, and what it answers."""

from typing import Any

Json = dict[str, Any]

CITIES = ("Lisbon", "Lima", "London", "Lagos")


def asking(kind: str = "external_select", **more: Any) -> Json:
    """A menu of cities."""
    placeholder = {"type": "plain_text", "text": "Which city?"}
    return {"type": kind, "action_id": "city", "placeholder": placeholder, "min_query_length": 1, **more}


def option(text: str) -> Json:
    return {"text": {"type": "plain_text", "text": text}, "value": text.lower()}


def cities(typed: str) -> Json:
    """The cities that begin so; in two groups where only an L was typed."""
    found = [option(city) for city in CITIES if city.lower().startswith(typed.lower())]
    if typed.lower() != "l":
        return {"options": found}
    groups = {"Europe": [found[0], found[2]], "Elsewhere": [found[1], found[3]]}
    labelled = [({"type": "plain_text", "text": label}, inside) for label, inside in groups.items()]
    return {"option_groups": [{"label": label, "options": inside} for label, inside in labelled]}
