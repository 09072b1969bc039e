"""The company somebody works for."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Initech", "company=Initech"),
        ("I work at Globex", "company=Globex"),
        ("our company's name is quantum leap pty ltd", "company=quantum leap pty ltd"),
        ("Formerly Petersen IT, since this year we trade as Nexalo", "company=Nexalo"),
        ("we used to be called Brightline, now we are Corvia", "company=Corvia"),
        ("Infosys. Sorry, Infosys BPM, it is a different entity", "company=Infosys BPM"),
        ("a firm named after its founder: Hans Weber Maschinenbau", "company=Hans Weber Maschinenbau"),
        ("Pâtisserie du Moulin SARL", "company=Pâtisserie du Moulin SARL"),
        ("Société Générale des Eaux", "company=Société Générale des Eaux"),
        ("A small family bakery, Panificio Rossi", "? company=Panificio Rossi"),
        ("it's called Blue Ocean Labs", "company=Blue Ocean Labs"),
        ("华为", "company=华为"),
        ("我们公司叫蓝海科技", "company=蓝海科技"),
    ],
)
def test_the_name_is_what_is_left_of_the_answer(text: str, said: str) -> None:
    assert heard(text, Kind.COMPANY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we are Acme Corp", "company=Acme Corp"),
        ("I'm with Stark Industries", "company=Stark Industries"),
        ("we saw you at Dreamforce", "-"),
    ],
)
def test_a_name_in_passing_needs_words_around_it_or_a_legal_form(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3M", "company=3M"),
        ("7-Eleven", "company=7-Eleven"),
        ("58同城", "company=58同城"),
        ("360", "company=360"),
        ("37signals", "company=37signals"),
        ("23andMe", "company=23andMe"),
        ("9Lives Media", "company=9Lives Media"),
        ("1-800-Flowers", "company=1-800-Flowers"),
        ("Q3 Technologies", "company=Q3 Technologies"),
        ("May Mobility", "company=May Mobility"),
        ("Monday", "company=Monday"),
        ("monday.com", "company=monday.com"),
        ("booking.com", "company=booking.com"),
        ("Bank of Georgia", "company=Bank of Georgia"),
        ("Sydney Water", "company=Sydney Water"),
        ("Acme, based in Leeds", "company=Acme; country=GB"),
        ("Acme - we make furniture", "company=Acme; industry=manufacturing"),
        ("Initech, a software company", "company=Initech; industry=software"),
        ("the company is called Blue Ocean", "company=Blue Ocean"),
        ("i'm at Globex", "company=Globex"),
        ("Maria from Zephyrine", "company=Zephyrine"),
        ("it's Human Made, the WordPress people", "company=Human Made"),
        ("sorry, Globex not Initech", "company=Globex"),
        ("not Acme, Apex", "company=Apex"),
        ("acme inc, 40 people", "company=acme inc; employees=40"),
        ("siemens", "company=siemens"),
        ("我这边是蓝海咨询的", "company=蓝海咨询"),
        ("我是鹏程制造的", "company=鹏程制造"),
        ("恒基机电,做电梯的", "company=恒基机电; industry=manufacturing"),
        ("字节跳动", "company=字节跳动"),
        ("公司叫云杉", "company=云杉"),
        ("我们是小米的", "company=小米"),
        ("鼎盛科技，做软件的", "company=鼎盛科技; industry=software"),
        ("美团，北京", "company=美团; country=CN"),
        ("个体户，没公司", "employees=1"),
        ("不是阿里，是腾讯", "company=腾讯"),
        ("填错了，是腾讯", "company=腾讯"),
        ("华为技术有限公司", "company=华为技术有限公司"),
        ("XX大学", "company=XX大学"),
        ("国家电网", "company=国家电网"),
        ("中国移动广东分公司", "company=中国移动广东分公司"),
        ("四川大学华西医院", "company=四川大学华西医院"),
        ("敝公司是永豐餘", "company=永豐餘"),
        ("三一重工", "company=三一重工"),
        ("我在京东上班", "company=京东"),
        ("就职于宁德时代", "company=宁德时代"),
        ("Johnson & Johnson", "company=Johnson & Johnson"),
        ("we're called Bluebird", "company=Bluebird"),
        ("tesla", "company=tesla"),
        ("Ernst and Young", "company=Ernst and Young"),
        ("my company's name is Lumen Labs", "company=Lumen Labs"),
        ("the BBC", "company=the BBC"),
        ("ABN AMRO, Amsterdam", "company=ABN AMRO; country=NL"),
        ("百度", "company=百度"),
        ("我们公司是苏州明志科技", "company=苏州明志科技"),
        ("叫星河互娱", "company=星河互娱"),
        ("小米集团", "company=小米集团"),
        ("公司名：云图数据", "company=云图数据"),
        ("c/o Mercer Foods", "company=c/o Mercer Foods"),
        ("zeta ltd, formerly omega ltd", "company=zeta ltd"),
        ("Apple (the computer one)", "company=Apple"),
        ("深圳腾云", "company=深圳腾云"),
        ("万科", "company=万科"),
    ],
)
def test_a_company_is_its_name_without_what_is_said_around_it(text: str, said: str) -> None:
    assert heard(text, Kind.COMPANY) == said


@pytest.mark.parametrize(
    "text",
    [
        "none, freelancing",
        "we're between names right now",
        "still in stealth",
        "小公司，没名气",
        "还没注册",
        "某国企",
        "一家做外贸的小公司",
        "Wir sind noch nicht so weit",
        "it's a secret ;)",
        "not public yet",
        "we don't have a name",
    ],
)
def test_an_evasion_is_no_name(text: str) -> None:
    assert heard(text, Kind.COMPANY) == "-"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("i'm at hexagrid.io", "company=hexagrid.io"),
        ("Its SunRise Agro Pvt Ltd, Nashik", "company=SunRise Agro Pvt Ltd; country=IN"),
        ("Kowalczyk Sp. z o.o.", "company=Kowalczyk Sp. z o.o."),
        ("Osei Legal Partners LLP (Accra)", "company=Osei Legal Partners LLP; country=GH"),
        ("acme but spelled AKME", "company=AKME"),
        ('just "Nook"', "company=Nook"),
        ("ex-Google, now at Plinth", "company=Plinth"),
        ("It's for a client I can't name. My own shop is Lumen Advisory", "company=Lumen Advisory"),
        ("ministry of fisheries, ghana", "company=ministry of fisheries; country=GH"),
        ("我是美团的", "company=美团"),
        ("国网江苏省电力有限公司无锡供电分公司", "company=国网江苏省电力有限公司无锡供电分公司"),
        ("厂名啊,余姚市丰源塑料厂,没啥名气", "company=余姚市丰源塑料厂"),
        ("Beyond Coffee(别样咖啡)", "company=Beyond Coffee"),
        ("上個月剛從緯創離職，現在在晴川設計", "company=晴川設計"),
    ],
)
def test_a_name_is_found_by_its_legal_form_its_address_and_its_letters(text: str, said: str) -> None:
    assert heard(text, Kind.COMPANY) == said


@pytest.mark.parametrize("text", ["asdf", "zzz", "同上", "same as before", "check linkedin", "我是新来的", "i'm at"])
def test_noise_and_talk_are_no_name(text: str) -> None:
    assert heard(text, Kind.COMPANY) == "-"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hey its Tom, Brisbane", "country=AU"),
        ("its Maria again from Andino Foods", "company=Andino Foods"),
        ("以前在上家公司都是我拍板", "authority=decides"),
        ("现在给儿子公司当顾问", "-"),
        ("这里是杭州云栖谷科技", "company=杭州云栖谷科技"),
        ("我是信息中心的工程师", "role=it; seniority=individual"),
        ("我不是客户，我是推销保险的", "-"),
    ],
)
def test_people_and_former_employers_are_no_companies(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Velký Mlýn s.r.o.", "company=Velký Mlýn s.r.o."),
        ("Kowalski i Synowie Sp. z o.o.", "company=Kowalski i Synowie Sp. z o.o."),
        ("kowalski sp. z o.o.", "company=kowalski sp. z o.o."),
        ("Officine Bianchi S.p.A.", "company=Officine Bianchi S.p.A."),
        ("I represent Kowalski i Synowie Sp. z o.o.", "company=Kowalski i Synowie Sp. z o.o."),
        ("J. Sainsbury plc", "company=J. Sainsbury plc"),
        ("Hansen og Co. A/S", "company=Hansen og Co. A/S"),
    ],
)
def test_a_legal_form_keeps_its_stops_and_its_whole_name(text: str, said: str) -> None:
    assert heard(text, Kind.COMPANY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("formerly Bluepeak, now Summit Analytics", "company=Summit Analytics"),
        ("used to be Orion Freight, got renamed Vantage Freight", "company=Vantage Freight"),
        ("之前叫鑫源，去年改名盛源科技", "company=盛源科技"),
        ("之前在远景，现在跳到了禾木能源", "company=禾木能源"),
        ("sorry typo, Kestrel not Kestral", "company=Kestrel"),
        ("you wont have heard of us, Tidewater Fisheries", "? company=Tidewater Fisheries"),
        ("东风下面一个配件厂", "-"),
        ("万科物业成都分公司", "company=万科物业成都分公司"),
        ("我在市一院上班", "company=市一院"),
        ("区教育局", "company=区教育局"),
    ],
)
def test_the_name_of_today_is_taken_and_a_phrase_is_none(text: str, said: str) -> None:
    assert heard(text, Kind.COMPANY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Used to be Pellar Systems, since August we're Norvane", "company=Norvane"),
        ("We supply Siemens, our own name is Krantz Precision", "company=Krantz Precision"),
        ("we are a subsidiary of Bosch, Rexlink is our name", "company=Rexlink"),
        ("We're consultants for Shell, our own firm is Dunmore Advisory", "company=Dunmore Advisory"),
        ("原来叫捷通，去年改名叫捷云了", "company=捷云"),
        ("去年还叫远景，今年改成远山了", "company=远山"),
        ("海川集团下属的海川置业", "company=海川置业"),
        ("打错了，是匡迪不是广迪", "company=匡迪"),
        ("still at Nokia for now", "company=Nokia"),
        ("The name's Quillfeather, one word", "company=Quillfeather"),
        ("华远重工，全称华远重工机械集团股份有限公司", "company=华远重工机械集团股份有限公司"),
    ],
)
def test_the_company_of_today_and_of_the_speaker_goes_before_others(text: str, said: str) -> None:
    assert heard(text, Kind.COMPANY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Please call me. Anita Rao, Head of Procurement, Telva Networks",
            "company=Telva Networks; role=business; seniority=director",
        ),
        ("my name is Ellen Park, Vantry Insurance", "company=Vantry Insurance"),
        ("Kind regards, Peter Holm, Berlin", "country=DE"),
        ("我姓张，启明医疗的", "company=启明医疗"),
        ("我姓陈，卖建材的", "industry=construction"),
        ("我在拓维管运营", "company=拓维"),
        (
            "I am the managing director of Holm Industries GmbH",
            "company=Holm Industries GmbH; role=executive; seniority=c_level",
        ),
    ],
)
def test_who_signs_names_their_company_as_a_piece_of_its_own(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我是某三甲医院的", "industry=healthcare"),
    ],
)
def test_a_house_by_its_sort_is_no_name(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("还没注册下来呢，名字暂定拾光文化", "company=拾光文化"),
        ("店名“小鹿家的袜子”", "company=小鹿家的袜子"),
        ("淘宝店，叫小熊家的窝", "? company=小熊家的窝"),
        ("三家公司，主要用的话是众合供应链这家", "company=众合供应链"),
        ("四季春酒店管理集团旗下的云栖民宿事业部", "company=四季春酒店管理集团"),
        ("在外包公司中软腾，驻场在银行那边", "company=中软腾"),
        ("宁波海曙区 海之味水产 小张", "company=海之味水产"),
        ("招商银行深圳分行科技部", "company=招商银行深圳分行"),
        ("姓刘，正大饲料的", "company=正大饲料"),
        ("我司：上海申通地铁", "company=上海申通地铁"),
        ("你们猜", "-"),
    ],
)
def test_a_name_is_told_from_what_leads_to_it_and_goes_on_behind(text: str, said: str) -> None:
    assert heard(text, Kind.COMPANY) == said


def test_a_name_is_put_right_unasked() -> None:
    assert heard("公司名少了个字，应该是“鑫源泰”") == "company=鑫源泰"
