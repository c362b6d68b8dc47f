"""The register of listed providers (Perka LKPP 2/2010 Pasal 10(4), DOMAIN.md A5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Concat, Length
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from lpse.tampilan import bahasa
from registrasi.daftar_hitam.enums import NADA, PERPINDAHAN, AsalEntri, Keberlakuan, StatusDaftarHitam
from registrasi.daftar_hitam.sql import KunciNama

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusDaftarHitam
PANJANG_DESKRIPSI = 500


def _terisi(*kolom: str) -> models.Q:
    syarat = models.Q()
    for k in kolom:
        syarat &= ~models.Q(**{k: ""})
    return syarat


class DaftarHitamQuerySet(models.QuerySet["DaftarHitam"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> DaftarHitamQuerySet:
        """All of them for whoever may look at the register: the national one is public, ours is the office's."""
        return self if pengguna.has_perm("registrasi.view_daftarhitam") else self.none()

    def berlaku(self, hari: dt.date) -> DaftarHitamQuerySet:
        """Entries that stop somebody on this day."""
        return self.filter(status=_S.TAYANG, berlaku_dari__lte=hari, berlaku_sampai__gte=hari)

    def keberlakuan(self, nilai: str, hari: dt.date) -> DaftarHitamQuerySet:
        """Entries of one word of ``Keberlakuan`` on this day."""
        if nilai == Keberlakuan.BERLAKU:
            return self.berlaku(hari)
        if nilai == Keberlakuan.BELUM:
            return self.filter(status=_S.TAYANG, berlaku_dari__gt=hari)
        if nilai == Keberlakuan.SELESAI:
            return self.filter(status=_S.TAYANG, berlaku_sampai__lt=hari)
        return self.filter(status=nilai)


