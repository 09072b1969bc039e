"""Whether somebody wants to see a demo: asked for, agreed to after all, refused or put off."""

import re
from collections.abc import Iterator

from routing.playbook import Kind
from routing.understanding.assent import read_assent
from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import Phrases, phrase, phrases
from routing.understanding.questions_back import asks_back
from routing.understanding.reading import Control
from routing.understanding.text import before

_PHRASES = phrases("need")
_NO_DEMO = _PHRASES["no_demo"]
_DEMO = _PHRASES["demo"]
_WANTS_DEMO = _PHRASES["wants_demo"]
_DEMO_YES = _PHRASES["demo_yes"]
_WISHES = Pattern(
    r"(?<![a-z])(?:(?:can|could|may|shall) (?:we|i|you)|let'?s|want|wants|would like|i'd like|love|please|pls)(?![a-z])"
)
#: Nobody who names a demo with no more words beside it talks about another one.
_FEW_WORDS = 2
#: Who may want a demo or not: `maybe a demo, maybe not`.
_UNDECIDED = phrase(r"maybe,? maybe not|maybe (?:a )?demo,? maybe not|might or might not|看情况|看心情")
_SEEN = Pattern(r"seen|had|watched|got|sat|saw|看过")
#: Before a demo that is still to come.
_TO_BE_SEEN = Pattern(
    r"(?<![a-z])(?:before|until|till|unless|after|once|when|as soon as|if|not|never|haven'?t|hadn'?t|yet|want|need)"
    r"(?![a-z])[^,.;]{0,16}\Z|(?:没有?|未|等|先|想)[^,.;]{0,4}\Z"
)
_NEGATED_DEMO_BY_YES = _PHRASES["later"]
_AGREES = _PHRASES["agrees"]
#: What they would rather have than somebody who shows it, which neither takes nor refuses a demo.
_RECORDED = Pattern(r"录[播像屏制]|回放|视频(?!会议|演示)|资料|文档|手册|ppt|pdf|白皮书|说明书")
_SHOWN_LIVE = Pattern(r"演示|demo|示范")
_NOW_OTHERWISE = _PHRASES["now_otherwise"]


def read_demo(context: Context) -> Found | None:
    """Whether they want to see a demo; unasked, only where a demo is named."""
    asked = context.asked is Kind.DEMO
    if asked and _RECORDED.search(context.plain) and not _SHOWN_LIVE.search(context.plain):
        return None
    agreed = _agreed_after_all(context.plain) if asked else None
    if agreed:
        return Found(value=True, start=agreed.start(), end=agreed.end())
    if _UNDECIDED.search(context.plain):
        return None
    refused = [_NO_DEMO, *([_NEGATED_DEMO_BY_YES] if asked else [])]
    no = next((found for words in refused for found in _refusals(words, context.plain)), None)
    if no:
        return Found(value=False, start=no.start(), end=no.end())
    wanted = _DEMO if context.asked in (Kind.DEMO, Kind.NEED) else _WANTS_DEMO
    yes = wanted.search(context.plain) or (_DEMO_YES.fullmatch(context.text.bare) if asked else None)
    if yes is None or (
        (context.plain.rstrip().endswith(("?", "吗")) or (asked and asks_back(context.plain)))
        and not re.search(r"(?:can|could|may|want|would|possible|可以|能|能不能|方便)", context.plain)
    ):
        return None
    if re.search(
        r"(?:(?<![a-z])(?:not|never|no|after|before|cant|wont|dont)|n't)(?![a-z])[^,.;]{0,20}\Z|(?<![能可要是])不[^,.;]{0,4}\Z|等[^,.;]{1,12}再[^,.;]{0,4}\Z",
        context.plain[: yes.start()],
    ):
        return None
    sure = not asked or context.text.language == "zh" or _is_wish(context, yes)
    return Found(value=True, start=yes.start(), end=yes.end(), confidence=1.0 if sure else 0.5)


def _refusals(words: Phrases, text: str) -> Iterator[re.Match[str]]:
    """The words that refuse a demo; one still to be seen is none: `not before I've seen a demo`, 没看过演示."""
    for found in words.finditer(text):
        if not (_SEEN.search(found[0]) and _TO_BE_SEEN.search(before(text, found.start(), letters=24))):
            yield found


def _is_wish(context: Context, named: re.Match[str]) -> bool:
    """Whether a demo is named because it is wanted: by words of wishing, or by few words beside it."""
    few = len(context.plain.split()) - len(named[0].split()) <= _FEW_WORDS
    return (
        few
        or bool(_WISHES.search(context.plain) or _WANTS_DEMO.search(context.plain))
        or read_assent(context) is Control.YES
    )


def _agreed_after_all(text: str) -> re.Match[str] | None:
    """The words that agree to a demo after another was refused, or in a sentence that refuses nothing."""
    last = next(reversed(list(_AGREES.finditer(text))), None)
    if last is None:
        return None
    refusal = next(reversed([*_refusals(_NO_DEMO, text), *_refusals(_NEGATED_DEMO_BY_YES, text)]), None)
    if refusal is None or (refusal.end() <= last.start() and _NOW_OTHERWISE.search(text)):
        return last
    return None
