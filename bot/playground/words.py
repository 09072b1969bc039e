"""Everything a person would read in a message or view, in order."""

from collections.abc import Callable, Iterator
from typing import Any

from bot.playground.people import Json
from bot.playground.text import NameOf, visible

_RICH: dict[str, Callable[[Json, NameOf], str]] = {
    "text": lambda element, _name_of: str(element["text"]),
    "link": lambda element, _name_of: str(element.get("text") or element["url"]),
    "emoji": lambda element, _name_of: f":{element['name']}:",
    "user": lambda element, name_of: "@" + name_of(element["user_id"]),
    "channel": lambda element, name_of: "#" + name_of(element["channel_id"]),
    "broadcast": lambda element, _name_of: "@" + str(element["range"]),
    "date": lambda element, _name_of: str(element.get("fallback") or element["timestamp"]),
    "color": lambda element, _name_of: str(element["value"]),
}


def words_of_message(
    text: str,
    blocks: tuple[Json, ...],
    *,
    name_of: NameOf,
    attachments: tuple[Json, ...] = (),
    files: tuple[Json, ...] = (),
) -> str:
    """The words of a message: its blocks where it has some, else its text; then attachments and the names of files."""
    lines = [words_of_blocks(blocks, name_of=name_of)] if blocks else [visible(text, name_of=name_of)]
    for attachment in attachments:
        inner = tuple(attachment.get("blocks") or ())
        said = attachment.get("text") or attachment.get("fallback") or ""
        lines.append(words_of_blocks(inner, name_of=name_of) if inner else visible(said, name_of=name_of))
    return "\n".join(line for line in [*lines, *(file["name"] for file in files)] if line)


def words_of_blocks(blocks: tuple[Json, ...], *, name_of: NameOf) -> str:
    """The words of blocks, a line for each text."""
    return "\n".join(line for block in blocks for line in _block(block, name_of) if line)


def _block(block: Json, name_of: NameOf) -> Iterator[str]:
    match block.get("type"):
        case "rich_text":
            yield from (_rich(element, name_of).rstrip("\n") for element in block["elements"])
        case "image":
            yield from (_text(block.get("title"), name_of), block.get("alt_text", ""))
        case "input":
            yield _text(block["label"], name_of)
            yield from _element(block["element"], name_of)
            yield _text(block.get("hint"), name_of)
        case "markdown":
            yield visible(block["text"], name_of=name_of)
        case "section" | "header" | "context" | "actions":
            yield _text(block.get("text"), name_of)
            yield from (_text(field, name_of) for field in block.get("fields") or ())
            for element in [block.get("accessory"), *(block.get("elements") or ())]:
                yield from _element(element, name_of)
        case _:
            yield from _any_words(block)


def _any_words(value: Any) -> Iterator[str]:
    """Every text in a block whose kind is not known here."""
    if isinstance(value, list):
        for each in value:
            yield from _any_words(each)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in ("text", "title", "alt_text") and isinstance(inner, str):
                yield inner
            else:
                yield from _any_words(inner)


def _element(element: Json | None, name_of: NameOf) -> Iterator[str]:
    if element is None:
        return
    if element["type"] in ("plain_text", "mrkdwn"):
        yield _text(element, name_of)
        return
    yield from (_text(element.get("text"), name_of), element.get("alt_text", ""))
    held = element.get("initial_value") or element.get("initial_date") or element.get("initial_time")
    yield str(held) if isinstance(held, str) else _text(element.get("placeholder"), name_of)
    grouped = [option for group in element.get("option_groups") or () for option in group["options"]]
    for option in [*(element.get("options") or ()), *grouped]:
        yield from (_text(option["text"], name_of), _text(option.get("description"), name_of))


def _text(text: Json | None, name_of: NameOf) -> str:
    if not isinstance(text, dict):
        return ""
    said = str(text.get("text", ""))
    return visible(said, name_of=name_of) if text.get("type") == "mrkdwn" else said


def _rich(element: Json, name_of: NameOf) -> str:
    read = _RICH.get(element["type"])
    if read:
        return read(element, name_of)
    separator = "\n" if element["type"] == "rich_text_list" else ""
    return separator.join(_rich(inner, name_of) for inner in element.get("elements") or ())
