"""What deactivation puts on the shell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Q
from django.db.models.aggregates import Min
from django.urls import reverse

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
from registrasi.pengguna.panel import Tindakan, tindakan_pengguna
from registrasi.penonaktifan.enums import NADA, SELESAI, StatusKasus
from registrasi.penonaktifan.model_kasus import LIHAT
from registrasi.penonaktifan.models import PenonaktifanAkun
from registrasi.penonaktifan.selectors import menunggu
from registrasi.penonaktifan.services import PROSES

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.pengguna.models import PenggunaSPSE

_S = StatusKasus
_KATA: dict[str, str] = {
    _S.DILAPORKAN: "Telaah laporan",
    _S.KLARIFIKASI: "Catat jawaban klarifikasi",
    _S.DITELAAH: "Nyatakan terbukti atau tidak",
    _S.TERBUKTI: "Urus pernyataan dan usulan",
    _S.DIUSULKAN: "Putuskan penonaktifan",
    _S.KLARIFIKASI_LKPP: "Selesaikan klarifikasi LKPP",
    _S.DINONAKTIFKAN: "Kirim surat penonaktifan",
    _S.DIBERITAHUKAN: "Arsipkan kasus",
    _S.DIARSIPKAN: "Urus pengaktifan kembali",
}


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One query."""
    kueri = menunggu(pengguna).select_related("pengguna").annotate(
        tanya=Min("klarifikasi__tenggat", filter=Q(klarifikasi__dicatat_pada=None))
    )  # fmt: skip
    for k in kueri.order_by("dicatat_pada"):
        nada, ikon = ("perhatian", "clock") if k.masa_habis else NADA[k.status]
        hari: dt.date | None = k.tanya
        yield ButirAntrean(
            judul=f"{_KATA[k.status]}: {k.pengguna}",
            rincian=str(k.get_alasan_display()),
            pekerjaan="Penonaktifan",
            rincian_pekerjaan=f"Pelapor {k.pelapor}",
            keadaan="Masa nonaktif habis" if k.masa_habis else str(k.get_status_display()),
            nada=nada,
            ikon=ikon,
            url=k.get_absolute_url(),
            masuk=k.dicatat_pada,
            tenggat=dt.datetime.combine(hari, dt.time(23, 59), tzinfo=bahasa.zona()) if hari else None,
        )


def jumlah_menunggu(pengguna: Pengguna) -> int:
    return menunggu(pengguna).count()


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterator[HasilPencarian]:
    kueri = PenonaktifanAkun.objects.terlihat_oleh(pengguna).filter(
        Q(pengguna__nama__icontains=kata) | Q(pengguna__user_id__icontains=kata) | Q(nomor_surat__icontains=kata)
    )
    for k in kueri.select_related("pengguna")[:batas]:
        yield HasilPencarian(str(k), str(k.get_status_display()), k.get_absolute_url(), "user-off")


def tautan_kasus(orang: Pengguna, satu: PenggunaSPSE) -> str:
    """The case of this user that is still open."""
    kueri = PenonaktifanAkun.objects.terlihat_oleh(orang).filter(pengguna=satu).exclude(status__in=SELESAI)
    kasus = kueri.only("pk").first()
    return kasus.get_absolute_url() if kasus else ""


def tautan_nonaktifkan(orang: Pengguna, satu: PenggunaSPSE) -> str:
    """The report's form, for an active user without an open case."""
    if not satu.aktif or tautan_kasus(orang, satu):
        return ""
    return f"{reverse('registrasi:penonaktifan_baru')}?pengguna={satu.pk}"


navigasi.daftarkan(
    ButirNavigasi(
        kode="penonaktifan",
        unit="Registrasi dan Verifikasi",
        label="Penonaktifan",
        url_name="registrasi:daftar_penonaktifan",
        ikon="user-off",
        izin=LIHAT,
        urutan=160,
        hitung=jumlah_menunggu,
    )
)
antrean.daftarkan(SumberAntrean(kode="penonaktifan", label="Penonaktifan", izin=LIHAT, ambil=butir, urutan=160))
pencarian.daftarkan(SumberPencarian(kode="penonaktifan", label="Penonaktifan", izin=LIHAT, cari=cari, urutan=160))
tindakan_pengguna.daftarkan(
    Tindakan("nonaktifkan", "Nonaktifkan…", "user-off", tautan=tautan_nonaktifkan, izin=PROSES, urutan=160)
)
tindakan_pengguna.daftarkan(
    Tindakan("kasus_penonaktifan", "Kasus penonaktifan", "user-off", tautan=tautan_kasus, izin=LIHAT, urutan=161)
)
