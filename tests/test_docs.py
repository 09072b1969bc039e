"""The documentation names what there is, all of it, and nothing else."""

import re
from pathlib import Path

import pytest
import typer
from prometheus_client.metrics import MetricWrapperBase

from bot.authorization import Action, Refusal, authorize
from bot.cli import app
from bot.listeners import commands
from bot.metrics import Metrics
from bot.playground.control.routes import WISHES, Control
from bot.playground.slack import LocalSlack
from bot.playground.web_api.methods import METHODS
from bot.settings import Settings
from bot.words import Words
from routing.lead import Lead, Stage
from routing.returns import Reason
from storage.records import Method
from tests.bot import test_authorization as policy
from tests.pages import DOCS, PAGES, REFERENCE, ROOT, anchors, code, examples, links, section, table, tables, text_of

COMMAND_LINE = REFERENCE / "command-line.md"
HTTP = REFERENCE / "http.md"
LOCAL_SLACK = REFERENCE / "local-slack.md"
PERMISSIONS = REFERENCE / "permissions.md"
PRODUCTION = DOCS / "how-to" / "run-in-production.md"
SETTINGS = REFERENCE / "settings.md"

every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


@every_page
def test_every_local_link_leads_somewhere(page: Path) -> None:
    for link in links(text_of(page)):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page

        assert target.exists(), link
        assert not anchor or anchor in anchors(text_of(target)), link


def test_the_index_leads_to_every_page() -> None:
    led_to = {(DOCS / link).resolve() for link in links(text_of(DOCS / "README.md"))}

    assert {path.resolve() for path in DOCS.rglob("*.md")} - {DOCS / "README.md"} <= led_to


@every_page
def test_every_make_target_named_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), re.MULTILINE))

    assert set(re.findall(r"(?:^ *\$ |`)make ([a-z]+)", text_of(page), re.MULTILINE)) <= targets


# -- Settings and commands ---------------------------------------------------------------------------------------------


def settings() -> dict[str, object]:
    return {str(field.alias): field.default for field in Settings.model_fields.values()}


def test_every_setting_is_documented_with_its_default() -> None:
    documented = {code(row["name"])[0]: row["default"] for row in table(SETTINGS, "Settings").records()}

    assert documented.keys() == settings().keys()
    for name, default in settings().items():
        assert documented[name].startswith(f"`{default}`" if isinstance(default, str | int) else "none"), name


@every_page
def test_no_page_names_a_setting_that_there_is_not(page: Path) -> None:
    assert set(re.findall(r"\b(?:SLACK|BATON)_[A-Z_]+\b", text_of(page))) <= settings().keys()


def cli() -> dict[str, dict[str, str]]:
    """The options and arguments of every command, with their defaults as the page shows them."""
    found: dict[str, dict[str, str]] = {}

    def walk(command: object, path: str) -> None:
        below = getattr(command, "commands", {})
        for name, inner in below.items():
            walk(inner, f"{path} {name}")
        if not below:
            found[path] = {p.opts[0]: _default(p) for p in command.params}  # type: ignore[attr-defined]

    walk(typer.main.get_command(app), "baton")
    return found


def _default(parameter: object) -> str:
    default, off = getattr(parameter, "default", None), getattr(parameter, "secondary_opts", [])
    if getattr(parameter, "required", False):
        return "required"
    return "" if default is None else f"`{off[0] if off else default}`"


def test_every_command_is_documented_with_its_options_and_defaults() -> None:
    text = text_of(COMMAND_LINE)
    documented = {title.strip("`") for title in re.findall(r"^## (.+)$", text, re.MULTILINE)}

    assert documented == cli().keys()
    for name, options in cli().items():
        listed = [
            row for each in tables(section(text, f"`{name}`")) for row in each.rows if each.columns[1] == "default"
        ]
        assert {code(row[0])[0] for row in listed} == options.keys(), name
        for row in listed:
            assert options[code(row[0])[0]] in row[1], row


@every_page
def test_no_page_names_a_command_that_there_is_not(page: Path) -> None:
    named = re.findall(
        r"(?:^ *\$ (?:\.venv/bin/)?|`)baton ([a-z]+(?: (?:import|export|check|try|simulate)\b)?)",
        text_of(page),
        re.MULTILINE,
    )

    assert {f"baton {words}" for words in named} - {"baton config"} <= cli().keys()


def test_every_slash_command_is_documented() -> None:
    documented = set(re.findall(r"^## `(/\w+)`$", text_of(REFERENCE / "slack-commands.md"), re.MULTILINE))

    assert documented == {f"/{name}" for name in commands.ROUTES}


# -- HTTP, metrics, logs -----------------------------------------------------------------------------------------------


