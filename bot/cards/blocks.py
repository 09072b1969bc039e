"""Block Kit from values: small builders that keep every text inside Slack's limits.

Two kinds of text come in. Words of ours may hold mrkdwn; anything a person wrote passes through `escape()` first, or
goes into `plain_section`, `rich_text` or `quote`, where it stays as it is and can neither mention nor link.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, Literal

#: A block, an element or an object of Block Kit, as it goes out as JSON.
Block = dict[str, Any]
#: What `chat.postMessage` and `chat.update` take besides the place: `text` and `blocks`.
Message = dict[str, Any]

MAX_BLOCKS = 50
MAX_MESSAGE_TEXT = 4_000
MAX_SECTION = 3_000
MAX_FIELDS = 10
MAX_FIELD = 2_000
MAX_HEADER = 150
MAX_CONTEXT = 10
MAX_BUTTONS = 25
MAX_LABEL = 75
#: Slack allows about 13,200 characters over all blocks of a message; this leaves room for what stands around.
MAX_RICH_TEXT = 10_000

_STAND_IN = "–"
#: What formats mrkdwn, and signs that look like it and do not; an underscore inside a word formats nothing.
_LOOKALIKES = str.maketrans({"*": "∗", "~": "∼", "`": "ˋ"})
_EDGE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_UNFINISHED = re.compile(r"(?:&[a-z]{0,4}|<[^>]{0,300})$")


def clean(text: str) -> str:
    """The text without what hides in it: bidirectional, zero-width and other controls, and lone surrogates."""
    if text.isprintable():
        return text
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in {"Cc", "Cf", "Cs"})


def escape(text: str) -> str:
    """A person's words made safe for mrkdwn and for the fallback text: nothing in them mentions or links."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def one_line(text: str, limit: int) -> str:
    """The text without line breaks and what hides in it, in at most `limit` characters."""
    return shorten(" ".join(clean(text).split()), limit)


def inert(text: str, limit: int) -> str:
    """A person's words on one line of mrkdwn, where they mention, link and format nothing."""
    return escape(unformatted(one_line(text, limit)))


def unformatted(text: str) -> str:
    """The text with what formats mrkdwn replaced by signs that look like it; it is still to be escaped."""
    return _EDGE_UNDERSCORE.sub("ˍ", text).translate(_LOOKALIKES)


def code(text: str, limit: int) -> str:
    """A person's words on one line in the letters of code, as they are but for what would end it."""
    inside = one_line(text, limit).replace("`", "ˋ").strip()
    return f"`{escape(inside or _STAND_IN)}`"


def shorten(text: str, limit: int) -> str:
    """The text in at most `limit` characters, an ellipsis where it was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def mrkdwn(text: str, limit: int = MAX_SECTION) -> Block:
    """A mrkdwn object; verbatim, so that Slack makes no links and mentions of its own out of it."""
    return {"type": "mrkdwn", "text": _shorten_marked(_visible(text), limit), "verbatim": True}


def plain(text: str, limit: int = MAX_SECTION) -> Block:
    """A plain_text object, in which no markup means anything."""
    return {"type": "plain_text", "text": shorten(_visible(text), limit), "emoji": True}


def section(text: str, *, accessory: Block | None = None, block_id: str | None = None) -> Block:
    """A paragraph of mrkdwn, with a button or a menu beside it if there is one."""
    return _with({"type": "section", "text": mrkdwn(text)}, accessory=accessory, block_id=block_id)


def plain_section(text: str, *, accessory: Block | None = None, block_id: str | None = None) -> Block:
    """A paragraph of plain text: for sentences that hold a person's words."""
    return _with({"type": "section", "text": plain(text)}, accessory=accessory, block_id=block_id)


def fields(texts: Sequence[str], *, block_id: str | None = None) -> list[Block]:
    """Short mrkdwn texts in two columns, ten to a section; no section where there is no text."""
    return [
        _with({"type": "section", "fields": [mrkdwn(text, MAX_FIELD) for text in ten]}, block_id=_nth(block_id, place))
        for place, ten in enumerate(portions(texts, MAX_FIELDS))
    ]


def header(text: str) -> Block:
    """A large plain line."""
    return {"type": "header", "text": plain(text, MAX_HEADER)}


