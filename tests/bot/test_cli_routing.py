"""`baton routing try|simulate`, as somebody types them in a terminal."""

import asyncio
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.editions import put_in_force
from routing.exceptions import BatonError
from routing.lead import Lead, Place, Prospect, Status
from routing.replay.simulation import PastLead
from storage.editions import Draft, Origin
from storage.records import Configuration
from storage.urls import open_store
from tests.routing.past import AGREED, BEGIN, past_leads

WIDER = AGREED.replace("employees >= 500", "employees >= 50")
WITHOUT_SMALL = AGREED.replace("  - {name: Small, when: employees < 20, to: nurture}\n", "")
MONDAY = "2026-11-02T10:00"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store with forty leads that were decided, and the folder it is in to stand in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BATON_STORE", raising=False)
    url = "tinydb:.baton"
    asyncio.run(_fill(url, past_leads(count=40, seed=1)))
    Path("draft.yml").write_text(WIDER, encoding="utf-8")
    return url


async def _fill(url: str, past: list[PastLead]) -> None:
    opened = await open_store(url)
    async with opened.unit_of_work() as uow:
        agreed = Configuration(source=AGREED, imported_at=BEGIN, digest="")
        await put_in_force(uow, agreed, origin=Origin.START, now=BEGIN)
        for lead in past:
            await uow.leads.put(stored(lead, id_=await uow.leads.next_id()))
        await uow.commit()
    await opened.close()


def stored(lead: PastLead, *, id_: str) -> Lead:
    """A lead that nobody is busy with, and its decision."""
    at = lead.decision.at
    return Lead(
        id=id_,
        prospect=Prospect(workspace="T1", user="UPIA"),
        channel="dm",
        began=Place(channel="D1"),
        place=Place(channel="D1"),
        created_at=at,
        changed_at=at,
        status=Status.RESTING,
        decision=lead.decision,
    )


async def _begin_a_draft(url: str, source: str) -> None:
    opened = await open_store(url)
    async with opened.unit_of_work() as uow:
        await uow.drafts.put(Draft(source=source, based_on=1, changed_at=BEGIN, changed_by="U0"))
        await uow.commit()
    await opened.close()


def typed(*words: str) -> Result:
    return CliRunner().invoke(app, ["routing", *words])


def said(*words: str) -> str:
    """What is printed, with spaces as one."""
    result = typed(*words)
    assert result.exit_code == 0, result
    return "\n".join(" ".join(line.split()) for line in result.output.splitlines())


def refused(*words: str) -> str:
    """What is said by the error that the command ends with."""
    error = typed(*words).exception
    assert isinstance(error, BatonError)
    return str(error)


@pytest.mark.usefixtures("store")
def test_a_lead_of_some_values_is_tried_on_both_sides() -> None:
    printed = said("try", "employees=100", "country=DE", "--draft", "draft.yml", "--now", MONDAY)

    assert "Taken as qualified: these values leave it open." in printed
    assert "version 1 Everyone else: to team world, bo\ndraft.yml Big in DACH: to team dach, ana" in printed
    assert "no goes here Big in DACH: to team dach\nin force: ✗ employees >= 500 (100)" in printed
    assert "draft: ✓ employees >= 50 (100)" in printed
    assert "goes here later Everyone else: to team world" in printed


@pytest.mark.usefixtures("store")
def test_what_is_typed_without_a_draft_is_tried_on_what_is_in_force() -> None:
    printed = said("try", "title=Head of Sales", "wants_person", "employees=9", "--now", MONDAY)

    assert "Qualified, or asks for a person." in printed
    assert "version 1 Small: to nurture" in printed
    assert "draft" not in printed


@pytest.mark.usefixtures("store")
def test_who_is_off_is_said_to_be_back_when() -> None:
    assert "where nobody is before Mon 2026-11-09" in said(
        "try", "employees=900", "country=DE", "--now", "2026-11-07T10:00"
    )


@pytest.mark.usefixtures("store")
def test_a_past_lead_is_tried_as_it_stood() -> None:
    Path("draft.yml").write_text(WITHOUT_SMALL, encoding="utf-8")
    small = next(lead for lead in past_leads(count=40, seed=1) if lead.decision.rule == "Small")

    printed = said("try", small.id.lower(), "--draft", "draft.yml")

    assert "version 1 Small: to nurture" in printed
    assert "goes here – Small: to nurture" in printed


