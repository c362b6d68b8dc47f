"""What the applications put on the shell: navigation, inbox, search, the card of the counter."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from lpse.tampilan import bahasa
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    HasilPencarian,
    Kartu,
    SumberAntrean,
    SumberPencarian,
    antrean,
    kartu,
    navigasi,
    pencarian,
)
from registrasi.pendaftaran.enums import DAPAT_KEDALUWARSA, NADA_PERMOHONAN, TERBUKA, StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.selectors import hitung_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lpse.akun.models import Pengguna

UNIT = "Registrasi dan Verifikasi"
LIHAT = "registrasi.view_permohonan"
#: An application shows in the inbox of the counter when so many days are left.
HARI_ANTREAN = 14


def hampir_habis(_pengguna: Pengguna) -> int:
    """Applications whose days end within a week, by one index."""
    batas = bahasa.hari_ini() + dt.timedelta(days=7)
    return Permohonan.objects.filter(status__in=DAPAT_KEDALUWARSA, tenggat__lte=batas).count()


def butir_loket(pengguna: Pengguna) -> Iterable[ButirAntrean]:
    """What this clerk opened, or came from home, and must be completed soon."""
    batas = bahasa.hari_ini() + dt.timedelta(days=HARI_ANTREAN)
    kueri = Permohonan.objects.terlihat_oleh(pengguna).filter(
        Q(petugas=pengguna) | Q(petugas=None), status__in=DAPAT_KEDALUWARSA, tenggat__lte=batas
    )
    zona = bahasa.zona()
    hasil = []
    for p in kueri.order_by("tenggat", "pk")[:100]:
        nada = "kritis" if p.sisa_hari <= 2 else "perhatian"  # noqa: PLR2004 - the last notice
        hasil.append(
            ButirAntrean(
                judul=p.nama or "Tanpa nama", rincian=p.get_jenis_pengguna_display(), pekerjaan="Lengkapi permohonan",
                keadaan=p.get_status_display(), nada=nada, ikon="clock", url=p.get_absolute_url(), masuk=p.dibuat_pada,
                tenggat=dt.datetime.combine(p.tenggat, dt.time(23, 59), tzinfo=zona), rincian_pekerjaan=p.nomor,
            )
        )  # fmt: skip
    return hasil


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    cocok = Q(nomor__icontains=kata) | Q(nama__icontains=kata) | Q(spse_user_id__iexact=kata) | Q(surel__iexact=kata)
    kueri = Permohonan.objects.terlihat_oleh(pengguna).filter(cocok).order_by("-dibuat_pada")[:batas]
    return [
        HasilPencarian(
            p.nama or "Permohonan tanpa nama", f"{p.nomor or 'draf'}, {p.get_status_display()}", p.get_absolute_url(),
            "user-plus",
        )
        for p in kueri
    ]  # fmt: skip


def isi_kartu(_pengguna: Pengguna) -> Mapping[str, Any]:
    """Open applications by state."""
    jumlah = hitung_status()
    return {
        "baris": [
            (StatusPermohonan(s).label, jumlah.get(s, 0), *NADA_PERMOHONAN[s], s) for s in TERBUKA
        ],
    }  # fmt: skip


navigasi.daftarkan(
    ButirNavigasi(
        kode="pendaftaran",
        unit=UNIT,
        label="Pendaftaran",
        url_name="registrasi:daftar_permohonan",
        ikon="user-plus",
        izin=LIHAT,
        urutan=110,
        hitung=hampir_habis,
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="pendaftaran", label="Pendaftaran", izin="registrasi.kelola_permohonan", ambil=butir_loket, urutan=110
    )
)
pencarian.daftarkan(SumberPencarian(kode="pendaftaran", label="Permohonan", izin=LIHAT, cari=cari, urutan=110))
kartu.daftarkan(
    Kartu(
        kode="pendaftaran",
        judul="Pendaftaran pengguna SPSE",
        templat="registrasi/pendaftaran/kartu.html",
        konteks=isi_kartu,
        izin=LIHAT,
        urutan=110,
        url_name="registrasi:daftar_permohonan",
        tautan="Semua permohonan",
    )
)
