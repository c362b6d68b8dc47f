"""Reads of the subjects: the tree, and the choices of a form."""

from __future__ import annotations

from dataclasses import dataclass

from layanan.kategori.models import Kategori


@dataclass(frozen=True)
class Kelompok:
    """A group with its subjects in order."""

    induk: Kategori
    anak: tuple[Kategori, ...]


def pohon(*, semua: bool = False) -> list[Kelompok]:
    """The tree in order, without what is no longer in use unless asked for (one query)."""
    baris = list(Kategori.objects.all() if semua else Kategori.objects.aktif())
    return [
        Kelompok(induk, tuple(k for k in baris if k.induk_id == induk.pk)) for induk in baris if induk.induk_id is None
    ]


def pilihan_kategori(*, kosong: str = "Belum diketahui") -> list[tuple[str, str | list[tuple[str, str]]]]:
    """Choices of a form, by group; a group without subjects is a choice itself."""
    hasil: list[tuple[str, str | list[tuple[str, str]]]] = [("", kosong)]
    for kelompok in pohon():
        if kelompok.anak:
            hasil.append((kelompok.induk.nama, [(str(k.pk), k.nama) for k in kelompok.anak]))
        else:
            hasil.append((str(kelompok.induk.pk), kelompok.induk.nama))
    return hasil
