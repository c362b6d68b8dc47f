"""The recovery sheet: the key on paper, once per key, for the safe."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import segno
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from arsip.cadangan.galat import GalatMesin
from arsip.cadangan.models import LembarPemulihan, Repositori
from arsip.cadangan.naskah import LEMBAR
from arsip.cadangan.setelan_repo import baca_rahasia, sidik_kunci, sidik_pendek
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah import fon
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@transaction.atomic
def cetak_lembar(*, repositori_id: int, oleh: Pengguna, saksi_nama: str, saksi_jabatan: str, tempat: str) -> bytes:
    """The sheet as a PDF, rendered in memory and handed out exactly once for each key (Perka LKPP 2/2010 27(2)).

    Its minutes name the fingerprint only. Raises: TransisiBasi (this key is on paper already), AturanDilanggar (never
    prepared; the key cannot be read here, or is not the one in force).
    """
    repositori = Repositori.objects.select_for_update().get(pk=repositori_id)
    if repositori.siap_pada is None:
        raise AturanDilanggar("Repositori ini belum pernah disiapkan. Jalankan cadangan pertamanya dahulu.")
    if (ada := repositori.lembar.filter(generasi=repositori.generasi_kunci).first()) is not None:
        raise TransisiBasi(
            f"Kunci ke-{ada.generasi} sudah dicetak {bahasa.waktu(ada.dicetak_pada)}. "
            "Bila lembarnya hilang, ganti kuncinya; lembar baru dapat dicetak sesudahnya."
        )
    try:
        kunci = baca_rahasia(repositori.berkas_sandi, "Sandi repositori")
    except GalatMesin as galat:
        raise AturanDilanggar(f"Kuncinya tidak terbaca dari mesin portal ini. {galat}") from galat
    sidik = sidik_kunci(kunci)
    if sidik != repositori.sidik_kunci:
        raise AturanDilanggar("Sandi yang terbaca bukan kunci yang berlaku. Jalankan Periksa tempat simpan dahulu.")
    pdf = _lembar(repositori, kunci, sidik)
    lembar = LembarPemulihan.objects.create(
        repositori=repositori, generasi=repositori.generasi_kunci, sidik=sidik, dicetak_oleh=oleh
    )
    terbitkan(
        jenis=LEMBAR,
        objek=repositori,
        konteks=_isi(repositori, sidik, saksi_nama, saksi_jabatan, tempat),
        penandatangan=[
            Penandatangan.dari(oleh, sebagai="Yang mencetak,"),
            Penandatangan(nama=saksi_nama, jabatan=saksi_jabatan, sebagai="Saksi,"),
        ],
        oleh=oleh,
        perihal=f"Pencetakan lembar pemulihan {repositori}, kunci ke-{repositori.generasi_kunci}",
    )
    catat(
        pelaku=oleh,
        kata="mencetak lembar pemulihan",
        objek=lembar,
        sesudah={"sidik": sidik_pendek(sidik), "tempat": tempat},
    )
    return pdf


def _isi(repositori: Repositori, sidik: str, saksi_nama: str, saksi_jabatan: str, tempat: str) -> dict[str, str]:
    kini = timezone.now()
    return {
        "repositori": repositori.nama,
        "alamat": repositori.alamat,
        "kunci_ke": str(repositori.generasi_kunci),
        "sidik": sidik_pendek(sidik),
        "pukul": bahasa.jam(kini),
        "saksi": f"{saksi_nama}, {saksi_jabatan}",
        "tempat": tempat,
    }


def _lembar(repositori: Repositori, kunci: str, sidik: str) -> bytes:
    from lpse.naskah.pengambil import Pengambil  # noqa: PLC0415 - loaded with the renderer

    qr = io.BytesIO()
    segno.make(kunci, error="q", boost_error=False, micro=False).save(qr, kind="png", border=2, scale=5)
    isi = {
        "repositori": repositori,
        "kunci": [kunci[i : i + 4] for i in range(0, len(kunci), 4)],
        "sidik": sidik_pendek(sidik),
        "kantor": str(bahasa.kantor().profil or "LPSE"),
        "dicetak": bahasa.waktu(timezone.now()),
    }
    html = render_to_string("arsip/cadangan/lembar_pemulihan.html", isi)
    with fon.KUNCI:
        mesin = fon.mesin()
        dokumen = mesin.html(string=html, url_fetcher=Pengambil({"kunci.png": (qr.getvalue(), "image/png")}))
        pdf: bytes = dokumen.write_pdf(font_config=mesin.fon, stylesheets=[mesin.gaya])
    return pdf
