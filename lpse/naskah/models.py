"""Official papers: draft, final, cancelled; their signature slots and every PDF that was ever theirs."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from lpse.naskah.enums import (
    PERPINDAHAN,
    PERPINDAHAN_TANDA_TANGAN,
    SebabRevisi,
    SifatNaskah,
    StatusNaskah,
    StatusTandaTangan,
)
from lpse.naskah.models_nomor import FormatNomor, PencacahNomor
from lpse.naskah.pemicu import naskah_tetap, revisi_tetap, slot_tetap
from lpse.naskah.registri import JENIS

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

__all__ = ["FormatNomor", "Naskah", "PencacahNomor", "RevisiNaskah", "TandaTangan"]

_S = StatusNaskah
_T = StatusTandaTangan


class NaskahQuerySet(models.QuerySet["Naskah"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> NaskahQuerySet:
        """Papers of the kinds a person may read, those they made, and those final ones they sign."""
        if not (pengguna.is_authenticated and pengguna.is_active and pengguna.kode_peran):
            return self.none()
        tertutup = {j.kode: j.terlihat for j in JENIS.values() if j.tertutup and j.terlihat is not None}
        if pengguna.has_perm("lpse.view_naskah"):
            umum = ~models.Q(jenis__in=tertutup)
            for kode, terlihat in tertutup.items():
                umum |= models.Q(jenis=kode) & terlihat(pengguna)
            return self.filter(umum)
        boleh = models.Q(pembuat=pengguna)
        for jenis in JENIS.values():
            if jenis.terlihat is not None:
                boleh |= models.Q(jenis=jenis.kode) & jenis.terlihat(pengguna)
            elif pengguna.has_perm(jenis.izin):
                boleh |= models.Q(jenis=jenis.kode)
        # A subquery, not a join: a person with two slots must not see the paper twice.
        slot = TandaTangan.objects.filter(pengguna=pengguna).values("naskah_id")
        return self.filter(boleh | (~models.Q(status=_S.DRAF) & models.Q(pk__in=slot)))

    def terbit(self) -> NaskahQuerySet:
        """Those that were ever final: what the public may ask about."""
        return self.exclude(status=_S.DRAF)

    def tentang(self, objek: models.Model) -> NaskahQuerySet:
        return self.filter(objek_jenis=objek._meta.label_lower, objek_id=str(objek.pk))  # noqa: SLF001 - Django's public _meta


@pghistory.track(append_only=True, exclude=["snapshot"])  # frozen by the trigger, and attached to the PDF itself
class Naskah(FSMModelMixin, models.Model):
    """One official paper. From *final* on only its cancellation can be written (trigger ``naskah_tetap``)."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    #: Printed beside the QR on every page; :mod:`lpse.naskah.kode`.
    kode = models.CharField("kode periksa", max_length=30, unique=True, editable=False)
    jenis = models.CharField("jenis", max_length=60, db_index=True)
    #: Name of the kind and the unit as they were: the paper outlives the registry.
    jenis_nama = models.CharField("nama jenis", max_length=120)
    unit = models.CharField("unit", max_length=30)
    sifat = models.CharField("sifat", max_length=10, choices=SifatNaskah.choices, default=SifatNaskah.BIASA)
    status = FSMField("status", max_length=12, choices=_S.choices, default=_S.DRAF, protected=True)
    perihal = models.CharField("perihal", max_length=250)
    tanggal = models.DateField("tanggal naskah")
    tempat = models.CharField("tempat", max_length=80, blank=True)
    nomor = models.CharField("nomor", max_length=120, blank=True)
    urut = models.PositiveIntegerField("nomor urut", null=True, blank=True)
    kurun = models.CharField("kurun nomor", max_length=10, blank=True)
    tahun = models.PositiveSmallIntegerField("tahun")
    #: What the unit gave for the body, JSON values only.
    konteks = models.JSONField("isi", default=dict)
    #: Everything the PDF was rendered from, frozen; also attached to the PDF itself.
    snapshot = models.JSONField("snapshot", null=True, blank=True)
    jumlah_halaman = models.PositiveIntegerField("jumlah halaman", null=True, blank=True)
    objek_jenis = models.CharField("jenis objek", max_length=80, blank=True)
    objek_id = models.CharField("id objek", max_length=64, blank=True)
    objek_teks = models.CharField("objek", max_length=250, blank=True)
    pembuat = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="disusun oleh"
    )
    dibuat_pada = models.DateTimeField("disusun pada", default=timezone.now)
    final_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="diterbitkan oleh",
    )
    final_pada = models.DateTimeField("diterbitkan pada", null=True, blank=True)
    dibatalkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="dibatalkan oleh",
    )
    dibatalkan_pada = models.DateTimeField("dibatalkan pada", null=True, blank=True)
    alasan_batal = models.TextField("alasan pembatalan", max_length=1000, blank=True)
    pengganti = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="menggantikan", verbose_name="naskah pengganti"
    )
    #: The signed minutes under which the content of this paper was destroyed; what is left is the register entry.
    dimusnahkan_lewat = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="memusnahkan", verbose_name="dimusnahkan dengan"
    )

    objects = NaskahQuerySet.as_manager()

    class Meta:
        verbose_name = "naskah dinas"
        verbose_name_plural = "naskah dinas"
        ordering = ["-dibuat_pada", "-id"]
        permissions = [
            ("terbitkan_naskah", "Menerbitkan draf naskah dinas"),
            ("batalkan_naskah", "Membatalkan naskah dinas"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="naskah_status"),
            models.CheckConstraint(condition=models.Q(sifat__in=SifatNaskah.values), name="naskah_sifat"),
            models.CheckConstraint(
                condition=models.Q(status=_S.DRAF, nomor="", urut__isnull=True, kurun="", snapshot__isnull=True)
                | (
                    ~models.Q(status=_S.DRAF)
                    & ~models.Q(nomor="")
                    & ~models.Q(kurun="")
                    & models.Q(urut__isnull=False, snapshot__isnull=False, final_pada__isnull=False)
                    & models.Q(jumlah_halaman__gte=1)
                ),
                name="naskah_final_utuh",
            ),
            models.CheckConstraint(
                condition=(models.Q(status=_S.DIBATALKAN, dibatalkan_pada__isnull=False) & ~models.Q(alasan_batal=""))
                | (
                    ~models.Q(status=_S.DIBATALKAN)
                    & models.Q(alasan_batal="", dibatalkan_pada__isnull=True, pengganti__isnull=True)
                ),
                name="naskah_batal_beralasan",
            ),
            models.CheckConstraint(
                condition=models.Q(pengganti__isnull=True) | ~models.Q(pengganti=models.F("pk")),
                name="naskah_pengganti_lain",
            ),
            models.CheckConstraint(
                condition=models.Q(dimusnahkan_lewat__isnull=True)
                | (~models.Q(status=_S.DRAF) & ~models.Q(dimusnahkan_lewat=models.F("pk")) & models.Q(konteks={})),
                name="naskah_musnah_kosong",
            ),
            models.UniqueConstraint(
                fields=["jenis", "kurun", "urut"], condition=~models.Q(status=_S.DRAF), name="naskah_urut_unik"
            ),
            models.UniqueConstraint(
                fields=["jenis", "kurun", "nomor"], condition=~models.Q(status=_S.DRAF), name="naskah_nomor_unik"
            ),
        ]
        indexes = [
            models.Index(fields=["objek_jenis", "objek_id"], name="naskah_objek"),
            models.Index(fields=["unit", "status", "-dibuat_pada"], name="naskah_unit"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="tidak_dihapus",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__status__in=[_S.FINAL, _S.DIBATALKAN]),
            ),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
            naskah_tetap,
        ]

    def __str__(self) -> str:
        return f"{self.jenis_nama} {self.nomor or '(draf)'}"

    def get_absolute_url(self) -> str:
        return reverse("naskah:rinci", args=[self.pk])

    @property
    def draf(self) -> bool:
        return bool(self.status == _S.DRAF)

    @property
    def final(self) -> bool:
        return bool(self.status == _S.FINAL)

    @property
    def revisi_terakhir(self) -> RevisiNaskah | None:
        """The PDF as it stands now, the latest signature in it."""
        return self.revisi.select_related("berkas").order_by("-urutan").first()

    @transition(field=status, source=_S.DRAF, target=_S.FINAL)
    def finalkan(self, *, oleh: Pengguna | None, pada: dt.datetime) -> None:
        self.final_oleh = oleh
        self.final_pada = pada

    @transition(field=status, source=_S.FINAL, target=_S.DIBATALKAN)
    def batalkan(self, *, oleh: Pengguna, alasan: str, pengganti: Naskah | None) -> None:
        self.dibatalkan_oleh = oleh
        self.dibatalkan_pada = timezone.now()
        self.alasan_batal = alasan
        self.pengganti = pengganti


