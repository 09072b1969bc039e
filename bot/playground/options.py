"""What can be chosen in a menu."""

from bot.playground.people import Json


def options_of(element: Json) -> list[Json]:
    """All options of a menu, those in groups too."""
    grouped = [option for group in element.get("option_groups", ()) for option in group["options"]]
    return [*element.get("options", ()), *grouped]
