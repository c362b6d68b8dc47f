"""Every content of the archive is hashed again within thirty days; what is damaged is said once and until it is mended.

The kernel re-hashes its whole store hourly within a fixed time. The archive does not rely on that: it takes its own
share by volume, so that all its bytes come by within twenty-one days, and never leaves anything older behind.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.models import Case, Count, IntegerField, Q, Sum, Value, When
from django.utils import timezone

from arsip.dokumen.enums import Keamanan
from arsip.dokumen.models import BerkasArsip, Dokumen, VersiDokumen
from arsip.keutuhan.enums import Kerusakan
from arsip.keutuhan.models import HariKeutuhan, KerusakanIsi
from arsip.keutuhan.selectors import SASARAN, angka_keutuhan, isi_arsip
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.berkas.enums import KeadaanIsi
from lpse.berkas.models import IsiBerkas
from lpse.berkas.services_rawat import periksa_satu
from lpse.celery import app
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: Runs of the schedule within the target: every half hour, for twenty-one days.
JALAN_SEPUTARAN = SASARAN // dt.timedelta(minutes=30)
#: A content looked at more recently than this waits for its next turn.
SEGAR = dt.timedelta(days=7)
#: Seconds one run may take at most; the task's own limits lie above.
LAMA_JALAN = 1200.0
#: Whatever is bigger than this is checked by a worker rather than while the person waits.
MAKS_LANGSUNG = 256 * 1024**2
#: One sweep at a time: two workers that find the same damage tell of it once.
_KUNCI_SAPU = 0x41525349504B4555
_NAMA_TERSEBUT = 3
TUGAS_PERIKSA_BERKAS = "arsip.keutuhan.periksa_berkas"


@dataclass(frozen=True)
class HasilPeriksa:
    """What one run looked at."""

    isi: int = 0
    byte: int = 0
    rusak: int = 0

    @property
    def kalimat(self) -> str:
        temuan = f"{bahasa.angka(self.rusak)} rusak atau hilang" if self.rusak else "semuanya utuh"
        return f"{bahasa.angka(self.isi)} isi diperiksa ({bahasa.byte(self.byte)}), {temuan}."


def jatah_jalan(*, isi: int, byte: int) -> tuple[int, int]:
    """(contents, bytes) that one run owes, so that all of them come by within the target."""
    return -(-isi // JALAN_SEPUTARAN), -(-byte // JALAN_SEPUTARAN)


def periksa_arsip(*, lama: float = LAMA_JALAN, sekarang: dt.datetime | None = None) -> HasilPeriksa:
    """Hash contents of the archive again: the damaged (they may have been restored), then the longest unchecked: the
    share of this run, and whatever is older than the target, up to ``lama`` seconds. Then the figures and the alarm.
    """
    kini, mulai = sekarang or timezone.now(), time.monotonic()
    semua = isi_arsip()
    besar = semua.aggregate(n=Count("pk"), byte=Sum("ukuran", default=0))
    jatah_isi, jatah_byte = jatah_jalan(isi=besar["n"], byte=besar["byte"])
    jumlah = byte = rusak = 0
    giliran = (
        semua.filter(~Q(keadaan=KeadaanIsi.UTUH) | Q(diperiksa_pada__lte=kini - SEGAR))
        .annotate(dulu=Case(When(keadaan=KeadaanIsi.UTUH, then=Value(1)), default=0, output_field=IntegerField()))
        .order_by("dulu", "diperiksa_pada")
    )
    for isi in giliran.iterator(chunk_size=500):
        segar = isi.keadaan == KeadaanIsi.UTUH and isi.diperiksa_pada > kini - SASARAN
        cukup = segar and jumlah >= jatah_isi and byte >= jatah_byte
        if cukup or time.monotonic() - mulai >= lama:
            break
        rusak += not periksa_satu(isi=isi)
        jumlah += 1
        byte += isi.ukuran
    sapu_kerusakan()
    catat_hari(sekarang=kini)
    return HasilPeriksa(jumlah, byte, rusak)


@transaction.atomic
def catat_hari(*, sekarang: dt.datetime | None = None) -> HariKeutuhan:
    """Write how the archive stands today; the last measurement of a day stays."""
    kini = sekarang or timezone.now()
    a = angka_keutuhan(sekarang=kini)
    hari, _ = HariKeutuhan.objects.update_or_create(
        tanggal=kini.astimezone(bahasa.zona()).date(),
        defaults={
            "isi": a.isi, "byte": a.byte, "diperiksa": a.diperiksa_hari_ini, "terlambat": a.terlambat,
            "rusak": a.rusak, "hilang": a.hilang, "tertua": a.tertua, "diperbarui_pada": kini,
        },
    )  # fmt: skip
    return hari


@transaction.atomic
def sapu_kerusakan() -> tuple[int, int]:
    """Bring the findings in line with what the store says; each change is told once: (found or changed, mended)."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [_KUNCI_SAPU])
    buruk = dict(isi_arsip().exclude(keadaan=KeadaanIsi.UTUH).values_list("sha256", "keadaan"))
    terbuka = {k.sha256: k for k in KerusakanIsi.objects.select_for_update().terbuka()}
    baru = [_temukan(sha, keadaan, terbuka.get(sha)) for sha, keadaan in buruk.items() if _beda(terbuka, sha, keadaan)]
    pulih = [_pulih(k) for sha, k in terbuka.items() if sha not in buruk]
    if baru:
        _kabari_rusak(baru)
    if pulih:
        kabari(
            penerima=_penjaga(), jenis="arsip.keutuhan.pulih", objek=pulih[0], konteks={"jumlah": len(pulih)},
            kunci=f"pulih:{pulih[0].pk}",
        )  # fmt: skip
    return len(baru), len(pulih)


