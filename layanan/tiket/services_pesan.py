"""The conversation: answers, internal notes, the reporter's replies, and what waits for whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils import timezone
from django_fsm import can_proceed

from layanan.sla import services as sla
from layanan.tiket.aturan import boleh_dibuka_sampai
from layanan.tiket.enums import MENUNGGU, JenisPesan, Kanal, StatusTiket
from layanan.tiket.kabar import kabari_orang, kabari_petugas
from layanan.tiket.models import Pengamat, Pesan, Tiket
from layanan.tiket.services_dasar import (
    KELOLA,
    basi,
    jejak,
    kabari_berubah,
    kunci_tiket,
    langkah,
    nama_pelapor,
    pastikan_terbuka,
    sudah_ada,
    tulis,
    tulis_pesan,
    ulang,
    wajib,
)
from layanan.tiket.terima_kasih import hanya_terima_kasih
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.waktu.enums import AlasanJeda

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas
    from lpse.waktu.models import JamKerja

_KUNCI = ("layanan_pesan_kunci", "layanan_pesan_surel_id")


def _sekali(perbuatan: Callable[[], Pesan], kunci: str, surel_id: str = "") -> Pesan:
    """The message of this click or mail, written now or before."""
    if sudah := sudah_ada(kunci=kunci, surel_id=surel_id):
        return sudah
    try:
        with transaction.atomic():
            return perbuatan()
    except IntegrityError as galat:
        if ulang(galat=galat, nama=_KUNCI) and (sudah := sudah_ada(kunci=kunci, surel_id=surel_id)):
            return sudah
        raise


def jawab(
    *,
    tiket_id: int,
    isi: str,
    oleh: Pengguna,
    lampiran: Sequence[Berkas] = (),
    menunggu: bool = False,
    kunci: str = "",
    versi: int | None = None,
    surel_id: str = "",
) -> Pesan:
    """Answer the reporter: the first answer ends the response clock, and whoever answers a new ticket has it.

    ``menunggu``: it is a question, so the solving waits for the reporter.  Raises: TransisiBasi (it ended, another
    wrote since), AturanDilanggar (nothing written, not a clerk).
    """
    return _sekali(lambda: _jawab(tiket_id, isi, oleh, lampiran, menunggu, kunci, versi, surel_id), kunci, surel_id)


def _jawab(  # noqa: PLR0917 - only the verb above calls it
    tiket_id: int, isi: str, oleh: Pengguna, lampiran: Sequence[Berkas], menunggu: bool, kunci: str,  # noqa: FBT001 - only the verbs above call it
    versi: int | None, surel_id: str,
) -> Pesan:  # fmt: skip
    tiket = kunci_tiket(tiket_id=tiket_id, versi=versi)
    pastikan_terbuka(tiket=tiket)
    teks = wajib(teks=isi, kalimat="Tulis jawabannya.")
    if not oleh.has_perm(KELOLA):
        raise AturanDilanggar("Hanya petugas layanan yang menjawab tiket.")
    sebelum = tiket.status
    jam = dict(sla.tanggapi(objek=tiket, oleh=oleh)) if tiket.direspons_pada is None else {}
    tiket.direspons_pada = tiket.direspons_pada or timezone.now()
    if tiket.status == StatusTiket.BARU:
        tiket.tangani(petugas=oleh)
    if menunggu and tiket.status == StatusTiket.DITANGANI:
        langkah(tiket=tiket)
        tiket.tunggu_pengguna(sebab="jawaban atas pertanyaan petugas")
        jam |= sla.tunggu(objek=tiket, alasan=AlasanJeda.PENGGUNA, oleh=oleh)
    tulis(tiket=tiket, bidang=["status", "petugas", "menunggu_sebab", "direspons_pada"], jam=jam)
    pesan = tulis_pesan(
        tiket=tiket, jenis=JenisPesan.JAWABAN, isi=teks, oleh=oleh, lampiran=lampiran, kunci=kunci, surel_id=surel_id
    )
    jejak(tiket=tiket, oleh=oleh, kata="menjawab tiket", sebelum=sebelum, menunggu=menunggu)
    return pesan


def catat_internal(
    *,
    tiket_id: int,
    isi: str,
    oleh: Pengguna,
    sebut: Iterable[Pengguna] = (),
    lampiran: Sequence[Berkas] = (),
    kunci: str = "",
) -> Pesan:
    """A note only the staff reads; whoever is mentioned sees the ticket from then on and is told.

    Raises: AturanDilanggar (nothing written, a mention of somebody who is not of the staff).
    """
    return _sekali(lambda: _catat_internal(tiket_id, isi, oleh, list(sebut), lampiran, kunci), kunci)


def _catat_internal(  # noqa: PLR0917 - only the verb above calls it
    tiket_id: int, isi: str, oleh: Pengguna, sebut: list[Pengguna], lampiran: Sequence[Berkas], kunci: str
) -> Pesan:
    tiket = kunci_tiket(tiket_id=tiket_id)
    teks = wajib(teks=isi, kalimat="Tulis catatannya.")
    if luar := [p.nama for p in sebut if not p.is_active or not p.has_perm("layanan.view_tiket")]:
        raise AturanDilanggar(f"{', '.join(luar)} bukan pegawai LPSE; catatan internal hanya untuk pegawai.")
    pesan = tulis_pesan(tiket=tiket, jenis=JenisPesan.CATATAN, isi=teks, oleh=oleh, lampiran=lampiran, kunci=kunci)
    Pengamat.objects.bulk_create(
        (Pengamat(tiket=tiket, pengguna=p, disebut=True) for p in sebut), ignore_conflicts=True
    )
    tulis(tiket=tiket)
    jejak(tiket=tiket, oleh=oleh, kata="menulis catatan internal", sebut=[p.nama for p in sebut])
    kabari_orang(tiket=tiket, jenis="disebut", kepada=[p for p in sebut if p.pk != oleh.pk], oleh=oleh, isi=teks)
    return pesan


def balas_pelapor(
    *,
    tiket_id: int,
    isi: str,
    lampiran: Sequence[Berkas] = (),
    kanal: str = Kanal.WEB,
    kunci: str = "",
    surel_id: str = "",
    oleh: Pengguna | None = None,
    saat: datetime | None = None,
    belum: bool = False,
) -> Pesan:
    """The reporter writes: what waited for them goes on, what was solved or just closed opens again.

    Plain thanks for a solution leave it solved, and the desk reads them; ``belum`` says that the reporter pressed «not
    yet», so that the words do not matter. ``oleh``: the reporter's own account, or the clerk who notes it down.
    Raises: TransisiBasi (it ended, or was closed too long ago), AturanDilanggar (nothing written).
    """
    return _sekali(lambda: _balas(tiket_id, isi, lampiran, kanal, kunci, surel_id, oleh, saat, belum), kunci, surel_id)


def _balas(  # noqa: PLR0917 - only the verb above calls it
    tiket_id: int, isi: str, lampiran: Sequence[Berkas], kanal: str, kunci: str, surel_id: str, oleh: Pengguna | None,
    saat: datetime | None, belum: bool,  # noqa: FBT001 - as above
) -> Pesan:  # fmt: skip
    tiket = kunci_tiket(tiket_id=tiket_id)
    teks = wajib(teks=isi or ("Berkas terlampir." if lampiran else ""), kalimat="Tulis balasannya.")
    puas = not belum and not lampiran and tiket.status in USAI and berterima_kasih(tiket=tiket, isi=teks)
    if not puas:
        pastikan_dapat_dibalas(tiket=tiket)
    sebelum = tiket.status
    jam = None
    if tiket.status == StatusTiket.MENUNGGU_PENGGUNA:
        jam = sla.lanjut(objek=tiket, oleh=oleh, keterangan="pelapor membalas")
        tiket.tangani(petugas=tiket.petugas)
    elif not tiket.terbuka and not puas:
        jam = buka(tiket=tiket, oleh=oleh, keterangan="pelapor membalas")
    tulis(tiket=tiket, bidang=BIDANG_BUKA, jam=jam)
    pesan = tulis_pesan(
        tiket=tiket, jenis=JenisPesan.BALASAN, isi=teks, oleh=oleh, kanal=kanal, lampiran=lampiran, kunci=kunci,
        surel_id=surel_id, saat=saat,
    )  # fmt: skip
    apa = "ucapan terima kasih" if puas else "balasan"
    sendiri = oleh is None or oleh.pk == tiket.akun_id
    kata = f"menyampaikan {apa}" if sendiri else f"mencatat {apa} pelapor"
    jejak(tiket=tiket, oleh=oleh, kata=kata, sebelum=sebelum, kanal=kanal)
    kabari_petugas(tiket=tiket, jenis="terima_kasih" if puas else "balasan", oleh=oleh)
    if sebelum != tiket.status:
        kabari_berubah(tiket=tiket, apa="lanjutkan" if sebelum in MENUNGGU else "buka_kembali", oleh=oleh)
    return pesan


#: The office has said its word.
USAI = (StatusTiket.SELESAI, StatusTiket.DITUTUP)


def berterima_kasih(*, tiket: Tiket, isi: str) -> bool:
    """Whether these words of the reporter are nothing but thanks, with the names of the two people or without."""
    orang = [nama_pelapor(tiket=tiket), *([tiket.petugas.nama] if tiket.petugas else [])]
    return hanya_terima_kasih(isi, nama=orang)


BIDANG_BUKA = (
    "status", "petugas", "menunggu_sebab", "selesai_pada", "ditutup_pada", "tenggat_konfirmasi", "alasan_tutup",
    "kali_dibuka_lagi",
)  # fmt: skip


def pastikan_dapat_dibalas(*, tiket: Tiket) -> None:
    """Raises: TransisiBasi when a reply would change nothing any more: a new report is the way."""
    batas = boleh_dibuka_sampai(tiket=tiket)
    if tiket.berakhir:
        tujuan = f" ke {tiket.digabung_ke.nomor}" if tiket.digabung_ke else ""
        raise TransisiBasi(
            f"Tiket {tiket.nomor} {tiket.get_status_display().lower()}{tujuan}. Buat laporan baru bila masih perlu."
        )
    if batas is not None and batas < timezone.now():
        raise TransisiBasi(f"Tiket {tiket.nomor} sudah lama ditutup. Buat laporan baru dan sebut nomornya.")


def buka(*, tiket: Tiket, oleh: Pengguna | None, keterangan: str) -> dict[str, JamKerja]:
    """Open a locked ticket again (not saved): with whoever had it, or on the desk of the unit when they are gone."""
    if tiket.petugas is not None and tiket.petugas.is_active and tiket.petugas.has_perm(KELOLA):
        tiket.buka_kembali()
    else:
        tiket.buka_kembali_baru()
    return sla.buka_kembali(objek=tiket, oleh=oleh, keterangan=keterangan)


@transaction.atomic
def tunggu_pengguna(*, tiket_id: int, sebab: str, oleh: Pengguna) -> Tiket:
    """Wait for the reporter after a talk that was no written answer (a telephone call).

    Raises: TransisiBasi (not being worked on), AturanDilanggar (no reason; the reporter was never answered).
    """
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not can_proceed(tiket.tunggu_pengguna):
        raise basi(tiket=tiket)
    if tiket.direspons_pada is None:
        raise AturanDilanggar("Pelapor belum pernah dijawab. Jawab dahulu, baru tiketnya menunggu.")
    teks = wajib(teks=sebab, kalimat="Tulis apa yang ditunggu dari pelapor.", maks=300)
    sebelum = tiket.status
    tiket.tunggu_pengguna(sebab=teks)
    jam = sla.tunggu(objek=tiket, alasan=AlasanJeda.PENGGUNA, oleh=oleh, keterangan=teks)
    tulis(tiket=tiket, bidang=["status", "menunggu_sebab"], jam=jam)
    jejak(tiket=tiket, oleh=oleh, kata="menunggu pengguna", sebelum=sebelum, alasan=teks)
    kabari_berubah(tiket=tiket, apa="tunggu_pengguna", oleh=oleh)
    return tiket


@transaction.atomic
def teruskan_lkpp(*, tiket_id: int, alasan: str, nomor_lkpp: str, oleh: Pengguna, keterangan: str = "") -> Tiket:
    """Hand a question to LKPP: it is beyond the office (``a``) or waits for LKPP's word (``b``); the solving waits.

    ``alasan``: ``a`` an application problem that cannot be solved here, ``b`` a matter SPSE does not cover (24(3)).
    Raises: TransisiBasi (not being worked on), AturanDilanggar (no such reason).
    """
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not can_proceed(tiket.tunggu_lkpp):
        raise basi(tiket=tiket)
    if alasan not in ALASAN_LKPP:
        raise AturanDilanggar("Pilih mengapa tiket ini diteruskan ke LKPP.")
    nomor = nomor_lkpp.strip()[:60]
    sebab = f"LKPP{f' (tiket {nomor})' if nomor else ''}: {ALASAN_LKPP[alasan]}"[:300]
    sebelum = tiket.status
    tiket.tunggu_lkpp(sebab=sebab)
    jam = sla.tunggu(objek=tiket, alasan=AlasanJeda.LKPP, oleh=oleh, keterangan=sebab)
    tulis(tiket=tiket, bidang=["status", "menunggu_sebab"], jam=jam)
    tulis_pesan(
        tiket=tiket, jenis=JenisPesan.SISTEM, oleh=oleh, isi=f"Diteruskan {oleh.nama} ke {sebab}. {keterangan}".strip()
    )
    jejak(tiket=tiket, oleh=oleh, kata="meneruskan tiket ke LKPP", sebelum=sebelum, alasan=sebab, nomor_lkpp=nomor)
    kabari_berubah(tiket=tiket, apa="teruskan_lkpp", oleh=oleh, alasan=alasan, nomor_lkpp=nomor, keterangan=keterangan)
    return tiket


ALASAN_LKPP: dict[str, str] = {
    "a": "kendala aplikasi SPSE yang tidak dapat diselesaikan di LPSE",
    "b": "perkara yang belum tercakup dalam SPSE",
}


@transaction.atomic
def lanjutkan(*, tiket_id: int, oleh: Pengguna | None, catatan: str = "") -> Tiket:
    """What waited for the reporter or for LKPP goes on.  Raises: TransisiBasi (it does not wait)."""
    tiket = kunci_tiket(tiket_id=tiket_id)
    if tiket.status not in MENUNGGU:
        raise basi(tiket=tiket)
    sebelum, teks = tiket.status, catatan.strip()
    jam = sla.lanjut(objek=tiket, oleh=oleh, keterangan=teks)
    tiket.tangani(petugas=tiket.petugas)
    tulis(tiket=tiket, bidang=["status", "petugas", "menunggu_sebab"], jam=jam)
    if teks:
        isi = f"Dilanjutkan{f' {oleh.nama}' if oleh else ''}: {teks}"
        tulis_pesan(tiket=tiket, jenis=JenisPesan.SISTEM, isi=isi, oleh=oleh)
    jejak(tiket=tiket, oleh=oleh, kata="melanjutkan tiket", sebelum=sebelum, alasan=teks)
    kabari_berubah(tiket=tiket, apa="lanjutkan", oleh=oleh, dari=sebelum, catatan=teks)
    return tiket


__all__ = [
    "ALASAN_LKPP", "BIDANG_BUKA", "USAI", "balas_pelapor", "berterima_kasih", "buka", "catat_internal", "jawab",
    "lanjutkan",
    "pastikan_dapat_dibalas", "teruskan_lkpp", "tunggu_pengguna",
]  # fmt: skip
