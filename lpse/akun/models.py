"""People and their roles; the office itself stands in ``models_kantor``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pghistory
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, Group, PermissionsMixin
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from lpse.akun.models_kantor import Instansi, JamLayanan, ProfilLPSE, profil
from lpse.akun.pemicu import pisah_peran_pengguna, pisah_peran_penugasan
from lpse.akun.peran import PEGAWAI_LPSE, PERAN, WAJIB_FAKTOR_KEDUA

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import AnonymousUser

__all__ = [
    "Instansi",
    "JamLayanan",
    "Pengguna",
    "PenugasanPeran",
    "Peran",
    "ProfilLPSE",
    "Undangan",
    "angka_16",
    "angka_18",
    "label_kode",
    "profil",
]

angka_18 = RegexValidator(r"^\d{18}$", "NIP harus 18 angka tanpa spasi. Contoh: 199003122015032004.")
angka_16 = RegexValidator(r"^\d{16}$", "NIK harus 16 angka tanpa spasi.")


def label_kode(kode: Iterable[str]) -> str:
    """Names of roles as a person reads them, in the order of the table."""
    ada = frozenset(kode)
    return ", ".join(PERAN[k].kode.label for k in PERAN if k in ada)


class Peran(Group):
    """A role as Django sees it: a group whose name is a code of ``akun/peran.py``."""

    class Meta:
        proxy = True
        verbose_name = "peran"
        verbose_name_plural = "peran"

    def __str__(self) -> str:
        return PERAN[self.name].kode.label if self.name in PERAN else self.name


class PenggunaQuerySet(models.QuerySet["Pengguna"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PenggunaQuerySet:
        """Whoever manages people sees all; everyone else sees themselves."""
        if pengguna.has_perm("lpse.view_pengguna"):
            return self
        return self.filter(pk=pengguna.pk) if pengguna.is_authenticated else self.none()

    def aktif(self) -> PenggunaQuerySet:
        return self.filter(is_active=True)

    def berperan(self, *kode: str) -> PenggunaQuerySet:
        return self.filter(groups__name__in=kode).distinct()


class PenggunaManager(BaseUserManager["Pengguna"].from_queryset(PenggunaQuerySet)):  # type: ignore[misc] # made at run time
    def get_by_natural_key(self, username: str | None) -> Pengguna:
        orang: Pengguna = self.get(email__iexact=username)
        return orang


@pghistory.track(append_only=True, exclude=["password", "last_login", "generasi_sesi"])
class Pengguna(AbstractBaseUser, PermissionsMixin):
    """A person with an account. There is no superuser: every right comes from a role (``akun/peran.py``)."""

    email = models.EmailField("alamat surel", unique=True, error_messages={"unique": "Alamat surel ini sudah dipakai."})
    nip = models.CharField("NIP", max_length=18, blank=True, null=True, unique=True, validators=[angka_18])
    nik = models.CharField("NIK", max_length=16, blank=True, null=True, unique=True, validators=[angka_16])
    nama = models.CharField("nama lengkap", max_length=150)
    jabatan = models.CharField("jabatan", max_length=150, blank=True)
    pangkat = models.CharField("pangkat/golongan", max_length=100, blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    instansi = models.ForeignKey(
        Instansi, models.PROTECT, null=True, blank=True, verbose_name="instansi", related_name="+"
    )
    is_active = models.BooleanField("aktif", default=True)
    nonaktif_pada = models.DateTimeField("dinonaktifkan pada", null=True, blank=True)
    alasan_nonaktif = models.TextField("alasan penonaktifan", blank=True)
    #: Part of every session's signature: adding one ends all of the person's sessions at once, wherever they are kept.
    generasi_sesi = models.PositiveIntegerField("generasi sesi", default=1, editable=False)
    date_joined = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)
    groups = models.ManyToManyField(  # type: ignore[assignment] # Django's field, through a table of ours
        Group,
        through="PenugasanPeran",
        through_fields=("pengguna", "peran"),
        verbose_name="peran",
        blank=True,
        related_name="user_set",
        related_query_name="user",
    )

    objects: ClassVar[PenggunaManager] = PenggunaManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["nama"]

    class Meta:
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"
        ordering = ["nama"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"), name="pengguna_surel_unik", violation_error_message="Alamat surel ini sudah dipakai."
            ),
            models.CheckConstraint(condition=models.Q(is_superuser=False), name="pengguna_tanpa_superuser"),
            models.CheckConstraint(
                condition=models.Q(nip__isnull=True) | models.Q(nip__regex=r"^\d{18}$"), name="pengguna_nip"
            ),
            models.CheckConstraint(
                condition=models.Q(nik__isnull=True) | models.Q(nik__regex=r"^\d{16}$"), name="pengguna_nik"
            ),
            models.CheckConstraint(
                condition=models.Q(is_active=True) | ~models.Q(alasan_nonaktif=""), name="pengguna_nonaktif_beralasan"
            ),
        ]
        permissions = [
            ("masuk_portal", "Masuk ke portal kerja"),
            ("lihat_gaya", "Melihat halaman gaya"),
            ("buka_admin", "Membuka ruang Kepala"),
            ("kelola_pengguna", "Menetapkan peran dan menonaktifkan pengguna"),
            ("undang_pengguna", "Mengundang pengguna"),
            ("lihat_kepatuhan", "Melihat peta kepatuhan"),
        ]
        indexes = [models.Index(fields=["nama"], name="pengguna_nama")]
        triggers = [pisah_peran_pengguna]

    def __str__(self) -> str:
        return self.nama

    def clean(self) -> None:
        super().clean()
        self.email = type(self).objects.normalize_email(self.email)
        self.nip = self.nip or None
        self.nik = self.nik or None

    def get_full_name(self) -> str:
        return self.nama

    def get_short_name(self) -> str:
        return self.nama.split()[0] if self.nama else self.email

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        # Django signs a session with the password alone; ours also ends when ``generasi_sesi`` moves on.
        bahan = f"{self.password}:{self.generasi_sesi}"
        return salted_hmac("lpse.akun.sesi", bahan, secret=secret, algorithm="sha256").hexdigest()

    def get_absolute_url(self) -> str:
        return reverse("akun:pengguna", args=[self.pk])

    @property
    def inisial(self) -> str:
        return "".join(kata[0] for kata in self.nama.split()[:2]).upper()

    @property
    def kode_peran(self) -> frozenset[str]:
        """Codes of the roles this person holds now (cached on the object for one request)."""
        if not hasattr(self, "_kode_peran"):
            # Read whole rows: a list of people prefetches them, and ``values_list`` would ask again for each.
            self._kode_peran = frozenset(grup.name for grup in self.groups.all())
        return self._kode_peran

    def lupakan_izin(self) -> None:
        """Forget what Django and we remember of this person's roles, after they changed within a request."""
        for nama in ("_kode_peran", "_perm_cache", "_user_perm_cache", "_group_perm_cache"):
            self.__dict__.pop(nama, None)

    @property
    def label_peran(self) -> str:
        return label_kode(self.kode_peran)

    @property
    def pegawai_lpse(self) -> bool:
        return bool(self.kode_peran & PEGAWAI_LPSE)

    @property
    def wajib_faktor_kedua(self) -> bool:
        return bool(self.kode_peran & WAJIB_FAKTOR_KEDUA)

    @property
    def is_staff(self) -> bool:
        """Django's word for «may open the admin site»."""
        return self.is_active and self.has_perm("lpse.buka_admin")


