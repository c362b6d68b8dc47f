"""The register of SPSE users: who holds which User ID, and the accounts they have in the procurement systems."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.akun.models import Instansi
from lpse.medan import FSMField
from lpse.tampilan import bahasa
from registrasi.pengguna.enums import NADA_PENGGUNA, PERPINDAHAN_PENGGUNA, AsalPengguna, StatusPengguna
from registrasi.pengguna.pemicu import benturan_pengguna
from registrasi.persyaratan.enums import NON_PENYEDIA, PENYEDIA, JenisPengguna

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusPengguna
_NONAKTIF = [s for s in _S.values if s != _S.AKTIF]
#: What the words of a search look in; numbers have indexes of their own.
_CARI = "nama", "penanggung_jawab", "user_id", "surel"


def angka(nama: str, panjang: int) -> models.CharField[str, str]:
    """A number of a person or body: digits only, compared byte by byte, so that its beginning is found by the index."""
    return models.CharField(nama, max_length=panjang, blank=True, default="", db_collation="C")


def _hanya_angka(kolom: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=models.Q(**{f"{kolom}__regex": r"^[0-9]*$"}), name=f"pspse_{kolom}")


class PenggunaSPSEQuerySet(models.QuerySet["PenggunaSPSE"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PenggunaSPSEQuerySet:
        """The whole register for whoever works with it; the portal has no account for the users themselves."""
        return self if pengguna.has_perm("registrasi.view_penggunaspse") else self.none()

    def aktif(self) -> PenggunaSPSEQuerySet:
        return self.filter(status=_S.AKTIF)

    def penyedia(self) -> PenggunaSPSEQuerySet:
        return self.filter(jenis__in=PENYEDIA)

    def non_penyedia(self) -> PenggunaSPSEQuerySet:
        return self.filter(jenis__in=NON_PENYEDIA)

    def sk_berakhir(self, sampai: dt.date) -> PenggunaSPSEQuerySet:
        """Active users of the offices whose decree ends by that day."""
        return self.aktif().filter(sk_berlaku_sampai__lte=sampai)


@pghistory.track(append_only=True, exclude=["cari"])
class PenggunaSPSE(FSMModelMixin, models.Model):
    """A User ID of SPSE and the one person or body it stands for (Pasal 1, 10(2)d, 22(2)). It is never deleted."""

    user_id = models.CharField("User ID", max_length=60, db_collation="C")
    jenis = models.CharField("jenis pengguna", max_length=30, choices=JenisPengguna.choices)
    bentuk_usaha = models.CharField("bentuk usaha", max_length=80, blank=True, default="")
    nama = models.CharField("nama", max_length=200)
    nama_normal = models.CharField("nama untuk pencocokan", max_length=200, blank=True, default="", db_collation="C")
    npwp = angka("NPWP", 16)
    npwp16 = angka("NPWP 16 angka", 16)
    nitku = angka("NITKU", 22)
    nib = angka("NIB", 13)
    nik = angka("NIK", 16)
    nip = angka("NIP", 18)
    surel = models.EmailField("surel", blank=True, default="")
    telepon = models.CharField("telepon", max_length=40, blank=True, default="")
    alamat = models.TextField("alamat", max_length=500, blank=True, default="")
    kabupaten = models.CharField("kabupaten/kota", max_length=80, blank=True, default="")
    provinsi = models.CharField("provinsi", max_length=80, blank=True, default="")
    penanggung_jawab = models.CharField("penanggung jawab", max_length=150, blank=True, default="")
    nik_penanggung_jawab = angka("NIK penanggung jawab", 16)
    jabatan = models.CharField("jabatan", max_length=150, blank=True, default="")
    instansi = models.ForeignKey(
        Instansi, models.PROTECT, null=True, blank=True, related_name="pspse_spse", verbose_name="instansi"
    )
    entitas_lain = models.ForeignKey(
        "registrasi.EntitasLain", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="entitas lain"
    )
    sk_nomor = models.CharField("nomor SK atau surat tugas", max_length=120, blank=True, default="")
    sk_tanggal = models.DateField("tanggal SK", null=True, blank=True)
    sk_berlaku_sampai = models.DateField("SK berlaku sampai", null=True, blank=True)
    sk_berkas = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berkas SK"
    )
    status = FSMField("keadaan", max_length=30, choices=_S.choices, default=_S.AKTIF, protected=True)
    nonaktif_sampai = models.DateField("nonaktif sampai", null=True, blank=True)
    asal = models.CharField("asal data", max_length=12, choices=AsalPengguna.choices)
    #: Empty: this LPSE; else the name of the LPSE that holds the registration.
    lpse_pendaftaran = models.CharField("LPSE pendaftaran", max_length=150, blank=True, default="")
    disetujui_pada = models.DateTimeField("disetujui pada", null=True, blank=True)
    dibuat_pada = models.DateTimeField("masuk daftar pada", default=timezone.now, editable=False)
    #: Words of ``_CARI``, kept by PostgreSQL itself, so that no writer forgets it; marks become blanks, else «cv.maju»
    #: or an address of mail would be one word.
    cari = models.GeneratedField(
        expression=models.Func(
            *_CARI,
            template=("to_tsvector('simple', regexp_replace(%(expressions)s, '[^[:alnum:]]+', ' ', 'g'))"),
            arg_joiner=" || ' ' || ",
            output_field=SearchVectorField(),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = PenggunaSPSEQuerySet.as_manager()

    class Meta:
        verbose_name = "pengguna SPSE"
        verbose_name_plural = "pengguna SPSE"
        ordering = ["nama_normal", "id"]
        permissions = [
            ("ekspor_pengguna", "Mengunduh daftar pengguna SPSE"),
            ("kelola_pengguna", "Mencatat perubahan, SK, sandi, dan akun sistem pengguna SPSE"),
            ("putuskan_perubahan", "Menyetujui atau menolak permintaan perubahan data pengguna SPSE"),
            ("lihat_identitas", "Melihat NIK, NIP, dan NPWP pengguna SPSE secara utuh"),
        ]
        constraints = [
            models.UniqueConstraint(
                Lower("user_id"), name="pspse_user_id", violation_error_message="User ID ini sudah terdaftar."
            ),
            models.CheckConstraint(condition=~models.Q(user_id="") & ~models.Q(nama=""), name="pspse_bernama"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisPengguna.values), name="pspse_jenis"),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="pspse_status"),
            models.CheckConstraint(condition=models.Q(asal__in=AsalPengguna.values), name="pspse_asal"),
            models.CheckConstraint(
                condition=models.Q(nonaktif_sampai__isnull=True) | models.Q(status__in=_NONAKTIF),
                name="pspse_nonaktif_sampai",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.NONAKTIF_MASA_JABATAN_HABIS) | models.Q(jenis__in=sorted(NON_PENYEDIA)),
                name="pspse_masa_jabatan",
            ),
            models.CheckConstraint(
                condition=~models.Q(asal=AsalPengguna.VERIFIKASI) | models.Q(disetujui_pada__isnull=False),
                name="pspse_disetujui",
            ),
            models.CheckConstraint(
                condition=models.Q(entitas_lain__isnull=True) | models.Q(jenis=JenisPengguna.ENTITAS_LAIN),
                name="pspse_entitas_lain",
            ),
            *(_hanya_angka(k) for k in ("npwp", "npwp16", "nitku", "nib", "nik", "nip", "nik_penanggung_jawab")),
        ]
        indexes = [
            models.Index(fields=["nama_normal", "id"], name="pspse_nama"),
            models.Index(fields=["jenis", "nama_normal", "id"], name="pspse_jenis_nama"),
            models.Index(fields=["status", "nama_normal", "id"], name="pspse_status_nama"),
            models.Index(fields=["instansi", "nama_normal", "id"], name="pspse_instansi_nama"),
            models.Index(fields=["dibuat_pada", "id"], name="pspse_terbaru"),
            models.Index(
                fields=["sk_berlaku_sampai", "id"],
                condition=models.Q(sk_berlaku_sampai__isnull=False),
                name="pspse_sk_berakhir",
            ),
            models.Index(fields=["npwp"], name="pspse_npwp"),
            models.Index(fields=["npwp16"], name="pspse_npwp16"),
            models.Index(fields=["nib"], name="pspse_nib"),
            models.Index(fields=["nik"], name="pspse_nik"),
            models.Index(fields=["nip"], name="pspse_nip"),
            models.Index(fields=["nik_penanggung_jawab"], name="pspse_nik_pj"),
            models.Index(Lower("surel"), name="pspse_surel"),
            models.Index(fields=["telepon"], name="pspse_telepon"),
            GinIndex(fields=["cari"], name="pspse_cari"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_PENGGUNA)),
            benturan_pengguna,
        ]

    def __str__(self) -> str:
        return f"{self.nama} ({self.user_id})"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:pengguna", args=[self.pk])

    @property
    def penyedia(self) -> bool:
        return self.jenis in PENYEDIA

    @property
    def aktif(self) -> bool:
        return bool(self.status == _S.AKTIF)

    @property
    def nada(self) -> tuple[str, str]:
        """Tone and icon of the state."""
        return NADA_PENGGUNA[self.status]

    @property
    def sisa_sk(self) -> int | None:
        """Days until the decree ends; below nought when it has ended."""
        return (self.sk_berlaku_sampai - bahasa.hari_ini()).days if self.sk_berlaku_sampai else None

    @property
    def nomor_utama(self) -> str:
        """The number a list shows of this user, masked: NPWP of providers, NIP or NIK of persons in office."""
        return bahasa.samar(self.npwp or self.nik if self.penyedia else self.nip or self.nik)

    @transition(
        field=status, source=[s for s in _S.values if s != _S.NONAKTIF_PELANGGARAN], target=_S.NONAKTIF_PELANGGARAN
    )
    def nonaktifkan_pelanggaran(self, *, sampai: dt.date | None) -> None:
        self.nonaktif_sampai = sampai

    @transition(
        field=status,
        source=[_S.AKTIF, _S.NONAKTIF_PELANGGARAN, _S.NONAKTIF_PERMINTAAN],
        target=_S.NONAKTIF_DAFTAR_HITAM,
    )
    def nonaktifkan_daftar_hitam(self, *, sampai: dt.date | None) -> None:
        self.nonaktif_sampai = sampai

    @transition(field=status, source=[_S.AKTIF, _S.NONAKTIF_MASA_JABATAN_HABIS], target=_S.NONAKTIF_PERMINTAAN)
    def nonaktifkan_permintaan(self, *, sampai: dt.date | None) -> None:
        self.nonaktif_sampai = sampai

    @transition(field=status, source=_S.AKTIF, target=_S.NONAKTIF_MASA_JABATAN_HABIS)
    def habiskan_masa_jabatan(self) -> None:
        self.nonaktif_sampai = None

    @transition(field=status, source=_NONAKTIF, target=_S.AKTIF)
    def aktifkan(self) -> None:
        self.nonaktif_sampai = None


class SistemQuerySet(models.QuerySet["Sistem"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SistemQuerySet:
        return self if pengguna.has_perm("registrasi.view_sistem") else self.none()


@pghistory.track(append_only=True)
class Sistem(models.Model):
    """A procurement information system in which users have accounts (R-023; PPU: all of them)."""

    kode = models.SlugField("kode", max_length=20, unique=True)
    nama = models.CharField("nama", max_length=100)
    keterangan = models.CharField("keterangan", max_length=300, blank=True, default="")
    urutan = models.PositiveSmallIntegerField("urutan", default=100)
    aktif = models.BooleanField("aktif", default=True)

    objects = SistemQuerySet.as_manager()

    class Meta:
        verbose_name = "sistem pengadaan"
        verbose_name_plural = "sistem pengadaan"
        ordering = ["urutan", "nama"]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.nama


class AkunSistemQuerySet(models.QuerySet["AkunSistem"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> AkunSistemQuerySet:
        return self if pengguna.has_perm("registrasi.view_penggunaspse") else self.none()


@pghistory.track(append_only=True)
class AkunSistem(models.Model):
    """That a user has an account in a system, since when, by whom recorded; an ended one keeps its row."""

    # Both keys lead an index of two columns below.
    pengguna = models.ForeignKey(
        PenggunaSPSE, models.PROTECT, related_name="akun_sistem", verbose_name="pengguna", db_index=False
    )
    sistem = models.ForeignKey(Sistem, models.PROTECT, related_name="akun", verbose_name="sistem", db_index=False)
    nama_akun = models.CharField("nama akun", max_length=60, blank=True, default="")
    sejak = models.DateField("sejak", null=True, blank=True)
    berakhir = models.DateField("berakhir", null=True, blank=True)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )

    objects = AkunSistemQuerySet.as_manager()

    class Meta:
        verbose_name = "akun sistem"
        verbose_name_plural = "akun sistem"
        ordering = ["sistem__urutan", "id"]
        constraints = [
            models.UniqueConstraint(fields=["pengguna", "sistem"], name="akunsistem_sekali"),
            models.CheckConstraint(
                condition=models.Q(berakhir__isnull=True)
                | models.Q(sejak__isnull=True)
                | models.Q(berakhir__gte=models.F("sejak")),
                name="akunsistem_urut",
            ),
        ]
        indexes = [models.Index(fields=["sistem", "pengguna"], name="akunsistem_sistem")]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.sistem}: {self.pengguna}"
