"""Where backups go and what is backed up (Perka LKPP 2/2010 Pasal 27(1))."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone

from arsip.cadangan.enums import JenisRepositori, JenisSasaran

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

kode_tempat = RegexValidator(
    r"^[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?$",
    "Kode hanya huruf kecil, angka, dan tanda hubung di tengah. Contoh: spse-db.",
)
_KODE_SALAH = "Kode hanya huruf kecil, angka, dan tanda hubung di tengah."
_POLA_KODE = r"^[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?$"


class RepositoriQuerySet(models.QuerySet["Repositori"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> RepositoriQuerySet:
        """Staff of the LPSE who may see the backups; nobody else."""
        if pengguna.is_authenticated and pengguna.pegawai_lpse and pengguna.has_perm("arsip.view_sasaran"):
            return self
        return self.none()

    def aktif(self) -> RepositoriQuerySet:
        return self.filter(aktif=True)


@pghistory.track(append_only=True)
class Repositori(models.Model):
    """One restic repository. Its password stands in a file of mode 600 or in the environment, never in this row."""

    kode = models.CharField(
        "kode",
        max_length=30,
        unique=True,
        validators=[kode_tempat],
        help_text="Contoh: utama. Tidak dapat diubah sesudah disimpan.",
        error_messages={"unique": "Kode ini sudah dipakai repositori lain."},
    )
    nama = models.CharField("nama", max_length=80, unique=True, help_text="Contoh: Cakram cadangan di ruang server")
    jenis = models.CharField("jenis", max_length=8, choices=JenisRepositori.choices, default=JenisRepositori.UTAMA)
    alamat = models.CharField(
        "alamat",
        max_length=300,
        help_text="Folder (/srv/cadangan), sftp:pengguna@host:/folder, s3:https://host/ember, atau rest:https://host/. "
        "Tanpa sandi di dalamnya.",
    )
    berkas_sandi = models.CharField(
        "tempat sandi",
        max_length=300,
        help_text="Jalur berkas bermode 600 di mesin pekerja, atau env:NAMA. Sandinya sendiri tidak pernah disimpan.",
    )
    berkas_lingkungan = models.CharField(
        "berkas kredensial",
        max_length=300,
        blank=True,
        help_text="Untuk S3 dan rest-server: jalur berkas bermode 600 berisi baris NAMA=nilai.",
    )
    aktif = models.BooleanField("aktif", default=True)
    siap_pada = models.DateTimeField("disiapkan pada", null=True, blank=True, editable=False)
    #: Which password is in force; the recovery sheet is printed once for each.
    generasi_kunci = models.PositiveIntegerField("kunci ke-", default=1, editable=False)
    kunci_sejak = models.DateTimeField("kunci berlaku sejak", default=timezone.now, editable=False)
    sidik_kunci = models.CharField("sidik kunci", max_length=64, blank=True, editable=False)
    dipangkas_pada = models.DateTimeField("dipangkas pada", null=True, blank=True, editable=False)
    dibaca_penuh_pada = models.DateTimeField("dibaca penuh pada", null=True, blank=True, editable=False)
    bebas_byte = models.BigIntegerField("ruang bebas", null=True, blank=True, editable=False)
    diperiksa_pada = models.DateTimeField("diperiksa pada", null=True, blank=True, editable=False)

    objects = RepositoriQuerySet.as_manager()

    class Meta:
        verbose_name = "repositori cadangan"
        verbose_name_plural = "repositori cadangan"
        ordering = ["jenis", "nama"]
        permissions = [("ganti_kunci_cadangan", "Mengganti kunci repositori cadangan")]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisRepositori.values), name="repositori_jenis"),
            models.CheckConstraint(
                condition=models.Q(kode__regex=_POLA_KODE), name="repositori_kode", violation_error_message=_KODE_SALAH
            ),
            # A password has no business in an address that every page shows.
            models.CheckConstraint(
                condition=~models.Q(alamat__regex=r"://[^/@]*:[^/@]*@"),
                name="repositori_alamat_tanpa_sandi",
                violation_error_message="Alamat tidak boleh memuat sandi; taruh di berkas kredensial.",
            ),
            models.UniqueConstraint(
                fields=["alamat"],
                name="repositori_alamat_unik",
                violation_error_message="Alamat ini sudah terdaftar sebagai repositori lain.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="kode_tetap", fields=["kode"]),
        ]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("arsip:cadangan_repositori", args=[self.kode])

    @property
    def lokal(self) -> bool:
        """A folder of the worker's machine."""
        return self.alamat.startswith("/")


