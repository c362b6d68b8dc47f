"""Objections to an answer, or to none: grounds, thirty working days, who answers, the letter (UU 14/2008)."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from layanan.informasi import selectors_keberatan as selectors, services, services_keberatan
from layanan.informasi.enums import ArahLampiran, StatusPermintaan
from layanan.informasi.kewajiban import melayani_informasi
from layanan.informasi.kode import kode_permintaan
from layanan.informasi.models import KeberatanInformasi, PermintaanInformasi
from layanan.informasi.tampilan import butir, jumlah
from layanan.keluhan.surat_publik import surat_siap
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.kepatuhan.registri import Status
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from lpse.waktu import kalender
from tests.pabrik_keluhan import PabrikKeberatanInformasi, PabrikPermintaanInformasi

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

_S = StatusPermintaan
pytestmark = [pytest.mark.pasal("PPU 2d"), pytest.mark.django_db]


def _dijawab(oleh: Pengguna, **lain: Any) -> PermintaanInformasi:  # noqa: ANN401 - of the factory
    return PabrikPermintaanInformasi(status=_S.DIJAWAB, dijawab_oleh=oleh, petugas=oleh, **lain)


def _ajukan(p: PermintaanInformasi, **ubah: Any) -> KeberatanInformasi:  # noqa: ANN401 - of the service
    isi: dict[str, Any] = {"alasan": "tidak_sesuai", "uraian": "Bukan tahun yang diminta."}
    return services_keberatan.ajukan_keberatan(permintaan_id=p.pk, **isi | ubah)


def _tanggapi(k: KeberatanInformasi, oleh: Pengguna, **ubah: Any) -> KeberatanInformasi:  # noqa: ANN401 - as above
    isi: dict[str, Any] = {"putusan": "ditolak", "uraian": "Data pribadi orang lain."}
    return services_keberatan.tanggapi_keberatan(keberatan_id=k.pk, oleh=oleh, **isi | ubah)


def test_diajukan_lalu_ditanggapi_atasan_dengan_surat(dodi: Pengguna, bu_kepala: Pengguna) -> None:
    p = _dijawab(dodi)
    k = _ajukan(p)
    assert k.tenggat == kalender().tambah_hari_kerja(bahasa.hari_ini(), 30)
    assert list(Kabar.objects.filter(jenis="layanan.informasi.keberatan").values_list("penerima", flat=True)) == [
        bu_kepala.pk
    ]
    assert [b.pekerjaan for b in butir(bu_kepala)] == ["Keberatan informasi"]
    assert list(butir(dodi)) == []
    assert jumlah(dodi) == 1
    with pytest.raises(AturanDilanggar, match="ditanggapi Kepala"):
        _tanggapi(k, dodi)
    k = _tanggapi(k, bu_kepala)
    assert k.surat is not None
    assert "TKI" in k.surat.nomor
    assert "Komisi Informasi" in melihat_surat(k)
    with pytest.raises(TransisiBasi, match="sudah ditanggapi"):
        _tanggapi(k, bu_kepala)
    assert Kabar.objects.filter(jenis="layanan.informasi.keberatan_diputus", penerima=dodi).count() == 1
    assert Kiriman.objects.filter(kunci__startswith=f"luar:informasi-{p.pk}-keberatan").count() == 2
    kata = set(Jejak.objects.tentang(p).values_list("kata", flat=True))
    assert {"menerima keberatan pemohon", "menanggapi keberatan informasi"} <= kata
    assert jumlah(dodi) == 0


def melihat_surat(k: KeberatanInformasi) -> str:
    """What the letter was rendered from holds the last day before the Komisi Informasi."""
    assert k.surat is not None
    batas = k.surat.konteks["batas_sengketa"]
    assert batas == kalender().tambah_hari_kerja(bahasa.hari_ini(), 14).isoformat()
    assert k.surat.konteks["dikuatkan"] is True
    return render_to_string("layanan/informasi/naskah_tanggapan.html", {"isi": k.surat.konteks, "naskah": k.surat})


def test_kepala_yang_menjawab_ditanggapi_orang_lain(dodi: Pengguna, bu_kepala: Pengguna, sari: Pengguna) -> None:
    p = _dijawab(bu_kepala, surel="", telepon="0812")
    k = _ajukan(p, oleh=dodi)
    assert set(selectors.penanggap(p)) == {dodi, sari}
    with pytest.raises(AturanDilanggar, match="ditanggapi Kepala"):
        _tanggapi(k, bu_kepala)
    with pytest.raises(IntegrityError, match="orang lain"), transaction.atomic():
        KeberatanInformasi.objects.filter(pk=k.pk).update(
            putusan="ditolak", uraian_tanggapan="x", ditanggapi_pada=k.diajukan_pada, ditanggapi_oleh=bu_kepala
        )
    berkas = SimpleUploadedFile("a.pdf", b"%PDF-1.4 bukan pdf", "application/pdf")
    with pytest.raises(AturanDilanggar):
        _tanggapi(k, sari, putusan="diterima", unggahan=[berkas])
    assert _tanggapi(k, sari, putusan="diterima").ditanggapi_oleh == sari
    assert not Kiriman.objects.filter(kunci__startswith=f"luar:informasi-{p.pk}-").exists()


def test_permintaan_tanpa_petugas_tidak_mengabari_siapa_pun(dodi: Pengguna, bu_kepala: Pengguna) -> None:
    _tanggapi(_ajukan(PabrikPermintaanInformasi(status=_S.DIJAWAB, dijawab_oleh=dodi)), bu_kepala)
    assert not Kabar.objects.filter(jenis="layanan.informasi.keberatan_diputus").exists()


def _lewat(hari: int = 3) -> PermintaanInformasi:
    return PabrikPermintaanInformasi(status=_S.DIPROSES, tenggat_awal=bahasa.hari_ini() - dt.timedelta(days=hari))


def test_yang_tidak_ditanggapi_pada_waktunya(dodi: Pengguna, bu_kepala: Pengguna) -> None:
    p = _lewat()
    assert selectors.alasan_tersedia(p) == [("tidak_ditanggapi", "Permintaan tidak ditanggapi")]
    assert selectors.boleh_keberatan(p)
    k = _ajukan(p, alasan="tidak_ditanggapi")
    assert not selectors.boleh_keberatan(p)
    with pytest.raises(AturanDilanggar, match="lampirkan informasinya pada jawaban"):
        _tanggapi(k, bu_kepala, unggahan=[SimpleUploadedFile("a.pdf", b"x")])
    services.jawab(permintaan_id=p.pk, hasil="diberikan", uraian="Terlampir.", oleh=dodi)
    p.refresh_from_db()
    assert len(selectors.alasan_tersedia(p)) == 6
    _ajukan(p)
    assert p.keberatan.count() == 2


@pytest.mark.parametrize(
    ("buat", "ubah", "pesan"),
    [
        (lambda _d: PabrikPermintaanInformasi(status=_S.DICABUT), {}, "sudah dicabut"),
        (lambda _d: PabrikPermintaanInformasi(), {}, "Belum dapat diajukan"),
        (lambda _d: _lewat(), {}, "pilih alasan «tidak ditanggapi»"),
        (lambda _d: _lewat(90), {"alasan": "tidak_ditanggapi"}, "lewat pada"),
        (_dijawab, {"alasan": "tidak_ditanggapi"}, "pilih alasan yang lain"),
        (_dijawab, {"uraian": " "}, "Tulis mengapa"),
        (lambda d: PabrikKeberatanInformasi(permintaan=_dijawab(d)).permintaan, {}, "sudah diajukan dengan nomor"),
    ],
)
def test_keberatan_yang_ditolak_pintunya(buat: Any, ubah: dict[str, Any], pesan: str, dodi: Pengguna) -> None:  # noqa: ANN401 - a maker
    p = buat(dodi)
    with pytest.raises(AturanDilanggar, match=pesan):
        _ajukan(p, **ubah)
    if "uraian" not in ubah and "yang lain" not in pesan and "«" not in pesan:
        assert not selectors.boleh_keberatan(p)


def test_dua_hak_dan_tanggapan_kosong(rina: Pengguna, dodi: Pengguna, bu_kepala: Pengguna) -> None:
    p = _dijawab(dodi)
    with pytest.raises(AturanDilanggar, match="tidak memproses"):
        _ajukan(p, oleh=rina)
    with pytest.raises(AturanDilanggar, match="Tulis tanggapan"):
        _tanggapi(_ajukan(p), bu_kepala, uraian=" ")


def test_yang_lewat_terlihat_di_peta_kewajiban(dodi: Pengguna) -> None:
    k = PabrikKeberatanInformasi(permintaan=_dijawab(dodi), tenggat=bahasa.hari_ini() - dt.timedelta(days=1))
    assert k.lewat
    bukti = melayani_informasi()
    assert (bukti.status, "1 lewat 30 hari kerja" in bukti.penjelasan) == (Status.PERHATIAN, True)


def test_pemohon_dan_kepala_di_peramban(
    client: Client, masuk_sebagai: Callable[..., Client], dodi: Pengguna, bu_kepala: Pengguna
) -> None:
    p = _dijawab(dodi)
    client.post(reverse("layanan_publik:informasi_status"), {"nomor": p.nomor, "kode": kode_permintaan(p)})
    lihat = reverse("layanan_publik:informasi_lihat", args=[p.uuid])
    ajukan = reverse("layanan_publik:informasi_keberatan", args=[p.uuid])
    isi = {"alasan": "tidak_dipenuhi", "uraian": "Berkasnya kosong."}
    assert client.post(ajukan, isi)["Location"] == lihat
    halaman = client.get(lihat).text
    assert "Berkasnya kosong." in halaman
    assert ajukan not in halaman
    k = p.keberatan.get()
    klien = masuk_sebagai(bu_kepala)
    tanggapi = reverse("layanan:informasi_tanggapi", args=[k.pk])
    assert tanggapi in klien.get(p.get_absolute_url()).text
    klien.post(tanggapi, {"putusan": "diterima", "uraian": "Berkas yang benar terlampir."})
    assert "Berkas yang benar terlampir." in client.get(lihat).text


def test_dicatat_di_kantor(masuk_sebagai: Callable[..., Client], dodi: Pengguna) -> None:
    p = _dijawab(dodi)
    klien = masuk_sebagai(dodi)
    catat = reverse("layanan:informasi_keberatan", args=[p.pk])
    assert catat in klien.get(p.get_absolute_url()).text
    isi = BytesIO()
    Image.new("RGB", (20, 20), "red").save(isi, "PNG")
    surat = SimpleUploadedFile("surat.png", isi.getvalue(), "image/png")
    klien.post(catat, {"alasan": "biaya", "uraian": "Diminta biaya salin.", "lampiran": [surat]})
    assert p.keberatan.get().dicatat_oleh == dodi
    assert p.lampiran.get().arah == ArahLampiran.PEMOHON
    assert p.nomor in klien.get(reverse("layanan:daftar_informasi"), {"perlu": "keberatan"}).text


@pytest.mark.usefixtures("bu_kepala")
def test_surat_diunduh_pemohon_sesudah_ditandatangani(client: Client, dodi: Pengguna) -> None:
    p = PabrikPermintaanInformasi(status=_S.DIPROSES)
    surat = services.jawab(permintaan_id=p.pk, hasil="diberikan", uraian="Terlampir.", oleh=dodi).surat_jawaban
    assert surat is not None
    assert surat_siap([None, surat]) == []
    client.post(reverse("layanan_publik:informasi_status"), {"nomor": p.nomor, "kode": kode_permintaan(p)})
    unduh = reverse("layanan_publik:informasi_surat", args=[p.uuid, surat.pk])
    assert client.get(unduh).status_code == 404
    surat.tanda_tangan.update(status="ditandatangani", pada=timezone.now())
    assert unduh in client.get(reverse("layanan_publik:informasi_lihat", args=[p.uuid])).text
    assert client.get(unduh)["Content-Type"] == "application/pdf"
    lain = reverse("layanan_publik:informasi_surat", args=[p.uuid, surat.pk + 1])
    assert client.get(lain).status_code == 404
