"""What a worker does for runs of the kinds *salin* and *baca ulang* (registered with ``arsip.cadangan``)."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arsip.cadangan.cadang import MANIFES, manifes_dari, tanda_utuh
from arsip.cadangan.galat import (
    AlatHilang,
    CakramPenuh,
    GalatMesin,
    IzinDitolak,
    MenungguMedia,
    RepoRusak,
    RepoTerkunci,
    SetelanKurang,
    Terhenti,
    TidakCocok,
    TidakTerjangkau,
    WaktuHabis,
)
from arsip.cadangan.letak import dijaga
from arsip.cadangan.proses import Cara
from arsip.media import perangkat, services_salin
from arsip.media.enums import HasilBaca
from arsip.media.model_media import Media
from arsip.media.penanda import baca
from arsip.media.services_titik import masih_ada, titik_sah
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.cadangan.kerja import Kerja
    from arsip.cadangan.mesin import Pendengar, Restic
    from arsip.cadangan.model_jalan import Salinan
    from arsip.media.perangkat import Titik

_DENYUT_UKUR = 1.0
#: What says nothing about the medium itself.
_BUKAN_SALAH_MEDIA = (
    AlatHilang, CakramPenuh, IzinDitolak, RepoTerkunci, SetelanKurang, Terhenti, TidakTerjangkau, WaktuHabis,
)  # fmt: skip
_PERSEN = re.compile(r"(\d+(?:\.\d+)?)%")


@dataclass(frozen=True)
class DiMedia:
    """A snapshot on a medium: its number there, the hash of its tree, its number in the repository it came from."""

    nomor: str
    pohon: str
    asal: str


def pohon(restic: Restic) -> list[DiMedia]:
    """Every snapshot of a repository with the hash of its tree, which names all that lies below it."""
    keluar = restic._jalan(["snapshots", "--json", "--no-lock"])  # noqa: SLF001 - the engine lists no trees itself
    return [DiMedia(s["id"], s["tree"], s.get("original", "")) for s in json.loads(keluar or b"[]") or []]


def _media(kerja: Kerja) -> Media:
    return Media.objects.select_related("repositori", "tempat").get(repositori_id=kerja.jalan.repositori_id or 0)


@contextmanager
def _selama_terpasang(media: Media, titik: Titik) -> Iterator[None]:
    """Whatever fails because the medium was pulled out ends as *menunggu media*, not as a failure."""
    try:
        yield
    except (GalatMesin, OSError) as galat:
        if masih_ada(titik=titik, media=media):
            raise
        raise MenungguMedia(
            f"Media {media.kode} dicabut di tengah jalan. Pasang kembali; yang sudah tersalin tidak diulang."
        ) from galat


def salin(kerja: Kerja) -> str:
    """Copy what the medium does not carry yet, then forget what its plan no longer keeps.

    A main repository that cannot be opened from here stops only its own targets; the run then ends as failed, naming
    it, with the others on the medium.  Raises: MenungguMedia, GalatMesin.
    """
    media = _media(kerja)
    titik = titik_sah(media=media, tulis=True)
    if media.baca_ulang_hasil == HasilBaca.GALAT:
        raise SetelanKurang(f"Media {media.kode} gagal dibaca ulang. Baca ulang lagi, atau nyatakan rusak.")
    calon = services_salin.belum_di_media(media=media)
    with _selama_terpasang(media, titik):
        _kenali(kerja, media, titik)
        tutup = _tak_terbuka(kerja, calon)
        tersalin = _salin_semua(kerja, media, titik, [s for s in calon if s.repositori_id not in tutup])
        _salin_manifes(kerja, media, lewati=tutup)
        dilupakan = _pangkas(kerja, media)
    kerja.hasil |= {"media": media.kode, "tersalin": tersalin, "dilupakan": dilupakan}
    services_salin.suruh_baca_ulang(media_id=media.pk, oleh=kerja.jalan.oleh, otomatis=True)
    bersih = f", {dilupakan} salinan lama dibersihkan" if dilupakan else ""
    kalimat = f"{tersalin} salinan baru di media {media.kode}{bersih}. Baca ulang dari media menyusul."
    if tutup:
        jenis = type(next(iter(tutup.values())))
        raise jenis(f"{' '.join(str(g) for g in tutup.values())} Selain itu: {kalimat}")
    return kalimat


def _tak_terbuka(kerja: Kerja, calon: list[Salinan]) -> dict[int, GalatMesin]:
    """Source repositories that do not open from this server (another machine's folder, a wrong key), each named."""
    tutup: dict[int, GalatMesin] = {}
    for repositori in {s.repositori_id: s.repositori for s in calon}.values():
        try:
            kerja.restic(repositori).kenal()
        except GalatMesin as galat:
            tutup[repositori.pk] = type(galat)(f"{repositori} tidak dapat dibaca dari server ini: {galat}")
    return tutup


def _kenali(kerja: Kerja, media: Media, titik: Titik) -> None:
    """The repository that opens with this medium's key is the one its marker names."""
    kerja.langkah("Mengenali media")
    isi = baca(titik.jalur)
    if media.repositori is None or isi is None or kerja.restic(media.repositori).kenal() != isi.repositori:
        raise TidakCocok(f"Repositori di {titik.akar} bukan milik media {media.kode}. Periksa asal media itu.")


def _salin_semua(kerja: Kerja, media: Media, titik: Titik, calon: list[Salinan]) -> int:
    total = sum(s.byte_asal for s in calon)
    awal, sudah = titik.bebas, 0
    assert media.repositori is not None  # noqa: S101 - narrowed by _kenali
    for salinan in calon:
        kerja.langkah(f"Menyalin {salinan.sasaran}")
        with (
            kerja.kunci_repositori(salinan.repositori) as asal,
            kerja.kunci_repositori(media.repositori, eksklusif=True) as tujuan,
        ):
            dijaga(tujuan.dengan(_berdenyut(kerja, titik, awal))).salin([salinan.restic_id], dari=asal)
            hasil = next((s for s in pohon(tujuan) if s.asal == salinan.restic_id), None)
        if hasil is None:
            raise TidakCocok(f"Salinan {salinan.pendek} tidak ditemukan di media sesudah disalin.")
        services_salin.catat_tersalin(media_id=media.pk, salinan=salinan, nomor=hasil.nomor, pohon=hasil.pohon)
        sudah += salinan.byte_asal
        kerja.kemajuan(byte=sudah, total=total, baru=max(0, awal - titik.bebas))
    return len(calon)


def _salin_manifes(kerja: Kerja, media: Media, *, lewati: Container[int]) -> None:
    """The medium alone must be enough to prove a restore: what each snapshot held when it was made goes along."""
    assert media.repositori is not None  # noqa: S101 - narrowed by _kenali
    kerja.langkah("Menyalin manifes")
    with kerja.kunci_repositori(media.repositori, eksklusif=True) as tujuan:
        ada = {tanda for s in tujuan.daftar(tanda=[MANIFES]) for tanda in s.tanda}
    for repositori, nomor in services_salin.dibawa(media=media).items():
        if repositori.pk in lewati or not (kurang := {n for n in nomor if tanda_utuh(n) not in ada}):
            continue
        with (
            kerja.kunci_repositori(repositori) as asal,
            kerja.kunci_repositori(media.repositori, eksklusif=True) as tujuan,
        ):
            if manifes := [s.nomor for s in manifes_dari(asal, kurang)]:
                tujuan.salin(manifes, dari=asal)


def _berdenyut(kerja: Kerja, titik: Titik, awal: int) -> Cara:
    """``restic copy`` says nothing while it works: the medium's own fill shows how far it is."""
    terakhir = [0.0]

    def denyut() -> None:
        kerja.periksa_batal()
        if time.monotonic() - terakhir[0] > _DENYUT_UKUR:
            terakhir[0] = time.monotonic()
            kerja.kemajuan(baru=max(0, awal - titik.bebas))

    return Cara(denyut=denyut, rendah=kerja.cara.rendah)


def _pangkas(kerja: Kerja, media: Media) -> int:
    lama = services_salin.lewat_rencana(media=media)
    if not lama or media.repositori is None:
        return 0
    kerja.langkah("Membersihkan yang lama")
    with kerja.kunci_repositori(media.repositori, eksklusif=True) as restic:
        manifes = manifes_dari(restic, {i.salinan.restic_id for i in lama})
        restic.lupakan([*(i.restic_id for i in lama), *(s.nomor for s in manifes)])
        restic.pangkas()
    return services_salin.catat_dilupakan(media=media, isi=lama)


def baca_ulang(kerja: Kerja) -> str:
    """Read every byte back from the medium itself, and compare its trees with the main repository's.

    The kernel's cache of the medium's files is dropped first, so that what is read comes from the medium.
    Raises: MenungguMedia, RepoRusak, TidakCocok, GalatMesin.
    """
    media = _media(kerja)
    titik = titik_sah(media=media, tulis=True)
    try:
        with _selama_terpasang(media, titik):
            _kenali(kerja, media, titik)
            jumlah = _baca(kerja, media, titik)
    except _BUKAN_SALAH_MEDIA:
        raise
    except GalatMesin as galat:
        # A key or a configuration that no longer opens is as broken as a pack that no longer reads.
        services_salin.catat_baca_gagal(media_id=media.pk, pesan=str(galat))
        raise
    kerja.hasil |= {"media": media.kode, "cocok": jumlah}
    return f"Seluruh isi media {media.kode} dibaca ulang: {jumlah} salinan cocok, tanpa galat."


def _baca(kerja: Kerja, media: Media, titik: Titik) -> int:
    assert media.repositori is not None  # noqa: S101 - narrowed by _kenali
    mulai = time.monotonic()
    kerja.langkah("Mengosongkan tembolok")
    berkas = perangkat.lupakan_cache(titik.jalur)
    kerja.langkah("Membaca dari media")
    with kerja.kunci_repositori(media.repositori, eksklusif=True) as restic:
        restic.periksa(baca_data=True, dengar=_dengar_persen(kerja))
        if salah := perangkat.salah_sidik(Path(restic.alamat)):
            raise RepoRusak(f"Sidik berkas tidak cocok: {', '.join(salah)}.")
        ada = {s.nomor: s for s in pohon(restic)}
    kerja.langkah("Membandingkan pohon")
    cocok = services_salin.bandingkan(media=media, ada={k: s.pohon for k, s in ada.items()}, utama=_utama(kerja, media))
    services_salin.catat_cocok(media_id=media.pk, isi=cocok)
    kerja.hasil["berkas"] = berkas
    kerja.hasil["lama"] = bahasa.angka(time.monotonic() - mulai, 1)
    return len(cocok)


def _utama(kerja: Kerja, media: Media) -> dict[str, str]:
    """Snapshot → tree of every main repository that this medium carries copies of; those that answer."""
    hasil: dict[str, str] = {}
    for repositori in services_salin.repositori_asal(media=media):
        with kerja.kunci_repositori(repositori) as restic:
            hasil |= {s.nomor: s.pohon for s in pohon(restic)}
    return hasil


def _dengar_persen(kerja: Kerja) -> Pendengar:
    """``check`` prints «[0:12] 40.00%  8 / 20 packs» while it reads."""

    def dengar(pesan: dict[str, Any]) -> None:
        cocok = _PERSEN.search(str(pesan.get("teks", "")))
        if cocok:
            kerja.kemajuan(persen=float(cocok[1]))

    return dengar
