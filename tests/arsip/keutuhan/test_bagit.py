"""Exports as BagIt: what is in them, that the bagit package agrees, that nothing damaged or forbidden gets out."""

from __future__ import annotations

import csv
import datetime as dt
import errno
import io
import json
import shutil
import zipfile
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import bagit
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from arsip.dokumen.models import Dokumen
from arsip.keutuhan import services_bagit, tas, tasks
from arsip.keutuhan.enums import StatusEkspor
from arsip.keutuhan.models import EksporBagit
from lpse.akun.models import Pengguna, PenugasanPeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from tests.arsip.keutuhan.conftest import arsipkan, letak
from tests.pabrik import tokoh
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikDokumen, PabrikPihakDokumen
from tests.pabrik_keutuhan import PabrikEksporBagit

PINDAH, TIADA = 302, 404


def susun(oleh: Pengguna, *dokumen: Dokumen, **lain: Any) -> EksporBagit:  # noqa: ANN401 - the service's own
    ekspor = services_bagit.minta(
        oleh=oleh, nama=lain.pop("nama", "Arsip uji"), dokumen=[d.pk for d in dokumen], **lain
    )
    services_bagit.susun(ekspor_id=ekspor.pk)
    ekspor.refresh_from_db()
    return ekspor


def unduh(klien: Client, ekspor: EksporBagit, ke: Path) -> Path:
    jawaban = klien.get(f"/arsip/keutuhan/ekspor/{ekspor.pk}/unduh/")
    assert jawaban["Content-Disposition"].startswith("attachment")
    zip_ = ke / "unduhan.zip"
    zip_.write_bytes(jawaban.getvalue())
    return zip_


def _tas_terbaca(folder: Path, ekspor: EksporBagit) -> None:
    """What a stranger finds in the bag: valid, portable names, a list, and nothing that was not theirs to export."""
    tas_ = bagit.Bag(str(folder))
    assert tas_.validate()
    assert set(tas_.algorithms) == {"sha256", "sha512"}
    assert tas_.info["External-Identifier"] == f"urn:uuid:{ekspor.kunci}"
    assert tas_.info["Payload-Oxum"] == "9000018.3"
    assert {"Source-Organization", "Bagging-Date", "External-Description", "Bag-Size"} <= set(tas_.info)
    nama = [p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()]
    assert all(n.isascii() and not set(n) & set('<>:"|?*\\') and len(n) < 160 for n in nama)
    assert len({n.lower() for n in nama}) == len(nama)
    assert {"BACA-SAYA.txt", "indeks.html", "metadata/dokumen.csv", "metadata/dokumen.json"} <= set(nama)
    assert "BagIt-Version: 1.0\n" in (folder / "bagit.txt").read_text()
    isi = json.loads((folder / "metadata/dokumen.json").read_text())["dokumen"]
    assert [(b["uraian"], b["versi"]) for b in isi][-1] == ("Hanya kertas", None)
    assert all((folder / b["jalur"]).read_bytes() for b in isi if b["jalur"])
    baris = list(csv.DictReader(io.StringIO((folder / "metadata/dokumen.csv").read_text("utf-8-sig"))))
    assert baris[0]["uraian"].startswith("'=1+1")
    assert "Tak boleh" not in "".join((folder / n).read_text(errors="ignore") for n in nama if "data/" not in n)


