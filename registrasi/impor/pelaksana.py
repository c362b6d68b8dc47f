"""Carries one import out: reads, checks, and writes in a single transaction, or leaves the register as it was.

One transaction per file, because a register half imported is worse than one not imported: a cancellation, an error or
a killed worker undoes all of it, and the same file may simply be run again (its key makes the second run change
nothing). The row is *berjalan* only while a session holds its advisory lock (ADR 0034).
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

from django.db import DatabaseError, InterfaceError, OperationalError, connection, transaction

from lpse.berkas.services import simpan
from lpse.catatan import samarkan
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.sinyal import entri_berubah
from registrasi.impor import galat, saring
from registrasi.impor.baca import Bentuk, baris, perkiraan
from registrasi.impor.berkas import GALAT
from registrasi.impor.enums import JenisImpor, ModeImpor, StatusImpor
from registrasi.impor.kendali import RUANG_IMPOR, RUANG_JENIS, Dibatalkan, HilangKendali, Kendali, nomor_jenis
from registrasi.impor.models import ImporMassal
from registrasi.impor.olah_daftar_hitam import OlahDaftarHitam
from registrasi.impor.olah_pengguna import OlahPengguna
from registrasi.impor.olah_sikap import OlahSikap
from registrasi.impor.services import jalur, kirim
from registrasi.impor.services_jalan import akhiri, klaim, usaikan

if TYPE_CHECKING:
    from django.db.backends.utils import CursorWrapper

    from registrasi.impor.saring import Olahan

catatan = logging.getLogger(__name__)

OLAHAN: Final[dict[str, Any]] = {
    JenisImpor.PENGGUNA: OlahPengguna,
    JenisImpor.DAFTAR_HITAM: OlahDaftarHitam,
    JenisImpor.SIKAP: OlahSikap,
}
#: Another file of the same kind is under way: come again after so many seconds.
TUNDA_GILIRAN: Final = 10
_CONTOH: Final = 200
_JENIS_CATATAN: Final = 40
#: Parts of the bar: reading, checking, writing.
_SAMPAI_BACA, _SAMPAI_PERIKSA = 45, 55
#: Above this many changed entries the matching is left to its own nightly task.
_SINYAL_TERBANYAK: Final = 2_000


def jalankan(*, impor_id: int) -> str:
    """Carry out one ordered import; safe to call twice and from two workers. Answers with the state it ended in."""
    impor = ImporMassal.objects.get(pk=impor_id)
    if impor.status != StatusImpor.ANTRE:
        return str(impor.status)
    with Kendali(impor_id) as kendali:
        if not kendali.coba(RUANG_IMPOR, impor_id):
            return str(impor.status)  # another delivery of the same message is faster
        if not kendali.coba(RUANG_JENIS, nomor_jenis(impor.jenis)):
            kirim(impor=impor, tunda_detik=TUNDA_GILIRAN)
            return StatusImpor.ANTRE
        siap = klaim(impor_id=impor_id)
        if siap is not None:
            _lakukan(siap, kendali)
    impor.refresh_from_db(fields=["status"])
    return str(impor.status)


def _lakukan(impor: ImporMassal, kendali: Kendali) -> None:
    """Every way out leads to a named state."""
    try:
        with transaction.atomic():
            _satu_transaksi(impor, kendali)
    except HilangKendali:
        catatan.warning("impor.hilang_kendali", extra={"impor": impor.pk})
    except Dibatalkan:
        akhiri(impor_id=impor.pk, status=StatusImpor.DIBATALKAN, pesan="Dibatalkan; tidak ada yang tertulis.")
    except AturanDilanggar as sebab:
        akhiri(impor_id=impor.pk, status=StatusImpor.GAGAL, pesan=str(sebab))
    except (OperationalError, InterfaceError) as sebab:
        akhiri(impor_id=impor.pk, status=StatusImpor.GAGAL, pesan=f"Basis data terputus. {_kalimat(sebab)}")
    except DatabaseError as sebab:
        catatan.exception("impor.ditolak_basis_data", extra={"impor": impor.pk})
        akhiri(impor_id=impor.pk, status=StatusImpor.GAGAL, pesan=f"Basis data menolak berkas ini. {_kalimat(sebab)}")
    except Exception as sebab:  # noqa: BLE001 - a bug ends as a named state too, with its trace in the log
        catatan.exception("impor.galat", extra={"impor": impor.pk})
        akhiri(impor_id=impor.pk, status=StatusImpor.GAGAL, pesan=_kalimat(sebab))


def _kalimat(sebab: BaseException) -> str:
    return samarkan(f"{type(sebab).__name__}: {sebab}")[:500]


def olahan_untuk(impor: ImporMassal) -> Olahan:
    """What this kind of import does with its rows."""
    olahan: Olahan = OLAHAN[impor.jenis](
        impor_id=impor.pk, nama_berkas=impor.nama, oleh_id=impor.ditulis_oleh_id or impor.oleh_id
    )
    return olahan


def _satu_transaksi(impor: ImporMassal, kendali: Kendali) -> None:
    """Raises: Dibatalkan, HilangKendali, AturanDilanggar."""
    bentuk, tempat = Bentuk.dari(impor.bentuk), jalur(berkas=impor.berkas)
    olahan = olahan_untuk(impor)
    menulis = impor.mode == ModeImpor.TULIS
    batas_baca = _SAMPAI_BACA if menulis else 80
    banyak = perkiraan(tempat, bentuk)

    def maju(jumlah: int) -> None:
        kendali.detak(f"Membaca baris {bahasa.angka(jumlah)}", min(batas_baca, batas_baca * jumlah // banyak))

    kendali.detak("Membaca berkas", 0, segera=True)
    jumlah = saring.muat(olahan=olahan, baris=baris(tempat, bentuk), pemetaan=impor.pemetaan, detak=maju)
    if not jumlah:
        raise AturanDilanggar("Tidak ada satu baris pun di bawah judul kolom.")
    terpetakan = list(impor.pemetaan)
    with connection.cursor() as kursor:
        kendali.detak("Memeriksa terhadap daftar", batas_baca, segera=True)
        olahan.periksa(kursor, terpetakan)
        olahan.golongkan(kursor, terpetakan)
        hasil = _ringkas(kursor, jumlah)
        kendali.detak("Menyusun daftar galat", batas_baca + 5, segera=True)
        sebab = saring.galat_menurut_baris(kursor)
        isi = galat.susun(jalur=tempat, bentuk=bentuk, sebab=sebab) if sebab else b""
        hasil["berkas_galat"] = None
        if menulis:
            tertulis = _tulis(kursor, olahan, terpetakan, kendali)
            if tertulis != hasil["baru"] + hasil["berubah"]:
                raise AturanDilanggar("Daftar berubah selagi impor berjalan. Jalankan lagi; tidak ada yang tertulis.")
            hasil["hasil"] |= _sesudah(olahan)
    if isi:
        nama = f"galat-{impor.nama.rpartition('.')[0]}.csv"
        hasil["berkas_galat"] = simpan(isi=isi, nama=nama, tipe="text/csv", kegunaan=GALAT)
    usaikan(impor_id=impor.pk, hasil=hasil, pesan=_pesan(hasil, menulis=menulis))


def _ringkas(kursor: CursorWrapper, jumlah: int) -> dict[str, Any]:
    return {
        "jumlah": jumlah,
        **saring.hitung(kursor),
        "hasil": {"catatan": saring.catatan_terbanyak(kursor, _JENIS_CATATAN)},
        "contoh": saring.contoh_catatan(kursor, _CONTOH),
    }


def _tulis(kursor: CursorWrapper, olahan: Olahan, terpetakan: list[str], kendali: Kendali) -> int:
    """In batches, so that it can be seen and called off; still one transaction.

    Foreign keys are checked statement by statement: left to the commit, PostgreSQL walks the growing list of pending
    checks for every row that a history trigger writes (measured: 20,000 rows 12 s instead of 4).
    """
    kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    kursor.execute("SELECT coalesce(min(no), 1), coalesce(max(no), 0) FROM impor_golong")
    awal, akhir = kursor.fetchone()
    tertulis = 0
    for dari in range(awal, akhir + 1, saring.BATCH):
        bagian = (dari - awal) / max(1, akhir - awal)
        kendali.detak(
            f"Menulis, {bahasa.angka(tertulis)} tertulis",
            _SAMPAI_PERIKSA + round((100 - _SAMPAI_PERIKSA) * bagian),
        )
        tertulis += olahan.tulis(kursor, terpetakan, dari, dari + saring.BATCH - 1)
    kendali.detak("Menutup penulisan", 99, segera=True)
    return tertulis


def _sesudah(olahan: Olahan) -> dict[str, Any]:
    """What follows from the write: conflicts that PostgreSQL found, matches that are looked for after the commit."""
    if isinstance(olahan, OlahDaftarHitam):
        tersentuh = list(olahan.tersentuh)
        transaction.on_commit(lambda: cocokkan_lagi(tersentuh), robust=True)
        return {"entri": len(tersentuh)}
    if isinstance(olahan, OlahPengguna):
        return {"benturan": olahan.benturan()}
    return {}


def cocokkan_lagi(entri_id: list[int]) -> int:
    """Tell whoever listens that these entries changed, so that users and applications are matched anew."""
    if len(entri_id) > _SINYAL_TERBANYAK:
        return 0
    semua = DaftarHitam.objects.filter(pk__in=entri_id)
    for entri in semua:
        entri_berubah.send_robust(DaftarHitam, entri=entri)
    return len(semua)


def _pesan(hasil: dict[str, Any], *, menulis: bool) -> str:
    kata = {k: bahasa.angka(hasil[k]) for k in ("jumlah", "baru", "berubah", "sama", "ditolak", "diperingatkan")}
    if menulis:
        return (
            f"{kata['baru']} baris baru dan {kata['berubah']} baris berubah ditulis; {kata['sama']} sama, "
            f"{kata['ditolak']} ditolak."
        )
    return (
        f"{kata['jumlah']} baris diperiksa: {kata['baru']} baru, {kata['berubah']} berubah, {kata['sama']} sama, "
        f"{kata['ditolak']} ditolak, {kata['diperingatkan']} dengan peringatan. Belum ada yang ditulis."
    )
