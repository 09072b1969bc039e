"""How a date relates to the wish: by it, before it, after it, not before it; from the words on both sides."""

from dataclasses import dataclass

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases

#: Words between a relation and its date that change nothing.
_FILL = (
    r"(?:the |about |around |approximately |say |maybe |roughly |sometime (?:in )?|some time (?:in )?|of |"
    r"(?:cob|eob|eod|(?:close|end) of (?:the )?(?:business|play|day|working day))(?: on| of)? )*"
)
_ENDS = r"(?:ends?|expires?|runs? out|is up|lapses|is over|renews)"
_BEFORE = Pattern(
    r"(?<![a-z])(?:(?P<notbefore>(?:not|no|never|nothing) (?:before|b4|until|till|earlier than|sooner than)|"
    r"earliest(?: is| in| by)?|at the earliest(?: in)?|"
    r"(?:starting|beginning|effective)(?: in| from| on)?|from|as (?:of|from)|onwards from|won't be until|"
    r"not really until)"
    rf"|(?P<by>(?:by|until|till?|no later than|not (?:later than|after)|"
    r"between now and|(?:from )?now (?:until|till?|to)|latest(?: by| in)?|at (?:the )?latest(?: by|"
    r" in)?|up to|deadline(?: is|:)?(?: in| on)?|due(?: in| on)?|to be done in|done in|"
    rf"before (?:our|the|my|its|current|existing) [a-z' ]{{0,24}}?(?:{_ENDS}|renewal)(?: in| on| at)?|"
    r"within)(?: at the latest)?)"
    r"|(?P<after2>after (?:our|the|my|its) [a-z' ]{1,24}?(?: in| on| at))"
    r"|(?P<before2>before (?:our|the|my|its) [a-z' ]{0,24}?(?:starts?|begins?)(?: in| on| at)?)"
    r"|(?P<after>(?<!day )after|following|past|once|post)|(?P<before>before|this side of|b4|ahead of|"
    r"prior to|pre|in time for)"
    r"|(?P<past>since|last|back in|in early|was)|(?P<never>(?:not|isn't|won't be)(?: in| during)?)|(?P<at>between|"
    r"start(?:ing)?(?: in| on)?|begin(?:ning)?(?: in| on)?|kick(?:ing)?[ -]?off(?: in| on)?|launch(?:ing)?(?: in|"
    r" on)?|go(?:ing)?[ -]?live(?: in| on)?|"
    r"in|on|at|during|for|around|about|approx|sometime|"
    r"some time|sometime in|some time in|somewhere in|circa|this|next|probably|maybe|likely|targeting|"
    r"target|aiming for|early|late|(?:moved|postponed|pushed|delayed|shifted|changed?)(?: back| out)? (?:to|until)))"
    rf"[ -]*{_FILL}\Z",
)
_BEFORE_CN = Pattern(
    r"(?P<at>(?:推迟|延期?|挪|改|调|提前|推|定|拖)(?:到|至|在|为|成)了?)\Z|"
    r"(?P<notbefore>不(?:会|能)?早于|(?:最早|最快|最起码|起码|至少|怎么着?|早则)(?:也|得|要|到|等)*|(?:得|要)*等到?|"
    r"到|从|自)\Z|"
    r"(?P<by>最晚|最迟|不晚于|截止到?|赶在|争取(?:在)?)(?:也|得|要|到)*\Z|(?P<after>过完|过了|等过完?)\Z|"
    r"(?P<at2>在|大概|预计|计划|大约|可能|希望|打算)\Z|(?P<past>自从|去年)\Z"
)
#: What happens then, between a date and what it is before or after: 12月31号封账前, 三月份搬完家以后.
_EVENT = r"(?:份|的)?(?![初中底末上下])[^\s,.;!?\d不没在是要想能会需]{1,6}?"
_AFTER = Pattern(
    r"(?:的时候)?(?:左右)?(?:份)?(?:(?:小长)?假期?|开学|放假|到期|当天)?(?:(?P<over>结束(?:以|之)?前)|"
    r"(?P<at>前后|期间)|(?P<before>(?:以|之)?前|来临前|到来前)|"
    r"(?P<after>(?:以|之)?后(?!年|天)|过后|过完|"
    r"完)|(?P<at3>开始)|(?P<notbefore>起(?!来)|才|再(?!次|上|买|做|弄|换|用|搞)说?)|(?P<by>内|之内|以内|截止))"
    rf"|{_EVENT}(?:(?P<by2>(?:以|之)?前(?![期台端后提面任几两三]))|(?P<after3>(?:以|之)?后(?![年天期台端续面])))"
    r"|[^\s,.;!?\d不没]{0,3}(?P<after4>[忙过完办搞做弄开放]完了?(?:以后|之后|后|再)?)"
    r"|\s?(?:,\s?)?(?P<latest>at (?:the )?(?:very )?latest|latest|or (?:earlier|sooner|before)|"
    r"the latest)|\s?(?P<earliest>at (?:the )?(?:very )?earliest|earliest|or later|onwards?|or after)|"
    r"\s?(?P<ago>ago)",
)
#: What points back at a date named before: `it runs out in June, so before that`, `六月到期，之前要换`.
_BEFORE_THAT = Pattern(
    r"(?<![a-z])(?:before|by|prior to|ahead of) (?:that|then|this)(?: date| day)?(?![a-z])|"
    r"(?:那|此|这)(?:个?时间)?(?:之|以)?前|[,;. ][^,;.\d不]{1,4}前(?=[,.;得要必完就])|"
    r"到期(?:之|以)?前|[,;. ](?:得|要|必须|需要?|最好)?(?:在)?(?:之|以)前"
)
#: What points back at a date on which something ends: `it ends June 30, we can switch after that`.
_AFTER_THAT = Pattern(
    r"(?<![a-z])(?:after (?:that|then|which)|only then|from then on|afterwards)(?![a-z])|"
    r"[,;. ](?:在|得|要)?(?:那|此|这)?(?:之|以)后(?=[^,.;]{0,3}(?:才|再|就|可以|能|要|开始|换|上))"
)
_ENDING = Pattern(rf"(?<![a-z]){_ENDS}(?![a-z])|到期|期满|截止|结束")
#: What makes `before April` the earliest: nothing will happen before it.
_NO_WISH = Pattern(
    r"(?:(?<![a-z])(?:not|never|unlikely|"
    r"no (?:purchase|start|buying|decision|budget|rollout|change|move)s?|"
    r"no way|nothing|cannot|wont|cant|dont|isnt|impossible)|(?<=[a-z])n't)(?![a-z])"
    r"(?! (?:wait|later|miss))[^,;.]{0,32}\Z"
)
_NO_WISH_CN = Pattern(
    r"(?![^,;.]{0,6}不[^,;.]{1,4}不[行可])[^,;.!?]{0,4}?(?:(?:不会|不可能|不打算|没打算|没计划|不太可能|没可能)|"
    r"(?:不考虑|没戏|不行|来不及|没法|不动|不弄|不采购|不做|不买|用不上|动不了|不着急|不急|别想|没空|没钱|没预算|"
    r"赶不[上及])[^,;.]{0,3}"
    r"(?:[,;.!了吧]|\Z))"
)
#: What a date ends that is named behind it: `not until the audit is over, which is end of april`.
_NOT_UNTIL = Pattern(
    r"(?<![a-z])(?:not|won't|nothing)(?: [a-z]+)? (?:until|till|before) [a-z' ]+,? (?:which|and that)(?:'s| is)? \Z"
)
#: Who is away or bound until a day, and so begins after it: `I'm out until the 4th`.
_AWAY = Pattern(
    r"(?<![a-z])(?:out|away|off|busy|closed|travell?ing|unavailable|abroad|leave|holidays?|vacation|tied up|locked in|"
    r"bound|committed|frozen|(?<!n't )(?<!not )(?:wait|hold off))(?: [a-z']+){0,3} \Z"
)
#: What is bound until a date, so that nothing begins before its end: 签到2028年底，不到期动不了.
_BOUND = Pattern(
    r"[,;. ]{1,2}不到期[^,.;]{0,6}(?:动|换|走|退|解)不了|[,;. ]{1,2}(?:没|不)到期[^,.;]{0,4}不(?:能)?(?:动|换)"
)
_FAILS = phrases("corrections")["fails"]
_MARKS = (",", ";", ".", "!", "?")


