"""What the minutes put on the shell, and on the page of a ticket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Q
from django.urls import reverse

from layanan.berita_acara.enums import JenisBA, StatusBA
from layanan.berita_acara.izin import LIHAT, SUSUN
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.services import perihal
from layanan.tiket.aksi import Aksi, daftarkan_aksi
from layanan.tiket.enums import JenisPengguna
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
    from django.db.models import QuerySet

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna

_S = StatusBA
_KATA: dict[str, str] = {_S.DRAF: "Lanjutkan", _S.SIAP: "Finalkan", _S.FINAL: "Kumpulkan tanda tangan"}


def _menunggu(pengguna: Pengguna) -> QuerySet[BeritaAcara]:
    """Minutes that somebody of the unit has to bring further."""
    if not pengguna.has_perm(SUSUN):
        return BeritaAcara.objects.none()
    semua = BeritaAcara.objects.terlihat_oleh(pengguna)
    return semua.disusun() | semua.menunggu_tanda_tangan()


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One query."""
    for ba in _menunggu(pengguna).order_by("dibuat_pada")[:100]:
        yield ButirAntrean(
            judul=f"{_KATA[ba.status]}: {perihal(ba=ba)}",
            rincian=ba.nomor or ba.permintaan_nomor,
            pekerjaan="Berita acara",
            rincian_pekerjaan=str(ba.get_jenis_display()),
            keadaan=str(ba.get_status_display()),
            nada=ba.nada[0],
            ikon=ba.nada[1],
            url=ba.get_absolute_url(),
            masuk=ba.dibuat_pada,
            tenggat=ba.tahap_selesai if ba.jenis == JenisBA.KESAKSIAN else None,
        )


def jumlah_disusun(pengguna: Pengguna) -> int:
    """In the making; those that wait for signatures are counted beside, under their own heading."""
    return BeritaAcara.objects.terlihat_oleh(pengguna).disusun().count() if pengguna.has_perm(SUSUN) else 0


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterator[HasilPencarian]:
    kueri = BeritaAcara.objects.terlihat_oleh(pengguna).filter(
        Q(nomor__icontains=kata) | Q(kode_tender__startswith=kata) | Q(nama_paket__icontains=kata)
    )
    for ba in kueri[:batas]:
        yield HasilPencarian(
            ba.nomor or perihal(ba=ba), str(ba.get_status_display()), ba.get_absolute_url(), "file-certificate"
        )


def _patut_kesaksian(tiket: Tiket, _pengguna: Pengguna) -> bool:
    """Of a Pokja or a procurement officer: they ask for a witness."""
    return tiket.jenis_pengguna in {JenisPengguna.POKJA, JenisPengguna.PP}


navigasi.daftarkan(
    ButirNavigasi(
        kode="berita_acara",
        unit="Layanan dan Dukungan",
        label="Berita acara",
        url_name="layanan:berita_acara",
        ikon="file-certificate",
        izin=LIHAT,
        urutan=260,
        hitung=jumlah_disusun,
    )
)
antrean.daftarkan(SumberAntrean(kode="berita_acara", label="Berita acara", izin=SUSUN, ambil=butir, urutan=260))
pencarian.daftarkan(SumberPencarian(kode="berita_acara", label="Berita acara", izin=LIHAT, cari=cari, urutan=260))
daftarkan_aksi(
    Aksi(
        "ba_kesaksian",
        "Buat berita acara kesaksian",
        lambda tiket: reverse("layanan:berita_acara_dari_tiket", args=[tiket.pk]),
        SUSUN,
        ikon="file-certificate",
        urutan=20,
        boleh=_patut_kesaksian,
        post=True,
    )
)
daftarkan_aksi(
    Aksi(
        "ba_lain",
        "Buat berita acara lain",
        lambda tiket: f"{reverse('layanan:berita_acara_baru')}?tiket={tiket.pk}",
        SUSUN,
        ikon="file-text",
        urutan=21,
    )
)
