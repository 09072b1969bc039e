"""The value beside an operator, read as the field's type wants it."""

import re
from decimal import Decimal

from routing.conditions.printing import print_number
from routing.conditions.stream import Stream
from routing.conditions.tokens import KEYWORDS, Kind, Token, quoted
from routing.conditions.tree import Days, Operator, Value
from routing.exceptions import ConditionError
from routing.fields import FieldSpec, FieldType
from routing.sentences import Sentence, sentence, shown

#: What the letter after a number multiplies it by.
MULTIPLES = {"": 1, "k": 10**3, "m": 10**6, "万": 10**4, "亿": 10**8}

#: A float keeps every whole number up to here, with room for the decimals.
MAX_NUMBER = 10**15

#: A sentence lists the values of a choice up to this many.
MAX_LISTED = 8

_ORDER = (Operator.EQUAL, Operator.UNEQUAL, Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST)
_EQUALITY = (Operator.EQUAL, Operator.UNEQUAL)

#: What a field of each type can be compared with a value by.
OPERATORS: dict[FieldType, tuple[Operator, ...]] = {
    FieldType.NUMBER: _ORDER,
    FieldType.DAYS: _ORDER,
    FieldType.TEXT: (*_EQUALITY, Operator.CONTAINS, Operator.STARTS_WITH, Operator.ENDS_WITH),
    FieldType.CHOICE: _EQUALITY,
    FieldType.COUNTRY: _EQUALITY,
    FieldType.FLAG: (),
}

_DIGITS = r"(-?(?:\d+(?:\.\d{1,6})?|\.\d{1,6}))"
_NUMBER = re.compile(_DIGITS + "([kKmM万亿]?)", re.ASCII)
_DAYS = re.compile(_DIGITS + "(d?)", re.ASCII)
_SPAN = re.compile(r"(\d{1,9}[km]?)-(\d{1,9}[km]?)", re.ASCII | re.IGNORECASE)
_CURRENCY = re.compile("[A-Z]{3}")
_OTHER_TIME = re.compile(
    r"(-?\d{1,6})(days?|weeks?|months?|mo|years?|[wmyDWMY天日周月年]|个月)", re.ASCII | re.IGNORECASE
)
_DAYS_IN = {"d": 1, "天": 1, "日": 1, "w": 7, "周": 7, "m": 30, "月": 30, "个": 30, "y": 365, "年": 365}


def read_value(token: Token, *, spec: FieldSpec, text: str) -> Value:
    """The value a token stands for beside a field; raises ConditionError where that field never holds it."""
    if spec.type is FieldType.TEXT:
        return _words(token, spec=spec, text=text)
    return _number(token, spec=spec, text=text) if spec.numeric else _choice(token, spec=spec, text=text)


def ensure_whole(stream: Stream, token: Token, *, spec: FieldSpec, listed: bool) -> None:
    """Raise ConditionError where the value just taken goes on in the next token: `1,000`, `5 万`, `head of sales`."""
    after = stream.next
    if token.kind is Kind.QUOTED or after.kind is Kind.END:
        return
    if spec.numeric:
        _ensure_whole_number(stream, token, spec=spec, listed=listed)
    elif spec.type is FieldType.TEXT and after.kind is Kind.WORD and after.text.lower() not in KEYWORDS:
        last = after
        for steps in range(MAX_LISTED):
            if (word := stream.ahead(steps)).kind is not Kind.WORD or word.text in KEYWORDS:
                break
            last = word
        suggestion = f'"{stream.text[token.start : last.end]}"'
        raise stream.refuse(
            sentence("Text of more than one word stands in quotes"), token, until=last, suggestion=suggestion
        )


def _ensure_whole_number(stream: Stream, token: Token, *, spec: FieldSpec, listed: bool) -> None:
    after, group = stream.next, stream.ahead(1)
    if spec.type is FieldType.DAYS and after.kind is Kind.WORD and (meant := _meant_days(token.text + after.text)):
        what = _no_days(f"{token.text} {after.text}", spec=spec)
        raise stream.refuse(what, token, until=after, suggestion=meant)
    if after.kind is Kind.WORD and after.text.lower() in MULTIPLES:
        suggestion = token.text + after.text
        raise stream.refuse(sentence("A number is written in one piece"), token, until=after, suggestion=suggestion)
    if after.kind is Kind.WORD and _CURRENCY.fullmatch(after.text) and after.text.lower() not in KEYWORDS:
        what = sentence("Money is a plain number in the workspace's currency, without {word}", word=shown(after.text))
        raise stream.refuse(what, token, until=after, suggestion=token.text)
    parted = after.text == "," and token.end == after.start and after.end == group.start and len(group.text) == 3
    if parted and group.text.isdecimal() and (not listed or group.text.startswith("0")):
        suggestion = token.text + group.text
        raise stream.refuse(sentence("Numbers are written without commas"), token, until=group, suggestion=suggestion)


