"""The signer's pages without an account, and the clerk's (Pasal 24(2))."""

from __future__ import annotations

import base64
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from layanan.pengesahan import services, tautan
from layanan.pengesahan.enums import StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.tampilan import butir
from lpse.akun.models import Pengguna
from lpse.naskah.goresan import MAKS_BYTE
from lpse.naskah.models import Naskah
from tests.bantuan.goresan import coretan, foto_tanda
from tests.bantuan.masuk import klien_masuk
from tests.pabrik_naskah import PabrikNaskah, PabrikTandaTangan
from tests.pabrik_pengesahan import finalkan, undangan_dalam

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("24(2)")]
_S = StatusUndangan
_DATA = "data:image/png;base64," + base64.b64encode(coretan()).decode()


def _alamat(undangan: UndanganTeken, nama: str = "teken", *lain: object) -> str:
    return reverse(f"layanan_publik:{nama}", args=[undangan.uuid, *lain])


def _masuk(undangan: UndanganTeken) -> str:
    return reverse("layanan_publik:teken_masuk", args=[tautan.token(undangan)])


@pytest.fixture
def undangan(naskah: Naskah) -> UndanganTeken:
    return services.siapkan_undangan(naskah_id=naskah.pk)[0]


@pytest.fixture
def dikenal(undangan: UndanganTeken, client: Client) -> UndanganTeken:
    """An invitation whose person sits before ``client`` and said who they are."""
    client.get(_masuk(undangan))
    client.post(_alamat(undangan, "teken_kenali"), {"jawaban": tautan.kode_lisan(undangan)})
    undangan.refresh_from_db()
    return undangan


