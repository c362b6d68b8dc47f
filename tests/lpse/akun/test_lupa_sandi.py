"""A forgotten password: a link by mail, the same page for known and unknown addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.core import mail
from django.urls import reverse

from lpse.jejak.models import Jejak
from tests.lpse.akun.test_masuk import masuk, sudah_masuk
from tests.lpse.akun.test_terima_undangan import SANDI_BARU

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from django.test import Client

    from lpse.akun.models import Pengguna


def minta(klien: Client, email: str) -> str:
    return klien.post(reverse("account_reset_password"), {"email": email})["Location"]


def tautan() -> str:
    cocok = re.search(r"http://testserver(\S+)", str(mail.outbox[0].body))
    assert cocok is not None
    return cocok[1]


def test_tautan_sampai_sandi_baru(klien: Client, masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    lama = masuk_sebagai(rina)
    minta(klien, rina.email)
    assert mail.outbox[0].to == [rina.email]
    assert "Yth. Rina Marlina" in mail.outbox[0].body
    assert "mengatur ulang kata sandi" in mail.outbox[0].subject

    formulir = klien.get(tautan())["Location"]
    assert "set-password" in formulir
    jawaban = klien.post(formulir, {"password1": SANDI_BARU, "password2": SANDI_BARU})

    assert jawaban["Location"] == reverse("account_reset_password_from_key_done")
    assert not sudah_masuk(klien)
    masuk(klien, rina.email, SANDI_BARU)
    assert sudah_masuk(klien)
    assert lama.get(reverse("akun:saya")).status_code == 302  # the old sessions are over
    assert Jejak.objects.filter(pelaku_id=rina.pk, kata="mengatur ulang kata sandi lewat surel").exists()
    assert "kata sandi Anda diatur ulang" in mail.outbox[1].subject


def test_alamat_tak_dikenal_halaman_sama_tanpa_surat(klien: Client, rina: Pengguna) -> None:
    assert minta(klien, "tidak.ada@lpse.example") == minta(klien, rina.email)
    assert [s.to for s in mail.outbox] == [[rina.email]]


def test_orang_nonaktif_tanpa_surat(klien: Client, rina: Pengguna) -> None:
    type(rina).objects.filter(pk=rina.pk).update(is_active=False, alasan_nonaktif="x")
    minta(klien, rina.email)

    assert mail.outbox == []


def test_tautan_sekali_pakai(klien: Client, rina: Pengguna) -> None:
    minta(klien, rina.email)
    formulir = klien.get(tautan())["Location"]
    klien.post(formulir, {"password1": SANDI_BARU, "password2": SANDI_BARU})

    assert "Tautan tidak berlaku lagi" in klien.get(tautan()).content.decode()


def test_sandi_lemah_ditolak(klien: Client, rina: Pengguna) -> None:
    minta(klien, rina.email)
    formulir = klien.get(tautan())["Location"]
    jawaban = klien.post(formulir, {"password1": "rinamarlina2026", "password2": "rinamarlina2026"})

    assert "password1" in jawaban.context["form"].errors
    rina.refresh_from_db()
    assert not rina.check_password("rinamarlina2026")


def test_faktor_kedua_tetap_diminta(klien: Client, masuk_sebagai: Callable[..., Client], asep: Pengguna) -> None:
    masuk_sebagai(asep)
    minta(klien, asep.email)
    formulir = klien.get(tautan())["Location"]
    klien.post(formulir, {"password1": SANDI_BARU, "password2": SANDI_BARU})

    assert masuk(klien, asep.email, SANDI_BARU)["Location"] == reverse("mfa_authenticate")


def test_peladen_surel_mati_tidak_merusak_dan_tidak_membocorkan(
    klien: Client, rina: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(_surat: object) -> None:
        raise OSError("mati")

    monkeypatch.setattr("django.core.mail.message.EmailMessage.send", gagal)

    assert minta(klien, rina.email) == minta(klien, "tidak.ada@lpse.example")


def test_terlalu_sering_429(klien: Client, db: None) -> None:
    for _ in range(5):
        minta(klien, "tidak.ada@lpse.example")

    assert klien.post(reverse("account_reset_password"), {"email": "tidak.ada@lpse.example"}).status_code == 429
