"""What a reporter does: report, answer, say yes or no, rate; through the doors of the ticket (Pasal 23(3), 24(1))."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from layanan.kategori.models import Kategori
from layanan.kontak.services import kontak_untuk
from layanan.lapor.berkas import LAMPIRAN, MAKS_SEKALI
from layanan.lapor.models import DrafLapor
from layanan.tiket import services as tiket_services
from layanan.tiket.enums import Dampak, JenisPengguna, JenisTiket, Kanal, StatusTiket, Urgensi
from layanan.tiket.services import DataTiket
from lpse.berkas import services as berkas
from lpse.berkas.enums import StatusBerkas
from lpse.berkas.models import Berkas
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from django.core.files.uploadedfile import UploadedFile
    from django.db.models import Model

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna

#: Uploads of a form that was never sent.
UMUR_DRAF = dt.timedelta(days=1)


@dataclass(frozen=True)
class Laporan:
    """The answers of a form, whichever door it stands at."""

    judul: str
    uraian: str
    nama: str = ""
    surel: str = ""
    telepon: str = ""
    jenis_pengguna: str = JenisPengguna.PUBLIK
    jenis: str = JenisTiket.MASALAH
    kategori_id: int | None = None
    aplikasi: str = ""
    kode_galat: str = ""
    kode_tender: str = ""
    mendesak: bool = False


@transaction.atomic
def lapor_publik(*, laporan: Laporan, draf: uuid.UUID) -> Tiket:
    """A report without an account; the same form again gives the ticket that stands.

    Files that were uploaded with the form before become the report's. Raises: AturanDilanggar.
    """
    baris, _ = DrafLapor.objects.get_or_create(kunci=draf)
    baris = DrafLapor.objects.select_for_update(of=("self",)).select_related("tiket").get(pk=baris.pk)
    if baris.tiket is not None:
        return baris.tiket
    lampiran = tuple(Berkas.objects.milik_objek(baris).order_by("pk"))
    if tolak := next((b.nama for b in lampiran if b.status == StatusBerkas.DITOLAK), ""):
        raise AturanDilanggar(f"Antivirus menolak {tolak}. Buang berkas itu dari lampiran, lalu kirim lagi.")
    kontak = kontak_untuk(
        surel=laporan.surel, telepon=laporan.telepon, nama=laporan.nama, jenis_pengguna=laporan.jenis_pengguna,
        oleh=None,
    )  # fmt: skip
    data = _data(laporan, kanal=Kanal.WEB, kontak=kontak, lampiran=lampiran)
    baris.tiket = tiket_services.buat(data=data, oleh=None, kunci=f"lapor:{draf.hex}")
    baris.save(update_fields=["tiket"])
    return baris.tiket


@transaction.atomic
def lapor_dari_portal(
    *, laporan: Laporan, oleh: Pengguna, unggahan: Sequence[UploadedFile[Any]] = (), kunci: str = ""
) -> Tiket:
    """A report of somebody who is logged in.  Raises: AturanDilanggar."""
    kontak = kontak_untuk(akun=oleh, oleh=oleh)
    lampiran = _terima(unggahan, oleh=oleh)
    data = _data(laporan, kanal=Kanal.PORTAL, kontak=kontak, akun=oleh, lampiran=lampiran)
    return tiket_services.buat(data=data, oleh=oleh, kunci=kunci)


@transaction.atomic
def lapor_dari_kios(*, laporan: Laporan, kunci: str) -> Tiket:
    """The door of the kiosk's report (``kanal=kios``): no account, a name and a telephone, once per ``kunci``.

    The kiosk prints the number and ``layanan.tiket.services.kode_akses``.  Raises: AturanDilanggar.
    """
    kontak = kontak_untuk(
        surel=laporan.surel, telepon=laporan.telepon, nama=laporan.nama, jenis_pengguna=laporan.jenis_pengguna,
        oleh=None,
    )  # fmt: skip
    return tiket_services.buat(
        data=_data(laporan, kanal=Kanal.KIOS, kontak=kontak), oleh=None, kunci=f"kios:{kunci}"[:120]
    )  # fmt: skip


def simpan_unggahan(*, draf: uuid.UUID, unggahan: Sequence[UploadedFile[Any]]) -> list[str]:
    """Keep the files of a form that is not sent yet; answers with a sentence for each that was refused."""
    if not unggahan:
        return []
    baris, _ = DrafLapor.objects.get_or_create(kunci=draf)
    if baris.tiket_id is not None:
        return []
    ditolak: list[str] = []
    sisa = MAKS_SEKALI - Berkas.objects.milik_objek(baris).count()
    for n, satu in enumerate(unggahan):
        if n >= sisa:
            ditolak.append(f"Paling banyak {MAKS_SEKALI} berkas sekali kirim; {satu.name} tidak ikut.")
            continue
        try:
            berkas.terima(unggahan=satu, kegunaan=LAMPIRAN, pemilik=baris)
        except AturanDilanggar as sebab:
            ditolak.append(f"{satu.name}: {sebab}")
    return ditolak


def unggahan_draf(*, draf: uuid.UUID) -> list[Berkas]:
    """Files that came with a form before it was sent."""
    baris = DrafLapor.objects.filter(kunci=draf, tiket=None).first()
    return list(Berkas.objects.milik_objek(baris).order_by("pk")) if baris else []


@transaction.atomic
def buang_unggahan(*, draf: uuid.UUID, berkas_id: int) -> str:
    """Remove one of them; answers with its name.  Raises: AturanDilanggar."""
    baris = DrafLapor.objects.filter(kunci=draf, tiket=None).first()
    if baris is None:
        raise AturanDilanggar("Laporan ini sudah dikirim.")
    return berkas.hapus_publik(berkas_id=berkas_id, pemilik=baris)


@transaction.atomic
def balas(
    *,
    tiket: Tiket,
    isi: str,
    kunci: str,
    unggahan: Sequence[UploadedFile[Any]] = (),
    oleh: Pengguna | None = None,
    kanal: str = Kanal.WEB,
    belum: bool = False,
) -> None:
    """The reporter writes on, with files or without; ``oleh`` when they are logged in.  Raises: AturanDilanggar."""
    if len(unggahan) > MAKS_SEKALI:
        raise AturanDilanggar(f"Paling banyak {MAKS_SEKALI} berkas sekali kirim.")
    lampiran = _terima(unggahan, oleh=oleh) if oleh else _terima(unggahan, pemilik=tiket)
    tiket_services.balas_pelapor(
        tiket_id=tiket.pk, isi=isi.strip() or "(lihat lampiran)", lampiran=lampiran, kanal=kanal, kunci=kunci,
        oleh=oleh, belum=belum,
    )  # fmt: skip


@transaction.atomic
def jawab_selesai(*, tiket: Tiket, nilai: int | None, catatan: str = "", oleh: Pengguna | None = None) -> None:
    """«Yes, it is solved», with a rating or without; repeated, only the rating changes.  Raises: AturanDilanggar."""
    tiket.refresh_from_db()
    if tiket.status == StatusTiket.SELESAI:
        tiket_services.konfirmasi(tiket_id=tiket.pk, oleh=oleh)
    elif tiket.status != StatusTiket.DITUTUP:
        raise AturanDilanggar("Tiket ini sedang dikerjakan lagi, jadi belum dapat dikonfirmasi.")
    if nilai is not None:
        tiket_services.nilai(tiket_id=tiket.pk, nilai=nilai, catatan=catatan, oleh=oleh)


@transaction.atomic
def jawab_belum(*, tiket: Tiket, alasan: str, kunci: str, oleh: Pengguna | None = None) -> None:
    """«No, not yet»: the reporter's words go onto the ticket, which is open again.  Raises: AturanDilanggar."""
    if not alasan.strip():
        raise AturanDilanggar("Tulis apa yang masih belum beres.")
    balas(tiket=tiket, isi=alasan, kunci=kunci, oleh=oleh, kanal=Kanal.PORTAL if oleh else Kanal.WEB, belum=True)


