"""What somebody takes back in the same breath: `not 50, 80` and `不是50，是80` say 80."""

import re

_TAKEN_BACK = re.compile(
    r"(?<![a-z])(?:(?:it'?s |that'?s |is )?not (?!before|until|till|under|over|above|below|more|less|sure|"
    r"yet|exceed|later|earlier|a |the |really|my|our)"
    r"(?P<not>[^,;.]{1,40}?)\s?(?:,|;|\.| but| rather)\s?(?:but |rather |it'?s |more like |actually )?(?=\S)"
    r"|instead of (?P<instead>[^,;.]{1,30})(?:[,;.]|\Z))"
    r"|(?:不是|并非)(?P<cn>[^,;.是]{1,20}?)[,;.\s]?(?:而是|应该是|是)",
)
_INSTEAD = re.compile(
    r"(?<![a-z])(?:actually|make (?:that|it)|i meant?|sorry|correction|scratch that|no wait|wait|oops|"
    r"rather|better say|let's say|"
    r"should be|changed? (?:it|that) to|i mean|on second thought)(?![a-z])|说错了|更正|改成|改为|应该是|"
    r"哦不|不对|搞错了|其实是|口误|抱歉",
)


def taken_back(text: str) -> list[tuple[int, int]]:
    """The stretches of a folded text that it takes back itself."""
    stretches = []
    for found in _TAKEN_BACK.finditer(text):
        group = found.lastgroup or "not"
        stretches.append(found.span(group))
    last = next(reversed(list(_INSTEAD.finditer(text))), None)
    if (
        last
        and last.start()
        and any(c.isdigit() for c in text[: last.start()])
        and any(c.isdigit() for c in text[last.end() :])
    ):
        stretches.append((0, last.start()))
    return stretches
