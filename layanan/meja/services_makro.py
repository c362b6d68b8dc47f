"""Several acts in one click, all or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from layanan.meja.enums import SesudahMakro
from layanan.meja.models import Makro
from layanan.meja.variabel import isi_variabel
from layanan.tiket import services
from layanan.tiket.models import Tiket
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@transaction.atomic
def jalankan_makro(*, makro_id: int, tiket_id: int, oleh: Pengguna, kunci: str = "") -> Tiket:
    """Do what the macro says, each by the ticket's own service; one refusal undoes all of it.

    Raises: AturanDilanggar (no longer in use), and what the acts raise.
    """
    makro = Makro.objects.siap().select_related("balasan").filter(pk=makro_id).first()
    if makro is None:
        raise AturanDilanggar("Makro ini tidak dipakai lagi.")
    tiket = Tiket.objects.select_for_update(of=("self",)).select_related("kontak", "akun", "paket").get(pk=tiket_id)
    if makro.ambil and tiket.petugas_id is None:
        services.ambil(tiket_id=tiket.pk, oleh=oleh)
    if label := list(makro.label.all()):
        semua = {*label, *tiket.label.all()}
        services.beri_label(tiket_id=tiket.pk, nama=sorted(satu.nama for satu in semua), oleh=oleh)
    if makro.catatan:
        isi = isi_variabel(makro.catatan, tiket=tiket, petugas=oleh)
        services.catat_internal(tiket_id=tiket.pk, isi=isi, oleh=oleh, kunci=f"{kunci}:catatan" if kunci else "")
    if makro.balasan is not None:
        services.jawab(
            tiket_id=tiket.pk, isi=isi_variabel(makro.balasan.isi, tiket=tiket, petugas=oleh), oleh=oleh,
            menunggu=makro.sesudah == SesudahMakro.MENUNGGU, kunci=f"{kunci}:jawaban" if kunci else "",
        )  # fmt: skip
    if makro.unit:
        services.alihkan(tiket_id=tiket.pk, unit=makro.unit, alasan=makro.keterangan or makro.nama, oleh=oleh)
    if makro.sesudah == SesudahMakro.SELESAI:
        solusi = isi_variabel(makro.solusi, tiket=tiket, petugas=oleh)
        services.selesaikan(tiket_id=tiket.pk, solusi=solusi, oleh=oleh)
    tiket.refresh_from_db()
    return tiket
