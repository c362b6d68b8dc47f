"""Composed reads of the register: contents of a file, one document's surroundings, and the figures of the duties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q

from arsip.dokumen.enums import RELASI_BALIK, JenisDokumen, Keamanan, StatusDokumen
from arsip.dokumen.models import BerkasArsip, Dokumen, PindahItem, RelasiDokumen, VersiDokumen
from lpse.berkas.models import Berkas
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt

    from django.db.models import Model, QuerySet

    from lpse.akun.models import Pengguna

#: Lines of the timeline on a document's page.
BARIS_JEJAK = 30
#: Object kinds of the users of SPSE (``registrasi``), each with one file of their own (R-085).
OBJEK_PENGGUNA = "registrasi."


@dataclass(frozen=True)
class Hubungan:
    """A relation as one end reads it."""

    id: int
    kata: str
    dokumen: Dokumen
    #: Whether it begins at the document that is looked at, and may be taken away there.
    sendiri: bool


def hubungan(*, dokumen: Dokumen, pengguna: Pengguna) -> list[Hubungan]:
    """Relations of a document, both ways, to what this person sees."""
    terlihat = RelasiDokumen.objects.terlihat_oleh(pengguna).select_related("dari", "ke")
    keluar = [Hubungan(r.pk, str(r.get_jenis_display()), r.ke, True) for r in terlihat.filter(dari=dokumen)]
    masuk = [Hubungan(r.pk, RELASI_BALIK[r.jenis], r.dari, False) for r in terlihat.filter(ke=dokumen)]
    return [*keluar, *masuk]


def jejak_dokumen(dokumen: Dokumen, batas: int = BARIS_JEJAK) -> QuerySet[Jejak]:
    """What happened to a document, the openings of its contents among it, newest first."""
    isi = [str(pk) for pk in dokumen.versi.filter(berkas__isnull=False).values_list("berkas_id", flat=True)]
    tentang = Q(objek_jenis=Dokumen._meta.label_lower, objek_id=str(dokumen.pk))  # noqa: SLF001 - Django's public _meta
    bacaan = Q(objek_jenis=Berkas._meta.label_lower, objek_id__in=isi, kata__endswith="berkas rahasia")  # noqa: SLF001 - as above
    return Jejak.objects.filter(tentang | bacaan).order_by("-pk")[:batas]


def keluar(*, berkas: BerkasArsip, pengguna: Pengguna) -> QuerySet[PindahItem]:
    """Items that were moved out of a file; of a document this person does not see only the number is told."""
    return (
        PindahItem.objects.filter(dari=berkas)
        .annotate(terlihat=Exists(Dokumen.objects.terlihat_oleh(pengguna).filter(pk=OuterRef("dokumen_id"))))
        .select_related("dokumen", "ke", "oleh")
        .order_by("nomor_lama")
    )


def tertutup(*, berkas: BerkasArsip, pengguna: Pengguna) -> int:
    """How many items of a file this person may not see."""
    semua = Dokumen.objects.filter(berkas_arsip=berkas)
    return semua.count() - semua.terlihat_oleh(pengguna).count()


def objek_berberkas(*, jenis: str) -> QuerySet[BerkasArsip, str]:
    """Keys (as text) of the things of this kind that have a file of the archive."""
    return BerkasArsip.objects.filter(objek_jenis=jenis).values_list("objek_id", flat=True)


def berkas_lepas(*, awalan: str) -> QuerySet[BerkasArsip]:
    """Open files about nothing the portal knows, by how their description begins (``services_berkas.ikat_objek``)."""
    return BerkasArsip.objects.terbuka().filter(objek_jenis="", otomatis=False, uraian__startswith=awalan)


def berkas_tentang(*, objek: Model, pengguna: Pengguna) -> BerkasArsip | None:
    """The file about an object (one per user of SPSE, R-085), the open one first; None when this person sees none."""
    tentang = BerkasArsip.objects.terlihat_oleh(pengguna).filter(
        objek_jenis=objek._meta.label_lower,  # noqa: SLF001 - Django's public _meta
        objek_id=str(objek.pk),
    )
    return tentang.select_related("klasifikasi").order_by(F("ditutup_pada").desc(nulls_first=True), "-pk").first()


def isi_terlihat(*, berkas: BerkasArsip, pengguna: Pengguna) -> QuerySet[Dokumen]:
    """Items of a file that this person sees, newest first."""
    return Dokumen.objects.terlihat_oleh(pengguna).filter(berkas_arsip=berkas).order_by("-nomor_item")


def berkas_dengan_isi(kueri: QuerySet[BerkasArsip]) -> QuerySet[BerkasArsip]:
    """Files with how many items they hold and the span of their dates, as a list of files states them."""
    return kueri.annotate(jumlah=Count("dokumen"), awal=Min("dokumen__tanggal"), akhir=Max("dokumen__tanggal"))


def kurun_waktu(awal: dt.date | None, akhir: dt.date | None) -> str:
    """«2024–2026», «2026», or nothing for an empty file."""
    if awal is None or akhir is None:
        return ""
    return str(awal.year) if awal.year == akhir.year else f"{awal.year}–{akhir.year}"


@dataclass(frozen=True)
class AngkaArsip:
    """The register at one look; for the duties and the page's head."""

    berkas: int
    dokumen: int
    #: With a content that lies in the store, hashed at intake.
    berisi: int
    #: With a place where the paper stands.
    berlokasi: int
    #: With neither: described only.
    tanpa_keduanya: int
    rahasia: int
    musnah: int
    naskah_tertinggal: int

    @property
    def kalimat(self) -> str:
        return (
            f"{bahasa.angka(self.dokumen)} dokumen dalam {bahasa.angka(self.berkas)} berkas, semua terklasifikasi; "
            f"{bahasa.angka(self.berisi)} dengan isi bersidik SHA-256, {bahasa.angka(self.berlokasi)} dengan lokasi "
            "fisik"
        )


