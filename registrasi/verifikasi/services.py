"""Writes of the examination: one row after the other, back to the applicant, and what they bring again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from registrasi.pendaftaran.services import batas_layanan
from registrasi.verifikasi import kabar
from registrasi.verifikasi.aturan import periksa_hasil, versi_butir
from registrasi.verifikasi.models import ButirPerbaikan, PermintaanPerbaikan
from registrasi.verifikasi.services_klaim import bubarkan, kunci, pastikan_menunggu, pegang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lpse.akun.models import Pengguna

#: How long an applicant without a day of their own has to answer.
HARI_PERBAIKAN = 14
MAKS_FAKTA = 300
_KOLOM_HASIL = ["hasil", "alasan", "keterangan", "salinan_diterima", "asli_ditunjukkan", "fakta", "diperiksa_oleh",
                "diperiksa_pada"]  # fmt: skip


class ButirBasi(TransisiBasi):
    """Somebody wrote this row after the page was opened; ``butir`` is the row as it stands now."""

    def __init__(self, butir: ButirPermohonan) -> None:
        self.butir = butir
        siapa = butir.diperiksa_oleh.nama if butir.diperiksa_oleh else "Orang lain"
        pada = f" {bahasa.waktu(butir.diperiksa_pada)}" if butir.diperiksa_pada else ""
        super().__init__(
            f"{siapa} sudah menandai butir ini {butir.get_hasil_display()}{pada}. Yang tersimpan tulisan itu; tandai "
            "lagi bila Anda tidak sependapat."
        )


@dataclass(frozen=True)
class Pemeriksaan:
    """What the verifier found in one row. ``None`` leaves the boxes and facts as the counter wrote them."""

    hasil: str
    alasan: str = ""
    keterangan: str = ""
    salinan_diterima: bool | None = None
    asli_ditunjukkan: bool | None = None
    fakta: Mapping[str, str] | None = field(default=None, hash=False)


@transaction.atomic
def tandai(
    *, permohonan_id: int, butir_id: int, temuan: Pemeriksaan, oleh: Pengguna, versi: str = ""
) -> ButirPermohonan:
    """Write what was found in one row; a free application is claimed by the first mark (Pasal 10(2)c, 22(2)).

    ``versi`` is what the page showed; without it the last writer wins.
    Raises: TransisiBasi (not waiting), ButirBasi (somebody wrote it meanwhile), AturanDilanggar (a colleague examines
    it, the person entered it, a result this row may not bear).
    """
    permohonan = kunci(permohonan_id=permohonan_id)
    pastikan_menunggu(permohonan=permohonan)
    pegang(permohonan=permohonan, oleh=oleh)
    butir = ButirPermohonan.objects.select_related("persyaratan", "diperiksa_oleh").get(
        pk=butir_id, permohonan=permohonan
    )
    if versi and versi != versi_butir(butir):
        raise ButirBasi(butir)
    if temuan.salinan_diterima is not None:
        butir.salinan_diterima = temuan.salinan_diterima
    if temuan.asli_ditunjukkan is not None:
        butir.asli_ditunjukkan = temuan.asli_ditunjukkan
    if temuan.fakta is not None:
        butir.fakta = _fakta(butir, temuan.fakta)
    kurang = temuan.hasil == HasilButir.KURANG
    keterangan = temuan.keterangan.strip()[:1000] if kurang else ""
    periksa_hasil(
        permohonan=permohonan, butir=butir, hasil=temuan.hasil, alasan=temuan.alasan, keterangan=keterangan,
        berberkas=butir.berkas.exists(),
    )  # fmt: skip
    butir.hasil, butir.alasan, butir.keterangan = temuan.hasil, temuan.alasan if kurang else "", keterangan
    belum = temuan.hasil == HasilButir.BELUM
    butir.diperiksa_oleh, butir.diperiksa_pada = (None, None) if belum else (oleh, timezone.now())
    butir.save(update_fields=_KOLOM_HASIL)
    return butir


def _fakta(butir: ButirPermohonan, isi: Mapping[str, str]) -> dict[str, str]:
    """Only the facts this paper carries, trimmed; an empty one is forgotten, what others noted stays."""
    baru = {u: isi[u].strip()[:MAKS_FAKTA] for u in butir.persyaratan.unsur if u in isi}
    return {k: v for k, v in {**butir.fakta, **baru}.items() if v}


@transaction.atomic
def kembalikan(*, permohonan_id: int, oleh: Pengguna, hari_ini: dt.date | None = None) -> PermintaanPerbaikan:
    """Ask the applicant to mend exactly the rows found short; they read the reasons (Pasal 10(2)b).

    Raises: TransisiBasi (not waiting, or asked already), AturanDilanggar (a colleague examines it, the person entered
    it, nothing falls short).
    """
    permohonan = kunci(permohonan_id=permohonan_id)
    if permohonan.permintaan.filter(dibalas_pada=None).exists():
        raise TransisiBasi("Permintaan perbaikan sebelumnya belum dijawab pemohon.")
    pastikan_menunggu(permohonan=permohonan)
    pegang(permohonan=permohonan, oleh=oleh)
    kurang = list(permohonan.butir.filter(hasil=HasilButir.KURANG).select_related("persyaratan"))
    if not kurang:
        raise AturanDilanggar("Belum ada butir yang ditandai Kurang, jadi tidak ada yang diminta diperbaiki.")
    tenggat = _tenggat_perbaikan(permohonan, hari_ini or bahasa.hari_ini())
    permintaan = PermintaanPerbaikan.objects.create(
        permohonan=permohonan, putaran=permohonan.putaran, tenggat=tenggat, diminta_oleh=oleh
    )
    ButirPerbaikan.objects.bulk_create(
        ButirPerbaikan(
            permintaan_perbaikan=permintaan, butir_permohonan=b, alasan=b.get_alasan_display(), keterangan=b.keterangan
        )
        for b in kurang
    )  # fmt: skip
    permohonan.kembalikan(tenggat=tenggat)
    permohonan.versi += 1
    permohonan.save(update_fields=["status", "tenggat", "tenggat_layanan", "versi"])
    bubarkan(permohonan=permohonan)
    catat(
        pelaku=oleh, kata="mengembalikan pendaftaran untuk perbaikan", objek=permohonan,
        sebelum={"keadaan": StatusPermohonan.MENUNGGU_VERIFIKASI.label},
        sesudah={
            "keadaan": StatusPermohonan.PERLU_PERBAIKAN.label, "paling lambat": tenggat.isoformat(),
            "butir": [str(b) for b in kurang],
        },
    )  # fmt: skip
    kabar.kabari_perbaikan(permintaan, kurang)
    return permintaan


def _tenggat_perbaikan(permohonan: Permohonan, hari_ini: dt.date) -> dt.date:
    """The applicant's last day: never earlier than their own, and always some days away."""
    return max(permohonan.tenggat, hari_ini + dt.timedelta(days=HARI_PERBAIKAN))


