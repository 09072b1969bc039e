"""Driving the local Slack over HTTP: for its page, and for tests in any language."""
