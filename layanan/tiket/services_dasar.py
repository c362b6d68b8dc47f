"""What every act on a ticket does first and last: lock, refuse what is stale, copy the deadlines, keep the trail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from layanan.sla.enums import KodeJam
from layanan.tiket import sinyal
from layanan.tiket.aturan import tenggat_terdekat
from layanan.tiket.enums import JenisPesan, Kanal
from layanan.tiket.models import LampiranPesan, Pesan, Tiket
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from datetime import datetime

    from django.db import IntegrityError

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas
    from lpse.waktu.models import JamKerja

KELOLA = "layanan.kelola_tiket"
LIHAT_SEMUA = "layanan.lihat_semua_tiket"
#: The longest message; more belongs into a file.
MAKS_ISI = 20_000


def kunci_tiket(*, tiket_id: int, versi: int | None = None) -> Tiket:
    """The ticket, its row locked until the transaction ends.

    Raises: TransisiBasi when ``versi`` is given and somebody has written since that page was opened.
    """
    tiket = Tiket.objects.select_for_update(of=("self",)).select_related("petugas", "akun", "kontak").get(pk=tiket_id)
    if versi is not None and versi != tiket.versi:
        raise TransisiBasi(
            "Tiket ini sudah diubah orang lain sejak halaman ini dibuka. Muat ulang halaman, lalu ulangi; tulisan Anda "
            "tidak menimpa tulisannya."
        )
    return tiket


def basi(*, tiket: Tiket) -> TransisiBasi:
    """What to raise at a step that this ticket has already left behind."""
    return TransisiBasi(f"Tiket {tiket.nomor} {tiket.get_status_display().lower()}. Muat ulang halamannya.")


def pastikan_terbuka(*, tiket: Tiket) -> None:
    """Raises: TransisiBasi when nobody works on it any more."""
    if not tiket.terbuka:
        raise basi(tiket=tiket)


def wajib(*, teks: str, kalimat: str, maks: int = MAKS_ISI) -> str:
    """The text without its margins.  Raises: AturanDilanggar (empty, or longer than ``maks``)."""
    rapi = teks.strip()
    if not rapi:
        raise AturanDilanggar(kalimat)
    if len(rapi) > maks:
        raise AturanDilanggar(f"Paling panjang {maks} huruf. Lampirkan selebihnya sebagai berkas.")
    return rapi


def salin_jam(*, tiket: Tiket, jam: Mapping[str, JamKerja]) -> None:
    """The deadlines of the clocks onto the ticket (not saved): a clock that is done keeps the deadline it had."""
    if (respons := jam.get(KodeJam.RESPONS)) is not None:
        tiket.tenggat_respons = respons.tenggat
    if (selesai := jam.get(KodeJam.SELESAI)) is not None:
        tiket.tenggat_selesai = paling_awal(tiket=tiket, jam=selesai)
    tiket.tenggat = tenggat_terdekat(tiket=tiket)


def paling_awal(*, tiket: Tiket, jam: JamKerja) -> datetime | None:
    """The promise or the end of the running stage, whichever comes first; while it waits, only the stage."""
    batas = [t for t in (jam.tenggat, tiket.batas_tahap) if t is not None]
    return min(batas, default=None)


_JAM = ("tenggat_respons", "tenggat_selesai", "tenggat")


def tulis(*, tiket: Tiket, bidang: Iterable[str] = (), jam: Mapping[str, JamKerja] | None = None) -> None:
    """Save these fields of a locked ticket, its deadlines, and count the write."""
    salin_jam(tiket=tiket, jam=jam or {})
    tiket.versi += 1
    tiket.diubah_pada = timezone.now()
    tiket.save(update_fields=[*dict.fromkeys([*bidang, *_JAM, "versi", "diubah_pada"])])


def langkah(*, tiket: Tiket) -> None:
    """Save a step that another follows in the same act, so that PostgreSQL sees each move of the table."""
    tiket.save(update_fields=["status", "petugas", "menunggu_sebab"])


def jejak(
    *, tiket: Tiket, oleh: Pengguna | None, kata: str, sebelum: str = "", alasan: str = "",
    **sesudah: Any,  # noqa: ANN401 - JSON values of the trail
) -> None:  # fmt: skip
    """The trail's line; ``sebelum`` is the state it left. Without a person it is the reporter or the schedule."""
    catat(
        pelaku=oleh, kata=kata[:80], objek=tiket, alasan=alasan, sebelum={"status": sebelum} if sebelum else None,
        sesudah={"status": tiket.status, **sesudah} if sebelum else sesudah or None,
    )  # fmt: skip


def tulis_pesan(
    *,
    tiket: Tiket,
    jenis: JenisPesan,
    isi: str,
    oleh: Pengguna | None,
    kanal: str = Kanal.PORTAL,
    lampiran: Iterable[Berkas] = (),
    kunci: str = "",
    surel_id: str = "",
    saat: datetime | None = None,
) -> Pesan:
    """One message with its files.  Raises: IntegrityError when its key or Message-ID stands already."""
    pesan = Pesan.objects.create(
        tiket=tiket, jenis=jenis, isi=isi, oleh=oleh, nama=_nama(tiket, jenis, oleh), kanal=kanal,
        dibuat_pada=saat or timezone.now(), kunci=kunci or None, surel_id=surel_id or None,
    )  # fmt: skip
    if berkas := list(lampiran):
        LampiranPesan.objects.bulk_create(LampiranPesan(pesan=pesan, berkas=b) for b in berkas)
    if jenis not in {JenisPesan.SISTEM, JenisPesan.LAPORAN}:
        sinyal.pesan_ditambahkan.send(Pesan, tiket=tiket, pesan=pesan, oleh=oleh)
    return pesan


def _nama(tiket: Tiket, jenis: str, oleh: Pengguna | None) -> str:
    """Who speaks, as text that stays: the clerk, or the reporter however we know them."""
    if jenis == JenisPesan.SISTEM:
        return "Portal"
    if jenis in {JenisPesan.LAPORAN, JenisPesan.BALASAN}:
        return nama_pelapor(tiket=tiket)[:150]
    return oleh.nama if oleh else "Portal"


def nama_pelapor(*, tiket: Tiket) -> str:
    """The reporter's name as far as it is known."""
    if tiket.kontak is not None:
        return tiket.kontak.nama
    return tiket.akun.nama if tiket.akun else "Pelapor"


def sudah_ada(*, kunci: str = "", surel_id: str = "") -> Pesan | None:
    """The message that this very click or mail wrote before."""
    if kunci and (pesan := Pesan.objects.select_related("tiket").filter(kunci=kunci).first()):
        return pesan
    return Pesan.objects.select_related("tiket").filter(surel_id=surel_id).first() if surel_id else None


def ulang(*, galat: IntegrityError, nama: tuple[str, ...]) -> bool:
    """Whether PostgreSQL refused because exactly this stands already."""
    aturan = getattr(getattr(galat.__cause__, "diag", None), "constraint_name", "") or ""
    return any(n in aturan for n in nama)


def kabari_berubah(
    *, tiket: Tiket, apa: str, oleh: Pengguna | None, **rincian: Any,  # noqa: ANN401 - what the receivers may need
) -> None:  # fmt: skip
    """Tell the rooms above."""
    sinyal.tiket_berubah.send(Tiket, tiket=tiket, apa=apa, oleh=oleh, rincian=rincian)
