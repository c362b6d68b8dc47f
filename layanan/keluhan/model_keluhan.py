"""A complaint, kept away from whoever it is about, and the person behind it (Perka LKPP 2/2010 Pasal 11(2)c)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition
from guardian.models import UserObjectPermissionBase

from layanan.keluhan.enums import (
    NADA,
    PERPINDAHAN,
    TERBUKA,
    KanalKeluhan,
    Putusan,
    SifatTerlapor,
    StatusKeluhan,
    Tentang,
    UnitKeluhan,
)
from layanan.keluhan.pemicu import bukan_anonim, bukan_penangan, bukan_terlapor
from lpse.akun.objek import dibagikan_kepada
from lpse.medan import FSMField
from lpse.publik.keadaan import Berkeadaan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusKeluhan
LIHAT = "layanan.view_keluhan"
TANGANI = "layanan.tangani_keluhan"
PILAH = "layanan.pilah_keluhan"
PUTUSKAN = "layanan.putuskan_keluhan"
LIHAT_PENGADU = "layanan.lihat_pengadu"
_DIPUTUS = (_S.DIPUTUS, _S.KEBERATAN, _S.SELESAI)


class KeluhanQuerySet(models.QuerySet["Keluhan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KeluhanQuerySet:
        """Staff who may read complaints, without those about themselves or about a unit of theirs.

        One that names somebody no account was found for is the Kepala's until it was sorted: the name may be anybody's.
        """
        if not (pengguna.is_authenticated and pengguna.pegawai_lpse and pengguna.has_perm(LIHAT)):
            return self.none()
        boleh = self.exclude(Exists(Terlapor.objects.menyangkut(pengguna).filter(keluhan=OuterRef("pk"))))
        return boleh if pengguna.has_perm(PILAH) else boleh.filter(menunggu_pilah=False)

    def terbuka(self) -> KeluhanQuerySet:
        return self.filter(status__in=TERBUKA)


@pghistory.track(append_only=True)
class Keluhan(Berkeadaan, FSMModelMixin, models.Model):
    """One complaint. Who complained stands in ``Pengadu``, about whom in ``Terlapor``: never in its own name."""

    NADA, TERBUKA = NADA, TERBUKA

    nomor = models.CharField("nomor", max_length=20, unique=True)
    uuid = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    generasi_kode = models.PositiveSmallIntegerField("generasi kode akses", default=1)
    tentang = models.CharField("tentang", max_length=10, choices=Tentang.choices)
    #: As the complainant wrote it; sorted into ``Terlapor``.
    nama_disebut = models.CharField("petugas yang disebut", max_length=150, blank=True)
    menunggu_pilah = models.BooleanField("menunggu dipilah", default=False)
    perihal = models.CharField("perihal", max_length=200)
    uraian = models.TextField("uraian", max_length=8000)
    tanggal_kejadian = models.DateField("tanggal kejadian", null=True, blank=True)
    kanal = models.CharField("kanal", max_length=8, choices=KanalKeluhan.choices, default=KanalKeluhan.WEB)
    anonim = models.BooleanField("anonim", default=False)
    status = FSMField("keadaan", max_length=12, choices=_S.choices, default=_S.BARU, protected=True)
    penangan = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="penangan"
    )
    tenggat = models.DateField("dijawab paling lambat")
    klarifikasi_sejak = models.DateField("menunggu klarifikasi sejak", null=True, blank=True)
    dieskalasi_pada = models.DateTimeField("dieskalasi pada", null=True, blank=True)
    alasan_eskalasi = models.CharField("alasan eskalasi", max_length=500, blank=True)
    putusan = models.CharField("putusan", max_length=18, choices=Putusan.choices, blank=True)
    uraian_putusan = models.TextField("pertimbangan putusan", max_length=8000, blank=True)
    tindak_lanjut = models.TextField("tindak lanjut", max_length=4000, blank=True)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diputus oleh"
    )
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    jawaban = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat jawaban"
    )
    batas_keberatan = models.DateField("keberatan paling lambat", null=True, blank=True)
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)
    nilai = models.PositiveSmallIntegerField("kepuasan", null=True, blank=True)
    nilai_catatan = models.CharField("catatan kepuasan", max_length=500, blank=True)
    dibuat_pada = models.DateTimeField("diterima pada", default=timezone.now)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )

    objects = KeluhanQuerySet.as_manager()

    class Meta:
        verbose_name = "keluhan"
        verbose_name_plural = "keluhan"
        ordering = ["-dibuat_pada", "-pk"]
        permissions = [
            ("tangani_keluhan", "Menangani dan menjawab keluhan"),
            ("pilah_keluhan", "Memilah keluhan yang menyebut nama petugas"),
            ("putuskan_keluhan", "Memutus keluhan yang dieskalasi dan keberatan"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=_S.values), name="keluhan_status"),
            models.CheckConstraint(condition=Q(tentang__in=Tentang.values), name="keluhan_tentang"),
            models.CheckConstraint(condition=Q(kanal__in=KanalKeluhan.values), name="keluhan_kanal"),
            models.CheckConstraint(condition=~Q(perihal="") & ~Q(uraian=""), name="keluhan_berisi"),
            models.CheckConstraint(
                condition=~Q(status__in=[_S.DITANGANI, _S.KLARIFIKASI]) | Q(penangan__isnull=False),
                name="keluhan_berpenangan",
            ),
            models.CheckConstraint(
                condition=~Q(menunggu_pilah=True) | Q(penangan__isnull=True), name="keluhan_dipilah_dahulu"
            ),
            models.CheckConstraint(
                condition=Q(status=_S.KLARIFIKASI, klarifikasi_sejak__isnull=False)
                | (~Q(status=_S.KLARIFIKASI) & Q(klarifikasi_sejak__isnull=True)),
                name="keluhan_klarifikasi_sejak",
            ),
            models.CheckConstraint(
                condition=Q(dieskalasi_pada__isnull=True, alasan_eskalasi="")
                | (Q(dieskalasi_pada__isnull=False) & ~Q(alasan_eskalasi="")),
                name="keluhan_eskalasi_beralasan",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=_DIPUTUS)
                | (
                    ~Q(putusan="")
                    & ~Q(uraian_putusan="")
                    & Q(diputus_oleh__isnull=False, diputus_pada__isnull=False, batas_keberatan__isnull=False)
                ),
                name="keluhan_putusan_utuh",
            ),
            models.CheckConstraint(
                condition=Q(nilai__isnull=True) | (Q(nilai__range=(1, 5)) & Q(status__in=_DIPUTUS)),
                name="keluhan_nilai",
            ),
        ]
        indexes = [
            models.Index(fields=["-dibuat_pada", "-id"], name="keluhan_urut"),
            models.Index(fields=["tenggat"], condition=Q(status__in=TERBUKA), name="keluhan_tenggat"),
            models.Index(fields=["status", "tenggat"], name="keluhan_status_idx"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["nomor", "uuid", "uraian", "anonim", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
            bukan_terlapor("penangan_id", "diputus_oleh_id"),
        ]

    def __str__(self) -> str:
        """The number alone: it stands in trails and notices that others read."""
        return f"Keluhan {self.nomor}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:keluhan", args=[self.pk])

    @property
    def lewat(self) -> bool:
        """Unanswered after its day. While the complainant is asked, the day moves with the wait."""
        return self.status in {_S.BARU, _S.DITANGANI} and self.tenggat < bahasa.hari_ini()

    @transition(field=status, source=_S.BARU, target=_S.DITANGANI)
    def tangani(self, *, penangan: Pengguna) -> None:
        self.penangan = penangan

    @transition(field=status, source=[_S.DITANGANI, _S.KLARIFIKASI], target=_S.BARU)
    def lepas(self) -> None:
        self.penangan = None
        self.klarifikasi_sejak = None

    @transition(field=status, source=_S.DITANGANI, target=_S.KLARIFIKASI)
    def tanya(self, *, hari: dt.date) -> None:
        self.klarifikasi_sejak = hari

    @transition(field=status, source=_S.KLARIFIKASI, target=_S.DITANGANI)
    def lanjut(self, *, tenggat: dt.date) -> None:
        self.klarifikasi_sejak = None
        self.tenggat = tenggat

    @transition(field=status, source=_S.DITANGANI, target=_S.DIPUTUS)
    def putuskan(self, *, oleh: Pengguna, batas_keberatan: dt.date) -> None:
        self.diputus_oleh, self.diputus_pada = oleh, timezone.now()
        self.batas_keberatan = batas_keberatan

    @transition(field=status, source=_S.DIPUTUS, target=_S.KEBERATAN)
    def ajukan_keberatan(self) -> None:
        """What is objected to stands in ``Keberatan``."""

    @transition(field=status, source=[_S.DIPUTUS, _S.KEBERATAN], target=_S.SELESAI)
    def selesaikan(self) -> None:
        self.selesai_pada = timezone.now()

    @transition(field=status, source=list(TERBUKA), target=_S.DICABUT)
    def cabut(self) -> None:
        self.klarifikasi_sejak = None
        self.selesai_pada = timezone.now()


class TerlaporQuerySet(models.QuerySet["Terlapor"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TerlaporQuerySet:
        return self.filter(keluhan__in=Keluhan.objects.terlihat_oleh(pengguna))

    def berlaku(self) -> TerlaporQuerySet:
        return self.filter(dilepas_pada__isnull=True)

    def menyangkut(self, pengguna: Pengguna) -> TerlaporQuerySet:
        """Rows that name this person, or a unit they belong to."""
        return self.berlaku().filter(Q(pengguna=pengguna) | Q(unit__in=pengguna.kode_peran))


@pghistory.track(append_only=True)
class Terlapor(models.Model):
    """A person or a unit that a complaint is about: they neither see it nor handle it while the row holds."""

    keluhan = models.ForeignKey(Keluhan, models.PROTECT, related_name="terlapor", verbose_name="keluhan")
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="petugas"
    )
    unit = models.CharField("unit", max_length=12, choices=UnitKeluhan.choices, blank=True)
    sifat = models.CharField("sifat", max_length=10, choices=SifatTerlapor.choices, default=SifatTerlapor.DILAPORKAN)
    dilepas_pada = models.DateTimeField("dilepas pada", null=True, blank=True)
    dilepas_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dilepas oleh"
    )
    alasan_lepas = models.CharField("alasan dilepas", max_length=300, blank=True)

    objects = TerlaporQuerySet.as_manager()

    class Meta:
        verbose_name = "pihak yang dikeluhkan"
        verbose_name_plural = "pihak yang dikeluhkan"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(pengguna__isnull=False, unit="") | Q(pengguna__isnull=True, unit__in=UnitKeluhan.values),
                name="terlapor_orang_atau_unit",
            ),
            models.UniqueConstraint(fields=["keluhan", "pengguna"], name="terlapor_orang_satu"),
            models.UniqueConstraint(fields=["keluhan", "unit"], condition=~Q(unit=""), name="terlapor_unit_satu"),
            models.CheckConstraint(
                condition=Q(dilepas_pada__isnull=True, dilepas_oleh__isnull=True, alasan_lepas="")
                | (Q(dilepas_pada__isnull=False, dilepas_oleh__isnull=False) & ~Q(alasan_lepas="")),
                name="terlapor_dilepas_beralasan",
            ),
            models.CheckConstraint(
                condition=Q(dilepas_oleh__isnull=True)
                | Q(pengguna__isnull=True)
                | ~Q(dilepas_oleh=models.F("pengguna")),
                name="terlapor_tidak_melepas_diri",
            ),
        ]
        indexes = [models.Index(fields=["pengguna"], name="terlapor_orang")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["keluhan", "pengguna", "unit"]),
            bukan_penangan,
        ]

    def __str__(self) -> str:
        return self.pengguna.nama if self.pengguna else self.get_unit_display()


class PengaduQuerySet(models.QuerySet["Pengadu"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PengaduQuerySet:
        """Few: the handler, the Kepala, and whom the Kepala opened this one name to."""
        terlihat = self.filter(keluhan__in=Keluhan.objects.terlihat_oleh(pengguna))
        if pengguna.has_perm(LIHAT_PENGADU):
            return terlihat
        return terlihat.filter(
            Q(keluhan__penangan=pengguna.pk) | Q(pk__in=dibagikan_kepada(pengguna, LIHAT_PENGADU, Pengadu))
        )


class Pengadu(models.Model):
    """Who complained, apart from the complaint; each look at it is in the jejak. Not among the office's contacts."""

    keluhan = models.OneToOneField(Keluhan, models.PROTECT, related_name="pengadu", verbose_name="keluhan")
    nama = models.CharField("nama", max_length=150)
    surel = models.EmailField("surel", blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    alamat = models.CharField("alamat", max_length=300, blank=True)
    instansi = models.CharField("perusahaan atau instansi", max_length=200, blank=True)

    objects = PengaduQuerySet.as_manager()

    class Meta:
        verbose_name = "pengadu"
        verbose_name_plural = "pengadu"
        ordering = ["pk"]
        permissions = [("lihat_pengadu", "Melihat nama pengadu")]
        constraints = [
            models.CheckConstraint(condition=~Q(nama=""), name="pengadu_bernama"),
            models.CheckConstraint(condition=~Q(surel="") | ~Q(telepon="") | ~Q(alamat=""), name="pengadu_terhubungi"),
        ]
        triggers = [
            pgtrigger.Protect(name="tetap", operation=pgtrigger.Update | pgtrigger.Delete),
            bukan_anonim,
        ]

    def __str__(self) -> str:
        return "Pengadu yang dilindungi"

    def get_absolute_url(self) -> str:
        return reverse("layanan:keluhan", args=[self.keluhan_id])


class PengaduUserObjectPermission(UserObjectPermissionBase):
    """One complainant's name opened to one person."""

    content_object = models.ForeignKey(Pengadu, models.CASCADE, related_name="hak_orang")

    class Meta(UserObjectPermissionBase.Meta):
        verbose_name = "hak melihat pengadu"
        verbose_name_plural = "hak melihat pengadu"
