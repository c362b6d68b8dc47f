"""Writes of the scan intake: batches received, sheets filed exactly once, put aside, handed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from arsip.dokumen.models import BerkasArsip, VersiDokumen
from arsip.dokumen.services import Pihak, arsipkan, lokasi_untuk
from arsip.pemindaian.enums import StatusLembar
from arsip.pemindaian.models import MAKS_LEMBAR, KirimanPindaian, LembarPindaian
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arsip.dokumen.models import Dokumen
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

_S = StatusLembar
IZIN = "arsip.pindai_arsip"
#: What the form of a sheet holds; kept as it was typed until the sheet is filed.
ISIAN = (
    "klasifikasi", "berkas_arsip", "unit", "jenis", "nomor", "tanggal", "uraian", "keamanan", "tingkat", "pihak",
    "ruang", "rak", "boks", "map", "keterangan",
)  # fmt: skip
#: What «sama seperti sebelumnya» leaves as it is: these belong to one sheet alone.
MILIK_LEMBAR = ("nomor", "uraian")


@transaction.atomic
def terima_kiriman(
    *, nama: str, berkas: Sequence[Berkas], ditolak: Sequence[tuple[str, str]] = (), oleh: Pengguna
) -> KirimanPindaian:
    """Make a batch of files that were accepted; those that were refused stay in it by name and reason.

    Raises: AturanDilanggar (too many), TransisiBasi (all of them stand in a batch already: sent twice).
    """
    judul = nama.strip()[:120] or f"Kiriman {bahasa.waktu(timezone.now())}"
    kiriman = KirimanPindaian.objects.create(nama=judul, pemilik=oleh, dibuat_oleh=oleh)
    banyak = _tambahkan(kiriman, berkas, ditolak)
    catat(
        pelaku=oleh,
        kata="menerima kiriman pindaian",
        objek=kiriman,
        sesudah={"lembar": banyak, "ditolak": len(ditolak)},
    )
    return kiriman


@transaction.atomic
def tambah_lembar(
    *, kiriman_id: int, berkas: Sequence[Berkas], ditolak: Sequence[tuple[str, str]] = (), oleh: Pengguna
) -> KirimanPindaian:
    """Put more files into a batch.  Raises: as :func:`terima_kiriman`."""
    kiriman = KirimanPindaian.objects.select_for_update().get(pk=kiriman_id)
    banyak = _tambahkan(kiriman, berkas, ditolak)
    _perbarui_selesai(kiriman)
    catat(
        pelaku=oleh, kata="menambah lembar pindaian", objek=kiriman, sesudah={"lembar": banyak, "ditolak": len(ditolak)}
    )
    return kiriman


def _tambahkan(kiriman: KirimanPindaian, berkas: Sequence[Berkas], ditolak: Sequence[tuple[str, str]]) -> int:
    terpakai = set(LembarPindaian.objects.filter(berkas__in=berkas).values_list("berkas_id", flat=True))
    baru = [b for b in berkas if b.pk not in terpakai]
    if berkas and not baru:
        raise TransisiBasi("Berkas-berkas ini sudah diterima dalam kiriman lain.")
    akhir = kiriman.lembar.aggregate(n=Max("urutan"))["n"] or 0
    if akhir + len(baru) + len(ditolak) > MAKS_LEMBAR:
        raise AturanDilanggar(f"Satu kiriman paling banyak {MAKS_LEMBAR} lembar. Buat kiriman baru untuk sisanya.")
    lembar = [LembarPindaian(nama=b.nama, berkas=b, sha256=b.isi_id) for b in baru]
    lembar += [LembarPindaian(nama=n[:150], status=_S.DITOLAK, alasan=sebab[:300]) for n, sebab in ditolak]
    for nomor, satu in enumerate(lembar, start=akhir + 1):
        satu.kiriman, satu.urutan = kiriman, nomor
    LembarPindaian.objects.bulk_create(lembar)
    return len(baru)


def _kunci_lembar(lembar_id: int, *, status: StatusLembar = _S.MENUNGGU) -> LembarPindaian:
    """The sheet, locked, its batch first.  Raises: TransisiBasi when it has been decided meanwhile."""
    kiriman_id = LembarPindaian.objects.values_list("kiriman_id", flat=True).get(pk=lembar_id)
    KirimanPindaian.objects.select_for_update().get(pk=kiriman_id)
    lembar = (
        LembarPindaian.objects.select_for_update(of=("self",)).select_related("berkas", "kiriman").get(pk=lembar_id)
    )
    if lembar.status != status:
        siapa = f" oleh {lembar.oleh}" if lembar.oleh else ""
        raise TransisiBasi(f"{lembar.nama} sudah {lembar.get_status_display().lower()}{siapa}. Tidak ada yang diulang.")
    return lembar


@transaction.atomic
def simpan_isian(*, lembar_id: int, isian: dict[str, str]) -> LembarPindaian:
    """Keep what was filled in so far.  Raises: TransisiBasi (the sheet has been decided)."""
    lembar = _kunci_lembar(lembar_id)
    lembar.isian = {k: str(isian.get(k, ""))[:2000] for k in ISIAN}
    lembar.save(update_fields=["isian"])
    return lembar


def isian_sebelumnya(*, lembar: LembarPindaian) -> dict[str, str]:
    """What was last filled in before this sheet, in its batch; empty for the first."""
    sebelum = (
        LembarPindaian.objects.filter(kiriman_id=lembar.kiriman_id, urutan__lt=lembar.urutan)
        .exclude(isian={})
        .order_by("-urutan")
        .values_list("isian", flat=True)
        .first()
    )
    return dict(sebelum or {})


@transaction.atomic
def samakan(*, lembar_id: int, isian: dict[str, str]) -> LembarPindaian:
    """«Sama seperti sebelumnya»: everything of the sheet before, but the number and the description typed here.

    Raises: TransisiBasi (decided), AturanDilanggar (there is none before).
    """
    lembar = _kunci_lembar(lembar_id)
    sebelum = isian_sebelumnya(lembar=lembar)
    if not sebelum:
        raise AturanDilanggar("Belum ada lembar sebelumnya yang diisi.")
    milik = {k: isian.get(k, "") for k in MILIK_LEMBAR if isian.get(k, "").strip()}
    return simpan_isian(lembar_id=lembar_id, isian={**sebelum, **milik})


@transaction.atomic
def arsipkan_lembar(*, lembar_id: int, isian: dict[str, Any], mentah: dict[str, str], oleh: Pengguna) -> Dokumen:
    """File one sheet: a document comes of it, once, whoever else presses the same button (Pasal 27(3)).

    ``isian`` are the form's cleaned values, ``mentah`` how they were typed, for the next sheet to take over.
    Raises: TransisiBasi (decided meanwhile), AturanDilanggar (the archive refuses; the same content is there already
    and ``tetap`` was not ticked).
    """
    lembar = _kunci_lembar(lembar_id)
    if not isian.get("tetap") and VersiDokumen.objects.filter(sha256=lembar.sha256).exists():
        raise AturanDilanggar(
            "Isi yang sama persis sudah ada di arsip. Centang «Tetap arsipkan» bila memang disengaja."
        )
    dokumen = arsipkan(
        berkas=lembar.berkas,
        klasifikasi=isian["klasifikasi"],
        berkas_arsip=_berkas_arsip(isian.get("berkas_arsip", ""), oleh),
        unit=isian["unit"],
        jenis=isian["jenis"],
        nomor=isian["nomor"],
        tanggal=isian["tanggal"],
        uraian=isian["uraian"],
        keamanan=isian["keamanan"],
        tingkat=isian["tingkat"],
        keterangan=isian["keterangan"],
        pihak=[Pihak(nama=n, peran=p) for n, p in isian["pihak"]],
        lokasi=lokasi_untuk(ruang=isian["ruang"], rak=isian["rak"], boks=isian["boks"], map=isian["map"]),
        oleh=oleh,
    )
    # A sheet that waits holds its content (constraint ``lembar_berberkas``).
    asal, lembar.berkas = cast("Berkas", lembar.berkas), None
    lembar.arsipkan()
    lembar.dokumen, lembar.oleh, lembar.pada = dokumen, oleh, timezone.now()
    lembar.isian = {k: str(mentah.get(k, ""))[:2000] for k in ISIAN}
    lembar.save(update_fields=["status", "berkas", "dokumen", "oleh", "pada", "isian"])
    asal.delete()  # the archive holds the content now, under the document's own rights
    _perbarui_selesai(lembar.kiriman)
    catat(
        pelaku=oleh, kata="mengarsipkan pindaian", objek=lembar,
        sesudah={"dokumen": str(dokumen), "kiriman": lembar.kiriman.nama, "lembar": lembar.urutan},
    )  # fmt: skip
    return dokumen


def _berkas_arsip(nomor: str, oleh: Pengguna) -> BerkasArsip | None:
    """The open file of this number that the person sees; None lets the archive choose.  Raises: AturanDilanggar."""
    if not nomor.strip():
        return None
    berkas = BerkasArsip.objects.terlihat_oleh(oleh).filter(nomor=nomor.strip()).first()
    if berkas is None:
        raise AturanDilanggar(f"Berkas arsip bernomor {nomor.strip()} tidak ada, atau bukan untuk Anda.")
    if not berkas.terbuka:
        raise AturanDilanggar(f"Berkas arsip {berkas.nomor} sudah ditutup dan tidak menerima dokumen.")
    return berkas


@transaction.atomic
def buang_lembar(*, lembar_id: int, alasan: str, oleh: Pengguna) -> LembarPindaian:
    """Put a sheet aside: scanned twice, empty, not for the archive.  Raises: TransisiBasi, AturanDilanggar."""
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasannya.")
    lembar = _kunci_lembar(lembar_id)
    lembar.buang()
    lembar.alasan, lembar.oleh, lembar.pada = alasan.strip()[:300], oleh, timezone.now()
    lembar.save(update_fields=["status", "alasan", "oleh", "pada"])
    _perbarui_selesai(lembar.kiriman)
    catat(pelaku=oleh, kata="menyisihkan pindaian", objek=lembar, alasan=lembar.alasan)
    return lembar


@transaction.atomic
def ambil_lembar(*, lembar_id: int, oleh: Pengguna) -> LembarPindaian:
    """Take a sheet up again that was put aside.  Raises: TransisiBasi."""
    lembar = _kunci_lembar(lembar_id, status=_S.DIBUANG)
    lembar.ambil_lagi()
    lembar.alasan, lembar.oleh, lembar.pada = "", None, None
    lembar.save(update_fields=["status", "alasan", "oleh", "pada"])
    _perbarui_selesai(lembar.kiriman)
    catat(pelaku=oleh, kata="mengambil lagi pindaian", objek=lembar)
    return lembar


@transaction.atomic
def serahkan_kiriman(*, kiriman_id: int, kepada: Pengguna, catatan: str = "", oleh: Pengguna) -> KirimanPindaian:
    """Hand a batch over to a colleague, drafts and all.

    Raises: AturanDilanggar (not a colleague who takes in scans, or the one who has it), TransisiBasi (it is finished).
    """
    kiriman = KirimanPindaian.objects.select_for_update().get(pk=kiriman_id)
    if kiriman.selesai_pada is not None:
        raise TransisiBasi(f"{kiriman.nama} sudah selesai; tidak ada yang diserahkan.")
    if not (kepada.is_active and kepada.pegawai_lpse and kepada.has_perm(IZIN)):
        raise AturanDilanggar(f"{kepada} tidak bertugas menerima pindaian.")
    if kepada.pk == kiriman.pemilik_id:
        raise AturanDilanggar(f"Kiriman ini sudah dikerjakan oleh {kepada}.")
    lama, kiriman.pemilik = kiriman.pemilik, kepada
    kiriman.save(update_fields=["pemilik"])
    catat(
        pelaku=oleh, kata="menyerahkan kiriman pindaian", objek=kiriman, alasan=catatan.strip(),
        sebelum={"dikerjakan oleh": lama.nama}, sesudah={"dikerjakan oleh": kepada.nama},
    )  # fmt: skip
    return kiriman


def _perbarui_selesai(kiriman: KirimanPindaian) -> None:
    """Whether work is left; the batch is locked by whoever calls."""
    sisa = kiriman.lembar.filter(status=_S.MENUNGGU).exists()
    if sisa == (kiriman.selesai_pada is not None):
        kiriman.selesai_pada = None if sisa else timezone.now()
        kiriman.save(update_fields=["selesai_pada"])


@dataclass(frozen=True)
class HasilMassal:
    """How «arsipkan semua» ended: what was filed, and per sheet why not."""

    jumlah: int
    gagal: list[tuple[LembarPindaian, str]]


def arsipkan_semua(*, kiriman_id: int, oleh: Pengguna) -> HasilMassal:
    """File every waiting sheet that is filled in; each in a transaction of its own: one does not stop the rest."""
    from arsip.pemindaian.forms import FormLembar, sebab_galat  # noqa: PLC0415 - the form knows the services' limits

    jumlah, gagal = 0, []
    for lembar in LembarPindaian.objects.menunggu().filter(kiriman=kiriman_id).exclude(isian={}).order_by("urutan"):
        form = FormLembar(lembar.isian)
        if not form.is_valid():
            gagal.append((lembar, sebab_galat(form)))
            continue
        try:
            arsipkan_lembar(lembar_id=lembar.pk, isian=form.cleaned_data, mentah=lembar.isian, oleh=oleh)
        except AturanDilanggar as galat:
            gagal.append((lembar, str(galat)))
        else:
            jumlah += 1
    return HasilMassal(jumlah, gagal)
