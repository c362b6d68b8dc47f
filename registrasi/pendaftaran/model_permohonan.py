"""One application of one future user of SPSE, from the counter or from home to the decision."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import (
    DAPAT_DIISI,
    DAPAT_KEDALUWARSA,
    NADA_PERMOHONAN,
    PERNAH_DIAJUKAN,
    PERPINDAHAN_PERMOHONAN,
    TERBUKA,
    Kanal,
    StatusPermohonan,
)
from registrasi.persyaratan.enums import NON_PENYEDIA, PENYEDIA, JenisPengguna

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusPermohonan
#: The online registration of SPSE is known (Pasal 22(1)a1).
SPSE_LENGKAP = (
    models.Q(spse_tanggal_daftar__isnull=False)
    & ~models.Q(spse_surel="")
    & ~models.Q(spse_user_id="")
    & ~models.Q(spse_kode_registrasi="")
)


class PermohonanQuerySet(models.QuerySet["Permohonan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PermohonanQuerySet:
        """The unit's staff and the Kepala see every application; nobody else sees any here."""
        return self if pengguna.has_perm("registrasi.view_permohonan") else self.none()

    def terbuka(self) -> PermohonanQuerySet:
        return self.filter(status__in=TERBUKA)

    def lewat_tenggat(self, hari: dt.date) -> PermohonanQuerySet:
        """Whose last day has passed while it was the applicant's turn."""
        return self.filter(status__in=DAPAT_KEDALUWARSA, tenggat__lt=hari)


