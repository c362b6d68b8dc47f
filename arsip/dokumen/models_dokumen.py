"""Documents of the archive, their versions, parties and relations (DOMAIN C; Perka LKPP 2/2010 Pasal 27(3))."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.dokumen.enums import (
    NADA_DOKUMEN,
    NADA_KEAMANAN,
    PERPINDAHAN_DOKUMEN,
    JenisDokumen,
    JenisPihak,
    JenisRelasi,
    Keamanan,
    SebabVersi,
    StatusDokumen,
    TingkatPerkembangan,
    Unit,
)
from arsip.dokumen.models_berkas import BerkasArsip
from arsip.dokumen.models_rujukan import Klasifikasi, LokasiFisik
from arsip.dokumen.pemicu import berkas_terbuka, versi_tetap
from arsip.dokumen.penglihatan import dikenal, hak_dokumen, melihat_semua, menurut_keamanan
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusDokumen


class DokumenQuerySet(models.QuerySet["Dokumen"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> DokumenQuerySet:
        """By security class for the staff, by right on the document or its file for everyone.

        See :mod:`arsip.dokumen.penglihatan`; one condition of subqueries, whatever the number of documents.
        """
        if not dikenal(pengguna):
            return self.none()
        orang: Pengguna = pengguna  # type: ignore[assignment] # known, hence a person
        if melihat_semua(orang):
            return self
        return self.filter(menurut_keamanan(orang) | hak_dokumen(orang))

    def tersimpan(self) -> DokumenQuerySet:
        return self.filter(status=_S.TERSIMPAN)


@pghistory.track(append_only=True)
class Dokumen(FSMModelMixin, models.Model):
    """One item of the archive. It is never deleted (trigger ``tidak_dihapus``); it ends by a state."""

    uuid = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    berkas_arsip = models.ForeignKey(BerkasArsip, models.PROTECT, related_name="dokumen", verbose_name="berkas arsip")
    nomor_item = models.PositiveIntegerField("nomor item")
    klasifikasi = models.ForeignKey(Klasifikasi, models.PROTECT, related_name="dokumen", verbose_name="klasifikasi")
    unit = models.CharField("unit pencipta", max_length=15, choices=Unit.choices)
    jenis = models.CharField("jenis", max_length=20, choices=JenisDokumen.choices, default=JenisDokumen.LAIN)
    nomor = models.CharField("nomor dokumen", max_length=120, blank=True, default="")
    tanggal = models.DateField("tanggal dokumen")
    uraian = models.CharField("uraian", max_length=500)
    keterangan = models.TextField("keterangan", max_length=2000, blank=True, default="")
    keamanan = models.CharField("keamanan", max_length=10, choices=Keamanan.choices, default=Keamanan.BIASA)
    tingkat = models.CharField(
        "tingkat perkembangan",
        max_length=10,
        choices=TingkatPerkembangan.choices,
        default=TingkatPerkembangan.ASLI,
    )
    lokasi = models.ForeignKey(
        LokasiFisik, models.PROTECT, null=True, blank=True, related_name="dokumen", verbose_name="lokasi fisik"
    )
    status = FSMField("keadaan", max_length=12, choices=_S.choices, default=_S.TERSIMPAN, protected=True)
    alasan_batal = models.CharField("alasan batal", max_length=500, blank=True, default="")
    naskah = models.OneToOneField(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="arsip", verbose_name="naskah dinas"
    )
    objek_jenis = models.CharField("jenis objek", max_length=80, blank=True, default="")
    objek_id = models.CharField("id objek", max_length=64, blank=True, default="")
    objek_teks = models.CharField("objek", max_length=250, blank=True, default="")
    pembuat = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="diarsipkan oleh",
    )
    dibuat_pada = models.DateTimeField("diarsipkan pada", default=timezone.now, editable=False)

    objects = DokumenQuerySet.as_manager()

    class Meta:
        verbose_name = "dokumen arsip"
        verbose_name_plural = "dokumen arsip"
        ordering = ["-tanggal", "-id"]
        permissions = [
            ("kelola_arsip", "Mengelola arsip: berkas, lokasi, hak, dan dokumen semua unit"),
            ("lihat_rahasia", "Melihat semua dokumen arsip, yang rahasia juga"),
            ("ekspor_arsip", "Mengekspor daftar berkas dan daftar isi berkas"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["berkas_arsip", "nomor_item"], name="dokumen_item"),
            models.CheckConstraint(condition=models.Q(nomor_item__gte=1), name="dokumen_item_positif"),
            models.CheckConstraint(condition=~models.Q(uraian=""), name="dokumen_beruraian"),
            models.CheckConstraint(condition=models.Q(unit__in=Unit.values), name="dokumen_unit"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisDokumen.values), name="dokumen_jenis"),
            models.CheckConstraint(condition=models.Q(keamanan__in=Keamanan.values), name="dokumen_keamanan"),
            models.CheckConstraint(condition=models.Q(tingkat__in=TingkatPerkembangan.values), name="dokumen_tingkat"),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="dokumen_status"),
            models.CheckConstraint(
                condition=~models.Q(status=_S.BATAL) | ~models.Q(alasan_batal=""), name="dokumen_batal_beralasan"
            ),
        ]
        indexes = [
            models.Index(fields=["-tanggal", "-id"], name="dokumen_terbaru"),
            models.Index(fields=["objek_jenis", "objek_id"], name="dokumen_objek"),
            models.Index(fields=["nomor"], name="dokumen_nomor"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="asal_tetap", fields=["uuid", "naskah", "pembuat", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_DOKUMEN)),
            berkas_terbuka,
        ]

    def __str__(self) -> str:
        return f"{self.nomor} {self.uraian}" if self.nomor else self.uraian

    def get_absolute_url(self) -> str:
        return reverse("arsip:dokumen", args=[self.uuid])

    @property
    def rahasia(self) -> bool:
        return self.keamanan == Keamanan.RAHASIA

    @property
    def nada(self) -> tuple[str, str]:
        """Tone and icon of the state."""
        return NADA_DOKUMEN[self.status]

    @property
    def nada_keamanan(self) -> tuple[str, str]:
        """Tone and icon of the security class."""
        return NADA_KEAMANAN[self.keamanan]

    @property
    def versi_terakhir(self) -> VersiDokumen | None:
        """The content as it stands now; None for what is on paper only."""
        return self.versi.select_related("berkas__isi").order_by("-versi").first()

    @transition(field=status, source=_S.TERSIMPAN, target=_S.BATAL)
    def batalkan(self, *, alasan: str) -> None:
        self.alasan_batal = alasan

    @transition(field=status, source=[_S.TERSIMPAN, _S.BATAL], target=_S.MUSNAH)
    def musnahkan(self) -> None:
        """Destroyed by its minutes (``arsip/retensi``); description and SHA-256 stay."""

    @transition(field=status, source=[_S.TERSIMPAN, _S.BATAL], target=_S.DISERAHKAN)
    def serahkan(self) -> None:
        """Handed over to the regional archive (``arsip/retensi``)."""


class VersiDokumenQuerySet(models.QuerySet["VersiDokumen"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> VersiDokumenQuerySet:
        return self.filter(dokumen__in=Dokumen.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class VersiDokumen(models.Model):
    """One stored content of a document; hash, size and name outlive the content itself."""

    dokumen = models.ForeignKey(Dokumen, models.PROTECT, related_name="versi", verbose_name="dokumen")
    versi = models.PositiveSmallIntegerField("versi")
    berkas = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berkas"
    )
    sha256 = models.CharField("sidik SHA-256", max_length=64)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)")
    mime = models.CharField("tipe isi", max_length=120)
    nama = models.CharField("nama berkas", max_length=150)
    halaman = models.PositiveIntegerField("jumlah halaman", null=True, blank=True)
    sebab = models.CharField("sebab", max_length=15, choices=SebabVersi.choices, default=SebabVersi.DISIMPAN)
    catatan = models.CharField("catatan", max_length=300, blank=True, default="")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    dibuat_pada = models.DateTimeField("disimpan pada", default=timezone.now)

    objects = VersiDokumenQuerySet.as_manager()

    class Meta:
        verbose_name = "versi dokumen"
        verbose_name_plural = "versi dokumen"
        ordering = ["dokumen_id", "versi"]
        constraints = [
            models.UniqueConstraint(fields=["dokumen", "versi"], name="versidokumen_versi"),
            # One row of a file belongs to one document: its rights and its confidentiality are that document's.
            models.UniqueConstraint(
                fields=["berkas"], condition=models.Q(berkas__isnull=False), name="versidokumen_berkas"
            ),
            models.CheckConstraint(condition=models.Q(versi__gte=1), name="versidokumen_positif"),
            models.CheckConstraint(condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="versidokumen_sha256"),
            models.CheckConstraint(condition=models.Q(sebab__in=SebabVersi.values), name="versidokumen_sebab"),
        ]
        indexes = [models.Index(fields=["sha256"], name="versidokumen_sidik")]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete), versi_tetap]

    def __str__(self) -> str:
        return f"{self.nama} (versi {self.versi})"

    def get_absolute_url(self) -> str:
        return reverse("arsip:dokumen", args=[self.dokumen.uuid])


class BagianDokumenQuerySet(models.QuerySet["PihakDokumen"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BagianDokumenQuerySet:
        return self.filter(dokumen__in=Dokumen.objects.terlihat_oleh(pengguna))


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class PihakDokumen(models.Model):
    """A person or an institution that a document concerns."""

    dokumen = models.ForeignKey(Dokumen, models.PROTECT, related_name="pihak", verbose_name="dokumen")
    jenis = models.CharField("jenis", max_length=10, choices=JenisPihak.choices, default=JenisPihak.ORANG)
    nama = models.CharField("nama", max_length=200)
    peran = models.CharField("sebagai", max_length=80, blank=True, default="", help_text="Contoh: pengirim, penyedia")
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pengguna"
    )

    objects = BagianDokumenQuerySet.as_manager()

    class Meta:
        verbose_name = "pihak dokumen"
        verbose_name_plural = "pihak dokumen"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisPihak.values), name="pihakdokumen_jenis"),
            models.CheckConstraint(condition=~models.Q(nama=""), name="pihakdokumen_bernama"),
            models.UniqueConstraint(fields=["dokumen", "nama", "peran"], name="pihakdokumen_sekali"),
        ]
        indexes = [models.Index(fields=["nama"], name="pihakdokumen_nama")]

    def __str__(self) -> str:
        return f"{self.nama} ({self.peran})" if self.peran else self.nama


class RelasiDokumenQuerySet(models.QuerySet["RelasiDokumen"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> RelasiDokumenQuerySet:
        """Both ends must be visible: a relation tells of the other document."""
        terlihat = Dokumen.objects.terlihat_oleh(pengguna).values("pk")
        return self.filter(dari__in=terlihat, ke__in=terlihat)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class RelasiDokumen(models.Model):
    """What one document is to another."""

    dari = models.ForeignKey(Dokumen, models.PROTECT, related_name="relasi", verbose_name="dokumen")
    ke = models.ForeignKey(Dokumen, models.PROTECT, related_name="relasi_balik", verbose_name="dokumen lain")
    jenis = models.CharField("hubungan", max_length=15, choices=JenisRelasi.choices, default=JenisRelasi.MERUJUK)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    dibuat_pada = models.DateTimeField("dihubungkan pada", default=timezone.now)

    objects = RelasiDokumenQuerySet.as_manager()

    class Meta:
        verbose_name = "relasi dokumen"
        verbose_name_plural = "relasi dokumen"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["dari", "ke", "jenis"], name="relasidokumen_sekali"),
            models.CheckConstraint(condition=~models.Q(dari=models.F("ke")), name="relasidokumen_lain"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisRelasi.values), name="relasidokumen_jenis"),
        ]

    def __str__(self) -> str:
        return f"{self.dari} {self.get_jenis_display().lower()} {self.ke}"


class PindahItemQuerySet(models.QuerySet["PindahItem"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PindahItemQuerySet:
        return self.filter(dokumen__in=Dokumen.objects.terlihat_oleh(pengguna))


@pghistory.track(pghistory.InsertEvent(), append_only=True)
class PindahItem(models.Model):
    """The trace that a document leaves in the file it was moved out of, so that its number there has a reason."""

    dokumen = models.ForeignKey(Dokumen, models.PROTECT, related_name="perpindahan", verbose_name="dokumen")
    dari = models.ForeignKey(BerkasArsip, models.PROTECT, related_name="item_keluar", verbose_name="dari berkas")
    nomor_lama = models.PositiveIntegerField("nomor item semula")
    ke = models.ForeignKey(BerkasArsip, models.PROTECT, related_name="item_masuk", verbose_name="ke berkas")
    nomor_baru = models.PositiveIntegerField("nomor item baru")
    alasan = models.CharField("alasan", max_length=300)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    pada = models.DateTimeField("dipindahkan pada", default=timezone.now)

    objects = PindahItemQuerySet.as_manager()

    class Meta:
        verbose_name = "perpindahan item"
        verbose_name_plural = "perpindahan item"
        ordering = ["-pada"]
        constraints = [
            models.UniqueConstraint(fields=["dari", "nomor_lama"], name="pindahitem_nomor"),
            models.CheckConstraint(condition=~models.Q(dari=models.F("ke")), name="pindahitem_lain"),
            models.CheckConstraint(condition=~models.Q(alasan=""), name="pindahitem_beralasan"),
        ]
        triggers = [pgtrigger.Protect(name="tetap", operation=pgtrigger.Delete | pgtrigger.Update)]

    def __str__(self) -> str:
        return f"Item {self.nomor_lama} {self.dari.nomor} ke item {self.nomor_baru} {self.ke.nomor}"
