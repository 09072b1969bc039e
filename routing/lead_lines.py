"""A lead's fields as one line of text: `employees=1200 country=DE title="Head of Sales" customer=no`.

    line  = {pair [","]}       pair = field "=" value | flag
    value = word | quoted text | "yes" | "no" | number | number "-" number | number "+" | ".." number

Each field reads its value as a condition does, numbers with `k`, `m`, `万` and `亿`; days carry their `d`.
"""

import re
from dataclasses import replace

from routing.answers import Range
from routing.conditions.mistakes import NO, YES, no_field, no_value
from routing.conditions.printing import print_value
from routing.conditions.stream import Stream
from routing.conditions.tokens import Kind, Token, quoted
from routing.conditions.tree import Days
from routing.conditions.values import ensure_whole, read_value
from routing.exceptions import ConditionError
from routing.fields import DEFAULT, Catalogue, Fields, FieldSpec, FieldType, FieldValue
from routing.sentences import sentence, shown

_END = r"-?[^-+.]+(?:\.\d[^-+.]*)?"
#: `51-200`, `51..200`, `1000+`, `1000..` and `..200`.
_RANGE = re.compile(rf"(?P<low>{_END})(?:\.\.|-)(?P<high>{_END})|(?P<least>{_END})(?:\+|\.\.)|\.\.(?P<most>{_END})")

#: What a yes/no field is written with.
_SAID = {True: "yes", False: "no"}


def parse_lead_line(text: str, *, catalogue: Catalogue = DEFAULT) -> Fields:
    """The fields a line names, with their values; what it leaves out is unknown.

    Raises ConditionError with the place of what cannot be read, and the nearest right word.
    """
    stream = Stream(text)
    fields: Fields = {}
    while stream.next.kind is not Kind.END:
        name = stream.take()
        spec = catalogue.fields.get(name.text) if name.kind is Kind.WORD else None
        if spec is None:
            raise _no_field(stream, name, catalogue=catalogue)
        if spec.name in fields:
            raise stream.refuse(sentence("{field} stands here for the second time", field=spec.name), name)
        fields[spec.name] = _said(stream, name, spec=spec, catalogue=catalogue)
        stream.take_if(",", "and")
    return fields


def print_lead_line(fields: Fields, *, catalogue: Catalogue = DEFAULT) -> str:
    """The canonical line of a lead's fields, which reads back as the same."""
    return " ".join(print_field(name, value, catalogue=catalogue) for name, value in fields.items())


def print_field(name: str, value: FieldValue | None, *, catalogue: Catalogue = DEFAULT) -> str:
    """One field and its value, as a line has it; a value that is not known is `?`, which no line has."""
    spec = catalogue.fields.get(name)
    days = spec is not None and spec.type is FieldType.DAYS
    return f"{name}={print_field_value(value, days=days)}"


def print_field_value(value: FieldValue | None, *, days: bool = False) -> str:
    """A value as it stands behind its field."""
    match value:
        case None:
            return "?"
        case bool():
            return _SAID[value]
        case str():
            return quoted(value)
        case Range(low=low, high=high):
            return _printed_range(low, high, days=days)
    return _printed_number(value, days=days)


def _said(stream: Stream, name: Token, *, spec: FieldSpec, catalogue: Catalogue) -> FieldValue:
    """What stands behind a field; a yes/no field by itself is a yes."""
    if not stream.take_if("=", "=="):
        if spec.type is FieldType.FLAG and _goes_on(stream, catalogue=catalogue):
            return True
        raise _no_equals(stream, name, spec=spec, catalogue=catalogue)
    if stream.next.kind not in (Kind.WORD, Kind.QUOTED):
        raise no_value(stream, spec=spec)
    token = stream.take()
    if spec.type is FieldType.FLAG:
        return _yes_or_no(stream, token, spec=spec)
    value = _number(stream, token, spec=spec) if spec.numeric else read_value(token, spec=spec, text=stream.text)
    if spec.numeric and not _goes_on(stream, catalogue=catalogue):
        ensure_whole(stream, token, spec=spec, listed=False)
    if spec.type is FieldType.TEXT and token.kind is Kind.WORD:
        _ensure_all_of_it(stream, token, catalogue=catalogue)
    return value


