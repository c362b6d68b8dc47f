"""The portal out of its own backup, on a machine that has nothing: no database, no settings, and no Django at first."""
