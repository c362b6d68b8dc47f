"""Checking the chain, telling its head outside, and answering to damage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import structlog
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar
from lpse.jejak import rantai, tsa
from lpse.jejak.enums import JenisJangkar, JenisRusak
from lpse.jejak.kabar import RUSAK
from lpse.jejak.konteks import SISTEM
from lpse.jejak.models_rantai import JangkarJejak, PemeriksaanJejak
from lpse.jejak.rantai import HasilTelusur, Kerusakan
from lpse.jejak.selectors import KATA_TANGGAPAN, KepalaRantai, kepala_rantai, sudah_ditanggapi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_peran
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from lpse.akun.models import Pengguna

log = structlog.get_logger(__name__)
_SIDIK = re.compile(r"(?<![0-9a-f])(?:[0-9a-f]{8} ?){8}(?![0-9a-f])", re.IGNORECASE)
_URUT = re.compile(r"urut\D{0,20}?(\d[\d.]*)", re.IGNORECASE)


def periksa(*, oleh: Pengguna | None = None) -> PemeriksaanJejak:
    """Walk the whole chain, keep how it ended, and tell the Kepala when it is broken.  Safe to repeat."""
    mulai = timezone.now()
    hasil = _dengan_stempel(rantai.telusuri())
    with transaction.atomic():
        pemeriksaan = PemeriksaanJejak.objects.create(
            mulai=mulai,
            selesai=timezone.now(),
            utuh=hasil.utuh,
            jumlah=hasil.jumlah,
            urut_akhir=hasil.urut_akhir,
            sidik_akhir=hasil.sidik_akhir,
            rusak_jenis=hasil.pertama.jenis if hasil.pertama else "",
            rusak_urut=hasil.pertama.urut if hasil.pertama else None,
            rusak_jejak=hasil.pertama.jejak_id if hasil.pertama else None,
            jumlah_rusak=hasil.jumlah_rusak,
            pesan=_kalimat(hasil),
            oleh=oleh,
            oleh_nama=oleh.nama if oleh else SISTEM,
        )
        if not hasil.utuh:
            kabari_peran(kode_peran=KodePeran.KEPALA, jenis=RUSAK, objek=pemeriksaan)
            log.error("rantai_jejak_rusak", urut=pemeriksaan.rusak_urut, jenis=pemeriksaan.rusak_jenis)
    return pemeriksaan


def periksa_atau_gagal(*, oleh: Pengguna | None = None) -> str:
    """What the schedule runs: :func:`periksa`, ending as *gagal* when the chain is broken.  Raises: AturanDilanggar."""
    pemeriksaan = periksa(oleh=oleh)
    if not pemeriksaan.utuh:
        raise AturanDilanggar(pemeriksaan.pesan)
    return pemeriksaan.pesan


def _kalimat(hasil: HasilTelusur) -> str:
    if hasil.pertama is None:
        return (
            f"Rantai utuh sampai urut {bahasa.angka(hasil.urut_akhir)}; {bahasa.angka(hasil.jumlah)} baris diperiksa."
        )
    return f"Rantai rusak. {hasil.pertama.kalimat} Seluruhnya {bahasa.angka(hasil.jumlah_rusak)} tempat rusak."


def _dengan_stempel(hasil: HasilTelusur) -> HasilTelusur:
    """The stored time stamps must still speak of the heads they stand beside."""
    for jangkar in JangkarJejak.objects.filter(jenis=JenisJangkar.RFC3161).order_by("id").iterator():
        if jangkar.token is None or tsa.isi_token(bytes(jangkar.token))[0] != jangkar.sidik:
            rusak = Kerusakan(JenisRusak.JANGKAR, jangkar.urut, None, f"stempel waktu {jangkar.hari}")
            return HasilTelusur(
                hasil.jumlah, hasil.urut_akhir, hasil.sidik_akhir, hasil.jumlah_rusak + 1, hasil.pertama or rusak
            )
    return hasil


def _kepala() -> KepalaRantai:
    kepala = kepala_rantai()
    if kepala is None:
        raise AturanDilanggar("Jejak masih kosong; belum ada kepala rantai yang dapat dijangkarkan.")
    return kepala


def jangkarkan(
    *, untuk: str, tujuan: str, kepala: KepalaRantai | None = None, token: tuple[bytes, datetime] | None = None
) -> JangkarJejak:
    """Keep that today's head was told outside (``untuk``: a value of JenisJangkar); once a day per way and address.

    A paper prints ``hasil.urut`` and ``hasil.sidik``. Raises: AturanDilanggar while the trail is empty.
    """
    kini = kepala or _kepala()
    isi, saat = token or (None, None)
    jangkar, _baru = JangkarJejak.objects.get_or_create(
        hari=bahasa.hari_ini(),
        jenis=JenisJangkar(untuk),
        tujuan=tujuan[:250],
        defaults={"urut": kini.urut, "sidik": kini.sidik, "token": isi, "waktu_stempel": saat},
    )
    return jangkar


def _sudah_dijangkarkan(jenis: JenisJangkar, tujuan: str) -> bool:
    return JangkarJejak.objects.filter(hari=bahasa.hari_ini(), jenis=jenis, tujuan=tujuan[:250]).exists()


def jangkarkan_malam(*, layanan: Callable[[bytes], bytes] | None = None) -> str:
    """Mail the head and have it time-stamped, as configured; each way once a day.  Raises: AturanDilanggar.

    One way that fails does not keep back the other; what failed is said at the end and tried again by the next run.
    """
    kepala = _kepala()
    layanan = layanan or tsa.layanan_setelan()
    selesai, gagal = [], []
    for alamat in settings.LPSE_JANGKAR_SUREL:
        if _sudah_dijangkarkan(JenisJangkar.SUREL, alamat):
            continue
        try:
            surat_jangkar(alamat=alamat, kepala=kepala).send()
        except OSError as galat:  # SMTP errors are OSErrors
            gagal.append(f"surel ke {alamat} tidak terkirim ({galat})")
            continue
        jangkarkan(untuk=JenisJangkar.SUREL, tujuan=alamat, kepala=kepala)
        selesai.append(f"surel ke {alamat}")
    if layanan is not None and not _sudah_dijangkarkan(JenisJangkar.RFC3161, settings.LPSE_TSA_URL):
        try:
            token = tsa.stempel(kepala.sidik, layanan)
        except AturanDilanggar as galat:
            gagal.append(str(galat))
        else:
            jangkarkan(untuk=JenisJangkar.RFC3161, tujuan=settings.LPSE_TSA_URL, kepala=kepala, token=token)
            selesai.append("stempel waktu")
    if gagal:
        raise AturanDilanggar(f"Jangkar urut {kepala.urut}: {'; '.join(gagal)}.")
    cara = ", ".join(selesai) or "tidak ada cara baru hari ini"
    return f"Kepala rantai urut {bahasa.angka(kepala.urut)}: {cara}."


def surat_jangkar(*, alamat: str, kepala: KepalaRantai) -> EmailMessage:
    """The day's head as a letter that anyone can keep."""
    profil = bahasa.kantor().profil
    kantor = profil.nama if profil else "Portal LPSE"
    isi = (
        f"Kepala rantai jejak {kantor}, {bahasa.waktu(timezone.now())}.\n\n"
        f"Urut : {kepala.urut}\nSidik: {kepala.sidik_berkelompok}\n"
        f"Baris terakhir: {bahasa.waktu(kepala.waktu)}\n\n"
        "Simpan surel ini di luar portal. Untuk membandingkannya kelak, buka Jejak, Keadaan rantai, lalu tempel kedua "
        "baris di atas: sidik yang sama berarti tidak satu baris pun sampai urut itu berubah sejak hari ini.\n"
    )
    perihal = f"[{kantor}] Kepala rantai jejak urut {kepala.urut}".replace("\n", " ").replace("\r", " ")
    return EmailMessage(perihal, isi, to=[alamat])


