"""Rule text read into a tree.

    condition  = term {"or" term}
    term       = factor {"and" factor}
    factor     = ["not"] (comparison | flag | "(" condition ")")
    comparison = field ("=" | "!=" | "<" | "<=" | ">" | ">=") value
               | field ["not"] "in" "(" value {"," value} ")"
               | field ("contains" | "starts with" | "ends with") value
               | field "known"

Read by one function for each line of the grammar rather than by a generated parser: the field decides how a value is
read and which operators may follow, and every refusal names its place and the word that would be right there.
"""

from routing.conditions.mistakes import (
    no_comparison,
    no_continuation,
    no_field,
    no_flag,
    no_list,
    no_value,
    wrong_operator,
)
from routing.conditions.printing import print_condition
from routing.conditions.stream import Stream
from routing.conditions.tokens import MAX_LENGTH, Kind, Token
from routing.conditions.tree import And, Comparison, Condition, Flag, In, Known, Not, Operator, Or, Value
from routing.conditions.values import OPERATORS, ensure_whole, read_value
from routing.fields import DEFAULT, Catalogue, FieldSpec, FieldType
from routing.sentences import sentence, shown

#: How deep parentheses may stand in one another.
MAX_DEPTH = 32

#: How many comparisons a condition may hold.
MAX_COMPARISONS = 200

#: How many values a list may hold: more than there are countries.
MAX_VALUES = 300


def parse_condition(text: str, *, catalogue: Catalogue = DEFAULT) -> Condition:
    """The condition a text says, over the fields of the catalogue; raises ConditionError where it says none."""
    stream = Stream(text)
    condition = read_condition(stream, catalogue=catalogue)
    if stream.next.kind is not Kind.END:
        raise no_continuation(stream, wanted=sentence("“and” or “or”"))
    return condition


def read_condition(stream: Stream, *, catalogue: Catalogue) -> Condition:
    """The condition at the stream's place, which is left at the first token that cannot go on with it."""
    first = stream.next
    condition = _Reader(stream, catalogue=catalogue).condition()
    if (length := len(print_condition(condition))) > MAX_LENGTH:
        what = sentence(
            "Written out, this condition is {length:,} characters long, and {most:,} is the most",
            length=length,
            most=MAX_LENGTH,
        )
        raise stream.refuse(what, first)
    return condition


class _Reader:
    """Reads one condition; counts how deep and how many, so that hostile text ends early."""

    def __init__(self, stream: Stream, *, catalogue: Catalogue) -> None:
        self._stream = stream
        self._catalogue = catalogue
        self._depth = 0
        self._comparisons = 0

    def condition(self) -> Condition:
        parts = [self._term()]
        while self._stream.take_if("or"):
            parts.append(self._term())
        return Or(parts=tuple(parts)) if len(parts) > 1 else parts[0]

    def _term(self) -> Condition:
        parts = [self._factor()]
        while self._stream.take_if("and"):
            parts.append(self._factor())
        return And(parts=tuple(parts)) if len(parts) > 1 else parts[0]

    def _factor(self) -> Condition:
        negated = self._stream.take_if("not")
        opening = self._stream.take_if("(")
        part = self._group(opening) if opening else self._comparison()
        return Not(part=part) if negated else part

    def _group(self, opening: Token) -> Condition:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            what = sentence("More than {most} parentheses stand in one another here", most=MAX_DEPTH)
            raise self._stream.refuse(what, opening)
        condition = self.condition()
        if not self._stream.take_if(")"):
            raise no_continuation(self._stream, wanted=sentence("“and”, “or” or “)”"), opening=opening)
        self._depth -= 1
        return condition

    def _comparison(self) -> Condition:
        name = self._stream.take()
        spec = self._catalogue.fields.get(name.text) if name.kind is Kind.WORD else None
        if spec is None:
            raise no_field(self._stream, name, catalogue=self._catalogue)
        self._comparisons += 1
        if self._comparisons > MAX_COMPARISONS:
            what = sentence("A condition holds at most {most} comparisons; this is one more", most=MAX_COMPARISONS)
            raise self._stream.refuse(what, name)
        if self._stream.take_if("known"):
            return Known(field=spec.name)
        return self._flag(name, spec=spec) if spec.type is FieldType.FLAG else self._against(name, spec=spec)

    def _flag(self, name: Token, *, spec: FieldSpec) -> Condition:
        if mistake := no_flag(self._stream, name, spec=spec):
            raise mistake
        return Flag(field=spec.name)

    def _against(self, name: Token, *, spec: FieldSpec) -> Condition:
        stream = self._stream
        negated = stream.next.text == "not" and stream.ahead(1).text == "in" and bool(stream.take_if("not"))
        if stream.take_if("in"):
            return In(field=spec.name, values=self._list(spec), negated=negated)
        return Comparison(field=spec.name, operator=self._operator(name, spec=spec), value=self._value(spec))

    def _operator(self, name: Token, *, spec: FieldSpec) -> Operator:
        first = self._stream.next
        if not self._stream.take_if(*Operator, "starts", "ends"):
            raise no_comparison(self._stream, name, spec=spec)
        written = first.text
        if written in ("starts", "ends"):
            if not self._stream.take_if("with"):
                what = sentence("After {word} comes “with”", word=shown(written))
                raise self._stream.refuse(what, first, suggestion=f"{written} with")
            written = f"{written} with"
        if written not in OPERATORS[spec.type]:
            raise wrong_operator(self._stream, first, spec=spec)
        return Operator(written)

    def _list(self, spec: FieldSpec) -> tuple[Value, ...]:
        if not self._stream.take_if("("):
            raise no_list(self._stream)
        values = [self._value(spec, listed=True)]
        while self._stream.take_if(","):
            values.append(self._value(spec, listed=True))
            if len(values) > MAX_VALUES:
                raise self._stream.refuse(
                    sentence("A list holds at most {most} values", most=MAX_VALUES), self._stream.next
                )
        if not self._stream.take_if(")"):
            raise no_continuation(self._stream, wanted=sentence("“,” or “)”"))
        return tuple(values)

    def _value(self, spec: FieldSpec, *, listed: bool = False) -> Value:
        token = self._stream.next
        if token.kind not in (Kind.WORD, Kind.QUOTED):
            raise no_value(self._stream, spec=spec)
        value = read_value(self._stream.take(), spec=spec, text=self._stream.text)
        ensure_whole(self._stream, token, spec=spec, listed=listed)
        return value
