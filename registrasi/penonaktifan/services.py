"""From the report to the proposal: steps 1 to 6 of a deactivation (Perka LKPP 2/2010 Pasal 10(4))."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django_fsm import can_proceed

from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.kepatuhan.profil import rincian_kebijakan
from lpse.pemberitahuan.services import kabari_luar, kabari_peran
from lpse.tampilan import bahasa
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.selectors import cari_tercantum
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.pengguna.services_berkas import berkas_pengguna
from registrasi.penonaktifan import surat
from registrasi.penonaktifan.enums import (
    PEMOHON_DAFTAR_HITAM,
    PEMOHON_HANYA_PA,
    AlasanKasus,
    HasilPernyataan,
    JenisLampiran,
    PeranPelapor,
    StatusKasus,
)
from registrasi.penonaktifan.isian import wajib
from registrasi.penonaktifan.models import Klarifikasi, LampiranKasus, PenonaktifanAkun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

PROSES = "registrasi.proses_penonaktifan"
PUTUSKAN = "registrasi.putuskan_penonaktifan"
_S = StatusKasus


@dataclass(frozen=True)
class Laporan:
    """The letter of whoever reports a breach or asks because of a blacklist."""

    alasan: str
    pelapor: str
    peran: str
    nomor_surat: str
    tanggal_surat: dt.date
    uraian: str
    instansi: str = ""
    surel: str = ""
    #: Number of the decree in the blacklist register; only with that reason.
    nomor_sk: str = ""


def pemohon_daftar_hitam() -> tuple[PeranPelapor, ...]:
    """Who may ask because of a blacklist, by the regulation that binds this office."""
    return PEMOHON_HANYA_PA if rincian_kebijakan(surat.HANYA_PA).nilai else PEMOHON_DAFTAR_HITAM


@transaction.atomic
def laporkan(
    *, pengguna_id: int, laporan: Laporan, oleh: Pengguna, surat_laporan: Sequence[Berkas], bukti: Sequence[Berkas]
) -> PenonaktifanAkun:
    """Step 1: enter a report or a request with its letter and proof.

    Raises: AturanDilanggar (incomplete, no letter or proof, the requester may not ask, the entry is not in force or is
    somebody else's, the user is not active), TransisiBasi (a case of this user is open).
    """
    pengguna = PenggunaSPSE.objects.select_for_update(of=("self",)).get(pk=pengguna_id)
    _periksa_laporan(laporan, surat_laporan, bukti)
    if not pengguna.aktif:
        raise AturanDilanggar(f"{pengguna} sedang {pengguna.get_status_display().lower()}; tidak dapat dinonaktifkan.")
    berkas_pengguna(pengguna=pengguna, oleh=oleh)
    entri = _entri(pengguna, laporan) if laporan.alasan == AlasanKasus.DAFTAR_HITAM else None
    try:
        with transaction.atomic():
            kasus = PenonaktifanAkun.objects.create(
                pengguna=pengguna, alasan=laporan.alasan, daftar_hitam=entri, pelapor=laporan.pelapor.strip(),
                peran_pelapor=laporan.peran, instansi_pelapor=laporan.instansi.strip(),
                surel_pelapor=laporan.surel.strip(), nomor_surat=laporan.nomor_surat.strip(),
                tanggal_surat=laporan.tanggal_surat, uraian=laporan.uraian.strip(), dicatat_oleh=oleh,
            )  # fmt: skip
    except IntegrityError:
        raise TransisiBasi(f"{pengguna} masih mempunyai kasus penonaktifan yang berjalan.") from None
    lampirkan(kasus=kasus, jenis=JenisLampiran.LAPORAN, berkas=surat_laporan, oleh=oleh)
    lampirkan(kasus=kasus, jenis=JenisLampiran.BUKTI, berkas=bukti, oleh=oleh)
    catat(
        pelaku=oleh, kata="mencatat laporan penonaktifan", objek=kasus,
        sesudah={"status": kasus.status, "alasan": kasus.alasan, "pelapor": kasus.pelapor}, alasan=kasus.uraian[:500],
    )  # fmt: skip
    kabari_peran(kode_peran=KodePeran.REGVER, jenis="registrasi.penonaktifan.dilaporkan", objek=kasus, kecuali=oleh)
    return kasus


def _periksa_laporan(laporan: Laporan, surat_laporan: Sequence[Berkas], bukti: Sequence[Berkas]) -> None:
    isian = (laporan.pelapor, laporan.nomor_surat, laporan.uraian)
    if not all(i.strip() for i in isian) or laporan.alasan not in AlasanKasus.values:
        raise AturanDilanggar("Lengkapi alasan, pelapor, nomor surat, dan uraiannya.")
    if laporan.tanggal_surat > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal surat tidak boleh sesudah hari ini.")
    if not surat_laporan or not bukti:
        raise AturanDilanggar("Laporan harus disertai suratnya dan buktinya.")
    if laporan.alasan == AlasanKasus.DAFTAR_HITAM and laporan.peran not in pemohon_daftar_hitam():
        boleh, dasar = ", ".join(p.label for p in pemohon_daftar_hitam()), rincian_kebijakan(surat.HANYA_PA)
        raise AturanDilanggar(
            f"Permintaan karena daftar hitam hanya dari {boleh} ({dasar.peraturan} Pasal {dasar.pasal})."
        )


def _entri(pengguna: PenggunaSPSE, laporan: Laporan) -> DaftarHitam:
    """The entry of the register that the request names; in force, and about this user."""
    entri = DaftarHitam.objects.filter(nomor_sk__iexact=laporan.nomor_sk.strip()).first()
    if entri is None:
        raise AturanDilanggar("SK itu tidak ada di daftar hitam portal ini; catat dahulu di sana.")
    if not entri.berlaku:
        raise AturanDilanggar(f"SK {entri.nomor_sk} {entri.keberlakuan.label.lower()}, jadi bukan alasan penonaktifan.")
    cocok = cari_tercantum(npwp=pengguna.npwp, nib=pengguna.nib, nik=pengguna.nik, nama=pengguna.nama)
    if entri.pk not in {t.entri.pk for t in cocok}:
        raise AturanDilanggar(f"SK {entri.nomor_sk} atas nama {entri.nama}, tidak cocok dengan {pengguna}.")
    return entri


def lampirkan(*, kasus: PenonaktifanAkun, jenis: str, berkas: Sequence[Berkas], oleh: Pengguna) -> None:
    """Hang these files on the case; the same one once."""
    LampiranKasus.objects.bulk_create(
        [LampiranKasus(kasus=kasus, jenis=jenis, berkas=b, ditambah_oleh=oleh) for b in berkas], ignore_conflicts=True
    )


def kunci(*, kasus_id: int) -> PenonaktifanAkun:
    """The case, locked."""
    return (
        PenonaktifanAkun.objects.select_for_update(of=("self",))
        .select_related("pengguna", "daftar_hitam", "dicatat_oleh", "diusulkan_oleh", "keputusan")
        .get(pk=kasus_id)
    )


def basi(*, kasus: PenonaktifanAkun) -> TransisiBasi:
    """What to raise at a step that this case has already left behind."""
    return TransisiBasi(
        f"Kasus ini sudah pada keadaan «{kasus.get_status_display()}». Muat ulang halaman untuk melihat keadaannya."
    )


def jejak_pindah(*, kasus: PenonaktifanAkun, oleh: Pengguna, kata: str, sebelum: str, alasan: str = "") -> None:
    """The trail's line: from which state to which."""
    catat(
        pelaku=oleh, kata=kata, objek=kasus, sebelum={"status": sebelum}, sesudah={"status": kasus.status},
        alasan=alasan[:500],
    )  # fmt: skip


@transaction.atomic
def minta_klarifikasi(*, kasus_id: int, pertanyaan: str, tenggat: dt.date, oleh: Pengguna) -> Klarifikasi:
    """Step 2: ask the user, by letter and mail, with a term.  Raises: AturanDilanggar, TransisiBasi."""
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.minta_klarifikasi):
        raise basi(kasus=kasus)
    wajib("Tulis apa yang ditanyakan kepada pengguna.", pertanyaan)
    if tenggat <= bahasa.hari_ini():
        raise AturanDilanggar("Tenggat jawaban harus sesudah hari ini.")
    sebelum = kasus.status
    kasus.minta_klarifikasi()
    naskah = surat.minta_klarifikasi(kasus=kasus, pertanyaan=pertanyaan.strip(), tenggat=tenggat, oleh=oleh)
    tanya = Klarifikasi.objects.create(
        kasus=kasus, pertanyaan=pertanyaan.strip(), tenggat=tenggat, naskah=naskah, diminta_oleh=oleh
    )
    kasus.save(update_fields=["status"])
    jejak_pindah(kasus=kasus, oleh=oleh, kata="meminta klarifikasi pengguna", sebelum=sebelum, alasan=tanya.pertanyaan)
    kabari_luar(
        surel=kasus.pengguna.surel, nama=kasus.pengguna.nama, jenis="registrasi.penonaktifan.klarifikasi", objek=naskah,
        konteks={"pertanyaan": tanya.pertanyaan, "tenggat": bahasa.tanggal(tenggat)},
        kunci=f"penonaktifan:klarifikasi:{tanya.pk}",
    )  # fmt: skip
    return tanya


