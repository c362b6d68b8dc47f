"""Institutions that use this LPSE: the request, its review, the Kepala's answer, the agreement and its end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django_fsm import can_proceed

from lpse.akun.enums import HubunganInstansi, KodePeran
from lpse.akun.models import Instansi, Pengguna, profil
from lpse.akun.services_instansi import InstansiBaru, daftarkan_pengguna_lpse
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.pemberitahuan.services import kabari_luar, kabari_peran
from lpse.tampilan import bahasa
from registrasi.kerja_sama.enums import Rekomendasi, StatusKerjaSama
from registrasi.kerja_sama.models import KerjaSama

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.berkas.models import Berkas
    from lpse.naskah.models import Naskah

KELOLA = "registrasi.kelola_kerjasama"
PUTUSKAN = "registrasi.putuskan_kerjasama"
JAWABAN = "registrasi.jawaban_kerja_sama"
MAKS_TAHUN = 5
_S = StatusKerjaSama


@dataclass(frozen=True)
class SuratPermohonan:
    """What the letter of the institution says."""

    nomor: str
    tanggal: dt.date
    penanda_tangan: str
    jabatan: str
    keperluan: str
    mulai: dt.date
    sampai: dt.date


@transaction.atomic
def catat_permohonan(
    *,
    oleh: Pengguna,
    surat: SuratPermohonan,
    berkas: Sequence[Berkas] = (),
    instansi_id: int | None = None,
    instansi_baru: InstansiBaru | None = None,
    lanjutan_dari_id: int | None = None,
) -> KerjaSama:
    """Enter the letter of an institution that asks to use this LPSE, or to go on using it (Pasal 2(3), 3(2)).

    Raises: AturanDilanggar (the letter is incomplete, the institution is the office's own, a request is still open,
    what is to be carried on is not in force).
    """
    _periksa_surat(surat)
    lama = _yang_dilanjutkan(lanjutan_dari_id)
    instansi = lama.instansi if lama else _instansi(instansi_id, instansi_baru, oleh)
    if lama and surat.mulai <= lama.sampai:
        raise AturanDilanggar(f"Perpanjangan mulai sesudah {bahasa.tanggal(lama.sampai)}, akhir masa yang sekarang.")
    try:
        with transaction.atomic():
            baru = KerjaSama.objects.create(
                instansi=instansi, nomor_surat=surat.nomor.strip(), tanggal_surat=surat.tanggal,
                surat=berkas[0] if berkas else None, penanda_tangan=surat.penanda_tangan.strip(),
                jabatan_penanda_tangan=surat.jabatan.strip(), keperluan=surat.keperluan.strip(), mulai=surat.mulai,
                sampai=surat.sampai, lanjutan_dari=lama, dicatat_oleh=oleh,
            )  # fmt: skip
    except IntegrityError as galat:
        raise AturanDilanggar(_sebab_kembar(galat, instansi)) from None
    catat(
        pelaku=oleh, kata="mencatat permohonan penggunaan LPSE", objek=baru,
        sesudah={"status": baru.status, "surat": baru.nomor_surat, "sampai": baru.sampai.isoformat()},
    )  # fmt: skip
    kabari_peran(kode_peran=KodePeran.REGVER, jenis="registrasi.kerja_sama.diajukan", objek=baru, kecuali=oleh)
    return baru


def _periksa_surat(surat: SuratPermohonan) -> None:
    isian = (surat.nomor, surat.penanda_tangan, surat.jabatan, surat.keperluan)
    if not all(i.strip() for i in isian):
        raise AturanDilanggar("Lengkapi nomor surat, penanda tangan, jabatannya, dan keperluannya.")
    if surat.tanggal > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal surat tidak boleh sesudah hari ini.")
    if surat.sampai <= surat.mulai:
        raise AturanDilanggar("Akhir masa harus sesudah mulainya.")
    if (surat.sampai - surat.mulai).days > MAKS_TAHUN * 366:
        raise AturanDilanggar(f"Masa kerja sama paling lama {MAKS_TAHUN} tahun; sesudahnya diperpanjang.")


def _yang_dilanjutkan(lanjutan_dari_id: int | None) -> KerjaSama | None:
    if lanjutan_dari_id is None:
        return None
    lama = KerjaSama.objects.select_for_update(of=("self",)).select_related("instansi").get(pk=lanjutan_dari_id)
    if lama.status not in {_S.DISETUJUI, _S.BERAKHIR}:
        raise AturanDilanggar("Yang diperpanjang harus kerja sama yang sudah disetujui.")
    if KerjaSama.objects.filter(lanjutan_dari=lama).exists():
        raise TransisiBasi("Perpanjangannya sudah dicatat.")
    return lama


def _instansi(instansi_id: int | None, baru: InstansiBaru | None, oleh: Pengguna) -> Instansi:
    if baru is not None:
        return daftarkan_pengguna_lpse(instansi=baru, oleh=oleh)
    instansi = Instansi.objects.filter(pk=instansi_id or 0, aktif=True).first()
    if instansi is None:
        raise AturanDilanggar("Pilih instansinya, atau daftarkan yang baru.")
    if instansi.hubungan != HubunganInstansi.PENGGUNA:
        raise AturanDilanggar(
            f"{instansi} termasuk instansi induk LPSE ini, jadi tidak memerlukan permohonan penggunaan."
        )
    return instansi


def _sebab_kembar(galat: IntegrityError, instansi: Instansi) -> str:
    if "kerjasama_surat_sekali" in str(galat):
        return f"Surat dengan nomor itu dari {instansi} sudah dicatat."
    return f"Permohonan {instansi} masih diproses; selesaikan yang itu dahulu."


def kunci(*, kerja_sama_id: int) -> KerjaSama:
    """The row, locked."""
    return (
        KerjaSama.objects.select_for_update(of=("self",))
        .select_related("instansi", "ditelaah_oleh")
        .get(pk=kerja_sama_id)
    )


def basi(*, kerja_sama: KerjaSama) -> TransisiBasi:
    """What to raise at a step that this one has already left behind."""
    return TransisiBasi(
        f"Kerja sama ini sudah {kerja_sama.get_status_display().lower()}. Muat ulang halaman untuk melihat keadaannya."
    )


def jejak_pindah(*, kerja_sama: KerjaSama, oleh: Pengguna | None, kata: str, sebelum: str, alasan: str = "") -> None:
    """The trail's line: from which state to which."""
    catat(
        pelaku=oleh, kata=kata, objek=kerja_sama, sebelum={"status": sebelum}, sesudah={"status": kerja_sama.status},
        alasan=alasan,
    )  # fmt: skip


