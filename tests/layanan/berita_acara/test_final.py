"""Final: number, paper, slots in order; two at once get one number; corrections, bundle, words, legal basis."""

from __future__ import annotations

import hashlib
import zipfile
from typing import Any

import pypdfium2
import pytest

from layanan.berita_acara import contoh, dasar, services, services_bundel, services_isi
from layanan.berita_acara.enums import JenisBA, PeranPihak, StatusBA
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.rincian import petunjuk
from layanan.berita_acara.sinyal import ba_final
from layanan.pengesahan.models import UndanganTeken
from lpse.berkas.services import baca
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.kepatuhan.models import Peraturan, ProfilPeraturan
from lpse.naskah.models import Naskah
from tests.bantuan.benang import jalankan_serempak
from tests.pabrik import tokoh
from tests.pabrik_berita_acara import PabrikBeritaAcara, kesaksian

_S = StatusBA


def _teks(pdf: bytes) -> str:
    dokumen = pypdfium2.PdfDocument(pdf)
    teks = "\n".join(h.get_textpage().get_text_range() for h in dokumen)
    return " ".join(teks.replace("\ufffe", "").split())


@pytest.mark.django_db
@pytest.mark.pasal("24(2)")
def test_naskah_kesaksian_memuat_semuanya() -> None:
    didengar: list[BeritaAcara] = []

    def dengar(ba: BeritaAcara, **_lain: Any) -> None:  # noqa: ANN401 - signal
        didengar.append(ba)

    ba_final.connect(dengar)
    try:
        ba = kesaksian(_S.FINAL)
    finally:
        ba_final.disconnect(dengar)
    assert [b.pk for b in didengar] == [ba.pk]
    naskah = ba.naskah
    assert naskah is not None
    assert (ba.nomor, "/BAK/LPSE/" in ba.nomor) == (naskah.nomor, True)
    slot = list(naskah.tanda_tangan.order_by("urutan").values_list("urutan", "nama", "undangan"))
    assert slot == [(p.urutan, p.nama, True) for p in ba.pihak.order_by("urutan")]
    assert all(t.kotak for t in naskah.tanda_tangan.all())
    revisi = naskah.revisi_terakhir
    assert revisi is not None
    assert revisi.berkas is not None
    teks = _teks(baca(berkas=revisi.berkas))
    for kata in (
        "BERITA ACARA KESAKSIAN", ba.nomor, "Pada hari ini", "kami yang bertanda tangan di bawah ini",
        "A. Paket pengadaan", "10096514000", "58214407", "(tiga miliar tujuh ratus empat puluh dua juta",
        "7 (tujuh) masuk; 5 (lima) terbuka; 2 (dua) tidak dapat dibuka", "B. Berkas yang tidak dapat dibuka",
        "C. Perangkat yang dipakai", "D. Kronologi percobaan", "(percobaan ketiga, perangkat nomor 2)",
        "E. Hasil kesaksian", "3 (tiga) kali percobaan pada 2 (dua) komputer", "F. Tindak lanjut", "LKPP-2026-44871",
        "G. Batas tanggung jawab", "tidak bertanggung jawab atas isi dokumen penawaran", "H. Lampiran",
        "Tangkapan layar percobaan 1", "dalam 2 (dua) rangkap", "Mengetahui,", "Periksa keaslian",
        "Pasal 24 ayat (2)", "Pokja Pemilihan II melalui surat 027/118/Pokja-II/2026",
    ):  # fmt: skip
        assert kata in teks, kata
    for bukti in ba.bukti.all():
        assert bukti.sha256 in teks.replace(" ", "")
    # Signatures stay with the closing words.
    assert len({t.kotak["halaman"] for t in naskah.tanda_tangan.all() if t.kotak}) == 1


