"""Makes and checks one bag with the Library of Congress package, in a process of its own.

``bagit`` changes the working directory of its process while it writes, which no worker and no web server may suffer.
Run as ``python -I pembuat_tas.py buat|periksa <folder>``; ``buat`` reads the bag's facts as JSON on standard input.
Nothing here imports Django.
"""

from __future__ import annotations

import json
import logging
import shutil
import sys
from pathlib import Path

import bagit

#: Beside the payload, these become tag files: what a reader opens first.
TANDA = ".tanda"
#: RFC 8493 is version 1.0; the package still writes the number of the draft before it.
DEKLARASI = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def buat(folder: Path, fakta: dict[str, str]) -> None:
    """Turn the folder into a bag; what lies in ``.tanda`` beside it is added as tag files."""
    bagit.make_bag(str(folder), fakta, checksums=["sha256", "sha512"])
    tanda = folder.with_name(folder.name + TANDA)
    for satu in sorted(tanda.iterdir()):
        shutil.move(str(satu), str(folder / satu.name))
    tanda.rmdir()
    (folder / "bagit.txt").write_text(DEKLARASI, encoding="utf-8")
    bagit.Bag(str(folder)).save()


def periksa(folder: Path) -> None:
    """Raises: bagit.BagError when anything is missing, added or changed."""
    bagit.Bag(str(folder)).validate()


def utama(argumen: list[str]) -> int:
    """0 when all is well; 3 when the bag is not valid; 4 when the disk is full."""
    logging.disable(logging.CRITICAL)
    perbuatan, folder = argumen[0], Path(argumen[1])
    try:
        if perbuatan == "buat":
            buat(folder, json.load(sys.stdin))
        periksa(folder)
    except bagit.BagError as galat:
        sys.stdout.write(str(galat))
        return 3
    except OSError as galat:
        sys.stdout.write(str(galat))
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
