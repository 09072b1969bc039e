"""Answers that there is no money: no budget, no revenue, or no and nothing else."""

from routing.understanding.context import Context
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases

_PHRASES = phrases("money")
_NONE = _PHRASES["none"]
_PARTICLES = Pattern(r"(?<=.)[呢啊吧呀哦哈嘛啦]{1,3}\Z")
_STOPS = Pattern(r"[,.;!?]+\s*")
#: What is only named again before the answer: 预算？没有.
_NAMED_AGAIN = Pattern(r"no|nope|nah|(?:你说|那个)?预算(?:啊|嘛|呀|呢)?|budget")


def says_none(context: Context) -> bool:
    """Whether the text says none and nothing else, be it twice: `zero. nada.`; a bare no is left open."""
    parts = [part.strip(" \x00") for part in _STOPS.split(context.text.bare)]
    parts = [_PARTICLES.sub("", part) for part in parts]
    said = [part for part in parts if part and not _NAMED_AGAIN.fullmatch(part)]
    alone = bool(said) and not context.quantities and _NONE.fullmatch(said[0]) is not None and "?" not in context.plain
    return bool(said) and (alone or all(_NONE.fullmatch(part) for part in said))
