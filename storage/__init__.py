"""Ports and their adapters: what the domain's values are kept in."""
