"""The modals: what each asks, and that Slack shows it whole."""

import json
from dataclasses import replace

import pytest

from bot.cards.modals import MAX_NOTE, Correctable, amend_modal, correct_modal, return_modal, said_modal
from bot.listeners.submissions import ROUTES
from routing.returns import Reason
from tests.bot.cards.checks import Json, texts, view_taken_by_slack
from tests.bot.cards.leads import HOSTILE, OFFERED, reader

KNOWN = (
    Correctable(name="email", label="Work e-mail", reading="pia@initech.com"),
    Correctable(name="employees", label="Company size", reading="300 people", words="we're three hundred or so"),
    Correctable(name="title", label="Title", reading="", words=""),
    Correctable(
        name="need",
        label="Need",
        reading="vague",
        words="just looking",
        options=(("clear", "clear"), ("vague", "vague")),
    ),
)


def element(view: Json, block: str) -> Json:
    return next(dict(one["element"]) for one in view["blocks"] if one["block_id"] == block)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_slack_takes_every_modal_and_shows_every_word_of_it(language: str) -> None:
    reading = reader(language)
    views = [
        return_modal(OFFERED, offer=1, reader=reading),
        correct_modal(OFFERED, KNOWN, reader=reading),
        amend_modal(OFFERED, KNOWN, reader=reading),
        said_modal("Done.", title="amend-title", reader=reading),
        said_modal("Done.", title="return-title", reader=reading),
        said_modal("Done.", title="correct-title", reader=reading),
        said_modal("Done.", title="modal-not-done", reader=reading),
    ]

    for view in views:
        view_taken_by_slack(view)
        assert not [text for text in texts([view]) if text["text"].endswith("…")]


def test_returning_asks_for_a_reason_and_says_what_each_leads_to() -> None:
    view = return_modal(OFFERED, offer=1, reader=reader())

    options = element(view, "reason")["options"]
    assert [option["value"] for option in options] == list(Reason)
    assert options[0]["text"]["text"] == "Wrong information"
    assert options[0]["description"]["text"] == "Marketing corrects it, then it is routed again."
    assert [block["block_id"] for block in view["blocks"] if not block["optional"]] == ["reason"]
    assert element(view, "note")["max_length"] == MAX_NOTE
    assert element(view, "day")["type"] == "datepicker"


def test_a_modal_knows_what_it_is_about() -> None:
    view = return_modal(OFFERED, offer=2, reader=reader())

    assert json.loads(view["private_metadata"]) == {"lead": "L-12", "offer": "2"}
    assert view["callback_id"] in ROUTES
    assert correct_modal(OFFERED, KNOWN, reader=reader())["callback_id"] in ROUTES
    assert amend_modal(OFFERED, KNOWN, reader=reader())["callback_id"] in ROUTES


def test_correcting_starts_from_how_each_answer_was_read_and_shows_in_which_words_it_was_given() -> None:
    view = correct_modal(OFFERED, KNOWN, reader=reader())

    assert [block["block_id"] for block in view["blocks"]] == ["email", "employees", "title", "need"]
    assert element(view, "employees")["initial_value"] == "300 people"
    assert view["blocks"][1]["hint"]["text"] == "They wrote: “we're three hundred or so”"
    assert "hint" not in view["blocks"][0]
    assert "initial_value" not in element(view, "title")
    assert element(view, "need")["initial_option"]["value"] == "vague"


def test_what_happened_has_nothing_to_send() -> None:
    view = said_modal("L-12 is returned.", title="return-title", reader=reader())

    assert "submit" not in view
    assert view["close"]["text"] == "Close"


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_slack_takes_a_modal_filled_with_anything(words: str) -> None:
    known = [replace(one, reading=words[:300], words=words) for one in KNOWN]

    view = view_taken_by_slack(correct_modal(OFFERED, known, reader=reader()))

    assert [block["block_id"] for block in view["blocks"]] == [one.name for one in KNOWN]
