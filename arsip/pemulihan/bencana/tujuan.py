"""Where the portal comes back to: an empty data folder, or one whose content was put aside; never over a portal."""

from __future__ import annotations

import fcntl
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arsip.pemulihan.bencana.layar import GalatPulih

#: Left in the data folder while a restore is under way: whoever finds it may begin again.
TANDA = ".pemulihan.json"
#: Taken out of the data folder when its content is put aside; what ``bin/setup`` builds stays.
_MILIK_PORTAL = (
    "berkas", "kunci", "media", "tertanam", "tertanam.json", "kunci-rahasia", "cadangan", "surel", "log", "pemulihan",
)  # fmt: skip


@dataclass(frozen=True)
class Tujuan:
    """The data folder that is filled."""

    var: Path

    def siapkan(self, *, timpa: bool) -> str:
        """Make it ready; answers with where the old content went, or nothing.  Raises: GalatPulih."""
        try:
            self.var.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as galat:
            raise GalatPulih(f"Folder data {self.var} tidak dapat dibuat: {galat.strerror}.") from galat
        if self._sedang_berjalan():
            raise GalatPulih(f"Portal di {self.var} sedang berjalan. Hentikan dahulu (Ctrl-C pada bin/serve).")
        if self.setengah_jadi or not self._berisi():
            return ""
        if not timpa:
            raise GalatPulih(
                f"Folder data {self.var} sudah berisi portal. Pilih folder lain dengan --ke, "
                "atau tambahkan --timpa agar isinya disisihkan (tidak dihapus)."
            )
        return str(self._sisihkan())

    @property
    def setengah_jadi(self) -> bool:
        """A restore began here and did not end."""
        try:
            return json.loads((self.var / TANDA).read_text(encoding="utf-8")).get("selesai") is False
        except (OSError, ValueError):
            return False

    @property
    def basis_data_setengah_jadi(self) -> str:
        """The database that the half restore was filling."""
        if not self.setengah_jadi:
            return ""
        return str(json.loads((self.var / TANDA).read_text(encoding="utf-8")).get("basis_data", ""))

    def tandai(self, **isi: Any) -> None:  # noqa: ANN401 - JSON values
        """Keep what this restore is doing."""
        berkas = self.var / TANDA
        sementara = berkas.with_suffix(".baru")
        sementara.touch(mode=0o600)
        sementara.write_text(json.dumps(isi, indent=1) + "\n", encoding="utf-8")
        sementara.replace(berkas)

    def _berisi(self) -> bool:
        """Somebody's data, not only what ``bin/setup`` made."""
        if (self.var / "tertanam" / "postgres" / "data").exists():
            return True
        return any((self.var / n).is_dir() and any((self.var / n).iterdir()) for n in ("berkas", "kunci", "media"))

    def _sedang_berjalan(self) -> bool:
        return any(_dipegang(self.var / "tertanam" / n) for n in ("serve.kunci", "postgres.kunci"))

    def _sisihkan(self) -> Path:
        """Beside the data folder, on the same disk: a rename, whole or not at all."""
        lama = self.var.with_name(f"{self.var.name}.lama-{time.strftime('%Y%m%d-%H%M%S')}")
        lama.mkdir(mode=0o700)
        for nama in _MILIK_PORTAL:
            if (self.var / nama).exists():
                (self.var / nama).rename(lama / nama)
        return lama


def _dipegang(kunci: Path) -> bool:
    """Whether a living process holds this lock."""
    try:
        fd = os.open(kunci, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(fd)
    return False
