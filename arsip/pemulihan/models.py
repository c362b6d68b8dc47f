"""Rows of this duty."""
