"""An admin who reads Chinese is told in Chinese what is wrong with an edit, wherever it is written."""

from pathlib import Path

from tests.scenarios.relay import relay
from tests.scenarios.test_companies import hand_in
from tests.scenarios.test_rulebook_forms import send
from tests.scenarios.test_rulebook_publishing import asked
from tests.scenarios.test_rulebook_writing import ADMINS, listed, routing
from tests.scenarios.test_who_sells import reps

#: What is typed behind `/routing`, and what is wrong with it.
LINES = (
    ("添加 A when employes > 5 to team sales", "第 8 个字符处有误，是不是“employees”？没有“employes”这个字段。"),
    ("添加 A when role > 5 to team sales", "role 的值是固定选项之一，不能用“>”比较"),
    ("添加 A when seniority = bosses to owner", "seniority 没有“bosses”这个值"),
    ("添加 A when employees > many to owner", "employees 要和数字比较，例如 500、50k 或 2m，不能和“many”比较。"),
    ("添加 A when icp to team nowhere", "第 20 个字符处有误：没有“nowhere”这个团队（现有 sales）。"),
    ("添加 A when icp to sales", "是不是“team sales”？“sales”不是线索去向"),
    ("添加 A when icp to owner within soon", "“soon”不是时长，请写成 15m、24h、7d 或 4 working hours 这样。"),
    ("添加 A to nurture at 1", "“A”没有条件，后面的规则永远轮不到。请给它加上条件，或者移到最后。"),
    ("添加 Customers when icp to owner", "已经有一条规则叫“Customers”了。"),
    ("试 employees>=500", "是不是“employees=500”？线索的每个字段只有一个值，写在“=”后面。"),
    ("团队 sales 添加 eva", "没有 eva 这位销售。"),
    ("团队 sales rotation random", "没有“random”这个值。可以写 fair_share, least_loaded"),
    ("团队 sales channel general", "“general”不是 Slack 的频道 ID"),
    ("重点客户 添加 acme owner ana", "“acme”不是域名；重点客户必须有域名，例如 acme.com。"),
)

#: The same of `/reps`.
PEOPLE = (
    ("设置 bo weight heavy", "“heavy”应该是整数，例如 5。"),
    ("设置 bo weight 0", "0 太小，至少是 1。"),
    ("设置 bo hours Mon-Fri", "“Mon-Fri”后面没有写时间"),
    ("设置 bo timezone Berlin", "没有“Berlin”这个时区。"),
    ("设置 bo holidays Chna", "没有“Chna”这个假日日历。"),
    ("添加 eva @eva", "“@eva”不是 Slack 的成员 ID"),
    ("删除 bo", "“bo”仍被使用：重点客户 acme.com"),
)


async def test_a_wrong_line_is_refused_in_chinese_and_changes_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on, "lin")
        for command, lines in ((routing, LINES), (reps, PEOPLE)):
            for typed, told in lines:
                answer = await command(on, "lin", typed)

                assert told in answer.words, (typed, answer.words)
                assert typed in answer.words, typed
        shown = await listed(on, "lin")

        assert "草稿" not in shown


async def test_what_is_wrong_in_a_form_stands_beside_its_field_in_chinese(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on, "lin")
        await routing(on, "lin", "修改 2")
        unread = await send(on, "lin", when="employees > 1,000", within="15min")
        twin = await send(on, "lin", name="Competitors", when="customer", within="")

        assert "是不是“1000”？数字里不要写逗号。" in unread["when"]
        assert "是不是“15m”？“15min”不是时长" in unread["within"]
        assert twin == {"name": "已经有一条规则叫“Competitors”了。报表要靠名称区分规则。"}


async def test_what_is_wrong_in_a_file_is_told_in_chinese(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        wrong = await hand_in(on, b"list,company\nfriend,acme.com\n", who="lin")

        assert wrong.errors["file"] == "第 2 行：没有“friend”这份名单，请写 account, customer, competitor。"


async def test_what_is_hardly_meant_is_told_in_chinese_before_it_is_published(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await routing(on, "lin", "现有客户 添加 gmail.com")
        question = await asked(on, "发布", "lin")

        assert "customers 里有 gmail.com，这种邮箱谁都能注册，认不出是哪家公司。" in question.words
