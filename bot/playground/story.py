"""A story that the page offers to play: what people do, one after the other, and what is waited for in between."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class _Part(BaseModel):
    """A part of a story's file, in which nothing stands that is not known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Role(_Part):
    """Who plays a part: somebody by id where they have not written to the app yet, else somebody new of that name.

    A role without either is taken by whoever the app turns to (`Until.button`).
    """

    user: str | None = None
    name: str = ""
    title: str = ""
    tz: str = "Etc/UTC"
    locale: str = "en-US"
    #: Whether they may have written to the app before.
    known: bool = False


class Until(_Part):
    """What has to come before the story goes on: a message to `who`, with these words or this button in it.

    A button makes `who` of whoever it came before. What does not come ends the story.
    """

    who: str
    says: str = ""
    button: str = ""


class Step(_Part):
    """What one person does, then what is waited for, then a pause to read it. Words may name a role: `{rep}`."""

    caption: str = ""
    #: Whose windows are open from here on.
    windows: tuple[str, ...] = ()
    who: str = ""
    #: Typed into what is in front of them, and sent.
    say: str = ""
    #: A button by its label or action id, or an option of the modal in front by its label or value.
    press: str = ""
    choose: str = ""
    #: The button that sends the modal off, or the one that closes it.
    modal: Literal["send", "close"] | None = None
    thread: Literal["open", "close"] | None = None
    glass: Literal["open", "close"] | None = None
    clock_seconds: float = 0
    until: Until | None = None
    read_seconds: float = 1.0


class Story(_Part):
    """Roles by name, and steps in order."""

    roles: dict[str, Role]
    steps: tuple[Step, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _knows_its_people(self) -> Self:
        named = {role for step in self.steps for role in _roles_of(step)}
        if unknown := named - self.roles.keys():
            raise ValueError(f"no roles: {', '.join(sorted(unknown))}")
        return self


def _roles_of(step: Step) -> set[str]:
    """The roles that a step names outside its words."""
    return {*step.windows, *filter(None, [step.who, step.until.who if step.until else ""])}