@transaction.atomic
def telaah(*, kerja_sama_id: int, oleh: Pengguna, rekomendasi: str, hasil: str) -> KerjaSama:
    """Review a request and say what is proposed: diajukan → ditelaah.  Raises: AturanDilanggar, TransisiBasi."""
    satu = kunci(kerja_sama_id=kerja_sama_id)
    if not can_proceed(satu.selesaikan_telaah):
        raise basi(kerja_sama=satu)
    if rekomendasi not in Rekomendasi.values or not hasil.strip():
        raise AturanDilanggar("Pilih rekomendasi dan tulis hasil telaahnya.")
    sebelum = satu.status
    satu.selesaikan_telaah(oleh=oleh, rekomendasi=rekomendasi, telaah=hasil.strip())
    satu.save(update_fields=["status", "ditelaah_oleh", "ditelaah_pada", "rekomendasi", "telaah"])
    jejak_pindah(
        kerja_sama=satu, oleh=oleh, kata="menelaah permohonan penggunaan LPSE", sebelum=sebelum, alasan=satu.telaah
    )
    kabari_peran(kode_peran=KodePeran.KEPALA, jenis="registrasi.kerja_sama.ditelaah", objek=satu, kecuali=oleh)
    return satu


@transaction.atomic
def setujui(*, kerja_sama_id: int, oleh: Pengguna) -> KerjaSama:
    """The Kepala lets the institution use this LPSE: ditelaah → disetujui, with a letter.

    Raises: AturanDilanggar (own review, the period overlaps another agreement), TransisiBasi.
    """
    satu = kunci(kerja_sama_id=kerja_sama_id)
    if not can_proceed(satu.setujui):
        raise basi(kerja_sama=satu)
    _periksa_pemutus(satu, oleh)
    if satu.sampai < bahasa.hari_ini():
        raise AturanDilanggar("Masa yang diminta sudah lewat; minta surat baru dari instansinya.")
    sebelum = satu.status
    satu.setujui(oleh=oleh)
    satu.naskah = _surat_jawaban(satu, oleh, disetujui=True)
    try:
        with transaction.atomic():
            satu.save(update_fields=["status", "diputus_oleh", "diputus_pada", "naskah"])
    except IntegrityError:
        raise AturanDilanggar(f"{satu.instansi} sudah mempunyai kerja sama pada masa itu.") from None
    jejak_pindah(kerja_sama=satu, oleh=oleh, kata="menyetujui penggunaan LPSE", sebelum=sebelum)
    _kabari_putusan(satu, satu.naskah, oleh)
    return satu


