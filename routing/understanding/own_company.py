"""Somebody who says that a company is theirs, without a title: `I run a bakery`, 自己开店的."""

import re

from routing.understanding.phrases import phrase

#: Somebody whose company it is, with no title for that.
_OWNS = phrase(
    r"(?<![a-z])(?:(?:i|we) (?:own|run|founded|co-?founded|started|set up) |it'?s |this is )"
    r"(?=(?:the |this |that |a |an |it|my (?:own )?|our (?:own )?|[2-9] |two |three )(?:[a-z-]+ ){0,3}?"
    r"(?:place|company|business|shop|firm|agency|start-?up|practice|store|restaurant|bakery|it|outfit|studio|hotel|cafe|"
    r"bar|pub|clinic|salon|gym|farm|garage|brewery|winery|dealership|gallery|consultancy|webshop|franchise|factory)s?(?![a-z]))|"
    r"(?<![a-z])i (?:own|founded|co-?founded) (?=[a-z]+'s [a-z]+)|"
    r"(?<![a-z])(?:building|running|starting|launching|started|own) my own "
    r"(?=(?:[a-z]+ )?(?:thing|company|business|shop|firm|agency|start-?up|studio|practice)(?![a-z]))|"
    r"(?:我|自己|我们?[和跟与][^,.;]{1,4})(?:出来|现在|在[^,.;]{1,6}|就|一起|合伙)*(?:开|创办|创立|经营)(?:了|的|着)?"
    r"(?=[^,.;不]{0,8}(?:公司|店|厂|工作室|诊所|餐厅|餐馆|饭馆|馆子|超市|饭店|民宿|酒店|事务所))|"
    r"(?:公司|店|厂子?|工作室)(?:就)?是我(?:自己)?(?:开|创办|创立)的|(?:\A|[,.;]|我)(?:自己|就|是)*开(?=[^,.;车发源]{0,6}(?:店|部|厂|馆|所|公司|餐厅|民宿|超市|室|坊|铺|场|楼|吧|园)的)|自己(?:干|创业|单干|当老板|做老板)(?=[,.;了]|\Z)"
)


def owns_company(text: str) -> re.Match[str] | None:
    """The words by which somebody owns a company, or None."""
    return _OWNS.search(text)
