"""The list: who sees what, counters, filters, acts on many, export, inbox, search."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from layanan.meja import massal, selectors, tampilan
from layanan.meja.filters import SaringanTiket
from layanan.meja.selectors import AngkaMeja
from layanan.meja.tables import kata_tenggat
from layanan.tiket import services
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import Tiket
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from tests.pabrik import PabrikPengguna
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_meja import PabrikMakro
from tests.pabrik_tiket import PabrikLabel, PabrikTiket

pytestmark = pytest.mark.django_db
_S = StatusTiket
DAFTAR = reverse("layanan:daftar_tiket")


def _unduh(klien: Client, kueri: str = "") -> str:
    return b"".join(klien.get(f"{DAFTAR}?unduh=csv&{kueri}").streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined] # a streaming answer


def _nomor(klien: Client, kueri: str = "") -> set[str]:
    return set(re.findall(r"TKT-\d{4}-\d+", _unduh(klien, kueri)))


def _terlambat(tiket: Tiket) -> None:
    Tiket.objects.filter(pk=tiket.pk).update(tenggat=timezone.now() - dt.timedelta(hours=1))


@pytest.mark.pasal("11")
def test_daftar_menurut_keadaan(dodi: Pengguna, asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """Each counter shows exactly its tickets; another unit sees only what lies with it."""
    milik = {s: PabrikTiket(status=s) for s in _S.values}
    _terlambat(milik[_S.BARU])
    ase = PabrikTiket(unit="ase")
    klien = masuk_sebagai(dodi)
    nomor = {s: t.nomor for s, t in milik.items()}
    terbuka = {nomor[s] for s in (_S.BARU, _S.DITANGANI, _S.MENUNGGU_PENGGUNA, _S.MENUNGGU_LKPP)}
    tujuan = {t.nomor for t in Tiket.objects.filter(judul="Tiket tujuan gabungan")}
    assert _nomor(klien) == terbuka | {ase.nomor} | tujuan
    assert _nomor(klien, "keadaan=lewat") == {nomor[_S.BARU]}
    assert _nomor(klien, "keadaan=saya") == terbuka - {nomor[_S.BARU]}
    assert _nomor(klien, "keadaan=belum") == {nomor[_S.BARU], ase.nomor} | tujuan
    assert _nomor(klien, "keadaan=menunggu") == {nomor[_S.MENUNGGU_PENGGUNA], nomor[_S.MENUNGGU_LKPP]}
    assert _nomor(klien, "keadaan=konfirmasi") == {nomor[_S.SELESAI]}
    assert _nomor(klien, "keadaan=dibatalkan") == {nomor[_S.DIBATALKAN]}
    assert len(_nomor(klien, "keadaan=semua")) == Tiket.objects.count()
    assert _nomor(masuk_sebagai(asep)) == {ase.nomor}
    assert selectors.angka_meja(dodi) == AngkaMeja(6, 1, 3, 3, 2, 1)
    assert selectors.angka_meja(asep) == AngkaMeja(1, 0, 0, 1, 0, 0)


def test_daftar_tetap_kuerinya(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    PabrikTiket(kategori=PabrikKategori())
    klien = masuk_sebagai(dodi)
    klien.get(DAFTAR)

    def banyak() -> int:
        with CaptureQueriesContext(connection) as kueri:
            klien.get(DAFTAR)
        return len(kueri)

    awal = banyak()
    for _ in range(5):
        PabrikTiket(kategori=PabrikKategori(), status=_S.DITANGANI)
    assert banyak() == awal
    assert awal <= 19


def test_saringan_dan_pencarian(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(dodi)
    kelompok = PabrikKategori()
    anak = PabrikKategori(induk=kelompok)
    satu = PabrikTiket(judul="Gagal mengunggah penawaran", kategori=anak, kode_tender="10096514000")
    dua = PabrikTiket(judul="Lupa kata sandi")
    label = PabrikLabel(nama="spse lambat")
    dua.label.add(label)
    assert _nomor(klien, f"kategori={kelompok.pk}") == {satu.nomor}
    assert _nomor(klien, f"label={label.pk}") == {dua.nomor}
    assert _nomor(klien, "q=unggahan+penawaran") == {satu.nomor}
    assert _nomor(klien, f"q={dua.nomor.lower()}") == {dua.nomor}
    assert _nomor(klien, "q=10096514000") == {satu.nomor}
    assert dua.kontak is not None
    assert _nomor(klien, f"q={dua.kontak.nama}") == {dua.nomor}
    assert _nomor(klien, "petugas=999999") == set()
    assert "Yang masih terbuka" in _unduh(klien)  # the download says what it holds
    assert SaringanTiket({"keadaan": "belum"}).kalimat() == [("Keadaan", "Belum diambil")]
    assert klien.get(DAFTAR, headers={"HX-Request": "true"}).content.decode().startswith("<section")


def test_kata_tenggat(pada: Callable[[str], dt.datetime]) -> None:
    kini = pada("2026-11-19 09:42")
    jam = dt.timedelta(hours=1)
    for beda, kata in (
        (-26 * jam, "Lewat 1 hari"), (-jam, "Lewat sejak 08.42"), (jam, "Hari ini, 10.42"),
        (24 * jam, "Besok, 09.42"), (72 * jam, "Sisa 3 hari"),
    ):  # fmt: skip
        assert kata_tenggat(Tiket(status=_S.BARU, tenggat=kini + beda))[0] == kata
    assert kata_tenggat(Tiket(status=_S.DITUTUP, tenggat=kini))[0] == ""


def _massal(klien: Client, aksi: str, tiket: Sequence[Any], **isi: object) -> str:
    data = {"aksi": aksi, "pilih": [t.pk for t in tiket]}
    tanya = klien.post(DAFTAR, data)
    assert tanya.status_code == 200
    assert str(tiket[0]) in tanya.content.decode()
    jawaban = klien.post(DAFTAR, {**data, "yakin": "1", **isi}, follow=True).content.decode()
    for satu in tiket:
        satu.refresh_from_db()
    return jawaban


def test_perbuatan_atas_banyak_tiket(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(dodi)
    rekan = PabrikPengguna(nama="Wati Rahman", peran=("layanan",))
    tiket = [PabrikTiket() for _ in range(3)]
    assert "Ambil: 3 tiket" in _massal(klien, "ambil", tiket)
    assert {t.petugas for t in tiket} == {dodi}
    assert "Tugaskan: 3 tiket" in _massal(klien, "tugaskan", tiket, kepada=rekan.pk)
    assert {t.petugas for t in tiket} == {rekan}
    induk = PabrikTiket(judul="SPSE mati")
    assert "Jadikan bagian insiden: 3 tiket" in _massal(klien, "insiden", tiket, induk=induk.nomor)
    assert {t.induk for t in tiket} == {induk}
    assert "Beri label: 3 tiket" in _massal(klien, "label", tiket, label="SPSE mati")
    assert {satu.nama for satu in tiket[0].label.all()} == {"spse mati"}
    makro = PabrikMakro()
    assert "Jalankan makro: 3 tiket" in _massal(klien, "makro", tiket, makro=makro.pk)
    assert {t.status for t in tiket} == {_S.MENUNGGU_PENGGUNA}
    assert "Alihkan: 3 tiket" in _massal(klien, "alihkan", tiket, unit="ase", alasan="Periksa server")
    assert {t.unit for t in tiket} == {"ase"}
    assert "Batalkan: 3 tiket" in _massal(klien, "batal", tiket, alasan="Uji coba")
    assert {t.status for t in tiket} == {_S.DIBATALKAN}
    assert "This field" not in _massal(klien, "batal", tiket, alasan="")
    assert "dibatalkan" in _massal(klien, "ambil", tiket)  # every one of them refuses, and says so


def test_yang_menolak_tidak_menahan_yang_lain(dodi: Pengguna) -> None:
    baru, batal = PabrikTiket(), PabrikTiket(status=_S.DIBATALKAN)
    kalimat = massal.jalankan("ambil", oleh=dodi, objek=[baru, batal], isi={})
    assert kalimat.startswith("Ambil: 1 tiket. Tidak dikerjakan: ")
    assert batal.nomor in kalimat
    with pytest.raises(AturanDilanggar, match="Tidak ada tiket bernomor itu"):
        massal.jalankan("insiden", oleh=dodi, objek=[baru], isi={"induk": "TKT-1999-0001"})


@pytest.mark.pasal("11")
def test_antrean_kerja_dan_angka_navigasi(dodi: Pengguna, asep: Pengguna) -> None:
    """What waits for the reporter or LKPP waits for nobody here; what others hold is not mine."""
    baru, milik = PabrikTiket(), PabrikTiket(status=_S.DITANGANI)
    PabrikTiket(status=_S.MENUNGGU_PENGGUNA)
    PabrikTiket(petugas=PabrikPengguna(peran=("layanan",)))
    _terlambat(milik)
    butir = list(tampilan.butir(dodi))
    assert [(b.judul, b.pekerjaan) for b in butir] == [
        (milik.judul, "Tangani tiket"), (baru.judul, "Ambil dan jawab"),
    ]  # fmt: skip
    with CaptureQueriesContext(connection) as kueri:
        assert tampilan.jumlah_menunggu(dodi) == 2
    assert len(kueri) == 1
    assert tampilan.jumlah_menunggu(asep) == 0
    assert selectors.berikutnya(dodi) == milik
    assert [h.judul for h in tampilan.cari(dodi, baru.nomor, 5)] == [baru.judul]
    assert list(tampilan.cari(asep, baru.nomor, 5)) == []


def test_nomor_seperti_ditulis_orang(dodi: Pengguna, asep: Pengguna) -> None:
    tiket = PabrikTiket()
    urut = str(int(tiket.nomor.rsplit("-", 1)[1]))
    assert selectors.cari_nomor(f" {urut} ", dodi) == tiket
    assert selectors.cari_nomor(tiket.nomor.lower(), dodi) == tiket
    assert selectors.cari_nomor(urut, asep) is None
    assert selectors.cari_nomor("1234567890", dodi) is None
    assert selectors.tiket_pelapor(orang=dodi) == []
    assert selectors.tiket_pelapor(orang=dodi, kontak_id=tiket.kontak_id) == [tiket]
    services.batalkan(tiket_id=tiket.pk, alasan="x", oleh=dodi)
