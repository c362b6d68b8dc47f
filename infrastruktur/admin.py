"""Gathers what the packages hold."""

