"""Whether a message puts a question back where one was asked, and tells nothing itself."""

from routing.playbook import Kind
from routing.understanding.context import Context
from routing.understanding.needs_in_questions import asks_for_help, is_curious
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase
from routing.understanding.questions_back import asks_back

#: Kinds that take nearly any words for an answer, so that a question back or a wish goes first.
OPEN = frozenset({Kind.NEED, Kind.INDUSTRY, Kind.COMPANY, Kind.TITLE, Kind.TEXT})
#: What an answer hangs on, and a time that hangs on what happens: `when the new CFO starts`.
_DEPENDS = phrase(
    r"(?:(?:well|it|that|all|really|kind of|sort of),? )*depends?(?: |\Z)|(?:得|要|就|主要|这得|那得|这要)?看[你您]"
)
_ONCE = Pattern(
    r"when (?:the|our|my|we|i|they|he|she|it|everyone|everything|all|budget|management|things)(?:'re|'ve|'s)? "
)


def asks_instead(context: Context) -> bool:
    """Whether a message is a question back, and no need or answer told in the form of one."""
    if (context.asked is Kind.NEED and is_curious(context.plain)) or _hangs_on(context):
        return False
    if context.asked in OPEN and context.is_reported:
        return False
    return asks_back(context.plain) and not (context.asked in (Kind.NEED, None) and asks_for_help(context))


def _hangs_on(context: Context) -> bool:
    """Whether words that could ask only say on what an answer hangs: `depends what you charge`, 看你们报多少."""
    if context.asked is None or "?" in context.plain:
        return False
    when = context.asked is Kind.TIMING and _ONCE.match(context.plain)
    return bool(when or _DEPENDS.match(context.plain))
