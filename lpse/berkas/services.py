"""The door of the files: what comes in, what the portal itself keeps, and reading it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from django.db import connection, transaction
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.berkas import setelan, simpanan
from lpse.berkas.enums import AsalBerkas, KeadaanIsi, Pemindaian, StatusBerkas
from lpse.berkas.models import Berkas, IsiBerkas, sebut_pemilik
from lpse.berkas.nama import nama_aman, nama_tertulis
from lpse.berkas.periksa import periksa
from lpse.berkas.registri import Kegunaan, kegunaan as cari_kegunaan
from lpse.berkas.selectors import kuota, kuota_pemilik
from lpse.berkas.tipe import TIPE
from lpse.celery import app
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.db.models import Model

    from lpse.berkas.models import Unggahan
    from lpse.berkas.simpanan import Tulisan

_S = StatusBerkas


def terima(
    *, unggahan: UploadedFile[Any], kegunaan: str, oleh: Pengguna | None = None, pemilik: Model | None = None
) -> Berkas:
    """Take a file that a person brought: checked, hashed, stored; in quarantine where an antivirus is installed.

    Whoever has no account brings it for a saved object ``pemilik``, by a use that says ``publik``; whether they may is
    the caller's to know. Inside the caller's transaction: an abort leaves nothing that anybody could open.
    Raises: LookupError (no such use), AturanDilanggar with a sentence for the person, ValueError (nobody's file).
    """
    guna = cari_kegunaan(kegunaan)
    nama = unggahan.name or ""
    _periksa_siapa(guna, unggahan.size or 0, oleh, pemilik)
    potongan = unggahan.chunks(simpanan.POTONGAN)
    with simpanan.tulis_sementara(potongan, maks=guna.maks_byte, pesan_besar=_terlalu_besar(guna)) as tulisan:
        return terima_tulisan(tulisan=tulisan, nama=nama, guna=guna, oleh=oleh, pemilik=pemilik)


def _periksa_siapa(
    guna: Kegunaan, ukuran: int, oleh: Pengguna | None, pemilik: Model | None, kecuali: Unggahan | None = None
) -> None:
    """Exactly one of the two brings it.  Raises: ValueError, AturanDilanggar."""
    if oleh is not None and pemilik is None:
        periksa_janji(guna=guna, ukuran=ukuran, oleh=oleh, kecuali=kecuali)
    elif oleh is None and pemilik is not None and guna.publik:
        periksa_janji_publik(guna=guna, ukuran=ukuran, pemilik=pemilik)
    else:
        raise ValueError(f"Berkas {guna.kode} harus milik satu orang, atau satu objek bila kegunaannya publik.")


def periksa_janji_publik(*, guna: Kegunaan, ukuran: int, pemilik: Model) -> None:
    """Size, count and allowance of an object's files, before a byte is read.  Raises: AturanDilanggar."""
    if ukuran > guna.maks_byte:
        raise AturanDilanggar(f"Berkas ini {bahasa.byte(ukuran)}. {_terlalu_besar(guna)}")
    jumlah, jatah = kuota_pemilik(pemilik, guna)
    if jumlah >= guna.maks_berkas_pemilik:
        raise AturanDilanggar(f"Sudah {jumlah} berkas di sini, dan tidak dapat lebih. Hapus yang tidak perlu.")
    if ukuran > jatah.sisa:
        raise AturanDilanggar(
            f"Jatah unggahan di sini tidak cukup: sisa {bahasa.byte(jatah.sisa)} dari {bahasa.byte(jatah.batas)}, "
            f"berkas ini {bahasa.byte(ukuran)}. Hapus berkas yang tidak perlu, atau perkecil pindaiannya."
        )


def periksa_janji(*, guna: Kegunaan, ukuran: int, oleh: Pengguna, kecuali: Unggahan | None = None) -> None:
    """What can be said before a byte is read: right, size, allowance.  Raises: AturanDilanggar."""
    if guna.izin_unggah and not oleh.has_perm(guna.izin_unggah):
        raise AturanDilanggar(f"Anda tidak berwenang mengunggah {guna.label.lower()}.")
    if ukuran > guna.maks_byte:
        raise AturanDilanggar(f"Berkas ini {bahasa.byte(ukuran)}. {_terlalu_besar(guna)}")
    if not guna.kuota:
        return
    jatah = kuota(oleh, kecuali=kecuali)
    if ukuran > jatah.sisa:
        raise AturanDilanggar(
            f"Jatah simpan Anda tidak cukup: sisa {bahasa.byte(jatah.sisa)} dari {bahasa.byte(jatah.batas)}, "
            f"berkas ini {bahasa.byte(ukuran)}. Hapus berkas yang tidak dipakai di Berkas saya."
        )


def _terlalu_besar(guna: Kegunaan) -> str:
    return f"Paling besar {bahasa.byte(guna.maks_byte)} per berkas di sini. Perkecil atau bagi berkasnya."


def terima_tulisan(
    *,
    tulisan: Tulisan,
    nama: str,
    guna: Kegunaan,
    oleh: Pengguna | None,
    nama_asli: str = "",
    kecuali: Unggahan | None = None,
    pemilik: Model | None = None,
) -> Berkas:
    """Check bytes that already lie in the temporary area, and store them.  Raises: AturanDilanggar."""
    temuan, nama_baru = periksa(tulisan.jalur, nama=nama, guna=guna)
    mime = TIPE[temuan.kode].mime
    dipindai = bool(setelan.clamd())
    with transaction.atomic():
        _antre(oleh, pemilik)
        _periksa_siapa(guna, tulisan.ukuran, oleh, pemilik, kecuali)
        berkas = Berkas.objects.create(
            isi=_letakkan(tulisan, mime=mime),
            nama=nama_baru,
            nama_asli=nama_tertulis(nama_asli or nama),
            mime=mime,
            kegunaan=guna.kode,
            status=_S.KARANTINA if dipindai else _S.TERSEDIA,
            pemindaian=Pemindaian.BELUM if dipindai else Pemindaian.TANPA,
            halaman=temuan.halaman,
            rahasia=guna.rahasia,
            pengunggah=oleh,
            pemilik=sebut_pemilik(pemilik) if pemilik is not None else "",
        )
        catat(
            pelaku=oleh,
            kata="mengunggah berkas" if oleh else "menerima unggahan publik",
            objek=berkas,
            sesudah={"kegunaan": guna.label, "tipe": mime},
        )
        if dipindai:
            # robust: the file is safe either way; the scheduled scan takes it up when the queue is away.
            transaction.on_commit(lambda: _suruh_pindai(berkas.pk), robust=True)
    return berkas


def _antre(oleh: Pengguna | None, pemilik: Model | None) -> None:
    """Two uploads of one owner at once must not both pass below the same allowance."""
    if oleh is not None:
        Pengguna.objects.select_for_update(no_key=True).get(pk=oleh.pk)
    if pemilik is not None:
        with connection.cursor() as kursor:
            kursor.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"berkas:{sebut_pemilik(pemilik)}"]
            )


