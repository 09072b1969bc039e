"""A phrase is looked for only where letters stand that it needs, and is found wherever it would be found without."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routing.understanding.folded import Folded
from routing.understanding.letters import endings_of, groups_of, openings_of
from routing.understanding.phrases import AnyOf, phrase, phrases
from tests.routing.understanding.test_corpus import corpus

_LISTS = ("authority", "controls", "corrections", "doubts", "money", "need", "size", "timing", "titles", "tones")
_TEXTS = [line.text.lower() for name in ("en", "zh") for line in corpus(name)[::60]]

_ATOMS = st.sampled_from(["a", "b", "c", "好", "[ab]", "[^a]", r"\d", ".", "1", " ", r"(?=a)", r"(?<!b)", r"\b"])


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    group = inner.map("(?:{})".format)
    times = st.sampled_from(["?", "*", "+", "{2}", "{0,4}", "{4}", "*?", "*+"])
    return st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda branches: f"(?:{'|'.join(branches)})"),
        st.tuples(group, times).map("".join),
        inner.map("({})".format),
        inner.map("(?i:{})".format),
    )


_PATTERNS = st.recursive(_ATOMS, _grown, max_leaves=12)
_SAID = st.text(alphabet="abcAB好1 ", max_size=12)


@pytest.mark.parametrize(
    ("pattern", "groups"),
    [
        pytest.param(r"(?<![a-z])(?:budgets?|cash)(?![a-z])", {"bud", "cas"}, id="words"),
        pytest.param(r"(?:we |i )?need", {"nee", "we ", "i n"}, id="optional words"),
        pytest.param(r"预算|没[钱米]", {"预算", "没钱", "没米"}, id="chinese"),
        pytest.param(r"[^,.;]{0,6}的?多少", {"的多", "多少"}, id="behind any letter"),
        pytest.param(r"no|\d+", None, id="no letters needed"),
    ],
)
def test_the_letters_that_a_phrase_needs_are_read_off_it(pattern: str, groups: set[str] | None) -> None:
    assert groups_of(pattern) == groups


def test_how_a_phrase_begins_and_ends_is_read_off_it() -> None:
    assert openings_of(r"(?:can|could) (?:we|i) .*") == frozenset({"can", "cou"})
    assert endings_of(r".*(?:please|pls|吧)") == frozenset({"ase", "pls", "吧"})
    assert openings_of(r".*please") is None
    assert endings_of(r"stop(?: .*)?") is None


@given(pattern=_PATTERNS, text=_SAID)
@settings(max_examples=150, deadline=None)
def test_every_pattern_finds_in_a_folded_text_what_it_finds_anyway(pattern: str, text: str) -> None:
    plain, words = re.compile(pattern), phrase(pattern)

    assert _spans([words.search(Folded(text))]) == _spans([plain.search(text)])
    assert _spans(words.finditer(Folded(text))) == _spans(plain.finditer(text))
    assert _spans([words.match(text)]) == _spans([plain.match(text)])
    assert _spans([words.fullmatch(Folded(text))]) == _spans([plain.fullmatch(text)])
    assert words.sub("-", Folded(text)) == plain.sub("-", text)
    assert words.may_end(text) or not any(found.end() == len(text) for found in plain.finditer(text))


@pytest.mark.parametrize("name", _LISTS)
def test_every_phrase_of_a_list_is_found_in_a_folded_text(name: str) -> None:
    lists = phrases(name).values()

    missed = [text for text in _TEXTS for words in lists if words.search(text) and not words.search(Folded(text))]
    missed += [text for text in _TEXTS for words in lists if re.match(words.pattern, text) and not words.match(text)]

    assert missed == []


def test_of_several_phrases_all_are_looked_for_where_one_may_stand() -> None:
    several = AnyOf((phrase("red"), phrase("green")))

    assert several.may_stand_in(Folded("a green one"))
    assert not several.may_stand_in(Folded("a blue one"))
    assert several.may_stand_in("a blue one")


def _spans(found: Iterable[re.Match[str] | None]) -> list[tuple[int, int]]:
    return [each.span() for each in found if each]
