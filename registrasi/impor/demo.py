"""The demo office's imports: one that was checked and found errors, one of SIKAP that was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from registrasi.impor.baca import Bentuk
from registrasi.impor.berkas import GALAT, UNGGAHAN
from registrasi.impor.bidang import PENGGUNA, SIKAP, cocokkan
from registrasi.impor.models import ImporMassal
from registrasi.sikap.models import KesiapanSIKAP

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
    _selesai(konteks, petugas)
    konteks.lapor("2 impor: satu ditulis, satu berhenti pada galat")


def _selesai(konteks: KonteksDemo, petugas: Pengguna) -> None:
    """What the written file said is what the register holds."""
    kepala = ("User ID", "Identitas", "Pajak")
    siap = KesiapanSIKAP.objects.select_related("pengguna").order_by("pk")[:3]
    baris = [(k.pengguna.user_id, *("ya" if b else "tidak" for b in (k.identitas, k.pajak))) for k in siap]
    isi_berkas = "\r\n".join(";".join(b) for b in (kepala, *baris))
    impor = ImporMassal(
        jenis="sikap", nama="kesiapan-sikap.csv", oleh=petugas, ditulis_oleh=petugas, dibuat_pada=konteks.sekarang,
        berkas=simpan(isi=isi_berkas.encode(), nama="kesiapan-sikap.csv", tipe="text/csv", kegunaan=UNGGAHAN),
        bentuk=Bentuk("csv", sandi="utf-8", pemisah=";", kepala=kepala).simpan(),
        pemetaan=cocokkan(SIKAP, list(kepala)), jumlah=len(baris), berubah=len(baris), kemajuan=100,
        hasil={"catatan": []},
    )  # fmt: skip
    impor.antrekan(mode="tulis")
    impor.mulai_jalan()
    impor.selesaikan(pesan=f"0 baris baru dan {len(baris)} baris berubah ditulis; 0 sama, 0 ditolak.")
    impor.save()