def test_every_metric_is_documented_with_its_labels() -> None:
    kept = [each for each in vars(Metrics()).values() if isinstance(each, MetricWrapperBase)]
    shown = {
        each._name + ("_total" if each._type == "counter" else ""): (each._type, list(each._labelnames))
        for each in kept
    }
    rows = table(HTTP, "Metrics").records()

    assert {code(row["metric"])[0]: (row["type"], code(row["labels"])) for row in rows} == shown


def test_the_values_of_labels_are_documented() -> None:
    values = {row["label"]: code(row["values"]) for row in table(HTTP, "Metrics", number=1).records()}

    assert values["`stage`"] == list(Stage)
    assert values["`method`"] == list(Method)
    assert set(values["`place`"]) == places()


def places() -> set[str]:
    """Where the code counts failures."""
    sources = [text_of(path) for path in (ROOT / "bot").rglob("*.py")]
    return {place for text in sources for place in re.findall(r'labels\(place="(\w+)"\)', text)}


def test_every_log_event_is_documented_and_no_other() -> None:
    sources = [text_of(path) for room in ("bot", "storage") for path in (ROOT / room).rglob("*.py")]
    logged = {event for text in sources for event in re.findall(r"\b(?:log\.[a-z]+|report)\(\s*\"([a-z_]+)\"", text)}

    assert {code(cell)[0] for cell in table(PRODUCTION, "Logs", number=1).column("event")} == logged


# -- Permissions and returns -------------------------------------------------------------------------------------------

#: The columns of the table of permissions: who that is.
WHO = {
    "the prospect": "the prospect",
    "other prospects": "another prospect",
    "its rep": "Ana",
    "other reps": "Bo",
    "managers": "a manager",
    "marketing": "marketing",
    "admins": "an admin",
}

#: Its column “while the lead is”: what lead that is.
WHILE: dict[str, Lead | None] = {
    "": None,
    "chatting": policy.CHATTING,
    "offered": policy.OFFERED,
    "escalated": policy.ESCALATED,
    "accepted": policy.LIVE,
    "live": policy.LIVE,
    "paused": policy.PAUSED,
    "ended": policy.ENDED,
    "correcting": policy.CORRECTING,
    "reviewing": policy.REVIEWING,
    "over": policy.CHATTING,
}


def test_the_table_of_permissions_is_the_policy() -> None:
    for row in table(PERMISSIONS, "Permissions").records():
        action, lead = Action(code(row["action"])[0]), WHILE[row["while the lead is"]]
        allowed = {who: authorize(policy.PEOPLE[name], action, lead) is None for who, name in WHO.items()}

        assert {who: row[who] == "yes" for who in WHO} == allowed, row


def test_the_table_of_permissions_has_every_action() -> None:
    listed = {code(cell)[0] for cell in table(PERMISSIONS, "Permissions").column("action")}

    assert listed == set(Action)


def test_refusals_are_documented_in_their_words() -> None:
    documented = {code(row["refusal"])[0]: row["words"] for row in table(PERMISSIONS, "What is said").records()}

    assert documented == {refusal: Words().say("en", f"refused-{refusal}") for refusal in Refusal}


def test_return_reasons_are_documented_in_their_words() -> None:
    rows = table(REFERENCE / "returns-and-clocks.md", "Returns").rows
    words = [f"reason-{reason.replace('_', '-')}" for reason in Reason]

    assert [row[:2] for row in rows] == [(Words().say("en", word), Words().say("zh", word)) for word in words]


# -- The local Slack ---------------------------------------------------------------------------------------------------


def test_everything_the_control_api_does_is_documented_with_its_fields() -> None:
    rows = [
        row
        for heading in ("What people do", "The stage", "What goes wrong")
        for row in table(LOCAL_SLACK, heading).records()
    ]

    assert {code(row["name"])[0] for row in rows} == WISHES.keys()
    for row in rows:
        assert set(code(row["fields"])) == WISHES[code(row["name"])[0]].model_fields.keys(), row


def test_everything_the_control_api_shows_is_documented() -> None:
    documented = {code(cell)[0] for cell in table(LOCAL_SLACK, "Looking").column("path")}
    served = {route.path for route in Control(LocalSlack()).routes() if route.path.startswith("/playground")}

    assert documented == served - {"/playground/do/{wish}"}


def test_every_method_of_the_local_slack_is_documented() -> None:
    named = set(re.findall(r"`([a-z]+(?:\.[a-zA-Z]+)+)`", section(text_of(LOCAL_SLACK), "How it is like Slack")))

    assert named == METHODS.keys()


def test_every_example_names_its_language() -> None:
    assert all(example.info for page in PAGES.values() for example in examples(text_of(page)))
