"""Parts of the page of a case: the nine steps, the facts, and what this person may do now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap
from registrasi.penonaktifan.enums import StatusAktif, StatusKasus
from registrasi.penonaktifan.services import PROSES, PUTUSKAN

if TYPE_CHECKING:
    import datetime as dt

    from lpse.akun.models import Pengguna
    from registrasi.penonaktifan.models import PenonaktifanAkun, PermintaanAktif

_S = StatusKasus
#: The nine steps of practice.
_LANGKAH = (
    "Laporan", "Telaah dan klarifikasi", "Jawaban bila tidak terbukti", "Pernyataan pelanggaran", "Usulan",
    "Klarifikasi LKPP", "Keputusan Kepala", "Surat", "Arsip",
)  # fmt: skip
#: Number of the step a state stands at.
_LETAK: dict[str, int] = {
    _S.DILAPORKAN: 1, _S.KLARIFIKASI: 2, _S.DITELAAH: 2, _S.TIDAK_TERBUKTI: 3, _S.TERBUKTI: 4, _S.DIUSULKAN: 7,
    _S.KLARIFIKASI_LKPP: 6, _S.DITOLAK: 7, _S.DINONAKTIFKAN: 8, _S.DIBERITAHUKAN: 9, _S.DIARSIPKAN: 10,
    _S.DIAKTIFKAN: 10, _S.DIBATALKAN: 2,
}  # fmt: skip
_PETUNJUK: dict[str, str] = {
    _S.DILAPORKAN: "Tanyai penggunanya dahulu: minta klarifikasi dengan tenggat.",
    _S.KLARIFIKASI: "Menunggu jawaban pengguna. Catat begitu datang; sesudah tenggat, catat bahwa tidak dijawab.",
    _S.DITELAAH: "Telaah jawaban dan buktinya, lalu nyatakan terbukti atau tidak.",
    _S.TERBUKTI: "Cetak pernyataan pelanggaran untuk ditandatangani pengguna, lalu catat hasilnya.",
    _S.DIUSULKAN: "Menunggu keputusan Kepala LPSE.",
    _S.KLARIFIKASI_LKPP: "Menunggu klarifikasi LKPP selesai.",
    _S.DINONAKTIFKAN: "User ID sudah nonaktif. Kirim suratnya kepada pengguna, LKPP, dan LPSE tempat pendaftaran.",
    _S.DIBERITAHUKAN: "Suratnya terbit. Arsipkan kasus ini dalam berkas penggunanya.",
    _S.DIARSIPKAN: "Nonaktif. Pengguna aktif lagi hanya atas permintaan dengan bukti penyelesaian.",
}
_DAFTAR_HITAM: dict[str, str] = {
    _S.DILAPORKAN: "Permintaan karena daftar hitam bersandar pada SK: telaah langsung, atau tanyai penggunanya dahulu.",
    _S.DITELAAH: "Telaah permintaannya, lalu usulkan penonaktifan; masanya mengikuti SK.",
}


@dataclass(frozen=True)
class Tindak:
    """A button of the page."""

    label: str
    url: str
    ikon: str
    bahaya: bool = False


def jalan(k: PenonaktifanAkun) -> list[Tahap]:
    """The nine steps: passed, here, ahead; what this case does not pass is said so."""
    letak = _LETAK[k.status]
    if k.status == _S.TERBUKTI and k.hasil_pernyataan:
        letak = 5
    rincian = _rincian_langkah(k)
    hasil = []
    for n, judul in enumerate(_LANGKAH, start=1):
        keadaan: Any = "lewat" if n < letak else "kini" if n == letak else "nanti"
        hasil.append(Tahap(f"{n}. {judul}", rincian.get(n, ""), keadaan))
    return hasil


def _hari(saat: dt.datetime | None) -> dt.date | None:
    return saat.astimezone(bahasa.zona()).date() if saat else None


def _rincian_langkah(k: PenonaktifanAkun) -> dict[int, str]:
    lewati = "dilewati"
    return {
        1: bahasa.tanggal(k.tanggal_surat),
        2: "dibatalkan" if k.status == _S.DIBATALKAN else bahasa.tanggal(_hari(k.ditelaah_pada)),
        3: "terkirim" if k.jawaban_id else (lewati if k.usulan_id or k.pernyataan_id else ""),
        4: k.get_hasil_pernyataan_display() if k.hasil_pernyataan else (lewati if k.daftar_hitam_alasannya else ""),
        5: bahasa.tanggal(_hari(k.diusulkan_pada)),
        6: bahasa.tanggal(_hari(k.lkpp_pada)) if k.lkpp_pada else ("tidak ada" if k.diputus_pada else ""),
        7: "ditolak" if k.status == _S.DITOLAK else bahasa.tanggal(_hari(k.diputus_pada)),
        8: bahasa.tanggal(_hari(k.diberitahukan_pada)),
        9: bahasa.tanggal(_hari(k.diarsipkan_pada)),
    }


def petunjuk(k: PenonaktifanAkun) -> str:
    """What has to happen next, in a sentence."""
    if k.masa_habis:
        return (
            f"Masa nonaktif habis {bahasa.tanggal(k.sampai)}. User ID tidak aktif dengan sendirinya: minta surat "
            "permintaan dan bukti penyelesaian dari penggunanya."
        )
    if k.status == _S.TERBUKTI and k.hasil_pernyataan:
        return "Pernyataannya sudah dicatat. Usulkan penonaktifan kepada Kepala LPSE."
    if k.daftar_hitam_alasannya and k.status in _DAFTAR_HITAM:
        return _DAFTAR_HITAM[k.status]
    return _PETUNJUK.get(k.status, "")


def _tindak(k: PenonaktifanAkun, label: str, nama: str, ikon: str, *, bahaya: bool = False) -> Tindak:
    return Tindak(label, reverse(f"registrasi:penonaktifan_{nama}", args=[k.pk]), ikon, bahaya)


def _regver(k: PenonaktifanAkun) -> list[Tindak]:
    """What the unit may do now, the first being the next step."""
    tanya = _tindak(k, "Minta klarifikasi", "klarifikasi", "message-question")
    batal = _tindak(k, "Batalkan", "batal", "ban")
    usul = _tindak(k, "Usulkan penonaktifan", "usul", "gavel")
    if k.status == _S.DILAPORKAN:
        langsung = [_tindak(k, "Telaah langsung", "telaah", "file-search")] if k.daftar_hitam_alasannya else []
        return [*langsung, tanya, batal]
    if k.status == _S.KLARIFIKASI:
        return [_tindak(k, "Catat jawaban", "jawaban", "message-check"), batal]
    if k.status == _S.DITELAAH:
        maju = usul if k.daftar_hitam_alasannya else _tindak(k, "Terbukti", "terbukti", "alert-triangle")
        return [maju, _tindak(k, "Tidak terbukti", "tidak_terbukti", "circle-check"), tanya, batal]
    if k.status == _S.TERBUKTI:
        return [usul] if k.hasil_pernyataan else [_tindak(k, "Catat pernyataan", "pernyataan", "signature")]
    satu = {
        _S.DIUSULKAN: _tindak(k, "Klarifikasi LKPP", "lkpp", "message-question"),
        _S.KLARIFIKASI_LKPP: _tindak(k, "Catat hasil LKPP", "jawaban_lkpp", "message-check"),
        _S.DINONAKTIFKAN: _tindak(k, "Kirim surat", "surat", "mail"),
        _S.DIBERITAHUKAN: _tindak(k, "Arsipkan", "arsip", "archive"),
    }
    return [satu[_S(k.status)]] if k.status in satu else []


def _permintaan(k: PenonaktifanAkun, terbuka: PermintaanAktif | None, orang: Pengguna) -> list[Tindak]:
    """Steps of a reactivation."""
    if k.status != _S.DIARSIPKAN:
        return []
    if terbuka is None:
        baru = _tindak(k, "Catat permintaan pengaktifan", "minta_aktif", "user-check")
        return [baru] if orang.has_perm(PROSES) else []

    def alamat(nama: str) -> str:
        return reverse(f"registrasi:pengaktifan_{nama}", args=[terbuka.pk])

    if terbuka.status == StatusAktif.DIAJUKAN and orang.has_perm(PROSES):
        return [Tindak("Periksa bukti penyelesaian", alamat("periksa"), "file-search")]
    if terbuka.status == StatusAktif.DIPERIKSA and orang.has_perm(PUTUSKAN) and terbuka.diperiksa_oleh_id != orang.pk:
        return [
            Tindak("Aktifkan kembali", alamat("setujui"), "user-check"),
            Tindak("Tolak pengaktifan", alamat("tolak"), "circle-x"),
        ]
    return []


def tindakan(k: PenonaktifanAkun, terbuka: PermintaanAktif | None, orang: Pengguna) -> list[Tindak]:
    """Buttons of the page, the primary one first."""
    hasil: list[Tindak] = []
    if k.status == _S.DIUSULKAN and orang.has_perm(PUTUSKAN) and k.diusulkan_oleh_id != orang.pk:
        hasil += [
            _tindak(k, "Nonaktifkan", "nonaktif", "user-off", bahaya=True),
            _tindak(k, "Tolak usulan", "tolak", "circle-x"),
        ]
    if orang.has_perm(PROSES):
        hasil += _regver(k)
    return hasil + _permintaan(k, terbuka, orang)


def fakta(k: PenonaktifanAkun) -> list[tuple[str, str]]:
    """The summary at the side."""
    p, entri = k.pengguna, k.daftar_hitam
    masa = ""
    if k.mulai:
        akhir = bahasa.tanggal(k.sampai) if k.sampai else "hal ini diselesaikan"
        masa = f"{bahasa.tanggal(k.mulai)} sampai {akhir}"
    semua = [
        ("Pengguna", p.nama),
        ("User ID", p.user_id),
        ("Jenis", p.get_jenis_display()),
        ("Nomor", p.nomor_utama),
        ("Keadaan User ID", p.get_status_display()),
        ("Pelapor", f"{k.pelapor} ({k.get_peran_pelapor_display()})"),
        ("Instansi pelapor", k.instansi_pelapor),
        ("Surat", f"{k.nomor_surat}, {bahasa.tanggal(k.tanggal_surat)}"),
        ("Daftar hitam", f"SK {entri.nomor_sk}" if entri else ""),
        ("Masa nonaktif", masa),
        ("Dicatat", f"{bahasa.waktu(k.dicatat_pada)}, {k.dicatat_oleh}"),
    ]
    return [(a, str(b)) for a, b in semua if b]


def pita(k: PenonaktifanAkun) -> dict[str, Any] | None:
    """Days of the period gone, of all of it; None while the user is active or there is no end."""
    if not (k.nonaktif and k.mulai and k.sampai):
        return None
    total, lewat = max(1, (k.sampai - k.mulai).days), (bahasa.hari_ini() - k.mulai).days
    sisa = (k.sampai - bahasa.hari_ini()).days
    kata = f"sisa {bahasa.angka(sisa)} hari" if sisa >= 0 else f"lewat {bahasa.angka(-sisa)} hari"
    return {
        "pakai": min(max(lewat, 0), total),
        "total": total,
        "kata": kata,
        "nada": "jalan" if sisa >= 0 else "perhatian",
    }
