"""The demo office's helpdesk: a month of tickets, told with the clock set to each of their moments."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from django.db import transaction
from django.utils import timezone

from layanan.kategori.models import Kategori
from layanan.kontak.models import Kontak
from layanan.tiket import services
from layanan.tiket.demo_isi import CONTOH, INSIDEN, LABEL, TAUTAN, TERIMA_KASIH, Contoh
from layanan.tiket.enums import JenisPengguna, Kanal, StatusTiket
from layanan.tiket.models import Tiket
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo
from lpse.waktu import kalender

if TYPE_CHECKING:
    from collections.abc import Iterator

_S = StatusTiket
_DICATAT = (Kanal.TELEPON, Kanal.KUNJUNGAN, Kanal.SURAT, Kanal.WA)
_MENIT = dt.timedelta(minutes=1)
#: The accounts of the demo office that speak for these kinds of users.
_AKUN = {
    JenisPengguna.POKJA: KodePeran.POKJA, JenisPengguna.PPK: KodePeran.PPK, JenisPengguna.PP: KodePeran.PP,
    JenisPengguna.PA_KPA: KodePeran.PA, JenisPengguna.AUDITOR: KodePeran.AUDITOR,
}  # fmt: skip


@contextmanager
def _seolah(saat: dt.datetime) -> Iterator[None]:
    """The doors write down «now»; for a month of history, now is then."""
    with patch.object(timezone, "now", return_value=saat):
        yield


@demo(kode="layanan.tiket", urutan=440)
def isi(konteks: KonteksDemo) -> None:
    """Every channel, kind and state; deadlines kept and missed."""
    petugas = list(Pengguna.objects.aktif().berperan(KodePeran.LAYANAN).order_by("pk")[:3])
    if not petugas or Tiket.objects.exists():
        return
    kontak = list(Kontak.objects.aktif().filter(akun=None, satker_kontak=False).order_by("pk")[:20])
    kategori = {k.kode: k for k in Kategori.objects.all()}
    for nomor, contoh in enumerate(CONTOH):
        siapa = kontak[nomor % len(kontak)] if kontak else None
        with transaction.atomic():
            _satu(contoh, kategori.get(contoh.kategori), siapa, petugas[nomor % len(petugas)], konteks)
    _kaitkan(petugas[0])
    konteks.lapor(f"{len(CONTOH)} tiket layanan")


def _kaitkan(petugas: Pengguna) -> None:
    """What hangs together: one incident with its tickets, labels, a cause, thanks for a solution."""
    tiket = {t.judul: t for t in Tiket.objects.filter(judul__in=[c.judul for c in CONTOH])}
    induk, anak = INSIDEN
    for satu in anak:
        services.jadikan_anak(tiket_id=tiket[satu].pk, induk_id=tiket[induk].pk, oleh=petugas)
    for kata, judul in LABEL.items():
        for satu in judul:
            services.beri_label(tiket_id=tiket[satu].pk, nama=[kata], oleh=petugas)
    for dari, jenis, ke in TAUTAN:
        services.tautkan(dari_id=tiket[dari].pk, ke_id=tiket[ke].pk, jenis=jenis, oleh=petugas)
    selesai, ucapan = TERIMA_KASIH
    services.balas_pelapor(tiket_id=tiket[selesai].pk, isi=ucapan)


def _saat_lapor(c: Contoh, konteks: KonteksDemo) -> dt.datetime:
    """Within office hours, so many days ago; today's came in the last working hours."""
    kal = kalender()
    lama = dt.timedelta(minutes=konteks.acak.randrange(20, 400))
    hari = konteks.sekarang - dt.timedelta(days=c.hari_lalu)
    return kal.tambah_jam_kerja(hari, -lama)


def _satu(c: Contoh, kategori: Kategori | None, kontak: Kontak | None, petugas: Pengguna, konteks: KonteksDemo) -> None:
    saat = _saat_lapor(c, konteks)
    peran = _AKUN.get(JenisPengguna(c.pengguna))
    akun = Pengguna.objects.aktif().berperan(peran).order_by("pk").first() if peran else None
    with _seolah(saat):
        tiket = services.buat(
            data=services.DataTiket(
                judul=c.judul, uraian=c.uraian, kanal=c.kanal, jenis=c.jenis, ranah=c.ranah, jenis_pengguna=c.pengguna,
                kategori=kategori, urgensi=c.urgensi, dampak=c.dampak, aplikasi=c.aplikasi, kode_galat=c.kode_galat,
                kontak=None if akun else kontak, akun=akun,
                sifat=kategori.sifat if kategori else "non_teknis",
            ),
            oleh=petugas if c.kanal in _DICATAT else None,
        )  # fmt: skip
    _jalankan(tiket, c, petugas, saat, konteks)


def _jalankan(tiket: Tiket, c: Contoh, petugas: Pengguna, saat: dt.datetime, konteks: KonteksDemo) -> None:
    """The acts that lead to its state, each some minutes of work later and never in the future."""
    kal = kalender()

    def nanti(menit: int) -> dt.datetime:
        return min(kal.tambah_jam_kerja(saat, konteks.acak.randrange(menit, menit * 2) * _MENIT), konteks.sekarang)

    if c.status in {_S.BARU, _S.DIBATALKAN, _S.DIALIHKAN_KELUAR}:
        with _seolah(nanti(30)):
            if c.status == _S.DIBATALKAN:
                services.batalkan(tiket_id=tiket.pk, alasan="Diminta pelapor: salah alamat.", oleh=petugas)
            elif c.status == _S.DIALIHKAN_KELUAR:
                services.alihkan_keluar(
                    tiket_id=tiket.pk, alasan_kode="jadwal", oleh=petugas, keterangan="Jadwal ditetapkan Pokja."
                )
        return
    with _seolah(nanti(5)):
        services.ambil(tiket_id=tiket.pk, oleh=petugas)
    saat = max(saat, nanti(10))
    if c.jawaban:
        with _seolah(saat):
            tanya = c.status == _S.MENUNGGU_PENGGUNA or c.jawaban.endswith("?")
            services.jawab(tiket_id=tiket.pk, isi=c.jawaban, oleh=petugas, menunggu=tanya)
        if tanya and c.status != _S.MENUNGGU_PENGGUNA:
            saat = max(saat, nanti(60))
            with _seolah(saat):
                services.balas_pelapor(tiket_id=tiket.pk, isi="Sudah kami periksa seperti arahan Bapak/Ibu.")
    _akhiri(tiket, c, petugas, max(saat, nanti(30)), konteks)


def _akhiri(tiket: Tiket, c: Contoh, petugas: Pengguna, saat: dt.datetime, konteks: KonteksDemo) -> None:
    with _seolah(saat):
        if c.status == _S.MENUNGGU_LKPP:
            nomor = f"LKPP-{konteks.acak.randrange(80_000, 99_999)}"
            services.teruskan_lkpp(tiket_id=tiket.pk, alasan="b", nomor_lkpp=nomor, oleh=petugas)
        elif c.status in {_S.SELESAI, _S.DITUTUP}:
            services.selesaikan(tiket_id=tiket.pk, solusi=c.solusi, oleh=petugas)
    if c.status == _S.DITUTUP:
        with _seolah(min(saat + dt.timedelta(hours=3), konteks.sekarang)):
            services.konfirmasi(tiket_id=tiket.pk)
            if c.nilai:
                services.nilai(tiket_id=tiket.pk, nilai=c.nilai)
