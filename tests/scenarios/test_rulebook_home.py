"""The app's home tab: the rulebook and its buttons for admins, what to do here for others."""

from pathlib import Path

from bot.playground.gestures import pressing
from bot.playground.views import View
from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_rulebook_forms import form, send
from tests.scenarios.test_rulebook_writing import ADMINS, DACH, listed, routing


async def opened(on: Relay, who: str) -> View:
    """The home tab of somebody who opens it."""
    await on.slack.open_home(on.ids[who])
    await on.settle()
    return home(on, who)


def home(on: Relay, who: str) -> View:
    """The home tab as it stands before somebody."""
    view = on.slack.home(on.ids[who])
    assert view is not None
    return view


async def choose(on: Relay, who: str, rule: str, label: str) -> None:
    """Choose from the menu beside a rule."""
    view = home(on, who)
    row = next(block for block in view.blocks if f"*{rule}*" in str(block.get("text")))
    person = on.slack.person(on.ids[who])
    outcome = await pressing.choose(on.slack.world, person, view, label, block_id=row["block_id"])
    assert outcome.ok, outcome
    await on.settle()


async def press(on: Relay, who: str, view: View, label: str) -> None:
    outcome = await on.slack.click_in_view(on.ids[who], view.id, label=label)
    assert outcome.ok, outcome
    await on.settle()


async def test_an_admin_pauses_moves_and_takes_out_rules_where_they_see_them(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        before = await opened(on, "admin")
        await choose(on, "admin", "Customers", "Pause")
        await choose(on, "admin", "Named accounts", "Move up")
        await choose(on, "admin", "Competitors", "Take out")
        after = home(on, "admin")

        assert "Rulebook, version 1" in before.words
        assert [button.label for button in before.buttons] == ["New rule…", "History"]
        assert "the draft, which changes 3 rules" in after.words
        assert "1. Named accounts · ↕️ was number 3" in after.words
        assert "2. Customers · ⏸️ paused" in after.words
        assert "Competitors · 🗑️ taken out" in after.words
        assert on.slack.open_views(on.ids["admin"]) == []


async def test_an_admin_writes_and_publishes_from_there(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await press(on, "admin", await opened(on, "admin"), "New rule…")
        await send(on, "admin", name="DACH", when="country in (DE, AT)", target="sales")
        await choose(on, "admin", "DACH", "Edit…")
        await send(on, "admin", within="5m")
        await press(on, "admin", home(on, "admin"), "Publish…")
        question = form(on, "admin").words
        await press(on, "admin", form(on, "admin"), "Publish")

        assert "DACH · 🆕 new" in question
        assert "Version 2 is in force" in form(on, "admin").words
        assert "Rulebook, version 2" in home(on, "admin").words
        assert "country in (DE, AT) → team sales · accept within 5 minutes" in home(on, "admin").words


async def test_a_menu_that_shows_what_is_no_longer_so_changes_nothing_and_the_tab_is_drawn_again(
    tmp_path: Path,
) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await opened(on, "admin")
        await listed(on, "boss")
        await routing(on, "boss", "edit 2 Customers when customer and icp to customer_success")
        await choose(on, "admin", "Customers", "Take out")

        assert "not as it was when the list was drawn" in form(on, "admin").words
        assert "customer and icp" in home(on, "admin").words


async def test_the_numbers_of_the_tab_are_those_that_commands_mean(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await opened(on, "admin")

        assert "Customers · ⏸️ paused" in (await routing(on, "admin", "pause 2")).words


async def test_many_rules_stand_on_several_pages(tmp_path: Path) -> None:
    more = "".join(
        f"  - {{{{name: Rule {number}, when: employees > {number}, to: nurture}}}}\n" for number in range(60)
    )
    agreed = ADMINS.replace("  - {{name: Everyone else", more + "  - {{name: Everyone else")
    async with relay(folder=tmp_path, agreed=agreed) as on:
        first = await opened(on, "admin")
        await press(on, "admin", first, "On")
        await choose(on, "admin", "Rule 40", "Pause")
        second = home(on, "admin")

        assert "40. Rule 36" in first.words
        assert "41. Rule 37" not in first.words
        assert "44. Rule 40 · ⏸️ paused" in second.words
        assert "64. Everyone else" in second.words
        assert [button.label for button in second.buttons][-1] == "Back"


async def test_others_read_what_they_can_do_here(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        prospect, rep, admin = [await opened(on, who) for who in ("pia", "bo", "lin")]

        assert "Write to me under Messages" in prospect.words
        assert "/leads" in rep.words
        assert "规则，第 1 版" in admin.words
        assert "新规则…" in [button.label for button in admin.buttons]


async def test_a_home_tab_that_slack_does_not_take_is_left_until_it_is_opened_again(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await opened(on, "admin")
        await routing(on, "admin", f"add {DACH}")
        on.slack.faults.error("views.publish", "internal_error")
        before = await opened(on, "admin")
        after = await opened(on, "admin")

        assert "draft" not in before.words
        assert "the draft, which changes one rule" in after.words
