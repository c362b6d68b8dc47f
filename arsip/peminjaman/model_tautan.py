"""A read link: chosen documents, opened to one named outsider for a time, and every use of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.peminjaman.enums import NADA_TAUTAN, PERPINDAHAN_TAUTAN, JenisPakai, StatusTautan
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusTautan
#: Words of what time makes of an active link.
_KATA = {"belum": "Belum berlaku", "kedaluwarsa": "Kedaluwarsa", "habis": "Kali buka habis"}


class TautanBacaQuerySet(models.QuerySet["TautanBaca"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TautanBacaQuerySet:
        """One's own links; all of them for whoever approves confidential ones (the Kepala)."""
        if not pengguna.has_perm("arsip.view_tautanbaca"):
            return self.none()
        if pengguna.has_perm("arsip.setujui_tautan_rahasia"):
            return self
        return self.filter(dibuat_oleh_id=pengguna.pk)

    def berlaku(self) -> TautanBacaQuerySet:
        """Those that open something this moment. Whoever made it must still be here."""
        kini = timezone.now()
        return self.filter(
            status=_S.AKTIF, berlaku_dari__lte=kini, berlaku_sampai__gt=kini, dibuat_oleh__is_active=True
        )


@pghistory.track(append_only=True, exclude=["jumlah_buka", "gagal_kode"])
class TautanBaca(FSMModelMixin, models.Model):
    """The secret itself is nowhere: only its hash (``sidik``), and that of the access code."""

    sidik = models.CharField("sidik alamat", max_length=64, unique=True)
    nama = models.CharField("nama pembaca", max_length=120)
    instansi = models.CharField("instansi", max_length=160)
    kontak = models.CharField("kontak", max_length=120, blank=True)
    nomor_surat = models.CharField("nomor surat tugas", max_length=100)
    tanggal_surat = models.DateField("tanggal surat tugas")
    keperluan = models.TextField("keperluan", max_length=1000)
    #: Where the documents were taken from, when a whole file was chosen; the documents themselves are listed.
    berkas_arsip = models.ForeignKey(
        "arsip.BerkasArsip", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berkas arsip"
    )
    berlaku_dari = models.DateTimeField("berlaku dari")
    berlaku_sampai = models.DateTimeField("berlaku sampai")
    maks_buka = models.PositiveSmallIntegerField("paling banyak dibuka", null=True, blank=True)
    jumlah_buka = models.PositiveIntegerField("sudah dibuka", default=0)
    kode_akses = models.CharField("sidik kode akses", max_length=128, blank=True)
    gagal_kode = models.PositiveSmallIntegerField("kode salah berturut-turut", default=0)
    boleh_unduh = models.BooleanField("boleh mengunduh", default=False)
    rahasia = models.BooleanField("memuat arsip rahasia", default=False)
    status = FSMField("keadaan", max_length=10, choices=_S.choices, default=_S.AKTIF, protected=True)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    dibuat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dibuat oleh"
    )
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diputus oleh"
    )
    dicabut_pada = models.DateTimeField("dicabut pada", null=True, blank=True)
    dicabut_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicabut oleh"
    )
    alasan = models.TextField("alasan ditolak atau dicabut", max_length=1000, blank=True)

    objects = TautanBacaQuerySet.as_manager()

    class Meta:
        verbose_name = "tautan baca"
        verbose_name_plural = "tautan baca"
        ordering = ["-dibuat_pada"]
        permissions = [
            ("buat_tautanbaca", "Membuat dan mencabut tautan baca arsip"),
            ("setujui_tautan_rahasia", "Menyetujui tautan baca ke arsip rahasia"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(sidik__regex=r"^[0-9a-f]{64}$"), name="tautanbaca_sidik"),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="tautanbaca_status"),
            models.CheckConstraint(
                condition=models.Q(berlaku_sampai__gt=models.F("berlaku_dari")), name="tautanbaca_masa"
            ),
            models.CheckConstraint(
                condition=models.Q(maks_buka__isnull=True)
                | models.Q(maks_buka__gte=1, jumlah_buka__lte=models.F("maks_buka")),
                name="tautanbaca_kali_buka",
            ),
            models.CheckConstraint(
                condition=~models.Q(rahasia=True, status=_S.AKTIF)
                | models.Q(diputus_oleh__isnull=False, diputus_pada__isnull=False),
                name="tautanbaca_rahasia_disetujui",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.DICABUT, _S.DITOLAK]) | ~models.Q(alasan=""),
                name="tautanbaca_beralasan",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DICABUT) | models.Q(dicabut_pada__isnull=False),
                name="tautanbaca_dicabut_pada",
            ),
        ]
        indexes = [models.Index(fields=["dibuat_oleh", "-dibuat_pada"], name="tautanbaca_pembuat")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap_janji",
                fields=[
                    "sidik", "nama", "instansi", "nomor_surat", "tanggal_surat", "berkas_arsip", "berlaku_dari",
                    "berlaku_sampai", "maks_buka", "kode_akses", "boleh_unduh", "rahasia", "dibuat_oleh", "dibuat_pada",
                ],
            ),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_TAUTAN)),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Tautan baca untuk {self.nama}, {self.instansi}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:tautan_rinci", args=[self.pk])

    @property
    def keadaan(self) -> str:
        """The status, or what time has made of an active link: ``belum``, ``kedaluwarsa``, ``habis``."""
        if self.status != _S.AKTIF:
            return str(self.status)
        kini = timezone.now()
        if kini >= self.berlaku_sampai:
            return "kedaluwarsa"
        if self.maks_buka is not None and self.jumlah_buka >= self.maks_buka:
            return "habis"
        return "belum" if kini < self.berlaku_dari else "aktif"

    @property
    def kata_keadaan(self) -> str:
        return _KATA.get(self.keadaan) or str(_S(self.status).label)

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_TAUTAN[self.keadaan]

    @property
    def dapat_dicabut(self) -> bool:
        return self.status in {_S.AKTIF, _S.MENUNGGU} and self.keadaan != "kedaluwarsa"

    @transition(field=status, source=_S.MENUNGGU, target=_S.AKTIF)
    def setujui(self, *, oleh: Pengguna) -> None:
        self.diputus_oleh, self.diputus_pada = oleh, timezone.now()

    @transition(field=status, source=_S.MENUNGGU, target=_S.DITOLAK)
    def tolak(self, *, oleh: Pengguna, alasan: str) -> None:
        self.diputus_oleh, self.diputus_pada, self.alasan = oleh, timezone.now(), alasan

    @transition(field=status, source=[_S.MENUNGGU, _S.AKTIF], target=_S.DICABUT)
    def cabut(self, *, oleh: Pengguna | None, alasan: str) -> None:
        self.dicabut_oleh, self.dicabut_pada, self.alasan = oleh, timezone.now(), alasan


