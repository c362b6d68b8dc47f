"""What a stranger could try: forged forms, planted sessions, links in logs, guessing, too many requests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lpse.catatan import samarkan_alamat
from registrasi.daring import hak, laju
from registrasi.daring.hak import Lewat
from registrasi.daring.models import DrafDaring
from registrasi.daring.services_draf import minta_tautan
from registrasi.pendaftaran.models import BerkasButir, Permohonan
from tests.bantuan.berkas_uji import unggahan
from tests.pabrik_pendaftaran import PabrikPermohonan
from tests.registrasi.daring.conftest import alamat, token
from tests.registrasi.daring.isian import isian

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kantor")]
Pemohon = Callable[..., tuple[Client, Permohonan]]


def test_csrf_dijaga_di_setiap_pintu(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    klien.handler.enforce_csrf_checks = True
    butir = permohonan.butir.first()
    assert butir is not None
    kirim: list[tuple[str, dict[str, Any]]] = [
        (alamat("mulai"), {"jenis": "ppk", "surel": "a@contoh.test"}),
        (alamat("status"), {"nomor": "x", "kode": "y"}),
        (alamat("langkah", permohonan.uuid, "usaha"), isian()["usaha"]),
        (alamat("butir", permohonan.uuid, butir.pk), {"berkas": unggahan()}),
        (alamat("periksa", permohonan.uuid), {"benar": "on"}),
        (alamat("batal", permohonan.uuid), {"alasan": "x"}),
        (alamat("tutup_semua", permohonan.uuid), {}),
        (alamat("lanjut", token(DrafDaring.objects.get())), {}),
    ]
    assert {klien.post(tujuan, data).status_code for tujuan, data in kirim} == {403}
    assert not BerkasButir.objects.exists()
    halaman = klien.get(alamat("butir", permohonan.uuid, butir.pk))
    tanda = halaman.context["csrf_token"]
    dengan = klien.post(
        alamat("butir", permohonan.uuid, butir.pk), {"csrfmiddlewaretoken": str(tanda), "berkas": unggahan()}
    )
    assert (dengan.status_code, BerkasButir.objects.count()) == (302, 1)


def test_sesi_yang_ditanam_tidak_ikut_masuk(client: Client) -> None:
    client.get(alamat("status"))
    sesi = client.session
    sesi["penanda"] = "penyerang"
    sesi.save()
    ditanam = str(sesi.session_key)
    client.cookies["lpse-sesi"] = ditanam
    draf = minta_tautan(surel="a@contoh.test", jenis="ppk")
    client.post(alamat("lanjut", token(draf)))
    penyerang = Client()
    penyerang.cookies["lpse-sesi"] = ditanam
    assert penyerang.get(alamat("isi", Permohonan.objects.get().uuid)).status_code == 404


def test_kunci_tautan_tidak_masuk_catatan() -> None:
    draf = minta_tautan(surel="a@contoh.test", jenis="ppk")
    assert token(draf) not in samarkan_alamat(alamat("lanjut", token(draf)))
    assert samarkan_alamat(alamat("lanjut", token(draf))) == "/publik/pendaftaran/lanjut/…/"


def test_kepala_jawaban_halaman_pemohon(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    for tujuan in (alamat("mulai"), alamat("isi", permohonan.uuid), alamat("lanjut", token(DrafDaring.objects.get()))):
        kepala = klien.get(tujuan).headers
        assert kepala["X-Robots-Tag"] == "noindex, nofollow, noarchive"
        assert "no-store" in kepala["Cache-Control"]
        assert kepala["Referrer-Policy"] == "same-origin"  # the address never goes to another site
        assert "'unsafe-inline'" not in kepala["Content-Security-Policy"]
        assert kepala["X-Frame-Options"] == "DENY"


@pytest.mark.usefixtures("laju_diam")
def test_batas_laju_surat_dan_halaman(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    data = {"jenis": "ppk", "surel": "korban@contoh.test"}
    monkeypatch.setattr(laju, "SURAT_PER_SUREL", 2)
    jawaban = [client.post(alamat("mulai"), data) for _ in range(4)]
    assert {j.headers["Location"] for j in jawaban} == {
        alamat("terkirim")
    }  # the same answer, whether or not it was sent
    assert DrafDaring.objects.get().generasi == 2
    for _ in range(laju.MULAI.batas - 4):
        client.post(alamat("mulai"), data)
    ditahan = client.post(alamat("mulai"), data)
    assert (ditahan.status_code, ditahan.headers["X-Robots-Tag"]) == (429, "noindex, nofollow, noarchive")
    assert client.get(alamat("mulai")).status_code == 200


def test_peramban_menyimpan_sedikit_pintu(rf: Any) -> None:  # noqa: ANN401 - pytest-django's
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415 - a browser without a client

    permintaan = rf.get("/")
    permintaan.session = SessionStore()
    semua = [PabrikPermohonan.build().uuid for _ in range(hak.MAKS + 1)]
    for kunci in semua:
        hak.beri(permintaan, kunci, Lewat.KODE)
    assert [hak.baca(permintaan, k) is not None for k in semua] == [False] + [True] * hak.MAKS
    hak.lepas(permintaan, semua[0])  # gone already
    hak.lepas(permintaan, semua[-1])
    assert hak.baca(permintaan, semua[-1]) is None
