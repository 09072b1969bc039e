"""The conditions of a rulebook compiled into bit sets, so that a lead finds its rules in microseconds."""

from routing.index.rule_index import RuleIndex, index_of

__all__ = ["RuleIndex", "index_of"]
