"""Every move from every state, twice, by two at once; and what PostgreSQL refuses by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.tampilan import bahasa
from registrasi.pengguna.enums import StatusPengguna
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.penonaktifan import services, services_aktif, services_lkpp, services_putus
from registrasi.penonaktifan.enums import NONAKTIF, PERPINDAHAN, PERPINDAHAN_AKTIF, StatusAktif, StatusKasus
from registrasi.penonaktifan.models import PenonaktifanAkun
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_penonaktifan import PabrikKlarifikasi, PabrikPenonaktifanAkun, PabrikPermintaanAktif

pytestmark = pytest.mark.django_db
_S, _A = StatusKasus, StatusAktif
_HARI = dt.timedelta(days=1)


def _kasus(status: str, **isi: Any) -> PenonaktifanAkun:  # noqa: ANN401 - fields of the case
    """A case in that state, the account and the open question with it."""
    kasus = PabrikPenonaktifanAkun(status=status, **isi)
    if status == _S.TERBUKTI:
        PenonaktifanAkun.objects.filter(pk=kasus.pk).update(hasil_pernyataan="ditandatangani")
    if status == _S.KLARIFIKASI:
        PabrikKlarifikasi(kasus=kasus)
    if status in NONAKTIF:
        PenggunaSPSE.objects.filter(pk=kasus.pengguna_id).update(status=StatusPengguna.NONAKTIF_PELANGGARAN)
    return kasus


def _pindah(k: PenonaktifanAkun, ke: str, rina: Pengguna, kepala: Pengguna) -> object:
    hari = bahasa.hari_ini()
    dari: dict[str, Callable[[], object]] = {
        _S.KLARIFIKASI: lambda: services.minta_klarifikasi(
            kasus_id=k.pk, pertanyaan="Siapa?", tenggat=hari + 5 * _HARI, oleh=rina
        ),
        _S.DITELAAH: lambda: services.catat_jawaban(kasus_id=k.pk, jawaban="Kami", tanpa_jawaban=False, oleh=rina),
        _S.TIDAK_TERBUKTI: lambda: services.nyatakan_tidak_terbukti(kasus_id=k.pk, telaah="Bukan", oleh=rina),
        _S.TERBUKTI: lambda: services.nyatakan_terbukti(kasus_id=k.pk, telaah="Ya", ketentuan="3", oleh=rina),
        _S.DIUSULKAN: lambda: services.usulkan(kasus_id=k.pk, pertimbangan="Perlu", oleh=rina),
        _S.KLARIFIKASI_LKPP: lambda: services_lkpp.minta_klarifikasi_lkpp(
            kasus_id=k.pk, nomor="1", pertanyaan="Apa?", oleh=rina
        ),
        _S.DINONAKTIFKAN: lambda: services_putus.putuskan_nonaktif(kasus_id=k.pk, oleh=kepala),
        _S.DITOLAK: lambda: services_putus.tolak_usulan(kasus_id=k.pk, oleh=kepala, catatan="Tegur"),
        _S.DIBERITAHUKAN: lambda: services_putus.kirim_surat(kasus_id=k.pk, oleh=rina),
        _S.DIARSIPKAN: lambda: services_putus.arsipkan(kasus_id=k.pk, oleh=rina),
        _S.DIBATALKAN: lambda: services_lkpp.batalkan(kasus_id=k.pk, alasan="Keliru", oleh=rina),
    }
    return dari[ke]()


#: Moves whose door takes another road: an answer from LKPP, a blacklist without a question, a reactivation.
_LAIN = {(_S.KLARIFIKASI_LKPP, _S.DIUSULKAN), (_S.DILAPORKAN, _S.DITELAAH), (_S.DITELAAH, _S.DIUSULKAN)}


@pytest.mark.pasal("10(4)")
@pytest.mark.usefixtures("tanpa_cetak")
def test_semua_perpindahan(rina: Pengguna, bu_kepala: Pengguna) -> None:
    """From each state, through each door: moves on, or is refused with a sentence; nothing in between."""
    for dari in _S.values:
        usul = {"diusulkan_oleh": rina} if dari == _S.DIUSULKAN else {}
        kasus = _kasus(dari, dicatat_oleh=rina, **usul)
        for ke in (s for s in _S.values if s not in {_S.DILAPORKAN, _S.DIAKTIFKAN}):
            titik = transaction.savepoint()
            if (dari, ke) in PERPINDAHAN and (dari, ke) not in _LAIN:
                _pindah(kasus, ke, rina, bu_kepala)
                kasus.refresh_from_db()
                assert kasus.status == ke
            else:
                with pytest.raises(AturanDilanggar):
                    _pindah(kasus, ke, rina, bu_kepala)
                kasus.refresh_from_db()
                assert kasus.status == dari
            transaction.savepoint_rollback(titik)


def _pindah_aktif(pk: int, ke: str, rina: Pengguna, kepala: Pengguna) -> object:
    if ke == _A.DIPERIKSA:
        return services_aktif.periksa_permintaan(permintaan_id=pk, hasil="Lengkap", layak=True, oleh=rina)
    if ke == _A.DISETUJUI:
        return services_aktif.setujui_aktif(permintaan_id=pk, oleh=kepala)
    return services_aktif.tolak_aktif(permintaan_id=pk, oleh=kepala, catatan="Belum")


@pytest.mark.usefixtures("tanpa_cetak")
def test_semua_perpindahan_pengaktifan(rina: Pengguna, bu_kepala: Pengguna) -> None:
    for dari in _A.values:
        for ke in (_A.DIPERIKSA, _A.DISETUJUI, _A.DITOLAK):
            satu = PabrikPermintaanAktif(status=dari, kasus=_kasus(_S.DIARSIPKAN))
            if (dari, ke) in PERPINDAHAN_AKTIF:
                _pindah_aktif(satu.pk, ke, rina, bu_kepala)
                satu.refresh_from_db()
                assert satu.status == ke
            else:
                with pytest.raises(TransisiBasi, match="Muat ulang"):
                    _pindah_aktif(satu.pk, ke, rina, bu_kepala)


def test_basis_data_menjaga_jalan(rina: Pengguna) -> None:
    kasus = _kasus(_S.DIUSULKAN)
    with pytest.raises(DatabaseError, match="transition"), transaction.atomic():
        PenonaktifanAkun.objects.filter(pk=kasus.pk).update(status=_S.DILAPORKAN)
    with pytest.raises(IntegrityError, match="kasus_dua_orang"), transaction.atomic():
        PabrikPenonaktifanAkun(status=_S.DINONAKTIFKAN, diusulkan_oleh=rina, diputus_oleh=rina)
    with pytest.raises(IntegrityError, match="kasus_satu_terbuka"), transaction.atomic():
        PabrikPenonaktifanAkun(pengguna=kasus.pengguna)
    PabrikPenonaktifanAkun(pengguna=kasus.pengguna, status=_S.TIDAK_TERBUKTI)
    with pytest.raises(IntegrityError, match="kasus_alasan_dan_entri"), transaction.atomic():
        PabrikPenonaktifanAkun(alasan="daftar_hitam")
    with pytest.raises(IntegrityError, match="kasus_masa"), transaction.atomic():
        PabrikPenonaktifanAkun(status=_S.DIUSULKAN, sampai=bahasa.hari_ini() - 9 * _HARI)
    with pytest.raises(IntegrityError, match="permintaanaktif_dua_orang"), transaction.atomic():
        PabrikPermintaanAktif(status=_A.DISETUJUI, diperiksa_oleh=rina, diputus_oleh=rina)


@pytest.mark.django_db(transaction=True)
def test_dua_keputusan_dan_dua_permintaan_serentak(
    tanpa_cetak: list[dict[str, Any]], benang: Callable[..., Any], rina: Pengguna, bu_kepala: Pengguna
) -> None:
    """Two decide at once, two clerks enter at once: one of each counts."""
    kasus = _kasus(_S.DIUSULKAN)
    hasil = benang(
        lambda: services_putus.putuskan_nonaktif(kasus_id=kasus.pk, oleh=bu_kepala),
        lambda: services_putus.tolak_usulan(kasus_id=kasus.pk, oleh=bu_kepala, catatan="Tidak"),
    )
    assert [len(hasil.nilai), [type(g) for g in hasil.galat]] == [1, [TransisiBasi]]
    arsip, berkas = _kasus(_S.DIARSIPKAN), PabrikBerkas()
    hasil = benang(
        lambda: services_aktif.minta_aktif(
            kasus_id=arsip.pk, nomor_surat="1", tanggal_surat=bahasa.hari_ini(), penyelesaian="Sudah", berkas=[berkas],
            oleh=rina,
        ),
        n=2,
    )  # fmt: skip
    assert [len(hasil.nilai), [type(g) for g in hasil.galat]] == [1, [TransisiBasi]]
    assert len(tanpa_cetak) <= 1
