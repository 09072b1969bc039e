"""Word lists: what people call industries, places and jobs, in English and Chinese."""
