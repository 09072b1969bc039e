"""Findings are told in plain sentences, errors first, inside what Slack takes however many there are."""

import pytest

from bot.cards.findings import Checked, findings_card, sentence
from routing.fields import DEFAULT, Fields
from routing.rule_lines import parse_rule_line
from routing.rulebook import Rule
from routing.rulecheck import Finding, Lack, Problem, check_rules
from tests.bot.cards.checks import harmless, taken_by_slack, words
from tests.bot.cards.leads import HOSTILE, WORKSPACE, reader

LINES = (
    "Germany when country = DE to team dach",
    '"Big Germans" when country = DE and employees >= 500 to rep bo',
    "Heads when title contains head to owner",
    "Rest to team dach",
)
RULES = tuple(parse_rule_line(line) for line in LINES)
FOUND = check_rules(RULES, qualified_when=WORKSPACE.qualified_when, catalogue=DEFAULT)


def checked(findings: tuple[Finding, ...] = FOUND, rules: tuple[Rule, ...] = RULES) -> Checked:
    return Checked(rules=rules, catalogue=DEFAULT, findings=findings)


@pytest.mark.parametrize(
    ("finding", "english", "chinese"),
    [
        pytest.param(
            Finding(problem=Problem.CONTRADICTION, rules=(3,)),
            "No lead matches “Heads” (3): its condition contradicts itself.",
            "没有线索能满足“Heads”（3）：它的条件自相矛盾。", id="contradiction",
        ),
        pytest.param(
            Finding(problem=Problem.UNREACHABLE, rules=(4, 1, 2, 3)),
            "No lead reaches “Rest” (4): “Germany” (1), “Big Germans” (2) and “Heads” (3) before it together take "
            "them all.",
            "没有线索能走到“Rest”（4）：排在前面的“Germany”（1）、“Big Germans”（2）和“Heads”（3）"
            "合起来已把它们全部接走。",
            id="unreachable",
        ),
        pytest.param(
            Finding(problem=Problem.NOT_FOR_SALES, rules=(2,)),
            "No lead goes by “Big Germans” (2): its condition holds only for leads that do not qualify and ask for "
            "nobody, and its target gets none of these.",
            "没有线索会按“Big Germans”（2）分配：满足它的线索既不达标，也没有要求找真人，而它的去向不接这样的线索。",
            id="not for sales",
        ),
        pytest.param(
            Finding(problem=Problem.OVERLAP, rules=(1, 2)),
            "“Germany” (1) and “Big Germans” (2) overlap: a lead of both goes to team dach by the first, "
            "not to rep bo.",
            "“Germany”（1）和“Big Germans”（2）有重叠：同时满足两条的线索按前一条分给 team dach，不会分给 rep bo。",
            id="overlap",
        ),
        pytest.param(
            Finding(problem=Problem.NOBODY, rules=(1, 4), lack=Lack.NO_MEMBERS),
            "“Germany” (1) and “Rest” (4) send leads to nobody: the team dach has no members.",
            "“Germany”（1）和“Rest”（4）这 2 条规则的线索没有人接：团队“dach”没有成员。", id="no members",
        ),
        pytest.param(
            Finding(problem=Problem.NOBODY, rules=(2,), lack=Lack.NO_CAPACITY),
            "“Big Germans” (2) sends leads to nobody: the capacity of bo is 0.",
            "“Big Germans”（2）的线索没有人接：“bo”的接待上限都是 0。", id="no capacity",
        ),
        pytest.param(
            Finding(problem=Problem.NOBODY, rules=(3,), lack=Lack.NO_OWNERS),
            "“Heads” (3) sends leads to nobody: no account has an owner.",
            "“Heads”（3）的线索没有人接：没有一家重点客户指定了负责人。", id="no owners",
        ),
        pytest.param(
            Finding(problem=Problem.NOBODY, rules=(1,), lack=Lack.NEVER_ON),
            "“Germany” (1) sends leads to nobody: no working hours are set for the team dach.",
            "“Germany”（1）的线索没有人接：团队“dach”没有工作时间。", id="never on",
        ),
        pytest.param(
            Finding(problem=Problem.LANGUAGE, rules=(1,), language="zh"),
            "Leads of “Germany” (1) may speak Chinese, and nobody who could take them there does (the team dach).",
            "“Germany”（1）的线索可能说中文，但能接的人都不会（团队“dach”）。", id="language",
        ),
        pytest.param(
            Finding(problem=Problem.UNFINISHED, rules=()),
            "Not everything was looked at, for there are too many alternatives: more rules may overlap, and leads may "
            "be left to the last rule or to none.",
            "可能的情况太多，没有全部核对：可能还有规则互相重叠，也可能有线索只落到最后一条规则或没有规则可走。",
            id="unfinished",
        ),
        pytest.param(
            Finding(problem=Problem.UNDECIDED, rules=(2,)),
            "Whether any lead reaches “Big Germans” (2) cannot be told: there are too many alternatives to go through.",
            "无法判断是否有线索能走到“Big Germans”（2）：可能的情况太多，无法逐一核对。", id="undecided",
        ),
        pytest.param(
            Finding(problem=Problem.NO_RULE, rules=()),
            "Some leads for sales match no rule, and so go to nurture.",
            "有些该交给销售的线索不符合任何规则，只能进入培育。", id="no rule",
        ),
        pytest.param(
            Finding(problem=Problem.NO_RULE, rules=(2,)),
            "Some leads for sales are taken only by “Big Germans” (2), and only while its rep is free; else nobody "
            "takes them, and they go to nurture.",
            "有些该交给销售的线索只有“Big Germans”（2）会接，而且要对应的销售当时有空；否则没有人接，只能进入培育。",
            id="only while a rep is free",
        ),
        pytest.param(
            Finding(problem=Problem.NO_RULE, rules=(2, 3)),
            "Some leads for sales are taken only by “Big Germans” (2) and “Heads” (3), and only while one of their "
            "reps is free; else nobody takes them, and they go to nurture.",
            "有些该交给销售的线索只有“Big Germans”（2）和“Heads”（3）会接，而且要其中一位销售当时有空；"
            "否则没有人接，只能进入培育。",
            id="only while a rep or another is free",
        ),
        pytest.param(
            Finding(problem=Problem.ONLY_THE_LAST, rules=(4,)),
            "Some leads are taken by nothing but the last rule, “Rest” (4).",
            "有些线索只有最后一条规则“Rest”（4）会接。", id="only the last",
        ),
    ],
)  # fmt: skip
def test_each_finding_is_a_sentence_in_both_languages(finding: Finding, english: str, chinese: str) -> None:
    said = [sentence(finding, RULES, say=reader(language).say) for language in ("en", "zh")]

    assert said == [english, chinese]


