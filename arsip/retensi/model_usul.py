"""Proposals to destroy or to hand over: the yearly list, the panel, the approvals, the letters (PP 28/2012)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.dokumen.models import BerkasArsip
from arsip.dokumen.penglihatan import dikenal
from arsip.retensi.enums import (
    NADA_HASIL,
    NADA_KEPUTUSAN,
    NADA_USUL,
    PERPINDAHAN_USUL,
    USUL_BERJALAN,
    HasilButir,
    JenisUsul,
    Keputusan,
    NasibAkhir,
    PemberiPersetujuan,
    SebagaiPanitia,
    SebagaiPenyetuju,
    StatusUsul,
)
from arsip.retensi.pemicu import butir_mengikat, langkah_usul, persetujuan_sah, surat_tetap
from lpse.medan import FSMField

if TYPE_CHECKING:
    from typing import Self

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusUsul
M = TypeVar("M", bound=models.Model)


class UsulQuerySet(models.QuerySet["UsulPenyusutan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> UsulQuerySet:
        """By permission; and whoever sits on the panel sees the list they assess."""
        if not dikenal(pengguna):
            return self.none()
        if pengguna.has_perm("arsip.view_usulpenyusutan"):
            return self
        orang: Pengguna = pengguna  # type: ignore[assignment] # known, hence a person
        return self.filter(pk__in=AnggotaPanitia.objects.filter(pengguna=orang).values("usul_id"))

    def berjalan(self) -> UsulQuerySet:
        return self.filter(status__in=USUL_BERJALAN)


@pghistory.track(append_only=True)
class UsulPenyusutan(FSMModelMixin, models.Model):
    """One yearly list. Every step is a person's; PostgreSQL holds the order and the two-person rule (``pemicu``)."""

    jenis = models.CharField("jenis", max_length=10, choices=JenisUsul.choices)
    tahun = models.PositiveSmallIntegerField("tahun")
    status = FSMField("keadaan", max_length=15, choices=_S.choices, default=_S.DISUSUN, protected=True)
    pengusul = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diusulkan oleh"
    )
    dibuat_pada = models.DateTimeField("disusun pada", default=timezone.now)
    #: SHA-256 of the list as it was sent for approval; approvals bind to it.
    sidik = models.CharField("sidik daftar", max_length=64, blank=True, default="")
    nomor_sk = models.CharField("nomor SK panitia", max_length=120, blank=True, default="")
    tanggal_sk = models.DateField("tanggal SK panitia", null=True, blank=True)
    #: To whom permanent archives go: the regional archive office, or ANRI.
    lembaga = models.CharField("lembaga kearsipan", max_length=200, blank=True, default="")
    simpan_isi = models.BooleanField("isi tetap disimpan di portal", default=True)
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berita acara"
    )
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)
    alasan_batal = models.CharField("alasan pembatalan", max_length=500, blank=True, default="")

    objects = UsulQuerySet.as_manager()

    class Meta:
        verbose_name = "usul penyusutan"
        verbose_name_plural = "usul penyusutan"
        ordering = ["-dibuat_pada", "-id"]
        permissions = [
            ("setujui_penyusutan", "Menyetujui usul musnah dan usul serah"),
            ("laksanakan_penyusutan", "Melaksanakan pemusnahan dan penyerahan arsip"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=_S.values), name="usul_status"),
            models.CheckConstraint(condition=Q(jenis__in=JenisUsul.values), name="usul_jenis"),
            models.UniqueConstraint(
                fields=["jenis", "tahun"],
                condition=Q(status__in=USUL_BERJALAN),
                name="usul_satu_berjalan",
                violation_error_message="Usul tahun itu masih berjalan. Lanjutkan yang itu.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=[_S.DISUSUN, _S.PENILAIAN, _S.DIBATALKAN]) | Q(sidik__regex=r"^[0-9a-f]{64}$"),
                name="usul_bersidik",
            ),
            models.CheckConstraint(
                condition=~Q(jenis=JenisUsul.MUSNAH)
                | Q(status__in=[_S.DISUSUN, _S.DIBATALKAN])
                | (~Q(nomor_sk="") & Q(tanggal_sk__isnull=False)),
                name="usul_berpanitia",
            ),
            models.CheckConstraint(condition=~Q(jenis=JenisUsul.SERAH) | ~Q(lembaga=""), name="usul_berlembaga"),
            models.CheckConstraint(
                condition=~Q(jenis=JenisUsul.SERAH) | ~Q(status=_S.PENILAIAN), name="usul_serah_tanpa_panitia"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[_S.BERITA_ACARA, _S.PELAKSANAAN, _S.SELESAI]) | Q(naskah__isnull=False),
                name="usul_bernaskah",
            ),
            models.CheckConstraint(
                condition=~Q(status=_S.DIBATALKAN) | ~Q(alasan_batal=""), name="usul_batal_beralasan"
            ),
            models.CheckConstraint(
                condition=~Q(status=_S.SELESAI) | Q(selesai_pada__isnull=False), name="usul_selesai_bertanggal"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="asal_tetap", fields=["jenis", "tahun", "pengusul", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_USUL)),
            langkah_usul,
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.tahun}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:usul_rinci", args=[self.pk])

    @property
    def musnah(self) -> bool:
        return self.jenis == JenisUsul.MUSNAH

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_USUL[self.status]

    @property
    def masih_berjalan(self) -> bool:
        return self.status in USUL_BERJALAN

    @transition(field=status, source=_S.DISUSUN, target=_S.PENILAIAN)
    def mulai_dinilai(self, *, nomor_sk: str, tanggal_sk: object) -> None:
        self.nomor_sk, self.tanggal_sk = nomor_sk, tanggal_sk  # type: ignore[assignment] # a date, from the form

    @transition(field=status, source=[_S.DISUSUN, _S.PENILAIAN], target=_S.PERSETUJUAN)
    def ajukan(self, *, sidik: str) -> None:
        self.sidik = sidik

    @transition(field=status, source=_S.PERSETUJUAN, target=_S.DISETUJUI)
    def setujui(self) -> None:
        """Two valid approvals; the trigger counts them again."""

    @transition(field=status, source=[_S.PERSETUJUAN, _S.DISETUJUI], target=_S.PENILAIAN)
    def nilai_lagi(self) -> None:
        """Back to the panel; approvals are void."""

    @transition(field=status, source=[_S.PERSETUJUAN, _S.DISETUJUI], target=_S.DISUSUN)
    def susun_lagi(self) -> None:
        """A hand-over goes back to whoever drew it up; approvals are void."""

    @transition(field=status, source=_S.DISETUJUI, target=_S.BERITA_ACARA)
    def beri_naskah(self) -> None:
        """The minutes are issued and wait for their signatures."""

    @transition(field=status, source=_S.BERITA_ACARA, target=_S.DISETUJUI)
    def tarik_naskah(self) -> None:
        """The minutes were cancelled before they were carried out."""

    @transition(field=status, source=_S.BERITA_ACARA, target=_S.PELAKSANAAN)
    def laksanakan(self) -> None:
        """Signed by everybody; the trigger looks again."""

    @transition(field=status, source=_S.PELAKSANAAN, target=_S.SELESAI)
    def selesaikan(self) -> None:
        self.selesai_pada = timezone.now()

    @transition(field=status, source=[_S.DISUSUN, _S.PENILAIAN, _S.PERSETUJUAN, _S.DISETUJUI], target=_S.DIBATALKAN)
    def batalkan(self, *, alasan: str) -> None:
        self.alasan_batal = alasan


