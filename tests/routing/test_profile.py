"""The fields of a lead, told from its answers."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.answers import (
    Answer,
    AnswerValue,
    Money,
    Need,
    NeedClarity,
    Nothing,
    Period,
    Range,
    Role,
    Seniority,
    Timing,
    Title,
    Unknown,
    Within,
)
from routing.fields import Fields, FieldValue
from routing.playbooks import playbook_of
from routing.profile import company_domain, company_name, fields_of, is_company_email
from routing.scoring import score_lead, with_score
from routing.workspace import Workspace
from routing.workspace_file import load_workspace

WORKSPACE = load_workspace(
    """
workspace: {currency: USD, rates: {CNY: 0.25}, timezone: Asia/Shanghai}
reps: {ana: {slack: U1}}
accounts: [{domain: acme.com, name: Acme, owner: ana, tier: target}, {domain: free.example, name: Free}]
customers: [bigcorp.com]
competitors: [rival.example]
icp: {industries: {core: [software], related: [Retail]}, countries: [US, CN]}
playbook: own
playbooks:
  own:
    questions:
      - {key: need, kind: need, ask: Need?}
      - {key: seats, kind: number, ask: Seats?}
      - {key: plan, kind: choice, ask: Plan?, choices: [basic, full]}
      - {key: spend, kind: budget, ask: Spend?}
      - {key: live, kind: yes_no, ask: Live?}
      - {key: start, kind: timing, ask: Start?}
