"""What the people side puts on the shell: navigation and search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Q

from lpse.akun.models import Pengguna
from lpse.tampilan.registri import ButirNavigasi, HasilPencarian, SumberPencarian, navigasi, pencarian

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

navigasi.daftarkan(
    ButirNavigasi(
        kode="akun.pengguna",
        unit="Pimpinan",
        label="Pengguna",
        url_name="akun:daftar_pengguna",
        ikon="users",
        izin="lpse.view_pengguna",
        urutan=800,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="akun.undangan",
        unit="Pimpinan",
        label="Undangan",
        url_name="akun:daftar_undangan",
        ikon="mail",
        izin="lpse.view_undangan",
        urutan=810,
    )
)


def cari_orang(pengguna: Pengguna | AnonymousUser, kata: str, batas: int) -> Iterable[HasilPencarian]:
    """People by name, address or whole NIP, among those the searcher may see."""
    cocok = Q(nama__icontains=kata) | Q(email__icontains=kata) | Q(nip=kata)
    daftar = Pengguna.objects.terlihat_oleh(pengguna).filter(cocok).prefetch_related("groups").order_by("nama", "pk")
    return [
        HasilPencarian(judul=o.nama, rincian=o.label_peran or o.email, url=o.get_absolute_url(), ikon="user")
        for o in daftar[:batas]
    ]


pencarian.daftarkan(
    SumberPencarian(kode="akun.pengguna", label="Pengguna", izin="lpse.view_pengguna", cari=cari_orang, urutan=800)
)
