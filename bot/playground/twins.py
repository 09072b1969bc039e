"""Second copies of what is delivered, under ids of their own."""

from dataclasses import replace

from bot.playground.app import App
from bot.playground.parcels import Parcel
from bot.playground.people import Json
from bot.playground.state import State
from bot.playground.tickets import Tickets


class Twins:
    """Gives copies the ids that Slack would give them."""

    def __init__(self, *, state: State, tickets: Tickets) -> None:
        self._state = state
        self._tickets = tickets

    def renewed(self, app: App, parcel: Parcel) -> Parcel:
        """The parcel under another `event_id`, or with another `trigger_id` as if it had been pressed again."""
        return replace(parcel, payload=parcel.payload | self._ids(app, parcel.payload))

    def _ids(self, app: App, payload: Json) -> Json:
        if "event_id" in payload:
            return {"event_id": self._state.new_id("Ev")}
        if "trigger_id" not in payload:
            return {}
        user = payload["user"]["id"] if "user" in payload else payload["user_id"]
        return {"trigger_id": self._tickets.trigger(app=app.key, user=user)}