@transaction.atomic
def catat_jawaban(
    *, kasus_id: int, jawaban: str, tanpa_jawaban: bool, oleh: Pengguna, berkas: Sequence[Berkas] = ()
) -> Klarifikasi:
    """Step 2: what the user answered, or that the term passed without a word: klarifikasi → ditelaah.

    Raises: AturanDilanggar (nothing written, no silence before the term), TransisiBasi.
    """
    kasus = kunci(kasus_id=kasus_id)
    if kasus.status != _S.KLARIFIKASI:
        raise basi(kasus=kasus)
    tanya = Klarifikasi.objects.select_for_update(of=("self",)).get(kasus=kasus, dicatat_pada=None)
    if tanpa_jawaban and not tanya.lewat:
        raise AturanDilanggar(f"Pengguna masih boleh menjawab sampai {bahasa.tanggal(tanya.tenggat)}.")
    if not tanpa_jawaban:
        wajib("Tulis jawaban pengguna, atau tandai bahwa tidak dijawab.", jawaban)
    tanya.jawaban = "" if tanpa_jawaban else jawaban.strip()
    tanya.tanpa_jawaban, tanya.dicatat_oleh, tanya.dicatat_pada = tanpa_jawaban, oleh, bahasa.sekarang()
    tanya.save(update_fields=["jawaban", "tanpa_jawaban", "dicatat_oleh", "dicatat_pada"])
    lampirkan(kasus=kasus, jenis=JenisLampiran.JAWABAN, berkas=berkas, oleh=oleh)
    _ke_telaah(
        kasus, oleh, "mencatat bahwa klarifikasi tidak dijawab" if tanpa_jawaban else "mencatat jawaban pengguna"
    )
    return tanya


