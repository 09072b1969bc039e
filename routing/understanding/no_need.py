"""The words that say there is no need, or that somebody only sells."""

import re

from routing.answers import Intent
from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.text import before

_PHRASES = phrases("need")
_NONE = _PHRASES["none"]
_SELLS = _PHRASES["sells"]
#: What denies nothing where words tell what somebody came for.
_MAY_DENY_LESS = frozenset({"nothing", "none", "没什么", "不用", "selling"})
#: What is not wished for by who looks all the same: `just having a look, no plans to buy`.
_ONLY_LOOKS = Pattern(r"(?<![a-z])no (?:plans?|intention)s? (?:to|of) (?:buy|purchas|order)[a-z]*(?: anything)?")
#: What is said not to be wanted by who only looks: 暂时没有购买的打算.
_NO_PURCHASE = Pattern(r"[买购]")
#: What others are asked not to do: 别给我 + 推销.
_UNWANTED = Pattern(r"(?:别|不要|不用|少|甭|勿)(?:再|老|总|一直|急着)?(?:[给向跟对]我们?)?\Z")


def denied_need(
    context: Context, intent: tuple[Intent, re.Match[str]] | None, demo: Found | None
) -> re.Match[str] | None:
    """The words that say there is no need; not those that only refuse a demo, or follow what is needed."""
    text = context.plain.rstrip()
    if demo is not None and demo.value is False:
        text = text[: demo.start] + " " * (demo.end - demo.start) + text[demo.end :]
    sells = _SELLS.search(text)
    if sells:
        return sells
    text = _ONLY_LOOKS.sub(lambda found: " " * len(found[0]), text)
    if intent is None:
        return _NONE.search(text)
    none = next((each for each in _NONE.finditer(text) if not _UNWANTED.search(before(text, each.start()))), None)
    return none if none is not None and _denies(none, *intent) else None


def _denies(none: re.Match[str], intent: Intent, found: re.Match[str]) -> bool:
    """Whether words that may deny a need do so beside those that tell what somebody came for."""
    buys = _NO_PURCHASE.search(none[0]) is not None
    if buys and (intent is Intent.SUPPORT or (intent is Intent.RESEARCH and not _NO_PURCHASE.search(found[0]))):
        return False
    if none[0] in _MAY_DENY_LESS:
        return False
    return not (intent in (Intent.SUPPORT, Intent.BUY) and none.start() > found.start())
