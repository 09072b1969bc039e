"""Files that people and apps shared."""

from dataclasses import dataclass

from bot.playground.people import Json


@dataclass(frozen=True, kw_only=True)
class File:
    """A file with its content. It is shared once a message carries it."""

    id: str
    name: str
    user: str
    mimetype: str
    content: bytes
    created: int
    title: str = ""
    channels: tuple[str, ...] = ()

    def as_json(self, *, base_url: str) -> Json:
        """The `file` of messages and `files.info`; its content is behind `url_private_download` with a bearer token."""
        extension = self.name.rpartition(".")[2].lower()
        return {
            "id": self.id,
            "created": self.created,
            "timestamp": self.created,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": self.mimetype,
            "filetype": extension,
            "pretty_type": extension.upper(),
            "user": self.user,
            "mode": "hosted",
            "is_external": False,
            "is_public": True,
            "size": len(self.content),
            "url_private": f"{base_url}/files-pri/{self.id}/{self.name}",
            "url_private_download": f"{base_url}/files-pri/{self.id}/download/{self.name}",
            "channels": list(self.channels),
            "file_access": "visible",
        }
