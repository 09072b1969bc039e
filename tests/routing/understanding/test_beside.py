"""Facts of a first message that another fact tells beside itself, and what only looks like one."""

import pytest

from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Reach me at d.okafor@zenithfoods.example. Zenith Foods, Lagos.",
            "company=Zenith Foods; country=NG; email=d.okafor@zenithfoods.example",
        ),
        ("We are an insurer (Helvara AG, Zürich)", "company=Helvara AG; country=CH; industry=insurance"),
        (
            "hey its mike w/ coldbrook hvac out of tulsa, bout 30 guys",
            "company=coldbrook hvac; country=US; employees=30",
        ),
        (
            "MediLogic is a software shop in Tallinn. 33 people.",
            "company=MediLogic; country=EE; employees=33; industry=software",
        ),
        (
            "we are university of cape coast ghana IT dept",
            "company=university of cape coast; country=GH; industry=education",
        ),
        (
            "Board has to approve. University of Leeds.",
            "authority=none; company=University of Leeds; country=GB; industry=education",
        ),
        (
            "director at Lumio (HR tech, Amsterdam, 110 staff)",
            "company=Lumio; country=NL; employees=110; role=business; seniority=director",
        ),
        ("我们公司叫Sinar Jaya，做零售", "company=Sinar Jaya; industry=retail"),
        ("总部宁波，人数460", "country=CN; employees=460"),
        ("本人系澳門某酒店採購部經理", "country=MO; industry=hospitality; role=business; seniority=manager"),
        (
            "Hotel manager, Phuket. 85 staff.",
            "country=TH; employees=85; industry=hospitality; role=business; seniority=manager",
        ),
        (
            "director of nursing, 310 bed hospital, Cleveland",
            "country=US; industry=healthcare; role=business; seniority=director",
        ),
        (
            "head of IT, Hospital de Braga",
            "company=Hospital de Braga; country=PT; industry=healthcare; role=it; seniority=director",
        ),
        ("I was told there'd be a discount for charities? we're one, 7 staff", "employees=7; industry=nonprofit"),
        ("Insurance broker from Durban here. 55 staff.", "country=ZA; employees=55; industry=insurance"),
        ("Vancouver based game studio w 48 devs and about 20 others", "country=CA; employees=68; industry=media"),
        (
            "拉面馆老板 兰州 11个伙计",
            "country=CN; employees=11; industry=hospitality; role=executive; seniority=c_level",
        ),
        ("以前在华为待过，现在自己开了家设计工作室，就4个人", "employees=4; industry=media"),
        ("我们不是银行啊，是给银行做系统的", "industry=software"),
        ("会计师事务所，partner，14个人", "employees=14; industry=consulting; role=executive; seniority=c_level"),
        ("HR，温哥华，建筑公司，90人", "country=CA; employees=90; industry=construction; role=business"),
        ("采购专员小李，预算：100-150万", "budget=1000000..1500000; role=user; seniority=individual"),
        ("老师一枚，学校在南宁", "country=CN; industry=education; role=user; seniority=individual"),
        ("40ish employees, Auckland", "country=NZ; employees=40"),
        ("Greetings from Sao Paulo! Agency of 18, we do ads", "country=BR; employees=18; industry=media"),
        ("Roughly 200 agents but whole company is 4,000", "employees=4000"),
        ("We had 90 people. After the layoffs it's 55.", "employees=55"),
        ("We are 11. No wait, 12 with Sofia who started Monday.", "employees=12"),
        ("our competitor has 2,000 employees. we have maybe 80", "employees=80"),
        ("Dubai & Riyadh offices, 45 + 20 people", "employees=65"),
        ("26 volunteers and 5 paid staff", "employees=5"),
        ("im joao from porto i fix elevators we r 6", "country=PT; employees=6"),
        ("公益组织，志愿者两千，全职只有7个", "employees=7; industry=nonprofit"),
        ("沈阳重型机械，一线工人1100加管理层90", "country=CN; employees=1190; industry=manufacturing"),
        ("we go in February, money is set aside", "timing=2027-02-01..2027-02-28"),
        ("Kick-off Monday week.", "timing=2026-12-07"),
        ("timeline flexible, anything in the first half of next year", "timing=2027-01-01..2027-06-30"),
        ("Gathering info for an RFP due in May, no purchase before 2028.", "need=evaluate; timing=2028-01-01.."),
        ("我在东京，想在四月之前导入", "country=JP; timing=..2027-03-31"),
        ("I teach yoga online, earn about 30k a year, could pay 20 a month", "budget=20 month"),
        ("我们是天津一家保险经纪，每个月能出三千", "budget=3000 month; country=CN; industry=insurance"),
        (
            "my boss told me to check you out, she'll make the call, I just collect info",
            "authority=none; need=research",
        ),
        ("budget 5k month, me and my partner decide together", "authority=decides; budget=5000 month"),
        (
            "team lead in support, I use it every day, I don't choose it",
            "authority=none; role=business; seniority=manager",
        ),
        ("选型由我负责，签字是CIO", "authority=influences"),
    ],
)
def test_a_fact_that_stands_beside_another_is_read(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("John Smith, Lagos", "country=NG"),
        ("Graphic Design, Lisbon", "country=PT; industry=media"),
        ("hi, its mike with some friends out of tulsa", "-"),
        ("its anna from accounting in leeds", "country=GB"),
        ("Berlin is a nice city in Germany", "-"),
        ("Our customer is University of Leeds", "-"),
        ("my sister studied at University of Ghana", "-"),
        ("总部在美国，我们在苏州", "country=US"),
        ("HQ is in Osaka, I'm the plant manager in Thailand", "role=business; seniority=manager"),
        ("Do you have a case study for a hospital?", "control=question"),
        ("hotel manager was rude to me", "-"),
        ("隔壁超市，老板，5个人", "employees=5"),
        ("学校旁边，老师推荐的", "-"),
        ("我们给餐厅做收银系统的，15人", "employees=15; industry=software"),
        ("采购，广州，汽配行业", "country=CN; industry=manufacturing"),
        ("legal counsel at a pharma company, Basel", "country=CH; role=user; seniority=individual"),
        ("we have 500 customers and 12 staff", "employees=12"),
        ("48 devs and 20 others tried it", "-"),
        ("佛山陶瓷厂，工人三百，办公室四十", "country=CN; industry=manufacturing"),
        ("marketing director, want a demo next week", "need=demo; role=business; seniority=director"),
        ("want to start with a demo next week and go live in January", "need=demo"),
        ("my manager wants a comparison of tools by Thursday", "-"),
        ("下周给我演示一下", "need=demo"),
        ("we go to a fair in February", "-"),
        ("kick-off was last March", "-"),
        ("evaluating since 2024", "-"),
        ("四月之前导入数据出错了", "-"),
        ("我不在乎价格也不急，就想知道你们跟飞书有啥区别", "control=question"),
        ("it's 5k month over month growth", "-"),
        ("老板能付款，我不能", "-"),
        ("anything under 10k I can sign myself, above that the board decides", "authority=influences"),
        ("our fiscal year starts in April, budget after that", "-"),
        ("the committee decides on Monday", "authority=influences"),
        ("who has authority to sign on your side?", "control=question"),
        ("说了算的人不在", "-"),
        ("sole trader, plumber, Leeds", "country=GB; employees=1; industry=construction"),
    ],
)
def test_nothing_is_read_that_only_stands_as_a_fact_does(text: str, said: str) -> None:
    assert heard(text) == said
