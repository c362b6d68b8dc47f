"""A ticket begins: number, priority, both clocks, the first message; eight queries at most."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from layanan.sla.selectors import target_untuk
from layanan.sla.services import mulai_jam, rencana_jam
from layanan.tiket import sinyal
from layanan.tiket.aturan import prioritas_untuk, tenggat_terdekat
from layanan.tiket.enums import (
    KANAL_LANGSUNG,
    Dampak,
    JenisPengguna,
    JenisPesan,
    JenisTiket,
    Kanal,
    Prioritas,
    Ranah,
    Sifat,
    UnitTiket,
    Urgensi,
)
from layanan.tiket.models import Tiket
from layanan.tiket.services_dasar import jejak, tulis_pesan, ulang, wajib
from layanan.tiket.tahap import TahapTender, tahap_tender
from lpse.celery import app
from lpse.galat import AturanDilanggar
from lpse.identitas import digit
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.kategori.models import Kategori
    from layanan.kontak.models import Kontak
    from layanan.paket.models import Paket
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

TUGAS_BARU = "layanan.tiket.kabari_baru"
_NOMOR = """
    INSERT INTO layanan_pencacahtiket AS p (tahun, terakhir) VALUES (%s, 1)
    ON CONFLICT (tahun) DO UPDATE SET terakhir = p.terakhir + 1 RETURNING terakhir
