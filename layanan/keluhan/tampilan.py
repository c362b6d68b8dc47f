"""Complaints and suggestions in the shell: navigation, inbox, search."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from layanan.keluhan.enums import StatusKeluhan, StatusMasukan
from layanan.keluhan.model_keluhan import LIHAT, PUTUSKAN, TANGANI
from layanan.keluhan.model_masukan import KELOLA_MASUKAN
from layanan.keluhan.models import Keluhan, Masukan, Terlapor
from layanan.keluhan.selectors import pemegang
from lpse.tampilan import bahasa
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    HasilPencarian,
    SumberAntrean,
    SumberPencarian,
    TautanPublik,
    antrean,
    navigasi,
    pencarian,
    tautan_publik,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from layanan.keluhan.model_keluhan import KeluhanQuerySet
    from lpse.akun.models import Pengguna

UNIT = "Layanan dan Dukungan"
_S = StatusKeluhan


def _akhir_hari(tanggal: dt.date) -> dt.datetime:
    return dt.datetime.combine(tanggal, dt.time(23, 59), tzinfo=bahasa.zona())


def _menunggu(pengguna: Pengguna) -> KeluhanQuerySet:
    """What this person has to do something about."""
    syarat = Q(status=_S.BARU) | Q(status=_S.DITANGANI, penangan=pengguna.pk)
    if pengguna.has_perm(PUTUSKAN):
        kepala = Q(status=_S.DITANGANI, dieskalasi_pada__isnull=False) | Q(status=_S.KEBERATAN)
        syarat |= kepala & ~Q(diputus_oleh=pengguna.pk)
    else:
        # The Kepala decided first, or is complained about: somebody else who handles complaints decides the appeal.
        terlapor = Terlapor.objects.berlaku().filter(keluhan=OuterRef(OuterRef("pk")), pengguna__isnull=False)
        kepala_lain = (
            pemegang(PUTUSKAN)
            .order_by()
            .exclude(pk=OuterRef("diputus_oleh"))
            .exclude(pk__in=terlapor.values("pengguna"))
        )
        syarat |= Q(~Exists(kepala_lain), status=_S.KEBERATAN) & ~Q(diputus_oleh=pengguna.pk)
    return Keluhan.objects.terlihat_oleh(pengguna).filter(syarat)


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One query."""
    for k in _menunggu(pengguna).select_related("keberatan"):
        kata = {_S.BARU: "Tetapkan penangan", _S.KEBERATAN: "Putuskan keberatan"}.get(_S(k.status), "Jawab keluhan")
        tenggat = k.keberatan.tenggat if k.status == _S.KEBERATAN else k.tenggat
        lewat = tenggat < bahasa.hari_ini()
        yield ButirAntrean(
            judul=f"{kata}: {k.perihal}",
            rincian=k.nomor,
            pekerjaan="Keluhan",
            rincian_pekerjaan=k.get_tentang_display(),
            keadaan="Lewat tenggat" if lewat else str(k.get_status_display()),
            nada="kritis" if lewat else "perhatian" if k.status == _S.BARU else "jalan",
            ikon="message-report",
            url=k.get_absolute_url(),
            masuk=k.dibuat_pada,
            tenggat=_akhir_hari(tenggat),
        )


def butir_masukan(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """New suggestions, and those this person carries out; one query."""
    syarat = Q(status=StatusMasukan.DITINDAKLANJUTI, penanggung_jawab=pengguna.pk)
    if pengguna.has_perm(KELOLA_MASUKAN):
        syarat |= Q(status=StatusMasukan.BARU)
    for m in Masukan.objects.terlihat_oleh(pengguna).filter(syarat):
        baru = m.status == StatusMasukan.BARU
        yield ButirAntrean(
            judul=f"{'Tanggapi' if baru else 'Tindak lanjuti'} masukan: {m.isi[:80]}",
            rincian=m.nomor,
            pekerjaan="Masukan",
            rincian_pekerjaan=m.get_topik_display(),
            keadaan="Lewat tenggat" if m.lewat else str(m.get_status_display()),
            nada="kritis" if m.lewat else "jalan",
            ikon="bulb",
            url=m.get_absolute_url(),
            masuk=m.dibuat_pada,
            tenggat=_akhir_hari(m.tenggat) if m.tenggat else None,
        )


def jumlah(pengguna: Pengguna) -> int:
    return _menunggu(pengguna).count()


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    """By number or subject, among those this person may see."""
    for k in Keluhan.objects.terlihat_oleh(pengguna).filter(Q(nomor__icontains=kata) | Q(perihal__icontains=kata))[
        :batas
    ]:
        yield HasilPencarian(
            k.perihal, f"{k.nomor}, {k.get_status_display().lower()}", k.get_absolute_url(), "message-report"
        )


navigasi.daftarkan(
    ButirNavigasi(
        kode="keluhan",
        unit=UNIT,
        label="Keluhan",
        url_name="layanan:daftar_keluhan",
        ikon="message-report",
        izin=LIHAT,
        urutan=250,
        hitung=jumlah,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="masukan",
        unit=UNIT,
        label="Masukan",
        url_name="layanan:daftar_masukan",
        ikon="bulb",
        izin="layanan.view_masukan",
        urutan=252,
        induk="keluhan",
    )
)
antrean.daftarkan(SumberAntrean(kode="keluhan", label="Keluhan", izin=TANGANI, ambil=butir, urutan=250))
antrean.daftarkan(
    SumberAntrean(kode="masukan", label="Masukan", izin="layanan.view_masukan", ambil=butir_masukan, urutan=252)
)
pencarian.daftarkan(SumberPencarian(kode="keluhan", label="Keluhan", izin=LIHAT, cari=cari, urutan=250))
tautan_publik.daftarkan(
    TautanPublik(kode="keluhan", label="Keluhan", url_name="layanan_publik:keluhan", urutan=210, lipat=True)
)
