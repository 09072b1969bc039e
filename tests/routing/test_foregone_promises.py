"""What is foregone stays so, whatever is answered to the questions that are left and whoever is there to take it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from routing.accounts import account_for
from routing.answers import (
    Answer,
    AnswerValue,
    Intent,
    Money,
    Need,
    NeedClarity,
    Nothing,
    Range,
    Role,
    Seniority,
    Timing,
    Title,
    Unknown,
)
from routing.conditions import And, Condition, Not, Or, parse_condition
from routing.conversation import Conversation
from routing.decision import decide
from routing.dialogue import open_questions
from routing.fields import Fields
from routing.foregone import fields_open, is_foregone, questions_left
from routing.playbook import Kind, Playbook, Question
from routing.profile import fields_of
from routing.reps import RepState
from routing.rulebook import Rule, Rulebook, Target, TargetKind
from routing.scoring import score_lead, with_score
from routing.staff import Staff
from routing.workspace import Workspace
from routing.workspace_file import load_workspace

NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)

REPS = "reps: {ana: {slack: U1}, bo: {slack: U2}}\nteams: {sales: {members: [ana, bo]}, big: {members: [bo]}}\n"
LISTS = """
accounts:
  - {domain: acme.com, name: Acme, owner: ana, tier: target}
  - {domain: globex.com, name: Globex, owner: bo}
  - {domain: free.example, name: Free}
customers: [bigcorp.com]
competitors: [rival.example]
icp: {industries: {core: [software], related: [retail]}, countries: [US, CA]}
"""
WORKSPACES = st.sampled_from([load_workspace(REPS + LISTS), load_workspace(REPS)])

#: What each kind of question may be answered with; to skip it is always possible as well.
SAID: dict[Kind, tuple[AnswerValue, ...]] = {
    Kind.NEED: (
        Need(clarity=NeedClarity.CLEAR, intent=Intent.BUY),
        Need(clarity=NeedClarity.VAGUE, intent=Intent.RESEARCH, demo=True),
        Need(clarity=NeedClarity.NONE, demo=False),
    ),
    Kind.DEMO: (True, False),
    Kind.EMAIL: ("a@rival.example", "a@bigcorp.com", "a@acme.com", "a@free.example", "a@gmail.com"),
    Kind.COMPANY: ("Acme", "Globex", "rival.example", "Initech"),
    Kind.EMPLOYEES: (Range(low=1, high=50), Range(low=40, high=300), Range.exactly(700), Range(low=1001, high=None)),
    Kind.REVENUE: (Money(low=10**6, high=10**6), Money(low=10**7, high=None), Nothing()),
    Kind.INDUSTRY: ("software", "Retail", "mining"),
    Kind.TITLE: (
        Title(words="CTO", seniority=Seniority.C_LEVEL, role=Role.IT),
        Title(words="clerk", seniority=Seniority.INDIVIDUAL),
        Title(words="wizard"),
    ),
    Kind.AUTHORITY: ("decides", "influences", "none"),
    Kind.BUDGET: (Money(low=None, high=50_000), Money(low=200_000, high=None), Nothing()),
    Kind.TIMING: (Timing(start=NOW.date(), end=NOW.date()), Timing(start=None, end=None, asap=True), Nothing()),
    Kind.COUNTRY: ("US", "DE"),
    Kind.YES_NO: (True, False),
}
KINDS = tuple(SAID)

COMPARISONS = (
    *("employees > 50", "employees >= 1000", "employees known", "revenue > 5m", "budget >= 100k", "timing <= 90d"),
    *("industry_fit in (core, related)", "industry_fit = other", "industry != software", "seniority in (c_level, vp)"),
    *("seniority not in (individual)", "role = it", "served", "country in (US)", "country known", "wants_person"),
    *("competitor", "competitor known", "customer", "has_owner", "account_tier = target", "company known"),
    *("personal_email", "email_domain ends with .example", "wants_demo", "need = clear", "authority = decides"),
    *("budget_met", "authority_met", "need_met", "timing_met", "icp", "icp known", "language = zh"),
    *("score >= 20", "score >= 50", "score < 30", "score = 5", "score in (0, 30)", "score not in (10, 20)"),
    *("bant >= 1", "bant >= 3", "bant = 0", "bant != 2"),
)
LEAVES = st.sampled_from([parse_condition(text) for text in COMPARISONS])


def _joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.builds(And, parts=several) | st.builds(Or, parts=several) | st.builds(Not, part=parts)


CONDITIONS = st.recursive(LEAVES, _joined, max_leaves=4)

TARGETS = st.sampled_from(
    [
        Target(kind=TargetKind.EXCLUDE),
        Target(kind=TargetKind.CUSTOMER_SUCCESS),
        Target(kind=TargetKind.NURTURE),
        Target(kind=TargetKind.OWNER),
        Target(kind=TargetKind.REP, name="bo"),
        Target(kind=TargetKind.TEAM, name="sales"),
        Target(kind=TargetKind.TEAM, name="big"),
    ]
)


@st.composite
def rulebooks(draw: st.DrawFn) -> Rulebook:
    rules = draw(st.lists(st.tuples(st.none() | CONDITIONS, TARGETS), max_size=4))
    numbered = (
        Rule(name=f"R{number}", condition=condition, target=target) for number, (condition, target) in enumerate(rules)
    )
    return Rulebook(version=1, rules=tuple(numbered))


@st.composite
def playbooks(draw: st.DrawFn) -> Playbook:
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6, unique=True))
    questions = [
        Question(key=f"q_{kind}", kind=kind, ask={}, skip_when=draw(st.none() | st.none() | CONDITIONS))
        for kind in kinds
    ]
    return Playbook(name="own", questions=tuple(questions))


@st.composite
def agreements(draw: st.DrawFn) -> "Agreed":
    workspace = draw(WORKSPACES)
    icp = replace(workspace.icp, gates=draw(st.just(workspace.icp.gates) | CONDITIONS))
    qualified_when = draw(st.just(workspace.qualified_when) | CONDITIONS)
    return Agreed(
        workspace=replace(workspace, icp=icp, qualified_when=qualified_when),
        playbook=draw(playbooks()),
        rulebook=draw(rulebooks()),
    )


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """A workspace, what it asks and where it sends whom."""

    workspace: Workspace
    playbook: Playbook
    rulebook: Rulebook

    def fields(self, answers: Mapping[str, Answer]) -> Fields:
        return fields_of(
            answers, workspace=self.workspace, playbook=self.playbook, now=NOW, language="en", channel="dm"
        )

    def foregone(self, conversation: Conversation) -> bool:
        fields = self.fields(conversation.answers) | {"wants_person": conversation.wants_person}
        left = questions_left(conversation, playbook=self.playbook, fields=self.fields, workspace=self.workspace)
        return is_foregone(fields, open_fields=fields_open(left), workspace=self.workspace, rulebook=self.rulebook)

    def finished(self, conversation: Conversation, dice: Random) -> Conversation:
        """The conversation after every question that is left got some answer or was skipped."""
        while still := open_questions(conversation, self.playbook, self.fields):
            conversation = answered(conversation, still[0], dice)
        return conversation

    def outcome(self, conversation: Conversation, *, away: str | None) -> "Outcome":
        """Where the lead goes while one rep is away, or none."""
        fields = self.fields(conversation.answers) | {"wants_person": conversation.wants_person}
        score = score_lead(fields, workspace=self.workspace)
        decision = decide(
            with_score(fields, score),
            rulebook=self.rulebook,
            staff=self._staff(conversation, away=away),
            for_sales=conversation.wants_person or score.qualified,
            language="en",
            now=NOW,
        )
        return Outcome(
            rule=decision.rule,
            rep=decision.choice.rep if decision.choice else None,
            qualified=score.qualified if decision.choice else None,
        )

    def _staff(self, conversation: Conversation, *, away: str | None) -> Staff:
        said = {key: str(answer.value) for key, answer in conversation.answers.items() if answer.known}
        account = account_for(self.workspace, email=said.get("q_email"), company=said.get("q_company"))
        return Staff(
            roster=self.workspace.roster,
            states={
                name: RepState(rep=rep, away=name == away, away_until=None)
                for name, rep in self.workspace.roster.reps.items()
            },
            ledgers={},
            account_owner=account.owner if account else None,
        )


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a lead; whether it qualified counts only where a rule sent it to people."""

    rule: str | None
    rep: str | None
    qualified: bool | None