@pghistory.track(append_only=True)
class Permohonan(FSMModelMixin, models.Model):
    """A request to become a user of SPSE through this LPSE."""

    uuid = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    #: «REG/0412/XI/2026», given once, at the first submission.
    nomor = models.CharField("nomor", max_length=40, blank=True, default="")
    #: The access code is an HMAC of uuid and this number: nothing secret is stored, a new number voids the old code.
    generasi_kode = models.PositiveSmallIntegerField("generasi kode akses", default=1)
    jenis_pengguna = models.CharField("jenis pengguna", max_length=24, choices=JenisPengguna.choices)
    kanal = models.CharField("kanal", max_length=12, choices=Kanal.choices, default=Kanal.TATAP_MUKA)
    status = FSMField("keadaan", max_length=20, choices=_S.choices, default=_S.DRAF, protected=True)
    nama = models.CharField("nama", max_length=200, blank=True)
    nama_normal = models.CharField("nama tanpa bentuk dan gelar", max_length=200, blank=True, editable=False)
    surel = models.EmailField("alamat surel", blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    spse_tanggal_daftar = models.DateField("tanggal daftar di SPSE", null=True, blank=True)
    spse_surel = models.EmailField("alamat surel di SPSE", blank=True)
    spse_user_id = models.CharField("User ID yang diminta", max_length=60, blank=True)
    spse_kode_registrasi = models.CharField("kode registrasi SPSE", max_length=60, blank=True)
    diwakilkan = models.BooleanField("diwakilkan", default=False)
    wakil_nama = models.CharField("nama wakil", max_length=150, blank=True)
    wakil_nik = models.CharField("NIK wakil", max_length=16, blank=True)
    #: The last day of the applicant's turn.
    tenggat = models.DateField("tenggat")
    #: When the office should have answered (2 working days after it was handed in).
    tenggat_layanan = models.DateTimeField("tenggat layanan", null=True, blank=True)
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="petugas loket"
    )
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    diajukan_pada = models.DateTimeField("diajukan pada", null=True, blank=True)
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    alasan_akhir = models.TextField("alasan dibatalkan", max_length=1000, blank=True)
    pengguna = models.ForeignKey(
        "registrasi.PenggunaSPSE", models.PROTECT, null=True, blank=True, related_name="permohonan",
        verbose_name="pengguna SPSE",
    )  # fmt: skip
    tanda_terima = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tanda terima"
    )
    putaran = models.PositiveSmallIntegerField("putaran", default=1)
    #: Counts every write; a page that was opened before another's write is refused.
    versi = models.PositiveIntegerField("versi", default=1)

    objects = PermohonanQuerySet.as_manager()

    class Meta:
        verbose_name = "permohonan"
        verbose_name_plural = "permohonan"
        ordering = ["-dibuat_pada", "-pk"]
        permissions = [
            ("kelola_permohonan", "Melayani pendaftaran di loket"),
            ("batalkan_permohonan", "Membatalkan permohonan"),
            ("periksa_tenggat_permohonan", "Menjalankan pemeriksaan tenggat permohonan"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["nomor"], condition=~models.Q(nomor=""), name="permohonan_nomor_unik"),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="permohonan_status"),
            models.CheckConstraint(condition=models.Q(kanal__in=Kanal.values), name="permohonan_kanal"),
            models.CheckConstraint(
                condition=models.Q(jenis_pengguna__in=JenisPengguna.values), name="permohonan_jenis"
            ),
            models.CheckConstraint(
                condition=~models.Q(
                    jenis_pengguna__in=sorted(PENYEDIA), status__in=[_S.TERDAFTAR_ONLINE, *PERNAH_DIAJUKAN]
                )
                | SPSE_LENGKAP,
                name="permohonan_penyedia_daftar_spse",
                violation_error_message="Penyedia harus mendaftar online di SPSE lebih dahulu.",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.TERDAFTAR_ONLINE, jenis_pengguna__in=sorted(NON_PENYEDIA)),
                name="permohonan_online_penyedia",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=PERNAH_DIAJUKAN)
                | ~models.Q(nomor="") & models.Q(diajukan_pada__isnull=False),
                name="permohonan_diajukan_bernomor",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=TERBUKA, diputus_pada__isnull=True)
                | ~models.Q(status__in=TERBUKA) & models.Q(diputus_pada__isnull=False),
                name="permohonan_akhir_bertanggal",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DIBATALKAN) | ~models.Q(alasan_akhir=""),
                name="permohonan_batal_beralasan",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DISETUJUI) | models.Q(pengguna__isnull=False),
                name="permohonan_berpengguna",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "tenggat"], name="permohonan_tenggat"),
            models.Index(fields=["status", "tenggat_layanan"], name="permohonan_layanan"),
            models.Index(fields=["-dibuat_pada", "-id"], name="permohonan_terbaru"),
            models.Index(fields=["nama_normal"], name="permohonan_nama", opclasses=["varchar_pattern_ops"]),
            models.Index(Lower("surel"), name="permohonan_surel"),
            models.Index(fields=["telepon"], name="permohonan_telepon"),
            models.Index(Lower("spse_user_id"), name="permohonan_user_id"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["uuid", "jenis_pengguna", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_PERMOHONAN)),
            pgtrigger.Protect(
                name="nomor_tetap",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition("OLD.nomor <> '' AND NEW.nomor IS DISTINCT FROM OLD.nomor"),
            ),
        ]

    def __str__(self) -> str:
        return " ".join(filter(None, ("Permohonan", self.nomor, self.nama)))

    def get_absolute_url(self) -> str:
        return reverse("registrasi:permohonan", args=[self.pk])

    @property
    def sebutan(self) -> str:
        """Number and name, as letters and notices call it."""
        return f"{self.nomor or 'draf'} ({self.nama or 'tanpa nama'})"

    @property
    def keadaan(self) -> str:
        """The state inside a sentence: only its first letter is small, for «SPSE» stands in it."""
        label = str(self.get_status_display())
        return f"{label[:1].lower()}{label[1:]}"

    @property
    def penyedia(self) -> bool:
        return self.jenis_pengguna in PENYEDIA

    @property
    def terbuka(self) -> bool:
        return self.status in TERBUKA

    @property
    def dapat_diisi(self) -> bool:
        """Forms and rows may still be written at the counter or at home."""
        return self.status in DAPAT_DIISI

    @property
    def spse_lengkap(self) -> bool:
        """The four facts of the online registration are there (Pasal 22(1)a1)."""
        return bool(self.spse_tanggal_daftar and self.spse_surel and self.spse_user_id and self.spse_kode_registrasi)

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_PERMOHONAN[self.status]

    @property
    def sisa_hari(self) -> int:
        """Days left of the applicant's turn, today included; negative when it is over."""
        return (self.tenggat - bahasa.hari_ini()).days

    @transition(field=status, source=_S.DRAF, target=_S.TERDAFTAR_ONLINE)
    def catat_daftar_online(self) -> None:
        """The four facts of SPSE are written; the papers are still to come."""

    @transition(field=status, source=[_S.DRAF, _S.TERDAFTAR_ONLINE], target=_S.MENUNGGU_VERIFIKASI)
    def ajukan(self, *, nomor: str, tenggat_layanan: dt.datetime) -> None:
        self.nomor, self.diajukan_pada, self.tenggat_layanan = nomor, timezone.now(), tenggat_layanan

    @transition(field=status, source=_S.MENUNGGU_VERIFIKASI, target=_S.PERLU_PERBAIKAN)
    def kembalikan(self, *, tenggat: dt.date) -> None:
        """Back to the applicant for the rows that fall short, until that day."""
        self.tenggat, self.tenggat_layanan = tenggat, None

    @transition(field=status, source=_S.PERLU_PERBAIKAN, target=_S.MENUNGGU_VERIFIKASI)
    def perbaiki(self, *, tenggat_layanan: dt.datetime) -> None:
        """The failing rows came again."""
        self.putaran += 1
        self.tenggat_layanan = tenggat_layanan

    @transition(field=status, source=_S.MENUNGGU_VERIFIKASI, target=_S.DISETUJUI)
    def setujui(self, *, pengguna: models.Model) -> None:
        self.pengguna, self.diputus_pada = pengguna, timezone.now()  # type: ignore[assignment] # PenggunaSPSE, named by string

    @transition(field=status, source=_S.MENUNGGU_VERIFIKASI, target=_S.DITOLAK)
    def tolak(self) -> None:
        self.diputus_pada = timezone.now()

    @transition(field=status, source=list(TERBUKA), target=_S.DIBATALKAN)
    def batalkan(self, *, alasan: str) -> None:
        self.alasan_akhir, self.diputus_pada = alasan, timezone.now()

    @transition(field=status, source=list(DAPAT_KEDALUWARSA), target=_S.KEDALUWARSA)
    def kedaluwarsakan(self) -> None:
        self.diputus_pada = timezone.now()
