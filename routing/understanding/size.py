"""How many people a company has."""

import re

from routing.answers import Range
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.doubts import is_of_others
from routing.understanding.headcount import WHOLE, counts_people, is_people, is_told_of_us
from routing.understanding.headcount_beside import all_together, counts_beside
from routing.understanding.headcount_parts import (
    ALIKE,
    CHANGED,
    PART,
    THEIRS,
    counts_things,
    has_come,
    is_beside_others,
    is_extra,
    is_half_of_a_list,
    is_of_a_part,
    only_whole,
)
from routing.understanding.headcount_sums import as_range, is_trade, summed, with_speaker, with_those_left_out
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import Phrases, phrases
from routing.understanding.quantities import Quantity, Unit

_PHRASES = phrases("size")
_ALONE = _PHRASES["alone"]
_PAIR = _PHRASES["pair"]
#: What turns from others to the speakers.
_TURN = Pattern(
    r"[,.;!? ](?:而|但|那|不过|可|至于)?(?:我们|咱们?|俺们?|我这|我家|本公司)"
    r"(?!分公司|分部|部门|这?个?小?组|团队|科室|店|校区|门店)|"
    r"(?<![a-z])(?:(?:but|while|whereas|as for)(?: in| at)? (?:we|us|we're|ours|our|here|my)|"
    r"(?<=[,;.] )we(?:'re| are| have| only))(?![a-z])"
)
_FIRST_PERSON = Pattern(r"我|咱|俺|本公司|(?<![a-z])(?:we|our|us|i|my|i'm|we're|i've|we've)(?![a-z])|公司")
_NUMBER_NEXT = Pattern(r"\s?\d")


def read_size(context: Context) -> Found | None:
    """The number of employees, as bounds; a bare number counts only when the size was asked for."""
    asked = context.asked is Kind.EMPLOYEES
    counts = [each for each in context.quantities if _counts(each, context, asked=asked)]
    together = all_together(context)
    if together and not any(each.start >= together.end for each in counts):
        return together
    if not counts:
        return _alone(context, asked=asked)
    everyone = with_those_left_out(context)
    if everyone:
        return everyone
    counts = [each for each in counts if not is_extra(each, context.plain)] or counts
    counts = _behind_turn_to_us(counts, context.plain)
    counts = [each for each in counts if not is_of_others(Kind.EMPLOYEES, each.start, each.end, context)] or counts
    return summed(counts, context) or _chosen(counts, context, asked=asked)


def _counts(quantity: Quantity, context: Context, *, asked: bool) -> bool:
    return counts_people(quantity, context, asked=asked) or (not asked and counts_beside(quantity, context))


def _chosen(counts: list[Quantity], context: Context, *, asked: bool) -> Found:
    """The count that is the company's: what is called the whole, then what names people, then the first."""
    whole = [quantity for quantity in counts if _near(WHOLE, quantity, context.plain)]
    people = [each for each in counts if _is_people(each, context)]
    counts = whole or people or counts
    chosen = whole[0] if len(whole) == 1 else counts[0]
    several = len({(each.low, each.high) for each in counts}) > 1 and len(whole) != 1
    doubtful = (
        _is_doubtful(chosen, context, whole=chosen in whole)
        or (not whole and _is_in_parts(chosen, context))
        or (not asked and is_half_of_a_list(chosen, context))
        or (several and not only_whole(counts, context))
    )
    others = tuple(as_range(quantity) for quantity in counts if quantity is not chosen)
    return Found(
        value=with_speaker(as_range(chosen), chosen, context.plain),
        start=chosen.start,
        end=chosen.end,
        confidence=0.6 if doubtful else 1.0,
        alternatives=others if several else (),
    )


def _is_people(quantity: Quantity, context: Context) -> bool:
    return is_people(quantity, context) or is_told_of_us(quantity, context.plain) or counts_beside(quantity, context)


def _is_doubtful(chosen: Quantity, context: Context, *, whole: bool) -> bool:
    """Whether a count may be of others, of things, of each of several, or of a part where it is not called whole."""
    theirs = THEIRS.search(re.split(r"[,.;!?]| but | and (?=\d|\Z)", context.plain[: chosen.start])[-1])
    if theirs or counts_things(chosen, context) or ALIKE.search(context.plain):
        return True
    return not whole and (_is_trade_alone(chosen, context.plain) or is_of_a_part(chosen, context))


def _is_trade_alone(chosen: Quantity, text: str) -> bool:
    """Whether people of one trade are counted, without the speaker and not as all there are: `12 lawyers`."""
    alone = with_speaker(as_range(chosen), chosen, text) == as_range(chosen)
    return is_trade(chosen) and alone and not is_told_of_us(chosen, text)


def _is_in_parts(chosen: Quantity, context: Context) -> bool:
    """Whether others are counted too, or those counted have come or gone."""
    changed = CHANGED.search(context.plain) or has_come(chosen, context.plain)
    return bool(changed or is_beside_others(chosen, context))


def _behind_turn_to_us(counts: list[Quantity], text: str) -> list[Quantity]:
    """The counts behind a turn from others to the speakers, where there is one: 华为有二十万人，我们嘛，90."""
    turn = _TURN.search(text)
    ours = [each for each in counts if turn and each.start >= turn.end()]
    return ours if ours and turn and not _FIRST_PERSON.search(text, 0, turn.start()) else counts


def _alone(context: Context, *, asked: bool) -> Found | None:
    for words, size in ((_PAIR, 2), (_ALONE, 1)):
        found = words.search(context.plain)
        if found and (asked or not _only_decides(found, context)):
            beside = not asked and size > 1 and any(each.unit is Unit.NONE for each in context.quantities)
            sure = 1.0 if asked else 0.5 if beside else 0.8
            return Found(value=Range.exactly(size), start=found.start(), end=found.end(), confidence=sure)
    return None


def _only_decides(found: re.Match[str], context: Context) -> bool:
    """Whether those named only decide, where nobody asked how many they are: `me and my partner decide together`."""
    return context.asked is Kind.AUTHORITY or PART.match(context.plain[found.end() :].lstrip()) is not None


def _near(words: Phrases, quantity: Quantity, text: str) -> bool:
    ahead = re.split(r"[,.;]", text[max(0, quantity.start - 16) : quantity.start])[-1]
    behind = words.match(text[quantity.end :].lstrip(" ("))
    # 写字楼40 共640: what follows belongs to the next count.
    return bool(
        words.search(ahead) or (behind and not _NUMBER_NEXT.match(text[quantity.end :].lstrip(" ("), behind.end()))
    )
