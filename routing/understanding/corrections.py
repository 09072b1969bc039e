"""What somebody takes back in the same breath: `not 50, 80`, `60? no, 90`, `原来80人，现在55` say the better one."""

from collections.abc import Iterator

from routing.understanding.clauses import Clause, clauses_of
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import AnyOf, phrase, phrases

_PHRASES = phrases("corrections")
_CUE = _PHRASES["cue"]
_STRONG = _PHRASES["strong"]
_FORMERLY = _PHRASES["formerly"]
_PAST = _PHRASES["past"]
_NOW = _PHRASES["now"]
_FAILS = _PHRASES["fails"]
_DATE = Pattern(
    r"(?<![a-z])(?:jan|feb|mar(?:ch)?(?![a-z])|apr|may(?![a-z])|jun|jul|aug|sep|oct|nov|dec|q ?[1-4]|h[12]|monday|"
    r"tuesday|wednesday|thursday|friday|summer|spring|autumn|winter|end of|year end|eoy|christmas|easter|next|"
    r"this (?:year|quarter))"
    r"|[一二三四五六七八九十\d]月|[年月季]度?[底末初中]|[这本上下]个?[月周季]|[今明后][年天]|季度|春节|年前|年后|"
    r"国庆|五一|周"
)
_NUMBER = Pattern(rf"\d|[一二两三四五六七八九十][十百千万亿\d人]|[十百千万亿]|{_PHRASES['number'].pattern}")
#: A number that opens what takes the place of another, whatever date follows: `no 19 since monday`.
_NUMBER_FIRST = Pattern(
    rf"\W{{0,3}}(?:[^,.;\d]{{0,12}}(?:现在|目前|如今)(?:就|只|还|有|剩)*)?"
    rf"(?:(?:it'?s|that'?s|about|more like|rather|we'?re|是|有|才|就|大概)\W?){{0,2}}(?:{_NUMBER.pattern})"
)
_SUM = (
    r"(?:\d[\d.]{0,8}\s?[十百千万亿kw]{0,2}|[一二两三四五六七八九十百千万亿]{1,8})"
    r"(?:月份?|季度|个?人|名|号人|块|元|美元|美金)?[底初中末]?"
)
#: A stretch of the calendar by itself: 今年, 下个月, 三月, 春节.
_DAY_CN = (
    r"(?:(?:[今明后]年|[这本下上]下?个?(?:月|周|季度|半年))(?:[春夏秋冬]天|[一二三四]季度|[上下]半年)?|"
    r"(?:十[一二]|[一二三四五六七八九十\d]{1,2})月份?|[春夏秋冬]天|春节|国庆|[一二三四]季度|年[前后底初中]|[上下]半年)"
)
#: What a number counts, where it says so.
_COUNTED = Pattern(
    r"(?P<people>(?<![a-z])(?:people|ppl|employees|staff|heads|headcount)(?![a-z])|人(?!民币)|员工)|"
    r"(?P<money>[$€£¥]|(?<![a-z])(?:usd|eur|gbp|dollars|euros|pounds|budget|revenue)(?![a-z])|预算|营收|元|块|美金)|"
    r"(?P<things>(?<![a-z])(?:seats|licen[cs]es|users|tools|offices)(?![a-z])|用户|坐席|账号|门店)"
)
#: One value changed into another with a word between: `从50万砍到30万`, `三月改六月`, `moved from Q1 to Q2`.
_CHANGED = (
    phrase(
        rf"(?:从|由)?(?P<gone>(?:[今明]年)?(?:{_SUM}|年[底末初中]))(?:改|推迟|推|延期|延|提前|调整|调|砍|裁|涨|降|"
        rf"缩减?|减|加|提|升|增加?|挪|"
        rf"拖)(?:成|到|为|至|了)?(?=\s?(?:[今明]年)?\s?[\d一二两三四五六七八九十年])"
    ),
    phrase(
        r"(?<![a-z])(?:moved|postponed|pushed|delayed|shifted|changed?|cut|reduced|slashed|grew|gone|went|down|up|"
        r"dropped|"
        r"increased|raised|lowered|shr[aiu]nk)(?: [a-z]{2,8}){0,3}?(?P<gone> from [^,;.]{1,24}?) to "
    ),
)
#: A year whose figure holds, though this year has another.
_LAST_YEAR = Pattern(r"last (?:financial |fiscal )?year|[去前]年")
#: No more clauses than this are looked at in one message.
_MOST = 16
#: What follows a `not` that takes nothing back.
_KEPT = (
    r"before|until|till|under|over|above|below|more|less|fewer|sure|yet|exceed|later|earlier|sooner|even|quite|really|"
    r"me(?![a-z])|us(?![a-z])|i(?![a-z])|everyone|everybody|really|all|in the|any|planned|for|at|this|much|many|the|"
    r"now|right|currently|interested|decided|available|applicable"
)
#: One value set against another that it is not.
_DENIED = (
    phrase(
        rf"(?<![a-z])(?:(?:it'?s |that'?s |is )?not|(?:it|that) isn'?t) (?!{_KEPT}|an? |the |my|our)"
        r"(?P<gone>[^,;.:]{1,40}?)\s?(?:,(?!\d{3}(?!\d))|;|\.| but| rather| - )\s?"
        r"(?:but |rather |it'?s |more like |actually )?(?=\S)"
    ),
    phrase(r"(?<![a-z])not (?P<gone>an? [^,;.]{2,30}), (?=an? )"),
    phrase(
        r"(?<![a-z])(?:forget|ignore|disregard|scratch|scrap)(?: [a-z]+){1,4} (?:about|regarding|for|on|with) "
        r"(?P<gone>(?!the |my |our )[^,;.]{2,24})(?=[,;.])"
    ),
    phrase(
        r"(?<![a-z])(?:you(?:'ve| have)?(?: got)?|you (?:put|wrote|noted)|i (?:wrote|typed|put|said)|it says) "
        r"(?P<gone>[^,;.]{0,6}\d[^,;.]{0,12}?),? (?:but |when )?(?:it'?s|i mean(?:t)?|it should be|it is|"
        r"that'?s) (?=[^,;.]{0,12}\d)"
    ),
    phrase(r"(?:记|写|听|填|输|看|打)成了?(?P<gone>[^,;.是]{1,12}?)了?[,;.\s](?:其实|应该|实际|明明|但)?(?:上)?是"),
    phrase(r"(?<![a-z])(?:instead of|rather than) (?P<gone>[^,;.]{1,30})(?:[,;.]|\Z)"),
    phrase(
        r"(?:别|不要|先别)(?:按|定|安排|放|写|走|选|用|填|算)(?P<gone>[^,;.是]{1,12}?)了?[,;.\s](?:改|换|按|要|就|"
        r"还是|定)"
    ),
    phrase(r"(?:不是|并非)(?P<gone>[^,;.是]{1,20}?)[,;.\s]?(?:而是|应该是|是)"),
    phrase(rf"(?P<gone>(?:不是|并非|不在){_DAY_CN})[,;.\s](?=[^,;.]{{0,4}}{_DAY_CN})"),
    phrase(
        r"(?<![a-z])(?P<gone>not (?:this|next) (?:week|month|quarter|year|spring|summer|autumn|fall|winter)),"
        r"(?! (?:at|before|until|till|by) | (?:the )?next(?: one)? ?(?:[.!]|\Z))(?=[^,;.]{3})"
    ),
    phrase(r"(?<=[\dkm一二两三四五六七八九十百千万亿元块金人月年])(?P<gone>,? ?(?:而)?不是[^,;.是]{1,12})(?=[,;.]|\Z)"),
    phrase(
        rf"\S(?<!i'm)(?<!i am)(?P<gone>,? (?:and )?not (?!{_KEPT})(?:in |on |by |per )?(?:\d(?:[\d,.]*\d)?|q\d|"
        rf"[a-z]{{3,12}})[^,;.:]{{0,12}})(?=:|\Z)"
    ),
)