def answered(conversation: Conversation, question: Question, dice: Random) -> Conversation:
    value = dice.choice((*SAID[question.kind], Unknown()))
    answer = Answer(field=question.kind, value=value)
    return replace(conversation, answers={**conversation.answers, question.key: answer})


@settings(max_examples=300, deadline=None)
@given(agreed=agreements(), wants_person=st.booleans(), dice=st.randoms(use_true_random=False))
def test_no_way_through_the_rest_of_the_questions_changes_what_is_foregone(
    agreed: Agreed, wants_person: bool, dice: Random
) -> None:
    conversation = Conversation(lead="L-1", playbook="own", language="en", heard_at=NOW, wants_person=wants_person)
    while not agreed.foregone(conversation):
        still = open_questions(conversation, agreed.playbook, agreed.fields)
        conversation = answered(conversation, still[0], dice)

    ends = [conversation, *(agreed.finished(conversation, dice) for _ in range(12))]
    for away in (None, "ana", "bo"):
        assert len({agreed.outcome(end, away=away) for end in ends}) == 1


@given(agreed=agreements(), dice=st.randoms(use_true_random=False))
def test_an_answer_changes_no_field_but_those_its_question_has_open(agreed: Agreed, dice: Random) -> None:
    before = Conversation(lead="L-1", playbook="own", language="en", heard_at=NOW)
    for question in agreed.playbook.questions:
        after = answered(before, question, dice)
        old, new = agreed.fields(before.answers), agreed.fields(after.answers)
        changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}

        assert changed <= fields_open([question])
        before = after
