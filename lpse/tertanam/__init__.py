"""Embedded PostgreSQL and Redis: private to one data folder, real servers, no root needed and none used."""
