"""Changes of a baton.yml's text: from a text to a text, everything else in it left as it stands, comments too."""

from routing.editing.differences import Difference, Mark, Placed, differences
from routing.editing.rules import (
    NoSuchRuleError,
    add_rule,
    move_rule,
    pause_rule,
    remove_rule,
    replace_rule,
    resume_rule,
)

__all__ = [
    "Difference",
    "Mark",
    "NoSuchRuleError",
    "Placed",
    "add_rule",
    "differences",
    "move_rule",
    "pause_rule",
    "remove_rule",
    "replace_rule",
    "resume_rule",
]
