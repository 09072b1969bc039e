"""What a workspace may say, and yet hardly means."""

from collections.abc import Iterator
from datetime import date, timedelta

from routing.accounts import domain_of
from routing.free_mail import is_free_mail
from routing.holiday_calendar import holiday_calendar
from routing.playbooks import answer_fields
from routing.rulebook import Rule, TargetKind, active
from routing.rulecheck import Problem, dead_rules
from routing.workspace import Workspace
from routing.workspace_file.playbooks import playbooks_in_use

#: How long before its beginning a year's holidays should be known.
LOOK_AHEAD = timedelta(days=60)


def workspace_warnings(workspace: Workspace, *, today: date | None = None) -> tuple[str, ...]:
    """What a good look at a workspace would question, in sentences; nothing of it keeps it from being used.

    The holiday calendars of today, and of two months ahead, are looked at where `today` is given.
    """
    return (
        *_nobody_there(workspace),
        *_dead_rules(workspace),
        *_last_rule(workspace),
        *_free_mail_lists(workspace),
        *_no_roles(workspace),
        *(_calendars(workspace, today) if today else ()),
    )


def _nobody_there(workspace: Workspace) -> Iterator[str]:
    teams = workspace.roster.teams
    for team in teams.values():
        if not team.members:
            yield f"The team `{team.name}` has no members, so nobody takes its leads."
    for rule in active(workspace.rules):
        if reason := _empty(rule, workspace):
            yield f"The rule “{rule.name}” sends leads to nobody: {reason}."


def _empty(rule: Rule, workspace: Workspace) -> str | None:
    """Why a rule's target has nobody to take a lead."""
    roster, name = workspace.roster, rule.target.name or ""
    match rule.target.kind:
        case TargetKind.TEAM:
            members = [roster.reps[member] for member in roster.teams[name].members]
            if members and all(rep.capacity == 0 for rep in members):
                return f"everybody in the team `{name}` has the capacity 0"
            return None if members else f"the team `{name}` has no members"
        case TargetKind.REP:
            return f"`{name}` has the capacity 0" if roster.reps[name].capacity == 0 else None
        case TargetKind.OWNER:
            owned = any(account.owner for account in workspace.accounts)
            return None if owned else "no account has an owner"
        case _:
            return None


def _dead_rules(workspace: Workspace) -> Iterator[str]:
    """The rules that no lead reaches, with those that take their leads."""
    playbooks = playbooks_in_use(workspace.playbook_choices, workspace.playbooks)
    catalogue = answer_fields(question for playbook in playbooks for question in playbook.questions)
    for finding in dead_rules(workspace.rules, qualified_when=workspace.qualified_when, catalogue=catalogue):
        name, *before = [f"“{workspace.rules[number - 1].name}”" for number in finding.rules]
        if finding.problem is Problem.CONTRADICTION:
            yield f"The rule {name} is for no lead: its condition contradicts itself."
        elif finding.problem is Problem.UNREACHABLE:
            takes = "takes" if len(before) == 1 else "take"
            yield f"No lead reaches the rule {name}: {' and '.join(before)} before it {takes} them all."


def _last_rule(workspace: Workspace) -> Iterator[str]:
    rules = active(workspace.rules)
    if not rules:
        none = "All rules are paused" if workspace.rules else "There are no rules"
        yield f"{none}, so every lead goes to nurture."
    elif rules[-1].condition is not None:
        last = rules[-1].name
        yield f"The last rule, “{last}”, has a condition: a lead that matches no rule goes to nurture."


def _free_mail_lists(workspace: Workspace) -> Iterator[str]:
    lists = {
        "accounts": [account.domain for account in workspace.accounts],
        "customers": workspace.customers,
        "competitors": workspace.competitors,
    }
    for name, entries in lists.items():
        for entry in entries:
            if is_free_mail(domain_of(entry) or ""):
                yield f"`{name}` has {entry}, where anybody can have an address: nobody is told by it."


def _no_roles(workspace: Workspace) -> Iterator[str]:
    if not (workspace.marketing or workspace.managers or workspace.admins):
        yield "`marketing`, `managers` and `admins` are empty, so nobody may settle leads that come back."
    if not workspace.channels.escalation:
        yield "There is no `escalation` channel, so nobody hears of leads that no rep took."
    if not workspace.channels.marketing:
        yield "There is no `marketing` channel, so nobody hears of leads that come back to be corrected."


def _calendars(workspace: Workspace, today: date) -> Iterator[str]:
    shifts = [workspace.shift, *(rep.shift for rep in workspace.roster.reps.values())]
    for code in sorted({shift.holidays for shift in shifts if shift.holidays}):
        for year in sorted({today.year, (today + LOOK_AHEAD).year}):
            yield from holiday_calendar(code).warnings(year)
