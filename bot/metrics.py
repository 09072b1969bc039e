"""What can be counted from outside, in Prometheus' terms. No label ever names a lead or a person."""

from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from routing.facts import Fact, Happened

#: Seconds: from what a click takes to what a forgotten lead waits.
_WAITS = (1, 5, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 14_400, 86_400)
_LAGS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300, 3_600)

#: The outcome of an offer that each of these facts tells of; `made` counts all of them once.
_OUTCOMES = {
    Happened.LEAD_OFFERED: "made",
    Happened.LEAD_ESCALATED: "escalated",
    Happened.LEAD_ACCEPTED: "accepted",
    Happened.LEAD_RETURNED: "returned",
    Happened.OFFER_EXPIRED: "expired",
    Happened.OFFER_WITHDRAWN: "withdrawn",
}


class Metrics:
    """Every figure Baton shows, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        count = partial(Counter, registry=self.registry)
        gauge = partial(Gauge, registry=self.registry)
        time = partial(Histogram, registry=self.registry)
        self.leads = gauge("baton_leads", "Leads by funnel stage.", ["stage"])
        self.offers = count("baton_offers", "Offers made to reps, by how they ended.", ["outcome"])
        self.time_to_accept = time("baton_time_to_accept_seconds", "From an offer to its acceptance.", buckets=_WAITS)
        self.received = count("baton_received", "What Slack delivered, by kind.", ["kind"])
        self.duplicates = count("baton_duplicates", "Deliveries that had been handled before.")
        self.refused = count("baton_refused", "Requests refused, by reason.", ["reason"])
        self.sent = count("baton_sent", "Messages sent to Slack, by method.", ["method"])
        self.given_up = count(
            "baton_given_up", "Messages taken off the outbox without being sent, by reason.", ["reason"]
        )
        self.outbox_depth = gauge("baton_outbox_depth", "Messages waiting in the outbox.")
        self.outbox_lag = time("baton_outbox_lag_seconds", "From queueing a message to Slack having it.", buckets=_LAGS)
        self.model_calls = count("baton_model_calls", "Answers put before the model, by what came of it.", ["outcome"])
        self.errors = count("baton_errors", "Failures that were not expected, by place.", ["place"])

    def observe(self, fact: Fact) -> None:
        """Count what happened to a lead, where there is a figure for it."""
        outcome = _OUTCOMES.get(fact.what)
        if outcome is not None:
            self.offers.labels(outcome=outcome).inc()
        if fact.what is Happened.LEAD_ACCEPTED:
            self.time_to_accept.observe(float(fact.data["seconds"]))
