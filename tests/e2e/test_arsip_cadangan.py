"""The backup's journey, with real restic, PostgreSQL and a worker: run, medium, hand-over, drill, one file restored."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect
from psycopg import sql

from arsip.cadangan.dsn import dsn_portal
from arsip.cadangan.enums import JenisSasaran
from arsip.cadangan.mesin import Restic
from arsip.cadangan.models import Repositori, Salinan, Sasaran
from arsip.media.models import Media, SerahTerimaMedia, TempatAman
from arsip.media.services_suruh import TUGAS_SIAPKAN, antrean
from arsip.media.services_titik import FOLDER_REPO
from arsip.pemulihan.models import PermintaanPulih, UjiPulih
from lpse.akun.models import Pengguna
from lpse.celery import app
from tests.bantuan.pekerja_celery import pekerja_server
from tests.bantuan.peramban import Pengunjung
from tests.bantuan.restic_uji import percepat
from tests.bantuan.tanda_tangan import beri_sertifikat
from tests.bantuan.tanda_tangan_peramban import tanda_tangani
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_media import PabrikTempatAman

_SANDI = "sandi-uji-perjalanan"
_ISI = """
    CREATE TABLE penyedia (id int PRIMARY KEY, nama text NOT NULL UNIQUE);
    CREATE TABLE paket (id int PRIMARY KEY, penyedia int NOT NULL REFERENCES penyedia, pagu numeric CHECK (pagu > 0));
    INSERT INTO penyedia SELECT n, 'CV Contoh ' || n FROM generate_series(1, 30) n;
    INSERT INTO paket SELECT n, n % 30 + 1, n * 1000 FROM generate_series(1, 120) n;
"""
#: A step of the worker on a busy machine.
_LAMA = 60


@dataclass(frozen=True)
class Sistem:
    """Somebody's database and files on a server of its own name, so that no other worker takes its messages."""

    server: str
    basis_data: Sasaran
    berkas: Sasaran
    dsn: str
    media: Path


@pytest.fixture
def sistem(transactional_db: None, tmp_path: Path) -> Iterator[Sistem]:
    kode = f"uji-{secrets.token_hex(3)}"
    pusat = dsn_portal().dengan_nama("postgres")
    dsn = pusat.dengan_nama(f"spse_{kode[4:]}")
    with pusat.sambung(autocommit=True) as koneksi:
        koneksi.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(dsn.nama)))
    with dsn.sambung(autocommit=True) as koneksi:
        koneksi.execute(_ISI)
    (tmp_path / "spse" / "surat").mkdir(parents=True)
    (tmp_path / "spse" / "surat" / "undangan 1.txt").write_text("Undangan pertama", encoding="utf-8")
    (tmp_path / "media").mkdir()
    utama = _repositori(tmp_path)
    umum = {"server": kode, "repositori": utama}
    yield Sistem(
        kode,
        Sasaran.objects.create(
            kode="spse-db", nama="Basis data SPSE", jenis=JenisSasaran.BASISDATA, asal_dsn="env:UJI_SPSE", **umum
        ),
        Sasaran.objects.create(
            kode="spse-berkas", nama="Berkas SPSE", jenis=JenisSasaran.FOLDER, folder=[str(tmp_path / "spse")], **umum
        ),
        psycopg.conninfo.make_conninfo(**dsn.bagian),
        tmp_path / "media",
    )
    with pusat.sambung(autocommit=True) as koneksi:
        koneksi.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(dsn.nama)))


def _repositori(tempat: Path) -> Repositori:
    """A real repository, its key made cheap to open; nothing in it."""
    sandi = tempat / "sandi"
    sandi.touch(mode=0o600)
    sandi.write_text(_SANDI, encoding="utf-8")
    Restic(str(tempat / "repo"), str(sandi)).siapkan()
    percepat(tempat / "repo", _SANDI)
    return Repositori.objects.create(
        kode="utama-uji", nama="Repositori utama", alamat=str(tempat / "repo"), berkas_sandi=str(sandi)
    )


def _sampai(orang: Pengunjung, jalur: str, kata: str) -> None:
    """Look at a page again until the worker's answer stands there, then check it."""
    batas = time.monotonic() + _LAMA
    while True:
        orang.buka(jalur, periksa=False)
        if kata in (isi := orang.page.get_by_role("main").inner_text()):
            break
        assert time.monotonic() < batas, f"{jalur}: «{kata}» tidak muncul.\n{isi}"
        orang.page.wait_for_timeout(250)
    orang.periksa()


def _suruh_cadang(teknisi: Pengunjung, sasaran: Sasaran) -> str:
    """«Cadangkan sekarang»; answers with the address of the run, still waiting."""
    teknisi.buka(sasaran.get_absolute_url())
    teknisi.tekan("Cadangkan sekarang", peran="link")
    teknisi.tekan("Cadangkan sekarang")
    expect(teknisi.page.locator("#kemajuan")).to_contain_text("Antre")
    return teknisi.jalur


