"""What a draft changes besides the rules, in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import blocks
from bot.cards.reader import Reader

#: Characters of a key of a baton.yml.
MAX_KEY = 100


@dataclass(frozen=True, kw_only=True)
class Besides:
    """How many reps and teams, and how many companies on the lists, a draft changes, and which keys besides."""

    people: int = 0
    companies: int = 0
    keys: Sequence[str] = ()


def besides(changed: Besides, *, reader: Reader) -> str:
    """The sentence; "" where only rules differ."""
    counts = {"people": changed.people, "companies": changed.companies}
    parts = [reader.say(f"routing-besides-{what}", count=count) for what, count in counts.items() if count]
    parts += [blocks.code(key, MAX_KEY) for key in changed.keys]
    if not parts:
        return ""
    return reader.say("routing-besides", what=reader.say("list-separator").join(parts))
