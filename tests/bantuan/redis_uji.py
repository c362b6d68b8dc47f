"""An empty Redis for each test."""

from __future__ import annotations

import os

import redis
from django.conf import settings

from lpse.settings.lingkungan import REDIS_URL

_redis = redis.Redis.from_url(REDIS_URL)


def bersihkan_redis() -> None:
    """Empty this worker's database of the private Redis; on somebody else's Redis only the keys of this run."""
    if os.environ["LPSE_UJI_REDIS_SENDIRI"] == "1":
        _redis.flushdb()
        return
    for kunci in _redis.scan_iter(match=f"{settings.CACHES['default']['KEY_PREFIX']}:*", count=1000):
        _redis.delete(kunci)
