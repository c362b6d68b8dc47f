"""Django's PostgreSQL backend with another way out of a pool of dead connections."""
