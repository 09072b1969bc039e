"""What people do reaches an app, and what the app does reaches people, over both transports."""

from bot.playground import LocalSlack


async def test_a_message_in_a_direct_message_is_answered(echoing: LocalSlack) -> None:
    ada = echoing.add_person(name="Ada Lovelace")

    await echoing.say(ada.id, "Hello & welcome")
    await echoing.until(lambda: len(echoing.messages(echoing.dm(ada.id))) == 2)

    answer = echoing.messages(echoing.dm(ada.id))[-1]
    assert answer.words == "You said: Hello & welcome\nAsk me"
    assert answer.text == "Hello &amp; welcome"
    assert [button.label for button in answer.buttons] == ["Ask me"]


async def test_a_reply_in_a_thread_is_answered_in_that_thread(echoing: LocalSlack) -> None:
    ada = echoing.add_person(name="Ada Lovelace")
    room = echoing.add_channel(name="sales", members=[ada.id])
    first = await echoing.say(ada.id, "A thread", channel=room.id)
    await echoing.say(ada.id, "Down here", channel=room.id, thread=first)

    await echoing.until(lambda: len(echoing.messages(room.id, thread=first)) == 2)

    assert [each.words for each in echoing.messages(room.id, thread=first)] == [
        "Down here",
        "You said: Down here\nAsk me",
    ]


async def test_a_mention_reaches_the_app_beside_the_message_itself(echoing: LocalSlack) -> None:
    ada = echoing.add_person(name="Ada Lovelace")
    room = echoing.add_channel(name="sales", members=[ada.id])

    ts = await echoing.say(ada.id, f"@{echoing.app.name} hi", channel=room.id)
    await echoing.until(lambda: echoing.messages(room.id, thread=ts))

    assert echoing.messages(room.id, thread=ts)[0].words == "You called?"
    heard = [each.payload["event"] for each in echoing.traffic if each.kind == "event"]
    assert {event["type"] for event in heard if event["ts"] == ts} == {"message", "app_mention"}


async def test_a_button_opens_a_modal_whose_answer_comes_back(echoing: LocalSlack) -> None:
    ada = echoing.add_person(name="Ada Lovelace")
    await echoing.say(ada.id, "Hello")
    await echoing.until(lambda: len(echoing.messages(echoing.dm(ada.id))) == 2)
    card = echoing.messages(echoing.dm(ada.id))[-1]

    pressed = await echoing.click(ada.id, card.channel, card.ts, label="Ask me")
    await echoing.until(lambda: echoing.open_views(ada.id))
    modal = echoing.open_views(ada.id)[-1]
    sent = await echoing.submit(ada.id, modal.id, {"Your answer": "Forty-two"})
    await echoing.until(lambda: len(echoing.messages(card.channel)) == 3)

    assert pressed.ok
    assert modal.words == "A question\nYour answer\nSend"
    assert sent.action == "close"
    assert echoing.open_views(ada.id) == []
    assert echoing.messages(card.channel)[-1].words == "Your answer: Forty-two"


async def test_an_app_refuses_a_modal_with_a_sentence_at_the_input(echoing: LocalSlack) -> None:
    ada = echoing.add_person(name="Ada Lovelace")
    await echoing.say(ada.id, "Hello")
    await echoing.until(lambda: len(echoing.messages(echoing.dm(ada.id))) == 2)
    card = echoing.messages(echoing.dm(ada.id))[-1]
    await echoing.click(ada.id, card.channel, card.ts, action_id="ask")
    await echoing.until(lambda: echoing.open_views(ada.id))

    sent = await echoing.submit(ada.id, echoing.open_views(ada.id)[0].id, {"text": "no"})

    assert sent.errors == {"answer": "Please say more."}
    assert len(echoing.open_views(ada.id)) == 1


async def test_a_command_is_answered_to_its_writer_alone(echoing: LocalSlack) -> None:
    ada, grace = (echoing.add_person(name=name) for name in ("Ada Lovelace", "Grace Hopper"))
    room = echoing.add_channel(name="sales", members=[ada.id, grace.id])

    seen = await echoing.command(ada.id, "/echo", "budget > 50", channel=room.id)

    assert seen.words == "Echo of budget > 50"
    assert [each.words for each in echoing.messages(room.id, viewer=ada.id)] == ["Echo of budget > 50"]
    assert echoing.messages(room.id, viewer=grace.id) == []


async def test_opening_the_home_tab_shows_what_the_app_publishes(echoing: LocalSlack) -> None:
    ada = echoing.add_person(name="Ada Lovelace")

    await echoing.open_home(ada.id)
    await echoing.until(lambda: echoing.home(ada.id))

    home = echoing.home(ada.id)
    assert home is not None
    assert home.words == "Welcome home"