class DokumenTautanQuerySet(models.QuerySet["DokumenTautan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> DokumenTautanQuerySet:
        return self.filter(tautan__in=TautanBaca.objects.terlihat_oleh(pengguna))


class DokumenTautan(models.Model):
    """One document of a link, as it stood when the link was made; nothing is ever added to a link."""

    tautan = models.ForeignKey(TautanBaca, models.PROTECT, related_name="butir", verbose_name="tautan")
    dokumen = models.ForeignKey("arsip.Dokumen", models.PROTECT, related_name="tautan", verbose_name="dokumen")
    #: Confidential when the Kepala was asked; what became confidential later is closed.
    rahasia = models.BooleanField("rahasia saat dibuat", default=False)

    objects = DokumenTautanQuerySet.as_manager()

    class Meta:
        verbose_name = "dokumen tautan"
        verbose_name_plural = "dokumen tautan"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["tautan", "dokumen"], name="dokumentautan_satu")]
        triggers = [pgtrigger.Protect(name="hanya_bertambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return str(self.dokumen)


class PemakaianTautanQuerySet(models.QuerySet["PemakaianTautan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PemakaianTautanQuerySet:
        return self.filter(tautan__in=TautanBaca.objects.terlihat_oleh(pengguna))


class PemakaianTautan(models.Model):
    """One opening, reading, download or wrong code."""

    tautan = models.ForeignKey(TautanBaca, models.PROTECT, related_name="pemakaian", verbose_name="tautan")
    jenis = models.CharField("apa", max_length=10, choices=JenisPakai.choices)
    dokumen = models.ForeignKey("arsip.Dokumen", models.PROTECT, null=True, blank=True, related_name="+")
    pada = models.DateTimeField("pada", default=timezone.now)
    alamat_ip = models.GenericIPAddressField("alamat", null=True, blank=True)
    agen = models.CharField("peramban", max_length=200, blank=True)

    objects = PemakaianTautanQuerySet.as_manager()

    class Meta:
        verbose_name = "pemakaian tautan baca"
        verbose_name_plural = "pemakaian tautan baca"
        ordering = ["-pada", "-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisPakai.values), name="pemakaiantautan_jenis"),
        ]
        indexes = [models.Index(fields=["tautan", "-pada"], name="pemakaiantautan_tautan")]
        triggers = [pgtrigger.Protect(name="hanya_bertambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.tautan}"