@pytest.mark.django_db
@pytest.mark.pasal("3(3)", "24(2)")
@pytest.mark.parametrize(
    ("kode", "hukum", "batas"),
    [
        ("", "Pasal 24 ayat (2) Peraturan Kepala LKPP", "Pasal 3 ayat (3) Peraturan Kepala LKPP"),
        ("KK", "Pasal 25 ayat (2) Peraturan Bupati Konawe Kepulauan", "Pasal 3 ayat (4) Peraturan Bupati Konawe"),
        ("LU", "Pasal 24 ayat (2) Peraturan Bupati Luwu Utara", "Pasal 3 ayat (3) Peraturan Bupati Luwu"),
    ],
)
def test_dasar_hukum_menurut_profil_peraturan(kode: str, hukum: str, batas: str) -> None:
    """The clause is the binding regulation's own; the limits of the office are a fixed sentence (R-013)."""
    daerah = Peraturan.objects.filter(kode=kode).first()
    assert (daerah is None) == (kode == "")
    ProfilPeraturan.objects.filter(pk=1).update(daerah=daerah)
    assert hukum in dasar.hukum("R-101")
    kalimat = dasar.batas_tanggung_jawab()
    assert batas in kalimat
    assert kalimat.endswith("hanya menerangkan apa yang disaksikan.")


@pytest.mark.django_db
def test_pratinjau_tidak_meninggalkan_apa_pun() -> None:
    ba = PabrikBeritaAcara(waktu=None)
    pdf = services.pratinjau(ba=ba, oleh=tokoh("dodi"))
    assert "DRAF" in _teks(pdf)
    assert "(tempat belum diisi)" in _teks(pdf)
    assert not Naskah.objects.exists()
    with pytest.raises(TransisiBasi, match="sudah terbit"):
        services.pratinjau(ba=kesaksian(_S.DIBATALKAN), oleh=tokoh("dodi"))


@pytest.mark.django_db
@pytest.mark.pasal("24(2)")
def test_belum_lengkap_ditolak_dan_disebut() -> None:
    ba = kesaksian()
    dodi = tokoh("dodi")
    services_isi.simpan_bagian(ba_id=ba.pk, kode="paket", versi=1, nilai={"satker": ""}, baris=None, oleh=dodi)
    with pytest.raises(AturanDilanggar, match=r"Belum lengkap\. Isi satuan kerja\.$"):
        services.nyatakan_siap(ba_id=ba.pk, oleh=dodi)
    with pytest.raises(AturanDilanggar, match=r"Dan .* hal lain"):
        services.nyatakan_siap(ba_id=PabrikBeritaAcara().pk, oleh=dodi)