def test_dari_kode_qr_sampai_bukti(client: Client, undangan: UndanganTeken, segel_kantor: None, naskah: Naskah) -> None:
    assert client.get(_alamat(undangan)).status_code == 404
    jawaban = client.get(_masuk(undangan), follow=True)
    assert jawaban["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert "Undangan untuk Rudi Hartono" in jawaban.content.decode()
    undangan.refresh_from_db()
    assert undangan.status == _S.MENUNGGU
    for nama in ("teken_naskah", "teken_tolak", "teken_selesai"):
        assert client.get(_alamat(undangan, nama)).headers["Location"] == _alamat(undangan)
    assert client.post(_alamat(undangan, "teken_kenali"), {}).status_code == 422
    keliru = client.post(_alamat(undangan, "teken_kenali"), {"jawaban": "0000"})
    assert (keliru.status_code, "Angkanya tidak cocok" in keliru.content.decode()) == (422, True)
    isi = client.post(
        _alamat(undangan, "teken_kenali"), {"jawaban": tautan.kode_lisan(undangan)}, follow=True
    ).content.decode()
    assert "menyatakan isinya" in isi
    assert client.get(_alamat(undangan, "teken_halaman", 1))["Content-Type"] == "image/png"
    assert client.get(_alamat(undangan, "teken_halaman", 2)).status_code == 404
    assert client.get(_alamat(undangan, "teken_halaman", 99)).status_code == 404
    assert client.get(_alamat(undangan, "teken_naskah")).content.startswith(b"%PDF")
    jawaban = client.post(_alamat(undangan, "teken_gores"), {"setuju": "on", "goresan": _DATA}, follow=True)
    assert jawaban.redirect_chain == [(_alamat(undangan, "teken_selesai"), 302)]
    assert "Sudah ditandatangani" in jawaban.content.decode()
    assert client.get(_alamat(undangan)).headers["Location"] == _alamat(undangan, "teken_selesai")
    # The same link again, and a page that was left open in another tab.
    assert client.get(_masuk(undangan), follow=True).redirect_chain[-1][0] == _alamat(undangan, "teken_selesai")
    basi = client.post(_alamat(undangan, "teken_gores"), {"setuju": "on", "goresan": _DATA})
    assert basi.headers["Location"] == _alamat(undangan, "teken_selesai")
    assert naskah.revisi.count() == 2
    assert Client().get(_alamat(undangan, "teken_selesai")).status_code == 404


def test_goresan_yang_buruk_ditolak_dan_foto_diterima(
    client: Client, dikenal: UndanganTeken, segel_kantor: None
) -> None:
    kosong = BytesIO()
    Image.new("RGBA", (40, 40)).save(kosong, "PNG")
    for kiriman, status, kalimat in (
        ({"goresan": _DATA}, 422, "Centang bila Anda menyetujui"),
        ({"setuju": "on"}, 422, "atau kirim fotonya"),
        ({"setuju": "on", "goresan": "data:image/png;base64,@@"}, 422, "tidak sampai utuh"),
        (
            {"setuju": "on", "goresan": "data:image/png;base64," + base64.b64encode(kosong.getvalue()).decode()},
            422,
            "belum digores",
        ),
        ({"setuju": "on", "foto": SimpleUploadedFile("ttd.png", b"<?php system(1);")}, 422, "tidak terbaca"),
        ({"setuju": "on", "foto": SimpleUploadedFile("ttd.jpg", b"\xff" * (MAKS_BYTE + 1))}, 413, "12 MB"),
    ):
        jawaban = client.post(_alamat(dikenal, "teken_gores"), kiriman)
        assert (jawaban.status_code, kalimat in jawaban.content.decode()) == (status, True), kalimat
    jawaban = client.post(
        _alamat(dikenal, "teken_gores"), {"setuju": "on", "foto": SimpleUploadedFile("ttd.jpg", foto_tanda())}
    )
    assert jawaban.headers["Location"] == _alamat(dikenal, "teken_selesai")
    dikenal.refresh_from_db()
    assert (dikenal.status, dikenal.cara, dikenal.alamat) == (_S.DITANDATANGANI, "foto", "127.0.0.1")


def test_tautan_diganti_kedaluwarsa_dan_dibatalkan(client: Client, dikenal: UndanganTeken, dodi: Pengguna) -> None:
    lama = _masuk(dikenal)
    services.perbarui(undangan_id=dikenal.pk, oleh=dodi)
    dikenal.refresh_from_db()
    assert client.get(_alamat(dikenal)).status_code == 404  # let in by a link that is none any more
    assert "sudah diganti" in client.get(lama).content.decode()
    for rusak in ("x", "é", lama.rsplit("/", 2)[1][:-2] + "aa", "A" * 44):
        assert client.get(reverse("layanan_publik:teken_masuk", args=[rusak])).status_code == 404
    baru = _masuk(dikenal)
    client.get(baru)
    UndanganTeken.objects.filter(pk=dikenal.pk).update(berlaku_sampai=timezone.now() - timedelta(seconds=1))
    assert client.get(baru).status_code == 410
    assert "masa berlakunya" in client.get(_alamat(dikenal)).content.decode()
    assert client.post(_alamat(dikenal, "teken_kenali"), {"jawaban": "1234"}).status_code == 410
    Naskah.objects.filter(pk=dikenal.naskah_id).update(
        status="dibatalkan", dibatalkan_pada=timezone.now(), alasan_batal="Keliru"
    )
    assert "sudah dibatalkan" in client.get(_alamat(dikenal)).content.decode()


def test_menolak_dan_diundang_kembali(client: Client, dikenal: UndanganTeken, dodi: Pengguna) -> None:
    tolak = _alamat(dikenal, "teken_tolak")
    assert "Alasan Anda disampaikan" in client.get(tolak).content.decode()
    assert client.post(tolak, {}).status_code == 422
    assert client.post(tolak, {"alasan": "tidak"}).status_code == 422
    isi = client.post(tolak, {"alasan": "Jumlah berkasnya tidak sama."}, follow=True).content.decode()
    assert "Penolakan Anda tercatat" in isi
    assert client.post(tolak, {"alasan": "Jumlah berkasnya tidak sama."}).headers["Location"] == _alamat(dikenal)
    assert client.post(_alamat(dikenal, "teken_gores"), {"setuju": "on", "goresan": _DATA}).status_code == 409
    petugas = klien_masuk(dodi)
    halaman = petugas.get(reverse("layanan:pengesahan_rinci", args=[dikenal.naskah_id])).content.decode()
    assert "menolak menandatangani" in halaman
    assert [b.judul for b in butir(dodi)] == ["Urus penolakan: Rudi Hartono"]
    perbarui = reverse("layanan:pengesahan_perbarui", args=[dikenal.pk])
    assert "diundang kembali" in petugas.get(perbarui).content.decode()
    petugas.post(perbarui)
    dikenal.refresh_from_db()
    assert (dikenal.status, dikenal.generasi) == (_S.MENUNGGU, 2)


def test_penanda_kedua_menunggu_dan_petugas_melihat_giliran(
    client: Client, undangan: UndanganTeken, dodi: Pengguna, naskah: Naskah
) -> None:
    kedua = naskah.undangan_teken.get(slot__urutan=2)
    client.get(_masuk(kedua))
    client.post(_alamat(kedua, "teken_kenali"), {"jawaban": "2003"})
    assert "Belum giliran Anda" in client.get(_alamat(kedua)).content.decode()
    belum = client.post(_alamat(kedua, "teken_gores"), {"setuju": "on", "goresan": _DATA})
    assert (belum.status_code, "Rudi Hartono" in belum.content.decode()) == (422, True)
    petugas = klien_masuk(dodi)
    assert "0 dari 2 sudah menandatangani" in petugas.get(reverse("layanan:pengesahan")).content.decode()
    rinci = reverse("layanan:pengesahan_rinci", args=[naskah.pk])
    isi = petugas.get(rinci).content.decode()
    assert tautan.kode_lisan(undangan) in isi
    assert "Segel kantor belum dibuat" in isi
    assert "<html" not in petugas.get(rinci, headers={"HX-Request": "true"}).content.decode()
    qr = petugas.get(reverse("layanan:pengesahan_qr", args=[undangan.pk]))
    assert (qr["Content-Type"], qr["Cache-Control"]) == ("image/png", "no-store, private")
    lembar = petugas.get(reverse("layanan:pengesahan_lembar", args=[naskah.pk])).content.decode()
    assert lembar.count("Kode QR undangan") == 2
    assert tautan.kode_lisan(undangan) not in lembar


def test_petugas_menyegel_lagi(dodi: Pengguna, naskah: Naskah, segel_kantor: None) -> None:
    undangan = undangan_dalam(naskah, _S.DIGORES)
    assert [b.judul for b in butir(dodi)] == ["Segel tanda tangan: Rudi Hartono"]
    petugas, alamat = klien_masuk(dodi), reverse("layanan:pengesahan_segel", args=[undangan.pk])
    assert "sudah disegel" in petugas.post(alamat, follow=True).content.decode()
    assert "Tidak ada goresan" in petugas.post(alamat, follow=True).content.decode()


def test_akun_tanpa_sertifikat_menggores_di_layarnya_sendiri(
    bu_kepala: Pengguna, dodi: Pengguna, segel_kantor: None
) -> None:
    draf = PabrikNaskah(jenis="layanan.ba_umum", unit="layanan")
    PabrikTandaTangan(naskah=draf, undangan=True, pengguna=bu_kepala)
    undangan = undangan_dalam(finalkan(draf), _S.MENUNGGU)
    saya = reverse("layanan:pengesahan_saya", args=[undangan.pk])
    assert klien_masuk(dodi).get(saya).status_code == 404
    kepala = klien_masuk(bu_kepala)
    layar = kepala.get(reverse("naskah:tanda_tangan", args=[draf.pk])).content.decode()
    assert (saya in layar, "belum memiliki sertifikat" in layar) == (True, True)
    assert "Dengan goresan" in kepala.get(reverse("layanan:pengesahan_rinci", args=[draf.pk])).content.decode()
    kepala.get(saya)
    assert kepala.post(saya).headers["Location"] == _alamat(undangan)
    kepala.post(_alamat(undangan, "teken_gores"), {"setuju": "on", "goresan": _DATA})
    undangan.refresh_from_db()
    assert (undangan.status, undangan.cara_identitas) == (_S.DITANDATANGANI, "akun")
    assert saya not in kepala.get(reverse("naskah:tanda_tangan", args=[draf.pk])).content.decode()
    beri = undangan.naskah.tanda_tangan.get()
    assert beri.rincian["pengenalan"] == "Masuk dengan akun portal"
