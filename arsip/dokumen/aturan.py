"""Who may do what to one document or file, beyond seeing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arsip.dokumen.enums import StatusBerkasArsip, StatusDokumen
from arsip.dokumen.penglihatan import melihat_semua, unit_milik

if TYPE_CHECKING:
    from arsip.dokumen.models import BerkasArsip, Dokumen
    from lpse.akun.models import Pengguna


def _pemilik(pengguna: Pengguna, objek: Dokumen | BerkasArsip) -> bool:
    """Whoever keeps the archive, the people of the creator unit, and who filed it."""
    return (
        pengguna.has_perm("arsip.kelola_arsip")
        or objek.unit in unit_milik(pengguna)
        or (objek.pembuat_id is not None and objek.pembuat_id == pengguna.pk)
    )


def boleh_ubah(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Describe anew, add a version, relate, move, cancel: while the document stands."""
    return (
        dokumen.status == StatusDokumen.TERSIMPAN
        and pengguna.has_perm("arsip.change_dokumen")
        and _pemilik(pengguna, dokumen)
    )


def boleh_ubah_berkas(pengguna: Pengguna, berkas: BerkasArsip) -> bool:
    return pengguna.has_perm("arsip.tutup_berkasarsip") and _pemilik(pengguna, berkas)


def boleh_beri_hak(pengguna: Pengguna, objek: Dokumen | BerkasArsip) -> bool:
    """Open to others: the owners, and the Kepala for everything; an ended thing changes hands no more."""
    berakhir = objek.status in {
        StatusDokumen.MUSNAH, StatusDokumen.DISERAHKAN, StatusBerkasArsip.MUSNAH, StatusBerkasArsip.DISERAHKAN,
    }  # fmt: skip
    return (
        not berakhir
        and pengguna.has_perm("arsip.change_dokumen")
        and (melihat_semua(pengguna) or _pemilik(pengguna, objek))
    )
