"""``bin/restore``: the order of the steps, and what the person is told (Perka LKPP 2/2010 Pasal 27)."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import psycopg

from arsip.cadangan.galat import GalatMesin, SandiKeliru
from arsip.cadangan.mesin import Restic
from arsip.cadangan.proses import Cara
from arsip.pemulihan.bencana import isi, pilih
from arsip.pemulihan.bencana.layar import GalatPulih, Layar, lama
from arsip.pemulihan.bencana.tujuan import Tujuan
from lpse.tertanam.galat import TertanamGalat
from lpse.tertanam.lingkungan import AKAR, baca_lingkungan

_KUNCI = "LPSE_KUNCI_PULIH"


class ResticBaca(Restic):
    """Reads only and writes nothing, not even a lock: the medium may be plugged in read-only."""

    def _argumen(self, argumen: Sequence[str]) -> list[str]:
        return super()._argumen(["--no-lock", *argumen])


_LANGKAH = 7
#: Exit codes: refused or failed; came back but differs from what was put away.
GAGAL, BERBEDA = 1, 3


def _uraian() -> argparse.ArgumentParser:
    urai = argparse.ArgumentParser(prog="bin/restore", add_help=False, allow_abbrev=False)
    urai.add_argument("--dari", default="")
    urai.add_argument("--sandi", default="")
    urai.add_argument("--kredensial", default="")
    urai.add_argument("--salinan", default=pilih.TERBARU)
    urai.add_argument("--ke", default="")
    urai.add_argument("--timpa", action="store_true")
    urai.add_argument("--daftar", action="store_true")
    return urai


def utama(argumen: list[str]) -> int:
    """Run it; 0 when the portal is back, 1 with one clear sentence otherwise."""
    pilihan = _uraian().parse_args(argumen)
    layar = Layar(_LANGKAH)
    try:
        restic = _buka(pilihan, layar)
        if pilihan.daftar:
            layar.kata("\n".join(pilih.daftar(restic)) or "Tidak ada salinan portal yang utuh.")
            return 0
        return _pulihkan(pilihan, restic, layar)
    except (GalatPulih, GalatMesin, TertanamGalat) as galat:
        sys.stderr.write(f"\nPemulihan berhenti: {galat}\n")
    except OSError as galat:
        sys.stderr.write(f"\nPemulihan berhenti: {galat.strerror or galat} ({galat.filename or 'cakram'}).\n")
    except psycopg.Error as galat:
        sys.stderr.write(f"\nPemulihan berhenti: basis data berkata: {str(galat).strip().splitlines()[0]}\n")
    except KeyboardInterrupt:
        sys.stderr.write("\nDihentikan. Ulangi dengan perintah yang sama.\n")
    return GAGAL


def _jalur(teks: str) -> str:
    """A path as the person wrote it, from the folder where they stood."""
    if not teks or teks.startswith("/"):
        return teks
    return str((Path(os.environ.get("LPSE_RESTORE_DARI_FOLDER", ".")) / teks).resolve())


def _alamat(teks: str) -> str:
    if not teks and sys.stdin.isatty():
        teks = input("Alamat cadangan (folder media, sftp:…, s3:…, rest:…): ").strip()
    if not teks:
        raise GalatPulih("Sebutkan asalnya: bin/restore --dari ALAMAT. Penjelasan: bin/restore --bantuan")
    jauh = ":" in teks.split("/", maxsplit=1)[0]
    return teks if jauh else _jalur(teks)


def _buka(pilihan: argparse.Namespace, layar: Layar) -> Restic:
    """Open the repository with the key; a key typed with blanks, as the sheet prints it, is taken too."""
    alamat = _alamat(pilihan.dari)
    layar.langkah(f"Membuka cadangan di {alamat}")
    kredensial = _jalur(pilihan.kredensial)
    if pilihan.sandi:
        restic = ResticBaca(alamat, _jalur(pilihan.sandi), kredensial, cara=Cara(rendah=False))
        restic.kenal()
        return restic
    kunci = _kunci()
    restic = ResticBaca(alamat, f"env:{_KUNCI}", kredensial, cara=Cara(rendah=False))
    for coba in dict.fromkeys((kunci, "".join(kunci.split()))):
        os.environ[_KUNCI] = coba
        with suppress(SandiKeliru):
            restic.kenal()
            return restic
    raise GalatPulih("Kunci keliru. Ketik persis seperti di lembar pemulihan; huruf besar dan kecil berbeda.")


def _kunci() -> str:
    if os.environ.get("RESTIC_PASSWORD_FILE"):
        return Path(os.environ["RESTIC_PASSWORD_FILE"]).read_text(encoding="utf-8").strip()
    if os.environ.get("RESTIC_PASSWORD"):
        return os.environ["RESTIC_PASSWORD"]
    kunci = getpass.getpass("Kunci cadangan (dari lembar pemulihan): ") if sys.stdin.isatty() else sys.stdin.readline()
    if not kunci.strip():
        raise GalatPulih("Kunci kosong. Pakai --sandi BERKAS, atau ketik kunci dari lembar pemulihan.")
    return kunci.strip()


def _pulihkan(pilihan: argparse.Namespace, restic: Restic, layar: Layar) -> int:
    mulai = float(os.environ.get("LPSE_RESTORE_MULAI", "") or time.time())
    if pilihan.ke:
        os.environ["LPSE_VAR"] = _jalur(pilihan.ke)
    lingkungan = baca_lingkungan()
    tujuan, url = Tujuan(lingkungan.var), lingkungan.database_url
    pasangan = pilih.pilih(restic, pilihan.salinan)
    layar.selesai(
        f"basis data {pasangan.basis_data.nomor[:8]} ({pilih.saat(pasangan.basis_data.waktu)}), "
        f"berkas {pasangan.berkas.nomor[:8]} ({pilih.saat(pasangan.berkas.waktu)})"
    )
    for teks in pasangan.peringatan:
        layar.kata(f"      PERHATIAN: {teks}")
    layar.langkah(f"Menyiapkan folder data {tujuan.var}")
    ulang = tujuan.setengah_jadi
    if disisihkan := tujuan.siapkan(timpa=pilihan.timpa):
        layar.kata(f"      Isi lama disisihkan ke {disisihkan}")
    boleh = tujuan.basis_data_setengah_jadi == isi.tempat(url)
    catat = {"dari": restic.alamat, "salinan": pasangan.basis_data.nomor, "basis_data": isi.tempat(url)}
    tujuan.tandai(**catat, selesai=False)
    layar.selesai("dilanjutkan dari yang terhenti" if ulang else "siap")
    layar.langkah("Memulihkan berkas, kunci sertifikat, dan kunci rahasia")
    var_lama, catatan = isi.pulihkan_berkas(restic, pasangan, tujuan.var, layar.maju)
    layar.selesai("berkas kembali dan cocok dengan manifesnya" if pasangan.manifes_berkas else "berkas kembali")
    for teks in catatan:
        layar.kata(f"      {teks}")
    layar.langkah("Menyalakan basis data" if not url else "Memeriksa basis data tujuan")
    with isi.basis_data(tujuan.var, url) as alamat:
        isi.kosongkan(alamat, boleh=boleh or not url)
        layar.selesai("menjawab dan kosong")
        beda = _basis_data(layar, restic, pasangan, alamat)
        layar.langkah("Memutakhirkan susunan dan memeriksa rantai jejak")
        utuh = _susul(layar, tujuan, var_lama, restic, url)
    tujuan.tandai(**catat, selesai=True)
    _pamit(layar, tujuan.var, time.time() - mulai)
    return BERBEDA if beda or not utuh else 0


def _basis_data(layar: Layar, restic: Restic, pasangan: pilih.Pasangan, alamat: str) -> list[str]:
    layar.langkah("Memulihkan basis data")
    isi.pulihkan_basis_data(restic, pasangan, alamat, layar.maju)
    layar.selesai("semua tabel, batasan, dan pemicu kembali")
    layar.langkah("Membandingkan dengan manifes saat pencadangan")
    tabel, baris, beda = isi.bandingkan_basis_data(alamat, pasangan)
    terhitung = f"{tabel} tabel, {baris} baris"
    ada = bool(pasangan.manifes_basis_data)
    layar.selesai(f"{terhitung}, {len(beda)} perbedaan" if ada else f"{terhitung}; tanpa manifes, tidak dibandingkan")
    for teks in beda[:20]:
        layar.kata(f"      BERBEDA: {teks}")
    return beda


def _susul(layar: Layar, tujuan: Tujuan, var_lama: str, restic: Restic, url: str) -> bool:
    """Migrate when the code is newer, put the addresses right, look at the chain; True when the chain holds."""
    kunci = os.environ.get(_KUNCI, "") or Path(restic.berkas_sandi).read_text(encoding="utf-8").strip()
    lingkungan = {_KUNCI: kunci, **({"DATABASE_URL": url} if url else {})}
    for perintah in (
        ["migrate", "--no-input", "--verbosity=0"],
        ["selesaikan_pemulihan", f"--var-lama={var_lama}", f"--alamat={restic.alamat}"],
    ):
        hasil = isi.kelola(perintah, var=tujuan.var, **lingkungan)
        for teks in hasil.stdout.splitlines():
            layar.kata(f"      {teks}")
        if hasil.returncode not in (0, BERBEDA):
            sebab = (hasil.stderr.strip().splitlines() or ["tanpa pesan"])[-1]
            raise GalatPulih(f"manage.py {perintah[0]} gagal: {sebab}")
    layar.selesai("selesai")
    return hasil.returncode == 0


def _pamit(layar: Layar, var: Path, detik: float) -> None:
    khusus = "" if var == (AKAR / "var").resolve() else f"LPSE_VAR={var} "
    layar.kata()
    layar.kata(f"Portal kembali dalam {lama(detik)} (RTO).")
    layar.kata("Berikutnya:")
    layar.kata(f"  1. Nyalakan: {khusus}bin/serve, lalu masuk dengan akun dan faktor kedua yang lama.")
    layar.kata(
        "  2. Buka Pengarsipan, Cadangan: pastikan repositori dan medianya terpasang, lalu jalankan satu cadangan."
    )
    layar.kata("  3. Jalankan Uji pulih; simpan lembar pemulihan lama sampai lembar kunci baru dicetak.")