@dataclass(frozen=True)
class Relation:
    """The relation, or None where none is named, and the stretch with its words."""

    name: str | None
    start: int
    end: int


def relation_of(text: str, start: int, end: int, *, joined: bool) -> Relation:
    """The relation that the words around a date name; a range from one day to another is just that."""
    left = max(0, start - 46)
    before = _BEFORE.search(text[left:start]) or _BEFORE_CN.search(text[left:start])
    after = _AFTER.match(text, end)
    name = (before.lastgroup or "").rstrip("2") or None if before else None
    first = left + before.start() if before else start
    if before and name == "notbefore" and joined and before[0].startswith(("from", "从", "自")):
        name = "at"
    if before and name == "notbefore" and before[0].startswith(("not", "no ", "never")):
        name = "neverbefore"
    if text[start:end] == "过完年":
        name = "after"
    if after:
        behind = {"latest": "by", "over": "by", "earliest": "notbefore"}.get(
            (after.lastgroup or "").rstrip("234"), (after.lastgroup or "").rstrip("234")
        )
        name = behind if _gives_way(name, behind) else name
        end = after.end()
    denied = _denied(name, text, first, end, before[0] if before else "")
    return Relation("after" if _BOUND.match(text, end) else denied, first, end)


def _gives_way(before: str | None, behind: str | None) -> bool:
    """Whether the words behind a date say more than those before it."""
    return before in (None, "at", "by") or (behind in ("before", "after") and before == "notbefore")