class SasaranQuerySet(models.QuerySet["Sasaran"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SasaranQuerySet:
        """Staff of the LPSE who may see the backups; nobody else."""
        if pengguna.is_authenticated and pengguna.pegawai_lpse and pengguna.has_perm("arsip.view_sasaran"):
            return self
        return self.none()

    def aktif(self) -> SasaranQuerySet:
        return self.filter(aktif=True)


def _daftar_kosong() -> list[str]:
    return []


_SIMPAN = [MinValueValidator(0), MaxValueValidator(400)]


@pghistory.track(append_only=True)
class Sasaran(models.Model):
    """One thing that is backed up: a database or folders, on the server whose worker consumes ``cadangan.<server>``."""

    kode = models.CharField(
        "kode",
        max_length=30,
        unique=True,
        validators=[kode_tempat],
        help_text="Contoh: spse-db. Tidak dapat diubah sesudah disimpan.",
        error_messages={"unique": "Kode ini sudah dipakai sasaran lain."},
    )
    nama = models.CharField("nama", max_length=80, unique=True, help_text="Contoh: Basis data SPSE")
    jenis = models.CharField("jenis", max_length=10, choices=JenisSasaran.choices)
    asal_dsn = models.CharField(
        "tempat alamat basis data",
        max_length=300,
        blank=True,
        help_text="portal untuk basis data portal ini; selain itu jalur berkas bermode 600 di mesin pekerja atau "
        "env:NAMA yang memuat postgres://pengguna:sandi@host/nama.",
    )
    folder = models.JSONField(
        "folder", default=_daftar_kosong, blank=True, help_text="Satu folder per baris, jalur lengkap."
    )
    pengecualian = models.JSONField(
        "dikecualikan", default=_daftar_kosong, blank=True, help_text="Satu pola per baris. Contoh: /srv/spse/tmp"
    )
    server = models.CharField(
        "server",
        max_length=30,
        validators=[kode_tempat],
        help_text="Kode mesin yang menjalankannya (LPSE_KODE_SERVER); pekerjanya mendengar antrean cadangan.KODE.",
    )
    repositori = models.ForeignKey(Repositori, models.PROTECT, related_name="sasaran", verbose_name="repositori")
    simpan_harian = models.PositiveSmallIntegerField("simpan harian", default=14, validators=_SIMPAN)
    simpan_mingguan = models.PositiveSmallIntegerField("simpan mingguan", default=8, validators=_SIMPAN)
    simpan_bulanan = models.PositiveSmallIntegerField("simpan bulanan", default=12, validators=_SIMPAN)
    simpan_tahunan = models.PositiveSmallIntegerField("simpan tahunan", default=5, validators=_SIMPAN)
    batas_menit = models.PositiveIntegerField(
        "batas waktu (menit)",
        default=240,
        validators=[MinValueValidator(1), MaxValueValidator(2880)],
        help_text="Jalan yang melewatinya dihentikan dengan bersih; yang sudah terkirim dipakai jalan berikutnya.",
    )
    aktif = models.BooleanField("aktif", default=True, help_text="Sasaran nonaktif tidak dicadangkan oleh jadwal.")

    objects = SasaranQuerySet.as_manager()

    class Meta:
        verbose_name = "sasaran cadangan"
        verbose_name_plural = "sasaran cadangan"
        ordering = ["nama"]
        permissions = [
            ("kelola_cadangan", "Mengelola sasaran dan repositori cadangan"),
            ("jalankan_cadangan", "Menjalankan dan membatalkan cadangan"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisSasaran.values), name="sasaran_jenis"),
            models.CheckConstraint(
                condition=models.Q(kode__regex=_POLA_KODE), name="sasaran_kode", violation_error_message=_KODE_SALAH
            ),
            models.CheckConstraint(
                condition=models.Q(server__regex=_POLA_KODE),
                name="sasaran_server",
                violation_error_message=_KODE_SALAH,
            ),
            models.CheckConstraint(
                condition=~models.Q(asal_dsn__regex=r"://"),
                name="sasaran_dsn_di_luar",
                violation_error_message="Tulis berkas atau env:NAMA yang memuat alamatnya, bukan alamatnya sendiri.",
            ),
            models.CheckConstraint(
                condition=models.Q(jenis=JenisSasaran.BASISDATA, folder=[]) & ~models.Q(asal_dsn="")
                | models.Q(jenis=JenisSasaran.FOLDER, asal_dsn="") & ~models.Q(folder=[]),
                name="sasaran_asal_utuh",
                violation_error_message="Basis data perlu tempat alamatnya; berkas perlu sedikitnya satu folder.",
            ),
            models.CheckConstraint(
                condition=models.Q(simpan_harian__gte=1)
                | models.Q(simpan_mingguan__gte=1)
                | models.Q(simpan_bulanan__gte=1)
                | models.Q(simpan_tahunan__gte=1),
                name="sasaran_simpan_sesuatu",
                violation_error_message="Sedikitnya satu salinan harus disimpan.",
            ),
            models.CheckConstraint(
                condition=models.Q(batas_menit__gte=1, batas_menit__lte=2880), name="sasaran_batas_waktu"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="kode_tetap", fields=["kode", "jenis"]),
        ]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("arsip:cadangan_sasaran", args=[self.kode])

    @property
    def antrean(self) -> str:
        """The Celery queue of the worker that runs this target."""
        return f"cadangan.{self.server}"

    @property
    def isi_teks(self) -> str:
        """What it holds, in a line."""
        if self.jenis == JenisSasaran.FOLDER:
            return ", ".join(self.folder)
        return "Basis data portal ini" if self.asal_dsn == "portal" else f"Alamat di {self.asal_dsn}"


class LembarPemulihanQuerySet(models.QuerySet["LembarPemulihan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LembarPemulihanQuerySet:
        return self.filter(repositori__in=Repositori.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class LembarPemulihan(models.Model):
    """That the key of one generation went to paper, once. The key itself is never kept: only its fingerprint."""

    repositori = models.ForeignKey(Repositori, models.PROTECT, related_name="lembar", verbose_name="repositori")
    generasi = models.PositiveIntegerField("kunci ke-")
    sidik = models.CharField("sidik kunci", max_length=64)
    dicetak_pada = models.DateTimeField("dicetak pada", default=timezone.now)
    dicetak_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicetak oleh"
    )

    objects = LembarPemulihanQuerySet.as_manager()

    class Meta:
        verbose_name = "lembar pemulihan"
        verbose_name_plural = "lembar pemulihan"
        ordering = ["-dicetak_pada"]
        permissions = [("cetak_pemulihan", "Mencetak lembar pemulihan cadangan")]
        constraints = [
            models.UniqueConstraint(fields=["repositori", "generasi"], name="lembarpemulihan_sekali"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.Protect(name="tidak_diubah", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return f"Lembar pemulihan {self.repositori}, kunci ke-{self.generasi}"

    def get_absolute_url(self) -> str:
        return self.repositori.get_absolute_url()
