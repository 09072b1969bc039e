"""Free words to typed answers, in English and Chinese."""

from routing.understanding.interpreter import understand

__all__ = ["understand"]
