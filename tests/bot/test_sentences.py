"""Whatever the domain says is wrong, it says in Chinese too, with everything that the sentence mentions."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter
from typing import TypeAlias

import pytest

import bot
import routing
import storage
from bot.sentences import tell, words_of
from bot.words import WordsError
from routing.conditions import parse_condition
from routing.durations import parse_duration
from routing.exceptions import ConditionError
from routing.fields import FieldSpec, FieldType, catalogue_with
from routing.lead_lines import parse_lead_line
from routing.rule_lines import parse_rule_line
from routing.sentences import Sentence, sentence
from tests.routing.test_workspace_file import example

ROOMS = [Path(str(room.__file__)).parent for room in (bot, storage, routing)]
Parse: TypeAlias = Callable[[str], object]

CHINESE = re.compile("[\u4e00-\u9fff]")
#: Code with what is around it: where a word, or Chinese punctuation, touches it, Slack shows the marks themselves.
CODE = re.compile(r"(.?)`[^`]+`(.?)")
#: A plain mark beside a Chinese character, where a full-width one belongs.
HALF = re.compile(r"[\u4e00-\u9fff][,;:?!.]|[,;:?!][\u4e00-\u9fff]")


def calls(name: str) -> Iterator[ast.Call]:
    """Everywhere in the code where what `routing.sentences` calls so is called."""
    for path in (path for room in ROOMS for path in sorted(room.rglob("*.py"))):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        brought = any(isinstance(node, ast.ImportFrom) and node.module == "routing.sentences" for node in nodes)
        for node in nodes if brought else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield node


def templates() -> dict[str, set[str | None]]:
    """Every template of a sentence, with what is mentioned where it is said."""
    found = {}
    for call in calls("sentence"):
        (template,) = call.args
        assert isinstance(template, ast.Constant), ast.unparse(call)
        found[str(template.value)] = {keyword.arg for keyword in call.keywords}
    return found


def places(template: str) -> set[str]:
    """What a template has places for, each as it is to be filled in."""
    return {f"{name}:{form}" for _, name, form, _ in Formatter().parse(template) if name}


def test_every_sentence_has_chinese_words_and_no_words_are_left_over() -> None:
    assert templates()
    assert set(words_of("zh")) == set(templates())


@pytest.mark.parametrize("template", sorted(templates()))
def test_the_words_are_chinese_and_mention_what_the_english_mentions(template: str) -> None:
    words = words_of("zh")[template]

    assert CHINESE.search(words)
    assert not HALF.search(words)
    assert all(around in " .,;:!?()" for found in CODE.findall(words) for around in found)
    assert places(words) == places(template)


def test_a_sentence_is_said_with_all_that_its_template_mentions() -> None:
    for template, mentioned in templates().items():
        if mentioned:
            assert mentioned == {place.partition(":")[0] for place in places(template)}, template


def test_sentences_are_made_where_their_words_can_be_found() -> None:
    assert list(calls("Sentence")) == []


def test_a_sentence_without_words_is_a_mistake_and_not_english() -> None:
    with pytest.raises(WordsError, match="no words for “Nobody wrote this down” in zh"):
        tell(sentence("Nobody wrote this down"), language="zh-CN")


CATALOGUE = catalogue_with({"plan": FieldSpec(type=FieldType.CHOICE, values=("free", "pro"))})


def rule(text: str) -> object:
    return parse_rule_line(text, catalogue=CATALOGUE, roster=example().roster)


def lead(text: str) -> object:
    return parse_lead_line(text, catalogue=CATALOGUE)


def condition(text: str) -> object:
    return parse_condition(text, catalogue=CATALOGUE)


DURATIONS = "15m、24h、7d 或 4 working hours"
TARGETS = "team 团队名、rep 销售名、owner、nurture、customer_success 或 exclude"
TEXTS = "=, !=, contains, starts with, ends with, in 或 known"


@pytest.mark.parametrize(
    ("parse", "text", "place", "what"),
    [
        (condition, "icp and", 8, "写到这里就断了，后面还应该有一个字段"),
        (condition, "answer.plan = gold", 15, "answer.plan 没有“gold”这个值，只能是：free, pro"),
        (condition, "title < vp", 7, f"title 的值是文字，不能用“<”比较，只能用 {TEXTS}"),
        (condition, "score", 6, "score 不是“是/否”字段，后面要有比较，例如“score >= 50”"),
        (condition, "bant > 9", 8, "“9”不行：bant 不会大于 4"),
        (condition, "(icp or customer", 1, "这个左括号没有对应的右括号"),
        (rule, "A when icp to team all", 20, "没有“all”这个团队（现有 enterprise-us, apac, general）"),
        (rule, "A when icp to somewhere", 15, f"“somewhere”不是线索去向，可以写 {TARGETS}"),
        (rule, "A when icp until", 12, "这里应该接“and”“or”或“to”，不能写“until”"),
        (rule, "A to nurture within soon", 21, f"“soon”不是时长，请写成 {DURATIONS} 这样"),
        (rule, "A to nurture within 0m", 21, "“0m”不行：时长不能是零"),
        (lead, "customer=perhaps", 10, "customer 要写 yes 或 no，不能写“perhaps”"),
        (lead, "employees=200-51", 11, "“200-51”的结尾比开头小"),
    ],
)
def test_what_is_wrong_with_a_text_is_told_in_chinese(parse: Parse, text: str, place: int, what: str) -> None:
    with pytest.raises(ConditionError) as refused:
        parse(text)

    assert tell(refused.value.placed, language="zh") == f"第 {place} 个字符处有误：{what}。"


@pytest.mark.parametrize(
    ("parse", "text", "meant", "what"),
    [
        (condition, "employes > 5", "employees", "没有“employes”这个字段"),
        (condition, "employees > 1,000", "1000", "数字里不要写逗号"),
        (condition, "timing <= 2w", "14d", "timing 要和天数比较，例如 90d，不能和“2w”比较"),
        (lead, "country=Germany", "DE", "“Germany”不是国家代码，国家代码是两个字母"),
        (parse_duration, "15min", "15m", f"“15min”不是时长，请写成 {DURATIONS} 这样"),
    ],
)
def test_what_was_meant_is_told_in_chinese(parse: Parse, text: str, meant: str, what: str) -> None:
    with pytest.raises(ConditionError) as refused:
        parse(text)

    assert tell(refused.value.placed, language="zh").endswith(f"有误，是不是“{meant}”？{what}。")


def test_english_is_what_the_domain_says_itself() -> None:
    sentence = Sentence(template="{word} is wrong", mentions=(("word", ("a", "b")),))

    assert tell(sentence, language="en-US") == str(sentence) == "a, b is wrong"
