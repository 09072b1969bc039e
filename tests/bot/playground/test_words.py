"""The words of a message or view: what a person would read, in order."""

from typing import Any

import pytest

from bot.playground.words import words_of_blocks, words_of_message

Json = dict[str, Any]

NAMES = {"U1": "Ada", "C1": "sales"}


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def _name(known: str) -> str:
    return NAMES.get(known, known)


OPTION = {"text": _plain("One"), "value": "1", "description": _plain("the first")}
RICH = [
    {"type": "text", "text": "See "},
    {"type": "user", "user_id": "U1"},
    {"type": "text", "text": " in "},
    {"type": "channel", "channel_id": "C1"},
    {"type": "link", "url": "https://acme.com", "text": " here"},
    {"type": "emoji", "name": "wave"},
]


@pytest.mark.parametrize(
    ("block", "words"),
    [
        pytest.param({"type": "header", "text": _plain("*Not* bold")}, "*Not* bold", id="a header"),
        pytest.param(
            {
                "type": "section",
                "text": {"type": "mrkdwn", "text": "*Bold* <@U1>"},
                "fields": [_plain("One"), {"type": "mrkdwn", "text": "_Two_"}],
                "accessory": {"type": "button", "text": _plain("Go")},
            },
            "Bold @Ada\nOne\nTwo\nGo",
            id="a section",
        ),
        pytest.param(
            {"type": "context", "elements": [_plain("Small"), {"type": "image", "alt_text": "A face"}]},
            "Small\nA face",
            id="a context",
        ),
        pytest.param(
            {
                "type": "actions",
                "elements": [{"type": "static_select", "placeholder": _plain("Pick"), "options": [OPTION]}],
            },
            "Pick\nOne\nthe first",
            id="a menu",
        ),
        pytest.param(
            {
                "type": "input",
                "label": _plain("When"),
                "element": {"type": "datepicker", "initial_date": "2026-03-09"},
                "hint": _plain("A day"),
            },
            "When\n2026-03-09\nA day",
            id="an input",
        ),
        pytest.param(
            {"type": "image", "title": _plain("Leads"), "alt_text": "A chart"}, "Leads\nA chart", id="a picture"
        ),
        pytest.param(
            {
                "type": "rich_text",
                "elements": [
                    {"type": "rich_text_section", "elements": RICH},
                    {"type": "rich_text_list", "elements": [{"type": "rich_text_section", "elements": RICH[:1]}] * 2},
                ],
            },
            "See @Ada in #sales here:wave:\nSee \nSee ",
            id="rich text",
        ),
        pytest.param({"type": "markdown", "text": "*Bold*"}, "Bold", id="markdown"),
        pytest.param(
            {"type": "video", "title": _plain("A film"), "rows": [{"alt_text": "x"}]}, "A film\nx", id="any other"
        ),
        pytest.param({"type": "divider"}, "", id="a divider"),
    ],
)
def test_a_block_is_read_from_top_to_bottom(block: Json, words: str) -> None:
    assert words_of_blocks((block,), name_of=_name) == words


def test_blocks_are_read_in_place_of_the_text_and_attachments_and_files_after() -> None:
    blocks = ({"type": "header", "text": _plain("Head")},)
    attachments = ({"text": "a _preview_"}, {"blocks": [{"type": "header", "text": _plain("Inner")}]})

    words = words_of_message("fallback", blocks, name_of=_name, attachments=attachments, files=({"name": "offer.pdf"},))

    assert words == "Head\na preview\nInner\noffer.pdf"
