"""The office's authority: root, certificates, revocation, the command, and the demo office's share."""

from __future__ import annotations

import io
import random
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django import Settings

from lpse.akun.demo import AkunDemo
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.management.commands.demo import susun_akun
from lpse.naskah.demo_sertifikat import OTORITAS, sertifikat as isi_demo
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.naskah.penanda.pkcs12 import BerkasKunci, buka, sertifikat_dari
from lpse.naskah.sertifikat_berkas import akar_tepercaya, kunci_pengguna, map_kunci, tambah_akar
from lpse.naskah.services_sertifikat import buat_otoritas, buka_otoritas, cabut_sertifikat, terbitkan_sertifikat
from tests.bantuan.tanda_tangan import FRASA, FRASA_AKAR, beri_sertifikat
from tests.pabrik import PabrikSertifikatPenanda


@pytest.fixture(autouse=True)
def _kunci(db: None, settings: Settings, tmp_path: Path) -> None:
    settings.LPSE_VAR = tmp_path


def test_otoritas_dibuat_sekali_dan_dibuka_kembali() -> None:
    assert akar_tepercaya() == ()
    with pytest.raises(AturanDilanggar, match="belum memiliki otoritas"):
        buka_otoritas(frasa=FRASA_AKAR)
    with pytest.raises(AturanDilanggar, match="sedikitnya 12"):
        buat_otoritas(frasa="pendek")
    akar = buat_otoritas(frasa=FRASA_AKAR)
    baris = SertifikatPenanda.objects.akar().get()
    assert map_kunci().stat().st_mode & 0o777 == 0o700
    for nama in (baris.jalur, "akar.pem"):
        assert (map_kunci() / nama).stat().st_mode & 0o777 == 0o600
    assert [a.native["tbs_certificate"]["serial_number"] for a in akar_tepercaya()] == [akar.sertifikat.serial_number]
    tambah_akar((map_kunci() / "akar.pem").read_text())
    assert len(akar_tepercaya()) == 1
    assert buka_otoritas(frasa=FRASA_AKAR).sertifikat == akar.sertifikat
    with pytest.raises(AturanDilanggar, match="tidak cocok"):
        buka_otoritas(frasa="salah")
    with pytest.raises(AturanDilanggar, match="sudah memiliki otoritas"):
        buat_otoritas(frasa=FRASA_AKAR)
    asing = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(FRASA_AKAR.encode()),
    )
    (map_kunci() / baris.jalur).write_bytes(asing)
    with pytest.raises(AturanDilanggar, match="tidak memuat kunci"):
        buka_otoritas(frasa=FRASA_AKAR)
    (map_kunci() / baris.jalur).unlink()
    with pytest.raises(AturanDilanggar, match="tidak dapat dibaca"):
        buka_otoritas(frasa=FRASA_AKAR)


def test_terbit_satu_aktif_lalu_dicabut(asep: Pengguna, bu_kepala: Pengguna) -> None:
    akar = buat_otoritas(frasa=FRASA_AKAR)
    (baris,) = beri_sertifikat(asep, otoritas=akar, oleh=bu_kepala)
    assert (str(baris), baris.aktif) == (f"Sertifikat {asep.nama}", True)
    assert f"{sertifikat_dari(buka(BerkasKunci(kunci_pengguna(asep.pk)), FRASA)).serial_number:x}" == baris.serial
    with pytest.raises(AturanDilanggar, match="masih memegang"):
        terbitkan_sertifikat(pengguna=asep, otoritas=akar, frasa=FRASA)
    with pytest.raises(AturanDilanggar, match="sedikitnya 12"):
        terbitkan_sertifikat(pengguna=bu_kepala, otoritas=akar, frasa="pendek")
    with pytest.raises(AturanDilanggar, match="alasan"):
        cabut_sertifikat(sertifikat_id=baris.pk, alasan=" ")
    cabut_sertifikat(sertifikat_id=baris.pk, alasan="Kunci hilang", oleh=bu_kepala)
    with pytest.raises(TransisiBasi):
        cabut_sertifikat(sertifikat_id=baris.pk, alasan="Lagi")
    beri_sertifikat(asep, otoritas=akar)
    assert list(Jejak.objects.tentang(baris).order_by("id").values_list("kata", "pelaku")) == [
        ("menerbitkan sertifikat tanda tangan", bu_kepala.pk),
        ("mencabut sertifikat tanda tangan", bu_kepala.pk),
    ]


