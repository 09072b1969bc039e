"""What the words beside an amount say that it is: a budget, a revenue, people."""

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import Phrases, phrases
from routing.understanding.quantities import Quantity, Unit

BUDGET = phrases("money")["budget"]
REVENUE = phrases("money")["revenue"]
_PEOPLE = Pattern(
    r"(?:(?<![a-z])(?:head ?count|employees?|staff|workforce|(?:team|company) size|size)\s?"
    r"(?:is now|is|of|are|to|should be|changed to|:|=|-)?|"
    r"(?:人数|员工数?量?|教?职工|一?线?工人|全职|雇员|人手|公司规模|人员规模|规模|编制|公司|全集团|集团|在册|在职|在编|现有|全厂|全院|全校|全体|全员|"
    r"全球|全国|[东西南北中]国?区|国内|整体|上上?下下?|"
    r"(?:员工|人数|人员|团队)[^,.;\d]{0,6}(?:减|降|缩|增|扩|涨|升)[加少招]?(?:到|至|成)了?|"
    r"(?:裁|缩编|扩招|扩编|扩张|增员|减员|招|增长)(?:到|至|成))(?:大概|大约|差不多|总共|一共|整体|上下|加起来|全职|"
    r"就|才|也就|只|都|了|约|有|是|为|:|=)*小?)\s?"
    r"(?:about |around |roughly |approx\.? |currently |now )?\Z"
)
#: The 12 of `12 in sales` is no revenue.
_ODD = 1000
#: No company has so many people: the 两亿 of 分公司两亿 is money.
_TOO_MANY = 10_000_000
_MARKS_BEFORE = (",", ".", ";", " and ", " but ")
_MARKS_AFTER = (",", ". ", ";", " and ")


def speaks_of(words: Phrases, quantity: Quantity, text: str) -> bool:
    """Whether words of the same clause name what the amount is."""
    if not words.may_stand_in(text):
        return False
    start = max(text.rfind(mark, 0, quantity.start) for mark in _MARKS_BEFORE) + 1
    start = max(start, quantity.start - 40)
    ends = [place for mark in _MARKS_AFTER if (place := text.find(mark, quantity.end)) >= 0]
    end = min([*ends, quantity.end + 30])
    return bool(words.search(text[start : quantity.start]) or words.search(text[quantity.end : end]))


def is_named_people(quantity: Quantity, text: str) -> bool:
    """Whether the word right before a bare amount says that it counts the people of a company."""
    enough = 1 < max(quantity.low or 0, quantity.high or 0) < _TOO_MANY
    return quantity.unit is Unit.NONE and enough and follows_people(quantity, text)


def follows_people(quantity: Quantity, text: str) -> bool:
    """Whether a word such as 公司 or `headcount` stands right before an amount."""
    return bool(_PEOPLE.search(text[max(0, quantity.start - 24) : quantity.start]))


def is_named_money(quantity: Quantity, text: str) -> bool:
    """Whether the words around a bare amount say that it is a budget or a revenue."""
    if quantity.unit is not Unit.NONE:
        return False
    small = not quantity.scaled and max(quantity.low or 0, quantity.high or 0) < _ODD
    return speaks_of(BUDGET, quantity, text) or (not small and speaks_of(REVENUE, quantity, text))
