"""Numbers and names of persons and bodies: checked so that they warn, never block (DOMAIN.md G)."""
