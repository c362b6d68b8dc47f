"""Retention, reconciliation, keys, defaults, schedule, secrets nowhere."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone
from pytest_django.fixtures import Settings as SettingsWrapper

from arsip.cadangan import proses, rawat, registri, services, services_kunci, services_rawat, services_tempat, tasks
from arsip.cadangan.enums import JenisJalan, JenisSasaran, KodeGalat, StatusJalan
from arsip.cadangan.galat import IzinDitolak, SetelanKurang
from arsip.cadangan.models import JalanCadangan, LembarPemulihan, Repositori, Salinan, Sasaran
from arsip.cadangan.setelan_repo import baca_kredensial, lingkungan_restic, sidik_pendek
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.models import Naskah
from lpse.pekerjaan.models import JalanTugas
from tests.arsip.cadangan.conftest import SANDI, mesin
from tests.bantuan.benang import HasilBenang
from tests.pabrik_cadangan import PabrikJalanCadangan, PabrikRepositori, PabrikSalinan, PabrikSasaran

Jalankan = Callable[..., JalanCadangan]
pytestmark = pytest.mark.django_db(transaction=True)
CADANG = JenisJalan.CADANG


@pytest.fixture(autouse=True)
def _diam(pesan_celery: list[dict[str, Any]]) -> None:
    """No message leaves these tests."""


def _nomor(jalan: JalanCadangan) -> str:
    assert jalan.salinan is not None
    return jalan.salinan.restic_id


def test_retensi_tidak_pernah_melepas_yang_harus_tetap(
    folder: Sasaran, jalankan: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dijaga = ""
    monkeypatch.setattr(registri, "_PELINDUNG", [lambda s: Salinan.objects.filter(sasaran=s, restic_id=dijaga)])
    Sasaran.objects.filter(pk=folder.pk).update(simpan_harian=1, simpan_mingguan=0, simpan_bulanan=0, simpan_tahunan=0)
    folder.refresh_from_db()
    semua = []
    for n in range(6):
        (tmp_path / "asal" / f"{n}.txt").write_text(str(n), encoding="utf-8")
        semua.append(_nomor(jalankan(CADANG, folder)))
    teruji, dijaga, disalin = semua[0], semua[1], semua[2]
    services.naik_tingkat(salinan_id=Salinan.objects.get(restic_id=teruji).pk, tingkat="diuji_pulih")
    PabrikJalanCadangan(
        sasaran=folder,
        repositori=folder.repositori,
        jenis=JenisJalan.SALIN,
        salinan=Salinan.objects.get(restic_id=disalin),
    )
    JalanCadangan.objects.filter(jenis=JenisJalan.RETENSI).update(server="x")
    for r in JalanCadangan.objects.filter(jenis=JenisJalan.RETENSI, status=StatusJalan.ANTRE):
        services.lewatkan(jalan_id=r.pk, pesan="Uji menyuruh sendiri.")
    jalan = jalankan(JenisJalan.RETENSI, folder)
    assert jalan.status == StatusJalan.BERHASIL, jalan.pesan
    assert set(jalan.hasil["dilupakan"]) == {semua[3], semua[4]}
    restic = mesin(folder.repositori)
    assert {s.nomor for s in restic.daftar(tanda=["data"])} == {teruji, dijaga, disalin, semua[5]}
    assert len(restic.daftar(tanda=["manifes"])) == 4
    assert Salinan.objects.filter(dilupakan_pada__isnull=False).count() == 2
    assert services_rawat.catat_dilupakan(repositori_id=folder.repositori_id, nomor=[semua[3]]) == 0
    folder.repositori.refresh_from_db()
    assert folder.repositori.dipangkas_pada is not None
    assert "Ruangnya" not in jalankan(JenisJalan.RETENSI, folder).pesan


def test_selaraskan_mengambil_yang_utuh_dan_membuang_yang_tidak(
    folder: Sasaran, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after the manifest: taken in. Killed before it: thrown away. Under way: left alone."""
    utuh = _nomor(jalankan(CADANG, folder))
    restic = mesin(folder.repositori)
    torso = restic.cadangkan_folder(
        folder.folder, tanda=["lpse", "sasaran:uji-berkas", "jalan:0", "data"], tuan="x"
    ).nomor
    hidup = PabrikJalanCadangan(sasaran=folder, repositori=folder.repositori)
    kini = restic.cadangkan_folder(
        folder.folder, tanda=["lpse", "sasaran:uji-berkas", f"jalan:{hidup.pk}", "data"], tuan="x"
    ).nomor
    with connection.cursor() as kursor:  # as if the portal had been restored from before that run
        kursor.execute(
            "ALTER TABLE arsip_salinan DISABLE TRIGGER USER; ALTER TABLE arsip_jalancadangan DISABLE TRIGGER USER"
        )
        kursor.execute("DELETE FROM arsip_jalancadangan WHERE salinan_id IS NOT NULL; DELETE FROM arsip_salinan")
        kursor.execute(
            "ALTER TABLE arsip_salinan ENABLE TRIGGER USER; ALTER TABLE arsip_jalancadangan ENABLE TRIGGER USER"
        )
    assert rawat.selaraskan(restic, folder.repositori, folder) == (1, [torso])
    salinan = Salinan.objects.get()
    assert (salinan.restic_id, salinan.manifes["berkas"], salinan.byte_asal) == (utuh, 2, 10016)
    assert rawat.selaraskan(restic, folder.repositori, folder) == (0, [torso])
    assert kini in {s.nomor for s in restic.daftar()}