def _words(token: Token, *, spec: FieldSpec, text: str) -> str:
    if token.keyword:
        what = sentence("{word} is a keyword, and as a value it stands in quotes", word=shown(token.text))
        raise ConditionError(what, text=text, start=token.start, end=token.end, suggestion=f'"{token.text}"')
    if spec.never and spec.never in token.text:
        rest = token.text.rpartition(spec.never)[2].strip()
        suggestion = quoted(rest) if rest else None
        what = sentence("{field} never holds {word}", field=spec.name, word=shown(spec.never))
        raise ConditionError(what, text=text, start=token.start, end=token.end, suggestion=suggestion)
    return token.text


def _choice(token: Token, *, spec: FieldSpec, text: str) -> str:
    value = spec.value_called(token.text)
    if value is not None and not token.keyword:
        return value
    meant = value if token.keyword else spec.nearest_value(token.text)
    suggestion = quoted(meant) if meant else None
    what = _no_choice(token, spec=spec, listing=suggestion is None and len(spec.values) <= MAX_LISTED)
    raise ConditionError(what, text=text, start=token.start, end=token.end, suggestion=suggestion)


def _no_choice(token: Token, *, spec: FieldSpec, listing: bool) -> Sentence:
    word, field, values = shown(token.text), spec.name, spec.values
    if token.keyword and listing:
        return sentence(
            "{word} is a keyword, not a value; {field} is one of {values}", word=word, field=field, values=values
        )
    if token.keyword:
        return sentence("{word} is a keyword, not a value", word=word)
    if spec.type is FieldType.COUNTRY:
        return sentence("{word} is not the code of a country, which has two letters", word=word)
    if listing:
        return sentence("{field} is never {word} but one of {values}", field=field, word=word, values=values)
    return sentence("{field} is never {word}", field=field, word=word)


def _number(token: Token, *, spec: FieldSpec, text: str) -> float:
    days = spec.type is FieldType.DAYS
    read = (_DAYS if days else _NUMBER).fullmatch(token.text) if token.kind is Kind.WORD else None
    if read is None:
        raise _no_number(token, spec=spec, text=text)
    number = Decimal(read[1]) * (1 if days else MULTIPLES[read[2].lower()])
    if wrong := _impossible(number, spec=spec):
        what = sentence("{word} is not possible: {why}", word=shown(token.text), why=wrong)
        raise ConditionError(what, text=text, start=token.start, end=token.end)
    plain = float(number) or 0.0  # `-0` is 0
    return Days(plain) if days else plain


def _impossible(number: Decimal, *, spec: FieldSpec) -> Sentence | None:
    if abs(number) > MAX_NUMBER:
        return sentence("numbers reach up to {most:,}", most=MAX_NUMBER)
    if spec.low is not None and number < spec.low:
        return sentence("{field} is never below {number}", field=spec.name, number=print_number(spec.low))
    if spec.high is not None and number > spec.high:
        return sentence("{field} is never above {number}", field=spec.name, number=print_number(spec.high))
    return None


def _no_number(token: Token, *, spec: FieldSpec, text: str) -> ConditionError:
    if spec.type is FieldType.DAYS:
        what, suggestion = _no_days(token.text, spec=spec), _meant_days(token.text)
    else:
        what = sentence(
            "{field} is compared with a number, such as 500, 50k or 2m, not with {word}",
            field=spec.name,
            word=shown(token.text),
        )
        suggestion = token.text if _NUMBER.fullmatch(token.text) else None
    if span := _SPAN.fullmatch(token.text):
        what = sentence(
            "{what}; a span is two comparisons, {field} >= {low} and {field} <= {high}",
            what=what,
            field=spec.name,
            low=span[1],
            high=span[2],
        )
    return ConditionError(what, text=text, start=token.start, end=token.end, suggestion=suggestion)


def _no_days(written: str, *, spec: FieldSpec) -> Sentence:
    return sentence("{field} is compared with days, such as 90d, not with {word}", field=spec.name, word=shown(written))


def _meant_days(written: str) -> str | None:
    """So many days, as a number of weeks, months or years stands for; None for what is no length of time."""
    if _DAYS.fullmatch(written):
        return written
    other = _OTHER_TIME.fullmatch(written)
    return f"{int(other[1]) * _DAYS_IN[other[2][0].lower()]}d" if other else None
