"""What is read is what was written, for every value that is stored."""

import math
import traceback
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from routing.answers import Answer, AnswerValue, Range
from storage.documents import Documents
from storage.exceptions import StoreDamagedError, StoreError
from storage.kinds import KINDS, LEADS, Kind
from tests.storage.generated import values
from tests.storage.samples import lead

#: Of a nested value there may be many, and of each many: few examples of each kind take long enough.
FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
@FEW
@given(data=st.data())
def test_every_stored_value_reads_back_as_what_it_was(kind: Kind[Any], data: st.DataObject) -> None:
    value = data.draw(values(kind.type))

    assert kind.load(kind.dump(value)) == value


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
@FEW
@given(data=st.data())
def test_a_document_is_one_line_without_zero_bytes(kind: Kind[Any], data: st.DataObject) -> None:
    document = kind.dump(data.draw(values(kind.type)))

    assert b"\n" not in document
    assert b"\t" not in document
    assert b"\0" not in document


@given(value=values(AnswerValue))
def test_an_answer_keeps_its_type(value: AnswerValue) -> None:
    answers = Documents(Answer)
    read = answers.load(answers.dump(Answer(field="budget", value=value)))

    assert type(read.value) is type(value)


def test_infinity_is_a_number() -> None:
    documents = Documents(Range)
    value = Range(low=-math.inf, high=math.inf)

    assert documents.load(documents.dump(value)) == value


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b'"id":', b'"nickname":"x","id":', id="in the value"),
        pytest.param(b'"user":', b'"nickname":"x","user":', id="in a value inside it"),
    ],
)
def test_a_field_of_a_newer_version_is_refused_and_not_dropped(old: bytes, new: bytes) -> None:
    document = LEADS.dump(lead()).replace(old, new, 1)

    with pytest.raises(StoreDamagedError, match=r"nickname.*Run the version that wrote it"):
        LEADS.load(document)


def test_a_value_of_another_type_than_its_field_is_refused_without_quoting_it() -> None:
    wrong = replace(lead(), place="somebody's words")  # type: ignore[arg-type]

    with pytest.raises(StoreError, match="look at place") as refusal:
        LEADS.dump(wrong)

    assert "somebody" not in "".join(traceback.format_exception(refusal.value))


def test_half_a_character_is_refused() -> None:
    with pytest.raises(StoreError, match="Unicode"):
        LEADS.dump(lead(name="\ud83d"))


def test_a_document_that_is_no_such_value_is_refused_without_quoting_it() -> None:
    document = LEADS.dump(lead()).replace(b'"cycle":1', b'"cycle":"somebody"')

    with pytest.raises(StoreDamagedError) as refusal:
        LEADS.load(document)

    assert "somebody" not in "".join(traceback.format_exception(refusal.value))
