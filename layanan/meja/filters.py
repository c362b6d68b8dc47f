"""Filters of the list of tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
from django.contrib.postgres.search import SearchQuery
from django.db.models import Q
from django.utils import timezone

from layanan.kategori.models import Kategori
from layanan.kontak.models import Kontak
from layanan.meja.models import BalasanBaku, Makro
from layanan.tiket.enums import (
    MENUNGGU,
    TERBUKA,
    JenisPengguna,
    JenisTiket,
    Kanal,
    Prioritas,
    StatusTiket,
    UnitTiket,
)
from layanan.tiket.models import Label, Tiket
from lpse.akun.models import Pengguna
from lpse.tampilan.halaman import PADAT, kerap, menyempit
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet

_S = StatusTiket
_PELAPOR_TERBANYAK = 200
#: Without a choice of state.
BAWAAN = ("Keadaan", "Yang masih terbuka")


def _kategori(_permintaan: object) -> QuerySet[Kategori]:
    return Kategori.objects.aktif().order_by("induk__urutan", "urutan", "nama").only("nama")


def _petugas(_permintaan: object) -> QuerySet[Pengguna]:
    hasil: QuerySet[Pengguna] = Pengguna.objects.aktif().berperan(*UnitTiket.values).order_by("nama").only("nama")
    return hasil


def _label(_permintaan: object) -> QuerySet[Label]:
    return Label.objects.filter(aktif=True)


def _pelapor(kata: str) -> list[int]:
    kueri = Kontak.objects.filter(nama_normal__startswith=kata.upper()).order_by("nama_normal", "pk")
    return list(kueri.values_list("pk", flat=True)[:_PELAPOR_TERBANYAK])


class SaringanTiket(SaringanDaftar):
    """The state first: what is open, what is mine, what nobody took."""

    kolom_cari = ("judul",)
    petunjuk_cari = "Nomor, judul, isi, pelapor"
    lipat = ("jenis", "kategori", "jenis_pengguna", "kanal", "label", "dari", "sampai")

    keadaan = django_filters.ChoiceFilter(
        choices=(
            ("semua", "Semua, juga yang sudah berakhir"),
            ("saya", "Milik saya"),
            ("belum", "Belum diambil"),
            ("lewat", "Lewat tenggat"),
            ("menunggu", "Menunggu pihak lain"),
            ("konfirmasi", "Menunggu konfirmasi"),
            *StatusTiket.choices,
        ),
        method="menurut_keadaan",
        label="Keadaan",
    )
    unit = django_filters.ChoiceFilter(choices=UnitTiket.choices, label="Unit")
    petugas = django_filters.ModelChoiceFilter(queryset=_petugas, label="Petugas")
    prioritas = django_filters.ChoiceFilter(choices=Prioritas.choices, label="Prioritas")
    jenis = django_filters.ChoiceFilter(choices=JenisTiket.choices, label="Tipe")
    kategori = django_filters.ModelChoiceFilter(queryset=_kategori, label="Kategori", method="menurut_kategori")
    jenis_pengguna = django_filters.ChoiceFilter(choices=JenisPengguna.choices, label="Jenis pengguna")
    kanal = django_filters.ChoiceFilter(choices=Kanal.choices, label="Kanal")
    label = django_filters.ModelChoiceFilter(queryset=_label, label="Label")
    dari = django_filters.DateFilter("dibuat_pada__date", lookup_expr="gte", label="Dilaporkan dari")
    sampai = django_filters.DateFilter("dibuat_pada__date", lookup_expr="lte", label="Dilaporkan sampai")

    class Meta:
        model = Tiket
        fields = (
            "keadaan", "unit", "petugas", "prioritas", "jenis", "kategori", "jenis_pengguna", "kanal", "label",
            "dari", "sampai",
        )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.filters["keadaan"].extra["empty_label"] = BAWAAN[1]

    def kalimat(self) -> list[tuple[str, str]]:
        """The list shows what is open unless asked otherwise, and its downloads say so."""
        return super().kalimat() if self.data.get("keadaan") else [BAWAAN, *super().kalimat()]

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        syarat = {
            "semua": Q(),
            "saya": Q(status__in=TERBUKA, petugas=getattr(self.request, "user", None)),
            "belum": Q(status=_S.BARU),
            "lewat": Q(status__in=TERBUKA, tenggat__lt=timezone.now()),
            "menunggu": Q(status__in=MENUNGGU),
            "konfirmasi": Q(status=_S.SELESAI),
        }
        return kueri.filter(syarat.get(nilai, Q(status=nilai)))

    def menurut_kategori(self, kueri: QuerySet[Any], _nama: str, nilai: Kategori) -> QuerySet[Any]:
        """A group stands for everything below it."""
        return kueri.filter(Q(kategori=nilai) | Q(kategori__induk=nilai))

    def cari(self, kueri: QuerySet[Any], _nama: str, kata: str) -> QuerySet[Any]:
        """Words of the ticket by its index; a number; a reporter's name as it begins.

        The reporters come first, as keys: a condition that reaches over a join would leave every index unused.
        """
        cocok = Q(cari=SearchQuery(kata, config="indonesian", search_type="websearch"))
        cocok |= Q(nomor=kata.upper()) | Q(kode_tender=kata)
        if kontak := _pelapor(kata):
            cocok |= Q(kontak__in=kontak)
        if kerap(Tiket._meta.db_table, "cari", kata.split()) >= PADAT:  # noqa: SLF001 - Django's public _meta
            return kueri.filter(cocok)
        return menyempit(kueri, Tiket.objects.filter(cocok).values_list("pk", flat=True), cocok)


class SaringanBalasan(SaringanDaftar):
    kolom_cari = ("judul", "isi")
    petunjuk_cari = "Judul atau isi"

    aktif_saja = django_filters.ChoiceFilter(
        "aktif", choices=(("True", "Dipakai"), ("False", "Tidak dipakai")), label="Keadaan"
    )

    class Meta:
        model = BalasanBaku
        fields = ("aktif_saja",)


class SaringanMakro(SaringanDaftar):
    kolom_cari = ("nama", "keterangan")
    petunjuk_cari = "Nama atau kegunaan"

    aktif_saja = django_filters.ChoiceFilter(
        "aktif", choices=(("True", "Dipakai"), ("False", "Tidak dipakai")), label="Keadaan"
    )

    class Meta:
        model = Makro
        fields = ("aktif_saja",)