def taken_back(text: str, *, yearly: bool = False) -> list[tuple[int, int]]:
    """The stretches of a folded text that it takes back itself; what is told of years stands beside the new."""
    if not _ANY.may_stand_in(text):
        return []
    stretches = [found.span("gone") for words in (*_DENIED, *_CHANGED) for found in words.finditer(text)]
    rules = [rule for words, rule in _RULES if words.search(text)]
    clauses = clauses_of(text)[:_MOST] if rules else []
    lasting = [clause for clause in clauses if not (yearly and _LAST_YEAR.search(clause.text))]
    told = ((rule, lasting if rule is _outdated else clauses) for rule in rules)
    return [*stretches, *(stretch for rule, among in told for stretch in rule(among))]


def _said_better(clauses: list[Clause]) -> Iterator[tuple[int, int]]:
    """The clause before a word such as `no` or `说错了`, where a better value of its sort follows."""
    for place, clause in enumerate(clauses):
        cue = next(_CUE.finditer(clause.text), None)
        if cue is None:
            continue
        before, after = clause.text[: cue.start()], clause.text[cue.end() :]
        after = after if _sort(after) else " ".join([after, *(other.text for other in clauses[place + 1 : place + 3])])
        if _replaces(before, after, cue[0]):
            yield clause.start, clause.start + cue.end()
        elif place and not _sort(before) and _replaces(clauses[place - 1].text, after, cue[0]):
            yield clauses[place - 1].start, clauses[place - 1].end
            yield clause.start, clause.start + cue.end()


