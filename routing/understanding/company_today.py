"""A text without the companies that somebody was with before, or only works for."""

from routing.understanding.context import Context
from routing.understanding.phrases import AnyOf, phrase

#: What leads to a name that is told behind another: `formerly Bluepeak, now Summit`.
NOW = phrase(
    r"(?:but |and |so )?(?:(?:we|it)(?:'ve| have| has)? )?"
    r"(?:(?:now|currently|today|these days)(?: called| at| with| working (?:at|for)| it's)?|"
    r"(?:(?:got|was|were|been|is) )?renamed(?: to| as)?|rebranded (?:to|as)|became|"
    r"(?:since|from) [a-z0-9 ]{3,24}? (?:we|it)(?:'re| are| is|'s)? (?:now )?(?:called|named|"
    r"trade (?:as|under)|trading as|operate as|known as)) "
)
#: Whom somebody worked for.
FORMER = phrase(
    r"(?:(?:we|i|it|they)(?:'re| are)? )?"
    r"(?:ex[- ]|former(?:ly)?(?![a-z])|previously|used to|"
    r"(?:was|were) (?!just|told|asked|sent|wondering|looking|hoping)|"
    r"until (?:last|recently)|before (?:that|this))|以前|之前|"
    r"原来|曾经|(?:去年|前年|早先|早年|前几年|当初|本来)(?:还|都|一直)?(?:叫|是|在)"
)
#: Whom they work for or buy from, and the one they worked for.
_OTHERS = phrase(
    r"(?:subsidiary|part|branch|division|arm|daughter) of |(?:owned by|belongs? to) (?=[a-z])|"
    r"(?:consultants?|contractors?|suppliers?|vendors?|agency|resellers?|distributors?|dealers?) (?:for|to) (?=[a-z])|"
    r"(?:we|i) (?:only |mostly |mainly )?(?:supply|serve|sell to|deliver to|work with|buy from|consult for|"
    r"distribute) (?=[a-z])|"
    r"(?:our|my|the) (?:main |biggest |largest |only |old |former |previous |last )?(?:clients?|customers?|"
    r"supplier|competitor|employer|vendor)"
    r"(?: is| are|:)|[我前]?(?:上|前)一?(?:家|个)(?:公司|单位)|(?:客户|供应商|竞争对手|甲方)(?:是|有|叫)|(?:给|"
    r"为|帮)[^,.;]{2,10}(?:供货|代工|做配套|做外包)"
)
_NOT_NOW = AnyOf((FORMER, _OTHERS))


def of_today(raw: str, context: Context) -> str:
    """A text without the pieces that tell of the past or of others, where something else is told: `Norvane` of
    `used to be Pellar, now we're Norvane`.
    """
    if "\x00" in context.plain and len(raw) == len(context.plain):
        raw = "".join(" " if plain == "\x00" else letter for letter, plain in zip(raw, context.plain, strict=True))
    if not _NOT_NOW.may_stand_in(context.plain):
        return raw
    gone = [piece for piece in context.pieces if _is_of_others(context.plain[slice(*piece)])]
    if len(gone) == len(context.pieces):
        return raw
    for start, end in gone:
        raw = raw[:start] + " " * (end - start) + raw[end:]
    return raw


def _is_of_others(piece: str) -> bool:
    return bool(FORMER.match(piece) or _OTHERS.search(piece)) and not NOW.search(piece)
