"""The content of a paper ends under signed minutes only; the register entry, its hash and its check stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from lpse.akun.models import Pengguna
from lpse.berkas import services_musnah as berkas_musnah, simpanan
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.berkas.services import simpan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.naskah.models import Naskah, RevisiNaskah, TandaTangan
from lpse.naskah.services import batalkan, susun_draf
from lpse.naskah.services_musnah import lepas_isi
from lpse.naskah.services_tanda_tangan import giliran
from tests.bantuan.berkas_baik import pdf
from tests.pabrik import PabrikBerkas

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("27(3)")]
Terbit = Callable[..., Naskah]


@pytest.fixture(autouse=True)
def _simpanan_sendiri(settings: Settings, tmp_path: Path) -> None:
    settings.LPSE_VAR = tmp_path


def tanda_tangani(naskah: Naskah) -> None:
    TandaTangan.objects.filter(naskah=naskah).update(status="ditandatangani", pada=timezone.now())


def test_isi_naskah_lepas_dengan_berita_acara_lengkap(
    terbit: Terbit, asep: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    naskah, ba = terbit(), terbit()
    with pytest.raises(IntegrityError, match="lengkap tanda tangannya"), transaction.atomic():
        lepas_isi(naskah_id=naskah.pk, lewat=ba, oleh=asep)
    tanda_tangani(ba)
    berkas_id = naskah.revisi.get().berkas_id
    assert lepas_isi(naskah_id=naskah.pk, lewat=ba, oleh=asep) == [berkas_id]
    naskah = Naskah.objects.get(pk=naskah.pk)
    assert (naskah.dimusnahkan_lewat, naskah.konteks, naskah.snapshot) == (ba, {}, {"dimusnahkan": True})
    with pytest.raises(TransisiBasi, match="sudah dimusnahkan"):
        lepas_isi(naskah_id=naskah.pk, lewat=ba, oleh=asep)
    with pytest.raises(TransisiBasi, match="tidak dibatalkan lagi"):
        batalkan(naskah_id=naskah.pk, oleh=bu_kepala, alasan="Keliru")
    with pytest.raises(AturanDilanggar, match="tidak ditemukan"):
        giliran(naskah=naskah, oleh=bu_kepala)
    layar = masuk_sebagai(bu_kepala)
    assert (
        f'berita acara nomor <a href="{ba.get_absolute_url()}"' in layar.get(naskah.get_absolute_url()).content.decode()
    )
    assert layar.get(reverse("naskah:halaman", args=[naskah.pk, 1])).status_code == 404


def test_postgresql_hanya_membuka_pintu_itu(terbit: Terbit, asep: Pengguna) -> None:
    naskah, ba = terbit(), terbit()
    tanda_tangani(ba)
    baris = Naskah.objects.filter(pk=naskah.pk)
    kosong: dict[str, Any] = {"konteks": {}, "snapshot": {"dimusnahkan": True}}
    for isian in (
        {"dimusnahkan_lewat": ba},
        {**kosong, "dimusnahkan_lewat": ba, "perihal": "Lain"},
        {**kosong, "snapshot": {}, "dimusnahkan_lewat": ba},
        kosong,
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            baris.update(**isian)
    with pytest.raises(IntegrityError, match="Revisi naskah"), transaction.atomic():
        RevisiNaskah.objects.filter(naskah=naskah).update(berkas=None)
    lepas_isi(naskah_id=naskah.pk, lewat=ba, oleh=asep)
    with pytest.raises(IntegrityError), transaction.atomic():
        baris.update(dimusnahkan_lewat=None)
    with pytest.raises(IntegrityError, match="Revisi naskah"), transaction.atomic():
        RevisiNaskah.objects.filter(naskah=naskah).update(ukuran=1)
    draf = susun_draf(jenis=ba.jenis, objek=None, konteks={}, penandatangan=[], oleh=asep)
    with pytest.raises(AturanDilanggar, match="cukup dibuang"):
        lepas_isi(naskah_id=draf.pk, lewat=ba, oleh=asep)


def test_isi_berkas_musnah_bila_tidak_ada_pemegang_lain(
    asep: Pengguna, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    satu, dua = (simpan(isi=pdf(2), nama="a.pdf", tipe="application/pdf", kegunaan="naskah") for _ in range(2))
    with django_capture_on_commit_callbacks(execute=True):
        hasil = berkas_musnah.musnahkan(berkas_id=[satu.pk], oleh=asep, alasan="BA 1")
    assert (hasil.isi, hasil.tetap) == ([], {satu.isi_id: "Naskah dinas"})
    assert simpanan.letak(satu.isi_id).exists()
    assert berkas_musnah.singkirkan(sha256=satu.isi_id) is False
    asing = PabrikBerkas(isi=dua.isi, kegunaan="unit.yang.sudah.tiada")
    assert berkas_musnah.musnahkan(berkas_id=[dua.pk], oleh=asep, alasan="BA 1").tetap == {
        dua.isi_id: "unit.yang.sudah.tiada"
    }
    with django_capture_on_commit_callbacks(execute=True):
        hasil = berkas_musnah.musnahkan(berkas_id=[asing.pk], oleh=None, alasan="BA 1")
    assert (hasil.isi, hasil.byte) == ([dua.isi_id], len(pdf(2)))
    assert not simpanan.letak(dua.isi_id).exists()
    assert IsiBerkas.objects.get(pk=dua.isi_id).keadaan == "musnah"
    lagi = simpan(isi=pdf(2), nama="b.pdf", tipe="application/pdf", kegunaan="naskah")
    assert (IsiBerkas.objects.get(pk=lagi.isi_id).keadaan, Berkas.objects.count()) == ("utuh", 1)
