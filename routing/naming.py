"""Which rules and accounts name a rep or a team, and so need them."""

from dataclasses import dataclass

from routing.reps import Account
from routing.rulebook import Rule, TargetKind
from routing.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Naming:
    """Rules with their numbers, 1 the first, and accounts."""

    rules: tuple[tuple[int, Rule], ...] = ()
    accounts: tuple[Account, ...] = ()


def naming(workspace: Workspace, kind: TargetKind, name: str) -> Naming:
    """Everything that names a team or a rep, besides the teams that a rep is of."""
    rules = enumerate(workspace.rules, start=1)
    return Naming(
        rules=tuple((number, rule) for number, rule in rules if (rule.target.kind, rule.target.name) == (kind, name)),
        accounts=tuple(each for each in workspace.accounts if kind is TargetKind.REP and each.owner == name),
    )
