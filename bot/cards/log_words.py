"""What an entry of the log says, in the reader's language: it is stored once for all, in English."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from bot.cards.reader import Reader

#: How the log tells of a rep or a team that came or went, of companies, and of a rule that was paused.
_ENTRY = re.compile(r"(?P<entry>(?:reps|teams)\..+?) (?P<done>added|removed)(?P<rest>: .*)?")
_COUNTS = re.compile(r"added (?P<added>\d+), changed (?P<changed>\d+), removed (?P<removed>\d+): ")
_COMPANY = re.compile(r"(?P<done>added|changed|removed) (?P<company>.*)")
_MORE = re.compile(r"and (?P<count>\d+) more")
_PAUSED = " (paused)"

#: How it tells of what was confirmed and waits, and of a draft that was thrown away.
_PROPOSAL = re.compile(
    r"(?P<what>draft|edition) (?P<number>\d+) after edition (?P<after>\d+)(?:, for (?P<due>[\d: -]{16}) UTC)?"
)
_DISCARDED = re.compile(r"draft \d+, changes: (?P<count>\d+)")

#: What stands between two companies.
_BETWEEN = "; "


def in_mrkdwn(text: str, *, reader: Reader) -> str | None:
    """One side of an entry about a draft or an old version, with moments as Slack shows them; None for any other."""
    if discarded := _DISCARDED.fullmatch(text):
        return reader.say("log-discarded", count=int(discarded["count"]))
    proposal = _PROPOSAL.fullmatch(text)
    if proposal is None:
        return None
    said = reader.say(f"log-{proposal['what']}", version=proposal["after"], old=proposal["number"])
    if not proposal["due"]:
        return said
    due = datetime.strptime(proposal["due"], "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    return f"{said} · {reader.say('log-due', when=reader.time(due))}"


def in_words(what: str, text: str, *, reader: Reader) -> str:
    """One side of an entry of that kind, as plain text: only the words of the log are others, names and values stay."""
    if what == "companies":
        return _companies(text, reader=reader)
    worded = _person if what == "people" else _rule
    return "\n".join(worded(line, reader=reader) for line in text.split("\n"))


def _companies(text: str, *, reader: Reader) -> str:
    counted = _COUNTS.match(text)
    numbers = {kind: int(count) for kind, count in counted.groupdict().items()} if counted else {}
    said = f"{reader.say('companies-changes', **numbers)}: " if counted else ""
    return said + _BETWEEN.join(_each(text[counted.end() if counted else 0 :], reader=reader))


def _each(text: str, *, reader: Reader) -> Iterator[str]:
    for part in text.split(_BETWEEN):
        if company := _COMPANY.fullmatch(part):
            yield reader.say(f"log-company-{company['done']}", company=company["company"])
        elif more := _MORE.fullmatch(part):
            yield reader.say("log-more", count=int(more["count"]))
        else:
            yield part


def _person(line: str, *, reader: Reader) -> str:
    found = _ENTRY.fullmatch(line)
    if found is None:
        return line
    return reader.say(f"log-entry-{found['done']}", entry=found["entry"]) + (found["rest"] or "")


def _rule(line: str, *, reader: Reader) -> str:
    if not line.endswith(_PAUSED):
        return line
    return f"{line.removesuffix(_PAUSED)} · {reader.say('routing-mark-paused')}"
