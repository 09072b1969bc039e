"""Limits of text, options and the other small objects in blocks."""

from typing import Any

from bot.playground.checks.problems import Problems
from bot.playground.people import Json

_STYLES = ("primary", "danger")


def check_text(text: Any, problems: Problems, *, most: int, plain: bool = False) -> None:
    """A text object, of at most so many characters and at least one."""
    if not problems.require(text, "type", "text"):
        return
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    if text["type"] not in kinds:
        problems.inside("type").add(f"must be one of: {', '.join(kinds)}")
    if text["type"] == "mrkdwn" and "emoji" in text:
        problems.inside("emoji").add("mrkdwn takes no emoji")
    if text["type"] == "plain_text" and "verbatim" in text:
        problems.inside("verbatim").add("plain_text takes no verbatim")
    if not isinstance(text["text"], str):
        problems.inside("text").add("must be a string")
        return
    problems.inside("text").length(text["text"], most=most, least=1)


def check_options(options: Any, problems: Problems, *, most: int, least: int = 1, plain: bool = True) -> None:
    """A list of options, each with a value of its own."""
    if not isinstance(options, list):
        problems.add("must be a list")
        return
    problems.length(options, most=most, least=least)
    for number, option in enumerate(options):
        check_option(option, problems.inside(number), plain=plain)


def check_option(option: Any, problems: Problems, *, plain: bool = True) -> None:
    """One option: 75 characters to see, 150 of value."""
    if not problems.require(option, "text", "value"):
        return
    check_text(option["text"], problems.inside("text"), most=75, plain=plain)
    problems.inside("value").length(option["value"], most=150, least=1)
    if option.get("description") is not None:
        check_text(option["description"], problems.inside("description"), most=75, plain=plain)


def check_confirm(confirm: Any, problems: Problems) -> None:
    """The question before an action."""
    if not problems.require(confirm, "title", "text", "confirm", "deny"):
        return
    check_text(confirm["title"], problems.inside("title"), most=100, plain=True)
    check_text(confirm["text"], problems.inside("text"), most=300)
    check_text(confirm["confirm"], problems.inside("confirm"), most=30, plain=True)
    check_text(confirm["deny"], problems.inside("deny"), most=30, plain=True)
    check_style(confirm, problems)


def check_style(thing: Json, problems: Problems) -> None:
    """A button's colour."""
    if thing.get("style") is not None and thing["style"] not in _STYLES:
        problems.inside("style").add(f"must be one of: {', '.join(_STYLES)}")
