"""Carrying signed minutes out: file by file, each in its own transaction, to be taken up again after a crash.

Nobody's timer comes here: a person presses the button when the minutes bear every signature (Perka LKPP 2/2010
Pasal 27(3); PP 28/2012).
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from arsip.dokumen.enums import StatusBerkasArsip, StatusDokumen
from arsip.dokumen.models import BerkasArsip, Dokumen, VersiDokumen
from arsip.dokumen.sinyal import dokumen_tersimpan
from arsip.keutuhan.services_bagit import minta
from arsip.peminjaman.selectors import sedang_dipinjam
from arsip.retensi.enums import HasilButir, Keputusan, StatusUsul
from arsip.retensi.kabar import SELESAI, SIAP, kabari_pengelola
from arsip.retensi.model_jra import JamRetensi
from arsip.retensi.model_usul import ButirUsul, UsulPenyusutan
from arsip.retensi.naskah import lengkap
from arsip.retensi.services_hasil import terbitkan_hasil
from arsip.retensi.services_setuju import periksa_sidik
from arsip.retensi.services_usul import kunci_usul
from arsip.retensi.sidik import sidik_isi
from lpse.berkas.services_musnah import musnahkan as musnahkan_berkas
from lpse.celery import app
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.services_musnah import lepas_isi
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.keutuhan.models import EksporBagit
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah

_S = StatusUsul
_H = HasilButir
TUGAS = "arsip.retensi.laksanakan"
#: Seconds of one run of the task; the rest goes into the next.
LAMA_JALAN = 200.0


@transaction.atomic
def perintahkan(*, usul_id: int, oleh: Pengguna) -> UsulPenyusutan:
    """Order the signed minutes to be carried out, or what a crash left of them to be finished.

    Raises: AturanDilanggar (not signed by everybody, a changed list), TransisiBasi.
    """
    usul = kunci_usul(usul_id=usul_id, status=(_S.BERITA_ACARA, _S.PELAKSANAAN))
    if usul.status == _S.BERITA_ACARA:
        if usul.naskah is None or not lengkap(usul.naskah):
            raise AturanDilanggar("Berita acara belum lengkap tanda tangannya; pelaksanaan menunggu.")
        periksa_sidik(usul=usul)
        usul.laksanakan()
        usul.save(update_fields=["status"])
        catat(
            pelaku=oleh, kata="memerintahkan pelaksanaan penyusutan", objek=usul,
            sebelum={"status": _S.BERITA_ACARA.label}, sesudah={"status": _S.PELAKSANAAN.label},
        )  # fmt: skip
    else:
        catat(pelaku=oleh, kata="melanjutkan pelaksanaan penyusutan", objek=usul)
    transaction.on_commit(partial(kirim, usul_id=usul.pk, oleh_id=oleh.pk), robust=True)
    return usul


def paketkan(*, usul_id: int, oleh: Pengguna) -> EksporBagit:
    """Order the BagIt package that goes to the archive institution, while the documents are still here.

    Raises: AturanDilanggar (too much, nothing this person may export), TransisiBasi (carried out already).
    """
    usul = UsulPenyusutan.objects.get(pk=usul_id)
    if usul.musnah or usul.status not in {_S.DISETUJUI, _S.BERITA_ACARA}:
        raise TransisiBasi("Paket BagIt disiapkan untuk usul serah yang disetujui dan belum dilaksanakan.")
    berkas = usul.butir.filter(keputusan=Keputusan.SERAHKAN).values("berkas_arsip_id")
    dokumen = Dokumen.objects.filter(berkas_arsip__in=berkas).values_list("pk", flat=True)
    return minta(oleh=oleh, nama=str(usul), uraian=f"Untuk {usul.lembaga}", dokumen=dokumen)


def kirim(*, usul_id: int, oleh_id: int | None) -> None:
    """Give the work to a worker; when the broker is away the button «Lanjutkan» sends it again."""
    app.send_task(TUGAS, kwargs={"usul_id": usul_id, "oleh_id": oleh_id})


def laksanakan(*, usul_id: int, oleh: Pengguna | None, lama: float = LAMA_JALAN) -> int:
    """Carry out what is left of the list; answers with how many files still wait. Safe to repeat and to race.

    Raises: TransisiBasi when the list is not being carried out.
    """
    usul = UsulPenyusutan.objects.get(pk=usul_id)
    if usul.status != _S.PELAKSANAAN:
        raise TransisiBasi(f"{usul} sekarang {usul.get_status_display().lower()}; tidak ada yang dilaksanakan.")
    mulai = time.monotonic()
    for pk in list(usul.butir.filter(hasil=_H.BELUM).order_by("pk").values_list("pk", flat=True)):
        if time.monotonic() - mulai >= lama:
            break
        laksanakan_butir(butir_id=pk, oleh=oleh)
    sisa = usul.butir.filter(hasil=_H.BELUM).count()
    if not sisa:
        _tutup(usul_id, oleh)
    return sisa


@transaction.atomic
def laksanakan_butir(*, butir_id: int, oleh: Pengguna | None) -> str:
    """One file: its row is locked first, so a hold either comes before and wins, or comes after and is told."""
    butir = ButirUsul.objects.select_for_update(of=("self",)).select_related("usul__naskah").get(pk=butir_id)
    usul = butir.usul
    if butir.hasil != _H.BELUM or usul.status != _S.PELAKSANAAN or usul.naskah is None:
        return butir.hasil
    berkas = BerkasArsip.objects.select_for_update(no_key=True).get(pk=butir.berkas_arsip_id)
    hasil = _halangan(butir, berkas)
    rincian: dict[str, Any] = {}
    if hasil is None:
        musnah = butir.keputusan == Keputusan.MUSNAHKAN
        rincian = _akhiri(berkas, usul, usul.naskah, musnah=musnah, oleh=oleh)
        hasil = _H.DIMUSNAHKAN if musnah else _H.DISERAHKAN
    butir.hasil, butir.hasil_pada, butir.rincian = hasil, timezone.now(), rincian
    butir.save(update_fields=["hasil", "hasil_pada", "rincian"])
    catat(
        pelaku=oleh, kata="melaksanakan penyusutan berkas", objek=berkas,
        sesudah={"hasil": butir.get_hasil_display(), "berita_acara": usul.naskah.nomor, **_ringkas(rincian)},
    )  # fmt: skip
    return hasil


def _ringkas(rincian: dict[str, Any]) -> dict[str, Any]:
    return {k: rincian[k] for k in ("dokumen", "isi", "byte") if k in rincian}


def _halangan(butir: ButirUsul, berkas: BerkasArsip) -> HasilButir | None:
    """Why this file stays, looked at under its lock; None when nothing stands in the way."""
    if butir.keputusan in {Keputusan.PERTAHANKAN, Keputusan.PERMANENKAN}:
        return _H.TETAP
    jam = JamRetensi.objects.get(pk=berkas.pk)
    if jam.ditahan:
        return _H.DITAHAN
    if sedang_dipinjam(berkas_arsip=berkas):
        return _H.DIPINJAM
    tempo = jam.inaktif_sampai is not None and jam.inaktif_sampai <= bahasa.hari_ini()
    sama = sidik_isi([berkas.pk])[berkas.pk] == butir.sidik_isi
    if berkas.status != StatusBerkasArsip.INAKTIF or not tempo or not sama:
        return _H.BERUBAH
    return None


def _akhiri(
    berkas: BerkasArsip, usul: UsulPenyusutan, naskah: Naskah, *, musnah: bool, oleh: Pengguna | None
) -> dict[str, Any]:
    """Every document ends, then the file; the contents go when they are to."""
    dokumen = list(
        Dokumen.objects.select_for_update(of=("self",))
        .filter(berkas_arsip=berkas, status__in=(StatusDokumen.TERSIMPAN, StatusDokumen.BATAL))
        .order_by("nomor_item")
    )
    for d in dokumen:
        d.musnahkan() if musnah else d.serahkan()
        d.save(update_fields=["status"])
        transaction.on_commit(partial(dokumen_tersimpan.send, Dokumen, dokumen=d), robust=True)
    rincian: dict[str, Any] = {"dokumen": len(dokumen), "isi": 0, "byte": 0, "tetap": []}
    if musnah or not usul.simpan_isi:
        rincian |= _lepas(dokumen, naskah, musnah=musnah, oleh=oleh)
    berkas.musnahkan() if musnah else berkas.serahkan()
    berkas.save(update_fields=["status"])
    return rincian


def _lepas(dokumen: list[Dokumen], naskah: Naskah, *, musnah: bool, oleh: Pengguna | None) -> dict[str, Any]:
    """The contents of all versions, and of the papers these documents are; what others still hold stays."""
    kertas: list[int] = []
    if musnah:
        for d in dokumen:
            if d.naskah_id is not None:
                kertas += lepas_isi(naskah_id=d.naskah_id, lewat=naskah, oleh=oleh)
    versi = VersiDokumen.objects.filter(dokumen__in=dokumen, berkas__isnull=False)
    milik = {v.berkas_id: (v.sha256, v.dokumen) for v in versi.select_related("dokumen")}
    versi.update(berkas=None)
    hasil = musnahkan_berkas(
        berkas_id=[b for b in milik if b is not None] + kertas, oleh=oleh, alasan=f"Berita acara {naskah.nomor}"
    )
    tetap = [[str(d), f"isinya juga dipakai: {hasil.tetap[sha]}"] for sha, d in milik.values() if sha in hasil.tetap]
    return {"isi": len(hasil.isi), "byte": hasil.byte, "tetap": tetap}


@transaction.atomic
def _tutup(usul_id: int, oleh: Pengguna | None) -> None:
    """Everything has its result: the paper about it, the list is done, and those who had a part in it hear so."""
    usul = UsulPenyusutan.objects.select_for_update(of=("self",)).select_related("naskah").get(pk=usul_id)
    if usul.status != _S.PELAKSANAAN or usul.naskah is None or usul.butir.filter(hasil=_H.BELUM).exists():
        return
    hasil = terbitkan_hasil(usul=usul, naskah=usul.naskah, oleh=oleh)
    usul.selesaikan()
    usul.save(update_fields=["status", "selesai_pada"])
    jumlah = {h: usul.butir.filter(hasil=h).count() for h in _H.values}
    kalimat = ", ".join(f"{n} {_H(h).label.lower()}" for h, n in jumlah.items() if n)
    catat(
        pelaku=oleh, kata="menyelesaikan penyusutan", objek=usul, sebelum={"status": _S.PELAKSANAAN.label},
        sesudah={"status": _S.SELESAI.label, "hasil": kalimat, "laporan": hasil.nomor},
    )  # fmt: skip
    setuju = [p.oleh for p in usul.persetujuan.filter(gugur_pada__isnull=True).select_related("oleh")]
    rincian = f"{kalimat}. Laporan hasilnya: {hasil.nomor}."
    kabari(penerima=[usul.pengusul, *setuju], jenis=SELESAI, objek=usul, konteks={"rincian": rincian})


@transaction.atomic
def samakan_usul(*, usul_id: int) -> UsulPenyusutan:
    """Bring a list up to what its minutes are: cancelled → approved again; complete → whoever carries it out hears.

    Safe to repeat: the notice goes once per paper.
    """
    usul = UsulPenyusutan.objects.select_for_update(of=("self",)).select_related("naskah").get(pk=usul_id)
    if usul.status != _S.BERITA_ACARA or usul.naskah is None:
        return usul
    if usul.naskah.status == "dibatalkan":
        usul.tarik_naskah()
        usul.naskah = None
        usul.save(update_fields=["status", "naskah"])
        catat(pelaku=None, kata="menarik berita acara penyusutan", objek=usul, sesudah={"status": usul.status})
    elif lengkap(usul.naskah):
        kabari_pengelola(
            jenis=SIAP,
            objek=usul,
            konteks={},
            izin="arsip.laksanakan_penyusutan",
            kunci=f"retensi:siap:{usul.naskah_id}",
        )
    return usul
