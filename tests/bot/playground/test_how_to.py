"""The how-to for other bots: the bot and the tests that it shows work as they stand there."""

import asyncio
import os
import sys
from pathlib import Path

from tests.pages import DOCS, ROOT, examples, text_of

PAGE = DOCS / "how-to" / "test-your-own-bot.md"


async def test_the_bot_and_the_tests_that_it_shows_work_together(tmp_path: Path) -> None:
    bot, tests = (example.text for example in examples(text_of(PAGE)) if example.info == "python")
    (tmp_path / "echo_bot.py").write_text(bot, encoding="utf-8")
    (tmp_path / "test_echo_bot.py").write_text(tests, encoding="utf-8")
    pytest = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        cwd=tmp_path,
        env=os.environ | {"PLAYGROUND": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await pytest.communicate()

    assert "4 passed" in said.decode(), said.decode()
