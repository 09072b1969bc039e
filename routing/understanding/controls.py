"""What somebody wants of the conversation: skip, back, start over, a person, stop, an answer; or plain yes and no."""

import re
from functools import lru_cache

from routing.playbook import Kind
from routing.understanding.context import Context
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import AnyOf, Named, named, phrase, phrases
from routing.understanding.ranks import is_title, seniority_of
from routing.understanding.reading import Control
from routing.understanding.spoken import spoken

_LONGEST = 70
#: The readers ask the same of one text several times.
_KEPT = 64
#: No more pieces than this are looked at.
_MOST = 4
#: Of several wishes, the one that goes before the others.
_STRONGEST = (Control.HUMAN, Control.STOP, Control.RESTART, Control.BACK, Control.SKIP)
_BUT = phrase(r"(?<![a-z])(?:but|not|no|never|later|before|first|after)(?![a-z])|n't|[不没但]|以后|改天|先")
#: What only rules out a time of day, and takes no yes back: `but not at 5pm`.
_NOT_THEN = Pattern(r"(?:but |so |just )?(?:not|after|before) (?:at|on|before|after|in the|\d|noon|lunch)[^,.;]{0,24}")
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


#: The no before a word of praise, as in `nah we good`.
_NO_FIRST = Pattern(r"no(?: thanks)?[ ,]+(?!problem|worries|doubt|objection|need to ask)")
_CHANGED = Pattern(
    r"(?<=[a-z.,!?] )(?:actually|wait|hold on|on second thoughts?|hmm+|scratch that|i changed my mind)[ ,.]*"
    r"(yes|yeah|yep|sure|ok|okay|no|nope|nah)(?![a-z'])"
)
_PHRASES = phrases("controls")
_LONGEST_QUESTION = 160
_ASKS_WITHOUT_MARK = phrases("questions")["asks"]
_WISHES = named("controls", ("human", "restart", "back", "skip", "stop"))
_ASSENT = named("controls", ("yes", "no"))
_HUMAN_WITHIN = _PHRASES["human_within"]
#: What denies that somebody is wished for.
_NO_PERSON = Pattern(
    r"(?:n't|not|no need to|never|don't need to|rather than|不用|不想|不要|不需要|别|无需)[^,.;]{0,16}\Z|"
    r"(?<![a-z])(?:people|customers?|clients?|users?|they|callers?|visitors?|prospects?|leads|agents)(?![a-z])[^,.;]{0,30}\Z|"
    r"(?:have to|must|had to|got to|'ll|will) (?:first |just )?\Z|(?:客户|用户|他们|访客|员工)[^,.;]{0,10}\Z"
)
_OTHERS_WITHIN = tuple(
    (wish, _PHRASES[f"{wish}_within"]) for wish in (Control.RESTART, Control.BACK, Control.STOP, Control.SKIP)
)
_ANY_WITHIN = AnyOf(tuple(words for _, words in _OTHERS_WITHIN))
_ASKS = phrase(
    r"(?:and |but |so |ok |well |hi,? |hello,? |sorry,? |wait,? |first,? |hm+,? )*(?:what|why|how|when|"
    r"where|who|whom|which|whose|is (?:this|it|there|that|your)|are (?:you|there|your|these)|do you|"
    r"does (?:it|this|your|the)|did you|can (?:you|it|your|this|we|i)|could (?:you|it|we|i)|will (?:you|"
    r"it|this|i|someone|somebody)|would (?:you|it|this)|have you|has (?:it|this)|should|am i)(?![a-z])"
)
#: What makes a question of a text, wherever it stands.
_ASKS_WITHIN = phrase(
    r"(?:why (?:do you|are you|is that|would you)|what(?:'s| is| does) (?:it|this|the price|your)|"
    r"how much (?:is|does|do|will)|what (?:do )?you mean|not sure what (?:you mean|that (?:is|means))|"
    r"what does (?:that|this) mean|"
    r"(?:don't|do not) (?:understand|get) (?:the|your|this) question)"
    r"|(?:为什么|为啥|干嘛|干什么|什么意思|没(?:看|听)懂|多少钱|怎么收费|怎么卖|啥意思|凭什么|有什么用|你是谁|您是谁|"
    r"你们是谁|是什么|什么是|怎么用|多久|什么时候能|哪里|有没有|是不是|(?<!看)(?<![评估验证测试确认考察][估证试认察下])(?<!一下)能不能|可不可以|吗\s?[?.!]*$|"
    r"呢\s?[?]+$|哪家|啥是|如何)",
)