def test_terlihat_oleh(asep: Pengguna, bu_kepala: Pengguna, dodi: Pengguna, orang_luar: Pengguna) -> None:
    milik_asep, milik_dodi = PabrikSertifikatPenanda(pemilik=asep), PabrikSertifikatPenanda(pemilik=dodi)
    lihat = SertifikatPenanda.objects.terlihat_oleh
    assert set(lihat(bu_kepala)) == {milik_asep, milik_dodi}
    assert set(lihat(asep)) == {milik_asep}
    assert set(lihat(orang_luar)) == set()


@pytest.mark.parametrize(
    "ubah",
    [
        {"keadaan": "dicabut"},
        {"dicabut_pada": timezone.now()},
        {"serial": "beef"},
        {"jenis": "akar"},
    ],
)
def test_basis_data_menjaga(asep: Pengguna, ubah: dict[str, Any]) -> None:
    baris = PabrikSertifikatPenanda(pemilik=asep)
    with pytest.raises(Exception, match=r"sertifikat_|Cannot"), transaction.atomic():
        SertifikatPenanda.objects.filter(pk=baris.pk).update(**ubah)
    with pytest.raises(Exception, match="Cannot delete"), transaction.atomic():
        baris.delete()
    with pytest.raises(IntegrityError, match="satu_aktif"), transaction.atomic():
        PabrikSertifikatPenanda(pemilik=asep)


def jalan(*argumen: str) -> str:
    keluar = io.StringIO()
    call_command("sertifikat", *argumen, stdout=keluar)
    return keluar.getvalue()


def test_perintah(asep: Pengguna, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keluar = jalan("akar", "--buat")
    frasa = next(b.strip() for b in keluar.splitlines() if b.startswith("  ") and b.count("-") == 3)
    berkas = tmp_path / "frasa"
    berkas.write_text(f"{frasa}\n", encoding="utf-8")
    keluar = jalan("terbitkan", asep.email.upper(), "--frasa-otoritas", str(berkas), "--hari", "30")
    sandi = keluar.strip().splitlines()[-1].strip()
    assert buka(BerkasKunci(kunci_pengguna(asep.pk)), sandi).subject_name == asep.nama
    assert asep.nama in jalan("daftar")
    assert "dicabut" in jalan("cabut", asep.email, "--alasan", "Pindah")
    assert "Dicabut" in jalan("daftar")
    monkeypatch.setattr("getpass.getpass", lambda _teks: frasa)
    assert asep.nama in jalan("terbitkan", asep.email)
    assert "akar.pem" in jalan("akar")
    for argumen, pesan in (
        (("cabut", "tiada@lpse.example", "--alasan", "x"), "Tidak ada akun"),
        (("terbitkan", asep.email, "--frasa-otoritas", str(tmp_path / "tiada")), "tidak terbaca"),
        (("terbitkan", asep.email), "masih memegang"),
    ):
        with pytest.raises(CommandError, match=pesan):
            jalan(*argumen)
    jalan("cabut", asep.email, "--alasan", "Selesai")
    with pytest.raises(CommandError, match="tidak memegang"):
        jalan("cabut", asep.email, "--alasan", "Lagi")


def test_bagian_demo(asep: Pengguna, pak_ppk: Pengguna) -> None:
    akun = [
        AkunDemo("ASE", p.nama, p.email, p.nip or "", "sandi-masuk", wajib_faktor_kedua=False) for p in (asep, pak_ppk)
    ]
    konteks = KonteksDemo("kecil", random.Random(1), timezone.now())  # noqa: S311 - a seeded dice
    konteks.bersama.update(akun=akun, orang={"asep": asep, "ppk": pak_ppk})
    isi_demo(konteks)
    assert set(konteks.bersama["frasa"]) == {asep.pk}
    baru: list[AkunDemo] = konteks.bersama["akun"]
    assert [a.frasa == konteks.bersama["frasa"].get(asep.pk) for a in baru] == [True, False, False]
    assert (baru[1].frasa, baru[2].peran) == ("", OTORITAS)
    assert buka(BerkasKunci(kunci_pengguna(asep.pk)), baru[0].frasa).subject_name == asep.nama
    teks = susun_akun(baru)
    assert f"    sandi  sandi-masuk\n    frasa tanda tangan  {baru[0].frasa}\n" in teks
    assert teks.count("frasa tanda tangan") == 2
