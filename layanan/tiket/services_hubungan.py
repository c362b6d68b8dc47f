"""Tickets and each other: merge, split, many tickets of one incident, links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import transaction

from layanan.sla import services as sla
from layanan.tiket import sinyal
from layanan.tiket.enums import JenisPesan, JenisTautan
from layanan.tiket.models import Pesan, TautanTiket, Tiket
from layanan.tiket.services_buat import DataTiket, buat
from layanan.tiket.services_dasar import (
    basi,
    jejak,
    kabari_berubah,
    kunci_tiket,
    pastikan_terbuka,
    tulis,
    tulis_pesan,
    wajib,
)
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def _kunci_dua(satu: int, dua: int) -> tuple[Tiket, Tiket]:
    """Both rows, always locked in the order of their keys, so that two merges never wait for each other."""
    terkunci = {pk: kunci_tiket(tiket_id=pk) for pk in sorted({satu, dua})}
    return terkunci[satu], terkunci[dua]


def pelapor_sama(*, satu: Tiket, dua: Tiket) -> bool:
    """The same reporter, as far as we can be sure: else one would read the other's words."""
    return bool((satu.kontak_id and satu.kontak_id == dua.kontak_id) or (satu.akun_id and satu.akun_id == dua.akun_id))


@transaction.atomic
def gabungkan(
    *, tiket_id: int, ke_id: int, oleh: Pengguna, alasan: str = "", pelapor_dipastikan: bool = False
) -> Tiket:
    """Merge a ticket into another of the same reporter: its messages move there, it ends, a link stays.

    ``pelapor_dipastikan``: a clerk answers for it that another address is the reporter's, too.
    Raises: TransisiBasi (one of them ended), AturanDilanggar (itself, another reporter).
    """
    if tiket_id == ke_id:
        raise AturanDilanggar("Pilih tiket lain.")
    tiket, tujuan = _kunci_dua(tiket_id, ke_id)
    pastikan_terbuka(tiket=tiket)
    pastikan_terbuka(tiket=tujuan)
    if not pelapor_dipastikan and not pelapor_sama(satu=tiket, dua=tujuan):
        raise AturanDilanggar(
            "Pelapornya berbeda, jadi percakapannya tidak boleh disatukan. Jadikan satu insiden (tiket induk) saja."
        )
    sebelum = tiket.status
    sebab = alasan.strip()[:400] or f"Sama dengan {tujuan.nomor}."
    Pesan.objects.filter(tiket=tiket).exclude(jenis=JenisPesan.SISTEM).update(tiket=tujuan, asal=tiket)
    jam = sla.akhiri(objek=tiket, oleh=oleh, keterangan="digabung")
    tiket.gabung(ke=tujuan, alasan=sebab)
    tulis(tiket=tiket, bidang=["status", "digabung_ke", "ditutup_pada", "alasan_tutup", "menunggu_sebab"], jam=jam)
    tulis_pesan(tiket=tiket, jenis=JenisPesan.SISTEM, isi=f"Digabung ke {tujuan.nomor}: {sebab}", oleh=oleh)
    tulis_pesan(tiket=tujuan, jenis=JenisPesan.SISTEM, isi=f"{tiket.nomor} digabung ke tiket ini: {sebab}", oleh=oleh)
    _tautkan(tiket, tujuan, JenisTautan.DUPLIKAT, oleh)
    tulis(tiket=tujuan)
    jejak(tiket=tiket, oleh=oleh, kata="menggabungkan tiket", sebelum=sebelum, alasan=sebab, ke=tujuan.nomor)
    sinyal.tiket_ditutup.send(Tiket, tiket=tiket, oleh=oleh)
    kabari_berubah(tiket=tujuan, apa="gabung", oleh=oleh, dari=tiket.pk)
    return tujuan


