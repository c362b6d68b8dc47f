"""Permissions of this package, by the names its doors use."""

from __future__ import annotations

LIHAT = "layanan.view_beritaacara"
SUSUN = "layanan.susun_beritaacara"
FINALKAN = "layanan.finalkan_beritaacara"
BATALKAN = "layanan.batalkan_beritaacara"
