"""A loan of the paper original of one document or of a whole archival file."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.peminjaman.enums import BERJALAN, PERPINDAHAN_PINJAM, Kondisi, StatusPinjam
from lpse.medan import FSMField
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusPinjam
#: The original is away, or promised to somebody: nobody else gets it, it is not moved and not destroyed.
MENAHAN = models.Q(status__in=[_S.DISETUJUI, _S.DIPINJAM]) | models.Q(status=_S.HILANG, tindak_lanjut_pada=None)
#: Somebody still has to write what was done about a damaged or lost original.
PERLU_TINDAK_LANJUT = models.Q(kondisi__in=[Kondisi.RUSAK, Kondisi.HILANG], tindak_lanjut_pada=None)


def _rentang(kolom: str) -> models.Func:
    """One number as a range; an empty column is every number, so a whole file meets each of its documents."""
    return models.Func(
        models.F(kolom), models.F(kolom), models.Value("[]"), function="int8range", output_field=BigIntegerRangeField()
    )


class PeminjamanQuerySet(models.QuerySet["Peminjaman"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PeminjamanQuerySet:
        """One's own loans; all of them for whoever keeps the archive or decides on the confidential ones."""
        if not pengguna.has_perm("arsip.view_peminjaman"):
            return self.none()
        if pengguna.has_perm("arsip.kelola_peminjaman"):
            return self
        return self.filter(models.Q(peminjam_id=pengguna.pk) | models.Q(diajukan_oleh_id=pengguna.pk))

    def menahan(self) -> PeminjamanQuerySet:
        return self.filter(MENAHAN)

    def lewat_tempo(self, hari_ini: dt.date) -> PeminjamanQuerySet:
        return self.filter(status=_S.DIPINJAM, jatuh_tempo__lt=hari_ini)