"""
)

#: Late in UTC: already the 24th in Shanghai, where the workspace is.
NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


def told(workspace: Workspace = WORKSPACE, /, **values: AnswerValue) -> Fields:
    """The fields of a lead that answered these kinds, without what every lead has."""
    return told_by({kind: Answer(field=kind, value=value) for kind, value in values.items()}, workspace)


def told_by(answers: dict[str, Answer], workspace: Workspace = WORKSPACE) -> Fields:
    fields = fields_of(
        answers, workspace=workspace, playbook=playbook_of(workspace), now=NOW, language="en", channel="dm"
    )
    return {name: value for name, value in fields.items() if name not in ("language", "channel", "wants_person")}


def test_the_way_to_us_is_known_of_every_lead() -> None:
    fields = fields_of(
        {},
        workspace=WORKSPACE,
        playbook=playbook_of(WORKSPACE),
        now=NOW,
        language="zh",
        channel="inbound",
        wants_person=True,
        source="webinar",
        campaign="autumn",
    )

    assert fields == {
        "language": "zh",
        "channel": "inbound",
        "wants_person": True,
        "source": "webinar",
        "campaign": "autumn",
    }


@pytest.mark.parametrize(
    ("money", "budget"),
    [
        pytest.param(Money(low=20, high=30), Range(low=20, high=30), id="no currency said: the workspace's"),
        pytest.param(Money(low=100, high=200, currency="CNY"), Range(low=25, high=50), id="at the rate"),
        pytest.param(Money(low=5, high=5, period=Period.MONTH), Range(low=60, high=60), id="a month's is twelve"),
        pytest.param(Money(low=5, high=5, period=Period.ONCE), Range(low=5, high=5), id="paid once is a year's"),
        pytest.param(Money(low=None, high=9, currency="USD"), Range(low=None, high=9), id="open below"),
        pytest.param(Money(low=9, high=9, currency="JPY"), None, id="no rate: unknown"),
        pytest.param(Nothing(), Range(low=0, high=0), id="none is nothing"),
        pytest.param(Unknown(), None, id="not learned"),
    ],
)
def test_money_is_a_years_in_the_workspaces_currency(money: AnswerValue, budget: Range | None) -> None:
    assert told(budget=money).get("budget") == budget
    assert told(revenue=money).get("revenue") == budget


@pytest.mark.parametrize(
    ("budget", "met"),
    [
        pytest.param(Money(low=1, high=None), True, id="something"),
        pytest.param(Money(low=None, high=500), True, id="up to something"),
        pytest.param(Money(low=1, high=2, currency="JPY"), True, id="something without a rate"),
        pytest.param(Money(low=0, high=0), False, id="zero"),
        pytest.param(Nothing(), False, id="none"),
        pytest.param(Unknown(), None, id="not learned"),
    ],
)
def test_a_budget_is_met_by_any_money(budget: AnswerValue, met: bool | None) -> None:
    assert told(budget=budget).get("budget_met") == met


@pytest.mark.parametrize(
    ("timing", "days", "met"),
    [
        pytest.param(
            Timing(start=date(2026, 12, 24), end=date(2027, 1, 24)), Range(low=30, high=61), True, id="a span"
        ),
        pytest.param(Timing(start=None, end=date(2026, 11, 25)), Range(low=0, high=1), True, id="by a date"),
        pytest.param(Timing(start=date(2027, 6, 1), end=None), Range(low=189, high=None), False, id="not before"),
        pytest.param(Timing(start=None, end=None, asap=True), Range(low=0, high=0), True, id="as soon as possible"),
        pytest.param(
            Timing(start=date(2026, 11, 24), end=date(2026, 12, 1), asap=True), Range(low=0, high=7), True, id="soon"
        ),
        pytest.param(Timing(start=date(2026, 1, 1), end=date(2026, 2, 1)), Range(low=0, high=0), True, id="past"),
        pytest.param(Timing(start=date(2028, 1, 1), end=date(2028, 6, 1)), Range(low=403, high=555), False, id="far"),
        pytest.param(Within(low=0, high=90), Range(low=0, high=90), True, id="a button not dated yet"),
        pytest.param(Nothing(), None, False, id="no date"),
        pytest.param(Unknown(), None, None, id="not learned"),
    ],
)
def test_timing_is_days_from_today_where_the_workspace_is(
    timing: AnswerValue, days: Range | None, met: bool | None
) -> None:
    fields = told(timing=timing)

    assert fields.get("timing") == days
    assert fields.get("timing_met") == met


@pytest.mark.parametrize(
    ("answers", "fields"),
    [
        pytest.param({"authority": "decides"}, {"authority": "decides", "authority_met": True}, id="decides"),
        pytest.param({"authority": "influences"}, {"authority": "influences", "authority_met": True}, id="has a say"),
        pytest.param({"authority": "none"}, {"authority": "none", "authority_met": False}, id="no say"),
        pytest.param(
            {"title": Title(words="Head of IT", seniority=Seniority.DIRECTOR, role=Role.IT)},
            {"title": "Head of IT", "seniority": "director", "role": "it"},
            id="a title",
        ),
        pytest.param({"title": Title(words="Wizard")}, {"title": "Wizard"}, id="a title that tells nothing"),
        pytest.param({"demo": True}, {"wants_demo": True}, id="a demo wanted"),
        pytest.param({"demo": False}, {"wants_demo": False}, id="no demo wanted"),
        pytest.param({"employees": Range(low=51, high=200)}, {"employees": Range(low=51, high=200)}, id="size"),
        pytest.param({"industry": "Software"}, {"industry": "Software", "industry_fit": "core"}, id="core"),
        pytest.param({"industry": "retail"}, {"industry": "retail", "industry_fit": "related"}, id="related"),
        pytest.param({"industry": "sheep"}, {"industry": "sheep", "industry_fit": "other"}, id="other"),
        pytest.param({"country": "CN"}, {"country": "CN", "served": True}, id="served"),
        pytest.param({"country": "DE"}, {"country": "DE", "served": False}, id="not served"),
        pytest.param({"country": Unknown()}, {}, id="country not learned"),
        pytest.param({"industry": Unknown()}, {}, id="industry not learned"),
    ],
)
def test_answers_become_fields(answers: dict[str, AnswerValue], fields: dict[str, FieldValue]) -> None:
    assert told(**answers) == fields


def test_a_clear_need_is_met_and_a_demo_asked_for_with_it_counts() -> None:
    fields = told_by({"need": Answer(field="need", value=Need(clarity=NeedClarity.CLEAR, demo=True))})

    assert fields == {"need": "clear", "need_met": True, "wants_demo": True, "answer.need": "clear"}


def test_the_answer_about_a_demo_outweighs_what_was_said_with_the_need() -> None:
    assert told(need=Need(clarity=NeedClarity.VAGUE, demo=True), demo=False)["wants_demo"] is False


@pytest.mark.parametrize(
    ("email", "fields"),
    [
        pytest.param(
            "a@eu.acme.com",
            {"email_domain": "eu.acme.com", "company": "Acme", "has_owner": True, "account_tier": "target"},
            id="an account with an owner",
        ),
        pytest.param("a@free.example", {"company": "Free", "has_owner": False}, id="an account nobody owns"),
        pytest.param("a@bigcorp.com", {"customer": True, "has_owner": False}, id="a customer"),
        pytest.param("a@rival.example", {"competitor": True}, id="a competitor"),
        pytest.param("a@gmail.com", {"personal_email": True, "customer": False}, id="a personal address"),
    ],
)
def test_the_address_tells_the_company_and_how_we_stand_with_it(email: str, fields: dict[str, FieldValue]) -> None:
    assert fields.items() <= told(email=email).items()


def test_without_address_and_name_nothing_is_told_of_the_company() -> None:
    assert told(email=Unknown()) == {}


def test_where_no_lists_are_kept_every_industry_and_country_is_a_target() -> None:
    bare = load_workspace("workspace: {name: Bare}\n")

    fields = told(bare, industry="sheep")

    assert (fields["industry_fit"], fields["served"]) == ("core", True)


def test_own_questions_are_fields_by_their_key() -> None:
    fields = told_by(
        {
            "seats": Answer(field="number", value=Range.exactly(12)),
            "plan": Answer(field="choice", value="full"),
            "spend": Answer(field="budget", value=Money(low=1, high=2, period=Period.MONTH)),
            "live": Answer(field="yes_no", value=False),
            "start": Answer(field="timing", value=Nothing()),
        }
    )

    assert {name: value for name, value in fields.items() if name.startswith("answer.")} == {
        "answer.seats": Range.exactly(12),
        "answer.plan": "full",
        "answer.spend": Range(low=12, high=24),
        "answer.live": False,
    }
    assert fields["budget"] == Range(low=12, high=24)


def test_a_title_is_compared_by_its_words() -> None:
    bare = load_workspace("workspace: {name: Bare}\n")

    assert told(bare, title=Title(words="Head of IT", seniority=Seniority.DIRECTOR))["answer.title"] == "Head of IT"


def test_the_score_joins_the_fields() -> None:
    fields: Fields = {"wants_demo": True, "need_met": True}

    scored = with_score(fields, score_lead(fields, workspace=WORKSPACE))

    assert scored == {"wants_demo": True, "need_met": True, "score": 30.0, "bant": 1.0, "icp": False}


def test_a_company_is_called_what_was_said_else_as_the_account_else_by_its_domain() -> None:
    said = {"company": Answer(field="company", value="Acme Labs"), "email": Answer(field="email", value="a@acme.com")}

    assert company_name(said, workspace=WORKSPACE) == "Acme Labs"
    assert company_name({"email": said["email"]}, workspace=WORKSPACE) == "Acme"
    assert company_name({"mail": Answer(field="email", value="a@x.other.org")}, workspace=WORKSPACE) == "other.org"
    assert company_name({}, workspace=WORKSPACE) is None
    assert company_domain({"mail": Answer(field="email", value="a@x.other.org")}) == "other.org"
    assert is_company_email("a@other.org")
    assert not is_company_email("a@gmail.com")


BOUND = st.none() | st.floats(0, 1e9)

ANY_VALUE = st.one_of(
    st.builds(Range, low=BOUND, high=BOUND),
    st.builds(Money, low=BOUND, high=BOUND, period=st.sampled_from(Period)),
    st.builds(Timing, start=st.none() | st.dates(), end=st.none() | st.dates(), asap=st.booleans()),
    st.builds(Title, words=st.text(max_size=20)),
    st.builds(Need, clarity=st.sampled_from(NeedClarity)),
    st.builds(Nothing),
    st.builds(Unknown),
    st.booleans(),
    st.text(max_size=30),
)


KINDS = st.sampled_from(["email", "employees", "budget", "timing", "title", "country"])


@given(answers=st.dictionaries(KINDS, ANY_VALUE))
def test_whatever_was_answered_the_lead_can_be_scored(answers: dict[str, AnswerValue]) -> None:
    fields = told(**answers)

    assert None not in fields.values()
    assert score_lead(fields, workspace=WORKSPACE).total <= 200
