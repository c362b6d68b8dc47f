"""The engine: restic (Debian's 0.14 or newer), one object per repository; it alone encrypts and deduplicates."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arsip.cadangan import proses
from arsip.cadangan.galat import GalatMesin, RepoRusak, RepoTerkunci, RepoTidakAda
from arsip.cadangan.mesin_galat import galat_restic
from arsip.cadangan.mesin_hasil import Catatan, HasilCadang, Pendengar, Simpul, Snapshot, abaikan, ruang_bebas
from arsip.cadangan.mesin_kunci import bersihkan_kunci
from arsip.cadangan.proses import Anak, Cara
from arsip.cadangan.setelan_repo import lingkungan_restic

if TYPE_CHECKING:
    from arsip.cadangan.models import Repositori

_PERINTAH = "restic"
#: restic's exit when some source files could not be read: a snapshot was made, but not of everything.
_SEBAGIAN = 3
#: Seconds between a broken pipe and the end of the process that broke it.
TUNGGU_AKHIR = 2.0


@dataclass(frozen=True)
class Restic:
    """One repository. ``berkas_sandi`` is the path of a mode-600 file or ``env:NAMA``; no secret stands in arguments.

    Every method raises a :class:`GalatMesin` of the right kind, and whatever ``cara.denyut`` raises to stop it.
    """

    alamat: str
    berkas_sandi: str
    berkas_lingkungan: str = ""
    tembolok: str = ""
    cara: Cara = field(default_factory=Cara)

    @classmethod
    def dari(cls, repositori: Repositori, *, cara: Cara | None = None, tembolok: str = "") -> Restic:
        """The engine of a registered repository."""
        return cls(repositori.alamat, repositori.berkas_sandi, repositori.berkas_lingkungan, tembolok, cara or Cara())

    def dengan(self, cara: Cara) -> Restic:
        return replace(self, cara=cara)

    @property
    def lokal(self) -> bool:
        return self.alamat.startswith("/")

    # -- the repository itself ------------------------------------------------------------------------------------

    def siapkan(self, *, seperti: Restic | None = None) -> bool:
        """Make the repository when there is none; True when it was made now.

        ``seperti`` takes over the chunker of another one, so that copies between the two deduplicate.
        """
        try:
            self.kenal()
        except RepoTidakAda:
            if self.lokal:
                Path(self.alamat).mkdir(mode=0o700, parents=True, exist_ok=True)
            self._jalan(["init", *(["--copy-chunker-params"] if seperti else [])], dari=seperti)
            return True
        return False

    def kenal(self) -> str:
        """Open it with the password: the repository's own number. The cheapest proof that all is well.

        Raises: RepoTidakAda, SandiKeliru, TidakTerjangkau …
        """
        self.ada()
        keluar = self._jalan(["cat", "config", "--no-lock"])
        return str(json.loads(keluar)["id"])

    def ada(self) -> None:
        """Whether one lies on a disk of ours, as far as a look tells.  Raises: RepoTidakAda."""
        if self.lokal and not (Path(self.alamat) / "config").is_file():
            raise RepoTidakAda(f"Belum ada repositori di {self.alamat}.")

    def buka_kunci(self) -> int:
        """Remove the locks of processes that are dead; living ones stay. Returns how many went."""
        return bersihkan_kunci(self)

    # -- backup ---------------------------------------------------------------------------------------------------

    def cadangkan_aliran(
        self,
        sumber: Callable[[int], Anak],
        *,
        nama: str,
        tanda: Sequence[str],
        tuan: str,
        galat_sumber: Callable[[str, int], GalatMesin],
        dengar: Pendengar = abaikan,
        sebelum_tutup: Callable[[], None] = lambda: None,
    ) -> HasilCadang:
        """Back up what a child writes into a pipe, under the file name ``nama``.

        The write end stays open here until that child ended with 0 and ``sebelum_tutup`` agreed; only then does restic
        see the end of the stream and make its snapshot. Otherwise restic is stopped, and there is none.
        """
        catatan = Catatan(dengar)
        with proses.pipa() as (baca, tulis):
            restic = self._mulai(["backup", "--stdin", "--stdin-filename", nama, *_tanda(tanda, tuan)], catatan, baca)
            proses.tutup_ujung(baca)
            try:
                hulu = sumber(tulis)
                try:
                    proses.tunggu([hulu], cara=self.cara, sampai=lambda: restic.selesai() is not None)
                    _periksa_hulu(hulu, restic, galat_sumber)
                    sebelum_tutup()
                except BaseException:
                    hulu.hentikan(signal.SIGTERM, 2)
                    raise
            except BaseException:
                restic.hentikan()
                raise
            proses.tutup_ujung(tulis)
            proses.tunggu([restic], cara=self.cara)
        return self._usai(restic, catatan, self._cari)

    def cadangkan_folder(
        self,
        folder: Sequence[str],
        *,
        kecuali: Sequence[str] = (),
        tanda: Sequence[str],
        tuan: str,
        dengar: Pendengar = abaikan,
    ) -> HasilCadang:
        """Back up folders; a file that cannot be read fails the run, one that vanished meanwhile does not."""
        catatan = Catatan(dengar)
        pola = [bagian for satu in kecuali for bagian in ("--exclude", satu)]
        restic = self._mulai(["backup", *_tanda(tanda, tuan), *pola, "--", *folder], catatan)
        proses.tunggu([restic], cara=self.cara)
        return self._usai(restic, catatan, self._cari)

    def simpan_isi(self, isi: bytes, *, nama: str, tanda: Sequence[str], tuan: str) -> HasilCadang:
        """A small file of our own, whole in memory before restic starts: our death in the middle cannot cut it short.

        Of a repository on the network the number is the one restic told, often its first eight characters only.
        """
        catatan = Catatan(abaikan)
        with os.fdopen(os.memfd_create(nama), "wb") as berkas:
            berkas.write(isi)
            berkas.seek(0)
            restic = self._mulai(
                ["backup", "--stdin", "--stdin-filename", nama, *_tanda(tanda, tuan)], catatan, berkas.fileno()
            )
            proses.tunggu([restic], cara=self.cara)
        return self._usai(restic, catatan, self._cari if self.lokal else str)

    # -- looking --------------------------------------------------------------------------------------------------

    def daftar(self, *, tanda: Sequence[str] = (), nomor: Sequence[str] = ()) -> list[Snapshot]:
        """Snapshots, oldest first; ``tanda`` must all be there."""
        argumen = ["snapshots", "--json", "--no-lock", *(["--tag", ",".join(tanda)] if tanda else []), *nomor]
        isi = json.loads(self._jalan(argumen) or b"[]")
        return sorted((Snapshot.dari(s) for s in isi or []), key=lambda s: s.waktu)

    def isi(self, nomor: str, jalur: str = "") -> Iterator[Simpul]:
        """The entries of a snapshot, or of one folder of it (not deeper)."""
        keluar = self._jalan(["ls", "--json", "--no-lock", nomor, *([jalur] if jalur else [])])
        for baris in keluar.splitlines():
            butir = json.loads(baris)
            if butir.get("struct_type") == "node":
                yield Simpul(butir["path"], butir["type"], int(butir.get("size") or 0), str(butir.get("mtime", "")))

    def periksa(self, *, baca_data: bool = False, dengar: Pendengar = abaikan) -> str:
        """Check the structure; with ``baca_data`` every stored byte is read and compared with its hash.

        Raises: RepoRusak with what restic named.
        """
        argumen = ["check", "--no-cache", *(["--read-data"] if baca_data else [])]
        baris: list[str] = []

        def terima(satu: bytes) -> None:
            teks = satu.decode(errors="replace").strip()
            baris.append(teks)
            dengar({"message_type": "teks", "teks": teks})

        hasil = self._proses(argumen, keluar=terima)
        if hasil.kode != 0:
            galat = galat_restic(hasil.galat, hasil.kode)
            if type(galat) is GalatMesin:  # check fails for one reason only: what it looked at
                galat = RepoRusak(f"Pemeriksaan menemukan kerusakan. {galat}")
            raise galat
        return baris[-1] if baris else ""

    def statistik(self) -> dict[str, Any]:
        """Bytes and blobs really stored (``stats --mode raw-data``)."""
        isi: dict[str, Any] = json.loads(self._jalan(["stats", "--mode", "raw-data", "--json", "--no-lock"]))
        return isi

    # -- copying, giving back -------------------------------------------------------------------------------------

    def salin(self, nomor: Sequence[str], *, dari: Restic) -> None:
        """Copy snapshots of another repository here (``restic copy``); the new ones name them as their original."""
        self._jalan(["copy", *nomor], dari=dari)

    def pulihkan(
        self, nomor: str, ke: Path, *, termasuk: Sequence[str] = (), periksa: bool = False, dengar: Pendengar = abaikan
    ) -> None:
        """Restore a snapshot (or some paths of it) below ``ke``."""
        pola = [bagian for satu in termasuk for bagian in ("--include", satu)]
        argumen = ["restore", nomor, "--target", str(ke), *pola, *(["--verify"] if periksa else [])]
        hasil = self._proses(argumen, keluar=lambda b: dengar({"message_type": "teks", "teks": b.decode().strip()}))
        if hasil.kode != 0:
            raise galat_restic(hasil.galat, hasil.kode)

    def keluarkan(self, nomor: str, jalur: str, *, ke: int) -> None:
        """One file of a snapshot into an open descriptor."""
        anak = proses.mulai(self._argumen(["dump", nomor, jalur]), env=self._env(), cara=self.cara, keluaran=ke)
        proses.tunggu([anak], cara=self.cara)
        if (kode := anak.tutup()) != 0:
            raise galat_restic(anak.galat, kode)

    def keluarkan_ke(
        self,
        nomor: str,
        jalur: str,
        tujuan: Callable[[int], Anak],
        *,
        galat_tujuan: Callable[[str, int], GalatMesin],
    ) -> None:
        """One file of a snapshot into the standard input of another child (``pg_restore``)."""
        with proses.pipa() as (baca, tulis):
            hulu = proses.mulai(self._argumen(["dump", nomor, jalur]), env=self._env(), cara=self.cara, keluaran=tulis)
            proses.tutup_ujung(tulis)
            try:
                hilir = tujuan(baca)
            except BaseException:
                hulu.hentikan()
                raise
            proses.tutup_ujung(baca)
            proses.tunggu([hilir], cara=self.cara)
            kode_hilir = hilir.tutup()
            kode_hulu = hulu.tutup() if kode_hilir == 0 else hulu.hentikan()
        if kode_hilir != 0:
            raise galat_tujuan(hilir.galat, kode_hilir)
        if kode_hulu != 0:
            raise galat_restic(hulu.galat, kode_hulu)

    def baca(self, nomor: str, jalur: str, *, potong: int = 1 << 16) -> Iterator[bytes]:
        """One file of a snapshot, piece by piece (a download). Raises at the end when restic did not end well."""
        anak = proses.mulai(self._argumen(["dump", nomor, jalur]), env=self._env(), cara=self.cara)
        keluar = anak.proses.stdout
        if keluar is None:
            raise galat_restic("", 1)
        try:
            with keluar:
                while isi := keluar.read(potong):
                    yield isi
        finally:
            kode = anak.hentikan()
        if kode != 0:
            raise galat_restic(anak.galat, kode)

    # -- letting go -----------------------------------------------------------------------------------------------

    def rencana_lupakan(
        self, *, tanda: Sequence[str], harian: int, mingguan: int, bulanan: int, tahunan: int
    ) -> list[str]:
        """Which snapshots with these tags a policy would forget; nothing is changed."""
        simpan = [
            bagian
            for nama, jumlah in (("daily", harian), ("weekly", mingguan), ("monthly", bulanan), ("yearly", tahunan))
            if jumlah
            for bagian in (f"--keep-{nama}", str(jumlah))
        ]
        keluar = self._jalan(
            ["forget", "--dry-run", "--json", "--no-lock", "--group-by", "", "--tag", ",".join(tanda), *simpan]
        )
        kelompok: list[dict[str, Any]] = []
        for baris in keluar.splitlines():
            with suppress(ValueError):
                isi = json.loads(baris)
                kelompok += isi if isinstance(isi, list) else []
        return [s["id"] for k in kelompok for s in k.get("remove") or []]

    def lupakan(self, nomor: Sequence[str]) -> None:
        """Forget these snapshots; their data go with the next :meth:`pangkas`."""
        if nomor:
            self._jalan(["forget", *nomor])

    def pangkas(self) -> None:
        """Remove data that no snapshot needs any more (exclusive)."""
        self._jalan(["prune"])

    # -- keys -----------------------------------------------------------------------------------------------------

    def kunci(self) -> list[dict[str, Any]]:
        """The keys of the repository; ``current`` marks the one that opened it."""
        isi: list[dict[str, Any]] = json.loads(self._jalan(["key", "list", "--json", "--no-lock"]))
        return isi

    def tambah_kunci(self, berkas_sandi_baru: Path) -> None:
        """Add the password that stands in a mode-600 file."""
        self._jalan(["key", "add", "--new-password-file", str(berkas_sandi_baru)])

    def hapus_kunci(self, nomor: str) -> None:
        self._jalan(["key", "remove", nomor])

    # -- underneath -----------------------------------------------------------------------------------------------

    def _env(self, dari: Restic | None = None) -> dict[str, str]:
        env = lingkungan_restic(self.alamat, self.berkas_sandi, self.berkas_lingkungan)
        if dari is not None:
            env |= lingkungan_restic(dari.alamat, dari.berkas_sandi, dari.berkas_lingkungan, awalan="RESTIC_FROM_")
        if self.tembolok:
            env["RESTIC_CACHE_DIR"] = self.tembolok
        return {**env, "RESTIC_PROGRESS_FPS": "2"}

    def _argumen(self, argumen: Sequence[str]) -> list[str]:
        tanpa = [] if (self.tembolok and not self.lokal) or "--no-cache" in argumen else ["--no-cache"]
        return [_PERINTAH, *tanpa, *argumen]

    def _mulai(self, argumen: Sequence[str], catatan: Catatan, masukan: int | None = None) -> Anak:
        return proses.mulai(
            self._argumen(["--json", *argumen]), env=self._env(), cara=self.cara, masukan=masukan, keluar=catatan.terima
        )

    def _proses(
        self, argumen: Sequence[str], *, keluar: Callable[[bytes], None] | None = None, dari: Restic | None = None
    ) -> proses.HasilProses:
        return proses.jalankan(self._argumen(argumen), env=self._env(dari), cara=self.cara, keluar=keluar)

    def _jalan(self, argumen: Sequence[str], *, dari: Restic | None = None) -> bytes:
        """Run it to its end. A lock that a dead process left behind is cleared once, then tried again."""
        hasil = self._proses(argumen, dari=dari)
        if hasil.kode == 0:
            return hasil.keluar
        galat = galat_restic(hasil.galat, hasil.kode)
        if isinstance(galat, RepoTerkunci) and self.buka_kunci():
            hasil = self._proses(argumen, dari=dari)
            if hasil.kode == 0:
                return hasil.keluar
            galat = galat_restic(hasil.galat, hasil.kode)
        raise galat

    def _usai(self, anak: Anak, catatan: Catatan, cari: Callable[[str], str]) -> HasilCadang:
        kode = anak.tutup()
        lenyap, lain = catatan.galat_berkas()
        if (kode not in {0, _SEBAGIAN}) or lain or catatan.ringkasan is None:
            raise galat_restic("\n".join([*lain, anak.galat]), kode)
        if kode == _SEBAGIAN and not lenyap:
            raise galat_restic(anak.galat, kode)
        r = catatan.ringkasan
        return HasilCadang(
            cari(r["snapshot_id"]), int(r["total_bytes_processed"]), int(r["data_added"]),
            int(r["total_files_processed"]), tuple(lenyap),
        )  # fmt: skip

    def _cari(self, awal: str) -> str:
        """The whole number of the snapshot just made (0.14 tells its beginning only), seen to lie there whole.

        On a disk of ours without starting restic again, which costs half a second for the key: a snapshot is one file,
        named by the hash of its content.  Raises: RepoRusak.
        """
        if self.lokal:
            berkas = list((Path(self.alamat) / "snapshots").glob(f"{awal}*"))
            ada = [b.name for b in berkas if hashlib.sha256(b.read_bytes()).hexdigest() == b.name]
        else:
            ada = [s.nomor for s in self.daftar(nomor=[awal])]
        if len(ada) != 1:
            raise RepoRusak(f"Snapshot {awal} tidak ditemukan lagi sesudah dibuat.")
        return ada[0]


def _periksa_hulu(hulu: Anak, restic: Anak, galat_sumber: Callable[[str, int], GalatMesin]) -> None:
    """Both ends of the stream after the wait.  Raises: what the one that ended badly complained about.

    restic cannot end well before its input does: when it is gone, its complaint is the true one, and the broken pipe of
    the other end is only what followed.
    """
    kode = None if hulu.selesai() is None else hulu.tutup()
    if kode == -signal.SIGPIPE or "broken pipe" in hulu.galat.lower():
        with suppress(subprocess.TimeoutExpired):  # its end is told a little later than its files are closed
            restic.proses.wait(timeout=TUNGGU_AKHIR)
    if restic.selesai() is not None:
        hulu.hentikan(signal.SIGTERM, 2)
        raise galat_restic(restic.galat, restic.tutup())
    if kode:
        raise galat_sumber(hulu.galat, kode)


def _tanda(tanda: Sequence[str], tuan: str) -> list[str]:
    return ["--host", tuan, *(bagian for satu in tanda for bagian in ("--tag", satu))]


__all__ = ["HasilCadang", "Pendengar", "Restic", "Simpul", "Snapshot", "ruang_bebas"]
