"""What holds in every scenario: its log is shown where it fails, and what Baton sends is within Slack's limits."""

import io
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot.logs import masked, without_words
from bot.playground.traffic import Exchange, Traffic
from tests.scenarios.payloads import check_everything_sent


@pytest.fixture(autouse=True)
def logged() -> Iterator[io.StringIO]:
    """Every line that was logged, without anybody's words and without a traceback's long way round."""
    stream = io.StringIO()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            without_words,
            masked,
            structlog.processors.JSONRenderer(default=str),
        ],
        logger_factory=structlog.PrintLoggerFactory(stream),
    )
    yield stream
    sys.stdout.write(stream.getvalue())
    structlog.reset_defaults()


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Exchange]]:
    """Every exchange with the local Slack, whose payloads are checked once the scenario is over."""
    exchanges: list[Exchange] = []
    note = Traffic.note

    def noted(traffic: Traffic, **fields: Any) -> Exchange:
        exchanges.append(note(traffic, **fields))
        return exchanges[-1]

    monkeypatch.setattr(Traffic, "note", noted)
    yield exchanges
    check_everything_sent(exchanges)
