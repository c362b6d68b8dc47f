"""How often the public pages may be asked: by address, and by what is being guessed at."""

from __future__ import annotations

from lpse.publik.laju import COBA_PER_NOMOR, Laju, masih_boleh, pagari
from lpse.tampilan.galat import Penjelasan

__all__ = [
    "CETAK",
    "COBA_PER_NOMOR",
    "ISI",
    "MULAI",
    "STATUS",
    "SURAT_PER_SUREL",
    "TAUTAN",
    "TERLALU_SERING",
    "UNGGAH",
    "masih_boleh",
    "pagari",
]

#: Asking for a link: an office's proxy may stand between several applicants and us.
MULAI = Laju("daring-mulai", 10, 600)
TAUTAN = Laju("daring-tautan", 30)
STATUS = Laju("daring-status", 12)
ISI = Laju("daring-isi", 120)
UNGGAH = Laju("daring-unggah", 60, 600)
CETAK = Laju("daring-cetak", 20)
#: Mails one address may be sent in an hour.
SURAT_PER_SUREL = 4

TERLALU_SERING = Penjelasan(
    "Terlalu banyak permintaan",
    "Portal menahan permintaan dari tempat Anda sebentar, agar data pemohon tidak dapat ditebak-tebak. "
    "Isian yang sudah tersimpan tetap ada.",
    (
        "Tunggu satu menit, lalu muat ulang halaman ini.",
        "Bila terulang, datang atau telepon ke loket pendaftaran LPSE.",
    ),
)
