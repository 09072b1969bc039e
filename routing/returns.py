"""Why a lead came back, and what happens to it then."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why a rep returns a lead."""

    WRONG_INFORMATION = "wrong_information"
    NOT_ICP = "not_icp"
    WRONG_TIME = "wrong_time"
    EXISTING_CUSTOMER = "existing_customer"
    COMPETITOR = "competitor"
    NOT_FOR_ME = "not_for_me"


@dataclass(frozen=True, kw_only=True)
class Return:
    """One return: who (Slack user id), why, a note, and for the wrong time the date to come back."""

    by: str
    reason: Reason
    note: str = ""
    comes_back_on: date | None = None
    at: datetime
    cycle: int
