"""Logs: an event and its fields per line, as JSON, or in colours where a person looks on.

No line holds what a person wrote: an exception is logged by its type and place, never by its message, libraries' lines
are cut where data begins, and whatever still looks like a token, an e-mail address or a phone number is masked.
"""

import logging
import re
import sys
import traceback
from pathlib import Path
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

#: Frames kept of a traceback, the innermost.
MAX_FRAMES = 12
#: Characters kept of a library's line.
MAX_MESSAGE = 200

#: How Bolt warns at every start that it found the token in the environment too: it is the same one.
_NEEDLESS = "As you gave `client` as well"

_LIBRARIES = ("slack_bolt", "slack_sdk", "aiohttp", "asyncio")
_SECRETS = re.compile(
    r"xox[a-z]-[\w-]+|xapp-[\w-]+"  # Slack's tokens.
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # E-mail addresses.
    r"|\+\d[\d\s().-]{6,}\d"  # Phone numbers in international form.
)


def configure_logs(*, stream: TextIO = sys.stderr, level: int = logging.INFO) -> None:
    """Send every log line of this process, the libraries' from WARNING on, to the stream."""
    common: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
        without_words,
        masked,
    ]
    renderer = structlog.dev.ConsoleRenderer() if stream.isatty() else structlog.processors.JSONRenderer()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, cut, *common],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    handler.addFilter(lambda record: not record.getMessage().startswith(_NEEDLESS))
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*common, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def without_words(_logger: WrappedLogger, _method: str, line: EventDict) -> EventDict:
    """The line with an exception's types and places, outermost cause last, and not its messages."""
    error = _exception_in(line.pop("exc_info", None))
    if error is not None:
        line["error"] = " < ".join(type(cause).__name__ for cause in _causes(error))
        line["frames"] = [
            f"{'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)[-MAX_FRAMES:]
        ]
    return line


def cut(_logger: WrappedLogger, _method: str, line: EventDict) -> EventDict:
    """A library's line without the data that may follow its first words."""
    first = re.split(r"[{\[\n]", str(line["event"]), maxsplit=1)[0]
    line["event"] = first.strip()[:MAX_MESSAGE]
    return line


def masked(_logger: WrappedLogger, _method: str, line: EventDict) -> EventDict:
    """The line with everything masked that looks like a token, an e-mail address or a phone number."""
    return {name: _masked(value) for name, value in line.items()}


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return _SECRETS.sub("…", value)
    if isinstance(value, dict):
        return {_masked(key): _masked(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_masked(inner) for inner in value]
    return value


def _exception_in(exc_info: Any) -> BaseException | None:
    if exc_info is True:
        return sys.exc_info()[1]
    if isinstance(exc_info, tuple):
        exc_info = exc_info[1]
    return exc_info if isinstance(exc_info, BaseException) else None


def _causes(error: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain
