"""What people typed, out of the form in which Slack delivers it. The way back is `bot.cards.blocks.escape`."""

import re
from collections.abc import Callable

from bot.cards.blocks import clean
from bot.emoji import drawn

#: Slack escapes every `<` that a person typed, so what stands between `<` and `>` is markup of its own.
_MARKUP = re.compile(r"<([^<>]*)>")

_QUOTES = str.maketrans(
    dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\u2033\uff02", '"')
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\uff07", "'")
)
#: Full-width letters, digits and punctuation, the ideographic comma, full stop and space.
_FULL_WIDTH = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x3001: ",", 0x3002: "."}


def decode_text(slack_text: str, *, bot_user: str | None = None) -> str:
    """The words as people meant them: links as typed, mentions as `@name`, emoji as signs, nothing hidden or escaped.

    A mention of `bot_user`, Baton's own user id, is left out.
    """
    read = _reader(bot_user)
    parts = [read(part) if place % 2 else drawn(part) for place, part in enumerate(_MARKUP.split(slack_text))]
    decoded = clean(_unescape("".join(parts)))
    return decoded.strip() if bot_user else decoded


def plain(text: str) -> str:
    """The text with plain quotes and punctuation where phones and input methods put curly and full-width ones."""
    return text.translate(_QUOTES).translate(_FULL_WIDTH)


def _reader(bot_user: str | None) -> Callable[[str], str]:
    def read(markup: str) -> str:
        target, _, label = markup.partition("|")
        if bot_user and target == f"@{bot_user}":
            return ""
        return _mention(target, label) if target[:1] in {"@", "#", "!"} else _link(target, label)

    return read


def _mention(target: str, label: str) -> str:
    """`@U1|ann` is @ann, `#C1|sales` is #sales, `!channel` and `!subteam^S1|@team` are what people see."""
    sign, name = target[0], target[1:]
    if sign == "!":
        return label or "@" + name.split("^")[0]
    return sign + (label.lstrip(sign) or name)


def _link(target: str, label: str) -> str:
    """The label where it is the address itself; otherwise both, so that no address hides behind other words."""
    address = re.sub(r"^(?:mailto|tel):", "", target)
    if not label:
        return address
    return label if _bare(label) == _bare(address) else f"{label} ({address})"


def _bare(address: str) -> str:
    """What is left to compare of a link, an e-mail address or a phone number however it is written."""
    return re.sub(r"^https?://|[\s()-]|/$", "", address).casefold()


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
