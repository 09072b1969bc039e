"""The command line, as whoever types it sees it."""

import asyncio
import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from routing.exceptions import BatonError
from storage.exceptions import StoreLockedError
from storage.tinydb.store import open_folder

EXAMPLE = Path(__file__).parents[2] / "docs" / "baton.example.yml"

run = CliRunner()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to type commands in, with an environment that names no store."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BATON_STORE", raising=False)
    return tmp_path


def test_check_says_that_a_good_file_is_fine() -> None:
    result = run.invoke(app, ["check", str(EXAMPLE)])

    assert result.exit_code == 0
    assert "is fine: 6 rules, 3 reps" in result.stdout


def test_check_has_the_conversation_of_a_file_and_says_what_would_become_of_the_lead() -> None:
    said = ["We need to route leads faster", "yes please", "jo@initech.com", "1,200 people", "software", "VP Sales"]
    said += ["I decide", "80k a year", "next month", "United States", "and this is not heard any more"]

    result = run.invoke(app, ["check", str(EXAMPLE), "--chat"], input="\n".join(said))

    *_, thanks, _blank, score, bant, rule = result.stdout.splitlines()
    assert thanks == "Thank you, that's all I need for now."
    assert score.startswith("score 105: +30 employees (1,200)")
    assert bant == "BANT 4 of 4, qualified"
    assert rule == "rule Enterprise US: to team enterprise-us"


def test_a_conversation_that_is_broken_off_shows_what_is_known_so_far() -> None:
    result = run.invoke(app, ["check", str(EXAMPLE), "--chat"], input="你好，我们三百人\n人工\n")

    assert "同事" in result.stdout
    assert "rule Asia: to team apac" in result.stdout


def test_check_counts_one_as_one(folder: Path) -> None:
    (folder / "baton.yml").write_text("reps: {ana: {slack: U1}}\nrules: [{name: Everyone, to: rep ana}]\n")

    result = run.invoke(app, ["check"])

    assert result.stdout == "baton.yml is fine: 1 rule, 1 rep.\n"


def test_check_places_every_mistake_by_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "baton.yml"
    file.write_text("workspace: {name: A}\nrules:\n  - {name: R, when: employes > 5, to: nurture}\n")

    result = run.invoke(app, ["check", str(file)])

    assert result.exit_code == 1
    assert f"{file}:3:21: rules[0].when" in result.stderr
    assert "employees" in result.stderr


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"], ids=["missing", "not text"])
def test_check_refuses_what_it_cannot_read(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "baton.yml"
    if content is not None:
        file.write_bytes(content)

    result = run.invoke(app, ["check", str(file)])

    assert result.exit_code == 1
    assert str(file) in result.stderr


def test_understand_reads_one_text() -> None:
    result = run.invoke(app, ["understand", "--asked", "budget", "$20-30k a month"])

    assert json.loads(result.stdout)["answers"]["budget"] == {
        "low": 20_000,
        "high": 30_000,
        "currency": "USD",
        "period": "month",
    }


def test_understand_counts_from_the_day_that_the_clock_showed_there() -> None:
    late = run.invoke(app, ["understand", "--asked", "timing", "--now", "2026-11-23T23:30:00-08:00", "tomorrow"])

    assert json.loads(late.stdout)["answers"]["timing"]["from"] == "2026-11-24"


def test_understand_reads_a_line_of_json_for_each_text() -> None:
    lines = '{"asked": "employees", "text": "about fifty"}\n\n{"text": "人工", "now": "2026-12-01T09:00:00"}\n'

    result = run.invoke(app, ["understand", "--jsonl"], input=lines)

    first, second = map(json.loads, result.stdout.splitlines())
    assert first["answers"]["employees"] == {"low": 50, "high": 50}
    assert second["answers"]["control"] == "human"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--asked", "shoe_size", "43"], "shoe_size"),
        (["--now", "yesterday", "soon"], "ISO 8601"),
    ],
    ids=["unknown field", "no moment"],
)
def test_understand_says_what_it_cannot_take(arguments: list[str], said: str) -> None:
    result = run.invoke(app, ["understand", *arguments])

    assert isinstance(result.exception, BatonError)
    assert said in str(result.exception)


def test_understand_says_of_each_line_what_is_wrong_and_reads_the_others() -> None:
    lines = 'not json\n{"asked": "budget"}\n{"asked": "budget", "text": "50k"}\n'
    result = run.invoke(app, ["understand", "--jsonl"], input=lines)
    first, second, third = map(json.loads, result.stdout.splitlines())

    assert "Line 1 is no JSON" in first["error"]
    assert 'Line 2 needs a "text"' in second["error"]
    assert third["outcome"] == "understood"
    assert "2 of the lines" in str(result.exception)


def test_what_is_imported_is_exported_as_it_was(tmp_path: Path) -> None:
    store = f"tinydb://{tmp_path}/store"

    imported = run.invoke(app, ["config", "import", str(EXAMPLE), "--store", store])
    exported = run.invoke(app, ["config", "export", "--store", store])

    assert imported.exit_code == 0
    assert exported.stdout == EXAMPLE.read_text(encoding="utf-8")


def test_the_store_of_an_env_file_is_the_one_that_serve_would_use(folder: Path) -> None:
    (folder / ".env").write_text("BATON_STORE=tinydb:elsewhere\nSLACK_BOT_TOKEN=nonsense\n")

    imported = run.invoke(app, ["config", "import", str(EXAMPLE)])
    exported = run.invoke(app, ["config", "export"])

    assert imported.exit_code == 0
    assert exported.stdout == EXAMPLE.read_text(encoding="utf-8")
    assert sorted(path.name for path in folder.iterdir()) == [".env", "elsewhere"]


