"""A baton.yml read into a Workspace."""

from routing.document import read_document
from routing.rulebook import Rule, TargetKind
from routing.sentences import sentence
from routing.shape import Reader
from routing.workspace import Workspace
from routing.workspace_file.general import WORKSPACE, channels_of, currency_of, language_of, rates_of, shift_of
from routing.workspace_file.people import accounts_of, roster_of
from routing.workspace_file.playbooks import (
    choices_of_playbooks,
    fields_of_answers,
    own_playbooks,
    playbooks_in_use,
    points_of_answers,
)
from routing.workspace_file.points import icp_of, qualified_when, scoring_of
from routing.workspace_file.rules import rules_of, sla_of
from routing.workspace_file.shapes import FileShape, WorkspaceShape
from routing.workspace_file.slack_ids import refuse_no_people


def load_workspace(text: str) -> Workspace:
    """Everything a baton.yml says, with the defaults for what it leaves out.

    Raises WorkspaceError with every problem in it, each at its line and column.
    """
    reader = Reader(document=read_document(text))
    file = reader.group((), FileShape)
    return reader.finished(_workspace(reader, file))


def _workspace(reader: Reader, file: FileShape) -> Workspace:
    general = reader.group(WORKSPACE, WorkspaceShape)
    language, shift, channels = language_of(reader, general), shift_of(reader, general), channels_of(reader)
    playbooks, playbook_choices = own_playbooks(reader, file), choices_of_playbooks(reader, file)
    in_use = playbooks_in_use(playbook_choices, playbooks)
    catalogue = fields_of_answers(reader, in_use)
    scoring = scoring_of(reader, answers=points_of_answers(in_use))
    rules = rules_of(reader, file, catalogue=catalogue)
    _ensure_somebody(reader, file, rules)
    _ensure_enough_admins(reader, file)
    for role in ("admins", "managers", "marketing"):
        refuse_no_people(reader, (role,), getattr(file, role))
    return Workspace(
        name=general.name,
        language=language,
        shift=shift,
        currency=currency_of(reader, general),
        rates=dict(rates_of(reader, general)),
        channels=channels,
        admins=file.admins,
        managers=file.managers,
        marketing=file.marketing,
        roster=roster_of(reader, file, shift=shift, language=language, inbound=channels.inbound),
        accounts=accounts_of(reader, file),
        customers=file.customers,
        competitors=file.competitors,
        icp=icp_of(reader, catalogue=catalogue),
        scoring=scoring,
        qualified_when=qualified_when(reader, file.qualified_when, threshold=scoring.threshold, catalogue=catalogue),
        playbook_choices=playbook_choices,
        playbooks=playbooks,
        hand_off=file.hand_off,
        rules=rules,
        publish_needs=file.publish_needs,
        sla=sla_of(reader),
    )


def _ensure_somebody(reader: Reader, file: FileShape, rules: tuple[Rule, ...]) -> None:
    """Rules that send leads to people need somebody who can settle what nobody took or what came back."""
    to_people = any(rule.target.kind not in {TargetKind.NURTURE, TargetKind.EXCLUDE} for rule in rules)
    if to_people and not (file.admins or file.managers or file.marketing or file.reps):
        what = sentence("These rules have nobody behind them. Name at least one admin, manager or rep.")
        reader.refuse(("rules",), what)


def _ensure_enough_admins(reader: Reader, file: FileShape) -> None:
    """What takes two admins could never be published where there is one."""
    if file.publish_needs > max(len(set(file.admins)), 1):
        what = sentence("Publishing takes two admins here, and `admins` names fewer. Name another, or write 1.")
        reader.refuse(("publish_needs",), what)
