"""A playbook read from a part of a document: the shipped files and a workspace's own have one schema."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from routing.conditions import leaves
from routing.document import Path
from routing.exceptions import ChoiceError
from routing.fields import ANSWER, Catalogue
from routing.playbook import Choice, Faq, Kind, Playbook, Question, Words
from routing.playbooks.answer_fields import answer_fields
from routing.playbooks.choice_values import choice_value
from routing.playbooks.shapes import ChoiceShape, FaqShape, PlaybookShape, QuestionShape, WordsShape
from routing.sentences import sentence
from routing.shape import Reader, Shape

#: Kinds about the person or the company: asked once, good for the next conversation too.
LASTING = frozenset(
    {Kind.EMAIL, Kind.PHONE, Kind.COMPANY, Kind.EMPLOYEES, Kind.REVENUE, Kind.INDUSTRY, Kind.TITLE, Kind.COUNTRY}
)

#: Kinds about money and contact: asked where only the prospect reads.
PRIVATE = frozenset({Kind.EMAIL, Kind.PHONE, Kind.REVENUE, Kind.BUDGET})

#: Kinds whose buttons a workspace can fill in.
DERIVABLE = (Kind.EMPLOYEES, Kind.INDUSTRY, Kind.BUDGET, Kind.COUNTRY)

#: Kinds whose choices give points of their own; what the others ask for is scored under `scoring`.
WITH_POINTS = frozenset({Kind.CHOICE, Kind.YES_NO, Kind.NUMBER})

S = TypeVar("S", bound=Shape)


def playbook_at(reader: Reader, path: Path, *, name: str) -> Playbook | None:
    """The playbook that stands at `path`; None where its shape is wrong. What is wrong is noted in the reader."""
    shape = reader.entry(path, PlaybookShape)
    if shape is None:
        return None
    questions = _each(reader, (*path, "questions"), len(shape.questions), QuestionShape)
    _refuse_twins(reader, questions)
    catalogue = answer_fields(question for _, question in questions)
    builder = _Builder(reader=reader, catalogue=catalogue)
    built = [(where, builder.question(where, question)) for where, question in questions]
    _refuse_too_late(reader, built)
    return Playbook(
        name=name,
        questions=tuple(question for _, question in built),
        faq=tuple(builder.faq(where, faq) for where, faq in _each(reader, (*path, "faq"), len(shape.faq), FaqShape)),
    )


def _each(reader: Reader, path: Path, count: int, shape: type[S]) -> list[tuple[Path, S]]:
    """The entries of a list that have their shape, each with its path."""
    read = (((*path, number), reader.entry((*path, number), shape)) for number in range(count))
    return [(entry, found) for entry, found in read if found is not None]


def _refuse_twins(reader: Reader, questions: list[tuple[Path, QuestionShape]]) -> None:
    seen: set[str] = set()
    for where, question in questions:
        if question.key in seen:
            what = sentence("Another question has the key `{key}` already.", key=question.key)
            reader.refuse((*where, "key"), what)
        seen.add(question.key)


def _refuse_too_late(reader: Reader, questions: Sequence[tuple[Path, Question]]) -> None:
    """A question that is asked only for an answer that comes after it, or is its own, is never asked."""
    keys = [question.key for _, question in questions]
    for place, (where, question) in enumerate(questions):
        known = {leaf.field.removeprefix(ANSWER) for leaf in leaves(question.ask_when)} if question.ask_when else set()
        for key in known.intersection(keys[place:]):
            itself = sentence("`{field}` is this question itself, so it is not known when this could be asked.")
            later = sentence("`{field}` is asked after this question, so it is not known when this could be asked.")
            what = itself if key == question.key else later
            reader.refuse((*where, "ask_when"), what.mentioning(field=ANSWER + key))


@dataclass(frozen=True, kw_only=True)
class _Builder:
    reader: Reader
    catalogue: Catalogue

    def question(self, path: Path, shape: QuestionShape) -> Question:
        self._check_choices(path, shape)
        return Question(
            key=shape.key,
            kind=shape.kind,
            ask=self._words((*path, "ask"), shape.ask),
            again=tuple(self._words((*path, "again", number), words) for number, words in enumerate(shape.again)),
            choices=self._choices((*path, "choices"), shape),
            derived=shape.choices_from_workspace,
            ask_when=self.reader.condition((*path, "ask_when"), shape.ask_when, catalogue=self.catalogue),
            skip_when=self.reader.condition((*path, "skip_when"), shape.skip_when, catalogue=self.catalogue),
            lasting=shape.kind in LASTING if shape.lasting is None else shape.lasting,
            private=shape.kind in PRIVATE if shape.private is None else shape.private,
        )

    def faq(self, path: Path, shape: FaqShape) -> Faq:
        return Faq(words=shape.words, answer=self._words((*path, "answer"), shape.answer))

    def _check_choices(self, path: Path, shape: QuestionShape) -> None:
        if shape.kind is Kind.CHOICE and len(shape.choices) < 2:
            what = sentence("`{key}` is a choice and needs two `choices` or more.", key=shape.key)
            self.reader.refuse(path, what)
        if shape.choices_from_workspace and shape.kind not in DERIVABLE:
            what = sentence(
                "A workspace has choices for {kinds} only; write `choices` for `{kind}`.",
                kinds=DERIVABLE,
                kind=shape.kind,
            )
            self.reader.refuse((*path, "choices_from_workspace"), what)

    def _words(self, path: Path, shape: WordsShape) -> Words:
        words = shape.en or shape.zh
        if words is None:
            self.reader.refuse(path, sentence("There are no words here; write them as `en`, `zh` or both."))
        return {"en": shape.en or words or "", "zh": shape.zh or words or ""}

    def _choices(self, path: Path, question: QuestionShape) -> tuple[Choice, ...]:
        keys = [choice.key for choice in question.choices]
        for number, key in enumerate(keys):
            if key in keys[:number]:
                what = sentence("Another choice has the key `{key}` already.", key=key)
                self.reader.refuse((*path, number), what)
        made = (
            self._choice((*path, number), choice, kind=question.kind) for number, choice in enumerate(question.choices)
        )
        return tuple(choice for choice in made if choice)

    def _choice(self, path: Path, shape: ChoiceShape, *, kind: Kind) -> Choice | None:
        label = {
            "en": shape.label.en or shape.label.zh or shape.key,
            "zh": shape.label.zh or shape.label.en or shape.key,
        }
        if kind is Kind.CHOICE and shape.value not in (None, shape.key):
            self.reader.refuse((*path, "value"), sentence("A `choice` answers its key; leave `value` out."))
            return None
        try:
            value = choice_value(kind, shape.value or shape.key, label=label["en"])
        except ChoiceError as exc:
            self.reader.refuse((*path, "value" if shape.value else "key"), exc.what)
            return None
        if shape.points and kind not in WITH_POINTS:
            what = sentence("The points of `{kind}` stand under `scoring`; leave these out.", kind=kind)
            self.reader.refuse((*path, "points"), what)
        return Choice(key=shape.key, label=label, value=value, points=shape.points)
