"""Disks by their speed, which decides where they are written to."""

import math

import pytest

from storage.tinydb import committer


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """No disk is fast: a thread writes."""
    monkeypatch.setattr(committer, "FAST", 0)


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every disk is fast: the loop writes."""
    monkeypatch.setattr(committer, "FAST", math.inf)


@pytest.fixture(params=["slow", "fast"])
def any_speed(request: pytest.FixtureRequest) -> None:
    """Either way."""
    request.getfixturevalue(request.param)
