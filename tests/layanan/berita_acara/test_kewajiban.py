"""The duty R-101 reads live figures; the archive's catch-up and the schedule end in rows."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from arsip.dokumen.models import Dokumen
from layanan.berita_acara import services_arsip
from layanan.berita_acara.enums import StatusBA
from layanan.berita_acara.kewajiban import kesaksian_dituangkan
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.pekerjaan import TUGAS_ARSIP
from layanan.berita_acara.tasks import arsipkan
from layanan.kategori.models import Kategori
from layanan.tiket.enums import JenisPengguna
from lpse.galat import AturanDilanggar
from lpse.kepatuhan.registri import Status
from lpse.pekerjaan.models import JalanTugas
from tests.pabrik_berita_acara import kesaksian
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_tiket import PabrikTiket

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("24(2)")]


def test_r101_menghitung_yang_nyata(monkeypatch: pytest.MonkeyPatch) -> None:
    kosong = kesaksian_dituangkan()
    assert (kosong.status, kosong.angka) == (Status.TERPENUHI, "0 kesaksian, 0 tuntas ditandatangani")
    ba = kesaksian(StatusBA.FINAL)
    bukti = kesaksian_dituangkan()
    assert (bukti.status, bukti.angka) == (Status.TERPENUHI, "1 kesaksian, 0 tuntas ditandatangani")
    assert "1 menunggu tanda tangan" in bukti.penjelasan
    kategori = Kategori.objects.filter(kode="kunci-rhs").first() or PabrikKategori(kode="kunci-rhs")
    PabrikTiket(jenis_pengguna=JenisPengguna.POKJA, kategori=kategori)
    with monkeypatch.context() as nanti:
        kini = timezone.now() + dt.timedelta(days=8)
        nanti.setattr("layanan.berita_acara.selectors.timezone.now", lambda: kini)
        bukti = kesaksian_dituangkan()
    assert bukti.status == Status.PERHATIAN
    assert "1 menunggu tanda tangan lebih dari 7 hari; 1 tiket Pokja belum dituangkan" in bukti.penjelasan
    assert ba.get_absolute_url().startswith(bukti.tautan)


def test_susulan_arsip(monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be filed at once is filed by the hour; one that cannot be does not hold up the others."""
    ba = kesaksian(StatusBA.DITANDATANGANI)  # no commit in this test: the receiver has not run
    assert ba.status == StatusBA.DITANDATANGANI

    def penuh(**_lain: object) -> None:
        raise AturanDilanggar("Ruang simpan penuh.")

    with monkeypatch.context() as macet:
        macet.setattr(services_arsip, "arsipkan_naskah", penuh)
        services_arsip.coba_arsipkan(ba_id=ba.pk)
        with pytest.raises(AturanDilanggar, match="0 berita acara diarsipkan, 1 belum: Ruang simpan penuh"):
            services_arsip.susulkan()
        macet.setattr(services_arsip, "arsipkan_naskah", lambda **_lain: None)
        with pytest.raises(AturanDilanggar, match="belum final"):
            services_arsip.arsipkan(ba_id=ba.pk)
    for _ulang in range(2):
        arsipkan()
    hasil = list(JalanTugas.objects.filter(tugas=TUGAS_ARSIP).order_by("pk").values_list("pesan", flat=True))
    assert hasil == ["1 berita acara diarsipkan.", "Semua berita acara yang tuntas sudah diarsipkan."]
    assert BeritaAcara.objects.get().status == StatusBA.DIARSIPKAN
    assert Dokumen.objects.filter(objek_id=str(ba.pk), objek_jenis="layanan.beritaacara").count() == 3
