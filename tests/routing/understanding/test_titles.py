"""A title: how high it stands and what part it plays."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Head of RevOps", "role=business; seniority=director"),
        ("VP, Sales EMEA", "role=business; seniority=vp"),
        ("founder", "role=executive; seniority=c_level"),
        ("IT manager", "role=it; seniority=manager"),
        ("software engineer", "role=it; seniority=individual"),
        ("intern", "role=user; seniority=individual"),
        ("技术总监", "role=it; seniority=director"),
        ("采购经理", "role=business; seniority=manager"),
        ("副总经理", "role=business; seniority=vp"),
        ("总经理", "role=executive; seniority=c_level"),
    ],
)
def test_a_title_tells_seniority_and_role(text: str, said: str) -> None:
    assert heard(text, Kind.TITLE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Executive Assistant to the CEO", "role=user; seniority=individual"),
        ("总裁助理", "role=user; seniority=individual"),
        ("Account Executive", "role=user; seniority=individual"),
    ],
)
def test_an_assistant_is_not_the_chief(text: str, said: str) -> None:
    assert heard(text, Kind.TITLE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I run marketing", "role=business; seniority=director"),
        ("I'm responsible for IT", "role=it; seniority=manager"),
    ],
)
def test_an_area_stands_for_a_title(text: str, said: str) -> None:
    assert heard(text, Kind.TITLE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I am the IT manager at Contoso", "company=Contoso; role=it; seniority=manager"),
        ("my manager told me about you", "-"),
    ],
)
def test_a_title_in_passing_needs_words_like_i_am(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("C.F.O.", "role=executive; seniority=c_level"),
        ("V.P. of Sales", "role=business; seniority=vp"),
        ("c.t.o", "role=executive; seniority=c_level"),
        ("Dir. of Customer Success", "role=business; seniority=director"),
        ("Dir. of IT", "role=it; seniority=director"),
        ("Sr. Mgr. Procurement", "role=business; seniority=manager"),
        ("not a director, a manager", "role=business; seniority=manager"),
        ("I'm not the CEO, I'm the CFO", "role=executive; seniority=c_level"),
        ("sorry, I meant VP", "role=business; seniority=vp"),
        ("director. sorry, VP", "role=business; seniority=vp"),
        ("was CTO, now CEO", "role=executive; seniority=c_level"),
        ("I used to be IT manager, now head of ops", "role=business; seniority=director"),
        ("manager -> promoted to director last month", "role=business; seniority=director"),
        ("DBA", "role=it; seniority=individual"),
        ("SRE", "role=it; seniority=individual"),
        ("hrbp", "role=user; seniority=individual"),
        ("sysadmin", "role=it; seniority=individual"),
        ("plumber", "role=user; seniority=individual"),
        ("barista", "role=user; seniority=individual"),
        ("managr", "role=business; seniority=manager"),
        ("marketing direcotr", "role=business; seniority=director"),
        ("softwre enginer", "role=user; seniority=individual"),
        ("sales guy", "role=user; seniority=individual"),
        ("it guy", "role=it; seniority=individual"),
        ("office manager / jack of all trades", "role=business; seniority=manager"),
        ("CTO, fintech, Berlin", "country=DE; industry=finance; role=executive; seniority=c_level"),
        (
            "ops director, manufacturing, Poland, 400 staff",
            "country=PL; employees=400; industry=manufacturing; role=business; seniority=director",
        ),
        ("head of it @ Nordvik", "role=it; seniority=director"),
        ("CFO, I sign everything", "authority=decides; role=executive; seniority=c_level"),
        ("owner operator", "role=executive; seniority=c_level"),
        ("team lead (support)", "role=business; seniority=manager"),
        ("总助", "role=user; seniority=individual"),
        ("一把手", "role=executive; seniority=c_level"),
        ("市场部老大", "role=business; seniority=director"),
        ("写代码的", "role=it; seniority=individual"),
        ("护士长", "role=business; seniority=manager"),
        ("网管，顺便修打印机", "role=it; seniority=individual"),
        ("经理…哦不,上个月升总监了", "role=business; seniority=director"),
        ("我不是经理，我是总监", "role=business; seniority=director"),
        ("以前是主管，现在是经理", "role=business; seniority=manager"),
        ("财务经理 付钱要我签字但选型是IT的事", "authority=decides; role=business; seniority=manager"),
        ("刚升副总", "role=business; seniority=vp"),
        ("打杂的", "role=user; seniority=individual"),
        ("跑业务的", "role=user; seniority=individual"),
        ("做人事的", "role=user; seniority=individual"),
        ("搞IT的", "role=it; seniority=individual"),
        ("质检员", "role=user; seniority=individual"),
        ("科长", "role=business; seniority=manager"),
        ("技术负责人", "role=it; seniority=director"),
        ("创始人兼CEO", "role=executive; seniority=c_level"),
        ("老板", "role=executive; seniority=c_level"),
        ("合伙人", "role=executive; seniority=c_level"),
        ("信息科科长", "role=it; seniority=manager"),
        ("教务主任", "role=business; seniority=manager"),
        ("人事主管一枚", "role=business; seniority=manager"),
        ("班组长", "role=business; seniority=manager"),
        ("厨师长", "role=business; seniority=director"),
        ("IT，普通员工", "role=it; seniority=individual"),
        ("副院长,这事归我管", "authority=decides; role=business; seniority=vp"),
        ("CRO", "role=executive; seniority=c_level"),
        ("sr. mgr, field marketing", "role=business; seniority=manager"),
        ("I look after IT", "role=it; seniority=individual"),
        ("Geschäftsführer", "role=executive; seniority=c_level"),
        ("regional sales mgr - north", "role=business; seniority=manager"),
        ("data engineer, 2 yrs", "role=it; seniority=individual"),
        ("partner at a consultancy", "industry=consulting; role=executive; seniority=c_level"),
        ("freelance copywriter", "role=user; seniority=individual"),
        ("i'm just an intern lol", "role=user; seniority=individual"),
        ("Head of People & Culture", "role=business; seniority=director"),
        ("chief of staff", "role=business; seniority=manager"),
        ("VP of nothing, just me here", "employees=1; role=business; seniority=vp"),
        ("technical lead", "role=it; seniority=manager"),
        ("assistant to the CFO", "role=user; seniority=individual"),
        ("warehouse supervisor", "role=business; seniority=manager"),
        ("deputy head of procurement", "role=business; seniority=director"),
        ("scrum master", "role=business; seniority=manager"),
        ("销售一枚", "role=user; seniority=individual"),
        ("行政前台", "role=user; seniority=individual"),
        ("副总", "role=business; seniority=vp"),
        ("公司二把手", "role=business; seniority=vp"),
        ("销售VP", "role=business; seniority=vp"),
        ("区域销售总监", "role=business; seniority=director"),
        ("CTO兼联合创始人", "role=executive; seniority=c_level"),
        ("产品经理", "role=business; seniority=manager"),
        ("小组长", "role=business; seniority=manager"),
        ("研发部负责人", "role=it; seniority=director"),
        ("在读博士", "role=user; seniority=individual"),
        ("客服", "role=user; seniority=individual"),
        ("我是做HR的", "role=user; seniority=individual"),
        ("个体户老板", "role=executive; seniority=c_level"),
        ("总经办主任", "role=business; seniority=manager"),
        ("技术合伙人", "role=executive; seniority=c_level"),
        ("Head of Ops, we are 50 people", "employees=50; role=business; seniority=director"),
        ("ex-CTO, now advisor", "role=user; seniority=individual"),
        ("I'm no director, just a manager", "role=business; seniority=manager"),
        ("used to be sales rep, now sales manager", "role=business; seniority=manager"),
        ("actually I'm head of IT", "role=it; seniority=director"),
        ("上周刚提的主管", "role=business; seniority=manager"),
        ("前台，不是行政", "role=user; seniority=individual"),
        ("别叫我总，就一普通销售", "role=user; seniority=individual"),
        pytest.param("yes, CEO", "role=executive; seniority=c_level", id="behind a yes"),
        pytest.param("是的，总监", "role=business; seniority=director", id="behind a yes, in Chinese"),
        pytest.param("我们领导是副总，我就是个业务员", "role=user; seniority=individual", id="somebody else first"),
        pytest.param("my boss is the VP, I'm just a BDR", "role=user; seniority=individual", id="the boss first"),
        pytest.param("soon-to-be VP, still director of finance", "role=business; seniority=director", id="to come"),
        pytest.param("马上要升经理了，目前还是采购专员", "role=user; seniority=individual", id="to come, in Chinese"),
        pytest.param("I run the company with my brother", "role=executive; seniority=c_level", id="runs a company"),
        pytest.param("自己出来开公司了", "role=executive; seniority=c_level", id="own company"),
        pytest.param("CEO办公室主任", "role=business; seniority=manager", id="the office of a chief"),
        pytest.param("General Manager (Systems)", "role=it; seniority=director", id="department in brackets"),
        pytest.param("HR business partner", "role=user; seniority=individual", id="a partner of no firm"),
        pytest.param("Sales Rep", "role=user; seniority=individual", id="a rep is no wish for one"),
        pytest.param("it says ninja, I do newsletters", "role=user; seniority=individual", id="the little word it"),
        pytest.param("office manager / bookkeeper", "role=business; seniority=manager", id="two titles"),
        pytest.param("VP, Global Supply Chain", "role=business; seniority=vp", id="department of two words"),
        pytest.param(
            "assistant store manager", "role=business; seniority=manager", id="assistant of a kind of manager"
        ),
        pytest.param("开小卖部的", "industry=retail; role=executive; seniority=c_level", id="whose shop it is"),
        pytest.param("给老板开车的", "role=user; seniority=individual", id="whom somebody serves"),
        pytest.param("销售出身，现在管整个华南", "role=business; seniority=manager", id="where somebody began"),
        pytest.param("我是主任的助理不是主任", "role=user; seniority=individual", id="whose assistant"),
        pytest.param("主任医师", "role=user; seniority=individual", id="a doctor's grade"),
        pytest.param("项目经理,IT这边的", "role=it; seniority=manager", id="the department behind"),
        pytest.param("IT部的，普通员工", "role=it; seniority=individual", id="the department ahead"),
        pytest.param(
            "I'm filling in for our CIO while she's away, normally I'm team lead",
            "role=business; seniority=manager",
            id="whom somebody stands in for",
        ),
        pytest.param("I was hired as office manager but do IT too", "role=business; seniority=manager", id="hired as"),
        pytest.param("I manage a team of 5 developers", "role=it; seniority=manager", id="whom somebody leads"),
        pytest.param("名片上写的总监，其实就是销售", "role=user; seniority=individual", id="what is only on the card"),
        pytest.param("秘书长", "role=executive; seniority=c_level", id="a secretary at the head, in Chinese"),
        pytest.param("secretary general", "role=executive; seniority=c_level", id="a secretary at the head"),
        pytest.param("管销售和市场的", "role=business; seniority=manager", id="what somebody is over"),
        ("Nothing fancy, I drive the forklift", "role=user; seniority=individual"),
        ("My husband is the director, I am doing invoices", "role=user; seniority=individual"),
        ("I report to the VP of sales, I am an account exec", "role=user; seniority=individual"),
        ("i fix computers", "role=user; seniority=individual"),
    ],
)
def test_a_title_is_read_short_misspelt_corrected_and_among_other_facts(text: str, said: str) -> None:
    assert heard(text, Kind.TITLE) == said


@pytest.mark.parametrize(
    "text",
    [
        "你猜",
        "Ich bin der Geschäftsführer und suche etwas",
        "none, I'm retired",
        "i messed up the one before",
        "my boss is VP Sales",
        "我们经理让我来问的",
        "I used to be CTO at a bank, retired now",
    ],
)
def test_an_evasion_is_no_title(text: str) -> None:
    assert heard(text, Kind.TITLE) == "-"
