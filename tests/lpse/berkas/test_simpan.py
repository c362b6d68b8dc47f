"""Storing and reading back: once per content, whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from lpse.akun.models import Pengguna
from lpse.berkas import simpanan
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.berkas.registri import KEGUNAAN, Kegunaan
from lpse.berkas.selectors import kuota
from lpse.berkas.services import baca, buka, hapus, simpan, terima
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.berkas_uji import unggahan
from tests.pabrik import PabrikBerkas, PabrikRevisiNaskah


def _simpan(isi: bytes = b"isi naskah") -> Berkas:
    return simpan(isi=isi, nama="naskah.pdf", tipe="application/pdf", kegunaan="uji.semua")


def _di_cakram(akar: Path) -> list[Path]:
    return [p for p in akar.rglob("*") if p.is_file()]


def test_simpan_dan_baca(db: None, simpanan_uji: Path) -> None:
    berkas = _simpan()
    tempat = simpanan_uji / berkas.isi_id[:2] / berkas.isi_id[2:4] / berkas.isi_id
    assert _di_cakram(simpanan_uji) == [tempat]
    assert (tempat.stat().st_mode & 0o777, tempat.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert (baca(berkas=berkas), berkas.asal, berkas.pemindaian, berkas.tersedia) == (
        b"isi naskah",
        "portal",
        "tidak_perlu",
        True,
    )


def test_banyak_isi_menjadi_tahan_sekaligus(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """While filling an office nothing waits for the disk; at the end each content and folder is asked for, once."""
    diminta: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda fd: diminta.append(Path(f"/proc/self/fd/{fd}").readlink().name))
    with simpanan.sinkron_di_akhir():
        satu, dua = _simpan(b"satu"), _simpan(b"dua")
        assert diminta == []
        simpanan.hapus(dua.isi_id)
    assert satu.isi_id in diminta
    assert dua.isi_id not in diminta
    assert "berkas" in diminta
    assert len(diminta) == len(set(diminta))
    diminta.clear()
    _simpan(b"tiga")
    assert diminta[0].endswith(".bagian")  # afterwards each content waits for the disk again


def test_kegunaan_tak_terdaftar(db: None) -> None:
    with pytest.raises(LookupError):
        simpan(isi=b"x", nama="x", tipe="text/plain", kegunaan="tiada")


def test_isi_sama_disimpan_sekali(asep: Pengguna, unggah: Callable[..., Berkas], simpanan_uji: Path) -> None:
    satu, dua = unggah(asep, "a.pdf"), unggah(asep, "b.pdf")
    assert (satu.isi_id, satu.kunci == dua.kunci) == (dua.isi_id, False)
    assert (IsiBerkas.objects.count(), len(_di_cakram(simpanan_uji))) == (1, 1)
    assert Jejak.objects.tentang(satu).get().kata == "mengunggah berkas"


def test_isi_rusak_dipulihkan_oleh_unggahan_yang_sama(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    satu = unggah(asep)
    simpanan.letak(satu.isi_id).write_bytes(b"rusak")
    IsiBerkas.objects.update(keadaan="rusak")
    Berkas.objects.update(status="rusak", alasan="Isi rusak")
    dua = unggah(asep)
    satu.refresh_from_db()
    assert (baca(berkas=satu), satu.alasan, IsiBerkas.objects.get().keadaan) == (baca(berkas=dua), "", "utuh")


def test_isi_hilang_tanpa_ketahuan_ditempatkan_lagi(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    satu = unggah(asep)
    simpanan.letak(satu.isi_id).unlink()
    with pytest.raises(AturanDilanggar, match="tidak ditemukan di penyimpanan"):
        buka(berkas=satu)
    assert baca(berkas=unggah(asep)) == baca(berkas=satu)


def test_yang_belum_tersedia_tidak_dibuka(db: None) -> None:
    berkas = PabrikBerkas(status="karantina", pemindaian="belum")
    with pytest.raises(AturanDilanggar, match="menunggu pemeriksaan virus"):
        buka(berkas=berkas)


def test_transaksi_batal_tidak_meninggalkan_baris(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    def lalu_batal() -> None:
        with transaction.atomic():
            unggah(asep)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        lalu_batal()
    assert (Berkas.objects.count(), IsiBerkas.objects.count()) == (0, 0)


@pytest.mark.parametrize("kode", [errno.ENOSPC, errno.EDQUOT])
def test_cakram_penuh_dikatakan(
    asep: Pengguna, unggah: Callable[..., Berkas], simpanan_uji: Path, monkeypatch: pytest.MonkeyPatch, kode: int
) -> None:
    def penuh(_fd: int) -> None:
        raise OSError(kode, "No space left on device")

    monkeypatch.setattr(os, "fsync", penuh)
    with pytest.raises(AturanDilanggar, match="Ruang simpan server penuh"):
        unggah(asep)
    assert (_di_cakram(simpanan_uji), Berkas.objects.count()) == ([], 0)


def test_galat_cakram_lain_tetap_galat(
    asep: Pengguna, unggah: Callable[..., Berkas], monkeypatch: pytest.MonkeyPatch
) -> None:
    def rusak(_fd: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", rusak)
    with pytest.raises(OSError, match="Input/output"):
        unggah(asep)


def test_jatah_orang_dihormati(
    asep: Pengguna,
    unggah: Callable[..., Berkas],
    settings: Any,  # noqa: ANN401 - pytest-django's
) -> None:
    settings.BERKAS_KUOTA_BYTE = len(pdf()) + 10
    unggah(asep)
    with pytest.raises(AturanDilanggar, match="Jatah simpan Anda tidak cukup: sisa 10 B"):
        unggah(asep, "lain.pdf", pdf(2))
    assert Berkas.objects.count() == 1


def test_kegunaan_di_luar_jatah(
    asep: Pengguna,
    unggah: Callable[..., Berkas],
    settings: Any,  # noqa: ANN401 - pytest-django's
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.BERKAS_KUOTA_BYTE = 10
    monkeypatch.setitem(KEGUNAAN, "uji.bebas", Kegunaan("uji.bebas", "Bebas", kuota=False))
    assert unggah(asep, kegunaan="uji.bebas").tersedia
    assert kuota(asep).terpakai == 0


def test_izin_unggah_kegunaan(pengamat_lkpp: Pengguna, unggah: Callable[..., Berkas]) -> None:
    with pytest.raises(AturanDilanggar, match="tidak berwenang mengunggah lampiran umum"):
        unggah(pengamat_lkpp, kegunaan="lpse.lampiran_umum")


def test_unggahan_tanpa_nama(asep: Pengguna) -> None:
    berkas = terima(unggahan=unggahan("", pdf()), kegunaan="uji.semua", oleh=asep)
    assert berkas.nama == "berkas.pdf"


def test_hapus_milik_sendiri(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    berkas = unggah(asep)
    assert hapus(berkas_id=berkas.pk, oleh=asep) == "surat.pdf"
    assert not Berkas.objects.exists()
    assert set(Jejak.objects.filter(objek_teks="surat.pdf").values_list("kata", flat=True)) == {
        "mengunggah berkas",
        "menghapus berkas",
    }
    with pytest.raises(AturanDilanggar, match="sudah dihapus"):
        hapus(berkas_id=berkas.pk, oleh=asep)


def test_hapus_milik_orang_lain_atau_portal_ditolak(
    asep: Pengguna, dodi: Pengguna, unggah: Callable[..., Berkas]
) -> None:
    for berkas, oleh in ((unggah(asep), dodi), (PabrikBerkas(pengunggah=asep, asal="portal"), asep)):
        with pytest.raises(AturanDilanggar, match="unggah sendiri"):
            hapus(berkas_id=berkas.pk, oleh=oleh)


def test_hapus_yang_sudah_dipakai_ditolak(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    berkas = unggah(asep)
    PabrikRevisiNaskah(berkas=berkas)
    with pytest.raises(AturanDilanggar, match="sudah dipakai"):
        hapus(berkas_id=berkas.pk, oleh=asep)


@pytest.mark.django_db(transaction=True)
def test_dua_orang_membawa_isi_yang_sama_sekaligus(
    benang: Callable[..., Any], asep: Pengguna, dodi: Pengguna, unggah: Callable[..., Berkas]
) -> None:
    hasil = benang(*(lambda o=o: unggah(o) for o in (asep, dodi, asep, dodi)))
    assert (len(hasil.nilai), hasil.galat) == (4, [])
    assert IsiBerkas.objects.count() == 1
    assert baca(berkas=hasil.nilai[0]).startswith(b"%PDF-")


@pytest.mark.django_db(transaction=True)
def test_jatah_tidak_dilewati_dua_unggahan_sekaligus(
    benang: Callable[..., Any],
    asep: Pengguna,
    unggah: Callable[..., Berkas],
    settings: Any,  # noqa: ANN401 - pytest-django's
) -> None:
    settings.BERKAS_KUOTA_BYTE = int(len(pdf()) * 1.5)
    hasil = benang(lambda: unggah(asep, "a.pdf", pdf()), lambda: unggah(asep, "b.pdf", pdf()))
    assert (len(hasil.nilai), len(hasil.galat)) == (1, 1)
