"""Follow-ups: opened by a critical figure or by a person, closed only with what was done (Pasal 26(1))."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django_fsm import can_proceed

from infrastruktur.pemantauan.enums import TERBUKA, JenisTindakan, Metrik
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from infrastruktur.pemantauan.services_peringatan import kabari_dibuka, kabari_ditugaskan, kabari_kritis
from infrastruktur.perangkat.models import Server
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from infrastruktur.pemantauan.model_harian import PemantauanHarian
    from infrastruktur.pemantauan.penilaian import AngkaHari
    from lpse.akun.models import Pengguna


def pastikan_tindak_lanjut(
    *, server: Server, harian: PemantauanHarian, kritis: Iterable[AngkaHari]
) -> list[TindakLanjut]:
    """Open the follow-up that each critical figure must have, in the transaction that records the day.

    The caller holds the server's row, as :func:`buka_tindak_lanjut` does, so nobody opens the same one in between.
    One is enough while it is open and for the day on which it was closed; critical the day after, a new one opens.
    """
    ada = set(
        TindakLanjut.objects.filter(server=server)
        .filter(Q(status__in=TERBUKA) | Q(ditutup_tanggal__gte=harian.tanggal))
        .values_list("metrik", "kait")
    )
    return [_buka_otomatis(server, harian, angka) for angka in kritis if (angka.metrik, angka.kait) not in ada]


def _buka_otomatis(server: Server, harian: PemantauanHarian, angka: AngkaHari) -> TindakLanjut:
    ambang = server.ambang(angka.metrik) or (0, 0)
    tindak = TindakLanjut.objects.create(
        server=server,
        metrik=angka.metrik,
        kait=angka.kait,
        nilai_pemicu=angka.dinilai,
        pemantauan=harian,
        alasan=(
            f"{Metrik(angka.metrik).label} {angka.kait}".strip()
            + f" {bahasa.angka(angka.dinilai, 1)} persen pada {bahasa.tanggal(harian.tanggal)}, "
            f"batas kritis {ambang[1]} persen."
        ),
    )
    catat(
        pelaku=None, kata="membuka tindak lanjut", objek=tindak, sesudah={"status": tindak.status}, alasan=tindak.alasan
    )
    kabari_kritis(tindak=tindak)
    return tindak


@transaction.atomic
def buka_tindak_lanjut(
    *, server_id: int, metrik: str, kait: str, jenis: str, alasan: str, oleh: Pengguna, nilai: float | None = None
) -> TindakLanjut:
    """Open a follow-up before the figure is critical («Usulkan penambahan»). Raises: AturanDilanggar, TransisiBasi."""
    server = Server.objects.select_for_update().get(pk=server_id)
    if metrik not in Metrik.values or server.ambang(metrik) is None:
        raise AturanDilanggar("Ukuran itu tidak mengenal tindak lanjut.")
    if jenis not in JenisTindakan.values:
        raise AturanDilanggar("Pilih penggantian atau penambahan.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis sebab tindak lanjut.")
    try:
        with transaction.atomic():
            tindak = TindakLanjut.objects.create(
                server=server, metrik=metrik, kait=kait, jenis=jenis, alasan=alasan.strip(), dibuka_oleh=oleh,
                nilai_pemicu=nilai,
            )  # fmt: skip
    except IntegrityError as galat:
        raise TransisiBasi("Tindak lanjut untuk ukuran ini masih terbuka. Lanjutkan yang itu.") from galat
    catat(
        pelaku=oleh,
        kata="membuka tindak lanjut",
        objek=tindak,
        sesudah={"status": tindak.status},
        alasan=alasan.strip(),
    )
    kabari_dibuka(tindak=tindak, oleh=oleh)
    return tindak


def _kunci(tindak_lanjut_id: int) -> TindakLanjut:
    return TindakLanjut.objects.select_for_update(of=("self",)).select_related("server").get(pk=tindak_lanjut_id)


def _basi(tindak: TindakLanjut) -> TransisiBasi:
    return TransisiBasi(
        f"Tindak lanjut ini sudah {tindak.get_status_display().lower()}. Muat ulang halaman untuk melihat keadaannya."
    )


@transaction.atomic
def kerjakan_tindak_lanjut(
    *, tindak_lanjut_id: int, oleh: Pengguna, rencana: str = "", jenis: str = "", petugas: Pengguna | None = None
) -> TindakLanjut:
    """Take a follow-up up, or give it to a colleague (``petugas``): terbuka → dikerjakan.

    Raises: AturanDilanggar, TransisiBasi.
    """
    tindak = _kunci(tindak_lanjut_id)
    if not can_proceed(tindak.kerjakan):
        raise _basi(tindak)
    if jenis and jenis not in JenisTindakan.values:
        raise AturanDilanggar("Pilih penggantian atau penambahan.")
    if petugas is not None and not (petugas.is_active and petugas.has_perm("infrastruktur.kerjakan_tindaklanjut")):
        raise AturanDilanggar(f"{petugas} tidak mengerjakan tindak lanjut. Pilih petugas yang lain.")
    sebelum = tindak.status
    tindak.kerjakan(oleh=petugas or oleh, rencana=rencana.strip())
    tindak.jenis = jenis or tindak.jenis
    tindak.save(update_fields=["status", "dikerjakan_oleh", "dikerjakan_pada", "rencana", "jenis"])
    perbuatan = "mengerjakan tindak lanjut" if petugas in (None, oleh) else "menugaskan tindak lanjut"
    _jejak(tindak, oleh, perbuatan, sebelum, rencana)
    kabari_ditugaskan(tindak=tindak, oleh=oleh)
    return tindak


@transaction.atomic
def selesaikan_tindak_lanjut(*, tindak_lanjut_id: int, oleh: Pengguna, hasil: str) -> TindakLanjut:
    """Close with what was done: dikerjakan → selesai. Raises: AturanDilanggar (nothing said), TransisiBasi."""
    tindak = _kunci(tindak_lanjut_id)
    if not can_proceed(tindak.selesaikan):
        raise _basi(tindak)
    if not hasil.strip():
        raise AturanDilanggar("Tulis apa yang sudah dilakukan sebelum menutup tindak lanjut.")
    sebelum = tindak.status
    tindak.selesaikan(hasil=hasil.strip())
    _tutup(tindak, oleh, "hasil")
    _jejak(tindak, oleh, "menyelesaikan tindak lanjut", sebelum, hasil)
    return tindak


@transaction.atomic
def batalkan_tindak_lanjut(*, tindak_lanjut_id: int, oleh: Pengguna, alasan: str) -> TindakLanjut:
    """Cancel with a reason: terbuka or dikerjakan → dibatalkan. Raises: AturanDilanggar (no reason), TransisiBasi."""
    tindak = _kunci(tindak_lanjut_id)
    if not can_proceed(tindak.batalkan):
        raise _basi(tindak)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pembatalan.")
    sebelum = tindak.status
    tindak.batalkan(alasan=alasan.strip())
    _tutup(tindak, oleh, "alasan_batal")
    _jejak(tindak, oleh, "membatalkan tindak lanjut", sebelum, alasan)
    return tindak


def _tutup(tindak: TindakLanjut, oleh: Pengguna, kolom: str) -> None:
    tindak.ditutup_oleh = oleh
    tindak.ditutup_pada = timezone.now()
    tindak.ditutup_tanggal = bahasa.hari_ini()
    tindak.save(update_fields=["status", kolom, "ditutup_oleh", "ditutup_pada", "ditutup_tanggal"])


def _jejak(tindak: TindakLanjut, oleh: Pengguna, kata: str, sebelum: str, alasan: str) -> None:
    catat(
        pelaku=oleh, kata=kata, objek=tindak, sebelum={"status": sebelum}, sesudah={"status": tindak.status},
        alasan=alasan.strip(),
    )  # fmt: skip
