"""One line of typed text: its marks, links, mentions and emoji, as text and as elements of a `rich_text`."""

import re
from dataclasses import dataclass
from functools import cache

from bot.emoji import code_points_of, named, signs
from bot.playground.people import Json
from bot.playground.text import TYPED, escape, linked

_CODE = r"`(?P<code>[^`\n]+)`"
_EMOJI = r":(?P<emoji>(?=[^:]*[^\d:])[a-z0-9_+'-]+|(?<!\d:)\d+(?=:(?!\d))):(?::skin-tone-(?P<tone>[2-6]):)?"
_MARKED = r"(?<![\w*_~`])(?P<mark>[*_~])(?=\S)(?P<marked>(?:(?!(?P=mark)).)+)(?<=\S)(?P=mark)(?![\w*_~`])"
_STYLES = {"*": "bold", "_": "italic", "~": "strike"}


@dataclass(frozen=True, kw_only=True)
class Run:
    """What stands in a line: as encoded text, and as elements."""

    text: str = ""
    elements: tuple[Json, ...] = ()


def styled(typed: str, *, style: Json | None = None) -> Run:
    """What a line is made of; `style` is what stands around it."""
    runs, end = [], 0
    for found in _specials().finditer(typed):
        runs += [_said(typed[end : found.start()], style), _special(found, style)]
        end = found.end()
    runs.append(_said(typed[end:], style))
    return Run(
        text="".join(run.text for run in runs), elements=tuple(element for run in runs for element in run.elements)
    )


@cache
def _specials() -> re.Pattern[str]:
    return re.compile(f"{_CODE}|{TYPED}|{_EMOJI}|(?P<sign>{signs()})|{_MARKED}")


def _special(found: re.Match[str], style: Json | None) -> Run:
    if found["code"]:
        code = _leaf("text", (style or {}) | {"code": True}, text=found["code"])
        return Run(text=f"`{escape(found['code'])}`", elements=(code,))
    if found["marked"]:
        return _marked(found["mark"], found["marked"], style or {})
    if found["emoji"] or found["sign"]:
        return _emoji(found, style)
    return _link(found, style)


def _marked(mark: str, said: str, style: Json) -> Run:
    """Words between two marks; nothing is bold twice."""
    if _STYLES[mark] in style:
        return _said(f"{mark}{said}{mark}", style)
    inside = styled(said, style=style | {_STYLES[mark]: True})
    return Run(text=f"{mark}{inside.text}{mark}", elements=inside.elements)


def _emoji(found: re.Match[str], style: Json | None) -> Run:
    """An emoji by its name, or as the sign itself, which Slack writes by its name."""
    name, tone = (found["emoji"], found["tone"]) if found["emoji"] else _named(found["sign"])
    points = code_points_of(name)
    if points is None:
        return _said(found[0], style)
    leaf = _leaf("emoji", style, name=name, unicode=points) | ({"skin_tone": int(tone)} if tone else {})
    return Run(text=f":{name}:" + (f":skin-tone-{tone}:" if tone else ""), elements=(leaf,))


def _named(sign: str) -> tuple[str, str | None]:
    name, tone = named(sign)
    return name, tone[-1] if tone else None


def _link(found: re.Match[str], style: Json | None) -> Run:
    """A mention, an address or a link; a domain that is none stays words."""
    text, said = linked(found), found[0]
    if found["broadcast"]:
        return Run(text=text, elements=(_leaf("broadcast", style, range=said[1:]),))
    if found["mention"]:
        kind, name = ("user", "user_id") if said[1] == "@" else ("channel", "channel_id")
        return Run(text=text, elements=(_leaf(kind, style, **{name: said[2:-1].partition("|")[0]}),))
    if not text.startswith("<"):
        return _said(said, style)
    address = {"email": f"mailto:{said}", "url": said}.get(str(found.lastgroup), f"http://{said}")
    return Run(text=text, elements=(_leaf("link", style, url=address, **({} if address == said else {"text": said})),))


def _said(words: str, style: Json | None) -> Run:
    return Run(text=escape(words), elements=(_leaf("text", style, text=words),)) if words else Run()


def _leaf(kind: str, style: Json | None, **more: str) -> Json:
    return {"type": kind, **more} | ({"style": style} if style else {})
