"""A backup by real restic and pg_dump: what it leaves, and each way it may end badly."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings as SettingsWrapper

from arsip.cadangan import cadang, manifes, manifes_folder, proses
from arsip.cadangan.alat import program_pg
from arsip.cadangan.dsn import Dsn, dsn_sasaran
from arsip.cadangan.enums import JenisJalan, JenisSasaran, KodeGalat, StatusJalan, TingkatSalinan
from arsip.cadangan.galat import AlatHilang, GalatMesin, SetelanKurang
from arsip.cadangan.mesin import Restic
from arsip.cadangan.models import JalanCadangan, Repositori, Salinan, Sasaran
from lpse.akun.models import Pengguna
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from tests.arsip.cadangan.conftest import mesin

Jalankan = Callable[..., JalanCadangan]


def _jalan(*perintah: str) -> bool:
    return subprocess.run(perintah, check=False, capture_output=True).returncode == 0  # noqa: S603 - the test's own


def _keluaran(*perintah: str) -> str:
    return subprocess.run(perintah, check=True, capture_output=True, text=True).stdout  # noqa: S603 - the test's own


def _pastikan_bersih(repositori: Repositori) -> None:
    """No snapshot, no lock."""
    assert mesin(repositori).daftar() == []
    assert list((Path(repositori.alamat) / "locks").iterdir()) == []


pytestmark = pytest.mark.django_db(transaction=True)
CADANG = JenisJalan.CADANG


@pytest.mark.pasal("27(1)")
def test_basis_data_utuh_dan_dapat_dipulihkan(
    basis_data: Sasaran, sumber: Dsn, jalankan: Jalankan, tmp_path: Path
) -> None:
    jalan = jalankan(CADANG, basis_data)
    assert (jalan.status, jalan.kode_galat, jalan.kemajuan) == (StatusJalan.BERHASIL, "", 100)
    salinan = jalan.salinan
    assert salinan is not None
    assert salinan.tingkat == TingkatSalinan.DIBUAT
    assert {n: t["baris"] for n, t in salinan.manifes["tabel"].items()} == {"public.paket": 120, "public.penyedia": 30}
    assert salinan.manifes["batasan"]["public.paket.paket_penyedia_fkey"]["sah"] is True
    restic = mesin(basis_data.repositori)
    data, tanda = restic.daftar()
    assert (data.nomor, set(data.tanda)) == (salinan.restic_id, {"lpse", "sasaran:uji-db", f"jalan:{jalan.pk}", "data"})
    assert f"utuh:{data.nomor}" in tanda.tanda
    dump = tmp_path / "uji.dump"
    with dump.open("wb") as keluar:
        restic.keluarkan(data.nomor, "/uji-db.dump", ke=keluar.fileno())
    isi = _keluaran(program_pg("pg_restore"), "-l", str(dump))
    assert "TABLE DATA public penyedia" in isi
    with sumber.sambung() as koneksi:
        assert manifes.bandingkan(salinan.manifes, manifes.ambil_manifes(koneksi)) == []
        koneksi.execute("UPDATE public.paket SET pagu = 7 WHERE id = 1")
        koneksi.execute("DELETE FROM public.paket WHERE id > 110")
        koneksi.execute("ALTER TABLE public.paket DROP CONSTRAINT paket_pagu_check")
        beda = manifes.bandingkan(salinan.manifes, manifes.ambil_manifes(koneksi))
    assert beda[0] == "Tabel public.paket: 120 baris saat dicadangkan, 110 sesudah dipulihkan."
    assert "Batasan public.paket.paket_pagu_check tidak ada." in beda


@pytest.mark.pasal("27(1)")
def test_folder_tanpa_yang_dikecualikan(folder: Sasaran, jalankan: Jalankan, tmp_path: Path) -> None:
    jalan = jalankan(CADANG, folder)
    assert jalan.status == StatusJalan.BERHASIL, jalan.pesan
    assert jalan.salinan is not None
    restic, isi = mesin(folder.repositori), jalan.salinan.manifes
    assert (isi["berkas"], isi["byte"]) == (2, 10016)
    assert sorted(isi["contoh"]) == [f"{tmp_path}/asal/lampiran.bin", f"{tmp_path}/asal/surat/undangan 1.txt"]
    restic.pulihkan(jalan.salinan.restic_id, tmp_path / "pulih")
    assert manifes_folder.bandingkan_pohon(isi, tmp_path / "pulih") == []
    (tmp_path / "pulih" / f"{tmp_path}/asal/lampiran.bin".lstrip("/")).write_bytes(b"lain")
    assert len(manifes_folder.bandingkan_pohon(isi, tmp_path / "pulih")) == 2


def test_jalan_berikutnya_hanya_menambah_yang_baru(folder: Sasaran, jalankan: Jalankan) -> None:
    pertama, kedua = jalankan(CADANG, folder), jalankan(CADANG, folder)
    assert pertama.salinan is not None
    assert kedua.salinan is not None
    assert kedua.salinan.byte_baru < pertama.salinan.byte_baru / 4


def test_salinan_tidak_dicatat_bila_pg_dump_gagal(
    basis_data: Sasaran, jalankan: Jalankan, tmp_path: Path, settings: SettingsWrapper, asep: Pengguna
) -> None:
    """A pg_dump that dies in the middle: restic is stopped before it can make a snapshot of the torso."""
    asli = program_pg("pg_dump")
    palsu = tmp_path / "bin"
    palsu.mkdir()
    (palsu / "pg_dump").write_text(
        f'#!/bin/sh\n[ "$1" = --version ] && exec {asli} --version\nhead -c 300000 /dev/zero\n'
        "echo 'server closed the connection unexpectedly' >&2\nexit 1\n"
    )
    (palsu / "pg_dump").chmod(0o755)
    settings.LPSE_PG_BIN = str(palsu)
    jalan = jalankan(CADANG, basis_data)
    assert (jalan.status, jalan.kode_galat, jalan.salinan) == (StatusJalan.GAGAL, KodeGalat.BASISDATA_MATI, None)
    assert mesin(basis_data.repositori).daftar() == []
    assert list((Path(basis_data.repositori.alamat) / "locks").iterdir()) == []
    kabar = Kabar.objects.get(penerima=asep)
    assert kabar.judul == "Cadangan Basis data uji tidak selesai: basis data tidak menjawab"
    assert Jejak.objects.tentang(jalan).get().kata == "mencatat kegagalan"
    settings.LPSE_PG_BIN = ""
    assert jalankan(CADANG, basis_data).status == StatusJalan.BERHASIL


@pytest.mark.parametrize(
    ("dsn", "kode"),
    [
        ("postgres://lpse@127.0.0.1:1/x", KodeGalat.BASISDATA_MATI),
        ("bukan alamat", KodeGalat.SETELAN),
        ("postgres://lpse@127.0.0.1:1/", KodeGalat.SETELAN),
        ("", KodeGalat.SETELAN),
    ],
)
def test_alamat_basis_data_keliru(
    basis_data: Sasaran, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch, dsn: str, kode: str
) -> None:
    monkeypatch.setenv("UJI_SUMBER", dsn)
    assert (jalan := jalankan(CADANG, basis_data)).status == StatusJalan.GAGAL
    assert jalan.kode_galat == kode


def test_basis_data_dan_sandi_yang_tidak_ada(
    basis_data: Sasaran, sumber: Dsn, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    bagian = {**sumber.bagian, "dbname": "tidak_ada_sama_sekali"}
    monkeypatch.setenv("UJI_SUMBER", " ".join(f"{k}='{v}'" for k, v in bagian.items()))
    assert jalankan(CADANG, basis_data).kode_galat == KodeGalat.BASISDATA_TIDAK_ADA
    monkeypatch.setenv("UJI_SUMBER", " ".join(f"{k}='{v}'" for k, v in (sumber.bagian | {"password": "salah"}).items()))
    jalan = jalankan(CADANG, basis_data)
    assert jalan.kode_galat == KodeGalat.SANDI_KELIRU
    assert "salah" not in jalan.pesan


def test_sandi_repositori_keliru_lalu_jalan_berikutnya_baik(
    folder: Sasaran, jalankan: Jalankan, repositori: Repositori
) -> None:
    berkas = Path(repositori.berkas_sandi)
    benar = berkas.read_text(encoding="utf-8")
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL
    berkas.write_text("keliru", encoding="utf-8")
    assert jalankan(CADANG, folder).kode_galat == KodeGalat.SANDI_KELIRU
    berkas.chmod(0o644)
    assert jalankan(CADANG, folder).kode_galat == KodeGalat.IZIN
    berkas.unlink()
    assert jalankan(CADANG, folder).kode_galat == KodeGalat.SETELAN
    berkas.touch(mode=0o600)
    assert jalankan(CADANG, folder).kode_galat == KodeGalat.SETELAN
    berkas.write_text(benar, encoding="utf-8")
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL


def test_repositori_yang_hilang_tidak_dibuat_ulang(
    folder: Sasaran, jalankan: Jalankan, repositori: Repositori, tmp_path: Path
) -> None:
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL
    Path(repositori.alamat).rename(tmp_path / "dipindah")
    assert jalankan(CADANG, folder).kode_galat == KodeGalat.REPO_TIDAK_ADA
    assert not (Path(repositori.alamat) / "config").exists()


def test_cakram_cabutan_yang_dicabut_menunggu_media(  # noqa: PLR0917 - fixtures
    folder: Sasaran,
    jalankan: Jalankan,
    repositori: Repositori,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    asep: Pengguna,
) -> None:
    from arsip.cadangan.services_rawat import lanjutkan_yang_menunggu  # noqa: PLC0415 - of this test only

    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL
    monkeypatch.setattr(cadang, "_CABUTAN", (f"{tmp_path}/",))
    Path(repositori.alamat).rename(tmp_path / "dicabut")
    jalan = jalankan(CADANG, folder)
    assert (jalan.status, jalan.kode_galat) == (StatusJalan.MENUNGGU_MEDIA, "")
    assert Kabar.objects.get(penerima=asep).judul == "Cadangan Berkas uji menunggu media"
    assert lanjutkan_yang_menunggu() == 0
    (tmp_path / "dicabut").rename(repositori.alamat)
    assert lanjutkan_yang_menunggu() == 1
    jalan.refresh_from_db()
    assert jalan.status == StatusJalan.ANTRE


def test_folder_yang_tidak_ada(folder: Sasaran, jalankan: Jalankan) -> None:
    Sasaran.objects.filter(pk=folder.pk).update(folder=["/tidak/ada/di/sini"])
    folder.refresh_from_db()
    assert jalankan(CADANG, folder).kode_galat == KodeGalat.FOLDER_TIDAK_ADA


def test_repositori_rusak(folder: Sasaran, jalankan: Jalankan, repositori: Repositori) -> None:
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL
    pak = next(b for b in (Path(repositori.alamat) / "data").rglob("*") if b.is_file())
    isi = bytearray(pak.read_bytes())
    isi[20] ^= 1
    pak.chmod(0o600)
    pak.write_bytes(isi)
    jalan = jalankan(JenisJalan.PERIKSA_BACA, repositori=repositori)
    assert (jalan.status, jalan.kode_galat) == (StatusJalan.GAGAL, KodeGalat.REPO_RUSAK)
    repositori.refresh_from_db()
    assert repositori.dibaca_penuh_pada is None


def test_baca_penuh_yang_baik(folder: Sasaran, jalankan: Jalankan, repositori: Repositori) -> None:
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL
    assert jalankan(JenisJalan.PERIKSA_BACA, repositori=repositori).status == StatusJalan.BERHASIL
    repositori.refresh_from_db()
    assert repositori.dibaca_penuh_pada is not None


def test_alat_tidak_ada(basis_data: Sasaran, jalankan: Jalankan, settings: SettingsWrapper, tmp_path: Path) -> None:
    settings.LPSE_PG_BIN = str(tmp_path)
    assert jalankan(CADANG, basis_data).kode_galat == KodeGalat.ALAT_HILANG
    settings.LPSE_PG_BIN = ""
    with pytest.raises(AlatHilang, match="lebih tua"):
        program_pg("pg_dump", versi=99)


def test_restic_tidak_terpasang(folder: Sasaran, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/tidak-ada")
    assert jalankan(CADANG, folder).kode_galat == KodeGalat.ALAT_HILANG


def test_ruang_hampir_habis_tidak_dimulai(folder: Sasaran, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cadang, "ruang_bebas", lambda _alamat: 1000)
    assert jalankan(CADANG, folder).kode_galat == KodeGalat.CAKRAM_PENUH


def test_cakram_penuh_di_tengah_jalan(
    folder: Sasaran, jalankan: Jalankan, repositori: Repositori, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real restic meets a real limit: a tmpfs of one megabyte where root may mount, else the limit of file size."""
    (tmp_path / "asal" / "besar.bin").write_bytes(os.urandom(3_000_000))
    monkeypatch.setattr(cadang, "RUANG_MINIMUM", 0)
    data = Path(repositori.alamat) / "data"
    terpasang = _jalan("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(data))
    lama = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        if not terpasang:
            monkeypatch.setattr(proses, "awalan", lambda **_: ["prlimit", "--fsize=500000"])
        jalan = jalankan(CADANG, folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, lama)
        if terpasang:
            assert _jalan("umount", str(data))
    assert (jalan.status, jalan.kode_galat) == (StatusJalan.GAGAL, KodeGalat.CAKRAM_PENUH)
    assert list((Path(repositori.alamat) / "locks").iterdir()) == []
    assert mesin(repositori).daftar() == []
    assert Salinan.objects.count() == 0
    for n in range(256):
        (data / f"{n:02x}").mkdir(exist_ok=True)
    monkeypatch.undo()
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL


def test_kunci_proses_mati_dibersihkan_yang_hidup_tidak(
    folder: Sasaran, jalankan: Jalankan, repositori: Repositori
) -> None:
    """A restic that was killed leaves an exclusive lock; a torn lock file is a lock too."""
    anak = subprocess.Popen(  # noqa: S603 - the real engine
        ["restic", "-r", repositori.alamat, "--no-cache", "backup", "--stdin"], stdin=subprocess.PIPE,  # noqa: S607 - as above
        env={**os.environ, "RESTIC_PASSWORD_FILE": repositori.berkas_sandi},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    folder_kunci = Path(repositori.alamat) / "locks"
    batas = timezone.now().timestamp() + 20
    while not [b for b in folder_kunci.iterdir() if len(b.name) == 64] and timezone.now().timestamp() < batas:
        time.sleep(0.01)
    restic = mesin(repositori)
    assert restic.buka_kunci() == 0
    anak.kill()
    anak.wait()
    (folder_kunci / ("0" * 64)).write_bytes(b"")
    assert restic.buka_kunci() == 2
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL


def test_waktu_habis_dan_batal(
    basis_data: Sasaran, jalankan: Jalankan, tmp_path: Path, settings: SettingsWrapper, asep: Pengguna
) -> None:
    """Both stop cleanly: no snapshot, no lock, no child, and the next run works."""
    from arsip.cadangan import pelaksana, services  # noqa: PLC0415 - of this test only
    from arsip.cadangan.kerja import Kerja  # noqa: PLC0415 - as above

    asli = program_pg("pg_dump")
    palsu = tmp_path / "bin"
    palsu.mkdir()
    (palsu / "pg_dump").write_text(f'#!/bin/sh\n[ "$1" = --version ] && exec {asli} --version\nexec sleep 600\n')
    (palsu / "pg_dump").chmod(0o755)
    settings.LPSE_PG_BIN = str(palsu)
    jalan = services.suruh(jenis=CADANG, sasaran=basis_data)
    with pytest.MonkeyPatch.context() as ganti:
        semula = Kerja.langkah

        def langkah(self: Kerja, nama: str) -> None:
            semula(self, nama)
            if nama == "Salin dan sidik":
                self._habis = 0

        ganti.setattr(Kerja, "langkah", langkah)
        pelaksana.jalankan(jalan_id=jalan.pk)
    jalan.refresh_from_db()
    assert (jalan.status, jalan.kode_galat) == (StatusJalan.GAGAL, KodeGalat.WAKTU_HABIS)
    jalan = services.suruh(jenis=CADANG, sasaran=basis_data)
    with pytest.MonkeyPatch.context() as ganti:

        def batalkan(self: Kerja, nama: str) -> None:
            semula(self, nama)
            if nama == "Salin dan sidik":
                services.minta_batal(jalan_id=self.jalan.pk, oleh=asep)

        ganti.setattr(Kerja, "langkah", batalkan)
        pelaksana.jalankan(jalan_id=jalan.pk)
    jalan.refresh_from_db()
    assert (jalan.status, jalan.dibatalkan_oleh) == (StatusJalan.DIBATALKAN, asep)
    _pastikan_bersih(basis_data.repositori)
    settings.LPSE_PG_BIN = ""
    assert jalankan(CADANG, basis_data).status == StatusJalan.BERHASIL


def test_berkas_yang_tak_terbaca_menggagalkan(
    folder: Sasaran, jalankan: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Restic's exit 3: a snapshot without everything is none of ours; files that vanished meanwhile are no trouble."""
    asli = shutil.which("restic")
    palsu = tmp_path / "bin"
    palsu.mkdir()
    (palsu / "restic").write_text(
        f'#!/bin/sh\n{asli} "$@"; kode=$?\ncase "$*" in *backup*asal*) '
        'echo "{\\"message_type\\":\\"error\\",\\"error\\":{\\"Err\\":\\"$SEBAB\\"},\\"item\\":\\"/x\\"}"; '
        "exit 3;; esac\nexit $kode\n"
    )
    (palsu / "restic").chmod(0o755)
    monkeypatch.setenv("PATH", f"{palsu}:{os.environ['PATH']}")
    dasar = proses.mulai

    def mulai(perintah: list[str], *, env: dict[str, str], **lain: Any) -> proses.Anak:  # noqa: ANN401 - passed through
        return dasar(perintah, env={**env, "SEBAB": sebab}, **lain)

    monkeypatch.setattr(proses, "mulai", mulai)
    sebab = "permission denied"
    assert jalankan(CADANG, folder).kode_galat == KodeGalat.IZIN
    sebab = "no such file or directory"
    jalan = jalankan(CADANG, folder)
    assert jalan.status == StatusJalan.BERHASIL
    assert jalan.pesan.endswith("1 berkas lenyap saat dibaca.")


def test_mesin_menolak_yang_aneh(repositori: Repositori, tmp_path: Path) -> None:
    restic = mesin(repositori)
    with pytest.raises(GalatMesin, match="no matching ID"):
        restic.keluarkan("0" * 64, "/x", ke=os.open(os.devnull, os.O_WRONLY))
    with pytest.raises(SetelanKurang):
        dsn_sasaran(Sasaran(nama="x", jenis=JenisSasaran.BASISDATA, asal_dsn="env:TIDAK_ADA_SAMA_SEKALI"))
    hasil = restic.simpan_isi(b"x" * 200_000, nama="satu.bin", tanda=["a"], tuan="h")
    assert sum(len(p) for p in restic.baca(hasil.nomor, "/satu.bin")) == 200_000
    kedua = Restic(str(tmp_path / "kedua"), repositori.berkas_sandi)
    assert kedua.siapkan(seperti=restic) is True
    kedua.salin([hasil.nomor], dari=restic)
    assert [s.asal for s in kedua.daftar()] == [hasil.nomor]
    assert [s.pohon for s in kedua.daftar()] == [s.pohon for s in restic.daftar()]
