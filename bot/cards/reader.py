"""Who a card is drawn for: their language, what has been agreed, the moment."""

from dataclasses import dataclass
from datetime import datetime

from bot.formats import slack_time
from bot.sentences import tell
from bot.words import Words
from routing.rulebook import Rulebook
from routing.sentences import Sentence
from routing.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Everything the drawing of a card depends on besides what it shows."""

    words: Words
    language: str
    workspace: Workspace
    rulebook: Rulebook
    now: datetime

    def say(self, message: str, **args: object) -> str:
        return self.words.say(self.language, message, **args)

    def tell(self, sentence: Sentence) -> str:
        """What the domain says, in their language."""
        return tell(sentence, language=self.language)

    def label(self, family: str, value: str) -> str:
        """The words for one of a family of values: a reason, a status, a group of points."""
        return self.say(f"{family}-{value.replace('_', '-')}")

    def time(self, at: datetime, *, timezone: str | None = None) -> str:
        """A moment, in words of that time zone where Slack cannot show the reader's own; the workspace's by default."""
        zone = timezone or self.workspace.shift.timezone
        return slack_time(at, timezone=zone, language=self.language, now=self.now)
