"""Makers of the objects that the rows of layanan (kabar) name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from layanan.pengumuman import tautan
from lpse.akun.models import Pengguna
from lpse.berkas.services import terima
from tests.bantuan.berkas_uji import unggahan
from tests.pabrik import tokoh
from tests.pabrik_pengetahuan import PabrikArtikel, PabrikLampiranArtikel, PabrikPencarianKosong, PabrikVersiArtikel
from tests.pabrik_pengumuman import PabrikPelanggan, PabrikPengumuman, PabrikSistemLayanan
from tests.pabrik_tiket import PabrikPengamat, PabrikTiket

Kwargs = dict[str, Any]
Pembuat = Callable[[Pengguna | None, bool], Kwargs]
TIADA = 2_000_000_000


def _pengumuman(**isi: Any) -> Pembuat:  # noqa: ANN401 - fields of the factory
    return lambda _pelaku, milik: {"pk": PabrikPengumuman(**isi).pk if milik else TIADA}


def _terjadwal(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    besok = timezone.now() + dt.timedelta(days=1)
    satu = PabrikPengumuman(ditinjau=True, status="terjadwal", diterbitkan_oleh=tokoh("dodi"), tayang_mulai=besok)
    return {"pk": satu.pk if milik else TIADA}


def _berwaktu(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengumuman(tayang=True, mulai=timezone.now()).pk if milik else TIADA}


def _sistem(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikSistemLayanan().pk if milik else TIADA}


def _tiket_diikuti(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A watcher sees a ticket, whichever unit it stands in."""
    tiket = PabrikTiket()
    if pelaku is not None and milik:
        PabrikPengamat(tiket=tiket, pengguna=pelaku)
    return {"pk": tiket.pk if milik else TIADA}


def _langganan(untuk: str, **isi: Any) -> Pembuat:  # noqa: ANN401 - fields of the factory
    def buat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
        satu = PabrikPelanggan(**isi)
        return {"token": tautan.buat(untuk, satu.uuid, satu.generasi) if milik else "tiada"}

    return buat


def _artikel(status: str) -> Pembuat:
    """With a version that somebody else wrote."""
    return lambda _pelaku, milik: {"pk": PabrikVersiArtikel(status=status).artikel_id if milik else TIADA}


def _ditarik(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikArtikel(terbit=True, status="ditarik", alasan_tarik="Usang").pk if milik else TIADA}


def _terbit(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"slug": PabrikArtikel(terbit=True).slug if milik else "tiada"}


def _panduan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikLampiranArtikel().pk if milik else TIADA}


def _unduh(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    if not milik:
        return {"slug": "tiada", "pk": TIADA}
    berkas = terima(unggahan=unggahan("panduan.pdf"), kegunaan="layanan.pengetahuan", oleh=tokoh("dodi"))
    lampiran = PabrikLampiranArtikel(berkas=berkas)
    return {"slug": lampiran.artikel.slug, "pk": lampiran.pk}


def _kosong(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPencarianKosong().pk if milik else TIADA}


OBJEK_KABAR: dict[str, Pembuat] = {
    "pengumuman_draf": _pengumuman(),
    "pengumuman_ditinjau": _pengumuman(ditinjau=True),
    "pengumuman_tayang": _pengumuman(tayang=True),
    "pengumuman_terjadwal": _terjadwal,
    "pengumuman_berwaktu": _berwaktu,
    "sistem_layanan": _sistem,
    "tiket_diikuti": _tiket_diikuti,
    "langganan_konfirmasi": _langganan(tautan.KONFIRMASI, status="menunggu", dikonfirmasi_pada=None),
    "langganan_kelola": _langganan(tautan.KELOLA),
    "artikel_draf": _artikel("draf"),
    "artikel_ditinjau": _artikel("ditinjau"),
    "artikel_ditarik": _ditarik,
    "artikel_terbit": _terbit,
    "artikel_unduh": _unduh,
    "panduan_unduhan": _panduan,
    "pencarian_kosong": _kosong,
}
