"""The demo office's imports: one that was checked and found errors, so that the error file has something to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from registrasi.impor.baca import Bentuk
from registrasi.impor.berkas import GALAT, UNGGAHAN
from registrasi.impor.bidang import PENGGUNA, cocokkan
from registrasi.impor.models import ImporMassal

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_KEPALA: Final = ("User ID", "Jenis", "Nama Penyedia", "NPWP Penyedia", "Tanggal Daftar")
_BARIS: Final = (
    ("rongkong01", "Penyedia badan usaha", "CV. Rongkong Sejahtera", "01.307.880-3-803.000", "11-02-2025"),
    ("rongkong01", "Penyedia badan usaha", "CV. Rongkong Sejahtera", "01.307.880-3-803.000", "11-02-2025"),
    ("seko02", "Kapal", "UD Seko Makmur", "", "41-13-2025"),
)
_SEBAB: Final = (
    (3, "User ID sama dengan baris 2"),
    (4, "Jenis pengguna «Kapal» tidak dikenal; Disetujui pada bukan tanggal: «41-13-2025» (contoh: 21-11-2026)"),
)


@demo(kode="registrasi.impor", urutan=470)
def isi(konteks: KonteksDemo) -> None:
    """The row as the dry run leaves it; nothing of it was written."""
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    petugas = next(p for p in semua.values() if "regver" in p.kode_peran)
    garis = [";".join(b) for b in (_KEPALA, *_BARIS)]
    galat = [f"{garis[0]};galat", *(f"{garis[n - 1]};Baris {n}: {kata}" for n, kata in _SEBAB)]
    impor = ImporMassal(
        jenis="pengguna", nama="penyedia-2025.csv", oleh=petugas, dibuat_pada=konteks.sekarang,
        berkas=simpan(isi="\r\n".join(garis).encode(), nama="penyedia-2025.csv", tipe="text/csv", kegunaan=UNGGAHAN),
        berkas_galat=simpan(
            isi=b"\xef\xbb\xbf" + "\r\n".join(galat).encode(), nama="galat-penyedia-2025.csv", tipe="text/csv",
            kegunaan=GALAT,
        ),
        bentuk=Bentuk("csv", sandi="utf-8", pemisah=";", kepala=_KEPALA).simpan(),
        pemetaan=cocokkan(PENGGUNA, list(_KEPALA)), jumlah=3, baru=1, ditolak=2, kemajuan=100,
        hasil={"catatan": [{"berat": "g", "kata": kata, "jumlah": 1} for _, kata in _SEBAB]},
        contoh=[{"baris": n, "berat": "g", "kata": kata} for n, kata in _SEBAB],
    )  # fmt: skip
    impor.antrekan(mode="kering")
    impor.mulai_jalan()
    impor.periksa(
        pesan="3 baris diperiksa: 1 baru, 0 berubah, 0 sama, 2 ditolak, 0 dengan peringatan. Belum ada yang ditulis."
    )
    impor.save()
    konteks.lapor("1 impor yang sudah diperiksa")
