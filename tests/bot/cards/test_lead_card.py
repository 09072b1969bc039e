"""The card of a lead: all it takes to decide, in every state, and only buttons that still do something."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.cards.lead_card import EXPLAIN, lead_card
from bot.listeners.clicks import ON_OFFERS, is_stale, lead_id_of, route_of
from bot.payloads import Pressed
from routing.answers import Range
from routing.lead import ChatState, Lead, Outcome
from routing.returns import Reason
from tests.bot.cards.checks import Json, buttons, harmless, labels, taken_by_slack, words
from tests.bot.cards.leads import (
    NOW,
    OFFER,
    OFFERED,
    SCORE,
    STATES,
    accepted,
    conversation,
    decision,
    drawn_from,
    ended,
    escalated,
    offered_again,
    reader,
    returned,
)


def card(lead: Lead, *, language: str = "en", number: int = 0, later: timedelta = timedelta()) -> Json:
    """The card of a lead's latest offer, or of the one with that number."""
    offer = lead.offers[number - 1]
    talk = conversation({}) if lead.score and not lead.score.points else None
    portrait = drawn_from(lead, talk, language=language)
    return lead_card(lead, offer, portrait, reader=reader(language, now=NOW + later))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("lead", [pytest.param(lead, id=state) for state, lead in STATES.items()])
def test_slack_takes_the_card_in_every_state(lead: Lead, language: str) -> None:
    drawn = card(lead, language=language)

    taken_by_slack(harmless(drawn))
    for button in buttons(drawn):
        pressed = press(button)
        assert route_of(pressed.action) is not None
        assert pressed.action in ON_OFFERS | {EXPLAIN}
        assert lead_id_of(pressed) == lead.id
        assert not is_stale(pressed, lead)


def press(button: Json) -> Pressed:
    action, value = button["action_id"], button["value"]
    return Pressed(workspace="T1", user="UANA", user_workspace="T1", action=action, value=value)


def test_a_rep_sees_all_that_is_needed_to_decide() -> None:
    assert words(card(OFFERED)).splitlines() == [
        "Pia Prospect · Initech · L-12",
        "⏳ <@UANA>, *15 minutes* to accept, until <!date^1796138100^{date_short_pretty} {time}|10:15\u202fAM>.",
        "*Who*",
        "VP of Sales",
        "pia@initech.com · _unverified_",
        "*Company*",
        "Initech",
        "201–1,000 people · software · Germany",
        "*Score 105* of 70 needed",
        "+30 Asked for a demo",
        "+25 Company size: 201–1,000",
        "+25 Seniority: VP",
        "*BANT 3 of 4*",
        "✅ Budget: $50,000 a year",
        "✅ Authority: I recommend, my boss signs",
        "✅ Need: our reps lose leads, we need a better hand-over",
        "❌ Timing: by March 31, 2027",
        "Rule *Big ones*: `employees &gt;= 200 and country in (DE, US)` → team sales",
        "*ana* is next by fair share · passed over: cai (off shift)",
        "Accept",
        "Return",
        "Check answers",
        "Explain",
    ]


def test_the_same_in_chinese() -> None:
    said = words(card(OFFERED, language="zh"))

    assert "⏳ <@UANA>，请在 *15分钟* 内接受" in said
    assert (
        "*评分 105* · 合格线 70\n+30 要求演示\n+25 公司规模：201–1,000\n+25 职位级别：副总裁\n*BANT 满足 3/4*" in said
    )
    assert "201–1,000 人 · 软件 · 德国" in said


@pytest.mark.parametrize(
    ("lead", "english", "chinese"),
    [
        pytest.param(
            OFFERED,
            ["Accept", "Return", "Check answers", "Explain"],
            ["接受", "退回", "核对回答", "说明原因"],
            id="offered",
        ),
        pytest.param(
            escalated(),
            ["Accept", "Return", "Check answers", "Explain"],
            ["接受", "退回", "核对回答", "说明原因"],
            id="escalated",
        ),
        pytest.param(
            accepted(),
            ["Pause live", "End chat", "Return", "Check answers", "Explain"],
            ["暂停对话", "结束对话", "退回", "核对回答", "说明原因"],
            id="live",
        ),
        pytest.param(
            accepted(ChatState.PAUSED),
            ["Resume live", "End chat", "Return", "Check answers", "Explain"],
            ["恢复对话", "结束对话", "退回", "核对回答", "说明原因"],
            id="paused",
        ),
        pytest.param(
            accepted(ChatState.ENDED),
            ["Resume live", "Return", "Check answers", "Explain"],
            ["恢复对话", "退回", "核对回答", "说明原因"],
            id="ended",
        ),
        pytest.param(STATES["expired"], [], [], id="expired"),
        pytest.param(STATES["withdrawn"], [], [], id="withdrawn"),
        pytest.param(returned(Reason.NOT_ICP), [], [], id="returned"),
    ],
)
def test_only_what_can_be_done_has_a_button(lead: Lead, english: list[str], chinese: list[str]) -> None:
    assert labels(card(lead)) == english
    assert labels(card(lead, language="zh")) == chinese


