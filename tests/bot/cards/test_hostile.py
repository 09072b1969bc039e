"""Whatever a prospect writes, no card mentions, links, formats or breaks a limit because of it."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards import blocks, listing
from bot.cards.lead_card import lead_card
from bot.cards.side_cards import competitor_card, correction_card, customer_card, review_card
from routing.lead import ChatState
from tests.bot.cards.checks import Json, harmless, taken_by_slack, texts
from tests.bot.cards.leads import HOSTILE, accepted, drawn_from, hostile, reader

MARKED = re.compile(r"(?<![\w*])\*[^*\n]+\*(?!\w)|(?<!\w)_[^_\n]+_(?!\w)|~[^~\n]+~|`[^`\n]+`")


def cards(written: str, *, language: str) -> Iterator[Json]:
    """Every message about a lead whose every word is this."""
    lead, talk = hostile(written)
    shown, reading = drawn_from(lead, talk, language=language), reader(language)
    for offer in lead.offers:
        yield lead_card(lead, offer, shown, reader=reading)
    yield lead_card(accepted(ChatState.LIVE), accepted().offers[0], shown, reader=reading)
    yield correction_card(lead, shown, reader=reading)
    yield review_card(lead, shown, reader=reading)
    yield customer_card(lead, shown, reader=reading)
    yield competitor_card(lead, shown, domain="rival.example", listed=False, reader=reading)
    yield listing.leads([lead] * 60, empty="leads-none-mine", reader=reading)
    yield listing.lead(lead, shown, reader=reading)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("written", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_do_no_harm_in_any_card(written: str, language: str) -> None:
    for card in cards(written, language=language):
        taken_by_slack(harmless(card))


@given(st.text(max_size=400))
def test_no_words_do_harm_in_any_card(written: str) -> None:
    for card in cards(written, language="en"):
        taken_by_slack(harmless(card))


def test_a_prospects_words_are_not_formatted() -> None:
    plainly = [marks(card) for card in cards("bold it gone code", language="en")]

    shouted = [marks(card) for card in cards("*bold* _it_ ~gone~ `code`", language="en")]

    assert shouted == plainly


def marks(card: Json) -> int:
    """How much in the mrkdwn of a card is formatted."""
    return sum(len(MARKED.findall(text["text"])) for text in texts(card["blocks"]) if text["type"] == "mrkdwn")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("*Score 100*", "∗Score 100∗", id="bold"),
        pytest.param("_it_ and snake_case", "ˍitˍ and snake_case", id="italics, but no underscore in a word"),
        pytest.param("jo_b.x@acme.example", "jo_b.x@acme.example", id="an address stays what it is"),
        pytest.param("one\n> two", "one &gt; two", id="lines"),
        pytest.param("<!here>", "&lt;!here&gt;", id="a shout"),
        pytest.param("x" * 50, "x" * 9 + "…", id="long"),
    ],
)
def test_words_in_a_line_of_mrkdwn_stay_words(written: str, shown: str) -> None:
    assert blocks.inert(written, 10 if len(written) == 50 else 100) == shown