def _terima(
    unggahan: Sequence[UploadedFile[Any]], *, oleh: Pengguna | None = None, pemilik: Model | None = None
) -> tuple[Berkas, ...]:
    hasil = []
    for satu in unggahan[: MAKS_SEKALI + 1]:
        try:
            hasil.append(berkas.terima(unggahan=satu, kegunaan=LAMPIRAN, oleh=oleh, pemilik=pemilik))
        except AturanDilanggar as sebab:
            raise AturanDilanggar(f"{satu.name}: {sebab}") from sebab
    return tuple(hasil)


def _data(laporan: Laporan, **lain: Any) -> DataTiket:  # noqa: ANN401 - DataTiket's own fields
    kategori = Kategori.objects.aktif().filter(pk=laporan.kategori_id).first() if laporan.kategori_id else None
    return DataTiket(
        judul=laporan.judul,
        uraian=laporan.uraian,
        jenis=laporan.jenis,
        sifat=kategori.sifat if kategori else DataTiket.sifat,
        jenis_pengguna=lain["kontak"].jenis_pengguna if lain.get("akun") else laporan.jenis_pengguna,
        kategori=kategori,
        urgensi=Urgensi.MENDESAK if laporan.mendesak else Urgensi.TIDAK,
        dampak=Dampak.SEDANG,
        aplikasi=laporan.aplikasi,
        kode_galat=laporan.kode_galat,
        kode_tender=laporan.kode_tender,
        **lain,
    )


def bersihkan() -> str:
    """Throw away the uploads of forms that were never sent; safe to repeat."""
    batas, jumlah = timezone.now() - UMUR_DRAF, 0
    for pk in list(DrafLapor.objects.terbengkalai(batas).order_by("pk").values_list("pk", flat=True)[:500]):
        with transaction.atomic():
            for baris in DrafLapor.objects.select_for_update(of=("self",), skip_locked=True).filter(pk=pk, tiket=None):
                for satu in Berkas.objects.milik_objek(baris):
                    berkas.hapus_publik(berkas_id=satu.pk, pemilik=baris)
                baris.delete()
                jumlah += 1
    return f"{jumlah} draf laporan dibuang."