def _denied(name: str | None, text: str, start: int, end: int, words: str) -> str | None:
    """The relation turned round where nothing is wanted then, or pointed back at: `won't start before April`."""
    if name in ("before", "by") and denies(text, start, end) and (name == "before" or words.startswith("until")):
        return "neverbefore"
    if name == "by" and words.startswith(("until", "till", "til")) and _AWAY.search(text[max(0, start - 40) : start]):
        return "after"
    if name in (None, "at") and _NOT_UNTIL.search(text[max(0, start - 60) : start]):
        return "neverbefore"
    if name in (None, "at") and _NO_WISH_CN.match(text, end):
        return "after"
    if name in (None, "at") and _FAILS.search(_clause_behind(text, end)):
        return "past"
    if (name in (None, "at", "by") or words == "到") and _BEFORE_THAT.search(text, end):
        return "by"
    if name in (None, "at") and _ENDING.search(_clause_around(text, start, end)) and _AFTER_THAT.search(text, end):
        return "after"
    return "after" if name == "never" else name


def _clause_around(text: str, start: int, end: int) -> str:
    """The clause that a date stands in."""
    return text[max(text.rfind(mark, 0, start) for mark in _MARKS) + 1 : start] + _clause_behind(text, end)


def _clause_behind(text: str, end: int) -> str:
    return text[end : min([place for mark in _MARKS if (place := text.find(mark, end)) >= 0] + [len(text)])]


def denies(text: str, start: int, end: int) -> bool:
    """Whether the clause around a time says that nothing is wanted then: `won't start before`, `之前不会`."""
    clause = max(text.rfind(mark, 0, start) for mark in _MARKS) + 1
    return bool(_NO_WISH.search(text[clause:start]) or _NO_WISH_CN.match(text, end))
