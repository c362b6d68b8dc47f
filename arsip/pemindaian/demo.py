"""The demo office's scans: one batch that waits, half filled in, so that the assignment screen has work to show."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from arsip.pemindaian.berkas import PINDAIAN
from arsip.pemindaian.services import simpan_isian, terima_kiriman
from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_LEBAR, _TINGGI = 827, 1169
#: (file, number, description, lines of the page): papers of the years before the portal.
_LEMBAR = (
    ("kontrak-genset-2019.pdf", "027/114/LPSE/2019", "Kontrak pemeliharaan genset ruang server",
     ("SURAT PERINTAH KERJA", "Nomor 027/114/LPSE/2019", "Pemeliharaan genset ruang server", "CV Bahari Teknik")),
    ("ba-serah-terima-rak.pdf", "027/131/LPSE/2019", "Berita acara serah terima rak server",
     ("BERITA ACARA SERAH TERIMA", "Nomor 027/131/LPSE/2019", "Satu rak server dan panel listrik", "CV Sinar Laut")),
    ("surat-reset-sandi.pdf", "", "", ("PERMOHONAN RESET KATA SANDI", "PT Karya Nusantara", "Kendari, 4 Maret 2020")),
    ("daftar-hadir-pelatihan.pdf", "", "", ("DAFTAR HADIR PELATIHAN SPSE", "Aula Kantor Bupati", "12 Agustus 2020")),
    ("surat-kuasa-cv-maju.pdf", "", "", ("SURAT KUASA", "Direktur CV Maju Bersama", "memberi kuasa kepada Admin SPSE")),
)  # fmt: skip


def _halaman(baris: tuple[str, ...]) -> bytes:
    """A page as a scanner makes it: nothing but a picture."""
    kertas = Image.new("L", (_LEBAR, _TINGGI), 252)
    pena = ImageDraw.Draw(kertas)
    for nomor, teks in enumerate(baris):
        pena.text((90, 120 + 56 * nomor), teks, fill=20, font=ImageFont.load_default(size=28))
    keluar = io.BytesIO()
    kertas.save(keluar, "PDF", resolution=100)
    return keluar.getvalue()


@demo(kode="arsip.pemindaian", urutan=430)
def isi(konteks: KonteksDemo) -> None:
    """One batch of the registration unit's clerk; two sheets are filled in already."""
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    petugas = next(p for p in semua.values() if "regver" in p.kode_peran)
    berkas = [
        simpan(isi=_halaman(baris), nama=nama, tipe="application/pdf", kegunaan=PINDAIAN)
        for nama, _, _, baris in _LEMBAR
    ]
    kiriman = terima_kiriman(nama="Lemari besi, map 2019–2020", berkas=berkas, oleh=petugas)
    kiriman.dibuat_pada = konteks.sekarang
    kiriman.save(update_fields=["dibuat_pada"])
    for lembar, (_, nomor, uraian, _) in zip(kiriman.lembar.order_by("urutan"), _LEMBAR, strict=True):
        if uraian:
            simpan_isian(
                lembar_id=lembar.pk,
                isian={
                    "klasifikasi": "027", "unit": "regver", "jenis": "pindaian", "nomor": nomor,
                    "tanggal": "2019-09-16",
                    "uraian": uraian, "keamanan": "biasa", "tingkat": "asli", "ruang": "Ruang Arsip",
                    "rak": "Lemari besi",
                },
            )  # fmt: skip
    konteks.lapor(f"1 kiriman pindaian, {len(berkas)} lembar menunggu")
