"""The pages: what the public sends and sees, what the staff see, and that nothing leaks."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from PIL import Image

from layanan.keluhan import services
from layanan.keluhan.enums import StatusKeluhan
from layanan.keluhan.forms_publik import FormKeluhanPublik
from layanan.keluhan.kewajiban import menangani_keluhan, menerima_masukan
from layanan.keluhan.models import Keluhan, Masukan
from layanan.keluhan.tampilan import butir, butir_masukan, cari, jumlah
from lpse.jejak.models import Jejak
from tests.pabrik_keluhan import PabrikKeberatan, PabrikKeluhan, PabrikMasukan, PabrikPengadu, PabrikTerlapor

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

_S = StatusKeluhan
pytestmark = [pytest.mark.pasal("11(2)c"), pytest.mark.django_db]
_PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF"


def _isi(**lain: object) -> dict[str, object]:
    return {"tentang": "layanan", "perihal": "Antrean lama", "uraian": "Dua jam.", "anonim": "on"} | lain


def _publik(nama: str, keluhan: Keluhan | Masukan | None = None) -> str:
    return reverse(f"layanan_publik:{nama}", args=[keluhan.uuid] if keluhan else [])


def test_dari_formulir_ke_resi_ke_status(client: Client) -> None:
    jawaban = client.post(_publik("keluhan"), _isi(nama="Andi", surel="a@contoh.test"))
    keluhan = Keluhan.objects.get()
    assert jawaban["Location"] == _publik("keluhan_resi", keluhan)
    assert not hasattr(keluhan, "pengadu")  # whoever ticked «anonymous» leaves no name, whatever was typed
    resi = client.get(jawaban["Location"])
    assert (keluhan.nomor in resi.text, services.kode_keluhan(keluhan) in resi.text) == (True, True)
    assert resi["Cache-Control"] == "no-store, private"
    client.post(_publik("keluhan_keluar", keluhan))
    assert client.get(_publik("keluhan_lihat", keluhan)).status_code == 404
    salah = client.post(_publik("keluhan_status"), {"nomor": keluhan.nomor, "kode": "AAAAA-AAAAA"})
    tiada = client.post(_publik("keluhan_status"), {"nomor": "KLH-2026-9999", "kode": "AAAAA-AAAAA"})
    assert (salah.status_code, tiada.status_code) == (422, 422)
    assert salah.context["form"].non_field_errors() == tiada.context["form"].non_field_errors()
    benar = client.post(
        _publik("keluhan_status"), {"nomor": f" {keluhan.nomor.lower()} ", "kode": services.kode_keluhan(keluhan)}
    )
    assert benar["Location"] == _publik("keluhan_lihat", keluhan)
    assert "Keadaan sekarang" in client.get(benar["Location"]).text


def _gambar(warna: str) -> SimpleUploadedFile:
    isi = BytesIO()
    Image.new("RGB", (20, 20), warna).save(isi, "PNG")
    return SimpleUploadedFile(f"{warna}.png", isi.getvalue(), "image/png")


def test_dua_lampiran_dari_satu_isian_peramban(client: Client) -> None:
    client.post(_publik("keluhan"), _isi(lampiran=[_gambar("red"), _gambar("blue")]))
    nama = Keluhan.objects.get().lampiran.order_by("pk").values_list("berkas__nama", flat=True)
    assert list(nama) == ["red.png", "blue.png"]


def test_lampiran_kebanyakan_atau_kebesaran_disebut_namanya() -> None:
    besar = _gambar("red")
    besar.size = 40 * 1024 * 1024
    for unggahan, pesan in (([_gambar("red")] * 6, "Paling banyak 5"), ([besar], "red.png berukuran 40")):
        form = FormKeluhanPublik(_isi(), MultiValueDict({"lampiran": unggahan}))
        assert pesan in str(form.errors["lampiran"])


def test_isian_keliru_dan_berkas_jahat_tidak_menghilangkan_tulisan(client: Client) -> None:
    jahat = SimpleUploadedFile("bukti.pdf", b"<script>alert(1)</script>", "application/pdf")
    for isi in (_isi(anonim=""), _isi(lampiran=jahat), _isi(perihal="")):
        jawaban = client.post(_publik("keluhan"), isi)
        assert jawaban.status_code == 422
        assert "Dua jam." in jawaban.text
    assert not Keluhan.objects.exists()


def test_pengadu_menjawab_keberatan_menilai_mencabut(client: Client, sari: Pengguna) -> None:
    baris = {s: PabrikKeluhan(status=s, penangan=sari) for s in (_S.KLARIFIKASI, _S.DIPUTUS, _S.DITANGANI)}
    for k in baris.values():
        client.post(_publik("keluhan_status"), {"nomor": k.nomor, "kode": services.kode_keluhan(k)})
    for nama, status, isi in (
        ("keluhan_jawab", _S.KLARIFIKASI, {"isi": "Senin."}),
        ("keluhan_nilai", _S.DIPUTUS, {"nilai": "5"}),
        ("keluhan_keberatan", _S.DIPUTUS, {"alasan": "Keliru."}),
        ("keluhan_cabut", _S.DITANGANI, {"yakin": "on"}),
    ):
        alamat = _publik(nama, baris[status])
        assert client.get(alamat).status_code == 200
        assert client.post(alamat, {}).status_code == 422
        assert client.post(alamat, isi).status_code == 302
        assert client.post(alamat, isi).status_code == 422  # once only
    akhir = [Keluhan.objects.get(pk=k.pk).status for k in baris.values()]
    assert akhir == [_S.DITANGANI, _S.KEBERATAN, _S.DICABUT]
    assert "Keberatan" in client.get(_publik("keluhan_lihat", baris[_S.DIPUTUS])).text


@pytest.mark.pasal("19(1)d")
def test_masukan_publik(client: Client) -> None:
    jawaban = client.post(_publik("masukan"), {"topik": "loket", "isi": "Sediakan kursi."})
    masukan = Masukan.objects.get()
    assert masukan.nomor in client.get(jawaban["Location"]).text
    assert "Sediakan kursi." in client.get(_publik("keluhan_lihat", masukan)).text
    assert client.get(_publik("keluhan_cabut", masukan)).status_code == 404
    client.post(_publik("keluhan_keluar", masukan))
    kirim = {"nomor": masukan.nomor, "kode": services.kode_masukan(masukan)}
    assert client.post(_publik("keluhan_status"), kirim)["Location"] == _publik("keluhan_lihat", masukan)


def test_petugas_yang_dikeluhkan_tidak_menemukannya_di_mana_pun(
    masuk_sebagai: Callable[..., Client], dodi: Pengguna
) -> None:
    keluhan = PabrikTerlapor(pengguna=dodi, keluhan__perihal="Dilayani kasar sekali").keluhan
    klien = masuk_sebagai(dodi)
    daftar = reverse("layanan:daftar_keluhan")
    for alamat in (daftar, f"{daftar}?q=kasar", f"{daftar}?unduh=csv", reverse("beranda")):
        jawaban: Any = klien.get(alamat, follow=True)
        isi = b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content
        assert b"kasar sekali" not in isi
        assert keluhan.nomor.encode() not in isi
    assert klien.get(keluhan.get_absolute_url()).status_code == 404
    assert klien.get(reverse("layanan:keluhan_pengadu", args=[keluhan.pk])).status_code == 404
    assert list(cari(dodi, "kasar", 5)) == []
    assert list(butir(dodi)) == []
    assert jumlah(dodi) == 0


def test_halaman_petugas(masuk_sebagai: Callable[..., Client], sari: Pengguna, bu_kepala: Pengguna) -> None:
    pengadu = PabrikPengadu(keluhan__status=_S.DITANGANI, keluhan__penangan=sari)
    keluhan = pengadu.keluhan
    klien = masuk_sebagai(sari)
    rinci = klien.get(keluhan.get_absolute_url())
    assert "Putuskan dan jawab" in rinci.text
    assert pengadu.nama not in rinci.text
    assert not Jejak.objects.filter(kata="melihat nama pengadu").exists()
    assert pengadu.nama in klien.get(reverse("layanan:keluhan_pengadu", args=[keluhan.pk])).text
    assert Jejak.objects.filter(kata="melihat nama pengadu").count() == 1
    assert klien.get(reverse("layanan:keluhan_laporan"), {"tahun": "abc"}).status_code == 200
    catat = klien.post(reverse("layanan:keluhan_catat"), _isi(kanal="telepon"))
    assert catat["Location"] == Keluhan.objects.latest("pk").get_absolute_url()
    ubah = reverse("layanan:keluhan_terlapor", args=[keluhan.pk])
    kirim = klien.post(ubah, {"unit": "sekretariat", "alasan": "Ternyata surat kami."})
    assert kirim["Location"] == reverse("layanan:daftar_keluhan")  # no longer theirs to see
    assert {b.rincian for b in butir(bu_kepala)} >= {keluhan.nomor}


def test_antrean_kepala_dan_masukan(bu_kepala: Pengguna, sari: Pengguna) -> None:
    PabrikKeberatan(keluhan__nomor="KLH-2025-K001")
    PabrikMasukan(status="ditindaklanjuti", penanggung_jawab=sari)
    PabrikMasukan()
    assert [b.judul.partition(":")[0] for b in butir(bu_kepala)] == ["Putuskan keberatan"]
    assert len(list(butir_masukan(sari))) == 2
    assert "1 keluhan" in menangani_keluhan().angka
    assert "2 masukan" in menerima_masukan().angka
