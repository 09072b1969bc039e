"""The domain: values in, decisions out. No I/O, no clock, no dice, no Slack."""