@pytest.mark.parametrize(
    ("later", "shown"),
    [
        pytest.param(timedelta(hours=47, minutes=59), True, id="within 48 hours"),
        pytest.param(timedelta(hours=48), False, id="after that"),
    ],
)
def test_return_stays_for_48_hours_after_accepting(later: timedelta, shown: bool) -> None:
    assert ("Return" in labels(card(accepted(), later=later))) is shown


def test_an_earlier_card_has_no_buttons_once_the_lead_has_gone_on() -> None:
    lead = offered_again(returned(Reason.NOT_FOR_ME))

    assert labels(card(lead, number=1)) == []
    assert labels(card(lead, number=2)) == ["Accept", "Return", "Check answers", "Explain"]


def test_an_earlier_card_does_not_explain_a_later_decision() -> None:
    lead = offered_again(returned(Reason.NOT_FOR_ME))

    assert "*bo*" not in words(card(lead, number=1))
    assert "*bo* is the only one free" in words(card(lead, number=2))


def test_the_time_that_is_left_is_what_is_left_now() -> None:
    assert "*7 minutes* to accept" in words(card(OFFERED, later=timedelta(minutes=8)))
    assert "*0 seconds* to accept" in words(card(OFFERED, later=timedelta(minutes=20)))


@pytest.mark.parametrize(
    ("lead", "state"),
    [
        pytest.param(escalated(), "📣 Nobody has taken this lead. Any rep or manager can accept it.", id="escalated"),
        pytest.param(STATES["expired"], "⏱️ ana did not accept in time; the lead has moved on.", id="expired"),
        pytest.param(STATES["withdrawn"], "This offer is over; the lead has moved on.", id="withdrawn"),
        pytest.param(
            accepted(ChatState.PAUSED), "⏸️ *Paused*: nothing you write goes out until you resume.", id="paused"
        ),
        pytest.param(accepted(ChatState.ENDED), "The chat has ended.", id="ended"),
        pytest.param(
            returned(Reason.NOT_ICP),
            "↩️ Returned by <@UANA>: *Does not fit our ideal customer*. Marketing decides: nurture or drop.",
            id="returned",
        ),
    ],
)
def test_what_became_of_an_offer(lead: Lead, state: str) -> None:
    assert state in words(card(lead)).splitlines()[1]


def test_a_live_chat_says_what_reaches_the_prospect_and_what_does_not() -> None:
    state = words(card(accepted())).splitlines()[1]

    assert state.startswith("✅ <@UANA> has it since <!date^")
    assert "🟢 *Live*: what you write in this thread reaches the prospect" in state
    assert "`//`" in state


def test_a_note_of_a_return_reaches_the_next_rep() -> None:
    lead = offered_again(returned(Reason.NOT_FOR_ME, note="Speaks only\nPortuguese"))

    assert "↩️ Returned before by <@UANA>: *Not for me*\nSpeaks only\nPortuguese\n" in words(card(lead))


def test_each_returned_card_tells_of_its_own_return() -> None:
    once = offered_again(returned(Reason.NOT_FOR_ME, note="not mine"))
    again = replace(
        once.returns[0], offer=2, by="UBO", reason=Reason.WRONG_TIME, note="later", comes_back_on=date(2027, 1, 7)
    )
    twice = replace(
        once,
        offers=(once.offers[0], ended(Outcome.RETURNED, offer=once.offers[1])),
        returns=(*once.returns, again),
    )

    first, second = words(card(twice, number=1)), words(card(twice, number=2))

    assert "Returned by <@UANA>: *Not for me*. It goes to the next rep.\nnot mine" in first
    assert "Returned by <@UBO>: *Wrong time*. It comes back on January 7, 2027.\nlater" in second


def test_who_asked_for_a_person_is_marked_and_nothing_known_is_said_so() -> None:
    said = words(card(STATES["offered, nothing known"]))

    assert "🙋 *Asked for a person.* ⏳" in said
    assert "*Who*\nnot known\n*Company*\nnot known\n*Score 0* of 70 needed · not qualified\n*BANT 0 of 4*" in said
    assert said.count("▫️") == 4


def test_who_does_not_fit_is_shown_by_which_gate() -> None:
    told = decision(employees=Range.exactly(12))
    small = replace(OFFERED, score=replace(SCORE, icp=False, qualified=False), decision=told)

    assert "not qualified\nfails: employees &gt; 50" in words(card(small))


def test_a_lead_without_a_score_has_no_verdict_on_bant() -> None:
    said = words(card(STATES["offered, not scored"]))

    assert "*Score*: none yet" in said
    assert said.count("▫️") == 4


def test_a_reader_of_notifications_alone_gets_it_all() -> None:
    text = card(OFFERED)["text"]

    assert text.startswith("Pia Prospect · Initech · L-12\n⏳ <@UANA>, *15 minutes* to accept")
    assert "*Score 105*" in text
    assert "✅ Budget: $50,000 a year" in text


def test_a_rep_who_left_the_roster_is_named_as_they_were() -> None:
    gone = replace(OFFERED, offers=(replace(OFFER, rep="zoe"),))

    assert "⏳ zoe, *15 minutes* to accept" in words(card(gone))
