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


class Disposition(StrEnum):
    """What happens to a returned lead."""

    MARKETING_CORRECTS = "marketing_corrects"
    MARKETING_DECIDES = "marketing_decides"
    NURTURE_UNTIL = "nurture_until"
    CUSTOMER_SUCCESS = "customer_success"
    EXCLUDE = "exclude"
    NEXT_REP = "next_rep"


#: Source of the five reasons: the return table in the reference on sales and marketing alignment; the sixth is ours.
DISPOSITIONS: dict[Reason, Disposition] = {
    Reason.WRONG_INFORMATION: Disposition.MARKETING_CORRECTS,
    Reason.NOT_ICP: Disposition.MARKETING_DECIDES,
    Reason.WRONG_TIME: Disposition.NURTURE_UNTIL,
    Reason.EXISTING_CUSTOMER: Disposition.CUSTOMER_SUCCESS,
    Reason.COMPETITOR: Disposition.EXCLUDE,
    Reason.NOT_FOR_ME: Disposition.NEXT_REP,
}


#: What no rep can help: the lead does not count to the share of whoever returns it.
NO_FAULT = frozenset(Reason) - {Reason.NOT_FOR_ME}


@dataclass(frozen=True, kw_only=True)
class Return:
    """One return: who (Slack user id), why, a note, and for the wrong time the date to come back."""

    by: str
    reason: Reason
    note: str = ""
    comes_back_on: date | None = None
    at: datetime
    cycle: int
    #: The number of the offer it ended; 0 where the lead stays before everybody else.
    offer: int = 0
