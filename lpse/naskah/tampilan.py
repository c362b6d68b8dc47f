"""What the papers put on the shell: navigation, the signatures that wait, search."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Q

from lpse.naskah.enums import StatusTandaTangan
from lpse.naskah.models import Naskah, TandaTangan
from lpse.naskah.selectors import menunggu_saya
from lpse.tampilan import bahasa
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    HasilPencarian,
    SumberAntrean,
    SumberPencarian,
    antrean,
    navigasi,
    pencarian,
)

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_TENGGAT = dt.timedelta(days=2)


def jumlah_menunggu(pengguna: Pengguna) -> int:
    return menunggu_saya(pengguna).count()


def butir_tanda_tangan(pengguna: Pengguna) -> Iterable[ButirAntrean]:
    """Papers that wait for this person's signature."""
    for slot in menunggu_saya(pengguna):
        gagal = slot.status == StatusTandaTangan.GAGAL
        naskah = slot.naskah
        masuk = naskah.final_pada or naskah.dibuat_pada
        yield ButirAntrean(
            judul=naskah.perihal,
            rincian=naskah.nomor,
            pekerjaan="Tanda tangani",
            rincian_pekerjaan=f"Sebagai {slot.jabatan}",
            keadaan="Gagal, ulangi" if gagal else "Menunggu tanda tangan",
            nada="kritis" if gagal else "jalan",
            ikon="pencil",
            url=naskah.get_absolute_url(),
            masuk=masuk,
            tenggat=masuk + _TENGGAT,
        )


def ditandatangani_bulan_ini(pengguna: Pengguna) -> int:
    awal = bahasa.sekarang().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return TandaTangan.objects.filter(pengguna=pengguna, pada__gte=awal).count()


def cari_naskah(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    """By number, subject or check code, among those the searcher may see."""
    cocok = Q(nomor__icontains=kata) | Q(perihal__icontains=kata) | Q(kode__iexact=kata)
    daftar = Naskah.objects.terlihat_oleh(pengguna).filter(cocok).order_by("-dibuat_pada")
    return [
        HasilPencarian(judul=n.perihal, rincian=n.nomor or "Draf", url=n.get_absolute_url(), ikon="file-text")
        for n in daftar[:batas]
    ]


navigasi.daftarkan(
    ButirNavigasi(
        kode="naskah",
        unit="",
        label="Naskah dinas",
        url_name="naskah:daftar",
        ikon="file-text",
        izin="lpse.masuk_portal",
        urutan=60,
        hitung=jumlah_menunggu,
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="naskah",
        label="Tanda tangan naskah",
        izin="lpse.masuk_portal",
        ambil=butir_tanda_tangan,
        urutan=60,
        selesai_bulan_ini=ditandatangani_bulan_ini,
    )
)
pencarian.daftarkan(
    SumberPencarian(kode="naskah", label="Naskah dinas", izin="lpse.masuk_portal", cari=cari_naskah, urutan=60)
)