@pytest.mark.django_db
@pytest.mark.pasal("24(2)")
def test_pembetulan_merujuk_dan_bundel_lkpp_utuh() -> None:
    asal, dodi = kesaksian(_S.FINAL), tokoh("dodi")
    ba = services.buat(jenis=JenisBA.PEMBETULAN, oleh=dodi, pembetulan_dari_id=asal.pk)
    assert (ba.kode_tender, ba.pihak.count()) == (asal.kode_tender, asal.pihak.count())
    # The button pressed twice goes on with the same draft.
    assert services.buat(jenis=JenisBA.PEMBETULAN, oleh=dodi, pembetulan_dari_id=asal.pk) == ba
    baris = [{"bagian": "Huruf A", "tertulis": "58214407", "seharusnya": "58214408"}]
    contoh.isi_bagian(
        ba, {"waktu": ({"tempat": "Masamba"}, None), "isian": ({"alasan": "Salah ketik kode RUP."}, baris)}, dodi
    )
    services.nyatakan_siap(ba_id=ba.pk, oleh=dodi)
    ba = services.finalkan(ba_id=ba.pk, oleh=dodi)
    asal.refresh_from_db()
    assert (ba.pembetulan_dari, asal.status) == (asal, _S.FINAL)
    assert set(BeritaAcara.objects.menunggu_tanda_tangan()) == {asal, ba}
    services.tandai_ditandatangani(ba_id=ba.pk)
    assert not BeritaAcara.objects.menunggu_tanda_tangan().exists()
    assert petunjuk(asal).startswith(f"Sudah dibetulkan dengan nomor {ba.nomor}")
    assert not UndanganTeken.objects.filter(naskah=asal.naskah).ditunggu().exists()
    with zipfile.ZipFile(services_bundel.susun(ba=asal, oleh=dodi)) as bundel:
        nama = bundel.namelist()
        assert [n for n in nama if n.startswith("bukti/")] == ["bukti/01-percobaan-1.png", "bukti/02-percobaan-2.png"]
        for baris_sidik in bundel.read(services_bundel.DAFTAR_SIDIK).decode().splitlines():
            sidik, _, berkas = baris_sidik.partition("  ")
            assert hashlib.sha256(bundel.read(berkas)).hexdigest() == sidik
        assert "LKPP-2026-44871" in bundel.read("BACA-SAYA.txt").decode()
    assert services_bundel.nama_bundel(ba=asal).startswith("berita-acara-000.3.3-")
    teks = _teks(baca(berkas=ba.naskah.revisi_terakhir.berkas))  # type: ignore[union-attr, arg-type] # final above
    assert f"membetulkanBeritaAcaraKesaksiannomor{asal.nomor}" in teks.replace(" ", "")
    assert "58214408" in teks
    assert "Batas tanggung jawab" in teks
    with pytest.raises(AturanDilanggar, match="sudah bernomor"):
        services_bundel.susun(ba=PabrikBeritaAcara(), oleh=dodi)


_LAIN: dict[str, tuple[dict[str, Any], list[dict[str, str]] | None, str]] = {
    JenisBA.GANGGUAN: (
        {
            "sistem": "SPSE",
            "mulai": "08.10",
            "gejala": "Galat 504",
            "akibat": "Unggah\ngagal",
            "tindakan": "Mulai ulang",
        },
        None,
        "Galat 504",
    ),
    JenisBA.SERAH_TERIMA: (
        {"dasar": "ST 800/214"},
        [{"aplikasi": "SPSE", "akun": "POKJA-II", "peran": "Pokja", "keterangan": ""}],
        "POKJA-II",
    ),
    JenisBA.UMUM: ({"pokok": "Pemeriksaan bersama."}, None, "Pemeriksaan bersama."),
}


@pytest.mark.django_db
@pytest.mark.parametrize("jenis", list(_LAIN))
def test_jenis_lain_lewat_penyusun_yang_sama(jenis: str) -> None:
    dodi, (nilai, baris, kata) = tokoh("dodi"), _LAIN[jenis]
    tokoh("bu_kepala")
    ba = services.buat(jenis=jenis, oleh=dodi)
    contoh.isi_bagian(
        ba, {"waktu": ({"judul": "Uji", "tempat": "Masamba"}, None), "isian": (nilai, baris)}, dodi
    )  # fmt: skip
    pdf = _teks(services.pratinjau(ba=BeritaAcara.objects.get(pk=ba.pk), oleh=dodi))
    assert kata in pdf
    assert "menerangkan hal berikut mengenai Uji" in pdf
    assert "Batas tanggung jawab" not in pdf


@pytest.mark.django_db(transaction=True)
@pytest.mark.pasal("24(2)")
def test_dua_orang_memfinalkan_bersamaan_satu_nomor() -> None:
    ba, dodi, kepala = kesaksian(_S.SIAP), tokoh("dodi"), tokoh("bu_kepala")
    hasil = jalankan_serempak(
        lambda: services.finalkan(ba_id=ba.pk, oleh=dodi), lambda: services.finalkan(ba_id=ba.pk, oleh=kepala)
    )
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi]
    assert Naskah.objects.filter(jenis="layanan.ba_kesaksian").count() == 1
    ba.refresh_from_db()
    assert ba.nomor == hasil.nilai[0].nomor
    assert ba.pihak.filter(peran=PeranPihak.SAKSI_LPSE).count() == 2
