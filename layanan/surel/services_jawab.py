"""Letters of the office to reporters, written in the transaction of what they tell; sent by the postman of the portal.

A reporter with an account hears in the portal (:mod:`layanan.lapor.kabar`), unless the report came by mail: then the
conversation goes on by mail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from layanan.surel import kabar
from layanan.tiket.aturan import boleh_dibuka_sampai
from layanan.tiket.enums import AKHIR, Kanal, StatusTiket
from lpse.pemberitahuan.services import kabari_luar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.surel.models import SurelMasuk
    from layanan.tiket.models import Pesan, Tiket
    from lpse.pemberitahuan.models import Kiriman


def lewat_surel(*, tiket: Tiket) -> bool:
    """Whether this reporter is written to by mail."""
    return bool(tiket.kontak and tiket.kontak.surel) and (tiket.akun_id is None or tiket.kanal == Kanal.SUREL)


def kirim_diterima(*, tiket: Tiket, surel: SurelMasuk | None = None) -> Kiriman | None:
    """The receipt: number, access code, when to expect an answer, and what of a letter did not come through."""
    catatan = "\n".join(f"Lampiran tidak dapat kami terima: {satu}" for satu in surel.ditolak) if surel else ""
    if surel is not None and surel.ukuran and not surel.teks.strip():
        catatan = f"Surel Anda tidak berisi teks. {catatan}".strip()
    kapan = bahasa.waktu(tiket.tenggat_respons) if tiket.tenggat_respons and tiket.direspons_pada is None else ""
    return _kirim(tiket, kabar.DITERIMA, "diterima", kapan=kapan, catatan=catatan)


def kirim_jawaban(*, tiket: Tiket, pesan: Pesan) -> Kiriman | None:
    """What a clerk wrote, whole; files stay behind the code."""
    lampiran = ", ".join(satu.berkas.nama for satu in pesan.lampiran.select_related("berkas"))
    menunggu = tiket.status == StatusTiket.MENUNGGU_PENGGUNA
    return _kirim(
        tiket, kabar.JAWABAN, f"pesan:{pesan.pk}", isi=pesan.isi, nama=pesan.nama, lampiran=lampiran, menunggu=menunggu
    )


def kirim_terjangkit(*, tiket: Tiket, nama: str, berkas_id: int) -> Kiriman | None:
    """The antivirus threw away a file of theirs after it had come in."""
    return _kirim(tiket, kabar.TERJANGKIT, f"virus:{berkas_id}", nama=nama)


def kirim_diteruskan(*, tiket: Tiket, nomor_lkpp: str) -> Kiriman | None:
    """It is with LKPP now; repeated for another number only."""
    return _kirim(tiket, kabar.DITERUSKAN, f"lkpp:{nomor_lkpp or tiket.versi}", nomor_lkpp=nomor_lkpp)


def kirim_selesai(*, tiket: Tiket) -> Kiriman | None:
    """The solution, and the question whether it is one; says beforehand what silence means."""
    kapan = bahasa.waktu(tiket.tenggat_konfirmasi) if tiket.tenggat_konfirmasi else "tiga hari kerja lagi"
    return _kirim(tiket, kabar.SELESAI, f"selesai:{tiket.kali_dibuka_lagi}", isi=tiket.solusi, kapan=kapan)


def kirim_ditutup(*, tiket: Tiket) -> Kiriman | None:
    """It ended; until when it opens again."""
    sampai = boleh_dibuka_sampai(tiket=tiket) if tiket.status not in AKHIR else None
    alasan = tiket.alasan_tutup if tiket.status in AKHIR else ""
    return _kirim(
        tiket, kabar.DITUTUP, f"ditutup:{tiket.kali_dibuka_lagi}", alasan=alasan.rstrip("."),
        bisa_dibuka=bahasa.tanggal(sampai) if sampai else "",
    )  # fmt: skip


def _kirim(tiket: Tiket, jenis: str, kunci: str, **konteks: Any) -> Kiriman | None:  # noqa: ANN401 - the letter's own words
    if not lewat_surel(tiket=tiket) or tiket.kontak is None:
        return None
    return kabari_luar(
        surel=tiket.kontak.surel, nama=tiket.kontak.nama, jenis=jenis, objek=tiket, konteks=konteks,
        kunci=f"tiket:{tiket.pk}:{kunci}",
    )  # fmt: skip
