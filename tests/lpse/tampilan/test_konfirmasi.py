"""The confirm page on a real object: visible rows only, refused with words, done once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client, override_settings
from django.urls import path

from lpse import urls as akar
from lpse.akun.akses import Masuk
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.tampilan import sekali
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.models import SaringanTersimpan
from tests.pabrik import PabrikSaringanTersimpan


class HapusSaringan(KonfirmasiView):
    akses = Masuk()
    model = SaringanTersimpan
    judul = "Hapus saringan"
    tombol = "Hapus"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the parent's signature
        if self.objek.nama == "terkunci":
            raise AturanDilanggar("Saringan ini terkunci.")
        self.objek.delete()
        return "Saringan dihapus."

    def get_success_url(self) -> str:
        return "/"


urlpatterns = [path("uji/<int:pk>/", HapusSaringan.as_view()), *akar.urlpatterns]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
MasukSebagai = Callable[..., Client]


@pytest.fixture
def saringan(rina: Pengguna) -> SaringanTersimpan:
    hasil: SaringanTersimpan = PabrikSaringanTersimpan.create(pengguna=rina, nama="bulan ini")
    return hasil


def test_get_hanya_bertanya(masuk_sebagai: MasukSebagai, rina: Pengguna, saringan: SaringanTersimpan) -> None:
    isi = masuk_sebagai(rina).get(f"/uji/{saringan.pk}/").content.decode()
    assert "<h1>Hapus saringan</h1>" in isi
    assert '<a href="/">bulan ini</a>' in isi
    assert "dari-ke" not in isi
    assert SaringanTersimpan.objects.filter(pk=saringan.pk).exists()


def test_post_mengerjakan_sekali(masuk_sebagai: MasukSebagai, rina: Pengguna, saringan: SaringanTersimpan) -> None:
    klien = masuk_sebagai(rina)
    kunci = klien.get(f"/uji/{saringan.pk}/").context["kunci_kirim"]
    jawaban = klien.post(f"/uji/{saringan.pk}/", {sekali.KUNCI: kunci})
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/")
    assert [str(m) for m in get_messages(jawaban.wsgi_request)] == ["Saringan dihapus."]
    assert not SaringanTersimpan.objects.filter(pk=saringan.pk).exists()


def test_aturan_menolak(masuk_sebagai: MasukSebagai, rina: Pengguna, saringan: SaringanTersimpan) -> None:
    SaringanTersimpan.objects.update(nama="terkunci")
    isi = masuk_sebagai(rina).post(f"/uji/{saringan.pk}/").content.decode()
    assert "Saringan ini terkunci." in isi
    assert SaringanTersimpan.objects.filter(pk=saringan.pk).exists()


@override_settings(ROOT_URLCONF=__name__)
def test_milik_orang_lain_tidak_ada(masuk_sebagai: MasukSebagai, dodi: Pengguna, saringan: SaringanTersimpan) -> None:
    klien = masuk_sebagai(dodi)
    assert klien.get(f"/uji/{saringan.pk}/").status_code == 404
    assert klien.post(f"/uji/{saringan.pk}/").status_code == 404
    assert SaringanTersimpan.objects.filter(pk=saringan.pk).exists()
