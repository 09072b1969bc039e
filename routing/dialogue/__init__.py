"""The dialogue: what is said leads to the next question, until everything is settled."""

from routing.dialogue.agenda import FieldsOf, Progress, choices_of, open_questions, progress
from routing.dialogue.steps import begin, close, finish, nudge, step
from routing.dialogue.typed import unread

__all__ = [
    "FieldsOf",
    "Progress",
    "begin",
    "choices_of",
    "close",
    "finish",
    "nudge",
    "open_questions",
    "progress",
    "step",
    "unread",
]
