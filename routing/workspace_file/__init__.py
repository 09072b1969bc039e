"""From the text of a baton.yml to a Workspace."""

from routing.workspace_file.load import load_workspace

__all__ = ["load_workspace"]
