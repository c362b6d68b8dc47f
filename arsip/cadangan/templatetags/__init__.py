"""Template tags of the backups."""
