"""A prospect in short words, in the reader's language and bounded whatever was written."""

from dataclasses import replace

import pytest

from routing.answers import AnswerValue, Authority, Nothing, Source, Title, Unknown
from routing.lead import Prospect
from tests.bot.cards.leads import GOOD, OFFERED, SAID, conversation, drawn_from


@pytest.mark.parametrize(
    ("language", "employees", "country", "budget"),
    [
        pytest.param("en", "201–1,000 people", "Germany", "$50,000 a year", id="English"),
        pytest.param("zh", "201–1,000 人", "德国", "每年 US$50,000", id="Chinese"),
    ],
)
def test_what_was_understood_is_said_in_the_readers_language(
    language: str, employees: str, country: str, budget: str
) -> None:
    shown = drawn_from(OFFERED, language=language)

    assert (shown.employees, shown.country, shown.budget) == (employees, country, budget)
    assert shown.need == SAID["need"]


@pytest.mark.parametrize(
    ("source", "verified"),
    [
        pytest.param(Source.PROFILE, True, id="from Slack's profile"),
        pytest.param(Source.SAID, False, id="typed"),
        pytest.param(Source.CORRECTED, False, id="corrected"),
    ],
)
def test_only_slacks_own_address_is_verified(source: Source, verified: bool) -> None:
    assert drawn_from(OFFERED, conversation({"email": "a@b.example"}, source=source)).verified is verified


@pytest.mark.parametrize(
    ("source", "said", "english", "chinese"),
    [
        pytest.param(Source.BUTTON, "我来决定", "decides", "由本人决定", id="a button, in the reader's language"),
        pytest.param(Source.SAID, "my boss and I", "my boss and I", "my boss and I", id="their own words"),
        pytest.param(Source.SAID, "", "decides", "由本人决定", id="no words"),
    ],
)
def test_who_decides(source: Source, said: str, english: str, chinese: str) -> None:
    talk = conversation({"authority": Authority.DECIDES}, said={"authority": said}, source=source)

    assert drawn_from(OFFERED, talk).authority == english
    assert drawn_from(OFFERED, talk, language="zh").authority == chinese


@pytest.mark.parametrize(
    ("field", "value", "said", "shown"),
    [
        pytest.param("budget", Nothing(), "we have to ask for it", "we have to ask for it", id="none, in their words"),
        pytest.param("budget", Nothing(), "", "no budget yet", id="none, without words"),
        pytest.param("budget", Unknown(), "", "", id="skipped"),
        pytest.param("title", Title(words="CTO"), "CTO", "CTO", id="a title"),
        pytest.param("need", "x", "", "x", id="a need as text"),
    ],
)
def test_their_own_words_say_more(field: str, value: AnswerValue, said: str, shown: str) -> None:
    assert getattr(drawn_from(OFFERED, conversation({field: value}, said={field: said})), field) == shown


def test_whatever_was_written_stays_on_one_line_and_short() -> None:
    talk = conversation(GOOD, said={"need": "one\ntwo\u202e\u200b " + "x" * 5_000})

    shown = drawn_from(replace(OFFERED, prospect=Prospect(workspace="T1", user="UPIA", name="P\n" * 500)), talk)

    assert shown.need.startswith("one two xxx")
    assert len(shown.need) == 300
    assert shown.name.startswith("P P P")
    assert len(shown.name) == 60


def test_a_nameless_prospect_is_called_by_their_id() -> None:
    nameless = replace(OFFERED, prospect=Prospect(workspace="T1", user="UPIA", name=" \u200b"))

    assert drawn_from(nameless).name == "UPIA"
