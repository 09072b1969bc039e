"""Slack, web, clocks, command line."""
