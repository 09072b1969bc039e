"""A whole relay for a scenario: a local Slack, a Baton in it, and people one can speak for."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.app import Baton, build
from bot.clock import MovableClock
from bot.methods import METHODS
from bot.playground import LocalSlack, Message
from bot.playground.faults import Effect
from bot.settings import load_settings
from storage.ports import Store
from storage.tinydb.store import memory_store

#: A Tuesday morning in New York.
MORNING = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)

ROOT = Path(__file__).parents[2]

AGREED = """
workspace:
  name: Northwind
  timezone: America/New_York
  hours: Mon-Fri 09:00-18:00
  currency: USD
  rates: {{CNY: 0.14, EUR: 1.08}}
  channels: {{inbound: [{inbound}], marketing: {marketing}, customer_success: {success}, escalation: {escalation}}}
admins: [{admin}]
managers: [{boss}]
marketing: [{may}]
reps:
  ana: {{slack: {ana}, languages: [en, zh], weight: 2, capacity: 3}}
  bo: {{slack: {bo}, languages: [en, zh]}}
teams:
  sales: {{members: [ana, bo]}}
accounts:
  - {{domain: acme.com, name: Acme, owner: bo}}
customers: [bigcorp.com]
competitors: [rival.example]
icp:
  industries: {{core: [software, finance], related: [retail, healthcare]}}
  countries: [US, CA, GB, CN, SG, DE]
rules:
  - {{name: Competitors, when: competitor, to: exclude}}
  - {{name: Customers, when: customer, to: customer_success}}
  - {{name: Named accounts, when: has_owner, to: owner, accept_within: 10m}}
  - {{name: Everyone else, to: team sales}}
"""

#: The channels that everybody is in.
CHANNELS = ("inbound", "marketing", "success", "escalation")

#: Seconds that this Slack waits for an answer where the machine has much else to do; how long it takes is not tested.
SLOW_MACHINE = 30.0

#: What a good lead answers, by a word of the question.
ANSWERS = {
    "en": {
        "demo": "yes please",
        "e-mail": "jo@initech.com",
        "people": "about 300 people",
        "industry": "software",
        "role": "VP Sales",
        "decision": "I decide",
        "budget": "around 50k a year",
        "when": "next month",
        "country": "Germany",
    },
    "zh": {
        "演示": "想看",
        "邮箱": "jo@initech.com",
        "多少人": "三百人左右",
        "行业": "软件",
        "职位": "销售副总裁",
        "决策": "我自己决定",
        "预算": "50万人民币",
        "什么时候": "下个月",
        "国家": "中国",
    },
}


@dataclass(frozen=True, kw_only=True)
class Relay:
    """Everybody's end of the relay."""

    slack: LocalSlack
    baton: Baton
    clock: MovableClock
    ids: dict[str, str]
    #: Where Baton says it is ready.
    where: str

    async def settle(self) -> None:
        """Wait until Baton has nothing left to do."""
        await self.baton.idle()

    async def move(self, **by: float) -> None:
        """Move the clock, and let what is due happen."""
        self.clock.move(timedelta(**by))
        await self.settle()

    def meet(self, who: str, **more: Any) -> None:
        """Somebody new in the workspace, and in every channel; `more` are fields of their profile."""
        self.ids[who] = self.slack.add_person(name=who.title(), **more).id
        for name in CHANNELS:
            channel = self.slack.state.channels[self.ids[name]]
            self.slack.change_channel(channel.id, members=(*channel.members, self.ids[who]))

    def counted(self, name: str, **labels: str) -> float:
        """A figure of Baton's own, 0 where nothing was counted."""
        return self.baton.metrics.registry.get_sample_value(f"baton_{name}_total", labels) or 0.0

    async def say(self, who: str, text: str, *, channel: str | None = None, thread: str | None = None) -> str:
        """Write as somebody; returns the message's `ts`."""
        place = self.ids.get(channel, channel) if channel else None
        ts = await self.slack.say(self.ids[who], text, channel=place, thread=thread)
        await self.settle()
        return ts

    def heard(self, who: str) -> list[Message]:
        """What Baton wrote to somebody directly, oldest first."""
        bot = self.slack.app.user
        return [message for message in self.slack.messages(self.slack.dm(self.ids[who])) if message.user == bot]

    def last(self, who: str) -> Message:
        """The latest of it."""
        return self.heard(who)[-1]

    def offers(self, who: str) -> list[Message]:
        """The cards before somebody that can be accepted, oldest first."""
        return [message for message in self.heard(who) if "Accept" in [button.label for button in message.buttons]]

    def in_channel(self, name: str, *, thread: str | None = None) -> list[Message]:
        """What stands in a channel, or in one thread of it."""
        return self.slack.messages(self.ids[name], thread=thread)

    def below(self, card: Message) -> list[Message]:
        """What stands in the thread of a card."""
        return self.slack.messages(card.channel, thread=card.ts)

    async def edit(self, who: str, ts: str, text: str) -> None:
        """Change what somebody wrote to Baton directly."""
        await self.slack.edit(self.ids[who], self.slack.dm(self.ids[who]), ts, text)
        await self.settle()

    async def press(self, who: str, message: Message, label: str) -> None:
        """Press a button of a message by its label."""
        outcome = await self.slack.click(self.ids[who], message.channel, message.ts, label=label)
        assert outcome.ok, outcome
        await self.settle()

    async def qualify(self, who: str, *, language: str = "en", **other: str) -> None:
        """Answer every question as a good lead would, or as `other` says, by a word of the question."""
        opening = {
            "en": "Hi, our reps lose leads and we need a better hand-over",
            "zh": "你好，我们需要一个分配线索的工具",
        }
        await self.say(who, opening[language])
        answers = ANSWERS[language] | other
        for _ in range(15):
            answer = self.answer_of(who, answers)
            if answer is None:
                return
            await self.say(who, answer)

    def answer_of(self, who: str, answers: Mapping[str, str] = ANSWERS["en"]) -> str | None:
        """What answers the question somebody was asked last, by a word of it; None where it is none of these."""
        question = asked(self.last(who)).lower()
        return next((text for word, text in answers.items() if word.lower() in question), None)


