"""The screens: the whole road by the pages that people use, and what each list shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from arsip.dokumen.models import BerkasArsip
from arsip.retensi import services, services_laksana
from arsip.retensi.models import AturanRetensi, PenahananHukum, UsulPenyusutan
from arsip.retensi.tampilan import butir_kelola, butir_nilai, butir_setuju, isi_kartu, panel_retensi
from tests.arsip.retensi.conftest import BuatBerkas, Jalan, tanda_tangani
from tests.pabrik_dokumen import PabrikBerkasArsip, klasifikasi
from tests.pabrik_peminjaman import PabrikPeminjaman
from tests.pabrik_retensi import PabrikButirPemindahan, PabrikCakupanPenahanan

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("27(3)")]
Masuk = Callable[..., Client]


def awal(klien: Client, nama: str, pk: int) -> dict[str, Any]:
    """What the form proposes."""
    isi: dict[str, Any] = klien.get(reverse(f"arsip:{nama}", args=[pk])).context["form"].initial
    return isi


def kirim(klien: Client, nama: str, *argumen: Any, **isian: Any) -> str:  # noqa: ANN401 - a form's values
    """GET for the key of the form, POST, and the page it leads to."""
    alamat = reverse(f"arsip:{nama}", args=argumen)
    kunci = klien.get(alamat).context["kunci_kirim"]
    return klien.post(alamat, {"kunci_kirim": kunci, **isian}, follow=True).content.decode()


def _panitia_menilai(sari: Client, rina: Client, usul: UsulPenyusutan, jalan: Jalan) -> None:
    """The list goes to its panel, which assesses every file."""
    isi = {"nomor_sk": "7/SK", "tanggal_sk": "2026-03-02", "ketua": jalan.rina.pk, "anggota": [jalan.dodi.pk]}
    assert "belum dinilai panitia" in kirim(sari, "usul_panitia", usul.pk, **isi)
    assert sari.get(reverse("arsip:usul_nilai", args=[usul.pk])).status_code == 403
    assert [b.judul for b in butir_nilai(jalan.rina)] == ["Nilai Usul musnah 2026"]
    satu, dua = usul.butir.order_by("pk").values_list("pk", flat=True)
    nilai = {"keputusan": "musnahkan", "alasan": "Habis gunanya"}
    assert "Satu berkas belum dinilai" in kirim(rina, "usul_nilai", usul.pk, butir=[satu], **nilai)
    assert "Semua berkas sudah dinilai; menunggu" in kirim(rina, "usul_nilai", usul.pk, butir=[dua], **nilai)


def _surat_dan_berita_acara(sari: Client, asep: Client, usul: UsulPenyusutan, jalan: Jalan) -> None:
    """The letter from outside, then the minutes; both forms propose what they can."""
    assert awal(sari, "usul_surat", usul.pk)["pemberi"] == "kepala_daerah"
    surat = {"pemberi": "kepala_daerah", "nomor": "9/BUP", "tanggal": "2026-03-02"}
    assert "Siap diberi berita acara" in kirim(sari, "usul_surat", usul.pk, **surat)
    assert awal(sari, "usul_ba", usul.pk)["pelaksana"] == jalan.sari
    assert "Menunggu berita acara" in asep.get(usul.get_absolute_url()).content.decode()
    ba = {"pelaksana": jalan.sari.pk, "saksi_satu": jalan.rina.pk, "saksi_dua": jalan.dodi.pk}
    ba["kepala"] = jalan.kepala.pk
    assert "Menunggu semua tanda tangan" in kirim(sari, "usul_ba", usul.pk, **ba)


def _dilaksanakan(sari: Client, asep: Client, usul: UsulPenyusutan) -> None:
    assert "Pelaksanaan dimulai" in kirim(sari, "usul_laksanakan", usul.pk)
    assert "Sedang dilaksanakan" in asep.get(usul.get_absolute_url()).content.decode()
    assert "Lanjutkan pelaksanaan" in sari.get(reverse("arsip:usul_laksanakan", args=[usul.pk])).content.decode()


def test_jalan_usul_musnah(
    berkas_lama: BuatBerkas, jalan: Jalan, masuk_sebagai: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas_lama(isi=1)
    rahasia = berkas_lama(isi=1, keamanan="rahasia", uraian="Rahasia dinas")
    sari, rina, kepala, asep = (masuk_sebagai(p) for p in (jalan.sari, jalan.rina, jalan.kepala, jalan.asep))
    assert [b.judul for b in butir_kelola(jalan.sari)] == ["Susun usul musnah"]
    halaman = kirim(sari, "usul_baru", jenis="musnah", tahun=2026, lembaga="", simpan_isi="on")
    usul = UsulPenyusutan.objects.get()
    assert "disusun dengan 2 berkas" in halaman
    assert "Rahasia dinas" not in halaman
    assert "Serahkan kepada panitia" in halaman
    _panitia_menilai(sari, rina, usul, jalan)
    assert "dua orang harus menyetujuinya" in kirim(sari, "usul_ajukan", usul.pk)
    assert [b.judul for b in butir_setuju(jalan.asep)] == ["Setujui Usul musnah 2026"]
    assert "tinggal menunggu satu orang" in kirim(asep, "usul_setujui", usul.pk, catatan="Baik")
    assert "Usul dikembalikan" in kirim(kepala, "usul_kembalikan", usul.pk, alasan="Periksa lagi")
    kirim(sari, "usul_ajukan", usul.pk)
    kirim(asep, "usul_setujui", usul.pk)
    halaman = kirim(kepala, "usul_setujui", usul.pk)
    assert "sudah disetujui dua orang" in halaman
    assert "Rahasia dinas" in halaman  # the Kepala sees all
    assert "Menunggu surat persetujuan dari Bupati/Wali Kota" in halaman
    assert "Menunggu surat persetujuan" in asep.get(usul.get_absolute_url()).content.decode()
    _surat_dan_berita_acara(sari, asep, usul, jalan)
    usul.refresh_from_db()
    tanda_tangani(usul.naskah)
    assert "menunggu perintah arsiparis" in asep.get(usul.get_absolute_url()).content.decode()
    monkeypatch.setattr(services_laksana, "kirim", lambda **_isi: None)
    _dilaksanakan(sari, asep, usul)
    services.laksanakan(usul_id=usul.pk, oleh=jalan.sari)
    halaman = kepala.get(usul.get_absolute_url()).content.decode()
    assert "1 dokumen, 1 isi" in halaman
    assert rahasia.dokumen.get().status == "musnah"
    assert "Usul musnah 2026" in sari.get(reverse("arsip:usul"), {"status": "selesai"}).content.decode()


def test_usul_serah_dan_pembatalan(berkas_lama: BuatBerkas, jalan: Jalan, masuk_sebagai: Masuk) -> None:
    berkas_lama("000.3.5", isi=0)
    berkas_lama("000.3.5", isi=0)
    sari, kepala, asep = (masuk_sebagai(p) for p in (jalan.sari, jalan.kepala, jalan.asep))
    assert "lembaga kearsipan" in kirim(sari, "usul_baru", jenis="serah", tahun=2026)
    kirim(sari, "usul_baru", jenis="serah", tahun=2026, lembaga="Dinas Kearsipan")
    usul = UsulPenyusutan.objects.get()
    butir = usul.butir.first()
    assert butir is not None
    assert "Arsiparis masih menyusun" in asep.get(usul.get_absolute_url()).content.decode()
    assert "dikeluarkan dari daftar" in kirim(sari, "usul_keluarkan", butir.pk, alasan="Masih dipakai")
    kirim(sari, "usul_ajukan", usul.pk)
    kirim(kepala, "usul_setujui", usul.pk)
    kirim(asep, "usul_setujui", usul.pk)
    assert "Paket BagIt disiapkan" in kirim(sari, "usul_bagit", usul.pk)
    isi = {"arsiparis": jalan.sari.pk, "kepala": jalan.kepala.pk, "penerima_nama": "Hasan", "penerima_jabatan": "Kadis"}
    assert "menunggu tanda tangan" in kirim(sari, "usul_ba", usul.pk, **isi)
    usul.refresh_from_db()
    tanda_tangani(usul.naskah)
    assert "Laksanakan penyerahan" in sari.get(reverse("arsip:usul_laksanakan", args=[usul.pk])).content.decode()
    berkas_lama(isi=0)
    lain = jalan.susun()
    assert "belum dilaksanakan" in kirim(sari, "usul_bagit", lain.pk)
    assert "Usul dibatalkan" in kirim(sari, "usul_batalkan", lain.pk, alasan="Salah tahun")
    assert "Salah tahun" in asep.get(lain.get_absolute_url()).content.decode()


def test_penahanan(jalan: Jalan, masuk_sebagai: Masuk, berkas_lama: BuatBerkas) -> None:
    berkas = berkas_lama(isi=0)
    dokumen = berkas.dokumen.get()
    sari = masuk_sebagai(jalan.sari)
    awal = sari.get(reverse("arsip:penahanan_baru"), {"berkas": berkas.pk, "dokumen": dokumen.pk}).content.decode()
    assert f"{berkas.nomor}#1" in awal
    isi = {"perkara": "Sengketa jalan", "nomor": "14/G", "dasar": "PTUN", "mulai": "2026-01-05"}
    assert "tidak ditemukan" in kirim(sari, "penahanan_baru", **isi, arsip="X/1")
    assert "1 arsip ditahan untuk Sengketa jalan" in kirim(sari, "penahanan_baru", **isi, arsip=berkas.nomor)
    p = PenahananHukum.objects.get()
    PabrikCakupanPenahanan(penahanan=p, berkas_arsip=PabrikBerkasArsip(keamanan="rahasia", uraian="Rahasia dinas"))
    halaman = kirim(sari, "penahanan_tambah", p.pk, arsip=f"{berkas.nomor}#1")
    assert "1 arsip ditambahkan" in halaman
    assert "Satu arsip lain tidak terbuka bagi Anda" in halaman
    assert "sudah ditahan untuk perkara ini" in kirim(sari, "penahanan_tambah", p.pk, arsip=berkas.nomor)
    halaman = sari.get(berkas.get_absolute_url()).content.decode()
    assert all(kata in halaman for kata in ("Sengketa jalan", "Tahan untuk perkara", "30 Desember 2024"))
    assert panel_retensi(jalan.sari, BerkasArsip(pk=0)) is None
    for keadaan, ada in (("berjalan", True), ("berakhir", False)):
        teks = sari.get(reverse("arsip:penahanan"), {"keadaan": keadaan}).content.decode()
        assert ("Sengketa jalan" in teks) is ada
    assert "Penahanan diakhiri" in kirim(sari, "penahanan_akhiri", p.pk, alasan="Putusan tetap")


def test_jra_dan_jam(jalan: Jalan, masuk_sebagai: Masuk, berkas_lama: BuatBerkas) -> None:
    berkas = berkas_lama(isi=0)
    berkas_lama("000.2.1", isi=0)
    kepala, asep = masuk_sebagai(jalan.kepala), masuk_sebagai(jalan.asep)
    kode = klasifikasi("000.2.1")
    assert "Belum ditetapkan" in kepala.get(reverse("arsip:jra"), {"nasib": "kosong"}).content.decode()
    assert "000.3.3" in kepala.get(reverse("arsip:jra"), {"nasib": "musnah"}).content.decode()
    isi = {"berlaku_mulai": "2026-07-01", "dasar": "Perbup 5/2026", "alasan": "Ditetapkan", "nasib": "musnah"}
    assert "ketiganya" in kirim(kepala, "jra_versi", kode.pk, **isi)
    assert "Versi 2 untuk kode 000.2.1" in kirim(kepala, "jra_versi", kode.pk, **isi, aktif_tahun=2, inaktif_tahun=3)
    assert AturanRetensi.objects.filter(klasifikasi=kode).count() == 2
    for tanpa in (klasifikasi("000"), klasifikasi("100.3.7")):
        assert "Terbitkan versi baru" not in asep.get(reverse("arsip:jra_kode", args=[tanpa.pk])).content.decode()
    assert kepala.get(reverse("arsip:jra_versi", args=[klasifikasi("000").pk])).status_code == 200
    daftar = kepala.get(reverse("arsip:retensi_berkas"), {"keadaan": "jatuh_tempo", "q": berkas.nomor}).content.decode()
    assert (berkas.nomor in daftar, "30 Desember 2024" in daftar) == (True, True)
    for alamat in ("retensi_berkas", "jra", "usul", "pemindahan", "penahanan"):
        unduhan = kepala.get(reverse(f"arsip:{alamat}"), {"unduh": "csv"})
        assert unduhan.status_code == 200, alamat
        assert b"".join(unduhan) if unduhan.streaming else unduhan.content
    ringkas = kepala.get(reverse("arsip:retensi")).content.decode()
    assert "Tahun ini dan lima tahun ke depan" in ringkas
    assert isi_kartu(jalan.kepala)["ringkasan"].jatuh_tempo == 1


def test_pemindahan(jalan: Jalan, masuk_sebagai: Masuk, berkas_lama: BuatBerkas) -> None:
    berkas = berkas_lama(isi=0, status="aktif")
    sari = masuk_sebagai(jalan.sari)
    halaman = sari.get(reverse("arsip:pemindahan_baru")).content.decode()
    assert (berkas.nomor in halaman, "menunggu aslinya" in halaman) == (True, False)
    keluar = {"status": "disetujui", "diputus_oleh": jalan.sari, "diputus_pada": timezone.now()}
    lain = PabrikPeminjaman(dokumen=None, berkas_arsip=berkas_lama(isi=0, status="aktif"), **keluar).berkas_arsip
    halaman = sari.get(reverse("arsip:pemindahan_baru")).content.decode()
    assert (lain.nomor in halaman, "1 berkas lain menunggu aslinya dikembalikan" in halaman) == (False, True)
    isi = {"ruang": "Ruang Inaktif", "yang_menyerahkan": jalan.dodi.pk, "yang_menerima": jalan.sari.pk}
    assert "menunggu dua tanda tangan" in kirim(sari, "pemindahan_baru", **isi, berkas=[berkas.pk])
    PabrikButirPemindahan(berkas_arsip=PabrikBerkasArsip(keamanan="rahasia"))
    assert "Menunggu tanda tangan" in sari.get(reverse("arsip:pemindahan")).content.decode()