@transaction.atomic
def tolak(*, kerja_sama_id: int, oleh: Pengguna, alasan: str) -> KerjaSama:
    """The Kepala refuses, with reasons and a letter: ditelaah → ditolak.  Raises: AturanDilanggar, TransisiBasi."""
    satu = kunci(kerja_sama_id=kerja_sama_id)
    if not can_proceed(satu.tolak):
        raise basi(kerja_sama=satu)
    _periksa_pemutus(satu, oleh)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasannya; instansi itu membacanya di surat jawaban.")
    sebelum = satu.status
    satu.tolak(oleh=oleh, alasan=alasan.strip())
    satu.naskah = _surat_jawaban(satu, oleh, disetujui=False)
    satu.save(update_fields=["status", "diputus_oleh", "diputus_pada", "alasan", "naskah"])
    jejak_pindah(kerja_sama=satu, oleh=oleh, kata="menolak penggunaan LPSE", sebelum=sebelum, alasan=satu.alasan)
    _kabari_putusan(satu, satu.naskah, oleh)
    return satu


def _periksa_pemutus(satu: KerjaSama, oleh: Pengguna) -> None:
    if not oleh.has_perm(PUTUSKAN):
        raise AturanDilanggar("Permohonan penggunaan LPSE diputus Kepala LPSE.")
    if satu.ditelaah_oleh_id == oleh.pk:
        raise AturanDilanggar("Anda yang menelaah permohonan ini; keputusannya oleh orang lain.")


def _surat_jawaban(satu: KerjaSama, oleh: Pengguna, *, disetujui: bool) -> Naskah:
    return terbitkan(
        jenis=JAWABAN, objek=satu, penandatangan=[Penandatangan.dari(oleh)], oleh=oleh,
        perihal=f"{'Persetujuan' if disetujui else 'Penolakan'} penggunaan LPSE oleh {satu.instansi}"[:250],
        konteks={
            "kepada": [satu.jabatan_penanda_tangan, str(satu.instansi), "di tempat"],
            "disetujui": disetujui, "instansi": str(satu.instansi), "lpse": profil().nama,
            "nomor_surat": satu.nomor_surat, "tanggal_surat": satu.tanggal_surat.isoformat(),
            "keperluan": satu.keperluan, "mulai": satu.mulai.isoformat(), "sampai": satu.sampai.isoformat(),
            "alasan": satu.alasan, "perpanjangan": satu.lanjutan_dari_id is not None,
        },
    )  # fmt: skip


def _kabari_putusan(satu: KerjaSama, naskah: Naskah, oleh: Pengguna) -> None:
    kata = str(satu.get_status_display()).lower()
    kabari_peran(
        kode_peran=KodePeran.REGVER, jenis="registrasi.kerja_sama.diputus", objek=satu, konteks={"putusan": kata},
        kecuali=oleh,
    )  # fmt: skip
    kabari_luar(
        surel=satu.instansi.surel, nama=str(satu.instansi), jenis="registrasi.kerja_sama.jawaban",
        objek=naskah, konteks={"instansi": str(satu.instansi), "surat": satu.nomor_surat, "putusan": kata},
        kunci=f"kerja-sama:{satu.pk}:jawaban",
    )  # fmt: skip