class TandaTanganQuerySet(models.QuerySet["TandaTangan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TandaTanganQuerySet:
        return self.filter(naskah__in=Naskah.objects.terlihat_oleh(pengguna))

    def menunggu(self) -> TandaTanganQuerySet:
        """Slots of final papers that nobody has signed yet, failed tries included."""
        return self.filter(
            naskah__status=_S.FINAL, naskah__dimusnahkan_lewat__isnull=True, status__in=(_T.MENUNGGU, _T.GAGAL)
        )

    def elektronik(self) -> TandaTanganQuerySet:
        """Slots that are signed in the PDF itself: by a person's own key, or drawn by whoever was invited."""
        return self.filter(models.Q(pengguna__isnull=False) | models.Q(undangan=True))

    def giliran(self) -> TandaTanganQuerySet:
        """Those of :meth:`menunggu` that no earlier slot of the same paper holds up; a pen on paper holds up nobody."""
        lebih_dulu = (
            TandaTangan.objects.elektronik()
            .filter(naskah=models.OuterRef("naskah"), urutan__lt=models.OuterRef("urutan"))
            .exclude(status=_T.DITANDATANGANI)
        )
        return self.menunggu().filter(~models.Exists(lebih_dulu))


@pghistory.track(append_only=True)
class TandaTangan(FSMModelMixin, models.Model):
    """One signature slot; who they are is text frozen with the paper, whatever becomes of the account."""

    naskah = models.ForeignKey(Naskah, models.CASCADE, related_name="tanda_tangan", verbose_name="naskah")
    urutan = models.PositiveSmallIntegerField("urutan")
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pengguna"
    )
    #: May be signed with a drawn signature under the office's seal (``services_goresan``), with an account or without.
    undangan = models.BooleanField("lewat undangan", default=False)
    #: Words above the office held: «Mengetahui,», «Saksi LPSE,»; may be empty.
    sebagai = models.CharField("sebagai", max_length=120, blank=True)
    jabatan = models.CharField("jabatan", max_length=150)
    nama = models.CharField("nama", max_length=150)
    pangkat = models.CharField("pangkat", max_length=100, blank=True)
    nip = models.CharField("NIP", max_length=30, blank=True)
    status = FSMField("status", max_length=15, choices=_T.choices, default=_T.MENUNGGU, protected=True)
    #: Where the visible signature goes: ``{"halaman": 1, "kotak": [x1, y1, x2, y2]}``, in points from the lower left.
    kotak = models.JSONField("letak pada halaman", null=True, blank=True)
    pada = models.DateTimeField("ditandatangani pada", null=True, blank=True)
    #: What the signer said of the signature: certificate subject, issuer, serial, time stamp.
    rincian = models.JSONField("rincian tanda tangan", default=dict, blank=True)
    #: Why the last try failed.
    alasan = models.TextField("alasan gagal", blank=True)

    objects = TandaTanganQuerySet.as_manager()

    class Meta:
        verbose_name = "tanda tangan"
        verbose_name_plural = "tanda tangan"
        ordering = ["naskah_id", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["naskah", "urutan"], name="tandatangan_urutan"),
            models.CheckConstraint(condition=models.Q(status__in=_T.values), name="tandatangan_status"),
            models.CheckConstraint(
                condition=models.Q(status=_T.DITANDATANGANI, pada__isnull=False)
                | (~models.Q(status=_T.DITANDATANGANI) & models.Q(pada__isnull=True)),
                name="tandatangan_utuh",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_T.GAGAL) | ~models.Q(alasan=""), name="tandatangan_gagal_beralasan"
            ),
        ]
        indexes = [models.Index(fields=["pengguna", "status"], name="tandatangan_pengguna")]
        triggers = [
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_TANDA_TANGAN)),
            slot_tetap,
        ]

    def __str__(self) -> str:
        return f"{self.nama} pada {self.naskah}"

    def get_absolute_url(self) -> str:
        return reverse("naskah:rinci", args=[self.naskah_id])

    @property
    def elektronik(self) -> bool:
        """Whether it is signed in the PDF itself; else it waits for a pen on paper and holds up nobody."""
        return self.pengguna_id is not None or self.undangan

    @transition(field=status, source=[_T.MENUNGGU, _T.GAGAL], target=_T.DITANDATANGANI)
    def tandai_ditandatangani(self, *, rincian: dict[str, object]) -> None:
        self.pada = timezone.now()
        self.rincian = rincian
        self.alasan = ""

    @transition(field=status, source=[_T.MENUNGGU, _T.GAGAL], target=_T.GAGAL)
    def tandai_gagal(self, *, alasan: str) -> None:
        self.alasan = alasan


