"""Letters of others that name a ticket, and files that the antivirus refuses after they came in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from email.message import Message

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from layanan.surel.enums import Nasib
from layanan.surel.models import SurelMasuk
from layanan.surel.services_sebut import satukan
from layanan.surel.services_virus import kabari_terjangkit
from layanan.surel.tampilan import perlu_perhatian
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import LampiranPesan, Pesan, Tiket
from layanan.tiket.services import ambil, batalkan
from lpse.akun.models import Pengguna
from lpse.berkas import clamd, services_pindai, setelan
from lpse.berkas.models import Berkas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from tests.bantuan.berkas_baik import pdf
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_surel import PabrikSurelMasuk, surat
from tests.pabrik_tiket import PabrikTiket

Tiba = Callable[[Message], SurelMasuk]
Tangkap = Callable[..., AbstractContextManager[object]]
LAIN = "siti@rekan.test"


def _tiket(baris: SurelMasuk) -> Tiket:
    assert baris.tiket is not None
    return Tiket.objects.get(pk=baris.tiket.pk)


@pytest.fixture
def sebutan(tiba: Tiba) -> SurelMasuk:
    """A colleague of the reporter writes from another address and names the ticket."""
    tiket = _tiket(tiba(surat()))
    return tiba(surat("Ini tangkapan layarnya.", dari=f"Siti <{LAIN}>", perihal=f"Re: x [{tiket.nomor}]"))


def test_surel_orang_lain_tampak_di_kedua_tiket(sebutan: SurelMasuk, dodi: Pengguna) -> None:
    lahir, disebut = _tiket(sebutan), sebutan.menyebut
    assert disebut is not None
    assert sebutan.nasib == Nasib.TIKET_BARU
    sistem = Pesan.objects.get(tiket=disebut, jenis="sistem")
    assert sistem.isi == f"Surel dari {LAIN} menyebut tiket ini dan menjadi {lahir.nomor}."
    for tiket in (lahir, disebut):
        isi = perlu_perhatian(tiket, dodi)
        assert isi is not None
        assert isi["sebutan"] == [(sebutan, lahir, disebut, True)]
        assert isi["tak_sampai"] == []
    assert perlu_perhatian(PabrikTiket(), dodi) is None


def test_satu_klik_menggabungkan(
    sebutan: SurelMasuk, tiba: Tiba, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    lahir, disebut = _tiket(sebutan), sebutan.menyebut
    assert disebut is not None
    klien, alamat = masuk_sebagai(dodi), reverse("layanan:surel_satukan", args=[sebutan.pk])
    assert alamat in klien.get(lahir.get_absolute_url()).content.decode()
    tanya = klien.get(alamat).content.decode()
    assert LAIN in tanya
    assert disebut.nomor in tanya
    assert klien.post(alamat)["Location"] == disebut.get_absolute_url()
    lahir.refresh_from_db()
    assert (lahir.status, lahir.digabung_ke) == (StatusTiket.DIGABUNG, disebut)
    assert Pesan.objects.filter(tiket=disebut, asal=lahir, isi__contains="tangkapan layarnya").exists()
    assert Jejak.objects.filter(kata="menyatukan surel dengan tiket yang disebutnya", pelaku=dodi).exists()
    assert "Muat ulang halamannya" in klien.post(alamat).content.decode()  # twice: it ended
    lagi = tiba(surat("Tambahan.", dari=LAIN, perihal=f"Re: x [{disebut.nomor}]"))
    assert (lagi.nasib, lagi.tiket, lagi.menyebut) == (Nasib.BALASAN, disebut, None)
    isi = perlu_perhatian(disebut, dodi)
    assert isi is not None
    assert [dapat for *_, dapat in isi["sebutan"]] == [False]


def test_yang_berakhir_dan_yang_tidak_menyebut(sebutan: SurelMasuk, dodi: Pengguna) -> None:
    disebut = sebutan.menyebut
    assert disebut is not None
    batalkan(tiket_id=disebut.pk, alasan="Salah kirim", oleh=dodi)
    with pytest.raises(TransisiBasi):
        satukan(surel_id=sebutan.pk, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="tidak menyebut tiket lain"):
        satukan(surel_id=PabrikSurelMasuk().pk, oleh=dodi)


def _tolak(berkas: Berkas, tambalan: pytest.MonkeyPatch, tangkap: Tangkap) -> None:
    tambalan.setattr(setelan, "clamd", lambda: "127.0.0.1:1")
    tambalan.setattr(clamd, "pindai", lambda _isi: "Win.Test")
    with tangkap(execute=True):
        assert services_pindai.pindai_satu(berkas_id=berkas.pk) == "ditolak"


def test_pelapor_diberi_tahu_lampirannya_ditolak(
    tiba: Tiba,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Tangkap,
) -> None:
    tiket = _tiket(tiba(surat(lampiran=(("layar.pdf", "application/pdf", pdf()),))))
    kirim_yang_siap()
    mail.outbox.clear()
    berkas = LampiranPesan.objects.get().berkas
    _tolak(berkas, monkeypatch, django_capture_on_commit_callbacks)
    kabari_terjangkit(berkas=berkas)  # told once
    kirim_yang_siap()
    (surel,) = mail.outbox
    assert "budi@contoh.test" in surel.to[0]
    assert "«layar.pdf»" in surel.body
    assert "salinan yang bersih" in surel.body
    sistem = Pesan.objects.get(tiket=tiket, jenis="sistem")
    assert sistem.isi.endswith("isinya dibuang. Pelapor diberi tahu lewat surel.")
    kabari_terjangkit(berkas=Berkas(pk=0))  # another duty's


def test_pelapor_tanpa_surel_ditelepon(dodi: Pengguna) -> None:
    for petugas in (None, dodi):
        tiket = PabrikTiket(kontak__surel="", kontak__telepon="081200004187")
        if petugas is not None:
            ambil(tiket_id=tiket.pk, oleh=petugas)
        berkas = PabrikBerkas(nama="foto.pdf")
        LampiranPesan.objects.create(pesan=Pesan.objects.filter(tiket=tiket)[0], berkas=berkas)
        kabari_terjangkit(berkas=berkas)
        assert "beri tahu lewat telepon" in Pesan.objects.filter(tiket=tiket, jenis="sistem").latest("pk").isi
    assert Kabar.objects.filter(penerima=dodi, judul=f"Telepon pelapor: {tiket.nomor}").count() == 1
    assert not Kiriman.objects.filter(kunci__contains="virus").exists()
