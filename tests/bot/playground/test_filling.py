"""What people fill into modals: what Slack refuses by itself never reaches the app."""

from typing import Any

import pytest

from bot.playground import GestureError, LocalSlack, Person
from tests.bot.playground.callers import do, listening
from tests.bot.playground.screens import Json, card, input_of, modal, opened


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada Lovelace")


async def _refused(slack: LocalSlack, user: str, element: Json, given: Any) -> str | None:
    """What is said at the input, None where the app heard of it."""
    async with listening(slack) as heard:
        there = await opened(slack, heard, user, modal(input_of(element | {"action_id": "a"})))
        assert there["ok"], there
        before = len(heard)
        sent = await slack.submit(user, there["view"]["id"], {"Label": given})
        assert (len(heard) > before) is sent.ok
    return sent.errors.get("b")


_WHOLE = {"type": "number_input", "is_decimal_allowed": False, "min_value": "2", "max_value": "10"}
_DECIMAL = {"type": "number_input", "is_decimal_allowed": True}


@pytest.mark.parametrize(
    ("element", "given", "sentence"),
    [
        pytest.param(_WHOLE, "ten", "Please enter a number.", id="words for a number"),
        pytest.param(_WHOLE, "NaN", "Please enter a number.", id="no number at all"),
        pytest.param(_WHOLE, "2.5", "Please enter a whole number.", id="a fraction"),
        pytest.param(_WHOLE, "1", "Please enter a number of at least 2.", id="too small"),
        pytest.param(_WHOLE, "11", "Please enter a number of at most 10.", id="too large"),
        pytest.param(_WHOLE, "10", None, id="the largest"),
        pytest.param(_DECIMAL, "-2.5", None, id="a fraction where it may be one"),
        pytest.param({"type": "url_text_input"}, "example", "Please enter a valid URL.", id="a word for a URL"),
        pytest.param({"type": "url_text_input"}, "javascript:x()", "Please enter a valid URL.", id="a URL that runs"),
        pytest.param({"type": "url_text_input"}, "https://acme.example/a", None, id="a URL"),
        pytest.param({"type": "email_text_input"}, "ada", "Please enter a valid email address.", id="no address"),
    ],
)
async def test_a_value_that_will_not_do_is_said_at_its_input(
    slack: LocalSlack, ada: Person, element: Json, given: str, sentence: str | None
) -> None:
    assert await _refused(slack, ada.id, element, given) == sentence


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        pytest.param(["a.pdf"], None, id="one"),
        pytest.param(["a.PDF", "b.pdf"], None, id="two"),
        pytest.param(["a.pdf"] * 3, "Please add at most 2 files.", id="too many"),
        pytest.param(["a.txt"], "Please add only files of these types: pdf.", id="another type"),
    ],
)
async def test_files_are_as_many_and_of_the_types_that_the_input_takes(
    slack: LocalSlack, ada: Person, names: list[str], sentence: str | None
) -> None:
    files = [(await do(slack, "add_file", user=ada.id, name=name, content="aGk="))[1]["file"] for name in names]
    element = {"type": "file_input", "filetypes": ["pdf"], "max_files": 2}

    assert await _refused(slack, ada.id, element, files) == sentence


@pytest.mark.parametrize(
    ("element", "given"),
    [
        pytest.param({"type": "datepicker"}, "tomorrow", id="a date in words"),
        pytest.param({"type": "datepicker"}, "2026-02-30", id="a date that is none"),
        pytest.param({"type": "timepicker"}, "25:00", id="a time that is none"),
        pytest.param({"type": "users_select"}, "U0NOBODY", id="nobody"),
        pytest.param({"type": "multi_users_select"}, ["U0NOBODY"], id="nobody among several"),
        pytest.param({"type": "conversations_select"}, "C0NONE", id="no conversation"),
        pytest.param({"type": "channels_select"}, "C0NONE", id="no channel"),
    ],
)
async def test_what_no_picker_offers_cannot_be_chosen(
    slack: LocalSlack, ada: Person, element: Json, given: Any
) -> None:
    async with listening(slack) as heard:
        shown = await card(slack, ada.id, {"type": "users_select", "action_id": "who"})
        there = await opened(slack, heard, ada.id, modal(input_of(element | {"action_id": "a"})))
        status, said = await do(slack, "submit", user=ada.id, view=there["view"]["id"], values={"Label": given})

    assert (status, "as " in said["error"] or "There is no" in said["error"]) == (422, True)
    with pytest.raises(GestureError, match="nobody with the id"):
        await slack.select(ada.id, shown.channel, shown.ts, "U0NOBODY")


async def test_a_file_of_somebody_else_or_of_nobody_cannot_be_handed_in(slack: LocalSlack, ada: Person) -> None:
    grace = slack.add_person(name="Grace Hopper")
    theirs = (await do(slack, "add_file", user=grace.id, name="a.pdf", content="aGk="))[1]["file"]
    for given in (theirs, {"id": "F0NONE"}, "F0NONE"):
        with pytest.raises(GestureError, match="no file of Ada Lovelace"):
            await _refused(slack, ada.id, {"type": "file_input"}, [given])
