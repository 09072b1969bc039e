"""The industry that a verb tells where no word does: `we make brake pads`, 种葡萄的."""

import re
from dataclasses import dataclass

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import any_of, phrase, phrase_lines
from routing.understanding.text import before

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
_ENGLISH = phrase(
    _WHO
    + "(?:"
    + "|".join(f"(?P<{trade}>(?:{verbs}))" for trade, verbs in _LATIN.items() if verbs)
    + rf") (?!(?:{_IDLE_LATIN})(?![a-z]))(?=[a-z0-9&])"
)
_IN_CHINESE = phrase(
    r"(?:\A|(?<=[,.;:! ])|我们?|我司|公司|家里|专门|主要|就是|专业|一家|是)(?:是|做)?(?:专门|主要|专业)?(?:"
    + "|".join(f"(?P<{trade}>{verbs})" for trade, verbs in _CHINESE.items() if verbs)
    + rf")(?!{_IDLE_CHINESE})(?=[\u4e00-\u9fffa-z])"
)
#: A works of whatever is made there: 做注塑的厂子.
_WORKS = Pattern(
    r"(?P<manufacturing>(?:做|搞|生产|加工|造)[^,.;]{1,10}的?(?:小|老|大)?(?:厂子|工厂|小厂|厂家|作坊|厂(?![房商长区])))"
)
_OWN_WORKS = phrase(rf"(?:我们?|我司|咱们?|俺们?|家里|自家)[^,.;]{{0,8}}{_WORKS.pattern}")
#: What somebody does, as a piece of its own: 网上卖花的.
_DOES_CN = phrase(
    r"(?:\A|(?<=[,.;:! ]))(?:我们?|我司|咱们?|俺们?)?是?在?(?:网上|线上|专门|主要|自己|家里|专业)*(?:"
    + "|".join(f"(?P<{trade}>{verbs})" for trade, verbs in _CHINESE.items() if verbs)
    + rf")(?!{_IDLE_CHINESE})[\u4e00-\u9fffa-z]{{1,8}}的(?=[,.;! ]|\Z)"
)
_TRADE_BUYERS = Pattern(any_of(_LINES["trade_buyers"], _LINES))
#: What the speaker does for a living, before and behind its name.
_LIVING = Pattern(
    r"(?:\A|[,.;!:])[^,.;!:]{0,6}我(?:们|这边|这里|们这边|家)*(?:是|就是|在)[^,.;他她你客友供给帮为]{0,8}[做搞干开] ?\Z"
)
_LIVING_END = Pattern(r"(?:生意|行业|业务)? ?的(?=[,.;!]|\Z)")


@dataclass(frozen=True)
class Trade:
    """The industry, where its words stand, and whether they leave no other."""

    industry: str
    start: int
    end: int
    sure: bool


def plain_trade(text: str) -> Trade | None:
    """The trade that a piece of a Chinese text tells and nothing else: 种葡萄的, or that of a works of theirs."""
    if text.isascii():
        return None
    found = _DOES_CN.search(text) or _OWN_WORKS.search(text)
    if found is None or found.lastgroup is None:
        return None
    return Trade(found.lastgroup, found.start(found.lastgroup), found.end(), sure=True)


def trade_of(text: str) -> Trade | None:
    """The trade that a folded text tells with a verb."""
    found = _ENGLISH.search(text) or _IN_CHINESE.search(text) or _WORKS.search(text)
    if found is None or found.lastgroup is None:
        return None
    sold = found.lastgroup == "retail" and _TRADE_BUYERS.search(text, found.end()) is not None
    return Trade(found.lastgroup, found.start(found.lastgroup), len(text), sure=not sold)


def is_living(text: str, start: int, end: int) -> bool:
    """Whether a clause says of what is named there that the speaker does it: 我这边是天津港做 + 货代 + 的."""
    return _LIVING.search(before(text, start)) is not None and _LIVING_END.match(text, end) is not None
