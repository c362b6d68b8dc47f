"""Composed reads of the papers: what a person may do with one, the road ahead, the object it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import apps
from django.core.exceptions import ValidationError

from lpse.naskah.enums import StatusNaskah, StatusTandaTangan
from lpse.naskah.models import Naskah, TandaTangan
from lpse.naskah.registri import JENIS
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet

    from lpse.akun.models import Pengguna


def boleh_terbit(pengguna: Pengguna, naskah: Naskah) -> bool:
    """Whether this person may make a paper of this kind final."""
    jenis = JENIS.get(naskah.jenis)
    return jenis is not None and pengguna.has_perm("lpse.terbitkan_naskah") and pengguna.has_perm(jenis.izin_terbit)


def boleh_terbit_sesuatu(pengguna: Pengguna) -> bool:
    """Whether there is any kind this person may make final."""
    return any(pengguna.has_perm(jenis.izin_terbit) for jenis in JENIS.values())


def boleh_buang(pengguna: Pengguna, naskah: Naskah) -> bool:
    """Whoever made a draft, or may finalise it, may throw it away."""
    return naskah.pembuat_id == pengguna.pk or boleh_terbit(pengguna, naskah)


def boleh_batal(pengguna: Pengguna, naskah: Naskah) -> bool:
    """Whether this person may cancel a final paper of this kind; a kind nobody registers any more is the Kepala's."""
    jenis = JENIS.get(naskah.jenis)
    return pengguna.has_perm("lpse.batalkan_naskah") and (jenis is None or pengguna.has_perm(jenis.izin_batal))


def menunggu_saya(pengguna: Pengguna) -> QuerySet[TandaTangan]:
    """Signature slots whose turn it is and whose person this is."""
    return (
        TandaTangan.objects.giliran().filter(pengguna=pengguna).select_related("naskah").order_by("naskah__final_pada")
    )


def objek_naskah(pengguna: Pengguna, naskah: Naskah) -> Model | None:
    """The thing the paper is about, if it still exists and this person may see it."""
    try:
        model = apps.get_model(naskah.objek_jenis)
    except (LookupError, ValueError):
        return None
    terlihat = getattr(model._default_manager, "terlihat_oleh", None)  # noqa: SLF001 - Django's public API
    if terlihat is None:
        return None
    try:
        objek: Model | None = terlihat(pengguna).filter(pk=naskah.objek_id).first()
    except (ValueError, ValidationError):
        return None
    return objek


def jalan_naskah(naskah: Naskah, slot: list[TandaTangan]) -> list[Tahap]:
    """Draft → published → signed, or → cancelled."""
    elektronik = [s for s in slot if s.elektronik]
    sudah = sum(s.status == StatusTandaTangan.DITANDATANGANI for s in elektronik)
    tahap = [Tahap("Draf", bahasa.tanggal(naskah.dibuat_pada), "kini" if naskah.draf else "lewat")]
    terbit = bahasa.waktu(naskah.final_pada) or "Menerima nomor dan dibekukan"
    tahap.append(Tahap("Terbit", terbit, "nanti" if naskah.draf else "lewat"))
    if elektronik and naskah.status != StatusNaskah.DIBATALKAN:
        semua = sudah == len(elektronik)
        keadaan = "nanti" if naskah.draf else "lewat" if semua else "kini"
        tahap.append(Tahap("Ditandatangani", f"{sudah} dari {len(elektronik)} penanda tangan", keadaan))  # type: ignore[arg-type] # one of the three words
    if naskah.status == StatusNaskah.DIBATALKAN:
        tahap.append(Tahap("Dibatalkan", bahasa.waktu(naskah.dibatalkan_pada), "kini"))
    elif naskah.final:
        selesai = sudah == len(elektronik)
        tahap.append(Tahap("Berlaku", "Dapat diperiksa siapa pun" if selesai else "", "kini" if selesai else "nanti"))
    return tahap
