"""What came back against what was put away: one line per check, each named."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from arsip.cadangan.manifes_folder import daftar_pohon, sha256_berkas, sidik_daftar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from pathlib import Path

_HITUNGAN = (("indeks", "Indeks"), ("pemicu", "Pemicu"), ("fungsi", "Fungsi"), ("urutan", "Urutan nomor"))


@dataclass(frozen=True)
class Baris:
    """One check: what it looked at, what was expected, what was found."""

    uraian: str
    diharapkan: str
    didapat: str
    cocok: bool

    def json(self) -> dict[str, Any]:
        return asdict(self)


def angka(uraian: str, harap: int, dapat: int) -> Baris:
    """A count."""
    return Baris(uraian, bahasa.angka(harap), bahasa.angka(dapat), harap == dapat)


def banding_basis_data(harap: dict[str, Any], dapat: dict[str, Any]) -> list[Baris]:
    """The manifest of backup time against the same look at the restored database."""
    hasil = [_tabel(nama, isi, dapat["tabel"].get(nama)) for nama, isi in harap["tabel"].items()]
    hasil += [
        Baris(f"Tabel {nama}", "tidak ada", f"{bahasa.angka(isi['baris'])} baris", cocok=False)
        for nama, isi in dapat["tabel"].items()
        if nama not in harap["tabel"]
    ]
    hasil += _batasan(harap["batasan"], dapat["batasan"])
    hasil += [angka(f"{nama} (jumlah)", harap[kunci], dapat[kunci]) for kunci, nama in _HITUNGAN]
    if "ekstensi" in harap:
        hasil.append(_himpunan("Ekstensi", harap["ekstensi"], dapat.get("ekstensi", [])))
    return hasil


def _tabel(nama: str, harap: dict[str, Any], dapat: dict[str, Any] | None) -> Baris:
    teks = f"{bahasa.angka(harap['baris'])} baris"
    if dapat is None:
        return Baris(f"Tabel {nama}", teks, "", cocok=False)
    didapat = f"{bahasa.angka(dapat['baris'])} baris"
    if harap["baris"] == dapat["baris"] and harap["sidik"] != dapat["sidik"]:
        return Baris(f"Tabel {nama}", f"{teks}, sidik {harap['sidik'][:8]}", f"sidik {dapat['sidik'][:8]}", cocok=False)
    if harap["contoh"]:
        didapat += f", sidik {bahasa.angka(harap['contoh'])} baris cocok" if dapat == harap else ""
    return Baris(f"Tabel {nama}", teks, didapat, cocok=dapat == harap)


def _batasan(harap: dict[str, Any], dapat: dict[str, Any]) -> list[Baris]:
    """All constraints in one line when they are the same, each that is not in a line of its own."""
    beda = []
    for nama, isi in harap.items():
        ada = dapat.get(nama)
        if ada is None:
            beda.append(Baris(f"Batasan {nama}", "ada", "", cocok=False))
        elif (ada["jenis"], ada["sidik"]) != (isi["jenis"], isi["sidik"]):
            beda.append(Baris(f"Batasan {nama}", "bunyi yang sama", "bunyi yang lain", cocok=False))
        elif isi["sah"] and not ada["sah"]:
            beda.append(Baris(f"Batasan {nama}", "sah atas semua baris", "belum disahkan", cocok=False))
    return [*beda, angka("Batasan (jumlah, semua diperiksa ulang)", len(harap), len(harap) - len(beda))]


def _himpunan(apa: str, harap: list[str], dapat: list[str]) -> Baris:
    return Baris(apa, ", ".join(harap) or "tidak ada", ", ".join(dapat) or "tidak ada", set(harap) == set(dapat))


def banding_folder(manifes: dict[str, Any], akar: Path) -> list[Baris]:
    """The manifest of backup time against a restored tree: the whole list, and the content of sampled files."""
    sidik, berkas, byte = sidik_daftar(daftar_pohon(akar))
    hasil = [
        angka("Berkas (jumlah)", manifes["berkas"], berkas),
        Baris("Byte seluruhnya", bahasa.angka(manifes["byte"]), bahasa.angka(byte), manifes["byte"] == byte),
        Baris("Daftar nama dan ukuran", manifes["sidik_daftar"][:12], sidik[:12], manifes["sidik_daftar"] == sidik),
    ]
    return [*hasil, *(_berkas(jalur, harap, akar) for jalur, harap in manifes["contoh"].items())]


def _berkas(jalur: str, harap: str, akar: Path) -> Baris:
    pulih = akar / jalur.lstrip("/")
    didapat = sha256_berkas(pulih)[:12] if pulih.is_file() and not pulih.is_symlink() else ""
    return Baris(f"Isi berkas {jalur}", harap[:12], didapat, didapat == harap[:12])
