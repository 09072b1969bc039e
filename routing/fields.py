"""The fields rules speak of: their names, their types, and the values a lead has in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from routing.answers import Authority, NeedClarity, Range, Role, Seniority
from routing.countries import COUNTRIES, country_called
from routing.nearest import nearest

#: What one field of a lead holds; a field that is missing from `Fields` is unknown.
FieldValue = Range | float | bool | str

#: A lead as rules see it, by field name; `answer.<question>` for a playbook's own questions.
Fields = dict[str, FieldValue]

#: What the name of a field begins with when it is the answer to a playbook's question.
ANSWER = "answer."


class FieldType(StrEnum):
    """What a field holds, and so how a value beside it is read."""

    NUMBER = "number"
    DAYS = "days"
    TEXT = "text"
    CHOICE = "choice"
    COUNTRY = "country"
    FLAG = "flag"


@dataclass(frozen=True, kw_only=True)
class FieldSpec:
    """One field: its type, and what it can hold."""

    name: str = ""
    type: FieldType
    #: All that a choice or a country can be.
    values: tuple[str, ...] = ()
    #: What a number cannot go below or above.
    low: float | None = None
    high: float | None = None
    #: What a text never holds.
    never: str = ""
    #: What people write instead of a value, and the value they mean.
    meant: Mapping[str, str] = field(default_factory=dict)

    @property
    def numeric(self) -> bool:
        return self.type in (FieldType.NUMBER, FieldType.DAYS)

    def value_called(self, word: str) -> str | None:
        """The value written like `word`, case aside, or None where the field never holds it."""
        return self._by_lower.get(word.lower())

    def nearest_value(self, word: str) -> str | None:
        """The value somebody means by `word`, or None where that cannot be told."""
        if self.type is FieldType.COUNTRY:
            return country_called(word)
        return self.meant.get(word.lower()) or nearest(word, self.values)

    @cached_property
    def _by_lower(self) -> dict[str, str]:
        return {value.lower(): value for value in self.values}


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """Every field a condition may speak of, by name, and the names people try instead."""

    fields: Mapping[str, FieldSpec]
    meant: Mapping[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash(tuple(self.fields))

    def nearest_name(self, word: str) -> str | None:
        """The name of the field somebody means by `word`, or None where none is near."""
        if word.startswith(ANSWER):
            questions = [name.removeprefix(ANSWER) for name in self.fields if name.startswith(ANSWER)]
            found = nearest(word.removeprefix(ANSWER), questions)
            return ANSWER + found if found else None
        return self.meant.get(word.lower()) or nearest(word, self.fields)


def catalogue_of(specs: Iterable[FieldSpec], *, meant: Mapping[str, str] | None = None) -> Catalogue:
    """The catalogue of these fields."""
    return Catalogue(fields={spec.name: spec for spec in specs}, meant=meant or {})


def catalogue_with(answers: Mapping[str, FieldSpec | FieldType]) -> Catalogue:
    """The default catalogue and an `answer.<question>` for each of these questions, by their key."""
    specs = {
        ANSWER + question: FieldSpec(name=ANSWER + question, type=spec)
        if isinstance(spec, FieldType)
        else replace(spec, name=ANSWER + question)
        for question, spec in answers.items()
    }
    return Catalogue(fields={**DEFAULT.fields, **specs}, meant=DEFAULT.meant)


def _number(name: str, *, low: float | None = None, high: float | None = None) -> FieldSpec:
    return FieldSpec(name=name, type=FieldType.NUMBER, low=low, high=high)


def _choice(name: str, values: Iterable[str], **meant: str) -> FieldSpec:
    return FieldSpec(name=name, type=FieldType.CHOICE, values=tuple(values), meant=meant)


def _flags(*names: str) -> tuple[FieldSpec, ...]:
    return tuple(FieldSpec(name=name, type=FieldType.FLAG) for name in names)


def _texts(*names: str) -> tuple[FieldSpec, ...]:
    return tuple(FieldSpec(name=name, type=FieldType.TEXT) for name in names)


#: The fields every lead has, whatever its playbook asks.
DEFAULT = catalogue_of(
    (
        _number("employees", low=0),
        _number("revenue", low=0),
        _number("budget", low=0),
        _number("score"),
        _number("bant", low=0, high=4),
        FieldSpec(name="timing", type=FieldType.DAYS),
        *_flags("budget_met", "authority_met", "need_met", "timing_met"),
        _choice("authority", Authority, yes="decides", decider="decides", influencer="influences", no="none"),
        _choice("need", NeedClarity, yes="clear", unclear="vague", no="none"),
        _choice("seniority", Seniority, ceo="c_level", cto="c_level", cfo="c_level", cxo="c_level", ic="individual"),
        _choice("role", Role, technical="it", end_user="user"),
        *_texts("industry", "title", "company", "source", "campaign", "account_tier"),
        FieldSpec(name="email_domain", type=FieldType.TEXT, never="@"),
        _choice("industry_fit", ("core", "related", "other")),
        FieldSpec(name="country", type=FieldType.COUNTRY, values=COUNTRIES),
        _choice("language", ("en", "zh"), english="en", chinese="zh", cn="zh", 中文="zh", 英文="en", 英语="en"),
        _choice("channel", ("dm", "mention", "inbound"), direct="dm", im="dm"),
        *_flags("icp", "served", "personal_email", "has_owner", "customer", "competitor", "wants_demo", "wants_person"),
    ),
    meant={
        "size": "employees",
        "headcount": "employees",
        "company_size": "employees",
        "staff": "employees",
        "turnover": "revenue",
        "timeline": "timing",
        "domain": "email_domain",
        "email": "email_domain",
        "region": "country",
        "job": "title",
        "position": "title",
        "tier": "account_tier",
        "owner": "has_owner",
        "demo": "wants_demo",
        "points": "score",
        "lang": "language",
        "level": "seniority",
        "vertical": "industry",
        "sector": "industry",
    },
)
