"""Taking a letter: once, by its Message-ID, as a ticket, as the reporter's answer, or as a line that says why not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email.utils import parseaddr
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.utils import timezone

from layanan.kontak.services import kontak_untuk
from layanan.lapor.berkas import LAMPIRAN
from layanan.lapor.pelapor import satu_akun
from layanan.surel.baca import MAKS_LAMPIRAN, MAKS_TEKS, Surat
from layanan.surel.enums import Nasib
from layanan.surel.kutipan import isi_baru
from layanan.surel.models import KotakSurel, SurelMasuk
from layanan.surel.services_jawab import kirim_diterima
from layanan.surel.services_sebut import sebut
from layanan.surel.timbang import diabaikan
from layanan.surel.utas import cari_utas, perihal_polos, tiket_dari_rujukan
from layanan.tiket.enums import Kanal
from layanan.tiket.services import DataTiket, balas_pelapor, buat
from lpse.berkas import services as berkas
from lpse.galat import AturanDilanggar
from lpse.jejak.konteks import sebagai_luar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from layanan.surel.utas import Utas
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

_SEJAM = dt.timedelta(hours=1)
#: What a ticket and a message hold at most.
MAKS_ISI = 20_000
#: Who acts, as the trail tells it.
_PELAPOR = "Pelapor lewat surel"


@dataclass(frozen=True)
class Tempat:
    """Where in a mailbox a letter lies."""

    kotak: str
    uid: int


@transaction.atomic
def terima(*, surat: Surat, tempat: Tempat | None = None) -> SurelMasuk:
    """Take one letter; the same letter again changes nothing (Pasal 23(3)).

    The mailbox's place moves in the same transaction. Whether a letter is answered: :mod:`layanan.surel.timbang`.
    """
    _kunci(surat.message_id)
    _maju(tempat)
    ada = SurelMasuk.objects.filter(message_id=surat.message_id).first()
    if ada is not None:
        return ada
    baris = _catat(surat)
    abai = diabaikan(surat, milik_kami=alamat_kami()) or _terlalu_sering(surat)
    if abai is not None:
        return _akhiri(baris, *abai, tiket=tiket_dari_rujukan(surat.rujukan) or _tiket_terpantul(surat))
    lampiran = _simpan_lampiran(baris, surat)
    utas = cari_utas(surat)
    if utas is not None and utas.pelapor and (tiket := _balas(baris, surat, utas.tiket, lampiran)) is not None:
        return _akhiri(baris, Nasib.BALASAN, "", tiket=tiket)
    tiket_baru = _tiket_baru(baris, surat, lampiran, utas)
    if utas is not None:
        baris.menyebut = sebut(tiket=utas.tiket, baru=tiket_baru, dari=baris.dari)
    kirim_diterima(tiket=tiket_baru, surel=baris)
    return _akhiri(baris, Nasib.TIKET_BARU, "", tiket=tiket_baru)


@transaction.atomic
def catat_gagal(*, message_id: str, perihal: str, sebab: str, ukuran: int, tempat: Tempat) -> SurelMasuk:
    """A letter that broke the reading of it: its line says so, and the next one has its turn."""
    _kunci(message_id)
    _maju(tempat)
    baris, _ = SurelMasuk.objects.get_or_create(
        message_id=message_id,
        defaults={"perihal": perihal, "ukuran": ukuran, "nasib": Nasib.GAGAL, "sebab": sebab[:500]},
    )
    return baris


@transaction.atomic
def jadikan_tiket(*, surel_id: int, oleh: Pengguna) -> Tiket:
    """A person says that an ignored letter is a question after all.  Raises: AturanDilanggar."""
    baris = SurelMasuk.objects.select_for_update(of=("self",)).get(pk=surel_id)
    if not baris.diabaikan:
        raise AturanDilanggar("Surel ini sudah menjadi bagian sebuah tiket.")
    if not baris.dari:
        raise AturanDilanggar("Surel ini tidak menyebut pengirim, jadi tidak ada yang dapat dijawab.")
    asal = {"nasib": baris.nasib, "sebab": baris.sebab}
    tiket = buat(data=_data(baris, baris.teks), oleh=oleh, kunci=f"surel:{baris.message_id}"[:120])
    kirim_diterima(tiket=tiket, surel=baris)
    _akhiri(baris, Nasib.TIKET_BARU, "", tiket=tiket)
    catat(
        pelaku=oleh, kata="menjadikan surel sebagai tiket", objek=baris, sebelum=asal, sesudah={"tiket": tiket.nomor}
    )  # fmt: skip
    return tiket


def alamat_kami() -> set[str]:
    """Addresses the office itself writes from; a letter from them is an echo."""
    semua = (settings.SUREL_LAYANAN, settings.DEFAULT_FROM_EMAIL, settings.SERVER_EMAIL)
    return {parseaddr(a)[1].lower() for a in semua if a}


def _kunci(message_id: str) -> None:
    """Two runs with the same letter stand in line."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"surel:{message_id}"])


def _maju(tempat: Tempat | None) -> None:
    if tempat is not None:
        KotakSurel.objects.filter(nama=tempat.kotak, uid_terakhir__lt=tempat.uid).update(uid_terakhir=tempat.uid)


