"""Factories of signing by invitation, and a final paper without the price of rendering one."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from layanan.pengesahan.enums import StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from lpse.berkas.services import simpan
from lpse.naskah.goresan import rapikan
from lpse.naskah.models import Naskah
from tests.bantuan.goresan import coretan
from tests.bantuan.tanda_tangan import pdf_contoh
from tests.pabrik_naskah import PabrikNaskah, PabrikRevisiNaskah, PabrikTandaTangan

_S = StatusUndangan


class PabrikUndanganTeken(DjangoModelFactory[UndanganTeken]):
    """An invitation of one slot; the paper is a draft unless another is given."""

    class Meta:
        model = UndanganTeken

    naskah = factory.SubFactory(PabrikNaskah)
    slot = factory.SubFactory(PabrikTandaTangan, naskah=factory.SelfAttribute("..naskah"), undangan=True)
    berlaku_sampai = factory.LazyFunction(lambda: timezone.now() + timedelta(hours=72))


def finalkan(naskah: Naskah) -> Naskah:
    """Make a drafted paper of the factory final, with a real PDF behind it."""
    pdf = pdf_contoh() + f"%{naskah.pk}\n".encode()
    berkas = simpan(isi=pdf, nama="berita acara.pdf", tipe="application/pdf", kegunaan="naskah")
    sidik = hashlib.sha256(pdf).hexdigest()
    Naskah.objects.filter(pk=naskah.pk).update(
        status="final",
        nomor=f"000.3.3/{naskah.pk}/BAK/LPSE/XI/2026",
        urut=naskah.pk,
        kurun="2026",
        snapshot={},
        jumlah_halaman=1,
        final_pada=timezone.now(),
    )
    PabrikRevisiNaskah(naskah=naskah, berkas=berkas, sha256=sidik, ukuran=len(pdf))
    return Naskah.objects.get(pk=naskah.pk)


def undangan_dalam(naskah: Naskah, status: str, **lain: Any) -> UndanganTeken:  # noqa: ANN401 - fields
    """The first slot's invitation in one of its states."""
    isi: dict[str, Any] = {}
    if status in (_S.DIBUKA, _S.DIGORES, _S.DITANDATANGANI, _S.DITOLAK):
        isi |= {"dibuka_pada": timezone.now(), "cara_identitas": "kode"}
    if status in (_S.DIGORES, _S.DITANDATANGANI):
        png = rapikan(coretan())
        isi |= {
            "goresan": simpan(isi=png, nama="t.png", tipe="image/png", kegunaan="layanan.goresan"),
            "goresan_sha256": hashlib.sha256(png).hexdigest(),
            "cara": "layar",
            "persetujuan": "Saya menyetujui.",
            "digores_pada": timezone.now(),
        }
    slot = naskah.tanda_tangan.order_by("urutan")[0]
    if status == _S.DITANDATANGANI:
        naskah.tanda_tangan.filter(pk=slot.pk).update(status="ditandatangani", pada=timezone.now())
        isi["ditandatangani_pada"] = timezone.now()
    if status == _S.DITOLAK:
        isi |= {"ditolak_pada": timezone.now(), "alasan_tolak": "Jumlah berkas keliru."}
    return PabrikUndanganTeken(naskah=naskah, slot=slot, status=status, **isi, **lain)
