"""Several facts in one message, without a sentence around them, whatever was asked."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jakarta, Indonesia", "country=ID"),
        ("40 people, Pune", "country=IN; employees=40"),
        ("Rotterdam, 80 people", "country=NL; employees=80"),
        ("Based in Lyon", "country=FR"),
        ("HQ: Warsaw", "country=PL"),
        ("around 200 staff in Ho Chi Minh City", "country=VN; employees=200"),
        ("we opened a new office in Madrid and need a CRM", "country=ES; need=buy"),
        ("大家好，我们在长沙", "country=CN"),
        ("成都的，50来人", "country=CN; employees=50"),
        ("sysadmin at Nordvik", "company=Nordvik; role=it; seniority=individual"),
        ("VP Marketing at Brightloom here", "company=Brightloom; role=business; seniority=vp"),
        ("procurement manager, 300 employees", "employees=300; role=business; seniority=manager"),
        ("技术总监一枚，北京", "country=CN; role=it; seniority=director"),
        ("在一家公司做财务经理", "role=business; seniority=manager"),
        ("采购经理，制造业", "industry=manufacturing; role=business; seniority=manager"),
        ("logistics company in Rotterdam", "country=NL; industry=logistics"),
        ("small law firm in Dublin, 9 people", "country=IE; employees=9; industry=legal"),
        ("manufacturing, Ohio, 300 staff", "country=US; employees=300; industry=manufacturing"),
        ("SaaS startup, Tallinn", "country=EE; industry=software"),
        ("hotel chain in Spain, 900 employees", "country=ES; employees=900; industry=hospitality"),
        ("construction", "industry=construction"),
        ("八十来人 做物流的 在武汉", "country=CN; employees=80; industry=logistics"),
        ("新加坡，50人左右，SaaS公司", "country=SG; employees=50; industry=software"),
        ("做跨境电商的，深圳，30人", "country=CN; employees=30; industry=retail"),
        ("医院，北京", "country=CN; industry=healthcare"),
        ("hey, Maria from Zephyrine here", "company=Zephyrine"),
        ("I'm Tom from Globex", "company=Globex"),
        ("this is Ana at Initech", "company=Initech"),
        ("Lena here from Brightloom", "company=Brightloom"),
        ("Jo, Oakhurst Ltd", "company=Oakhurst Ltd"),
        ("你好，我是鹏程制造的小刘", "company=鹏程制造"),
        ("我是腾讯的小王", "company=腾讯"),
        ("您好，我这边是蓝海咨询的", "company=蓝海咨询"),
        ("我是华为的采购经理", "company=华为; role=business; seniority=manager"),
        ("我是做物流的", "industry=logistics"),
        ("我是公司的负责人", "role=business; seniority=director"),
        ("we're from Berlin", "country=DE"),
        ("hello from London", "country=GB"),
        ("I'm from Poland", "country=PL"),
        ("just looking around, thanks", "need=research"),
        (
            "logistics company in Rotterdam, 2,000 employees, just comparing tools for now",
            "country=NL; employees=2000; industry=logistics; need=evaluate",
        ),
        (
            "sysadmin at Nordvik, can't decide anything, demo would be nice",
            "authority=none; company=Nordvik; need=demo; role=it; seniority=individual",
        ),
        ("I want to buy 20 licences", "need=buy"),
        ("we need a CRM asap", "need=buy; timing=asap"),
        ("can I get a quote", "need=buy"),
        ("我们想采购一套CRM", "need=buy"),
        ("Hi, this is Priya from Tatvaworks", "company=Tatvaworks"),
        ("I work at Siemens in Munich", "company=Siemens; country=DE"),
        ("我们公司叫远景能源，做风电的", "company=远景能源; industry=energy"),
        ("Zurich based, 30 people", "country=CH; employees=30"),
        ("CTO at a 20 person startup in Berlin", "country=DE; employees=20; role=executive; seniority=c_level"),
        ("we're 12 people, SaaS, based in Dublin", "country=IE; employees=12; industry=software"),
        ("marketing manager, insurance, Warsaw", "country=PL; industry=insurance; role=business; seniority=manager"),
        ("IT主管，医院，300人", "employees=300; industry=healthcare; role=it; seniority=manager"),
        ("老板，做餐饮的，成都", "country=CN; industry=hospitality"),
        ("采购，广州，汽配行业", "country=CN; industry=manufacturing"),
        ("we're a bakery with 12 staff in Porto", "country=PT; employees=12"),
        (
            "head of procurement, automotive supplier, Stuttgart",
            "country=DE; industry=manufacturing; role=business; seniority=director",
        ),
        (
            "30 person design studio, Copenhagen, budget around 15k eur",
            "budget=15000 EUR; country=DK; employees=30; industry=media",
        ),
        ("hi Tom here, CTO of Nordvik", "company=Nordvik; role=executive; seniority=c_level"),
        ("non profit, 8 employees, Kenya", "country=KE; employees=8; industry=nonprofit"),
        ("我们是杭州一家做母婴电商的，60来人", "country=CN; employees=60; industry=retail"),
        ("厂里搞信息化的，东莞，三百人", "country=CN; employees=300"),
        ("运营总监，做SaaS，公司80人", "employees=80; industry=software; role=business; seniority=director"),
    ],
)
def test_facts_are_read_each_in_its_piece(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "thanks, Charlotte",
        "my name is Austin",
        "our clients are in Dubai",
        "I was in Rome last week",
        "I'm flying to Tokyo tomorrow",
        "nice, thanks",
        "下周去上海出差",
        "客户都在日本",
        "my boss",
        "our CTO told me",
        "我们老板让我来问问",
        "the manager is on holiday",
        "our customers are banks",
        "we sell to hospitals",
        "我是新来的",
        "我是他们的同事",
        "Maria from accounting",
        "人呢",
        "Can ich mit jemandem sprechen bitte",
        "我在字节跳动工作",
        "hmm let me think",
        "thank you so much",
        "i'm confused",
        "asdkjh",
        "这个机器人真笨",
        "哈哈哈",
        "get lost bot",
        "ありがとう",
        "Quel est le prix s'il vous plaît",
    ],
)
def test_what_tells_of_others_tells_nothing_of_the_speaker(text: str) -> None:
    assert heard(text) == "-"


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        (Kind.EMPLOYEES, "around 80, all in Toronto", "country=CA; employees=80"),
        (Kind.EMPLOYEES, "1.500 in Vienna", "country=AT; employees=1500"),
        (Kind.EMPLOYEES, "120人，苏州", "country=CN; employees=120"),
        (Kind.EMPLOYEES, "30 of us, Cape Town", "country=ZA; employees=30"),
        (Kind.EMPLOYEES, "about 25 ppl. Melbourne", "country=AU; employees=25"),
        (Kind.EMPLOYEES, "45 in Lisbon and 10 in Porto", "? country=PT; employees=45"),
        (Kind.BUDGET, "20k, we're in Milan", "budget=20000; country=IT"),
        (Kind.TIMING, "next month. we sit in Prague", "country=CZ; timing=2026-12-01..2026-12-31"),
        (Kind.BUDGET, "cto, by the way", "role=executive; seniority=c_level"),
        (Kind.TIMING, "Q2. I'm head of ops btw", "role=business; seniority=director; timing=2027-04-01..2027-06-30"),
        (Kind.EMPLOYEES, "就我和我老公俩人,开淘宝店的", "employees=2; industry=retail"),
        (Kind.EMPLOYEES, "35, we're a marketing agency", "employees=35; industry=media"),
        (Kind.BUDGET, "20k, fintech", "budget=20000; industry=finance"),
        (Kind.TIMING, "尽快，不用演示，直接买", "need=buy no-demo; timing=asap"),
        (Kind.BUDGET, "50k and I decide", "authority=decides; budget=50000"),
        (Kind.EMPLOYEES, "200 in total, HQ in Boston", "country=US; employees=200"),
        (Kind.TIMING, "Q1, budget 20k", "budget=20000; timing=2027-01-01..2027-03-31"),
        (Kind.EMAIL, "bob (at) acme.com", "? email=bob@acme.com"),
    ],
)
def test_facts_beside_the_answer_are_kept(asked: Kind, text: str, said: str) -> None:
    assert heard(text, asked) == said
