"""Emoji: each is told by its name, and drawn from it again."""

import re

import pytest

from bot.emoji import drawn, is_emoji, named, signs

SOME = ["👍", "❤️", "👋🏽", "✌🏿", "🇩🇪", "👩🏻‍💻", "1️⃣", "🫠"]


@pytest.mark.parametrize("sign", SOME)
def test_what_is_typed_has_a_name_from_which_it_is_drawn_again(sign: str) -> None:
    name, tone = named(sign)

    assert is_emoji(name)
    assert drawn(f"x:{name}:{f':{tone}:' if tone else ''}x") == f"x{sign}x"


def test_the_longest_emoji_is_found_of_several_that_begin_alike() -> None:
    assert re.findall(signs(), "👩‍👩‍👧 and 👩 ©") == ["👩‍👩‍👧", "👩"]