def _beda(terbuka: dict[str, KerusakanIsi], sha256: str, keadaan: str) -> bool:
    return sha256 not in terbuka or terbuka[sha256].keadaan != keadaan


def _temukan(sha256: str, keadaan: str, lama: KerusakanIsi | None) -> KerusakanIsi:
    terkena = VersiDokumen.objects.filter(sha256=sha256, berkas__isnull=False).values("dokumen_id").distinct().count()
    sebelum = lama.keadaan if lama else "utuh"
    if lama is None:
        lama = KerusakanIsi.objects.create(sha256=sha256, keadaan=keadaan, dokumen=terkena)
    else:
        lama.keadaan, lama.dokumen = keadaan, terkena
        lama.save(update_fields=["keadaan", "dokumen"])
    catat(
        pelaku=None, kata="menemukan isi arsip rusak", objek=lama, sebelum={"keadaan": sebelum},
        sesudah={"keadaan": keadaan, "dokumen": terkena},
    )  # fmt: skip
    return lama


def _pulih(kerusakan: KerusakanIsi) -> KerusakanIsi:
    kerusakan.pulih_pada = timezone.now()
    kerusakan.save(update_fields=["pulih_pada"])
    catat(
        pelaku=None, kata="mendapati isi arsip pulih", objek=kerusakan, sebelum={"keadaan": kerusakan.keadaan},
        sesudah={"keadaan": "utuh"},
    )  # fmt: skip
    return kerusakan


def _penjaga() -> QuerySet[Pengguna]:
    """Whoever keeps the archive, and the Kepala."""
    arsiparis = Q(groups__permissions__codename="kelola_arsip", groups__permissions__content_type__app_label="arsip")
    semua: QuerySet[Pengguna] = Pengguna.objects.aktif().filter(arsiparis | Q(groups__name=KodePeran.KEPALA))
    return semua.distinct().order_by("pk")


