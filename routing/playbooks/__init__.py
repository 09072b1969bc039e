"""Playbooks as data: the shipped ones, and how any is read."""

from routing.playbooks.answer_fields import answer_fields
from routing.playbooks.build import playbook_at
from routing.playbooks.choosing import playbook_for
from routing.playbooks.derived import playbook_of
from routing.playbooks.shipped import SHIPPED, shipped

__all__ = ["SHIPPED", "answer_fields", "playbook_at", "playbook_for", "playbook_of", "shipped"]
