"""The signing secret is changed while Baton runs, and while it is started again."""

from functools import partial
from pathlib import Path

from storage.tinydb.store import memory_store
from tests.scenarios.relay import baton_in, heard_by, texts, town

OPENING = "Hi, our reps lose leads and we need a better hand-over"


async def test_a_baton_on_two_secrets_goes_on_through_the_change(tmp_path: Path) -> None:
    async with town() as place:
        old = place.slack.app.signing_secret
        async with baton_in(place, folder=tmp_path, secrets=f"{old},the-next-one") as on:
            await on.say("pia", OPENING)
            place.slack.rotate_secret("the-next-one")
            await on.qualify("pia")
            await on.press("ana", on.offers("ana")[0], "Accept")
            card = on.heard("ana")[0]
            await on.say("ana", "Hello Pia", channel=card.channel, thread=card.ts)

            assert texts(on, "pia")[-1] == "Hello Pia"
            assert on.counted("refused", reason="signature") == 0


async def test_what_was_refused_under_the_new_secret_is_taken_once_baton_has_it(tmp_path: Path) -> None:
    async with town() as place:
        store, old = memory_store(), place.slack.app.signing_secret
        async with baton_in(place, folder=tmp_path, store=store) as on:
            new = place.slack.rotate_secret()
            await place.slack.say(place.ids["pia"], OPENING)
            await on.slack.until(lambda: len(on.slack.traffic.of("message")) == 2)

            assert [event.status for event in on.slack.traffic.of("message")] == [401, 401]
            assert on.heard("pia") == []
        async with baton_in(place, folder=tmp_path, store=store, secrets=f"{new},{old}") as on:
            await on.move(minutes=1)
            await on.slack.until(partial(heard_by, on, "pia"))
            await on.move(minutes=5)

            assert len(on.heard("pia")) == 1