def _salin_ke_media(teknisi: Pengunjung, sistem: Sistem, asep: Pengguna) -> Media:
    """Registered, prepared by the worker in a plain folder, copied to, read back from itself, ejected."""
    teknisi.buka(reverse("arsip:media_tambah"))
    teknisi.isi("Label", "LU-01")
    teknisi.tekan("Daftarkan media")
    media = Media.objects.get()
    # The order that «Siapkan» sends; its form offers mounts only, and a plain folder is none.
    app.send_task(
        TUGAS_SIAPKAN, kwargs={"media_id": media.pk, "akar": str(sistem.media), "oleh_id": asep.pk},
        queue=antrean(server=sistem.server),
    )  # fmt: skip
    _sampai(teknisi, media.get_absolute_url(), "Disiapkan di")
    sandi = Path(settings.LPSE_VAR) / "rahasia" / "media-lu-01.sandi"
    percepat(sistem.media / FOLDER_REPO, sandi.read_text(encoding="utf-8").strip())
    teknisi.tekan("Salin", peran="link")
    teknisi.tekan("Salin sekarang")
    _sampai(teknisi, media.get_absolute_url(), "Baca ulang media: berhasil")
    expect(teknisi.page.get_by_role("table", name="Isi media").get_by_text("Dibaca ulang", exact=True)).to_have_count(2)
    teknisi.tekan("Lepas", peran="link")
    teknisi.tekan("Lepas media")
    _sampai(teknisi, media.get_absolute_url(), "Berisi, belum disimpan")
    return media


def _serahkan(teknisi: Pengunjung, penerima: Pengunjung, media: Media, sari: Pengguna, brankas: TempatAman) -> None:
    """Into the safe, with minutes that both sign."""
    teknisi.tekan("Serahkan", peran="link")
    pilihan = teknisi.page.get_by_label("Tempat aman tujuan", exact=True)
    assert "Ruang server" not in pilihan.inner_text()
    pilihan.select_option(str(brankas.pk))
    teknisi.page.get_by_label("Yang menerima (boleh kosong)", exact=True).select_option(str(sari.pk))
    teknisi.tekan("Serahkan dan terbitkan berita acara")
    naskah = SerahTerimaMedia.objects.get().naskah
    assert naskah is not None
    for orang in (teknisi, penerima):
        tanda_tangani(orang, naskah)
    teknisi.buka(media.get_absolute_url())
    expect(teknisi.page.get_by_role("main")).to_contain_text("Di tempat aman")
    expect(teknisi.page.get_by_role("link", name=naskah.nomor)).to_be_visible()


def _uji_pulih(teknisi: Pengunjung, sasaran: Sasaran) -> None:
    """The drill restores into a PostgreSQL of its own and compares."""
    teknisi.buka(reverse("arsip:uji_pulih_suruh", args=[sasaran.kode]))
    teknisi.tekan("Mulai uji pulih")
    _sampai(teknisi, reverse("arsip:pemulihan"), "Terbukti")
    uji = UjiPulih.objects.get()
    assert (uji.berhasil, uji.jumlah_beda) == (True, 0)
    _sampai(teknisi, uji.get_absolute_url(), "Laporan 500.12.6")  # the official report comes a moment after the result
    expect(teknisi.page.get_by_role("main")).to_contain_text("Lama pulih (RTO)")


def _pulihkan_berkas(peminta: Pengunjung, penyetuju: Pengunjung, salinan: Salinan) -> str:
    """One file asked for by one, allowed by another, fetched by the worker, taken along; answers with its text."""
    peminta.buka(reverse("arsip:isi_salinan", args=[salinan.pk]))
    peminta.isi("Nama berkas", "undangan")
    peminta.tekan("Cari")
    peminta.tekan("Minta berkas undangan 1.txt", peran="link")
    peminta.isi("Alasan", "Terhapus, tiket 214")
    peminta.tekan("Ajukan permintaan")
    permintaan = PermintaanPulih.objects.get()
    expect(peminta.page.get_by_role("link", name="Setujui", exact=True)).to_have_count(0)  # not one's own
    penyetuju.buka(permintaan.get_absolute_url())
    penyetuju.tekan("Setujui", peran="link")
    penyetuju.tekan("Setujui")
    _sampai(peminta, permintaan.get_absolute_url(), "Unduh undangan 1.txt")
    with peminta.page.expect_download() as unduhan:
        peminta.page.get_by_role("link", name="Unduh undangan 1.txt").click()
    return Path(str(unduhan.value.path())).read_text(encoding="utf-8")


@pytest.mark.pasal("27(1)", "27(2)")
def test_dari_cadangan_sampai_berkas_yang_dipulihkan(
    kunjungan: Callable[..., Pengunjung], sistem: Sistem, asep: Pengguna, sari: Pengguna, bu_kepala: Pengguna
) -> None:
    PabrikProfilLPSE(kota="Masamba")
    beri_sertifikat(asep, sari)
    PabrikTempatAman(nama="Ruang server", ruang="Ruang server", ruang_server=True)
    brankas = PabrikTempatAman(nama="Brankas Bagian Umum", ruang="Bagian Umum, lantai 1")
    teknisi = kunjungan(asep)
    jalan = [_suruh_cadang(teknisi, s) for s in (sistem.berkas, sistem.basis_data)]
    with pekerja_server(sistem.server, {"UJI_SPSE": sistem.dsn, "LPSE_MEDIA_FOLDER_PENGGANTI": "1"}):
        # The page was opened while the run waited; it tells of the end by itself.
        expect(teknisi.page.locator("#kemajuan")).to_contain_text("Berhasil", timeout=_LAMA * 1000)
        teknisi.periksa()
        _sampai(teknisi, jalan[0], "Berhasil")
        media = _salin_ke_media(teknisi, sistem, asep)
        assert set(Salinan.objects.values_list("tingkat", flat=True)) == {"dibaca_ulang"}
        _serahkan(teknisi, kunjungan(sari), media, sari, brankas)
        _uji_pulih(teknisi, sistem.basis_data)
        salinan = Salinan.objects.get(sasaran=sistem.berkas)
        assert _pulihkan_berkas(teknisi, kunjungan(bu_kepala), salinan) == "Undangan pertama"
    assert Salinan.objects.get(sasaran=sistem.basis_data).tingkat == "diuji_pulih"
