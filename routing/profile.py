"""A lead as rules see it: every field that its answers, its company and its way to us tell."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from routing.accounts import account_for, company_of, email_domain, is_competitor, is_customer, is_personal
from routing.answers import (
    Answer,
    AnswerValue,
    Authority,
    Money,
    Need,
    NeedClarity,
    Nothing,
    Range,
    Timing,
    Title,
    dated,
)
from routing.fields import ANSWER, Fields, FieldValue
from routing.icp import fit_of, is_served
from routing.money import yearly
from routing.playbook import Kind, Playbook
from routing.reps import Account
from routing.workspace import Workspace

#: A purchase further away than this, in days, has no timetable yet: a year, a leap year too.
WITHIN_A_YEAR = 366

#: A field that may be unknown.
Maybe = FieldValue | None


def fields_of(
    answers: Mapping[str, Answer],
    *,
    workspace: Workspace,
    playbook: Playbook,
    now: datetime,
    language: str,
    channel: str,
    wants_person: bool = False,
    source: str | None = None,
    campaign: str | None = None,
) -> Fields:
    """Every field that is known of a lead, but for its score: `routing.scoring` adds it.

    `answers` are by question; days are counted from the date of `now` where the workspace is.
    """
    today = now.astimezone(ZoneInfo(workspace.shift.timezone)).date()
    said = _by_kind(answers)
    told: dict[str, Maybe] = {
        "language": language,
        "channel": channel,
        "source": source,
        "campaign": campaign,
        "wants_person": wants_person,
        **_company(said, workspace),
        **_person(said),
        **_bant(said, workspace, today),
        **_own_answers(answers, playbook, workspace, today),
    }
    return {name: value for name, value in told.items() if value is not None}


def days_until(timing: AnswerValue | None, *, today: date) -> Range | None:
    """In how many days they want it, none of them in the past; as soon as possible is today. None where not said."""
    timing = dated(timing, on=today) if timing is not None else None
    if not isinstance(timing, Timing):
        return None
    if timing.asap and timing.end is None:
        return Range.exactly(0)
    low = 0 if timing.start is None else max((timing.start - today).days, 0)
    high = None if timing.end is None else max((timing.end - today).days, 0)
    return Range(low=low, high=high)


def email_of(answers: Mapping[str, Answer]) -> str | None:
    """The e-mail address somebody gave, or Slack's profile did."""
    return _text(_by_kind(answers).get(Kind.EMAIL))


def account_of(answers: Mapping[str, Answer], *, workspace: Workspace) -> Account | None:
    """The named account somebody belongs to: by the domain of their e-mail address, then by the company's name."""
    company = _text(_by_kind(answers).get(Kind.COMPANY))
    return account_for(workspace, email=email_of(answers), company=company)


def company_domain(answers: Mapping[str, Answer]) -> str | None:
    """The domain of the company somebody works for, told from their e-mail address; None for a personal one."""
    email = _text(_by_kind(answers).get(Kind.EMAIL))
    return company_of(email) if email else None


def company_name(answers: Mapping[str, Answer], *, workspace: Workspace) -> str | None:
    """What to call the company somebody works for: the name they said, the account's, or the domain."""
    said = _by_kind(answers)
    name = _text(said.get(Kind.COMPANY))
    account = account_for(workspace, email=_text(said.get(Kind.EMAIL)), company=name)
    return name or (account.name if account else "") or company_domain(answers)


def is_company_email(email: str) -> bool:
    """Whether an e-mail address tells the company somebody works for."""
    return company_of(email) is not None


def _by_kind(answers: Mapping[str, Answer]) -> Mapping[str, AnswerValue]:
    """The first thing learned of each kind."""
    found: dict[str, AnswerValue] = {}
    for answer in answers.values():
        if answer.known:
            found.setdefault(answer.field, answer.value)
    return found


