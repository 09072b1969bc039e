"""What somebody needs, and what they came for."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we want to buy 50 licences", "need=buy"),
        ("compare vendors", "need=evaluate"),
        ("I need an invoice copy", "need=support"),
        ("i need help", "? need=support"),
        ("already a customer, would like to purchase more seats", "need=buy"),
        ("the demo link you sent me doesn't open", "need=support"),
        ("what we have is fine", "need=none"),
        ("we wanted to buy but the board said no", "? need=buy"),
        ("my client wants to buy", "? need=buy"),
        ("if the pilot goes well we would buy", "? need=buy"),
        ("Could you show me how the routing works?", "need=evaluate demo"),
        ("looking for a new job in sales", "need=none"),
        ("no idea, was just told to sign up", "need=research"),
        ("not sure what i need to be honest", "need=research"),
        ("it was working yesterday and now nothing", "need=support"),
        ("先问问价，贵就算了", "need=research"),
        ("牙科预约自动提醒", "need=buy"),
        ("doing research for my thesis", "need=research"),
        ("I can't log in", "need=support"),
        ("nothing", "need=none"),
        ("准备采购一套系统", "need=buy"),
        ("在对比几家供应商", "need=evaluate"),
        ("随便看看", "need=research"),
        ("登录不了", "need=support"),
        ("没有需求", "need=none"),
    ],
)
def test_the_intent_is_told_by_what_they_want(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("our leads fall through the cracks", "need=buy"),
        ("线索跟进太慢，丢单严重", "need=buy"),
    ],
)
def test_a_problem_is_a_reason_to_buy(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not ready to buy yet", "need=research"),
    ],
)
def test_what_they_do_not_want_is_only_looking(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("CRM software", "need=buy"),
        ("dont want to buy, only looking around", "need=research"),
        ("not here to buy, just browsing", "need=research"),
        ("Need CRM", "need=buy"),
        ("lead routing", "need=buy"),
        ("找个CRM", "need=buy"),
        ("no budget yet, scratch what i said before", "budget=none"),
        ("want a demo next week", "need=evaluate demo; timing=2026-11-30..2026-12-06"),
        ("just wanna see a demo", "need=evaluate demo"),
        ("we sell SEO services", "need=none"),
        ("i'm a recruiter, are you hiring", "need=none; role=user; seniority=individual"),
        ("would you be interested in our leads", "need=none"),
        ("wrong chat sorry", "need=none"),
        ("nothing really", "need=none"),
        ("my login doesn't work", "need=support"),
        ("the dashboard keeps freezing", "need=support"),
        ("send me the contract", "need=buy"),
        ("comparing you with hubspot", "need=evaluate"),
        ("school project", "need=research"),
        ("our leads get lost", "need=buy"),
        ("推销的，我们做代开发票", "need=none"),
        ("目前没这方面打算", "need=none"),
        ("暂时没有需求", "need=none"),
        ("点错了", "need=none"),
        ("手滑", "need=none"),
        ("来谈合作的", "need=none"),
        ("应聘", "need=none"),
        ("就是好奇你们是干嘛的", "need=research"),
        ("摸摸行情", "need=research"),
        ("想上个系统", "need=buy"),
        ("在看三家", "need=evaluate"),
        ("后台登不上了", "need=support"),
        ("发票没收到", "need=support"),
        ("直接付款", "need=buy"),
        ("不是要买，就是先摸摸情况", "need=research"),
        (
            "evaluating. 2 people on our side incl me, I own the decision",
            "authority=decides; employees=2; need=evaluate",
        ),
        ("we want to replace salesforce", "need=buy"),
        ("looking for something to route leads", "need=buy"),
        ("just testing the bot", "need=none"),
        ("how do i reset my password", "need=support"),
        ("doing a vendor comparison", "need=evaluate"),
        ("not sure yet, exploring", "need=research"),
        ("want pricing", "need=buy"),
        ("upgrade our plan", "need=buy"),
        ("i need help with my account", "need=support"),
        ("nothing, clicked by accident", "need=none"),
        ("our sdrs waste hours on bad leads", "need=buy"),
        ("POC", "need=evaluate"),
        ("想试用", "need=evaluate"),
        ("要个报价", "need=buy"),
        ("看看有没有合适的系统", "need=research"),
        ("发票开错了", "need=support"),
        ("没需求，点进来看看", "need=none"),
        ("销售漏单太严重了", "need=buy"),
        ("写毕业论文用", "need=research"),
        ("老系统不好用想换", "need=buy"),
        ("登录不上", "need=support"),
        ("agent", "control=human"),
        ("ticket unanswered for a week", "need=support"),
        ("we need help routing leads", "need=buy"),
        ("researching for a client", "need=research"),
        ("nothing, wrong window", "need=none"),
        ("price?", "control=question"),
        ("our pilot with you ends soon, want to continue", "need=evaluate"),
        ("路过看看", "need=research"),
        ("老板让我来了解一下", "need=research"),
        ("替同事问的，他们要买", "need=buy"),
        ("你们是做什么的", "control=question"),
        ("proof of concept first, purchase maybe later", "need=evaluate"),
        ("bought it last week, now i cant find the setup guide", "need=support"),
        ("i came for support but that's sorted, now I would like to buy the pro version", "need=buy"),
        ("I have to make a presentation about automation tools", "need=research"),
        ("I'm preparing a report for the board, we want to buy something", "need=buy"),
        ("replacement for our ticketing system, our director of support asked me", "need=buy"),
        ("I want to sell you something actually", "need=none"),
        ("my boss sent me", "-"),
        ("Google", "-"),
        ("我同事推荐的", "-"),
        ("我们准备换系统,正在对比几家", "need=evaluate"),
        ("先试用一下再说", "need=evaluate"),
        ("写毕业论文，需要了解一下SaaS行业", "need=research"),
        ("现在用的要续费了，太贵，想换一家", "need=buy"),
        ("找个人跟我讲讲吧,打字太慢", "control=human"),
        ("we already bought from somebody else", "need=none"),
        ("we're happy with what we have", "need=none"),
        ("evaluating tools for our support team", "need=evaluate"),
        ("our support team can't keep up", "need=buy"),
        ("The current tool crashes every day and we want out", "need=buy"),
        ("系统老是崩，想换一个", "need=buy"),
        ("our trial ended and we want to continue, paid", "need=buy"),
        ("试用到期了想转正式", "need=buy"),
        ("tell me if it works with SAP", "control=question"),
        ("帮老板打听打听你们是干嘛的", "need=research"),
    ],
)
def test_what_somebody_came_for_is_told_in_many_ways(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    "text",
    [
        "Wir möchten nur kurz etwas fragen",
        "Nous voudrions plus d'informations",
        "Necesito más información por favor",
        "Quero saber o preço, obrigado",
        "Ik wil graag meer informatie",
        "Saya ingin tahu harga",
    ],
)
def test_another_language_tells_no_need(text: str) -> None:
    assert heard(text, Kind.NEED) == "-"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("My invoice is wrong, who do I talk to?", "need=support"),
        ("上个月扣了两次钱，怎么退？", "need=support"),
        ("where can I download the invoice", "need=support"),
        ("what does it cost?", "control=question"),
    ],
)
def test_a_trouble_of_their_own_is_told_beside_a_question(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("looking for a tool for our techs, not buying this year, only finding out what's there", "need=research"),
        ("不是来买东西的，发票开错了想改一下", "need=support"),
        ("先别给我推销，我就问个价", "need=research"),
        ("looking for a partner to resell our software", "need=none"),
        ("想找人代理我们的软件", "need=none"),
    ],
)
def test_what_is_not_bought_yet_is_no_purchase(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Testing you against two other vendors", "need=evaluate"),
        ("we need to decide between you and Freshworks", "need=evaluate"),
        ("评估一下能不能跟我们的ERP对接", "need=evaluate"),
        ("已经筛到最后三家了，你们是其中一家", "need=evaluate"),
        ("try before buy", "need=evaluate"),
    ],
)
def test_who_holds_us_against_others_is_comparing(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("领导让我选一款工单系统", "need=evaluate"),
        ("工单系统登不上了", "need=support"),
    ],
)
def test_support_in_the_name_of_a_product_is_no_call_for_help(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("password reset mail never arrives", "need=support"),
        ("our login page throws a 500", "need=support"),
        ("老师让我们调研五款竞品", "need=research"),
        ("Looking for pricing, 25 users", "need=buy"),
        ("想弄个会员小程序", "need=buy"),
    ],
)
def test_a_plain_trouble_or_wish_is_told_unasked(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("能不能先试用？觉得好再买", "need=evaluate"),
        ("POC 做完再说采购", "need=evaluate"),
        ("你们跟飞鸽系统比强在哪", "need=evaluate"),
        ("正在跟三家谈", "need=evaluate"),
        ("要个价目表，领导要看", "need=buy"),
    ],
)
def test_a_trial_or_a_comparison_before_a_purchase_is_comparing(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("上个月已经跟别家签了，谢谢", "need=none"),
        ("本来想买，后来领导说不买了", "need=none"),
        ("客户也想买，我先问问", "need=research"),
        ("给客户选型，他们想买", "need=evaluate"),
        ("想做你们的代理", "need=none"),
        ("目前excel够用", "need=none"),
    ],
)
def test_a_purchase_of_others_or_of_the_past_is_none(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我同事小杨已经买了，我是来问怎么用的", "need=support"),
        ("合同签了，怎么还没人联系我", "need=support"),
        ("数据迁移卡在80%不动了", "need=support"),
        ("客户老是投诉我们发货慢", "need=buy"),
        ("售后工单没人跟", "need=buy"),
        ("供应商的系统天天崩，想换你们的", "need=buy"),
        ("仓库老是发错货", "need=buy"),
    ],
)
def test_a_trouble_with_us_is_told_from_one_of_their_own(text: str, said: str) -> None:
    assert heard(text, Kind.NEED) == said
