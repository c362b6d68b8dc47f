"""Requests at the counter: written down by one person, decided by another, carried out in the same breath."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django_fsm import can_proceed

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.identitas import digit, kontak, nama, nik, nitku, npwp
from lpse.jejak.services import catat
from registrasi.pengguna import aturan
from registrasi.pengguna.enums import ArahPindah, JenisKejadian, JenisPerubahan
from registrasi.pengguna.kolom import label, terpanjang
from registrasi.pengguna.models import BuktiPerubahan, PenggunaSPSE, PermintaanPerubahan
from registrasi.pengguna.services import NOMOR, catat_kejadian, kunci_pengguna
from registrasi.pengguna.services_berkas import arsipkan_ke_pengguna
from registrasi.pengguna.services_kabar import kabari_hasil, kabari_pemutus, surel_sah
from registrasi.pengguna.services_naskah import surat_pindah, surat_tolak, tanda_terima
from registrasi.pengguna.sinyal import pengguna_diubah

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

_J = JenisPerubahan
_MINIMAL = {
    _J.SUREL: ("surel",),
    _J.ALAMAT: ("alamat",),
    _J.PENANGGUNG_JAWAB: ("penanggung_jawab", "nik_penanggung_jawab"),
    _J.BENTUK_USAHA: ("bentuk_usaha", "nama"),
    _J.NPWP: ("npwp",),
    _J.PINDAH_LPSE: (),
    _J.RESET_SANDI: (),
}


@dataclass(frozen=True)
class Bukti:
    """One paper that was handed in."""

    kode: str
    berkas: Berkas
    asli_ditunjukkan: bool = False


@dataclass(frozen=True)
class Pemohon:
    """Who stood at the counter, and how the officer made sure."""

    nama: str
    cara_periksa: str


@transaction.atomic
def ajukan_perubahan(
    *,
    pengguna_id: int,
    jenis: str,
    baru: Mapping[str, str],
    alasan: str,
    pemohon: Pemohon,
    bukti: Iterable[Bukti],
    oleh: Pengguna,
) -> PermintaanPerubahan:
    """Write a request down, with its papers and the receipt; another person decides on it.

    Raises: AturanDilanggar (not for this kind of user, nothing changes, a paper or an original is missing),
    TransisiBasi (the same change already waits, or the user is not active).
    """
    pengguna = kunci_pengguna(pengguna_id=pengguna_id)
    _periksa_boleh(pengguna, jenis)
    if not alasan.strip() or not pemohon.nama.strip():
        raise AturanDilanggar("Tulis siapa yang datang dan mengapa datanya diubah.")
    arah = aturan.arah_pindah(pengguna) if jenis == _J.PINDAH_LPSE else ""
    nilai = _nilai_baru(pengguna, jenis, baru, arah)
    lama = {k: getattr(pengguna, k) for k in nilai}
    if nilai and nilai == lama:
        raise AturanDilanggar("Nilai barunya sama dengan yang tercatat; tidak ada yang berubah.")
    lengkap = _periksa_bukti(jenis, arah, pemohon.cara_periksa, list(bukti))
    try:
        with transaction.atomic():
            permintaan = PermintaanPerubahan.objects.create(
                pengguna=pengguna, jenis=jenis, arah=arah, lama=lama, baru=nilai, alasan=alasan.strip(),
                pemohon=pemohon.nama.strip(), cara_periksa=pemohon.cara_periksa, peringatan=_peringatan(jenis, nilai),
                diajukan_oleh=oleh,
            )  # fmt: skip
    except IntegrityError as galat:
        raise TransisiBasi(f"{_J(jenis).label}: permintaan pengguna ini sudah menunggu putusan.") from galat
    _simpan_bukti(permintaan, lengkap)
    permintaan.tanda_terima = tanda_terima(permintaan=permintaan, oleh=oleh)
    permintaan.save(update_fields=["tanda_terima"])
    catat(
        pelaku=oleh, kata="mencatat permintaan perubahan", objek=permintaan, sebelum=lama, sesudah=nilai,
        alasan=permintaan.alasan,
    )  # fmt: skip
    kabari_pemutus(permintaan=permintaan)
    return permintaan


def _simpan_bukti(permintaan: PermintaanPerubahan, lengkap: list[tuple[Bukti, aturan.SyaratBukti]]) -> None:
    for satu, syarat in lengkap:
        BuktiPerubahan.objects.create(
            permintaan=permintaan, kode=satu.kode, nama=syarat.nama, asli_ditunjukkan=satu.asli_ditunjukkan,
            berkas=satu.berkas,
        )  # fmt: skip


def _periksa_boleh(pengguna: PenggunaSPSE, jenis: str) -> None:
    if jenis not in aturan.jenis_boleh(pengguna):
        raise AturanDilanggar(f"{_J(jenis).label} tidak berlaku bagi {pengguna.get_jenis_display().lower()}.")
    if not pengguna.aktif:
        raise TransisiBasi(f"{pengguna} sedang {pengguna.get_status_display().lower()}; aktifkan dahulu.")
    if PermintaanPerubahan.objects.terbuka().filter(pengguna=pengguna, jenis=jenis).exists():
        raise TransisiBasi(f"{_J(jenis).label}: permintaan pengguna ini sudah menunggu putusan.")


def _nilai_baru(pengguna: PenggunaSPSE, jenis: str, baru: Mapping[str, str], arah: str) -> dict[str, str]:
    """The columns of this kind, cleaned as the register keeps them.  Raises: AturanDilanggar."""
    nilai = {k: str(baru.get(k, getattr(pengguna, k))).strip() for k in aturan.KOLOM[jenis]}
    if jenis == _J.PINDAH_LPSE:
        nilai["lpse_pendaftaran"] = "" if arah == ArahPindah.MASUK else nilai["lpse_pendaftaran"]
        if arah == ArahPindah.KELUAR and not nilai["lpse_pendaftaran"]:
            raise AturanDilanggar("Tulis LPSE yang dituju.")
    if jenis == _J.NPWP:
        nilai["npwp16"] = npwp.enambelas(nilai["npwp"])
    nilai = {k: digit(v) if k in NOMOR else v for k, v in nilai.items()}
    for kolom, isi in nilai.items():
        if kolom in _MINIMAL[JenisPerubahan(jenis)] and not isi:
            raise AturanDilanggar(f"{label(kolom)} harus diisi.")
        if len(isi) > terpanjang(kolom):
            raise AturanDilanggar(f"{label(kolom)} paling panjang {terpanjang(kolom)}.")
    if "surel" in nilai:
        nilai["surel"] = kontak.surel(nilai["surel"])
        if not surel_sah(surel=nilai["surel"]):
            raise AturanDilanggar("Alamat surel yang baru tidak lengkap. Contoh: nama@usaha.co.id")
    return nilai


def _peringatan(jenis: str, nilai: Mapping[str, str]) -> list[str]:
    """What the numbers say of themselves; it is shown to whoever decides and never blocks."""
    if jenis == _J.NPWP:
        pesan = npwp.periksa(nilai["npwp"]).peringatan
        return [*pesan, *(nitku.periksa(nilai["nitku"]).peringatan if nilai["nitku"] else [])]
    return nik.periksa(nilai["nik_penanggung_jawab"]).peringatan if jenis == _J.PENANGGUNG_JAWAB else []


def _periksa_bukti(
    jenis: str, arah: str, cara_periksa: str, bukti: list[Bukti]
) -> list[tuple[Bukti, aturan.SyaratBukti]]:
    """Each paper of the closed list, once, its original shown where it must be.  Raises: AturanDilanggar."""
    perlu = {s.kode: s for s in aturan.syarat(jenis, arah=arah, cara_periksa=cara_periksa)}
    ada = {b.kode: b for b in bukti}
    if lebih := set(ada) - set(perlu):
        raise AturanDilanggar(f"Bukti {', '.join(sorted(lebih))} tidak diminta untuk perubahan ini.")
    for kode, syarat in perlu.items():
        if kode not in ada:
            raise AturanDilanggar(f"{syarat.nama} belum dilampirkan.")
        if syarat.perlu_asli and not ada[kode].asli_ditunjukkan:
            raise AturanDilanggar(f"Asli {syarat.nama} belum ditunjukkan.")
    return [(ada[k], perlu[k]) for k in perlu]


def _kunci(permintaan_id: int) -> tuple[PenggunaSPSE, PermintaanPerubahan]:
    """The user first, then the request: the same order everywhere."""
    pengguna_id = PermintaanPerubahan.objects.values_list("pengguna_id", flat=True).get(pk=permintaan_id)
    pengguna = kunci_pengguna(pengguna_id=pengguna_id)
    permintaan = PermintaanPerubahan.objects.select_for_update().get(pk=permintaan_id)
    permintaan.pengguna = pengguna
    return pengguna, permintaan


def _pastikan_terbuka(permintaan: PermintaanPerubahan) -> None:
    if not can_proceed(permintaan.setujui):
        raise TransisiBasi(f"Permintaan ini sudah {permintaan.get_status_display().lower()}.")


def _pastikan_orang_lain(permintaan: PermintaanPerubahan, oleh: Pengguna) -> None:
    if permintaan.diajukan_oleh_id == oleh.pk:
        raise AturanDilanggar("Yang mencatat permintaan tidak memutusnya; minta rekan lain.")


@transaction.atomic
def setujui_perubahan(*, permintaan_id: int, oleh: Pengguna, catatan: str = "") -> PermintaanPerubahan:
    """Carry the change out: columns, history, papers into the user's file, letter where practice asks.

    Raises: TransisiBasi (decided already, the register changed since, the user is not active), AturanDilanggar (the
    one who wrote it down, a paper that is still being checked).
    """
    pengguna, permintaan = _kunci(permintaan_id)
    _pastikan_terbuka(permintaan)
    _pastikan_orang_lain(permintaan, oleh)
    if not pengguna.aktif:
        raise TransisiBasi(
            f"{pengguna} sedang {pengguna.get_status_display().lower()}; permintaan tidak dapat disetujui."
        )
    if any(getattr(pengguna, k) != v for k, v in permintaan.lama.items()):
        raise TransisiBasi("Data pengguna sudah berubah sejak permintaan ini dicatat; batalkan dan catat lagi.")
    _terapkan(pengguna, permintaan.baru)
    permintaan.setujui(oleh=oleh, alasan=catatan.strip())
    if permintaan.arah == ArahPindah.KELUAR:
        permintaan.naskah = surat_pindah(permintaan=permintaan, oleh=oleh)
    permintaan.save(update_fields=["status", "diputus_oleh", "diputus_pada", "alasan_putusan", "naskah"])
    _arsipkan_bukti(permintaan, oleh)
    _tulis_kejadian(permintaan, oleh)
    catat(
        pelaku=oleh, kata="menyetujui perubahan data pengguna", objek=permintaan, sebelum=permintaan.lama,
        sesudah=permintaan.baru, alasan=permintaan.alasan_putusan,
    )  # fmt: skip
    kabari_hasil(permintaan=permintaan)
    pengguna_diubah.send(PenggunaSPSE, pengguna=pengguna, kolom=tuple(permintaan.baru))
    return permintaan


def _terapkan(pengguna: PenggunaSPSE, baru: Mapping[str, Any]) -> None:
    if not baru:
        return
    for kolom, nilai in baru.items():
        setattr(pengguna, kolom, nilai)
    kolom_ubah = [*baru]
    if "nama" in baru:
        pengguna.nama_normal = nama.normal(pengguna.nama)[:200]
        kolom_ubah.append("nama_normal")
    pengguna.save(update_fields=kolom_ubah)


def _arsipkan_bukti(permintaan: PermintaanPerubahan, oleh: Pengguna) -> None:
    for bukti in permintaan.bukti.select_related("berkas"):
        arsipkan_ke_pengguna(
            pengguna=permintaan.pengguna, berkas=bukti.berkas, oleh=oleh, objek=permintaan,
            uraian=f"{bukti.nama}, {permintaan.sebutan} {permintaan.pengguna.nama}",
        )  # fmt: skip


def _tulis_kejadian(permintaan: PermintaanPerubahan, oleh: Pengguna) -> None:
    """The line of the history that belongs to this kind; only a reset of the password names who received it."""
    jenis, keterangan = JenisKejadian.DIUBAH, str(permintaan.get_jenis_display())
    if permintaan.arah == ArahPindah.KELUAR:
        jenis, keterangan = JenisKejadian.PINDAH_KELUAR, f"Ke {permintaan.baru['lpse_pendaftaran']}"
    elif permintaan.arah == ArahPindah.MASUK:
        jenis, keterangan = JenisKejadian.PINDAH_MASUK, f"Dari {permintaan.lama['lpse_pendaftaran']}"
    sandi = permintaan.jenis == _J.RESET_SANDI
    if sandi:
        jenis, keterangan = JenisKejadian.SANDI_DIRESET, permintaan.alasan
    catat_kejadian(
        pengguna=permintaan.pengguna, jenis=jenis, oleh=oleh, keterangan=keterangan, naskah=permintaan.naskah,
        kepada=permintaan.pemohon if sandi else "", cara_periksa=permintaan.cara_periksa if sandi else "",
    )  # fmt: skip


@transaction.atomic
def tolak_perubahan(*, permintaan_id: int, alasan: str, oleh: Pengguna) -> PermintaanPerubahan:
    """Refuse, with the reason the user reads in a letter and by mail.

    Raises: TransisiBasi, AturanDilanggar (own request, no reason).
    """
    _, permintaan = _kunci(permintaan_id)
    _pastikan_terbuka(permintaan)
    _pastikan_orang_lain(permintaan, oleh)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan penolakan.")
    permintaan.tolak(oleh=oleh, alasan=alasan.strip())
    permintaan.naskah = surat_tolak(permintaan=permintaan, oleh=oleh)
    permintaan.save(update_fields=["status", "diputus_oleh", "diputus_pada", "alasan_putusan", "naskah"])
    catat(pelaku=oleh, kata="menolak perubahan data pengguna", objek=permintaan, alasan=permintaan.alasan_putusan)
    kabari_hasil(permintaan=permintaan)
    return permintaan


@transaction.atomic
def batalkan_perubahan(*, permintaan_id: int, alasan: str, oleh: Pengguna) -> PermintaanPerubahan:
    """Take a request back, by whoever keeps the counter.  Raises: TransisiBasi, AturanDilanggar (no reason)."""
    _, permintaan = _kunci(permintaan_id)
    _pastikan_terbuka(permintaan)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pembatalan.")
    permintaan.batalkan(oleh=oleh, alasan=alasan.strip())
    permintaan.save(update_fields=["status", "diputus_oleh", "diputus_pada", "alasan_putusan"])
    catat(pelaku=oleh, kata="membatalkan permintaan perubahan", objek=permintaan, alasan=permintaan.alasan_putusan)
    return permintaan
