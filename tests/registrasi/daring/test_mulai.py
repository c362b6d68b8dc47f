"""The link by mail: the same answer for everybody, signed, renewed, expiring; opened by a button, not by looking."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from registrasi.daring import services_draf, tautan
from registrasi.daring.models import DrafDaring
from registrasi.daring.tasks import bersihkan
from registrasi.pendaftaran.models import Permohonan
from registrasi.persyaratan.enums import JenisPengguna
from tests.pabrik_daring import PabrikDrafDaring
from tests.pabrik_pendaftaran import PabrikPermohonan
from tests.registrasi.daring.conftest import alamat, token

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("10(2)b")]
BU = JenisPengguna.PENYEDIA_BADAN_USAHA


def _minta(klien: Client, surel: str = "maju@Contoh.test", jenis: str = BU) -> Any:  # noqa: ANN401 - a response
    return klien.post(alamat("mulai"), {"jenis": jenis, "surel": surel}, follow=True)


def test_halaman_awal_dan_isian_keliru(client: Client) -> None:
    isi = client.get(alamat("mulai"), {"jenis": "ppk"}).content.decode()
    assert isi.count('type="radio"') == len(JenisPengguna.values)
    assert 'value="ppk" checked' in isi
    jawaban = client.post(alamat("mulai"), {"jenis": BU, "surel": "bukan surel"})
    assert jawaban.status_code == 422
    assert b"bukan surel" in jawaban.content
    assert not DrafDaring.objects.exists()


def test_jawaban_sama_dikenal_atau_tidak(client: Client) -> None:
    pertama = _minta(client).content
    kedua = _minta(client).content
    baru = _minta(Client(), "baru@contoh.test").content
    assert "m•••@Contoh.test".encode() in pertama
    assert pertama.split(b"<main")[1] == kedua.split(b"<main")[1]
    assert baru.count(b"<li>") == pertama.count(b"<li>")
    draf = DrafDaring.objects.get(surel="maju@contoh.test")
    assert (draf.generasi, draf.permohonan) == (2, None)
    assert not Permohonan.objects.exists()  # nothing official before the address is known to be somebody's
    assert Kiriman.objects.filter(jenis="registrasi.daring.tautan").count() == 3


def test_surat_memuat_tautan_yang_tak_tersimpan(client: Client) -> None:
    _minta(client)
    assert kirim_yang_siap().terkirim == 1
    draf = DrafDaring.objects.get()
    assert alamat("lanjut", token(draf)) in mail.outbox[0].body
    assert token(draf)[-40:] not in str(list(Kiriman.objects.values()))


def test_dibuka_dengan_tombol_lalu_sesi_baru(client: Client) -> None:
    draf = services_draf.minta_tautan(surel="a@contoh.test", jenis=BU)
    client.get(alamat("mulai"))
    client.session.save()
    lama = client.session.session_key
    assert b"Mulai mengisi" in client.get(alamat("lanjut", token(draf))).content
    assert not Permohonan.objects.exists()  # a mail scanner looked
    jawaban = client.post(alamat("lanjut", token(draf)))
    permohonan = Permohonan.objects.get()
    assert jawaban.headers["Location"] == alamat("isi", permohonan.uuid)
    assert (permohonan.surel, permohonan.kanal, permohonan.petugas) == ("a@contoh.test", "online", None)
    assert client.session.session_key != lama
    assert client.get(alamat("isi", permohonan.uuid)).status_code == 200
    lain = Client()
    assert lain.post(alamat("lanjut", token(draf))).status_code == 302  # leaving and coming back, another machine
    assert Permohonan.objects.count() == 1
    assert b"Lanjutkan mengisi" in lain.get(alamat("lanjut", token(draf))).content


def test_tautan_yang_tidak_berlaku(client: Client) -> None:
    draf = services_draf.minta_tautan(surel="a@contoh.test", jenis=BU)
    lama = token(draf)
    services_draf.minta_tautan(surel="a@contoh.test", jenis=BU)
    baru = token(draf)
    palsu = [
        lama,
        baru[:-1] + ("0" if baru[-1] != "0" else "1"),
        "bukan-tautan",
        tautan.tautan_draf(PabrikPermohonan().uuid, 1),
    ]
    jawaban = [client.get(alamat("lanjut", t)) for t in palsu] + [client.post(alamat("lanjut", lama))]
    assert {j.status_code for j in jawaban} == {404}
    assert len({j.content.split(b"<main")[1] for j in jawaban}) == 1
    DrafDaring.objects.filter(pk=draf.pk).update(berlaku_sampai=timezone.now())
    assert client.get(alamat("lanjut", baru)).status_code == 404
    assert tautan.baca_perbaikan(baru) is None  # a draft's link opens no repair


def test_draf_yang_diteruskan_di_loket(client: Client) -> None:
    draf = services_draf.minta_tautan(surel="a@contoh.test", jenis=BU)
    client.post(alamat("lanjut", token(draf)))
    draf.refresh_from_db()
    PabrikPermohonan(status="menunggu_verifikasi")
    DrafDaring.objects.filter(pk=draf.pk).update(permohonan=PabrikPermohonan())
    assert client.get(alamat("lanjut", token(draf))).status_code == 404
    baru = services_draf.minta_tautan(surel="a@contoh.test", jenis=BU)
    draf.refresh_from_db()
    assert (baru.pk != draf.pk, draf.terbuka, baru.terbuka) == (True, False, True)


def test_keluar_dari_semua_peramban(pemohon: Callable[..., tuple[Client, Permohonan]]) -> None:
    klien, permohonan = pemohon()
    draf = DrafDaring.objects.get()
    lama, lain = token(draf), Client()
    lain.post(alamat("lanjut", lama))
    assert klien.post(alamat("tutup_semua", permohonan.uuid)).status_code == 302
    for satu in (klien, lain):
        assert satu.get(alamat("isi", permohonan.uuid)).status_code == 404
    assert Client().post(alamat("lanjut", lama)).status_code == 404
    assert lain.post(alamat("lanjut", token(draf))).status_code == 302
    services_draf.selesaikan(draf=draf)
    with pytest.raises(services_draf.TautanTakBerlaku):
        services_draf.tutup_semua(permohonan=permohonan)


def test_hak_peramban_berakhir(
    pemohon: Callable[..., tuple[Client, Permohonan]], pada: Callable[[str], dt.datetime]
) -> None:
    pada("2026-11-23 08:00")
    klien, permohonan = pemohon()
    pada("2026-11-23 19:59")
    assert klien.get(alamat("isi", permohonan.uuid)).status_code == 200
    pada("2026-11-23 20:00")
    assert klien.get(alamat("isi", permohonan.uuid)).status_code == 404


def test_tugas_malam_menutup_yang_usai() -> None:
    lama = timezone.now() - dt.timedelta(days=20)
    tak_dibuka = PabrikDrafDaring(dibuat_pada=lama, berlaku_sampai=lama)
    diajukan = PabrikDrafDaring(permohonan=PabrikPermohonan(), dibuka_pada=lama)
    hidup = PabrikDrafDaring(permohonan=PabrikPermohonan(status="draf"), dibuka_pada=lama)
    baru = PabrikDrafDaring(dibuat_pada=lama)  # asked again: its link still holds
    bersihkan()
    bersihkan()
    assert [j.pesan for j in JalanTugas.objects.order_by("pk")] == ["2 draf daring ditutup.", "0 draf daring ditutup."]
    for satu, terbuka in ((tak_dibuka, False), (diajukan, False), (hidup, True), (baru, True)):
        satu.refresh_from_db()
        assert satu.terbuka is terbuka


@pytest.mark.django_db(transaction=True)
def test_dua_permintaan_sekaligus_satu_draf(benang: Callable[..., Any]) -> None:
    hasil = benang(lambda: services_draf.minta_tautan(surel="a@contoh.test", jenis=BU).pk, n=3)
    assert (hasil.galat, len(set(hasil.nilai))) == ([], 1)
    assert DrafDaring.objects.get().generasi == 3
