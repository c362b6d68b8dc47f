"""The demo office's mailbox: questions that became tickets, an answer to one, and letters nobody answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

from layanan.surel.baca import baca
from layanan.surel.models import SurelMasuk
from layanan.surel.services import terima
from layanan.tiket import services as tiket_services
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_RUDI, _OTOMATIS = "Rudi Hartono <rudi@sabbangkarya.example>", {"Auto-Submitted": "auto-replied"}


@dataclass(frozen=True)
class _Surat:
    dari: str
    perihal: str
    teks: str
    tajuk: dict[str, str] = field(default_factory=dict)


_SURAT = (
    _Surat(_RUDI, "Lupa kata sandi SPSE", "Tautan atur ulang akun CV Sabbang Karya tidak masuk. Mohon dibantu."),
    _Surat(
        "Fitriani <admin@rampisejahtera.example>",
        "Fwd: Gagal kirim data kualifikasi",
        "Muncul «Sesi berakhir» tiap kali menekan Kirim Data Kualifikasi, di Chrome dan Firefox.",
    ),
    _Surat("MAILER-DAEMON@mail.luwuutara.example", "Undelivered Mail", "<operator@dinas.example>: penuh", _OTOMATIS),
    _Surat("Daniel Tandi <daniel@luwuutara.example>", "Balasan otomatis: dinas luar", "Saya dinas luar.", _OTOMATIS),
    _Surat("Toner <no-reply@toko.example>", "Diskon toner", "Hari ini saja.", {"List-Id": "<promo.toko.example>"}),
)


@demo(kode="layanan.surel", urutan=470)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if SurelMasuk.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    baris = [_tiba(konteks, n, satu) for n, satu in enumerate(_SURAT)]
    tiket = baris[0].tiket
    if tiket is not None:
        tiket_services.jawab(
            tiket_id=tiket.pk, oleh=orang["layanan"], menunggu=True,
            isi="Alamat surel di akun Bapak masih yang lama. Mohon sebutkan User ID dan alamat surel yang baru.",
        )  # fmt: skip
        balasan = "Surel baru rudi@sabbangkarya.example.\n\nPada Sen, 23 Nov 2026 LPSE menulis:\n\n> Mohon sebutkan"
        _tiba(konteks, len(_SURAT), _Surat(_RUDI, f"Re: Lupa kata sandi SPSE [{tiket.nomor}]", balasan))
    konteks.lapor(f"{SurelMasuk.objects.count()} surel masuk")


def _tiba(konteks: KonteksDemo, nomor: int, satu: _Surat) -> SurelMasuk:
    surat = EmailMessage()
    surat["From"], surat["To"], surat["Subject"] = satu.dari, "layanan@lpse.luwuutara.example", satu.perihal
    surat["Date"], surat["Message-ID"] = format_datetime(konteks.sekarang), f"<contoh-{nomor}@surel.example>"
    for nama, nilai in satu.tajuk.items():
        surat[nama] = nilai
    surat.set_content(satu.teks)
    return terima(surat=baca(surat.as_bytes()))
