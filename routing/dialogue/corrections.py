"""Whether somebody puts right what they said before."""

import re
from enum import Enum, auto


class Correction(Enum):
    """How plainly a text goes back to what was said before."""

    #: It can mean nothing else: `make that 80`.
    TURNS_BACK = auto()
    #: It may as well be the answer to the open question: `sorry, 80`.
    PUTS_RIGHT = auto()


_TURNS_BACK = re.compile(
    r"\b(?:make (?:that|it)|i meant?|i mean|change (?:that|it) to|correction|scratch that|typo)\b"
    r"|改成|改为|改一下|我是说|我的意思是|(?:说|写|打|填|搞|弄)错了|更正|口误",
    re.IGNORECASE,
)
_PUTS_RIGHT = re.compile(
    r"\b(?:actually|in fact|sorry|oops|no,? wait|on second thought|rather|wrong|mistyped|mistake|should (?:be|read|say)"
    r"|after all|no longer|instead|not \S+$|,? not \S+|(?:is|are) now|change|update|my (?:new |work )?e-?mail is)\b"
    r"|其实|不对|应该|不是|抱歉|不好意思|改|换成|更新|新的|我的邮箱是|不用了|不需要了",
    re.IGNORECASE,
)


def correction_in(text: str) -> Correction | None:
    """How a text puts right what was said before; None where it does not look so."""
    if _TURNS_BACK.search(text):
        return Correction.TURNS_BACK
    return Correction.PUTS_RIGHT if _PUTS_RIGHT.search(text) else None


def without_correction(text: str) -> str:
    """What is left of a text without the words that say it puts something right."""
    return _PUTS_RIGHT.sub(" ", _TURNS_BACK.sub(" ", text))
