"""Invitations from the Kepala's room: made, sent again, cancelled by the services; the link is never shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib import admin
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from lpse.akun.models import Pengguna, Undangan
from lpse.akun.services_undangan import undang
from lpse.jejak.models import Jejak
from tests.pabrik import PabrikInstansi, PabrikUndangan

if TYPE_CHECKING:
    from django.test import Client, RequestFactory

TAMBAH = "/admin/lpse/undangan/add/"
ISI = {"nama": "Calon Pegawai, S.Kom.", "email": "calon@lpse.example", "peran": ["layanan"], "dasar": "SK 4/2026"}


def test_undangan_dikirim_dan_tautannya_tidak_diperlihatkan(
    ruang: Client,
    bu_kepala: Pengguna,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's fixture
) -> None:
    instansi = PabrikInstansi()
    with django_capture_on_commit_callbacks(execute=True):
        jawaban = ruang.post(TAMBAH, {**ISI, "instansi": instansi.pk}, follow=True)
    undangan = Undangan.objects.get()
    assert (undangan.email, undangan.instansi_id, undangan.dibuat_oleh_id) == (
        "calon@lpse.example",
        instansi.pk,
        bu_kepala.pk,
    )
    assert [g.name for g in undangan.peran.all()] == ["layanan"]
    assert [s.to for s in mail.outbox] == [["calon@lpse.example"]]
    halaman = jawaban.content.decode()
    assert "Undangan dikirim ke calon@lpse.example" in halaman
    assert "/undangan/terima/" not in halaman
    assert undangan.sidik_token not in halaman
    assert "/undangan/terima/" in str(mail.outbox[0].body)


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ({"peran": []}, "Peran"),
        ({"peran": ["layanan", "ppk"]}, "tidak boleh merangkap"),
        ({"email": "rina@lpse.example"}, "sudah punya akun"),
        ({"nip": "123"}, "NIP harus 18 angka"),
        ({"dasar": ""}, "Dasar penetapan"),
    ],
)
def test_yang_keliru_kembali_ke_formulir(ruang: Client, rina: Pengguna, ganti: dict[str, Any], pesan: str) -> None:
    jawaban = ruang.post(TAMBAH, {**ISI, **ganti})
    halaman = jawaban.content.decode()
    assert "Ada yang perlu diperbaiki" in halaman
    assert pesan in halaman
    assert "Calon Pegawai, S.Kom." in halaman  # answers are kept
    assert not Undangan.objects.exists()


def test_bukti_diri_diminta_lagi(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> None:
    jawaban = masuk_sebagai(bu_kepala, baru_saja=False).post(TAMBAH, ISI)
    assert jawaban.headers["Location"].startswith(reverse("account_reauthenticate"))


def test_kirim_ulang_mengganti_tautan(ruang: Client, bu_kepala: Pengguna) -> None:
    terbit = undang(
        email="calon@lpse.example",
        nama="Calon",
        peran=["layanan"],
        dasar="SK",
        oleh=bu_kepala,
        alamat_portal="http://x/",
    )
    ruang.post(f"/admin/lpse/undangan/{terbit.undangan.pk}/kirim-ulang/")
    lama = terbit.undangan.sidik_token
    terbit.undangan.refresh_from_db()
    assert terbit.undangan.sidik_token != lama


def test_batalkan_dengan_alasan(ruang: Client) -> None:
    undangan = PabrikUndangan()
    ruang.post(f"/admin/lpse/undangan/{undangan.pk}/batalkan/", {"alasan": ""})
    assert not Undangan.objects.filter(dibatalkan_pada__isnull=False).exists()
    ruang.post(f"/admin/lpse/undangan/{undangan.pk}/batalkan/", {"alasan": "batal mutasi"})
    undangan.refresh_from_db()
    assert undangan.dibatalkan_pada is not None
    assert Jejak.objects.tentang(undangan).get(kata="membatalkan").alasan == "batal mutasi"
    halaman = ruang.get(f"/admin/lpse/undangan/{undangan.pk}/change/").content.decode()
    assert "kirim-ulang" not in halaman


def test_keadaan_dan_saringannya(ruang: Client, rina: Pengguna) -> None:
    sekarang = timezone.now()
    PabrikUndangan(nama="Si Terbuka")
    PabrikUndangan(nama="Si Lewat", berlaku_sampai=sekarang - timedelta(hours=1))
    PabrikUndangan(nama="Si Batal", dibatalkan_pada=sekarang)
    PabrikUndangan(nama="Si Pakai", dipakai_pada=sekarang, pengguna=rina)
    semua = ("Si Terbuka", "Si Lewat", "Si Batal", "Si Pakai")
    for saringan, nama in zip(("terbuka", "lewat", "batal", "dipakai"), semua, strict=True):
        halaman = ruang.get("/admin/lpse/undangan/", {"keadaan": saringan}).content.decode()
        assert [n for n in semua if n in halaman] == [nama]
    halaman = ruang.get("/admin/lpse/undangan/").content.decode()
    for kata in ("Menunggu dipakai", "Lewat waktu", "Dibatalkan", "Dipakai"):
        assert kata in halaman


def test_tidak_dapat_diubah_atau_dihapus(ruang: Client) -> None:
    undangan = PabrikUndangan()
    assert ruang.post(f"/admin/lpse/undangan/{undangan.pk}/change/", {"nama": "x"}).status_code == 403
    assert ruang.post(f"/admin/lpse/undangan/{undangan.pk}/delete/", {"post": "yes"}).status_code == 403


def test_layar_tambah_menjaga_dirinya_sendiri(rf: RequestFactory, rina: Pengguna) -> None:
    """The door refuses already; the screen does so too, should the door ever be opened wider."""
    permintaan = rf.get(TAMBAH)
    permintaan.user = rina
    with pytest.raises(PermissionDenied):
        admin.site._registry[Undangan].add_view(permintaan)
