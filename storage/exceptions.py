"""What a store raises.

StoreError
├── ConflictError        somebody else changed it first: load again and decide again
├── StoreLockedError     another process has the store
├── StoreDamagedError    what is on disk cannot be read
├── StoreTooNewError     written by a newer version
├── StoreFullError       there is no room to write
└── StoreClosedError     it was closed, or closed itself after a failed write
"""

from routing.exceptions import BatonError


class StoreError(BatonError):
    """A store cannot do what it was asked."""


class ConflictError(StoreError):
    """Somebody else changed it first: load again and decide again."""


class StoreLockedError(StoreError):
    """Another process has the store."""


class StoreDamagedError(StoreError):
    """What is on disk cannot be read."""


class StoreTooNewError(StoreError):
    """The store was written by a newer version of Baton."""


class StoreFullError(StoreError):
    """There is no room to write."""


class StoreClosedError(StoreError):
    """The store was closed, or closed itself after a write failed."""
