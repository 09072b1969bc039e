"""The country somebody sits in."""

import pytest

from routing.playbook import Kind
from tests.routing.understanding.saying import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we sit in Munich", "country=DE"),
        ("the States", "country=US"),
        ("UK", "country=GB"),
        ("ca", "country=CA"),
        ("we're a Swiss company", "country=CH"),
        ("北京", "country=CN"),
        ("我在吉隆坡", "country=MY"),
    ],
)
def test_a_city_a_name_or_a_code_tells_the_country(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not in Germany, in Austria", "country=AT"),
        ("不在中国，在日本", "country=JP"),
    ],
)
def test_where_they_are_not_does_not_count(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Georgia", "? country=GE"),
        ("we have offices in Berlin and Paris", "? country=DE"),
    ],
)
def test_a_name_that_two_countries_share_is_asked(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my colleague in Paris told me about you", "-"),
        ("the weather in Berlin is nice", "-"),
        ("我同事在北京", "-"),
        ("we're based in Amsterdam", "country=NL"),
    ],
)
def test_where_others_are_is_not_where_they_are(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize("text", ["hm", "no", "so", "in"])
def test_a_small_word_is_no_code_of_a_country(text: str) -> None:
    assert "country" not in heard(text, Kind.COUNTRY)


@pytest.mark.parametrize(("text", "said"), [("NO", "country=NO"), ("us", "country=US"), ("de", "country=DE")])
def test_a_code_in_capitals_or_of_no_other_meaning_is_a_country(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


def test_a_place_that_is_all_of_a_message_is_told_though_nobody_asked() -> None:
    assert heard("in Berlin", Kind.EMAIL) == "country=DE"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("new zeland", "country=NZ"),
        ("germny", "country=DE"),
        ("phillipines", "country=PH"),
        ("Isreal", "country=IL"),
        ("swizerland", "country=CH"),
        ("Neterlands", "country=NL"),
        ("sinagpore", "country=SG"),
        ("Indoneisa", "country=ID"),
        ("united kindom", "country=GB"),
        ("Belguim", "country=BE"),
        ("portgual", "country=PT"),
        ("swedan", "country=SE"),
        ("the Netherlands", "country=NL"),
        ("Holland", "country=NL"),
        ("dubai, uae", "country=AE"),
        ("we're in Kenya, Nairobi to be exact", "country=KE"),
        ("Kigali", "country=RW"),
        ("montevideo", "country=UY"),
        ("the Bay Area", "country=US"),
        ("London, Ontario", "country=CA"),
        ("Paris, Texas", "country=US"),
        ("Vienna, Virginia", "country=US"),
        ("Birmingham, Alabama", "country=US"),
        ("Birmingham, UK", "country=GB"),
        ("Atlanta, Georgia", "country=US"),
        ("Tbilisi, Georgia", "country=GE"),
        ("St. Petersburg, Florida", "country=US"),
        ("the German-speaking part of Switzerland", "country=CH"),
        ("south of France", "country=FR"),
        ("northern Italy", "country=IT"),
        ("Northern Ireland", "country=GB"),
        ("South Africa", "country=ZA"),
        ("north korea", "country=KP"),
        ("D.R. Congo", "country=CD"),
        ("not the UK, Ireland", "country=IE"),
        ("moved from Spain to Portugal", "country=PT"),
        ("just outside Munich", "country=DE"),
        ("NL", "country=NL"),
        ("u.k.", "country=GB"),
        ("usa!", "country=US"),
        ("Texas", "country=US"),
        ("HCMC, Vietnam", "country=VN"),
        ("bengaluru", "country=IN"),
        ("we r in sydney", "country=AU"),
        ("im from colombia", "country=CO"),
        ("HQ in Oslo, offices in Berlin", "country=NO"),
        ("苏州", "country=CN"),
        ("昆山", "country=CN"),
        ("我们在义乌", "country=CN"),
        ("人在曼谷", "country=TH"),
        ("台湾新竹", "country=TW"),
        ("香港中环", "country=HK"),
        ("澳洲墨尔本", "country=AU"),
        ("纽西兰", "country=NZ"),
        ("狮城", "country=SG"),
        ("米国", "country=US"),
        ("德国慕尼黑", "country=DE"),
        ("公司在越南胡志明", "country=VN"),
        ("内蒙古包头", "country=CN"),
        ("坐标沈阳", "country=CN"),
        ("雅加达，印尼", "country=ID"),
        ("迪拜", "country=AE"),
        ("加拿大温哥华", "country=CA"),
        ("佛山顺德", "country=CN"),
        ("不是中国，是新加坡", "country=SG"),
        ("大湾区", "country=CN"),
        ("新加坡，50人左右，SaaS公司", "country=SG; employees=50; industry=software"),
        ("Poland, manufacturing", "country=PL; industry=manufacturing"),
        ("从头来一遍吧", "control=restart"),
        ("重新来", "control=restart"),
        ("再来一次吧", "control=restart"),
        ("从头开始", "control=restart"),
        ("重头再来", "control=restart"),
        ("全部重填", "control=restart"),
        ("我要重新填一遍", "control=restart"),
        ("清空重来", "control=restart"),
        ("推倒重来", "control=restart"),
        ("Deutschland", "country=DE"),
        ("Cape Town", "country=ZA"),
        ("we're in the Netherlands", "country=NL"),
        ("Vietnam, HCMC", "country=VN"),
        ("northern Ireland", "country=GB"),
        ("aussie", "country=AU"),
        ("Bogotá", "country=CO"),
        ("Quebec", "country=CA"),
        ("Czechia", "country=CZ"),
        ("brasil", "country=BR"),
        ("Washington", "country=US"),
        ("台北", "country=TW"),
        ("德国", "country=DE"),
        ("深圳南山", "country=CN"),
        ("首尔", "country=KR"),
        ("曼谷那边", "country=TH"),
        ("河南郑州", "country=CN"),
        ("香港", "country=HK"),
        ("Germany, and we need it by June", "country=DE; timing=..2027-06-30"),
        ("Untied States", "country=US"),
        ("Cote d'Ivoire", "country=CI"),
        ("Frankfurt am Main", "country=DE"),
        ("Ireland, not the UK", "country=IE"),
        ("in der Schweiz", "country=CH"),
        ("公司注册在新加坡", "country=SG"),
        ("中国大陆", "country=CN"),
        ("浦东", "country=CN"),
        ("do over please", "control=restart"),
    ],
)
def test_everyday_names_slips_and_larger_places_tell_the_country(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize(
    "text",
    [
        "EU",
        "Europe",
        "LATAM",
        "South America",
        "remote",
        "fully remote, no office",
        "everywhere really",
        "APAC",
        "somewhere in the Nordics",
        "Middle East",
        "欧洲",
        "东南亚",
        "海外",
        "Scandinavia",
        "外地",
        "the Big Apple",
        "北美",
    ],
)
def test_a_region_or_an_evasion_is_no_country(text: str) -> None:
    assert heard(text, Kind.COUNTRY) == "-"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Congo", "? country=CG"),
        ("Birmingham", "? country=GB"),
        ("I'm in Lisbon but the company is in Madrid", "? country=PT"),
        ("between Spain and Portugal", "? country=ES"),
    ],
)
def test_of_several_countries_one_is_asked(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my boss is Dutch, but we sit in Spain", "country=ES"),
        ("I'm Italian but I live and work in Switzerland", "country=CH"),
        ("at a trade fair in Dubai, the company is in Pune", "country=IN"),
        ("we sell to Mexico, Chile and Peru, sitting in Bogotá", "country=CO"),
        ("our office in Berlin closed", "-"),
        ("our customers are in France", "-"),
        ("can you deliver to Peru?", "control=question"),
        ("贵公司总部在北京吗", "control=question"),
        ("客户都在美国", "-"),
        ("我们主要卖日本和韩国,工厂在青岛", "country=CN"),
        ("我们卖到美国和欧洲，公司在义乌", "country=CN"),
        ("HQ in Lyon but I sit in Montréal", "? country=FR"),
        ("总部在东京,我这边是大连的子公司", "? country=JP"),
        ("was in Turkey, relocating to the Netherlands in Feb", "? country=NL"),
        ("mainly Kenya though we just opened Uganda", "country=KE"),
        ("we ship to the US and Canada but the office is in Leicester", "country=GB"),
        ("London but I'm French", "country=GB"),
        ("我是台湾人，公司在苏州", "country=CN"),
        ("在昆明，缅甸那边有矿", "country=CN"),
        ("疫情前在泰国，现在厦门", "country=CN"),
        ("New Zeeland", "country=NZ"),
    ],
)
def test_of_several_places_the_one_they_sit_in_counts(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("TX", "country=US"),
        ("Pocatello, NV", "country=US"),
        ("Georgia (the state not the country)", "country=US"),
        ("Ireland. Northern Ireland, careful", "country=GB"),
        ("Devon", "country=GB"),
        ("Kwazulu-Natal", "country=ZA"),
        ("五道口", "country=CN"),
        ("I'm in bath", "-"),
    ],
)
def test_states_counties_and_longer_names_tell_the_country(text: str, said: str) -> None:
    assert heard(text, Kind.COUNTRY) == said


@pytest.mark.parametrize("text", ["I saw an ad of yours in Vienna", "we import coffee from Ethiopia"])
def test_where_things_come_from_or_were_seen_is_not_where_they_sit(text: str) -> None:
    assert "country" not in heard(text)


def test_who_signs_with_the_name_of_a_place_sits_nowhere() -> None:
    assert heard("hi, Lincoln here") == "-"


@pytest.mark.parametrize(
    "text",
    [
        "can someone from your London office ring me",
        "my brother in Canada told me about you",
        "is the founder from Israel?",
        "back from the Lisbon offsite",
    ],
)
def test_a_place_of_others_is_not_told_in_passing(text: str) -> None:
    assert "country" not in heard(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we moved to Vancouver last month", "country=CA"),
        ("forty folks across two warehouses in New Jersey", "country=US; employees=40"),
        ("we're Linden Foods (Chicago, 35 ppl)", "company=Linden Foods; country=US; employees=35"),
        ("以前在北京，现在搬到合肥了", "country=CN"),
        ("原来供应商倒闭了，60人，苏州", "country=CN; employees=60"),
    ],
)
def test_where_they_moved_or_what_brackets_say_is_told_unasked(text: str, said: str) -> None:
    assert heard(text) == said
