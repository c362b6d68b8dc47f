"""The bundle for LKPP: the paper as it stands, every piece of evidence, and the list of their hashes."""

from __future__ import annotations

import re
import tempfile
import zipfile
from typing import IO, TYPE_CHECKING

from lpse.berkas.services import buka
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.berita_acara.models import BeritaAcara
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

#: Above this the archive goes to disk while it is made.
_DI_MEMORI = 8 * 1024 * 1024
_POTONGAN = 256 * 1024
DAFTAR_SIDIK = "SHA256SUMS.txt"


def nama_bundel(*, ba: BeritaAcara) -> str:
    """«berita-acara-000.3.3-024-BAK-LPSE-XI-2026.zip»."""
    return f"berita-acara-{_aman(ba.nomor)}.zip"


def _aman(teks: str) -> str:
    return re.sub(r"[^A-Za-z0-9.]+", "-", teks).strip("-")


def susun(*, ba: BeritaAcara, oleh: Pengguna) -> IO[bytes]:
    """The ZIP, ready to be read from its start; that it was taken stands in the trail.

    Raises: AturanDilanggar (no numbered minutes, a file that is not available).
    """
    revisi = ba.naskah.revisi_terakhir if ba.naskah else None
    if revisi is None or revisi.berkas is None:
        raise AturanDilanggar("Bundel hanya ada untuk berita acara yang sudah bernomor.")
    isi: list[tuple[str, Berkas]] = [(f"berita-acara-{_aman(ba.nomor)}.pdf", revisi.berkas)]
    bukti = ba.bukti.select_related("berkas__isi").order_by("urutan")
    isi.extend((f"bukti/{b.urutan:02}-{b.berkas.nama}", b.berkas) for b in bukti)
    keluar = tempfile.SpooledTemporaryFile(max_size=_DI_MEMORI)  # noqa: SIM115 - the answer closes it
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, berkas in isi:
            with buka(berkas=berkas) as masuk, arsip.open(nama, "w") as tulis:
                while potong := masuk.read(_POTONGAN):
                    tulis.write(potong)
        arsip.writestr(DAFTAR_SIDIK, "".join(f"{berkas.isi_id}  {nama}\n" for nama, berkas in isi))
        arsip.writestr("BACA-SAYA.txt", _pengantar(ba, len(isi) - 1))
    keluar.seek(0)
    catat(pelaku=oleh, kata="mengunduh bundel berita acara", objek=ba, sesudah={"berkas": len(isi)})
    return keluar


def _pengantar(ba: BeritaAcara, bukti: int) -> str:
    return (
        f"{ba.nama} nomor {ba.nomor}\n"
        f"Tanggal {bahasa.waktu(ba.waktu)}\n"
        f"Keadaan: {ba.get_status_display()}\n"
        f"Kode tender {ba.kode_tender or '-'}: {ba.nama_paket or '-'}\n"
        f"Tiket LKPP: {ba.tindak_lkpp_tiket or '-'}\n\n"
        f"Bundel ini memuat PDF/A berita acara, {bukti} bukti dalam folder bukti, dan daftar sidik SHA-256.\n"
        f"Periksa keutuhannya dengan: sha256sum -c {DAFTAR_SIDIK}\n"
    )
