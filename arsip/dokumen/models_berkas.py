"""Archival files («berkas»): the unit of description, retention and export (DOMAIN C)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.dokumen.enums import NADA_BERKAS, PERPINDAHAN_BERKAS, Keamanan, StatusBerkasArsip, Unit
from arsip.dokumen.models_rujukan import Klasifikasi, LokasiFisik
from arsip.dokumen.penglihatan import dikenal, hak_berkas, melihat_semua, menurut_keamanan
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusBerkasArsip


class BerkasArsipQuerySet(models.QuerySet["BerkasArsip"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BerkasArsipQuerySet:
        """By security class for the staff, by right for everyone; see :mod:`arsip.dokumen.penglihatan`."""
        if not dikenal(pengguna):
            return self.none()
        orang: Pengguna = pengguna  # type: ignore[assignment] # known, hence a person
        if melihat_semua(orang):
            return self
        return self.filter(menurut_keamanan(orang) | hak_berkas(orang))

    def terbuka(self) -> BerkasArsipQuerySet:
        return self.filter(status=_S.TERBUKA)


@pghistory.track(append_only=True, exclude=["item_terakhir"])
class BerkasArsip(FSMModelMixin, models.Model):
    """A file whose items are documents. Its number is gapless per unit and year, its items are gapless within it."""

    nomor = models.CharField("nomor berkas", max_length=40, unique=True, editable=False)
    urut = models.PositiveIntegerField("nomor urut", editable=False)
    klasifikasi = models.ForeignKey(Klasifikasi, models.PROTECT, related_name="berkas", verbose_name="klasifikasi")
    unit = models.CharField("unit pencipta", max_length=15, choices=Unit.choices)
    uraian = models.CharField("uraian berkas", max_length=300)
    tahun = models.PositiveSmallIntegerField("tahun")
    keamanan = models.CharField("keamanan", max_length=10, choices=Keamanan.choices, default=Keamanan.BIASA)
    lokasi = models.ForeignKey(
        LokasiFisik, models.PROTECT, null=True, blank=True, related_name="berkas", verbose_name="lokasi fisik"
    )
    #: What the file is about, e.g. one file per user of SPSE: ``registrasi.pengguna`` and its key.
    objek_jenis = models.CharField("jenis objek", max_length=80, blank=True, default="")
    objek_id = models.CharField("id objek", max_length=64, blank=True, default="")
    #: The one open file per code, unit and year that takes what nobody put elsewhere.
    otomatis = models.BooleanField("berkas otomatis", default=False, editable=False)
    status = FSMField("keadaan", max_length=12, choices=_S.choices, default=_S.TERBUKA, protected=True)
    dibuka_pada = models.DateField("dibuka pada")
    ditutup_pada = models.DateField("ditutup pada", null=True, blank=True)
    peristiwa_tutup = models.CharField("peristiwa penutup", max_length=300, blank=True, default="")
    #: Counter of items, moved under this row's lock; a number once given is never given again.
    item_terakhir = models.PositiveIntegerField("nomor item terakhir", default=0, editable=False)
    pembuat = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dibuka oleh"
    )
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)

    objects = BerkasArsipQuerySet.as_manager()

    class Meta:
        verbose_name = "berkas arsip"
        verbose_name_plural = "berkas arsip"
        ordering = ["-tahun", "unit", "-urut"]
        permissions = [("tutup_berkasarsip", "Menutup dan membuka lagi berkas arsip")]
        constraints = [
            models.UniqueConstraint(fields=["unit", "tahun", "urut"], name="berkasarsip_urut"),
            models.UniqueConstraint(
                fields=["klasifikasi", "unit", "tahun"],
                condition=models.Q(otomatis=True, status=_S.TERBUKA),
                name="berkasarsip_otomatis",
            ),
            models.UniqueConstraint(
                fields=["objek_jenis", "objek_id", "klasifikasi"],
                condition=~models.Q(objek_jenis="") & models.Q(status=_S.TERBUKA),
                name="berkasarsip_objek",
            ),
            models.CheckConstraint(condition=models.Q(unit__in=Unit.values), name="berkasarsip_unit"),
            models.CheckConstraint(condition=models.Q(keamanan__in=Keamanan.values), name="berkasarsip_keamanan"),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="berkasarsip_status"),
            models.CheckConstraint(
                condition=models.Q(status=_S.TERBUKA, ditutup_pada__isnull=True, peristiwa_tutup="")
                | (~models.Q(status=_S.TERBUKA) & models.Q(ditutup_pada__isnull=False) & ~models.Q(peristiwa_tutup="")),
                name="berkasarsip_tutup_beralasan",
            ),
            models.CheckConstraint(
                condition=models.Q(ditutup_pada__isnull=True) | models.Q(ditutup_pada__gte=models.F("dibuka_pada")),
                name="berkasarsip_kurun",
            ),
            models.CheckConstraint(
                condition=models.Q(objek_jenis="", objek_id="") | (~models.Q(objek_jenis="") & ~models.Q(objek_id="")),
                name="berkasarsip_objek_utuh",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "ditutup_pada"], name="berkasarsip_status"),
            models.Index(fields=["objek_jenis", "objek_id"], name="berkasarsip_objek_idx"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="nomor_tetap", fields=["nomor", "urut", "unit", "tahun", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_BERKAS)),
        ]

    def __str__(self) -> str:
        return f"{self.nomor} {self.uraian}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:berkas", args=[self.pk])

    @property
    def terbuka(self) -> bool:
        return bool(self.status == _S.TERBUKA)

    @property
    def nada(self) -> tuple[str, str]:
        """Tone and icon of the state."""
        return NADA_BERKAS[self.status]

    @transition(field=status, source=_S.TERBUKA, target=_S.AKTIF)
    def tutup(self, *, pada: dt.date, peristiwa: str) -> None:
        """The closing event: from here the active years count."""
        self.ditutup_pada = pada
        self.peristiwa_tutup = peristiwa

    @transition(field=status, source=_S.AKTIF, target=_S.TERBUKA)
    def buka_lagi(self) -> None:
        self.ditutup_pada = None
        self.peristiwa_tutup = ""

    @transition(field=status, source=_S.AKTIF, target=_S.INAKTIF)
    def inaktifkan(self) -> None:
        """The active years are over (``arsip/retensi``)."""

    @transition(field=status, source=_S.INAKTIF, target=_S.MUSNAH)
    def musnahkan(self) -> None:
        """Destroyed by its minutes (``arsip/retensi``)."""

    @transition(field=status, source=_S.INAKTIF, target=_S.DISERAHKAN)
    def serahkan(self) -> None:
        """Handed over to the regional archive (``arsip/retensi``)."""
