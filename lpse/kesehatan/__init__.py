"""Is the portal alive, is it ready, and what exactly is wrong when it is not."""
