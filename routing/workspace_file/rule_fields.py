"""The fields that the rules of a workspace may use, and what is questionable about these rules."""

from routing.fields import Catalogue
from routing.playbooks import answer_fields
from routing.rulecheck import Finding, check_workspace
from routing.workspace import Workspace
from routing.workspace_file.playbooks import playbooks_in_use


def rule_fields(workspace: Workspace) -> Catalogue:
    """Every field of a lead, with those of the questions in the workspace's playbooks."""
    playbooks = playbooks_in_use(workspace.playbook_choices, workspace.playbooks)
    return answer_fields(question for playbook in playbooks for question in playbook.questions)


def workspace_findings(workspace: Workspace) -> tuple[Finding, ...]:
    """What is questionable about a workspace's rules and those whom they name, errors first."""
    return check_workspace(workspace, catalogue=rule_fields(workspace))
