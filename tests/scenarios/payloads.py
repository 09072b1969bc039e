"""Everything that Baton sends in a scenario, held to Slack's limits by our own rules and by two other libraries."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.playground.traffic import Exchange
from tests.bot.cards.checks import taken_by_slack, view_taken_by_slack

Json = dict[str, Any]

_MESSAGES = {"chat.postMessage", "chat.postEphemeral", "chat.update", "response_url"}
_VIEWS = {"views.open", "views.push", "views.update", "views.publish"}

#: What was checked before, in this run: most scenarios send the same questions.
_known: set[str] = set()


def check_everything_sent(exchanges: Iterable[Exchange]) -> None:
    """Raises AssertionError, or what the libraries raise, where Slack would not take something."""
    for exchange in exchanges:
        for message in messages_in(exchange):
            _once(message, taken_by_slack)
        for view in views_in(exchange):
            _once(view, view_taken_by_slack)


def messages_in(exchange: Exchange) -> Iterator[Json]:
    """The messages that one exchange brought to Slack: as a call, or as the answer to what Slack sent."""
    sent = exchange.payload if exchange.name in _MESSAGES else exchange.answer
    if exchange.kind == "api" and exchange.name not in _MESSAGES:
        return
    if isinstance(sent, dict) and (sent.get("text") or sent.get("blocks") or sent.get("attachments")):
        assert not sent.get("attachments"), "nobody checks attachments"
        yield {"text": sent.get("text", ""), "blocks": sent.get("blocks") or []}


def views_in(exchange: Exchange) -> Iterator[Json]:
    """The modals that one exchange brought to Slack."""
    sent = exchange.payload if exchange.name in _VIEWS else exchange.answer
    if (exchange.kind != "api" or exchange.name in _VIEWS) and isinstance(sent, dict) and sent.get("view"):
        yield sent["view"]


def _once(payload: Json, check: Any) -> None:
    seen = json.dumps(payload, sort_keys=True)
    if seen not in _known:
        check(payload)
        _known.add(seen)
