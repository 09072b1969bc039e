"""A doubt between the choices of a question shows what stands on their buttons."""

from bot.cards.prospect import message_for
from bot.words import Words
from routing.playbooks import playbook_of
from routing.workspace_file import load_workspace
from tests.routing.dialogues import Talk

WORKSPACE = load_workspace(
    """
playbook: own
playbooks:
  own:
    questions:
      - key: plan
        kind: choice
        ask: Which plan?
        choices:
          - {key: team, label: {en: Team plan, zh: 团队版}}
          - {key: business, label: {en: Business plan, zh: 企业版}}
"""
)


def test_the_buttons_tell_the_choices_apart() -> None:
    playbook = playbook_of(WORKSPACE)
    talk = Talk(playbook=playbook)
    talk.says("team plan or business plan?")

    message = message_for(talk.replies, conversation=talk.conversation, playbook=playbook, language="en", words=Words())

    labels = [element["text"]["text"] for block in message["blocks"] for element in block.get("elements", ())]
    assert labels[:3] == ["Team plan", "Business plan", "Neither"]
