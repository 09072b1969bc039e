"""Whole conversations with the shipped playbook, as the prospect reads them."""

import pytest

from bot.cards.prospect import message_for
from bot.words import Words
from routing.playbooks import shipped
from tests.routing.dialogues import Talk

WORDS = Words()

Turns = list[tuple[str, str]]

ENGLISH: Turns = [
    (
        "Hi, we're looking for a better way to route our leads",
        "Hi, and thanks for getting in touch! A few quick questions, and I'll bring in the right person.\n"
        "Got it.\nWould you like to see a demo?\nYou can choose: Yes, please · Not now",
    ),
    ("yes please", "Got it: you'd like a demo.\nWhat is your work e-mail?"),
    (
        "why do you ask?",
        "So that you reach the right person at once, and do not have to tell your story twice. "
        "You can skip any question.\nWhat is your work e-mail?",
    ),
    (
        "ana@acme.com, we're 300 people in Berlin",
        "Got it: ana@acme.com, 300 people, Germany.\nWhich industry are you in?",
    ),
    (
        "software",
        "Got it: software.\nWhat is your role or job title?\n"
        "You can choose: C-level or founder · Vice president · Director or head · Manager · Something else",
    ),
    (
        "VP Sales",
        "Got it: VP Sales.\nHow is the decision made on your side?\n"
        "You can choose: I decide · I have a say · Others decide",
    ),
    (
        "qwrtzp",
        "Sorry, I didn't quite get that.\nHow is the decision made, and what do you have to say in it? "
        "For example “I recommend, my boss signs”.\nYou can choose: I decide · I have a say · Others decide",
    ),
    ("I decide", "Got it: you decide.\nWhat yearly budget do you have in mind?"),
    (
        "back",
        "Sure, let's go back to this one.\nHow is the decision made on your side?\n"
        "You can choose: I decide · I have a say · Others decide",
    ),
    ("my boss signs", "Updated: others decide.\nWhat yearly budget do you have in mind?"),
    (
        "$50k a year",
        "Got it: a budget of $50,000 a year.\nWhen would you like to have it running?\n"
        "You can choose: Within a month · Within three months · Within six months · Within a year · Just looking",
    ),
    ("skip", "No problem, we'll leave that one out.\nThank you, that's all I need for now."),
]

CHINESE: Turns = [
    (
        "你好，我们想找一个能自动分配销售线索的工具",
        "您好，感谢您的咨询！先请教您几个小问题，然后为您安排合适的同事。\n"
        "好的，已记下。\n您想看一次产品演示吗？\n您可以选择：想看 · 暂时不用",
    ),
    ("想看", "好的，已记下：想看演示。\n您的工作邮箱是什么？"),
    ("多少钱？", "这要看您的具体要求和使用人数，稍后与您联系的同事可以给您报价。\n您的工作邮箱是什么？"),
    ("zhangwei@acme.cn", "好的，已记下：zhangwei@acme.cn。\n贵公司大约有多少人？"),
    ("大概三百人，在上海", "好的，已记下：300 人、中国。\n您在哪个行业？"),
    (
        "制造业",
        "好的，已记下：制造业。\n您的职位是什么？\n您可以选择：高管或创始人 · 副总裁 · 总监 · 经理 · 其他",
    ),
    (
        "采购总监",
        "好的，已记下：采购总监。\n这件事由谁来决策？\n您可以选择：我来决定 · 我参与并推荐 · 由其他人决定",
    ),
    ("老板拍板", "好的，已记下：由其他人决定。\n您每年的预算大概是多少？"),
    (
        "50万人民币",
        "好的，已记下：预算 ¥500,000。\n您希望什么时候用起来？\n"
        "您可以选择：一个月内 · 三个月内 · 半年内 · 一年内 · 只是看看",
    ),
    ("人工", "没问题，这就为您联系同事。"),
]


@pytest.mark.parametrize("turns", [pytest.param(ENGLISH, id="English"), pytest.param(CHINESE, id="Chinese")])
def test_a_conversation_reads(turns: Turns) -> None:
    first, *rest = turns
    talk = Talk(first[0], playbook=shipped("bant"))
    read = [(first[0], said(talk))]

    for words, _ in rest:
        talk.says(words)
        read.append((words, said(talk)))

    assert read == turns


def said(talk: Talk) -> str:
    """The words of the last message."""
    conversation = talk.conversation
    language = conversation.language
    message = message_for(
        talk.replies, conversation=conversation, playbook=talk.playbook, language=language, words=WORDS
    )
    return str(message["text"])
