"""Inviting a person: the link exists once, and only its SHA-256 is stored."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail
from django.forms.models import model_to_dict
from django.urls import reverse
from django.utils import timezone

from lpse.akun.models import Pengguna, Undangan
from lpse.akun.services_undangan import UndanganTerbit, undang
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks

ISIAN = {"nama": "Nurul Aini", "email": "Nurul@Lpse.example", "peran": ["regver", "layanan"], "dasar": "SK 7/2026"}


def undang_nurul(oleh: Pengguna | None = None, **lain: Any) -> UndanganTerbit:  # noqa: ANN401 - any argument of the service
    return undang(**{**ISIAN, "oleh": oleh, "alamat_portal": "https://portal.example/", **lain})


def test_hanya_sidik_yang_tersimpan(bu_kepala: Pengguna) -> None:
    terbit = undang_nurul(bu_kepala)
    undangan = Undangan.objects.get()

    assert undangan.sidik_token == hashlib.sha256(terbit.token.encode()).hexdigest()
    assert terbit.token not in str(model_to_dict(undangan))
    assert terbit.token not in str(list(Jejak.objects.values()))
    assert len(terbit.token) >= 43
    assert undangan.email == "nurul@lpse.example"
    assert undangan.berlaku_sampai - undangan.dibuat_pada == timedelta(hours=72)
    assert {g.name for g in undangan.peran.all()} == {"regver", "layanan"}
    assert not Pengguna.objects.filter(email=undangan.email).exists()


def test_surat_sesudah_commit(
    bu_kepala: Pengguna, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks() as tertunda:
        terbit = undang_nurul(bu_kepala)
        assert mail.outbox == []
    for satu in tertunda:
        satu()

    (surat,) = mail.outbox
    assert surat.to == ["nurul@lpse.example"]
    assert f"https://portal.example/akun/undangan/terima/{terbit.token}/" in surat.body
    assert "72 jam" in surat.body


def test_jejak(bu_kepala: Pengguna) -> None:
    undang_nurul(bu_kepala)

    baris = Jejak.objects.get()
    assert (baris.pelaku_id, baris.kata, baris.objek_teks) == (bu_kepala.pk, "membuat", "Undangan Nurul Aini")
    assert baris.sesudah == {"peran": ["layanan", "regver"], "dasar": "SK 7/2026"}


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"peran": []}, "sedikitnya satu peran"),
        ({"peran": ["raja"]}, "tidak dikenal"),
        ({"peran": ["regver", "ppk"]}, "Pasal 13"),
        ({"email": "RINA@lpse.example"}, "sudah punya akun"),
        ({"nip": "198501012010000001"}, "sudah punya akun"),
        ({"nik": "7322010101850001"}, "sudah punya akun"),
    ],
)
def test_ditolak(bu_kepala: Pengguna, rina: Pengguna, lain: dict[str, Any], pesan: str) -> None:
    Pengguna.objects.filter(pk=rina.pk).update(nip="198501012010000001", nik="7322010101850001")

    with pytest.raises(AturanDilanggar, match=pesan):
        undang_nurul(bu_kepala, **lain)
    assert not Undangan.objects.exists()


def test_undangan_terbuka_hanya_satu_per_alamat(bu_kepala: Pengguna) -> None:
    undang_nurul(bu_kepala)

    with pytest.raises(AturanDilanggar, match="masih terbuka"):
        undang_nurul(bu_kepala, email="NURUL@lpse.example")


def test_undangan_yang_lewat_tidak_menghalangi(bu_kepala: Pengguna) -> None:
    lama = undang_nurul(bu_kepala).undangan
    Undangan.objects.filter(pk=lama.pk).update(berlaku_sampai=timezone.now() - timedelta(minutes=1))
    undang_nurul(bu_kepala)

    lama.refresh_from_db()
    assert lama.dibatalkan_pada is not None
    assert Undangan.objects.terbuka().count() == 1


def test_dari_halaman_tautan_ditampilkan_sekali(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> None:
    klien = masuk_sebagai(bu_kepala)
    jawaban = klien.post(reverse("akun:undang"), ISIAN)

    assert jawaban.status_code == 200
    tautan = jawaban.context["tautan"]
    assert tautan.startswith("http://testserver/akun/undangan/terima/")
    token = tautan.rstrip("/").rsplit("/", 1)[1]
    assert Undangan.objects.get().sidik_token == hashlib.sha256(token.encode()).hexdigest()
    assert token not in klien.get(reverse("akun:daftar_undangan")).content.decode()


def test_formulir_tidak_meminta_kata_sandi(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> None:
    isi = masuk_sebagai(bu_kepala).get(reverse("akun:undang")).content.decode()

    assert 'type="password"' not in isi


@pytest.mark.parametrize("tokoh", ["rina", "dodi", "asep", "sari", "pak_ppk", "orang_luar"])
def test_selain_kepala_ditolak(
    masuk_sebagai: Callable[..., Client], request: pytest.FixtureRequest, tokoh: str
) -> None:
    assert masuk_sebagai(request.getfixturevalue(tokoh)).post(reverse("akun:undang"), ISIAN).status_code == 403
    assert not Undangan.objects.exists()