@transaction.atomic
def terima_perbaikan(*, permohonan_id: int, oleh: Pengguna | None) -> Permohonan:
    """The applicant's answer came: just the rows that were asked for wait again, the others keep their result.

    ``oleh=None``: the applicant themselves, from home. Raises: TransisiBasi (nothing is asked of them now).
    """
    permohonan = kunci(permohonan_id=permohonan_id)
    permintaan = permohonan.permintaan.filter(dibalas_pada=None).first()
    if permohonan.status != StatusPermohonan.PERLU_PERBAIKAN or permintaan is None:
        keadaan = permohonan.get_status_display().lower()
        raise TransisiBasi(f"Permohonan ini {keadaan}; tidak ada perbaikan yang diminta.")
    kini = timezone.now()
    permohonan.perbaiki(tenggat_layanan=batas_layanan())
    permohonan.versi += 1
    permohonan.save(update_fields=["status", "putaran", "tenggat_layanan", "versi"])
    banyak = permintaan.butir.update(
        hasil=HasilButir.BELUM, alasan="", keterangan="", diperiksa_oleh=None, diperiksa_pada=None,
        putaran=permohonan.putaran,
    )  # fmt: skip
    permintaan.dibalas_pada = kini
    permintaan.save(update_fields=["dibalas_pada"])
    catat(
        pelaku=oleh, kata="menerima perbaikan pendaftaran", objek=permohonan,
        sebelum={"keadaan": StatusPermohonan.PERLU_PERBAIKAN.label},
        sesudah={"keadaan": StatusPermohonan.MENUNGGU_VERIFIKASI.label, "butir": banyak},
    )  # fmt: skip
    kabar.kabari_diperbaiki(permohonan, banyak=banyak, peminta=permintaan.diminta_oleh, oleh=oleh)
    return permohonan
