"""The yes or no of a text: alone, before other words, said twice, or taken back in the same breath."""

from routing.playbook import Kind
from routing.understanding.context import Context
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import named, phrase, phrases
from routing.understanding.polite_words import control_in
from routing.understanding.reading import Control
from routing.understanding.spoken import spoken

#: No more pieces than this are looked at.
_MOST = 4
_PHRASES = phrases("controls")
_BUT = phrase(r"(?<![a-z])(?:but|not|no|never|later|before|first|after)(?![a-z])|n't|[不没但]|以后|改天|先")
#: What only rules out a time of day, and takes no yes back: `but not at 5pm`.
_NOT_THEN = Pattern(r"(?:but |so |just )?(?:not|after|before) (?:at|on|before|after|in the|\d|noon|lunch)[^,.;]{0,24}")
#: The no before a word of praise, as in `nah we good`.
_NO_FIRST = Pattern(r"no(?: thanks)?[ ,]+(?!problem|worries|doubt|objection|need to ask)")
_CHANGED = Pattern(
    r"(?<=[a-z.,!?] )(?:actually|wait|hold on|on second thoughts?|hmm+|scratch that|i changed my mind)[ ,.]*"
    r"(yes|yeah|yep|sure|ok|okay|no|nope|nah)(?![a-z'])"
)
ASSENT = named("controls", ("yes", "no"))
#: A yes or no before other words.
_LEADING = phrase(
    r"(?:well |oh |um |hm+ |嗯,?|哦,?)?(yes|yeah|yep|yup|sure|of course|ok|okay|absolutely|definitely|no|"
    r"nope|nah|not really|no thanks|not now|是的?|对|好的?|可以|当然|没有?|不用了?|不是|不需要|不了|不太?想看?|"
    r"不看|暂时不用|行|no th(?:anks|x)(?: you)?)(?=[ ]?[,.;!-]| (?:please|"
    r"next |tomorrow|this |on |and |for (?:\d|the |all |my|our|me|us)|"
    r"go (?:ahead|for|on)|book |do (?:it|that|book|send)|set (?:it|me|one)|show me|sign me|count me|schedule |"
    r"just |send |only |sorry |i |i'|we |we'|that|it|thanks|the|my|let|but|not)|[呀啊吧])"
)
#: A no that only opens what says that all is right: `no no, that's right`.
_RIGHT_AFTER_ALL = _PHRASES["right_after_all"]
#: What says that the doubt is wrong: `I said February, not January`.
_CONTRADICTS = _PHRASES["contradicts"]
#: Somebody else who would say yes where the speaker says no: `my team would, I wouldn't`.
_OTHERS_WOULD = Pattern(
    r"(?<![a-z])(?:my|our|the) (?:[a-z]+ )?(?:team|boss|colleagues?|manager|others|wife|husband|partner|guys|people) "
    r"(?:would|might|does|do|will|could|wants?)(?![a-z])"
)


def read_assent(context: Context) -> Control | None:
    """A plain yes or no, alone or before other words (`yes, next week`)."""
    bare = context.bare
    if context.asked is Kind.YES_NO and _RIGHT_AFTER_ALL.match(spoken(bare)):
        return Control.YES
    whole = control_in(ASSENT, bare)
    if whole is Control.YES and ASSENT.name_of(bare) is None and _NO_FIRST.match(spoken(bare)):
        return Control.NO
    found = whole or _said_twice(context) or _leading_assent(context) or _first_of_all(context)
    return found or (Control.NO if _is_contradicted(context) else None)


def _is_contradicted(context: Context) -> bool:
    return context.asked is Kind.YES_NO and _CONTRADICTS.search(context.whole) is not None


def _said_twice(context: Context) -> Control | None:
    """The yes or no that every piece of a text says again: 不对，你理解错了."""
    first = None
    for piece in context.said[:_MOST] if len(context.said) > 1 else ():
        answer = control_in(ASSENT, piece)
        if answer is None or (first and answer is not first):
            return None
        first = answer
    return first


def _leading_assent(context: Context) -> Control | None:
    first = _LEADING.match(context.plain)
    if first is None:
        return None
    name = ASSENT.name_of(first[1])
    return Control(name) if name else None


def _first_of_all(context: Context) -> Control | None:
    """The yes or no that opens or ends an answer and that nothing else in it takes back: `sounds great, when?`."""
    if context.asked not in (Kind.DEMO, Kind.YES_NO) or len(context.said) < 2:
        return None
    first, last = control_in(ASSENT, context.said[0]), control_in(ASSENT, context.said[-1])
    others = context.said[1:] if first else context.said[:-1]
    answer = None if _BUT.search(_NOT_THEN.sub(" ", " ".join(others))) else first or last
    return None if answer is Control.NO and _OTHERS_WOULD.search(context.plain) else answer


def changed_mind(context: Context) -> Control | None:
    """The yes or no that takes back what was said before it: `no demo then. actually yes, go ahead`."""
    found = _CHANGED.search(context.whole) if context.asked in (Kind.DEMO, Kind.YES_NO) else None
    name = ASSENT.name_of(found[1]) if found else None
    return Control(name) if name else None
