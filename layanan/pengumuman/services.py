"""From draft to decision: written, handed in, sent back, approved, scheduled (Perka LKPP 2/2010 Pasal 23(4))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from layanan.pengumuman import kabar
from layanan.pengumuman.data import IsianPengumuman
from layanan.pengumuman.enums import JenisPengumuman, StatusPengumuman
from layanan.pengumuman.isian import BIDANG, BIDANG_TEMPAT, isi_bidang, periksa_lengkap, potret
from layanan.pengumuman.models import Pengumuman
from layanan.pengumuman.services_tayang import tayangkan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt

    from django.db.models import Model

    from lpse.akun.models import Pengguna

_S = StatusPengumuman
_BELUM_TAYANG: Final = (_S.DRAF, _S.DITINJAU, _S.TERJADWAL)


def kunci(*, pengumuman_id: int) -> Pengumuman:
    """The row, locked."""
    return Pengumuman.objects.select_for_update(of=("self",)).get(pk=pengumuman_id)


def pastikan(*, p: Pengumuman, status: tuple[str, ...]) -> None:
    """Raises: TransisiBasi when it is in none of these states any more."""
    if p.status not in status:
        raise TransisiBasi(f"Pengumuman ini sudah {p.get_status_display().lower()}. Muat ulang halamannya.")


@transaction.atomic
def buat(*, isian: IsianPengumuman, oleh: Pengguna) -> Pengumuman:
    """A draft.  Raises: AturanDilanggar."""
    return _buat(isian, oleh)


def _buat(isian: IsianPengumuman, oleh: Pengguna, **asal: str) -> Pengumuman:
    p = Pengumuman(jenis=isian.jenis, disusun_oleh=oleh, **asal)
    isi_bidang(p, isian)
    p.save(force_insert=True)
    p.sistem.set(isian.sistem)
    catat(pelaku=oleh, kata="menyusun pengumuman", objek=p, sesudah=potret(p))
    return p


@transaction.atomic
def dari_gangguan(
    *, judul: str, uraian: str, sistem: tuple[int, ...], mulai: dt.datetime, sumber_objek: Model, oleh: Pengguna
) -> Pengumuman:
    """A draft from an incident in one click; asked again, the one that is still open (Perka LKPP 2/2010 Pasal 23(4)).

    ``uraian`` is for the clerk who writes on: what a user wrote goes to nobody before a clerk has made it fit.
    """
    asal = {"asal_jenis": sumber_objek._meta.label_lower, "asal_id": str(sumber_objek.pk)}  # noqa: SLF001 - Django's
    terbuka = Pengumuman.objects.filter(**asal).exclude(status__in=[_S.DIBATALKAN, _S.BERAKHIR])
    if (ada := terbuka.first()) is not None:
        return ada
    isian = _isian_gangguan(judul, uraian, sistem, mulai)
    alamat = getattr(sumber_objek, "get_absolute_url", str)()
    try:
        with transaction.atomic():
            return _buat(isian, oleh, **asal, asal=str(sumber_objek)[:120], asal_url=alamat[:200])
    except IntegrityError:  # a colleague clicked in the same moment
        return terbuka.get()


def _isian_gangguan(judul: str, uraian: str, sistem: tuple[int, ...], mulai: dt.datetime) -> IsianPengumuman:
    return IsianPengumuman(
        jenis=JenisPengumuman.GANGGUAN, judul=judul.strip()[:160], akibat=uraian.strip()[:2000], sistem=sistem,
        mulai=mulai, tampil=frozenset(BIDANG_TEMPAT),
    )  # fmt: skip


@transaction.atomic
def ubah_draf(*, pengumuman_id: int, isian: IsianPengumuman, oleh: Pengguna, versi: str = "") -> Pengumuman:
    """Write on at a draft; ``versi`` is when it was last changed as the clerk's page knew it.

    Raises: TransisiBasi (no draft any more, or a colleague was faster), AturanDilanggar.
    """
    p = kunci(pengumuman_id=pengumuman_id)
    pastikan(p=p, status=(_S.DRAF,))
    if versi and versi != p.diubah_pada.isoformat():
        raise TransisiBasi("Draf ini baru saja diubah orang lain. Buka lagi halamannya sebelum menulis.")
    sebelum = potret(p)
    p.jenis, p.diubah_pada = isian.jenis, timezone.now()
    isi_bidang(p, isian)
    p.save(update_fields=["jenis", *BIDANG, *BIDANG_TEMPAT, "diubah_pada"])
    p.sistem.set(isian.sistem)
    catat(pelaku=oleh, kata="mengubah draf pengumuman", objek=p, sebelum=sebelum, sesudah=potret(p))
    return p


@transaction.atomic
def ajukan(*, pengumuman_id: int, oleh: Pengguna) -> Pengumuman:
    """Hand a draft in for review by somebody else.  Raises: AturanDilanggar (incomplete), TransisiBasi."""
    p = kunci(pengumuman_id=pengumuman_id)
    pastikan(p=p, status=(_S.DRAF,))
    periksa_lengkap(p)
    p.ajukan(oleh=oleh)
    p.save(update_fields=["status", "diajukan_oleh", "diajukan_pada", "catatan_tinjauan"])
    catat(pelaku=oleh, kata="mengajukan pengumuman", objek=p)
    kabari(penerima=[o for o in kabar.peninjau() if o.pk != oleh.pk], jenis=kabar.DIAJUKAN, objek=p)
    return p


@transaction.atomic
def kembalikan(*, pengumuman_id: int, catatan: str, oleh: Pengguna) -> Pengumuman:
    """Send it back to whoever wrote it, saying why.  Raises: AturanDilanggar (no reason), TransisiBasi."""
    p = kunci(pengumuman_id=pengumuman_id)
    pastikan(p=p, status=(_S.DITINJAU,))
    if not catatan.strip():
        raise AturanDilanggar("Tulis apa yang perlu diperbaiki.")
    p.kembalikan(catatan=catatan.strip()[:500])
    p.save(update_fields=["status", "catatan_tinjauan"])
    catat(pelaku=oleh, kata="mengembalikan pengumuman untuk perbaikan", objek=p, alasan=p.catatan_tinjauan)
    kabari(penerima=_penyusun(p, oleh), jenis=kabar.DIKEMBALIKAN, objek=p)
    return p


@transaction.atomic
def setujui(*, pengumuman_id: int, oleh: Pengguna, tanpa_surel: bool = False) -> Pengumuman:
    """Approve it: on air at once, or at its time. ``tanpa_surel``: publish, but mail nobody.

    Raises: AturanDilanggar (one's own, incomplete, its time is over), TransisiBasi.
    """
    p = kunci(pengumuman_id=pengumuman_id)
    pastikan(p=p, status=(_S.DITINJAU,))
    if p.jenis != JenisPengumuman.GANGGUAN and p.diajukan_oleh_id == oleh.pk:
        raise AturanDilanggar("Pengumuman yang Anda ajukan sendiri ditinjau oleh orang lain.")
    periksa_lengkap(p)
    _periksa_masih_berlaku(p)
    p.tanpa_surel = tanpa_surel
    if p.tayang_mulai and p.tayang_mulai > timezone.now():
        p.jadwalkan(oleh=oleh, pada=p.tayang_mulai)
        p.save(update_fields=["status", "diterbitkan_oleh", "tayang_mulai", "tanpa_surel"])
        catat(pelaku=oleh, kata="menjadwalkan pengumuman", objek=p, sesudah={"tayang": bahasa.waktu(p.tayang_mulai)})
    else:
        tayangkan(p=p, penyetuju=oleh, pelaku=oleh)
    kabari(penerima=_penyusun(p, oleh), jenis=kabar.DISETUJUI, objek=p)
    return p


@transaction.atomic
def terbitkan_langsung(*, pengumuman_id: int, oleh: Pengguna, tanpa_surel: bool = False) -> Pengumuman:
    """Put a disturbance on air at once: users who stand before a closed door do not wait for a second person.

    Raises: AturanDilanggar (another kind, incomplete), TransisiBasi.
    """
    p = kunci(pengumuman_id=pengumuman_id)
    pastikan(p=p, status=(_S.DRAF,))
    if p.jenis != JenisPengumuman.GANGGUAN:
        raise AturanDilanggar("Hanya pengumuman gangguan yang boleh terbit tanpa tinjauan.")
    periksa_lengkap(p)
    _periksa_masih_berlaku(p)
    p.tanpa_surel = tanpa_surel
    tayangkan(p=p, penyetuju=oleh, pelaku=oleh)
    return p


def _periksa_masih_berlaku(p: Pengumuman) -> None:
    if p.tayang_sampai and p.tayang_sampai <= timezone.now():
        raise AturanDilanggar("Akhir tayangnya sudah lewat. Kembalikan ke draf, lalu perbaiki waktunya.")


@transaction.atomic
def tarik(*, pengumuman_id: int, oleh: Pengguna) -> Pengumuman:
    """Take a scheduled one back to the drafts.  Raises: TransisiBasi (on air by now)."""
    p = kunci(pengumuman_id=pengumuman_id)
    pastikan(p=p, status=(_S.TERJADWAL,))
    p.tarik()
    p.save(update_fields=["status", "diterbitkan_oleh"])
    catat(pelaku=oleh, kata="menarik pengumuman terjadwal ke draf", objek=p)
    return p


@transaction.atomic
def batalkan_draf(*, pengumuman_id: int, alasan: str, oleh: Pengguna) -> Pengumuman:
    """Nobody has read it yet, so nobody is told.  Raises: AturanDilanggar (no reason), TransisiBasi."""
    p = kunci(pengumuman_id=pengumuman_id)
    pastikan(p=p, status=_BELUM_TAYANG)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pembatalannya.")
    p.batalkan(alasan=alasan.strip()[:500])
    p.save(update_fields=["status", "alasan_batal"])
    catat(pelaku=oleh, kata="membatalkan pengumuman", objek=p, alasan=p.alasan_batal)
    return p


def _penyusun(p: Pengumuman, oleh: Pengguna) -> list[Pengguna]:
    orang = p.diajukan_oleh or p.disusun_oleh
    return [orang] if orang.pk != oleh.pk else []
