"""Bringing invitations, minutes and paper in line: after each signature, and every few minutes for what was missed."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from layanan.berita_acara import services as ba_services
from layanan.berita_acara.enums import StatusBA
from layanan.berita_acara.models import BeritaAcara
from layanan.pengesahan.enums import BERJALAN, CaraTeken, StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.services import segel, siapkan_undangan
from layanan.pengesahan.services_giliran import sambut_giliran
from lpse.galat import AturanDilanggar
from lpse.naskah.enums import StatusNaskah, StatusTandaTangan
from lpse.naskah.models import Naskah, TandaTangan

_S = StatusUndangan
_BELUM = ~Q(status=StatusTandaTangan.DITANDATANGANI)


@transaction.atomic
def selaraskan(*, naskah_id: int) -> None:
    """Close the invitations that the paper has overtaken, greet the next, close minutes that all have signed.

    Safe to repeat.
    """
    naskah = Naskah.objects.select_for_update().get(pk=naskah_id)
    undangan = UndanganTeken.objects.select_for_update(of=("self",)).filter(naskah=naskah, status__in=BERJALAN)
    for satu in undangan.select_related("slot").order_by("slot__urutan"):
        if not naskah.final:
            satu.batalkan()
            satu.save(update_fields=["status"])
        elif satu.slot.status == StatusTandaTangan.DITANDATANGANI:
            _ditandatangani(satu)
    sambut_giliran(naskah_id=naskah_id)
    slot = naskah.tanda_tangan.elektronik()
    if naskah.final and slot.exists() and not slot.filter(_BELUM).exists():
        for ba in BeritaAcara.objects.filter(naskah=naskah, status=StatusBA.FINAL):
            ba_services.tandai_ditandatangani(ba_id=ba.pk)


def _ditandatangani(undangan: UndanganTeken) -> None:
    """Signed with the person's own certificate, in the portal; whoever had refused has thought better of it."""
    if undangan.status == _S.DITOLAK:
        undangan.ulangi()
        undangan.save(update_fields=["status", "dibuka_pada", "cara_identitas"])
    undangan.tandai_ditandatangani(
        cara=undangan.cara or CaraTeken.SERTIFIKAT, pada=undangan.slot.pada or timezone.now()
    )
    undangan.save(update_fields=["status", "cara", "ditandatangani_pada", "galat_segel"])


def susulkan() -> str:
    """Invitations that were never made, papers that moved on unheard, drawings that wait for the seal."""
    tanpa = TandaTangan.objects.filter(undangan=True, undangan_teken__isnull=True, naskah__status=StatusNaskah.FINAL)
    baru = list(tanpa.order_by().values_list("naskah_id", flat=True).distinct())
    for naskah_id in baru:
        siapkan_undangan(naskah_id=naskah_id)
    tertinggal = _tertinggal()
    for naskah_id in tertinggal:
        selaraskan(naskah_id=naskah_id)
    tersegel = sum(_coba_segel(pk) for pk in _menunggu_segel())
    return f"{len(baru)} naskah diundangkan, {len(tertinggal)} diselaraskan, {tersegel} goresan disegel."


def _tertinggal() -> list[int]:
    lewat = UndanganTeken.objects.filter(status__in=BERJALAN).filter(
        Q(slot__status=StatusTandaTangan.DITANDATANGANI) | ~Q(naskah__status=StatusNaskah.FINAL)
    )
    belum = TandaTangan.objects.elektronik().filter(_BELUM, naskah=OuterRef("naskah"))
    ba = BeritaAcara.objects.filter(status=StatusBA.FINAL, naskah__status=StatusNaskah.FINAL).exclude(Exists(belum))
    return sorted({*lewat.values_list("naskah_id", flat=True), *ba.values_list("naskah_id", flat=True)})


def _menunggu_segel() -> list[int]:
    return list(UndanganTeken.objects.filter(status=_S.DIGORES).order_by("digores_pada").values_list("pk", flat=True))


def _coba_segel(undangan_id: int) -> bool:
    """Whether the seal came; why it did not stands on the invitation."""
    try:
        segel(undangan_id=undangan_id)
    except AturanDilanggar:
        return False
    return True
