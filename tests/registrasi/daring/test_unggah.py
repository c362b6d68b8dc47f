"""Scans from home: hostile ones refused with a reason and nothing lost; files are their owner's alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lpse.berkas.models import Berkas
from lpse.pemberitahuan.models import Kiriman
from registrasi.daring import berkas as kegunaan, services
from registrasi.daring.services_virus import kabari_terjangkit
from registrasi.pendaftaran.models import BerkasButir, ButirPermohonan, Permohonan
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.berkas_jahat import JAHAT
from tests.bantuan.berkas_uji import unggahan
from tests.pabrik import PabrikBerkas
from tests.pabrik_pendaftaran import PabrikBerkasButir
from tests.registrasi.daring.conftest import alamat
from tests.registrasi.daring.isian import unggah

pytestmark = pytest.mark.django_db
Pemohon = Callable[..., tuple[Client, Permohonan]]
_NAMA = ("exe-bernama-pdf", "svg", "pdf-bersandi", "pdf+zip", "pdf-bawa-zip", "bom", "png-bom", "pdf-javascript")
HOSTIL = [j for j in JAHAT if j.kode in _NAMA or "bom" in j.kode]


def _butir(permohonan: Permohonan, kode: str = "npwp") -> ButirPermohonan:
    return permohonan.butir.select_related("persyaratan", "permohonan").get(persyaratan__kode=kode)


def test_diterima_dilihat_dihapus(pemohon: Pemohon, client: Client) -> None:
    klien, permohonan = pemohon()
    butir = _butir(permohonan)
    assert unggah(klien, butir, nomor="02.1").status_code == 302
    lampiran = BerkasButir.objects.get()
    berkas = lampiran.berkas
    assert (berkas.pengunggah, berkas.pemilik, berkas.kegunaan) == (
        None, f"registrasi.permohonan:{permohonan.pk}", "registrasi.daring",
    )  # fmt: skip
    lihat = alamat("berkas_lihat", permohonan.uuid, lampiran.pk)
    jawaban = klien.get(lihat)
    assert b"".join(jawaban) == pdf()
    assert jawaban.headers["Content-Disposition"].startswith("attachment")
    assert jawaban.headers["Cache-Control"] == "no-store, private"
    orang, lain = pemohon(surel="lain@contoh.test")
    # Another's browser, nobody's browser, and another's file under one's own application: nothing there.
    assert {k.get(a).status_code for k, a in (
        (orang, lihat), (client, lihat), (orang, alamat("berkas_lihat", lain.uuid, lampiran.pk)),
    )} == {404}  # fmt: skip
    assert orang.post(alamat("berkas_hapus", lain.uuid, lampiran.pk)).status_code == 404
    assert klien.get(alamat("berkas_hapus", permohonan.uuid, lampiran.pk)).status_code == 405
    assert unggah(klien, butir, "kedua.pdf").status_code == 302
    kedua = BerkasButir.objects.get(berkas__nama="kedua.pdf")
    assert klien.post(alamat("berkas_hapus", permohonan.uuid, kedua.pk)).status_code == 302
    butir.refresh_from_db()
    assert butir.salinan_diterima  # another scan is still there
    assert klien.post(alamat("berkas_hapus", permohonan.uuid, lampiran.pk)).status_code == 302
    butir.refresh_from_db()
    assert (butir.salinan_diterima, Berkas.objects.filter(pk=berkas.pk).exists()) == (False, False)


def test_berkas_loket_bukan_milik_pemohon(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    lampiran = PabrikBerkasButir(butir=_butir(permohonan), berkas=PabrikBerkas())
    assert klien.get(alamat("berkas_lihat", permohonan.uuid, lampiran.pk)).status_code == 404


def test_karantina_belum_dapat_dilihat(pemohon: Pemohon, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    klien, permohonan = pemohon()
    settings.CLAMD = "127.0.0.1:1"
    unggah(klien, _butir(permohonan))
    lampiran = BerkasButir.objects.get()
    lihat = klien.get(alamat("berkas_lihat", permohonan.uuid, lampiran.pk), follow=True)
    assert "belum dapat dibuka" in lihat.content.decode()
    kabari_terjangkit(berkas=lampiran.berkas)
    kabari_terjangkit(berkas=PabrikBerkas())  # another duty's file
    assert (
        Kiriman.objects.get(jenis="registrasi.daring.terjangkit").perihal
        == "Berkas pindaian.pdf tidak dapat kami terima"
    )


@pytest.mark.parametrize("jahat", HOSTIL, ids=lambda j: j.kode)
def test_jahat_ditolak_dan_ketikan_tetap(pemohon: Pemohon, jahat: Any) -> None:  # noqa: ANN401 - a row of the hostile files
    klien, permohonan = pemohon()
    butir = _butir(permohonan)
    jawaban = unggah(klien, butir, jahat.nama, jahat.buat(), nomor="02.418")
    assert jawaban.status_code == 422
    assert jahat.nama in jawaban.content.decode()
    assert not BerkasButir.objects.exists()


def test_nama_berakhiran_ganda_dan_foto_40_mb(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    butir = _butir(permohonan, "akta_pendirian")
    ganda = unggah(klien, butir, "ktp.pdf.exe", pdf())
    assert (ganda.status_code, "berakhiran .exe" in ganda.content.decode()) == (422, True)
    besar = unggah(klien, butir, "foto.jpg", b"\xff\xd8\xff" + b"x" * 40 * 1024 * 1024)
    assert besar.status_code == 413
    assert "Perkecil fotonya" in besar.content.decode()
    enam = klien.post(alamat("butir", permohonan.uuid, butir.pk), {"berkas": [unggahan() for _ in range(6)]})
    assert "Paling banyak 5 berkas sekali unggah" in enam.content.decode()
    assert not BerkasButir.objects.exists()


def test_yang_baik_tetap_walau_yang_lain_ditolak(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    butir = _butir(permohonan)
    data = {"berkas": [unggahan("baik.pdf"), unggahan("jahat.pdf", b"MZ\x90\0" + b"\0" * 64)]}
    jawaban = klien.post(alamat("butir", permohonan.uuid, butir.pk), data)
    isi = jawaban.content.decode()
    assert (jawaban.status_code, "jahat.pdf: Berkas ini program Windows" in isi, "baik.pdf</a>" in isi) == (
        422,
        True,
        True,
    )
    assert BerkasButir.objects.get().berkas.nama == "baik.pdf"


def test_tidak_ada_dan_klik_dua_kali(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    butir = _butir(permohonan, "akta_perubahan")
    tujuan = alamat("butir", permohonan.uuid, butir.pk)
    assert klien.post(tujuan, {"tidak_ada": "on", "simpan": "1"}).headers["Location"] == alamat(
        "berkas", permohonan.uuid
    )
    dua = {"berkas": unggahan(), "tidak_ada": "on"}
    assert "pilih salah satu" in klien.post(tujuan, dua).content.decode() or BerkasButir.objects.exists()
    wajib = _butir(permohonan)
    hasil = [unggah(klien, wajib, kunci_kirim="c" * 43) for _ in range(2)]
    assert [h.status_code for h in hasil] == [302, 302]
    assert BerkasButir.objects.filter(butir=wajib).count() == 1


def test_butir_orang_lain_dan_jatah(pemohon: Pemohon, monkeypatch: pytest.MonkeyPatch) -> None:
    klien, permohonan = pemohon()
    _, lain = pemohon(surel="lain@contoh.test")
    assert klien.get(alamat("butir", permohonan.uuid, _butir(lain).pk)).status_code == 404
    with pytest.raises(ButirPermohonan.DoesNotExist):
        services.unggah(permohonan=permohonan, butir_id=_butir(lain).pk, unggahan=[unggahan()], isi={})
    assert not Berkas.objects.filter(kegunaan=kegunaan.PINDAIAN).exists()
    permohonan.refresh_from_db()
    for n in range(11):
        jawaban = unggah(klien, _butir(permohonan), f"{n}.pdf")
    assert "paling banyak 10 berkas" in jawaban.content.decode()
