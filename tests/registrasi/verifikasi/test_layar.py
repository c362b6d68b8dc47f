"""The inbox and the screen: fragments, the way without JavaScript, stale pages, who sees what."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from registrasi.persyaratan.enums import AlasanKurang, JenisPengguna
from registrasi.verifikasi.aturan import versi_butir
from registrasi.verifikasi.models import BASI, Keputusan, Klaim
from registrasi.verifikasi.selectors import Angka, angka_meja, berikutnya
from registrasi.verifikasi.tampilan import butir as butir_antrean, selesai_bulan_ini
from registrasi.verifikasi.tenggat import pita_tenggat
from tests.pabrik_pendaftaran import PabrikPermohonan, petugas_dari
from tests.pabrik_verifikasi import (
    PabrikButirPerbaikan,
    PabrikKehadiran,
    PabrikKeputusan,
    PabrikKlaim,
    PabrikPermintaanPerbaikan,
)

pytestmark = pytest.mark.django_db
_MEJA = reverse("registrasi:verifikasi")
_HTMX = {"HX-Request": "true"}


def _alamat(nama: str, *args: int) -> str:
    return reverse(f"registrasi:{nama}", args=args)


def _butir(p: Permohonan, kode: str = "ktp") -> ButirPermohonan:
    return p.butir.get(persyaratan__kode=kode)


def _kirim(klien: Client, b: ButirPermohonan, *, htmx: bool = True, **isi: str) -> tuple[int, str, dict[str, str]]:
    data = {"hasil": "sesuai", "salinan": "1", "asli": "1", **isi}
    jawaban = klien.post(_alamat("tandai_butir", b.permohonan_id, b.pk), data, headers=_HTMX if htmx else {})
    return jawaban.status_code, jawaban.content.decode(), dict(jawaban.headers)


def test_meja_menurut_tenggat_dan_pencacahnya(
    kantor: None, rina: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    kini = timezone.now()
    lewat = PabrikPermohonan(
        nama="CV Lewat", tenggat_layanan=kini - dt.timedelta(hours=30), diajukan_pada=kini - dt.timedelta(days=4)
    )
    PabrikPermohonan(nama="CV Nanti", tenggat_layanan=kini + dt.timedelta(days=3))
    saya = PabrikKlaim(permohonan__nama="CV Saya", pemeriksa=rina).permohonan
    lain = PabrikKlaim(permohonan__nama="CV Lain", permohonan__jenis_pengguna=JenisPengguna.PPK).permohonan
    PabrikButirPerbaikan(permintaan_perbaikan__permohonan__nama="CV Kurang")
    PabrikPermohonan(nama="CV Draf", status=StatusPermohonan.DRAF)
    assert angka_meja(rina) == Angka(semua=5, lewat=1, menunggu=2, diperiksa=2, saya=1, perbaikan=1, selesai=0)
    assert berikutnya(rina) == lewat
    assert berikutnya(rina, kecuali=lewat.pk) == saya
    assert [b.judul for b in butir_antrean(rina)] == ["CV Lewat", "CV Saya", "CV Nanti"]
    klien = masuk_sebagai(rina)
    isi = klien.get(_MEJA).content.decode()
    assert isi.index("CV Lewat</a>") < isi.index("CV Nanti</a>") < isi.index("CV Kurang</a>")
    assert "CV Draf" not in isi
    assert f"Diperiksa {rina.get_short_name()}" in isi
    for keadaan, ada in {
        "lewat": {"CV Lewat"}, "menunggu": {"CV Lewat", "CV Nanti"}, "diperiksa": {"CV Saya", "CV Lain"},
        "saya": {"CV Saya"}, "perbaikan": {"CV Kurang"},
    }.items():  # fmt: skip
        isi = klien.get(_MEJA, {"keadaan": keadaan}).content.decode()
        assert {n for n in ("CV Lewat", "CV Nanti", "CV Saya", "CV Lain", "CV Kurang") if f"{n}</a>" in isi} == ada
    for jenis, n in {"penyedia": 4, "non_penyedia": 1, "ppk": 1}.items():
        assert klien.get(_MEJA, {"jenis": jenis}).content.decode().count('class="baris-meja"') == n
    Klaim.objects.filter(permohonan=lain).update(sejak=kini - 2 * BASI, detak=kini - BASI)
    assert angka_meja(rina).diperiksa == 1
    csv = b"".join(klien.get(_MEJA, {"unduh": "csv"}).streaming_content).decode()  # type: ignore[attr-defined] # a stream
    assert "CV Lewat (REG/" in csv


def test_halaman_pemeriksaan_mencatat_siapa_membaca_nomor_utuh(
    permohonan: Permohonan, rina: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien = masuk_sebagai(rina)
    alamat = _alamat("pemeriksaan", permohonan.pk)
    isi = klien.get(alamat).content.decode()
    assert "tidak menggantikan penilaian kualifikasi" in isi
    assert "tidak bertanggung jawab terhadap pembuatan paket" in isi
    assert isi.count("data-form-butir") == permohonan.butir.count()
    ktp = _butir(permohonan)
    isi = klien.get(
        alamat, {"butir": str(ktp.pk), "berkas": "0", "hal": "1", "skala": "150", "putar": "90"}
    ).content.decode()
    assert 'data-skala="150" data-putar="90"' in isi
    assert Jejak.objects.tentang(permohonan).filter(kata="membuka dokumen dan nomor identitas").count() == 1
    draf = PabrikPermohonan(status=StatusPermohonan.DRAF)
    assert klien.get(_alamat("pemeriksaan", draf.pk)).status_code == 404


def test_butir_tersimpan_sebagai_potongan(
    permohonan: Permohonan, rina: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien, b = masuk_sebagai(rina), _butir(permohonan)
    status, isi, _ = _kirim(klien, b, versi=versi_butir(b), fakta_nik="7322011203850001", fakta_nama="Andi Rahmat")
    assert status == 200
    for potongan in (f"kepala-butir-{b.pk}", f"pesan-{b.pk}", "bilah", "padanan", "berapa-selesai"):
        assert f'id="{potongan}"' in isi
    assert "Tersimpan" in isi
    assert "<html" not in isi
    lama = versi_butir(b)
    b.refresh_from_db()
    assert (b.hasil, b.fakta["nik"]) == (HasilButir.SESUAI, "7322011203850001")
    status, isi, kepala = _kirim(klien, b, hasil="kurang", versi=versi_butir(b))
    assert "Pilih alasan kurang" in isi
    assert json.loads(kepala["HX-Trigger"]) == {"butir-gagal": {"butir": b.pk}}
    status, isi, _ = _kirim(klien, b, versi=lama, hasil="belum")  # a tab opened before
    assert f"{rina.nama} sudah menandai butir ini Sesuai" in isi
    assert f'<li id="butir-{b.pk}"' in isi
    status, isi, _ = _kirim(klien, b, versi=lama, hasil="belum", htmx=False)
    assert (status, "sudah menandai butir ini" in isi) == (409, True)


def test_isi_formulir_hanya_jadi_fakta_bila_sesuai(
    permohonan: Permohonan, rina: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien, b = masuk_sebagai(rina), _butir(permohonan)
    sama, lain = permohonan.formulir.nik_penanggung_jawab, "Andi Rahmad"
    kurang = {"hasil": "kurang", "alasan": AlasanKurang.TIDAK_TERBACA}
    _kirim(klien, b, **kurang, fakta_nik=sama, fakta_penanggung_jawab=lain)  # type: ignore[arg-type] # fields of the form
    b.refresh_from_db()
    assert "nik" not in b.fakta
    assert (b.hasil, b.fakta.get("penanggung_jawab")) == (HasilButir.KURANG, lain)
    isi = klien.get(_alamat("pemeriksaan", permohonan.pk), {"butir": b.pk}).content.decode()
    assert "Tidak terbaca" in isi


def test_tanpa_javascript_tiap_butir_satu_langkah(
    permohonan: Permohonan, rina: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien, b = masuk_sebagai(rina), _butir(permohonan)
    sesudah = permohonan.butir.filter(urutan__gt=b.urutan).order_by("urutan").first()
    assert sesudah is not None
    jawaban = klien.post(_alamat("tandai_butir", permohonan.pk, b.pk), {"hasil": "sesuai", "salinan": "1", "asli": "1"})
    assert (jawaban.status_code, jawaban["Location"].endswith(f"?butir={sesudah.pk}")) == (302, True)
    jawaban = klien.post(_alamat("tandai_butir", permohonan.pk, b.pk), {"hasil": "sesuai"})
    assert jawaban.status_code == 422
    assert "Aslinya belum ditunjukkan" in jawaban.content.decode()
    assert klien.post(_alamat("tandai_butir", permohonan.pk, 2_000_000_000)).status_code == 404
    permohonan.butir.exclude(pk=b.pk).update(
        hasil=HasilButir.SESUAI, diperiksa_oleh=rina, diperiksa_pada=timezone.now()
    )
    jawaban = klien.post(_alamat("tandai_butir", permohonan.pk, b.pk), {"hasil": "sesuai", "salinan": "1", "asli": "1"})
    assert jawaban["Location"].endswith(f"?butir={b.pk}")


def test_kehadiran_klaim_dan_lepas(
    permohonan: Permohonan, rina: Pengguna, masuk_sebagai: Callable[..., Client], verifikator: Callable[..., Pengguna]
) -> None:
    klien = masuk_sebagai(rina)
    PabrikKehadiran(permohonan=permohonan, orang=verifikator(nama="Dewi Lestari"))
    hadir = _alamat("hadir_pemeriksaan", permohonan.pk)
    isi = klien.post(hadir, {"giat": "1", "sidik": "lama"}).content.decode()
    assert "Dewi Lestari juga membuka halaman ini" in isi
    assert "berubah sejak Anda membukanya" in isi
    for nama, kata in (
        ("klaim_pemeriksaan", "petugas lain melihatnya"), ("lepas_pemeriksaan", "Pemeriksaan dilepas"),
        ("lepas_pemeriksaan", "tidak lagi Anda pegang"),
    ):  # fmt: skip
        isi = klien.post(_alamat(nama, permohonan.pk), follow=True).content.decode()
        assert kata in isi
    PabrikKlaim(permohonan=permohonan, pemeriksa=verifikator(nama="Tono"))
    isi = klien.get(_alamat("pemeriksaan", permohonan.pk)).content.decode()
    assert "Tono sedang memeriksanya" in isi
    assert "Setujui</a>" not in isi


def test_pencatat_melihat_mengapa_ia_tidak_memeriksa(
    permohonan: Permohonan, masuk_sebagai: Callable[..., Client]
) -> None:
    isi = masuk_sebagai(petugas_dari(permohonan)).get(_alamat("pemeriksaan", permohonan.pk)).content.decode()
    assert "Anda yang memasukkan permohonan ini" in isi


@pytest.mark.parametrize("nama", ["setujui_permohonan", "kembalikan_permohonan", "tolak_permohonan"])
def test_halaman_keputusan_dan_klik_ganda(
    permohonan: Permohonan, rina: Pengguna, masuk_sebagai: Callable[..., Client], nama: str
) -> None:
    klien, alamat = masuk_sebagai(rina), _alamat(nama, permohonan.pk)
    permohonan.butir.update(hasil=HasilButir.SESUAI, diperiksa_oleh=rina, diperiksa_pada=timezone.now())
    if nama == "kembalikan_permohonan":
        permohonan.butir.filter(persyaratan__kode="ktp").update(
            hasil=HasilButir.KURANG, alasan=AlasanKurang.KEDALUWARSA
        )
        permohonan.butir.filter(persyaratan__kode="npwp").update(hasil=HasilButir.BELUM)
    isi = klien.get(alamat).content.decode()
    kunci = isi.split('name="kunci_kirim" value="')[1].split('"')[0]
    data = {"kunci_kirim": kunci, "alasan_kode": "lain", "alasan": "Berkas bukan milik pemohon."}
    assert klien.post(alamat, data)["Location"] == _alamat("pemeriksaan", permohonan.pk)
    assert klien.post(alamat, data).status_code == 302  # the double click
    assert Keputusan.objects.count() == (nama != "kembalikan_permohonan")
    isi = klien.post(alamat, {**data, "kunci_kirim": ""}).content.decode()
    assert "Permohonan ini" in isi or "belum dijawab pemohon" in isi
    isi = klien.get(_alamat("pemeriksaan", permohonan.pk)).content.decode()
    if nama == "kembalikan_permohonan":
        assert "Menunggu perbaikan dari pemohon" in isi
        isi = klien.post(_alamat("terima_perbaikan", permohonan.pk), follow=True).content.decode()
        assert "menunggu diperiksa lagi" in isi
    else:
        assert "/SPP/LPSE/" in isi or "/STP/LPSE/" in isi
        assert selesai_bulan_ini(rina) == 1


@pytest.mark.parametrize(
    ("sisa", "nada", "kata"),
    [(20, "jalan", "Sisa 20 hari"), (3, "perhatian", "Sisa 3 hari"), (0, "perhatian", "Hari ini"),
     (-2, "kritis", "Lewat 2 hari")],
)  # fmt: skip
def test_pita_tiga_puluh_hari(sisa: int, nada: str, kata: str) -> None:
    hari = bahasa.hari_ini()
    daftar = hari - dt.timedelta(days=30 - sisa)
    p = PabrikPermohonan.build(petugas=None, tenggat=hari + dt.timedelta(days=sisa), spse_tanggal_daftar=daftar)
    pita = pita_tenggat(p)
    assert (pita.nada, pita.kata, pita.total) == (nada, kata, 30)


def test_halaman_permintaan_dan_yang_sudah_ditolak(
    kantor: None, rina: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien = masuk_sebagai(rina)
    minta = PabrikPermintaanPerbaikan()
    PabrikButirPerbaikan(permintaan_perbaikan=minta, keterangan="Unggah ulang.")
    isi = klien.get(_alamat("pemeriksaan", minta.permohonan_id)).content.decode()
    assert "Unggah ulang." in isi
    putus = PabrikKeputusan()
    Permohonan.objects.filter(pk=putus.permohonan_id).update(status="ditolak", diputus_pada=timezone.now())
    isi = klien.get(_alamat("pemeriksaan", putus.permohonan_id)).content.decode()
    assert "dapat mendaftar lagi dengan permohonan baru" in isi


def test_unit_lain_ditolak(permohonan: Permohonan, dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    assert masuk_sebagai(dodi).get(_MEJA).status_code == 403
    assert masuk_sebagai(dodi).get(_alamat("pemeriksaan", permohonan.pk)).status_code == 403
    assert [*butir_antrean(dodi)] == []