def angka_arsip() -> AngkaArsip:
    """Figures of the whole register (R-125 stands on these too)."""
    from arsip.dokumen.services_naskah import tertinggal  # noqa: PLC0415 - the services stand above the reads

    isi = Exists(VersiDokumen.objects.filter(dokumen=OuterRef("pk"), berkas__isnull=False))
    hidup = Q(status=StatusDokumen.TERSIMPAN)
    angka = Dokumen.objects.annotate(ada_isi=isi).aggregate(
        n=Count("pk"),
        berisi=Count("pk", filter=Q(ada_isi=True)),
        berlokasi=Count("pk", filter=Q(lokasi__isnull=False) | Q(berkas_arsip__lokasi__isnull=False)),
        kosong=Count("pk", filter=hidup & Q(ada_isi=False, lokasi__isnull=True, berkas_arsip__lokasi__isnull=True)),
        rahasia=Count("pk", filter=Q(keamanan=Keamanan.RAHASIA)),
        musnah=Count("pk", filter=Q(status=StatusDokumen.MUSNAH)),
    )
    return AngkaArsip(
        berkas=BerkasArsip.objects.count(),
        dokumen=angka["n"],
        berisi=angka["berisi"],
        berlokasi=angka["berlokasi"],
        tanpa_keduanya=angka["kosong"],
        rahasia=angka["rahasia"],
        musnah=angka["musnah"],
        naskah_tertinggal=tertinggal().count(),
    )


@dataclass(frozen=True)
class AngkaPengguna:
    """Files of the users of SPSE (Perka LKPP 2/2010 Pasal 10(2)d)."""

    berkas: int
    dokumen: int
    #: Documents with a content or with a place of the paper.
    tersedia: int
    #: Files that point at the user they are about.
    terkait: int
    #: Lines of the trail about these documents: who filed, changed, opened them.
    jejak: int


def angka_pengguna() -> AngkaPengguna:
    """Files about users: those tied to one, and those that hold registration papers."""
    registrasi = Dokumen.objects.filter(
        Q(jenis=JenisDokumen.BERKAS_REGISTRASI) | Q(berkas_arsip__objek_jenis__startswith=OBJEK_PENGGUNA)
    ).exclude(status=StatusDokumen.BATAL)
    berkas = BerkasArsip.objects.filter(
        Q(objek_jenis__startswith=OBJEK_PENGGUNA) | Q(pk__in=registrasi.values("berkas_arsip_id"))
    )
    isi = Exists(VersiDokumen.objects.filter(dokumen=OuterRef("pk"), berkas__isnull=False))
    ada = Q(berisi=True) | Q(lokasi__isnull=False) | Q(berkas_arsip__lokasi__isnull=False)
    kunci = [str(pk) for pk in registrasi.values_list("pk", flat=True)]
    return AngkaPengguna(
        berkas=berkas.count(),
        dokumen=len(kunci),
        tersedia=registrasi.annotate(berisi=isi).filter(ada).count(),
        terkait=berkas.exclude(objek_jenis="").count(),
        jejak=Jejak.objects.filter(objek_jenis=Dokumen._meta.label_lower, objek_id__in=kunci).count(),  # noqa: SLF001 - as above
    )