def baca_tempelan(*, teks: str) -> tuple[int, str]:
    """(place, digest) out of a pasted letter or report.  Raises: AturanDilanggar naming what is missing."""
    sidik, urut = _SIDIK.search(teks), _URUT.search(teks)
    if sidik is None:
        raise AturanDilanggar("Sidik tidak ditemukan: 64 angka dan huruf a–f, boleh berkelompok delapan.")
    if urut is None:
        raise AturanDilanggar("Nomor urut tidak ditemukan. Contoh: Urut 12.345.")
    return int(urut[1].replace(".", "")), sidik[0].replace(" ", "").lower()


@transaction.atomic
def tanggapi(*, pemeriksaan_id: int, oleh: Pengguna, penjelasan: str) -> PemeriksaanJejak:
    """Write what is known about damage; it leaves the inbox, the status page stays red.  Raises: AturanDilanggar."""
    pemeriksaan = PemeriksaanJejak.objects.get(pk=pemeriksaan_id)
    if pemeriksaan.utuh:
        raise AturanDilanggar("Pemeriksaan ini menemukan rantai yang utuh; tidak ada yang perlu ditanggapi.")
    if sudah_ditanggapi(pemeriksaan):
        raise AturanDilanggar("Kerusakan ini sudah ditanggapi.")
    catat(pelaku=oleh, kata=KATA_TANGGAPAN, objek=pemeriksaan, alasan=penjelasan)
    return pemeriksaan
