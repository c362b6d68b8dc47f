"""What a row of the role × URL table says, and the people it names; the rows stand in ``tabel_akses*.py``.

A row says what those in ``boleh`` get, for GET and for POST with an empty body. Everyone else is refused: 403, and a
stranger is sent to the login page. ``objek`` names the maker of the URL's object: on somebody else's object, or one
that does not exist, those in ``boleh`` get 404.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.pabrik import TOKOH

TAMU = "tamu"
KEPALA = frozenset({"bu_kepala"})
ASE = frozenset({"asep"})
PEGAWAI = frozenset({"rina", "dodi", "asep", "sari", "bu_kepala"})
BERPERAN = frozenset(TOKOH) - {"orang_luar"}
SEMUA = frozenset(TOKOH) | {TAMU}
#: Who may keep files of their own: staff and procurement actors, not those who only look on.
PENGUNGGAH = PEGAWAI | {"pak_ppk", "pokja_dua", "pak_pp", "pak_pa"}
PENGURUS_KALENDER = KEPALA | {"sari"}
#: Who keeps the archive.
ARSIPARIS = KEPALA | {"sari"}
PEMBACA_KEPATUHAN = KEPALA | {"pak_auditor"}
#: Who reads the servers' figures; LKPP only the servers opened for it (Pasal 26(6)).
PEMANTAU = ASE | KEPALA | {"pengamat_lkpp"}

#: Who drills, asks for restores, and decides on those of others.
PENGUJI = ASE | KEPALA
#: Who reads the retention of the archive and gives one of its two approvals, and who keeps it.
PENYETUJU_ARSIP = KEPALA | ASE | {"sari"}
PENGELOLA_RETENSI = KEPALA | {"sari"}

#: Who sees how the backups stand (Pasal 27(1)): whoever runs them, and the secretariat that keeps the media.
PEMBACA_CADANGAN = ASE | KEPALA | {"sari"}
#: Who sees where the backup media are (Pasal 27(2)).
PEMBACA_MEDIA = ASE | KEPALA | {"sari"}
#: Who examines applications and decides on them (Pasal 10(2)c, 10(3)).
VERIFIKATOR = KEPALA | {"rina"}
#: Who finds a user of SPSE, numbers masked (Pasal 10(2)d).
PEMBACA_PENGGUNA = KEPALA | {"rina", "sari", "dodi"}
#: Who reads the agreements with institutions that use this LPSE (Pasal 2(3), 3(2)).
PEMBACA_KERJA_SAMA = KEPALA | {"rina", "sari"}
#: Who reads the whole trail.
PEMBACA_JEJAK = KEPALA | {"pak_auditor"}


@dataclass(frozen=True)
class Baris:
    """One URL. ``khusus`` gives (GET, POST) of single characters that differ from the others in ``boleh``; ``lain``
    is what an object of nobody gives where that is not 404.
    """

    boleh: frozenset[str]
    get: int
    post: int
    objek: str = ""
    khusus: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    lain: tuple[int, int] | None = None

    def harapan(self, siapa: str, *, milik: bool) -> tuple[int, int]:
        """(GET, POST) this character must get, on an object of theirs or of somebody else."""
        if siapa not in self.boleh:
            return (302, 302) if siapa == TAMU else (403, 403)
        if not milik:
            if self.lain:
                return self.lain
            return (404, 405) if self.post == 405 else (405, 404) if self.get == 405 else (404, 404)
        return self.khusus.get(siapa, (self.get, self.post))


#: Whoever must hold a second factor holds one; the other characters have none.
_BERFAKTOR = ("asep", "bu_kepala")
