"""Whether a lead's outcome is certain before all is asked: which questions can still change where it goes."""

from collections.abc import Collection, Iterable

from routing.conditions import Condition, Flag
from routing.conversation import Conversation
from routing.decision import FOR_EVERYONE
from routing.dialogue import FieldsOf
from routing.fields import ANSWER, Fields
from routing.outlook import Outlook, all_of, outlook_of, verdict, with_score_outlook
from routing.playbook import Kind, Playbook, Question
from routing.rulebook import Rule, Rulebook, TargetKind
from routing.workspace import Workspace

#: The fields that an answer of each kind fills, besides the question's own `answer.<question>`.
FILLS: dict[Kind, tuple[str, ...]] = {
    Kind.NEED: ("need", "need_met", "wants_demo"),
    Kind.DEMO: ("wants_demo",),
    Kind.EMAIL: (
        *("email_domain", "personal_email", "company"),
        *("has_owner", "account_tier", "customer", "competitor"),
    ),
    Kind.COMPANY: ("company", "has_owner", "account_tier", "customer", "competitor"),
    Kind.EMPLOYEES: ("employees",),
    Kind.REVENUE: ("revenue",),
    Kind.INDUSTRY: ("industry", "industry_fit"),
    Kind.TITLE: ("title", "seniority", "role"),
    Kind.AUTHORITY: ("authority", "authority_met"),
    Kind.BUDGET: ("budget", "budget_met"),
    Kind.TIMING: ("timing", "timing_met"),
    Kind.COUNTRY: ("country", "served"),
}

#: Targets that are people: whether their lead qualifies is part of the outcome.
PEOPLE = frozenset({TargetKind.TEAM, TargetKind.REP, TargetKind.OWNER})

#: What a rule with an owner for its target says without words.
OWNED = Flag(field="has_owner")

#: Targets that may have nobody to take the lead, which then goes to the next rule that holds.
FALLING_THROUGH = frozenset({TargetKind.REP, TargetKind.OWNER})


def is_foregone(fields: Fields, *, open_fields: Collection[str], workspace: Workspace, rulebook: Rulebook) -> bool:
    """Whether no answer that fills the open fields can change where the lead goes.

    That is the rule it goes by, with those that take over where a rep or an owner cannot, and for a lead that goes to
    people whether it qualifies. `fields` are without the score.
    """
    outlook = outlook_of(fields, open_fields=open_fields, workspace=workspace)
    outlook = with_score_outlook(outlook, workspace=workspace)
    qualifies = verdict(workspace.qualified_when, outlook)
    for_sales = fields.get("wants_person") is True or qualifies
    to_people = False
    for rule in rulebook.rules:
        holds = _will_hold(rule, outlook, for_sales=for_sales)
        if holds is None:
            return False
        to_people = to_people or (holds and rule.target.kind in PEOPLE)
        if holds and rule.target.kind not in FALLING_THROUGH:
            break
    return qualifies is not None or not to_people


def fields_open(questions: Iterable[Question]) -> frozenset[str]:
    """The names of all fields that the answers to these questions may fill or change."""
    return frozenset(
        field for question in questions for field in (ANSWER + question.key, *FILLS.get(question.kind, ()))
    )


def questions_left(
    conversation: Conversation, *, playbook: Playbook, fields: FieldsOf, workspace: Workspace
) -> tuple[Question, ...]:
    """Every question that may still get an answer, or another one.

    Besides the open ones these are the question that *back* reopened, readings that wait for a yes, and questions
    that are skipped as things are but not whatever is answered to the others. `fields` are those that tell a
    conversation which questions to skip.
    """
    told = fields(conversation.answers)
    doubted = {doubt.key for doubt in conversation.to_confirm}
    unasked = sorted(doubted & set(Kind) - {question.key for question in playbook.questions})
    left = tuple(Question(key=key, kind=Kind(key), ask={}) for key in unasked)
    again = doubted | {conversation.asked}
    known = frozenset(conversation.answers) - again
    while True:
        outlook = outlook_of(told, open_fields=fields_open(left), workspace=workspace)
        more = tuple(
            question
            for question in playbook.questions
            if question not in left
            and question.key not in known
            and (question.key in again or _may_concern(question, outlook))
        )
        if not more:
            return left
        left = (*left, *more)


def _may_concern(question: Question, outlook: Outlook) -> bool:
    asked = question.ask_when is None or verdict(question.ask_when, outlook) is not False
    return asked and (question.skip_when is None or verdict(question.skip_when, outlook) is not True)


def _will_hold(rule: Rule, outlook: Outlook, *, for_sales: bool | None) -> bool | None:
    """Whether the lead will go by a rule that is reached, whatever is answered; None where that is open."""
    if rule.paused:
        return False
    parts: list[Condition] = [rule.condition] if rule.condition else []
    if rule.target.kind is TargetKind.OWNER:
        parts.append(OWNED)
    allowed = True if rule.target.kind in FOR_EVERYONE else for_sales
    return all_of((allowed, *(verdict(part, outlook) for part in parts)))
