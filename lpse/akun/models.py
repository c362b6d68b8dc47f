"""People, roles, institutions and the office itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, Group, PermissionsMixin
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from lpse.akun.enums import BentukLPSE, Hari, HubunganInstansi, JenisInstansi, ModelServer, Zona
from lpse.akun.peran import PEGAWAI_LPSE, PELAKU_PENGADAAN, PERAN, WAJIB_FAKTOR_KEDUA
from lpse.akun.pemicu import pisah_peran_penugasan, pisah_peran_pengguna

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import AnonymousUser

angka_18 = RegexValidator(r"^\d{18}$", "NIP harus 18 angka tanpa spasi. Contoh: 199003122015032004.")
angka_16 = RegexValidator(r"^\d{16}$", "NIK harus 16 angka tanpa spasi.")


def label_kode(kode: Iterable[str]) -> str:
    """Names of roles as a person reads them, in the order of the table."""
    ada = frozenset(kode)
    return ", ".join(PERAN[k].kode.label for k in PERAN if k in ada)


class InstansiQuerySet(models.QuerySet["Instansi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> InstansiQuerySet:
        return self if pengguna.has_perm("lpse.view_instansi") else self.none()


@pghistory.track(append_only=True)
class Instansi(models.Model):
    """An institution that this LPSE serves (Perka LKPP 2/2010 Pasal 2(3), 3(2))."""

    kode = models.CharField("kode K/L/PD atau satker", max_length=30, unique=True)
    nama = models.CharField("nama", max_length=200, db_index=True)
    jenis = models.CharField("jenis", max_length=20, choices=JenisInstansi.choices)
    hubungan = models.CharField("hubungan", max_length=20, choices=HubunganInstansi.choices, default=HubunganInstansi.SATKER)
    alamat = models.TextField("alamat", blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    surel = models.EmailField("surel", blank=True)
    aktif = models.BooleanField("aktif", default=True)

    objects = InstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "instansi"
        verbose_name_plural = "instansi"
        ordering = ["nama"]
        constraints = [
            models.UniqueConstraint(
                fields=["hubungan"], condition=models.Q(hubungan=HubunganInstansi.INDUK), name="instansi_satu_induk"
            ),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisInstansi.values), name="instansi_jenis"),
            models.CheckConstraint(condition=models.Q(hubungan__in=HubunganInstansi.values), name="instansi_hubungan"),
        ]

    def __str__(self) -> str:
        return self.nama


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
        return self.get(email__iexact=username)


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
    instansi = models.ForeignKey(Instansi, models.PROTECT, null=True, blank=True, verbose_name="instansi", related_name="+")
    is_active = models.BooleanField("aktif", default=True)
    nonaktif_pada = models.DateTimeField("dinonaktifkan pada", null=True, blank=True)
    alasan_nonaktif = models.TextField("alasan penonaktifan", blank=True)
    #: Part of every session's signature: adding one ends all of the person's sessions at once, wherever they are kept.
    generasi_sesi = models.PositiveIntegerField("generasi sesi", default=1, editable=False)
    date_joined = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)
    groups = models.ManyToManyField(
        Group, through="PenugasanPeran", through_fields=("pengguna", "peran"), verbose_name="peran", blank=True,
        related_name="user_set", related_query_name="user",
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
            models.UniqueConstraint(Lower("email"), name="pengguna_surel_unik", violation_error_message="Alamat surel ini sudah dipakai."),
            models.CheckConstraint(condition=models.Q(is_superuser=False), name="pengguna_tanpa_superuser"),
            models.CheckConstraint(condition=models.Q(nip__isnull=True) | models.Q(nip__regex=r"^\d{18}$"), name="pengguna_nip"),
            models.CheckConstraint(condition=models.Q(nik__isnull=True) | models.Q(nik__regex=r"^\d{16}$"), name="pengguna_nik"),
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
        return self if pengguna.has_perm("lpse.view_penugasanperan") else self.filter(pengguna_id=pengguna.pk)


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


class ProfilLPSEQuerySet(models.QuerySet["ProfilLPSE"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ProfilLPSEQuerySet:  # noqa: ARG002 - the office is public
        return self


@pghistory.track(append_only=True)
class ProfilLPSE(models.Model):
    """The office: one row. Nothing about one district is written in the code (R-001, R-002, R-015, R-025)."""

    nama = models.CharField("nama", max_length=200, help_text="Contoh: LPSE Kabupaten Luwu Utara")
    nama_pendek = models.CharField("nama pendek", max_length=60, help_text="Dipakai di bilah atas. Contoh: LPSE Luwu Utara")
    kode_lpse = models.CharField("kode LPSE", max_length=10, blank=True)
    nama_instansi = models.CharField("instansi", max_length=200, help_text="Contoh: Pemerintah Kabupaten Luwu Utara")
    jenis_instansi = models.CharField("jenis instansi", max_length=20, choices=JenisInstansi.choices)
    bentuk = models.CharField("bentuk", max_length=20, choices=BentukLPSE.choices, default=BentukLPSE.FUNGSI_UNIT)
    unit_induk = models.CharField("unit induk", max_length=200, blank=True)
    model_server = models.CharField("model server SPSE", max_length=20, choices=ModelServer.choices, default=ModelServer.MANDIRI)
    dasar_hukum = models.TextField("dasar hukum", blank=True)
    alamat = models.TextField("alamat", blank=True)
    kota = models.CharField("tempat pada surat", max_length=80, blank=True, help_text="Contoh: Masamba")
    telepon = models.CharField("telepon", max_length=60, blank=True)
    surel = models.EmailField("surel", blank=True)
    situs = models.URLField("situs", blank=True)
    kop_surat = models.TextField("kop surat", blank=True, help_text="Satu baris kop tiap baris; baris kedua dicetak besar.")
    logo = models.ImageField("lambang", upload_to="profil/", blank=True)
    zona = models.CharField("zona waktu", max_length=40, choices=Zona.choices, default=Zona.WITA)

    objects = ProfilLPSEQuerySet.as_manager()

    class Meta:
        verbose_name = "profil LPSE"
        verbose_name_plural = "profil LPSE"
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="profil_hanya_satu"),
            models.CheckConstraint(condition=models.Q(zona__in=Zona.values), name="profil_zona"),
        ]

    def __str__(self) -> str:
        return self.nama


class JamLayananQuerySet(models.QuerySet["JamLayanan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JamLayananQuerySet:  # noqa: ARG002 - opening hours are public
        return self


@pghistory.track(append_only=True)
class JamLayanan(models.Model):
    """Opening hours of one weekday, in the office's zone; a day without a row is closed."""

    hari = models.SmallIntegerField("hari", choices=Hari.choices, unique=True)
    buka = models.TimeField("buka")
    tutup = models.TimeField("tutup")
    istirahat_mulai = models.TimeField("istirahat mulai", null=True, blank=True)
    istirahat_selesai = models.TimeField("istirahat selesai", null=True, blank=True)

    objects = JamLayananQuerySet.as_manager()

    class Meta:
        verbose_name = "jam layanan"
        verbose_name_plural = "jam layanan"
        ordering = ["hari"]
        constraints = [
            models.CheckConstraint(condition=models.Q(buka__lt=models.F("tutup")), name="jam_buka_sebelum_tutup"),
            models.CheckConstraint(
                condition=models.Q(istirahat_mulai__isnull=True, istirahat_selesai__isnull=True)
                | models.Q(
                    istirahat_mulai__gte=models.F("buka"),
                    istirahat_mulai__lt=models.F("istirahat_selesai"),
                    istirahat_selesai__lte=models.F("tutup"),
                ),
                name="jam_istirahat_di_dalam",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_hari_display()} {self.buka:%H.%M}–{self.tutup:%H.%M}"


class UndanganQuerySet(models.QuerySet["Undangan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> UndanganQuerySet:
        return self if pengguna.has_perm("lpse.view_undangan") else self.none()

    def terbuka(self) -> UndanganQuerySet:
        """Neither used nor cancelled; may have lapsed."""
        return self.filter(dipakai_pada__isnull=True, dibatalkan_pada__isnull=True)


@pghistory.track(append_only=True, exclude=["sidik_token"])
class Undangan(models.Model):
    """A single-use link by which a person makes their own account; nobody chooses another person's password."""

    email = models.EmailField("alamat surel")
    nama = models.CharField("nama lengkap", max_length=150)
    nip = models.CharField("NIP", max_length=18, blank=True, validators=[angka_18])
    nik = models.CharField("NIK", max_length=16, blank=True, validators=[angka_16])
    jabatan = models.CharField("jabatan", max_length=150, blank=True)
    instansi = models.ForeignKey(Instansi, models.PROTECT, null=True, blank=True, verbose_name="instansi", related_name="+")
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
                Lower("email"), condition=models.Q(dipakai_pada__isnull=True, dibatalkan_pada__isnull=True),
                name="undangan_satu_terbuka", violation_error_message="Undangan untuk alamat ini masih terbuka.",
            ),
        ]

    def __str__(self) -> str:
        return f"Undangan {self.nama}"

    def get_absolute_url(self) -> str:
        return reverse("akun:daftar_undangan")

    @property
    def label_peran(self) -> str:
        return label_kode([g.name for g in self.peran.all()])


def profil() -> ProfilLPSE:
    """The office's profile; an unsaved placeholder before ``siapkan_kantor`` has run."""
    return ProfilLPSE.objects.filter(pk=1).first() or ProfilLPSE(pk=1, nama="LPSE", nama_pendek="LPSE")


