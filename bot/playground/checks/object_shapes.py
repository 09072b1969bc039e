"""The small objects that blocks and elements are made of."""

from bot.playground.checks.shapes import address, flag, on_the_web, one_of, record, several, word

TEXT = one_of(
    {
        "plain_text": record({"type": word, "text": word}, {"emoji": flag}),
        "mrkdwn": record({"type": word, "text": word}, {"verbatim": flag}),
    }
)
OPTION = record({"text": TEXT, "value": word}, {"description": TEXT})
#: An option of an overflow menu, which may lead somewhere.
LEADING_OPTION = record({"text": TEXT, "value": word}, {"description": TEXT, "url": address})
OPTION_GROUP = record({"label": TEXT, "options": several(OPTION)}, {})
CONFIRM = record({"title": TEXT, "text": TEXT, "confirm": TEXT, "deny": TEXT}, {"style": word})
SLACK_FILE = record({}, {"id": word, "url": word})
DISPATCH = record({}, {"trigger_actions_on": several(word)})
FILTER = record({}, {"include": several(word), "exclude_external_shared_channels": flag, "exclude_bot_users": flag})
_PARAMETER = record({"name": word, "value": word}, {})
WORKFLOW = record({"trigger": record({"url": on_the_web}, {"customizable_input_parameters": several(_PARAMETER)})}, {})
#: What an image is made of, as a block and as an element.
PICTURE = {"image_url": on_the_web, "slack_file": SLACK_FILE}
IMAGE = record({"type": word, "alt_text": word}, PICTURE)