"""
#: Shorter is no code of a tender, longer none either (DOMAIN G).
_KODE_TENDER = range(5, 21)


@dataclass(frozen=True)
class DataTiket:
    """What a reporter or a clerk wrote (LKPP's standard 5); codes may come as people write them."""

    judul: str
    uraian: str
    kanal: str = Kanal.WEB
    jenis: str = JenisTiket.MASALAH
    sifat: str = Sifat.TEKNIS
    jenis_pengguna: str = JenisPengguna.LAIN
    ranah: str = Ranah.LAIN
    kategori: Kategori | None = None
    urgensi: str = Urgensi.TIDAK
    dampak: str = Dampak.KECIL
    aplikasi: str = ""
    kode_galat: str = ""
    kode_tender: str = ""
    paket: Paket | None = None
    #: Typed by hand when the package was not imported.
    tahap_nama: str = ""
    batas_tahap: dt.datetime | None = None
    kontak: Kontak | None = None
    akun: Pengguna | None = None
    unit: str = UnitTiket.LAYANAN
    lampiran: Sequence[Berkas] = ()
    surel_id: str = ""
    #: When it reached the office, if that was earlier (a letter, a message on WhatsApp).
    diterima_pada: dt.datetime | None = None
    induk: Tiket | None = None


#: What the same click or the same letter meets a second time.
_KUNCI_SEKALI = ("layanan_tiket_kunci", "layanan_pesan_surel_id", "layanan_pesan_kunci")


def buat(*, data: DataTiket, oleh: Pengguna | None, kunci: str = "") -> Tiket:
    """Open a ticket (Perka LKPP 2/2010 Pasal 23(3), 24(1)); the same ``kunci`` or Message-ID gives the one that stands.

    ``oleh=None``: the reporter without an account. On the telephone and at the counter the first response is given
    while it is written.  Raises: AturanDilanggar (no title, a code that cannot be, a moment to come).
    """
    try:
        return _buat(data, oleh, kunci)
    except IntegrityError as galat:
        if not ulang(galat=galat, nama=_KUNCI_SEKALI):
            raise
    if kunci and (sudah := Tiket.objects.filter(kunci=kunci).first()):
        return sudah
    return Tiket.objects.get(pesan__surel_id=data.surel_id)


@transaction.atomic
def _buat(data: DataTiket, oleh: Pengguna | None, kunci: str) -> Tiket:
    kini = timezone.now()
    saat = data.diterima_pada or kini
    if saat > kini:
        raise AturanDilanggar("Waktu laporan diterima tidak boleh di masa depan.")
    tiket = _susun(data, oleh, saat)
    tiket.kunci = kunci or None
    target = target_untuk(prioritas=tiket.prioritas, kategori_id=tiket.kategori_id, jenis_pengguna=tiket.jenis_pengguna)
    langsung = tiket.kanal in KANAL_LANGSUNG and oleh is not None
    rencana = rencana_jam(target=target, saat=saat, langsung=langsung)
    tiket.direspons_pada = saat if langsung else None
    tiket.tenggat_respons, tiket.tenggat_selesai = rencana.tenggat
    if tiket.batas_tahap is not None:
        tiket.tenggat_selesai = min(tiket.tenggat_selesai, tiket.batas_tahap)
    tiket.tenggat = tenggat_terdekat(tiket=tiket)
    tiket.nomor = _nomor(saat)
    tiket.save(force_insert=True)
    mulai_jam(objek=tiket, rencana=rencana, oleh=oleh)
    pesan = tulis_pesan(
        tiket=tiket, jenis=JenisPesan.LAPORAN, isi=tiket.uraian, oleh=oleh, kanal=tiket.kanal, saat=saat,
        lampiran=data.lampiran, surel_id=data.surel_id,
    )  # fmt: skip
    jejak(
        tiket=tiket, oleh=oleh, kata="membuka tiket", nomor=tiket.nomor, kanal=tiket.get_kanal_display(),
        prioritas=tiket.get_prioritas_display(), alasan=tiket.alasan_prioritas,
    )  # fmt: skip
    sinyal.tiket_dibuat.send(Tiket, tiket=tiket, pesan=pesan, oleh=oleh)
    if tiket.prioritas == Prioritas.TINGGI:
        transaction.on_commit(partial(app.send_task, TUGAS_BARU, kwargs={"tiket_id": tiket.pk}))
    return tiket


def _nomor(saat: dt.datetime) -> str:
    """«TKT-2026-1187»; the year's counter stays locked until the ticket stands, so no number is lost."""
    tahun = saat.astimezone(bahasa.zona()).year
    with connection.cursor() as kursor:
        kursor.execute(_NOMOR, [tahun])
        (urut,) = kursor.fetchone()
    return f"TKT-{tahun}-{urut:04d}"


def rapikan_tender(*, teks: str) -> str:
    """Digits of a tender's code.  Raises: AturanDilanggar when that cannot be one."""
    kode = digit(teks)
    if (teks.strip() and not kode) or (kode and len(kode) not in _KODE_TENDER):
        raise AturanDilanggar("Kode tender terdiri atas 5 sampai 20 angka, seperti pada SPSE.")
    return kode


def _susun(data: DataTiket, oleh: Pengguna | None, saat: dt.datetime) -> Tiket:
    judul = wajib(teks=data.judul, kalimat="Tulis judul kendalanya.", maks=200)
    uraian = wajib(teks=data.uraian or judul, kalimat=judul)
    kode = rapikan_tender(teks=data.kode_tender)
    tahap = tahap_tender(kode, saat) if data.paket is None or data.batas_tahap is None else TahapTender()
    tahap_nama, batas = data.tahap_nama.strip()[:160], data.batas_tahap
    if batas is None and data.jenis_pengguna == JenisPengguna.POKJA:
        tahap_nama, batas = tahap.nama or tahap_nama, tahap.batas
    penetapan = prioritas_untuk(
        urgensi=data.urgensi, dampak=data.dampak, jenis_pengguna=data.jenis_pengguna, tahap_nama=tahap_nama,
        batas_tahap=batas, saat=saat,
    )  # fmt: skip
    return Tiket(
        judul=judul, uraian=uraian, kanal=data.kanal, jenis=data.jenis, sifat=data.sifat, ranah=data.ranah,
        jenis_pengguna=data.jenis_pengguna, kategori=data.kategori, urgensi=data.urgensi, dampak=data.dampak,
        prioritas=penetapan.prioritas, alasan_prioritas=penetapan.alasan, aplikasi=data.aplikasi.strip()[:80],
        kode_galat=data.kode_galat.strip()[:120], kode_tender=kode, tahap_nama=tahap_nama,
        paket_id=data.paket.pk if data.paket else tahap.paket_id,
        batas_tahap=batas, kontak=data.kontak, akun=data.akun, unit=data.unit, induk=data.induk, dibuat_pada=saat,
        diubah_pada=saat, dibuat_oleh=oleh,
    )  # fmt: skip
