"""What holds for every test: Hypothesis takes the time it needs, and prints how to see a failure again."""

from hypothesis import settings

settings.register_profile("baton", deadline=None, print_blob=True)
settings.load_profile("baton")
