"""What a text is that answers nothing: small talk, abuse, another language."""

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase, phrases
from routing.understanding.reading import Tone
from routing.understanding.text import Text

_PHRASES = phrases("tones")
_ABUSE = _PHRASES["abuse"]
_SMALL_TALK = phrase(
    r"(?:hi+|hello+|hey+|hiya|howdy|yo|good (?:morning|afternoon|evening|day|night)|morning|greetings|"
    r"how are you(?: doing)?(?: today)?|how's it going|what'?s up|sup|nice to meet you|"
    r"thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|cheers|welcome|haha+|lol|hehe|ok thanks|cool|"
    r"nice|great|wow|interesting|hm+|ah+|oh+|i see|got it|understood|"
    r"have a (?:nice|good|great) (?:day|one|weekend)|happy \w+|test(?:ing)?|are you there|anyone there|"
    r"there|everyone|all|team|again|bot|sorry|my bad|no worries|nice weather|how do you do|"
    r"pleased to meet you|tell me a joke|i love you|you're funny|you are (?:funny|nice|great)"
    r"|你好+|您好+|哈喽|嗨|嘿|早上好|下午好|晚上好|早|早安|晚安|在吗|在么|有人吗|谢谢(?:你|您|啦|了)?|"
    r"多谢|感谢|辛苦了?|哈哈+|呵呵|嘻嘻|好吧|收到|明白了?|知道了|了解了|天气(?:真)?(?:不错|好)|吃了吗|"
    r"最近怎么样|你好吗|新年快乐|节日快乐|测试|哦+|啊+|嗯+|原来如此|厉害|真棒|不错|打扰了|"
    r"讲个笑话)(?:[ ,.!?~]|啊|呀|哦|的|了)*",
)


_GREETING = Pattern(
    r"\b(?:hi+|hello+|hey+|hiya|howdy|yo|good (?:morning|afternoon|evening)|greetings|(?:any(?:one|body)|you) there|"
    r"test(?:ing)?)\b|你好|您好|哈喽|嗨|嘿|早上好|下午好|晚上好|在吗|在么|有人吗|测试"
)


def greets(text: str) -> bool:
    """Whether a text says hello or asks whether anybody is there, so that it wants an answer."""
    return _GREETING.search(Text.of(text).plain) is not None


def read_tone(text: Text) -> Tone | None:
    """The tone of a text, or None where it is plain business."""
    if _ABUSE.search(text.plain):
        return Tone.ABUSE
    if text.is_foreign:
        return Tone.OTHER_LANGUAGE
    return Tone.SMALL_TALK if text.plain and _is_small_talk(text.plain) else None


def _is_small_talk(text: str) -> bool:
    rest = text.strip(" .!?,~")
    for _ in range(4):
        found = _SMALL_TALK.match(rest)
        if (
            found is None
            or not found.end()
            or (
                found.end() < len(rest)
                and found[0][-1].isascii()
                and found[0][-1].isalpha()
                and rest[found.end()].isascii()
                and rest[found.end()].isalpha()
            )
        ):
            return False
        rest = rest[found.end() :].strip(" .!?,~")
        if not rest:
            return True
    return False
