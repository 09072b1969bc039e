"""A baton.yml with mistakes is refused with each of them, where it stands."""

import pytest

from routing.exceptions import WorkspaceError
from routing.workspace_file import load_workspace
from tests.routing.mistakes import check, problems_of, wrong


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        wrong("an unknown group", "‹rule: []\n", "rule", "`rules`"),
        wrong("an unknown key", "workspace:\n  ‹nmae: X\n", "workspace.nmae", "`name`"),
        wrong("reps as a list", "reps: ‹[ana]\n", "reps", "mapping"),
        wrong("one admin that is no list", "admins: ‹U1\n", "admins", "list"),
        wrong("a rep without Slack", "reps:\n  ‹ana: {weight: 2}\n", "reps.ana.slack", "missing"),
        wrong("a rep with nothing", "reps:\n  ‹ana:\n", "reps.ana.slack", "missing"),
        wrong("a weight below nothing", "reps: {ana: {slack: U1, weight: ‹-1}}\n", "reps.ana.weight", "1 or more"),
        wrong("a weight in words", "reps: {ana: {slack: U1, weight: ‹two}}\n", "reps.ana.weight", "whole number"),
        wrong("a broken weight", "reps: {ana: {slack: U1, weight: ‹1.5}}\n", "reps.ana.weight", "whole number"),
        wrong("a rotation", "teams: {a: {rotation: ‹fair}}\n", "teams.a.rotation", "`fair_share`"),
        wrong("a hand-off", "hand_off: ‹end\n", "hand_off", "`at_the_end`"),
        wrong("nobody who publishes", "publish_needs: ‹0\n", "publish_needs", "1 or more"),
        wrong("three who publish", "publish_needs: ‹3\n", "publish_needs", "2 or less"),
        wrong("a word for two", "publish_needs: ‹two\n", "publish_needs", "whole number"),
        wrong("two, where there is one", "admins: [U1]\npublish_needs: ‹2\n", "publish_needs", "names fewer"),
        wrong("two, where one is named twice", "admins: [U1, U1]\npublish_needs: ‹2\n", "publish_needs", "names fewer"),
        wrong("two, where there is none", "publish_needs: ‹2\n", "publish_needs", "names fewer"),
        wrong("a threshold", "scoring: {threshold: ‹high}\n", "scoring.threshold", "whole number"),
        wrong("a seniority", "scoring: {seniority: {‹vpp: 3}}\n", "scoring.seniority.vpp", "`vp`"),
        wrong("a behaviour", "scoring: {behaviours: {‹demo: 3}}\n", "scoring.behaviours.demo", "`demo_booked`"),
        wrong("no offers at all", "sla: {offers: ‹0}\n", "sla.offers", "1 or more"),
    ],
)
def test_a_key_or_value_of_another_shape_is_told(text: str, path: str, words: str) -> None:
    check(text, path, words)


NO_PERSON = [
    pytest.param("'@bo'", id="a handle"),
    pytest.param("bo@acme.com", id="an e-mail address"),
    pytest.param("Bo Berg", id="a name"),
    pytest.param("bo", id="lower case"),
    pytest.param("<@U0BO>", id="a mention"),
    pytest.param("U", id="one letter"),
]


@pytest.mark.parametrize("written", NO_PERSON)
@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param("admins: [U1, ‹{}]\n", "admins[1]", id="admins"),
        pytest.param("managers: [‹{}]\n", "managers[0]", id="managers"),
        pytest.param("marketing: [‹{}]\n", "marketing[0]", id="marketing"),
        pytest.param("reps:\n  bo:\n    slack: ‹{}\n", "reps.bo.slack", id="a rep"),
    ],
)
def test_a_person_is_named_by_nothing_but_an_id(text: str, path: str, written: str) -> None:
    check(text.format(written), path, "Copy member ID")