def _catat(surat: Surat) -> SurelMasuk:
    teks = surat.teks[:MAKS_TEKS]
    if surat.terlalu_besar:
        teks = (
            f"Surel ini berukuran {bahasa.byte(surat.ukuran)}, sehingga isinya tidak diambil. Surat aslinya ada di "
            "kotak surel layanan."
        )
    elif len(surat.teks) > MAKS_TEKS:
        teks += "\n\n[Selebihnya ada di kotak surel layanan.]"
    return SurelMasuk.objects.create(
        message_id=surat.message_id,
        dari=surat.dari,
        dari_nama=surat.dari_nama,
        kepada=surat.kepada,
        perihal=surat.perihal,
        teks=teks,
        ukuran=surat.ukuran,
        ditulis_pada=surat.tanggal,
        nasib=Nasib.GAGAL,
        sebab="Sedang diolah.",
    )


def _akhiri(baris: SurelMasuk, nasib: Nasib, sebab: str, *, tiket: Tiket | None) -> SurelMasuk:
    baris.nasib, baris.sebab, baris.tiket = nasib, sebab[:500], tiket
    baris.save(update_fields=["nasib", "sebab", "tiket", "menyebut", "ditolak"])
    return baris


def _terlalu_sering(surat: Surat) -> tuple[Nasib, str] | None:
    """Two machines that answer one another would go on for ever."""
    sejak = timezone.now() - _SEJAM
    jumlah = SurelMasuk.objects.filter(dari=surat.dari, diterima_pada__gte=sejak).count()
    if jumlah <= settings.SUREL_MAKS_PER_JAM:
        return None
    return Nasib.LINGKARAN, f"Lebih dari {settings.SUREL_MAKS_PER_JAM} surel dari alamat ini dalam satu jam."


def _tiket_terpantul(surat: Surat) -> Tiket | None:
    """Which ticket's letter came back: the report holds the headers of the letter that could not be delivered."""
    return tiket_dari_rujukan(surat.nomor_di_dalam)


def _simpan_lampiran(baris: SurelMasuk, surat: Surat) -> list[Berkas]:
    """Each file by itself: one that is refused does not take the letter with it."""
    hasil: list[Berkas] = []
    for satu in surat.lampiran[:MAKS_LAMPIRAN]:
        try:
            with transaction.atomic():
                unggahan = SimpleUploadedFile(satu.nama, satu.isi)
                hasil.append(berkas.terima(unggahan=unggahan, kegunaan=LAMPIRAN, pemilik=baris))
        except AturanDilanggar as sebab:
            baris.ditolak.append(f"{satu.nama}: {sebab}"[:500])
    if len(surat.lampiran) > MAKS_LAMPIRAN:
        baris.ditolak.append(f"{len(surat.lampiran) - MAKS_LAMPIRAN} lampiran lagi: terlalu banyak dalam satu surel.")
    return hasil


def _berketerangan(baris: SurelMasuk, isi: str, pembuka: str = "") -> str:
    """What was written, with a line about what is missing from it."""
    tambahan = "\n".join(f"[Lampiran tidak diterima: {satu}]" for satu in baris.ditolak)[:4000]
    ruang = MAKS_ISI - len(tambahan) - len(pembuka) - 4
    return "\n\n".join(b for b in (pembuka, isi[:ruang], tambahan) if b)


def _balas(baris: SurelMasuk, surat: Surat, tiket: Tiket, lampiran: Sequence[Berkas]) -> Tiket | None:
    """The reporter's answer on their ticket; None when it takes none any more."""
    isi = isi_baru(baris.teks) or "(tanpa isi)"
    try:
        with sebagai_luar(_PELAPOR), transaction.atomic():
            balas_pelapor(
                tiket_id=tiket.pk,
                isi=_berketerangan(baris, isi),
                lampiran=lampiran,
                kanal=Kanal.SUREL,
                kunci=f"surel:{baris.pk}",
                surel_id=surat.message_id,
            )
    except AturanDilanggar:
        return None
    return tiket


def _tiket_baru(baris: SurelMasuk, surat: Surat, lampiran: Sequence[Berkas], utas: Utas | None) -> Tiket:
    isi = baris.teks
    pembuka = ""
    if utas is not None:
        isi = isi_baru(isi)
        alasan = "yang tidak dapat dibuka kembali" if utas.pelapor else "milik pelapor lain"
        pembuka = f"[Surel ini menyebut tiket {utas.tiket.nomor}, {alasan}.]"
    with sebagai_luar(_PELAPOR):
        return buat(
            data=_data(baris, _berketerangan(baris, isi, pembuka), lampiran=lampiran, surel_id=surat.message_id),
            oleh=None,
            kunci=f"surel:{baris.pk}",
        )


def _data(baris: SurelMasuk, uraian: str, *, lampiran: Sequence[Berkas] = (), surel_id: str = "") -> DataTiket:
    akun = satu_akun(baris.dari)
    nama = baris.dari_nama or baris.dari.partition("@")[0]
    kontak = kontak_untuk(surel=baris.dari, nama=nama, akun=akun, oleh=None)
    return DataTiket(
        judul=perihal_polos(baris.perihal)[:200] or "(tanpa perihal)",
        uraian=uraian[:MAKS_ISI],
        kanal=Kanal.SUREL,
        jenis_pengguna=kontak.jenis_pengguna,
        kontak=kontak,
        akun=akun,
        lampiran=tuple(lampiran),
        surel_id=surel_id or baris.message_id,
    )
