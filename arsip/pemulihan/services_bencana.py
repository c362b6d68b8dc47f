"""After the portal came back on another machine: its own addresses point at what is here now."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import transaction

from arsip.cadangan.models import Repositori, Sasaran
from arsip.cadangan.setelan_repo import tulis_sandi_baru
from lpse.jejak.services import catat


@transaction.atomic
def sesuaikan_alamat(*, var_lama: str, alamat: str, kunci: str) -> list[str]:
    """Move every path below the old data folder to the new one, and give the repository its key again.

    The repository that was read keeps its key (in a file of mode 600); one that was lost with the old machine is made
    anew by the next backup, with a new key. Answers with what was done, for the screen.
    """
    var = str(settings.LPSE_VAR)
    hasil = [f"{satu}: foldernya kini di {var}." for satu in _sasaran(var_lama, var)]
    for repositori in Repositori.objects.select_for_update().filter(jenis="utama").order_by("pk"):
        hasil += _repositori(repositori, var_lama, var, alamat, kunci)
        catat(
            pelaku=None, kata="memulihkan portal dari cadangan", objek=repositori,
            sebelum={"folder_data": var_lama}, sesudah={"folder_data": var, "dari": alamat},
        )  # fmt: skip
    return hasil


def _pindah(jalur: str, var_lama: str, var: str) -> str:
    """The same place below the new data folder."""
    return var + jalur.removeprefix(var_lama) if Path(jalur).is_relative_to(var_lama) else jalur


def _sasaran(var_lama: str, var: str) -> list[Sasaran]:
    berubah = []
    for sasaran in Sasaran.objects.select_for_update().order_by("pk"):
        folder = [_pindah(f, var_lama, var) for f in sasaran.folder]
        kecuali = [_pindah(p, var_lama, var) for p in sasaran.pengecualian]
        if (folder, kecuali) != (sasaran.folder, sasaran.pengecualian):
            sasaran.folder, sasaran.pengecualian = folder, kecuali
            sasaran.save(update_fields=["folder", "pengecualian"])
            berubah.append(sasaran)
    return berubah


def _repositori(repositori: Repositori, var_lama: str, var: str, alamat: str, kunci: str) -> list[str]:
    sandi = _pindah(repositori.berkas_sandi, var_lama, var)
    tempat = _pindah(repositori.alamat, var_lama, var)
    dibaca = alamat in (repositori.alamat, tempat)
    hasil: list[str] = []
    if dibaca and alamat != tempat:
        tempat = alamat  # the old place itself was read: it stays in use where it is
    repositori.berkas_sandi, repositori.alamat = sandi, tempat
    diubah = ["berkas_sandi", "alamat"]
    hilang = repositori.lokal and not (Path(tempat) / "config").is_file()
    if hilang:
        repositori.siap_pada = None
        diubah.append("siap_pada")
        hasil.append(f"{repositori} belum ada di {tempat}; cadangan berikutnya membuatnya.")
    if sandi.startswith("/") and not Path(sandi).exists():
        if dibaca and kunci:
            tulis_kunci(jalur=Path(sandi), kunci=kunci)
            hasil.append(f"Kunci {repositori} ditaruh di {sandi}.")
        elif hilang:
            tulis_sandi_baru(Path(sandi))
            hasil.append(f"Kunci baru dibuat bagi {repositori}; cetak lembar pemulihannya.")
    repositori.save(update_fields=diubah)
    return hasil


def tulis_kunci(*, jalur: Path, kunci: str) -> None:
    """A key into a file of mode 600, whole or not at all."""
    jalur.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sementara = jalur.with_name(f".{jalur.name}.baru")
    sementara.touch(mode=0o600)
    sementara.write_text(kunci + "\n", encoding="utf-8")
    sementara.replace(jalur)
