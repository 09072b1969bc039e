"""An answer that names one of the buttons: by its label, its key, its place, or nearly."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from routing.answers import AnswerValue, dated
from routing.playbook import Choice, Kind
from routing.understanding.chinese_numerals import read_numeral
from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.text import fold

#: Questions whose answers are numbers: a bare `2` there is an amount and no place.
_NUMERIC = frozenset({Kind.EMPLOYEES, Kind.REVENUE, Kind.BUDGET, Kind.NUMBER})
_NEAR = 86
#: No answer by place alone is longer.
_LONGEST = 40
_PLACES = {
    name: place
    for place, names in enumerate(
        ("first 1st one a 一 top", "second 2nd two b 二 两", "third 3rd three c 三", "fourth 4th four d 四",
        "fifth 5th five e 五",
         "sixth 6th six f 六", "seventh 7th seven g 七", "eighth 8th eight h 八"),
    )
    for name in names.split()
} | {"last": -1, "final": -1, "最后一": -1, "latter": -1, "bottom": -1, "倒数第一": -1, "former": 0, "前者": 0,
"后者": -1}  # fmt: skip
_BY_PLACE = Pattern(
    r"(?:the |that'?s |it'?s |option |number |no\.? ?|nr\.? ?|answer |choice |i(?:'d| would)? (?:choose|"
    r"pick|take|go (?:for|with)|say|select) (?:the |option |number )?|#|第|选择?|选项|我?选第?)*+"
    r"(?P<place>first|second|third|fourth|fifth|sixth|seventh|eighth|last|final|latter|former|top|bottom|"
    r"1st|2nd|3rd|[4-8]th|one|two|three|four|five|six|最后一|倒数第一|前者|后者|[a-h]|\d{1,2}|"
    r"[一二两三四五六七八])"
    r"(?:[).:]|个|项|种| one| option| choice| answer| please|选项|吧)*",
)
_IN_WORDS = Pattern(r"(?:the |option |number |no\.? ?|choice |answer |#|第|选项?)")


def read_choice(context: Context) -> Found | None:
    """The value of the choice that the text names as a whole: its label or key, or its place."""
    if not context.choices:
        return None
    bare = context.text.bare
    for choice in context.choices:
        if bare in _names(choice):
            return _found(choice.value, context)
    place = _BY_PLACE.fullmatch(bare) if len(bare) < _LONGEST else None
    if place is None:
        return None
    if context.asked in _NUMERIC and (
        not _IN_WORDS.match(bare)
        or (place["place"].isdigit() and not bare.startswith(("option", "choice", "#", "第", "选", "answer")))
    ):
        return None
    return _by_place(place["place"], context)


def read_near_choice(context: Context) -> Found | None:
    """The value of the choice that the text holds, or spells nearly right; of all it holds, to be asked."""
    held = [choice for choice in context.choices if any(_holds(name, context.plain) for name in _labels(choice))]
    if len(held) == 1 and not re.search(
        r"(?<![a-z])(?:not|no|n't|neither|nor)(?![a-z])|不|没", context.plain.replace(next(iter(_labels(held[0]))), "")
    ):
        return _found(held[0].value, context, confidence=0.9)
    if held:
        return _found_any(held, context)
    names = {name: choice for choice in context.choices for name in _names(choice) if len(name) > 3}
    bare = context.text.bare
    if len(bare) < 4 or not names:
        return None
    near = process.extract(bare, names.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=2)
    values = [names[name].value for name, _, _ in near]
    if not values or any(value != values[0] for value in values):
        return None
    return _found(values[0], context, confidence=0.9)


def _found_any(held: list[Choice], context: Context) -> Found | None:
    """Several choices named at once: which of them is meant has to be asked."""
    values = list(dict.fromkeys(dated(choice.value, on=context.today) for choice in held))
    if len(held) == 1:
        return None
    return Found(value=values[0], start=0, end=len(context.plain), confidence=0.5, alternatives=tuple(values[1:3]))


def _by_place(word: str, context: Context) -> Found | None:
    place = int(word) - 1 if word.isdigit() else _PLACES.get(word)
    if place is None:
        numeral = read_numeral(word)
        place = int(numeral.low) - 1 if numeral else len(context.choices)
    if not -1 <= place < len(context.choices) or word == "0":
        return None
    return _found(context.choices[place].value, context)


def _names(choice: Choice) -> Iterator[str]:
    yield fold(choice.key).replace("_", " ")
    yield fold(choice.key)
    yield from _labels(choice)


def _labels(choice: Choice) -> Iterator[str]:
    for label in choice.label.values():
        yield fold(label).strip(" .!?,;:-~()'\"*_")


def _holds(label: str, text: str) -> bool:
    if len(label) < 2:
        return False
    if label.isascii():
        return len(label) > 2 and bool(re.search(rf"(?<![a-z0-9]){re.escape(label)}(?![a-z0-9])", text))
    return label in text


def _found(value: AnswerValue, context: Context, *, confidence: float = 1.0) -> Found:
    return Found(value=dated(value, on=context.today), start=0, end=len(context.plain), confidence=confidence)