class RevisiNaskahQuerySet(models.QuerySet["RevisiNaskah"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> RevisiNaskahQuerySet:
        return self.filter(naskah__in=Naskah.objects.terlihat_oleh(pengguna))


@pghistory.track(pghistory.InsertEvent(), append_only=True)
class RevisiNaskah(models.Model):
    """One stored PDF of a paper: the rendered one, then one per signature; none is ever changed or removed.

    Only the file of a paper that was destroyed goes (``services_musnah``); hash and size stay.
    """

    naskah = models.ForeignKey(Naskah, models.PROTECT, related_name="revisi", verbose_name="naskah")
    urutan = models.PositiveSmallIntegerField("urutan")
    berkas = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berkas"
    )
    sha256 = models.CharField("sidik SHA-256", max_length=64, unique=True)
    ukuran = models.PositiveIntegerField("ukuran (byte)")
    sebab = models.CharField("sebab", max_length=15, choices=SebabRevisi.choices)
    tanda_tangan = models.OneToOneField(
        TandaTangan, models.PROTECT, null=True, blank=True, related_name="revisi", verbose_name="tanda tangan"
    )
    dibuat_pada = models.DateTimeField("disimpan pada", default=timezone.now)

    objects = RevisiNaskahQuerySet.as_manager()

    class Meta:
        verbose_name = "revisi naskah"
        verbose_name_plural = "revisi naskah"
        ordering = ["naskah_id", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["naskah", "urutan"], name="revisinaskah_urutan"),
            models.CheckConstraint(condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="revisinaskah_sha256"),
            models.CheckConstraint(
                condition=models.Q(sebab=SebabRevisi.DIRENDER, urutan=1, tanda_tangan__isnull=True)
                | models.Q(sebab=SebabRevisi.DITANDATANGANI, urutan__gt=1, tanda_tangan__isnull=False),
                name="revisinaskah_sebab",
            ),
        ]
        triggers = [pgtrigger.Protect(name="hanya_tambah", operation=pgtrigger.Delete), revisi_tetap]

    def __str__(self) -> str:
        return f"{self.naskah}, revisi {self.urutan}"
