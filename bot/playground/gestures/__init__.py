"""What people do in their Slack: write, press, choose, fill in, type commands."""