@pytest.mark.parametrize("written", [pytest.param("'#marketing'", id="a name"), pytest.param("sales", id="bare")])
@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param("workspace: {{channels: {{inbound: [C1, ‹{}]}}}}\n", "inbound[1]", id="inbound"),
        pytest.param("workspace: {{channels: {{marketing: ‹{}}}}}\n", "marketing", id="marketing"),
        pytest.param("workspace: {{channels: {{customer_success: ‹{}}}}}\n", "customer_success", id="success"),
        pytest.param("workspace: {{channels: {{escalation: ‹{}}}}}\n", "escalation", id="escalation"),
    ],
)
def test_a_channel_is_named_by_nothing_but_an_id(text: str, path: str, written: str) -> None:
    check(text.format(written), f"workspace.channels.{path}", "is not the id of a channel")


def test_a_teams_channel_is_named_by_nothing_but_an_id() -> None:
    check("teams: {a: {channel: ‹'#a'}}\n", "teams.a.channel", "is not the id of a channel")


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        wrong("a member", "reps: {ana: {slack: U1}}\nteams: {a: {members: [‹ann]}}\n", "teams.a.members[0]", "`ana`"),
        wrong(
            "a member twice",
            "reps: {ana: {slack: U1}}\nteams: {a: {members: [ana, ‹ana]}}\n",
            "teams.a.members[1]",
            "weight",
        ),
        wrong("two reps of one Slack id", "reps: {a: {slack: U1}, b: {slack: ‹U1}}\n", "reps.b.slack", "`a` already"),
        wrong(
            "an owner",
            "reps: {ana: {slack: U1}}\naccounts: [{domain: a.com, owner: ‹an}]\n",
            "accounts[0].owner",
            "`ana`",
        ),
        wrong(
            "an owner where there are no reps",
            "accounts: [{domain: a.com, owner: ‹an}]\n",
            "accounts[0].owner",
            "no reps",
        ),
        wrong("an account that is a word", "accounts: [‹acme]\n", "accounts[0]", "mapping"),
        wrong("no domain", "accounts: [{domain: ‹acme}]\n", "accounts[0].domain", "acme.com"),
        wrong("an account twice", "accounts: [{domain: a.com}, {domain: ‹www.A.com}]\n", "accounts[1].domain", "twice"),
        wrong("a language", "reps: {a: {slack: U1, languages: [‹english]}}\n", "reps.a.languages[0]", "`en`"),
        wrong(
            "cards where prospects read",
            "workspace: {channels: {inbound: [C1], marketing: ‹C1}}\n",
            "workspace.channels.marketing",
            "inbound",
        ),
        wrong(
            "a team's cards there",
            "workspace: {channels: {inbound: [C1]}}\nteams: {a: {channel: ‹C1}}\n",
            "teams.a.channel",
            "inbound",
        ),
    ],
)
def test_people_who_are_not_there_or_there_twice_are_told(text: str, path: str, words: str) -> None:
    check(text, path, words)


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        wrong("a time zone", "workspace: {timezone: ‹Europe/Berln}\n", "workspace.timezone", "`Europe/Berlin`"),
        wrong(
            "a rep's time zone",
            "reps: {a: {slack: U1, timezone: ‹Europe/Berln}}\n",
            "reps.a.timezone",
            "`Europe/Berlin`",
        ),
        wrong("holidays", "workspace: {holidays: ‹US-XX}\n", "workspace.holidays", "US"),
        wrong("hours", "workspace: {hours: ‹Mon-Fri 9-5}\n", "workspace.hours", "09:00"),
        wrong("a locale", "workspace: {locale: ‹fr}\n", "workspace.locale", "`en`"),
        wrong("a currency", "workspace: {currency: ‹USB}\n", "workspace.currency", "`USD`"),
        wrong("a rate's currency", "workspace: {rates: {EUX: ‹1}}\n", "workspace.rates.EUX", "`EUR`"),
        wrong("a rate of nothing", "workspace: {rates: {EUR: ‹0}}\n", "workspace.rates.EUR", "above 0"),
        wrong("a rate of its own currency", "workspace: {rates: {USD: ‹2}}\n", "workspace.rates.USD", "its rate is 1"),
        wrong("a country", "icp: {countries: [US, ‹UK]}\n", "icp.countries[1]", "`GB`"),
        wrong(
            "an industry in both lists",
            "icp: {industries: {core: [legal], related: [‹Legal]}}\n",
            "icp.industries.related[0]",
            "core",
        ),
    ],
)
def test_places_times_and_currencies_that_do_not_exist_are_told(text: str, path: str, words: str) -> None:
    check(text, path, words)


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        wrong("plain", "qualified_when: icp and ‹scor > 3\n", "qualified_when", "“score”"),
        wrong("quoted", "qualified_when: 'icp and ‹scor > 3'\n", "qualified_when", "“score”"),
        wrong("with escapes", 'qualified_when: "industry = \\"x\\" and ‹scor > 3"\n', "qualified_when", "“score”"),
        wrong("folded", "qualified_when: >-\n  icp and\n\n  ‹scor > 3\n", "qualified_when", "“score”"),
        wrong("literal", "qualified_when: |\n  icp\n  and ‹scor > 3\n", "qualified_when", "“score”"),
        wrong("over two lines", "icp:\n  gates: served and\n    ‹scor > 3\n", "icp.gates", "“score”"),
        wrong(
            "by an alias",
            "qualified_when: &a served and ‹scor > 3\nicp: {gates: served}\n",
            "qualified_when",
            "“score”",
        ),
        wrong("gates that ask for the score", "icp: {gates: served and ‹score > 3}\n", "icp.gates", "qualified_when"),
        wrong("gates that ask for themselves", "icp: {gates: ‹icp or served}\n", "icp.gates", "qualified_when"),
    ],
)
def test_a_condition_is_told_at_the_word_that_is_wrong(text: str, path: str, words: str) -> None:
    check(text, path, words)


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        wrong("none for the small", "scoring: {employees: {‹5+: 1}}\n", "scoring.employees.5+", "1 to 4"),
        wrong("none for the large", "scoring: {employees: {‹1-5: 1}}\n", "scoring.employees.1-5", "`1+`"),
        wrong("a gap", "scoring: {employees: {1-5: 1, ‹8+: 2}}\n", "scoring.employees.8+", "6 to 7"),
        wrong("an overlap", "scoring: {employees: {1-5: 1, ‹5+: 2}}\n", "scoring.employees.5+", "two brackets"),
        wrong(
            "one open below another", "scoring: {employees: {1+: 1, ‹5+: 2}}\n", "scoring.employees.5+", "two brackets"
        ),
        wrong("no range", "scoring: {employees: {‹few: 1}}\n", "scoring.employees.few", "51-200"),
        wrong("turned around", "scoring: {employees: {‹9-1: 1}}\n", "scoring.employees.9-1", "below"),
    ],
)
def test_brackets_that_leave_a_company_out_or_in_doubt_are_told(text: str, path: str, words: str) -> None:
    check(text, path, words)


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        wrong(
            "no such team", "admins: [U1]\nteams: {all: {}}\nrules: [{name: A, to: team ‹al}]\n", "rules[0].to", "`all`"
        ),
        wrong("no such rep", "reps: {ana: {slack: U1}}\nrules: [{name: A, to: rep ‹anna}]\n", "rules[0].to", "`ana`"),
        wrong("no target", "rules: [{name: A, to: ‹tema all}]\n", "rules[0].to", "“team”"),
        wrong("no name", "rules: [‹{to: nurture}]\n", "rules[0].name", "missing"),
        wrong("no such field", "rules: [{name: A, when: ‹custmer, to: nurture}]\n", "rules[0].when", "“customer”"),
        wrong(
            "no such question", "rules: [{name: A, when: ‹answer.size = 3, to: nurture}]\n", "rules[0].when", "question"
        ),
        wrong("no unit", "rules: [{name: A, accept_within: ‹5, to: nurture}]\n", "rules[0].accept_within", "15m"),
        wrong(
            "one name twice",
            "rules:\n- {name: A, when: icp, to: nurture}\n- {name: ‹A, to: nurture}\n",
            "rules[1].name",
            "“A”",
        ),
        wrong("a reminder after the end", "sla: {remind_after: ‹150%}\n", "sla.remind_after", "50%"),
        wrong("a reminder that is no share", "sla: {remind_after: ‹half}\n", "sla.remind_after", "50%"),
        wrong("no duration", "sla: {return_window: ‹long}\n", "sla.return_window", "24h"),
        wrong("no such playbook", "playbook: ‹bnat\n", "playbook", "`bant`"),
    ],
)
def test_rules_and_promises_that_cannot_be_kept_are_told(text: str, path: str, words: str) -> None:
    check(text, path, words)


