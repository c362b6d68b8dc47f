"""What the desk puts on the shell: navigation, inbox, search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q
from django.urls import reverse

from layanan.kontak.panel import Panel, panel_kontak
from layanan.meja import selectors
from layanan.tiket.enums import JenisPengguna, Prioritas, StatusTiket
from layanan.tiket.models import Tiket
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    HasilPencarian,
    SumberAntrean,
    SumberPencarian,
    antrean,
    navigasi,
    pencarian,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from layanan.kontak.models import Kontak
    from lpse.akun.models import Pengguna

UNIT = "Layanan dan Dukungan"
LIHAT, KELOLA = "layanan.view_tiket", "layanan.kelola_tiket"
_S = StatusTiket
_JENIS, _PRIORITAS, _STATUS = (
    {nilai: str(nama) for nilai, nama in jenis.choices} for jenis in (JenisPengguna, Prioritas, StatusTiket)
)
#: What a line says; the texts of a ticket and its words for the search stay in the database.
_KOLOM = ("judul", "nomor", "jenis_pengguna", "prioritas", "status", "dibuat_pada", "tenggat")


def jumlah_menunggu(orang: Pengguna) -> int:
    """Theirs that wait for nobody else, and what nobody of their unit has taken: one query, two indexes."""
    return selectors.antrean(orang).count()


def butir(orang: Pengguna) -> Iterator[ButirAntrean]:
    """One query; words and addresses are worked out once for the hundred lines."""
    alamat = reverse("layanan:tiket", args=[0]).removesuffix("0/")
    kueri = selectors.antrean(orang).only(*_KOLOM).order_by("tenggat", "pk")
    for t in kueri[: selectors.ANTREAN_TERBANYAK]:
        nada, ikon = t.nada
        yield ButirAntrean(
            judul=t.judul,
            rincian=f"{t.nomor} · {_JENIS[t.jenis_pengguna]}",
            pekerjaan="Ambil dan jawab" if t.status == _S.BARU else "Tangani tiket",
            rincian_pekerjaan=f"Prioritas {_PRIORITAS[t.prioritas].lower()}",
            keadaan=_STATUS[t.status],
            nada=nada,
            ikon=ikon,
            url=f"{alamat}{t.pk}/",
            masuk=t.dibuat_pada,
            tenggat=t.tenggat,
        )


def cari(orang: Pengguna, kata: str, batas: int) -> Iterator[HasilPencarian]:
    """By number, tender code, or the words of the ticket; each by an index."""
    cocok = Q(cari=SearchQuery(kata, config="indonesian", search_type="websearch"))
    cocok |= Q(nomor=kata.strip().upper()) | Q(kode_tender=kata.strip() or "-")
    for t in Tiket.objects.terlihat_oleh(orang).filter(cocok).only(*_KOLOM).order_by("-dibuat_pada")[:batas]:
        yield HasilPencarian(t.judul, f"{t.nomor}, {t.get_status_display()}", t.get_absolute_url(), "ticket")


def tiket_kontak(orang: Pengguna, kontak: Kontak) -> Mapping[str, Any] | None:
    """The last tickets of a contact; None leaves the card's own «none yet»."""
    tiket = selectors.tiket_pelapor(orang=orang, kontak_id=kontak.pk, akun_id=kontak.akun_id, banyak=20)
    return {"tiket": tiket} if tiket else None


panel_kontak.daftarkan(Panel("tiket", "layanan/meja/panel_kontak.html", tiket_kontak, izin=LIHAT))
navigasi.daftarkan(
    ButirNavigasi(
        kode="tiket",
        unit=UNIT,
        label="Tiket",
        url_name="layanan:daftar_tiket",
        ikon="ticket",
        izin=LIHAT,
        urutan=200,
        hitung=jumlah_menunggu,
    )
)
antrean.daftarkan(SumberAntrean(kode="tiket", label="Tiket", izin=KELOLA, ambil=butir, urutan=200))
pencarian.daftarkan(SumberPencarian(kode="tiket", label="Tiket", izin=LIHAT, cari=cari, urutan=200))
