"""Stored files: contents by their hash, and the files that people and papers call by name."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from lpse.berkas.enums import NADA_STATUS, PERPINDAHAN, AsalBerkas, KeadaanIsi, Pemindaian, StatusBerkas
from lpse.berkas.registri import KEGUNAAN
from lpse.berkas.tipe import boleh_sebaris, ikon_mime

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusBerkas


def riwayat_lengkap() -> tuple[pghistory.RowEvent, ...]:
    """A removed file leaves its last row behind, too."""
    return pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent()


class IsiBerkasQuerySet(models.QuerySet["IsiBerkas"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> IsiBerkasQuerySet:
        """A line says a hash and a size, never what is in it; whoever looks after the store sees them all."""
        if pengguna.has_perm("lpse.view_isiberkas"):
            return self
        return self.filter(pk__in=Berkas.objects.terlihat_oleh(pengguna).values("isi_id"))


@pghistory.track(*riwayat_lengkap(), append_only=True, exclude=["diperiksa_pada"])
class IsiBerkas(models.Model):
    """One content on disk, once however many files hold it; its place is named by its SHA-256."""

    sha256 = models.CharField("sidik SHA-256", max_length=64, primary_key=True)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)")
    mime = models.CharField("tipe isi", max_length=120)
    ditempatkan_pada = models.DateTimeField("ditempatkan pada", default=timezone.now)
    #: The last time the bytes on disk were hashed again and compared.
    diperiksa_pada = models.DateTimeField("diperiksa pada", default=timezone.now)
    keadaan = models.CharField("keadaan", max_length=10, choices=KeadaanIsi.choices, default=KeadaanIsi.UTUH)

    objects = IsiBerkasQuerySet.as_manager()

    class Meta:
        verbose_name = "isi berkas"
        verbose_name_plural = "isi berkas"
        ordering = ["-ditempatkan_pada"]
        constraints = [
            models.CheckConstraint(condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="isiberkas_sha256"),
            models.CheckConstraint(condition=models.Q(keadaan__in=KeadaanIsi.values), name="isiberkas_keadaan"),
        ]
        indexes = [models.Index(fields=["diperiksa_pada"], name="isiberkas_diperiksa")]
        triggers = [
            pgtrigger.ReadOnly(name="isi_tetap", fields=["sha256", "ukuran"]),
        ]

    def __str__(self) -> str:
        return f"{self.sha256[:12]}… ({self.mime})"


def _mengikat(hubungan: models.ForeignObjectRel) -> bool:
    """A key that PostgreSQL holds; the tables of history point without holding, an upload only remembers its end."""
    bidang = hubungan.field
    return (
        isinstance(bidang, models.ForeignKey)
        and bool(getattr(bidang, "db_constraint", False))
        and bidang.model is not Unggahan
    )


def sebut_pemilik(objek: models.Model) -> str:
    """The name under which an object owns files that people without an account brought for it."""
    return f"{objek._meta.label_lower}:{objek.pk}"  # noqa: SLF001 - Django's public _meta


class BerkasQuerySet(models.QuerySet["Berkas"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BerkasQuerySet:
        """What each use opens to this person, and what they uploaded themselves; whoever holds ``view_berkas`` all of
        what is not confidential. A use nobody registered opens to nobody.
        """
        if not (pengguna.is_authenticated and pengguna.is_active and pengguna.kode_peran):
            return self.none()
        boleh = models.Q(pk__in=[])
        for k in KEGUNAAN.values():
            sendiri = models.Q(kegunaan=k.kode)
            if k.terlihat is not None:
                boleh |= sendiri & models.Q(pk__in=k.terlihat(pengguna))
            if k.milik_pengunggah:
                boleh |= sendiri & models.Q(pengunggah=pengguna)
        if pengguna.has_perm("lpse.view_berkas"):
            boleh |= models.Q(rahasia=False)
        return self.filter(boleh)

    def milik(self, pengguna: Pengguna) -> BerkasQuerySet:
        """What this person uploaded, papers of the portal aside."""
        return self.filter(pengunggah=pengguna, asal=AsalBerkas.UNGGAHAN)

    def milik_objek(self, objek: models.Model) -> BerkasQuerySet:
        """What was brought without an account for this very object."""
        return self.filter(pemilik=sebut_pemilik(objek))

    def tak_terikat(self) -> BerkasQuerySet:
        """Those that no row of any duty points at, whatever duties there are."""
        kueri = self
        for hubungan in Berkas._meta.get_fields(include_hidden=True):  # noqa: SLF001 - Django's public _meta
            if isinstance(hubungan, models.ForeignObjectRel) and _mengikat(hubungan):
                model, bidang = hubungan.related_model, hubungan.field.name
                pemakai = model._base_manager.filter(**{bidang: models.OuterRef("pk")})  # noqa: SLF001 - documented by Django
                kueri = kueri.filter(~models.Exists(pemakai))
        return kueri

    def tersedia(self) -> BerkasQuerySet:
        return self.filter(status=_S.TERSEDIA)


@pghistory.track(*riwayat_lengkap(), append_only=True)
class Berkas(models.Model):
    """What a model points at: one file under its name, for one use. Moves of ``status`` are held by a trigger."""

    #: The only thing an address ever says of a file.
    kunci = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    isi = models.ForeignKey(IsiBerkas, models.PROTECT, related_name="berkas", verbose_name="isi")
    nama = models.CharField("nama", max_length=150)
    #: As it was sent, unprintable signs written out (``\\x00``, ``\\u202e``): evidence, never used as a name.
    nama_asli = models.CharField("nama asli", max_length=500, blank=True)
    #: What it is served as; the same bytes may be a text to one and a table to another.
    mime = models.CharField("tipe", max_length=120)
    kegunaan = models.CharField("kegunaan", max_length=60, db_index=True)
    asal = models.CharField("asal", max_length=10, choices=AsalBerkas.choices, default=AsalBerkas.UNGGAHAN)
    status = models.CharField("status", max_length=10, choices=_S.choices, default=_S.KARANTINA)
    alasan = models.CharField("alasan", max_length=300, blank=True)
    pemindaian = models.CharField(
        "pemindaian virus", max_length=12, choices=Pemindaian.choices, default=Pemindaian.BELUM
    )
    dipindai_pada = models.DateTimeField("dipindai pada", null=True, blank=True)
    halaman = models.PositiveIntegerField("jumlah halaman", null=True, blank=True)
    rahasia = models.BooleanField("rahasia", default=False)
    pengunggah = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diunggah oleh"
    )
    #: Whose it is when nobody with an account brought it: «registrasi.drafdaring:12».
    pemilik = models.CharField("milik", max_length=100, blank=True)
    dibuat_pada = models.DateTimeField("disimpan pada", default=timezone.now)

    objects = BerkasQuerySet.as_manager()

    class Meta:
        verbose_name = "berkas"
        verbose_name_plural = "berkas"
        ordering = ["-dibuat_pada", "-id"]
        permissions = [
            ("unggah_berkas", "Mengunggah berkas"),
            ("lihat_keadaan_berkas", "Melihat keadaan penyimpanan berkas"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="berkas_status"),
            models.CheckConstraint(condition=models.Q(asal__in=AsalBerkas.values), name="berkas_asal"),
            models.CheckConstraint(condition=models.Q(pemindaian__in=Pemindaian.values), name="berkas_pemindaian"),
            models.CheckConstraint(condition=~models.Q(nama=""), name="berkas_bernama"),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.DITOLAK, _S.RUSAK]) | ~models.Q(alasan=""),
                name="berkas_ditolak_beralasan",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.TERSEDIA) | models.Q(pemindaian__in=["bersih", "tanpa", "tidak_perlu"]),
                name="berkas_tersedia_dipindai",
            ),
            # Ownerless is nobody's: what a person brought names a person or an object, never both.
            models.CheckConstraint(
                condition=models.Q(pemilik="") | models.Q(asal=AsalBerkas.UNGGAHAN, pengunggah__isnull=True),
                name="berkas_satu_pemilik",
            ),
        ]
        indexes = [
            models.Index(fields=["pengunggah", "-dibuat_pada"], name="berkas_pengunggah"),
            models.Index(fields=["status"], condition=models.Q(status=_S.KARANTINA), name="berkas_karantina"),
            models.Index(fields=["pemilik"], condition=~models.Q(pemilik=""), name="berkas_pemilik"),
        ]
        triggers = [
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
            pgtrigger.ReadOnly(
                name="berkas_tetap",
                fields=[
                    "kunci",
                    "isi",
                    "nama",
                    "nama_asli",
                    "kegunaan",
                    "asal",
                    "pengunggah",
                    "pemilik",
                    "dibuat_pada",
                ],
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("berkas:lihat", args=[self.kunci])

    @property
    def ukuran(self) -> int:
        """Bytes."""
        return self.isi.ukuran

    @property
    def tersedia(self) -> bool:
        return self.status == _S.TERSEDIA

    @property
    def ikon(self) -> str:
        """Of its kind."""
        return ikon_mime(self.mime)

    @property
    def dapat_dilukis(self) -> bool:
        """Whether there are a thumbnail and a preview."""
        return boleh_sebaris(self.mime)

    @property
    def nada(self) -> tuple[str, str]:
        """Tone and icon of the state."""
        return NADA_STATUS[self.status]


class UnggahanQuerySet(models.QuerySet["Unggahan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> UnggahanQuerySet:
        """One's own only, whoever one is."""
        return self.filter(pengguna=pengguna) if pengguna.is_authenticated else self.none()

    def berjalan(self) -> UnggahanQuerySet:
        return self.filter(berkas__isnull=True)


@pghistory.track(*riwayat_lengkap(), append_only=True)
class Unggahan(models.Model):
    """An upload that may be taken up again (tus): what was promised; how far it came is its part on disk."""

    kunci = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="pengguna")
    kegunaan = models.CharField("kegunaan", max_length=60)
    nama = models.CharField("nama", max_length=150)
    nama_asli = models.CharField("nama asli", max_length=500)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)")
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    kedaluwarsa_pada = models.DateTimeField("kedaluwarsa pada")
    #: Set once: when the last byte came and the file was accepted.
    berkas = models.OneToOneField(
        Berkas, models.CASCADE, null=True, blank=True, related_name="unggahan", verbose_name="berkas"
    )

    objects = UnggahanQuerySet.as_manager()

    class Meta:
        verbose_name = "unggahan"
        verbose_name_plural = "unggahan"
        ordering = ["-dibuat_pada"]
        indexes = [models.Index(fields=["kedaluwarsa_pada"], name="unggahan_kedaluwarsa")]

    def __str__(self) -> str:
        return self.nama
