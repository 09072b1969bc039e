"""Text between a keyboard and the wire: what is typed is encoded, and what is encoded is read."""

import html
import re
from collections.abc import Callable

from publicsuffixlist import PublicSuffixList

#: From an id to the name a person reads in its place.
NameOf = Callable[[str], str]

_SUFFIXES = PublicSuffixList(accept_unknown=False)
# Each begins only where a run of its characters begins, so that a long text is looked at once and not from every place.
_MENTION = r"<[@#][UWC][A-Z0-9]+(?:\|[^<>]*)?>"
_EMAIL = r"(?<![\w.+-])[\w.+-]++@(?:[\w-]+\.)+[a-zA-Z]+"
_URL = r"https?://[^\s<>|]+[^\s<>|.,;:!?)'\"]"
_DOMAIN = (
    r"(?<![\w@.-])(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,}"
    r"(?:/[^\s<>|]*[^\s<>|.,;:!?)])?(?![\w@])"
)
_BROADCAST = r"(?<![\w@.<])@(?:here|channel|everyone)(?![\w-]|\.\w)"

#: What becomes a mention or a link where it is typed.
TYPED = f"(?P<mention>{_MENTION})|(?P<broadcast>{_BROADCAST})|(?P<email>{_EMAIL})|(?P<url>{_URL})|(?P<domain>{_DOMAIN})"
_TYPED = re.compile(TYPED)
_ENCODED = re.compile(r"<([^<>]+)>")
_MARKS = "*_~`"
_STYLED = re.compile(r"(?<![\w*_~`])([*_~`])(?=\S)((?:(?!\1).)+)(?<=\S)\1(?![\w*_~`])", re.DOTALL)


def escape(text: str) -> str:
    """The three characters Slack encodes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def encode_typed(text: str) -> str:
    """Typed text as Slack delivers it: encoded, with e-mails, links and `@here` marked. `<@U…>`, `<#C…>` stay."""
    parts: list[str] = []
    end = 0
    for found in _TYPED.finditer(text):
        parts += [escape(text[end : found.start()]), linked(found)]
        end = found.end()
    return "".join([*parts, escape(text[end:])])


def curled(text: str) -> str:
    """The text with the quotes that a phone or a Mac makes of straight ones."""
    opened = re.sub(r'(^|[\s(（])"', r"\1“", text)
    opened = re.sub(r"(^|[\s(（])'", r"\1‘", opened)
    return opened.replace('"', "”").replace("'", "’")


def visible(text: str, *, name_of: NameOf) -> str:
    """Encoded mrkdwn as a person reads it: links by their label, mentions by name, no marks of bold and such."""
    shown = _ENCODED.sub(lambda found: _seen(found[1], name_of), text)
    for _ in _MARKS:
        shown = _STYLED.sub(r"\2", shown)
    return html.unescape(shown)


def linked(found: re.Match[str]) -> str:
    """What was found of `TYPED`, as Slack marks it; a domain that is none is left as it is."""
    said = found[0]
    match found.lastgroup:
        case "mention":
            return said
        case "broadcast":
            return f"<!{said[1:]}>"
        case "email":
            return f"<mailto:{said}|{said}>"
        case "url":
            return f"<{escape(said)}>"
        case _:
            known = _SUFFIXES.publicsuffix(said.partition("/")[0].lower())
            return f"<http://{escape(said)}|{escape(said)}>" if known else escape(said)


def _seen(inside: str, name_of: NameOf) -> str:
    target, _, label = inside.partition("|")
    if target[0] in "@#":
        return label or target[0] + name_of(target[1:])
    if target[0] == "!":
        return label or "@" + target[1:]
    return label or target.removeprefix("mailto:")