#: Reps and a team that the rules below send leads to.
TEAM = "reps: {ana: {slack: U1}, bo: {slack: U2}}\nteams: {all: {members: [ana, bo]}}\n"


def test_every_mistake_is_told_at_once_in_the_order_of_the_file() -> None:
    found = problems_of(
        "workspace: {timezone: Mars, nmae: X}\n"
        "reps:\n"
        "  ana: {wieght: 2}\n"
        "  bo: {slack: U2, weight: 0}\n"
        "teams: {all: {members: [ana, bo, cy]}}\n"
        "qualified_when: scor > 3\n"
        "rules:\n"
        "  - {name: A, wen: customer, when: custmer, to: team al}\n"
        "  - {name: B, to: nurture}\n"
        "  - {name: C, to: owner}\n"
    )

    assert [(problem.line, problem.path) for problem in found] == [
        (1, "workspace.timezone"),
        (1, "workspace.nmae"),
        (3, "reps.ana.slack"),
        (3, "reps.ana.wieght"),
        (4, "reps.bo.weight"),
        (5, "teams.all.members[2]"),
        (6, "qualified_when"),
        (8, "rules[0].wen"),
        (8, "rules[0].when"),
        (8, "rules[0].to"),
        (9, "rules[1]"),
    ]


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param("[{name: A, to: nurture}, {name: B, to: team all}]", id="nurture takes every lead"),
        pytest.param("[{name: A, to: exclude}, {name: B, when: customer, to: nurture}]", id="so does exclude"),
        pytest.param("[{name: A, to: team all}, {name: B, when: icp, to: rep ana}]", id="a team takes all for sales"),
    ],
)
def test_rules_that_can_never_be_reached_are_a_mistake(rules: str) -> None:
    (problem,) = problems_of(f"{TEAM}rules: {rules}\n")

    assert (problem.line, problem.column, problem.path) == (3, 9, "rules[0]")
    assert "never reached" in problem.message


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param("[{name: A, to: owner}, {name: B, to: team all}]", id="leads without an owner go on"),
        pytest.param("[{name: A, to: rep ana}, {name: B, to: team all}]", id="leads that ana cannot take go on"),
        pytest.param("[{name: A, to: team all}, {name: B, to: nurture}]", id="who does not qualify goes on"),
    ],
)
def test_a_rule_without_a_condition_may_stand_before_one_that_is_reached(rules: str) -> None:
    assert len(load_workspace(f"{TEAM}rules: {rules}\n").rules) == 2


def test_a_mistake_prints_as_place_path_and_sentence() -> None:
    (problem,) = problems_of("playbook: bnat\n")

    assert str(problem) == "line 1, column 11: playbook: There is no playbook `bnat`. Did you mean `bant`?"


def test_rules_that_send_leads_to_people_need_somebody_behind_them() -> None:
    with pytest.raises(WorkspaceError, match="at least one admin, manager or rep"):
        load_workspace("rules: [{name: Ours, when: customer, to: customer_success}]\n")