@transaction.atomic
def pisahkan(*, tiket_id: int, pesan_ids: Sequence[int], judul: str, oleh: Pengguna) -> Tiket:
    """Split another matter off: the chosen messages of the reporter or the staff move to a ticket of their own.

    The promise for it counts from the first of them.  Raises: TransisiBasi (it ended otherwise), AturanDilanggar
    (nothing chosen, the report itself, messages of another ticket).
    """
    tiket = kunci_tiket(tiket_id=tiket_id)
    if tiket.berakhir:
        raise basi(tiket=tiket)
    pesan = list(Pesan.objects.filter(tiket=tiket, pk__in=pesan_ids).order_by("dibuat_pada", "pk"))
    if not pesan or len(pesan) != len(set(pesan_ids)):
        raise AturanDilanggar("Pilih pesan yang dipisahkan.")
    if any(p.jenis in {JenisPesan.LAPORAN, JenisPesan.SISTEM} for p in pesan):
        raise AturanDilanggar("Laporan pertama dan catatan sistem tetap di tiket ini.")
    baru = buat(
        data=DataTiket(
            judul=wajib(teks=judul, kalimat="Tulis judul tiket yang baru.", maks=200), uraian=pesan[0].isi,
            kanal=tiket.kanal, jenis=tiket.jenis, sifat=tiket.sifat, jenis_pengguna=tiket.jenis_pengguna,
            ranah=tiket.ranah, kategori=tiket.kategori, urgensi=tiket.urgensi, dampak=tiket.dampak,
            aplikasi=tiket.aplikasi, kode_tender=tiket.kode_tender, paket=tiket.paket, tahap_nama=tiket.tahap_nama,
            batas_tahap=tiket.batas_tahap, kontak=tiket.kontak, akun=tiket.akun, unit=tiket.unit,
            diterima_pada=pesan[0].dibuat_pada,
        ),
        oleh=oleh,
    )  # fmt: skip
    Pesan.objects.filter(pk__in=[p.pk for p in pesan]).update(tiket=baru, asal=tiket)
    _tautkan(baru, tiket, JenisTautan.TERKAIT, oleh)
    for satu, isi in ((tiket, f"{len(pesan)} pesan dipisahkan ke {baru.nomor}."), (baru, f"Dari {tiket.nomor}.")):
        tulis_pesan(tiket=satu, jenis=JenisPesan.SISTEM, isi=isi, oleh=oleh)
    tulis(tiket=tiket)
    jejak(tiket=tiket, oleh=oleh, kata="memisahkan pesan ke tiket baru", ke=baru.nomor, pesan=len(pesan))
    kabari_berubah(tiket=tiket, apa="pisah", oleh=oleh, ke=baru.pk)
    return baru


@transaction.atomic
def jadikan_anak(*, tiket_id: int, induk_id: int | None, oleh: Pengguna) -> Tiket:
    """Many tickets, one incident: put this one below another, or (None) take it out.

    Two levels only.  Raises: TransisiBasi (it ended), AturanDilanggar (itself, a child as parent, a parent as child).
    """
    if induk_id is None:
        tiket, induk = kunci_tiket(tiket_id=tiket_id), None
    elif induk_id == tiket_id:
        raise AturanDilanggar("Tiket tidak menjadi induk dirinya sendiri.")
    else:
        tiket, induk = _kunci_dua(tiket_id, induk_id)
    pastikan_terbuka(tiket=tiket)
    if induk is not None:
        if induk.berakhir:
            raise basi(tiket=induk)
        if induk.induk_id is not None:
            raise AturanDilanggar(f"{induk.nomor} sendiri bagian dari insiden lain. Pilih induk insidennya.")
        if Tiket.objects.filter(induk=tiket).exists():
            raise AturanDilanggar(f"{tiket.nomor} sudah menjadi induk tiket lain.")
    lama = tiket.induk_id
    tiket.induk = induk
    tulis(tiket=tiket, bidang=["induk"])
    jejak(
        tiket=tiket, oleh=oleh, kata="menghubungkan tiket dengan insiden" if induk else "melepas tiket dari insiden",
        induk=induk.nomor if induk else "", induk_lama=lama or 0,
    )  # fmt: skip
    kabari_berubah(tiket=tiket, apa="induk", oleh=oleh)
    return tiket


@transaction.atomic
def tautkan(*, dari_id: int, ke_id: int, jenis: str, oleh: Pengguna) -> TautanTiket:
    """Two tickets belong together; saying it twice is once.  Raises: AturanDilanggar (itself, no such kind)."""
    if dari_id == ke_id:
        raise AturanDilanggar("Pilih tiket lain.")
    if jenis not in JenisTautan.values:
        raise AturanDilanggar("Pilih bagaimana kedua tiket berhubungan.")
    dari, ke = _kunci_dua(dari_id, ke_id)
    tautan = _tautkan(dari, ke, jenis, oleh)
    jejak(tiket=dari, oleh=oleh, kata="menautkan tiket", ke=ke.nomor, jenis=tautan.get_jenis_display())
    return tautan


def _tautkan(dari: Tiket, ke: Tiket, jenis: str, oleh: Pengguna) -> TautanTiket:
    tautan, _ = TautanTiket.objects.get_or_create(dari=dari, ke=ke, jenis=jenis, defaults={"oleh": oleh})
    return tautan


@transaction.atomic
def lepas_tautan(*, tautan_id: int, oleh: Pengguna) -> None:
    """They do not belong together after all; the row history remembers it.  Raises: AturanDilanggar (already gone)."""
    kueri = TautanTiket.objects.select_for_update(of=("self",)).select_related("dari", "ke")
    tautan = kueri.filter(pk=tautan_id).first()
    if tautan is None:
        raise AturanDilanggar("Tautan itu sudah dilepas.")
    jejak(tiket=tautan.dari, oleh=oleh, kata="melepas tautan tiket", ke=tautan.ke.nomor)
    tautan.delete()
