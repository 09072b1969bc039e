"""What came back, for marketing and customer success: what it is, why, and what can be done about it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.cards.side_cards import competitor_card, correction_card, customer_card, review_card
from bot.listeners.clicks import route_of
from routing.lead import Lead, Stage, Status
from routing.returns import Reason
from tests.bot.cards.checks import Json, buttons, harmless, labels, taken_by_slack, words
from tests.bot.cards.leads import OFFERED, drawn_from, reader, returned

CORRECTING = returned(Reason.WRONG_INFORMATION, note="The company is called Initrode")
REVIEWING = returned(Reason.NOT_ICP, note="", status=Status.REVIEWING)
KEPT = returned(Reason.NOT_ICP, status=Status.RESTING, stage=Stage.NURTURE)
DROPPED = returned(Reason.NOT_ICP, status=Status.OVER, stage=Stage.DISQUALIFIED)
CUSTOMER = replace(OFFERED, offers=(), status=Status.HANDED_OVER, stage=Stage.EXISTING_CUSTOMER)
EXCLUDED = returned(Reason.COMPETITOR, status=Status.OVER, stage=Stage.EXCLUDED)

Draw = Callable[[str], Json]


def drawn(card: Callable[..., Json], lead: Lead, **more: object) -> Draw:
    return lambda language: card(lead, drawn_from(lead, language=language), reader=reader(language), **more)


CARDS = {
    "to correct": drawn(correction_card, CORRECTING),
    "corrected": drawn(correction_card, OFFERED),
    "to decide": drawn(review_card, REVIEWING),
    "kept": drawn(review_card, KEPT),
    "dropped": drawn(review_card, DROPPED),
    "customer": drawn(customer_card, CUSTOMER),
    "competitor": drawn(competitor_card, EXCLUDED, domain="rival.example", listed=False),
    "listed": drawn(competitor_card, EXCLUDED, domain="rival.example", listed=True),
    "competitor without a domain": drawn(competitor_card, EXCLUDED, domain="", listed=False),
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("card", CARDS)
def test_slack_takes_every_card(card: str, language: str) -> None:
    message = taken_by_slack(harmless(CARDS[card](language)))

    assert "L-12" in message["text"]
    assert "Pia Prospect · VP of Sales · Initech · pia@initech.com" in words(message)
    assert all(route_of(button["action_id"]) for button in buttons(message))


@pytest.mark.parametrize(
    ("card", "title", "pressable"),
    [
        pytest.param("to correct", "✏️ *L-12 needs correcting*", ["Correct"], id="to correct"),
        pytest.param("corrected", "✅ *L-12 was corrected* and routed again.", [], id="corrected"),
        pytest.param(
            "to decide",
            "🤔 *L-12 does not fit, says sales.* Keep it for nurture, or drop it?",
            ["Keep for nurture", "Drop"],
            id="to decide",
        ),
        pytest.param("kept", "🌱 *L-12 is kept for nurture.*", [], id="kept"),
        pytest.param("dropped", "🗑️ *L-12 is dropped.*", [], id="dropped"),
        pytest.param("customer", "🤝 *L-12 is one of our customers* and waits for an answer.", [], id="customer"),
        pytest.param(
            "competitor",
            "🚫 *L-12 works for a competitor* and is excluded. "
            "Put the domain on the list, so that the next one is known at once?",
            ["List rival.example"],
            id="competitor",
        ),
        pytest.param(
            "listed",
            "🚫 *L-12 works for a competitor* and is excluded. The domain is on the list.",
            [],
            id="competitor, listed",
        ),
        pytest.param(
            "competitor without a domain",
            "🚫 *L-12 works for a competitor* and is excluded. No company domain is known that could go on the list.",
            [],
            id="competitor without a domain",
        ),
    ],
)
def test_a_card_asks_for_one_thing_or_says_it_is_done(card: str, title: str, pressable: list[str]) -> None:
    message = CARDS[card]("en")

    assert words(message).splitlines()[0] == title
    assert labels(message) == pressable


def test_a_returned_lead_says_who_returned_it_and_why() -> None:
    said = words(CARDS["to correct"]("en"))

    assert "Returned by <@UANA>: Wrong information\n" in said
    assert "The company is called Initrode" in said


def test_customer_success_reads_what_the_customer_wants() -> None:
    assert "our reps lose leads, we need a better hand-over" in words(CARDS["customer"]("en"))


def test_listing_a_competitor_carries_the_lead_and_the_domain() -> None:
    assert [button["value"] for button in buttons(CARDS["competitor"]("en"))] == ["L-12|rival.example"]
