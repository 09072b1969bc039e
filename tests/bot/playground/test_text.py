"""Typed text as Slack delivers it, and encoded text as people read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.text import curled, encode_typed, escape, visible

NAMES = {"U1": "Ada Lovelace", "C1": "sales"}


def _name(known: str) -> str:
    return NAMES.get(known, known)


@pytest.mark.parametrize(
    ("typed", "delivered"),
    [
        pytest.param("R&D < 5 > 3", "R&amp;D &lt; 5 &gt; 3", id="the three characters"),
        pytest.param("mail a@b.com", "mail <mailto:a@b.com|a@b.com>", id="an e-mail"),
        pytest.param("see acme.com.", "see <http://acme.com|acme.com>.", id="a domain at the end of a sentence"),
        pytest.param("see https://acme.com/x?a=1&b=2", "see <https://acme.com/x?a=1&amp;b=2>", id="a link"),
        pytest.param("acme.co.uk/shop", "<http://acme.co.uk/shop|acme.co.uk/shop>", id="a domain with a path"),
        pytest.param("node.js and e.g. 3.5k", "node.js and e.g. 3.5k", id="dots that are no domains"),
        pytest.param("<@U1> in <#C1|sales>", "<@U1> in <#C1|sales>", id="mentions"),
        pytest.param("@here, not me@here.com", "<!here>, not <mailto:me@here.com|me@here.com>", id="everybody"),
        pytest.param("<!channel> @channels", "&lt;!channel&gt; @channels", id="what calls nobody"),
        pytest.param("a@b.c", "<mailto:a@b.c|a@b.c>", id="a short e-mail"),
        pytest.param("五十万，a@b.cn。", "五十万，<mailto:a@b.cn|a@b.cn>。", id="Chinese around an e-mail"),
    ],
)
def test_typed_text_is_delivered_encoded(typed: str, delivered: str) -> None:
    assert encode_typed(typed) == delivered


def test_phones_and_macs_curl_quotes() -> None:
    assert curled("when \"it's\" ('so')") == "when “it’s” (‘so’)"


@pytest.mark.parametrize(
    ("encoded", "read"),
    [
        pytest.param("R&amp;D &lt; 5", "R&D < 5", id="the three characters"),
        pytest.param("<mailto:a@b.com|a@b.com>", "a@b.com", id="an e-mail"),
        pytest.param("<https://acme.com|our site>", "our site", id="a labelled link"),
        pytest.param("<@U1> in <#C1>", "@Ada Lovelace in #sales", id="mentions"),
        pytest.param("<!here> and <!date^1^{date}|today>", "@here and today", id="specials"),
        pytest.param("*bold* _it_ ~s~ `code`", "bold it s code", id="marks"),
        pytest.param("*_both_*", "both", id="marks in marks"),
        pytest.param("2*3*4 and snake_case_name", "2*3*4 and snake_case_name", id="what is no mark"),
    ],
)
def test_encoded_text_is_read_without_its_marks(encoded: str, read: str) -> None:
    assert visible(encoded, name_of=_name) == read


@given(st.text(alphabet=st.characters(exclude_characters="*_~`", exclude_categories=["Cs"])))
def test_whatever_is_escaped_is_read_as_it_was_typed(typed: str) -> None:
    assert visible(escape(typed), name_of=_name) == typed