@pytest.mark.pasal("27(3)")
def test_tas_lengkap_dan_sah_menurut_pustaka_bagit(
    masuk_sebagai: Callable[..., Client], sari: Pengguna, tmp_path: Path, tanpa_pekerja: list[Any]
) -> None:
    berkas = PabrikBerkasArsip(nomor="12/ASE: uji?/2026")
    satu = arsipkan(b"=isi satu", nama="CON.txt", berkas_arsip=berkas, uraian="=1+1 Rapat \u202e «akhir»")
    arsipkan(b"versi dua", nama="Surat tugas: é*.txt", dokumen=satu)
    dua = arsipkan(b"x" * 9_000_000, nama="besar.bin", berkas_arsip=berkas, keamanan="rahasia", pembuat=sari)
    kertas = PabrikDokumen(berkas_arsip=berkas, uraian="Hanya kertas")
    PabrikPihakDokumen(dokumen=satu)
    lain = arsipkan(b"orang lain", berkas_arsip=berkas, keamanan="rahasia", uraian="Tak boleh")
    ekspor = services_bagit.minta(oleh=sari, nama="Pengadaan: 2026/XI", berkas_arsip_id=berkas.pk, uraian="Uji")
    assert (ekspor.persen, ekspor.dapat_diunduh, ekspor.belum_usai) == (0, False, True)
    tasks.bagit(ekspor_id=ekspor.pk)
    ekspor.refresh_from_db()
    assert (ekspor.status, ekspor.persen, ekspor.pesan) == (StatusEkspor.SIAP, 100, "")
    assert set(ekspor.termuat) == {satu.pk, dua.pk, kertas.pk}
    assert lain.pk not in ekspor.dokumen_ids
    zip_ = unduh(masuk_sebagai(sari), ekspor, tmp_path)
    folder = tas.buka_zip(zip_, tmp_path / "buka")
    _tas_terbaca(folder, ekspor)
    assert Jejak.objects.tentang(dua).filter(kata="mengekspor dokumen rahasia", pelaku=sari).count() == 1
    assert [j.kata for j in Jejak.objects.tentang(ekspor).order_by("pk")] == [
        "meminta ekspor arsip", "mengekspor arsip", "mengunduh ekspor arsip",
    ]  # fmt: skip
    assert Kabar.objects.filter(jenis="arsip.keutuhan.bagit_siap", penerima=sari).count() == 1
    assert services_bagit.susun(ekspor_id=ekspor.pk) == StatusEkspor.SIAP  # delivered twice: made once
    assert list(services_bagit.folder_ekspor().glob("*.kerja")) == []
    call_command("periksa_bagit", str(zip_))
    call_command("periksa_bagit", str(folder))


@pytest.mark.pasal("27(3)")
def test_tas_yang_diubah_ditolak(sari: Pengguna, tmp_path: Path, tanpa_pekerja: list[Any]) -> None:
    ekspor = susun(sari, arsipkan(b"isi asli"))
    zip_ = services_bagit.jalur_zip(ekspor=ekspor)
    folder = tas.buka_zip(zip_, tmp_path / "buka")
    muatan = next((folder / "data").rglob("*.txt"))
    muatan.write_bytes(b"isi palsu")
    with pytest.raises(AturanDilanggar, match="tidak lolos"):
        tas.periksa_tas(folder)
    with pytest.raises(CommandError, match="tidak lolos"):
        call_command("periksa_bagit", str(folder))

    def ubah(**ganti: bytes) -> Path:
        baru = tmp_path / f"{len(list(tmp_path.iterdir()))}.zip"
        with zipfile.ZipFile(zip_) as dari, zipfile.ZipFile(baru, "w") as ke:
            for satu in dari.namelist():
                ke.writestr(satu, ganti.get(PurePosixPath(satu).name, dari.read(satu)))
            for satu in set(ganti) - {PurePosixPath(n).name for n in dari.namelist()}:
                ke.writestr(f"{folder.name}/{satu}", ganti[satu])
        return baru

    for rusak, pesan in ((ubah(**{muatan.name: b"isi palsu"}), "berubah"), (ubah(tambahan=b"x"), "tidak sama")):
        with pytest.raises(AturanDilanggar, match=pesan):
            tas.periksa_zip(rusak, lambda _n: None)
        with pytest.raises(CommandError) if rusak.read_bytes().count(b"palsu") else _tanpa():
            call_command("periksa_bagit", str(rusak))
    bukan = tmp_path / "bukan.zip"
    bukan.write_bytes(b"bukan zip")
    with zipfile.ZipFile(tmp_path / "keluar.zip", "w") as jahat:
        jahat.writestr("../lari.txt", "x")
    for buruk in (bukan, tmp_path / "keluar.zip", tmp_path / "tiada.zip"):
        with pytest.raises(CommandError):
            call_command("periksa_bagit", str(buruk))


