"""Lists of the media register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from arsip.media.enums import NADA_STATUS
from arsip.media.model_media import Media
from arsip.media.model_serah import PerpindahanMedia
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelMedia(Tabel):
    kode = tables.Column("Media", linkify=True)
    isi = tables.Column("Isi", accessor="ringkas_isi", orderable=False)
    tempat = tables.Column("Tempat", accessor="tempat__nama", default="–")
    pemegang_nama = tables.Column("Pemegang", default="–")
    tempat_sejak = KolomTanggal(verbose_name="Sejak")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Media
        fields = ("kode", "jenis", "isi", "tempat", "pemegang_nama", "tempat_sejak", "status")

    def render_status(self, record: Media) -> SafeString:
        nada, ikon = NADA_STATUS[record.status]
        return kata(record.get_status_display(), nada, ikon)

    def value_status(self, record: Media) -> str:
        return str(record.get_status_display())


class TabelPerpindahan(Tabel):
    pada = tables.Column("Waktu")
    media = tables.Column("Media", linkify=True)
    jenis = tables.Column("Peristiwa")
    dari = tables.Column("Dari", empty_values=(), orderable=False)
    ke = tables.Column("Ke", empty_values=(), orderable=False)
    berita_acara = tables.Column("Berita acara", empty_values=(), orderable=False)
    catatan = tables.Column("Catatan", orderable=False)

    class Meta(Tabel.Meta):
        model = PerpindahanMedia
        fields = ("pada", "media", "jenis", "dari", "ke", "berita_acara", "catatan")

    def render_pada(self, record: PerpindahanMedia) -> str:
        return bahasa.waktu(record.pada)

    def render_dari(self, record: PerpindahanMedia) -> str:
        return _letak(record.dari_tempat, record.dari_nama)

    def render_ke(self, record: PerpindahanMedia) -> str:
        return _letak(record.ke_tempat, record.ke_nama)

    def render_berita_acara(self, record: PerpindahanMedia) -> str:
        serah = record.serah_terima
        return str(serah.naskah.nomor) if serah is not None and serah.naskah is not None else "–"

    def value_dari(self, record: PerpindahanMedia) -> str:
        return self.render_dari(record)

    def value_ke(self, record: PerpindahanMedia) -> str:
        return self.render_ke(record)

    def value_berita_acara(self, record: PerpindahanMedia) -> str:
        return self.render_berita_acara(record)


def _letak(tempat: object, nama: str) -> str:
    return ", ".join(b for b in (str(tempat) if tempat else "", nama) if b) or "–"
