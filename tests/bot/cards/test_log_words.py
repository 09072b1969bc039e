"""The words of the log are said in the reader's language, names and values stay as they are."""

import pytest

from bot.cards.log_words import in_words
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