def test_ganti_kunci_lalu_lembar_baru(
    folder: Sasaran, jalankan: Jalankan, repositori: Repositori, bu_kepala: Pengguna
) -> None:
    isian = {"saksi_nama": "Sari Puspita", "saksi_jabatan": "Sekretaris", "tempat": "Brankas Bagian Umum"}
    with pytest.raises(AturanDilanggar, match="belum pernah disiapkan"):
        services_kunci.cetak_lembar(repositori_id=repositori.pk, oleh=bu_kepala, **isian)
    with pytest.raises(AturanDilanggar, match="belum pernah disiapkan"):
        services_rawat.suruh_ganti_kunci(repositori_id=repositori.pk, oleh=bu_kepala, alasan="x")
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL
    pdf = services_kunci.cetak_lembar(repositori_id=repositori.pk, oleh=bu_kepala, **isian)
    assert pdf.startswith(b"%PDF")
    lembar = LembarPemulihan.objects.get()
    assert (lembar.generasi, lembar.dicetak_oleh) == (1, bu_kepala)
    naskah = Naskah.objects.tentang(repositori).get()
    assert naskah.jenis_nama == "Berita Acara Pencetakan Lembar Pemulihan"
    assert sidik_pendek(lembar.sidik) in json.dumps(naskah.snapshot)
    assert SANDI not in json.dumps(naskah.snapshot)
    with pytest.raises(TransisiBasi, match="ganti kuncinya"):
        services_kunci.cetak_lembar(repositori_id=repositori.pk, oleh=bu_kepala, **isian)
    with pytest.raises(AturanDilanggar, match="alasan"):
        services_rawat.suruh_ganti_kunci(repositori_id=repositori.pk, oleh=bu_kepala, alasan=" ")
    jalan = services_rawat.suruh_ganti_kunci(repositori_id=repositori.pk, oleh=bu_kepala, alasan="Lembar hilang.")
    assert Jejak.objects.tentang(repositori).order_by("-pk")[0].alasan == "Lembar hilang."
    from arsip.cadangan import pelaksana  # noqa: PLC0415 - of this test only

    assert pelaksana.jalankan(jalan_id=jalan.pk) == StatusJalan.BERHASIL
    repositori.refresh_from_db()
    assert repositori.generasi_kunci == 2
    baru = Path(repositori.berkas_sandi).read_text(encoding="utf-8").strip()
    assert baru != SANDI
    assert Path(repositori.berkas_sandi).stat().st_mode & 0o777 == 0o600
    assert [k["current"] for k in mesin(repositori).kunci()] == [True]
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL


