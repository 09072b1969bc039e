"""Leads in every state a card can be drawn in, and the people who read the cards."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.cards.person import Portrait, portrait
from bot.cards.reader import Reader
from bot.words import Words
from routing.answers import (
    Answer,
    AnswerValue,
    Authority,
    Money,
    Need,
    NeedClarity,
    Nothing,
    Period,
    Range,
    Seniority,
    Source,
    Timing,
    Title,
)
from routing.assignment import Candidate, Choice, Ledger, Standing
from routing.conversation import Conversation
from routing.decision import Decision
from routing.lead import ChatState, Lead, Offer, Outcome, Owner, Place, Prospect, Stage, Status
from routing.returns import Reason, Return
from routing.rulebook import Rulebook
from routing.scoring import Points, Score
from routing.workspace_file import load_workspace

#: A Tuesday morning in New York.
NOW = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)

WORKSPACE = load_workspace(
    """
workspace: {name: Northwind, timezone: America/New_York, hours: Mon-Fri 09:00-18:00, currency: USD}
managers: [UBOSS]
reps:
  ana: {slack: UANA, capacity: 3}
  bo: {slack: UBO}
  cai: {slack: UCAI, languages: [zh, en]}
teams:
  sales: {members: [ana, bo, cai]}
  quick: {members: [ana, bo, cai], rotation: least_loaded}
accounts:
  - {domain: acme.com, name: Acme, owner: bo}
rules:
  - {name: Named accounts, when: has_owner, to: owner}
  - {name: Big ones, when: "employees >= 200 and country in (DE, US)", to: team sales, accept_within: 15m}
  - {name: Cai, when: language = zh, to: rep cai}
  - {name: Everyone else, to: team quick}
