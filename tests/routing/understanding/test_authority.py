"""What somebody has to say in the decision. That others decide, without a part of their own, is none."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I decide", "authority=decides"),
        ("it's my call", "authority=decides"),
        ("I own the budget", "authority=decides"),
        ("I have full budget authority for my team", "authority=decides"),
        ("my husband is the CEO, but honestly I decide on all software", "authority=decides"),
        ("me, subject to works council approval", "? authority=decides"),
        ("the client decides, we do the research and advise them", "authority=influences"),
        ("Decision is with HQ, I can only put in a good word", "authority=influences"),
        ("I could say me but that'd be a lie, it's our COO", "authority=none"),
        ("I'm the CEO's assistant", "role=user; seniority=individual"),
        ("我说了算", "authority=decides"),
        ("我可以拍板", "authority=decides"),
        ("I decide with my brother", "authority=decides"),
        ("nobody else but me", "authority=decides"),
        ("my wife, honestly, but officially me", "authority=decides"),
        ("预算五万以下我批，这次应该不会超，所以我定", "authority=decides; budget=..50000"),
        ("跟另一个店长一起定", "authority=decides"),
        ("我俩都能定", "authority=decides"),
        ("Two partners, me included", "authority=decides"),
        ("Purchasing committee, which I chair", "authority=decides"),
        ("Both the plant manager and me need to agree", "authority=decides"),
        ("we vote. five partners, I'm one of them", "authority=decides"),
        ("me n my wife", "authority=decides"),
        ("final call 在我这里", "authority=decides"),
        ("预算在我手里", "authority=decides"),
    ],
)
def test_who_decides_or_signs_decides(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I recommend, the board decides", "authority=influences"),
        ("I need approval from finance", "authority=influences"),
        ("together with my CTO", "authority=influences"),
        ("我推荐，老板签字", "authority=influences"),
        ("需要领导审批", "authority=influences"),
        ("I can say no but not yes", "authority=influences"),
        ("I can't decide but I can veto", "authority=influences"),
        ("I'll make the case to our VP and she signs", "authority=influences"),
        ("我报方案，老总批", "authority=influences"),
        ("The vets all have to like it, then the manager buys, I'm one of the vets", "? authority=influences"),
        ("工会管这块，我是工会主席", "? authority=influences; role=executive; seniority=c_level"),
        ("我做选型，最后领导签字", "authority=influences"),
        ("without my ok nothing is bought", "authority=influences"),
        ("everyone decides", "authority=influences"),
        ("Me for the software, the CFO for the money", "authority=influences"),
        ("I can approve small stuff only", "authority=influences"),
        ("部门几个人商量着来", "authority=influences"),
    ],
)
def test_who_reaches_those_who_decide_influences(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my boss signs", "authority=none"),
        ("I just collect the quotes", "authority=none"),
        ("she's the boss. my sister. i only do the website", "authority=none"),
        ("公司不大，啥事都得老板娘点头，我就是跑腿的", "authority=none"),
        ("如果我是老板我就定了，可惜不是", "authority=none"),
        ("上次买打印机是我定的，这次这么大的事应该轮不上我", "authority=none"),
        ("the board", "authority=none"),
        ("I have no say", "authority=none"),
        ("老板拍板", "authority=none"),
        ("我没有决定权", "authority=none"),
        ("不是我，是我经理", "authority=none"),
        ("得我们老板娘点头", "authority=none"),
        ("客户定，我们只是代理", "authority=none"),
        ("要是我能定，早就买了", "authority=none"),
        ("我要能做主就不用问你了", "authority=none"),
        ("at my last company i decided, but here no", "authority=none"),
    ],
)
def test_that_others_decide_is_no_authority(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("something with the CFO", "? authority=none", id="somebody is named"),
        pytest.param("CFO and us somehow", "? authority=influences", id="somebody and us"),
        pytest.param("it depends", "-", id="nobody is named"),
    ],
)
def test_who_is_only_named_is_asked_about(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the CFO", "authority=none"),
        ("CTO", "authority=none"),
        ("i'm no longer the cto btw, i'm the vp of product now", "role=business; seniority=vp"),
        ("need to run it past legal but it's my decision", "authority=decides"),
        ("i'll check with finance, but final say is mine", "authority=decides"),
        ("I consult the team, I decide", "authority=decides"),
        ("my boss has to approve it", "authority=none"),
        ("me and my cofounder", "authority=decides"),
        ("just me", "authority=decides"),
        ("yours truly", "authority=decides"),
        ("I sign everything", "authority=decides"),
        ("it's my company so me", "authority=decides"),
        ("not me, the cfo", "authority=none"),
        ("not my call", "authority=none"),
        ("i have zero say", "authority=none"),
        ("i'm just the messenger", "authority=none"),
        ("no clue who decides", "authority=none"),
        ("i cant decide anything", "authority=none"),
        ("they usually listen to me", "authority=influences"),
        ("one of three decision makers", "authority=influences"),
        ("i shortlist, CEO picks", "authority=influences"),
        ("i own the budget", "authority=decides"),
        ("committee", "authority=influences"),
        ("above me", "authority=none"),
        ("拍板的不是我", "authority=none"),
        ("说不上话", "authority=none"),
        ("不知道谁定", "authority=none"),
        ("我就是个跑腿的", "authority=none"),
        ("归我管", "authority=decides"),
        ("我点头就行", "authority=decides"),
        ("最后还是我定", "authority=decides"),
        ("老板说了算", "authority=none"),
        ("我推荐，老板定", "authority=influences"),
        ("我选好给领导批", "authority=influences"),
        ("我和老板一起定", "authority=influences"),
        ("得跟合伙人商量", "authority=influences"),
        ("轮不到我", "authority=none"),
        ("我没啥话语权", "authority=none"),
        ("能说上几句话", "authority=influences"),
        ("要我签字", "authority=decides"),
        ("我定，财务过一下", "authority=decides"),
        ("听领导安排", "authority=none"),
        ("上面定", "authority=none"),
        ("不是我说了算", "authority=none"),
        ("my manager does", "authority=none"),
        ("we decide as a team", "authority=influences"),
        ("i'm the one who signs off", "authority=decides"),
        ("not sure, probably my boss", "authority=none"),
        ("i have a strong say", "authority=influences"),
        ("I'm just researching for my boss", "authority=none"),
        ("up to 10k i can sign myself", "authority=decides"),
        ("procurement handles it", "authority=none"),
        ("I'm involved but don't decide", "authority=influences"),
        ("nobody above me, so me", "authority=decides"),
        ("the owner, that's my dad", "authority=none"),
        ("both me and my business partner", "authority=decides"),
        ("我说了不算", "authority=none"),
        ("总部统一采购，我们没权", "authority=none"),
        ("老板听我的", "authority=decides"),
        ("我是最终拍板人", "authority=decides"),
        ("要走审批流程", "authority=influences"),
        ("我提需求，采购部定", "authority=influences"),
        ("就我自己", "authority=decides"),
        ("部门开会定", "authority=influences"),
        ("我负责技术把关", "authority=influences"),
        ("不清楚", "control=skip"),
        ("thats above my paygrade mate", "authority=none"),
        ("im the owner so yes", "authority=decides"),
        ("CFO signs but i pick", "authority=influences"),
        ("wife decides everything haha", "authority=none"),
        ("我这边定不了，得问总部", "authority=none"),
        ("大事老板定小事我定", "authority=influences"),
        pytest.param("my wife and I decide together", "authority=decides", id="with an equal"),
        pytest.param("me and the head of ops, jointly", "authority=decides", id="with another head"),
        pytest.param("all three of us owners", "authority=decides", id="as one of some"),
        pytest.param("我跟合伙人商量着定", "authority=decides", id="with an equal, in Chinese"),
        pytest.param("joint call between my boss and me", "? authority=influences", id="with somebody above"),
        pytest.param("my partner and I recommend, the board signs", "authority=influences", id="advice of two"),
        pytest.param("at my last company I did, here the CEO signs", "authority=none", id="another company"),
        pytest.param("if it was up to me we'd have it already", "authority=none", id="only supposed"),
        pytest.param("以前是我拍板，现在得领导点头", "authority=influences", id="another time"),
        pytest.param("等我升了总监就是我定", "-", id="another time to come"),
        pytest.param("my manager Anjali decides", "authority=none", id="somebody by name"),
        pytest.param("decision is taken at group level", "authority=none", id="done elsewhere"),
        pytest.param("拍板的是王院长", "authority=none", id="somebody by title"),
        pytest.param("IT director, that's me", "authority=decides; role=it; seniority=director", id="named oneself"),
        pytest.param(
            "总经理，也就是本人", "authority=decides; role=executive; seniority=c_level", id="named oneself, in Chinese"
        ),
        pytest.param("of course me, who else", "authority=decides", id="nobody but the speaker"),
        pytest.param("我老婆管账，但还是我定", "authority=decides", id="the last word"),
        pytest.param("I'm only scheduling the calls, our ceo signs", "authority=none", id="only arranges"),
        pytest.param("three partners, I am one of them", "authority=decides", id="one of the partners"),
        pytest.param("final word: VP Finance. tests: me and my team", "authority=influences", id="beside others"),
        pytest.param("I decide, my wife does the books", "authority=decides", id="family beside"),
        pytest.param("the company card: me", "authority=decides", id="behind a colon"),
        pytest.param("我倒是想", "authority=none", id="only wished"),
        pytest.param("老板定，不过他听得进我的话", "authority=influences", id="is listened to"),
        pytest.param("不用报批，我们组自己刷卡", "authority=decides", id="no approval needed"),
        pytest.param("The partners vote. I'm one of them.", "authority=decides", id="one of those who vote"),
        pytest.param("the board, and I'm not on it", "authority=none", id="none of those who vote"),
        pytest.param("董事会，我是董事", "authority=decides", id="one of the board, in Chinese"),
        pytest.param("I decide together with my cofounder", "authority=decides", id="decides with an equal"),
        pytest.param("部门经理和我", "authority=decides", id="named beside a manager, in Chinese"),
        pytest.param("up to 5k me, above that the director", "authority=influences", id="up to a sum"),
        pytest.param("the MD, with me as head of IT", "? authority=influences", id="named beside, with no part told"),
        pytest.param("the MD, with me as head of IT advising", "authority=influences", id="named beside, to advise"),
        pytest.param("I'm collecting options, she picks", "authority=influences", id="options for somebody"),
        pytest.param("I'm collecting quotes, she picks", "authority=none", id="quotes for somebody"),
        pytest.param("Usually me, but this time it's the CFO", "authority=none", id="not this time"),
        pytest.param("That would be Karen in purchasing.", "authority=none", id="somebody by name and department"),
        pytest.param("decision maker: Julia, our head of finance", "authority=none", id="whom a form would name"),
        pytest.param("决策人：财务总监", "authority=none", id="whom a form would name, in Chinese"),
        pytest.param("It's Sandra's decision", "authority=none", id="whose decision it is"),
        pytest.param("I'm not involved", "authority=none", id="not involved"),
        pytest.param("I'd only be using it", "authority=none", id="would only use it"),
        pytest.param("我只负责付款", "authority=none", id="only pays"),
        pytest.param("I decide, finance pays", "authority=decides", id="others only pay"),
        pytest.param("可能是我经理，也可能是我", "? authority=decides", id="one of two"),
        pytest.param("不签字，但我要是反对也买不成", "authority=influences", id="can stop it"),
        pytest.param("我一个人定不了", "authority=influences", id="not alone"),
        pytest.param("我们部门自己定", "authority=influences", id="their department"),
        pytest.param("they will ask me", "authority=influences", id="is asked"),
        pytest.param("they won't ask me", "authority=none", id="is not asked"),
        pytest.param("my role is to advise", "authority=influences", id="a part to play"),
        pytest.param("Two people: me and the finance lead", "authority=decides", id="how many decide"),
        pytest.param("我看着办就行", "authority=decides", id="a free hand, in Chinese"),
        pytest.param("不需要我签字", "authority=none", id="no signature of theirs"),
    ],
)
def test_who_decides_is_told_in_many_ways(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY) == said


@pytest.mark.parametrize(
    "text",
    [
        "depends on the amount",
        "我一句话的事",
    ],
)
def test_what_depends_tells_no_part(text: str) -> None:
    assert heard(text, Kind.AUTHORITY) == "-"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("me until 20.000 euro, over that our owner in Milano", "authority=decides", id="limit and town"),
        pytest.param(
            "we have a works council that needs to agree, otherwise I decide", "authority=decides", id="trade"
        ),
        pytest.param("我们俩，各一半", "authority=decides", id="number of those who decide"),
        pytest.param("我定。预算8万，一个月内搞定", "authority=decides; budget=80000; timing=", id="own facts"),
    ],
)
def test_what_belongs_to_who_decides_is_no_fact_of_the_company(text: str, said: str) -> None:
    assert heard(text, Kind.AUTHORITY).startswith(said)
