"""Unfinished texts and signs of life: nothing lost, nothing overwritten, two clerks see each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from layanan.meja import selectors, services
from layanan.meja.models import BASI, HADIR, MAKS_ISI, DrafPesan, SedangMenulis
from layanan.tiket import services as tiket_services
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from tests.pabrik_meja import PabrikDrafPesan, PabrikSedangMenulis
from tests.pabrik_tiket import PabrikTiket

pytestmark = pytest.mark.django_db


def _alamat(nama: str, pk: int) -> str:
    return reverse(f"layanan:{nama}", args=[pk])


def test_draf_disimpan_diubah_dan_habis(dodi: Pengguna, asep: Pengguna) -> None:
    tiket = PabrikTiket()
    assert services.simpan_draf(tiket=tiket, oleh=dodi, isi="  ", versi=0) == 0
    assert services.simpan_draf(tiket=tiket, oleh=dodi, isi="Kami", versi=0) == 1
    assert services.simpan_draf(tiket=tiket, oleh=dodi, isi="Kami tangani", versi=1) == 2
    assert [d.isi for d in DrafPesan.objects.terlihat_oleh(dodi)] == ["Kami tangani"]
    assert not DrafPesan.objects.terlihat_oleh(asep).exists()
    assert services.simpan_draf(tiket=tiket, oleh=dodi, isi="", versi=2) == 0
    assert selectors.draf(tiket, dodi) is None


def test_halaman_lama_tidak_menimpa_draf(dodi: Pengguna) -> None:
    tiket = PabrikTiket()
    draf = PabrikDrafPesan(tiket=tiket, pengguna=dodi, versi=3)
    with pytest.raises(services.DrafBasi, match="diubah di halaman lain") as galat:
        services.simpan_draf(tiket=tiket, oleh=dodi, isi="lain", versi=1)
    assert galat.value.draf == draf
    with pytest.raises(services.DrafBasi):  # both pages began at once
        services._draf_baru(tiket, dodi, "lain")
    services.buang_draf(tiket=tiket, oleh=dodi)
    with pytest.raises(services.DrafBasi, match="sudah dikirim") as galat:
        services.simpan_draf(tiket=tiket, oleh=dodi, isi="lain", versi=3)
    assert galat.value.draf is None


def test_draf_terlalu_panjang(dodi: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="paling panjang"):
        services.simpan_draf(tiket=PabrikTiket(), oleh=dodi, isi="x" * (MAKS_ISI + 1), versi=0)


def test_draf_lewat_halaman(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """Saved while typing, there again after a reload, refused when another tab was faster."""
    tiket = PabrikTiket()
    klien = masuk_sebagai(dodi)
    alamat = _alamat("tiket_draf", tiket.pk)
    jawaban = klien.post(alamat, {"isi": "Kami tangani, mohon tunggu.", "versi": "0"})
    assert (jawaban.status_code, jawaban.json()["versi"]) == (200, 1)
    assert "Draf tersimpan" in jawaban.json()["kata"]
    halaman = klien.get(tiket.get_absolute_url()).content.decode()
    assert "Kami tangani, mohon tunggu.</textarea>" in halaman
    assert 'data-versi="1"' in halaman
    basi = klien.post(alamat, {"isi": "tab lama", "versi": "x"})
    assert (basi.status_code, basi.json()["isi"], basi.json()["versi"]) == (409, "Kami tangani, mohon tunggu.", 1)
    panjang = klien.post(alamat, {"isi": "x" * (MAKS_ISI + 1), "versi": "1"})
    assert panjang.status_code == 422
    klien.post(_alamat("tiket_tulis", tiket.pk), {"isi": "Selesai ditulis", "aksi": "catatan"})
    terkirim = klien.post(alamat, {"isi": "tab lama", "versi": "1"})
    assert (terkirim.status_code, terkirim.json()["isi"], terkirim.json()["versi"]) == (409, "", 0)


def test_draf_tanpa_javascript(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    tiket = PabrikTiket()
    jawaban = masuk_sebagai(dodi).post(_alamat("tiket_tulis", tiket.pk), {"isi": "Nanti dulu", "aksi": "draf"})
    assert jawaban.headers["Location"] == f"{tiket.get_absolute_url()}#tulis"
    assert DrafPesan.objects.get(pengguna=dodi).isi == "Nanti dulu"


def test_dua_petugas_saling_melihat(dodi: Pengguna, asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """Who writes stands first; whoever closed the page is not named any more."""
    tiket = PabrikTiket(unit="ase")
    klien = masuk_sebagai(asep)
    klien.post(_alamat("tiket_hadir", tiket.pk), {"menulis": "1", "lihat": "0"})
    PabrikSedangMenulis(tiket=tiket, detak=timezone.now() - HADIR - dt.timedelta(seconds=1))
    isi = masuk_sebagai(dodi).post(_alamat("tiket_hadir", tiket.pk), {"menulis": "0"}).content.decode()
    assert f"<b>{asep.nama}</b> sedang menulis di tiket ini" in isi
    assert [h["nama"] for h in selectors.hadir_lain(tiket, asep)] == [dodi.nama]
    services.pergi(tiket=tiket, oleh=asep)
    assert f"{asep.nama} juga membuka tiket ini" in masuk_sebagai(dodi).get(tiket.get_absolute_url()).content.decode()


def test_kehadiran_lama_disapu(dodi: Pengguna) -> None:
    lama = PabrikSedangMenulis(detak=timezone.now() - BASI - dt.timedelta(seconds=1))
    services.hadir(tiket=lama.tiket, oleh=dodi, menulis=False)
    services.hadir(tiket=lama.tiket, oleh=dodi, menulis=True)
    assert [(s.pengguna, s.menulis) for s in SedangMenulis.objects.all()] == [(dodi, True)]
    assert str(SedangMenulis.objects.get()) == f"{dodi} menulis tiket"


def test_pesan_baru_dikabarkan_di_halaman_yang_terbuka(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    tiket = PabrikTiket()
    klien = masuk_sebagai(dodi)
    lihat = str(selectors.pesan_terakhir(tiket))
    hadir = _alamat("tiket_hadir", tiket.pk)
    assert "pesan baru" not in klien.post(hadir, {"lihat": lihat}).content.decode()
    tiket_services.balas_pelapor(tiket_id=tiket.pk, isi="Sudah bisa, terima kasih.")
    assert "1 pesan baru sejak halaman ini dibuka" in klien.post(hadir, {"lihat": lihat}).content.decode()
    # and an answer from that page asks to be read again first; nothing is lost
    basi = klien.post(_alamat("tiket_tulis", tiket.pk), {"isi": "Mohon tunggu", "aksi": "jawab", "lihat": lihat})
    assert basi.status_code == 409
    assert "1 pesan baru masuk" in basi.content.decode()
    assert "Mohon tunggu</textarea>" in basi.content.decode()
    assert tiket.pesan.filter(isi="Mohon tunggu").count() == 0
