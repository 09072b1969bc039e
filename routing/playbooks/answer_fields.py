"""The `answer.<question>` fields that rules may use, by what the questions of a playbook ask for."""

from collections.abc import Iterable
from typing import Protocol

from routing.answers import Authority, NeedClarity
from routing.countries import COUNTRIES
from routing.fields import Catalogue, FieldSpec, FieldType, catalogue_with
from routing.playbook import Kind

_TYPES = {
    Kind.NEED: FieldSpec(type=FieldType.CHOICE, values=tuple(NeedClarity)),
    Kind.AUTHORITY: FieldSpec(type=FieldType.CHOICE, values=tuple(Authority)),
    Kind.COUNTRY: FieldSpec(type=FieldType.COUNTRY, values=COUNTRIES),
    Kind.DEMO: FieldSpec(type=FieldType.FLAG),
    Kind.YES_NO: FieldSpec(type=FieldType.FLAG),
    Kind.EMPLOYEES: FieldSpec(type=FieldType.NUMBER, low=0),
    Kind.REVENUE: FieldSpec(type=FieldType.NUMBER, low=0),
    Kind.BUDGET: FieldSpec(type=FieldType.NUMBER, low=0),
    Kind.NUMBER: FieldSpec(type=FieldType.NUMBER),
    Kind.TIMING: FieldSpec(type=FieldType.DAYS),
}


class KeyedChoice(Protocol):
    """A choice by its key."""

    @property
    def key(self) -> str: ...


class Asked(Protocol):
    """A question as its fields are told from it: its key, its kind and its choices."""

    @property
    def key(self) -> str: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def choices(self) -> tuple[KeyedChoice, ...]: ...


def answer_fields(questions: Iterable[Asked]) -> Catalogue:
    """Every field of a lead, with an `answer.<question>` for each of these questions."""
    return catalogue_with({question.key: _spec(question) for question in questions})


def _spec(question: Asked) -> FieldSpec:
    if question.kind is Kind.CHOICE:
        return FieldSpec(type=FieldType.CHOICE, values=tuple(choice.key for choice in question.choices))
    return _TYPES.get(question.kind, FieldSpec(type=FieldType.TEXT))
