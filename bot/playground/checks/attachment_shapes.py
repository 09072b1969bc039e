"""What an attachment is made of. Slack ignores what it does not know there, so only what it reads is looked at."""

from bot.playground.checks.shapes import anything, flag, number, record, several, word

_WORDS = (
    *("text", "pretext", "fallback", "title", "title_link", "color", "footer", "footer_icon", "from_url"),
    *("author_name", "author_link", "author_icon", "image_url", "thumb_url", "callback_id"),
)
_FIELD = record({}, {"title": word, "value": word, "short": flag}, closed=False)

ATTACHMENT = record(
    {},
    dict.fromkeys(_WORDS, word)
    | {"fields": several(_FIELD), "ts": number, "mrkdwn_in": several(word), "blocks": several(anything)},
    closed=False,
)
