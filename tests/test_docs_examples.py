"""What the documentation shows is what happens: examples load, parse, and answer as shown."""

import logging
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
import structlog
from ruamel.yaml import YAML

from bot.cli import main
from bot.handlers.leads_command import HELP
from bot.handlers.reps_command import BACK_WORDS
from routing.conditions import parse_condition
from routing.playbooks import answer_fields, shipped
from routing.rule_lines import parse_rule_line, print_rule_line
from routing.workspace_file import load_workspace
from tests.pages import DOCS, PAGES, REFERENCE, ROOT, Example, code, examples, prose, section, tables, text_of
from tests.scenarios.relay import relay

AGREED = DOCS / "baton.example.yml"


def shown(info: str) -> list[object]:
    """Every example in that language, named by its page."""
    return [
        pytest.param(example, id=f"{name}-{number}")
        for name, page in PAGES.items()
        for number, example in enumerate(examples(text_of(page)))
        if example.info == info
    ]


@pytest.mark.parametrize("example", shown("yaml"))
def test_an_example_of_baton_yml_loads(example: Example) -> None:
    """Groups it does not show are those of the example file, so that reps and teams are there."""
    yaml = YAML(typ="safe", pure=True)
    part = yaml.load(example.text)
    whole = yaml.load(text_of(AGREED)) | (part if isinstance(part, dict) else {"rules": part})
    text = StringIO()
    yaml.dump(whole, text)

    assert load_workspace(text.getvalue())


@pytest.mark.parametrize("example", shown("condition"))
def test_an_example_of_a_condition_parses(example: Example) -> None:
    catalogue = answer_fields(shipped("bant").questions)

    assert all(parse_condition(line, catalogue=catalogue) for line in example.lines)


@pytest.mark.parametrize("example", shown("rule"))
def test_an_example_of_a_rule_line_is_in_its_canonical_form(example: Example) -> None:
    assert [print_rule_line(parse_rule_line(line)) for line in example.lines] == example.lines


# -- Commands at a terminal --------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Step:
    """A command at a terminal, and what it printed."""

    command: str
    printed: str


def steps(example: Example) -> Iterator[Step]:
    """The commands of an example, in order."""
    for piece in re.split(r"^\$ ", example.text, flags=re.MULTILINE)[1:]:
        command, _, printed = piece.partition("\n")
        yield Step(command=command.split("  # ")[0].strip(), printed=printed.strip())


@dataclass(kw_only=True)
class Terminal:
    """Does what an example says in a folder of its own: `cat`, `cp -r`, `echo $?` and Baton's own commands."""

    capture: pytest.CaptureFixture[str]
    status: int = 0

    def do(self, step: Step) -> None:
        words = shlex.split(step.command)
        match words:
            case ["cat", name] if not name.startswith(("/", ".")):
                Path(name).write_text(step.printed + "\n", encoding="utf-8")
            case ["cp", "-r", source, target]:
                shutil.copytree(source, target)
            case ["echo", "$?"]:
                assert step.printed == str(self.status)
            case ["baton", "serve"]:
                self._start(step)
            case ["baton" | ".venv/bin/baton", "check" | "understand" | "config" | "routing", *_]:
                assert self._run(words) == ("" if ">" in words else step.printed), step.command

    def _run(self, words: list[str]) -> str:
        arguments, given = words, ""
        for sign in ("<", ">"):
            if sign in arguments:
                place = arguments.index(sign)
                given = Path(arguments[place + 1]).read_text(encoding="utf-8") if sign == "<" else given
                arguments = arguments[:place]
        with _as_typed(arguments, given=given), pytest.raises(SystemExit) as ended:
            main()
        self.status = int(ended.value.code or 0)
        printed = self.capture.readouterr()
        if ">" in words:
            return ""
        return (printed.err if self.status and printed.err else printed.out).strip()

    def _start(self, step: Step) -> None:
        """A start that fails for want of settings; one that does not is what the scenarios are about."""
        if step.printed.startswith("ready on"):
            return
        ended = subprocess.run(
            [sys.executable, "-m", "bot.cli", "serve"],
            env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        self.status = ended.returncode
        assert (ended.stdout + ended.stderr).strip() == step.printed


@contextmanager
def _as_typed(words: list[str], *, given: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "argv", words)
        patched.setattr(sys, "stdin", StringIO(given))
        yield


@pytest.fixture
def logs() -> Iterator[None]:
    """Logs as they were, once a command has sent them where a process has them."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield
    structlog.reset_defaults()
    root.handlers[:], root.level = before


@pytest.mark.usefixtures("logs")
@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if "```console" in text_of(page)])
def test_commands_print_what_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BATON_STORE", raising=False)
    shutil.copy(AGREED, "baton.yml")
    terminal = Terminal(capture=capsys)
    terminal.do(Step(command="baton config import baton.yml", printed="baton.yml is in force from the next start on."))
    for example in examples(text_of(PAGES[name])):
        if example.info == "console":
            for step in steps(example):
                terminal.do(step)


# -- Slash commands ----------------------------------------------------------------------------------------------------

SLASH = text_of(REFERENCE / "slack-commands.md")


def forms() -> list[str]:
    """Every form of every slash command, in English and in Chinese."""
    rows = [row for name in commands_named() for table in tables(section(SLASH, f"`/{name}`")) for row in table.rows]
    return [form for row in rows for cell in row[:2] for form in code(cell)]


def commands_named() -> list[str]:
    return re.findall(r"^## `/(\w+)`$", SLASH, re.MULTILINE)


async def test_every_form_of_a_slash_command_is_understood(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        for form in dict.fromkeys(forms()):
            name, _, text = form.partition(" ")
            answer = (await on.slack.command(on.ids["ana"], name, text)).words

            assert answer, form
            assert "I don't know" not in answer, form
            assert "is no moment I can use" not in answer, form


def test_every_word_for_help_and_for_being_back_is_documented() -> None:
    named = {word for span in code(prose(SLASH)) for word in re.split(r"[ /]", span)}

    assert named >= set(BACK_WORDS)
    assert named >= HELP - {"？"}