class BagianUsulQuerySet(models.QuerySet[M]):
    """Parts of a list: seen by whoever sees the list."""

    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> Self:
        return self.filter(usul__in=UsulPenyusutan.objects.terlihat_oleh(pengguna))


class ButirUsulQuerySet(BagianUsulQuerySet["ButirUsul"]):
    """Files on a list."""


class PanitiaQuerySet(BagianUsulQuerySet["AnggotaPanitia"]):
    """Seats of a panel."""


class PersetujuanQuerySet(BagianUsulQuerySet["PersetujuanUsul"]):
    """Approvals."""


class SuratQuerySet(BagianUsulQuerySet["SuratPersetujuan"]):
    """Letters."""


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class ButirUsul(models.Model):
    """One file on the list, what was decided of it, and what became of it."""

    usul = models.ForeignKey(UsulPenyusutan, models.PROTECT, related_name="butir", verbose_name="usul")
    berkas_arsip = models.ForeignKey(BerkasArsip, models.PROTECT, related_name="usul", verbose_name="berkas arsip")
    #: What the schedule said when the list was drawn up.
    nasib_jra = models.CharField("nasib menurut JRA", max_length=10, choices=NasibAkhir.choices)
    lama_tahun = models.PositiveSmallIntegerField("lama simpan (tahun)")
    jatuh_tempo = models.DateField("jatuh tempo")
    keputusan = models.CharField("keputusan", max_length=12, choices=Keputusan.choices, default=Keputusan.BELUM)
    alasan = models.CharField("alasan", max_length=500, blank=True, default="")
    dinilai_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dinilai oleh"
    )
    dinilai_pada = models.DateTimeField("dinilai pada", null=True, blank=True)
    #: SHA-256 over the documents and versions of the file when the list was sent for approval.
    sidik_isi = models.CharField("sidik isi berkas", max_length=64, blank=True, default="")
    hasil = models.CharField("hasil", max_length=12, choices=HasilButir.choices, default=HasilButir.BELUM)
    hasil_pada = models.DateTimeField("dilaksanakan pada", null=True, blank=True)
    #: Figures and what stayed: ``{"dokumen", "isi", "byte", "tetap": [[dokumen, alasan], …]}``.
    rincian = models.JSONField("rincian hasil", default=dict, blank=True)

    objects = ButirUsulQuerySet.as_manager()

    class Meta:
        verbose_name = "butir usul"
        verbose_name_plural = "butir usul"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["usul", "berkas_arsip"], name="butirusul_sekali"),
            models.CheckConstraint(condition=Q(keputusan__in=Keputusan.values), name="butirusul_keputusan"),
            models.CheckConstraint(condition=Q(hasil__in=HasilButir.values), name="butirusul_hasil"),
            models.CheckConstraint(
                condition=Q(keputusan__in=[Keputusan.BELUM, Keputusan.SERAHKAN])
                | (~Q(alasan="") & Q(dinilai_oleh__isnull=False, dinilai_pada__isnull=False)),
                name="butirusul_beralasan",
            ),
            models.CheckConstraint(
                condition=~Q(keputusan=Keputusan.MUSNAHKAN) | ~Q(nasib_jra=NasibAkhir.PERMANEN),
                name="butirusul_permanen_tak_musnah",
            ),
            models.CheckConstraint(
                condition=~Q(hasil=HasilButir.DIMUSNAHKAN) | Q(keputusan=Keputusan.MUSNAHKAN),
                name="butirusul_musnah_diputus",
            ),
        ]
        triggers = [butir_mengikat]

    def __str__(self) -> str:
        return f"{self.berkas_arsip.nomor} pada {self.usul}"

    @property
    def nada_keputusan(self) -> tuple[str, str]:
        return NADA_KEPUTUSAN[self.keputusan]

    @property
    def nada_hasil(self) -> tuple[str, str]:
        return NADA_HASIL[self.hasil]


