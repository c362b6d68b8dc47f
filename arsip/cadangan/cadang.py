"""Carries a backup out: a database as one stream, folders as they are (Perka LKPP 2/2010 Pasal 27(1))."""

from __future__ import annotations

import datetime as dt
import fnmatch
import json
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import psycopg
from django.utils import timezone

from arsip.cadangan import proses
from arsip.cadangan.alat import program_pg
from arsip.cadangan.dsn import Dsn, dsn_sasaran
from arsip.cadangan.enums import JenisRepositori, JenisSasaran
from arsip.cadangan.galat import CakramPenuh, FolderTidakAda, MenungguMedia, RepoTidakAda, SetelanKurang
from arsip.cadangan.hasil import CalonSalinan
from arsip.cadangan.letak import dijaga
from arsip.cadangan.manifes import ambil_manifes
from arsip.cadangan.manifes_folder import ambil_sampel, manifes_folder, masih_sama
from arsip.cadangan.mesin import HasilCadang, Restic, Snapshot, ruang_bebas
from arsip.cadangan.mesin_galat import galat_pg, tanpa_sandi
from arsip.cadangan.services_tempat import catat_siap
from lpse.tampilan.bahasa import angka, byte

if TYPE_CHECKING:
    from arsip.cadangan.kerja import Kerja
    from arsip.cadangan.models import Repositori, Sasaran

#: Below this much room no backup begins: restic itself needs some to tidy up.
RUANG_MINIMUM = 32 * 1024 * 1024
#: Mount points of drives that people plug in and out.
_CABUTAN = ("/media/", "/mnt/", "/run/media/")
TANDA = "lpse"
DATA, MANIFES = "data", "manifes"


def tanda_sasaran(sasaran: Sasaran) -> str:
    return f"sasaran:{sasaran.kode}"


def tanda_utuh(nomor: str) -> str:
    """On the manifest's snapshot: the data snapshot of this number is whole."""
    return f"utuh:{nomor}"


def manifes_dari(restic: Restic, nomor: Iterable[str]) -> list[Snapshot]:
    """The manifests in this repository that speak of these data snapshots (by the number they were made under)."""
    dicari = {tanda_utuh(n) for n in nomor}
    return [s for s in restic.daftar(tanda=[MANIFES]) if dicari & set(s.tanda)] if dicari else []


def cadangkan(kerja: Kerja) -> str:
    """Back one target up. The snapshot counts only with its manifest beside it in the repository."""
    sasaran = kerja.jalan.sasaran
    if sasaran is None:
        raise SetelanKurang("Jalan ini tidak menyebut sasarannya.")
    repositori = sasaran.repositori
    with kerja.kunci_repositori(repositori) as restic:
        kerja.langkah("Periksa ruang")
        siap(restic, repositori, buka=False)
        with _dikenal(repositori):
            hasil, waktu, manifes = _simpan(kerja, dijaga(restic), sasaran)
        catat_siap(repositori_id=repositori.pk, bebas=ruang_bebas(repositori.alamat))
    kerja.calon = CalonSalinan(hasil.nomor, repositori, sasaran, waktu, hasil.byte_asal, hasil.byte_baru, manifes)
    kerja.kemajuan(byte=hasil.byte_asal, total=hasil.byte_asal, baru=hasil.byte_baru, berkas=hasil.berkas)
    kerja.hasil |= {"snapshot": hasil.nomor, "lenyap": list(hasil.lenyap[:20])}
    return _kalimat(sasaran, hasil, manifes)


def _simpan(kerja: Kerja, restic: Restic, sasaran: Sasaran) -> tuple[HasilCadang, dt.datetime, dict[str, Any]]:
    """The data, then the manifest that says they are whole."""
    cara = _basisdata if sasaran.jenis == JenisSasaran.BASISDATA else _folder
    hasil, waktu, manifes = cara(kerja, restic, sasaran)
    kerja.langkah("Catat hasil")
    manifes |= {"sasaran": sasaran.kode, "snapshot": hasil.nomor, "waktu_data": waktu.isoformat()}
    restic.simpan_isi(
        json.dumps(manifes, sort_keys=True).encode(),
        nama=f"manifes-{sasaran.kode}.json",
        tanda=[TANDA, tanda_sasaran(sasaran), f"jalan:{kerja.jalan.pk}", MANIFES, tanda_utuh(hasil.nomor)],
        tuan=sasaran.server,
    )
    restic.cara.denyut()  # still the same disk, now that all is written
    return hasil, waktu, manifes


