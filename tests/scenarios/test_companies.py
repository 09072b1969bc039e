"""Admins keep the lists of companies: named accounts, customers and competitors."""

from pathlib import Path

from bot.playground.gestures.outcomes import Submission
from bot.playground.gestures.writing import keep_file
from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_rulebook_writing import ADMINS, routing


async def publish(on: Relay) -> str:
    """Publish the draft; what was shown before."""
    review = (await routing(on, "admin", "publish")).messages[-1]
    await on.press("admin", review, "Publish")
    return review.words


async def test_an_account_goes_to_its_owner_once_it_is_published(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        added = await routing(
            on, "admin", "accounts add https://www.initech.com name “Initech, Inc.” owner bo tier target"
        )
        shown = await publish(on)
        await on.qualify("pia")

        assert "1 new, 0 changed, 0 removed" in added.words
        assert "initech.com · account · Initech, Inc. · owner bo · tier target" in added.words
        assert "/routing publish" in added.words
        assert "Companies on the lists:" in shown
        assert "Named accounts" in on.heard("bo")[0].words


async def test_what_is_known_of_an_account_is_put_right_and_the_rest_stays(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        changed = await routing(on, "admin", "accounts add acme.com owner ana")

        assert "0 new, 1 changed, 0 removed" in changed.words
        assert "acme.com · account · Acme · owner ana (before: acme.com · account · Acme · owner bo)" in changed.words


async def test_customers_and_competitors_are_added_found_and_removed(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await routing(on, "admin", 'competitors add "Rival & Sons"')
        found = await routing(on, "admin", "competitors find sons")
        removed = await routing(on, "admin", "customers remove bigcorp.com")
        left = await routing(on, "admin", "customers")

        assert "One competitor\nRival & Sons · competitor" in found.words
        assert "bigcorp.com · customer" in removed.words
        assert "0 customers" in left.words


async def test_the_lists_are_read_and_changed_in_chinese(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        added = await routing(on, "lin", "现有客户 添加 initech.com")
        shown = await routing(on, "lin", "重点客户")

        assert "新增 1，修改 0，删除 0" in added.words
        assert "1 个重点客户" in shown.words
        assert "负责人 bo" in shown.words


async def test_what_cannot_be_taken_is_told_and_nothing_is_changed(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        said = [
            (await routing(on, "admin", text)).words
            for text in (
                "accounts add Acme",
                "accounts add acme.org owner anna",
                "accounts add acme.org boss ana",
                "customers add initech.com owner ana",
                "customers remove nobody.com",
                "customers add bigcorp.com",
                "accounts burn",
            )
        ]
        nothing = await routing(on, "admin", "publish")

        assert "“Acme” is not a domain" in said[0]
        assert "There is no rep “anna”. Did you mean “ana”?" in said[1]
        assert "Write the domain" in said[2]
        assert "Only an account has" in said[3]
        assert "no such company" in said[4]
        assert "already" in said[5]
        assert "Behind the list stands" in said[6]
        assert "accounts burn" in said[6]
        assert "nothing" in nothing.words.lower()


async def test_the_lists_go_out_as_a_file(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        said = await routing(on, "admin", "accounts export")
        await on.settle()
        (file,) = on.slack.state.files.values()

        assert "baton-companies.csv" in said.words
        assert file.name == "baton-companies.csv"
        assert file.content.decode("utf-8-sig").splitlines() == [
            "list,company,name,owner,tier",
            "account,acme.com,Acme,bo,",
            "customer,bigcorp.com,,,",
            "competitor,rival.example,,,",
        ]


async def test_who_is_no_admin_changes_no_list(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        refused = await on.slack.command(on.ids["ana"], "/routing", "accounts")

        assert "acme.com" not in refused.words


CSV = """\
list,company,owner
account,initech.com,bo
account,acme.com,ana
"""


async def hand_in(on: Relay, content: bytes, how: str = "add", who: str = "admin") -> Submission:
    """Open the form, hand a file in, and see what it would change."""
    await routing(on, who, "accounts import")
    view = on.slack.open_views(on.ids[who])[-1]
    file = keep_file(on.slack.world, on.slack.person(on.ids[who]), content, name="companies.csv")
    filled = {"file": [file.as_json(base_url=on.slack.world.base_url)], "how": how}
    return await on.slack.submit(on.ids[who], view.id, filled)


async def test_a_file_shows_what_it_would_change_and_then_goes_into_the_draft(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await hand_in(on, CSV.encode())
        view = on.slack.open_views(on.ids["admin"])[-1]
        before = (await routing(on, "admin", "accounts")).words
        await on.slack.submit(on.ids["admin"], view.id, {})
        after = (await routing(on, "admin", "accounts")).words

        assert "1 new, 1 changed, 0 removed" in view.words
        assert "Nothing is changed yet" in view.words
        assert "initech.com" not in before
        assert "initech.com · account · owner bo" in after
        assert "acme.com · account · owner ana" in after


async def test_a_file_may_take_the_place_of_all_lists(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await hand_in(on, CSV.encode(), how="replace")
        view = on.slack.open_views(on.ids["admin"])[-1]
        await on.slack.submit(on.ids["admin"], view.id, {})

        assert "1 new, 1 changed, 2 removed" in view.words
        assert "0 customers" in (await routing(on, "admin", "customers")).words


async def test_what_is_wrong_in_a_file_stands_below_it_with_its_line(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        wrong = await hand_in(on, b"list,company\nfriend,acme.com\n")
        same = await hand_in(on, b"list,company\ncustomer,bigcorp.com\n")

        assert "Line 2: “friend” is no list" in wrong.errors["file"]
        assert "already" in same.errors["file"]


async def test_a_file_that_is_no_text_changes_nothing_and_says_so(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await hand_in(on, b"\xff\xfe\x00")
        view = on.slack.open_views(on.ids["admin"])[-1]

        assert "could not be read" in view.words


async def test_a_draft_that_somebody_changed_meanwhile_is_shown_anew(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await hand_in(on, CSV.encode())
        await routing(on, "boss", "accounts remove acme.com")
        view = on.slack.open_views(on.ids["admin"])[-1]
        await on.slack.submit(on.ids["admin"], view.id, {})
        again = on.slack.open_views(on.ids["admin"])[-1]

        assert "2 new, 0 changed, 0 removed" in again.words
