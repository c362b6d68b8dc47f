"""Logs: one JSON line per event with request and task id; personal numbers are masked before anything is written."""

from __future__ import annotations

import logging
from typing import Any

import structlog

from lpse.catatan import buang_yang_sepi, samarkan_data_pribadi
from lpse.settings.lingkungan import env

#: What both voices pass through: structlog's own events and records of the standard library.
_bersama: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
    structlog.processors.format_exc_info,
]
structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        buang_yang_sepi,
        *_bersama,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": _bersama,
            # Masking stands last, after messages and tracebacks have become text.
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                samarkan_data_pribadi,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": env.str("LPSE_LOG", "INFO")},
    "loggers": {
        # Django's default handlers (console in DEBUG, mail to admins) would double or leak what we write here.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # request_finished and request_failed already say it, with the id.
        "django.request": {"level": "CRITICAL"},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
        "axes": {"level": "WARNING"},
        "fontTools": {"level": "ERROR"},
        "pikepdf": {"level": "WARNING"},
        "weasyprint": {"level": "ERROR"},
        # task_succeeded and task_failed already say it.
        "celery.app.trace": {"level": "CRITICAL"},
        "celery.worker.strategy": {"level": "WARNING"},
        "celery.beat": {"level": "WARNING"},
        "django_celery_beat": {"level": "WARNING"},
    },
}
# Warnings of Python and its libraries (a worker run as root, a deprecation) become lines like any other.
logging.captureWarnings(capture=True)
DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_USER_ID_FIELD = "pk"
#: A request id from outside could be anything, another person's included.
DJANGO_STRUCTLOG_TRUST_UPSTREAM_REQUEST_ID = False
DJANGO_STRUCTLOG_TRUST_UPSTREAM_CORRELATION_ID = False
