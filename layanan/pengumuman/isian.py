"""What was entered, put on the row; what must be there before people may read it; what the trail keeps of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from layanan.pengumuman.enums import BERSISTEM, TEMPAT, JenisPengumuman, KeadaanLayanan
from layanan.pengumuman.models import Pengumuman, SistemLayanan
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.pengumuman.data import IsianPengumuman

#: Fields a clerk enters; the places and the systems come beside them.
BIDANG: Final = (
    "judul", "isi", "keadaan_sistem", "akibat", "jalan_keluar", "tempat", "mulai", "selesai_perkiraan", "tayang_mulai",
    "tayang_sampai",
)  # fmt: skip
BIDANG_TEMPAT: Final = tuple(n for n, _ in TEMPAT)


def isi_bidang(p: Pengumuman, isian: IsianPengumuman) -> None:
    """Put what was entered on the row.  Raises: AturanDilanggar."""
    for nama in BIDANG:
        nilai = getattr(isian, nama)
        setattr(p, nama, nilai.strip() if isinstance(nilai, str) else nilai)
    for nama in BIDANG_TEMPAT:
        setattr(p, nama, nama in isian.tampil)
    if p.jenis not in BERSISTEM:
        p.keadaan_sistem = ""
    elif not p.keadaan_sistem:
        gangguan = p.jenis == JenisPengumuman.GANGGUAN
        p.keadaan_sistem = KeadaanLayanan.SEBAGIAN if gangguan else KeadaanLayanan.PEMELIHARAAN
    _periksa_waktu(p)


def _periksa_waktu(p: Pengumuman) -> None:
    if not p.judul:
        raise AturanDilanggar("Tulis judulnya.")
    if p.selesai_perkiraan and p.mulai is None:
        raise AturanDilanggar("Isi waktu mulainya, karena perkiraan selesainya sudah diisi.")
    if p.mulai and p.selesai_perkiraan and p.selesai_perkiraan <= p.mulai:
        raise AturanDilanggar("Perkiraan selesai harus sesudah mulainya.")
    if p.tayang_mulai and p.tayang_sampai and p.tayang_sampai <= p.tayang_mulai:
        raise AturanDilanggar("Akhir tayang harus sesudah mulai tayang.")


def periksa_lengkap(p: Pengumuman) -> None:
    """What must be there before people may read it.  Raises: AturanDilanggar, naming what is missing."""
    kurang = []
    if p.jenis in BERSISTEM:
        kurang += ["waktu mulai"] if p.mulai is None else []
        kurang += [] if p.akibat else ["akibatnya bagi pengguna"]
        kurang += [] if p.sistem.exists() else ["sistem yang terdampak"]
    elif not p.isi:
        kurang.append("isi pengumuman")
    if not any(getattr(p, n) for n in BIDANG_TEMPAT):
        kurang.append("tempat tampilnya")
    if kurang:
        raise AturanDilanggar(f"Lengkapi dahulu: {', '.join(kurang)}.")


def potret(p: Pengumuman) -> dict[str, Any]:
    """What the trail keeps of a text."""
    return {
        **{n: _teks(getattr(p, n)) for n in BIDANG},
        "sistem": sorted(s.nama for s in SistemLayanan.objects.filter(pengumuman=p)) if p.pk else [],
        "tampil": p.ditampilkan,
    }


def _teks(nilai: Any) -> str:  # noqa: ANN401 - text or time
    return nilai if isinstance(nilai, str) else bahasa.waktu(nilai)
