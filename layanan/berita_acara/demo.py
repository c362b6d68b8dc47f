"""The demo office's share: minutes of every kind and state, one of them numbered and waiting for its signatures."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from layanan.berita_acara import contoh, services
from layanan.berita_acara.enums import JenisBA
from layanan.berita_acara.models import BeritaAcara
from layanan.tiket.enums import JenisPengguna
from layanan.tiket.models import Tiket
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from collections.abc import Mapping

_J = JenisBA
_ISIAN: dict[str, dict[str, Any]] = {
    _J.GANGGUAN: {
        "sistem": "SPSE 4.5", "mulai": "pukul 08.10 WITA", "pulih": "pukul 09.25 WITA",
        "gejala": "Halaman masuk menjawab galat 504.", "akibat": "Penyedia tidak dapat mengunggah penawaran 75 menit.",
        "sebab": "Ruang simpan log penuh.", "tindakan": "Log lama dipindah, layanan dijalankan ulang.", "lanjutan": "",
    },
    _J.SERAH_TERIMA: {
        "dasar": "Surat tugas nomor 800/214/LPSE/2026", "pernyataan": "Kata sandi diganti saat diterima.",
        "baris": [
            {"aplikasi": "SPSE", "akun": "POKJA-II-LUTRA", "peran": "Pokja Pemilihan", "keterangan": ""},
            {"aplikasi": "SiRUP", "akun": "ppk.pupr", "peran": "PPK", "keterangan": "Pengganti pejabat lama"},
        ],
    },
    _J.UMUM: {"pokok": "Pemeriksaan bersama komputer Ruang Penawaran sebelum tahap pembukaan.", "kesimpulan": ""},
}  # fmt: skip
_JUDUL: dict[str, str] = {
    _J.GANGGUAN: "Gangguan halaman masuk SPSE",
    _J.SERAH_TERIMA: "Serah terima akun Pokja Pemilihan II",
    _J.UMUM: "Pemeriksaan komputer Ruang Penawaran",
}


def _orang(peran: str) -> Pengguna | None:
    kueri = Pengguna.objects.filter(is_active=True, groups__name=peran).order_by("pk")
    orang: Pengguna | None = kueri.first()
    return orang


@demo(kode="berita_acara", urutan=480)
def berita_acara(konteks: KonteksDemo) -> None:
    """Once: a second filling finds them there."""
    layanan, lain, kepala = _orang(KodePeran.LAYANAN), _orang(KodePeran.ASE), _orang(KodePeran.KEPALA)
    if BeritaAcara.objects.exists() or layanan is None or lain is None or kepala is None:
        return
    pokja = _orang(KodePeran.POKJA)
    pemeran = {"oleh": layanan, "saksi_lain": lain, "pokja": pokja, "kepala": kepala}
    _kesaksian(pemeran, final=True)
    _kesaksian(pemeran, final=False)
    tiket = Tiket.objects.filter(jenis_pengguna=JenisPengguna.POKJA).select_related("paket", "kontak", "akun").first()
    services.buat(jenis=_J.KESAKSIAN, oleh=layanan, tiket=tiket)
    for jenis, isi in _ISIAN.items():
        _lain(jenis, isi, layanan)
    salah = services.buat(jenis=_J.UMUM, oleh=layanan)
    services.batalkan(ba_id=salah.pk, oleh=layanan, alasan="Tercatat dua kali.")
    konteks.lapor(f"{BeritaAcara.objects.count()} berita acara.")


def _kesaksian(pemeran: Mapping[str, Any], *, final: bool) -> None:
    ba = services.buat(jenis=_J.KESAKSIAN, oleh=pemeran["oleh"])
    contoh.isi_kesaksian(ba, **pemeran)
    services.nyatakan_siap(ba_id=ba.pk, oleh=pemeran["oleh"])
    if final:
        services.finalkan(ba_id=ba.pk, oleh=pemeran["oleh"])


def _lain(jenis: str, isi: dict[str, Any], oleh: Pengguna) -> None:
    ba = services.buat(jenis=jenis, oleh=oleh)
    baris = isi.get("baris")
    nilai = {k: v for k, v in isi.items() if k != "baris"}
    waktu = (ba.waktu or ba.dibuat_pada) - dt.timedelta(minutes=5)
    kepala = {"judul": _JUDUL[jenis], "waktu": waktu, "tempat": "Kantor LPSE, Masamba"}
    contoh.isi_bagian(ba, {"waktu": (kepala, None), "isian": (nilai, baris)}, oleh)
