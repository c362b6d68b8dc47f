"""The decision: approve → a user with their User ID; reject → coded reasons; both with an official paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils import timezone

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from registrasi.padanan.services import pastikan_tak_tercantum
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pengguna.services import daftarkan
from registrasi.verifikasi import kabar
from registrasi.verifikasi.aturan import Kemajuan, halangan_setuju, hitung
from registrasi.verifikasi.data import data_pengguna
from registrasi.verifikasi.enums import AlasanTolak, HasilKeputusan
from registrasi.verifikasi.models import Keputusan
from registrasi.verifikasi.selectors import berkas_dalam_periksa
from registrasi.verifikasi.services_klaim import bubarkan, kunci, pastikan_menunggu, pegang
from registrasi.verifikasi.services_surat import arsipkan_permohonan, terbitkan_surat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.pendaftaran.models import Permohonan
    from registrasi.pengguna.models import PenggunaSPSE


@transaction.atomic
def setujui(*, permohonan_id: int, oleh: Pengguna) -> Keputusan:
    """Approve: the applicant becomes a user of SPSE (Perka LKPP 2/2010 Pasal 10(3), 22(2)).

    Raises: TransisiBasi (decided or sent back already), AturanDilanggar (a colleague examines it, the person entered
    it, SPSE's own registration is missing, a listed provider, a row not examined or short, a User ID taken).
    """
    permohonan = kunci(permohonan_id=permohonan_id)
    pastikan_menunggu(permohonan=permohonan)
    pegang(permohonan=permohonan, oleh=oleh)
    pastikan_tak_tercantum(permohonan=permohonan)
    kemajuan = hitung(permohonan.butir.all())
    if galat := halangan_setuju(permohonan, kemajuan):
        raise AturanDilanggar(galat)
    if berkas_dalam_periksa(permohonan):
        raise AturanDilanggar("Ada berkas yang masih diperiksa virus. Tunggu sebentar, lalu setujui lagi.")
    kini = timezone.now()
    pengguna = daftarkan(data=data_pengguna(permohonan), oleh=oleh, disetujui_pada=kini)
    keputusan = _putuskan(permohonan, HasilKeputusan.DISETUJUI, oleh=oleh)
    permohonan.setujui(pengguna=pengguna)
    permohonan.versi += 1
    permohonan.save(update_fields=["status", "pengguna", "diputus_pada", "versi"])
    _selesai(permohonan, keputusan, oleh=oleh, kemajuan=kemajuan, pengguna=pengguna)
    return keputusan


@transaction.atomic
def tolak(*, permohonan_id: int, alasan_kode: str, alasan: str, oleh: Pengguna) -> Keputusan:
    """Reject with a coded reason and its words; whoever is refused may apply anew (Pasal 10(3)).

    Raises: TransisiBasi (decided or sent back already), AturanDilanggar (a colleague examines it, the person entered
    it, no reason).
    """
    permohonan = kunci(permohonan_id=permohonan_id)
    pastikan_menunggu(permohonan=permohonan)
    pegang(permohonan=permohonan, oleh=oleh)
    if alasan_kode not in AlasanTolak.values:
        raise AturanDilanggar("Pilih sebab penolakan.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis penjelasan penolakan; pemohon membacanya di surat.")
    keputusan = _putuskan(
        permohonan, HasilKeputusan.DITOLAK, oleh=oleh, alasan_kode=alasan_kode, alasan=alasan.strip()[:2000]
    )
    permohonan.tolak()
    permohonan.versi += 1
    permohonan.save(update_fields=["status", "diputus_pada", "versi"])
    _selesai(permohonan, keputusan, oleh=oleh, kemajuan=hitung(permohonan.butir.all()), pengguna=None)
    return keputusan


def _putuskan(
    permohonan: Permohonan, hasil: str, *, oleh: Pengguna, alasan_kode: str = "", alasan: str = ""
) -> Keputusan:
    """The one row; PostgreSQL refuses a second.  Raises: TransisiBasi."""
    try:
        with transaction.atomic():
            return Keputusan.objects.create(
                permohonan=permohonan, hasil=hasil, alasan_kode=alasan_kode, alasan=alasan, oleh=oleh
            )
    except IntegrityError as galat:
        raise TransisiBasi("Permohonan ini sudah diputus; muat ulang halaman.") from galat


def _selesai(
    permohonan: Permohonan, keputusan: Keputusan, *, oleh: Pengguna, kemajuan: Kemajuan, pengguna: PenggunaSPSE | None
) -> None:
    """What follows every decision: the trail, the file of the archive, the paper, the mail; the desk is empty."""
    bubarkan(permohonan=permohonan)
    setuju = keputusan.hasil == HasilKeputusan.DISETUJUI
    catat(
        pelaku=oleh, kata="menyetujui pendaftaran" if setuju else "menolak pendaftaran", objek=permohonan,
        alasan=keputusan.alasan, sebelum={"keadaan": StatusPermohonan.MENUNGGU_VERIFIKASI.label},
        sesudah={
            "keadaan": permohonan.get_status_display(), "sebab": keputusan.get_alasan_kode_display(),
            "User ID": pengguna.user_id if pengguna else "", "sesuai": kemajuan.sesuai, "kurang": kemajuan.kurang,
            "tidak berlaku": kemajuan.tidak_berlaku,
        },
    )  # fmt: skip
    arsipkan_permohonan(permohonan=permohonan, pengguna=pengguna, oleh=oleh)
    keputusan.naskah = terbitkan_surat(permohonan=permohonan, keputusan=keputusan, pengguna=pengguna, oleh=oleh)
    keputusan.save(update_fields=["naskah"])
    kabar.kabari_keputusan(permohonan, keputusan)
