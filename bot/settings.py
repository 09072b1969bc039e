"""What Baton is told by the environment, or by a `.env` file beside it; read once, at the start."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from routing.exceptions import BatonError

#: What to do about a setting that is not there.
_MISSING = {
    "SLACK_BOT_TOKEN": "copy the bot token (xoxb-…) from the app's page at Slack, under OAuth & Permissions",
    "SLACK_SIGNING_SECRET": "copy it from the app's page at Slack, under Basic Information, "
    "or set SLACK_APP_TOKEN to use Socket Mode",
    "BATON_CONFIG": "set it to the path of your baton.yml",
}


class SettingsError(BatonError):
    """A setting is missing or wrong; the message names it and says what to do."""


class StoreSettings(BaseModel):
    """Where the store is: all that a command has to know which looks into it without Slack."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    store: str = Field(default="tinydb:.baton", alias="BATON_STORE")

    @property
    def store_folder(self) -> Path:
        """The folder of the embedded store."""
        return _folder_of(self.store)

    @model_validator(mode="before")
    @classmethod
    def _empty_means_unset(cls, values: Any) -> Any:
        return {name: value.strip() for name, value in values.items() if isinstance(value, str) and value.strip()}

    @field_validator("store")
    @classmethod
    def _is_a_store_that_exists(cls, url: str) -> str:
        _folder_of(url)
        return url


class Settings(StoreSettings):
    """Every setting, checked. Tokens and secrets are never printed."""

    bot_token: SecretStr = Field(alias="SLACK_BOT_TOKEN")
    app_token: SecretStr | None = Field(default=None, alias="SLACK_APP_TOKEN")
    #: The one in force, and the one before it while they are being rotated.
    signing_secrets: Annotated[tuple[SecretStr, ...], NoDecode] = Field(default=(), alias="SLACK_SIGNING_SECRET")
    #: Where Slack's Web API is; ends with a slash.
    api_url: str = Field(default="https://slack.com/api/", alias="SLACK_API_URL")
    config: Path = Field(alias="BATON_CONFIG")
    #: An address that answers like OpenAI's, for answers that are not understood; none asks nobody.
    model_url: str | None = Field(default=None, alias="BATON_MODEL_URL")
    model_name: str = Field(default="gpt-4o-mini", alias="BATON_MODEL_NAME")
    model_key: SecretStr | None = Field(default=None, alias="BATON_MODEL_KEY")
    model_calls: int = Field(default=200, ge=1, le=100_000, alias="BATON_MODEL_CALLS")
    host: str = Field(default="127.0.0.1", alias="BATON_HOST")
    #: 0 takes any port that is free.
    port: int = Field(default=3000, alias="BATON_PORT")

    @property
    def socket_mode(self) -> bool:
        """Whether Slack is reached over Socket Mode, so that no public URL is needed."""
        return self.app_token is not None

    @field_validator("bot_token")
    @classmethod
    def _is_a_bot_token(cls, token: SecretStr) -> SecretStr:
        return _beginning_with("xoxb-", token)

    @field_validator("app_token")
    @classmethod
    def _is_an_app_token(cls, token: SecretStr | None) -> SecretStr | None:
        return token and _beginning_with("xapp-", token)

    @field_validator("signing_secrets", mode="before")
    @classmethod
    def _one_or_two(cls, text: str) -> tuple[str, ...]:
        secrets = tuple(secret.strip() for secret in text.split(","))
        if not all(secrets) or len(secrets) > 2:
            raise ValueError("must be one secret, or two separated by a comma while they are being rotated")
        return secrets

    @field_validator("api_url")
    @classmethod
    def _ends_with_a_slash(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("must be the address of a Slack Web API, such as https://slack.com/api/")
        return url.rstrip("/") + "/"

    @field_validator("model_url")
    @classmethod
    def _is_an_address(cls, url: str | None) -> str | None:
        parts = urlsplit(url or "https://none")
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("must be the address of an API like OpenAI's, such as https://api.openai.com/v1")
        return url.rstrip("/") if url else None

    @field_validator("model_calls", mode="before")
    @classmethod
    def _is_a_count(cls, text: Any) -> Any:
        if isinstance(text, str) and not text.isdecimal():
            raise ValueError("must be a whole number of calls an hour")
        return text

    @field_validator("port", mode="before")
    @classmethod
    def _is_a_port(cls, text: str) -> int:
        if not text.isascii() or not text.isdecimal() or int(text[:6]) > 65_535:
            raise ValueError("must be a port, a whole number from 0 (any free one) to 65535")
        return int(text)

    @model_validator(mode="after")
    def _slack_has_a_way_in(self) -> Self:
        if not self.socket_mode and not self.signing_secrets:
            raise ValueError(f"SLACK_SIGNING_SECRET is not set: {_MISSING['SLACK_SIGNING_SECRET']}.")
        return self


#: This process's environment, and after it the `.env` file in its folder.
_PROCESS = SettingsConfigDict(
    env_file=".env", env_file_encoding="utf-8", case_sensitive=True, extra="ignore", validate_default=False
)


class _ProcessSettings(Settings, BaseSettings):
    model_config = _PROCESS


class _ProcessStoreSettings(StoreSettings, BaseSettings):
    model_config = _PROCESS


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of the process, its environment before its `.env` file; or only those of `environ`, where given.

    Raises SettingsError, whose message is one sentence, for the first that is missing or wrong.
    """
    with _told_in_one_sentence():
        if environ is None:
            return _ProcessSettings()  # type: ignore[call-arg]  # Its sources fill in the fields.
        return Settings.model_validate(dict(environ))


def load_store_url() -> str:
    """`BATON_STORE` of the process, its environment before its `.env` file, whatever else is set.

    Raises SettingsError, whose message is one sentence, where it is wrong.
    """
    with _told_in_one_sentence():
        return _ProcessStoreSettings().store


@contextmanager
def _told_in_one_sentence() -> Iterator[None]:
    try:
        yield
    except ValidationError as exc:
        raise SettingsError(_sentence(exc)) from None
    except (OSError, UnicodeDecodeError) as exc:
        raise SettingsError(".env cannot be read: save it as plain UTF-8 text that this user may open.") from exc


def _beginning_with(prefix: str, token: SecretStr) -> SecretStr:
    said = token.get_secret_value().strip()
    if not said.startswith(prefix):
        raise ValueError(f"must begin with {prefix}")
    if not said.isascii() or not said.isprintable() or " " in said:
        raise ValueError("must be one word of plain letters, digits and dashes, as Slack shows it")
    return SecretStr(said)


def _folder_of(url: str) -> Path:
    scheme, _, rest = url.partition(":")
    if rest.startswith("///"):
        rest = rest[2:]
    if scheme != "tinydb" or not rest or rest.startswith("//"):
        raise ValueError("must be tinydb:relative/folder or tinydb:///absolute/folder")
    if Path(rest).is_file():
        raise ValueError(f"must name a folder, and {rest} is a file")
    return Path(rest)


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    reason = first["msg"].removeprefix("Value error, ")
    if not first["loc"]:
        return reason
    name = str(first["loc"][0])
    if first["type"] == "missing":
        return f"{name} is not set: {_MISSING[name]}."
    return f"{name} {reason}."