def _replaces(before: str, after: str, cue: str) -> bool:
    sort = _sort(before)
    if sort is None:
        return bool(before.strip() and after.strip() and _STRONG.fullmatch(cue) and _sort(after) != "number")
    better = _sort(after) == sort or (sort == "number" and _NUMBER_FIRST.match(after) is not None)
    return better and not _differ(before, after)


def _differ(before: str, after: str) -> bool:
    """Whether two numbers say themselves that they count different things: `20 people, sorry, budget 30k`."""
    said = [{found.lastgroup for found in _COUNTED.finditer(stretch)} for stretch in (before, after)]
    return bool(said[0] and said[1] and not said[0] & said[1])


def _outdated(clauses: list[Clause]) -> Iterator[tuple[int, int]]:
    """What was, where another clause says what is now."""
    news = [clause for clause in clauses if _NOW.search(clause.text)]
    for clause in clauses:
        now = _NOW.search(clause.text)
        for words in (_FORMERLY, _PAST):
            past = words.search(clause.text)
            if past is None or (now and now.start() < past.end()):
                continue
            old = clause.text[: now.start()] if now else clause.text
            new = clause.text[now.start() :] if now else _news_of(old, [c for c in news if c.start > clause.start])
            if new and (words is _FORMERLY or _sort(old)) and (_sort(old) is None or _sorts(old) & _sorts(new)):
                yield clause.start, clause.start + len(old)


def _news_of(old: str, news: list[Clause]) -> str:
    """The first clause of those that say what is now which has a value of the sort that was; else the first."""
    texts = [clause.text for clause in news]
    return next((text for text in texts if _sorts(old) & _sorts(text)), next(iter(texts), ""))


def _ruled_out(clauses: list[Clause]) -> Iterator[tuple[int, int]]:
    """A date or number that will not do, where another follows."""
    for place, clause in enumerate(clauses):
        sort = _sort(clause.text) if _FAILS.search(clause.text) else None
        if sort and any(_sort(other.text) == sort for other in clauses[place + 1 :]):
            yield clause.start, clause.end


def _sorts(text: str) -> set[str]:
    """Of what sorts a stretch names a value; a date may be a number too."""
    return {sort for sort, words in (("date", _DATE), ("number", _NUMBER)) if words.search(text)}


def _sort(text: str) -> str | None:
    """Whether a stretch names a date or a number, or neither."""
    if _DATE.search(text):
        return "date"
    return "number" if _NUMBER.search(text) else None


#: What each rule needs to find in a text before it is worth a look.
_RULES = ((_CUE, _said_better), (_NOW, _outdated), (_FAILS, _ruled_out))
#: What every text holds that takes something back.
_ANY = AnyOf((*_DENIED, *_CHANGED, *(words for words, _ in _RULES)))
