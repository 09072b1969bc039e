"""The methods of Slack's Web API that Baton calls."""

METHODS = frozenset(
    {
        *("apps.connections.open", "auth.test", "users.info"),
        *("chat.postMessage", "chat.postEphemeral", "chat.update", "chat.delete"),
        *("conversations.open", "conversations.history", "conversations.replies"),
        *("views.open", "views.update", "views.publish", "reactions.add", "reactions.remove"),
        *("files.getUploadURLExternal", "files.completeUploadExternal"),
    }
)
