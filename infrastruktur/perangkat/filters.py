"""Filters of the server register."""

from __future__ import annotations

import django_filters

from infrastruktur.perangkat.enums import PeranServer
from infrastruktur.perangkat.models import Server
from lpse.tampilan.saringan import SaringanDaftar


class SaringanServer(SaringanDaftar):
    kolom_cari = ("nama", "kode", "alamat", "lokasi")
    petunjuk_cari = "Nama, kode, alamat, atau lokasi"

    peran = django_filters.ChoiceFilter(choices=PeranServer.choices, label="Peran")
    aktif = django_filters.ChoiceFilter(choices=(("True", "Dipantau"), ("False", "Tidak dipantau")), label="Keadaan")

    class Meta:
        model = Server
        fields = ("q", "peran", "aktif")
