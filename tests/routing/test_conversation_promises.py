"""Whatever is said, pressed, edited or delivered late, a conversation stays whole and comes to an end."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from routing.conversation import ConversationState, Say
from routing.dialogue import open_questions, progress
from routing.dialogue.turn import MAX_ASIDES, MAX_ASKINGS
from routing.understanding.reading import Control
from tests.routing.dialogues import SMALL, Talk, fields

KEYS = [question.key for question in SMALL.questions]

WORDS = st.sampled_from(
    [
        "we need a better way to sort leads",
        "ana@acme.com",
        "120 people",
        "500人",
        "$50k",
        "50万",
        "in Berlin",
        "yes",
        "no",
        "skip",
        "返回",
        "start over",
        "stop",
        "人工",
        "hello",
        "you idiot",
        "what does it cost?",
        "make that 80",
        "that's wrong",
        "the second one",
        "¥500",
        "wir suchen eine Lösung für unser Team",
        "",
    ]
)
#: Words that end nothing and go back nowhere.
STUBBORN = st.sampled_from(["qwrtzp", "呜呜呜", "hello", "you idiot", "what does it cost?", "yes", "no", "120 people"])


@dataclass(frozen=True, kw_only=True)
class Event:
    """One thing that happens to a conversation: which, and what it is made of."""

    does: str
    words: str = ""
    key: str = "need"
    choice: str = "buy"
    control: Control = Control.SKIP
    ago: int = 0


EVENTS = st.builds(
    Event,
    does=st.sampled_from(["says", "says", "says", "late", "edits", "presses", "wishes", "confirms", "nudge", "close"]),
    words=st.one_of(WORDS, st.text(max_size=30)),
    key=st.sampled_from([*KEYS, "nowhere"]),
    choice=st.sampled_from(["buy", "look", "1-50", "201+", "0", "1", "none", "nothing"]),
    control=st.sampled_from([Control.SKIP, Control.BACK, Control.HUMAN]),
    ago=st.integers(min_value=0, max_value=9),
)


def happen(talk: Talk, event: Event) -> str:
    """Let it happen, and read the replies."""
    then = f"{int(talk.now.timestamp()) - event.ago}.000100"
    match event.does:
        case "late":
            return talk.says(event.words, ts=then)
        case "edits":
            return talk.says(event.words, ts=then, edited=True)
        case "presses":
            return talk.presses(event.key, event.choice)
        case "wishes":
            return talk.wishes(event.control, on=event.key)
        case "confirms":
            return talk.confirms(event.choice) if talk.conversation.to_confirm else ""
        case "nudge":
            return talk.is_nudged()
        case "close":
            return talk.is_closed()
    return talk.says(event.words)


@given(st.one_of(st.none(), WORDS, st.text(max_size=30)), st.lists(EVENTS, max_size=25))
@settings(max_examples=150, deadline=None)
def test_whatever_happens_a_conversation_stays_whole(first: str | None, events: list[Event]) -> None:
    talk = Talk(first)

    for event in events:
        happen(talk, event)

        conversation = talk.conversation
        asking = conversation.state is ConversationState.ASKING
        assert not asking or conversation.asked in KEYS or conversation.to_confirm
        assert conversation.state is not ConversationState.FINISHED or conversation.asked is None
        assert conversation.misses < MAX_ASKINGS
        assert conversation.language in ("en", "zh")
        assert all(reply.question in [None, *KEYS] or reply.say in (Say.CONFIRM, Say.SKIPPED) for reply in talk.replies)
        assert sum(reply.say in (Say.ASK, Say.ASK_AGAIN, Say.CONFIRM) for reply in talk.replies) <= 1
        assert [asking.since for asking in conversation.path] == sorted(asking.since for asking in conversation.path)


def test_who_is_not_understood_to_the_end_begins_with_no_misses_after_it() -> None:
    talk = Talk("we need a better way to sort leads, ana@acme.com, we're 500 people")
    replies = [talk.says("qwrtzp") for _ in range(MAX_ASKINGS)]

    assert replies[-1] == "moved-on, thanks"
    assert talk.conversation.misses == 0


@given(st.lists(STUBBORN, min_size=60, max_size=60))
@settings(max_examples=40, deadline=None)
def test_a_stubborn_prospect_is_not_asked_for_ever(said: list[str]) -> None:
    talk = Talk()
    again = dict.fromkeys(KEYS, 0)

    most = len(KEYS) * (MAX_ASKINGS + MAX_ASIDES)
    for words in said[:most]:
        talk.says(words)
        for reply in talk.replies:
            again[reply.question or ""] = again.get(reply.question or "", 0) + (reply.say is Say.ASK_AGAIN)

    assert talk.conversation.state is ConversationState.FINISHED
    assert all(times < MAX_ASKINGS for key, times in again.items() if key)


@given(st.lists(EVENTS, max_size=15))
@settings(max_examples=60, deadline=None)
def test_what_is_settled_and_what_is_open_make_the_whole(events: list[Event]) -> None:
    talk = Talk()

    for event in events:
        happen(talk, event)

    still = open_questions(talk.conversation, SMALL, fields)
    so_far = progress(talk.conversation, SMALL, fields)
    assert so_far.total == so_far.settled + len(still)
    assert {question.key for question in still}.isdisjoint(talk.conversation.answers)
