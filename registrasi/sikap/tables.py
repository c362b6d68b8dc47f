"""The campaign list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomTanggal, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata
from registrasi.sikap.models import PENUH, KesiapanSIKAP

if TYPE_CHECKING:
    import datetime as dt

    from django.utils.safestring import SafeString


#: So many missing parts are named in a row; the page of the provider and the file name them all.
_TERTULIS: Final = 2


class TabelKesiapan(Tabel):
    pengguna = tables.Column("Penyedia", accessor="pengguna__nama", order_by="pengguna__nama")
    user_id = tables.Column("User ID", accessor="pengguna__user_id", visible=False)
    bentuk = tables.Column("Bentuk usaha", accessor="pengguna__bentuk_usaha", visible=False)
    kabupaten = tables.Column("Kabupaten/kota", accessor="pengguna__kabupaten", orderable=False)
    kelengkapan = tables.Column("Kelengkapan")
    kurang = tables.Column("Yang kurang", orderable=False)
    adp_status = tables.Column("ADP")
    aktif_pada = KolomTanggal(verbose_name="Aktif")
    dihubungi_pada = KolomWaktu(verbose_name="Terakhir dihubungi")
    surel = tables.Column("Surel", accessor="pengguna__surel", visible=False)
    telepon = tables.Column("Telepon", accessor="pengguna__telepon", visible=False)

    class Meta(Tabel.Meta):
        model = KesiapanSIKAP
        fields = (
            "pengguna", "user_id", "bentuk", "kabupaten", "kelengkapan", "kurang", "adp_status", "aktif_pada",
            "dihubungi_pada", "surel", "telepon",
        )  # fmt: skip

    def render_pengguna(self, record: KesiapanSIKAP) -> SafeString:
        return format_html(
            '<a href="{}">{}</a><small class="redup">{}</small>',
            reverse("registrasi:sikap_rinci", args=[record.pk]), record.pengguna.nama, record.pengguna.user_id,
        )  # fmt: skip

    def render_kelengkapan(self, value: int) -> SafeString:
        if value == PENUH:
            return kata("100 %", "selesai")
        return format_html(
            '<span class="sikap-persen"><progress value="{}" max="100" aria-label="Kelengkapan"></progress>{} %</span>',
            value, value,
        )  # fmt: skip

    def value_kelengkapan(self, value: int) -> int:
        return value

    def render_kurang(self, record: KesiapanSIKAP) -> str:
        kurang = record.kurang
        if len(kurang) <= _TERTULIS + 1:
            return ", ".join(kurang) or "Tidak ada"
        return f"{', '.join(kurang[:_TERTULIS])}, dan {len(kurang) - _TERTULIS} lagi"

    def value_kurang(self, record: KesiapanSIKAP) -> str:
        return ", ".join(record.kurang)

    def render_adp_status(self, record: KesiapanSIKAP) -> SafeString:
        return kata(record.get_adp_status_display(), *record.nada_adp)

    def value_adp_status(self, record: KesiapanSIKAP) -> str:
        return str(record.get_adp_status_display())

    def render_dihubungi_pada(self, value: dt.datetime) -> str:
        return bahasa.tanggal(value.astimezone(bahasa.zona()).date())
