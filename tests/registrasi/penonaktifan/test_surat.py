"""The papers themselves, printed once each, and filed in the user's one file."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from pypdf import PdfReader

from arsip.dokumen.models import Dokumen
from lpse.akun.models import Pengguna
from lpse.berkas.services import baca
from lpse.naskah.models import Naskah
from registrasi.pengguna.services_berkas import berkas_pengguna
from registrasi.penonaktifan import services_putus
from registrasi.penonaktifan.enums import StatusKasus
from tests.bantuan.naskah import isi_revisi
from tests.pabrik_penonaktifan import PabrikPenonaktifanAkun

pytestmark = pytest.mark.django_db


@pytest.mark.pasal("10(4)")
def test_keputusan_dicetak_dan_terarsip(
    rina: Pengguna,
    bu_kepala: Pengguna,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    kasus = PabrikPenonaktifanAkun(status=StatusKasus.DIUSULKAN, diusulkan_oleh=rina)
    berkas = berkas_pengguna(pengguna=kasus.pengguna, oleh=rina)
    with django_capture_on_commit_callbacks(execute=True):
        naskah = services_putus.putuskan_nonaktif(kasus_id=kasus.pk, oleh=bu_kepala).keputusan
    assert isinstance(naskah, Naskah)
    isi = baca(berkas=isi_revisi(naskah.revisi.get()))
    teks = " ".join(" ".join(h.extract_text() for h in PdfReader(io.BytesIO(isi)).pages).split())
    for kata in ("MEMUTUSKAN", kasus.pengguna.user_id, "Pasal 10(4)", "bukti penyelesaian", naskah.nomor):
        assert kata in teks
    assert Dokumen.objects.filter(berkas_arsip=berkas, nomor=naskah.nomor).exists()
