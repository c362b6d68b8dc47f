"""Finding who asks while somebody types: portal accounts, SPSE users, contacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Q, QuerySet

from layanan.kontak.enums import JenisPenggunaLayanan
from layanan.kontak.models import Kontak
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.identitas import kontak as normal
from registrasi.pengguna.selectors_cari import cari_pengguna, kueri_awalan
from registrasi.persyaratan.enums import PENYEDIA, JenisPengguna

if TYPE_CHECKING:
    from registrasi.pengguna.selectors_cari import PenggunaRingkas

_J = JenisPenggunaLayanan
JENIS_PERAN: Final[dict[str, str]] = {
    KodePeran.POKJA: _J.POKJA, KodePeran.PPK: _J.PPK, KodePeran.PP: _J.PP, KodePeran.PA: _J.PA_KPA,
    KodePeran.AUDITOR: _J.AUDITOR,
}  # fmt: skip
JENIS_SPSE: Final[dict[str, str]] = {
    **dict.fromkeys(PENYEDIA, _J.PENYEDIA.value), JenisPengguna.PPK: _J.PPK, JenisPengguna.POKJA: _J.POKJA,
    JenisPengguna.PP: _J.PP, JenisPengguna.PA_KPA: _J.PA_KPA, JenisPengguna.AUDITOR: _J.AUDITOR,
    JenisPengguna.ENTITAS_LAIN: _J.LAIN,
}  # fmt: skip
_PENDEK: Final = 2


@dataclass(frozen=True)
class CalonPelapor:
    """Somebody who may be the one on the telephone. ``sumber`` akun | spse | kontak, ``kunci`` its number there."""

    sumber: str
    kunci: str
    nama: str
    rincian: str
    surel_samar: str
    telepon_samar: str
    jenis_pengguna: str = _J.PUBLIK
    #: The card, when there is one already: its last tickets hang on it.
    kontak_id: int | None = None


def samar_surel(surel: str) -> str:
    """«r•••@lutra.example»: enough to ask «is this you?»."""
    depan, pisah, belakang = surel.partition("@")
    return f"{depan[:1]}•••{pisah}{belakang}" if pisah else ""


def samar_telepon(telepon: str) -> str:
    """«0812 •••• ••31»; empty for what is no number."""
    angka = normal.telepon(telepon)
    if not angka:
        return ""
    lokal = f"0{angka[2:]}" if angka.startswith("62") else angka
    return f"{lokal[:4]} •••• ••{lokal[-2:]}"


def jenis_akun(akun: Pengguna) -> str:
    """The kind of user an account is by its roles; staff and the rest are «lain»."""
    return next((jenis for peran, jenis in JENIS_PERAN.items() if peran in akun.kode_peran), _J.LAIN.value)


def cari_kontak(kata: str) -> QuerySet[Kontak]:
    """Active cards whose name, mailbox or telephone begins like this."""
    kueri = kueri_awalan(kata)
    syarat = Q(cari=kueri) if kueri is not None else Q(pk__in=[])
    if nomor := normal.telepon(kata):
        syarat |= Q(telepon_normal=nomor)
    return Kontak.objects.aktif().filter(syarat)


def cari_pelapor(kata: str, *, batas: int = 8) -> list[CalonPelapor]:
    """People who begin like this: cards first, then accounts of the actors, then SPSE users; nobody twice.

    Three indexed queries, none for fewer than two letters.
    """
    kata = kata.strip()
    if len(kata) < _PENDEK:
        return []
    kartu = list(cari_kontak(kata).select_related("instansi").order_by("nama_normal", "pk")[:batas])
    dikenal = {("akun", k.akun_id) for k in kartu} | {("spse", k.pengguna_spse_id) for k in kartu}
    calon = [_dari_kontak(k) for k in kartu]
    calon += [_dari_akun(a) for a in _akun(kata, batas) if ("akun", a.pk) not in dikenal]
    calon += [_dari_spse(p) for p in cari_pengguna(kata, batas=batas) if ("spse", p.id) not in dikenal]
    return calon[:batas]


def _akun(kata: str, batas: int) -> Iterator[Pengguna]:
    """Accounts of procurement actors; the office's staff asks itself otherwise."""
    kueri = Pengguna.objects.aktif().filter(Q(nama__icontains=kata) | Q(email__istartswith=kata))
    yield from (
        kueri.berperan(*JENIS_PERAN).select_related("instansi").prefetch_related("groups").order_by("nama")[:batas]
    )


def _rincian(*bagian: object) -> str:
    return " · ".join(str(b) for b in bagian if b)


def _dari_kontak(k: Kontak) -> CalonPelapor:
    return CalonPelapor(
        "kontak", str(k.pk), k.nama, _rincian(k.get_jenis_pengguna_display(), k.jabatan, k.instansi),
        samar_surel(k.surel), samar_telepon(k.telepon), k.jenis_pengguna, k.pk,
    )  # fmt: skip


def _dari_akun(a: Pengguna) -> CalonPelapor:
    jenis = jenis_akun(a)
    return CalonPelapor(
        "akun", str(a.pk), a.nama, _rincian(_J(jenis).label, a.jabatan, a.instansi), samar_surel(a.email),
        samar_telepon(a.telepon), jenis,
    )  # fmt: skip


def _dari_spse(p: PenggunaRingkas) -> CalonPelapor:
    return CalonPelapor(
        "spse", str(p.id), p.nama, _rincian(p.jenis_label, p.user_id, p.instansi, "" if p.aktif else "nonaktif"),
        samar_surel(p.surel), samar_telepon(p.telepon), JENIS_SPSE[p.jenis],
    )  # fmt: skip
