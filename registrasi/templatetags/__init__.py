"""Template tags of the unit."""