"""
)
RULES = {rule.name: rule for rule in WORKSPACE.rules}
RULEBOOK = Rulebook(version=3, rules=WORKSPACE.rules)
WORDS = Words()


def reader(language: str = "en", *, now: datetime = NOW) -> Reader:
    return Reader(words=WORDS, language=language, workspace=WORKSPACE, rulebook=RULEBOOK, now=now)


#: A good lead's answers.
GOOD: dict[str, AnswerValue] = {
    "need": Need(clarity=NeedClarity.CLEAR),
    "email": "pia@initech.com",
    "company": "Initech",
    "employees": Range(low=201, high=1000),
    "industry": "software",
    "title": Title(words="VP of Sales", seniority=Seniority.VP),
    "authority": Authority.INFLUENCES,
    "budget": Money(low=50_000, high=50_000, currency="USD", period=Period.YEAR),
    "timing": Timing(start=None, end=date(2027, 3, 31)),
    "country": "DE",
}
#: What it came from where that says more.
SAID = {"need": "our reps lose leads, we need a better hand-over", "authority": "I recommend, my boss signs"}

SCORE = Score(
    total=105,
    points=(
        Points(group="employees", seen="201–1,000", points=25),
        Points(group="seniority", seen="vp", points=25),
        Points(group="industry_fit", seen="core", points=20),
        Points(group="demo_booked", seen="", points=30),
        Points(group="webinar", seen="", points=10),
        Points(group="personal_email", seen="", points=-10),
    ),
    bant=("budget", "authority", "need"),
    icp=True,
    qualified=True,
)


def conversation(
    answers: dict[str, AnswerValue], *, said: dict[str, str] | None = None, source: Source = Source.SAID
) -> Conversation:
    said = said or {}
    kept = {
        field: Answer(field=field, value=value, words=said.get(field, ""), source=source)
        for field, value in answers.items()
    }
    return Conversation(lead="L-12", playbook="bant", language="en", heard_at=NOW, answers=kept)


def drawn_from(lead: Lead, talk: Conversation | None = None, *, language: str = "en", words: Words = WORDS) -> Portrait:
    talk = talk or conversation(GOOD, said=SAID)
    return portrait(lead, talk, workspace=WORKSPACE, words=words, language=language)


def choice(rep: str | None = "ana", *, team: str | None = "sales", **standings: Standing) -> Choice:
    candidates = tuple(Candidate(rep=name, standing=standing, load=0) for name, standing in standings.items())
    return Choice(rep=rep, candidates=candidates, before=Ledger(team=team) if team else None)


def decision(rule: str = "Big ones", *, chosen: Choice | None = None, **fields: object) -> Decision:
    told = {"employees": Range(low=201, high=1000), "country": "DE"} | fields
    return Decision(
        at=NOW,
        rulebook_version=3,
        fields=told,  # type: ignore[arg-type]  # Whatever a case needs.
        rule=rule,
        target=RULES[rule].target if rule in RULES else None,
        choice=chosen or choice(ana=Standing.AVAILABLE, bo=Standing.AVAILABLE, cai=Standing.OFF_SHIFT),
    )


OFFER = Offer(
    number=1, cycle=1, rep="ana", rule="Big ones", card_at="UANA", at=NOW, deadline=NOW + timedelta(minutes=15)
)

FRESH = Lead(
    id="L-12",
    prospect=Prospect(workspace="T1", user="UPIA", name="Pia Prospect"),
    channel="dm",
    began=Place(channel="D1"),
    place=Place(channel="D1"),
    stage=Stage.MQL,
    created_at=NOW,
    changed_at=NOW,
    score=SCORE,
)

OFFERED = replace(FRESH, status=Status.OFFERED, offers=(OFFER,), decision=decision())


def ended(outcome: Outcome, *, offer: Offer = OFFER) -> Offer:
    return replace(offer, outcome=outcome, ended_at=NOW)


def accepted(chat: ChatState | None = ChatState.LIVE) -> Lead:
    return replace(
        OFFERED,
        status=Status.ACCEPTED,
        offers=(ended(Outcome.ACCEPTED),),
        owner=Owner(slack="UANA", name="Ana Alvarez"),
        accepted_at=NOW,
        chat=chat,
    )


def returned(reason: Reason, *, note: str = "", status: Status = Status.CORRECTING, stage: Stage = Stage.MQL) -> Lead:
    back = Return(by="UANA", reason=reason, note=note, at=NOW, cycle=1, offer=1)
    return replace(OFFERED, status=status, stage=stage, offers=(ended(Outcome.RETURNED),), returns=(back,))


def offered_again(lead: Lead) -> Lead:
    """The lead before the next rep."""
    following = replace(OFFER, number=2, rep="bo", card_at="UBO")
    chosen = choice("bo", ana=Standing.RETURNED, bo=Standing.AVAILABLE, cai=Standing.AWAY)
    return replace(lead, status=Status.OFFERED, offers=(*lead.offers, following), decision=decision(chosen=chosen))


def escalated(lead: Lead = OFFERED) -> Lead:
    """The lead before everybody, after all in vain."""
    before = tuple(
        ended(Outcome.EXPIRED, offer=offer) if offer.outcome is Outcome.OPEN else offer for offer in lead.offers
    )
    everybody = replace(OFFER, number=len(before) + 1, rep=None, deadline=None, card_at="CESC")
    return replace(lead, status=Status.ESCALATED, offers=(*before, everybody))


#: A lead about which nothing is known but that somebody asked for a person.
UNKNOWN = replace(
    FRESH,
    prospect=Prospect(workspace="T1", user="UPIA"),
    status=Status.OFFERED,
    offers=(OFFER,),
    score=replace(SCORE, total=0, points=(), bant=(), icp=False, qualified=False),
    decision=decision("Everyone else", wants_person=True),
)

#: Every state that the card of a lead's latest offer can be in.
STATES: dict[str, Lead] = {
    "offered": OFFERED,
    "offered, nothing known": UNKNOWN,
    "offered, not scored": replace(OFFERED, score=None, decision=None),
    "offered to the next": offered_again(returned(Reason.NOT_FOR_ME, note="Speaks only Portuguese")),
    "escalated": escalated(),
    "escalated at once": replace(escalated(FRESH), decision=decision(chosen=choice(None, ana=Standing.AWAY))),
    "live": accepted(ChatState.LIVE),
    "paused": accepted(ChatState.PAUSED),
    "ended": accepted(ChatState.ENDED),
    "expired": replace(OFFERED, status=Status.HELD, offers=(ended(Outcome.EXPIRED),)),
    "withdrawn": replace(OFFERED, status=Status.HELD, offers=(ended(Outcome.WITHDRAWN),)),
    **{f"returned, {reason}": returned(reason, note="As they told me") for reason in Reason},
    "named by the rule": replace(OFFERED, decision=decision("Cai", chosen=choice("cai", team=None), language="zh")),
}

#: Everything a prospect may try to be mistaken for.
HOSTILE = [
    "<!channel> hello",
    "<@UANA> <!here> <!everyone> <!subteam^S1>",
    "*bold* _it_ ~gone~ `code` ```block```",
    "<http://evil.example|acme.com>",
    "&lt;!channel&gt; &amp;",
    "line one\nline two\n>quoted\n• item",
    "a\u202egnp.exe \u200b\u2066x\u2069\ufeff \x00\x07",
    "🙂" * 300,
    "<" * 5_000,
    "&" * 5_000,
    "x" * 5_000,
    "half \ud83d emoji",
    "   ",
]


def hostile(words: str) -> tuple[Lead, Conversation]:
    """A lead whose every word is this."""
    values: dict[str, AnswerValue] = dict.fromkeys(("email", "phone", "company", "industry", "country"), words)
    values |= {
        "need": Need(clarity=NeedClarity.CLEAR),
        "title": Title(words=words),
        "authority": Authority.NONE,
        "budget": Nothing(),
        "timing": Nothing(),
    }
    talk = conversation(values, said=dict.fromkeys(values, words))
    lead = returned(Reason.NOT_FOR_ME, note=words[:2_000])
    return replace(offered_again(lead), prospect=Prospect(workspace="T1", user="UPIA", name=words)), talk