@pghistory.track(pghistory.InsertEvent(), pghistory.DeleteEvent(), append_only=True)
class AnggotaPanitia(models.Model):
    """Who sits on the panel that assesses one list."""

    usul = models.ForeignKey(UsulPenyusutan, models.PROTECT, related_name="panitia", verbose_name="usul")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="orang")
    sebagai = models.CharField("sebagai", max_length=10, choices=SebagaiPanitia.choices, default=SebagaiPanitia.ANGGOTA)

    objects = PanitiaQuerySet.as_manager()

    class Meta:
        verbose_name = "anggota panitia penilai"
        verbose_name_plural = "anggota panitia penilai"
        ordering = ["-sebagai", "id"]
        constraints = [
            models.UniqueConstraint(fields=["usul", "pengguna"], name="panitia_sekali"),
            models.UniqueConstraint(
                fields=["usul"], condition=Q(sebagai=SebagaiPanitia.KETUA), name="panitia_satu_ketua"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pengguna} ({self.get_sebagai_display().lower()})"


@pghistory.track(append_only=True)
class PersetujuanUsul(models.Model):
    """One person's approval of one state of the list; void as soon as the list is another."""

    usul = models.ForeignKey(UsulPenyusutan, models.PROTECT, related_name="persetujuan", verbose_name="usul")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="disetujui oleh")
    sebagai = models.CharField("sebagai", max_length=10, choices=SebagaiPenyetuju.choices)
    sidik = models.CharField("sidik daftar", max_length=64)
    catatan = models.CharField("catatan", max_length=500, blank=True, default="")
    pada = models.DateTimeField("disetujui pada", default=timezone.now)
    gugur_pada = models.DateTimeField("gugur pada", null=True, blank=True)
    alasan_gugur = models.CharField("alasan gugur", max_length=300, blank=True, default="")

    objects = PersetujuanQuerySet.as_manager()

    class Meta:
        verbose_name = "persetujuan usul"
        verbose_name_plural = "persetujuan usul"
        ordering = ["pada", "id"]
        constraints = [
            # Two persons, one of them the Kepala: each chair once and each person once on a list that stands.
            models.UniqueConstraint(
                fields=["usul", "oleh"], condition=Q(gugur_pada__isnull=True), name="persetujuan_orang_sekali"
            ),
            models.UniqueConstraint(
                fields=["usul", "sebagai"], condition=Q(gugur_pada__isnull=True), name="persetujuan_kursi_sekali"
            ),
            models.CheckConstraint(
                condition=Q(gugur_pada__isnull=True, alasan_gugur="")
                | (Q(gugur_pada__isnull=False) & ~Q(alasan_gugur="")),
                name="persetujuan_gugur_beralasan",
            ),
            models.CheckConstraint(condition=Q(sebagai__in=SebagaiPenyetuju.values), name="persetujuan_sebagai"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="persetujuan_tetap", exclude=["gugur_pada", "alasan_gugur"]),
            pgtrigger.Protect(
                name="gugur_tetap",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition("OLD.gugur_pada IS NOT NULL"),
            ),
            persetujuan_sah,
        ]

    def __str__(self) -> str:
        return f"{self.oleh} menyetujui {self.usul}"


