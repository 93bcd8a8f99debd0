"""Lists that the screens show."""
