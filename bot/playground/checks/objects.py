"""Limits of text, options and the other small objects in blocks, each of its shape already."""

from bot.playground.checks.problems import Problems
from bot.playground.people import Json

_STYLES = ("primary", "danger")


def check_text(text: Json, problems: Problems, *, most: int, plain: bool = False) -> None:
    """A text object, of at most so many characters and at least one."""
    if plain and text["type"] != "plain_text":
        problems.inside("type").add("must be one of: plain_text")
    problems.inside("text").length(text["text"], most=most, least=1)


def check_options(options: list[Json], problems: Problems, *, most: int, least: int = 1, plain: bool = True) -> None:
    """At least and at most so many options."""
    problems.length(options, most=most, least=least)
    for number, option in enumerate(options):
        check_option(option, problems.inside(number), plain=plain)


def check_option(option: Json, problems: Problems, *, plain: bool = True) -> None:
    """One option: 75 characters to see, 150 of value."""
    check_text(option["text"], problems.inside("text"), most=75, plain=plain)
    problems.inside("value").length(option["value"], most=150, least=1)
    problems.inside("url").length(option.get("url") or "", most=3000)
    if option.get("description") is not None:
        check_text(option["description"], problems.inside("description"), most=75, plain=plain)


def check_confirm(confirm: Json, problems: Problems) -> None:
    """The question before an action."""
    check_text(confirm["title"], problems.inside("title"), most=100, plain=True)
    check_text(confirm["text"], problems.inside("text"), most=300)
    check_text(confirm["confirm"], problems.inside("confirm"), most=30, plain=True)
    check_text(confirm["deny"], problems.inside("deny"), most=30, plain=True)
    check_style(confirm, problems)


def check_style(thing: Json, problems: Problems) -> None:
    """A button's colour."""
    if thing.get("style") is not None and thing["style"] not in _STYLES:
        problems.inside("style").add(f"must be one of: {', '.join(_STYLES)}")


def check_alt_text(image: Json, problems: Problems) -> None:
    """An image with a source and words for who cannot see it."""
    problems.inside("alt_text").length(image["alt_text"], most=2000, least=1)
    if not image.get("image_url") and not image.get("slack_file"):
        problems.add("missing required field: image_url")
    problems.inside("image_url").length(image.get("image_url") or "", most=3000)
