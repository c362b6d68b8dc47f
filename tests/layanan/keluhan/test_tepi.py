"""Rare ways through a complaint: with a file, sorted as nobody of the office, closed by a faster hand."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from layanan.keluhan import services, services_putus
from layanan.keluhan.enums import StatusKeluhan, Tentang
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa
from tests.layanan.keluhan.test_jaga import _data
from tests.pabrik_keluhan import PabrikKeluhan

pytestmark = [pytest.mark.pasal("11(2)c"), pytest.mark.django_db]


def test_keluhan_berlampiran_dipilah_bukan_pegawai(bu_kepala: Pengguna) -> None:
    isi = BytesIO()
    Image.new("RGB", (20, 20), "red").save(isi, "PNG")
    foto = SimpleUploadedFile("foto.png", isi.getvalue(), "image/png")
    keluhan = services.terima(data=_data(tentang=Tentang.PETUGAS, nama_disebut="Pak Entah"), unggahan=[foto])
    assert list(keluhan.lampiran.values_list("berkas__nama", flat=True)) == ["foto.png"]
    services.pilah(keluhan_id=keluhan.pk, oleh=bu_kepala, bukan_pegawai=True)
    keluhan.refresh_from_db()
    assert (keluhan.menunggu_pilah, keluhan.terlapor.count()) == (False, 0)


def test_yang_sudah_ditutup_orang_lain_dilewati(monkeypatch: pytest.MonkeyPatch) -> None:
    lama = PabrikKeluhan(status=StatusKeluhan.DIPUTUS, batas_keberatan=bahasa.hari_ini() - dt.timedelta(days=1))
    lain = PabrikKeluhan(status=StatusKeluhan.SELESAI)

    def terkunci(**_isi: Any) -> Any:  # noqa: ANN401 - as the lock gives it
        return lain

    monkeypatch.setattr(services_putus, "kunci", terkunci)
    assert services_putus.selesaikan_diam() == 0
    lama.refresh_from_db()
    assert lama.status == StatusKeluhan.DIPUTUS