def _kalimat(sasaran: Sasaran, hasil: HasilCadang, manifes: dict[str, Any]) -> str:
    isi = (
        f"{angka(len(manifes['tabel']))} tabel, {angka(manifes['baris'])} baris"
        if sasaran.jenis == JenisSasaran.BASISDATA
        else f"{angka(manifes['berkas'])} berkas"
    )
    lenyap = f" {len(hasil.lenyap)} berkas lenyap saat dibaca." if hasil.lenyap else ""
    return f"{isi}, {byte(hasil.byte_asal)}; {byte(hasil.byte_baru)} baru di repositori.{lenyap}"


def siap(restic: Restic, repositori: Repositori, *, buka: bool = True) -> None:
    """The repository is there, opens, and has room; made when it never was.

    ``buka=False`` leaves the opening of a known one to the backup, which does it half a second later anyway.

    Raises: MenungguMedia (its drive is unplugged), RepoTidakAda (it was there once), CakramPenuh, SandiKeliru …
    """
    bebas = ruang_bebas(repositori.alamat)
    if repositori.siap_pada is None:
        _cukup(bebas, repositori)
        restic.siapkan()
    else:
        with _dikenal(repositori):
            restic.kenal() if buka else restic.ada()
        _cukup(bebas, repositori)
    if buka or repositori.siap_pada is None:
        catat_siap(repositori_id=repositori.pk, bebas=bebas)


@contextmanager
def _dikenal(repositori: Repositori) -> Iterator[None]:
    """One that was there and is not now: its drive is out, or it is gone; never made anew in silence."""
    try:
        yield
    except RepoTidakAda as galat:
        if cabutan(repositori):
            raise MenungguMedia(
                f"{repositori} tidak terpasang di {repositori.alamat}. Pasang, lalu ia berlanjut sendiri."
            ) from galat
        raise RepoTidakAda(
            f"{repositori} pernah disiapkan, tetapi isinya tidak ada lagi di {tanpa_sandi(repositori.alamat)}. "
            "Ia tidak dibuat ulang diam-diam: periksa apakah cakramnya terpasang di tempat lain."
        ) from galat


def cabutan(repositori: Repositori) -> bool:
    """Whether its place is a drive that people unplug."""
    return repositori.jenis == JenisRepositori.MEDIA or repositori.alamat.startswith(_CABUTAN)


def _cukup(bebas: int | None, repositori: Repositori) -> None:
    if bebas is not None and bebas < RUANG_MINIMUM:
        raise CakramPenuh(f"Ruang bebas di {repositori.alamat} tinggal {byte(bebas)}; cadangan tidak dimulai.")


# -- databases ---------------------------------------------------------------------------------------------------------