def test_errors_stand_first_and_each_finding_has_its_lead() -> None:
    lines = words(taken_by_slack(findings_card("Check", checked(), reader=reader()))).splitlines()

    assert lines[1] == "4 rules checked: one error and 2 warnings."
    assert lines[2].startswith("⛔ No lead reaches “Big Germans” (2)")
    assert lines[3] == "For example: `country=DE wants_person=yes employees=500+`"
    assert lines[4].startswith("⚠️ ")


def test_rules_that_give_no_cause_for_a_word_are_told_so() -> None:
    said = words(taken_by_slack(findings_card("Check", checked(()), reader=reader())))

    assert said.endswith("4 rules checked: nothing to say of.")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_however_many_findings_there_are_the_card_fits_and_counts_those_left(language: str) -> None:
    many = tuple(FOUND[:1] * 500)
    shown = taken_by_slack(findings_card("Check", checked(many), reader=reader(language)))

    said = words(shown)
    assert 5 < said.count("⛔") < 500
    assert str(500 - said.count("⛔")) in said.splitlines()[-1]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_names_and_texts_of_rules_stay_words(hostile: str) -> None:
    rules = tuple(
        Rule(name=hostile or "x", condition=rule.condition, target=rule.target, accept_within=None) for rule in RULES
    )
    lead: Fields = {"title": hostile or "x"}
    findings = tuple(Finding(problem=each.problem, rules=each.rules, lead=lead) for each in FOUND)

    shown = taken_by_slack(findings_card("Check", checked(findings, rules), reader=reader()))

    assert harmless(shown)