def _suruh_pindai(berkas_id: int) -> None:
    app.send_task("lpse.berkas.pindai_satu", kwargs={"berkas_id": berkas_id}, expires=3600)


@transaction.atomic
def hapus(*, berkas_id: int, oleh: Pengguna) -> str:
    """Remove a file of one's own that nothing uses yet; answers with its name. Its content goes with the next cleaning.

    Raises: AturanDilanggar (another's, the portal's own, or in use).
    """
    berkas = Berkas.objects.select_for_update(of=("self",)).filter(pk=berkas_id).first()
    if berkas is None:
        raise AturanDilanggar("Berkas itu sudah dihapus.")
    if berkas.pengunggah_id != oleh.pk or berkas.asal != AsalBerkas.UNGGAHAN:
        raise AturanDilanggar("Hanya berkas yang Anda unggah sendiri yang dapat Anda hapus.")
    if not Berkas.objects.tak_terikat().filter(pk=berkas.pk).exists():
        raise AturanDilanggar(f"Berkas {berkas.nama} sudah dipakai, sehingga tidak dapat dihapus.")
    catat(pelaku=oleh, kata="menghapus berkas", objek=berkas, sebelum={"sidik": berkas.isi_id})
    berkas.delete()
    return berkas.nama


@transaction.atomic
def hapus_publik(*, berkas_id: int, pemilik: Model) -> str:
    """Remove a file brought without an account that nothing uses; answers with its name.

    Raises: AturanDilanggar (another's, or in use).
    """
    berkas = Berkas.objects.select_for_update(of=("self",)).milik_objek(pemilik).filter(pk=berkas_id).first()
    if berkas is None:
        raise AturanDilanggar("Berkas itu sudah dihapus.")
    if not Berkas.objects.tak_terikat().filter(pk=berkas.pk).exists():
        raise AturanDilanggar(f"Berkas {berkas.nama} sudah dipakai, sehingga tidak dapat dihapus.")
    catat(pelaku=None, kata="menghapus unggahan publik", objek=berkas, sebelum={"sidik": berkas.isi_id})
    berkas.delete()
    return berkas.nama


