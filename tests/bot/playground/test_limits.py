"""Slack's limits on blocks and views: each refused with its place named, and the largest allowed accepted."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.playground import SlackError
from bot.playground.checks import check_message, check_view

Json = dict[str, Any]


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def _button(**more: Any) -> Json:
    return {"type": "button", "text": _plain("Go"), "action_id": "go", **more}


def _actions(*elements: Any) -> Json:
    return {"type": "actions", "elements": list(elements)}


def _section(text: str = "x", **more: Any) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def _option(text: str = "a", value: str = "a") -> Json:
    return {"text": _plain(text), "value": value}


def _select(*options: Json, **more: Any) -> Json:
    return {"type": "static_select", "action_id": "s", "options": list(options), **more}


def _grouped(*, label: str) -> Json:
    return {"type": "static_select", "option_groups": [{"label": _plain(label), "options": [_option()]}]}


def _rich(leaf: Any) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [leaf]}]}


_CELL = {"type": "raw_text", "text": "x"}
_ICON = {"type": "icon_button", "icon": "trash", "text": _plain("Delete")}


def _confirming(**words: str) -> Json:
    texts = {"title": "Sure?", "text": "Really?", "confirm": "Yes", "deny": "No"} | words
    return _button(confirm={name: _plain(text) for name, text in texts.items()})


def _input(**more: Any) -> Json:
    element = {"type": "plain_text_input", "action_id": "t", **more}
    return {"type": "input", "label": _plain("Label"), "element": element}


def _refusals(blocks: list[Json]) -> list[str]:
    with pytest.raises(SlackError) as refused:
        check_message(text="fallback", blocks=blocks, attachments=[], metadata=None)
    assert refused.value.code == "invalid_blocks"
    metadata = refused.value.answer["response_metadata"]
    return list(metadata["messages"])


@pytest.mark.parametrize(
    ("blocks", "place"),
    [
        pytest.param([{"type": "divider"}] * 51, "/blocks]", id="51 blocks"),
        pytest.param([_section("x" * 3001)], "/blocks/0/text/text", id="a long section"),
        pytest.param([_section("")], "/blocks/0/text/text", id="an empty section"),
        pytest.param([{"type": "section"}], "/blocks/0", id="a section without text"),
        pytest.param([_section(fields=[_plain("x")] * 11)], "/blocks/0/fields", id="11 fields"),
        pytest.param([_section(fields=[_plain("x" * 2001)])], "/blocks/0/fields/0/text", id="a long field"),
        pytest.param([{"type": "header", "text": _plain("x" * 151)}], "/blocks/0/text/text", id="a long header"),
        pytest.param(
            [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "/blocks/0/text/type", id="mrkdwn header"
        ),
        pytest.param([{"type": "context", "elements": [_plain("x")] * 11}], "/blocks/0/elements", id="11 in context"),
        pytest.param([_actions()], "/blocks/0/elements", id="empty actions"),
        pytest.param(
            [_actions(*(_button(action_id=f"a{number}") for number in range(26)))],
            "/blocks/0/elements",
            id="26 actions",
        ),
        pytest.param([_actions(_button(), _button())], "/blocks/0/elements/1/action_id", id="one action_id twice"),
        pytest.param([_actions(_button(text=_plain("x" * 76)))], "/blocks/0/elements/0/text/text", id="a long button"),
        pytest.param([_actions(_button(value="x" * 2001))], "/blocks/0/elements/0/value", id="a long value"),
        pytest.param([_actions(_button(url="x" * 3001))], "/blocks/0/elements/0/url", id="a long url"),
        pytest.param([_actions(_button(action_id="x" * 256))], "/blocks/0/elements/0/action_id", id="long action_id"),
        pytest.param([_actions(_button(style="green"))], "/blocks/0/elements/0/style", id="a style of one's own"),
        pytest.param([_section(block_id="b"), _section(block_id="b")], "/blocks/1/block_id", id="one block_id twice"),
        pytest.param([_section(block_id="x" * 256)], "/blocks/0/block_id", id="a long block_id"),
        pytest.param([_actions(_select())], "/blocks/0/elements/0/options", id="a menu without options"),
        pytest.param([_actions(_select(*[_option()] * 101))], "/blocks/0/elements/0/options", id="101 options"),
        pytest.param(
            [_actions(_select(_option("x" * 76)))], "/blocks/0/elements/0/options/0/text/text", id="a long option"
        ),
        pytest.param(
            [_actions(_select(_option(value="x" * 151)))],
            "/blocks/0/elements/0/options/0/value",
            id="a long option's value",
        ),
        pytest.param(
            [_actions(_select(_option(), placeholder=_plain("x" * 151)))],
            "/blocks/0/elements/0/placeholder/text",
            id="a long placeholder",
        ),
        pytest.param(
            [_actions(_select(_option(), initial_option=_option("b", "b")))],
            "/blocks/0/elements/0/initial_option",
            id="an initial option that is none of them",
        ),
        pytest.param(
            [_actions({"type": "checkboxes", "options": [_option()], "initial_options": [_option("b", "b")]})],
            "/blocks/0/elements/0/initial_option",
            id="initial options that are none of them",
        ),
        pytest.param([_input(min_length=5, max_length=4)], "/blocks/0/element/min_length", id="least over most"),
        pytest.param([_actions({"type": "datepicker", "initial_date": "2026-02-30"})], "/initial_date", id="no day"),
        pytest.param([_actions({"type": "datepicker", "initial_date": "9.3.2026"})], "/initial_date", id="no date"),
        pytest.param([_actions({"type": "timepicker", "initial_time": "24:00"})], "/initial_time", id="no hour"),
        pytest.param([_actions({"type": "timepicker", "initial_time": "9:30 am"})], "/initial_time", id="no time"),
        pytest.param(
            [{"type": "data_table", "caption": "x", "rows": [[_CELL]]}], "/blocks/0/rows", id="no row of data"
        ),
        pytest.param(
            [{"type": "data_visualization", "title": "x" * 51, "chart": {}}], "/blocks/0/title", id="a chart's title"
        ),
        pytest.param([_actions({"type": "plain_text_input"})], "/blocks/0/elements/0/type", id="an input in actions"),
        pytest.param([_actions(_confirming(title="x" * 101))], "confirm/title/text", id="a long question"),
        pytest.param([_actions(_confirming(confirm="x" * 31))], "confirm/confirm/text", id="a long yes"),
        pytest.param([_actions(_button(confirm={}))], "/blocks/0/elements/0/confirm", id="a question without words"),
        pytest.param(
            [_actions({"type": "overflow", "options": [_option()] * 6})], "/elements/0/options", id="6 in overflow"
        ),
        pytest.param(
            [_actions({"type": "radio_buttons", "options": [_option()] * 11})], "/elements/0/options", id="11 radios"
        ),
        pytest.param(
            [_actions({"type": "checkboxes", "options": [_option(), {"text": _plain("x")}]})],
            "/elements/0/options/1",
            id="an option without a value",
        ),
        pytest.param([_actions(_grouped(label="x" * 76))], "/option_groups/0/label/text", id="a group's long label"),
        pytest.param([_actions({"type": "static_select"})], "/blocks/0/elements/0]", id="a menu with nothing"),
        pytest.param([_actions("button")], "/blocks/0/elements/0", id="a word for a button"),
        pytest.param(
            [{"type": "context", "elements": [{"type": "image", "image_url": "https://x.y", "alt_text": ""}]}],
            "/elements/0/alt_text",
            id="a small picture without words",
        ),
        pytest.param(
            [{"type": "rich_text", "elements": [{"type": "x", "elements": []}]}], "elements/0/type", id="rich"
        ),
        pytest.param([{"type": "markdown", "text": "x" * 12_001}], "/blocks/0/text", id="long markdown"),
        pytest.param([_input(max_length=3001)], "/blocks/0/element/max_length", id="too large a length"),
        pytest.param(
            [{"type": "input", "label": _plain("x"), "element": {"type": "number_input"}}],
            "/blocks/0/element]",
            id="a number without a kind",
        ),
        pytest.param([_section(wrong=1)], "property: wrong [json-pointer:/blocks/0]", id="a property of one's own"),
        pytest.param(
            [{"type": "divider", "text": "x"}], "property: text [json-pointer:/blocks/0]", id="a divider with text"
        ),
        pytest.param(
            [_actions(_button(text=_plain("Go") | {"bogus": 1}))], "bogus", id="a text with a property of one's own"
        ),
        pytest.param(
            [{"type": "section", "text": {"type": "mrkdwn", "text": "x", "emoji": True}}],
            "property: emoji",
            id="mrkdwn that names emoji",
        ),
        pytest.param([{"type": ["x"]}], "/blocks/0/type", id="a type that is no word"),
        pytest.param([{"type": "rich_text", "elements": 5}], "/blocks/0/elements", id="rich text of a number"),
        pytest.param([_rich(5)], "/elements/0/elements/0]", id="a number in rich text"),
        pytest.param([_rich({"type": "text"})], "field: text", id="rich text without words"),
        pytest.param([_rich({"type": "link", "url": "javascript:x()"})], "valid URL", id="a link that runs"),
        pytest.param([_rich({"type": "color", "value": "url(//x.y)"})], "/elements/0/value", id="a colour that loads"),
        pytest.param([_rich({"type": "color", "value": "#12345"})], "/elements/0/value", id="a colour too short"),
        pytest.param([{"type": "table", "rows": 5}], "/blocks/0/rows", id="a table of a number"),
        pytest.param([{"type": "table", "rows": [[_plain("x")]]}], "/rows/0/0/type", id="a cell of another kind"),
        pytest.param([{"type": "table", "rows": [[_CELL]] * 101}], "/blocks/0/rows", id="101 rows"),
        pytest.param([{"type": "table", "rows": [[_CELL] * 21]}], "/blocks/0/rows/0", id="21 cells"),
        pytest.param([_actions(_button(url="not a url"))], "/elements/0/url", id="a url that is none"),
        pytest.param([_actions(_button(url="http:///x"))], "/elements/0/url", id="a url without a host"),
        pytest.param([_actions(_button(url=" JavaScript:alert(3)"))], "/elements/0/url", id="a url after a space"),
        pytest.param([_actions(_button(url="JavaScript:alert(3)"))], "/elements/0/url", id="a url that runs"),
        pytest.param([_actions(_select(_option() | {"url": ""}))], "property: url", id="a menu's option with a url"),
        pytest.param(
            [_actions({"type": "overflow", "options": [_option() | {"url": ""}]})], "/options/0/url", id="an empty url"
        ),
        pytest.param("blocks", "/blocks]", id="no list"),
        pytest.param({}, "/blocks]", id="an object"),
        pytest.param([{"type": "banner"}], "/blocks/0/type", id="an unknown block"),
        pytest.param([{"type": "image", "image_url": "https://x.y"}], "/blocks/0", id="a picture without words"),
    ],
)
def test_a_block_over_a_limit_is_refused_with_its_place(blocks: list[Json], place: str) -> None:
    refusals = _refusals(blocks)

    assert any(place in refusal for refusal in refusals), refusals
    assert all(refusal.startswith("[ERROR] ") for refusal in refusals)


def _at_the_limit() -> Iterator[Any]:
    yield pytest.param([{"type": "divider"}] * 50, id="50 blocks")
    yield pytest.param([_section("x" * 3000)], id="a long section")
    yield pytest.param([_section(fields=[_plain("x" * 1000)] * 10)], id="ten long fields")
    yield pytest.param([{"type": "header", "text": _plain("x" * 150)}], id="a long header")
    yield pytest.param([_actions(_button(value="x" * 2000, text=_plain("x" * 75)))], id="a long button")
    yield pytest.param([_actions(_select(*[_option("x" * 75, "x" * 150)] * 100))], id="a hundred options")
    yield pytest.param([_actions(*(_button(action_id=f"a{number}") for number in range(25)))], id="25 actions")
    yield pytest.param([{"type": "table", "rows": [[_CELL] * 20] * 100}], id="2,000 cells")


def _newer() -> Iterator[Any]:
    """Properties and blocks that Slack documents and that Baton does not send."""
    link = {"type": "overflow", "options": [_option() | {"url": "https://acme.com/a"}]}
    yield pytest.param([_section(expand=True, accessory=None)], id="a section that is opened")
    yield pytest.param([_actions(link, _button(url="slack://open"))], id="links to the web and to a program")
    yield pytest.param([{"type": "context_actions", "elements": [_ICON]}], id="an icon button")
    yield pytest.param(
        [{"type": "plan", "title": "A plan", "tasks": [{"type": "task_card", "task_id": "1"}]}], id="plan"
    )
    yield pytest.param([{"type": "card", "title": {"type": "mrkdwn", "text": "A card"}}], id="a card")
    yield pytest.param([_actions({"type": "multi_users_select", "action_id": "a"})], id="several in actions")
    yield pytest.param([_actions({"type": "rich_text_input", "action_id": "a"})], id="rich text in actions")
    yield pytest.param([{"type": "data_table", "caption": "Leads", "rows": [[_CELL]] * 201}], id="a data table")
    yield pytest.param([{"type": "data_visualization", "title": "x" * 50, "chart": {"type": "pie"}}], id="a chart")
    yield pytest.param([_input(min_length=1, dispatch_action_config={"trigger_actions_on": []})], id="what tells")
    yield pytest.param(
        [{"type": "table", "rows": [[_CELL]], "column_settings": [None, {"is_wrapped": True}]}], id="a plain column"
    )


@pytest.mark.parametrize("blocks", list(_newer()))
def test_what_slack_documents_is_accepted_though_nobody_here_sends_it(blocks: list[Json]) -> None:
    check_message(text="fallback", blocks=blocks, attachments=[], metadata=None)


@pytest.mark.parametrize("blocks", list(_at_the_limit()))
def test_a_block_at_its_limit_is_accepted(blocks: list[Json]) -> None:
    check_message(text="fallback", blocks=blocks, attachments=[], metadata=None)


@pytest.mark.parametrize(
    ("metadata", "refusal"),
    [
        pytest.param({"event_type": "sent"}, "invalid_metadata_format", id="no payload"),
        pytest.param(["sent"], "invalid_metadata_format", id="no object"),
        pytest.param({"event_type": "sent", "event_payload": {"x": "x" * 16_000}}, "metadata_too_large", id="too much"),
    ],
)
def test_metadata_that_slack_would_not_keep_is_refused(metadata: Any, refusal: str) -> None:
    with pytest.raises(SlackError, match=refusal):
        check_message(text="x", blocks=[], attachments=[], metadata=metadata)


@pytest.mark.parametrize("attachments", ["text", ["text"], {"text": "x"}, [{"text": 5}], [{"fields": [5]}]])
def test_attachments_that_are_no_list_of_objects_are_refused(attachments: Any) -> None:
    with pytest.raises(SlackError, match="invalid_attachments"):
        check_message(text="x", blocks=[], attachments=attachments, metadata=None)


def test_more_than_a_hundred_attachments_are_refused() -> None:
    with pytest.raises(SlackError, match="too_many_attachments"):
        check_message(text="x", blocks=[], attachments=[{"text": "x"}] * 101, metadata=None)


def test_blocks_in_attachments_are_held_to_the_same_limits() -> None:
    with pytest.raises(SlackError) as refused:
        check_message(text="x", blocks=[], attachments=[{"blocks": [_section("")]}], metadata=None)

    assert "/attachments/0/blocks/0/text/text" in refused.value.answer["errors"][0]


def test_too_many_characters_over_all_blocks_are_refused() -> None:
    with pytest.raises(SlackError, match="msg_blocks_too_long"):
        check_message(text="x", blocks=[_section("x" * 2700)] * 5, attachments=[], metadata=None)


def _view(**more: Any) -> Json:
    return {"type": "modal", "title": _plain("Title"), "blocks": [_section()], **more}


@pytest.mark.parametrize(
    ("view", "place"),
    [
        pytest.param(_view(title=_plain("x" * 25)), "/view/title/text", id="a long title"),
        pytest.param(_view(title=None), "/view]", id="no title"),
        pytest.param(_view(submit=_plain("x" * 25)), "/view/submit/text", id="a long submit"),
        pytest.param(_view(close=_plain("x" * 25)), "/view/close/text", id="a long close"),
        pytest.param(_view(private_metadata="x" * 3001), "/view/private_metadata", id="long private_metadata"),
        pytest.param(_view(callback_id="x" * 256), "/view/callback_id", id="a long callback_id"),
        pytest.param(_view(external_id="x" * 256), "/view/external_id", id="a long external_id"),
        pytest.param(_view(blocks=[_section()] * 101), "/view/blocks", id="101 blocks"),
        pytest.param(_view(blocks=[_input()]), "/view]", id="an input without submit"),
        pytest.param(
            _view(submit=_plain("Go"), blocks=[_input(focus_on_load=True), _input(focus_on_load=True)]),
            "focus_on_load",
            id="two that have the focus",
        ),
        pytest.param(_view(type="home"), "/view/type", id="a home tab as a modal"),
        pytest.param(_view(submit_disabled=True), "property: submit_disabled", id="a property of one's own"),
        pytest.param(_view(callback_id=5), "/view/callback_id", id="a number for a name"),
        pytest.param(None, "/view", id="nothing"),
    ],
)
def test_a_view_over_a_limit_is_refused_with_its_place(view: Json | None, place: str) -> None:
    with pytest.raises(SlackError) as refused:
        check_view(view, kind="modal")

    messages = refused.value.answer["response_metadata"]["messages"]
    assert refused.value.code == "invalid_arguments"
    assert any(place in message for message in messages), messages


def test_a_view_of_more_than_250_kilobytes_is_refused() -> None:
    blocks = [_section("x" * 3000) for _ in range(90)]

    with pytest.raises(SlackError, match="view_too_large"):
        check_view(_view(blocks=blocks), kind="modal")
