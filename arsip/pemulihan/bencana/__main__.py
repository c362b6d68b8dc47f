"""``python -m arsip.pemulihan.bencana``, behind ``bin/restore``."""

from __future__ import annotations

import sys

from arsip.pemulihan.bencana.perintah import utama

if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
