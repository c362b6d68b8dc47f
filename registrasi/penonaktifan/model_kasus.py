"""A case of deactivation: from the report to the archived file (Perka LKPP 2/2010 Pasal 10(4))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from lpse.tampilan import bahasa
from registrasi.penonaktifan.enums import (
    NONAKTIF,
    PERPINDAHAN,
    SELESAI,
    AlasanKasus,
    HasilPernyataan,
    PeranPelapor,
    StatusKasus,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusKasus
LIHAT = "registrasi.view_penonaktifanakun"
#: Everything from the proposal on knows who proposed it, when, and for which period.
_DIUSULKAN = (_S.DIUSULKAN, _S.KLARIFIKASI_LKPP, _S.DITOLAK, *NONAKTIF, _S.DIAKTIFKAN)


class PenonaktifanAkunQuerySet(models.QuerySet["PenonaktifanAkun"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PenonaktifanAkunQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()

    def terbuka(self) -> PenonaktifanAkunQuerySet:
        return self.exclude(status__in=SELESAI)


@pghistory.track(append_only=True)
class PenonaktifanAkun(FSMModelMixin, models.Model):
    """One user, one report, nine steps."""

    pengguna = models.ForeignKey(
        "registrasi.PenggunaSPSE", models.PROTECT, related_name="kasus", verbose_name="pengguna SPSE"
    )
    alasan = models.CharField("alasan", max_length=12, choices=AlasanKasus.choices)
    daftar_hitam = models.ForeignKey(
        "registrasi.DaftarHitam",
        models.PROTECT,
        related_name="kasus",
        verbose_name="entri daftar hitam",
        null=True,
        blank=True,
    )
    # 1. Laporan
    pelapor = models.CharField("pelapor atau pemohon", max_length=160)
    peran_pelapor = models.CharField("kedudukan pelapor", max_length=10, choices=PeranPelapor.choices)
    instansi_pelapor = models.CharField("instansi pelapor", max_length=200, blank=True)
    surel_pelapor = models.EmailField("surel pelapor", blank=True)
    nomor_surat = models.CharField("nomor surat", max_length=100)
    tanggal_surat = models.DateField("tanggal surat")
    uraian = models.TextField("uraian", max_length=4000)
    status = FSMField("keadaan", max_length=16, choices=_S.choices, default=_S.DILAPORKAN, protected=True)
    dicatat_pada = models.DateTimeField("dicatat pada", default=timezone.now)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicatat oleh"
    )
    # 2. Telaah
    telaah = models.TextField("hasil telaah", max_length=4000, blank=True)
    ditelaah_pada = models.DateTimeField("ditelaah pada", null=True, blank=True)
    ditelaah_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="penelaah", null=True, blank=True
    )
    # 3. Surat jawaban
    jawaban = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, related_name="+", verbose_name="surat jawaban", null=True, blank=True
    )
    # 4. Pernyataan pelanggaran
    ketentuan = models.CharField("ketentuan yang dilanggar", max_length=500, blank=True)
    pernyataan = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, related_name="+", verbose_name="pernyataan pelanggaran", null=True, blank=True
    )
    hasil_pernyataan = models.CharField("hasil pernyataan", max_length=14, choices=HasilPernyataan.choices, blank=True)
    catatan_pernyataan = models.TextField("catatan pernyataan", max_length=1000, blank=True)
    # 5. Usulan
    usulan = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, related_name="+", verbose_name="surat usulan", null=True, blank=True
    )
    pertimbangan = models.TextField("pertimbangan usulan", max_length=2000, blank=True)
    mulai = models.DateField("nonaktif mulai", null=True, blank=True)
    #: Empty: until the matter is settled.
    sampai = models.DateField("nonaktif sampai", null=True, blank=True)
    diusulkan_pada = models.DateTimeField("diusulkan pada", null=True, blank=True)
    diusulkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="pengusul", null=True, blank=True
    )
    # 6. Klarifikasi LKPP
    nomor_lkpp = models.CharField("nomor tiket atau surat LKPP", max_length=100, blank=True)
    pertanyaan_lkpp = models.TextField("pertanyaan LKPP", max_length=2000, blank=True)
    jawaban_lkpp = models.TextField("hasil klarifikasi LKPP", max_length=2000, blank=True)
    lkpp_pada = models.DateTimeField("klarifikasi LKPP selesai pada", null=True, blank=True)
    # 7. Keputusan
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="pemutus", null=True, blank=True
    )
    catatan_putusan = models.TextField("catatan keputusan", max_length=1000, blank=True)
    keputusan = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, related_name="+", verbose_name="keputusan", null=True, blank=True
    )
    # 8 dan 9
    diberitahukan_pada = models.DateTimeField("surat dikirim pada", null=True, blank=True)
    diarsipkan_pada = models.DateTimeField("diarsipkan pada", null=True, blank=True)
    dibatalkan_pada = models.DateTimeField("dibatalkan pada", null=True, blank=True)
    alasan_batal = models.TextField("alasan dibatalkan", max_length=1000, blank=True)

    objects = PenonaktifanAkunQuerySet.as_manager()

    class Meta:
        verbose_name = "penonaktifan akun"
        verbose_name_plural = "penonaktifan akun"
        ordering = ["-dicatat_pada"]
        permissions = [
            ("proses_penonaktifan", "Mencatat laporan, menelaah, mengusulkan penonaktifan, dan mengirim suratnya"),
            ("putuskan_penonaktifan", "Memutus penonaktifan dan pengaktifan kembali User ID"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="kasus_status"),
            models.CheckConstraint(condition=models.Q(peran_pelapor__in=PeranPelapor.values), name="kasus_peran"),
            models.CheckConstraint(
                condition=models.Q(alasan=AlasanKasus.DAFTAR_HITAM, daftar_hitam__isnull=False)
                | models.Q(alasan=AlasanKasus.PELANGGARAN, daftar_hitam__isnull=True),
                name="kasus_alasan_dan_entri",
            ),
            models.UniqueConstraint(
                fields=["pengguna"],
                condition=~models.Q(status__in=SELESAI),
                name="kasus_satu_terbuka",
                violation_error_message="Pengguna ini masih mempunyai kasus yang berjalan.",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.TIDAK_TERBUKTI, _S.TERBUKTI, *_DIUSULKAN])
                | models.Q(ditelaah_pada__isnull=False, ditelaah_oleh__isnull=False) & ~models.Q(telaah=""),
                name="kasus_ditelaah",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.TIDAK_TERBUKTI) | models.Q(jawaban__isnull=False), name="kasus_dijawab"
            ),
            models.CheckConstraint(
                condition=~models.Q(alasan=AlasanKasus.PELANGGARAN, status__in=[_S.TERBUKTI, *_DIUSULKAN])
                | models.Q(pernyataan__isnull=False) & ~models.Q(ketentuan=""),
                name="kasus_pelanggaran_berpernyataan",
            ),
            models.CheckConstraint(
                condition=~models.Q(alasan=AlasanKasus.PELANGGARAN, status__in=_DIUSULKAN)
                | ~models.Q(hasil_pernyataan=""),
                name="kasus_pernyataan_berhasil",
            ),
            models.CheckConstraint(
                condition=~models.Q(hasil_pernyataan=HasilPernyataan.DITOLAK) | ~models.Q(catatan_pernyataan=""),
                name="kasus_penolakan_diceritakan",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=_DIUSULKAN)
                | models.Q(
                    usulan__isnull=False,
                    mulai__isnull=False,
                    diusulkan_pada__isnull=False,
                    diusulkan_oleh__isnull=False,
                ),
                name="kasus_diusulkan",
            ),
            models.CheckConstraint(
                condition=models.Q(sampai__isnull=True) | models.Q(sampai__gte=models.F("mulai")), name="kasus_masa"
            ),
            models.CheckConstraint(
                condition=~models.Q(alasan=AlasanKasus.DAFTAR_HITAM, status__in=_DIUSULKAN)
                | models.Q(sampai__isnull=False),
                name="kasus_daftar_hitam_bermasa",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.DITOLAK, *NONAKTIF, _S.DIAKTIFKAN])
                | models.Q(diputus_pada__isnull=False, diputus_oleh__isnull=False),
                name="kasus_diputus",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[*NONAKTIF, _S.DIAKTIFKAN]) | models.Q(keputusan__isnull=False),
                name="kasus_berkeputusan",
            ),
            #: Two persons: whoever proposed it does not decide on it.
            models.CheckConstraint(
                condition=models.Q(diputus_oleh__isnull=True) | ~models.Q(diputus_oleh=models.F("diusulkan_oleh")),
                name="kasus_dua_orang",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DITOLAK) | ~models.Q(catatan_putusan=""), name="kasus_ditolak_beralasan"
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DIBATALKAN) | ~models.Q(alasan_batal=""), name="kasus_batal_beralasan"
            ),
        ]
        indexes = [
            models.Index(fields=["status", "sampai"], name="kasus_masa_nonaktif"),
            models.Index(fields=["pengguna", "-dicatat_pada"], name="kasus_pengguna"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap_asal",
                fields=[
                    "pengguna", "alasan", "daftar_hitam", "pelapor", "peran_pelapor", "nomor_surat", "tanggal_surat",
                    "uraian", "dicatat_pada", "dicatat_oleh",
                ],
            ),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Penonaktifan {self.pengguna}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:penonaktifan", args=[self.pk])

    @property
    def daftar_hitam_alasannya(self) -> bool:
        return self.alasan == AlasanKasus.DAFTAR_HITAM

    @property
    def nonaktif(self) -> bool:
        """The account is out of use because of this case."""
        return self.status in NONAKTIF

    @property
    def masa_habis(self) -> bool:
        """The period is over and nobody has asked for, or decided on, a reactivation."""
        return bool(self.nonaktif and self.sampai and self.sampai < bahasa.hari_ini())

    @transition(field=status, source=[_S.DILAPORKAN, _S.DITELAAH], target=_S.KLARIFIKASI)
    def minta_klarifikasi(self) -> None:
        """The question itself is a row of its own."""

    @transition(field=status, source=[_S.DILAPORKAN, _S.KLARIFIKASI], target=_S.DITELAAH)
    def mulai_telaah(self) -> None:
        """The answer, or that there was none, is a row of its own."""

    @transition(field=status, source=_S.DITELAAH, target=_S.TIDAK_TERBUKTI)
    def nyatakan_tidak_terbukti(self, *, oleh: Pengguna, telaah: str) -> None:
        self.ditelaah_oleh, self.ditelaah_pada, self.telaah = oleh, timezone.now(), telaah

    @transition(field=status, source=_S.DITELAAH, target=_S.TERBUKTI)
    def nyatakan_terbukti(self, *, oleh: Pengguna, telaah: str, ketentuan: str) -> None:
        self.ditelaah_oleh, self.ditelaah_pada, self.telaah = oleh, timezone.now(), telaah
        self.ketentuan = ketentuan

    @transition(field=status, source=[_S.DITELAAH, _S.TERBUKTI], target=_S.DIUSULKAN)
    def usulkan(self, *, oleh: Pengguna, mulai: dt.date, sampai: dt.date | None, pertimbangan: str) -> None:
        self.diusulkan_oleh, self.diusulkan_pada = oleh, timezone.now()
        self.mulai, self.sampai, self.pertimbangan = mulai, sampai, pertimbangan

    @transition(field=status, source=_S.DIUSULKAN, target=_S.KLARIFIKASI_LKPP)
    def minta_klarifikasi_lkpp(self, *, nomor: str, pertanyaan: str) -> None:
        self.nomor_lkpp, self.pertanyaan_lkpp, self.jawaban_lkpp, self.lkpp_pada = nomor, pertanyaan, "", None

    @transition(field=status, source=_S.KLARIFIKASI_LKPP, target=_S.DIUSULKAN)
    def catat_klarifikasi_lkpp(self, *, jawaban: str) -> None:
        self.jawaban_lkpp, self.lkpp_pada = jawaban, timezone.now()

    @transition(field=status, source=_S.DIUSULKAN, target=_S.DINONAKTIFKAN)
    def nonaktifkan(self, *, oleh: Pengguna, catatan: str) -> None:
        self.diputus_oleh, self.diputus_pada, self.catatan_putusan = oleh, timezone.now(), catatan

    @transition(field=status, source=_S.DIUSULKAN, target=_S.DITOLAK)
    def tolak(self, *, oleh: Pengguna, catatan: str) -> None:
        self.diputus_oleh, self.diputus_pada, self.catatan_putusan = oleh, timezone.now(), catatan

    @transition(field=status, source=_S.DINONAKTIFKAN, target=_S.DIBERITAHUKAN)
    def beritahukan(self) -> None:
        self.diberitahukan_pada = timezone.now()

    @transition(field=status, source=_S.DIBERITAHUKAN, target=_S.DIARSIPKAN)
    def arsipkan(self) -> None:
        self.diarsipkan_pada = timezone.now()

    @transition(field=status, source=_S.DIARSIPKAN, target=_S.DIAKTIFKAN)
    def aktifkan(self) -> None:
        """The decision is on the request for reactivation."""

    @transition(field=status, source=[_S.DILAPORKAN, _S.KLARIFIKASI, _S.DITELAAH], target=_S.DIBATALKAN)
    def batalkan(self, *, alasan: str) -> None:
        self.dibatalkan_pada, self.alasan_batal = timezone.now(), alasan
