"""How gunicorn serves the portal, embedded and in production alike; the numbers come from the environment."""  # noqa: INP001 - read by path

from __future__ import annotations

import os
from pathlib import Path

bind = os.environ.get("LPSE_BIND") or f"127.0.0.1:{os.environ.get('PORT') or 8000}"
worker_class = "gthread"
workers = int(os.environ.get("LPSE_WEB_PROSES") or 1)
threads = int(os.environ.get("LPSE_WEB_UTAS") or 8)
timeout = 60
graceful_timeout = 15
keepalive = 5
max_requests = 5_000  # a slow leak of a library ends with its worker
max_requests_jitter = 500
# The heartbeat file of a worker must not wait for a busy disk.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn makes a private, unlinked file
logger_class = "lpse.catatan.gunicorn.PencatatGunicorn"
control_socket_disable = True  # nobody steers it from outside; a socket file would only lie about
# The address of the proxy in front, for X-Forwarded-Proto; the visitor's address is read in lpse.akun.alamat.
forwarded_allow_ips = os.environ.get("LPSE_PROKSI_TEPERCAYA") or "127.0.0.1,::1"
