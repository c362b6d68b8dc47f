"""Signing of minutes in order, by QR link or own certificate, and what follows (Perka LKPP 2/2010 Pasal 24(2))."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from layanan.berita_acara.enums import TUNTAS
from layanan.pengesahan.enums import BERJALAN, PERPINDAHAN, CaraIdentitas, CaraTeken, StatusUndangan
from layanan.pengesahan.pemicu import urutan_teken
from lpse.medan import FSMField
from lpse.naskah.models import Naskah

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

_S = StatusUndangan
_C = CaraTeken


class UndanganTekenQuerySet(models.QuerySet["UndanganTeken"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> UndanganTekenQuerySet:
        """Invitations of the papers a person may read; whoever is invited reads the paper."""
        if not (pengguna.is_authenticated and pengguna.is_active and pengguna.kode_peran):
            return self.none()
        return self.filter(naskah__in=Naskah.objects.terlihat_oleh(pengguna))

    def ditunggu(self) -> UndanganTekenQuerySet:
        """Not at their end, on papers that no signed correction has overtaken."""
        dibetulkan = Naskah.objects.filter(berita_acara__pembetulan__status__in=TUNTAS).values("pk")
        return self.filter(status__in=BERJALAN).exclude(naskah__in=dibetulkan)

    def berurut(self) -> UndanganTekenQuerySet:
        return self.select_related("slot", "naskah").order_by("slot__urutan")


@pghistory.track(append_only=True)
class UndanganTeken(FSMModelMixin, models.Model):
    """One person's invitation to sign one paper; its link holds while ``generasi`` and ``berlaku_sampai`` do."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    naskah = models.ForeignKey("lpse.Naskah", models.PROTECT, related_name="undangan_teken", verbose_name="naskah")
    slot = models.OneToOneField(
        "lpse.TandaTangan", models.PROTECT, related_name="undangan_teken", verbose_name="tempat tanda tangan"
    )
    status = FSMField("status", max_length=15, choices=_S.choices, default=_S.MENUNGGU, protected=True)
    #: Grows with each renewal; a link of an earlier one opens nothing.
    generasi = models.PositiveIntegerField("generasi tautan", default=1)
    tautan_sejak = models.DateTimeField("tautan dibuat pada", default=timezone.now)
    berlaku_sampai = models.DateTimeField("tautan berlaku sampai")
    #: Wrong answers to the identity question since the link was made.
    salah = models.PositiveSmallIntegerField("jawaban salah", default=0)
    dibuka_pada = models.DateTimeField("dibuka pada", null=True, blank=True)
    cara_identitas = models.CharField("pengenalan diri", max_length=5, choices=CaraIdentitas.choices, blank=True)
    alamat = models.GenericIPAddressField("alamat jaringan", null=True, blank=True)
    perangkat = models.CharField("perangkat", max_length=200, blank=True)
    #: The sentence agreed to, as it stood on the screen.
    persetujuan = models.TextField("pernyataan", blank=True)
    goresan = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gambar tanda tangan"
    )
    goresan_sha256 = models.CharField("sidik gambar", max_length=64, blank=True)
    digores_pada = models.DateTimeField("digores pada", null=True, blank=True)
    cara = models.CharField("cara", max_length=10, choices=_C.choices, blank=True)
    #: Why the seal did not come at the last try.
    galat_segel = models.TextField("galat segel", blank=True)
    ditandatangani_pada = models.DateTimeField("ditandatangani pada", null=True, blank=True)
    alasan_tolak = models.TextField("alasan menolak", max_length=1000, blank=True)
    ditolak_pada = models.DateTimeField("ditolak pada", null=True, blank=True)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    #: Where the link goes; whoever has an account is told in the portal instead.
    surel = models.EmailField("surel", blank=True, default="")
    giliran_pada = models.DateTimeField("giliran sejak", null=True, blank=True)
    #: How many times the person was told; a page that has seen fewer is stale.
    surat_ke = models.PositiveSmallIntegerField("surat ke", default=0)

    objects = UndanganTekenQuerySet.as_manager()

    class Meta:
        verbose_name = "undangan tanda tangan"
        verbose_name_plural = "undangan tanda tangan"
        ordering = ["naskah_id", "slot_id"]
        permissions = [("kelola_undangan", "Mengelola undangan tanda tangan berita acara")]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="undangan_status"),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.DIBUKA, _S.DIGORES, _S.DITOLAK])
                | (models.Q(dibuka_pada__isnull=False) & ~models.Q(cara_identitas="")),
                name="undangan_dikenal",
            ),
            models.CheckConstraint(
                condition=models.Q(goresan__isnull=True, goresan_sha256="", digores_pada__isnull=True, persetujuan="")
                | (
                    models.Q(goresan__isnull=False, goresan_sha256__regex=r"^[0-9a-f]{64}$")
                    & models.Q(digores_pada__isnull=False, cara__in=[_C.LAYAR, _C.FOTO])
                    & ~models.Q(persetujuan="")
                ),
                name="undangan_goresan_utuh",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DIGORES) | models.Q(goresan__isnull=False),
                name="undangan_digores",
            ),
            models.CheckConstraint(
                condition=(models.Q(status=_S.DITANDATANGANI, ditandatangani_pada__isnull=False) & ~models.Q(cara=""))
                | (~models.Q(status=_S.DITANDATANGANI) & models.Q(ditandatangani_pada__isnull=True)),
                name="undangan_ditandatangani",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DITOLAK)
                | (models.Q(ditolak_pada__isnull=False) & ~models.Q(alasan_tolak="")),
                name="undangan_tolak_beralasan",
            ),
        ]
        indexes = [
            models.Index(
                fields=["status", "naskah"],
                condition=models.Q(status__in=[_S.MENUNGGU, _S.DIBUKA, _S.DIGORES, _S.DITOLAK]),
                name="undangan_berjalan",
            )
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
            urutan_teken,
        ]

    def __str__(self) -> str:
        return f"Undangan {self.slot.nama} untuk {self.naskah}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:pengesahan_rinci", args=[self.naskah_id])

    @property
    def kedaluwarsa(self) -> bool:
        return timezone.now() >= self.berlaku_sampai

    @transition(field=status, source=[_S.MENUNGGU, _S.DIBUKA], target=_S.DIBUKA)
    def buka(self, *, cara_identitas: str, alamat: str | None, perangkat: str) -> None:
        self.dibuka_pada = timezone.now()
        self.cara_identitas = cara_identitas
        self.alamat = alamat
        self.perangkat = perangkat[:200]

    @transition(field=status, source=[_S.DIBUKA, _S.DITOLAK], target=_S.MENUNGGU)
    def ulangi(self) -> None:
        self.dibuka_pada = None
        self.cara_identitas = ""

    @transition(field=status, source=_S.DIBUKA, target=_S.DIGORES)
    def gores(self, *, goresan: Berkas, sha256: str, cara: str, persetujuan: str, pada: dt.datetime) -> None:
        self.goresan = goresan
        self.goresan_sha256 = sha256
        self.cara = cara
        self.persetujuan = persetujuan
        self.digores_pada = pada

    @transition(field=status, source=[_S.MENUNGGU, _S.DIBUKA, _S.DIGORES], target=_S.DITANDATANGANI)
    def tandai_ditandatangani(self, *, cara: str, pada: dt.datetime) -> None:
        self.cara = cara
        self.ditandatangani_pada = pada
        self.galat_segel = ""

    @transition(field=status, source=_S.DIBUKA, target=_S.DITOLAK)
    def tolak(self, *, alasan: str) -> None:
        self.alasan_tolak = alasan
        self.ditolak_pada = timezone.now()

    @transition(field=status, source=[_S.MENUNGGU, _S.DIBUKA, _S.DIGORES, _S.DITOLAK], target=_S.DIBATALKAN)
    def batalkan(self) -> None:
        """The paper was cancelled; nothing to sign any more."""
