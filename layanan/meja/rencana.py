"""What a macro would do to a ticket, word for word, before anybody presses the button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from layanan.meja.enums import SesudahMakro
from layanan.meja.variabel import isi_variabel, kosong
from layanan.tiket.enums import UnitTiket

if TYPE_CHECKING:
    from layanan.meja.models import Makro
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class LangkahMakro:
    """One act; ``isi`` is the text as it will be written, ``kosong`` what the ticket could not fill in."""

    kata: str
    isi: str = ""
    kosong: str = ""


def rencana_makro(makro: Makro, *, tiket: Tiket, petugas: Pengguna) -> list[LangkahMakro]:
    """The acts in the order in which ``jalankan_makro`` does them; writes nothing."""

    def teks(kata: str, isi: str) -> LangkahMakro:
        hampa = ", ".join(kosong(isi, tiket=tiket, petugas=petugas))
        return LangkahMakro(kata, isi_variabel(isi, tiket=tiket, petugas=petugas), hampa)

    hasil = [LangkahMakro("Tiket diambil atas nama Anda")] if makro.ambil and tiket.petugas_id is None else []
    if label := ", ".join(str(satu) for satu in makro.label.all()):
        hasil.append(LangkahMakro(f"Diberi label: {label}"))
    if makro.catatan:
        hasil.append(teks("Catatan internal; pelapor tidak melihatnya", makro.catatan))
    if makro.balasan is not None:
        hasil.append(teks("Dikirim kepada pelapor", makro.balasan.isi))
    if makro.unit:
        hasil.append(LangkahMakro(f"Dialihkan ke {UnitTiket(makro.unit).label}"))
    if makro.sesudah == SesudahMakro.SELESAI:
        hasil.append(teks("Diselesaikan; solusi ini dikirim kepada pelapor", makro.solusi))
    elif makro.sesudah == SesudahMakro.MENUNGGU:
        hasil.append(LangkahMakro("Jam layanan berhenti sampai pelapor menjawab"))
    return hasil
