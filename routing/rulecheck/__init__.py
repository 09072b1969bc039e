"""What is questionable about a rulebook and those whom it names, proved with a lead."""

from routing.rulecheck.check import check_rules, check_workspace
from routing.rulecheck.findings import ERRORS, Finding, Lack, Problem, Severity

__all__ = ["ERRORS", "Finding", "Lack", "Problem", "Severity", "check_rules", "check_workspace"]
