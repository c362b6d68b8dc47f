"""Rare ways through a complaint: with a file, sorted as nobody of the office, closed by a faster hand."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from layanan.keluhan import services, services_putus, services_tangani
from layanan.keluhan.aksi import aksi_untuk
from layanan.keluhan.enums import StatusKeluhan, Tentang
from layanan.keluhan.models import Keluhan
from layanan.keluhan.pekerjaan import TUGAS_TENGGAT
from layanan.keluhan.tampilan import butir
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.pekerjaan.services import jalankan
from lpse.pemberitahuan.models import Kabar
from lpse.tampilan import bahasa
from tests.layanan.keluhan.test_jaga import _data
from tests.pabrik_keluhan import PabrikKeberatan, PabrikKeluhan, PabrikTerlapor

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


def _ditanya(sari: Pengguna, hari: int) -> Keluhan:
    return PabrikKeluhan(
        status=StatusKeluhan.KLARIFIKASI, penangan=sari, klarifikasi_sejak=bahasa.hari_ini() - dt.timedelta(days=hari)
    )


def test_klarifikasi_yang_tidak_dijawab_tidak_menggantung(sari: Pengguna) -> None:
    baru, lama, lama_sekali = _ditanya(sari, 2), _ditanya(sari, 40), _ditanya(sari, 60)
    tenggat = lama.tenggat
    with pytest.raises(AturanDilanggar, match="masih boleh menjawab sampai"):
        services.lanjut_tanpa_klarifikasi(keluhan_id=baru.pk, oleh=sari)
    label = [{a.label for a in aksi_untuk(sari, k)} for k in (baru, lama)]
    assert ["Lanjutkan tanpa klarifikasi" in satu for satu in label] == [False, True]
    services.lanjut_tanpa_klarifikasi(keluhan_id=lama_sekali.pk, oleh=sari)
    for _ in range(2):
        jalankan(tugas=TUGAS_TENGGAT)
    for satu in (baru, lama):
        satu.refresh_from_db()
    assert (baru.status, lama.status) == (StatusKeluhan.KLARIFIKASI, StatusKeluhan.DITANGANI)
    assert lama.tenggat > tenggat
    assert Kabar.objects.filter(jenis="layanan.keluhan.klarifikasi_diam", penerima=sari).count() == 1


def test_klarifikasi_yang_tiba_pada_saat_yang_sama(sari: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    _ditanya(sari, 40)
    lain = PabrikKeluhan(status=StatusKeluhan.DITANGANI, penangan=sari)
    monkeypatch.setattr(services_tangani, "kunci", lambda **_isi: lain)
    assert services.lanjutkan_yang_diam() == 0


def test_keberatan_atas_putusan_kepala_ada_di_antrean_orang_lain(sari: Pengguna, bu_kepala: Pengguna) -> None:
    PabrikKeberatan(keluhan__diputus_oleh=bu_kepala, keluhan__penangan=bu_kepala)
    tentang_kepala = PabrikKeberatan()
    PabrikTerlapor(keluhan=tentang_kepala.keluhan, pengguna=bu_kepala)
    PabrikKeberatan()
    assert [b.judul.partition(":")[0] for b in butir(sari)] == ["Putuskan keberatan"] * 2
    assert len(list(butir(bu_kepala))) == 1
