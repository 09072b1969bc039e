"""One utterance of a prospect whose questions are open: a step of the conversation, and what follows from it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.desk import Desk
from bot.handlers.replying import reply
from bot.handlers.resting import COME_BACK
from bot.handlers.route_lead import fields_now, judge, judge_and_route, lead_fields, route
from bot.handlers.silence import CLOSE, NUDGE, wait
from bot.handlers.telling import redraw_cards, tell_prospect
from bot.payloads import Heard
from routing import moves
from routing.answers import Answer
from routing.conversation import Conversation, ConversationState, Reply, Say, Step, Utterance
from routing.dialogue import begin, finish, step, unread
from routing.facts import Happened
from routing.fields import Fields
from routing.foregone import fields_open, is_foregone, questions_left
from routing.lead import Lead, Place, Stage, Status
from routing.playbook import Playbook, Question
from routing.playbooks import playbook_for
from routing.profile import email_of
from routing.workspace import HandOff

#: What is said of answers.
_OF_ANSWERS = frozenset({Say.NOTED, Say.CHANGED, Say.REMOVED, Say.SKIPPED, Say.FAQ})

#: Where a lead stands that waits for its first rep, or that was kept for nurture.
_UNSEEN = frozenset({Status.HELD, Status.RESTING})


async def start(desk: Desk, lead: Lead, first: Utterance, *, known: Mapping[str, Answer], dm: str | None) -> Lead:
    """Begin a conversation with what the prospect said first; it takes the place of an earlier one."""
    earlier = await desk.uow.conversations.get(lead.id)
    playbook = _chosen(desk, lead, first)
    opened = begin(
        lead.id,
        playbook,
        known=known,
        language=lead.prospect.language,
        now=desk.now,
        first=first,
        timezone=_timezone(desk, lead),
        fields=_fields(desk, lead, playbook),
    )
    if earlier is not None:
        opened = replace(opened, conversation=replace(opened.conversation, version=earlier.version))
    await desk.note(Happened.CONVERSATION_STARTED, lead, channel=lead.channel)
    return await _follow(desk, lead, before=None, after=opened, dm=dm)


async def converse(desk: Desk, lead: Lead, conversation: Conversation, utterance: Utterance, *, dm: str | None) -> Lead:
    """Take one utterance, typed or pressed, as the next step of a conversation."""
    taken = _step(desk, lead, conversation, utterance)
    return await _follow(desk, lead, before=conversation, after=taken, dm=dm)


async def listen(desk: Desk, lead: Lead, conversation: Conversation, utterance: Utterance) -> tuple[Lead, bool]:
    """Take what a prospect adds while they wait for a person: the lead then, and whether there was anything to answer.

    A wish for a person is not followed here: they have one, or `bring_person` does it.
    """
    taken, no_promise = _step(desk, lead, conversation, utterance), lead.status in _UNSEEN
    heard = replace(taken.conversation, wants_person=conversation.wants_person)
    replies = tuple(reply for reply in _of_answers(taken) if not (no_promise and _is_promise(reply)))
    answered = Step(conversation=heard, replies=replies)
    return await _follow(desk, lead, before=conversation, after=answered, dm=None), bool(answered.replies)


def _is_promise(reply: Reply) -> bool:
    """Whether a reply says that a colleague will answer: no colleague knows yet of a lead that none has seen."""
    return reply.say is Say.FAQ and reply.faq is None


async def bring_person(desk: Desk, lead: Lead, *, asking: Utterance) -> Lead:
    """Offer a lead that was settled at once, in a new cycle, because its prospect asks for a person.

    What else they say with it, new or put right, is taken too.
    """
    awake = replace(moves.come_back(lead, now=desk.now), status=Status.CHATTING, stage=Stage.LEAD)
    conversation = await desk.uow.conversations.get(lead.id)
    if conversation is None:
        return lead
    if conversation.state is ConversationState.FINISHED:
        conversation = _step(desk, lead, conversation, asking).conversation
    wanted = replace(finish(conversation), wants_person=True)
    await desk.uow.conversations.put(wanted)
    await desk.note(Happened.PERSON_ASKED_FOR, awake)
    await desk.cancel_timers(lead, COME_BACK)
    routed = await judge_and_route(desk, awake, wanted)
    await redraw_cards(desk, lead, routed)
    return routed


def utterance_of(heard: Heard, *, desk: Desk, edited: bool = False, reworded: str = "") -> Utterance:
    """What was heard, as the conversation takes it."""
    return Utterance(text=heard.text, ts=heard.ts, at=desk.now, edited=edited, reworded=reworded)


async def question_unanswered(desk: Desk, lead: Lead, heard: Heard) -> Question | None:
    """The open question, where what a prospect wrote neither answers it nor is anything else that is understood."""
    conversation = await desk.uow.conversations.get(lead.id)
    if conversation is None or lead.status is not Status.CHATTING:
        return None
    playbook = desk.playbook_of(conversation)
    return unread(conversation, utterance_of(heard, desk=desk), playbook=playbook, timezone=_timezone(desk, lead))


def _step(desk: Desk, lead: Lead, conversation: Conversation, utterance: Utterance) -> Step:
    playbook = desk.playbook_of(conversation)
    return step(
        conversation,
        utterance,
        playbook=playbook,
        now=desk.now,
        timezone=_timezone(desk, lead),
        fields=_fields(desk, lead, playbook),
    )


def _chosen(desk: Desk, lead: Lead, first: Utterance) -> Playbook:
    """The playbook for a conversation that begins there with those words."""
    places = (lead.began.channel, lead.channel)
    return desk.agreed.playbook_named(playbook_for(desk.workspace, places=places, first_words=first.text))


async def _follow(desk: Desk, lead: Lead, *, before: Conversation | None, after: Step, dm: str | None) -> Lead:
    """Keep a step, say its replies in the right place, and route the lead once everything is settled."""
    lead = _noted(lead, after.conversation)
    if _is_decided(desk, lead, after.conversation):
        after = _cut_short(after)
    conversation = after.conversation
    lead = await _move_to_dm(desk, lead, conversation, dm=dm)
    await desk.uow.conversations.put(conversation)
    await desk.uow.leads.put(lead)
    await _note_answers(desk, lead, before, conversation)
    if before is not None and before.state is ConversationState.FINISHED:
        return await _amend(desk, lead, before, after)
    if conversation.state is ConversationState.FINISHED:
        return await _finish(desk, lead, after)
    await reply(desk, lead, after)
    if conversation.state is ConversationState.ASKING:
        await wait(desk, lead)
    else:
        await desk.cancel_timers(lead, NUDGE, CLOSE)
    return lead


def _is_decided(desk: Desk, lead: Lead, conversation: Conversation) -> bool:
    """Whether leads are handed over early here, and no question that is left could change where this one goes."""
    workspace, playbook = desk.workspace, desk.playbook_of(conversation)
    if workspace.hand_off is not HandOff.WHEN_DECIDED or conversation.state is not ConversationState.ASKING:
        return False
    fields = fields_now(desk, lead, conversation)
    left = questions_left(conversation, playbook=playbook, fields=_fields(desk, lead, playbook), workspace=workspace)
    return is_foregone(fields, open_fields=fields_open(left), workspace=workspace, rulebook=desk.agreed.rulebook)


def _cut_short(taken: Step) -> Step:
    """The step as the last one: what it says of answers, and nothing that leads to another question."""
    return Step(conversation=finish(taken.conversation), replies=_of_answers(taken))


def _of_answers(taken: Step) -> tuple[Reply, ...]:
    return tuple(reply for reply in taken.replies if reply.say in _OF_ANSWERS)


async def _finish(desk: Desk, lead: Lead, last: Step) -> Lead:
    """Route the lead; where it goes is the thanks, so only what was noted is said before."""
    noted = tuple(reply for reply in last.replies if reply.say not in {Say.THANKS, Say.PERSON})
    await reply(desk, lead, replace(last, replies=noted))
    await desk.cancel_timers(lead, NUDGE, CLOSE)
    return await judge_and_route(desk, lead, last.conversation)


async def _amend(desk: Desk, lead: Lead, before: Conversation, taken: Step) -> Lead:
    """Follow an answer that changed once the questions were done: in the score and on the cards.

    Who has the lead keeps it; one that no rep has seen yet goes where the rules now say.
    """
    await reply(desk, lead, taken)
    after = taken.conversation
    if (after.answers, after.wants_person) == (before.answers, before.wants_person):
        return lead
    judged, fields = await judge(desk, lead, after)
    if lead.status in _UNSEEN and not lead.offers_now:
        for_sales = after.wants_person or (judged.score is not None and judged.score.qualified)
        return await route(desk, _awake(judged, for_sales=for_sales), after, fields, for_sales=for_sales)
    await desk.uow.leads.put(judged)
    await redraw_cards(desk, lead, judged)
    return judged


def _awake(lead: Lead, *, for_sales: bool) -> Lead:
    """A lead at rest that is for sales after all counts as one whose questions have just ended."""
    return replace(lead, status=Status.CHATTING) if for_sales and lead.status is Status.RESTING else lead


def _noted(lead: Lead, conversation: Conversation) -> Lead:
    """The lead with the language its prospect types, what it is looked up by, and its stage."""
    reachable = email_of(conversation.answers) is not None
    stage = Stage.LEAD if reachable and lead.stage is Stage.VISITOR else lead.stage
    return replace(
        lead,
        prospect=replace(lead.prospect, language=conversation.language),
        words=" ".join(answer.words or str(answer.value) for answer in conversation.answers.values() if answer.known),
        stage=stage,
    )


async def _move_to_dm(desk: Desk, lead: Lead, conversation: Conversation, *, dm: str | None) -> Lead:
    """Go on in a direct message from the first question about money or contact on."""
    question = desk.playbook_of(conversation).question(conversation.asked or "")
    if question is None or not question.private or dm is None or lead.place.channel == dm:
        return lead
    if not _went_before(desk, conversation):
        await tell_prospect(desk, lead, "prospect-going-private")
    return replace(lead, place=Place(channel=dm))


def _went_before(desk: Desk, conversation: Conversation) -> bool:
    """Whether the direct message has been gone to already, for an earlier private question."""
    playbook = desk.playbook_of(conversation)
    earlier = (playbook.question(asking.question) for asking in conversation.path[:-1])
    return any(question.private for question in earlier if question is not None)


async def _note_answers(desk: Desk, lead: Lead, before: Conversation | None, after: Conversation) -> None:
    earlier = before.answers if before else {}
    for key, answer in after.answers.items():
        if key not in earlier:
            await desk.note(Happened.QUESTION_ANSWERED, lead, question=key, source=answer.source)
        elif earlier[key] != answer:
            await desk.note(Happened.ANSWER_CHANGED, lead, question=key, source=answer.source)
    if after.wants_person and not (before and before.wants_person):
        await desk.note(Happened.PERSON_ASKED_FOR, lead)


def _timezone(desk: Desk, lead: Lead) -> str:
    return lead.prospect.timezone or desk.workspace.shift.timezone


def _fields(desk: Desk, lead: Lead, playbook: Playbook) -> Callable[[Mapping[str, Answer]], Fields]:
    """From answers to the fields that a question's `skip_when` is about."""
    return lambda answers: lead_fields(desk, lead, answers, playbook=playbook)