def test_kunci_yang_tak_terbaca_atau_dari_lingkungan(
    folder: Sasaran, jalankan: Jalankan, repositori: Repositori, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    isian = {"saksi_nama": "Sari Puspita", "saksi_jabatan": "Sekretaris", "tempat": "Brankas Bagian Umum"}
    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL
    Path(repositori.berkas_sandi).write_text("sandi lain", encoding="utf-8")
    with pytest.raises(AturanDilanggar, match="bukan kunci yang berlaku"):
        services_kunci.cetak_lembar(repositori_id=repositori.pk, oleh=bu_kepala, **isian)
    Path(repositori.berkas_sandi).unlink()
    with pytest.raises(AturanDilanggar, match="tidak terbaca"):
        services_kunci.cetak_lembar(repositori_id=repositori.pk, oleh=bu_kepala, **isian)
    Repositori.objects.filter(pk=repositori.pk).update(berkas_sandi="env:LPSE_SANDI_UJI")
    with pytest.raises(AturanDilanggar, match="dari lingkungan"):
        services_rawat.suruh_ganti_kunci(repositori_id=repositori.pk, oleh=bu_kepala, alasan="x")
    monkeypatch.setenv("LPSE_SANDI_UJI", SANDI)
    assert jalankan(JenisJalan.GANTI_KUNCI, repositori=Repositori.objects.get()).kode_galat == KodeGalat.SETELAN
    assert jalankan(JenisJalan.TEMPAT, repositori=Repositori.objects.get()).pesan.startswith(
        "Terjangkau, sandinya cocok"
    )


def test_berkas_sandi_yang_tak_dapat_ditulis(
    folder: Sasaran, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(_jalur: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    assert jalankan(CADANG, folder).status == StatusJalan.BERHASIL
    monkeypatch.setattr(rawat, "tulis_sandi_baru", gagal)
    assert jalankan(JenisJalan.GANTI_KUNCI, repositori=folder.repositori).kode_galat == KodeGalat.IZIN


def test_bawaan_disiapkan_sekali(
    settings: SettingsWrapper, tmp_path: Path, benang: Callable[..., HasilBenang[Any]]
) -> None:
    settings.LPSE_VAR = tmp_path / "var"
    hasil = benang(services_tempat.siapkan_bawaan, n=3)
    assert hasil.galat == []
    assert any(hasil.nilai)
    assert services_tempat.siapkan_bawaan() is False
    assert list(Sasaran.objects.order_by("kode").values_list("kode", "aktif")) == [
        ("portal-berkas", True), ("portal-db", True), ("spse-berkas", False), ("spse-db", False),
    ]  # fmt: skip
    sandi = Path(Repositori.objects.get().berkas_sandi)
    assert sandi.stat().st_mode & 0o777 == 0o600
    assert services_rawat.pesan_pertama() == 2
    assert services_rawat.pesan_pertama() == 0


def test_jadwal_menyuruh_yang_aktif(
    pesan_celery: list[dict[str, Any]], settings: SettingsWrapper, tmp_path: Path
) -> None:
    settings.LPSE_VAR = tmp_path / "var"
    tasks.sapu()
    assert JalanCadangan.objects.count() == 2
    for tugas in (tasks.basisdata_harian, tasks.basisdata_berkala, tasks.berkas_harian, tasks.baca_penuh):
        tugas()
    pesan = list(JalanTugas.objects.order_by("pk").values_list("pesan", flat=True))
    assert pesan[1] == "Tidak ada yang perlu disuruh. Masih berjalan, jadi dilewati: Basis data portal."
    for jalan in JalanCadangan.objects.all():
        services.lewatkan(jalan_id=jalan.pk, pesan="Uji.")
    Repositori.objects.update(siap_pada=timezone.now())
    assert services_rawat.suruh_jadwal(jenis=JenisSasaran.BASISDATA) == (["Basis data portal"], [])
    assert services_rawat.suruh_baca_penuh() == (["Repositori utama"], [])
    assert services_rawat.suruh_baca_penuh() == ([], ["Repositori utama"])


def test_retensi_menyusul_sekali_sehari(pesan_celery: list[dict[str, Any]]) -> None:
    jalan = PabrikJalanCadangan()
    assert services_rawat.suruh_retensi(jalan=jalan) is None
    jalan.mulai_jalan()
    jalan.save()
    jalan.salinan = PabrikSalinan(sasaran=jalan.sasaran)
    jalan.berhasil(pesan="Baik.")
    jalan.save()
    assert services_rawat.suruh_retensi(jalan=jalan) is not None
    assert services_rawat.suruh_retensi(jalan=jalan) is None


def test_simpan_sasaran_dan_repositori(asep: Pengguna) -> None:
    repositori = services_tempat.simpan_repositori(
        isian={"kode": "nas", "nama": "NAS", "alamat": "sftp:a@b:/c", "berkas_sandi": "env:SANDI"}, oleh=asep
    )
    isian = {
        "kode": "x",
        "jenis": "basisdata",
        "nama": "X",
        "asal_dsn": "portal",
        "server": "portal",
        "repositori": repositori,
    }
    sasaran = services_tempat.simpan_sasaran(isian=isian, oleh=asep)
    services_tempat.simpan_sasaran(isian={"nama": "X"}, oleh=asep, sasaran_id=sasaran.pk)
    assert Jejak.objects.tentang(sasaran).count() == 1
    services_tempat.simpan_sasaran(isian={"nama": "Y"}, oleh=asep, sasaran_id=sasaran.pk)
    assert Jejak.objects.tentang(sasaran).order_by("-pk")[0].sesudah == {"nama": "Y"}
    Repositori.objects.filter(pk=repositori.pk).update(siap_pada=timezone.now())
    services_tempat.simpan_repositori(isian={"nama": "NAS 1"}, oleh=asep, repositori_id=repositori.pk)
    repositori.refresh_from_db()
    assert repositori.siap_pada is not None
    services_tempat.simpan_repositori(isian={"alamat": "/srv/lain"}, oleh=asep, repositori_id=repositori.pk)
    assert Repositori.objects.get(pk=repositori.pk).siap_pada is None
    for buruk in ({"alamat": "rest:https://a:b@c/"}, {"alamat": "/srv/lain", "nama": ""}):
        with pytest.raises(ValidationError):
            services_tempat.simpan_repositori(isian=buruk, oleh=asep, repositori_id=repositori.pk)


def test_sandi_tidak_ada_di_mana_mana(
    basis_data: Sasaran, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Not in the arguments of any process, not in what was logged, not in any column of any table."""
    argumen: set[bytes] = set()
    semula = proses.tunggu

    def tunggu(anak: Any, **lain: Any) -> None:  # noqa: ANN401 - passed through
        for satu in Path("/proc").iterdir():
            if satu.name.isdigit():
                try:
                    argumen.add((satu / "cmdline").read_bytes())
                except OSError:
                    continue
        semula(anak, **lain)

    mulai = proses.mulai

    def catat(perintah: list[str], **lain: Any) -> proses.Anak:  # noqa: ANN401 - as above
        anak = mulai(perintah, **lain)
        argumen.add(repr(anak.proses.args).encode())  # whole, however short it lived
        return anak

    monkeypatch.setattr(proses, "mulai", catat)
    monkeypatch.setattr(proses, "tunggu", tunggu)
    monkeypatch.setenv("UJI_SUMBER", f"{os.environ['UJI_SUMBER']} application_name=uji-{SANDI[:6]}")
    assert jalankan(CADANG, basis_data).status == StatusJalan.BERHASIL
    sandi_db = connection.settings_dict["PASSWORD"]
    Path(basis_data.repositori.berkas_sandi).write_text("keliru-sekali", encoding="utf-8")
    assert jalankan(CADANG, basis_data).status == StatusJalan.GAGAL
    assert any(b"restic" in a for a in argumen)
    assert any(b"pg_dump" in a for a in argumen)
    keluar, galat = capfd.readouterr()
    rahasia = [SANDI, "keliru-sekali", sandi_db]
    for satu in rahasia:
        assert not [a for a in argumen if satu.encode() in a]
        assert satu not in keluar + galat
        assert _tabel_yang_memuat(satu) == []


def _tabel_yang_memuat(teks: str) -> list[str]:
    with connection.cursor() as kursor:
        kursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'django_session'")
        tabel = [baris[0] for baris in kursor.fetchall()]
        hasil = []
        for nama in tabel:
            kursor.execute(f'SELECT count(*) FROM "{nama}" t WHERE strpos(t::text, %s) > 0', [teks])  # noqa: S608 - own names
            if kursor.fetchone() != (0,):
                hasil.append(nama)
    return hasil


def test_kredensial_s3_dan_rest_lewat_lingkungan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANDI_X", "abc")
    berkas = tmp_path / "kredensial"
    berkas.write_text('# komentar\nAWS_ACCESS_KEY_ID=a\nAWS_SECRET_ACCESS_KEY="b"\n', encoding="utf-8")
    with pytest.raises(IzinDitolak, match="chmod 600"):
        baca_kredensial(str(berkas))
    berkas.chmod(0o600)
    assert lingkungan_restic("s3:https://s3.example/x", "env:SANDI_X", str(berkas)) == {
        "RESTIC_REPOSITORY": "s3:https://s3.example/x", "RESTIC_PASSWORD": "abc",
        "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b",
    }  # fmt: skip
    berkas.write_text("RESTIC_REST_USERNAME=o\nRESTIC_REST_PASSWORD=p@/\n", encoding="utf-8")
    hasil = lingkungan_restic("rest:https://c.example/x/", "env:SANDI_X", str(berkas), awalan="RESTIC_FROM_")
    assert hasil["RESTIC_FROM_REPOSITORY"] == "rest:https://o:p%40%2F@c.example/x/"
    berkas.write_text("LD_PRELOAD=/x\n", encoding="utf-8")
    with pytest.raises(SetelanKurang, match="baris 1"):
        baca_kredensial(str(berkas))
    berkas.unlink()
    berkas.mkdir(mode=0o700)
    with pytest.raises(IzinDitolak, match="tidak terbaca"):
        baca_kredensial(str(berkas))


def test_registri_menolak_kode_ganda() -> None:
    satu = registri.Bagian("uji-ganda", "sasaran", "x.html", lambda _p, _o: None)
    registri.daftarkan(satu)
    with pytest.raises(ValueError, match="sudah terdaftar"):
        registri.daftarkan(satu)
    del registri._BAGIAN["uji-ganda"]


def test_jalan_tanpa_isinya_ditolak(folder: Sasaran, repositori: Repositori, jalankan: Jalankan) -> None:
    assert jalankan(JenisJalan.RETENSI, repositori=repositori).kode_galat == KodeGalat.SETELAN
    jalan = PabrikJalanCadangan(jenis=JenisJalan.CADANG, sasaran=None, repositori=PabrikRepositori())
    from arsip.cadangan import pelaksana  # noqa: PLC0415 - of this test only

    assert pelaksana.jalankan(jalan_id=jalan.pk) == StatusJalan.GAGAL
    assert services_rawat.lanjutkan_yang_menunggu() == 0
    assert PabrikSasaran().antrean == "cadangan.portal"
    assert timezone.now() - timedelta(days=1) < timezone.now()
