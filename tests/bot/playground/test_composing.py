"""Typed messages as Slack's composer sends them: text with marks, and a `rich_text` block."""

import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.composing import composed
from bot.playground.text import visible

Json = dict[str, Any]


def text(said: str, *styles: str) -> Json:
    return {"type": "text", "text": said} | ({"style": dict.fromkeys(styles, True)} if styles else {})


def section(*elements: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def items(style: str, *said: str, **more: int) -> Json:
    inside = [section(text(each)) for each in said]
    return {"type": "rich_text_list", "elements": inside, "style": style, "indent": 0, "border": 0, **more}


@pytest.mark.parametrize(
    ("typed", "elements"),
    [
        pytest.param(
            "*b* _i_ ~s~", [text("b", "bold"), text(" "), text("i", "italic"), text(" "), text("s", "strike")]
        ),
        pytest.param("*_both_*", [text("both", "bold", "italic")]),
        pytest.param("*b `x = 1`*", [text("b ", "bold"), text("x = 1", "bold", "code")]),
        pytest.param("2*3*4 and snake_case_name", [text("2*3*4 and snake_case_name")]),
        pytest.param("`a@b.com <x>`", [text("a@b.com <x>", "code")]),
        pytest.param("*<@U1>*", [{"type": "user", "user_id": "U1", "style": {"bold": True}}]),
        pytest.param("<#C1|sales>", [{"type": "channel", "channel_id": "C1"}]),
        pytest.param("@everyone!", [{"type": "broadcast", "range": "everyone"}, text("!")]),
        pytest.param("https://acme.com/_x_", [{"type": "link", "url": "https://acme.com/_x_"}]),
        pytest.param(
            "~acme.com~", [{"type": "link", "url": "http://acme.com", "text": "acme.com", "style": {"strike": True}}]
        ),
        pytest.param("node.js", [text("node.js")]),
        pytest.param(
            "👍🏽, ❤️",
            [
                {"type": "emoji", "name": "+1", "unicode": "1f44d", "skin_tone": 4},
                text(", "),
                {"type": "emoji", "name": "heart", "unicode": "2764-fe0f"},
            ],
        ),
        pytest.param("5:100:3 ™", [text("5:100:3 ™")]),
        pytest.param(":wave: :nobody:", [{"type": "emoji", "name": "wave", "unicode": "1f44b"}, text(" :nobody:")]),
    ],
)
def test_a_line_is_taken_apart(typed: str, elements: list[Json]) -> None:
    assert composed(typed).elements == (section(*elements),)


@pytest.mark.parametrize(
    ("typed", "sent", "elements"),
    [
        pytest.param("one\n\ntwo", "one\n\ntwo", [section(text("one\n\ntwo"))], id="lines"),
        pytest.param(
            "we have:\n- one\n* two\nbye",
            "we have:\n• one\n• two\nbye",
            [section(text("we have:\n")), items("bullet", "one", "two"), section(text("bye"))],
            id="bullets",
        ),
        pytest.param(
            "- one\n    - in\n- two",
            "• one\n    ◦ in\n• two",
            [items("bullet", "one"), items("bullet", "in", indent=1), items("bullet", "two")],
            id="bullets in bullets",
        ),
        pytest.param("1. one\n2. two", "1. one\n2. two", [items("ordered", "one", "two")], id="numbers"),
        pytest.param(
            "1. one\n    - in\n2. two",
            "1. one\n    ◦ in\n2. two",
            [items("ordered", "one"), items("bullet", "in", indent=1), items("ordered", "two", offset=1)],
            id="numbers that go on",
        ),
        pytest.param("50. Or more", "50. Or more", [section(text("50. Or more"))], id="a number that is no list"),
        pytest.param("-5 or - 5", "-5 or - 5", [section(text("-5 or - 5"))], id="a dash that is no bullet"),
        pytest.param(
            "> one\n> two\nthree",
            "&gt; one\n&gt; two\nthree",
            [{"type": "rich_text_quote", "elements": [text("one\ntwo")]}, section(text("three"))],
            id="a quote",
        ),
        pytest.param(
            "so:\n>>> one\n- two",
            "so:\n&gt; one\n&gt; - two",
            [section(text("so:\n")), {"type": "rich_text_quote", "elements": [text("one\n- two")]}],
            id="all the rest quoted",
        ),
        pytest.param(">50 people", "&gt;50 people", [section(text(">50 people"))], id="more than, and no quote"),
        pytest.param(
            "see\n```\n*x* = <1>\n```",
            "see\n```*x* = &lt;1&gt;```",
            [section(text("see\n")), {"type": "rich_text_preformatted", "elements": [text("*x* = <1>")], "border": 0}],
            id="code",
        ),
        pytest.param("", "", [], id="nothing"),
    ],
)  # fmt: skip
def test_lines_become_what_the_composer_makes_of_them(typed: str, sent: str, elements: list[Json]) -> None:
    assert composed(typed).text == sent
    assert list(composed(typed).elements) == elements


def _words(element: Json) -> str:
    return str(element.get("text", "")) + "".join(_words(each) for each in element.get("elements", ()))


@given(st.text(alphabet="abü 五\n*_~`>-•"))
def test_no_letter_is_lost_or_moved(typed: str) -> None:
    letters = re.sub(r"[^abü五]", "", typed)

    assert re.sub(r"[^abü五]", "", composed(typed).text) == letters
    assert re.sub(r"[^abü五]", "", "".join(_words(each) for each in composed(typed).elements)) == letters


@given(st.text(alphabet="ab \n*_~`>-•◦"))
def test_what_was_sent_and_is_edited_without_a_change_stays_as_it_is(typed: str) -> None:
    sent = composed(typed).text.replace("&gt;", ">")

    assert composed(sent).text.replace("&gt;", ">") == sent


_RUNS = ["y", "a.", "a-", "a.a-", "a@", "a@b.", "<@U1|", " *a", "`a ", ":a", "a.co/..", "word "]


@pytest.mark.parametrize("run", _RUNS)
def test_the_longest_message_is_read_once_and_not_from_every_place(run: str) -> None:
    short, long = (run * (length // len(run)) for length in (5_000, 40_000))

    growth = _work(long) / _work(short)

    assert growth < 30  # Eight times the text; its square would be 64.


def _work(typed: str) -> float:
    """The least time of the processor that it takes, of several tries."""
    return min(_once(typed) for _ in range(3))


def _once(typed: str) -> float:
    began = time.process_time()
    visible(composed(typed).text, name_of=str)
    return time.process_time() - began


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("sure 👍", "sure :+1:"),
        ("好的🚀🚀", "好的:rocket::rocket:"),
        ("👩🏽‍💻 and ✌🏻", ":female-technologist::skin-tone-4: and :v::skin-tone-2:"),
        (":wave::skin-tone-2:", ":wave::skin-tone-2:"),
        ("`👍`", "`👍`"),
    ],
)
def test_an_emoji_is_sent_by_its_name(typed: str, sent: str) -> None:
    assert composed(typed).text == sent
