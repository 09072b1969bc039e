from pathlib import Path

import pytest

from bot.settings import SettingsError, load_settings

HTTP = {"SLACK_BOT_TOKEN": "xoxb-1-secret", "SLACK_SIGNING_SECRET": "hush", "BATON_CONFIG": "baton.yml"}
SOCKET = {"SLACK_BOT_TOKEN": "xoxb-1-secret", "SLACK_APP_TOKEN": "xapp-1-secret", "BATON_CONFIG": "baton.yml"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to start in, with an environment that holds no setting."""
    monkeypatch.chdir(tmp_path)
    for name in [*HTTP, *SOCKET, "SLACK_API_URL", "BATON_STORE", "BATON_HOST", "BATON_PORT"]:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_what_is_not_set_has_the_documented_default() -> None:
    settings = load_settings(HTTP)

    assert settings.api_url == "https://slack.com/api/"
    assert settings.store == "tinydb:.baton"
    assert settings.store_folder == Path(".baton")
    assert (settings.host, settings.port) == ("127.0.0.1", 3000)
    assert not settings.socket_mode


def test_an_app_token_means_socket_mode_and_needs_no_secret() -> None:
    assert load_settings(SOCKET).socket_mode


def test_every_setting_can_be_given() -> None:
    settings = load_settings(
        HTTP
        | {
            "SLACK_API_URL": "http://127.0.0.1:9000/api",
            "BATON_STORE": "tinydb:///var/lib/baton",
            "BATON_HOST": "0.0.0.0",
            "BATON_PORT": "8080",
        }
    )

    assert settings.bot_token.get_secret_value() == "xoxb-1-secret"
    assert settings.api_url == "http://127.0.0.1:9000/api/"
    assert settings.store_folder == Path("/var/lib/baton")
    assert (settings.host, settings.port) == ("0.0.0.0", 8080)
    assert settings.config == Path("baton.yml")


@pytest.mark.parametrize("text", ["new,old", " new , old "])
def test_two_secrets_stand_beside_each_other_during_rotation(text: str) -> None:
    settings = load_settings(HTTP | {"SLACK_SIGNING_SECRET": text})

    assert [secret.get_secret_value() for secret in settings.signing_secrets] == ["new", "old"]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        pytest.param({"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN is not set: copy the bot token", id="no-bot-token"),
        pytest.param({"SLACK_BOT_TOKEN": "xoxp-9"}, "SLACK_BOT_TOKEN must begin with xoxb-.", id="user-token"),
        pytest.param({"SLACK_APP_TOKEN": "xoxb-9"}, "SLACK_APP_TOKEN must begin with xapp-.", id="not-an-app-token"),
        pytest.param({"SLACK_SIGNING_SECRET": " "}, "SLACK_SIGNING_SECRET is not set: copy it", id="no-secret"),
        pytest.param({"SLACK_SIGNING_SECRET": "a,"}, "SLACK_SIGNING_SECRET must be one secret, or two", id="comma"),
        pytest.param({"SLACK_SIGNING_SECRET": "a,b,c"}, "SLACK_SIGNING_SECRET must be one secret, or two", id="three"),
        pytest.param({"BATON_CONFIG": ""}, "BATON_CONFIG is not set: set it to the path", id="no-config"),
        pytest.param({"SLACK_API_URL": "slack.com"}, "SLACK_API_URL must be the address", id="no-address"),
        pytest.param({"BATON_STORE": "sqlite:x"}, "BATON_STORE must be tinydb:", id="other-store"),
        pytest.param({"BATON_STORE": "tinydb:"}, "BATON_STORE must be tinydb:", id="store-nowhere"),
        pytest.param({"BATON_STORE": "tinydb://host/x"}, "BATON_STORE must be tinydb:", id="store-on-a-host"),
        pytest.param({"BATON_PORT": "65536"}, "BATON_PORT must be a port", id="port-too-high"),
        pytest.param({"BATON_PORT": "-1"}, "BATON_PORT must be a port", id="port-too-low"),
        pytest.param({"BATON_PORT": "http"}, "BATON_PORT must be a port", id="port-in-words"),
        pytest.param({"BATON_PORT": "9" * 9999}, "BATON_PORT must be a port", id="port-without-end"),
    ],
)
def test_a_wrong_setting_is_named_in_one_sentence(wrong: dict[str, str], sentence: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(HTTP | wrong)

    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


def test_an_error_does_not_print_the_token() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(HTTP | {"SLACK_BOT_TOKEN": "hunter2"})

    assert "hunter2" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_printing_the_settings_does_not_print_secrets() -> None:
    printed = repr(load_settings(HTTP | SOCKET))

    assert "secret" not in printed.replace("signing_secrets", "")
    assert "hush" not in printed


def test_settings_come_from_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in HTTP.items():
        monkeypatch.setenv(name, value)

    assert load_settings().bot_token.get_secret_value() == "xoxb-1-secret"


def test_settings_come_from_a_file_and_the_environment_wins(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"{name}={value}" for name, value in HTTP.items()]
    (folder / ".env").write_text("\n".join([*lines, "BATON_PORT=4000", "BATON_HOST=::1", "OTHER=1"]))
    monkeypatch.setenv("BATON_PORT", "5000")

    settings = load_settings()

    assert (settings.host, settings.port) == ("::1", 5000)


def test_nothing_set_at_all_is_one_sentence_too(folder: Path) -> None:
    with pytest.raises(SettingsError, match=r"^SLACK_BOT_TOKEN is not set"):
        load_settings()


def test_a_file_that_is_no_text_is_named(folder: Path) -> None:
    (folder / ".env").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SettingsError, match=r"^\.env cannot be read"):
        load_settings()
