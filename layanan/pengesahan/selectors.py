"""Reads of signing by invitation: who is next, what is asked of them, what they agree to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q
from django.utils.crypto import constant_time_compare

from layanan.berita_acara.enums import JenisIdentitas
from layanan.berita_acara.models import PihakBA
from layanan.pengesahan.enums import CaraIdentitas, StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.tautan import kode_lisan
from lpse.naskah.enums import StatusTandaTangan
from lpse.naskah.models import Naskah, TandaTangan
from lpse.pemberitahuan.models import Kiriman

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_EKOR, _KODE = 4, 6
#: The kind of the letter that carries the link.
GILIRAN = "layanan.pengesahan.giliran"


def angka_saja(teks: str) -> str:
    return "".join(h for h in teks if h.isdecimal())


def nomor_diri(undangan: UndanganTeken) -> tuple[CaraIdentitas, str] | None:
    """The signer's NIP or NIK, from the minutes, else from the paper itself."""
    pihak = PihakBA.objects.filter(ba__naskah=undangan.naskah_id, urutan=undangan.slot.urutan).first()
    if pihak is not None and pihak.jenis_identitas != JenisIdentitas.TANPA and len(pihak.identitas) > _EKOR:
        return CaraIdentitas(pihak.jenis_identitas), pihak.identitas
    nip = angka_saja(undangan.slot.nip)
    return (CaraIdentitas.NIP, nip) if len(nip) > _EKOR else None


def surel_pihak(naskah: Naskah) -> dict[int, str]:
    """Place in the order of signing → the address that the minutes give."""
    return dict(PihakBA.objects.filter(ba__naskah=naskah).values_list("urutan", "surel"))


def jawaban_cocok(undangan: UndanganTeken, jawaban: str) -> CaraIdentitas | None:
    """By which of the two ways this answer is right; None when by neither."""
    angka = angka_saja(jawaban)
    nomor = nomor_diri(undangan)
    if len(angka) == _EKOR and nomor is not None and constant_time_compare(angka, nomor[1][-_EKOR:]):
        return nomor[0]
    if len(angka) == _KODE and constant_time_compare(angka, angka_saja(kode_lisan(undangan))):
        return CaraIdentitas.KODE
    return None


def pernyataan(undangan: UndanganTeken) -> str:
    """What the signer agrees to, word for word as it is kept."""
    naskah = undangan.naskah
    return (
        f"Saya, {undangan.slot.nama}, sudah membaca {naskah.jenis_nama} nomor {naskah.nomor} dan menyatakan isinya "
        "sesuai dengan yang saya ketahui. Tanda tangan saya di layar ini sama artinya dengan tanda tangan saya di atas "
        "kertas."
    )


def lebih_dulu(slot: TandaTangan) -> TandaTangan | None:
    """Whoever has to sign before this slot can be signed; None when its turn has come."""
    return (
        TandaTangan.objects.elektronik()
        .filter(naskah=slot.naskah_id, urutan__lt=slot.urutan)
        .exclude(status=StatusTandaTangan.DITANDATANGANI)
        .order_by("urutan")
        .first()
    )


@dataclass(frozen=True)
class Penanda:
    """One line of the status page: a slot, its invitation if it has one, and whether it is next."""

    slot: TandaTangan
    undangan: UndanganTeken | None
    giliran: bool
    #: The last letter with the link, as the outbox knows it.
    surat: Kiriman | None = None

    @property
    def selesai(self) -> bool:
        return bool(self.slot.status == StatusTandaTangan.DITANDATANGANI)


def penanda(naskah: Naskah) -> list[Penanda]:
    """Everybody who signs in the PDF, in order."""
    slot = list(naskah.tanda_tangan.elektronik().select_related("undangan_teken", "pengguna").order_by("urutan"))
    berikut = next((s.pk for s in slot if s.status != StatusTandaTangan.DITANDATANGANI), None)
    semua = {s.pk: getattr(s, "undangan_teken", None) if s.undangan else None for s in slot}
    surat = _surat([u for u in semua.values() if u is not None and u.surat_ke])
    return [
        Penanda(s, u := semua[s.pk], naskah.final and s.pk == berikut, surat.get(u.pk) if u is not None else None)
        for s in slot
    ]


def kunci_surat(undangan: UndanganTeken) -> str:
    """The outbox's key of the last letter to this signer."""
    return f"{GILIRAN}:{undangan.pk}:{undangan.surat_ke}"


def _surat(undangan: list[UndanganTeken]) -> dict[int, Kiriman]:
    kunci = {f"luar:{kunci_surat(u)}": u.pk for u in undangan}
    return {kunci[k.kunci]: k for k in Kiriman.objects.filter(kunci__in=kunci)}


def berjalan(pengguna: Pengguna) -> QuerySet[Naskah]:
    """Papers whose signing by invitation goes on, the oldest first, with how many have signed of how many."""
    naskah = UndanganTeken.objects.terlihat_oleh(pengguna).ditunggu().values("naskah_id")
    elektronik = Q(tanda_tangan__pengguna__isnull=False) | Q(tanda_tangan__undangan=True)
    return (
        Naskah.objects.terlihat_oleh(pengguna)
        .filter(pk__in=naskah)
        .annotate(
            banyak=Count("tanda_tangan", filter=elektronik, distinct=True),
            sudah=Count(
                "tanda_tangan",
                filter=elektronik & Q(tanda_tangan__status=StatusTandaTangan.DITANDATANGANI),
                distinct=True,
            ),
            ditolak=Count("undangan_teken", filter=Q(undangan_teken__status=StatusUndangan.DITOLAK), distinct=True),
        )
        .order_by("final_pada", "pk")
    )
