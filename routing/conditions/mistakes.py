"""What is said where a condition cannot be read on: one sentence with the place and the word that would be right."""

from routing.conditions.stream import Stream
from routing.conditions.tokens import KEYWORDS, Kind, Token
from routing.conditions.tree import Operator
from routing.conditions.values import OPERATORS
from routing.exceptions import ConditionError
from routing.fields import ANSWER, Catalogue, FieldSpec, FieldType
from routing.sentences import Sentence, sentence, shown

#: What people write, from other languages or by habit, for the words of this one.
_MEANT = {
    "&&": "and",
    "&": "and",
    "||": "or",
    "|": "or",
    "!": "not",
    "==": "=",
    "<>": "!=",
    "=>": ">=",
    "=<": "<=",
    "is": "=",
    "equals": "=",
    "has": "contains",
    "includes": "contains",
    "like": "contains",
    "begins": "starts with",
    "startswith": "starts with",
    "endswith": "ends with",
    "exists": "known",
    "且": "and",
    "和": "and",
    "或": "or",
    "不": "not",
}

YES = frozenset({"yes", "true", "1", "y", "是"})
NO = frozenset({"no", "false", "0", "n", "否"})

#: What follows a yes/no field where somebody compares it.
_COMPARING = frozenset({*Operator, "starts", "ends", "in", "==", "<>", "is", "equals"})

#: A comparison of each type to go by.
_EXAMPLES = {
    FieldType.NUMBER: "{} >= 50",
    FieldType.DAYS: "{} <= 90d",
    FieldType.TEXT: "{} contains …",
    FieldType.CHOICE: "{} = {}",
    FieldType.COUNTRY: "{} in (DE, AT)",
}


def no_field(stream: Stream, token: Token, *, catalogue: Catalogue) -> ConditionError:
    """A field should stand here and does not, or not one that there is."""
    if token.kind is Kind.END:
        return stream.refuse(sentence("The text ends where a field should follow"), token)
    meant = _keyword_meant(token)
    if token.keyword or token.kind is not Kind.WORD:
        what = sentence("A field should stand here, not {word}", word=shown(token.text))
        return stream.refuse(what, token, suggestion=meant)
    if token.text.startswith(ANSWER):
        what = sentence("The playbook has no question {word}", word=shown(token.text.removeprefix(ANSWER)))
    else:
        what = sentence("There is no field {word}", word=shown(token.text))
    return stream.refuse(what, token, suggestion=meant or catalogue.nearest_name(token.text))


def no_comparison(stream: Stream, name: Token, *, spec: FieldSpec) -> ConditionError:
    """A field that is compared with something stands alone, or before what is no operator."""
    token = stream.next
    if token.text == "not" and stream.ahead(1).text == "known":
        suggestion = f"not {spec.name} known"
        what = sentence("“not” stands before the field")
        return stream.refuse(what, name, until=stream.ahead(1), suggestion=suggestion)
    example = _EXAMPLES[spec.type].format(spec.name, *spec.values[:1])
    if token.kind is Kind.END or token.text in ("and", "or", ")", "to"):
        what = sentence(
            "{field} is not yes or no and needs a comparison, such as “{example}”",
            field=spec.name,
            example=example,
        )
        return stream.refuse(what, token)
    what = sentence(
        "After {field} comes an operator, as in “{example}”, not {word}",
        field=spec.name,
        example=example,
        word=shown(token.text),
    )
    return stream.refuse(what, token, suggestion=_keyword_meant(token))


def no_flag(stream: Stream, name: Token, *, spec: FieldSpec) -> ConditionError | None:
    """A yes/no field is compared with something; None where it stands alone, as it should."""
    operator, value = stream.next, stream.ahead(1)
    if operator.text not in _COMPARING or operator.kind is Kind.QUOTED:
        return None
    what = sentence("{field} is yes or no and stands by itself", field=spec.name)
    if (compared := value.text.lower()) not in YES | NO:
        return stream.refuse(what, name, until=operator)
    affirmed = (compared in YES) == (operator.text not in ("!=", "<>"))
    suggestion = spec.name if affirmed else f"not {spec.name}"
    return stream.refuse(what, name, until=value, suggestion=suggestion)


def wrong_operator(stream: Stream, token: Token, *, spec: FieldSpec) -> ConditionError:
    """An operator that this type of field does not have."""
    fitting = tuple(OPERATORS[spec.type])
    what = sentence(
        "{field} is {kind} and cannot be compared with {word}, only with {operators}, in or known",
        field=spec.name,
        kind=_kind(spec),
        word=shown(token.text),
        operators=fitting,
    )
    return stream.refuse(what, token)


def _kind(spec: FieldSpec) -> Sentence:
    if spec.numeric:
        return sentence("a number")
    return sentence("text") if spec.type is FieldType.TEXT else sentence("one of a list")


def no_value(stream: Stream, *, spec: FieldSpec) -> ConditionError:
    """A value should stand here and does not."""
    token = stream.next
    if token.kind is Kind.END:
        return stream.refuse(sentence("The text ends where a value for {field} should follow", field=spec.name), token)
    what = sentence("A value for {field} should stand here, not {word}", field=spec.name, word=shown(token.text))
    return stream.refuse(what, token)


def no_list(stream: Stream) -> ConditionError:
    """“in” without the list after it."""
    token = stream.next
    if token.kind not in (Kind.WORD, Kind.QUOTED):
        return stream.refuse(sentence("After “in” comes a list in parentheses, such as “in (a, b)”"), token)
    written = stream.text[token.start : token.end]
    return stream.refuse(sentence("After “in” comes a list in parentheses"), token, suggestion=f"({written})")


def no_continuation(stream: Stream, *, wanted: Sentence, opening: Token | None = None) -> ConditionError:
    """Something stands where the text should go on with what is `wanted`, or nothing does."""
    token = stream.next
    if token.kind is Kind.END and opening:
        return stream.refuse(sentence("The parenthesis that opens here is never closed"), opening)
    if token.kind is Kind.END:
        return stream.refuse(sentence("The text ends where {wanted} should follow", wanted=wanted), token)
    if token.text == ")":
        return stream.refuse(sentence("This parenthesis closes none that was opened"), token)
    what = sentence("{wanted} should follow here, not {word}", wanted=wanted, word=shown(token.text))
    return stream.refuse(what, token, suggestion=_keyword_meant(token))


def _keyword_meant(token: Token) -> str | None:
    if token.kind is Kind.QUOTED or token.keyword:
        return None
    lower = token.text.lower()
    return lower if lower in KEYWORDS else _MEANT.get(lower)