def _company(said: Mapping[str, AnswerValue], workspace: Workspace) -> dict[str, Maybe]:
    email, name = _text(said.get(Kind.EMAIL)), _text(said.get(Kind.COMPANY))
    industry, country = _text(said.get(Kind.INDUSTRY)), _text(said.get(Kind.COUNTRY))
    size = said.get(Kind.EMPLOYEES)
    return {
        "employees": size if isinstance(size, Range) else None,
        "revenue": _money(said.get(Kind.REVENUE), workspace),
        "industry": industry,
        "industry_fit": fit_of(workspace.icp, industry) if industry else None,
        "country": country,
        "served": is_served(workspace.icp, country),
        **_standing(workspace, email=email, name=name),
    }


def _standing(workspace: Workspace, *, email: str | None, name: str | None) -> dict[str, Maybe]:
    """How we stand with the company; unknown where neither an address nor a name was given."""
    account = account_for(workspace, email=email, company=name)
    told = bool(email or name)
    return {
        "company": name or (account.name if account else None) or None,
        "email_domain": email_domain(email) if email else None,
        "personal_email": is_personal(email) if email else None,
        "has_owner": account is not None and account.owner is not None if told else None,
        "account_tier": account.tier if account else None,
        "customer": is_customer(workspace, email=email, company=name) if told else None,
        "competitor": is_competitor(workspace, email=email, company=name) if told else None,
    }


def _person(said: Mapping[str, AnswerValue]) -> dict[str, Maybe]:
    title, need, demo = said.get(Kind.TITLE), said.get(Kind.NEED), said.get(Kind.DEMO)
    asked_for_one = need.demo if isinstance(need, Need) else None
    return {
        "title": title.words if isinstance(title, Title) else None,
        "seniority": title.seniority if isinstance(title, Title) else None,
        "role": title.role if isinstance(title, Title) else None,
        "wants_demo": demo if isinstance(demo, bool) else asked_for_one,
    }


def _bant(said: Mapping[str, AnswerValue], workspace: Workspace, today: date) -> dict[str, Maybe]:
    budget, timing = said.get(Kind.BUDGET), said.get(Kind.TIMING)
    authority, need = _text(said.get(Kind.AUTHORITY)), said.get(Kind.NEED)
    days = days_until(timing, today=today)
    return {
        "budget": _money(budget, workspace),
        "budget_met": _has_money(budget),
        "authority": authority,
        "authority_met": authority in (Authority.DECIDES, Authority.INFLUENCES) if authority else None,
        "need": need.clarity if isinstance(need, Need) else None,
        "need_met": need.clarity is NeedClarity.CLEAR if isinstance(need, Need) else None,
        "timing": days,
        "timing_met": _within_a_year(timing, days),
    }


def _within_a_year(timing: AnswerValue | None, days: Range | None) -> bool | None:
    if isinstance(timing, Nothing):
        return False
    return None if days is None else days.high is not None and days.high <= WITHIN_A_YEAR


def _has_money(budget: AnswerValue | None) -> bool | None:
    """Whether there is money, or some can be had: any sum above nothing."""
    if isinstance(budget, Nothing):
        return False
    return budget.high is None or budget.high > 0 if isinstance(budget, Money) else None


def _money(value: AnswerValue | None, workspace: Workspace) -> Range | None:
    if isinstance(value, Nothing):
        return Range.exactly(0)
    return yearly(value, currency=workspace.currency, rates=workspace.rates) if isinstance(value, Money) else None


def _own_answers(
    answers: Mapping[str, Answer], playbook: Playbook, workspace: Workspace, today: date
) -> dict[str, Maybe]:
    """`answer.<question>` for every question of the playbook."""
    return {
        ANSWER + question.key: _plain(answers[question.key].value, question.kind, workspace, today)
        for question in playbook.questions
        if question.key in answers
    }


def _plain(value: AnswerValue, kind: Kind, workspace: Workspace, today: date) -> Maybe:
    """An answer as the one thing a rule compares."""
    if isinstance(value, bool | str | Range):
        return value
    if kind in (Kind.BUDGET, Kind.REVENUE):
        return _money(value, workspace)
    if isinstance(value, Title):
        return value.words
    if isinstance(value, Need):
        return value.clarity
    return days_until(value, today=today)


def _text(value: AnswerValue | None) -> str | None:
    return value if isinstance(value, str) else None
