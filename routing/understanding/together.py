"""Whether the speaker decides with others as an equal: `my co-founder and I`, 我和合伙人一起定."""

from routing.answers import Authority
from routing.understanding.context import Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import any_of, phrase_lines, phrases
from routing.understanding.text import past_marks
from routing.understanding.verdicts import first, verdicts_of

_PHRASES = phrases("authority")
_JOINT = _PHRASES["joint"]
_PEERS = Pattern(any_of(("{peers}", "(?:{peers_zh})"), phrase_lines("authority")))
#: Who is above the speaker more often than beside them.
_ABOVE = Pattern(
    rf"(?<![a-z])(?:my|our|the) (?:[a-z]+ )?(?:{'|'.join(phrase_lines('authority')['above'])})(?![a-z])(?! of )"
)
#: How a body decides, which leaves nothing to those outside it.
_VOTE = Pattern(r"(?<![a-z])votes?(?![a-z])|committee|投票|委员会|consensus|one of them|signatures?")
#: Both of two have to agree, whatever their ranks: `both the plant manager and me`.
_BOTH = Pattern(r"(?<![a-z])both(?![a-z])(?!.{0,30}(?<![a-z])(?:boss|ceo|owner|president|chief)(?![a-z]))")
_CLAUSE_END = Pattern(r"[,.;!?\x00]|(?<![a-z])but(?![a-z])|但|\Z")


def decided_together(text: str) -> Found | None:
    """That they decide, where nobody else does and it is no mere advice; with somebody above them it is asked."""
    joint = first(_JOINT, text)
    if joint is None:
        return None
    end = _clause_end(text, joint.end())
    if _PHRASES["contributes"].search(text, joint.start(), end):
        return None
    aside = _PHRASES["aside"].match(text, past_marks(text, end))
    end = aside.end() if aside else end
    rest = text[: joint.start()] + "\x00" * (end - joint.start()) + text[end:]
    verdicts = verdicts_of(rest, plainly=False)
    others = verdicts.others
    advice = verdicts.influences and not _VOTE.search(verdicts.influences[0])
    if verdicts.no_say or advice or (others and not _PEERS.search(others[0])):
        return None
    above = _ABOVE.search(text, joint.start(), end) and not _BOTH.search(text, 0, end)
    part, sure = (Authority.INFLUENCES, 0.5) if above else (Authority.DECIDES, 1.0)
    return Found(
        value=part.value, start=joint.start(), end=max(found.end() for found in _JOINT.finditer(text)), confidence=sure
    )


def is_peer(words: str) -> bool:
    """Whether who is named stands beside the speaker: `my wife`, 合伙人."""
    return _PEERS.search(words) is not None


def _clause_end(text: str, place: int) -> int:
    found = _CLAUSE_END.search(text, place)
    return found.start() if found else len(text)
