"""What a workspace may say besides its rules, and yet hardly means."""

from collections.abc import Iterator
from datetime import date, timedelta

from routing.accounts import domain_of
from routing.free_mail import is_free_mail
from routing.holiday_calendar import holiday_calendar
from routing.sentences import Sentence, sentence
from routing.workspace import Workspace

#: How long before its beginning a year's holidays should be known.
LOOK_AHEAD = timedelta(days=60)


def workspace_warnings(workspace: Workspace, *, today: date | None = None) -> tuple[Sentence, ...]:
    """What a good look at a workspace would question, in sentences; nothing of it keeps it from being used.

    What is questionable about its rules is told by `workspace_findings`.

    The holiday calendars of today, and of two months ahead, are looked at where `today` is given.
    """
    return (
        *_free_mail_lists(workspace),
        *_no_roles(workspace),
        *(_calendars(workspace, today) if today else ()),
    )


def _free_mail_lists(workspace: Workspace) -> Iterator[Sentence]:
    lists = {
        "accounts": [account.domain for account in workspace.accounts],
        "customers": workspace.customers,
        "competitors": workspace.competitors,
    }
    for name, entries in lists.items():
        for entry in entries:
            if is_free_mail(domain_of(entry) or ""):
                yield sentence(
                    "`{list}` has {domain}, where anybody can have an address: nobody is told by it.",
                    list=name,
                    domain=entry,
                )


def _no_roles(workspace: Workspace) -> Iterator[Sentence]:
    if not (workspace.marketing or workspace.managers or workspace.admins):
        yield sentence("`marketing`, `managers` and `admins` are empty, so nobody may settle leads that come back.")
    if not workspace.channels.escalation:
        yield sentence("There is no `escalation` channel, so nobody hears of leads that no rep took.")
    if not workspace.channels.marketing:
        yield sentence("There is no `marketing` channel, so nobody hears of leads that come back to be corrected.")


def _calendars(workspace: Workspace, today: date) -> Iterator[Sentence]:
    shifts = [workspace.shift, *(rep.shift for rep in workspace.roster.reps.values())]
    for code in sorted({shift.holidays for shift in shifts if shift.holidays}):
        for year in sorted({today.year, (today + LOOK_AHEAD).year}):
            yield from holiday_calendar(code).warnings(year)
