"""An app that is installed in the local Slack."""

from dataclasses import dataclass

from bot.playground.manifest import Manifest


@dataclass(frozen=True, kw_only=True)
class App:
    """An installed app: its bot user, its credentials and, where one was given, its manifest."""

    id: str
    team_id: str
    name: str
    user: str
    bot_id: str
    bot_token: str
    app_token: str
    signing_secret: str
    verification_token: str
    manifest: Manifest | None = None
    #: Whether it was uninstalled: its tokens are good for nothing any more.
    revoked: bool = False

    @property
    def key(self) -> str:
        """What tells its installations apart."""
        return f"{self.id}/{self.team_id}"

    @property
    def provided(self) -> str:
        """Its scopes, as refusals list them."""
        return ",".join(sorted(self.manifest.scopes)) if self.manifest else ""

    def may(self, *scopes: str) -> bool:
        """Whether it was given one of these scopes; without a manifest it was given all."""
        return self.manifest is None or not scopes or any(scope in self.manifest.scopes for scope in scopes)

    def hears(self, event: str) -> bool:
        """Whether it subscribed to that event (`message.im`, `app_mention`); without a manifest to all."""
        return self.manifest is None or event in self.manifest.events

    def offers(self, command: str) -> bool:
        """Whether that slash command is its own; without a manifest every one is."""
        return self.manifest is None or command in self.manifest.commands
