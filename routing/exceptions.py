"""What the domain refuses, and why.

BatonError
├── ConditionError      a rule's text cannot be read
├── WorkspaceError      a baton.yml cannot be used
├── UnreadableError     a value cannot be read
│   ├── HoursError        working hours
│   ├── CalendarError     a holiday calendar that there is not
│   └── ChoiceError       what a playbook's button answers
├── NeverOnError        a shift has too little working time for a deadline
├── WhenError           a moment somebody typed cannot be used
└── TransitionError     a lead cannot go there from where it is
"""

from dataclasses import dataclass

from routing.sentences import Sentence, sentence


class BatonError(Exception):
    """The root of every error Baton raises on purpose."""


class ConditionError(BatonError):
    """A condition or rule line cannot be read; says where, and what would be right there.

    `what` says what is wrong, without a full stop; `start` and `end` are offsets in characters into `text`;
    `suggestion` is the nearest right word, or None.
    """

    def __init__(self, what: Sentence, *, text: str, start: int, end: int, suggestion: str | None = None) -> None:
        self.what = what
        self.text = text
        self.start = start
        self.end = end
        self.suggestion = suggestion
        super().__init__(self.message)

    @property
    def placed(self) -> Sentence:
        """The whole sentence: what is wrong, at which place, and what was perhaps meant."""
        if self.suggestion is None:
            return sentence("{what}, at character {place}.", what=self.what, place=self.start + 1)
        return sentence(
            "{what}, at character {place}: did you mean “{suggestion}”?",
            what=self.what,
            place=self.start + 1,
            suggestion=self.suggestion,
        )

    @property
    def message(self) -> str:
        """The whole sentence in English."""
        return str(self.placed)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing wrong in a baton.yml: the place (1-based line and column) and a sentence."""

    line: int
    column: int
    path: str
    what: Sentence

    @property
    def message(self) -> str:
        """The sentence in English."""
        return str(self.what)

    def __str__(self) -> str:
        where = f"line {self.line}, column {self.column}"
        return f"{where}: {self.path}: {self.message}" if self.path else f"{where}: {self.message}"


class WorkspaceError(BatonError):
    """A baton.yml cannot be used; holds every problem found, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class TransitionError(BatonError):
    """A lead cannot go there from where it is."""


class UnreadableError(BatonError, ValueError):
    """A value cannot be read; `what` says why, and how to write it."""

    def __init__(self, what: Sentence) -> None:
        super().__init__(str(what))
        self.what = what


class HoursError(UnreadableError):
    """Working hours cannot be read; says where and how to write them."""


class CalendarError(UnreadableError):
    """There is no such holiday calendar; names the nearest that there is."""


class ChoiceError(UnreadableError):
    """A text is no answer to the question that it is a choice of; says what would be one."""


class NeverOnError(BatonError):
    """A shift has too little working time, years ahead, for a deadline to be set."""


class WhenError(BatonError):
    """A moment somebody typed cannot be used; the message says why and shows how to write one.

    `reason` is the same for who says it in another language: `unreadable`, `passed`, `no_such_day` or `two_readings`.
    """

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.reason = reason
