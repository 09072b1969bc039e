"""Whether somebody wants to see a demo: wished for, agreed to, refused, or left open."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I'd like to see a demo", "need=evaluate demo"),
        ("no demo, just pricing please", "need=buy no-demo"),
        ("不需要演示，直接报价", "need=buy no-demo"),
    ],
)
def test_a_demo_may_be_wished_for_or_not(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sure, why not", "control=yes; need=demo"),
        ("maybe later", "control=no; need=no-demo"),
        ("我们已经看过演示了", "need=no-demo"),
        ("好的", "control=yes; need=demo"),
        ("暂时不用", "control=no; need=no-demo"),
    ],
)
def test_yes_and_no_answer_the_question_for_a_demo(text: str, said: str) -> None:
    assert heard(text, Kind.DEMO) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yes, we're in Denver", "control=yes; country=US; need=demo"),
        ("nah i'm good", "control=no; need=no-demo"),
        ("go on then", "control=yes; need=demo"),
        ("maybe not just now thx", "control=no; need=no-demo"),
        ("yes pls", "control=yes; need=demo"),
        ("why not", "control=yes; need=demo"),
        ("sounds good", "control=yes; need=demo"),
        ("let's do it", "control=yes; need=demo"),
        ("would love one", "need=demo"),
        ("not right now", "control=no; need=no-demo"),
        ("maybe another time", "control=no; need=no-demo"),
        ("i'll pass", "control=no; need=no-demo"),
        ("no need", "control=no; need=no-demo"),
        ("im alright thanks", "control=no; need=no-demo"),
        ("defo", "control=yes; need=demo"),
        ("yeah go for it", "control=yes; need=demo"),
        ("hell yes", "control=yes; need=demo"),
        ("sure, when?", "control=yes; need=demo"),
        ("already seen it", "need=no-demo"),
        ("can't right now", "control=no; need=no-demo"),
        ("好啊", "control=yes; need=demo"),
        ("来一个", "control=yes; need=demo"),
        ("方便的话拉个会,共享屏幕过一遍", "need=demo"),
        ("可以约", "control=yes; need=demo"),
        ("约起来", "control=yes; need=demo"),
        ("不用麻烦了", "control=no; need=no-demo"),
        ("先不看了", "control=no; need=no-demo"),
        ("没空", "control=no; need=no-demo"),
        ("以后再说吧", "control=no; need=no-demo"),
        ("行，安排吧", "control=yes; need=demo"),
        ("看看也行", "need=demo"),
        ("暂时不需要", "control=no; need=no-demo"),
        ("算了没空看", "need=no-demo"),
        ("sounds great, when?", "control=yes; need=demo"),
        ("not at this stage", "control=no; need=no-demo"),
        ("yes, tuesday works", "control=yes; need=demo"),
        ("sure, but keep it short", "control=yes; need=demo"),
        ("we've already had one", "need=no-demo"),
        ("absolutely not", "control=no; need=no-demo"),
        ("could be interesting", "control=yes; need=demo"),
        ("可以啊，什么时候", "control=yes; need=demo"),
        ("不必了", "control=no; need=no-demo"),
        ("想看", "control=yes; need=demo"),
        ("下周二可以", "timing=2026-12-01"),
        ("没兴趣", "control=no; need=no-demo"),
        ("嗯，安排一下", "control=yes; need=demo"),
        ("yes, and my email is a@b.com", "control=yes; email=a@b.com; need=demo"),
        ("yeah why not, thursday?", "control=yes; need=demo"),
        ("thx but no thx", "control=no; need=no-demo"),
        ("not for now, maybe in january", "control=no; need=no-demo"),
        ("got a recording?", "control=question"),
        ("可以先看看录像吗", "control=question"),
        ("行吧", "control=yes; need=demo"),
        ("That would be lovely, thank you!", "control=yes; need=demo"),
        ("I don't see why not", "control=yes; need=demo"),
        ("yes for 6 persons of our finance team", "control=yes; need=demo"),
        ("nah just send me the docs", "control=no; need=no-demo"),
        ("必须看啊，不看怎么买", "need=demo"),
        ("不要……算了还是看一下吧", "need=demo"),
        ("先发我看看,觉得合适再约演示吧", "need=no-demo"),
        ("得看价格", "-"),
        ("还没看过演示，想看", "need=demo"),
        ("can do, but only 15 min", "need=demo"),
        ("唔使喇，唔該", "control=no; need=no-demo"),
        ("My team would, I wouldn't", "-"),
    ],
)
def test_a_demo_is_accepted_and_refused_in_many_ways(text: str, said: str) -> None:
    assert heard(text, Kind.DEMO) == said


@pytest.mark.parametrize(
    "text",
    [
        "sales",
        "if you must",
        "随便，都行",
        "i'd rather read docs first",
        "maybe",
        "send me a video instead",
        "先看看资料吧",
    ],
)
def test_a_maybe_is_no_answer_to_a_demo(text: str) -> None:
    assert heard(text, Kind.DEMO) == "-"
