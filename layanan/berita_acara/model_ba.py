"""The minutes themselves: what they tell, how far they are, and the paper they became."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from layanan.berita_acara.enums import (
    BERNOMOR,
    DISUSUN,
    NADA,
    PERPINDAHAN,
    TUNTAS,
    HasilKesaksian,
    JenisBA,
    StatusBA,
)
from layanan.berita_acara.pemicu import ba_tetap, kesaksian_cukup
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah

_S = StatusBA


class BeritaAcaraQuerySet(models.QuerySet["BeritaAcara"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BeritaAcaraQuerySet:
        """All for the unit and the Kepala; to others those they wrote, and those they sign once these are numbered."""
        if not (pengguna.is_authenticated and pengguna.is_active):
            return self.none()
        if pengguna.has_perm("layanan.view_beritaacara"):
            return self
        from layanan.berita_acara.model_rincian import PihakBA  # noqa: PLC0415 - the rows point here

        pihak = PihakBA.objects.filter(akun=pengguna).values("ba_id")
        return self.filter(models.Q(dibuat_oleh=pengguna) | models.Q(status__in=BERNOMOR, pk__in=pihak))

    def disusun(self) -> BeritaAcaraQuerySet:
        return self.filter(status__in=DISUSUN)

    def bernomor(self) -> BeritaAcaraQuerySet:
        return self.filter(status__in=BERNOMOR)

    def menunggu_tanda_tangan(self) -> BeritaAcaraQuerySet:
        """Numbered, not signed by all, and not overtaken by a correction that all have signed."""
        dibetulkan = BeritaAcara.objects.filter(pembetulan_dari=models.OuterRef("pk"), status__in=TUNTAS)
        return self.filter(~models.Exists(dibetulkan), status=_S.FINAL)


@pghistory.track(append_only=True, exclude=["versi_bagian"])
class BeritaAcara(FSMModelMixin, models.Model):
    """Minutes of one kind. Everything may stay empty in the draft: ``aturan`` judges, not the form."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    jenis = models.CharField("jenis", max_length=20, choices=JenisBA.choices)
    status = FSMField("status", max_length=16, choices=_S.choices, default=_S.DRAF, protected=True)
    #: Counts every save; the page of the register and the trail show it.
    versi = models.PositiveIntegerField("versi", default=1)
    #: Section → how often it was saved, by whom and when: two tabs find each other here.
    versi_bagian = models.JSONField("versi tiap bagian", default=dict, blank=True)
    pembetulan_dari = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="pembetulan", verbose_name="membetulkan"
    )
    tiket = models.ForeignKey(
        "layanan.Tiket", models.PROTECT, null=True, blank=True, related_name="berita_acara", verbose_name="tiket"
    )
    nomor = models.CharField("nomor", max_length=120, blank=True)
    naskah = models.OneToOneField(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="berita_acara", verbose_name="naskah"
    )

    judul = models.CharField("perihal", max_length=200, blank=True)
    waktu = models.DateTimeField("waktu berita acara", null=True, blank=True)
    tempat = models.CharField("tempat", max_length=200, blank=True)
    permintaan_dari = models.CharField("diminta oleh", max_length=150, blank=True)
    permintaan_nomor = models.CharField("nomor surat atau tiket", max_length=80, blank=True)
    permintaan_pada = models.DateTimeField("waktu permintaan", null=True, blank=True)
    rangkap = models.PositiveSmallIntegerField("jumlah rangkap", default=2)

    kode_tender = models.CharField("kode tender", max_length=20, blank=True, db_index=True)
    kode_rup = models.CharField("kode RUP", max_length=60, blank=True)
    nama_paket = models.CharField("nama paket", max_length=400, blank=True)
    satker = models.CharField("satuan kerja", max_length=200, blank=True)
    instansi = models.CharField("instansi", max_length=200, blank=True)
    tahun_anggaran = models.PositiveSmallIntegerField("tahun anggaran", null=True, blank=True)
    hps = models.BigIntegerField("HPS (rupiah)", null=True, blank=True)
    jenis_pengadaan = models.CharField("jenis pengadaan", max_length=80, blank=True)
    metode = models.CharField("metode pemilihan", max_length=200, blank=True)
    pokja_nama = models.CharField("nama Pokja atau Pejabat Pengadaan", max_length=150, blank=True)

    tahap_nama = models.CharField("tahap", max_length=120, blank=True)
    tahap_mulai = models.DateTimeField("tahap mulai", null=True, blank=True)
    tahap_selesai = models.DateTimeField("tahap selesai", null=True, blank=True)
    jumlah_masuk = models.PositiveSmallIntegerField("penawaran masuk", null=True, blank=True)
    jumlah_terbuka = models.PositiveSmallIntegerField("penawaran terbuka", null=True, blank=True)
    jumlah_tak_terbuka = models.PositiveSmallIntegerField("penawaran tidak terbuka", null=True, blank=True)

    hasil = models.CharField("hasil kesaksian", max_length=20, choices=HasilKesaksian.choices, blank=True)
    hasil_langkah = models.PositiveSmallIntegerField("terbuka setelah langkah ke", null=True, blank=True)
    hasil_uraian = models.TextField("uraian hasil", max_length=4000, blank=True)
    tindak_pokja = models.BooleanField("dikembalikan kepada Pokja", default=False)
    tindak_lkpp = models.BooleanField("diteruskan ke LKPP", default=False)
    tindak_lkpp_tiket = models.CharField("nomor tiket LKPP", max_length=60, blank=True)
    tindak_forensik = models.BooleanField("uji forensik", default=False)
    tindak_uraian = models.TextField("uraian tindak lanjut", max_length=4000, blank=True)
    #: What only some kinds tell: field → text, as ``bentuk`` names them.
    isian = models.JSONField("isian menurut jenis", default=dict, blank=True)

    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    dibuat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dibuat oleh"
    )
    final_pada = models.DateTimeField("final pada", null=True, blank=True)
    final_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="difinalkan oleh",
    )
    ditandatangani_pada = models.DateTimeField("tuntas ditandatangani pada", null=True, blank=True)
    diarsipkan_pada = models.DateTimeField("diarsipkan pada", null=True, blank=True)
    dibatalkan_pada = models.DateTimeField("dibatalkan pada", null=True, blank=True)
    dibatalkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="dibatalkan oleh",
    )
    alasan_batal = models.TextField("alasan pembatalan", max_length=1000, blank=True)

    objects = BeritaAcaraQuerySet.as_manager()

    class Meta:
        verbose_name = "berita acara"
        verbose_name_plural = "berita acara"
        ordering = ["-dibuat_pada", "-pk"]
        permissions = [
            ("susun_beritaacara", "Menyusun berita acara"),
            ("finalkan_beritaacara", "Memfinalkan berita acara"),
            ("batalkan_beritaacara", "Membatalkan berita acara"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="beritaacara_status"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisBA.values), name="beritaacara_jenis"),
            models.CheckConstraint(
                condition=models.Q(status__in=DISUSUN, nomor="", naskah__isnull=True, final_pada__isnull=True)
                | (
                    models.Q(status__in=BERNOMOR, naskah__isnull=False, final_pada__isnull=False)
                    & models.Q(waktu__isnull=False)
                    & ~models.Q(nomor="")
                )
                | models.Q(status=_S.DIBATALKAN),
                name="beritaacara_final_utuh",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=TUNTAS) | models.Q(ditandatangani_pada__isnull=False),
                name="beritaacara_tuntas_bertanggal",
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(status=_S.DIBATALKAN, dibatalkan_pada__isnull=False, dibatalkan_oleh__isnull=False)
                    & ~models.Q(alasan_batal="")
                )
                | ~models.Q(status=_S.DIBATALKAN) & models.Q(alasan_batal="", dibatalkan_pada__isnull=True),
                name="beritaacara_batal_beralasan",
            ),
            models.CheckConstraint(
                condition=models.Q(jenis=JenisBA.PEMBETULAN, pembetulan_dari__isnull=False)
                | ~models.Q(jenis=JenisBA.PEMBETULAN) & models.Q(pembetulan_dari__isnull=True),
                name="beritaacara_pembetulan_merujuk",
            ),
            models.CheckConstraint(
                condition=models.Q(pembetulan_dari__isnull=True) | ~models.Q(pembetulan_dari=models.F("pk")),
                name="beritaacara_pembetulan_lain",
            ),
            models.CheckConstraint(
                condition=models.Q(hasil__in=["", *HasilKesaksian.values]), name="beritaacara_hasil"
            ),
            models.CheckConstraint(
                condition=models.Q(status=_S.DRAF)
                | ~models.Q(jenis=JenisBA.KESAKSIAN)
                | models.Q(status=_S.DIBATALKAN)
                | models.Q(jumlah_masuk=models.F("jumlah_terbuka") + models.F("jumlah_tak_terbuka")),
                name="beritaacara_jumlah_cocok",
            ),
            models.CheckConstraint(condition=models.Q(rangkap__gte=1, rangkap__lte=20), name="beritaacara_rangkap"),
            models.UniqueConstraint(fields=["nomor"], condition=~models.Q(nomor=""), name="beritaacara_nomor_unik"),
        ]
        indexes = [
            models.Index(fields=["status", "-dibuat_pada"], name="beritaacara_status_waktu"),
            models.Index(fields=["jenis", "-waktu"], name="beritaacara_jenis_waktu"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
            pgtrigger.ReadOnly(name="asal_tetap", fields=["uuid", "jenis", "pembetulan_dari", "dibuat_oleh"]),
            ba_tetap,
            kesaksian_cukup,
        ]

    def __str__(self) -> str:
        return f"{self.nama} {self.nomor or '(draf)'}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:berita_acara_rinci", args=[self.pk])

    @property
    def nama(self) -> str:
        """«Berita acara kesaksian»."""
        return "Berita acara" if self.jenis == JenisBA.UMUM else f"Berita acara {self.get_jenis_display().lower()}"

    @property
    def nada(self) -> tuple[str, str]:
        """Tone and icon of the state."""
        return NADA[self.status]

    @property
    def draf(self) -> bool:
        return bool(self.status == _S.DRAF)

    @property
    def bernomor(self) -> bool:
        return self.status in BERNOMOR

    @property
    def tuntas(self) -> bool:
        return self.status in TUNTAS

    @transition(field=status, source=_S.DRAF, target=_S.SIAP)
    def nyatakan_siap(self) -> None:
        """Every rule is met; the content rests until it is numbered or taken back."""

    @transition(field=status, source=_S.SIAP, target=_S.DRAF)
    def kembalikan(self) -> None:
        """To be written on once more."""

    @transition(field=status, source=_S.SIAP, target=_S.FINAL)
    def finalkan(self, *, naskah: Naskah, oleh: Pengguna) -> None:
        self.naskah = naskah
        self.nomor = naskah.nomor
        self.final_pada = naskah.final_pada
        self.final_oleh = oleh

    @transition(field=status, source=_S.FINAL, target=_S.DITANDATANGANI)
    def tandai_ditandatangani(self, *, pada: dt.datetime) -> None:
        self.ditandatangani_pada = pada

    @transition(field=status, source=_S.DITANDATANGANI, target=_S.DIARSIPKAN)
    def arsipkan(self, *, pada: dt.datetime) -> None:
        self.diarsipkan_pada = pada

    @transition(field=status, source=[_S.DRAF, _S.SIAP, _S.FINAL], target=_S.DIBATALKAN)
    def batalkan(self, *, oleh: Pengguna, alasan: str) -> None:
        self.dibatalkan_oleh = oleh
        self.dibatalkan_pada = timezone.now()
        self.alasan_batal = alasan
