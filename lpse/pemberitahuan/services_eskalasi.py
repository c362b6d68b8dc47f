"""«Not seen in 4 working hours → the unit head»: once, and only while it still matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from django.db import transaction
from django.utils import timezone

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.pemberitahuan.jatuh_tempo import jatuh_tempo
from lpse.pemberitahuan.models import Kabar
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt
    import uuid

    from lpse.pemberitahuan.registri import Eskalasi

log = structlog.get_logger(__name__)
#: Kind of the notice that the head gets.
TERUSAN = "lpse.pemberitahuan.terusan"


def teruskan_yang_belum_dibaca() -> str:
    """Pass on every event whose working hours ran out unseen; safe to repeat, each goes on at most once."""
    kini = timezone.now()
    jatuh = Kabar.objects.filter(eskalasi_pada__lte=kini, dieskalasi_pada__isnull=True)
    peristiwa = jatuh.order_by().values_list("peristiwa", flat=True).distinct()
    diteruskan = sum(_satu(nomor, kini) for nomor in peristiwa)
    return f"{diteruskan} kabar diteruskan."


@transaction.atomic
def _satu(nomor: uuid.UUID, kini: dt.datetime) -> bool:
    """One event, its rows locked: two workers never pass the same one on."""
    baris = list(
        Kabar.objects.select_for_update(of=("self",))
        .filter(peristiwa=nomor, asal__isnull=True)
        .select_related("penerima")
        .order_by("pk")
    )
    menunggu = [k for k in baris if k.eskalasi_pada is not None and k.dieskalasi_pada is None]
    if not menunggu:
        return False
    semua = Kabar.objects.filter(pk__in=[k.pk for k in menunggu])
    aturan = _aturan(baris)
    if aturan is None:
        semua.update(eskalasi_pada=None)
        return False
    # Working time is counted anew: the office may have closed its doors since the notice was written.
    batas = jatuh_tempo(menunggu[0].dibuat, aturan.batas)
    if batas > kini:
        semua.update(eskalasi_pada=batas)
        return False
    semua.update(dieskalasi_pada=kini)
    return _teruskan(baris, aturan)


def _aturan(baris: list[Kabar]) -> Eskalasi | None:
    """The rule that still asks for passing on; None once somebody saw it or the matter is closed."""
    pertama = baris[0]
    aturan = pertama.definisi.eskalasi if pertama.definisi else None
    if aturan is None or any(k.dibaca_pada for k in baris):
        return None
    if pertama.objek_jenis:
        objek = pertama.objek()
        if objek is None or (aturan.selesai is not None and aturan.selesai(objek)):
            return None
    return aturan


def _teruskan(baris: list[Kabar], aturan: Eskalasi) -> bool:
    pertama = baris[0]
    if isinstance(aturan.kepada, KodePeran):
        tujuan = list(Pengguna.objects.aktif().berperan(aturan.kepada).order_by("pk"))
    else:
        tujuan = list(aturan.kepada(pertama))
    pernah = {k.penerima_id for k in baris}
    tujuan = [p for p in tujuan if p.pk not in pernah]
    if not tujuan:
        log.warning("eskalasi_tanpa_penerima", jenis=pertama.jenis, kabar=pertama.pk)
        return False
    konteks = {
        "judul": pertama.judul,
        "isi": pertama.isi,
        "jam": bahasa.angka(aturan.batas.total_seconds() / 3600),
        "siapa": ", ".join(k.penerima.nama for k in baris),
    }
    kabari(
        penerima=tujuan, jenis=TERUSAN, objek=pertama.objek(), konteks=konteks, url=pertama.url, asal=pertama,
        kunci=f"terusan:{pertama.peristiwa}",
    )  # fmt: skip
    return True
