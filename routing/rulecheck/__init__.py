"""What is questionable about a rulebook, proved with a lead."""

from routing.rulecheck.check import check_rules, dead_rules
from routing.rulecheck.findings import Finding, Problem

__all__ = ["Finding", "Problem", "check_rules", "dead_rules"]