def asked(message: Message) -> str:
    """The question of a message, without what was understood before it."""
    sections = [block["text"]["text"] for block in message.blocks if block["type"] == "section"]
    return str(sections[-1]) if sections else ""


def texts(on: Relay, who: str) -> list[str]:
    """What Baton told somebody, oldest first."""
    return [message.text for message in on.heard(who)]


def heard_by(on: Relay, who: str) -> bool:
    """Whether Baton has told somebody anything."""
    return bool(on.heard(who))


def asking(slack: LocalSlack, method: str) -> asyncio.Event:
    """Set once Baton calls a method."""
    asked_for, strike = asyncio.Event(), slack.faults.strike

    def watched(*names: str, effects: tuple[Effect, ...]) -> object:
        if method in names:
            asked_for.set()
        return strike(*names, effects=effects)

    slack.faults.strike = watched  # type: ignore[assignment, method-assign]
    return asked_for


@asynccontextmanager
async def relay(
    *,
    socket: bool = False,
    agreed: str = AGREED,
    store: Store | None = None,
    folder: Path,
    at: datetime = MORNING,
) -> AsyncIterator[Relay]:
    """A running relay with Pia (prospect), Ana and Bo (reps), an admin, a manager and May (marketing)."""
    async with town(at=at) as place, baton_in(place, socket=socket, agreed=agreed, store=store, folder=folder) as on:
        yield on


@dataclass(frozen=True, kw_only=True)
class Town:
    """The local Slack and its people, with or without a Baton."""

    slack: LocalSlack
    clock: MovableClock
    ids: dict[str, str]


@asynccontextmanager
async def town(
    *, at: datetime = MORNING, running: bool = False, without_scope: str | None = None
) -> AsyncIterator[Town]:
    """The local Slack with everybody in it; its clock stands unless it is `running`."""
    clock = MovableClock(at, running=running)
    manifest = _manifest(without_scope=without_scope)
    slack = LocalSlack(clock=clock, manifest=manifest, methods=METHODS, patience=SLOW_MACHINE)
    await slack.start()
    try:
        yield Town(slack=slack, clock=clock, ids=_people(slack))
    finally:
        await slack.stop()


@asynccontextmanager
async def baton_in(
    place: Town,
    *,
    socket: bool = False,
    agreed: str = AGREED,
    store: Store | None = None,
    folder: Path,
    secrets: str | None = None,
) -> AsyncIterator[Relay]:
    """A Baton running in a town; without a store of its own it keeps nothing when it is left.

    It knows the signing secret of now, or those given.
    """
    config = folder / "baton.yml"
    config.write_text(agreed.format(**place.ids), encoding="utf-8")
    environ = environment(place.slack, config=config, socket=socket)
    settings = load_settings(environ | ({"SLACK_SIGNING_SECRET": secrets} if secrets else {}))
    async with build(settings, clock=place.clock, store=store or memory_store()) as baton, baton.running() as where:
        if not socket:
            place.slack.deliver_over_http(f"{where}/slack/events")
        yield Relay(slack=place.slack, baton=baton, clock=place.clock, ids=place.ids, where=where)


def _manifest(*, without_scope: str | None) -> dict[str, Any]:
    manifest = deepcopy(_shipped_manifest())
    scopes = manifest["oauth_config"]["scopes"]
    scopes["bot"] = [scope for scope in scopes["bot"] if scope != without_scope]
    return manifest


@cache
def _shipped_manifest() -> dict[str, Any]:
    manifest: dict[str, Any] = YAML(typ="safe", pure=True).load(ROOT / "manifest.yml")
    return manifest


def _people(slack: LocalSlack) -> dict[str, str]:
    person = slack.add_person
    ids = {
        "pia": person(name="Pia Prospect", locale="en-US", tz="America/New_York").id,
        "lin": person(name="林小姐", locale="zh-CN", tz="Asia/Shanghai").id,
        "ana": person(name="Ana Alvarez", locale="en-US").id,
        "bo": person(name="Bo Berg", locale="en-US").id,
        "admin": person(name="Adam Admin", locale="en-US").id,
        "boss": person(name="Bea Boss", locale="en-US").id,
        "may": person(name="May Marketing", locale="en-US").id,
    }
    everybody = list(ids.values())
    return ids | {name: slack.add_channel(name=name, members=everybody).id for name in CHANNELS}


def environment(slack: LocalSlack, *, config: Path, socket: bool = False) -> dict[str, str]:
    """The settings of a Baton in that Slack."""
    environ = {
        "SLACK_BOT_TOKEN": slack.app.bot_token,
        "SLACK_SIGNING_SECRET": slack.app.signing_secret,
        "SLACK_API_URL": slack.api_url,
        "BATON_CONFIG": str(config),
        "BATON_PORT": "0",
    }
    return environ | ({"SLACK_APP_TOKEN": slack.app.app_token} if socket else {})
