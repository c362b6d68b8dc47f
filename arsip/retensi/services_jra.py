"""The retention schedule: its first values from the fixture, and new versions by people."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from arsip.dokumen.models import Klasifikasi
from arsip.retensi.enums import NasibAkhir
from arsip.retensi.model_jra import AturanRetensi
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: What was closed before this day falls under the first version all the same.
AWAL = dt.date(2016, 1, 1)
DASAR = {
    "pengadaan": "UU 43/2009, PP 28/2012, Perka ANRI 13/2016 (Pedoman Retensi Arsip Urusan Pengadaan)",
    "umum": "UU 43/2009 dan PP 28/2012; nilai awal, cocokkan dengan JRA pemerintah daerah",
    "lama": "UU 43/2009, PP 28/2012, padanan Perka ANRI 13/2016 bagi kode Permendagri 78/2012",
}


@dataclass(frozen=True)
class Nilai:
    """The values of one rule; all of them, or none («belum ditetapkan»)."""

    aktif_tahun: int | None = None
    inaktif_tahun: int | None = None
    nasib: str = ""
    dihitung_sejak: str = ""
    kecuali: str = ""

    @property
    def lengkap(self) -> bool:
        return self.aktif_tahun is not None and self.inaktif_tahun is not None and self.nasib in NasibAkhir.values

    @property
    def kosong(self) -> bool:
        return self.aktif_tahun is None and self.inaktif_tahun is None and not self.nasib


def baca_jra() -> list[tuple[str, str, Nilai, str]]:
    """The rows of ``fixtures/arsip/jra.csv``: regulation, code, values, basis."""
    jalur = Path(settings.BASE_DIR) / "fixtures" / "arsip" / "jra.csv"
    with jalur.open(encoding="utf-8", newline="") as berkas:
        return [
            (
                b["rezim"],
                b["kode"],
                Nilai(_bilangan(b["aktif"]), _bilangan(b["inaktif"]), b["nasib"], b["sejak"], b["kecuali"]),
                DASAR[b["dasar"]],
            )
            for b in csv.DictReader(berkas, delimiter=";")
        ]


def _bilangan(teks: str) -> int | None:
    return int(teks) if teks else None


@transaction.atomic
def muat_jra() -> int:
    """Give a first version to every code of the fixture that has none; what people set since stays. Safe to repeat."""
    ada = set(AturanRetensi.objects.values_list("klasifikasi_id", flat=True))
    kode = {(k.rezim, k.kode): k for k in Klasifikasi.objects.all()}
    baru = [
        AturanRetensi(
            klasifikasi=kode[rezim, satu],
            versi=1,
            berlaku_mulai=AWAL,
            aktif_tahun=nilai.aktif_tahun,
            inaktif_tahun=nilai.inaktif_tahun,
            nasib=nilai.nasib,
            dihitung_sejak=nilai.dihitung_sejak,
            kecuali=nilai.kecuali,
            dasar=dasar,
        )
        for rezim, satu, nilai, dasar in baca_jra()
        if (rezim, satu) in kode and kode[rezim, satu].pk not in ada
    ]
    AturanRetensi.objects.bulk_create(baru)
    return len(baru)


@transaction.atomic
def terbitkan_versi(
    *, klasifikasi_id: int, nilai: Nilai, berlaku_mulai: dt.date, dasar: str, alasan: str, oleh: Pengguna
) -> AturanRetensi:
    """A new version of one code's rule from a day on; the one before ends there, nothing is overwritten.

    What was closed before that day keeps the rule under which it was closed.
    Raises: AturanDilanggar (half the values, no basis or reason, a day not after the start of the last version).
    """
    if not (nilai.lengkap or nilai.kosong):
        raise AturanDilanggar("Isi retensi aktif, retensi inaktif, dan nasib akhir ketiganya, atau kosongkan semuanya.")
    if not dasar.strip() or not alasan.strip():
        raise AturanDilanggar("Tulis dasar aturan dan alasan versi baru ini.")
    klasifikasi = Klasifikasi.objects.select_for_update().get(pk=klasifikasi_id)
    lama = AturanRetensi.objects.filter(klasifikasi=klasifikasi).order_by("-versi").first()
    if lama is not None and berlaku_mulai <= lama.berlaku_mulai:
        raise AturanDilanggar(
            f"Versi {lama.versi} berlaku sejak {bahasa.tanggal(lama.berlaku_mulai)}; versi baru harus mulai sesudahnya."
        )
    if lama is not None:
        lama.berlaku_sampai = berlaku_mulai
        lama.save(update_fields=["berlaku_sampai"])
    baru = AturanRetensi.objects.create(
        klasifikasi=klasifikasi,
        versi=(lama.versi if lama else 0) + 1,
        berlaku_mulai=berlaku_mulai,
        aktif_tahun=nilai.aktif_tahun,
        inaktif_tahun=nilai.inaktif_tahun,
        nasib=nilai.nasib,
        dihitung_sejak=nilai.dihitung_sejak.strip(),
        kecuali=nilai.kecuali.strip(),
        dasar=dasar.strip(),
        alasan=alasan.strip(),
        oleh=oleh,
    )
    catat(
        pelaku=oleh, kata="menetapkan retensi", objek=baru, alasan=alasan.strip(),
        sebelum={"aturan": lama.kalimat if lama else "Belum ada"},
        sesudah={"aturan": baru.kalimat, "berlaku_mulai": berlaku_mulai.isoformat(), "dasar": baru.dasar},
    )  # fmt: skip
    return baru