#: Kinds answered in words, where `enough` is no amount but an end.
_IN_WORDS = frozenset({Kind.TITLE, Kind.INDUSTRY, Kind.COMPANY, Kind.NEED})
#: A yes or no before other words.
_LEADING = phrase(
    r"(?:well |oh |um |hm+ |嗯,?|哦,?)?(yes|yeah|yep|yup|sure|of course|ok|okay|absolutely|definitely|no|"
    r"nope|nah|not really|no thanks|not now|是的?|对|好的?|可以|当然|没有?|不用了?|不是|不需要|不了|不太?想看?|"
    r"不看|暂时不用|行|no th(?:anks|x)(?: you)?)(?=[ ]?[,.;!-]| (?:please|"
    r"next |tomorrow|this |on |and |for (?:\d|the |all |my|our|me|us)|"
    r"go (?:ahead|for|on)|book |do (?:it|that|book|send)|set (?:it|me|one)|show me|sign me|count me|schedule |"
    r"just |send |only |sorry |i |i'|we |we'|that|it|thanks|the|my|let|but|not)|[呀啊吧])"
)
#: What a no thanks declines to give, and no more.
_CONTACTS = frozenset({Kind.EMAIL, Kind.PHONE})
#: Who wants no calls, where a number was asked for.
_NO_CALLS = Pattern(
    r"(?:please |pls |i'd prefer |prefer |just |rather )?(?:no (?:phone )?calls|no phone(?: calls)?)"
    r"(?:[ ,.]*(?:please|pls|thanks|thank you|only email|email only|email is better))*|"
    r"(?:不要|别|请勿|请别|不用|不想)(?:给我)?(?:接)?打?(?:电话|我电话|给我)(?:给我)?(?:了|啊|吧|谢谢)*|"
    r"不(?:留|给|方便留)(?:电话|手机)?号?码?(?:了|哈)?"
)
_DECLINES = _PHRASES["declines"]
#: A no that only opens what says that all is right: `no no, that's right`.
_RIGHT_AFTER_ALL = _PHRASES["right_after_all"]
#: What says that the doubt is wrong: `I said February, not January`.
_CONTRADICTS = _PHRASES["contradicts"]
#: Somebody else who would say yes where the speaker says no: `my team would, I wouldn't`.
_OTHERS_WOULD = Pattern(
    r"(?<![a-z])(?:my|our|the) (?:[a-z]+ )?(?:team|boss|colleagues?|manager|others|wife|husband|partner|guys|people) "
    r"(?:would|might|does|do|will|could|wants?)(?![a-z])"
)
#: What calls for somebody, as an answer of one job does not.
_CALLS_FOR = Pattern(
    r"(?<![a-z])(?:talk|speak|chat|connect|get|give|put|call|need|want|please|pls|human|real|live|your|to|with|me)(?![a-z])|"
    r"[找转叫接换请要来给跟和让]|人工|真人"
)
#: What is put right in the same breath, so that nobody need go back to it: 刚才写错了，手机号是….
_SET_RIGHT = Pattern(r"(?:前面|刚才|刚刚|上面|之前)[^题条步]{0,6}错了?")
_STOP_ALONE = _PHRASES["stop_alone"]


def read_wish(context: Context) -> Control | None:
    """What a text that says nothing else wants: skip, back, start over, a person, stop."""
    if context.asked is Kind.TITLE and (is_title(context.bare) or _is_job(context.bare)):
        return None
    if context.asked is Kind.PHONE and _NO_CALLS.fullmatch(context.bare):
        return Control.SKIP
    if context.asked in _CONTACTS and _DECLINES.fullmatch(context.bare):
        return Control.SKIP
    if context.asked in _IN_WORDS and context.bare == "enough":
        return Control.STOP
    return _matched(_WISHES, context.bare) or _wish_in_every_piece(context)


def _is_job(words: str) -> bool:
    """Whether words name a job and ask for nobody: `sales rep`, but not `speak to a sales rep`."""
    return seniority_of(words) is not None and not _CALLS_FOR.search(words)


def read_assent(context: Context) -> Control | None:
    """A plain yes or no, alone or before other words (`yes, next week`)."""
    bare = context.bare
    if context.asked is Kind.YES_NO and _RIGHT_AFTER_ALL.match(spoken(bare)):
        return Control.YES
    whole = _matched(_ASSENT, bare)
    if whole is Control.YES and _ASSENT.name_of(bare) is None and _NO_FIRST.match(spoken(bare)):
        return Control.NO
    found = whole or _said_twice(context) or _leading_assent(context) or _first_of_all(context)
    return found or (Control.NO if _is_contradicted(context) else None)


