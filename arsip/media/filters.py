"""Filters of the media register."""

from __future__ import annotations

import django_filters

from arsip.media.enums import JenisMedia, StatusMedia
from arsip.media.model_media import Media
from arsip.media.model_serah import PerpindahanMedia
from arsip.media.model_tempat import TempatAman
from lpse.tampilan.saringan import SaringanDaftar


class SaringanMedia(SaringanDaftar):
    kolom_cari = ("kode", "nomor_seri", "merek", "pemegang_nama")
    petunjuk_cari = "Label, nomor seri, merek, atau pemegang"

    status = django_filters.ChoiceFilter(choices=StatusMedia.choices, label="Keadaan")
    jenis = django_filters.ChoiceFilter(choices=JenisMedia.choices, label="Jenis")
    tempat = django_filters.ModelChoiceFilter(queryset=TempatAman.objects.order_by("nama"), label="Tempat")

    class Meta:
        model = Media
        fields = ("q", "status", "jenis", "tempat")


class SaringanPerpindahan(SaringanDaftar):
    kolom_cari = ("media__kode", "dari_nama", "ke_nama", "catatan")
    petunjuk_cari = "Label media, nama, atau catatan"

    media = django_filters.ModelChoiceFilter(queryset=Media.objects.order_by("kode"), label="Media")

    class Meta:
        model = PerpindahanMedia
        fields = ("q", "media")
