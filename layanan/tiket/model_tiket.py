"""The ticket itself: facts of standard 5, state, owner, deadlines copied from its clocks."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from layanan.tiket.enums import (
    AKHIR,
    MENUNGGU,
    NADA_PRIORITAS,
    NADA_STATUS,
    PERPINDAHAN,
    TERBUKA,
    Dampak,
    JenisPengguna,
    JenisTiket,
    Kanal,
    Prioritas,
    Ranah,
    Sifat,
    StatusTiket,
    UnitTiket,
    Urgensi,
)
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusTiket
_DIBUKA = Q(status__in=TERBUKA)
#: What the words of a search look in, and the most of it that is indexed.
_CARI = (
    "to_tsvector('indonesian', left(nomor || ' ' || judul || ' ' || kode_galat || ' ' || kode_tender || ' ' || aplikasi"
    " || ' ' || uraian || ' ' || solusi, 20000))"
)


def _pilihan(bidang: str, pilihan: type[models.TextChoices], *, kosong: bool = False) -> models.CheckConstraint:
    aturan = Q(**{f"{bidang}__in": pilihan.values})
    return models.CheckConstraint(
        condition=aturan | Q(**{bidang: ""}) if kosong else aturan, name=f"tiket_{bidang}"
    )  # fmt: skip


def _asal_tujuan() -> list[tuple[str, str]]:
    return sorted({(str(a), str(tujuan)) for asal, tujuan in PERPINDAHAN.values() for a in asal})


class TiketQuerySet(models.QuerySet["Tiket"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TiketQuerySet:
        """The unit and the Kepala all; other staff what lies with their unit or them or names them; the rest theirs.

        Who is mentioned or asked to watch becomes a ``Pengamat``.
        """
        from layanan.tiket.model_pesan import Pengamat  # noqa: PLC0415 - the two files know each other

        if not pengguna.is_authenticated:
            return self.none()
        if pengguna.has_perm("layanan.lihat_semua_tiket"):
            return self
        if not pengguna.has_perm("layanan.view_tiket"):
            return self.filter(akun=pengguna)
        # One index each: joined by OR, PostgreSQL would walk a million rows for the ten of a small unit.
        jalan = [
            Tiket.objects.filter(akun=pengguna).values("pk"),
            Tiket.objects.filter(petugas=pengguna).values("pk"),
            Tiket.objects.filter(unit__in=pengguna.kode_peran).values("pk"),
            Pengamat.objects.filter(pengguna=pengguna).values("tiket_id"),
        ]
        return self.filter(pk__in=jalan[0].union(*jalan[1:], all=True))

    def terbuka(self) -> TiketQuerySet:
        return self.filter(_DIBUKA)

    def antrean_unit(self, unit: str) -> TiketQuerySet:
        """What lies on the desk of a unit, nearest deadline first (one index)."""
        return self.filter(_DIBUKA, unit=unit).order_by("tenggat", "pk")

    def antrean_orang(self, pengguna: Pengguna) -> TiketQuerySet:
        """What lies on the desk of a person, nearest deadline first (one index)."""
        return self.filter(_DIBUKA, petugas=pengguna).order_by("tenggat", "pk")


@pghistory.track(append_only=True, exclude=["cari"])
class Tiket(FSMModelMixin, models.Model):
    """One request for help, from the report to the reporter's yes (Pasal 23(3), 24(1))."""

    nomor = models.CharField("nomor", max_length=24, unique=True)
    uuid = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    #: The access code is an HMAC of uuid and this number: nothing secret is stored, a new number voids the old code.
    generasi_kode = models.PositiveSmallIntegerField("generasi kode akses", default=1)
    #: What the sender's form carried, so that the same report is not written twice.
    kunci = models.CharField("kunci kirim", max_length=120, null=True, blank=True, unique=True, editable=False)
    judul = models.CharField("judul", max_length=200)
    uraian = models.TextField("uraian", max_length=20000, blank=True, default="")
    jenis = models.CharField("tipe", max_length=12, choices=JenisTiket.choices, default=JenisTiket.MASALAH)
    sifat = models.CharField("sifat", max_length=12, choices=Sifat.choices, default=Sifat.TEKNIS)
    kanal = models.CharField("kanal", max_length=12, choices=Kanal.choices)
    jenis_pengguna = models.CharField(
        "jenis pengguna", max_length=12, choices=JenisPengguna.choices, default=JenisPengguna.LAIN
    )
    ranah = models.CharField("jenis sarana", max_length=20, choices=Ranah.choices, default=Ranah.LAIN)
    kategori = models.ForeignKey(
        "layanan.Kategori", models.PROTECT, null=True, blank=True, related_name="tiket", verbose_name="kategori",
        db_index=False,
    )  # fmt: skip
    urgensi = models.CharField("urgensi", max_length=12, choices=Urgensi.choices, default=Urgensi.TIDAK)
    dampak = models.CharField("dampak", max_length=10, choices=Dampak.choices, default=Dampak.KECIL)
    prioritas = models.CharField("prioritas", max_length=10, choices=Prioritas.choices)
    alasan_prioritas = models.CharField("alasan prioritas", max_length=300, blank=True, default="")
    aplikasi = models.CharField("aplikasi", max_length=80, blank=True, default="")
    kode_galat = models.CharField("kode galat", max_length=120, blank=True, default="")
    kode_tender = models.CharField("kode tender", max_length=20, blank=True, default="")
    paket = models.ForeignKey(
        "layanan.Paket", models.PROTECT, null=True, blank=True, related_name="tiket", verbose_name="paket"
    )
    tahap_nama = models.CharField("tahap berjalan", max_length=160, blank=True, default="")
    batas_tahap = models.DateTimeField("akhir tahap", null=True, blank=True)
    kontak = models.ForeignKey(
        "layanan.Kontak", models.PROTECT, null=True, blank=True, related_name="tiket", verbose_name="pelapor",
        db_index=False,
    )  # fmt: skip
    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="tiket_saya",
        verbose_name="akun pelapor", db_index=False,
    )  # fmt: skip
    unit = models.CharField("unit", max_length=12, choices=UnitTiket.choices, default=UnitTiket.LAYANAN)
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="tiket_ditangani",
        verbose_name="petugas", db_index=False,
    )  # fmt: skip
    status = FSMField("keadaan", max_length=20, choices=_S.choices, default=_S.BARU, protected=True)
    menunggu_sebab = models.CharField("menunggu apa", max_length=300, blank=True, default="")
    induk = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="anak", verbose_name="tiket induk"
    )
    digabung_ke = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="gabungan", verbose_name="digabung ke"
    )
    solusi = models.TextField("solusi", max_length=10000, blank=True, default="")
    alasan_tutup = models.CharField("alasan berakhir", max_length=500, blank=True, default="")
    direspons_pada = models.DateTimeField("ditanggapi pada", null=True, blank=True)
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)
    ditutup_pada = models.DateTimeField("ditutup pada", null=True, blank=True)
    tenggat_konfirmasi = models.DateTimeField("dianggap setuju pada", null=True, blank=True)
    kali_dibuka_lagi = models.PositiveSmallIntegerField("kali dibuka kembali", default=0)
    tenggat_respons = models.DateTimeField("tenggat tanggapan", null=True, blank=True)
    tenggat_selesai = models.DateTimeField("tenggat penyelesaian", null=True, blank=True)
    #: The next of all deadlines, for the inbox; none while it waits without an end of stage.
    tenggat = models.DateTimeField("tenggat terdekat", null=True, blank=True)
    nilai = models.PositiveSmallIntegerField("nilai kepuasan", null=True, blank=True)
    nilai_catatan = models.CharField("catatan kepuasan", max_length=1000, blank=True, default="")
    dinilai_pada = models.DateTimeField("dinilai pada", null=True, blank=True)
    #: When it was reported: for a letter noted by hand, when the letter came.
    dibuat_pada = models.DateTimeField("dilaporkan pada", default=timezone.now)
    dicatat_pada = models.DateTimeField("dicatat pada", auto_now_add=True)
    diubah_pada = models.DateTimeField("kegiatan terakhir", default=timezone.now)
    dibuat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh",
        db_index=False,
    )  # fmt: skip
    label = models.ManyToManyField("layanan.Label", blank=True, related_name="tiket", verbose_name="label")
    #: Counts every write; a page that was opened before another's write is refused.
    versi = models.PositiveIntegerField("versi", default=1)
    cari = models.GeneratedField(
        expression=models.Func(template=_CARI, output_field=SearchVectorField()),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = TiketQuerySet.as_manager()

    class Meta:
        verbose_name = "tiket"
        verbose_name_plural = "tiket"
        ordering = ["-dibuat_pada", "-pk"]
        permissions = [
            ("lihat_semua_tiket", "Melihat tiket semua unit"),
            ("kelola_tiket", "Menangani tiket layanan"),
            ("terima_eskalasi_tiket", "Menerima peringatan dan eskalasi tiket"),
            ("lapor_tiket", "Melaporkan kendala dan membaca tiketnya sendiri"),
            ("jalankan_peringatan_tiket", "Menjalankan pemeriksaan tenggat dan penutupan tiket"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(judul="") & ~Q(nomor=""), name="tiket_berjudul"),
            _pilihan("jenis", JenisTiket),
            _pilihan("sifat", Sifat),
            _pilihan("kanal", Kanal),
            _pilihan("jenis_pengguna", JenisPengguna),
            _pilihan("ranah", Ranah),
            _pilihan("urgensi", Urgensi),
            _pilihan("dampak", Dampak),
            _pilihan("prioritas", Prioritas),
            _pilihan("unit", UnitTiket),
            _pilihan("status", _S),
            models.CheckConstraint(condition=Q(kode_tender__regex=r"^([0-9]{5,20})?$"), name="tiket_kode_tender"),
            models.CheckConstraint(
                condition=~Q(status=_S.BARU) | Q(petugas__isnull=True), name="tiket_baru_tanpa_petugas"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[_S.DITANGANI, *MENUNGGU, _S.SELESAI]) | Q(petugas__isnull=False),
                name="tiket_ditangani_berpetugas",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=MENUNGGU) | ~Q(menunggu_sebab=""), name="tiket_menunggu_bersebab"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[_S.SELESAI, _S.DITUTUP]) | Q(selesai_pada__isnull=False) & ~Q(solusi=""),
                name="tiket_selesai_bersolusi",
            ),
            models.CheckConstraint(
                condition=~Q(status=_S.SELESAI) | Q(tenggat_konfirmasi__isnull=False), name="tiket_selesai_bertenggat"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[_S.DITUTUP, *AKHIR]) | Q(ditutup_pada__isnull=False),
                name="tiket_akhir_bertanggal",
            ),
            models.CheckConstraint(condition=~Q(status__in=AKHIR) | ~Q(alasan_tutup=""), name="tiket_akhir_beralasan"),
            models.CheckConstraint(
                condition=Q(status=_S.DIGABUNG, digabung_ke__isnull=False)
                | ~Q(status=_S.DIGABUNG) & Q(digabung_ke__isnull=True),
                name="tiket_digabung_bertujuan",
            ),
            models.CheckConstraint(
                condition=(Q(induk__isnull=True) | ~Q(induk=models.F("id")))
                & (Q(digabung_ke__isnull=True) | ~Q(digabung_ke=models.F("id"))),
                name="tiket_bukan_dirinya",
            ),
            models.CheckConstraint(
                condition=Q(nilai__isnull=True)
                | Q(
                    nilai__gte=1,
                    nilai__lte=5,
                    dinilai_pada__isnull=False,
                    status__in=[_S.SELESAI, _S.DITUTUP, *TERBUKA],
                ),
                name="tiket_nilai",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "tenggat", "id"], condition=_DIBUKA, name="tiket_antrean_unit"),
            models.Index(fields=["petugas", "tenggat", "id"], condition=_DIBUKA, name="tiket_antrean_orang"),
            models.Index(fields=["unit", "dibuat_pada", "id"], condition=Q(status=_S.BARU), name="tiket_belum_diambil"),
            models.Index(
                fields=["batas_tahap"], condition=_DIBUKA & Q(batas_tahap__isnull=False), name="tiket_batas_tahap"
            ),
            models.Index(fields=["tenggat_konfirmasi"], condition=Q(status=_S.SELESAI), name="tiket_konfirmasi"),
            models.Index(fields=["dibuat_pada", "id"], name="tiket_terbaru"),
            models.Index(fields=["status", "dibuat_pada", "id"], name="tiket_status"),
            models.Index(fields=["unit", "dibuat_pada", "id"], name="tiket_unit"),
            models.Index(fields=["kategori", "dibuat_pada", "id"], name="tiket_kategori"),
            models.Index(fields=["petugas", "dibuat_pada", "id"], name="tiket_petugas"),
            models.Index(fields=["akun", "dibuat_pada", "id"], condition=Q(akun__isnull=False), name="tiket_akun"),
            models.Index(
                fields=["kontak", "dibuat_pada", "id"], condition=Q(kontak__isnull=False), name="tiket_kontak"
            ),
            models.Index(fields=["kode_tender"], condition=~Q(kode_tender=""), name="tiket_tender"),
            models.Index(fields=["selesai_pada"], condition=Q(selesai_pada__isnull=False), name="tiket_selesai"),
            GinIndex(fields=["cari"], name="tiket_cari"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["nomor", "uuid", "kanal", "dibuat_pada", "dicatat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=_asal_tujuan()),
        ]

    def __str__(self) -> str:
        return f"{self.nomor} {self.judul}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:tiket", args=[self.pk])

    @property
    def terbuka(self) -> bool:
        return self.status in TERBUKA

    @property
    def berakhir(self) -> bool:
        return self.status in AKHIR

    @property
    def nada(self) -> tuple[str, str]:
        """Tone and icon of the state."""
        return NADA_STATUS[self.status]

    @property
    def nada_prioritas(self) -> tuple[str, str]:
        return NADA_PRIORITAS[self.prioritas]

    @property
    def lewat(self) -> bool:
        """Its next deadline has passed while it is open."""
        return self.terbuka and self.tenggat is not None and self.tenggat < timezone.now()

    @transition(field=status, source=list(PERPINDAHAN["tangani"][0]), target=_S.DITANGANI)
    def tangani(self, *, petugas: Pengguna | None) -> None:
        self.petugas, self.menunggu_sebab = petugas, ""

    @transition(field=status, source=list(PERPINDAHAN["lepaskan"][0]), target=_S.BARU)
    def lepaskan(self) -> None:
        """Back on the desk of a unit, with nobody."""
        self.petugas = None

    @transition(field=status, source=list(PERPINDAHAN["tunggu_pengguna"][0]), target=_S.MENUNGGU_PENGGUNA)
    def tunggu_pengguna(self, *, sebab: str) -> None:
        self.menunggu_sebab = sebab

    @transition(field=status, source=list(PERPINDAHAN["tunggu_lkpp"][0]), target=_S.MENUNGGU_LKPP)
    def tunggu_lkpp(self, *, sebab: str) -> None:
        self.menunggu_sebab = sebab

    @transition(field=status, source=list(PERPINDAHAN["selesaikan"][0]), target=_S.SELESAI)
    def selesaikan(self, *, petugas: Pengguna, solusi: str, saat: dt.datetime, konfirmasi: dt.datetime) -> None:
        self.petugas, self.solusi, self.menunggu_sebab = petugas, solusi, ""
        self.selesai_pada, self.tenggat_konfirmasi = saat, konfirmasi

    @transition(field=status, source=list(PERPINDAHAN["tutup"][0]), target=_S.DITUTUP)
    def tutup(self, *, alasan: str) -> None:
        self.ditutup_pada, self.alasan_tutup, self.tenggat_konfirmasi = timezone.now(), alasan, None

    @transition(field=status, source=list(PERPINDAHAN["buka_kembali"][0]), target=_S.DITANGANI)
    def buka_kembali(self) -> None:
        self._lupakan_akhir()

    @transition(field=status, source=list(PERPINDAHAN["buka_kembali_baru"][0]), target=_S.BARU)
    def buka_kembali_baru(self) -> None:
        """Whoever had it is gone: it lies on the desk of the unit."""
        self._lupakan_akhir()
        self.petugas = None

    def _lupakan_akhir(self) -> None:
        self.selesai_pada = self.ditutup_pada = self.tenggat_konfirmasi = None
        self.alasan_tutup = ""
        self.kali_dibuka_lagi += 1

    @transition(field=status, source=list(PERPINDAHAN["batalkan"][0]), target=_S.DIBATALKAN)
    def batalkan(self, *, alasan: str) -> None:
        self._akhiri(alasan)

    @transition(field=status, source=list(PERPINDAHAN["gabung"][0]), target=_S.DIGABUNG)
    def gabung(self, *, ke: Tiket, alasan: str) -> None:
        self.digabung_ke = ke
        self._akhiri(alasan)

    @transition(field=status, source=list(PERPINDAHAN["alihkan_keluar"][0]), target=_S.DIALIHKAN_KELUAR)
    def alihkan_keluar(self, *, alasan: str) -> None:
        self._akhiri(alasan)

    def _akhiri(self, alasan: str) -> None:
        self.ditutup_pada, self.alasan_tutup, self.menunggu_sebab = timezone.now(), alasan, ""
