"""The lists of retention."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from arsip.retensi.enums import NADA_NASIB, NADA_RETENSI
from arsip.retensi.model_jra import AturanRetensi, JamRetensi
from arsip.retensi.model_penahanan import PenahananHukum
from arsip.retensi.model_pindah import Pemindahan
from arsip.retensi.model_usul import UsulPenyusutan
from lpse.tampilan.tabel import KolomAngka, KolomTanggal, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelRetensi(Tabel):
    """Archival files with their clocks."""

    nomor = tables.Column(
        "Berkas", accessor="berkas_arsip__nomor", linkify=lambda record: record.berkas_arsip.get_absolute_url()
    )
    uraian = tables.Column("Uraian", accessor="berkas_arsip__uraian")
    kode = tables.Column("Kode", accessor="berkas_arsip__klasifikasi__kode")
    ditutup = KolomTanggal(verbose_name="Ditutup", accessor="berkas_arsip__ditutup_pada")
    aktif_sampai = KolomTanggal(verbose_name="Aktif sampai")
    inaktif_sampai = KolomTanggal(verbose_name="Inaktif sampai")
    nasib = tables.Column("Nasib akhir")
    keadaan = tables.Column("Keadaan", empty_values=(), orderable=False)

    class Meta(Tabel.Meta):
        model = JamRetensi
        fields = ("nomor", "uraian", "kode", "ditutup", "aktif_sampai", "inaktif_sampai", "nasib", "keadaan")
        order_by = ("inaktif_sampai",)

    def render_nasib(self, record: JamRetensi) -> SafeString:
        nada, ikon = NADA_NASIB[str(record.nasib)]
        return kata(record.get_nasib_display(), nada, ikon)

    def value_nasib(self, record: JamRetensi) -> str:
        return str(record.get_nasib_display() or "Belum ditetapkan")

    def render_keadaan(self, record: JamRetensi) -> SafeString:
        keadaan = record.keadaan()
        nada, ikon = NADA_RETENSI[keadaan]
        return kata(keadaan.label, nada, ikon)

    def value_keadaan(self, record: JamRetensi) -> str:
        return record.keadaan().label


class TabelJra(Tabel):
    """The schedule in force."""

    kode = tables.Column("Kode", accessor="klasifikasi__kode", linkify=lambda record: record.get_absolute_url())
    uraian = tables.Column("Jenis arsip", accessor="klasifikasi__uraian")
    aktif_tahun = tables.Column("Aktif (tahun)")
    dihitung_sejak = tables.Column("Dihitung sejak")
    inaktif_tahun = tables.Column("Inaktif (tahun)")
    nasib = tables.Column("Nasib akhir", empty_values=())
    versi = KolomAngka(verbose_name="Versi")
    berlaku_mulai = KolomTanggal(verbose_name="Berlaku mulai")

    class Meta(Tabel.Meta):
        model = AturanRetensi
        fields = ("kode", "uraian", "aktif_tahun", "dihitung_sejak", "inaktif_tahun", "nasib", "versi", "berlaku_mulai")

    def render_nasib(self, record: AturanRetensi) -> SafeString:
        if not record.ditetapkan:
            return kata("Belum ditetapkan", "perhatian", "help-circle")
        nada, ikon = NADA_NASIB[record.nasib]
        return kata(record.get_nasib_display(), nada, ikon)

    def value_nasib(self, record: AturanRetensi) -> str:
        return str(record.get_nasib_display() or "Belum ditetapkan")


class TabelUsul(Tabel):
    """Proposals of destruction and hand-over."""

    tahun = tables.Column("Usul", linkify=lambda record: record.get_absolute_url())
    jumlah = KolomAngka(verbose_name="Berkas")
    pengusul = tables.Column("Diusulkan oleh")
    dibuat_pada = KolomWaktu(verbose_name="Disusun")
    status = tables.Column("Keadaan")
    naskah = tables.Column("Berita acara", accessor="naskah__nomor")

    class Meta(Tabel.Meta):
        model = UsulPenyusutan
        fields = ("tahun", "jumlah", "pengusul", "dibuat_pada", "status", "naskah")

    def render_tahun(self, record: UsulPenyusutan) -> str:
        return str(record)

    def render_status(self, record: UsulPenyusutan) -> SafeString:
        return lencana(record.get_status_display(), *record.nada)

    def value_status(self, record: UsulPenyusutan) -> str:
        return str(record.get_status_display())


class TabelPemindahan(Tabel):
    """Transfers to the inactive archive."""

    naskah = tables.Column("Berita acara", accessor="naskah__nomor", linkify=lambda record: record.get_absolute_url())
    jumlah = KolomAngka(verbose_name="Berkas")
    lokasi = tables.Column("Lokasi baru")
    dibuat_pada = KolomWaktu(verbose_name="Disusun")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Pemindahan
        fields = ("naskah", "jumlah", "lokasi", "dibuat_pada", "status")

    def render_status(self, record: Pemindahan) -> SafeString:
        return lencana(record.get_status_display(), *record.nada)

    def value_status(self, record: Pemindahan) -> str:
        return str(record.get_status_display())


class TabelPenahanan(Tabel):
    """Cases that hold archives."""

    perkara = tables.Column("Perkara", linkify=lambda record: record.get_absolute_url())
    nomor = tables.Column("Nomor")
    dasar = tables.Column("Dasar")
    jumlah = KolomAngka(verbose_name="Arsip")
    mulai = KolomTanggal(verbose_name="Mulai")
    berakhir = KolomTanggal(verbose_name="Berakhir", default="Masih berjalan")

    class Meta(Tabel.Meta):
        model = PenahananHukum
        fields = ("perkara", "nomor", "dasar", "jumlah", "mulai", "berakhir")