def _kabari_rusak(baru: list[KerusakanIsi]) -> None:
    """One notice for what one sweep found, however much it is."""
    utama = baru[0]
    dokumen = Dokumen.objects.filter(versi__sha256__in=[k.sha256 for k in baru[:_NAMA_TERSEBUT]]).distinct()
    nama = [
        f"arsip rahasia {d.berkas_arsip.nomor} item {d.nomor_item}" if d.keamanan == Keamanan.RAHASIA else str(d)
        for d in dokumen.select_related("berkas_arsip")[:_NAMA_TERSEBUT]
    ]
    kabari(
        penerima=_penjaga(), jenis="arsip.keutuhan.rusak", objek=utama,
        konteks={
            "jumlah": len(baru), "nama": "; ".join(nama),
            "hilang": sum(k.keadaan == Kerusakan.HILANG for k in baru),
        },
        kunci=f"rusak:{utama.pk}:{utama.keadaan}",
    )  # fmt: skip


def _isi_dari(versi: QuerySet[VersiDokumen]) -> list[IsiBerkas]:
    return list(IsiBerkas.objects.filter(sha256__in=versi.filter(berkas__isnull=False).values("sha256")))


def _periksa_semua(semua: Iterable[IsiBerkas]) -> HasilPeriksa:
    jumlah = byte = rusak = 0
    for isi in semua:
        rusak += not periksa_satu(isi=isi)
        jumlah += 1
        byte += isi.ukuran
    sapu_kerusakan()
    return HasilPeriksa(jumlah, byte, rusak)


def periksa_dokumen(*, dokumen_id: int, oleh: Pengguna) -> HasilPeriksa:
    """Hash every version of one document now.  Raises: AturanDilanggar (nothing stored, or not theirs to see)."""
    dokumen = Dokumen.objects.terlihat_oleh(oleh).filter(pk=dokumen_id).first()
    isi = _isi_dari(VersiDokumen.objects.filter(dokumen_id=dokumen_id)) if dokumen else []
    if dokumen is None or not isi:
        raise AturanDilanggar("Tidak ada isi elektronik yang dapat diperiksa pada dokumen itu.")
    hasil = _periksa_semua(isi)
    catat(pelaku=oleh, kata="memeriksa keutuhan dokumen", objek=dokumen, sesudah={"hasil": hasil.kalimat})
    return hasil


def periksa_berkas(*, berkas_arsip_id: int, oleh: Pengguna) -> HasilPeriksa | None:
    """Hash every content of one file now; a big one is left to a worker (None), who tells the person how it went.

    Raises: AturanDilanggar (nothing stored, or not theirs to see).
    """
    berkas = BerkasArsip.objects.terlihat_oleh(oleh).filter(pk=berkas_arsip_id).first()
    isi = _isi_dari(VersiDokumen.objects.filter(dokumen__berkas_arsip_id=berkas_arsip_id)) if berkas else []
    if berkas is None or not isi:
        raise AturanDilanggar("Tidak ada isi elektronik yang dapat diperiksa dalam berkas itu.")
    if sum(i.ukuran for i in isi) > MAKS_LANGSUNG:
        perintah = {"berkas_arsip_id": berkas_arsip_id, "oleh_id": oleh.pk}
        transaction.on_commit(partial(app.send_task, TUGAS_PERIKSA_BERKAS, kwargs=perintah, expires=3600))
        return None
    return _selesai_berkas(berkas, isi, oleh)


def periksa_berkas_besar(*, berkas_arsip_id: int, oleh_id: int) -> HasilPeriksa:
    """The worker's share of :func:`periksa_berkas`: the same, whatever its size, and the person is told."""
    oleh = Pengguna.objects.get(pk=oleh_id)
    berkas = BerkasArsip.objects.get(pk=berkas_arsip_id)
    hasil = _selesai_berkas(berkas, _isi_dari(VersiDokumen.objects.filter(dokumen__berkas_arsip=berkas)), oleh)
    kabari(penerima=[oleh], jenis="arsip.keutuhan.diperiksa", objek=berkas, konteks={"hasil": hasil.kalimat})
    return hasil


def _selesai_berkas(berkas: BerkasArsip, isi: list[IsiBerkas], oleh: Pengguna) -> HasilPeriksa:
    hasil = _periksa_semua(isi)
    catat(pelaku=oleh, kata="memeriksa keutuhan berkas", objek=berkas, sesudah={"hasil": hasil.kalimat})
    return hasil
