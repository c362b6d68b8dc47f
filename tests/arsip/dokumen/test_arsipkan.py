"""The door ``arsipkan``: what is filed, where it goes, what is refused (Perka LKPP 2/2010 Pasal 27(3))."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from django.db.utils import IntegrityError, ProgrammingError

from arsip.dokumen import services
from arsip.dokumen.enums import JenisDokumen, Keamanan, RezimKlasifikasi, Unit
from arsip.dokumen.models import BerkasArsip, Dokumen, Klasifikasi, VersiDokumen
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from tests.pabrik import PabrikBerkas
from tests.pabrik_dokumen import PabrikBerkasArsip, klasifikasi

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("27(3)")]


def arsipkan(oleh: Pengguna | None, **ubah: Any) -> Dokumen:  # noqa: ANN401 - the door's own arguments
    isian: dict[str, Any] = {
        "berkas": None,
        "klasifikasi": "000.3.5",
        "unit": Unit.ASE,
        "jenis": JenisDokumen.LAPORAN,
        "nomor": "12/LAP/XI/2026",
        "tanggal": bahasa.hari_ini(),
        "uraian": "Laporan pemeliharaan server",
        **ubah,
    }
    return services.arsipkan(oleh=oleh, **isian)


def test_arsipkan_membuka_berkas_otomatis_dan_menyimpan_isi(asep: Pengguna) -> None:
    unggahan = PabrikBerkas(pengunggah=asep, kegunaan="arsip.dokumen")
    pihak = [
        services.Pihak("CV Maju", "Penyedia", "instansi"),
        services.Pihak("CV Maju", "Penyedia"),
        services.Pihak(" "),
    ]
    dokumen = arsipkan(asep, berkas=unggahan, pihak=pihak, objek=asep, keamanan=Keamanan.RAHASIA)
    arsip = dokumen.berkas_arsip
    assert (arsip.nomor, arsip.otomatis, dokumen.nomor_item) == (f"001/ASE/{arsip.tahun}", True, 1)
    assert [(p.nama, p.jenis) for p in dokumen.pihak.all()] == [("CV Maju", "orang")]
    assert (dokumen.objek_jenis, dokumen.objek_id, dokumen.objek_teks) == ("lpse.pengguna", str(asep.pk), asep.nama)
    versi = dokumen.versi.get()
    assert (versi.berkas_id, versi.sha256, versi.halaman, versi.versi) == (unggahan.pk, unggahan.isi_id, 1, 1)
    assert Berkas.objects.get(pk=unggahan.pk).rahasia
    assert [j.kata for j in Jejak.objects.tentang(dokumen)] == ["mengarsipkan dokumen"]
    assert arsipkan(asep, nomor="13").nomor_item == 2
    assert BerkasArsip.objects.count() == 1
    assert str(dokumen) == "12/LAP/XI/2026 Laporan pemeliharaan server"


def test_berkas_kegunaan_lain_disimpan_sekali_lagi_tanpa_menggandakan_isi(asep: Pengguna) -> None:
    lampiran = PabrikBerkas(pengunggah=asep)
    versi = arsipkan(asep, berkas=lampiran).versi.get()
    assert versi.berkas is not None
    assert (versi.berkas_id != lampiran.pk, versi.berkas.isi_id) == (True, lampiran.isi_id)
    assert (versi.berkas.kegunaan, versi.berkas.halaman, IsiBerkas.objects.count()) == ("arsip.dokumen", 1, 1)
    kedua = arsipkan(asep, berkas=versi.berkas).versi.get()
    assert kedua.berkas_id != versi.berkas_id


def test_berkas_karantina_kegunaan_lain_ditolak(asep: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="belum dapat dibuka"):
        arsipkan(asep, berkas=PabrikBerkas(pengunggah=asep, status="karantina", pemindaian="belum"))
    assert Dokumen.objects.count() == 0


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"uraian": "  "}, "uraian"),
        ({"unit": "tiada"}, "tidak dikenal"),
        ({"tanggal": dt.date(2030, 1, 1)}, "belum tiba"),
        ({"klasifikasi": "999"}, "tidak ada dalam Permendagri 83/2022"),
        ({"tanggal": dt.date(2020, 5, 4), "klasifikasi": "zz"}, "Permendagri 78/2012"),
    ],
)
def test_yang_ditolak(asep: Pengguna, ubah: dict[str, Any], pesan: str) -> None:
    with pytest.raises(AturanDilanggar, match=pesan):
        arsipkan(asep, **ubah)


def test_klasifikasi_menurut_tahun_dan_induk_terdekat(asep: Pengguna) -> None:
    lama = arsipkan(asep, tanggal=dt.date(2020, 5, 4), klasifikasi="000.3.5")
    assert (lama.klasifikasi.rezim, lama.klasifikasi.kode) == (RezimKlasifikasi.PERMENDAGRI_78_2012, "000")
    assert arsipkan(asep, klasifikasi="000.3.5.9").klasifikasi.kode == "000.3.5"
    with pytest.raises(AturanDilanggar, match="dokumen tahun 2020 memakai Permendagri 78/2012"):
        arsipkan(asep, tanggal=dt.date(2020, 5, 4), klasifikasi=klasifikasi())


def test_berkas_tertutup_menolak_dokumen_juga_di_basis_data(asep: Pengguna) -> None:
    arsip = PabrikBerkasArsip()
    dokumen = arsipkan(asep, berkas_arsip=arsip)
    services.tutup_berkas(berkas_arsip_id=arsip.pk, tanggal=bahasa.hari_ini(), peristiwa="Selesai", oleh=asep)
    with pytest.raises(TransisiBasi, match="ditutup"):
        arsipkan(asep, berkas_arsip=arsip)
    with pytest.raises(IntegrityError, match="tidak menerima dokumen"), transaction.atomic():
        Dokumen.objects.create(
            berkas_arsip=arsip,
            nomor_item=2,
            klasifikasi=arsip.klasifikasi,
            unit="ase",
            tanggal=dokumen.tanggal,
            uraian="x",
        )


def test_dokumen_dan_versi_tidak_dapat_dihapus_atau_diganti(asep: Pengguna) -> None:
    dokumen = arsipkan(asep, berkas=PabrikBerkas(pengunggah=asep))
    versi = dokumen.versi.get()
    for baris in (dokumen, versi, dokumen.berkas_arsip):
        with pytest.raises(ProgrammingError, match="Cannot delete"), transaction.atomic():
            type(baris)._base_manager.filter(pk=baris.pk)._raw_delete("default")
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        VersiDokumen.objects.filter(pk=versi.pk).update(sha256="0" * 64)
    with pytest.raises(IntegrityError, match="dimusnahkan atau diserahkan"), transaction.atomic():
        VersiDokumen.objects.filter(pk=versi.pk).update(berkas=None)


def test_tambah_versi(asep: Pengguna) -> None:
    dokumen = arsipkan(asep, berkas=PabrikBerkas(pengunggah=asep))
    with pytest.raises(AturanDilanggar, match="sama persis dengan versi 1"):
        services.tambah_versi(dokumen_id=dokumen.pk, berkas=PabrikBerkas(), sebab="diperbaiki", oleh=asep)
    from lpse.berkas.services import simpan  # noqa: PLC0415 - only here
    from tests.bantuan.berkas_baik import gambar  # noqa: PLC0415 - only here

    lain = simpan(isi=gambar("PNG"), nama="denah.png", tipe="image/png", kegunaan="lpse.lampiran_umum", oleh=asep)
    versi = services.tambah_versi(dokumen_id=dokumen.pk, berkas=lain, sebab="diperbaiki", oleh=asep, catatan="Denah")
    assert (versi.versi, versi.mime, str(versi)) == (2, "image/png", "denah.png (versi 2)")
    assert dokumen.versi_terakhir == versi
    dokumen.batalkan(alasan="keliru")
    dokumen.save(update_fields=["status", "alasan_batal"])
    with pytest.raises(TransisiBasi, match="batal"):
        services.tambah_versi(dokumen_id=dokumen.pk, berkas=lain, sebab="diperbaiki", oleh=asep)


def test_lokasi_dibuat_sekali() -> None:
    assert services.lokasi_untuk(ruang=" ") is None
    satu = services.lokasi_untuk(ruang="Ruang Arsip", rak="Rak 3", boks="Boks 1", map="Map 2")
    assert satu == services.lokasi_untuk(ruang="Ruang Arsip ", rak="Rak 3", boks="Boks 1", map="Map 2")
    assert str(satu) == "Ruang Arsip, Rak 3, Boks 1, Map 2"


@pytest.mark.django_db(transaction=True)
def test_dua_petugas_mengarsipkan_sekaligus(benang: Callable[..., Any]) -> None:
    """Into the same automatic file, which neither finds yet: one file, items without a gap."""
    hasil = benang(lambda: arsipkan(None).nomor_item, n=6)
    assert (sorted(hasil.nilai), hasil.galat) == ([1, 2, 3, 4, 5, 6], [])
    assert BerkasArsip.objects.values_list("urut", "item_terakhir").get() == (1, 6)


def test_daftar_klasifikasi_utuh_dan_dimuat_sekali() -> None:
    from arsip.dokumen.services_muat import baca, muat  # noqa: PLC0415 - only here

    jumlah = muat()
    assert Klasifikasi.objects.count() == jumlah == sum(len(baca(rezim=r)) for r in RezimKlasifikasi.values)
    sip = klasifikasi("000.3.5")
    assert (sip.induk and sip.induk.kode, sip.tingkat, str(sip)) == (
        "000.3",
        2,
        "000.3.5 Pengolahan sistem informasi pengadaan",
    )
    pengadaan = Klasifikasi.objects.get(rezim=RezimKlasifikasi.PERMENDAGRI_78_2012, kode="027")
    assert pengadaan.induk is not None
    assert (pengadaan.induk.kode, pengadaan.induk.induk and pengadaan.induk.induk.kode) == ("020", "000")
    Klasifikasi.objects.filter(pk=sip.pk).update(uraian="Lama")
    Klasifikasi.objects.create(rezim=sip.rezim, kode="998", uraian="Tidak ada lagi")
    muat()
    assert klasifikasi("000.3.5").uraian == "Pengolahan sistem informasi pengadaan"
    assert not klasifikasi("998").aktif
