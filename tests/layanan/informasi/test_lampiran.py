"""What travels with a request and its answer, and a requester without an address for mail (UU 14/2008 Pasal 22)."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from layanan.informasi import services
from layanan.informasi.services import DataPermintaan
from lpse.akun.models import Pengguna
from lpse.pemberitahuan.models import Kiriman

pytestmark = [pytest.mark.pasal("PPU 2d"), pytest.mark.django_db]


def _gambar(warna: str) -> SimpleUploadedFile:
    isi = BytesIO()
    Image.new("RGB", (20, 20), warna).save(isi, "PNG")
    return SimpleUploadedFile(f"{warna}.png", isi.getvalue(), "image/png")


def test_lampiran_pemohon_dan_jawaban_tanpa_surel(dodi: Pengguna) -> None:
    data = DataPermintaan(
        nama="Baso", alamat="Masamba", rincian="Daftar tender 2025", tujuan="Penelitian", telepon="0812", kirim="ambil"
    )
    permintaan = services.ajukan(data=data, unggahan=[_gambar("red")])
    assert not Kiriman.objects.filter(kunci__startswith=f"luar:informasi-{permintaan.pk}-").exists()
    services.proses(permintaan_id=permintaan.pk, oleh=dodi)
    services.jawab(
        permintaan_id=permintaan.pk, oleh=dodi, hasil="diberikan", uraian="Terlampir.", unggahan=[_gambar("blue")]
    )
    assert list(permintaan.lampiran.order_by("pk").values_list("arah", "berkas__nama")) == [
        ("pemohon", "red.png"),
        ("jawaban", "blue.png"),
    ]
