"""Notices about papers: whose signature is awaited next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lpse.naskah.enums import StatusTandaTangan
from lpse.naskah.sinyal import naskah_final
from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from lpse.pemberitahuan.services import kabari

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.naskah.models import Naskah

MENUNGGU = "lpse.naskah.menunggu_tanda_tangan"


def _halaman(naskah: Model) -> str:
    return reverse("naskah:tanda_tangan", args=[naskah.pk])


daftarkan(
    JenisKabar(
        MENUNGGU,
        "Naskah menunggu tanda tangan Anda",
        "{{ objek.jenis_nama }} {{ objek.nomor }} menunggu tanda tangan Anda",
        "{{ objek.perihal }}. Anda menandatangani sebagai {{ jabatan }}.",
        sebab="Anda tercatat sebagai penanda tangan naskah ini",
        kelompok="Naskah",
        izin="lpse.masuk_portal",  # anyone who may open the signing page can be named on a paper
        ikon="file-certificate",
        url=_halaman,
    )
)


def beri_tahu_berikutnya(naskah: Naskah) -> None:
    """Tell whoever signs next, once for each slot, in the caller's transaction."""
    slot = naskah.tanda_tangan.elektronik().exclude(status=StatusTandaTangan.DITANDATANGANI).order_by("urutan").first()
    if slot is not None and slot.pengguna is not None:
        kabari(
            penerima=[slot.pengguna],
            jenis=MENUNGGU,
            objek=naskah,
            konteks={"jabatan": slot.jabatan},
            kunci=f"{MENUNGGU}:{slot.pk}",
        )


def _saat_final(naskah: Naskah, **_lain: Any) -> None:  # noqa: ANN401 - Django's signal
    beri_tahu_berikutnya(naskah)


naskah_final.connect(_saat_final, dispatch_uid=MENUNGGU)
