"""What stands in a message that an app posts."""

from typing import Any

from bot.playground.checks import check_message
from bot.playground.people import Json
from bot.playground.state import State
from bot.playground.writing import with_ids, without_nulls


def checked(state: State, *, text: str, blocks: Any, attachments: Any, metadata: Any) -> Json:
    """The fields of a message with this content, held to every limit of Slack's; raises SlackError."""
    blocks = [] if blocks is None else blocks
    attachments = [] if attachments is None else attachments
    check_message(text=text, blocks=blocks, attachments=attachments, metadata=metadata)
    return {
        "text": text,
        "blocks": with_ids(state, blocks),
        "attachments": tuple(_with_ids(state, without_nulls(each)) for each in attachments),
        "metadata": metadata,
    }


def _with_ids(state: State, attachment: Json) -> Json:
    return attachment | {"blocks": list(with_ids(state, attachment.get("blocks") or ()))}
