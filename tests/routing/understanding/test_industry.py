"""The industry: a standard word where there is one, else the words used."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fintech", "industry=finance"),
        ("we run a hospital", "industry=healthcare"),
        ("SaaS", "industry=software"),
        ("freight forwarding", "industry=logistics"),
        ("food & beverage", "industry=manufacturing"),
        ("制造业", "industry=manufacturing"),
        ("我们做电商", "industry=retail"),
        ("律师事务所", "industry=legal"),
    ],
)
def test_many_words_stand_for_one_industry(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("software for hospitals", "industry=software"),
    ],
)
def test_what_they_make_counts_and_not_for_whom(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pet grooming", "industry=pet grooming"),
        ("we do space exploration", "industry=space exploration"),
        ("殡葬", "industry=殡葬"),
    ],
)
def test_an_industry_without_a_standard_word_stays_as_said(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("our customers are banks", "-"),
        ("we're a law firm in Boston", "country=US; industry=legal"),
    ],
)
def test_customers_are_not_the_own_industry(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"), [("logistcs", "industry=logistics"), ("Sofware", "industry=software"), ("gems", "industry=gems")]
)
def test_a_slip_of_the_pen_in_a_long_word_is_seen_through(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("univeristy", "industry=education"),
        ("helathcare", "industry=healthcare"),
        ("manufcturing", "industry=manufacturing"),
        ("insurence", "industry=insurance"),
        ("agricultre", "industry=agriculture"),
        ("constuction", "industry=construction"),
        ("logistcis", "industry=logistics"),
        ("resturants", "industry=hospitality"),
        ("hospitalty", "industry=hospitality"),
        ("mining", "industry=mining"),
        ("telecoms", "industry=telecoms"),
        ("telecommunications", "industry=telecoms"),
        ("restaurants, 12 of them", "industry=hospitality"),
        ("sorry, we're in retail", "industry=retail"),
        ("we're not in software, we do logistics", "industry=logistics"),
        ("used to be media, now software", "industry=software"),
        ("we pivoted from adtech to insurance", "industry=media"),
        ("not finance, insurance", "industry=insurance"),
        ("brewery", "industry=manufacturing"),
        ("car dealership", "industry=retail"),
        ("we sell shoes online", "industry=retail"),
        ("real estate", "industry=construction"),
        ("healthcare software", "industry=software"),
        ("software for law firms", "industry=software"),
        ("dental clinics", "industry=healthcare"),
        ("wineries", "industry=agriculture"),
        ("pharma", "industry=healthcare"),
        ("NGO", "industry=nonprofit"),
        ("we make furniture", "industry=manufacturing"),
        ("hotels mostly", "industry=hospitality"),
        ("trucking", "industry=logistics"),
        ("bank", "industry=finance"),
        ("it", "industry=software"),
        ("IT consulting", "industry=software"),
        ("law", "industry=legal"),
        ("养猪的哈哈", "industry=agriculture"),
        ("街道办", "industry=government"),
        ("派出所", "industry=government"),
        ("开火锅店的", "industry=hospitality"),
        ("卖奶茶的", "industry=hospitality"),
        ("搞装修的", "industry=construction"),
        ("做模具的", "industry=manufacturing"),
        ("跑运输的", "industry=logistics"),
        ("种茶叶的", "industry=agriculture"),
        ("开网店的", "industry=retail"),
        ("卖保险的", "industry=insurance"),
        ("以前做教培，现在转直播带货了", "industry=retail"),
        ("不是做软件的，是做硬件的", "industry=manufacturing"),
        ("说错了，是物流", "industry=logistics"),
        ("服装零售", "industry=retail"),
        ("医疗软件", "industry=software"),
        ("给医院做软件", "industry=software"),
        ("事业单位", "industry=government"),
        ("旅行社", "industry=travel"),
        ("体检中心", "industry=healthcare"),
        ("制造业，苏州，四百多人", "country=CN; employees=400..499; industry=manufacturing"),
        ("fintech, London, 40 people", "country=GB; employees=40; industry=finance"),
        ("B2B software", "industry=software"),
        ("we run gyms", "industry=gyms"),
        ("food trucks", "industry=hospitality"),
        ("e-commerce, mainly fashion", "industry=retail"),
        ("oil & gas", "industry=energy"),
        ("public sector", "industry=government"),
        ("accountancy firm", "industry=consulting"),
        ("biotech startup", "industry=healthcare"),
        ("car manufacturer", "industry=manufacturing"),
        ("we teach kids to code", "industry=education"),
        ("airline", "industry=travel"),
        ("marketing agency", "industry=media"),
        ("pharmacy chain", "industry=healthcare"),
        ("charity", "industry=nonprofit"),
        ("wholesale", "industry=retail"),
        ("none of those", "industry=none of those"),
        ("做芯片的", "industry=manufacturing"),
        ("开幼儿园的", "industry=education"),
        ("给银行做系统的", "industry=software"),
        ("种大棚蔬菜", "industry=agriculture"),
        ("民宿", "industry=hospitality"),
        ("证券", "industry=finance"),
        ("医美", "industry=healthcare"),
        ("网红孵化", "industry=media"),
        ("造船", "industry=manufacturing"),
        ("crypto", "industry=finance"),
        ("gov", "industry=government"),
        ("autmotive", "industry=manufacturing"),
        ("we grow tomatoes", "industry=agriculture"),
        ("cement", "industry=construction"),
        ("餐厅，顺便卖点酒", "industry=hospitality"),
        ("做口罩的", "industry=manufacturing"),
        ("劳务派遣", "industry=consulting"),
        ("跟房地产相关", "industry=construction"),
    ],
)
def test_an_industry_is_read_by_its_trade_misspelt_and_as_it_is_now(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we make brake pads for trucks", "industry=manufacturing"),
        ("we make seats for hospitals", "industry=manufacturing"),
        ("we make videos for hospitals", "industry=media"),
        ("we sell umbrellas", "industry=retail"),
        ("生产雨刮器的", "industry=manufacturing"),
        ("卖雨刮器的", "industry=retail"),
        ("养蟋蟀的", "industry=agriculture"),
        ("we make sure you are fine", "-"),
    ],
)
def test_a_verb_tells_the_industry_of_what_is_not_known_by_name(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my wife works in tourism, I'm in insurance", "industry=insurance"),
        ("our clients are hospitals but we write software", "industry=software"),
        ("I spent 20 years in telecoms, these days I run a hotel", "industry=hospitality"),
        ("客户大部分是银行，我们是做数据库的", "industry=software"),
        ("旅行社，那几年差点改行卖菜", "industry=travel"),
        ("apps for restaurants", "industry=software"),
        ("food & drinks wholesale", "industry=retail"),
        ("宠物粮工厂", "industry=manufacturing"),
        ("depends who you ask, the accountants say retail, I say entertainment", "industry=media"),
        ("we got bought by a bank last year but still do property", "? industry=construction"),
        ("律所用的软件，我们开发的", "industry=software"),
        ("名义上是科技公司，其实就是卖货", "industry=retail"),
        ("Im a plumber but I'm asking for my wifes salon", "? industry=construction"),
        ("I run a nail bar", "industry=nail bar"),
        ("my dad's old scrap yard, I took it over in 2019", "-"),
    ],
)
def test_of_several_industries_the_own_one_of_today_counts(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Teh telecom sector", "industry=telecoms"),
        ("ISP", "industry=telecoms"),
        ("中国移动的地市分公司", "industry=telecoms"),
        ("retial", "industry=retail"),
        ("funeral services, since 1911", "? industry=funeral services"),
    ],
)
def test_telecoms_slips_and_what_stands_first_are_seen(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize("text", ["zzz", "啦啦啦", "同上", "see linkedin", "the same as before", "我们是甲方"])
def test_talk_and_noise_are_no_industry(text: str) -> None:
    assert heard(text, Kind.INDUSTRY) == "-"


@pytest.mark.parametrize(
    "text",
    [
        "a bit of everything",
        "many different ones",
        "depends who you ask",
        "好几个行业都沾点",
        "什么都做",
        "各行各业都有",
        "Wir sind eine Firma für Software",
        "used to be retail, pure online now",
        "Wir machen Maschinenbau",
    ],
)
def test_an_evasion_is_no_industry(text: str) -> None:
    assert heard(text, Kind.INDUSTRY) == "-"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we repair trucks", "? industry=manufacturing"),
        ("做电梯维保", "? industry=manufacturing"),
        ("beauty salon", "? industry=retail"),
        ("it's all on the website of our group", "? industry=software"),
        ("we supply restaurants with vegetables", "? industry=hospitality"),
        ("commercial cleaning", "industry=commercial cleaning"),
        ("装修的", "industry=construction"),
    ],
)
def test_a_word_that_tells_little_is_asked(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chief Revenue Officer (CRO)", "role=executive; seniority=c_level"),
        ("Senior VP, Global Supply Chain", "role=business; seniority=vp"),
        ("总监，供应链", "role=business; seniority=director"),
    ],
)
def test_a_title_or_a_department_tells_no_industry(text: str, said: str) -> None:
    assert heard(text, Kind.TITLE) == said


@pytest.mark.parametrize("text", ["looking for something for my dads law firm", "我儿子的学校需要一个系统"])
def test_a_house_of_the_family_is_not_theirs(text: str) -> None:
    assert "industry" not in heard(text)


@pytest.mark.parametrize("text", ["fifty", "next quarter", "Georgia", "blah blah"])
def test_what_answers_another_question_or_none_is_no_trade(text: str) -> None:
    assert "industry" not in heard(text, Kind.INDUSTRY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我是苏州一家做注塑的厂子", "country=CN; industry=manufacturing"),
        ("网上卖花的，4个人", "employees=4; industry=retail"),
        ("Our customers are mostly hospitals, we build scheduling software", "industry=software"),
        ("looking at tools for our family farm", "industry=agriculture"),
        ("I manage a chain of dental clinics", "industry=healthcare"),
    ],
)
def test_what_a_piece_says_they_make_or_sell_is_told_unasked(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("开美容院的", "industry=美容院"),
        ("代账公司，财税代理这一块", "industry=consulting"),
        ("不知道算啥，收废铁的", "industry=manufacturing"),
    ],
)
def test_a_verb_before_a_trade_is_no_part_of_it(text: str, said: str) -> None:
    assert heard(text, Kind.INDUSTRY) == said
