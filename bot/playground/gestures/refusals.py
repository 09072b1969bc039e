"""What Slack says at an input before a modal is sent off, where its value will not do."""

from decimal import Decimal, InvalidOperation
from typing import Any

from bot.playground.checks.problems import Problems
from bot.playground.checks.shapes import on_the_web
from bot.playground.people import Json

#: So many files an input takes where it does not say.
_MOST_FILES = 10


def refusal(element: Json, value: Any, *, optional: bool) -> str | None:
    """The sentence at that input; None where its value will do."""
    if value in (None, "", []):
        return None if optional else "Please complete this required field."
    if element["type"] == "file_input":
        return _of_files(element, value)
    if not isinstance(value, str):
        return None
    check = _CHECKS.get(element["type"])
    return _of_length(element, value) or (check(element, value) if check else None)


def _of_length(element: Json, value: str) -> str | None:
    if len(value) < element.get("min_length", 0):
        return f"Please enter at least {element['min_length']} characters."
    if len(value) > element.get("max_length", 3000):
        return f"Please enter at most {element.get('max_length', 3000)} characters."
    return None


def _of_email(_element: Json, value: str) -> str | None:
    return None if "@" in value else "Please enter a valid email address."


def _of_url(_element: Json, value: str) -> str | None:
    return None if Problems().fits(value, on_the_web) else "Please enter a valid URL."


def _of_number(element: Json, value: str) -> str | None:
    number = _number(value)
    if number is None:
        return "Please enter a number."
    if not element.get("is_decimal_allowed") and number != number.to_integral_value():
        return "Please enter a whole number."
    least, most = (_number(str(element.get(name, ""))) for name in ("min_value", "max_value"))
    if least is not None and number < least:
        return f"Please enter a number of at least {element['min_value']}."
    if most is not None and number > most:
        return f"Please enter a number of at most {element['max_value']}."
    return None


def _number(said: str) -> Decimal | None:
    try:
        number = Decimal(said)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _of_files(element: Json, files: list[Json]) -> str | None:
    most = element.get("max_files") or _MOST_FILES
    if len(files) > most:
        return f"Please add at most {most} {'file' if most == 1 else 'files'}."
    kinds = [kind.lower() for kind in element.get("filetypes") or ()]
    if kinds and any(file["name"].rpartition(".")[2].lower() not in kinds for file in files):
        return f"Please add only files of these types: {', '.join(kinds)}."
    return None


_CHECKS = {"email_text_input": _of_email, "url_text_input": _of_url, "number_input": _of_number}
