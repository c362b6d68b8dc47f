"""Reads over requests for information: by number and code, the public's view, figures (UU 14/2008)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Count, F, Q

from layanan.informasi.enums import TERBUKA, ArahLampiran, HasilPermintaan, StatusPermintaan
from layanan.informasi.kode import permintaan_cocok
from layanan.informasi.models import PermintaanInformasi
from layanan.informasi.selectors_keberatan import batas_keberatan, boleh_keberatan
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap, tahapan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from layanan.informasi.models import KeberatanInformasi, LampiranInformasi

_S = StatusPermintaan
_KALIMAT: Final[dict[str, str]] = {
    _S.DIAJUKAN: "Permintaan Anda kami terima dan segera diproses.",
    _S.DIPROSES: "Petugas sedang menyiapkan informasi yang Anda minta.",
    _S.DIPERPANJANG: "Kami perlu waktu tambahan; alasannya ada di bawah dan dalam surat kami.",
    _S.DIJAWAB: "Permintaan Anda sudah dijawab.",
    _S.DICABUT: "Permintaan ini Anda cabut.",
}
_JALAN: Final = [("terima", "Diterima"), ("proses", "Diproses"), ("jawab", "Dijawab")]
_LETAK: Final[dict[str, str]] = {_S.DIAJUKAN: "terima", _S.DIPROSES: "proses", _S.DIPERPANJANG: "proses"}


def cari_dengan_kode(*, nomor: str, kode: str) -> PermintaanInformasi | None:
    """The request of this number and code. An unknown number costs the same work as a wrong code."""
    permintaan = PermintaanInformasi.objects.filter(nomor=nomor).first() if nomor else None
    cocok = permintaan_cocok(permintaan or PermintaanInformasi(), kode)
    return permintaan if permintaan is not None and cocok else None


def jalan(permintaan: PermintaanInformasi) -> list[Tahap]:
    """The road of a request, here and ahead."""
    return tahapan(_JALAN, _LETAK.get(permintaan.status, "jawab"))


@dataclass(frozen=True)
class KeadaanPublik:
    """What the applicant reads by number and code."""

    label: str
    nada: str
    ikon: str
    kalimat: str
    tahapan: Sequence[Tahap]
    fakta: Sequence[tuple[str, str]]
    lampiran: Sequence[LampiranInformasi]
    boleh_cabut: bool
    keberatan: Sequence[KeberatanInformasi]
    boleh_keberatan: bool


def keadaan_publik(permintaan: PermintaanInformasi) -> KeadaanPublik:
    """State, road ahead, dates, and the files of the answer."""
    nada, ikon = permintaan.nada
    boleh = boleh_keberatan(permintaan)
    fakta = [
        ("Diterima", bahasa.waktu(permintaan.dibuat_pada)),
        ("Kami jawab paling lambat", bahasa.tanggal(permintaan.tenggat) if permintaan.terbuka else ""),
        ("Dijawab", bahasa.waktu(permintaan.dijawab_pada) if permintaan.dijawab_pada else ""),
        ("Hasil", permintaan.get_hasil_display() if permintaan.hasil else ""),
        ("Nomor surat", permintaan.surat_jawaban.nomor if permintaan.surat_jawaban else ""),
        ("Keberatan paling lambat", bahasa.tanggal(batas_keberatan(permintaan)) if boleh else ""),
    ]
    dijawab = permintaan.status == _S.DIJAWAB
    lampiran = permintaan.lampiran.filter(arah=ArahLampiran.JAWABAN).select_related("berkas__isi")
    return KeadaanPublik(
        label=permintaan.get_status_display(),
        nada=nada,
        ikon=ikon,
        kalimat=_KALIMAT[permintaan.status],
        tahapan=jalan(permintaan),
        fakta=[f for f in fakta if f[1]],
        lampiran=list(lampiran) if dijawab else [],
        boleh_cabut=permintaan.terbuka,
        keberatan=list(permintaan.keberatan.select_related("surat")),
        boleh_keberatan=boleh,
    )


@dataclass(frozen=True)
class AngkaInformasi:
    """Requests in figures, as the yearly report of public information counts them."""

    masuk: int
    terbuka: int
    lewat: int
    dijawab: int
    tepat_waktu: int
    diperpanjang: int
    diberikan: int
    ditolak: int


def angka(dari: dt.date | None = None, sampai: dt.date | None = None) -> AngkaInformasi:
    """Of the requests received in a stretch of days; one query."""
    kueri = PermintaanInformasi.objects.all()
    if dari is not None and sampai is not None:
        kueri = kueri.filter(dibuat_pada__date__range=(dari, sampai))
    terbuka, dijawab = Q(status__in=TERBUKA), Q(status=_S.DIJAWAB)
    hasil = kueri.aggregate(
        masuk=Count("pk"),
        terbuka=Count("pk", filter=terbuka),
        lewat=Count("pk", filter=terbuka & Q(tenggat__lt=bahasa.hari_ini())),
        dijawab=Count("pk", filter=dijawab),
        tepat_waktu=Count("pk", filter=dijawab & Q(dijawab_pada__date__lte=F("tenggat"))),
        diperpanjang=Count("pk", filter=Q(diperpanjang_pada__isnull=False)),
        diberikan=Count("pk", filter=Q(hasil__in=[HasilPermintaan.DIBERIKAN, HasilPermintaan.SEBAGIAN])),
        ditolak=Count("pk", filter=Q(hasil=HasilPermintaan.DIKECUALIKAN)),
    )
    return AngkaInformasi(**hasil)
