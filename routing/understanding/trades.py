"""The industry that a verb tells where no word does: `we make brake pads`, 种葡萄的."""

import re
from dataclasses import dataclass

from routing.understanding.phrases import any_of, phrase_lines

_LINES = phrase_lines("trades")
_TRADES = ("manufacturing", "agriculture", "retail", "education", "media", "logistics", "insurance")
_LATIN, _CHINESE = (
    {
        trade: "|".join(line for line in _LINES[trade] if bool(re.search("[\u4e00-\u9fff]", line)) is chinese)
        for trade in _TRADES
    }
    for chinese in (False, True)
)
_IDLE_LATIN, _IDLE_CHINESE = _LINES["idle"]
#: Who does it, in the same breath, or the verb opens a clause.
_WHO = (
    r"(?:\A|(?<=[,.;:!)] )|(?<![a-z])(?:we|i|us|they|company|firm|family|that|who|which)(?:'re| are|'m| am)? )"
    r"(?:(?:also|mostly|mainly|only|just|basically|actually|still|now|ourselves|design and|develop and|in) ){0,2}"
)
_ENGLISH = re.compile(
    _WHO
    + "(?:"
    + "|".join(f"(?P<{trade}>(?:{verbs}))" for trade, verbs in _LATIN.items() if verbs)
    + rf") (?!(?:{_IDLE_LATIN})(?![a-z]))(?=[a-z0-9&])"
)
_IN_CHINESE = re.compile(
    r"(?:\A|(?<=[,.;:! ])|我们|我司|公司|家里|专门|主要|就是|专业|一家|是)(?:是|做)?(?:专门|主要|专业)?(?:"
    + "|".join(f"(?P<{trade}>{verbs})" for trade, verbs in _CHINESE.items() if verbs)
    + rf")(?!{_IDLE_CHINESE})(?=[\u4e00-\u9fffa-z])"
)
_TRADE_BUYERS = re.compile(any_of(_LINES["trade_buyers"], _LINES))


@dataclass(frozen=True)
class Trade:
    """The industry, where its words stand, and whether they leave no other."""

    industry: str
    start: int
    end: int
    sure: bool


def trade_of(text: str) -> Trade | None:
    """The trade that a folded text tells with a verb."""
    found = _ENGLISH.search(text) or _IN_CHINESE.search(text)
    if found is None or found.lastgroup is None:
        return None
    sold = found.lastgroup == "retail" and _TRADE_BUYERS.search(text, found.end()) is not None
    return Trade(found.lastgroup, found.start(found.lastgroup), len(text), sure=not sold)
