"""Hand-over of media with its minutes: two signatures, one chain of custody (Perka LKPP 2/2010 Pasal 27(2))."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django_fsm import can_proceed

from arsip.media import kabar
from arsip.media.enums import JenisPindah, JenisSerah, StatusMedia
from arsip.media.model_media import Media
from arsip.media.model_serah import SerahTerimaMedia
from arsip.media.naskah import SERAH_TERIMA
from arsip.media.rantai import pindahkan, urut_akhir
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah import services as naskah_dinas
from lpse.naskah.services import Penandatangan
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.media.model_tempat import TempatAman
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Penerima:
    """Who receives: a person with an account, or one written by name and office."""

    pengguna: Pengguna | None = None
    nama: str = ""
    jabatan: str = ""
    nip: str = ""

    @property
    def tampil(self) -> str:
        return str(self.pengguna.nama) if self.pengguna else self.nama


@transaction.atomic
def serahkan(
    *,
    media: Mapping[int, int],
    jenis: JenisSerah,
    penyerah: Pengguna,
    penerima: Penerima,
    tempat: TempatAman | None = None,
    keperluan: str = "",
    oleh: Pengguna,
) -> SerahTerimaMedia:
    """Hand media over: into a safe place that is not the server room, or out of it for a named purpose.

    ``media`` is medium → number of the last link of its chain as the person saw it; whoever was faster is noticed.
    The minutes are published in the same transaction, for both to sign.
    Raises: AturanDilanggar (no media, one person on both sides, the server room as destination, no purpose),
    TransisiBasi (a colleague handed one of them over meanwhile).
    """
    _periksa(jenis, penyerah, penerima, tempat, keperluan)
    baris = _kunci_semua(media)
    serah = SerahTerimaMedia.objects.create(
        jenis=jenis, penyerah=penyerah, penerima=penerima.pengguna, penerima_nama=penerima.nama.strip(),
        penerima_jabatan=penerima.jabatan.strip(), penerima_nip=penerima.nip.strip(),
        tempat=tempat if jenis == JenisSerah.SIMPAN else None, keperluan=keperluan.strip(),
    )  # fmt: skip
    sebelum = [(m, m.tempat, m.get_status_display()) for m in baris]
    for satu in baris:
        _pindahkan(satu, serah, penerima, oleh)
    serah.naskah = naskah_dinas.terbitkan(
        jenis=SERAH_TERIMA, objek=serah, konteks=_konteks(serah, sebelum, penerima), oleh=oleh,
        penandatangan=_penandatangan(penyerah, penerima), perihal=_perihal(serah, baris),
    )  # fmt: skip
    serah.save(update_fields=["naskah"])
    catat(
        pelaku=oleh, kata="menyerahterimakan media cadangan", objek=serah,
        sesudah={"media": [m.kode for m in baris], "penerima": penerima.tampil, "tempat": str(tempat or keperluan)},
    )  # fmt: skip
    if penerima.pengguna is not None and penerima.pengguna.pk != oleh.pk:
        kabari(
            penerima=[penerima.pengguna], jenis=kabar.DISERAHKAN, objek=serah,
            konteks={"oleh": penyerah.nama, "media": _sebut(baris), "tujuan": str(tempat or keperluan)},
        )  # fmt: skip
    return serah


def _periksa(
    jenis: JenisSerah, penyerah: Pengguna, penerima: Penerima, tempat: TempatAman | None, keperluan: str
) -> None:
    if not penyerah.is_active or not penyerah.pegawai_lpse:
        raise AturanDilanggar(f"{penyerah} bukan pegawai LPSE yang aktif; media diserahkan oleh petugas LPSE.")
    if penerima.pengguna is None and not (penerima.nama.strip() and penerima.jabatan.strip()):
        raise AturanDilanggar("Pilih penerima, atau tulis nama dan jabatannya.")
    if penerima.pengguna is not None and penerima.pengguna.pk == penyerah.pk:
        raise AturanDilanggar("Yang menyerahkan dan yang menerima harus dua orang.")
    if jenis == JenisSerah.PINJAM and not keperluan.strip():
        raise AturanDilanggar("Tulis untuk apa media dipinjam keluar.")
    if jenis == JenisSerah.SIMPAN and tempat is None:
        raise AturanDilanggar("Pilih tempat aman tujuan.")
    if jenis == JenisSerah.SIMPAN and tempat is not None and tempat.ruang_server:
        raise AturanDilanggar(
            f"{tempat} adalah ruang server. Media disimpan di tempat aman yang terpisah dari ruang server "
            "(Pasal 27 ayat (2))."
        )
    if tempat is not None and not tempat.aktif:
        raise AturanDilanggar(f"{tempat} sudah tidak dipakai. Pilih tempat lain.")


def _kunci_semua(media: Mapping[int, int]) -> list[Media]:
    """Lock all of them in one order; refuse what has moved since the person looked."""
    if not media:
        raise AturanDilanggar("Pilih sedikitnya satu media.")
    baris = list(
        Media.objects.select_for_update(of=("self",))
        .select_related("tempat", "pemegang")
        .filter(pk__in=list(media))
        .order_by("pk")
    )
    for satu in baris:
        if urut_akhir(satu) != media[satu.pk]:
            raise TransisiBasi(
                f"Media {satu.kode} baru saja berpindah: sekarang {satu.get_status_display().lower()}"
                f"{f' di {satu.tempat}' if satu.tempat else ''}. Muat ulang halaman."
            )
    return baris


def _pindahkan(media: Media, serah: SerahTerimaMedia, penerima: Penerima, oleh: Pengguna) -> None:
    masuk = serah.jenis == JenisSerah.SIMPAN
    jenis = JenisPindah.DISIMPAN if masuk else JenisPindah.DIPINJAM
    pindah_tempat = masuk and media.status == StatusMedia.AMAN and media.tempat_id != serah.tempat_id
    gerak = media.simpan if masuk else media.pinjam
    if not pindah_tempat and not can_proceed(gerak):
        raise AturanDilanggar(
            f"Media {media.kode} {media.get_status_display().lower()}; yang dapat "
            + ("disimpan" if masuk else "dipinjam")
            + (" hanya media yang sudah disiapkan dan dilepas." if masuk else " hanya media di tempat aman.")
        )
    if not masuk:  # out of custody first: in custody it has a place that is not the server room
        _ganti_status(media, gerak)
    pindahkan(
        media, jenis, oleh=oleh, ke_tempat=serah.tempat, ke_pemegang=penerima.pengguna, ke_nama=penerima.tampil,
        serah_terima=serah, catatan=serah.keperluan,
    )  # fmt: skip
    if masuk and not pindah_tempat:
        _ganti_status(media, gerak)


def _ganti_status(media: Media, gerak: Callable[[], None]) -> None:
    gerak()
    media.save(update_fields=["status"])


def _konteks(serah: SerahTerimaMedia, sebelum: list[tuple[Any, ...]], penerima: Penerima) -> dict[str, Any]:
    """What the paper says; JSON values only."""
    tempat = serah.tempat
    return {
        "jenis": serah.jenis,
        "pukul": bahasa.jam(serah.pada),
        "penyerah": {"nama": serah.penyerah.nama, "jabatan": serah.penyerah.jabatan or serah.penyerah.label_peran},
        "penerima": {"nama": penerima.tampil, "jabatan": _jabatan(penerima)},
        "tempat": {
            "nama": tempat.nama, "letak": tempat.letak, "alamat": tempat.alamat, "penanggung": tempat.penanggung,
            "jarak": tempat.jarak_meter,
        } if tempat else None,
        "keperluan": serah.keperluan,
        "media": [
            {
                "kode": m.kode, "jenis": m.get_jenis_display(), "seri": m.nomor_seri or "–",
                "kapasitas": bahasa.byte(m.kapasitas) if m.kapasitas else "–",
                "dari": str(dari) if dari else "–",
                "isi": _ringkas_isi(m),
                "baca": _ringkas_baca(m),
            }
            for m, dari, _ in sebelum
        ],
    }  # fmt: skip


def _ringkas_isi(media: Media) -> str:
    baris = media.isi.exclude(keadaan="dilupakan").select_related("salinan__sasaran").order_by("-salinan__waktu_data")
    terbaru: dict[str, str] = {}
    for satu in baris:
        terbaru.setdefault(str(satu.salinan.sasaran), bahasa.tanggal(satu.salinan.waktu_data))
    return "; ".join(f"{nama}, data {kapan}" for nama, kapan in terbaru.items()) or "Kosong"


def _ringkas_baca(media: Media) -> str:
    if media.baca_ulang_pada is None:
        return "Belum dibaca ulang"
    return f"{media.get_baca_ulang_hasil_display()}, {bahasa.tanggal(media.baca_ulang_pada)}"


def _jabatan(penerima: Penerima) -> str:
    if penerima.pengguna is None:
        return penerima.jabatan.strip()
    return str(penerima.pengguna.jabatan or penerima.pengguna.label_peran)


def _penandatangan(penyerah: Pengguna, penerima: Penerima) -> list[Penandatangan]:
    menerima = (
        Penandatangan.dari(penerima.pengguna, sebagai="Yang menerima,")
        if penerima.pengguna
        else Penandatangan(
            nama=penerima.nama.strip(), jabatan=penerima.jabatan.strip(), nip=penerima.nip.strip(),
            sebagai="Yang menerima,",
        )
    )  # fmt: skip
    return [Penandatangan.dari(penyerah, sebagai="Yang menyerahkan,"), menerima]


def _sebut(media: list[Media]) -> str:
    return ", ".join(m.kode for m in media)


def _perihal(serah: SerahTerimaMedia, media: list[Media]) -> str:
    ke = f"ke {serah.tempat}" if serah.tempat else "dipinjam keluar"
    return f"Serah terima media cadangan {_sebut(media)} {ke}"[:250]
