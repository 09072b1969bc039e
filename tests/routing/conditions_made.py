"""Conditions, leads and hostile texts as Hypothesis makes them."""

from hypothesis import strategies as st

from routing.answers import Range
from routing.conditions import And, Comparison, Condition, Days, Flag, In, Known, Not, Operator, Or
from routing.conditions.values import OPERATORS
from routing.fields import FieldSpec, FieldType, FieldValue, catalogue_with

CATALOGUE = catalogue_with(
    {
        "team_size": FieldType.NUMBER,
        "plan": FieldSpec(type=FieldType.CHOICE, values=("free", "pro")),
        "words": FieldType.TEXT,
        "start": FieldType.DAYS,
        "trial": FieldType.FLAG,
    }
)

#: Few numbers, so that comparisons meet the bounds of ranges.
NUMBERS = st.sampled_from((0, 0.5, 1, 2, 3, 4)).map(float)

AMOUNTS = st.decimals(0, 10**9, places=6).map(float) | st.integers(0, 10**15).map(float) | NUMBERS

#: Text that may stand between quotes: no control characters, no lone surrogates, not blank.
WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=12).filter(
    lambda text: text.strip() != ""
)

SPECS = st.sampled_from(sorted(CATALOGUE.fields.values(), key=lambda spec: spec.name))


def values_for(spec: FieldSpec, amounts: st.SearchStrategy[float] = AMOUNTS) -> st.SearchStrategy[float | str]:
    """Values that may stand beside a field."""
    if spec.type is FieldType.DAYS:
        return amounts.map(Days)
    if spec.type is FieldType.NUMBER:
        return amounts.filter(lambda number: spec.high is None or number <= spec.high)
    return st.sampled_from(spec.values) if spec.values else words_for(spec)


def words_for(spec: FieldSpec) -> st.SearchStrategy[str]:
    """Text that may stand beside a field."""
    return WORDS.filter(lambda text: spec.never not in text) if spec.never else WORDS


@st.composite
def leaves_made(draw: st.DrawFn, amounts: st.SearchStrategy[float] = AMOUNTS) -> Condition:
    """A comparison, a list, a flag or “known”, of any field."""
    spec = draw(SPECS)
    if draw(st.booleans()) and draw(st.booleans()):
        return Known(field=spec.name)
    if spec.type is FieldType.FLAG:
        return Flag(field=spec.name)
    values = values_for(spec, amounts)
    if draw(st.booleans()):
        listed = tuple(draw(st.lists(values, min_size=1, max_size=4)))
        return In(field=spec.name, values=listed, negated=draw(st.booleans()))
    operator = draw(st.sampled_from(OPERATORS[spec.type]))
    return Comparison(field=spec.name, operator=operator, value=draw(values))


def conditions_made(amounts: st.SearchStrategy[float] = AMOUNTS) -> st.SearchStrategy[Condition]:
    """Conditions of every shape, as deep as people write them."""

    def joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        several = st.lists(parts, min_size=2, max_size=4).map(tuple)
        return st.builds(And, parts=several) | st.builds(Or, parts=several) | st.builds(Not, part=parts)

    return st.recursive(leaves_made(amounts), joined, max_leaves=12)


def ranges() -> st.SearchStrategy[Range]:
    """Ranges, open at either side, neither or both."""
    bounds = st.tuples(st.none() | NUMBERS, st.none() | NUMBERS)
    ordered = bounds.filter(lambda pair: pair[0] is None or pair[1] is None or pair[0] <= pair[1])
    return ordered.map(lambda pair: Range(low=pair[0], high=pair[1]))


def _held(spec: FieldSpec) -> st.SearchStrategy[FieldValue]:
    if spec.type is FieldType.FLAG:
        return st.booleans()
    if spec.numeric:
        return NUMBERS | ranges()
    return st.sampled_from(spec.values) if spec.values else WORDS


def leads() -> st.SearchStrategy[dict[str, FieldValue]]:
    """The fields of a lead, any of them unknown."""
    return st.fixed_dictionaries({}, optional={name: _held(spec) for name, spec in CATALOGUE.fields.items()})


#: The words and signs of the language, and what only looks like them.
PIECES = (
    *CATALOGUE.fields,
    *Operator,
    *("and", "or", "not", "in", "known", "when", "to", "within", "team", "(", ")", ",", "not", "(", ")"),
    *(
        "（",
        "）",
        "，",
        "50k",
        "-1.5m",
        "3万",
        "90d",
        "1,000",
        "DE",
        "UK",
        "zh",
        "hello",
        "answer.",
        "$",
        "!",
        "==",
        "&&",
    ),
    *('"head of"', "“VP”", '"', "“", "”", "\\", '\\"', "'", "＂", "\u200b", "\ud800", "\n", "ﬁ", "İ", "²", "٣"),
)

HOSTILE = (
    st.text(max_size=200)
    | st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
    | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
)
