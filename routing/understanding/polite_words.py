"""A text without the polite words at its ends, as one of the phrases that mean something alone."""

from functools import lru_cache

from routing.understanding.phrases import Named, phrase
from routing.understanding.reading import Control
from routing.understanding.spoken import spoken

#: The readers ask the same of one text several times.
_KEPT = 64
_LONGEST = 70
#: No more polite words than these are taken away at the ends.
_MOST_OPENINGS = 6
_MOST_CLOSINGS = 4
_OPENING = phrase(
    r"(?:ok|okay|um+|uh|well|so|hey|hi|hello|sorry|actually|please|pls|(?:can|could|may) (?:i|we|you|u)|"
    r"i(?:'d| would) like to|i(?: just| really)? (?:want|wanna|need)(?: to)?|i'?ll|let'?s|lets|let me|"
    r"just|the|i|we|want to|good|then|"
    r"no|yes|yeah|thanks|hmm+|would you|you can|we can|but|honestly|maybe|i think|i guess|probably|wait|"
    r"oh|a|oops|lol|haha+|heh|to be honest|frankly|yet|this is)(?![a-z'])[ ,.!]*"
    r"|(?:请问|谢谢|请|麻烦|能不能|能|可以|可否|我想?要?|帮我|先|那就?|就|这个问题|这个|这题|直接|给我|想|要|希望|"
    r"嗯+|额|呃|不好意思|抱歉|其实|哦|啊|你好|您好|我们|目前|暂时|还|这)[, .!]*",
)
_CLOSING = phrase(
    r"[ ,.!]*(?:please|pls|plz|thanks|thank you|thx|for now|right now|now|this(?: one| question)?|"
    r"that(?: one| question)?|it|the question|question|one|here|again|ok|okay|then|first|instead|directly|"
    r"at the moment|today|if possible|"
    r"if i (?:can|may)|sorry|though|actually|immediately|rather|yet|honestly|i'm afraid|tbh|really|"
    r"exactly|to be honest|off the top of my head|anymore|any more|at all|sir|mate|bro|man|guys|haha|lol|"
    r":\)|about (?:it|that|this)|of course|with that)"
    r"|[ ,.!?]*(?:喇|喎|囉|啰|㗎|咯|嘞|啵|不该)"
    r"|[ ,.!?]*(?:吧|了|一下|下|吗|呢|啊|哦|呀|谢谢|好吗|可以吗|行吗|这个问题|这个|这题|问题|请|先|哈|嘛|"
    r"么|的|您|你们|诶|唉|~)",
)


def control_in(words: Named, text: str) -> Control | None:
    """What a text is that holds one of these phrases and nothing else but polite words."""
    for candidate in _meant(text):
        name = words.name_of(candidate)
        if name:
            return Control(name)
    return None


@lru_cache(maxsize=_KEPT)
def _meant(text: str) -> tuple[str, ...]:
    """The text, also as it is spelled out, and without polite words at its ends."""
    written = dict.fromkeys((text, spoken(text)))
    return tuple(dict.fromkeys(core for words in written for core in _cores(words)))


def _cores(text: str) -> list[str]:
    """The text, and what is left of it without polite words at its ends."""
    if not text or len(text) > _LONGEST:
        return []
    shortened = _without_closings(text)
    ends = dict.fromkeys((text, shortened[-1]))
    cores = [*shortened, *(core for end in ends for core in _without_openings(end))]
    return list(dict.fromkeys(core for core in cores if core))


def _without_closings(text: str) -> list[str]:
    """The text, and what is left each time that the last of the polite words at its end is taken away."""
    found = [text]
    for _ in range(_MOST_CLOSINGS):
        closing = _last_closing(found[-1])
        if closing is None:
            break
        found.append(found[-1][:closing].rstrip(" ,.!?"))
    return found


def _without_openings(text: str) -> list[str]:
    """What is left each time that the first of the polite words at the beginning is taken away."""
    found: list[str] = []
    for _ in range(_MOST_OPENINGS):
        opening = _OPENING.match(text)
        if opening is None or opening.end() >= len(text):
            break
        text = text[opening.end() :].lstrip(" ,.!")
        found.append(text)
    return found


def _last_closing(text: str) -> int | None:
    """Where the last polite word at the end of a text begins, or None where there is none."""
    if not _CLOSING.may_end(text):
        return None
    closings = _CLOSING.finditer(text, max(0, len(text) - 28))
    return next((each.start() for each in closings if each.end() == len(text) and _is_apart(text, each.start())), None)


def _is_apart(text: str, start: int) -> bool:
    """Whether a word does not begin within another."""
    within = text[start].isalpha() and text[start].isascii() and text[start - 1].isalpha()
    return start > 0 and not within