class PenugasanPeranQuerySet(models.QuerySet["PenugasanPeran"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PenugasanPeranQuerySet:
        if pengguna.has_perm("lpse.view_penugasanperan"):
            return self
        return self.filter(pengguna_id=pengguna.pk) if pengguna.is_authenticated else self.none()


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class PenugasanPeran(models.Model):
    """A role a person holds **now**; taking it away removes the row, and the append-only history keeps it.

    LPSE staff and PPK/Pokja/Pejabat Pengadaan are kept apart by a trigger (Perka LKPP 2/2010 Pasal 13(3)).
    """

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="penugasan", verbose_name="pengguna")
    peran = models.ForeignKey(Group, models.PROTECT, related_name="penugasan", verbose_name="peran")
    dasar = models.CharField("dasar (SK atau surat)", max_length=200, blank=True)
    ditetapkan_oleh = models.ForeignKey(
        Pengguna, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="ditetapkan oleh"
    )
    ditetapkan_pada = models.DateTimeField("ditetapkan pada", default=timezone.now)

    objects = PenugasanPeranQuerySet.as_manager()

    class Meta:
        verbose_name = "penugasan peran"
        verbose_name_plural = "penugasan peran"
        constraints = [models.UniqueConstraint(fields=["pengguna", "peran"], name="penugasan_sekali")]
        triggers = [pisah_peran_penugasan]

    def __str__(self) -> str:
        return f"{self.pengguna} sebagai {self.peran.name}"

    @property
    def label(self) -> str:
        return label_kode([self.peran.name])


class UndanganQuerySet(models.QuerySet["Undangan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> UndanganQuerySet:
        return self if pengguna.has_perm("lpse.view_undangan") else self.none()

    def terbuka(self) -> UndanganQuerySet:
        """Neither used nor cancelled; may have lapsed."""
        return self.filter(dipakai_pada__isnull=True, dibatalkan_pada__isnull=True)

    def berkeadaan(self, keadaan: str) -> UndanganQuerySet:
        """Those whose ``Undangan.keadaan`` reads so."""
        match keadaan:
            case "Dipakai":
                return self.filter(dipakai_pada__isnull=False)
            case "Dibatalkan":
                return self.filter(dibatalkan_pada__isnull=False)
            case "Menunggu":
                return self.terbuka().filter(berlaku_sampai__gt=timezone.now())
            case _:
                return self.terbuka().filter(berlaku_sampai__lte=timezone.now())


@pghistory.track(append_only=True, exclude=["sidik_token"])
class Undangan(models.Model):
    """A single-use link by which a person makes their own account; nobody chooses another person's password."""

    email = models.EmailField("alamat surel")
    nama = models.CharField("nama lengkap", max_length=150)
    nip = models.CharField("NIP", max_length=18, blank=True, validators=[angka_18])
    nik = models.CharField("NIK", max_length=16, blank=True, validators=[angka_16])
    jabatan = models.CharField("jabatan", max_length=150, blank=True)
    instansi = models.ForeignKey(
        Instansi, models.PROTECT, null=True, blank=True, verbose_name="instansi", related_name="+"
    )
    peran = models.ManyToManyField(Group, verbose_name="peran", related_name="+")
    dasar = models.CharField("dasar (SK atau surat)", max_length=200, blank=True)
    sidik_token = models.CharField(max_length=64, unique=True, editable=False)
    dibuat_oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+", verbose_name="diundang oleh")
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    berlaku_sampai = models.DateTimeField("berlaku sampai")
    dipakai_pada = models.DateTimeField("dipakai pada", null=True, blank=True)
    dibatalkan_pada = models.DateTimeField("dibatalkan pada", null=True, blank=True)
    pengguna = models.OneToOneField(Pengguna, models.PROTECT, null=True, blank=True, related_name="undangan")

    objects = UndanganQuerySet.as_manager()

    class Meta:
        verbose_name = "undangan"
        verbose_name_plural = "undangan"
        ordering = ["-dibuat_pada"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(dipakai_pada__isnull=True, pengguna__isnull=True)
                | models.Q(dipakai_pada__isnull=False, pengguna__isnull=False, dibatalkan_pada__isnull=True),
                name="undangan_dipakai_utuh",
            ),
            models.UniqueConstraint(
                Lower("email"),
                condition=models.Q(dipakai_pada__isnull=True, dibatalkan_pada__isnull=True),
                name="undangan_satu_terbuka",
                violation_error_message="Undangan untuk alamat ini masih terbuka.",
            ),
        ]

    def __str__(self) -> str:
        return f"Undangan {self.nama}"

    def get_absolute_url(self) -> str:
        return reverse("akun:daftar_undangan")

    KEADAAN = tuple((k, k) for k in ("Menunggu", "Lewat masa berlaku", "Dipakai", "Dibatalkan"))

    @property
    def terbuka(self) -> bool:
        return self.dipakai_pada is None and self.dibatalkan_pada is None

    @property
    def keadaan(self) -> str:
        if self.dipakai_pada is not None:
            return "Dipakai"
        if self.dibatalkan_pada is not None:
            return "Dibatalkan"
        return "Menunggu" if self.berlaku_sampai > timezone.now() else "Lewat masa berlaku"

    @property
    def label_peran(self) -> str:
        return label_kode([g.name for g in self.peran.all()])