@transaction.atomic
def telaah_tanpa_klarifikasi(*, kasus_id: int, oleh: Pengguna) -> PenonaktifanAkun:
    """A request because of a blacklist rests on a decree, so nothing needs asking: dilaporkan → ditelaah.

    Raises: AturanDilanggar (a breach is never judged unheard), TransisiBasi.
    """
    kasus = kunci(kasus_id=kasus_id)
    if kasus.status != _S.DILAPORKAN:
        raise basi(kasus=kasus)
    if not kasus.daftar_hitam_alasannya:
        raise AturanDilanggar("Dugaan pelanggaran tidak diputus sebelum penggunanya ditanya. Minta klarifikasi dahulu.")
    _ke_telaah(kasus, oleh, "menelaah permintaan tanpa klarifikasi")
    return kasus


def _ke_telaah(kasus: PenonaktifanAkun, oleh: Pengguna, kata: str) -> None:
    sebelum = kasus.status
    kasus.mulai_telaah()
    kasus.save(update_fields=["status"])
    jejak_pindah(kasus=kasus, oleh=oleh, kata=kata, sebelum=sebelum)


@transaction.atomic
def nyatakan_tidak_terbukti(*, kasus_id: int, telaah: str, oleh: Pengguna) -> PenonaktifanAkun:
    """Step 3: no breach; a letter answers whoever reported, and the case is closed.

    Raises: AturanDilanggar, TransisiBasi.
    """
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.nyatakan_tidak_terbukti):
        raise basi(kasus=kasus)
    wajib("Tulis hasil telaahnya; pelapor membacanya di surat jawaban.", telaah)
    sebelum = kasus.status
    kasus.nyatakan_tidak_terbukti(oleh=oleh, telaah=telaah.strip())
    kasus.jawaban = surat.jawaban(kasus=kasus, oleh=oleh)
    kasus.save(update_fields=["status", "ditelaah_oleh", "ditelaah_pada", "telaah", "jawaban"])
    jejak_pindah(kasus=kasus, oleh=oleh, kata="menjawab laporan: tidak terbukti", sebelum=sebelum, alasan=kasus.telaah)
    kabari_luar(
        surel=kasus.surel_pelapor, nama=kasus.pelapor, jenis="registrasi.penonaktifan.jawaban", objek=kasus.jawaban,
        konteks={"surat": kasus.nomor_surat, "telaah": kasus.telaah}, kunci=f"penonaktifan:jawaban:{kasus.pk}",
    )  # fmt: skip
    return kasus


@transaction.atomic
def nyatakan_terbukti(*, kasus_id: int, telaah: str, ketentuan: str, oleh: Pengguna) -> PenonaktifanAkun:
    """Step 4: a breach; the statement is drawn up for the user to sign.  Raises: AturanDilanggar, TransisiBasi."""
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.nyatakan_terbukti):
        raise basi(kasus=kasus)
    if kasus.daftar_hitam_alasannya:
        raise AturanDilanggar(
            "Permintaan karena daftar hitam langsung diusulkan; pelanggarannya sudah ditetapkan SK-nya."
        )
    wajib("Tulis hasil telaah dan ketentuan yang dilanggar.", telaah, ketentuan)
    sebelum = kasus.status
    kasus.nyatakan_terbukti(oleh=oleh, telaah=telaah.strip(), ketentuan=ketentuan.strip())
    kasus.pernyataan = surat.pernyataan(kasus=kasus, oleh=oleh)
    kasus.save(update_fields=["status", "ditelaah_oleh", "ditelaah_pada", "telaah", "ketentuan", "pernyataan"])
    jejak_pindah(kasus=kasus, oleh=oleh, kata="menyatakan terbukti melanggar", sebelum=sebelum, alasan=kasus.telaah)
    return kasus


