"""Gunicorn speaks through the portal's own JSON log; its access log would only repeat ``request_finished``."""

from __future__ import annotations

import logging
from logging.config import dictConfig
from typing import Any

from gunicorn.glogging import Logger


class PencatatGunicorn(Logger):  # type: ignore[misc] # gunicorn publishes no types
    """``logger_class`` of gunicorn: one handler, the JSON one of the settings."""

    def setup(self, cfg: Any) -> None:  # noqa: ANN401 - gunicorn's signature
        from lpse.settings.catatan import LOGGING  # noqa: PLC0415 - gunicorn reads its config before the settings

        dictConfig(LOGGING)
        self.loglevel = self.LOG_LEVELS.get(cfg.loglevel.lower(), logging.INFO)
        self.error_log.setLevel(self.loglevel)
        self.error_log.propagate = True
        self.access_log.disabled = True
