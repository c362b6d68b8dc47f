"""Composed reads of the applications: what is still missing, who has applied before, figures for dashboards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Lower

from lpse.akun.models import Pengguna
from lpse.identitas.dasar import digit
from lpse.identitas.nama import AMBANG_MIRIP, kemiripan, normal
from registrasi.pendaftaran.enums import TERBUKA, Kanal, StatusPermohonan
from registrasi.pendaftaran.kode import telepon_lokal
from registrasi.pendaftaran.models import ButirPermohonan, DataNonPenyedia, FormulirPendaftaran, Permohonan
from registrasi.persyaratan.enums import JenisPengguna, Sifat

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: Of the Formulir Pendaftaran, what must be written before it is handed in.
WAJIB_FORMULIR = (
    "nama", "bentuk_usaha", "npwp", "alamat", "kabupaten", "provinsi", "surel", "user_id", "penanggung_jawab",
    "nik_penanggung_jawab",
)  # fmt: skip
WAJIB_PERORANGAN = ("nama", "nik", "npwp", "alamat", "kabupaten", "provinsi", "surel", "user_id")
WAJIB_NON_PENYEDIA = ("nama", "jabatan", "surel", "user_id", "sk_nomor", "sk_tanggal")
WAJIB_AUDITOR = (*WAJIB_NON_PENYEDIA, "sk_berlaku_sampai", "satker_diperiksa", "tahun_anggaran")
_CALON_NAMA = 300


@dataclass(frozen=True)
class Kekurangan:
    """One thing to mend before an application can be handed in, and where it is mended."""

    kalimat: str
    #: A step of the form (``spse``, ``usaha``, ``keikutsertaan`` …), or ``butir`` for a row of the checklist.
    tempat: str
    butir: ButirPermohonan | None = None


@dataclass(frozen=True)
class Kembar:
    """Another application that shares something with this one, and what: («NPWP», «surel»)."""

    permohonan: Permohonan
    dasar: tuple[str, ...]


def kekurangan(permohonan: Permohonan) -> list[Kekurangan]:
    """What the closed checklist and the forms still lack; empty when it can be handed in (Pasal 22(1))."""
    hasil = []
    if permohonan.penyedia and not permohonan.spse_lengkap:
        hasil.append(
            Kekurangan(
                "Pendaftaran online di SPSE belum dicatat: tanggal, surel, User ID, dan kode registrasi.", "spse"
            )
        )
    hasil += _kurang_penyedia(permohonan) if permohonan.penyedia else _kurang_non_penyedia(permohonan)
    butir_semua = permohonan.butir.select_related("persyaratan").annotate(_berkas=Count("berkas"))
    for butir in butir_semua.order_by("urutan", "pk"):  # a GROUP BY drops the model's own order
        butir.permohonan = permohonan
        if kalimat := _kurang_butir(butir, permohonan):
            hasil.append(Kekurangan(kalimat, "butir", butir))
    return hasil


def _kosong(objek: FormulirPendaftaran | DataNonPenyedia, wajib: Iterable[str]) -> list[str]:
    nama = {f.name: str(f.verbose_name) for f in objek._meta.concrete_fields}  # noqa: SLF001 - Django's public _meta
    return [nama[b] for b in wajib if getattr(objek, b) in {"", None}]


def _kurang_penyedia(permohonan: Permohonan) -> list[Kekurangan]:
    perorangan = permohonan.jenis_pengguna == JenisPengguna.PENYEDIA_PERORANGAN
    hasil = []
    if belum := _kosong(permohonan.formulir, WAJIB_PERORANGAN if perorangan else WAJIB_FORMULIR):
        hasil.append(Kekurangan(f"Formulir Pendaftaran belum lengkap: {', '.join(belum)}.", "usaha"))
    ikut = permohonan.keikutsertaan
    if not (ikut.disetujui and ikut.ditandatangani and ikut.nama):
        hasil.append(
            Kekurangan("Formulir Keikutsertaan belum disetujui dan ditandatangani penanggung jawab.", "keikutsertaan")
        )
    return hasil


def _kurang_non_penyedia(permohonan: Permohonan) -> list[Kekurangan]:
    data = permohonan.non_penyedia
    auditor = permohonan.jenis_pengguna == JenisPengguna.AUDITOR
    belum = _kosong(data, WAJIB_AUDITOR if auditor else WAJIB_NON_PENYEDIA)
    if data.instansi_id is None and not data.satuan_kerja:
        belum.append("instansi")
    if permohonan.jenis_pengguna == JenisPengguna.ENTITAS_LAIN and data.entitas_lain_id is None:
        belum.append("entitas")
    return [Kekurangan(f"Data pengguna belum lengkap: {', '.join(belum)}.", "pejabat")] if belum else []


def _kurang_butir(butir: ButirPermohonan, permohonan: Permohonan) -> str:
    """The original is shown at the counter, or later before the camera; scans are the copy of who is not here."""
    syarat = butir.persyaratan
    if not butir.diminta and (butir.tidak_ada or syarat.sifat == Sifat.BILA_DIWAKILKAN):
        return ""
    if not butir.salinan_diterima:
        pilihan = "" if butir.diminta else ", atau tandai «tidak ada»"
        return f"{syarat.nama}: salinan belum diterima{pilihan}."
    if permohonan.kanal != Kanal.TATAP_MUKA:
        return "" if butir._berkas else f"{syarat.nama}: pindaian belum diunggah."  # type: ignore[attr-defined]  # noqa: SLF001 - annotated above
    if syarat.perlu_asli and not butir.asli_ditunjukkan:
        return f"{syarat.nama}: asli belum ditunjukkan."
    return ""


def _npwp(teks: str) -> set[str]:
    """The same number as 15 and as 16 digits."""
    angka = digit(teks)
    if len(angka) == 15:  # noqa: PLR2004 - digits of the old number
        return {angka, f"0{angka}"}
    return {angka, angka[1:]} if angka.startswith("0") else {angka} - {""}


def _telepon(teks: str) -> set[str]:
    lokal = telepon_lokal(teks)
    return {lokal, f"62{lokal[1:]}", f"+62{lokal[1:]}"} if lokal.startswith("0") else {lokal} - {""}


def kembar_permohonan(
    *,
    nik: str = "",
    npwp: str = "",
    nib: str = "",
    surel: str = "",
    telepon: str = "",
    nama: str = "",
    kecuali: int | None = None,
) -> list[Kembar]:
    """Other applications with the same number, address or telephone, or a name alike (ADR 0030); newest first.

    Cancelled and expired ones do not count. It warns and never blocks.
    """
    dasar: dict[int, list[str]] = {}
    kueri = Permohonan.objects.exclude(status__in=[StatusPermohonan.DIBATALKAN, StatusPermohonan.KEDALUWARSA]).exclude(
        pk=kecuali or 0
    )
    for kata, syarat in _syarat_kembar(nik=nik, npwp=npwp, nib=nib, surel=surel, telepon=telepon):
        for pk in kueri.filter(syarat).values_list("pk", flat=True)[:_CALON_NAMA]:
            dasar.setdefault(pk, []).append(kata)
    for pk in _nama_mirip(kueri, nama):
        dasar.setdefault(pk, []).append("nama")
    baris = Permohonan.objects.filter(pk__in=dasar).order_by("-dibuat_pada", "-pk")
    return [Kembar(p, tuple(dasar[p.pk])) for p in baris]


def _syarat_kembar(*, nik: str, npwp: str, nib: str, surel: str, telepon: str) -> list[tuple[str, Q]]:
    hasil: list[tuple[str, Q]] = []
    if angka := digit(nik):
        pihak = Q(nik=angka) | Q(nik_penanggung_jawab=angka)
        hasil.append(("NIK", Q(pk__in=FormulirPendaftaran.objects.filter(pihak).values("permohonan_id"))))
        hasil.append(("NIK", Q(pk__in=DataNonPenyedia.objects.filter(nik=angka).values("permohonan_id"))))
    if nomor := _npwp(npwp):
        hasil.append(("NPWP", Q(pk__in=FormulirPendaftaran.objects.filter(npwp__in=nomor).values("permohonan_id"))))
    if angka := digit(nib):
        hasil.append(("NIB", Q(pk__in=FormulirPendaftaran.objects.filter(nib=angka).values("permohonan_id"))))
    if alamat := surel.strip().lower():
        hasil.append(("surel", Q(pk__in=Permohonan.objects.annotate(_s=Lower("surel")).filter(_s=alamat).values("pk"))))
    if nomor := _telepon(telepon):
        hasil.append(("telepon", Q(telepon__in=nomor)))
    return hasil


def _nama_mirip(kueri: QuerySet[Permohonan], nama: str) -> list[int]:
    """Names of the same first letters are compared; the rest cannot be alike by the measure of ADR 0030."""
    kunci = normal(nama)
    if not kunci:
        return []
    calon = kueri.filter(nama_normal__startswith=kunci[:3]).order_by("-pk").values_list("pk", "nama_normal")
    return [pk for pk, lain in calon[:_CALON_NAMA] if lain == kunci or kemiripan(kunci, lain) >= AMBANG_MIRIP]


def pemegang(izin: str) -> QuerySet[Pengguna]:
    """Active people whose role carries this permission of the unit (``registrasi.codename``)."""
    kode = izin.partition(".")[2]
    hasil: QuerySet[Pengguna] = (
        Pengguna.objects.aktif()
        .filter(groups__permissions__codename=kode, groups__permissions__content_type__app_label="registrasi")
        .distinct()
        .order_by("pk")
    )
    return hasil


def akan_kedaluwarsa(*, hari: dt.date, dalam: int) -> QuerySet[Permohonan]:
    """Open applications whose last day comes within so many days, soonest first."""
    return Permohonan.objects.filter(
        status__in=TERBUKA, tenggat__range=(hari, hari + dt.timedelta(days=dalam))
    ).order_by("tenggat", "pk")


def dengan_berkas() -> Exists:
    """Whether an application has any file, for lists."""
    return Exists(ButirPermohonan.objects.filter(permohonan=OuterRef("pk"), berkas__isnull=False))


def hitung_status() -> dict[str, int]:
    """How many applications stand in each state, in one query."""
    return dict(Permohonan.objects.order_by().values_list("status").annotate(n=Count("pk")))
