"""Exports as BagIt: asked for by a person, made by a worker, offered only after it was read back, kept some days."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q, Sum
from django.utils import timezone

from arsip.dokumen.enums import Keamanan, StatusDokumen
from arsip.dokumen.models import BerkasArsip, Dokumen, VersiDokumen
from arsip.keutuhan import tas
from arsip.keutuhan.enums import BELUM_USAI, StatusEkspor
from arsip.keutuhan.keterangan_tas import Susunan, fakta_tas, susun_dokumen, tulis_keterangan
from arsip.keutuhan.models import EksporBagit
from lpse.berkas.simpanan import PENUH, galat_cakram
from lpse.celery import app
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.dokumen.models import DokumenQuerySet
    from lpse.akun.models import Pengguna

_S = StatusEkspor
TUGAS = "arsip.keutuhan.bagit"
MAKS_DOKUMEN = 5000
#: Copied, packed and read back: each byte is gone through three times where progress can be seen.
LINTASAN = 3
#: A worker that said nothing for so long is gone.
BATAS_DETAK = dt.timedelta(minutes=15)
_LANGKAH = 8 * 1024 * 1024


class Dibatalkan(Exception):  # noqa: N818 - the person's own act, not an error
    """The person does not want it any more."""


def folder_ekspor() -> Path:
    """Where finished exports wait, and where they are made."""
    folder = Path(settings.LPSE_VAR) / "bagit"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def jalur_zip(*, ekspor: EksporBagit) -> Path:
    """Where the ZIP of an export lies once it is ready."""
    return folder_ekspor() / f"{ekspor.kunci}.zip"


@transaction.atomic
def minta(
    *,
    oleh: Pengguna,
    nama: str,
    uraian: str = "",
    dokumen: Iterable[int] = (),
    berkas_arsip_id: int | None = None,
) -> EksporBagit:
    """Order an export of these documents, or of a whole file; only what this person sees goes in.

    Raises: AturanDilanggar (nothing to export, too much), TransisiBasi (the same order still runs).
    """
    berkas = BerkasArsip.objects.terlihat_oleh(oleh).filter(pk=berkas_arsip_id).first() if berkas_arsip_id else None
    terlihat = _terlihat(oleh)
    kueri = terlihat.filter(berkas_arsip=berkas) if berkas is not None else terlihat.filter(pk__in=list(dokumen))
    ids = list(kueri.order_by("berkas_arsip_id", "nomor_item").values_list("pk", flat=True)[: MAKS_DOKUMEN + 1])
    if not ids:
        raise AturanDilanggar("Tidak ada dokumen yang dapat Anda ekspor di sana.")
    if len(ids) > MAKS_DOKUMEN:
        raise AturanDilanggar(f"Satu ekspor paling banyak {bahasa.angka(MAKS_DOKUMEN)} dokumen. Persempit pilihannya.")
    byte = VersiDokumen.objects.filter(dokumen__in=ids, berkas__isnull=False).aggregate(n=Sum("ukuran"))["n"] or 0
    if byte > settings.BAGIT_MAKS_BYTE:
        raise AturanDilanggar(
            f"Pilihan ini {bahasa.byte(byte)}; satu ekspor paling besar {bahasa.byte(settings.BAGIT_MAKS_BYTE)}."
        )
    _tolak_kembar(oleh, ids)
    ekspor = EksporBagit.objects.create(
        pemohon=oleh, nama=nama.strip()[:120] or "Arsip", uraian=uraian.strip(), berkas_arsip=berkas,
        dokumen_ids=ids, total=byte * LINTASAN, detak=timezone.now(),
    )  # fmt: skip
    catat(pelaku=oleh, kata="meminta ekspor arsip", objek=ekspor, sesudah={"dokumen": len(ids), "byte": byte})
    transaction.on_commit(partial(app.send_task, TUGAS, kwargs={"ekspor_id": ekspor.pk}))
    return ekspor


def _terlihat(oleh: Pengguna) -> DokumenQuerySet:
    return Dokumen.objects.terlihat_oleh(oleh).exclude(status__in=[StatusDokumen.MUSNAH, StatusDokumen.DISERAHKAN])


def _tolak_kembar(oleh: Pengguna, ids: Sequence[int]) -> None:
    if EksporBagit.objects.filter(pemohon=oleh, status__in=BELUM_USAI, dokumen_ids=list(ids)).exists():
        raise TransisiBasi("Ekspor yang sama sedang disusun. Lihat di daftar ekspor.")


@transaction.atomic
def batalkan(*, ekspor_id: int, oleh: Pengguna) -> EksporBagit:
    """Stop an export that is not ready yet; the worker notices at its next step.  Raises: TransisiBasi."""
    ekspor = EksporBagit.objects.select_for_update(of=("self",)).get(pk=ekspor_id)
    if ekspor.status not in BELUM_USAI:
        raise TransisiBasi(f"Ekspor ini sudah {ekspor.get_status_display().lower()}.")
    _pindah(ekspor.pk, BELUM_USAI, _S.DIBATALKAN, selesai=timezone.now())
    catat(pelaku=oleh, kata="membatalkan ekspor arsip", objek=ekspor)
    ekspor.refresh_from_db()
    return ekspor


def _pindah(pk: int, dari: Iterable[str], ke: str, **lain: object) -> bool:
    """The one door of the state: a conditional update; worker, person and sweeper never overwrite each other."""
    return bool(EksporBagit.objects.filter(pk=pk, status__in=list(dari)).update(status=ke, **lain))


def susun(*, ekspor_id: int) -> str:
    """Make the export, in a worker; safe to repeat: a killed run is taken up anew, two workers never make the same.

    Answers with the state it has then. What was foreseen ends as *gagal* with the reason for the person.
    """
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [f"bagit:{ekspor_id}"])
        if not kursor.fetchone()[0]:
            return "dikerjakan pekerja lain"
    try:
        return _susun_terkunci(ekspor_id)
    finally:
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [f"bagit:{ekspor_id}"])


def _susun_terkunci(ekspor_id: int) -> str:
    kini = timezone.now()
    EksporBagit.objects.filter(pk=ekspor_id, status=_S.ANTRE).update(status=_S.BERJALAN, mulai=kini)
    EksporBagit.objects.filter(pk=ekspor_id, status=_S.BERJALAN).update(detak=kini, kemajuan=0)
    ekspor = EksporBagit.objects.select_related("pemohon", "berkas_arsip").get(pk=ekspor_id)
    if ekspor.status != _S.BERJALAN:
        return str(ekspor.status)
    kerja = folder_ekspor() / f"{ekspor.kunci}.kerja"
    shutil.rmtree(kerja, ignore_errors=True)
    try:
        with galat_cakram():
            kerja.mkdir(mode=0o700)
            _kerjakan(ekspor, kerja)
    except AturanDilanggar as galat:
        _gagal(ekspor, str(galat))
    except Dibatalkan:
        jalur_zip(ekspor=ekspor).unlink(missing_ok=True)
    finally:
        shutil.rmtree(kerja, ignore_errors=True)
    return str(EksporBagit.objects.values_list("status", flat=True).get(pk=ekspor_id))


def _gagal(ekspor: EksporBagit, pesan: str) -> None:
    jalur_zip(ekspor=ekspor).unlink(missing_ok=True)
    with transaction.atomic():
        if _pindah(ekspor.pk, BELUM_USAI, _S.GAGAL, pesan=pesan[:1000], selesai=timezone.now()):
            catat(pelaku=None, kata="gagal menyusun ekspor arsip", objek=ekspor, alasan=pesan[:500])
            kabari(
                penerima=[ekspor.pemohon], jenis="arsip.keutuhan.bagit_gagal", objek=ekspor, konteks={"sebab": pesan}
            )


class _Pelapor:
    """Progress and heartbeat in steps of some megabytes; hears there that the person has cancelled."""

    def __init__(self, ekspor: EksporBagit) -> None:
        self.pk = ekspor.pk
        self.tertunda = 0

    def __call__(self, byte: int) -> None:
        self.tertunda += byte
        if self.tertunda >= _LANGKAH:
            self.tulis()

    def tahap(self, nama: str) -> None:
        self.tulis(tahap=nama)

    def tulis(self, **lain: object) -> None:
        maju, self.tertunda = self.tertunda, 0
        hidup = EksporBagit.objects.filter(pk=self.pk, status=_S.BERJALAN).update(
            kemajuan=F("kemajuan") + maju, detak=timezone.now(), **lain
        )
        if not hidup:
            raise Dibatalkan


def _kerjakan(ekspor: EksporBagit, kerja: Path) -> None:
    lapor = _Pelapor(ekspor)
    lapor.tahap("Menyalin isi")
    susunan, dokumen = _kumpulkan(ekspor)
    _periksa_ruang(kerja, susunan.byte)
    folder = kerja / f"{tas.nama_polos(ekspor.nama, maks=40)}-{bahasa.hari_ini():%Y%m%d}"
    folder.mkdir(mode=0o700)
    for isi in susunan.isi:
        tas.salin(folder, isi, lapor)
    tulis_keterangan(tas.folder_tanda(folder), ekspor, susunan)
    lapor.tahap("Menghitung dan memeriksa sidik")
    tas.buat_tas(folder, fakta_tas(ekspor, susunan))
    lapor.tahap("Mengemas ZIP")
    zip_ = kerja / "tas.zip"
    tas.kemas(folder, zip_, lapor)
    lapor.tahap("Membaca ulang ZIP")
    tas.periksa_zip(zip_, lapor)
    lapor.tahap("Selesai")
    _tawarkan(ekspor, zip_, dokumen)


def _kumpulkan(ekspor: EksporBagit) -> tuple[Susunan, list[Dokumen]]:
    """What the person may still read now; what they lost the right to since is left out."""
    susunan = Susunan()
    dokumen = list(
        _terlihat(ekspor.pemohon)
        .filter(pk__in=ekspor.dokumen_ids)
        .select_related("berkas_arsip__lokasi", "klasifikasi", "lokasi")
        .prefetch_related("versi__berkas__isi", "pihak")
        .order_by("berkas_arsip_id", "nomor_item")
    )
    if not dokumen:
        raise AturanDilanggar("Tidak ada lagi dokumen yang boleh Anda baca dalam ekspor ini.")
    for satu in dokumen:
        susun_dokumen(susunan, satu)
    return susunan, dokumen


def _periksa_ruang(kerja: Path, byte: int) -> None:
    """The copy and the ZIP lie side by side for a while."""
    if shutil.disk_usage(kerja).free < byte * 2 + 64 * 1024**2:
        raise AturanDilanggar(PENUH.replace("berkas ini tidak disimpan", "ekspor ini tidak dapat disusun"))


def _tawarkan(ekspor: EksporBagit, zip_: Path, dokumen: list[Dokumen]) -> None:
    """Put the finished ZIP in its place and say so; the reading of confidential documents stands in the trail."""
    with zip_.open("rb") as masuk:
        sidik = hashlib.file_digest(masuk, "sha256").hexdigest()
    ukuran = zip_.stat().st_size
    zip_.chmod(0o600)
    zip_.replace(jalur_zip(ekspor=ekspor))
    kurang = len(ekspor.dokumen_ids) - len(dokumen)
    pesan = f"{kurang} dokumen tidak ikut karena tidak lagi boleh Anda baca." if kurang else ""
    kini = timezone.now()
    with transaction.atomic():
        siap = _pindah(
            ekspor.pk, [_S.BERJALAN], _S.SIAP, ukuran=ukuran, sha256=sidik, selesai=kini, pesan=pesan,
            termuat=[d.pk for d in dokumen], simpan_sampai=kini + dt.timedelta(days=settings.BAGIT_SIMPAN_HARI),
        )  # fmt: skip
        if not siap:
            raise Dibatalkan
        catat(pelaku=ekspor.pemohon, kata="mengekspor arsip", objek=ekspor, sesudah={"sidik": sidik, "byte": ukuran})
        for satu in (d for d in dokumen if d.keamanan == Keamanan.RAHASIA):
            catat(pelaku=ekspor.pemohon, kata="mengekspor dokumen rahasia", objek=satu, sesudah={"ekspor": ekspor.pk})
        kabari(penerima=[ekspor.pemohon], jenis="arsip.keutuhan.bagit_siap", objek=ekspor)


def siapkan_unduhan(*, ekspor: EksporBagit, oleh: Pengguna) -> Path:
    """Where the ZIP lies, for the one who asked for it, as long as they may read everything in it.

    Raises: AturanDilanggar (not ready, past its keep, a right was lost since, the file is gone).
    """
    if not ekspor.dapat_diunduh:
        raise AturanDilanggar("Ekspor ini belum siap, atau masa simpannya habis. Buat ekspor baru bila masih perlu.")
    if _terlihat(oleh).filter(pk__in=ekspor.termuat).count() < len(ekspor.termuat):
        raise AturanDilanggar("Hak baca Anda atas sebagian isinya sudah berubah. Buat ekspor baru.")
    jalur = jalur_zip(ekspor=ekspor)
    if not jalur.is_file() or jalur.stat().st_size != ekspor.ukuran:
        raise AturanDilanggar("Berkas ekspornya tidak ada lagi di server. Buat ekspor baru.")
    catat(pelaku=oleh, kata="mengunduh ekspor arsip", objek=ekspor)
    return jalur


def rapikan(*, sekarang: dt.datetime | None = None) -> tuple[int, int]:
    """Exports past their keep are removed; those whose worker is gone end as *gagal*: (removed, ended)."""
    kini = sekarang or timezone.now()
    basi = EksporBagit.objects.filter(status=_S.SIAP, simpan_sampai__lt=kini)
    dibuang = sum(_buang(e) for e in basi)
    macet = EksporBagit.objects.filter(Q(detak__lt=kini - BATAS_DETAK) | Q(detak=None), status__in=BELUM_USAI)
    berakhir = 0
    for ekspor in macet.select_related("pemohon"):
        if not _masih_dikerjakan(ekspor.pk):
            _gagal(ekspor, "Pekerja terhenti sebelum ekspor selesai. Buat ekspor lagi.")
            berakhir += 1
    _buang_sisa()
    return dibuang, berakhir


def _buang(ekspor: EksporBagit) -> int:
    """The state first, then the file: what the page offers is there."""
    if not _pindah(ekspor.pk, [_S.SIAP], _S.DIBUANG):
        return 0
    jalur_zip(ekspor=ekspor).unlink(missing_ok=True)
    return 1


def _masih_dikerjakan(pk: int) -> bool:
    """Whether a worker holds this export's lock: hashing a big bag says nothing for a long while."""
    kunci = f"bagit:{pk}"
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [kunci])
        if kursor.fetchone()[0]:
            kursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [kunci])
            return False
    return True


def _buang_sisa() -> None:
    """Files of exports that are over: what a killed worker left."""
    hidup = {
        str(k) for k in EksporBagit.objects.filter(status__in=[*BELUM_USAI, _S.SIAP]).values_list("kunci", flat=True)
    }
    for jalur in folder_ekspor().iterdir():
        if jalur.name.partition(".")[0] in hidup:
            continue
        if jalur.is_dir():
            shutil.rmtree(jalur, ignore_errors=True)
        else:
            jalur.unlink(missing_ok=True)