@transaction.atomic
def catat_pernyataan(
    *, kasus_id: int, hasil: str, catatan: str, oleh: Pengguna, berkas: Sequence[Berkas] = ()
) -> PenonaktifanAkun:
    """Step 4: the user signed the statement (its scan comes with it) or refused to, as told.

    Raises: AturanDilanggar (no scan, no story), TransisiBasi.
    """
    kasus = kunci(kasus_id=kasus_id)
    if kasus.status != _S.TERBUKTI or kasus.hasil_pernyataan:
        raise basi(kasus=kasus)
    if hasil not in HasilPernyataan.values:
        raise AturanDilanggar("Pilih apakah pernyataannya ditandatangani.")
    if hasil == HasilPernyataan.DITANDATANGANI and not berkas:
        raise AturanDilanggar("Unggah pindaian pernyataan yang sudah ditandatangani.")
    if hasil == HasilPernyataan.DITOLAK:
        wajib("Tulis bagaimana pengguna menolak menandatangani.", catatan)
    kasus.hasil_pernyataan, kasus.catatan_pernyataan = hasil, catatan.strip()
    kasus.save(update_fields=["hasil_pernyataan", "catatan_pernyataan"])
    lampirkan(kasus=kasus, jenis=JenisLampiran.PERNYATAAN, berkas=berkas, oleh=oleh)
    catat(
        pelaku=oleh, kata="mencatat hasil pernyataan pelanggaran", objek=kasus,
        sesudah={"hasil": kasus.get_hasil_pernyataan_display()}, alasan=kasus.catatan_pernyataan[:500],
    )  # fmt: skip
    return kasus


@transaction.atomic
def usulkan(
    *, kasus_id: int, pertimbangan: str, oleh: Pengguna, mulai: dt.date | None = None, sampai: dt.date | None = None,
    telaah: str = "",
) -> PenonaktifanAkun:  # fmt: skip
    """Step 5: propose the deactivation to the Kepala, with its period; that of a blacklist comes from its entry.

    Raises: AturanDilanggar (statement without outcome, a period gone by, the entry not in force), TransisiBasi.
    """
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.usulkan):
        raise basi(kasus=kasus)
    wajib("Tulis pertimbangan usulannya.", pertimbangan)
    if kasus.daftar_hitam_alasannya:
        wajib("Tulis hasil telaahnya.", telaah)
        kasus.ditelaah_oleh, kasus.ditelaah_pada, kasus.telaah = oleh, bahasa.sekarang(), telaah.strip()
    elif kasus.status != _S.TERBUKTI or not kasus.hasil_pernyataan:
        raise AturanDilanggar("Catat dahulu apakah pernyataan pelanggarannya ditandatangani atau ditolak.")
    awal, akhir = _masa(kasus, mulai, sampai)
    sebelum = kasus.status
    kasus.usulkan(oleh=oleh, mulai=awal, sampai=akhir, pertimbangan=pertimbangan.strip())
    kasus.usulan = surat.usulan(kasus=kasus, oleh=oleh)
    kasus.save(
        update_fields=[
            "status", "ditelaah_oleh", "ditelaah_pada", "telaah", "mulai", "sampai", "pertimbangan", "diusulkan_oleh",
            "diusulkan_pada", "usulan",
        ]
    )  # fmt: skip
    jejak_pindah(kasus=kasus, oleh=oleh, kata="mengusulkan penonaktifan", sebelum=sebelum, alasan=kasus.pertimbangan)
    kabari_peran(kode_peran=KodePeran.KEPALA, jenis="registrasi.penonaktifan.diusulkan", objek=kasus, kecuali=oleh)
    return kasus


def _masa(kasus: PenonaktifanAkun, mulai: dt.date | None, sampai: dt.date | None) -> tuple[dt.date, dt.date | None]:
    entri = kasus.daftar_hitam
    if entri is not None:
        if not entri.berlaku:
            raise AturanDilanggar(f"SK {entri.nomor_sk} {entri.keberlakuan.label.lower()}; usulannya gugur.")
        return entri.berlaku_dari, entri.berlaku_sampai
    awal = mulai or bahasa.hari_ini()
    if sampai is not None and (sampai <= awal or sampai <= bahasa.hari_ini()):
        raise AturanDilanggar("Akhir masa nonaktif harus sesudah hari ini dan sesudah mulainya.")
    return awal, sampai
