"""Files on their way to the other side of a chat."""

from bot.cards import blocks
from bot.desk import Desk
from routing.lead import Lead
from storage.records import Method


async def bring_file(
    desk: Desk, lead: Lead, *, name: str, url: str, to: str, thread: str | None = None, thread_of: str | None = None
) -> None:
    """Bring a file, which Slack has at `url`, to a place; where it does not come through, words say so in its place."""
    language = lead.prospect.language if to == lead.place.channel else desk.workspace.language
    words = desk.say(language, "file-did-not-come", name=blocks.escape(name))
    content = {"url_private": url, "name": name, "otherwise": blocks.paragraph(words)}
    await desk.send(Method.UPLOAD, to, content, thread=thread, thread_of=thread_of)