def context(*texts: str) -> Block:
    """Small grey mrkdwn texts in a row."""
    return {"type": "context", "elements": [mrkdwn(text) for text in texts[:MAX_CONTEXT]]}


def button(
    label: str,
    *,
    action_id: str,
    value: str | None = None,
    style: Literal["primary", "danger"] | None = None,
    url: str | None = None,
) -> Block:
    """A button; a label too long for Slack is cut, so what has to be read in full belongs above it."""
    return _with(
        {"type": "button", "text": plain(label, MAX_LABEL), "action_id": action_id}, value=value, style=style, url=url
    )


def actions(buttons: Sequence[Block], *, block_id: str | None = None) -> list[Block]:
    """Buttons and menus in rows of at most 25; no row where there is none."""
    return [
        _with({"type": "actions", "elements": list(row)}, block_id=_nth(block_id, place))
        for place, row in enumerate(portions(buttons, MAX_BUTTONS))
    ]


def rich_text(text: str) -> Block:
    """A person's words as they wrote them, line breaks kept."""
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": _words(text)}]}


def quote(text: str) -> Block:
    """A person's words as they wrote them, with the bar of a quotation beside them."""
    return {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": _words(text)}]}


def preformatted(text: str) -> Block:
    """A text of a person in a box of its own, in letters of one width, to be copied as it is."""
    return {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": _words(text)}]}


def pieces(text: str, size: int = MAX_RICH_TEXT) -> list[str]:
    """The text in pieces that fit, broken where a line or a word ends if there is such a place; one at least."""
    found = []
    while len(text) > size:
        end = max(text.rfind(sign, size // 2, size) for sign in "\n ") + 1 or size
        found.append(text[:end])
        text = text[end:]
    return [*found, text]


def fitting(lines: Sequence[str], room: int) -> Sequence[str]:
    """The first lines that fit into so many characters; one at least."""
    lengths = accumulate(len(line) + 1 for line in lines)
    return lines[: max(1, sum(length <= room for length in lengths))]


def paragraphs_of(lines: Sequence[str], room: int) -> list[str]:
    """The lines in paragraphs of so many characters at most."""
    found = []
    while lines:
        portion = fitting(lines, room)
        found.append("\n".join(portion))
        lines = lines[len(portion) :]
    return found


def message(text: str, blocks: Iterable[Block]) -> Message:
    """A message: the blocks, and all their words again in `text` for clients and readers that see nothing else."""
    return {"text": _shorten_marked(_visible(text), MAX_MESSAGE_TEXT), "blocks": list(blocks)[:MAX_BLOCKS]}


def continued(shown: Message, lines: Sequence[str]) -> Message:
    """A message with more lines below it."""
    below = [context(each) for each in lines]
    return {
        **shown,
        "text": "\n".join((shown["text"], *lines)),
        "blocks": [*shown["blocks"][: MAX_BLOCKS - len(below)], *below],
    }


def paragraph(text: str) -> Message:
    """A message that is one paragraph of mrkdwn."""
    return message(text, [section(text)])


def spoken(message: Message) -> str:
    """What a message says in sentences, without its buttons."""
    return "\n".join(block["text"]["text"] for block in message["blocks"] if block["type"] == "section")


def _words(text: str) -> list[Block]:
    return [{"type": "text", "text": shorten(_visible(text), MAX_RICH_TEXT)}]


def _visible(text: str) -> str:
    """Slack refuses a text without a sign in it; a dash stands in."""
    return clean(text).strip() or _STAND_IN


def _shorten_marked(text: str, limit: int) -> str:
    """Shortened without leaving half an entity or half a mention."""
    return text if len(text) <= limit else _UNFINISHED.sub("", text[: limit - 1]).rstrip() + "…"


def _with(block: Block, **more: Any) -> Block:
    return block | {name: value for name, value in more.items() if value is not None}


def portions(items: Sequence[Any], size: int) -> list[Sequence[Any]]:
    """The items in rows of so many at most."""
    return [items[start : start + size] for start in range(0, len(items), size)]


def _nth(block_id: str | None, place: int) -> str | None:
    return block_id if block_id is None or place == 0 else f"{block_id}:{place + 1}"
