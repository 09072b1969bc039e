"""Whether a text says what somebody needs, or only answers other questions."""

import re
from collections.abc import Iterable

#: Words that stand around answers to other questions.
_AROUND = re.compile(
    r"\b(?:hi|hello|hey|sorry|actually|please|thanks|yes|no|not|we|re|ve|ll|i|me|my|our|us|you|your|it|its|this|that|"
    r"is|are|am|be|have|has|had|got|can|reach|call|sit|work|based|located|in|on|at|of|to|for|with|by|from|as|a|an|the|"
    r"and|or|about|around|roughly|some|currently|now|right|here|there|total|year|month|spend|name|number|address|mail|"
    r"email|phone|company|team|staff|people|employees|size|budget)\b"
    r"|您好|你好|您|你|我们|我|公司|在|预算|是|有|大概|大约|左右|差不多|邮箱|邮件|电话|手机|号码|地址|叫|名字|人|员工|规模|的|和|与|也"
    r"|了|吧|呢|说错了|其实|应该|不对|改成|目前|现在|总共|一共|每年|每月|位于|总部|联系|可以|请",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]{2,}", re.IGNORECASE)
_LETTER = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")

#: How many words, or Chinese letters, of its own a need takes.
WORDS = 3
LETTERS = 4


def says_a_need(text: str, *, others: Iterable[str] = ()) -> bool:
    """Whether enough is left of a text to be a need, once the words of other answers are taken out."""
    left = _left_of(text, others)
    return len(_WORD.findall(left)) >= WORDS or len(_LETTER.findall(left)) >= LETTERS


def says_nothing_else(text: str, *, than: Iterable[str]) -> bool:
    """Whether no word of its own is left of a text, once these words are taken out."""
    left = _left_of(text, than)
    return not (_WORD.search(left) or _LETTER.search(left))


def _left_of(text: str, others: Iterable[str]) -> str:
    for words in sorted(others, key=len, reverse=True):
        text = text.replace(words, " ")
    return _AROUND.sub(" ", text)
