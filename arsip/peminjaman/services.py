"""Loans of paper originals, from the request to the hand-over. What comes after stands in ``services_kembali``."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import IntegrityError, transaction
from django_fsm import can_proceed

from arsip.dokumen.enums import StatusBerkasArsip, StatusDokumen
from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.peminjaman.enums import StatusPinjam
from arsip.peminjaman.model_pinjam import Peminjaman
from arsip.peminjaman.selectors import memuat_rahasia, pemegang
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

MAKS_HARI_KERJA = 60
KELOLA = "arsip.kelola_peminjaman"
SETUJUI_RAHASIA = "arsip.setujui_pinjam_rahasia"
BUKTI = "arsip.bukti_peminjaman"
_TAK_DIPINJAMKAN = (StatusBerkasArsip.MUSNAH, StatusBerkasArsip.DISERAHKAN)


@dataclass(frozen=True)
class Peminjam:
    """Who borrows: a member of the staff, or somebody from outside with a letter of their institution."""

    pegawai: Pengguna | None = None
    nama: str = ""
    instansi: str = ""
    kontak: str = ""
    nomor_surat: str = ""
    tanggal_surat: dt.date | None = None


def kunci_asli(*, berkas_arsip_id: int, dokumen_id: int | None = None) -> tuple[BerkasArsip, Dokumen | None]:
    """Hold the file's row and the document's, so that a loan and a move of the same original stand in line."""
    berkas = BerkasArsip.objects.select_for_update(no_key=True, of=("self",)).get(pk=berkas_arsip_id)
    dokumen = Dokumen.objects.select_for_update(no_key=True, of=("self",)).filter(pk=dokumen_id or 0).first()
    return berkas, dokumen


@transaction.atomic
def ajukan(
    *,
    oleh: Pengguna,
    peminjam: Peminjam,
    keperluan: str,
    hari_kerja: int,
    dokumen_id: int | None = None,
    berkas_arsip_id: int | None = None,
) -> Peminjaman:
    """Ask for the paper original of one document, or of a whole file; it joins the queue for that original.

    Raises: AturanDilanggar (nothing on paper, not theirs to see, somebody else's request, an incomplete outsider),
    TransisiBasi (the same person already waits for it).
    """
    berkas, dokumen = _asli(oleh, dokumen_id, berkas_arsip_id)
    _periksa_asli(berkas, dokumen)
    peminjam = _periksa_peminjam(peminjam, oleh)
    if not keperluan.strip():
        raise AturanDilanggar("Tulis untuk apa arsip itu dipinjam.")
    if not 1 <= hari_kerja <= MAKS_HARI_KERJA:
        raise AturanDilanggar(f"Lama pinjam 1 sampai {MAKS_HARI_KERJA} hari kerja.")
    nama = peminjam.pegawai.nama if peminjam.pegawai else peminjam.nama.strip()
    _tolak_kembar(berkas, dokumen, peminjam.pegawai, nama)
    pinjam = Peminjaman.objects.create(
        berkas_arsip=berkas, dokumen=dokumen, rahasia=memuat_rahasia(dokumen=dokumen, berkas_arsip=berkas),
        peminjam=peminjam.pegawai, peminjam_nama=nama, peminjam_instansi=peminjam.instansi.strip(),
        peminjam_kontak=peminjam.kontak.strip(), nomor_surat=peminjam.nomor_surat.strip(),
        tanggal_surat=peminjam.tanggal_surat, keperluan=keperluan.strip(), hari_kerja=hari_kerja, diajukan_oleh=oleh,
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="mengajukan peminjaman arsip", objek=pinjam,
        sesudah={"status": pinjam.status, "peminjam": pinjam.siapa}, alasan=pinjam.keperluan,
    )  # fmt: skip
    kabari(
        penerima=pemegang(SETUJUI_RAHASIA if pinjam.rahasia else KELOLA).exclude(pk=oleh.pk),
        jenis="arsip.peminjaman.diajukan", objek=pinjam, konteks={"siapa": pinjam.siapa, "apa": pinjam.sebutan},
    )  # fmt: skip
    return pinjam


def _asli(oleh: Pengguna, dokumen_id: int | None, berkas_arsip_id: int | None) -> tuple[BerkasArsip, Dokumen | None]:
    """What is asked for, locked; only what this person may see."""
    if dokumen_id is not None:
        berkas_arsip_id = (
            Dokumen.objects.terlihat_oleh(oleh).filter(pk=dokumen_id).values_list("berkas_arsip_id", flat=True).first()
        )
    elif not BerkasArsip.objects.terlihat_oleh(oleh).filter(pk=berkas_arsip_id or 0).exists():
        berkas_arsip_id = None
    if berkas_arsip_id is None:
        raise AturanDilanggar("Arsip itu tidak ada, atau bukan untuk Anda.")
    return kunci_asli(berkas_arsip_id=berkas_arsip_id, dokumen_id=dokumen_id)


def _periksa_asli(berkas: BerkasArsip, dokumen: Dokumen | None) -> None:
    if berkas.status in _TAK_DIPINJAMKAN or (dokumen is not None and dokumen.status != StatusDokumen.TERSIMPAN):
        raise AturanDilanggar("Arsip ini tidak lagi disimpan, jadi tidak dapat dipinjam.")
    if berkas.lokasi_id is None and (dokumen is None or dokumen.lokasi_id is None):
        raise AturanDilanggar(
            "Tempat aslinya belum dicatat: tidak ada kertas yang dapat diserahkan. Bila aslinya ada, isi dulu "
            "ruang, rak, boks, dan mapnya."
        )


def _periksa_peminjam(peminjam: Peminjam, oleh: Pengguna) -> Peminjam:
    if peminjam.pegawai == oleh:
        return peminjam
    if not oleh.has_perm(KELOLA):
        raise AturanDilanggar("Untuk orang lain, pengajuan dicatat oleh arsiparis.")
    if peminjam.pegawai is not None:
        if not (peminjam.pegawai.is_active and peminjam.pegawai.pegawai_lpse):
            raise AturanDilanggar("Peminjam harus pegawai LPSE yang aktif, atau orang luar dengan surat.")
        return peminjam
    isian = (peminjam.nama, peminjam.instansi, peminjam.kontak, peminjam.nomor_surat)
    if not all(i.strip() for i in isian):
        raise AturanDilanggar("Peminjam dari luar harus lengkap: nama, instansi, kontak, dan nomor surat.")
    return peminjam


def _tolak_kembar(berkas: BerkasArsip, dokumen: Dokumen | None, pegawai: Pengguna | None, nama: str) -> None:
    """The file's row is locked, so nobody asks twice in between."""
    kembar = Peminjaman.objects.filter(
        berkas_arsip=berkas, dokumen=dokumen, peminjam=pegawai, peminjam_nama=nama,
        status__in=[StatusPinjam.DIAJUKAN, StatusPinjam.DISETUJUI, StatusPinjam.DIPINJAM],
    )  # fmt: skip
    if kembar.exists():
        raise TransisiBasi(f"{nama} sudah mengajukan atau sedang meminjam arsip ini.")


def kunci_pinjam(*, peminjaman_id: int) -> Peminjaman:
    """The loan, locked after the originals it holds (the same order everywhere)."""
    acuan = Peminjaman.objects.values("berkas_arsip_id", "dokumen_id").get(pk=peminjaman_id)
    berkas_arsip_id = acuan["berkas_arsip_id"]
    if acuan["dokumen_id"]:
        berkas_arsip_id = Dokumen.objects.values_list("berkas_arsip_id", flat=True).get(pk=acuan["dokumen_id"])
    kunci_asli(berkas_arsip_id=berkas_arsip_id, dokumen_id=acuan["dokumen_id"])
    return (
        Peminjaman.objects.select_for_update(of=("self",))
        .select_related("berkas_arsip__lokasi", "dokumen__lokasi", "dokumen__berkas_arsip", "peminjam", "diajukan_oleh")
        .get(pk=peminjaman_id)
    )


def basi(*, pinjam: Peminjaman) -> TransisiBasi:
    """What to raise at a step that this loan has already left behind."""
    return TransisiBasi(
        f"Peminjaman ini sudah {pinjam.get_status_display().lower()}. Muat ulang halaman untuk melihat keadaannya."
    )


def jejak_pindah(*, pinjam: Peminjaman, oleh: Pengguna, kata: str, sebelum: str, alasan: str = "") -> None:
    """The trail's line for a loan that moved on: from which state to which."""
    catat(
        pelaku=oleh, kata=kata, objek=pinjam, sebelum={"status": sebelum}, sesudah={"status": pinjam.status},
        alasan=alasan,
    )  # fmt: skip


def _periksa_pemutus(pinjam: Peminjaman, oleh: Pengguna) -> None:
    """Whether this person decides on this request.  Raises: AturanDilanggar."""
    rahasia = memuat_rahasia(dokumen=pinjam.dokumen, berkas_arsip=pinjam.berkas_arsip)
    if (rahasia or pinjam.rahasia) and not oleh.has_perm(SETUJUI_RAHASIA):
        raise AturanDilanggar("Peminjaman arsip rahasia diputus Kepala LPSE.")
    if pinjam.peminjam_id == oleh.pk and not oleh.has_perm(SETUJUI_RAHASIA):
        raise AturanDilanggar("Pinjaman Anda sendiri disetujui orang lain.")


@transaction.atomic
def setujui(*, peminjaman_id: int, oleh: Pengguna) -> Peminjaman:
    """Promise the original to this borrower: diajukan → disetujui; confidential ones by the Kepala only.

    Raises: AturanDilanggar, TransisiBasi (decided already, or the original is somebody else's now).
    """
    pinjam = kunci_pinjam(peminjaman_id=peminjaman_id)
    if not can_proceed(pinjam.setujui):
        raise basi(pinjam=pinjam)
    _segarkan_tempat(pinjam)
    _periksa_asli(pinjam.berkas_arsip, pinjam.dokumen)
    _periksa_pemutus(pinjam, oleh)
    sebelum = pinjam.status
    pinjam.setujui(oleh=oleh)
    try:
        with transaction.atomic():
            pinjam.save(update_fields=["status", "berkas_arsip", "rahasia", "diputus_oleh", "diputus_pada"])
    except IntegrityError as galat:
        raise TransisiBasi(
            "Aslinya sedang dipinjam atau sudah dijanjikan kepada orang lain. Permohonan ini tetap di antrean."
        ) from galat
    jejak_pindah(pinjam=pinjam, oleh=oleh, kata="menyetujui peminjaman arsip", sebelum=sebelum)
    _kabari_peminjam(pinjam, oleh, "arsip.peminjaman.disetujui")
    return pinjam


def _segarkan_tempat(pinjam: Peminjaman) -> None:
    """A document may have moved to another file, or become confidential, while it waited in the queue."""
    if pinjam.dokumen is not None:
        pinjam.berkas_arsip = pinjam.dokumen.berkas_arsip
    pinjam.rahasia = pinjam.rahasia or memuat_rahasia(dokumen=pinjam.dokumen, berkas_arsip=pinjam.berkas_arsip)


@transaction.atomic
def tolak(*, peminjaman_id: int, oleh: Pengguna, alasan: str) -> Peminjaman:
    """Refuse a request with a reason: diajukan → ditolak.  Raises: AturanDilanggar, TransisiBasi."""
    pinjam = kunci_pinjam(peminjaman_id=peminjaman_id)
    if not can_proceed(pinjam.tolak):
        raise basi(pinjam=pinjam)
    _periksa_pemutus(pinjam, oleh)
    return _akhiri(pinjam, oleh, alasan, kata="menolak peminjaman arsip", kabar="arsip.peminjaman.ditolak")


@transaction.atomic
def batalkan(*, peminjaman_id: int, oleh: Pengguna, alasan: str) -> Peminjaman:
    """Withdraw a request, or a promise nobody came for.  Raises: AturanDilanggar, TransisiBasi."""
    pinjam = kunci_pinjam(peminjaman_id=peminjaman_id)
    if not can_proceed(pinjam.batalkan):
        raise basi(pinjam=pinjam)
    if oleh.pk not in {pinjam.peminjam_id, pinjam.diajukan_oleh_id} and not oleh.has_perm(KELOLA):
        raise AturanDilanggar("Hanya peminjam atau arsiparis yang membatalkan peminjaman ini.")
    return _akhiri(pinjam, oleh, alasan, kata="membatalkan peminjaman arsip", kabar="arsip.peminjaman.dibatalkan")


def _akhiri(pinjam: Peminjaman, oleh: Pengguna, alasan: str, *, kata: str, kabar: str) -> Peminjaman:
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasannya; peminjam membacanya.")
    sebelum = pinjam.status
    pindah = pinjam.tolak if kabar.endswith("ditolak") else pinjam.batalkan
    pindah(oleh=oleh, alasan=alasan.strip())
    pinjam.save(update_fields=["status", "diputus_oleh", "diputus_pada", "alasan"])
    jejak_pindah(pinjam=pinjam, oleh=oleh, kata=kata, sebelum=sebelum, alasan=pinjam.alasan)
    _kabari_peminjam(pinjam, oleh, kabar)
    return pinjam


def _kabari_peminjam(pinjam: Peminjaman, oleh: Pengguna, jenis: str) -> None:
    """Whoever borrows, or the archivist who asked for an outsider; never the one who just did it."""
    tujuan = pinjam.peminjam or pinjam.diajukan_oleh
    if tujuan != oleh:
        kabari(penerima=[tujuan], jenis=jenis, objek=pinjam, konteks={"apa": pinjam.sebutan, "alasan": pinjam.alasan})


@transaction.atomic
def serahkan(*, peminjaman_id: int, oleh: Pengguna) -> Peminjaman:
    """Hand the original out: disetujui → dipinjam, with the day it is due and a *bukti peminjaman* to be signed.

    Raises: AturanDilanggar, TransisiBasi.
    """
    pinjam = kunci_pinjam(peminjaman_id=peminjaman_id)
    if not can_proceed(pinjam.serahkan):
        raise basi(pinjam=pinjam)
    if pinjam.peminjam is not None and not pinjam.peminjam.is_active:
        raise AturanDilanggar("Akun peminjam sudah nonaktif. Batalkan peminjaman ini.")
    sebelum = pinjam.status
    tempo = kalender().tambah_hari_kerja(bahasa.hari_ini(), pinjam.hari_kerja)
    pinjam.serahkan(oleh=oleh, jatuh_tempo=tempo)
    pinjam.naskah = terbitkan(
        jenis=BUKTI, objek=pinjam, konteks=_isi_bukti(pinjam), penandatangan=_penandatangan(pinjam, oleh), oleh=oleh,
        perihal=f"Bukti Peminjaman Arsip {pinjam.tempat_asli}",
    )  # fmt: skip
    pinjam.save(update_fields=["status", "diserahkan_oleh", "diserahkan_pada", "jatuh_tempo", "naskah"])
    jejak_pindah(pinjam=pinjam, oleh=oleh, kata="menyerahkan arsip asli", sebelum=sebelum)
    _kabari_peminjam(pinjam, oleh, "arsip.peminjaman.diserahkan")
    return pinjam


def _penandatangan(pinjam: Peminjaman, oleh: Pengguna) -> list[Penandatangan]:
    """The archivist hands over; staff sign in the portal, an outsider with a pen."""
    if pinjam.peminjam is not None:
        penerima = Penandatangan.dari(pinjam.peminjam, sebagai="Yang menerima,")
    else:
        penerima = Penandatangan(nama=pinjam.peminjam_nama, jabatan=pinjam.peminjam_instansi, sebagai="Yang menerima,")
    if pinjam.peminjam_id == oleh.pk:
        return [penerima]
    return [Penandatangan.dari(oleh, sebagai="Yang menyerahkan,"), penerima]


def tempat_simpan(*, pinjam: Peminjaman) -> str:
    """Ruang, rak, boks and map of the original, in words."""
    lokasi = (pinjam.dokumen.lokasi if pinjam.dokumen else None) or pinjam.berkas_arsip.lokasi
    return str(lokasi or "")


def _isi_bukti(pinjam: Peminjaman) -> dict[str, object]:
    dokumen = pinjam.dokumen
    return {
        "peminjam": pinjam.peminjam_nama,
        "jabatan": pinjam.peminjam.jabatan if pinjam.peminjam else pinjam.peminjam_instansi,
        "kontak": pinjam.peminjam_kontak,
        "surat": pinjam.nomor_surat,
        "tanggal_surat": pinjam.tanggal_surat.isoformat() if pinjam.tanggal_surat else "",
        "keperluan": pinjam.keperluan,
        "berkas": pinjam.berkas_arsip.nomor,
        "item": dokumen.nomor_item if dokumen else None,
        "kode": (dokumen or pinjam.berkas_arsip).klasifikasi.kode,
        "nomor": dokumen.nomor if dokumen else "",
        "tanggal": dokumen.tanggal.isoformat() if dokumen else "",
        "uraian": (dokumen or pinjam.berkas_arsip).uraian,
        "tingkat": dokumen.get_tingkat_display() if dokumen else "",
        "keamanan": (dokumen or pinjam.berkas_arsip).get_keamanan_display(),
        "jumlah": 1 if dokumen else pinjam.berkas_arsip.dokumen.filter(status=StatusDokumen.TERSIMPAN).count(),
        "tempat": tempat_simpan(pinjam=pinjam),
        "hari_kerja": pinjam.hari_kerja,
        "jatuh_tempo": pinjam.jatuh_tempo.isoformat() if pinjam.jatuh_tempo else "",
    }


@transaction.atomic
def perpanjang(*, peminjaman_id: int, oleh: Pengguna, hari_kerja: int, alasan: str) -> Peminjaman:
    """Give more working days, counted from the day it was due or from today, whichever is later.

    Raises: AturanDilanggar (no reason, too often, somebody else waits), TransisiBasi (it is not lent now).
    """
    pinjam = kunci_pinjam(peminjaman_id=peminjaman_id)
    if pinjam.status != StatusPinjam.DIPINJAM or pinjam.jatuh_tempo is None:
        raise basi(pinjam=pinjam)
    if pinjam.perpanjangan >= settings.PINJAM_MAKS_PERPANJANG:
        raise AturanDilanggar(
            f"Peminjaman ini sudah diperpanjang {bahasa.kata_angka(pinjam.perpanjangan)} kali. Minta aslinya kembali, "
            "lalu ajukan lagi bila masih perlu."
        )
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa diperpanjang.")
    if not 1 <= hari_kerja <= MAKS_HARI_KERJA:
        raise AturanDilanggar(f"Perpanjangan 1 sampai {MAKS_HARI_KERJA} hari kerja.")
    semula = pinjam.jatuh_tempo
    pinjam.jatuh_tempo = kalender().tambah_hari_kerja(max(semula, bahasa.hari_ini()), hari_kerja)
    pinjam.perpanjangan += 1
    pinjam.save(update_fields=["jatuh_tempo", "perpanjangan"])
    catat(
        pelaku=oleh, kata="memperpanjang peminjaman arsip", objek=pinjam, alasan=alasan.strip(),
        sebelum={"jatuh_tempo": semula.isoformat()}, sesudah={"jatuh_tempo": pinjam.jatuh_tempo.isoformat()},
    )  # fmt: skip
    _kabari_peminjam(pinjam, oleh, "arsip.peminjaman.diperpanjang")
    return pinjam
