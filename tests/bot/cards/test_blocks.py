"""What the builders make stays inside Slack's limits, and nobody's words become markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block as SdkBlock

from bot.cards import blocks


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("<!channel> hello", "&lt;!channel&gt; hello", id="a shout to everyone"),
        pytest.param("<https://evil.example|bank.com>", "&lt;https://evil.example|bank.com&gt;", id="a disguised link"),
        pytest.param("R&D", "R&amp;D", id="an ampersand"),
        pytest.param("a\u202egnp.exe", "agnp.exe", id="a direction override"),
        pytest.param("pa\u200bss\ufeff", "pass", id="zero width"),
        pytest.param("two\nlines", "two\nlines", id="line breaks stay"),
        pytest.param("half \ud83d emoji", "half  emoji", id="a lone surrogate"),
    ],
)
def test_a_persons_words_lose_their_markup_and_what_hides_in_them(written: str, shown: str) -> None:
    assert blocks.escape(written) == shown


def test_a_long_text_is_cut_between_entities() -> None:
    text = blocks.section("&amp;" * 1000)["text"]["text"]

    assert len(text) <= blocks.MAX_SECTION
    assert text.replace("&amp;", "") == "…"


def test_a_plain_text_with_a_less_than_sign_keeps_what_follows_it() -> None:
    text = blocks.plain_section("a < b " + "x" * 5000)["text"]["text"]

    assert len(text) == blocks.MAX_SECTION


def test_more_buttons_than_fit_make_a_second_row_with_a_name_of_its_own() -> None:
    buttons = [blocks.button(str(number), action_id=f"pick:{number}") for number in range(30)]

    rows = blocks.actions(buttons, block_id="choices")

    assert [len(row["elements"]) for row in rows] == [25, 5]
    assert [row["block_id"] for row in rows] == ["choices", "choices:2"]
    assert blocks.actions([]) == []


@given(st.text(max_size=4000))
def test_any_text_makes_blocks_that_slack_takes(text: str) -> None:
    built = [
        blocks.section(blocks.escape(text)),
        blocks.plain_section(text),
        blocks.header(text),
        blocks.context(blocks.escape(text)),
        *blocks.fields([blocks.escape(text)] * 12),
        *blocks.actions([blocks.button(text, action_id="press", value="1", style="primary")]),
    ]

    for block in built:
        parsed = SdkBlock.parse(block)
        assert parsed is not None
        parsed.validate_json()
    message = blocks.message(blocks.escape(text), [*built, blocks.rich_text(text), blocks.quote(text)])
    assert message["text"].strip()
    assert all(sign not in str(block) for block in message["blocks"] for sign in "\u200b\u202e")
