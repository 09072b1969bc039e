"""Admins write rules in a form: from a command that lacks a piece, from the list, from the home tab."""

from pathlib import Path

from bot.playground.views import View
from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_rulebook_writing import ADMINS, listed, routing


def form(on: Relay, who: str) -> View:
    """The modal in front of somebody."""
    return on.slack.open_views(on.ids[who])[-1]


def filled(view: View) -> dict[str, str]:
    """What stands in the fields of a form."""
    held = {block["block_id"]: block["element"] for block in view.blocks if block["type"] == "input"}
    return {
        name: element.get("initial_value") or element.get("initial_option", {}).get("text", {}).get("text", "")
        for name, element in held.items()
    }


async def send(on: Relay, who: str, **values: str) -> dict[str, str]:
    """Fill in the form in front of somebody and send it off; what stands beside its fields then."""
    outcome = await on.slack.submit(on.ids[who], form(on, who).id, values)
    await on.settle()
    assert outcome.trouble is None
    assert outcome.action == ("errors" if outcome.errors else "update")
    return outcome.errors


async def test_a_form_opens_where_the_line_is_missing_and_makes_a_rule(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        answer = await routing(on, "admin", "add")
        view = form(on, "admin")
        errors = await send(
            on, "admin", name="DACH", when="country in (DE, AT)", target="sales", within="5m", place="2"
        )

        assert answer.messages == []
        assert view.title == "New rule"
        assert set(filled(view).values()) == {""}
        assert errors == {}
        assert "The draft has a new rule" in form(on, "admin").words
        assert "2. DACH · 🆕 new\ncountry in (DE, AT) → team sales · accept within 5 minutes" in await listed(on)


async def test_what_was_typed_of_a_rule_stands_in_the_form(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", 'add "Big ones" when employees >= 900 and icp')
        added = filled(form(on, "admin"))
        await routing(on, "admin", "edit 3")
        edited = filled(form(on, "admin"))
        await routing(on, "admin", "edit 3 Named when has_owner and icp to")
        typed = filled(form(on, "admin"))

        assert added == {
            "name": "Big ones",
            "when": "employees >= 900 and icp",
            "target": "",
            "within": "",
            "place": "",
        }
        assert edited == {
            "name": "Named accounts",
            "when": "has_owner",
            "target": "Owner of the named account",
            "within": "10m",
            "place": "3",
        }
        assert (typed["name"], typed["when"], typed["place"]) == ("Named", "has_owner and icp", "3")


async def test_errors_stand_beside_the_fields_they_belong_to_and_nothing_is_lost(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "add")
        several = await send(on, "admin", name="A", when="employes > 5", target="sales", within="5 min", place="two")
        place = await send(on, "admin", name="A", when="icp", target="sales", place="9")
        name = await send(on, "admin", name="Customers", when="icp", target="sales")
        whole = await send(on, "admin", name="All", target="Nurture", place="1")
        mended = await send(on, "admin", name="A", when="icp", target="sales", place="1")

        assert several.keys() == {"when", "within", "place"}
        assert "did you mean “employees”? ▸employes◂ > 5" in several["when"]
        assert "is not a length of time" in several["within"]
        assert "has no number 9" in place["place"]
        assert "is called “Customers” already" in name["name"]
        assert "rules after it are never reached" in whole["place"]
        assert mended == {}
        assert "1. A · 🆕 new" in await listed(on)


async def test_a_rule_is_changed_and_moved_at_once_from_the_list(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        answer = (await routing(on, "admin")).messages[0]
        await on.slack.select(on.ids["admin"], answer.channel, answer.ts, "3. Named accounts")
        changed = await send(on, "admin", when="has_owner and icp", place="1")
        shown = await listed(on)

        assert changed == {}
        assert "1. Named accounts · ✏️ changed · ↕️ was number 3\nhas_owner and icp → owner" in shown


async def test_a_rule_that_another_admin_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await listed(on, "boss")
        await routing(on, "boss", "edit 3")
        await routing(on, "admin", "edit 3 Named accounts when has_owner and icp to owner")
        await send(on, "boss", when="has_owner and served")
        changed, kept = form(on, "boss"), await listed(on)
        await send(on, "boss", within="5m")

        assert "@Adam Admin has changed this rule meanwhile" in changed.words
        assert 'Before: "Named accounts" when has_owner to owner within 10m' in changed.words
        assert 'Now: "Named accounts" when has_owner and icp to owner' in changed.words
        assert filled(changed)["when"] == "has_owner and served"
        assert "served" not in kept
        assert "3. Named accounts · ✏️ changed\nhas_owner and served → owner · accept within 5 min" in await listed(on)


async def test_what_was_typed_of_a_rule_that_is_gone_becomes_a_new_one(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await listed(on, "lin")
        await routing(on, "lin", "修改 3")
        await routing(on, "admin", "remove 3")
        await send(on, "lin", name="Owned", when="has_owner and served")
        gone = form(on, "lin")
        await send(on, "lin")

        assert gone.title == "新规则"
        assert "@Adam Admin 在此期间删除了这条规则" in gone.words
        assert '原来： "Named accounts" when has_owner to owner within 10m' in gone.words
        assert filled(gone)["name"] == "Owned"
        assert "3. Owned · 🆕 new\nhas_owner and served → owner · accept within 10 min" in await listed(on)


async def test_a_rule_that_was_renamed_and_changed_meanwhile_is_shown_as_it_is_now(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await listed(on, "boss")
        await routing(on, "boss", "edit 3")
        await routing(on, "admin", "edit 3 Owned when has_owner and icp to owner")
        await send(on, "boss", when="has_owner and served")
        changed = form(on, "boss")
        await send(on, "boss", name="Served")

        assert changed.title == "Change the rule"
        assert "@Adam Admin has changed this rule meanwhile" in changed.words
        assert 'Before: "Named accounts" when has_owner to owner within 10m' in changed.words
        assert "Now: Owned when has_owner and icp to owner" in changed.words
        after = await listed(on)
        assert "3. Served · 🆕 new\nhas_owner and served → owner" in after
        assert "Owned" not in after


async def test_a_form_whose_draft_was_thrown_away_says_so_and_by_whom(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "add Big when employees >= 900 to team sales at 3")
        await routing(on, "admin", "edit 3")
        question = await routing(on, "lin", "放弃")
        await on.press("lin", question.messages[-1], "丢弃")
        await send(on, "admin", name="Bigger")
        gone = form(on, "admin")
        await send(on, "admin")

        assert "@林小姐 has thrown the draft away meanwhile, and this rule with it" in gone.words
        assert "Bigger · 🆕 new\nemployees >= 900 → team sales" in await listed(on)


async def test_a_rule_that_has_moved_meanwhile_is_told_by_its_number_now(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await listed(on, "boss")
        await routing(on, "boss", "edit 3")
        await routing(on, "admin", "move 3 to 1")
        await send(on, "boss", when="has_owner and served")

        words = form(on, "boss").words
        assert "Number 1 is changed in the draft" in words
        assert "The numbers are now:\n1. Named accounts" in words


async def test_a_form_says_who_changed_its_rule_whoever_changed_others_after(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await listed(on, "lin")
        await routing(on, "boss")
        await routing(on, "boss", "edit 3")
        await routing(on, "lin", "暂停 3")
        await routing(on, "admin", "pause 1")
        await send(on, "boss", when="has_owner and served")

        assert "@林小姐 has changed this rule meanwhile" in form(on, "boss").words
        assert "paused" in form(on, "boss").words


async def test_the_form_in_chinese(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on, "lin")
        await routing(on, "lin", "修改 2")
        view = form(on, "lin")
        errors = await send(on, "lin", when="custmer")
        done = await send(on, "lin", when="customer and icp")

        assert view.title == "修改规则"
        assert filled(view)["target"] == "客户成功团队"
        assert "第 1 个字符处有误，是不是“customer”？" in errors["when"]
        assert done == {}
        assert "草稿中第 2 条已修改" in form(on, "lin").words


async def test_somebody_who_is_no_admin_any_more_changes_nothing_with_a_form_they_have_open(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "add")
        await on.move(minutes=2)
        on.slack.change_person(on.ids["admin"], deleted=True)
        await on.slack.submit(on.ids["admin"], form(on, "admin").id, {"name": "A", "when": "icp", "target": "sales"})

        assert "Only people can do that" in form(on, "admin").words
        assert "draft" not in await listed(on, "boss")


async def test_a_form_that_slack_does_not_open_in_time_is_asked_for_again_with_all_that_was_typed(
    tmp_path: Path,
) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        answer = (await routing(on, "admin")).messages[0]
        on.slack.faults.error("views.open", "expired_trigger_id", times=2)
        typed = await routing(on, "admin", 'add "Big ones" when icp')
        await on.slack.click(on.ids["admin"], answer.channel, answer.ts, label="New rule…")
        await on.settle()

        assert 'Please type the command again: /routing add "Big ones" when icp' in typed.words
        assert "Please press the button again" in "".join(
            each.words for each in on.slack.ephemerals(on.ids["admin"])
        ) or ("Please press the button again" in on.last("admin").words)
