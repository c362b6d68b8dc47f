"""The subjects an office begins with (``fixtures/layanan/kategori.json``); what the Kepala changed stays."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.db import transaction

from layanan.kategori.models import Kategori

BERKAS = settings.BASE_DIR / "fixtures" / "layanan" / "kategori.json"


@transaction.atomic
def muat_kategori() -> int:
    """Write the subjects whose code is not there yet; returns how many. Safe to repeat."""
    isi: list[dict[str, Any]] = json.loads(BERKAS.read_text(encoding="utf-8"))["kategori"]
    ada = {k.kode: k for k in Kategori.objects.select_for_update()}
    jumlah = 0
    for kelompok in isi:
        induk = ada.get(kelompok["kode"])
        if induk is None:
            induk = Kategori.objects.create(
                kode=kelompok["kode"], nama=kelompok["nama"], sifat=kelompok["sifat"], urutan=kelompok["urutan"]
            )
            jumlah += 1
        baru = [
            Kategori(kode=anak["kode"], nama=anak["nama"], sifat=kelompok["sifat"], urutan=nomor * 10, induk=induk)
            for nomor, anak in enumerate(kelompok["anak"], 1)
            if anak["kode"] not in ada
        ]
        jumlah += len(Kategori.objects.bulk_create(baru))
    return jumlah
