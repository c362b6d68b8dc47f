#!/usr/bin/env python
"""Django's entry."""

from __future__ import annotations

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - settings must be named first

    from lpse.jejak.perintah import konteks_perintah  # noqa: PLC0415 - as above

    with konteks_perintah(sys.argv):
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