def _ensure_all_of_it(stream: Stream, token: Token, *, catalogue: Catalogue) -> None:
    """Raise ConditionError where a text goes on behind its first word: `title=head of sales country=DE`."""
    last = token
    while stream.next.kind is Kind.WORD and not _goes_on(stream, catalogue=catalogue):
        last = stream.take()
    if last is not token:
        suggestion = f'"{stream.text[token.start : last.end]}"'
        what = sentence("Text of more than one word stands in quotes")
        raise stream.refuse(what, token, until=last, suggestion=suggestion)


def _no_field(stream: Stream, name: Token, *, catalogue: Catalogue) -> ConditionError:
    """What is no field, or a “not” before one, where the name of a field should stand."""
    after = stream.next
    flag = catalogue.fields.get(after.text)
    if name.text == "not" and flag is not None and flag.type is FieldType.FLAG:
        return stream.refuse(sentence("A lead has a yes or a no"), name, until=after, suggestion=f"{flag.name}=no")
    return no_field(stream, name, catalogue=catalogue)


def _no_equals(stream: Stream, name: Token, *, spec: FieldSpec, catalogue: Catalogue) -> ConditionError:
    """A comparison, or nothing, where the value of a lead should stand."""
    last = stream.ahead(1) if stream.next.kind is Kind.SYMBOL else stream.next
    if last.kind in (Kind.WORD, Kind.QUOTED) and not last.keyword and last.text not in catalogue.fields:
        meant = f"{spec.name}={stream.text[last.start : last.end]}"
        what = sentence("A lead has one value in a field, behind a “=”")
        return stream.refuse(what, name, until=last, suggestion=meant)
    example = f"{spec.name}={'yes' if spec.type is FieldType.FLAG else '…'}"
    what = sentence("After {field} comes “=” and a value, as in “{example}”", field=spec.name, example=example)
    return stream.refuse(what, name)


def _goes_on(stream: Stream, *, catalogue: Catalogue) -> bool:
    """Whether the line ends here, or the next field begins."""
    after = stream.next
    apart = after.text == "," and not (stream.ahead(1).start == after.end and stream.ahead(1).text.isdecimal())
    return after.kind is Kind.END or apart or after.text == "and" or _begins_a_field(stream, after, catalogue=catalogue)


def _begins_a_field(stream: Stream, token: Token, *, catalogue: Catalogue) -> bool:
    """Whether a field stands here, or at least something behind which a value does."""
    if token.kind is not Kind.WORD:
        return False
    return token.text in catalogue.fields or stream.ahead(1).text in ("=", "==")


def _yes_or_no(stream: Stream, token: Token, *, spec: FieldSpec) -> bool:
    word = token.text.lower()
    if word in YES | NO:
        return word in YES
    raise stream.refuse(sentence("{field} is yes or no, not {word}", field=spec.name, word=shown(token.text)), token)


def _number(stream: Stream, token: Token, *, spec: FieldSpec) -> FieldValue:
    """A number, or a range of which the ends are read as numbers are."""
    found = _RANGE.fullmatch(token.text) if token.kind is Kind.WORD else None
    if found is None:
        return _one(stream, token, spec=spec)
    low, high = (_end(stream, token, found, *names, spec=spec) for names in (("low", "least"), ("high", "most")))
    if low is not None and high is not None and high < low:
        raise stream.refuse(sentence("{word} ends below where it begins", word=shown(token.text)), token)
    return low if low is not None and low == high else Range(low=low, high=high)


def _end(stream: Stream, token: Token, found: re.Match[str], *names: str, spec: FieldSpec) -> float | None:
    """The end of a range that has one of these names, read at its own place; None where it is open."""
    name = next((name for name in names if found[name] is not None), None)
    if name is None:
        return None
    start, stop = found.span(name)
    place = replace(token, text=found[name], start=token.start + start, end=token.start + stop)
    return _one(stream, place, spec=spec)


def _one(stream: Stream, token: Token, *, spec: FieldSpec) -> float:
    return float(read_value(token, spec=spec, text=stream.text))


def _printed_range(low: float | None, high: float | None, *, days: bool) -> str:
    if low is None or high is None:
        known = [_printed_number(end, days=days) for end in (low, high) if end is not None]
        return ("{}+" if high is None else "..{}").format(*known or ("?",))
    between = "-" if low >= 0 else ".."
    return between.join(_printed_number(end, days=days) for end in (low, high))


def _printed_number(number: float, *, days: bool) -> str:
    return print_value(Days(number) if days else float(number))
