"""Accepting an invitation: the person's own password, once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse
from django.utils import timezone

from lpse.akun.models import Pengguna, PenugasanPeran, Undangan
from lpse.akun.services_undangan import batalkan_undangan, terima_undangan
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from tests.lpse.akun.test_masuk import masuk, sudah_masuk
from tests.lpse.akun.test_undang import undang_nurul

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from tests.bantuan.benang import HasilBenang

SANDI_BARU = "pelabuhan-hujan-sepeda-biru"


def alamat(token: str) -> str:
    return reverse("akun:terima_undangan", args=[token])


def test_akun_peran_dan_surel_terbukti(bu_kepala: Pengguna) -> None:
    terbit = undang_nurul(bu_kepala, nip="199003122015032004", nik="7322010101900001", jabatan="Verifikator")
    orang = terima_undangan(token=terbit.token, sandi=SANDI_BARU, telepon="0812")

    assert (orang.email, orang.nama, orang.nip, orang.nik, orang.jabatan, orang.telepon) == (
        "nurul@lpse.example",
        "Nurul Aini",
        "199003122015032004",
        "7322010101900001",
        "Verifikator",
        "0812",
    )
    assert orang.check_password(SANDI_BARU)
    assert orang.kode_peran == {"regver", "layanan"}
    assert set(PenugasanPeran.objects.filter(pengguna=orang).values_list("dasar", "ditetapkan_oleh")) == {
        ("SK 7/2026", bu_kepala.pk)
    }
    surel = EmailAddress.objects.get(user=orang)
    assert (surel.email, surel.verified, surel.primary) == (orang.email, True, True)
    undangan = Undangan.objects.get()
    assert undangan.dipakai_pada is not None
    assert undangan.pengguna == orang
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.pelaku_id, baris.kata, baris.objek_teks) == (orang.pk, "menerima", "Undangan Nurul Aini")


def test_lewat_halaman_lalu_masuk(klien: Client, bu_kepala: Pengguna) -> None:
    token = undang_nurul(bu_kepala).token
    pertama = klien.get(alamat(token))
    assert pertama["Location"] == alamat("isi")  # the token leaves the address bar at once
    isi = klien.get(alamat("isi")).content.decode()
    assert token not in isi
    assert "Nurul Aini" in isi

    jawaban = klien.post(alamat("isi"), {"sandi": SANDI_BARU, "ulangi": SANDI_BARU})

    assert jawaban["Location"] == reverse("account_login")
    assert not sudah_masuk(klien)
    masuk(klien, "nurul@lpse.example", SANDI_BARU)
    assert sudah_masuk(klien)


@pytest.mark.parametrize(
    ("sandi", "ulangi", "bidang"),
    [
        ("pendek", "pendek", "sandi"),
        ("nurulaini2026!", "nurulaini2026!", "sandi"),
        ("lpse-lpse-2026", "lpse-lpse-2026", "sandi"),
        (SANDI_BARU, SANDI_BARU + "x", "ulangi"),
    ],
)
def test_sandi_yang_ditolak(klien: Client, bu_kepala: Pengguna, sandi: str, ulangi: str, bidang: str) -> None:
    klien.get(alamat(undang_nurul(bu_kepala).token))
    jawaban = klien.post(alamat("isi"), {"sandi": sandi, "ulangi": ulangi})

    assert set(jawaban.context["form"].errors) == {bidang}
    assert not Pengguna.objects.filter(email="nurul@lpse.example").exists()


def test_layanan_pun_menolak_sandi_lemah(bu_kepala: Pengguna) -> None:
    with pytest.raises(AturanDilanggar):
        terima_undangan(token=undang_nurul(bu_kepala).token, sandi="pendek")


def gugur(keadaan: str, oleh: Pengguna) -> str:
    terbit = undang_nurul(oleh)
    if keadaan == "dipakai":
        terima_undangan(token=terbit.token, sandi=SANDI_BARU)
    if keadaan == "dibatalkan":
        batalkan_undangan(undangan_id=terbit.undangan.pk, alasan="keliru", oleh=oleh)
    if keadaan == "lewat":
        Undangan.objects.update(berlaku_sampai=timezone.now() - timedelta(seconds=1))
    return terbit.token if keadaan != "tak dikenal" else "x" * 43


@pytest.mark.parametrize(
    ("keadaan", "pesan"),
    [
        ("dipakai", "sudah dipakai"),
        ("dibatalkan", "sudah dibatalkan"),
        ("lewat", "sudah lewat"),
        ("tak dikenal", "tidak dikenal"),
    ],
)
def test_undangan_gugur(klien: Client, bu_kepala: Pengguna, keadaan: str, pesan: str) -> None:
    token = gugur(keadaan, bu_kepala)
    jumlah = Pengguna.objects.count()

    with pytest.raises(AturanDilanggar, match=pesan):
        terima_undangan(token=token, sandi=SANDI_BARU)
    klien.get(alamat(token))
    jawaban = klien.get(alamat("isi"))
    assert jawaban.status_code == 410
    assert pesan in jawaban.content.decode()
    assert Pengguna.objects.count() == jumlah


def test_tanpa_token_di_sesi(klien: Client, db: None) -> None:
    assert klien.get(alamat("isi")).status_code == 410


def test_rangkap_yang_muncul_belakangan_ditolak(bu_kepala: Pengguna) -> None:
    """Between invitation and acceptance someone else took the number: refused whole, nothing half made."""
    terbit = undang_nurul(bu_kepala, nip="199003122015032004")
    Pengguna.objects.filter(pk=bu_kepala.pk).update(nip="199003122015032004")

    with pytest.raises(AturanDilanggar, match="NIP ini sudah dipakai"):
        terima_undangan(token=terbit.token, sandi=SANDI_BARU)
    assert Undangan.objects.get().dipakai_pada is None


@pytest.mark.django_db(transaction=True)
def test_dua_benang_hanya_satu_akun(benang: Callable[..., HasilBenang[Any]]) -> None:
    token = undang_nurul().token
    hasil = benang(lambda: terima_undangan(token=token, sandi=SANDI_BARU), n=2)

    assert len(hasil.nilai) == 1
    assert [str(g)[:25] for g in hasil.galat] == ["Undangan ini sudah dipakai"[:25]]
    assert Pengguna.objects.filter(email="nurul@lpse.example").count() == 1
