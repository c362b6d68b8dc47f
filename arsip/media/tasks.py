"""Celery tasks of this duty."""
