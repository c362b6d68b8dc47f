"""What a request leaves behind in trail and row history: actor (id and name as text), address, request id."""

from __future__ import annotations

import pghistory.models
import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from structlog.contextvars import bound_contextvars

from lpse.akun.models import Instansi, Pengguna
from lpse.jejak.konteks import SEKARANG, Konteks
from lpse.jejak.middleware import KonteksJejakMiddleware
from lpse.jejak.models import Jejak
from lpse.jejak.services import catat
from tests.pabrik import PabrikInstansi


@pytest.fixture
def dinas(db: None) -> Instansi:
    return PabrikInstansi(nama="Dinas Lama")


def _kirim(dinas: Instansi, oleh: Pengguna | AnonymousUser) -> None:
    """A view that writes a row and a trail line, behind the real middleware."""

    def view(request: HttpRequest) -> HttpResponse:
        Instansi.objects.filter(pk=dinas.pk).update(nama="Dinas Baru")
        catat(pelaku=request.user if request.user.is_authenticated else None, kata="mengubah", objek=dinas)
        return HttpResponse("selesai")

    request = RequestFactory().post("/apa-saja/", REMOTE_ADDR="192.0.2.7")
    request.user = oleh
    with bound_contextvars(request_id="req-123"):
        KonteksJejakMiddleware(view)(request)


def test_riwayat_baris_mengenal_pelaku_alamat_dan_permintaan(dinas: Instansi, asep: Pengguna) -> None:
    _kirim(dinas, asep)
    konteks = pghistory.models.Context.objects.get(metadata__rujukan="req-123")
    assert konteks.metadata == {
        "pengguna": asep.pk,
        "nama": "Asep Hidayat",
        "peran": "Administrasi Sistem Elektronik",
        "alamat": "192.0.2.7",
        "rujukan": "req-123",
    }
    akhir = dinas.events.order_by("-pgh_id").first()  # type: ignore[attr-defined] # made by pghistory
    assert (akhir.nama, akhir.pgh_context_id) == ("Dinas Baru", konteks.pk)


def test_jejak_mengenal_alamat_dan_permintaan(dinas: Instansi, asep: Pengguna) -> None:
    _kirim(dinas, asep)
    assert Jejak.objects.values_list("pelaku_nama", "alamat_ip", "rujukan").get() == (
        "Asep Hidayat",
        "192.0.2.7",
        "req-123",
    )


def test_tamu_tanpa_nama(dinas: Instansi) -> None:
    _kirim(dinas, AnonymousUser())
    metadata = pghistory.models.Context.objects.get(metadata__rujukan="req-123").metadata
    assert (metadata["pengguna"], metadata["nama"], metadata["peran"]) == (None, "", "")


@pytest.mark.django_db(transaction=True)
def test_konteks_tidak_bocor_ke_permintaan_berikut(dinas: Instansi, asep: Pengguna) -> None:
    _kirim(dinas, asep)
    assert SEKARANG.get() == Konteks()
    Instansi.objects.filter(pk=dinas.pk).update(nama="Tanpa permintaan")
    akhir = dinas.events.order_by("-pgh_id").first()  # type: ignore[attr-defined] # made by pghistory
    assert (akhir.pgh_context.metadata["nama"], akhir.pgh_context.metadata["rujukan"][:10]) == ("Sistem", "transaksi-")
