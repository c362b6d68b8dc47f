"""The paper that says what became of every file on signed minutes.

The minutes list what was to go; between the signatures and the act a file may have been held for a case, lent out or
changed. Whoever reads the minutes later must not have to ask the portal which of them really went (PP 28/2012).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arsip.retensi.enums import HasilButir
from arsip.retensi.naskah import HASIL, uraian_aman
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arsip.retensi.model_usul import ButirUsul, UsulPenyusutan
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah

_H = HasilButir
_TERLAKSANA = frozenset({_H.DIMUSNAHKAN, _H.DISERAHKAN})
#: Held, lent, changed: on the list of the minutes, and yet still here.
_TERTAHAN = frozenset({_H.DITAHAN, _H.DIPINJAM, _H.BERUBAH})


def terbitkan_hasil(*, usul: UsulPenyusutan, naskah: Naskah, oleh: Pengguna | None) -> Naskah:
    """Issue the result to the minutes ``naskah``, for everybody who signed those here; in the caller's transaction.

    Raises: AturanDilanggar (the paper cannot be rendered, the disk is full).
    """
    butir = list(usul.butir.select_related("berkas_arsip__klasifikasi").order_by("pk"))
    kata = "Pemusnahan" if usul.musnah else "Penyerahan"
    return terbitkan(
        jenis=HASIL, objek=usul, konteks=_konteks(usul, naskah, butir), penandatangan=_penanda(naskah), oleh=oleh,
        perihal=f"Hasil {kata} arsip menurut berita acara {naskah.nomor}",
    )  # fmt: skip


def _penanda(naskah: Naskah) -> list[Penandatangan]:
    """As on the minutes; a slot for a pen belongs to somebody who was not there when the contents went."""
    return [
        Penandatangan(
            nama=s.nama, jabatan=s.jabatan, pangkat=s.pangkat, nip=s.nip, sebagai=s.sebagai, pengguna=s.pengguna
        )
        for s in naskah.tanda_tangan.filter(pengguna__isnull=False).select_related("pengguna").order_by("urutan")
    ]


def _konteks(usul: UsulPenyusutan, naskah: Naskah, butir: list[ButirUsul]) -> dict[str, Any]:
    return {
        "musnah": usul.musnah,
        "simpan_isi": usul.simpan_isi,
        "lembaga": usul.lembaga,
        "berita_acara": {"nomor": naskah.nomor, "tanggal": naskah.tanggal.isoformat()},
        "pada_daftar": sum(b.hasil != _H.TETAP for b in butir),
        "terlaksana": sum(b.hasil in _TERLAKSANA for b in butir),
        "dokumen": sum(b.rincian.get("dokumen", 0) for b in butir),
        "isi": sum(b.rincian.get("isi", 0) for b in butir),
        "byte": bahasa.byte(sum(b.rincian.get("byte", 0) for b in butir)),
        "dipakai": sum(len(b.rincian.get("tetap", [])) for b in butir),
        "tertahan": [
            {"nomor": b.berkas_arsip.nomor, "sebab": b.get_hasil_display().lower()}
            for b in butir
            if b.hasil in _TERTAHAN
        ],
        "tabel": _tabel(butir),
    }


def _tabel(butir: Iterable[ButirUsul]) -> dict[str, Any]:
    return {
        "judul": "Hasil tiap berkas",
        "lanskap": True,
        "kolom": [
            {"judul": "No.", "rata": "kanan"}, {"judul": "Nomor berkas"}, {"judul": "Kode"}, {"judul": "Uraian"},
            {"judul": "Keputusan"}, {"judul": "Hasil"}, {"judul": "Waktu"}, {"judul": "Dokumen", "rata": "kanan"},
            {"judul": "Isi dihapus", "rata": "kanan"},
        ],
        "baris": [
            [
                str(n), b.berkas_arsip.nomor, b.berkas_arsip.klasifikasi.kode, uraian_aman(b.berkas_arsip),
                b.get_keputusan_display(), b.get_hasil_display(), bahasa.waktu(b.hasil_pada),
                str(b.rincian.get("dokumen", 0)), str(b.rincian.get("isi", 0)),
            ]
            for n, b in enumerate(butir, start=1)
        ],
    }  # fmt: skip
