"""What happened, in the past tense: the append-only log that reports and explanations read."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Happened(StrEnum):
    """What can happen to a lead, and to a rep."""

    CONVERSATION_STARTED = "conversation_started"
    QUESTION_ANSWERED = "question_answered"
    ANSWER_CHANGED = "answer_changed"
    PROSPECT_NUDGED = "prospect_nudged"
    CONVERSATION_CLOSED = "conversation_closed"
    PERSON_ASKED_FOR = "person_asked_for"
    LEAD_SCORED = "lead_scored"
    LEAD_QUALIFIED = "lead_qualified"
    LEAD_NURTURED = "lead_nurtured"
    LEAD_ROUTED = "lead_routed"
    LEAD_HELD = "lead_held"
    LEAD_OFFERED = "lead_offered"
    REP_REMINDED = "rep_reminded"
    OFFER_EXPIRED = "offer_expired"
    OFFER_WITHDRAWN = "offer_withdrawn"
    LEAD_ESCALATED = "lead_escalated"
    LEAD_ACCEPTED = "lead_accepted"
    LEAD_RETURNED = "lead_returned"
    LEAD_CORRECTED = "lead_corrected"
    LEAD_DROPPED = "lead_dropped"
    LEAD_EXCLUDED = "lead_excluded"
    LEAD_HANDED_OVER = "lead_handed_over"
    COMPETITOR_LISTED = "competitor_listed"
    CHAT_PAUSED = "chat_paused"
    CHAT_RESUMED = "chat_resumed"
    CHAT_ENDED = "chat_ended"
    CREDIT_GIVEN_BACK = "credit_given_back"
    OWNER_LEFT = "owner_left"
    REP_AWAY = "rep_away"
    REP_BACK = "rep_back"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing that happened: when, to which lead, by whom (Slack user id, None for Baton), with what."""

    what: Happened
    at: datetime
    lead: str | None = None
    by: str | None = None
    data: dict[str, str] = field(default_factory=dict)
