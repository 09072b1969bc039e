"""What the scenarios' Batons log, shown where a test fails."""

import io
import sys
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import masked, without_words


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
