"""The shape of a playbook in YAML: what pydantic lets in."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints, model_validator

from routing.playbook import Kind
from routing.shape import Shape

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]

#: The most buttons under one question.
MAX_CHOICES = 25


class WordsShape(Shape):
    """A text in both languages; one alone stands for both."""

    en: Text | None = None
    zh: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _read_a_bare_text(cls, data: Any) -> Any:
        return {"en": data} if isinstance(data, str) else data


class ChoiceShape(Shape):
    """A button: `value` is what it answers, read as the question's kind asks; left out, the key is the value."""

    key: Text
    label: WordsShape = WordsShape()
    value: Text | None = None
    points: int = 0

    @model_validator(mode="before")
    @classmethod
    def _read_a_bare_text(cls, data: Any) -> Any:
        return {"key": data} if isinstance(data, str) else data


class QuestionShape(Shape):
    """One question; `lasting` and `private` follow from the kind where they are left out."""

    key: Key
    kind: Kind
    ask: WordsShape
    again: tuple[WordsShape, ...] = ()
    choices: Annotated[tuple[ChoiceShape, ...], Field(max_length=MAX_CHOICES)] = ()
    choices_from_workspace: bool = False
    ask_when: Text | None = None
    skip_when: Text | None = None
    lasting: bool | None = None
    private: bool | None = None


class FaqShape(Shape):
    """A question that prospects ask back, by words that give it away, and the answer."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)]
    answer: WordsShape


class PlaybookShape(Shape):
    """Questions in the order they are asked, and what prospects ask back; each has a shape of its own."""

    questions: Annotated[tuple[Any, ...], Field(min_length=1)]
    faq: tuple[Any, ...] = ()
