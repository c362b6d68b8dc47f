"""What the official report of a drill says: plain words and texts, frozen when it is issued."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.naskah.services import Penandatangan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.pemulihan.models import UjiPulih

#: More differences than this are in the annex only.
BEDA_TERBANYAK = 20


def ringkas(uji: UjiPulih) -> str:
    """The result in a sentence or two, for the notice and the paper."""
    if uji.pesan and not uji.jumlah_periksa:
        return f"Uji tidak selesai: {uji.pesan}"
    teks = f"{bahasa.angka(uji.jumlah_periksa)} hal dibandingkan dengan daftar saat pencadangan, "
    teks += f"{bahasa.angka(uji.jumlah_beda)} berbeda. " if uji.jumlah_beda else "semuanya cocok. "
    teks += f"Data yang kembali berumur {uji.rpo}; dapat dipakai lagi sesudah {uji.rto}."
    if uji.jumlah_beda:
        teks += f" Yang pertama: {kalimat_beda(uji.beda[0])}"
    return teks


def kalimat_beda(baris: dict[str, Any]) -> str:
    """«Baris tabel berita: diharapkan 120, didapat 119.»"""
    harap, dapat = baris["diharapkan"] or "tidak ada", baris["didapat"] or "tidak ada"
    return f"{baris['uraian']}: diharapkan {harap}, didapat {dapat}."


def isi_laporan(uji: UjiPulih) -> dict[str, Any]:
    """The context of the paper; JSON values only."""
    return {
        "sasaran": str(uji.sasaran), "jenis": uji.sasaran.get_jenis_display().lower(),
        "salinan": f"nomor {uji.salinan.restic_id[:16]}, data per {bahasa.waktu(uji.salinan.waktu_data)}",
        "asal": _asal(uji),
        "wadah": uji.wadah, "mulai": bahasa.waktu(uji.mulai), "selesai": bahasa.waktu(uji.selesai),
        "hasil": uji.get_hasil_display().upper(), "ringkas": ringkas(uji), "ukuran": _ukuran(uji),
        "beda": [kalimat_beda(b) for b in uji.beda[:BEDA_TERBANYAK]],
        "tanpa_beda": "Tidak ada." if uji.berhasil else "Perbandingan tidak sampai selesai.",
        "catatan": _catatan(uji), "tabel": _tabel(uji),
    }  # fmt: skip


def _asal(uji: UjiPulih) -> str:
    """«Media luring (LU-01)»; a name that says the same twice is said once."""
    jenis = uji.get_asal_display()
    return f"{jenis} ({uji.asal_nama})" if uji.asal_nama not in ("", jenis) else jenis


def _ukuran(uji: UjiPulih) -> list[dict[str, str]]:
    return [
        {
            "nama": "Umur data saat diuji (RPO)", "didapat": uji.rpo, "batas": uji.rpo_batas,
            "keterangan": "Sesuai" if uji.rpo_terpenuhi else "Lewat batas",
        },
        {
            "nama": "Lama sampai dapat dipakai (RTO)", "didapat": uji.rto, "batas": uji.rto_batas,
            "keterangan": "Sesuai" if uji.rto_terpenuhi else "Lewat batas",
        },
    ]  # fmt: skip


def _catatan(uji: UjiPulih) -> str:
    lebih = len(uji.beda) - BEDA_TERBANYAK
    return f"dan {bahasa.angka(lebih)} perbedaan lain; lihat lampiran." if lebih > 0 else ""


def _tabel(uji: UjiPulih) -> dict[str, Any]:
    return {
        "judul": f"Rincian pemeriksaan uji pulih {uji.sasaran}",
        "kolom": [
            {"judul": "No.", "lebar": 12, "rata": "kanan"}, {"judul": "Yang diperiksa", "lebar": 75},
            {"judul": "Saat pencadangan", "lebar": 33}, {"judul": "Sesudah pulih", "lebar": 33},
            {"judul": "Cocok", "lebar": 12},
        ],
        "baris": [
            [str(n), b["uraian"], b["diharapkan"], b["didapat"], "Ya" if b["cocok"] else "TIDAK"]
            for n, b in enumerate(uji.pemeriksaan, 1)
        ],
    }  # fmt: skip


def penandatangan(oleh: Pengguna | None) -> list[Penandatangan]:
    """The technician who ordered it (or the office's first), then the Kepala; nobody when the office has none."""
    kepala = Pengguna.objects.aktif().berperan(KodePeran.KEPALA).order_by("pk").first()
    petugas = oleh if oleh is not None and KodePeran.ASE in oleh.kode_peran else None
    petugas = petugas or Pengguna.objects.aktif().berperan(KodePeran.ASE).order_by("pk").first()
    hasil = [Penandatangan.dari(petugas, sebagai="Petugas uji,")] if petugas else []
    if kepala and kepala != petugas:
        hasil.append(Penandatangan.dari(kepala, sebagai="Mengetahui,"))
    return hasil