def test_a_store_that_is_named_wins_over_every_setting(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("BATON_STORE=tinydb:elsewhere\n")
    monkeypatch.setenv("BATON_STORE", "nonsense")

    run.invoke(app, ["config", "import", str(EXAMPLE), "--store", "tinydb:here"])

    assert sorted(path.name for path in folder.iterdir()) == [".env", "here"]


def test_a_store_that_is_none_is_named_as_the_setting_it_is(folder: Path) -> None:
    (folder / ".env").write_text("BATON_STORE=here\n")

    result = run.invoke(app, ["config", "export"])

    assert str(result.exception) == "BATON_STORE must be tinydb:relative/folder or tinydb:///absolute/folder."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(None, "{} cannot be read (No such file or directory)", id="missing"),
        pytest.param(b"\xff\xfe\x00", "{} is not UTF-8 text", id="not text"),
        pytest.param(b"rule: []", "{} cannot be used:\n{}:1:1: rule: ", id="mistaken"),
    ],
)
def test_an_import_names_the_file_that_it_cannot_take(folder: Path, content: bytes | None, said: str) -> None:
    file = folder / "mine.yml"
    if content is not None:
        file.write_bytes(content)

    result = run.invoke(app, ["config", "import", "mine.yml"])

    assert str(result.exception).startswith(said.format("mine.yml", "mine.yml"))
    assert not (folder / ".baton").exists()


def test_an_import_says_that_it_cannot_while_baton_runs(tmp_path: Path) -> None:
    running = asyncio.run(open_folder(tmp_path))

    result = run.invoke(app, ["config", "import", str(EXAMPLE), "--store", f"tinydb://{tmp_path}"])

    asyncio.run(running.close())
    assert isinstance(result.exception, StoreLockedError)


def test_exporting_from_a_store_without_an_agreement_says_what_to_do(tmp_path: Path) -> None:
    result = run.invoke(app, ["config", "export", "--store", f"tinydb://{tmp_path}/none"])

    assert "Start Baton once" in str(result.exception)


def test_export_writes_nothing_else_to_standard_output(tmp_path: Path) -> None:
    """A log line in it would become part of somebody's baton.yml."""
    store = f"tinydb://{tmp_path}"
    for _ in range(2):
        run.invoke(app, ["config", "import", str(EXAMPLE), "--store", store])
    journal = tmp_path / "journal.0"
    journal.write_bytes(journal.read_bytes().rstrip(b"\0")[:-100])

    ended = subprocess.run(
        [sys.executable, "-m", "bot.cli", "config", "export", "--store", store], capture_output=True, check=False
    )

    assert ended.stdout == EXAMPLE.read_bytes()
    assert b"journal_ends_half_written" in ended.stderr


def test_a_demo_that_can_have_no_port_says_how_to_choose_another() -> None:
    with socket.create_server(("127.0.0.1", 65_535)):
        result = run.invoke(app, ["demo", "--port", "65535"])

    assert str(result.exception).endswith("choose another with --port.")


#: A rulebook with an error and a warning.
QUESTIONABLE = """reps: {ana: {slack: U1}}
rules:
  - {name: Wide, when: country = DE, to: nurture}
  - name: Narrow
    when: country = DE and employees > 5
    to: rep ana
  - {name: Rest, to: rep ana}
"""


def test_routing_check_names_the_place_of_each_finding_and_fails_on_errors(folder: Path) -> None:
    (folder / "baton.yml").write_text(QUESTIONABLE)

    result = run.invoke(app, ["routing", "check"])

    error, warning, summary = result.stdout.splitlines()
    assert result.exit_code == 1
    assert error.startswith("baton.yml:4:5: error: No lead reaches “Narrow” (2): “Wide” (1) before it takes them all.")
    assert warning.startswith("baton.yml:7:5: warning: ")
    assert summary == "baton.yml: 3 rules checked: one error and one warning."


def test_routing_check_lets_warnings_pass(folder: Path) -> None:
    (folder / "baton.yml").write_text(QUESTIONABLE.replace("when: country = DE and", "when: not country = DE and"))

    result = run.invoke(app, ["routing", "check"])

    assert result.exit_code == 0
    assert "error" not in result.stdout


def test_routing_check_prints_json_for_programs(folder: Path) -> None:
    (folder / "rules.yml").write_text(QUESTIONABLE)

    result = run.invoke(app, ["routing", "check", "rules.yml", "--json"])

    first, _ = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (first["severity"], first["problem"], first["lead"]) == (
        "error",
        "unreachable",
        "country=DE wants_person=yes employees=6+",
    )
    assert first["rules"] == [
        {"number": 2, "name": "Narrow", "line": 4, "column": 5},
        {"number": 1, "name": "Wide", "line": 3, "column": 5},
    ]


def test_routing_check_says_what_keeps_a_file_from_being_used(folder: Path) -> None:
    (folder / "baton.yml").write_text(QUESTIONABLE.replace("employees", "employes"))

    result = run.invoke(app, ["routing", "check", "--json"])

    assert result.exit_code == 1
    assert "did you mean “employees”?" in result.stderr
    assert not result.stdout


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        pytest.param("  - {name: Rest, to: rep ana}\n", "", "Some leads for sales match no rule", id="no rule"),
        pytest.param("{slack: U1}", "{slack: U1, capacity: 0}", "the capacity of ana is 0", id="nobody"),
        pytest.param("name: Wide", "name: Wide", "No lead reaches “Narrow” (2)", id="dead"),
    ],
)
def test_check_warns_of_rules_that_are_never_meant(folder: Path, old: str, new: str, words: str) -> None:
    (folder / "baton.yml").write_text(QUESTIONABLE.replace(old, new))

    result = run.invoke(app, ["check"])

    assert result.exit_code == 0
    assert words in result.stderr
    assert "overlap" not in result.stderr