class _tanpa:  # noqa: N801 - a context that expects nothing
    def __enter__(self) -> None: ...
    def __exit__(self, *_apa: object) -> None: ...


def test_hak_yang_hilang_tidak_ikut_dan_menutup_unduhan(
    masuk_sebagai: Callable[..., Client], sari: Pengguna, tanpa_pekerja: list[Any]
) -> None:
    satu, dua = arsipkan(b"satu"), arsipkan(b"dua", pembuat=sari)
    ekspor = services_bagit.minta(oleh=sari, nama=" ", dokumen=[satu.pk, dua.pk])
    assert ekspor.nama == "Arsip"
    with pytest.raises(TransisiBasi, match="sedang disusun"):
        services_bagit.minta(oleh=sari, nama="x", dokumen=[dua.pk, satu.pk])
    Dokumen.objects.filter(pk=satu.pk).update(keamanan="rahasia")
    services_bagit.susun(ekspor_id=ekspor.pk)
    ekspor.refresh_from_db()
    assert (ekspor.termuat, ekspor.pesan[:9]) == ([dua.pk], "1 dokumen")
    klien = masuk_sebagai(sari)
    assert klien.get(f"/arsip/keutuhan/ekspor/{ekspor.pk}/unduh/").status_code == 200
    assert masuk_sebagai(tokoh("bu_kepala")).get(f"/arsip/keutuhan/ekspor/{ekspor.pk}/").status_code == TIADA
    for pk in (satu.pk, dua.pk):
        with pytest.raises(AturanDilanggar, match="Tidak ada dokumen"):
            services_bagit.minta(oleh=tokoh("orang_luar"), nama="x", dokumen=[pk])
    EksporBagit.objects.filter(pk=ekspor.pk).update(termuat=[satu.pk])
    ekspor.refresh_from_db()
    with pytest.raises(AturanDilanggar, match="Hak baca"):
        services_bagit.siapkan_unduhan(ekspor=ekspor, oleh=sari)
    EksporBagit.objects.filter(pk=ekspor.pk).update(termuat=[dua.pk])
    ekspor.refresh_from_db()
    services_bagit.jalur_zip(ekspor=ekspor).unlink()
    with pytest.raises(AturanDilanggar, match="tidak ada lagi di server"):
        services_bagit.siapkan_unduhan(ekspor=ekspor, oleh=sari)
    sendiri = services_bagit.minta(oleh=sari, nama="x", dokumen=[dua.pk])
    Dokumen.objects.filter(pk=dua.pk).update(keamanan="rahasia")
    PenugasanPeran.objects.filter(pengguna=sari).delete()
    services_bagit.susun(ekspor_id=sendiri.pk)
    sendiri.refresh_from_db()
    assert (sendiri.status, "boleh Anda baca" in sendiri.pesan) == (StatusEkspor.GAGAL, True)


def test_terlalu_banyak_atau_besar_ditolak(
    sari: Pengguna, settings: Settings, monkeypatch: pytest.MonkeyPatch, tanpa_pekerja: list[Any]
) -> None:
    a, b = arsipkan(b"satu"), arsipkan(b"dua")
    settings.BAGIT_MAKS_BYTE = 3
    with pytest.raises(AturanDilanggar, match="paling besar"):
        services_bagit.minta(oleh=sari, nama="x", dokumen=[a.pk])
    monkeypatch.setattr(services_bagit, "MAKS_DOKUMEN", 1)
    with pytest.raises(AturanDilanggar, match="paling banyak"):
        services_bagit.minta(oleh=sari, nama="x", dokumen=[a.pk, b.pk])


