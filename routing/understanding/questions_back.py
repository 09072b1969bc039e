"""Whether a text is a question to us."""

import re
from functools import lru_cache

from routing.understanding.phrases import phrase, phrases
from routing.understanding.spoken import spoken

#: The readers ask the same of one text several times.
_KEPT = 64
_LONGEST_QUESTION = 160
_ASKS_WITHOUT_MARK = phrases("questions")["asks"]
_ASKS = phrase(
    r"(?:and |but |so |ok |well |hi,? |hello,? |sorry,? |wait,? |first,? |hm+,? )*(?:what|why|how|when|"
    r"where|who|whom|which|whose|is (?:this|it|there|that|your)|are (?:you|there|your|these)|do you|"
    r"does (?:it|this|your|the)|did you|can (?:you|it|your|this|we|i)|could (?:you|it|we|i)|will (?:you|"
    r"it|this|i|someone|somebody)|would (?:you|it|this)|have you|has (?:it|this)|should|am i)(?![a-z])"
)
#: What makes a question of a text, wherever it stands.
_ASKS_WITHIN = phrase(
    r"(?:why (?:do you|are you|is that|would you)|what(?:'s| is| does) (?:it|this|the price|your)|"
    r"how much (?:is|does|do|will)|what (?:do )?you mean|not sure what (?:you mean|that (?:is|means))|"
    r"what does (?:that|this) mean|"
    r"(?:don't|do not) (?:understand|get) (?:the|your|this) question)"
    r"|(?:为什么|为啥|干嘛|干什么|什么意思|没(?:看|听)懂|多少钱|怎么收费|怎么卖|啥意思|凭什么|有什么用|你是谁|您是谁|"
    r"你们是谁|是什么|什么是|怎么用|多久|什么时候能|哪里|有没有|是不是|(?<!看)(?<![评估验证测试确认考察][估证试认察下])(?<!一下)能不能|可不可以|吗\s?[?.!]*$|"
    r"呢\s?[?]+$|哪家|啥是|如何)",
)


@lru_cache(maxsize=_KEPT)
def asks_back(text: str) -> bool:
    """Whether a text is a question to us."""
    stripped = text.rstrip(" .!)")
    if stripped.endswith("?"):
        return bool(re.search(r"[^\W\d_]{2}|^\?+$", stripped))
    if len(text) >= _LONGEST_QUESTION:
        return False
    said = spoken(text)
    return bool(_ASKS.match(said) or _ASKS_WITHIN.search(said) or _ASKS_WITHOUT_MARK.search(text))
