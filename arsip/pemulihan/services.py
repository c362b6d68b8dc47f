"""Ordering drills, keeping their results, and the promises they are measured against."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from arsip.cadangan import services as cadangan
from arsip.cadangan.enums import JenisJalan, TingkatSalinan
from arsip.cadangan.models import JalanCadangan, Salinan, Sasaran
from arsip.pemulihan import kabar
from arsip.pemulihan.enums import HasilUji
from arsip.pemulihan.laporan import isi_laporan, penandatangan, ringkas
from arsip.pemulihan.models import BatasPulih, UjiPulih
from arsip.pemulihan.naskah import LAPORAN
from arsip.pemulihan.selectors import batas
from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.services import terbitkan
from lpse.pemberitahuan.services import kabari, kabari_peran

if TYPE_CHECKING:
    from arsip.pemulihan.banding import Baris
    from lpse.akun.models import Pengguna


@dataclass
class Temuan:
    """What a drill has found so far; whatever happens to it, this much is kept."""

    jalan: JalanCadangan
    salinan: Salinan
    asal: str
    asal_nama: str
    mulai: dt.datetime
    wadah: str = ""
    rto_detik: int | None = None
    pemeriksaan: list[Baris] = field(default_factory=list)
    pesan: str = ""

    @property
    def jumlah_beda(self) -> int:
        return sum(not b.cocok for b in self.pemeriksaan)

    @property
    def berhasil(self) -> bool:
        """Proven: it came back, something was compared, and nothing differed."""
        return not self.pesan and self.rto_detik is not None and bool(self.pemeriksaan) and self.jumlah_beda == 0


@transaction.atomic
def suruh_uji(*, sasaran_id: int, oleh: Pengguna | None = None) -> JalanCadangan:
    """Order a drill of one target (Perka LKPP 2/2010 Pasal 27).

    Raises: AturanDilanggar (inactive, or nothing to restore), TransisiBasi (one is waiting or under way).
    """
    sasaran = Sasaran.objects.select_related("repositori").get(pk=sasaran_id)
    if not sasaran.aktif:
        raise AturanDilanggar(f"{sasaran} nonaktif; tidak ada yang diuji.")
    if not Salinan.objects.ada().filter(sasaran=sasaran).exists():
        raise AturanDilanggar(f"{sasaran} belum punya salinan. Cadangkan dahulu.")
    return cadangan.suruh(jenis=JenisJalan.UJI_PULIH, sasaran=sasaran, oleh=oleh)


def suruh_semua(*, oleh: Pengguna | None = None) -> tuple[list[Sasaran], list[str]]:
    """Order the drill of every active target: (ordered, why others were not). Safe to repeat."""
    disuruh, dilewati = [], []
    for sasaran in Sasaran.objects.aktif().order_by("nama"):
        try:
            suruh_uji(sasaran_id=sasaran.pk, oleh=oleh)
        except (AturanDilanggar, TransisiBasi) as galat:
            dilewati.append(str(galat))
        else:
            disuruh.append(sasaran)
    return disuruh, dilewati


def suruh_yang_pertama() -> int:
    """After the first good backup of a target comes its first drill, so that nothing waits a month for its proof."""
    pernah = JalanCadangan.objects.filter(jenis=JenisJalan.UJI_PULIH, sasaran__isnull=False).values("sasaran_id")
    bersalinan = Salinan.objects.ada().values("sasaran_id")
    calon = Sasaran.objects.aktif().filter(pk__in=bersalinan).exclude(pk__in=pernah)
    for sasaran in calon:
        suruh_uji(sasaran_id=sasaran.pk)
    return len(calon)


def kalimat_suruh(*, disuruh: list[Sasaran], dilewati: list[str]) -> str:
    """What was ordered, in a sentence."""
    teks = f"{len(disuruh)} uji pulih disuruh." if disuruh else "Tidak ada uji pulih yang disuruh."
    return " ".join([teks, *dilewati])


@transaction.atomic
def catat_uji(*, temuan: Temuan) -> UjiPulih:
    """Keep what a drill found: row, ladder, trail, notice. Only full success lifts the snapshot to the top."""
    kini = timezone.now()
    sasaran = temuan.salinan.sasaran
    terbaru = Salinan.objects.ada().filter(sasaran=sasaran).order_by("-waktu_data").first() or temuan.salinan
    janji = batas(sasaran)
    uji = UjiPulih.objects.create(
        jalan=temuan.jalan, sasaran=sasaran, salinan=temuan.salinan, asal=temuan.asal, asal_nama=temuan.asal_nama[:120],
        wadah=temuan.wadah[:200], mulai=temuan.mulai, selesai=kini,
        hasil=HasilUji.BERHASIL if temuan.berhasil else HasilUji.GAGAL,
        rpo_detik=max(0, int((temuan.mulai - terbaru.waktu_data).total_seconds())), rpo_sasaran=janji.rpo,
        rto_detik=temuan.rto_detik, rto_sasaran=janji.rto, pemeriksaan=[b.json() for b in temuan.pemeriksaan],
        jumlah_periksa=len(temuan.pemeriksaan), jumlah_beda=temuan.jumlah_beda, pesan=temuan.pesan,
        oleh=temuan.jalan.oleh,
    )  # fmt: skip
    if uji.berhasil:
        cadangan.naik_tingkat(salinan_id=temuan.salinan.pk, tingkat=TingkatSalinan.DIUJI_PULIH, pada=kini)
    catat(
        pelaku=temuan.jalan.oleh, kata="menguji pulih", objek=uji,
        sesudah={"hasil": uji.hasil, "beda": uji.jumlah_beda, "rto_detik": uji.rto_detik, "rpo_detik": uji.rpo_detik},
    )  # fmt: skip
    _kabari(uji)
    return uji


def _kabari(uji: UjiPulih) -> None:
    """A failure goes to the Kepala at once; the technicians hear of it with the run that failed."""
    konteks = {"ringkas": ringkas(uji)}
    if not uji.berhasil:
        kabari_peran(kode_peran=KodePeran.KEPALA, jenis=kabar.UJI_GAGAL, objek=uji, konteks=konteks)
    elif uji.oleh is not None:
        kabari(penerima=[uji.oleh], jenis=kabar.UJI_BERHASIL, objek=uji, konteks=konteks)
    else:
        kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.UJI_BERHASIL, objek=uji, konteks=konteks)


@transaction.atomic
def terbitkan_laporan(*, uji_id: int) -> UjiPulih:
    """The official report of a drill, once. Raises: AturanDilanggar when the office has nobody who could sign."""
    uji = UjiPulih.objects.select_for_update(of=("self",)).select_related("sasaran", "salinan", "oleh").get(pk=uji_id)
    if uji.naskah_id is not None:
        return uji
    tanda = penandatangan(uji.oleh)
    if not tanda:
        raise AturanDilanggar("Belum ada petugas atau Kepala yang menandatangani laporan uji pulih.")
    uji.naskah = terbitkan(
        jenis=LAPORAN, objek=uji, konteks=isi_laporan(uji), penandatangan=tanda, oleh=uji.oleh,
        perihal=f"Uji pulih {uji.sasaran}: {uji.get_hasil_display().lower()}",
    )  # fmt: skip
    uji.save(update_fields=["naskah"])
    return uji


@transaction.atomic
def ubah_batas(*, sasaran_id: int, rpo_menit: int, rto_menit: int, oleh: Pengguna) -> BatasPulih:
    """Promise anew how old data may be and how long a restore may take.  Raises: ValidationError from the model."""
    sasaran = Sasaran.objects.select_for_update().get(pk=sasaran_id)
    lama = BatasPulih.objects.filter(sasaran=sasaran).first()
    sebelum: dict[str, Any] = {"rpo_menit": lama.rpo_menit, "rto_menit": lama.rto_menit} if lama else {}
    baris = lama or BatasPulih(sasaran=sasaran)
    baris.rpo_menit, baris.rto_menit = rpo_menit, rto_menit
    baris.full_clean()
    baris.save()
    catat(
        pelaku=oleh, kata="menetapkan batas pemulihan", objek=sasaran, sebelum=sebelum,
        sesudah={"rpo_menit": rpo_menit, "rto_menit": rto_menit},
    )  # fmt: skip
    return baris
