"""The screens of the register: filing by hand, describing, versions, relations, moving, files, rights, exports."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import openpyxl
import pikepdf
import pytest
from django.urls import reverse

from arsip.dokumen.models import BerkasArsip, Dokumen, RelasiDokumen
from lpse.berkas.models import Berkas
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.berkas_uji import unggahan
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikDokumen, PabrikVersiDokumen

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
Masuk = Callable[..., "Client"]


def _unduhan(jawaban: Any) -> bytes:  # noqa: ANN401 - the test client's streamed answer
    return b"".join(jawaban.streaming_content)


PIHAK = {"pihak-TOTAL_FORMS": "3", "pihak-INITIAL_FORMS": "0"}


def isian(**ubah: Any) -> dict[str, Any]:  # noqa: ANN401 - what a form sends
    return {
        **PIHAK,
        "jenis": "surat_masuk",
        "nomor": "027/114/Inspektorat",
        "tanggal": bahasa.hari_ini().isoformat(),
        "uraian": "Permintaan data pengadaan",
        "klasifikasi": "000.3.5 Pengolahan sistem informasi pengadaan",
        "unit": "ase",
        "keamanan": "terbatas",
        "tingkat": "asli",
        "ruang": "Ruang Arsip",
        "rak": "Rak 2",
        "pihak-0-nama": "Inspektorat Daerah",
        "pihak-0-peran": "Pengirim",
        "pihak-0-jenis": "instansi",
        **ubah,
    }


def test_mengarsipkan_lewat_formulir_sekali_saja(masuk_sebagai: Masuk, asep: Pengguna) -> None:
    klien, alamat = masuk_sebagai(asep), reverse("arsip:dokumen_tambah")
    halaman = klien.get(alamat).content.decode()
    assert "000.3.5 Pengolahan sistem informasi pengadaan" in halaman
    kunci = halaman.split('name="kunci_kirim" value="')[1].split('"')[0]
    for _ in range(2):
        data = isian(kunci_kirim=kunci, isi=unggahan("surat.pdf", pdf()))
        assert klien.post(alamat, data).status_code == 302
    dokumen = Dokumen.objects.get()
    assert (dokumen.unit, dokumen.keamanan, str(dokumen.lokasi)) == ("ase", "terbatas", "Ruang Arsip, Rak 2")
    assert [str(p) for p in dokumen.pihak.all()] == ["Inspektorat Daerah (Pengirim)"]
    assert dokumen.versi.get().nama == "surat.pdf"
    rinci = klien.get(dokumen.get_absolute_url()).content.decode()
    assert all(
        kata in rinci for kata in ("Inspektorat Daerah", "Ruang Arsip, Rak 2", "mengarsipkan dokumen", "bingkai-berkas")
    )


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"klasifikasi": "123.4"}, "Kode 123.4 tidak ada dalam Permendagri 83/2022"),
        ({"klasifikasi": ""}, "Bidang ini tidak boleh kosong"),
        ({"tanggal": "2031-01-01"}, "belum tiba"),
        ({"tanggal": "2019-04-01"}, "Permendagri 78/2012"),
        ({"unit": "layanan"}, "bukan salah satu dari pilihan"),
        ({"ruang": "", "rak": "Rak 2"}, "Tulis ruangnya juga"),
        ({"ruang": "", "rak": ""}, "Unggah berkasnya, atau tulis lokasi aslinya"),
        ({"pihak-0-nama": ""}, "Pihak baris 1: Tulis namanya"),
        ({"pihak-TOTAL_FORMS": "x"}, "Pihak: "),
    ],
)
def test_isian_yang_keliru_dijawab_dengan_kalimat(
    masuk_sebagai: Masuk, asep: Pengguna, ubah: dict[str, str], pesan: str
) -> None:
    jawaban = masuk_sebagai(asep).post(reverse("arsip:dokumen_tambah"), isian(**ubah))
    assert (jawaban.status_code, pesan in jawaban.content.decode()) == (200, True)
    assert Dokumen.objects.count() == 0


def test_dari_halaman_berkas_isian_sudah_terisi(masuk_sebagai: Masuk, asep: Pengguna, sari: Pengguna) -> None:
    berkas = PabrikBerkasArsip()
    klien = masuk_sebagai(asep)
    form = klien.get(reverse("arsip:dokumen_tambah"), {"berkas": berkas.pk}).context["form"]
    assert form.initial["berkas_arsip"] == berkas
    assert "berkas_arsip" not in klien.get(reverse("arsip:dokumen_tambah"), {"berkas": "x"}).context["form"].initial
    assert klien.post(reverse("arsip:dokumen_tambah"), isian(berkas_arsip=berkas.pk)).status_code == 302
    assert Dokumen.objects.get().berkas_arsip == berkas
    form = masuk_sebagai(sari).get(reverse("arsip:dokumen_tambah")).context["form"]
    unit, usul = form.fields["unit"].choices, form.initial["unit"]
    assert usul == "sekretariat"
    assert len(unit) == 6


def test_mengubah_uraian_dan_pihak(masuk_sebagai: Masuk, asep: Pengguna, rina: Pengguna) -> None:
    dokumen = PabrikDokumen(pembuat=asep)
    versi = PabrikVersiDokumen(dokumen=dokumen)
    alamat = reverse("arsip:dokumen_ubah", args=[dokumen.uuid])
    klien = masuk_sebagai(asep)
    assert klien.get(alamat).context["form"].initial["uraian"] == dokumen.uraian
    assert klien.post(alamat, isian(jenis="laporan", keamanan="rahasia", uraian="Laporan baru")).status_code == 302
    dokumen.refresh_from_db()
    assert (dokumen.uraian, dokumen.keamanan, dokumen.pihak.count()) == ("Laporan baru", "rahasia", 1)
    assert Berkas.objects.get(pk=versi.berkas_id).rahasia
    jejak = Jejak.objects.tentang(dokumen)[0]
    assert (jejak.kata, (jejak.sesudah or {})["keamanan"]) == ("mengubah uraian dokumen", "Rahasia")
    assert masuk_sebagai(rina).get(alamat).status_code == 404


@pytest.mark.pasal("27(3)")
def test_bacaan_rahasia_tercatat_di_jejak(masuk_sebagai: Masuk, asep: Pengguna, bu_kepala: Pengguna) -> None:
    dokumen = PabrikDokumen(keamanan="rahasia", pembuat=asep)
    versi = PabrikVersiDokumen(dokumen=dokumen, berkas__rahasia=True)
    klien = masuk_sebagai(bu_kepala)
    klien.get(dokumen.get_absolute_url())
    klien.get(reverse("berkas:bingkai", args=[versi.berkas.kunci]))
    assert _unduhan(klien.get(reverse("berkas:unduh", args=[versi.berkas.kunci])))
    kata = ["membuka berkas rahasia", "melihat pratinjau berkas rahasia", "membuka dokumen rahasia"]
    from arsip.dokumen.selectors import jejak_dokumen  # noqa: PLC0415 - only here

    assert [(j.kata, j.pelaku_nama) for j in jejak_dokumen(dokumen)] == [(k, bu_kepala.nama) for k in kata]


def test_versi_hubungan_pindah_dan_batal(masuk_sebagai: Masuk, asep: Pengguna) -> None:
    klien = masuk_sebagai(asep)
    satu, dua = PabrikDokumen(nomor="A/1"), PabrikDokumen(nomor="B/2")

    def ke(nama: str, data: dict[str, Any], *lain: int) -> Any:  # noqa: ANN401 - a response
        return klien.post(reverse(f"arsip:dokumen_{nama}", args=[satu.uuid, *lain]), data)

    assert ke("versi", {"isi": unggahan("baru.pdf", pdf()), "sebab": "diperbaiki"}).status_code == 302
    assert satu.versi.get().sebab == "diperbaiki"
    assert "sama persis" in ke("versi", {"isi": unggahan("lagi.pdf", pdf()), "sebab": "diperbaiki"}).content.decode()
    assert "Tidak ada dokumen bernomor itu" in ke("hubungkan", {"jenis": "membalas", "ke": "tiada"}).content.decode()
    assert ke("hubungkan", {"jenis": "membalas", "ke": "b/2"}).status_code == 302
    assert (
        "Hubungan itu sudah ada"
        in ke("hubungkan", {"jenis": "membalas", "ke": f"{dua.berkas_arsip.nomor}#1"}).content.decode()
    )
    assert "dirinya sendiri" in ke("hubungkan", {"jenis": "membalas", "ke": "A/1"}).content.decode()
    PabrikDokumen(nomor="B/2")
    assert "Lebih dari satu" in ke("hubungkan", {"jenis": "merujuk", "ke": "B/2"}).content.decode()
    assert "Dibalas oleh" in klien.get(dua.get_absolute_url()).content.decode()
    assert ke("lepas", {}, RelasiDokumen.objects.get().pk).status_code == 302
    assert RelasiDokumen.objects.count() == 0
    tujuan = dua.berkas_arsip
    assert ke("pindah", {"ke": tujuan.pk, "alasan": "Salah berkas"}).status_code == 302
    satu.refresh_from_db()
    assert (satu.berkas_arsip, satu.nomor_item) == (tujuan, 2)
    lama = satu.perpindahan.get()
    assert str(lama) == f"Item 1 {lama.dari.nomor} ke item 2 {tujuan.nomor}"
    assert "Dipindahkan keluar" in klien.get(lama.dari.get_absolute_url()).content.decode()
    assert "Semula item 1" in klien.get(satu.get_absolute_url()).content.decode()
    assert ke("batalkan", {"alasan": "Terarsip dua kali"}).status_code == 302
    assert "Terarsip dua kali" in klien.get(satu.get_absolute_url()).content.decode()
    assert ke("pindah", {"ke": tujuan.pk, "alasan": "x"}).status_code == 403


def test_berkas_dibuka_diubah_ditutup_dibuka_lagi(masuk_sebagai: Masuk, asep: Pengguna, rina: Pengguna) -> None:
    klien = masuk_sebagai(asep)
    hari = bahasa.hari_ini().isoformat()
    data = {"unit": "ase", "tanggal": hari, "klasifikasi": "000.2.2", "uraian": "Perawatan", "keamanan": "biasa"}
    assert (
        "tidak ada dalam" in klien.post(reverse("arsip:berkas_tambah"), {**data, "klasifikasi": "1"}).content.decode()
    )
    assert "ruangnya" in klien.post(reverse("arsip:berkas_tambah"), {**data, "rak": "1"}).content.decode()
    assert klien.post(reverse("arsip:berkas_tambah"), data).status_code == 302
    berkas = BerkasArsip.objects.get()
    alamat = {n: reverse(f"arsip:berkas_{n}", args=[berkas.pk]) for n in ("ubah", "tutup", "buka_lagi")}
    assert klien.get(alamat["ubah"]).context["form"].initial["uraian"] == "Perawatan"
    assert klien.post(alamat["ubah"], {**data, "uraian": "Perawatan server", "ruang": "Arsip"}).status_code == 302
    berkas.refresh_from_db()
    assert (berkas.uraian, str(berkas.lokasi)) == ("Perawatan server", "Arsip")
    tutup = {"tanggal": hari, "peristiwa": "Tahun anggaran selesai"}
    assert "belum berisi dokumen" in klien.post(alamat["tutup"], tutup).content.decode()
    PabrikDokumen(berkas_arsip=berkas)
    assert klien.post(alamat["tutup"], tutup).status_code == 302
    assert "Ditutup, masa aktif" in klien.get(berkas.get_absolute_url()).content.decode()
    assert klien.post(alamat["buka_lagi"], {"alasan": "Keliru menutup"}).status_code == 302
    assert BerkasArsip.objects.get().terbuka
    assert masuk_sebagai(rina).get(alamat["tutup"]).status_code == 403


def test_daftar_dan_ekspornya(masuk_sebagai: Masuk, asep: Pengguna, pak_auditor: Pengguna) -> None:
    berkas = PabrikBerkasArsip(uraian="Pemeliharaan server")
    PabrikVersiDokumen(dokumen=PabrikDokumen(berkas_arsip=berkas, tanggal=dt.date(2025, 3, 1)))
    PabrikDokumen(berkas_arsip=berkas, uraian="Surat CV Maju", jenis="surat_masuk")
    PabrikDokumen(berkas_arsip=berkas, keamanan="rahasia", uraian="Rahasia benar")
    klien = masuk_sebagai(asep)
    isi = klien.get(berkas.get_absolute_url()).content.decode()
    assert ("Surat CV Maju" in isi, "Rahasia benar" in isi, "1 dokumen lain di berkas ini" in isi) == (
        True,
        False,
        True,
    )
    buku = openpyxl.load_workbook(io.BytesIO(_unduhan(klien.get(berkas.get_absolute_url(), {"unduh": "xlsx"}))))
    kepala = [sel.value for sel in buku.active[5]]
    assert kepala[:5] == ["Item", "Kode", "Uraian", "Nomor dokumen", "Tanggal"]
    daftar = klien.get(reverse("arsip:berkas_daftar"))
    assert f"{bahasa.hari_ini().year}" in daftar.content.decode()
    csv = _unduhan(klien.get(reverse("arsip:berkas_daftar"), {"unduh": "csv"})).decode()
    assert f";2025–{bahasa.hari_ini().year};3;" in csv
    lembar = klien.get(reverse("arsip:dokumen_daftar"), {"unduh": "pdf", "q": "maju"})
    with pikepdf.open(io.BytesIO(lembar.content)) as dokumen:
        assert len(dokumen.pages) == 1
    assert lembar["Content-Type"] == "application/pdf"
    saring = klien.get(reverse("arsip:dokumen_daftar"), {"kode": "000.3 Pengadaan", "jenis": "surat_masuk"})
    assert [d.uraian for d in saring.context["tabel"].data.data] == ["Surat CV Maju"]
    saring = klien.get(reverse("arsip:berkas_daftar"), {"kode": "000.3"})
    assert [b.pk for b in saring.context["tabel"].data.data] == [berkas.pk]
    asing = masuk_sebagai(pak_auditor)
    assert "Belum ada dokumen yang dibuka untuk Anda" in asing.get(reverse("arsip:dokumen_daftar")).content.decode()
    assert asing.get(reverse("arsip:dokumen_daftar"), {"unduh": "csv"}).status_code == 403


def test_pohon_klasifikasi(masuk_sebagai: Masuk, asep: Pengguna) -> None:
    klien = masuk_sebagai(asep)
    semua = klien.get(reverse("arsip:klasifikasi")).context["daftar"]
    kode = [k.kode for k, _, _ in semua]
    assert kode.index("000.1.9") < kode.index("000.1.10")
    cari = klien.get(reverse("arsip:klasifikasi"), {"q": "sistem informasi", "dasar": "permendagri_83_2022"})
    assert [(k.kode, cocok) for k, cocok, _ in cari.context["daftar"]] == [
        ("000", False),
        ("000.3", False),
        ("000.3.5", True),
    ]
    lama = klien.get(reverse("arsip:klasifikasi"), {"dasar": "permendagri_78_2012", "q": "027"})
    assert [(k.kode, len(dalam)) for k, _, dalam in lama.context["daftar"]] == [("000", 0), ("020", 1), ("027", 2)]
    assert "Tidak ada yang cocok" in klien.get(reverse("arsip:klasifikasi"), {"q": "zzz"}).content.decode()
