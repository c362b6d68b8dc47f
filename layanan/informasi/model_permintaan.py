"""Requests for public information (UU 14/2008; PPU Pasal 2d)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from layanan.informasi.enums import (
    NADA,
    PERPINDAHAN,
    TERBUKA,
    ArahLampiran,
    CaraKirim,
    CaraMemperoleh,
    HasilPermintaan,
    KanalPermintaan,
    StatusPermintaan,
)
from lpse.medan import FSMField
from lpse.publik.keadaan import Berkeadaan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusPermintaan
LIHAT = "layanan.view_permintaaninformasi"
KELOLA = "layanan.kelola_permintaaninformasi"


class PermintaanInformasiQuerySet(models.QuerySet["PermintaanInformasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PermintaanInformasiQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()

    def terbuka(self) -> PermintaanInformasiQuerySet:
        return self.filter(status__in=TERBUKA)


@pghistory.track(append_only=True)
class PermintaanInformasi(Berkeadaan, FSMModelMixin, models.Model):
    """One request: answered within ten working days, or within seven more after a letter that says why."""

    NADA, TERBUKA = NADA, TERBUKA

    nomor = models.CharField("nomor", max_length=20, unique=True)
    uuid = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    generasi_kode = models.PositiveSmallIntegerField("generasi kode akses", default=1)
    nama = models.CharField("nama pemohon", max_length=150)
    nik = models.CharField("NIK", max_length=16, blank=True)
    badan = models.CharField("badan hukum atau kelompok", max_length=200, blank=True)
    alamat = models.CharField("alamat", max_length=300)
    surel = models.EmailField("surel", blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    rincian = models.TextField("informasi yang diminta", max_length=4000)
    tujuan = models.TextField("tujuan penggunaan", max_length=1000)
    cara = models.CharField("cara memperoleh", max_length=8, choices=CaraMemperoleh.choices)
    kirim = models.CharField("cara mendapat salinan", max_length=6, choices=CaraKirim.choices)
    kanal = models.CharField("kanal", max_length=8, choices=KanalPermintaan.choices, default=KanalPermintaan.WEB)
    status = FSMField("keadaan", max_length=14, choices=_S.choices, default=_S.DIAJUKAN, protected=True)
    tenggat = models.DateField("dijawab paling lambat")
    #: The first deadline, before the extension.
    tenggat_awal = models.DateField("tenggat pertama")
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="petugas"
    )
    alasan_perpanjangan = models.TextField("alasan perpanjangan", max_length=1000, blank=True)
    diperpanjang_pada = models.DateTimeField("diperpanjang pada", null=True, blank=True)
    surat_perpanjangan = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat perpanjangan"
    )
    hasil = models.CharField("hasil", max_length=14, choices=HasilPermintaan.choices, blank=True)
    uraian_jawaban = models.TextField("jawaban", max_length=8000, blank=True)
    dasar_penolakan = models.CharField("dasar pengecualian", max_length=300, blank=True)
    dijawab_pada = models.DateTimeField("dijawab pada", null=True, blank=True)
    dijawab_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dijawab oleh"
    )
    surat_jawaban = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat jawaban"
    )
    dibuat_pada = models.DateTimeField("diterima pada", default=timezone.now)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )

    objects = PermintaanInformasiQuerySet.as_manager()

    class Meta:
        verbose_name = "permintaan informasi"
        verbose_name_plural = "permintaan informasi"
        ordering = ["-dibuat_pada", "-pk"]
        permissions = [("kelola_permintaaninformasi", "Memproses dan menjawab permintaan informasi")]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=_S.values), name="permintaaninformasi_status"),
            models.CheckConstraint(
                condition=~Q(nama="") & ~Q(rincian="") & ~Q(tujuan="") & ~Q(alamat=""),
                name="permintaaninformasi_lengkap",
            ),
            models.CheckConstraint(condition=Q(nik__regex=r"^(\d{16})?$"), name="permintaaninformasi_nik"),
            models.CheckConstraint(condition=~Q(surel="") | ~Q(telepon=""), name="permintaaninformasi_terhubungi"),
            models.CheckConstraint(
                condition=Q(diperpanjang_pada__isnull=True, tenggat=models.F("tenggat_awal"))
                | (
                    Q(diperpanjang_pada__isnull=False, tenggat__gt=models.F("tenggat_awal"))
                    & ~Q(alasan_perpanjangan="")
                ),
                name="permintaaninformasi_perpanjangan",
            ),
            models.CheckConstraint(
                condition=~Q(status=_S.DIJAWAB)
                | (
                    Q(hasil__in=HasilPermintaan.values, dijawab_pada__isnull=False, dijawab_oleh__isnull=False)
                    & ~Q(uraian_jawaban="")
                ),
                name="permintaaninformasi_jawaban_utuh",
            ),
            models.CheckConstraint(
                condition=~Q(hasil=HasilPermintaan.DIKECUALIKAN) | ~Q(dasar_penolakan=""),
                name="permintaaninformasi_tolak_berdasar",
            ),
        ]
        indexes = [
            models.Index(fields=["-dibuat_pada", "-id"], name="permintaaninformasi_urut"),
            models.Index(fields=["tenggat"], condition=Q(status__in=TERBUKA), name="permintaaninformasi_tenggat"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["nomor", "uuid", "rincian", "tenggat_awal", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]

    def __str__(self) -> str:
        return f"Permintaan informasi {self.nomor}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:informasi", args=[self.pk])

    @property
    def lewat(self) -> bool:
        return self.terbuka and self.tenggat < bahasa.hari_ini()

    @transition(field=status, source=_S.DIAJUKAN, target=_S.DIPROSES)
    def proses(self, *, petugas: Pengguna) -> None:
        self.petugas = petugas

    @transition(field=status, source=_S.DIPROSES, target=_S.DIPERPANJANG)
    def perpanjang(self, *, tenggat: dt.date, alasan: str) -> None:
        self.tenggat, self.alasan_perpanjangan, self.diperpanjang_pada = tenggat, alasan, timezone.now()

    @transition(field=status, source=[_S.DIPROSES, _S.DIPERPANJANG], target=_S.DIJAWAB)
    def jawab(self, *, oleh: Pengguna) -> None:
        self.dijawab_oleh, self.dijawab_pada = oleh, timezone.now()

    @transition(field=status, source=list(TERBUKA), target=_S.DICABUT)
    def cabut(self) -> None:
        """Nothing but the state moves."""


class LampiranInformasiQuerySet(models.QuerySet["LampiranInformasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LampiranInformasiQuerySet:
        return self.filter(permintaan__in=PermintaanInformasi.objects.terlihat_oleh(pengguna))


class LampiranInformasi(models.Model):
    """A file handed in with a request, or the information itself."""

    permintaan = models.ForeignKey(
        PermintaanInformasi, models.PROTECT, related_name="lampiran", verbose_name="permintaan"
    )
    berkas = models.OneToOneField("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")
    arah = models.CharField("arah", max_length=7, choices=ArahLampiran.choices)
    dibuat_pada = models.DateTimeField("dilampirkan pada", default=timezone.now)

    objects = LampiranInformasiQuerySet.as_manager()

    class Meta:
        verbose_name = "lampiran permintaan informasi"
        verbose_name_plural = "lampiran permintaan informasi"
        ordering = ["pk"]
        indexes = [models.Index(fields=["permintaan"], name="lampiraninformasi_permintaan")]

    def __str__(self) -> str:
        return str(self.berkas)