def _basisdata(kerja: Kerja, restic: Restic, sasaran: Sasaran) -> tuple[HasilCadang, dt.datetime, dict[str, Any]]:
    """``pg_dump`` and the manifest look through the same exported snapshot; the stream ends only when both are well."""
    dsn = dsn_sasaran(sasaran)
    kerja.langkah("Bekukan daftar")
    with _cuplikan(dsn) as (sambungan, nama_cuplikan, waktu), _Latar(sambungan, kerja.periksa_batal) as latar:
        program = program_pg("pg_dump", versi=sambungan.info.server_version // 10_000)
        kerja.kemajuan(total=_perkiraan(sasaran))
        kerja.langkah("Salin dan sidik")
        latar.mulai()

        def sumber(tulis: int) -> proses.Anak:
            return proses.mulai(
                [program, "--format=custom", "--compress=0", "--no-password", f"--snapshot={nama_cuplikan}"],
                env=dsn.env(), cara=kerja.cara, keluaran=tulis,
            )  # fmt: skip

        hasil = restic.cadangkan_aliran(
            sumber,
            nama=f"{sasaran.kode}.dump",
            tanda=_tanda_data(sasaran, kerja),
            tuan=sasaran.server,
            galat_sumber=galat_pg,
            dengar=kerja.dengar_restic,
            sebelum_tutup=latar.tunggu,
        )
        return hasil, waktu, latar.hasil | {"berkas_dump": f"/{sasaran.kode}.dump"}


@contextmanager
def _cuplikan(dsn: Dsn) -> Iterator[tuple[psycopg.Connection[Any], str, dt.datetime]]:
    """A read-only transaction whose view of the data others may share."""
    sambungan = dsn.sambung()
    try:
        sambungan.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        sambungan.read_only = True
        try:
            baris = sambungan.execute("SELECT pg_export_snapshot(), now()").fetchone()
        except psycopg.Error as galat:
            raise galat_pg(tanpa_sandi(str(galat))) from galat
        if baris is None:
            raise galat_pg("the connection is lost")
        yield sambungan, baris[0], baris[1]
    finally:
        sambungan.close()


class _Latar:
    """Takes the manifest beside the dump; asked to stop, it stops at once."""

    def __init__(self, sambungan: psycopg.Connection[Any], periksa: Callable[[], None]) -> None:
        self.sambungan, self.periksa = sambungan, periksa
        self.hasil: dict[str, Any] = {}
        self._galat: BaseException | None = None
        self._utas = threading.Thread(target=self._jalan, name="manifes", daemon=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._utas.is_alive():
            self.sambungan.cancel_safe(timeout=5)
            self._utas.join(timeout=10)

    def mulai(self) -> None:
        self._utas.start()

    def tunggu(self) -> None:
        """Raises what went wrong."""
        while self._utas.is_alive():
            self.periksa()
            self._utas.join(timeout=proses.DENYUT_DETIK)
        if isinstance(self._galat, psycopg.Error):
            raise galat_pg(tanpa_sandi(str(self._galat))) from self._galat
        if self._galat is not None:
            raise self._galat

    def _jalan(self) -> None:
        try:
            self.hasil = ambil_manifes(self.sambungan, periksa=self.periksa)
        except BaseException as galat:  # noqa: BLE001 - told to the thread that waits
            self._galat = galat


def _perkiraan(sasaran: Sasaran) -> int | None:
    """How much the stream will bring: what the last one brought."""
    return sasaran.salinan.values_list("byte_asal", flat=True).first()


def _tanda_data(sasaran: Sasaran, kerja: Kerja) -> list[str]:
    return [TANDA, tanda_sasaran(sasaran), f"jalan:{kerja.jalan.pk}", DATA]


# -- folders -----------------------------------------------------------------------------------------------------------


def _folder(kerja: Kerja, restic: Restic, sasaran: Sasaran) -> tuple[HasilCadang, dt.datetime, dict[str, Any]]:
    hilang = [f for f in sasaran.folder if not Path(f).exists()]
    if hilang:
        raise FolderTidakAda(f"Tidak ada di {sasaran.server}: {', '.join(hilang)}.")
    waktu = timezone.now()
    kecuali = [*sasaran.pengecualian, *_repositori_sendiri(sasaran)]
    kerja.langkah("Bekukan daftar")
    sampel = ambil_sampel(sasaran.folder, pengecuali(kecuali), periksa=kerja.periksa_batal)
    kerja.langkah("Salin dan sidik")
    hasil = restic.cadangkan_folder(
        sasaran.folder,
        kecuali=kecuali,
        tanda=_tanda_data(sasaran, kerja),
        tuan=sasaran.server,
        dengar=kerja.dengar_restic,
    )
    kerja.langkah("Susun daftar")
    return hasil, waktu, manifes_folder(restic.isi(hasil.nomor), masih_sama(sampel))


def _repositori_sendiri(sasaran: Sasaran) -> list[str]:
    """A repository that lies inside its own target would grow into itself."""
    alamat = sasaran.repositori.alamat
    return [alamat] if alamat.startswith("/") else []


def pengecuali(pola: Sequence[str]) -> Callable[[str], bool]:
    """Patterns of restic for our own walk: a whole path, or a name with wildcards anywhere."""
    penuh = tuple(p.rstrip("/") for p in pola if p.startswith("/"))
    nama = tuple(p for p in pola if "/" not in p)

    def kena(jalur: str) -> bool:
        return any(fnmatch.fnmatchcase(jalur, p) for p in penuh) or any(
            fnmatch.fnmatchcase(jalur.rsplit("/", 1)[-1], p) for p in nama
        )

    return kena