@pghistory.track(append_only=True)
class SuratPersetujuan(models.Model):
    """The letter of ANRI (ten years and more) or of the head of region without which nothing is destroyed."""

    usul = models.ForeignKey(UsulPenyusutan, models.PROTECT, related_name="surat", verbose_name="usul")
    pemberi = models.CharField("pemberi persetujuan", max_length=15, choices=PemberiPersetujuan.choices)
    nomor = models.CharField("nomor surat", max_length=120)
    tanggal = models.DateField("tanggal surat")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicatat oleh")
    pada = models.DateTimeField("dicatat pada", default=timezone.now)

    objects = SuratQuerySet.as_manager()

    class Meta:
        verbose_name = "surat persetujuan"
        verbose_name_plural = "surat persetujuan"
        ordering = ["pemberi", "-pada"]
        constraints = [
            models.UniqueConstraint(fields=["usul", "pemberi"], name="suratpersetujuan_sekali"),
            models.CheckConstraint(condition=~Q(nomor=""), name="suratpersetujuan_bernomor"),
            models.CheckConstraint(condition=Q(pemberi__in=PemberiPersetujuan.values), name="suratpersetujuan_pemberi"),
        ]
        triggers = [surat_tetap]

    def __str__(self) -> str:
        return f"{self.get_pemberi_display()} {self.nomor}"
