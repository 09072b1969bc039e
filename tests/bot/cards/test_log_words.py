"""The words of the log are said in the reader's language, names and values stay as they are."""

import pytest

from bot.cards.log_words import in_mrkdwn, in_words
from tests.bot.cards.leads import reader


@pytest.mark.parametrize(
    ("what", "stored", "english", "chinese"),
    [
        pytest.param(
            "companies",
            "added 2, changed 0, removed 1: added customer a.com; added customer b.com; removed customer c.com",
            "2 new, 0 changed, 1 removed: added customer a.com; added customer b.com; removed customer c.com",
            "新增 2，修改 0，删除 1: 新增 customer a.com; 新增 customer b.com; 删除 customer c.com", id="companies",
        ),
        pytest.param(
            "companies", "removed customer added.com; and 3 more", "removed customer added.com; and 3 more",
            "删除 customer added.com; 另有 3 项", id="more of them",
        ),
        pytest.param(
            "people", "reps.eva added: slack 'U1'\nteams.dach: members 'added'\nreps.bo removed",
            "reps.eva added: slack 'U1'\nteams.dach: members 'added'\nreps.bo removed",
            "新增 reps.eva: slack 'U1'\nteams.dach: members 'added'\n删除 reps.bo", id="people",
        ),
        pytest.param(
            "pause", '2. "added removed" to nurture (paused)', '2. "added removed" to nurture · paused',
            '2. "added removed" to nurture · 已暂停', id="a rule",
        ),
    ],
)  # fmt: skip
def test_an_entry_is_said_in_the_readers_language(what: str, stored: str, english: str, chinese: str) -> None:
    assert [in_words(what, stored, reader=reader(language)) for language in ("en", "zh")] == [english, chinese]


@pytest.mark.parametrize(
    ("stored", "english", "chinese"),
    [
        ("draft 3 after edition 2", "the draft on top of version 2", "第 2 版之上的草稿"),
        ("edition 1 after edition 2", "version 1 in place of version 2", "用第 1 版代替第 2 版"),
        ("draft 3, changes: 1", "one changed rule", "改动了 1 条规则"),
        ("draft 3, changes: 0", "no rule was changed in it", "其中没有改动规则"),
        ("L-12 to team dach", None, None),
    ],
)
def test_an_entry_about_a_draft_names_it_as_people_do(stored: str, english: str | None, chinese: str | None) -> None:
    assert [in_mrkdwn(stored, reader=reader(language)) for language in ("en", "zh")] == [english, chinese]


def test_a_moment_in_the_log_is_shown_to_everybody_in_their_own_time() -> None:
    said = in_mrkdwn("draft 3 after edition 2, for 2026-12-02 09:00 UTC", reader=reader())

    assert said is not None
    assert said.startswith("the draft on top of version 2 · for <!date^1796202000^")
