"""Answers written by people who never saw the grammar: at least nine in ten are right, and one in a hundred wrong.

Half of `en.jsonl` and `zh.jsonl` is held back: the grammar is never tuned on it, nor is it looked at. What is made of
that half is measured, and not tested: `python -m tests.benchmarks.corpus`.
"""

from collections import Counter

import pytest

from tests.routing.understanding.grading import Grade, Line, corpus, grade, halves, reading_of


def seen(language: str) -> list[Line]:
    """Every answer that the grammar may be tuned on."""
    tuned, _held_back = halves(corpus(language))
    return [*tuned, *corpus(f"{language}_more")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_of_what_strangers_wrote_nine_in_ten_are_read_right_and_one_in_a_hundred_wrong(language: str) -> None:
    lines = seen(language)

    grades = [(line, grade(line, reading_of(line))) for line in lines]

    counts = Counter(found for _, found in grades)
    missed = "\n".join(
        f"{found}: {line.asked or 'unasked'}: {line.text!r} is {reading_of(line)}, not {line.right[0]}"
        for line, found in grades
        if found is not Grade.RIGHT
    )
    assert counts[Grade.RIGHT] >= 0.9 * len(lines), missed
    assert counts[Grade.WRONG] <= 0.01 * len(lines), missed


def test_the_halves_are_the_same_at_every_run_and_share_nothing() -> None:
    lines = corpus("en")
    tuned, held_back = halves(lines)

    assert halves(lines) == (tuned, held_back)
    assert len(tuned) + len(held_back) == len(lines)
    assert not {id(line) for line in tuned} & {id(line) for line in held_back}
