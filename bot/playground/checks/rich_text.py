"""What a `rich_text` is made of."""

from bot.playground.checks.shapes import Shape, address, colour, flag, one_of, record, several, whole, word

_STYLE = record(
    {},
    dict.fromkeys(("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"), flag),
)


def _leaf(needed: dict[str, Shape], more: dict[str, Shape] | None = None) -> Shape:
    return record({"type": word, **needed}, {"style": _STYLE, **(more or {})})


_LEAF = one_of(
    {
        "text": _leaf({"text": word}),
        "link": _leaf({"url": address}, {"text": word, "unsafe": flag}),
        "emoji": _leaf({"name": word}, {"unicode": word, "skin_tone": whole, "url": word, "display_url": word}),
        "user": _leaf({"user_id": word}),
        "usergroup": _leaf({"usergroup_id": word}),
        "channel": _leaf({"channel_id": word}),
        "team": _leaf({"team_id": word}),
        "broadcast": _leaf({"range": word}),
        "date": _leaf({"timestamp": whole, "format": word}, {"fallback": word, "url": address}),
        "color": _leaf({"value": colour}),
    }
)


def _part(inner: Shape, **more: Shape) -> Shape:
    return record({"type": word, "elements": several(inner)}, more)


_SECTION = _part(_LEAF)
_PREFORMATTED = _part(_LEAF, border=whole, language=word)
_QUOTE = _part(_LEAF, border=whole)
_ITEM = one_of({"rich_text_section": _SECTION, "rich_text_preformatted": _PREFORMATTED, "rich_text_quote": _QUOTE})
_LIST = record(
    {"type": word, "elements": several(_ITEM), "style": word}, {"indent": whole, "offset": whole, "border": whole}
)
_PART = one_of(
    {
        "rich_text_section": _SECTION,
        "rich_text_list": _LIST,
        "rich_text_preformatted": _PREFORMATTED,
        "rich_text_quote": _QUOTE,
    }
)

RICH_TEXT = record({"type": word, "elements": several(_PART)}, {"block_id": word})