@pghistory.track(append_only=True, exclude=["npwp16"])
class DaftarHitam(FSMModelMixin, models.Model):
    """One decree that keeps a provider out, for its period."""

    nama = models.CharField("nama penyedia", max_length=200)
    nama_normal = models.CharField("nama untuk pembandingan", max_length=200, db_index=True)
    #: Digits, fifteen or sixteen, as the decree has it.
    npwp = models.CharField("NPWP", max_length=16, blank=True, default="")
    npwp16: Any = models.GeneratedField(
        expression=models.Case(
            models.When(models.Q(Exact(Length("npwp"), 15)), then=Concat(models.Value("0"), "npwp")),
            default=models.F("npwp"),
        ),
        output_field=models.CharField(max_length=17),
        db_persist=True,
        verbose_name="NPWP 16 angka",
    )
    nib = models.CharField("NIB", max_length=13, blank=True, default="")
    nik = models.CharField("NIK", max_length=16, blank=True, default="")
    alamat = models.CharField("alamat", max_length=400, blank=True, default="")
    kode_paket = models.CharField("kode tender atau RUP", max_length=40, blank=True, default="")
    nama_paket = models.CharField("nama paket", max_length=500, blank=True, default="")
    nomor_sk = models.CharField("nomor SK penetapan", max_length=120, unique=True)
    tanggal_sk = models.DateField("tanggal SK")
    penerbit = models.CharField("penerbit SK", max_length=200)
    berlaku_dari = models.DateField("berlaku dari")
    berlaku_sampai = models.DateField("berlaku sampai")
    jenis_pelanggaran = models.CharField("jenis pelanggaran", max_length=300)
    status = FSMField("keadaan", max_length=10, choices=_S.choices, default=_S.TAYANG, protected=True)
    bukti = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dokumen bukti"
    )
    #: Of the latest change of state; the whole road stands in ``RiwayatDaftarHitam``.
    sk_perubahan_nomor = models.CharField("nomor SK perubahan", max_length=120, blank=True, default="")
    sk_perubahan_tanggal = models.DateField("tanggal SK perubahan", null=True, blank=True)
    putusan_nomor = models.CharField("nomor putusan", max_length=120, blank=True, default="")
    putusan_tanggal = models.DateField("tanggal putusan", null=True, blank=True)
    putusan_kota = models.CharField("kota pengadilan", max_length=100, blank=True, default="")
    putusan_deskripsi = models.CharField("deskripsi", max_length=PANJANG_DESKRIPSI, blank=True, default="")
    asal = models.CharField("asal", max_length=6, choices=AsalEntri.choices, default=AsalEntri.MANUAL)
    dibuat_pada = models.DateTimeField("dicatat pada", default=timezone.now)
    dibuat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )

    objects = DaftarHitamQuerySet.as_manager()

    class Meta:
        verbose_name = "entri daftar hitam"
        verbose_name_plural = "daftar hitam"
        ordering = ["-tanggal_sk", "-id"]
        permissions = [("ubah_status_daftarhitam", "Menunda, menayangkan kembali, dan membatalkan entri daftar hitam")]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="daftarhitam_status"),
            models.CheckConstraint(condition=models.Q(asal__in=AsalEntri.values), name="daftarhitam_asal"),
            models.CheckConstraint(
                condition=_terisi("nama", "nama_normal", "nomor_sk", "penerbit", "jenis_pelanggaran"),
                name="daftarhitam_lengkap",
            ),
            models.CheckConstraint(
                condition=models.Q(berlaku_sampai__gte=models.F("berlaku_dari")),
                name="daftarhitam_masa",
                violation_error_message="Akhir masa berlaku mendahului awalnya.",
            ),
            models.CheckConstraint(
                condition=models.Q(npwp__regex=r"^(\d{15,16})?$")
                & models.Q(nib__regex=r"^(\d{13})?$")
                & models.Q(nik__regex=r"^(\d{16})?$"),
                name="daftarhitam_angka",
            ),
            models.CheckConstraint(
                condition=models.Q(status=_S.TAYANG)
                | _terisi("sk_perubahan_nomor") & models.Q(sk_perubahan_tanggal__isnull=False),
                name="daftarhitam_perubahan_ber_sk",
            ),
            models.CheckConstraint(
                condition=models.Q(sk_perubahan_nomor="") | ~models.Q(sk_perubahan_nomor=models.F("nomor_sk")),
                name="daftarhitam_sk_baru",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.PENUNDAAN)
                | _terisi("putusan_nomor", "putusan_kota", "putusan_deskripsi")
                & models.Q(putusan_tanggal__isnull=False),
                name="daftarhitam_penundaan_berputusan",
            ),
        ]
        indexes = [
            models.Index(fields=["npwp16"], name="daftarhitam_npwp"),
            models.Index(fields=["nib"], name="daftarhitam_nib"),
            models.Index(fields=["nik"], name="daftarhitam_nik"),
            models.Index(fields=["-tanggal_sk", "-id"], name="daftarhitam_urut"),
            models.Index(fields=["status", "berlaku_sampai"], name="daftarhitam_masa_idx"),
            GinIndex(KunciNama("nama_normal"), name="daftarhitam_kunci_nama"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["asal", "dibuat_pada", "dibuat_oleh"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]

    def __str__(self) -> str:
        return f"{self.nama} (SK {self.nomor_sk})"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:hitam", args=[self.pk])

    def keberlakuan_pada(self, hari: dt.date) -> Keberlakuan:
        """What the entry is on this day."""
        if self.status != _S.TAYANG:
            return Keberlakuan(self.status)
        if hari < self.berlaku_dari:
            return Keberlakuan.BELUM
        return Keberlakuan.SELESAI if hari > self.berlaku_sampai else Keberlakuan.BERLAKU

    @property
    def keberlakuan(self) -> Keberlakuan:
        return self.keberlakuan_pada(bahasa.hari_ini())

    @property
    def berlaku(self) -> bool:
        """It stops somebody today."""
        return self.keberlakuan == Keberlakuan.BERLAKU

    @property
    def nada(self) -> tuple[str, str]:
        return NADA[self.keberlakuan]

    @property
    def masa(self) -> str:
        return f"{bahasa.tanggal(self.berlaku_dari)} sampai {bahasa.tanggal(self.berlaku_sampai)}"

    @transition(field=status, source=_S.TAYANG, target=_S.PENUNDAAN)
    def tunda(self, *, nomor: str, tanggal: dt.date, kota: str, deskripsi: str) -> None:
        self.putusan_nomor, self.putusan_tanggal = nomor, tanggal
        self.putusan_kota, self.putusan_deskripsi = kota, deskripsi

    @transition(field=status, source=_S.PENUNDAAN, target=_S.TAYANG)
    def tayangkan(self) -> None:
        self.putusan_nomor = self.putusan_kota = self.putusan_deskripsi = ""
        self.putusan_tanggal = None

    @transition(field=status, source=[_S.TAYANG, _S.PENUNDAAN], target=_S.PEMBATALAN)
    def batalkan(self) -> None:
        """Nothing but the state moves; the decree that cancels stands in the columns of the change."""


class RiwayatDaftarHitamQuerySet(models.QuerySet["RiwayatDaftarHitam"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> RiwayatDaftarHitamQuerySet:
        return self.filter(entri__in=DaftarHitam.objects.terlihat_oleh(pengguna))


class RiwayatDaftarHitam(models.Model):
    """One change of state with the decree and the judgment behind it; written once."""

    entri = models.ForeignKey(DaftarHitam, models.PROTECT, related_name="riwayat", verbose_name="entri")
    dari = models.CharField("dari", max_length=10, blank=True, choices=_S.choices)
    ke = models.CharField("ke", max_length=10, choices=_S.choices)
    nomor_sk = models.CharField("nomor SK", max_length=120)
    tanggal_sk = models.DateField("tanggal SK")
    putusan_nomor = models.CharField("nomor putusan", max_length=120, blank=True, default="")
    putusan_tanggal = models.DateField("tanggal putusan", null=True, blank=True)
    putusan_kota = models.CharField("kota pengadilan", max_length=100, blank=True, default="")
    keterangan = models.CharField("keterangan", max_length=PANJANG_DESKRIPSI, blank=True, default="")
    bukti = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dokumen bukti"
    )
    pada = models.DateTimeField("pada", default=timezone.now)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )

    objects = RiwayatDaftarHitamQuerySet.as_manager()

    class Meta:
        verbose_name = "riwayat daftar hitam"
        verbose_name_plural = "riwayat daftar hitam"
        ordering = ["-pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(ke__in=_S.values), name="riwayatdaftarhitam_ke"),
            models.CheckConstraint(condition=_terisi("nomor_sk"), name="riwayatdaftarhitam_ber_sk"),
        ]
        indexes = [models.Index(fields=["entri", "-pada"], name="riwayatdaftarhitam_urut")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.Protect(name="tidak_diubah", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return f"{self.get_ke_display()} (SK {self.nomor_sk})"
