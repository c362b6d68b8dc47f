"""Whoever signs next is told: by mail with the link, or in the portal (Pasal 24(2))."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from layanan.pengesahan import services, services_giliran, services_selaras
from layanan.pengesahan.enums import StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.selectors import penanda
from layanan.pengesahan.tautan import kode_lisan, token
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.models import Naskah
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from tests.bantuan.masuk import klien_masuk
from tests.pabrik_naskah import PabrikNaskah, PabrikTandaTangan
from tests.pabrik_pengesahan import finalkan, undangan_dalam

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("24(2)")]
_S = StatusUndangan


@pytest.fixture
def bersurel(naskah: Naskah, monkeypatch: pytest.MonkeyPatch) -> list[UndanganTeken]:
    """The minutes gave the first an address and the second something else."""
    monkeypatch.setattr(services, "surel_pihak", lambda _n: {1: "rudi@saksi.example", 2: "lewat telepon"})
    return services.siapkan_undangan(naskah_id=naskah.pk)


def _tandatangan(undangan: UndanganTeken) -> None:
    """As the seal leaves it, without drawing one."""
    undangan.slot.tandai_ditandatangani(rincian={})
    undangan.slot.save(update_fields=["status", "pada", "rincian", "alasan"])
    services_selaras.selaraskan(naskah_id=undangan.naskah_id)


def _kirim(undangan: UndanganTeken, oleh: Pengguna, surel: str = "", surat_ke: int = 0) -> UndanganTeken:
    return services_giliran.kirim_tautan(undangan_id=undangan.pk, surel=surel, surat_ke=surat_ke, oleh=oleh)


def test_tautan_berangkat_saat_gilirannya_dan_sekali_saja(
    naskah: Naskah, bersurel: list[UndanganTeken], dodi: Pengguna
) -> None:
    pertama, kedua = UndanganTeken.objects.order_by("slot__urutan")
    assert (pertama.surat_ke, pertama.giliran_pada is None) == (1, False)
    assert (kedua.surel, kedua.giliran_pada) == ("", None)
    kirim_yang_siap()
    surat = mail.outbox[0]
    assert surat.to == ["rudi@saksi.example"]
    isi = str(surat.body)
    assert token(pertama) in isi
    assert "kode enam angka yang dibacakan petugas" in isi
    assert kode_lisan(pertama) not in isi
    assert token(pertama) not in str(Kiriman.objects.values_list("muatan", "perihal", "kunci"))
    # Not yet their turn: the address is kept, nothing leaves.
    UndanganTeken.objects.filter(pk=kedua.pk).update(berlaku_sampai=timezone.now() - timedelta(hours=1))
    assert _kirim(kedua, dodi, "hasna@pokja.example").surat_ke == 0
    _tandatangan(pertama)
    services_selaras.selaraskan(naskah_id=naskah.pk)
    services.siapkan_undangan(naskah_id=naskah.pk)
    kedua.refresh_from_db()
    assert (kedua.surat_ke, kedua.kedaluwarsa) == (1, False)  # its hours count from its turn
    kirim_yang_siap()
    assert [s.to for s in mail.outbox] == [["rudi@saksi.example"], ["hasna@pokja.example"]]
    assert "empat angka terakhir NIP Anda" in str(mail.outbox[1].body)
    assert [p.surat.status if p.surat else "" for p in penanda(naskah)] == ["terkirim", "terkirim"]
    assert Jejak.objects.filter(kata="mengirim tautan tanda tangan").count() == 2


def test_petugas_mengirim_ulang_dan_perbarui_ikut_mengirim(bersurel: list[UndanganTeken], dodi: Pengguna) -> None:
    pertama, kedua = bersurel
    for surel, ke, kata in (("bukan alamat", 1, "alamat surel yang benar"), ("rudi@saksi.example", 0, "baru saja")):
        with pytest.raises(AturanDilanggar, match=kata):
            _kirim(pertama, dodi, surel, ke)
    assert _kirim(pertama, dodi, "rudi@saksi.example", 1).surat_ke == 2
    assert services.perbarui(undangan_id=pertama.pk, oleh=dodi).surat_ke == 3
    UndanganTeken.objects.filter(pk=pertama.pk).update(berlaku_sampai=timezone.now())
    with pytest.raises(AturanDilanggar, match="suratnya ikut terkirim"):
        _kirim(pertama, dodi, "rudi@saksi.example", 3)
    services.perbarui(undangan_id=kedua.pk, oleh=dodi)
    assert Kiriman.objects.filter(jenis="layanan.pengesahan.giliran").count() == 3
    _tandatangan(pertama)
    with pytest.raises(TransisiBasi, match="tidak lagi menunggu"):
        _kirim(pertama, dodi, "rudi@saksi.example", 3)


def test_yang_menolak_disurati_saat_diundang_kembali(naskah: Naskah, dodi: Pengguna) -> None:
    undangan = undangan_dalam(naskah, _S.DITOLAK, surel="rudi@saksi.example")
    services_giliran.sambut_giliran(naskah_id=naskah.pk)
    assert not Kiriman.objects.exists()
    lagi = services.perbarui(undangan_id=undangan.pk, oleh=dodi)
    assert (lagi.surat_ke, lagi.giliran_pada is None) == (1, False)


def test_yang_berakun_diingatkan_di_portal(bu_kepala: Pengguna, dodi: Pengguna) -> None:
    draf = PabrikNaskah(jenis="layanan.ba_umum", unit="layanan", pembuat=dodi)
    PabrikTandaTangan(naskah=draf, urutan=1, undangan=True)
    PabrikTandaTangan(naskah=draf, urutan=2, undangan=True, pengguna=bu_kepala)
    pertama, kedua = services.siapkan_undangan(naskah_id=finalkan(draf).pk)
    with pytest.raises(AturanDilanggar, match="Belum gilirannya"):
        _kirim(kedua, dodi)
    _tandatangan(pertama)
    assert _kirim(kedua, dodi).surat_ke == 1
    assert list(Kabar.objects.values_list("penerima", "jenis")) == [(bu_kepala.pk, "lpse.naskah.menunggu_tanda_tangan")]
    alamat = reverse("layanan:pengesahan_kirim", args=[kedua.pk])
    layar = klien_masuk(dodi)
    assert "Ingatkan penanda tangan" in layar.get(alamat).content.decode()
    assert "sudah diingatkan" in layar.post(alamat, {"surat_ke": "1"}, follow=True).content.decode()


def test_layar_kirim_menyebut_apa_yang_terjadi(bersurel: list[UndanganTeken], dodi: Pengguna) -> None:
    layar = klien_masuk(dodi)
    pertama, kedua = (reverse("layanan:pengesahan_kirim", args=[u.pk]) for u in bersurel)
    assert "begitu gilirannya tiba" in layar.get(kedua).content.decode()
    isi = layar.post(kedua, {"surel": "hasna@pokja.example", "surat_ke": "0"}, follow=True).content.decode()
    assert "Tautan dikirim ke hasna@pokja.example begitu gilirannya tiba" in isi
    assert "Tautan sedang dikirim ke rudi@saksi.example" in isi
    assert "Tulis alamat surelnya" in layar.post(pertama, {"surat_ke": "1"}).content.decode()
    kirim = {"surel": "rudi@baru.example", "surat_ke": "1"}
    assert "Tautan dikirim ke rudi@baru.example" in layar.post(pertama, kirim, follow=True).content.decode()
    assert "baru saja dikirim" in layar.post(pertama, kirim).content.decode()
    assert (
        "Tautan yang baru dikirim ke rudi@baru.example"
        in layar.get(reverse("layanan:pengesahan_perbarui", args=[bersurel[0].pk])).content.decode()
    )
