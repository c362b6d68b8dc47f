"""Reads over complaints: who may handle one, who is named in a text, deadlines, what the public sees, figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.db.models import Avg, Count, F, Q

from layanan.keluhan.enums import TERBUKA, UNTUK_PENGADU, Putusan, StatusKeluhan, StatusMasukan, UnitKeluhan
from layanan.keluhan.kode import keluhan_cocok, masukan_cocok
from layanan.keluhan.models import Keluhan, Masukan
from lpse.akun.models import Pengguna
from lpse.akun.peran import PEGAWAI_LPSE
from lpse.identitas import nama as nama_orang
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap, tahapan
from lpse.waktu import kalender

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from layanan.keluhan.models import Keberatan, PesanKeluhan

_S = StatusKeluhan
_KATA: Final = re.compile(r"[A-Z]+")
#: A name's word shorter than this is too common to mean a person.
_PANJANG_KATA: Final = 4


def pegawai() -> QuerySet[Pengguna]:
    """Active staff of the office: who may be complained about."""
    hasil: QuerySet[Pengguna] = Pengguna.objects.aktif().berperan(*PEGAWAI_LPSE).order_by("nama")
    return hasil


def pemegang(izin: str) -> QuerySet[Pengguna]:
    """Active people whose role carries this permission of the unit (``layanan.codename``)."""
    kode = izin.partition(".")[2]
    hasil: QuerySet[Pengguna] = (
        Pengguna.objects.aktif()
        .filter(groups__permissions__codename=kode, groups__permissions__content_type__app_label="layanan")
        .distinct()
        .order_by("nama")
    )
    return hasil


def bebas(keluhan: Keluhan, orang: QuerySet[Pengguna]) -> QuerySet[Pengguna]:
    """Those among these people whom the complaint is not about, neither themselves nor their unit."""
    terlapor = keluhan.terlapor.berlaku()
    return orang.exclude(pk__in=terlapor.exclude(pengguna=None).values("pengguna")).exclude(
        groups__name__in=list(terlapor.exclude(unit="").values_list("unit", flat=True))
    )


def pegawai_disebut(*teks: str) -> list[Pengguna]:
    """Staff whose whole name, or any telling word of it, stands in the text: they shall not read it."""
    rapi = " ".join(nama_orang.normal(t) for t in teks)
    kata = {k for k in _KATA.findall(rapi) if len(k) >= _PANJANG_KATA}
    hasil = []
    for orang in pegawai():
        inti = nama_orang.normal(orang.nama)
        telling = {k for k in inti.split() if len(k) >= _PANJANG_KATA}
        if telling & kata or f" {inti} " in f" {rapi} ":
            hasil.append(orang)
    return hasil


def cari_dengan_kode(*, nomor: str, kode: str) -> Keluhan | None:
    """The complaint of this number and code. An unknown number costs the same work as a wrong code."""
    keluhan = Keluhan.objects.filter(nomor=nomor).first() if nomor else None
    cocok = keluhan_cocok(keluhan or Keluhan(), kode)
    return keluhan if keluhan is not None and cocok else None


def cari_masukan(*, nomor: str, kode: str) -> Masukan | None:
    """The suggestion of this number and code."""
    masukan = Masukan.objects.filter(nomor=nomor).first() if nomor else None
    cocok = masukan_cocok(masukan or Masukan(), kode)
    return masukan if masukan is not None and cocok else None


_KALIMAT: Final[dict[str, str]] = {
    _S.BARU: "Keluhan Anda kami terima dan menunggu penangan. Orang atau unit yang dikeluhkan tidak melihatnya.",
    _S.DITANGANI: "Keluhan Anda sedang ditangani orang yang tidak terlibat di dalamnya.",
    _S.KLARIFIKASI: (
        "Kami perlu penjelasan Anda. Jawab pertanyaan di bawah sebelum batasnya; sesudah itu kami putuskan dengan "
        "keterangan yang ada."
    ),
    _S.DIPUTUS: "Keluhan Anda sudah diputus. Bila keberatan dengan jawabannya, ajukan sebelum batas di samping.",
    _S.KEBERATAN: "Keberatan Anda sedang diperiksa orang lain daripada yang memutus pertama.",
    _S.SELESAI: "Keluhan ini selesai.",
    _S.DICABUT: "Keluhan ini Anda cabut.",
}
_JALAN: Final = [("terima", "Diterima"), ("tangani", "Ditangani"), ("putus", "Dijawab"), ("selesai", "Selesai")]
_LETAK: Final[dict[str, str]] = {
    _S.BARU: "terima",
    _S.DITANGANI: "tangani",
    _S.KLARIFIKASI: "tangani",
    _S.DIPUTUS: "putus",
    _S.KEBERATAN: "putus",
}


def jalan(keluhan: Keluhan) -> list[Tahap]:
    """The road of a complaint, here and ahead."""
    return tahapan(_JALAN, _LETAK.get(keluhan.status, "selesai"))


def batas_klarifikasi(keluhan: Keluhan) -> dt.date:
    """The last day to answer our question, if it were asked today where it was not asked yet."""
    sejak = keluhan.klarifikasi_sejak or bahasa.hari_ini()
    return kalender().tambah_hari_kerja(sejak, settings.KELUHAN_HARI_KLARIFIKASI)


@dataclass(frozen=True)
class KeadaanPublik:
    """What the complainant reads by number and code; no name of anybody stands in it."""

    label: str
    nada: str
    ikon: str
    kalimat: str
    tahapan: Sequence[Tahap]
    fakta: Sequence[tuple[str, str]]
    pesan: Sequence[PesanKeluhan]
    putusan: str
    pertimbangan: str
    tindak_lanjut: str
    alasan_keberatan: str
    putusan_keberatan: str
    pertimbangan_keberatan: str
    boleh_jawab: bool
    boleh_keberatan: bool
    boleh_nilai: bool
    boleh_cabut: bool


def keadaan_publik(keluhan: Keluhan) -> KeadaanPublik:
    """State, road ahead, conversation, answer."""
    nada, ikon = keluhan.nada
    keberatan = getattr(keluhan, "keberatan", None)
    diputus = keluhan.status in {_S.DIPUTUS, _S.KEBERATAN, _S.SELESAI}
    return KeadaanPublik(
        label=keluhan.get_status_display(),
        nada=nada,
        ikon=ikon,
        kalimat=_KALIMAT[keluhan.status],
        tahapan=jalan(keluhan),
        fakta=[f for f in _fakta_publik(keluhan, keberatan) if f[1]],
        pesan=list(keluhan.pesan.filter(jenis__in=UNTUK_PENGADU)),
        putusan=keluhan.get_putusan_display() if diputus else "",
        pertimbangan=keluhan.uraian_putusan if diputus else "",
        tindak_lanjut=keluhan.tindak_lanjut if diputus else "",
        alasan_keberatan=keberatan.alasan if keberatan else "",
        putusan_keberatan=keberatan.get_putusan_display() if keberatan else "",
        pertimbangan_keberatan=keberatan.uraian if keberatan else "",
        boleh_jawab=keluhan.status == _S.KLARIFIKASI,
        boleh_keberatan=boleh_keberatan(keluhan),
        boleh_nilai=diputus and keluhan.nilai is None,
        boleh_cabut=keluhan.terbuka,
    )


def _fakta_publik(keluhan: Keluhan, keberatan: Keberatan | None) -> list[tuple[str, str]]:
    return [
        ("Tentang", keluhan.get_tentang_display()),
        ("Diterima", bahasa.waktu(keluhan.dibuat_pada)),
        ("Kami jawab paling lambat", bahasa.tanggal(keluhan.tenggat) if keluhan.terbuka else ""),
        (
            "Jawab pertanyaan paling lambat",
            bahasa.tanggal(batas_klarifikasi(keluhan)) if keluhan.status == _S.KLARIFIKASI else "",
        ),
        ("Dijawab", bahasa.waktu(keluhan.diputus_pada) if keluhan.diputus_pada else ""),
        ("Nomor surat jawaban", keluhan.jawaban.nomor if keluhan.jawaban else ""),
        (
            "Keberatan paling lambat",
            bahasa.tanggal(keluhan.batas_keberatan) if keluhan.status == _S.DIPUTUS else "",
        ),
        (
            "Keberatan diputus paling lambat",
            bahasa.tanggal(keberatan.tenggat) if keberatan and not keberatan.putusan else "",
        ),
    ]


def boleh_keberatan(keluhan: Keluhan) -> bool:
    """Answered, and the day to object has not passed."""
    batas = keluhan.batas_keberatan
    return keluhan.status == _S.DIPUTUS and batas is not None and bahasa.hari_ini() <= batas


@dataclass(frozen=True)
class AngkaKeluhan:
    """The register in figures, for reports and duties."""

    masuk: int
    terbuka: int
    lewat: int
    dijawab: int
    tepat_waktu: int
    terbukti: int
    dieskalasi: int
    keberatan: int
    anonim: int
    kepuasan: float | None

    @property
    def persen_tepat(self) -> int | None:
        return round(100 * self.tepat_waktu / self.dijawab) if self.dijawab else None


def angka(dari: dt.date | None = None, sampai: dt.date | None = None) -> AngkaKeluhan:
    """Of the complaints received in a stretch of days; one query. Figures only: nobody is in them."""
    kueri = Keluhan.objects.all()
    if dari is not None and sampai is not None:
        kueri = kueri.filter(dibuat_pada__date__range=(dari, sampai))
    kini = bahasa.hari_ini()
    diputus = Q(diputus_pada__isnull=False)
    hasil = kueri.aggregate(
        masuk=Count("pk"),
        terbuka=Count("pk", filter=Q(status__in=TERBUKA)),
        lewat=Count("pk", filter=Q(status__in=[_S.BARU, _S.DITANGANI], tenggat__lt=kini)),
        dijawab=Count("pk", filter=diputus),
        tepat_waktu=Count("pk", filter=diputus & Q(diputus_pada__date__lte=F("tenggat"))),
        terbukti=Count("pk", filter=Q(putusan__in=[Putusan.TERBUKTI, Putusan.SEBAGIAN])),
        dieskalasi=Count("pk", filter=Q(dieskalasi_pada__isnull=False)),
        keberatan=Count("keberatan"),
        anonim=Count("pk", filter=Q(anonim=True)),
        kepuasan=Avg("nilai"),
    )
    return AngkaKeluhan(**hasil)


def rekap(dari: dt.date, sampai: dt.date, kolom: str) -> list[tuple[str, int]]:
    """(value, complaints) of one closed column, most first."""
    bidang: Any = Keluhan._meta.get_field(kolom)  # noqa: SLF001 - Django's public _meta
    pilihan = dict(bidang.flatchoices)
    kueri = Keluhan.objects.filter(dibuat_pada__date__range=(dari, sampai)).order_by()
    baris = kueri.values(kolom).annotate(n=Count("pk")).order_by("-n", kolom)
    return [(str(pilihan.get(b[kolom], "Belum diputus")), b["n"]) for b in baris]


def rekap_unit(dari: dt.date, sampai: dt.date) -> list[tuple[str, int]]:
    """(unit complained about, complaints); people are counted together and never named."""
    kueri = Keluhan.objects.filter(dibuat_pada__date__range=(dari, sampai)).order_by()
    hasil = [
        (unit.label, kueri.filter(terlapor__unit=unit, terlapor__dilepas_pada=None).count()) for unit in UnitKeluhan
    ]
    orang = kueri.filter(
        terlapor__pengguna__isnull=False, terlapor__sifat="dilaporkan", terlapor__dilepas_pada=None
    ).distinct()
    return [*hasil, ("Perorangan", orang.count())]


@dataclass(frozen=True)
class AngkaMasukan:
    masuk: int
    terbuka: int
    selesai: int
    lewat: int


def angka_masukan(dari: dt.date | None = None, sampai: dt.date | None = None) -> AngkaMasukan:
    """Suggestions received in a stretch of days, and what became of them; one query."""
    kueri = Masukan.objects.all()
    if dari is not None and sampai is not None:
        kueri = kueri.filter(dibuat_pada__date__range=(dari, sampai))
    selesai = [StatusMasukan.SELESAI, StatusMasukan.TIDAK_DILANJUTKAN]
    hasil = kueri.aggregate(
        masuk=Count("pk"),
        terbuka=Count("pk", filter=~Q(status__in=selesai)),
        selesai=Count("pk", filter=Q(status=StatusMasukan.SELESAI)),
        lewat=Count("pk", filter=Q(status=StatusMasukan.DITINDAKLANJUTI, tenggat__lt=bahasa.hari_ini())),
    )
    return AngkaMasukan(**hasil)