@pghistory.track(append_only=True)
class Peminjaman(FSMModelMixin, models.Model):
    """Who has the paper, since when, until when, and how it came back."""

    berkas_arsip = models.ForeignKey(
        "arsip.BerkasArsip", models.PROTECT, related_name="peminjaman", verbose_name="berkas arsip"
    )
    #: Empty: the whole file is lent.
    dokumen = models.ForeignKey(
        "arsip.Dokumen", models.PROTECT, null=True, blank=True, related_name="peminjaman", verbose_name="dokumen"
    )
    rahasia = models.BooleanField("rahasia", default=False)
    peminjam = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pegawai"
    )
    peminjam_nama = models.CharField("nama peminjam", max_length=120)
    peminjam_instansi = models.CharField("instansi", max_length=160, blank=True)
    peminjam_kontak = models.CharField("kontak", max_length=120, blank=True)
    nomor_surat = models.CharField("nomor surat", max_length=100, blank=True)
    tanggal_surat = models.DateField("tanggal surat", null=True, blank=True)
    keperluan = models.TextField("keperluan", max_length=1000)
    hari_kerja = models.PositiveSmallIntegerField("lama (hari kerja)")
    status = FSMField("keadaan", max_length=12, choices=_S.choices, default=_S.DIAJUKAN, protected=True)
    diajukan_pada = models.DateTimeField("diajukan pada", default=timezone.now)
    diajukan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diajukan oleh"
    )
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diputus oleh"
    )
    alasan = models.TextField("alasan", max_length=1000, blank=True)
    diserahkan_pada = models.DateTimeField("diserahkan pada", null=True, blank=True)
    diserahkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="penyerah"
    )
    jatuh_tempo = models.DateField("jatuh tempo", null=True, blank=True)
    perpanjangan = models.PositiveSmallIntegerField("berapa kali diperpanjang", default=0)
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="bukti peminjaman"
    )
    kembali_pada = models.DateTimeField("kembali pada", null=True, blank=True)
    diterima_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="penerima"
    )
    kondisi = models.CharField("kondisi", max_length=6, choices=Kondisi.choices, blank=True)
    catatan_kembali = models.TextField("catatan pengembalian", max_length=1000, blank=True)
    tindak_lanjut = models.TextField("tindak lanjut", max_length=2000, blank=True)
    tindak_lanjut_pada = models.DateTimeField("tindak lanjut pada", null=True, blank=True)
    tindak_lanjut_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="penindak"
    )

    objects = PeminjamanQuerySet.as_manager()

    class Meta:
        verbose_name = "peminjaman arsip"
        verbose_name_plural = "peminjaman arsip"
        ordering = ["-diajukan_pada"]
        permissions = [
            ("kelola_peminjaman", "Menyetujui, menyerahkan, dan menerima kembali pinjaman arsip"),
            ("setujui_pinjam_rahasia", "Menyetujui peminjaman arsip rahasia"),
        ]
        constraints = [
            ExclusionConstraint(
                name="peminjaman_satu_asli",
                expressions=[(_rentang("berkas_arsip"), "&&"), (_rentang("dokumen"), "&&")],
                condition=MENAHAN,
                violation_error_message="Asli ini sedang dipinjam atau sudah dijanjikan.",
            ),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="peminjaman_status"),
            models.CheckConstraint(condition=models.Q(kondisi__in=["", *Kondisi.values]), name="peminjaman_kondisi"),
            models.CheckConstraint(condition=models.Q(hari_kerja__range=(1, 60)), name="peminjaman_lama"),
            models.CheckConstraint(
                condition=models.Q(peminjam__isnull=False)
                | ~models.Q(peminjam_instansi="") & ~models.Q(peminjam_kontak="") & ~models.Q(nomor_surat=""),
                name="peminjaman_orang_luar_lengkap",
            ),
            models.CheckConstraint(
                condition=models.Q(status=_S.DIAJUKAN)
                | models.Q(diputus_pada__isnull=False, diputus_oleh__isnull=False),
                name="peminjaman_diputus",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.DITOLAK, _S.DIBATALKAN]) | ~models.Q(alasan=""),
                name="peminjaman_beralasan",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.DIPINJAM, _S.KEMBALI, _S.HILANG])
                | models.Q(diserahkan_pada__isnull=False, diserahkan_oleh__isnull=False, jatuh_tempo__isnull=False),
                name="peminjaman_diserahkan",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.KEMBALI)
                | models.Q(kembali_pada__isnull=False, diterima_oleh__isnull=False, kondisi__in=["baik", "rusak"]),
                name="peminjaman_kembali_utuh",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.HILANG) | models.Q(kondisi="hilang") & ~models.Q(catatan_kembali=""),
                name="peminjaman_hilang_diceritakan",
            ),
            models.CheckConstraint(
                condition=models.Q(tindak_lanjut_pada__isnull=True) | ~models.Q(tindak_lanjut=""),
                name="peminjaman_ditindaklanjuti",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "jatuh_tempo"], name="peminjaman_tempo"),
            models.Index(fields=["peminjam", "-diajukan_pada"], name="peminjaman_peminjam"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap_asal",
                fields=["dokumen", "peminjam", "peminjam_nama", "peminjam_instansi", "diajukan_pada", "diajukan_oleh"],
            ),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_PINJAM)),
        ]

    def __str__(self) -> str:
        return f"Peminjaman {self.sebutan}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:pinjam", args=[self.pk])

    @property
    def sebutan(self) -> str:
        """What is lent, in words; the title of something confidential is never said outside its own page."""
        if self.rahasia:
            return f"arsip rahasia {self.tempat_asli}"
        return str(self.dokumen or self.berkas_arsip)

    @property
    def tempat_asli(self) -> str:
        """Where it belongs in the register: number of the file, and of the item in it."""
        berkas = self.berkas_arsip.nomor
        return f"{berkas} nomor item {self.dokumen.nomor_item}" if self.dokumen else f"berkas {berkas}"

    @property
    def berjalan(self) -> bool:
        return self.status in BERJALAN

    @property
    def lewat(self) -> bool:
        """Past its day and still away."""
        return bool(self.status == _S.DIPINJAM and self.jatuh_tempo and self.jatuh_tempo < bahasa.hari_ini())

    @property
    def perlu_tindak_lanjut(self) -> bool:
        return self.kondisi in {Kondisi.RUSAK, Kondisi.HILANG} and self.tindak_lanjut_pada is None

    @property
    def siapa(self) -> str:
        """The borrower with the institution."""
        return f"{self.peminjam_nama} ({self.peminjam_instansi})" if self.peminjam_instansi else self.peminjam_nama

    @transition(field=status, source=_S.DIAJUKAN, target=_S.DISETUJUI)
    def setujui(self, *, oleh: Pengguna) -> None:
        self.diputus_oleh, self.diputus_pada = oleh, timezone.now()

    @transition(field=status, source=_S.DIAJUKAN, target=_S.DITOLAK)
    def tolak(self, *, oleh: Pengguna, alasan: str) -> None:
        self.diputus_oleh, self.diputus_pada, self.alasan = oleh, timezone.now(), alasan

    @transition(field=status, source=[_S.DIAJUKAN, _S.DISETUJUI], target=_S.DIBATALKAN)
    def batalkan(self, *, oleh: Pengguna, alasan: str) -> None:
        self.diputus_oleh, self.diputus_pada, self.alasan = oleh, timezone.now(), alasan

    @transition(field=status, source=_S.DISETUJUI, target=_S.DIPINJAM)
    def serahkan(self, *, oleh: Pengguna, jatuh_tempo: dt.date) -> None:
        self.diserahkan_oleh, self.diserahkan_pada, self.jatuh_tempo = oleh, timezone.now(), jatuh_tempo

    @transition(field=status, source=[_S.DIPINJAM, _S.HILANG], target=_S.KEMBALI)
    def kembalikan(self, *, oleh: Pengguna, kondisi: str, catatan: str) -> None:
        self.diterima_oleh, self.kembali_pada = oleh, timezone.now()
        self.kondisi, self.catatan_kembali = kondisi, catatan

    @transition(field=status, source=_S.DIPINJAM, target=_S.HILANG)
    def nyatakan_hilang(self, *, oleh: Pengguna, catatan: str) -> None:
        self.diterima_oleh = oleh
        self.kondisi, self.catatan_kembali = Kondisi.HILANG, catatan
