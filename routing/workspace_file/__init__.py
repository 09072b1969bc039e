"""From the text of a baton.yml to a Workspace."""

from routing.workspace_file.editing import with_competitor
from routing.workspace_file.load import load_workspace
from routing.workspace_file.rule_fields import workspace_findings
from routing.workspace_file.warnings import workspace_warnings

__all__ = ["load_workspace", "with_competitor", "workspace_findings", "workspace_warnings"]
