"""The verbs of `/routing`, in the order in which `help` explains them."""

from bot.authorization import Action, Principal, authorize
from bot.cards import blocks, listing
from bot.cards.blocks import Message
from bot.cards.mistakes import refused, unknown
from bot.cards.modals import Modal
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.rulebook.add import add
from bot.handlers.rulebook.by_number import pause, remove, resume
from bot.handlers.rulebook.check import check
from bot.handlers.rulebook.companies import accounts, competitors, customers
from bot.handlers.rulebook.discard import discard
from bot.handlers.rulebook.edit import edit
from bot.handlers.rulebook.errand import Answer, Errand, Running, Verb, message_of
from bot.handlers.rulebook.expect import expect
from bot.handlers.rulebook.history import diff, history
from bot.handlers.rulebook.move import move
from bot.handlers.rulebook.people import team
from bot.handlers.rulebook.publish import publish
from bot.handlers.rulebook.roll_back import roll_back
from bot.handlers.rulebook.show import show
from bot.handlers.rulebook.simulate import simulate
from bot.handlers.rulebook.try_out import try_out
from bot.handlers.rulebook.why import why
from routing.exceptions import WorkspaceError
from routing.nearest import nearest


async def help_(errand: Errand) -> Answer:
    """What somebody can do with the rulebook."""
    verbs = (verb for verb in VERBS if authorize(errand.principal, verb.action) is None)
    return blocks.paragraph("\n".join(errand.reader.say(verb.help) for verb in verbs))


SHOW = Verb(words=("list", "列表"), action=Action.SEE_RULES, work=show, help="help-routing-list")

VERBS: tuple[Verb, ...] = (
    SHOW,
    Verb(words=("add", "添加", "新增"), action=Action.EDIT_RULES, work=add, help="help-routing-add"),
    Verb(words=("edit", "修改", "编辑"), action=Action.EDIT_RULES, work=edit, help="help-routing-edit"),
    Verb(words=("move", "移动"), action=Action.EDIT_RULES, work=move, help="help-routing-move"),
    Verb(words=("pause", "暂停"), action=Action.EDIT_RULES, work=pause, help="help-routing-pause"),
    Verb(words=("resume", "恢复"), action=Action.EDIT_RULES, work=resume, help="help-routing-resume"),
    Verb(words=("remove", "delete", "删除"), action=Action.EDIT_RULES, work=remove, help="help-routing-remove"),
    Verb(words=("team", "teams", "团队"), action=Action.EDIT_RULES, work=team, help="help-routing-team"),
    Verb(words=("accounts", "重点客户"), action=Action.EDIT_RULES, work=accounts, help="help-routing-accounts"),
    Verb(words=("customers", "现有客户"), action=Action.EDIT_RULES, work=customers, help="help-routing-customers"),
    Verb(
        words=("competitors", "竞争对手"), action=Action.EDIT_RULES, work=competitors, help="help-routing-competitors"
    ),
    Verb(words=("discard", "放弃"), action=Action.EDIT_RULES, work=discard, help="help-routing-discard"),
    Verb(words=("check", "检查"), action=Action.EDIT_RULES, work=check, help="help-routing-check"),
    Verb(words=("try", "试"), action=Action.EDIT_RULES, work=try_out, help="help-routing-try"),
    Verb(words=("simulate", "模拟"), action=Action.EDIT_RULES, work=simulate, help="help-routing-simulate"),
    Verb(words=("expect", "期望"), action=Action.EDIT_RULES, work=expect, help="help-routing-expect"),
    Verb(words=("publish", "发布"), action=Action.PUBLISH_RULES, work=publish, help="help-routing-publish"),
    Verb(words=("history", "历史"), action=Action.EDIT_RULES, work=history, help="help-routing-history"),
    Verb(words=("diff", "对比", "比较"), action=Action.EDIT_RULES, work=diff, help="help-routing-diff"),
    Verb(words=("rollback", "回滚"), action=Action.PUBLISH_RULES, work=roll_back, help="help-routing-rollback"),
    Verb(words=("why", "为什么", "为何"), action=Action.SEE_RULES, work=why, help="help-routing-why"),
    Verb(words=("help", "帮助", "?", "？"), action=Action.SEE_RULES, work=help_, help="help-routing-help"),
)


async def routing(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message | Modal | Running:
    """`/routing`: the rules, or what its verb does.

    A draft that another version of Baton wrote may be one that this version cannot read: that is told.
    """
    found, typed = _found(text), f"/routing {text}".rstrip()
    if found is None:
        said = reader.say("routing-unknown", text=listing.safe(text))
        return unknown(said, meant=_meant(text), typed=typed, reader=reader)
    verb, rest = found
    try:
        answer = await verb.work(Errand(desk=desk, principal=principal, text=rest, typed=typed, reader=reader))
    except WorkspaceError as exc:
        return refused(exc.problems, typed=typed, reader=reader)
    return answer if isinstance(answer, Modal | Running) else message_of(answer)


def action_for(text: str) -> Action:
    """What a line behind `/routing` asks for."""
    found = _found(text)
    return found[0].action if found else Action.SEE_RULES


def _meant(text: str) -> str | None:
    """The verb most like the first word of a line."""
    return nearest(text.partition(" ")[0], [word for verb in VERBS for word in verb.words if len(word) > 1])


def _found(text: str) -> tuple[Verb, str] | None:
    """The verb that a line begins with, and the rest of it; Chinese needs no space in between."""
    if not text:
        return SHOW, ""
    head, _, rest = text.partition(" ")
    for verb in VERBS:
        if head.lower() in verb.words:
            return verb, rest.strip()
        glued = next((word for word in verb.words if not word.isascii() and text.startswith(word)), None)
        if glued:
            return verb, text.removeprefix(glued).strip()
    return None
