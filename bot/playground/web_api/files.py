"""Methods about files: announced, uploaded, then completed into a channel."""

import mimetypes
from dataclasses import replace

from bot.playground.checks.problems import Problems
from bot.playground.checks.shapes import record, several, word
from bot.playground.exceptions import SlackError
from bot.playground.files import File
from bot.playground.people import Json
from bot.playground.web_api.call import Call
from bot.playground.writing import new_message, write

_UPLOADS = several(record({"id": word}, {"title": word}, closed=False))


async def get_upload_url(call: Call) -> Json:
    """Where to send a file's content, whose length is known beforehand."""
    name = call.needed("filename")
    if call.number("length", 0) <= 0:
        raise SlackError(
            "invalid_arguments", response_metadata={"messages": ["[ERROR] missing required field: length"]}
        )
    file = File(
        id=call.world.state.new_id("F"),
        name=name,
        user=call.app.user,
        mimetype=mimetypes.guess_type(name)[0] or "application/octet-stream",
        content=b"",
        created=int(call.world.clock.now().timestamp()),
    )
    call.world.state.files[file.id] = file
    call.world.uploads[file.id] = None
    return {"upload_url": f"{call.world.base_url}/upload/v1/{file.id}", "file_id": file.id}


async def complete_upload(call: Call) -> Json:
    """Finish uploads and, where a channel is named, share them there in one message."""
    wanted, problems = call.value("files") or [], Problems(at="/files")
    if not problems.fits(wanted, _UPLOADS):
        messages = [f"[ERROR] {problem}" for problem in problems.found]
        raise SlackError("invalid_arguments", response_metadata={"messages": messages})
    files = [_completed(call, entry) for entry in wanted]
    if not files:
        raise SlackError("invalid_arguments", response_metadata={"messages": ["[ERROR] missing required field: files"]})
    if call.has("channel_id"):
        files = _shared(call, files)
    return {"files": [file.as_json(base_url=call.world.base_url) for file in files]}


async def info(call: Call) -> Json:
    """One file; its content is at `url_private_download`."""
    file = call.world.state.files.get(call.needed("file"))
    if file is None or file.id in call.world.uploads:
        raise SlackError("file_not_found")
    return {"file": file.as_json(base_url=call.world.base_url)}


def _completed(call: Call, entry: Json) -> File:
    file = call.world.state.files.get(entry["id"])
    content = call.world.uploads.get(file.id) if file else None
    if file is None or content is None:
        raise SlackError("file_not_found")
    del call.world.uploads[file.id]
    done = replace(file, content=content, title=entry.get("title") or "")
    call.world.state.files[file.id] = done
    return done


def _shared(call: Call, files: list[File]) -> list[File]:
    channel = call.channel("channel_id")
    if call.app.user not in channel.members:
        raise SlackError("not_in_channel")
    shared = [replace(file, channels=(channel.id,)) for file in files]
    call.world.state.files |= {file.id: file for file in shared}
    message = new_message(
        call.world,
        channel=channel,
        author=call.bot,
        text=call.text("initial_comment"),
        thread=call.text("thread_ts") or None,
        files=tuple(file.as_json(base_url=call.world.base_url) for file in shared),
    )
    write(call.world, message)
    return shared
