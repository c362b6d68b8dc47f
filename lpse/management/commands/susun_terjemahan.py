"""``manage.py susun_terjemahan``: after a change of our ``django.po``."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from lpse.terjemahan import BERKAS, baca_po, susun_mo


class Command(BaseCommand):
    help = "Menyusun lpse/locale/id/LC_MESSAGES/django.mo dari django.po."
    requires_system_checks = ()

    def handle(self, *_args: Any, **_pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        isi = baca_po(BERKAS.read_text(encoding="utf-8"))
        BERKAS.with_suffix(".mo").write_bytes(susun_mo(isi))
        self.stdout.write(f"{len(isi) - 1} kata disusun.")
