"""A change reads back from its line as what it was."""

import pytest

from storage.kinds import LEADS
from storage.tinydb.lines import from_lines, to_lines
from storage.tinydb.rows import Change, Row
from tests.storage.samples import lead

COLUMNS = LEADS.column_values(lead())
ROW = Row("L-1", 3, 17, COLUMNS, LEADS.dump(lead()))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(Change("leads", "L-1", ROW), id="a value"),
        pytest.param(Change("leads", "L-1", None), id="a removal"),
        pytest.param(Change("notes", "n\t\n1", Row("n\t\n1", 1, 1, (), b"{}")), id="a key with a tab and a line end"),
        pytest.param(Change("notes", "\ud83d", Row("\ud83d", 1, 1, (None,), b"{}")), id="a key with half a character"),
    ],
)
def test_changes_read_back_in_their_order(change: Change) -> None:
    assert list(from_lines(to_lines([change, change]))) == [change, change]


def test_a_value_written_before_its_table_had_a_column_gets_it() -> None:
    written = to_lines([Change("leads", "L-1", ROW._replace(columns=COLUMNS[:2]))])

    assert list(from_lines(written)) == [Change("leads", "L-1", ROW)]


def test_a_line_is_one_line_whatever_is_in_it() -> None:
    written = to_lines(
        [Change("notes", "n\r\n\t\0\x85\u2028客", Row("n\r\n\t\0\x85\u2028客", 1, 1, ("客\r\0",), b"{}"))]
    )

    assert len(written.splitlines()) == 1
    assert written.count(b"\t") == 1
    assert b"\0" not in written
