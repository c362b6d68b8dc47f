"""The demo office's reporters: one from the public form, one Pokja with an account, a ticket that waits for a yes."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from layanan.lapor.models import DrafLapor
from layanan.lapor.services import Laporan, jawab_selesai, lapor_dari_portal, lapor_publik
from layanan.tiket import services as tiket_services
from layanan.tiket.enums import JenisPengguna, JenisTiket
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_RUANG = uuid.UUID("5c1d7a52-3b1e-4d0c-9f67-0d6f1f0a2b11")


@demo(kode="layanan.lapor", urutan=465)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if DrafLapor.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    for n, (judul, uraian, nama, surel) in enumerate((
        ("Dokumen penawaran tidak terbaca setelah diunggah", "Status tetap «gagal enkripsi», Spamkodok versi terakhir.",
         "Yohanis Pasolang", "baliase@mandiri.example"),
        ("Bagaimana melihat jadwal tender yang berubah?", "Jadwalnya berubah dua kali, saya tidak mendapat kabar.",
         "Marwah, S.H.", "marwah@surat.example"),
    )):  # fmt: skip
        tiket = lapor_publik(
            laporan=Laporan(
                judul=judul, uraian=uraian, nama=nama, surel=surel, jenis_pengguna=JenisPengguna.PENYEDIA,
                jenis=JenisTiket.MASALAH,
            ),
            draf=uuid.uuid5(_RUANG, str(n)),
        )  # fmt: skip
        tiket_services.ambil(tiket_id=tiket.pk, oleh=orang["layanan"])
        tiket_services.selesaikan(
            tiket_id=tiket.pk, oleh=orang["layanan"],
            solusi="Sudah kami pandu lewat langkah di halaman bantuan, dan berhasil dicoba bersama.",
        )  # fmt: skip
        if n:
            jawab_selesai(tiket=tiket, nilai=5, catatan="Cepat dijawab, terima kasih.")
    if "pokja" in orang:
        lapor_dari_portal(
            laporan=Laporan(
                judul="Akun anggota Pokja baru belum dapat membuka paket", uraian="SK sudah diunggah Senin lalu.",
                jenis=JenisTiket.PERMINTAAN,
            ),
            oleh=orang["pokja"],
        )  # fmt: skip
    konteks.lapor("3 laporan dari formulir dan portal")
