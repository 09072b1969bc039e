import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot.logs import configure_logs


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Where the logs go; afterwards everything is as it was."""
    before = logging.getLogger().handlers[:], logging.getLogger().level
    stream = io.StringIO()
    configure_logs(stream=stream)
    yield stream
    structlog.reset_defaults()
    logging.getLogger().handlers[:], logging.getLogger().level = before


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


def test_a_line_is_an_event_and_its_fields(written: io.StringIO) -> None:
    structlog.get_logger().info("lead_offered", lead="L-1", offers=2)

    (line,) = lines(written)
    assert (line["event"], line["level"], line["lead"], line["offers"]) == ("lead_offered", "info", "L-1", 2)
    assert line["at"].endswith("Z")


@pytest.mark.parametrize(
    "private",
    ["xoxb-12-34-abcDEF", "xapp-1-A1-22-ff", "ann.lee+x@mail.acme.co.uk", "+44 20 7946 0958", "+86-138-0013-8000"],
)
def test_tokens_addresses_and_numbers_are_masked_wherever_they_stand(written: io.StringIO, private: str) -> None:
    structlog.get_logger().warning("odd", text=f"got {private}!", inner={"list": [private]}, pair=(1, private))

    assert private not in written.getvalue()
    assert lines(written)[0]["text"] == "got …!"


def test_times_and_places_at_slack_are_not_masked(written: io.StringIO) -> None:
    structlog.get_logger().info("sent", ts="1700000000.000100", channel="C012AB3CD")

    assert lines(written)[0]["ts"] == "1700000000.000100"


def test_an_exception_is_logged_by_type_and_place_and_not_by_its_words(written: io.StringIO) -> None:
    try:
        try:
            raise KeyError("our budget is secret")
        except KeyError as exc:
            raise ValueError("no such answer: our budget is secret") from exc
    except ValueError:
        structlog.get_logger().exception("surprise")

    (line,) = lines(written)
    assert line["error"] == "ValueError < KeyError"
    assert "test_logs.py" in line["frames"][-1]
    assert "budget" not in written.getvalue()


def test_a_librarys_line_is_cut_before_the_data_it_quotes(written: io.StringIO) -> None:
    logging.getLogger("slack_bolt.AsyncApp").warning("Unhandled request ({'text': 'our budget'})")
    logging.getLogger("slack_sdk.web").error("Failed: %s", {"text": "our budget"})

    assert "budget" not in written.getvalue()
    assert [line["event"] for line in lines(written)] == ["Unhandled request (", "Failed:"]
    assert lines(written)[0]["logger"] == "slack_bolt.AsyncApp"


def test_libraries_are_heard_from_warnings_on(written: io.StringIO) -> None:
    logging.getLogger("slack_sdk.socket_mode.aiohttp").info("A new session has been established")
    logging.getLogger("aiohttp.access").info("GET /")

    assert written.getvalue() == ""


def test_what_is_bound_to_a_request_is_on_each_of_its_lines(written: io.StringIO) -> None:
    with structlog.contextvars.bound_contextvars(reference="ab12"):
        structlog.get_logger().info("first")
        logging.getLogger("slack_bolt").error("second")

    assert [line["reference"] for line in lines(written)] == ["ab12", "ab12"]


def test_a_person_at_a_terminal_reads_lines_and_not_json() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    before = logging.getLogger().handlers[:], logging.getLogger().level
    terminal = Terminal()
    configure_logs(stream=terminal)
    structlog.get_logger().info("started", port=3000)
    structlog.reset_defaults()
    logging.getLogger().handlers[:], logging.getLogger().level = before

    assert "started" in terminal.getvalue()
    assert not terminal.getvalue().startswith("{")
