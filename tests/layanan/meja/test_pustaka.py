"""Canned answers and macros: who keeps them, what they may say, all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from layanan.meja import services
from layanan.meja.models import BalasanBaku, Makro
from layanan.meja.selectors import pustaka
from layanan.meja.services_makro import jalankan_makro
from layanan.meja.variabel import VARIABEL, asing, isi_variabel
from layanan.tiket.enums import JenisPesan, StatusTiket
from layanan.tiket.models import Tiket
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from tests.pabrik import PabrikPengguna, PabrikProfilLPSE
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_meja import PabrikBalasanBaku, PabrikMakro
from tests.pabrik_paket import PabrikPaket
from tests.pabrik_tiket import PabrikLabel, PabrikTiket

pytestmark = pytest.mark.django_db
_S = StatusTiket


def _balasan(**lain: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of the form
    return {
        "judul": "Minta bukti", "isi": "Yth. {pelapor}", "kategori": None, "pribadi": False, "aktif": True,
        "urutan": 10, **lain,
    }  # fmt: skip


def _makro(**lain: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    return {
        "nama": "Ambil", "keterangan": "", "ambil": True, "balasan": None, "catatan": "", "unit": "", "sesudah": "",
        "solusi": "", "aktif": True, "urutan": 10, **lain,
    }  # fmt: skip


def test_balasan_unit_dan_milik_sendiri(dodi: Pengguna, asep: Pengguna) -> None:
    unit = services.simpan_balasan(oleh=dodi, data=_balasan())
    milik = services.simpan_balasan(oleh=asep, data=_balasan(pribadi=True))
    assert set(BalasanBaku.objects.terlihat_oleh(dodi)) == {unit}
    assert set(BalasanBaku.objects.terlihat_oleh(asep)) == {unit, milik}
    services.simpan_balasan(oleh=asep, data=_balasan(pribadi=True, isi="Baru"), balasan=milik)
    milik.refresh_from_db()
    assert milik.isi == "Baru"
    assert Jejak.objects.tentang(unit).get().kata == "menulis balasan baku"


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [({"isi": "Halo {nama} {entah}"}, r"\{entah\}, \{nama\}"), ({}, "Sudah ada balasan baku")],
    ids=["kata ganti asing", "judul kembar"],
)
def test_balasan_ditolak(ubah: dict[str, Any], pesan: str, dodi: Pengguna) -> None:
    PabrikBalasanBaku(judul="Minta bukti")
    with pytest.raises(AturanDilanggar, match=pesan):
        services.simpan_balasan(oleh=dodi, data=_balasan(**ubah))


def test_balasan_unit_hanya_petugas_layanan(dodi: Pengguna, asep: Pengguna) -> None:
    unit = PabrikBalasanBaku()
    for balasan in (None, unit):
        with pytest.raises(AturanDilanggar, match="diubah petugas layanan"):
            services.simpan_balasan(oleh=asep, data=_balasan(pribadi=balasan is not None), balasan=balasan)
    rekan = PabrikBalasanBaku(pemilik=dodi)
    with pytest.raises(AturanDilanggar, match="milik rekan"):
        services.simpan_balasan(oleh=asep, data=_balasan(pribadi=True), balasan=rekan)


def test_balasan_kategori_tiketnya_lebih_dahulu(dodi: Pengguna) -> None:
    kategori = PabrikKategori()
    umum, khusus = PabrikBalasanBaku(urutan=1), PabrikBalasanBaku(urutan=5, kategori=kategori)
    PabrikMakro(aktif=False, balasan=PabrikBalasanBaku(aktif=False))
    makro = PabrikMakro(balasan=umum)
    isi = pustaka(PabrikTiket(kategori=kategori), dodi)
    assert isi.balasan == [(khusus.pk, khusus.judul), (umum.pk, umum.judul)]
    assert isi.makro == [(makro.pk, makro.nama)]
    assert [pk for pk, _ in pustaka(PabrikTiket(), dodi).balasan] == [umum.pk, khusus.pk]


def test_semua_kata_ganti_terisi(dodi: Pengguna) -> None:
    PabrikProfilLPSE(nama="LPSE Kabupaten Luwu Utara")
    tiket = PabrikTiket(aplikasi="SPSE 4.5", paket=PabrikPaket(nama="Jalan Sabbang"))
    teks = isi_variabel("|".join(f"{{{nama}}}" for nama in VARIABEL) + "|{lain}", tiket=tiket, petugas=dodi)
    assert teks.split("|")[2:5] == [tiket.judul, dodi.nama, "SPSE 4.5"]
    assert "Jalan Sabbang" in teks
    assert "LPSE Kabupaten Luwu Utara" in teks
    assert teks.endswith("|{lain}")
    assert asing("{pelapor} {lain} {lain}") == ["lain"]
    assert isi_variabel("{pelapor}", tiket=Tiket(akun=dodi), petugas=dodi) == dodi.nama
    assert isi_variabel("{pelapor}", tiket=Tiket(), petugas=dodi) == "–"


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"ambil": False}, "belum mengerjakan apa pun"),
        ({"sesudah": "selesai"}, "menyebut solusinya"),
        ({"unit": "ase", "sesudah": "selesai", "solusi": "x"}, "tidak sekaligus"),
        ({"sesudah": "menunggu_pengguna"}, "pilih balasan baku"),
        ({"nama": "Sudah ada"}, "Sudah ada makro"),
    ],
)
def test_makro_ditolak(ubah: dict[str, Any], pesan: str, dodi: Pengguna) -> None:
    PabrikMakro(nama="Sudah ada")
    with pytest.raises(AturanDilanggar, match=pesan):
        services.simpan_makro(oleh=dodi, data=_makro(**ubah), label=[])


def test_makro_dijalankan_berurutan(dodi: Pengguna, asep: Pengguna) -> None:
    label = PabrikLabel(nama="menunggu log")
    alih = services.simpan_makro(
        oleh=dodi, data=_makro(catatan="Cek {nomor}", unit="ase", keterangan="Minta log"), label=[label]
    )
    tiket = PabrikTiket()
    hasil = jalankan_makro(makro_id=alih.pk, tiket_id=tiket.pk, oleh=dodi, kunci="a" * 43)
    assert (hasil.unit, hasil.status, list(hasil.label.all())) == ("ase", _S.BARU, [label])
    assert hasil.pesan.get(jenis=JenisPesan.CATATAN).isi == f"Cek {tiket.nomor}"
    tutup = services.simpan_makro(
        oleh=dodi, data=_makro(nama="Beres", ambil=False, sesudah="selesai", solusi="Beres, {pelapor}."), label=[]
    )
    selesai = jalankan_makro(makro_id=tutup.pk, tiket_id=tiket.pk, oleh=asep)
    assert (selesai.status, selesai.solusi) == (_S.SELESAI, f"Beres, {tiket.kontak.nama}.")
    services.simpan_makro(oleh=dodi, data=_makro(nama="Beres lagi"), label=[], makro=tutup)
    assert Jejak.objects.tentang(tutup).first().kata == "mengubah makro"  # type: ignore[union-attr] # there is one


def test_makro_semua_atau_tidak_sama_sekali(dodi: Pengguna) -> None:
    makro = PabrikMakro(catatan="Catatan", sesudah="menunggu_pengguna")
    tiket = PabrikTiket(status=_S.DITUTUP)
    with pytest.raises(TransisiBasi):
        jalankan_makro(makro_id=makro.pk, tiket_id=tiket.pk, oleh=dodi)
    assert not tiket.pesan.filter(jenis=JenisPesan.CATATAN).exists()
    Makro.objects.filter(pk=makro.pk).update(aktif=False)
    with pytest.raises(AturanDilanggar, match="tidak dipakai lagi"):
        jalankan_makro(makro_id=makro.pk, tiket_id=tiket.pk, oleh=dodi)


def test_aturan_makro_dijaga_basis_data() -> None:
    with pytest.raises(IntegrityError, match="makro_alih_tanpa_sesudah"):
        PabrikMakro(unit="ase", sesudah="menunggu_pengguna")


def test_halaman_pustaka(dodi: Pengguna, asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(dodi)
    baru = reverse("layanan:balasan_baku_baru")
    isi = {"judul": "Minta versi", "isi": "Versi {aplikasi}?", "aktif": "on", "urutan": "10", "kategori": ""}
    assert "{kantor}" in klien.get(baru).content.decode()
    assert "tidak dikenal" in klien.post(baru, {**isi, "isi": "{x}"}).content.decode()
    klien.post(baru, isi)
    balasan = BalasanBaku.objects.get(judul="Minta versi")
    assert "Versi {aplikasi}?" in klien.get(balasan.get_absolute_url()).content.decode()
    assert "Minta versi" in klien.get(reverse("layanan:daftar_balasan_baku")).content.decode()
    makro = reverse("layanan:makro_baru")
    klien.get(makro)
    klien.post(makro, {
        "nama": "Tanya versi", "aktif": "on", "urutan": "1", "balasan": balasan.pk, "sesudah": "menunggu_pengguna",
    })  # fmt: skip
    satu = Makro.objects.get()
    assert "Tanya versi" in klien.get(satu.get_absolute_url()).content.decode()
    assert "Tanya versi" in klien.get(reverse("layanan:daftar_makro")).content.decode()
    assert "Susun makro" not in masuk_sebagai(asep).get(reverse("layanan:daftar_makro")).content.decode()
    assert masuk_sebagai(asep).get(makro).status_code == 403
    assert "Hanya untuk saya" in masuk_sebagai(asep).get(baru).content.decode()
    rekan = PabrikBalasanBaku(pemilik=PabrikPengguna(peran=("layanan",)))
    assert klien.get(rekan.get_absolute_url()).status_code == 404
    for daftar in ("daftar_makro", "daftar_balasan_baku"):
        assert klien.get(reverse(f"layanan:{daftar}"), {"aktif_saja": "False", "unduh": "csv"}).status_code == 200


def test_pratinjau_balasan_terisi_dari_tiket_sendiri(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    alamat, klien = reverse("layanan:balasan_baku_pratinjau"), masuk_sebagai(dodi)
    isi = {"isi": "Yth. {pelapor}, {nomor}; {nama_paket}; {entah}"}
    assert "Belum ada tiket" in klien.post(alamat, isi).content.decode()
    milik = PabrikTiket(status=_S.DITANGANI, petugas=dodi)
    lain = PabrikTiket()
    teks = klien.post(alamat, isi).content.decode()
    assert f"Yth. {milik.kontak.nama}, {milik.nomor}; –; {{entah}}" in teks
    assert "Tidak ada di tiket ini: nama paket." in teks
    assert "<code>{entah}</code>" in teks
    rekan = masuk_sebagai(PabrikPengguna(peran=("layanan",)))
    assert lain.nomor in rekan.post(alamat, isi).content.decode()
    assert "selagi ditulis" in klien.post(alamat, {"isi": " "}).content.decode()
