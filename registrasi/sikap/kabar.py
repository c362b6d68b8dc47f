"""The mail to a provider who is not ready for SIKAP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from registrasi.sikap.models import KesiapanSIKAP

AJAKAN = "registrasi.sikap.ajakan"


def _baris(kesiapan: KesiapanSIKAP) -> list[tuple[str, str]]:
    return [
        ("User ID", kesiapan.pengguna.user_id),
        ("Kelengkapan", f"{bahasa.angka(kesiapan.kelengkapan)} persen"),
    ]


daftarkan(
    JenisKabar(
        kode=AJAKAN,
        label="Ajakan melengkapi SIKAP",
        kelompok="Registrasi",
        judul="Lengkapi data SIKAP {{ objek.pengguna.nama }}",
        isi=(
            "Data perusahaan Anda di SIKAP belum lengkap. Yang masih kurang: {{ kurang }}.\n\n"
            "Masuk ke SIKAP dengan User ID SPSE Anda, lalu lengkapi bagian itu. Datanya dipakai lagi di setiap tender, "
            "jadi cukup diisi sekali.{% if pesan %}\n\n{{ pesan }}{% endif %}"
        ),
        sebab="perusahaan Anda terdaftar sebagai penyedia di SPSE yang kami layani",
        untuk_orang=False,
        ikon="mail",
        baris_luar=_baris,
    )
)