def catat_pembacaan(*, berkas: Berkas, oleh: Pengguna, cara: str) -> None:
    """Every read of a confidential file stands in the jejak (ARCHITECTURE § 4.7)."""
    if berkas.rahasia:
        catat(pelaku=oleh, kata=f"{cara} berkas rahasia", objek=berkas)


def simpan(*, isi: bytes, nama: str, tipe: str, kegunaan: str, oleh: Pengguna | None = None) -> Berkas:
    """Keep content that the portal itself made (a paper, an export), available at once; ``tipe`` is its MIME type.

    Inside the caller's transaction: an abort leaves nothing that anybody could open.
    Raises: LookupError (no such use), AturanDilanggar (disk full).
    """
    guna = cari_kegunaan(kegunaan)
    with simpanan.tulis_sementara([isi]) as tulisan, transaction.atomic():
        return Berkas.objects.create(
            isi=_letakkan(tulisan, mime=tipe),
            nama=nama_aman(nama),
            nama_asli=nama_tertulis(nama),
            mime=tipe,
            kegunaan=guna.kode,
            asal=AsalBerkas.PORTAL,
            status=_S.TERSEDIA,
            pemindaian=Pemindaian.TIDAK_PERLU,
            rahasia=guna.rahasia,
            pengunggah=oleh,
        )


def _letakkan(tulisan: Tulisan, *, mime: str) -> IsiBerkas:
    """The row of this content, its bytes on disk; one row however many people bring it at once. Inside a transaction.

    A content that was damaged, lost or thrown away is mended by whoever brings it again.
    """
    simpanan.kunci_isi(tulisan.sha256)
    isi = IsiBerkas.objects.filter(pk=tulisan.sha256).first()
    if isi is None:
        simpanan.tempatkan(tulisan)
        return IsiBerkas.objects.create(sha256=tulisan.sha256, ukuran=tulisan.ukuran, mime=mime)
    if isi.keadaan != KeadaanIsi.UTUH or not simpanan.ada(isi.sha256, isi.ukuran):
        simpanan.tempatkan(tulisan)
        pulihkan(isi=isi)
    return isi


def pulihkan(*, isi: IsiBerkas) -> None:
    """The bytes are whole again: the content and the files that waited for it. Inside a transaction."""
    kini = timezone.now()
    isi.keadaan, isi.diperiksa_pada = KeadaanIsi.UTUH, kini
    isi.save(update_fields=["keadaan", "diperiksa_pada"])
    rusak = Berkas.objects.filter(isi=isi, status=_S.RUSAK)
    rusak.filter(pemindaian=Pemindaian.BELUM).update(status=_S.KARANTINA, alasan="")
    rusak.update(status=_S.TERSEDIA, alasan="")


def buka(*, berkas: Berkas) -> BinaryIO:
    """The content for reading; the caller closes it.

    Raises: AturanDilanggar when the file is not available (quarantine, refused, damaged, lost).
    """
    if not berkas.tersedia:
        raise AturanDilanggar(f"Berkas {berkas.nama} belum dapat dibuka: {berkas.get_status_display().lower()}.")
    try:
        return simpanan.letak(berkas.isi_id).open("rb")
    except FileNotFoundError as galat:
        raise AturanDilanggar(
            f"Isi berkas {berkas.nama} tidak ditemukan di penyimpanan. Hubungi Unit Administrasi Sistem Elektronik."
        ) from galat


def baca(*, berkas: Berkas) -> bytes:
    """The whole content.  Raises: as :func:`buka`."""
    with buka(berkas=berkas) as masuk:
        return masuk.read()
