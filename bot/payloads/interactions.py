"""What people do besides writing: press, choose, send a modal in, type a command."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from bot.decoding import decode_text
from bot.payloads.shape import Id, Shape, Text, about, shaped
from bot.payloads.values import OpenView, Pressed, Submitted, Typed


def read_click(body: Mapping[str, Any]) -> Pressed:
    """The first action of a `block_actions` payload: Slack sends one at a time. Raises PayloadError."""
    click = shaped(_Click, body)
    action = click.actions[0]
    return Pressed(
        workspace=click.workspace,
        user=click.user.id,
        user_workspace=click.user.team_id or click.workspace,
        action=action.action_id,
        value=action.filled_in,
        label=action.text.text if action.text else "",
        channel=click.channel.id if click.channel else click.container.channel_id,
        direct=click.in_private,
        ts=click.container.message_ts,
        thread=click.container.thread_ts,
        pressed_at=action.action_ts,
        view=OpenView(id=click.view.id, is_modal=click.view.type == "modal", about=about(click.view.private_metadata))
        if click.view
        else None,
    )


def read_submission(body: Mapping[str, Any]) -> Submitted:
    """A `view_submission`: one value for each block, empty where nothing was filled in. Raises PayloadError.

    Several choices of one element are joined by commas; rich text is left out, and of files the address of the first
    is told.
    """
    sent = shaped(_Submission, body)
    blocks = {block: list(elements.values()) for block, elements in sent.view.state.values.items()}
    filled = {block: next((one.filled_in for one in inside if one.filled_in), "") for block, inside in blocks.items()}
    return Submitted(
        workspace=sent.workspace,
        user=sent.user.id,
        user_workspace=sent.user.team_id or sent.workspace,
        callback=sent.view.callback_id,
        about=about(sent.view.private_metadata),
        values=filled,
        file=next((one.files[0].url_private for inside in blocks.values() for one in inside if one.files), ""),
    )


def read_command(body: Mapping[str, Any]) -> Typed:
    """A slash command. Raises PayloadError."""
    typed = shaped(_Command, body)
    return Typed(
        workspace=typed.team_id,
        user=typed.user_id,
        user_workspace=typed.team_id,
        command=typed.command.removeprefix("/"),
        text=decode_text(typed.text).strip(),
        channel=typed.channel_id,
    )


class _Option(Shape):
    value: Text = ""


class _File(Shape):
    url_private: Text = ""


class _Element(Shape):
    """An input or a menu, with whatever it holds under the name that its kind has for it."""

    value: Text = ""
    selected_option: _Option | None = None
    selected_date: Text = ""
    selected_time: Text = ""
    selected_date_time: int | None = None
    selected_user: Text = ""
    selected_conversation: Text = ""
    selected_channel: Text = ""
    selected_options: tuple[_Option, ...] | None = None
    selected_users: tuple[str, ...] | None = None
    selected_conversations: tuple[str, ...] | None = None
    selected_channels: tuple[str, ...] | None = None
    files: tuple[_File, ...] | None = None

    @property
    def filled_in(self) -> str:
        """What it holds, empty where nothing was filled in."""
        held = (
            self.value,
            self.selected_option.value if self.selected_option else "",
            self.selected_date,
            self.selected_time,
            "" if self.selected_date_time is None else str(self.selected_date_time),
            self.selected_user,
            self.selected_conversation,
            self.selected_channel,
            ",".join(option.value for option in self.selected_options or ()),
            ",".join(self.selected_users or self.selected_conversations or self.selected_channels or ()),
        )
        return next(filter(None, held), "")


class _Label(Shape):
    text: Text = ""


class _Action(_Element):
    action_id: Id
    action_ts: Text = ""
    text: _Label | None = None


class _User(Shape):
    id: Id
    team_id: Text = ""


class _Team(Shape):
    id: Id


class _Channel(Shape):
    id: Id
    name: Text = ""


class _Container(Shape):
    channel_id: str | None = None
    message_ts: str | None = None
    thread_ts: str | None = None


class _Interaction(Shape):
    """`team` is null where the app is installed for a whole organisation."""

    user: _User
    team: _Team | None = None

    @property
    def workspace(self) -> str:
        """The workspace it happened in."""
        return self.team.id if self.team else self.user.team_id


class _Surface(Shape):
    id: Id
    type: Text = ""
    private_metadata: Text = ""


class _Click(_Interaction):
    channel: _Channel | None = None
    view: _Surface | None = None
    container: _Container = Field(default_factory=_Container)
    actions: tuple[_Action, ...] = Field(min_length=1)

    @property
    def in_private(self) -> bool:
        """Whether it happened in a direct message."""
        if self.channel is not None and self.channel.name == "directmessage":
            return True
        place = self.channel.id if self.channel else self.container.channel_id
        return (place or "").startswith("D")


class _State(Shape):
    values: dict[str, dict[str, _Element]] = Field(default_factory=dict)


class _View(Shape):
    callback_id: Id
    private_metadata: Text = ""
    state: _State = Field(default_factory=_State)


class _Submission(_Interaction):
    view: _View


class _Command(Shape):
    team_id: Id
    user_id: Id
    command: Id
    text: Text = ""
    channel_id: Text = ""
