"""The daily digest: one mail per person and day, built once however often it is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail
from django.db import IntegrityError

from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan import services_kirim as pos, services_ringkasan
from lpse.pemberitahuan.enums import StatusKiriman
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.pemberitahuan.services import kabari
from lpse.pemberitahuan.services_ringkasan import SUDAH_DIBACA, susun_ringkasan
from lpse.pemberitahuan.tasks import ringkas
from tests.pabrik import PabrikJamTenang

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

    Pada = Callable[[str], dt.datetime]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kantor")]
S = StatusKiriman


def _ringkasan() -> list[Kiriman]:
    return list(Kiriman.objects.filter(jenis="lpse.ringkasan").order_by("pk"))


def test_satu_surel_untuk_semua_yang_menunggu(asep: Pengguna, rina: Pengguna, pada: Pada) -> None:
    pada("2026-11-19 10:00")
    for apa in "ab":
        kabari(penerima=[asep, rina], jenis="uji.ringkas", konteks={"apa": apa})
    assert pos.kirim_yang_siap().terkirim == 0
    pada("2026-11-20 07:29")
    assert susun_ringkasan() == "Belum pukul 07.30 di kantor."
    Kabar.objects.filter(penerima=rina).update(dibaca_pada=pada("2026-11-20 07:30"))
    assert susun_ringkasan() == "1 ringkasan disusun."
    assert susun_ringkasan() == "0 ringkasan disusun."
    kini = pada("2026-11-20 07:31")
    kabari(penerima=[asep], jenis="uji.ringkas", konteks={"apa": "besok"})
    assert susun_ringkasan() == "0 ringkasan disusun."  # what came after half past seven waits for tomorrow
    assert pos.kirim_yang_siap().terkirim == 1
    (surat,) = mail.outbox
    assert surat.to == [asep.email]
    assert surat.subject == "LPSE Contoh: ringkasan 20 November 2026, 2 kabar"
    assert "* Kecil a" in surat.body
    assert "* Kecil b" in surat.body
    assert "besok" not in surat.body
    (induk,) = _ringkasan()
    assert (induk.status, induk.dikirim_pada) == (S.TERKIRIM, kini)
    assert {(k.status, k.dikirim_pada) for k in induk.isi_ringkasan.all()} == {(S.TERKIRIM, kini)}
    assert set(Kiriman.objects.filter(penerima=rina).values_list("status", "galat")) == {(S.DILEWATI, SUDAH_DIBACA)}
    assert Kiriman.objects.filter(status=S.DITAHAN).count() == 1
    pada("2026-11-21 07:30")
    assert susun_ringkasan() == "1 ringkasan disusun."


def test_ringkasan_menunggu_jam_tenang_orangnya(asep: Pengguna, pada: Pada) -> None:
    pada("2026-11-19 10:00")
    PabrikJamTenang(pengguna=asep, mulai=dt.time(21), selesai=dt.time(9))
    kabari(penerima=[asep], jenis="uji.ringkas")
    kini = pada("2026-11-20 08:00")
    susun_ringkasan()
    (induk,) = _ringkasan()
    assert (induk.status, induk.tahan, induk.coba_lagi_pada) == (S.DITAHAN, "jam_tenang", kini.replace(hour=9))
    pada("2026-11-20 09:00")
    assert pos.kirim_yang_siap().terkirim == 1


def test_ringkasan_yang_sudah_dibaca_semua_tidak_dikirim(asep: Pengguna, pada: Pada) -> None:
    pada("2026-11-19 10:00")
    kabari(penerima=[asep], jenis="uji.ringkas")
    kini = pada("2026-11-20 07:30")
    susun_ringkasan()
    Kabar.objects.update(dibaca_pada=kini)
    assert pos.kirim_yang_siap().dilewati == 1
    assert set(Kiriman.objects.values_list("status", flat=True)) == {S.DILEWATI}
    assert mail.outbox == []


def test_dua_penyusun_serempak_menyusun_satu(asep: Pengguna, pada: Pada, benang: Callable[..., Any]) -> None:
    pada("2026-11-19 10:00")
    kabari(penerima=[asep], jenis="uji.ringkas")
    pada("2026-11-20 07:30")
    hasil = benang(susun_ringkasan, n=3)
    assert hasil.galat == []
    assert sorted(hasil.nilai) == ["0 ringkasan disusun.", "0 ringkasan disusun.", "1 ringkasan disusun."]
    assert len(_ringkasan()) == 1


def test_yang_kalah_cepat_mengalah(asep: Pengguna, pada: Pada, monkeypatch: pytest.MonkeyPatch) -> None:
    pada("2026-11-19 10:00")
    kabari(penerima=[asep], jenis="uji.ringkas")
    pada("2026-11-20 07:30")

    def kalah(*_isi: object) -> bool:
        raise IntegrityError("kiriman_kunci_key")

    monkeypatch.setattr(services_ringkasan, "_tulis", kalah)
    assert susun_ringkasan() == "0 ringkasan disusun."


def test_tugas_ringkasan_meninggalkan_baris(pada: Pada) -> None:
    """lpse.pemberitahuan.ringkas"""
    pada("2026-11-20 07:30")
    ringkas()
    assert JalanTugas.objects.get().pesan == "0 ringkasan disusun."
