"""What to ask, in which order, and when to skip: a playbook is data."""

from dataclasses import dataclass, field
from enum import StrEnum

from routing.answers import AnswerValue
from routing.conditions import Condition

#: A text in every language Baton speaks: `{"en": …, "zh": …}`.
Words = dict[str, str]


class Kind(StrEnum):
    """What a question asks for; decides how the answer is read and which field of a lead it fills."""

    NEED = "need"
    DEMO = "demo"
    EMAIL = "email"
    PHONE = "phone"
    COMPANY = "company"
    EMPLOYEES = "employees"
    REVENUE = "revenue"
    INDUSTRY = "industry"
    TITLE = "title"
    AUTHORITY = "authority"
    BUDGET = "budget"
    TIMING = "timing"
    COUNTRY = "country"
    CHOICE = "choice"
    YES_NO = "yes_no"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A button: its key, its label in both languages, and the answer it stands for."""

    key: str
    label: Words
    value: AnswerValue
    #: What the answer adds to the score.
    points: int = 0


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question: `key` names its answer (`answer.<key>` in rules), `kind` says how the answer is read."""

    key: str
    kind: Kind
    ask: Words
    #: Other words for the second and third asking.
    again: tuple[Words, ...] = ()
    choices: tuple[Choice, ...] = ()
    #: Its choices come from the workspace (its brackets, industries, countries, currency): see `playbook_of`.
    derived: bool = False
    #: A branch: asked only where this holds for the fields known so far.
    ask_when: Condition | None = None
    #: Not asked where this holds for the fields known so far.
    skip_when: Condition | None = None
    #: About the person or the company, so an earlier conversation's answer still holds.
    lasting: bool = False
    #: About money or contact: asked in a direct message, not in a channel.
    private: bool = False


@dataclass(frozen=True, kw_only=True)
class Faq:
    """A question prospects ask back, by words that give it away in any language, and the answer to it."""

    words: tuple[str, ...]
    answer: Words


@dataclass(frozen=True, kw_only=True)
class Playbook:
    """Questions in the order they are asked."""

    name: str
    questions: tuple[Question, ...]
    faq: tuple[Faq, ...] = field(default_factory=tuple)

    def question(self, key: str) -> Question | None:
        """The question of that key, or None where this playbook has none."""
        return next((question for question in self.questions if question.key == key), None)