def _is_contradicted(context: Context) -> bool:
    return context.asked is Kind.YES_NO and _CONTRADICTS.search(context.whole) is not None


def _matched(words: Named, text: str) -> Control | None:
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


def _wish_in_every_piece(context: Context) -> Control | None:
    """The wish of a text each piece of which is one, or a plain yes or no: `cancel, forget it`."""
    wishes = []
    for piece in context.said[:_MOST] if len(context.said) > 1 else ():
        wish = _matched(_WISHES, piece) or _matched(_ASSENT, piece)
        if wish is None:
            return None
        wishes.append(wish)
    return next((wish for wish in _STRONGEST if wish in wishes), None)


def _said_twice(context: Context) -> Control | None:
    """The yes or no that every piece of a text says again: 不对，你理解错了."""
    first = None
    for piece in context.said[:_MOST] if len(context.said) > 1 else ():
        answer = _matched(_ASSENT, piece)
        if answer is None or (first and answer is not first):
            return None
        first = answer
    return first


def wish_within(text: str, *, answered: bool) -> Control | None:
    """A wish among other words; a doubt among words that answer is no skip."""
    text = spoken(text)
    if asks_for_person(text):
        return Control.HUMAN
    for control, words in _OTHERS_WITHIN if _ANY_WITHIN.may_stand_in(text) else ():
        found = None if answered and control is Control.SKIP else words.search(text)
        if found and not (answered and _SET_RIGHT.fullmatch(found[0])):
            return control
    return Control.STOP if not answered and _STOP_ALONE.search(text) else None


def asks_for_person(text: str) -> re.Match[str] | None:
    """The words among others that ask for somebody to talk to."""
    human = _HUMAN_WITHIN.search(text)
    return None if human is None or _NO_PERSON.search(text[: human.start()]) else human


@lru_cache(maxsize=_KEPT)
def asks_back(text: str) -> bool:
    """Whether a text is a question to us."""
    stripped = text.rstrip(" .!)")
    if stripped.endswith("?"):
        return bool(re.search(r"[^\W\d_]{2}|^\?+$", stripped))
    if len(text) >= _LONGEST_QUESTION:
        return False
    said = spoken(text)
    return bool(_ASKS.match(said) or _ASKS_WITHIN.search(said) or _ASKS_WITHOUT_MARK.search(text))


def _leading_assent(context: Context) -> Control | None:
    first = _LEADING.match(context.plain)
    if first is None:
        return None
    name = _ASSENT.name_of(first[1])
    return Control(name) if name else None


def _first_of_all(context: Context) -> Control | None:
    """The yes or no that opens or ends an answer and that nothing else in it takes back: `sounds great, when?`."""
    if context.asked not in (Kind.DEMO, Kind.YES_NO) or len(context.said) < 2:
        return None
    first, last = _matched(_ASSENT, context.said[0]), _matched(_ASSENT, context.said[-1])
    others = context.said[1:] if first else context.said[:-1]
    answer = None if _BUT.search(_NOT_THEN.sub(" ", " ".join(others))) else first or last
    return None if answer is Control.NO and _OTHERS_WOULD.search(context.plain) else answer


def changed_mind(context: Context) -> Control | None:
    """The yes or no that takes back what was said before it: `no demo then. actually yes, go ahead`."""
    found = _CHANGED.search(context.whole) if context.asked in (Kind.DEMO, Kind.YES_NO) else None
    name = _ASSENT.name_of(found[1]) if found else None
    return Control(name) if name else None


def _cores(text: str) -> list[str]:
    """The text, and what is left of it without polite words at its ends."""
    if not text or len(text) > _LONGEST:
        return []
    found = [text]
    shortened = text
    for _ in range(4):
        closing = _last_closing(shortened)
        if closing is None:
            break
        shortened = shortened[:closing].rstrip(" ,.!?")
        found.append(shortened)
    cores = list(found)
    for candidate in dict.fromkeys((found[0], found[-1])):
        left = candidate
        for _ in range(6):
            opening = _OPENING.match(left)
            if opening is None or opening.end() >= len(left):
                break
            left = left[opening.end() :].lstrip(" ,.!")
            cores.append(left)
    return list(dict.fromkeys(core for core in cores if core))


def _last_closing(text: str) -> int | None:
    if not _CLOSING.may_end(text):
        return None
    for found in _CLOSING.finditer(text, max(0, len(text) - 28)):
        if (
            found.end() == len(text)
            and found.start() > 0
            and not (
                text[found.start()].isalpha() and text[found.start()].isascii() and text[found.start() - 1].isalpha()
            )
        ):
            return found.start()
    return None
