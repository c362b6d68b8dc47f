"""How a clause is written: «26(1)», «22(1)a2», «1.14» (angka of Pasal 1), «31B(2)a», «23(6)'» (the second ayat 6)."""

from __future__ import annotations

import re

_BENTUK = re.compile(
    r"(?P<pasal>\d+)(?P<kedua>[AB]?)(?:\.(?P<butir>\d+))?(?:\((?P<ayat>\d+)\)(?P<ulang>'?))?(?P<huruf>[a-z]?)(?P<angka>\d*)"
)
#: Two articles of one regulation carry the same number (Perbup Konawe Kepulauan 14/2018 has two Pasal 31).
_KEDUA = {"A": " (pertama)", "B": " (kedua)", "": ""}


class PasalKeliru(ValueError):  # noqa: N818 - the field's own words
    """The text is no clause."""


def _urai(pasal: str) -> dict[str, str]:
    cocok = _BENTUK.fullmatch(pasal)
    if cocok is None:
        raise PasalKeliru(pasal)
    return {k: v or "" for k, v in cocok.groupdict().items()}


def kata_pasal(pasal: str) -> str:
    """«Pasal 22 ayat (1) huruf a angka 2».  Raises: PasalKeliru."""
    b = _urai(pasal)
    kata = f"Pasal {b['pasal']}{_KEDUA[b['kedua']]}"
    kata += f" angka {b['butir']}" if b["butir"] else ""
    kata += f" ayat ({b['ayat']})" if b["ayat"] else ""
    kata += " yang kedua" if b["ulang"] else ""
    kata += f" huruf {b['huruf']}" if b["huruf"] else ""
    return kata + (f" angka {b['angka']}" if b["angka"] else "")


def urutan(pasal: str) -> tuple[int, str, int, int, str, str, int]:
    """Sort key in the order of the regulation.  Raises: PasalKeliru."""
    b = _urai(pasal)
    return (
        int(b["pasal"]),
        b["kedua"],
        int(b["butir"] or 0),
        int(b["ayat"] or 0),
        b["ulang"],
        b["huruf"],
        int(b["angka"] or 0),
    )


def nomor(pasal: str) -> str:
    """The article alone: «22(1)a2» → «22», «31B(2)a» → «31B».  Raises: PasalKeliru."""
    b = _urai(pasal)
    return b["pasal"] + b["kedua"]


def rangkai(nomor_pasal: list[str]) -> str:
    """«Pasal 9 dan 25», «Pasal 12 sampai 17», «Pasal 11, 23, dan 24»."""
    rapi = [n.replace("A", " (pertama)").replace("B", " (kedua)") for n in nomor_pasal]
    beruntun = all(n.isdigit() for n in rapi) and [int(n) for n in rapi] == list(
        range(int(rapi[0]), int(rapi[0]) + len(rapi))
    )
    if len(rapi) > 2 and beruntun:  # noqa: PLR2004 - two numbers read better as «a dan b»
        return f"Pasal {rapi[0]} sampai {rapi[-1]}"
    if len(rapi) == 1:
        return f"Pasal {rapi[0]}"
    if len(rapi) == 2:  # noqa: PLR2004 - «a dan b» takes no comma
        return f"Pasal {rapi[0]} dan {rapi[1]}"
    return f"Pasal {', '.join(rapi[:-1])}, dan {rapi[-1]}"