def test_cakram_penuh_dan_isi_rusak_berakhir_gagal_dan_bersih(
    sari: Pengguna, monkeypatch: pytest.MonkeyPatch, tanpa_pekerja: list[Any]
) -> None:
    dokumen = arsipkan(b"isi yang baik")
    ruang = namedtuple("ruang", "total used free")  # noqa: PYI024 - what shutil gives
    with monkeypatch.context() as ganti:
        ganti.setattr(shutil, "disk_usage", lambda _p: ruang(1, 1, 10))
        assert "penuh" in susun(sari, dokumen).pesan

    def penuh(*_apa: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as ganti:
        ganti.setattr(tas, "kemas", penuh)
        gagal = susun(sari, dokumen)
    assert (gagal.status, "penuh" in gagal.pesan) == (StatusEkspor.GAGAL, True)
    letak(dokumen).write_bytes(b"isi yang jahat")
    assert "tidak sama dengan sidik" in susun(sari, dokumen).pesan
    letak(dokumen).unlink()
    assert susun(sari, dokumen).status == StatusEkspor.GAGAL
    assert Kabar.objects.filter(jenis="arsip.keutuhan.bagit_gagal", penerima=sari).exists()
    assert list(services_bagit.folder_ekspor().iterdir()) == []


def test_dibatalkan_di_tengah_jalan(sari: Pengguna, monkeypatch: pytest.MonkeyPatch, tanpa_pekerja: list[Any]) -> None:
    dokumen = arsipkan(b"isi")
    asli, tawar = tas.kemas, services_bagit._tawarkan

    def batal_dulu(*apa: Any) -> None:  # noqa: ANN401 - passed through
        services_bagit.batalkan(ekspor_id=EksporBagit.objects.latest("pk").pk, oleh=sari)
        asli(*apa)

    monkeypatch.setattr(tas, "kemas", batal_dulu)
    satu = susun(sari, dokumen)
    monkeypatch.setattr(tas, "kemas", asli)

    def batal_akhir(*apa: Any) -> None:  # noqa: ANN401 - passed through
        services_bagit.batalkan(ekspor_id=apa[0].pk, oleh=sari)
        tawar(*apa)

    monkeypatch.setattr(services_bagit, "_tawarkan", batal_akhir)
    dua = susun(sari, dokumen)
    assert (satu.status, dua.status) == (StatusEkspor.DIBATALKAN, StatusEkspor.DIBATALKAN)
    assert list(services_bagit.folder_ekspor().iterdir()) == []
    with pytest.raises(TransisiBasi):
        services_bagit.batalkan(ekspor_id=satu.pk, oleh=sari)
    services_bagit._gagal(satu, "terlambat")
    satu.refresh_from_db()
    assert satu.status == StatusEkspor.DIBATALKAN


@pytest.mark.django_db(transaction=True)
def test_dua_ekspor_serentak_dan_satu_ekspor_dua_pekerja(
    benang: Callable[..., Any], tanpa_pekerja: list[Any], simpanan_uji: Path
) -> None:
    sari = tokoh("sari")
    dokumen = [arsipkan(f"isi {n}".encode()) for n in range(2)]
    ekspor = [services_bagit.minta(oleh=sari, nama=f"E{n}", dokumen=[d.pk]) for n, d in enumerate(dokumen)]
    hasil = benang(*(lambda pk=e.pk: services_bagit.susun(ekspor_id=pk) for e in ekspor))
    assert hasil.nilai == [StatusEkspor.SIAP] * 2
    assert len(list(services_bagit.folder_ekspor().glob("*.zip"))) == 2
    satu = services_bagit.minta(oleh=sari, nama="E", dokumen=[dokumen[0].pk])
    hasil = benang(lambda: services_bagit.susun(ekspor_id=satu.pk), n=2)
    assert set(hasil.nilai) <= {StatusEkspor.SIAP, "dikerjakan pekerja lain"}
    assert Kabar.objects.filter(jenis="arsip.keutuhan.bagit_siap", objek_id=str(satu.pk)).count() == 1


def test_rapikan(sari: Pengguna, tanpa_pekerja: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    siap = susun(sari, arsipkan(b"isi"))
    lama = timezone.now() - dt.timedelta(hours=2)
    macet, hidup = PabrikEksporBagit(detak=lama), PabrikEksporBagit(detak=lama, dokumen_ids=[2])
    baru = PabrikEksporBagit(dokumen_ids=[3])
    folder = services_bagit.folder_ekspor()
    (folder / "entah.kerja").mkdir()
    (folder / "entah.zip").write_bytes(b"x")
    (folder / f"{baru.kunci}.kerja").mkdir()
    dikerjakan = services_bagit._masih_dikerjakan
    monkeypatch.setattr(services_bagit, "_masih_dikerjakan", lambda pk: pk == hidup.pk or dikerjakan(pk))
    assert services_bagit.rapikan() == (0, 1)
    macet.refresh_from_db()
    assert (macet.status, "terhenti" in macet.pesan) == (StatusEkspor.GAGAL, True)
    assert {p.name for p in folder.iterdir()} == {f"{siap.kunci}.zip", f"{baru.kunci}.kerja"}
    siap.refresh_from_db()
    assert siap.sisa_hari == 6
    assert services_bagit.rapikan(sekarang=timezone.now() + dt.timedelta(days=8))[0] == 1
    assert services_bagit._buang(siap) == 0
    siap.refresh_from_db()
    assert (siap.status, services_bagit.jalur_zip(ekspor=siap).exists(), siap.dapat_diunduh) == (
        StatusEkspor.DIBUANG,
        False,
        False,
    )
    with pytest.raises(AturanDilanggar, match="masa simpannya"):
        services_bagit.siapkan_unduhan(ekspor=siap, oleh=sari)


@pytest.mark.django_db(transaction=True)
def test_kunci_pekerja_lain_terlihat(benang: Callable[..., Any], simpanan_uji: Path) -> None:
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_lock(hashtextextended('bagit:7', 0))")
    assert benang(lambda: services_bagit._masih_dikerjakan(7)).nilai == [True]
    assert benang(lambda: services_bagit.susun(ekspor_id=7)).nilai == ["dikerjakan pekerja lain"]
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_unlock_all()")


def test_layar(masuk_sebagai: Callable[..., Client], sari: Pengguna, tanpa_pekerja: list[Any]) -> None:
    sari_ = masuk_sebagai(sari)
    dokumen = arsipkan(b"isi")
    jawaban = sari_.post(f"/arsip/keutuhan/ekspor/baru/?dokumen={dokumen.pk}", {"nama": "Uji", "uraian": ""})
    assert jawaban.status_code == PINDAH
    ekspor = EksporBagit.objects.get()
    assert "every 2s" in sari_.get(jawaban["Location"], headers={"hx-request": "true"}).content.decode()
    assert sari_.get(f"{jawaban['Location']}unduh/").status_code == PINDAH
    services_bagit.susun(ekspor_id=ekspor.pk)
    assert "Unduh ZIP" in sari_.get(jawaban["Location"]).content.decode()
    berkas = sari_.get(f"/arsip/keutuhan/ekspor/baru/?berkas={dokumen.berkas_arsip_id}")
    assert berkas.context["form"].initial["nama"] == str(dokumen.berkas_arsip)
    assert (
        sari_.post(f"/arsip/keutuhan/ekspor/baru/?berkas={dokumen.berkas_arsip_id}", {"nama": "B"}).status_code
        == PINDAH
    )
    kedua = EksporBagit.objects.latest("pk")
    assert sari_.post(f"/arsip/keutuhan/ekspor/{kedua.pk}/batal/").status_code == PINDAH
    daftar = sari_.get("/arsip/keutuhan/ekspor/", {"keadaan": "siap"})
    assert [e.pk for e in daftar.context["tabel"].data.data] == [ekspor.pk]