@transaction.atomic
def catat_perjanjian(
    *, kerja_sama_id: int, oleh: Pengguna, nomor: str, tanggal: dt.date, berkas: Sequence[Berkas]
) -> KerjaSama:
    """Enter the signed agreement of an approved request.  Raises: AturanDilanggar, TransisiBasi."""
    satu = kunci(kerja_sama_id=kerja_sama_id)
    if satu.status != _S.DISETUJUI:
        raise basi(kerja_sama=satu)
    if not nomor.strip() or not berkas:
        raise AturanDilanggar("Isi nomor perjanjian dan unggah naskahnya yang sudah ditandatangani.")
    if tanggal > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal perjanjian tidak boleh sesudah hari ini.")
    sebelum = satu.nomor_perjanjian
    satu.nomor_perjanjian, satu.tanggal_perjanjian, satu.perjanjian = nomor.strip(), tanggal, berkas[0]
    try:
        with transaction.atomic():
            satu.save(update_fields=["nomor_perjanjian", "tanggal_perjanjian", "perjanjian"])
    except IntegrityError:
        raise AturanDilanggar("Nomor perjanjian itu sudah tercatat pada kerja sama lain.") from None
    catat(
        pelaku=oleh, kata="mencatat perjanjian kerja sama", objek=satu, sebelum={"nomor": sebelum},
        sesudah={"nomor": satu.nomor_perjanjian, "tanggal": tanggal.isoformat()},
    )  # fmt: skip
    return satu


@transaction.atomic
def akhiri(*, kerja_sama_id: int, oleh: Pengguna, alasan: str) -> KerjaSama:
    """End an agreement before its time: disetujui → berakhir.  Raises: AturanDilanggar, TransisiBasi."""
    satu = kunci(kerja_sama_id=kerja_sama_id)
    if not can_proceed(satu.akhiri):
        raise basi(kerja_sama=satu)
    if not oleh.has_perm(PUTUSKAN):
        raise AturanDilanggar("Kerja sama diakhiri Kepala LPSE.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa kerja sama diakhiri.")
    _akhiri(satu, oleh, alasan.strip(), bahasa.hari_ini())
    return satu


def _akhiri(satu: KerjaSama, oleh: Pengguna | None, alasan: str, pada: dt.date) -> None:
    sebelum = satu.status
    satu.akhiri(oleh=oleh, alasan=alasan, pada=pada)
    satu.save(update_fields=["status", "diakhiri_oleh", "alasan_akhir", "berakhir_pada"])
    jejak_pindah(kerja_sama=satu, oleh=oleh, kata="mengakhiri kerja sama", sebelum=sebelum, alasan=alasan)
    kabari_peran(
        kode_peran=(KodePeran.REGVER, KodePeran.KEPALA),
        jenis="registrasi.kerja_sama.berakhir",
        objek=satu,
        kecuali=oleh,
    )


#: Days before the end at which the unit is told.
PENGINGAT = (60, 30, 7)


def periksa_masa() -> tuple[int, int]:
    """End what has run out and remind 60, 30 and 7 days before; safe to repeat.  Returns (ended, reminded)."""
    hari = bahasa.hari_ini()
    with transaction.atomic():
        # what somebody ends meanwhile no longer matches once its row is ours
        kueri = KerjaSama.objects.select_for_update(of=("self",)).filter(status=_S.DISETUJUI, sampai__lt=hari)
        habis = list(kueri.select_related("instansi").order_by("pk"))
        for satu in habis:
            _akhiri(satu, None, "Masa perjanjian habis.", satu.sampai)
    return len(habis), sum(_ingatkan(satu, hari) for satu in _menjelang(hari))


def _menjelang(hari: dt.date) -> list[KerjaSama]:
    """In force, ending within sixty days, and nobody has asked to carry it on."""
    batas = hari + dt.timedelta(days=max(PENGINGAT))
    kueri = KerjaSama.objects.filter(status=_S.DISETUJUI, sampai__range=(hari, batas), lanjutan=None)
    return list(kueri.select_related("instansi"))


def _ingatkan(satu: KerjaSama, hari: dt.date) -> int:
    """The nearest of the three steps that has been reached; once each."""
    sisa = (satu.sampai - hari).days
    langkah = min(n for n in PENGINGAT if sisa <= n)
    isi = {"sisa": sisa, "instansi": str(satu.instansi), "sampai": bahasa.tanggal(satu.sampai)}
    kabar = kabari_peran(
        kode_peran=(KodePeran.REGVER, KodePeran.KEPALA), jenis="registrasi.kerja_sama.menjelang", objek=satu,
        konteks=isi, kunci=f"kerja-sama:{satu.pk}:{langkah}",
    )  # fmt: skip
    kabari_luar(
        surel=satu.instansi.surel, nama=str(satu.instansi), jenis="registrasi.kerja_sama.menjelang_luar", objek=satu,
        konteks=isi, kunci=f"kerja-sama:{satu.pk}:{langkah}",
    )  # fmt: skip
    return 1 if kabar else 0
