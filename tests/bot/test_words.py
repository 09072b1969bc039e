"""Every language says the same things, and a mistake in the words is raised instead of shown."""

import re
from pathlib import Path

import pytest
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

import bot
from bot.words import LOCALES, Words, WordsError, parse_words
from routing.conversation import Say

ROOM = Path(bot.__file__).parent


class Variables(Visitor):
    """Collects the variables that a message mentions."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  # Fluent's name for the hook.
        self.found.add(node.id.name)


def messages(locale: str) -> dict[str, set[str]]:
    """Each message's id and the variables it mentions, in the order of the file."""
    resource = parse_words((ROOM / "locales" / f"{locale}.ftl").read_text(encoding="utf-8"), name=locale)
    found = {}
    for entry in resource.body:
        if isinstance(entry, Message):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.found
    return found


def test_every_language_has_the_same_messages_with_the_same_variables() -> None:
    english, *others = (messages(locale) for locale in LOCALES.values())

    for other in others:
        assert other == english


def code() -> str:
    """Everything that says something, and the replies a conversation makes."""
    files = [*ROOM.rglob("*.py"), *ROOM.rglob("*.html"), ROOM.parent / "routing" / "conversation.py"]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_every_message_is_used() -> None:
    written = code()
    named = set(re.findall(r"[\"']([a-z][a-z0-9-]*)[\"']", written))
    begun = re.findall(r"f[\"']([a-z][a-z-]*-)\{", written)
    families = [f"{family}-" for family in re.findall(r"\blabel\([\"']([a-z-]+)[\"']", written)]

    unused = [name for name in messages("en") if name not in named and not name.startswith((*begun, *families))]

    assert unused == []


def test_every_message_that_is_said_has_words() -> None:
    said = set(re.findall(r"\bsay\((?:[a-z_.]+, )?[\"']([a-z][a-z0-9-]*)[\"']", code()))

    assert said
    assert said - set(messages("en")) == set()


def test_every_reply_of_a_conversation_has_words() -> None:
    asked_by_the_playbook = {Say.ASK}
    chosen_by_what_is_known = {Say.FAQ: "faq-unknown"}

    needed = {chosen_by_what_is_known.get(say, say.value) for say in Say if say not in asked_by_the_playbook}

    assert needed - set(messages("en")) == set()


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        pytest.param("en", "Skip", id="English"),
        pytest.param("zh", "跳过", id="Chinese"),
        pytest.param("zh-TW", "跳过", id="a Chinese locale"),
        pytest.param("en-GB", "Skip", id="an English locale"),
        pytest.param("de", "Skip", id="any other"),
    ],
)
def test_a_locale_gets_the_language_it_belongs_to(locale: str, said: str) -> None:
    assert Words().say(locale, "control-skip") == said


def test_what_is_filled_in_stands_there_as_it_is() -> None:
    assert Words().say("en", "noted", answers="50k & <b>") == "Got it: 50k & <b>."


@pytest.mark.parametrize(
    ("message", "args", "reason"),
    [
        pytest.param("no-such-words", {}, "no words for no-such-words", id="an unknown message"),
        pytest.param("noted", {}, "noted cannot be said", id="a variable left out"),
    ],
)
def test_a_mistake_is_raised_instead_of_shown(message: str, args: dict[str, str], reason: str) -> None:
    with pytest.raises(WordsError, match=reason):
        Words().say("en", message, **args)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("hello = Hi\nhello = Hey\n", "hello stands there twice", id="the same message twice"),
        pytest.param("hello = Hi { $name\n", "cannot be read", id="a brace left open"),
    ],
)
def test_a_file_with_a_mistake_is_refused(text: str, reason: str) -> None:
    with pytest.raises(WordsError, match=reason):
        parse_words(text, name="en.ftl")


@pytest.mark.parametrize("locale", LOCALES.values())
def test_whatever_is_bold_or_code_stands_free(locale: str) -> None:
    """Slack shows the marks themselves where a word, or Chinese punctuation, touches them."""
    text = (ROOM / "locales" / f"{locale}.ftl").read_text(encoding="utf-8").replace('{""}', "")
    said = [re.sub(r"^\*\[\w+\]", "", line.split(" = ", 1)[-1].strip()) for line in text.splitlines()]
    outer = re.compile(r"(.?)(\*[^*]+\*|(?<!\*)`[^`]+`(?!\*))(.?)")

    touched = [
        found.group()
        for line in said
        if not line.startswith("#")
        for found in outer.finditer(line)
        if not all(around in " .,;:!?()" for around in (found[1], found[3]))
    ]

    assert touched == []
