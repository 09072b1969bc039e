import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.blocks import escape
from bot.decoding import decode_text, plain

#: Without the colon, between two of which there may be an emoji's name.
visible = st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs"], exclude_characters=":") | st.sampled_from("&<>|@#!;\n\t")
)


@pytest.mark.parametrize(
    ("delivered", "meant"),
    [
        pytest.param("R&amp;D &lt; 5 &gt; 3", "R&D < 5 > 3", id="escapes"),
        pytest.param("&amp;lt;b&amp;gt;", "&lt;b&gt;", id="an-escape-that-was-typed"),
        pytest.param("I'm <mailto:ann@acme.com|ann@acme.com>", "I'm ann@acme.com", id="email"),
        pytest.param("<http://acme.com|acme.com>", "acme.com", id="domain"),
        pytest.param("<http://acme.com/|ACME.com>", "ACME.com", id="domain-with-slash"),
        pytest.param("<https://acme.com/a?b=1&amp;c=2>", "https://acme.com/a?b=1&c=2", id="link"),
        pytest.param("<tel:+442079460958|+44 20 7946 0958>", "+44 20 7946 0958", id="phone"),
        pytest.param("<https://evil.example|our site>", "our site (https://evil.example)", id="disguised-link"),
        pytest.param("ask <@U123|ann>", "ask @ann", id="mention-with-name"),
        pytest.param("ask <@U123>", "ask @U123", id="mention"),
        pytest.param("in <#C123|sales>", "in #sales", id="channel"),
        pytest.param("in <#C123|>", "in #C123", id="channel-without-name"),
        pytest.param("<!channel> and <!here|@here>", "@channel and @here", id="everybody"),
        pytest.param("<!subteam^S123|@team>", "@team", id="user-group"),
        pytest.param("<!date^1392734382^{date}|Feb 18>", "Feb 18", id="date"),
        pytest.param("a\u202eb\u200bc\u2066d\ufeff", "abcd", id="controls"),
        pytest.param("a\ud83d", "a", id="half-a-character"),
        pytest.param("sure :+1:, 好的:rocket::rocket:", "sure 👍, 好的🚀🚀", id="emoji"),
        pytest.param(":wave::skin-tone-4: :v::skin-tone-2:", "👋🏽 ✌🏻", id="emoji-with-a-tone-of-skin"),
        pytest.param("at 10:30:45, 5:100:3, :nobody:", "at 10:30:45, 5:100:3, :nobody:", id="no-emoji"),
        pytest.param("<https://acme.com/:x:/a>", "https://acme.com/:x:/a", id="emoji-in-a-link"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_people_are_read_as_they_meant_it(delivered: str, meant: str) -> None:
    assert decode_text(delivered) == meant


@pytest.mark.parametrize("delivered", ["<@UBOT> hello", "hello <@UBOT>", "<@UBOT|baton>  hello "])
def test_the_mention_of_the_bot_itself_is_no_part_of_what_was_said(delivered: str) -> None:
    assert decode_text(delivered, bot_user="UBOT") == "hello"


def test_a_mention_of_somebody_else_stays_when_the_bot_reads() -> None:
    assert decode_text("<@UBOT> ask <@UANN>", bot_user="UBOT") == "ask @UANN"


@given(visible)
def test_what_goes_out_escaped_comes_back_as_it_was(text: str) -> None:
    assert decode_text(escape(text)) == text


@given(st.text(st.sampled_from("<>@#!|^&;amp lt:mailto/UB\u202e") | st.characters()))
def test_no_text_is_too_odd_to_read(text: str) -> None:
    decode_text(text, bot_user="UB")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("company = “Acme”", 'company = "Acme"', id="curly"),
        pytest.param("company = „Acme‟", 'company = "Acme"', id="german"),
        pytest.param("it’s", "it's", id="apostrophe"),
        pytest.param("（employees　＞＝　５０）", "(employees >= 50)", id="full-width"),
        pytest.param("country in（US、CN）。", "country in(US,CN).", id="chinese"),
        pytest.param("「预算」", '"预算"', id="corner-brackets"),
        pytest.param("51–200", "51–200", id="a-dash-stays"),
    ],
)
def test_curly_and_full_width_signs_are_taken_for_plain_ones(typed: str, meant: str) -> None:
    assert plain(typed) == meant


@given(st.text())
def test_plain_text_stays_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)