def test_a_draft_alone_needs_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BATON_STORE", raising=False)
    Path("rules.yml").write_text(AGREED, encoding="utf-8")

    printed = said("try", "employees=900", "country=DE", "--draft", "rules.yml", "--now", MONDAY)

    assert "rules.yml Big in DACH: to team dach, ana" in printed
    assert "in force" not in printed


@pytest.mark.usefixtures("store")
def test_a_simulation_says_how_many_go_elsewhere_and_where() -> None:
    printed = said("simulate", "--draft", "draft.yml")

    assert printed.startswith("40 leads decided again by version 1 and by draft.yml: ")
    assert "████ team world → team dach by Big in DACH L-" in printed


def test_the_draft_of_the_store_is_the_one_that_is_simulated(store: str) -> None:
    asyncio.run(_begin_a_draft(store, WITHOUT_SMALL))

    printed = said("simulate", "last", "20")

    assert printed.startswith("20 leads decided again by version 1 and by the draft: ")
    assert "nurture → team world by Everyone else" in printed


@pytest.mark.usefixtures("store")
def test_a_draft_that_changes_nothing_sends_none_elsewhere() -> None:
    Path("same.yml").write_text(AGREED, encoding="utf-8")

    printed = said("simulate", "3650d", "--draft", "same.yml")

    assert printed == "40 leads decided again by version 1 and by same.yml: none would go elsewhere."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param(
            ["try", "employees=5", "contry=DE"],
            "employees=5 contry=DE\n            ^^^^^^\nThere is no field “contry”, at character 13: "
            "did you mean “country”?",
            id="no field",
        ),
        pytest.param(["try", "L-99"], "There is no lead L-99 in this store.", id="no lead"),
        pytest.param(["try", "customer", "--now", "noon"], "“noon” is no moment in ISO 8601", id="no moment"),
        pytest.param(["simulate"], "There is no draft in this store: name a baton.yml to try", id="no draft"),
        pytest.param(["simulate", "some"], "“some” says not which leads", id="no span"),
        pytest.param(["simulate", "last", "0"], "“last 0” says not which leads", id="none"),
        pytest.param(["simulate", "--draft", "none.yml"], "none.yml cannot be read", id="no file"),
    ],
)
@pytest.mark.usefixtures("store")
def test_what_cannot_be_done_is_said_in_a_sentence(words: list[str], sentence: str) -> None:
    assert refused(*words).startswith(sentence)


@pytest.mark.usefixtures("store")
def test_what_is_tried_is_read_by_programs_too() -> None:
    values = "employees=100", "country=DE"
    tried = json.loads(typed("try", *values, "--draft", "draft.yml", "--now", MONDAY, "--json").output)
    past = json.loads(typed("try", "L-1", "--json").output)

    assert tried["lead"]["values"].startswith("employees=100 country=DE")
    assert tried["lead"]["certain"] is False
    assert {key: tried["draft"][key] for key in ("name", "rule", "target", "rep", "free_from")} == {
        "name": "draft.yml",
        "rule": "Big in DACH",
        "target": "team dach",
        "rep": "ana",
        "free_from": None,
    }
    assert tried["in_force"]["rules"][2]["verdict"] == "unmatched"
    assert tried["in_force"]["rules"][2]["comparisons"][0] == {
        "condition": "employees >= 500",
        "seen": "100",
        "held": False,
    }
    assert past["lead"] is None
    assert past["draft"] is None


@pytest.mark.usefixtures("store")
def test_a_simulation_is_read_by_programs_too() -> None:
    found = json.loads(typed("simulate", "--draft", "draft.yml", "--json").output)

    assert (found["in_force"], found["draft"], found["leads"]) == ("version 1", "draft.yml", 40)
    assert found["elsewhere"] == sum(len(flow["leads"]) for flow in found["flows"]) > 0
    assert [each["lead"] for each in found["moved"] if each["change"] == "elsewhere"]
    assert found["moved"][0]["to"].keys() == {"target", "rep", "rule"}
