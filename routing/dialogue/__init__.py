"""The dialogue: what is said leads to the next question, until everything is settled."""

from routing.dialogue.agenda import FieldsOf, Progress, choices_of, open_questions, progress
from routing.dialogue.corrections import correction_in
from routing.dialogue.needs import says_a_need
from routing.dialogue.steps import begin, close, finish, nudge, step
from routing.dialogue.typed import unread

__all__ = [
    "FieldsOf",
    "Progress",
    "begin",
    "choices_of",
    "close",
    "correction_in",
    "finish",
    "nudge",
    "open_questions",
    "progress",
    "says_a_need",
    "step",
    "unread",
]
