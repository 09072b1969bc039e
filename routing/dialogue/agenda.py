"""What is still to be asked, and what was asked before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from routing.answers import Answer
from routing.conditions import holds
from routing.conversation import Asking, Conversation
from routing.fields import Fields
from routing.playbook import Choice, Kind, Playbook, Question

#: A conversation's answers as the fields that `skip_when` speaks of.
FieldsOf = Callable[[Mapping[str, Answer]], Fields]

YES_OR_NO = (
    Choice(key="yes", label={"en": "Yes", "zh": "是"}, value=True),
    Choice(key="no", label={"en": "No", "zh": "否"}, value=False),
)


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How many of the questions that concern this prospect are settled."""

    settled: int
    total: int


@dataclass(frozen=True, kw_only=True)
class Agenda:
    """A playbook as it applies to one prospect."""

    playbook: Playbook
    fields: FieldsOf

    def open(self, conversation: Conversation) -> tuple[Question, ...]:
        """The questions still to be asked, in the playbook's order."""
        fields = self.fields(conversation.answers)
        return tuple(
            question
            for question in self.playbook.questions
            if question.key not in conversation.answers and _concerns(question, fields)
        )

    def next(self, conversation: Conversation) -> Question | None:
        """The question to put: the one that is open, else the next; None where all is settled."""
        reopened = conversation.asked in conversation.answers
        if conversation.asked and reopened and (question := self.playbook.question(conversation.asked)):
            return question
        still = self.open(conversation)
        return next((question for question in still if question.key == conversation.asked), still[0] if still else None)


def open_questions(conversation: Conversation, playbook: Playbook, fields: FieldsOf) -> tuple[Question, ...]:
    """The questions still to be asked, in the playbook's order: without an answer, and not to be skipped."""
    return Agenda(playbook=playbook, fields=fields).open(conversation)


def progress(conversation: Conversation, playbook: Playbook, fields: FieldsOf) -> Progress:
    """How far a conversation is; a skipped question counts as settled."""
    settled = sum(question.key in conversation.answers for question in playbook.questions)
    return Progress(settled=settled, total=settled + len(open_questions(conversation, playbook, fields)))


def choices_of(question: Question) -> tuple[Choice, ...]:
    """The buttons of a question: its own, or yes and no where that is what it asks."""
    if not question.choices and question.kind in (Kind.YES_NO, Kind.DEMO):
        return YES_OR_NO
    return question.choices


def previous(conversation: Conversation) -> str | None:
    """The question that was put before the open one, or None where there was none.

    One that was put and never settled does not count: it concerns the prospect no more.
    """
    order = list(dict.fromkeys(asking.question for asking in conversation.path))
    place = order.index(conversation.asked) if conversation.asked in order else len(order)
    return next((key for key in reversed(order[:place]) if key in conversation.answers), None)


def last_answered(conversation: Conversation) -> str | None:
    """The key of what was answered, or left out, last in this conversation; None where nothing was."""
    settled = {key: _moment(answer.ts) for key, answer in conversation.answers.items() if answer.ts}
    return max(settled, key=settled.__getitem__, default=None)


def asked_at(conversation: Conversation, ts: str) -> Asking | None:
    """The question that was open when a message was written, or None where none was yet."""
    before = [asking for asking in conversation.path if is_earlier(asking.since, ts)]
    return before[-1] if before else None


def is_earlier(one: str | None, other: str | None) -> bool:
    """Whether a Slack `ts` is earlier than another; one that is missing is the earliest."""
    return _moment(one) < _moment(other)


def _moment(ts: str | None) -> tuple[int, str]:
    """A `ts` that sorts: seconds, then the digits after the point."""
    seconds, _, fraction = (ts or "").partition(".")
    return (int(seconds) if seconds.isdecimal() else -1, fraction)


def _concerns(question: Question, fields: Fields) -> bool:
    asked = question.ask_when is None or holds(question.ask_when, fields)
    return asked and not (question.skip_when is not None and holds(question.skip_when, fields))
