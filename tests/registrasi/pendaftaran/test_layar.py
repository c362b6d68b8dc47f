"""The counter in the browser: open, write step by step, rows without a script, checklist, hand in, list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from registrasi.pendaftaran import services
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.tampilan import butir_loket, cari, hampir_habis, isi_kartu
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.berkas_uji import unggahan
from tests.pabrik_pendaftaran import PabrikPermohonan, isi_lengkap

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_S = StatusPermohonan
Masuk = Callable[..., Client]


def _isi(p: Permohonan, langkah: str) -> str:
    return reverse("registrasi:permohonan_isi", args=[p.pk, langkah])


@pytest.mark.pasal("10(2)a")
def test_dari_buka_sampai_ajukan(rina: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(rina)
    jawab = klien.post(
        reverse("registrasi:permohonan_baru"),
        {"jenis": "ppk", "kanal": "tatap_muka", "nama": "Budi", "surel": "b@contoh.id"},
    )
    p = Permohonan.objects.get()
    assert jawab["Location"] == _isi(p, "pejabat")
    data = {
        "nama": "Budi Santoso", "jabatan": "PPK", "satuan_kerja": "Dinas PU", "surel": "b@contoh.id", "user_id": "BUDI",
    }  # fmt: skip
    assert klien.post(_isi(p, "pejabat"), {**data, "keluar": "1"})["Location"] == p.get_absolute_url()
    assert klien.post(_isi(p, "pejabat"), data)["Location"] == _isi(p, "tugas")
    tugas = {"sk_nomor": "800/1", "sk_tanggal": "2026-01-05"}
    salah = klien.post(_isi(p, "tugas"), {**tugas, "sk_berlaku_sampai": "2025-01-05"})
    assert salah.status_code == 422
    assert "berakhir sebelum suratnya terbit" in salah.content.decode()
    assert "800/1" in salah.content.decode(), "isian tidak hilang"
    assert klien.post(_isi(p, "tugas"), tugas)["Location"] == _isi(p, "wakil")
    assert klien.post(_isi(p, "wakil"), {})["Location"] == _isi(p, "periksa")
    assert "Budi Santoso" in klien.get(_isi(p, "periksa")).content.decode()
    loket = reverse("registrasi:loket", args=[p.pk])
    assert "asli" in klien.get(loket).content.decode().lower()
    b = p.butir.get()
    kirim = {
        f"b{b.pk}-salinan_diterima": "on", f"b{b.pk}-asli_ditunjukkan": "on", f"b{b.pk}-nomor": "800/1",
        f"b{b.pk}-berkas": unggahan("sk.pdf", pdf()), "ajukan": "1", "versi": Permohonan.objects.get().versi,
    }  # fmt: skip
    ajukan = reverse("registrasi:permohonan_ajukan", args=[p.pk])
    assert klien.post(loket, kirim)["Location"] == ajukan
    b.refresh_from_db()
    assert (b.salinan_diterima, b.nomor, b.berkas.count()) == (True, "800/1", 1)
    resi = klien.post(ajukan)["Location"]
    p.refresh_from_db()
    assert p.status == _S.MENUNGGU_VERIFIKASI
    halaman = klien.get(resi).content.decode()
    assert p.nomor in halaman
    assert services.kode_akses(p) in halaman
    assert klien.get(loket)["Location"] == p.get_absolute_url()
    assert klien.get(_isi(p, "pejabat"))["Location"] == p.get_absolute_url()


def test_baris_tanpa_skrip_dan_tab_basi(rina: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(rina)
    p = services.buat(jenis="penyedia_badan_usaha", kanal="tatap_muka", oleh=rina, nama="CV A")
    kepala = {"izin-TOTAL_FORMS": "1", "izin-INITIAL_FORMS": "0", "izin-0-jenis": "NIB"}
    tambah = klien.post(_isi(p, "izin"), {**kepala, "tambah": "1"})
    assert tambah.status_code == 200
    assert 'name="izin-1-jenis"' in tambah.content.decode()
    assert 'value="NIB"' in tambah.content.decode()
    assert klien.post(_isi(p, "izin"), kepala).status_code == 422
    isi = {**kepala, "izin-0-nomor": "912", "izin-TOTAL_FORMS": "3", "izin-1-jenis": "", "izin-2-jenis": "SBU",
           "izin-2-nomor": "7", "izin-2-DELETE": "on"}  # fmt: skip
    assert klien.post(_isi(p, "izin"), isi)["Location"] == _isi(p, "akta")
    assert list(p.formulir.izin.values_list("jenis", "nomor")) == [("NIB", "912")]
    basi = klien.post(_isi(p, "alamat"), {"alamat": "Jalan Baru 9", "versi": "1"})
    assert basi.status_code == 422
    assert "diubah orang lain" in basi.content.decode()
    assert "Jalan Baru 9" in basi.content.decode()
    assert klien.get(_isi(p, "tidak-ada")).status_code == 404
    spse = {"tanggal_daftar": "2020-01-01", "surel": "a@contoh.id", "user_id": "A", "kode_registrasi": "K"}
    assert "lewat 30 hari" in klien.post(_isi(p, "spse"), spse).content.decode()
    for langkah in (
        "spse",
        "usaha",
        "alamat",
        "penanggung_jawab",
        "akta",
        "pemilik",
        "pengurus",
        "kontak",
        "keikutsertaan",
    ):
        assert klien.get(_isi(p, langkah)).status_code == 200
    periksa = klien.get(_isi(p, "periksa")).content.decode()
    assert "Belum dapat diajukan" in periksa
    assert "912" in periksa


@pytest.mark.pasal("22(3)", "22(4)")
def test_loket_kirim_ganda_basi_dan_lepas_berkas(rina: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(rina)
    p = PabrikPermohonan(status=_S.TERDAFTAR_ONLINE, lengkap=True)
    loket = reverse("registrasi:loket", args=[p.pk])
    halaman = klien.get(loket).content.decode()
    assert "Pasal 22 ayat (4)" in halaman
    assert "Pasal 22 ayat (3)" in halaman
    npwp = p.butir.get(persyaratan__kode="npwp")
    sama = {
        f"b{b.pk}-{n}": "on" for b in p.butir.all() for n in ("salinan_diterima", "asli_ditunjukkan") if getattr(b, n)
    }
    ubah = p.butir.get(persyaratan__kode="akta_perubahan")
    sama |= {f"b{ubah.pk}-tidak_ada": "on", f"b{npwp.pk}-nomor": "77", "kunci_kirim": "k" * 43, "versi": p.versi}
    assert klien.post(loket, sama)["Location"] == loket
    npwp.refresh_from_db()
    assert npwp.nomor == "77"
    assert "sudah diterima sebelumnya" in klien.post(loket, sama, follow=True).content.decode()
    basi = klien.post(loket, {**sama, "kunci_kirim": "", f"b{npwp.pk}-nomor": "99"})
    assert basi.status_code == 422
    assert "diubah orang lain" in basi.content.decode()
    buruk = klien.post(loket, {**sama, "kunci_kirim": "", "versi": "", f"b{npwp.pk}-tanggal": "besok"})
    assert buruk.status_code == 422
    lampiran = npwp.berkas.get()
    lepas = reverse("registrasi:lepas_berkas_butir", args=[p.pk, lampiran.pk])
    klien.post(lepas)
    assert not npwp.berkas.exists()
    lain = PabrikPermohonan(lengkap=True)
    milik_lain = lain.butir.filter(berkas__isnull=False)[0].berkas.all()[0]
    tolak = klien.post(reverse("registrasi:lepas_berkas_butir", args=[lain.pk, milik_lain.pk]), follow=True)
    assert "menunggu verifikasi" in tolak.content.decode()


def test_daftar_saringan_rinci_samar_dan_batal(rina: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(rina)
    p = PabrikPermohonan(status=_S.TERDAFTAR_ONLINE, tenggat=bahasa.hari_ini())
    isi_lengkap(p, berkas=False)
    PabrikPermohonan(jenis_pengguna="ppk", status=_S.DRAF, nama="Budi")
    daftar = reverse("registrasi:daftar_permohonan")

    def nama(kueri: str) -> set[str]:
        return {b.record.nama for b in klien.get(f"{daftar}?{kueri}").context["tabel"].page.object_list}

    semua = {p.nama, "Budi"}
    assert nama("") == nama("keadaan=terbuka") == semua
    assert nama("keadaan=draf") == nama("jenis=non_penyedia") == nama("jenis=ppk") == nama("q=budi") == {"Budi"}
    assert nama("q=7322011203850001") == nama("jenis=penyedia") == {p.nama}
    assert nama(f"tenggat={bahasa.hari_ini()}") == {p.nama}
    csv = klien.get(f"{daftar}?unduh=csv").getvalue().decode()
    assert "7322011203850001" not in csv
    assert p.nama in csv
    samar = klien.get(p.get_absolute_url()).content.decode()
    assert "7322011203850001" not in samar
    penuh = klien.get(f"{p.get_absolute_url()}?nomor=lengkap").content.decode()
    assert "7322011203850001" in penuh
    assert Jejak.objects.filter(kata="melihat nomor identitas lengkap", objek_id=str(p.pk)).count() == 1
    for status in (_S.PERLU_PERBAIKAN, _S.KEDALUWARSA, _S.DISETUJUI, _S.DIBATALKAN):
        assert klien.get(PabrikPermohonan(status=status, lengkap=True).get_absolute_url()).status_code == 200
    pejabat = PabrikPermohonan(status=_S.DRAF, jenis_pengguna="ppk", lengkap=True)
    assert klien.get(pejabat.get_absolute_url()).status_code == 200
    assert [b.judul for b in butir_loket(rina)] == []
    Permohonan.objects.filter(pk=p.pk).update(petugas=rina)
    assert [(b.judul, b.nada) for b in butir_loket(rina)] == [(p.nama, "kritis")]
    assert hampir_habis(rina) == 1
    assert [h.judul for h in cari(rina, p.nama, 5)] == [p.nama]
    assert next(b for b in isi_kartu(rina)["baris"] if b[-1] == _S.TERDAFTAR_ONLINE)[1] == 1
    kepala = masuk_sebagai(bu_kepala)
    assert kepala.get(p.get_absolute_url()).status_code == 200
    batal = reverse("registrasi:permohonan_batal", args=[p.pk])
    assert kepala.post(batal, {"alasan": "Ditarik pemohon."})["Location"] == p.get_absolute_url()
    p.refresh_from_db()
    assert p.status == _S.DIBATALKAN
