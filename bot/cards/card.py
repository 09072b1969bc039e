"""The cards there are, by the name they have in an outgoing message."""

from enum import StrEnum


class Card(StrEnum):
    """What an outgoing message can ask to be drawn from the store when it goes out."""

    LEAD = "lead"
    CORRECTION = "correction"
    REVIEW = "review"
    CUSTOMER = "customer"
    COMPETITOR = "competitor"
