"""Each rule that is unmet is named and leads to its field; complete minutes break none."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from layanan.berita_acara import aturan, bentuk
from layanan.berita_acara.enums import HasilKesaksian, JenisBA, PeranPihak, StatusBA
from layanan.berita_acara.isi import Isi, baca
from layanan.berita_acara.models import AnggotaPokja, BerkasTakTerbuka, Perangkat, Percobaan, PihakBA
from lpse.berkas.enums import StatusBerkas
from tests.pabrik import tokoh
from tests.pabrik_berita_acara import PabrikBeritaAcara, PabrikPihakBA, kesaksian

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("24(2)")]


def _ubah(**lain: Any) -> Callable[[Isi], Isi]:  # noqa: ANN401 - columns of the minutes
    def lakukan(b: Isi) -> Isi:
        for nama, nilai in lain.items():
            setattr(b.ba, nama, nilai)
        return b

    return lakukan


def _baris(daftar: str, nomor: int, /, **lain: Any) -> Callable[[Isi], Isi]:  # noqa: ANN401 - columns of the row
    def lakukan(b: Isi) -> Isi:
        for kolom, nilai in lain.items():
            setattr(getattr(b, daftar)[nomor], kolom, nilai)
        return b

    return lakukan


def _tanpa(nama: str, *, sisakan: int = 0) -> Callable[[Isi], Isi]:
    return lambda b: dataclasses.replace(b, **{nama: getattr(b, nama)[:sisakan]})


def _kotor(b: Isi) -> Isi:
    b.bukti[0].berkas.status = StatusBerkas.KARANTINA
    return b


def _kembar(b: Isi) -> Isi:
    b.pihak[2].identitas = b.pihak[0].identitas
    return b


def _saksi_pokja(b: Isi) -> Isi:
    b.pihak[0].akun = tokoh("pokja_dua")
    return b


def _pokja_pegawai(b: Isi) -> Isi:
    b.pihak[2].akun = tokoh("rina")
    return b


_BESOK = timezone.now() + dt.timedelta(days=1)
_KASUS: list[tuple[Callable[[Isi], Isi], str, str]] = [
    (_ubah(waktu=None), "waktu", "Isi hari, tanggal"),
    (_ubah(tempat=""), "waktu", "Isi tempat"),
    (_ubah(waktu=_BESOK), "waktu", "belum tiba"),
    (_baris("kronologi", 3, waktu=_BESOK), "waktu", "mendahului langkah terakhir"),
    (_ubah(permintaan_dari=""), "waktu", "siapa yang meminta"),
    (_ubah(permintaan_nomor=""), "waktu", "nomor surat atau tiket"),
    (_ubah(permintaan_pada=None), "waktu", "waktu permintaan"),
    (_ubah(kode_tender=""), "paket", "Isi kode tender"),
    (_ubah(kode_tender="12"), "paket", "5 sampai 13 angka"),
    (_ubah(kode_rup=""), "paket", "kode RUP"),
    (_ubah(nama_paket=""), "paket", "nama paket"),
    (_ubah(satker=""), "paket", "satuan kerja"),
    (_ubah(tahun_anggaran=None), "paket", "tahun anggaran"),
    (_ubah(hps=None), "paket", "HPS"),
    (_ubah(jenis_pengadaan=""), "paket", "jenis pengadaan"),
    (_ubah(metode=""), "paket", "metode"),
    (_ubah(pokja_nama=""), "pokja", "nama Pokja"),
    (_tanpa("anggota"), "pokja", "satu anggota"),
    (_baris("anggota", 1, nama=""), "pokja", "Anggota Pokja 2 belum bernama"),
    (_baris("anggota", 0, nip="123"), "pokja", "bukan 18 angka"),
    (_ubah(tahap_mulai=None), "penawaran", "mulai tahap"),
    (_ubah(tahap_selesai=dt.datetime(2020, 1, 1, tzinfo=dt.UTC)), "penawaran", "sesudah mulainya"),
    (_ubah(jumlah_masuk=None), "penawaran", "yang masuk"),
    (_ubah(jumlah_masuk=9), "penawaran", "9 penawaran masuk tidak sama dengan 5 terbuka tambah 2"),
    (_ubah(jumlah_masuk=8, jumlah_tak_terbuka=3), "penawaran", "berkasnya dari 2 penyedia"),
    (_tanpa("berkas"), "berkas", "satu berkas"),
    (_baris("berkas", 0, penyedia=""), "berkas", "Berkas 1: isi penyedia"),
    (_baris("berkas", 1, npwp="123"), "berkas", "15 atau 16 angka"),
    (_baris("berkas", 0, sidik_unduh=""), "berkas", "sidik hasil unduh"),
    (_baris("berkas", 0, waktu_unggah=_BESOK), "berkas", "sesudah tahap pembukaan"),
    (_tanpa("perangkat", sisakan=1), "perangkat", "dua komputer"),
    (_baris("perangkat", 1, aplikasi=""), "perangkat", "Perangkat 2: isi versi Apendo/Spamkodok"),
    (_baris("kronologi", 0, percobaan=False), "", ""),
    (_tanpa("kronologi", sisakan=1), "kronologi", "dua percobaan"),
    (_baris("kronologi", 3, perangkat_nomor=1), "kronologi", "komputer lain"),
    (_baris("kronologi", 1, hasil=""), "kronologi", "Langkah 2: isi hasilnya"),
    (_baris("kronologi", 1, waktu=dt.datetime(2020, 1, 1, tzinfo=dt.UTC)), "kronologi", "mendahului langkah sebelum"),
    (_baris("kronologi", 3, perangkat_nomor=7), "kronologi", "perangkat nomor 7 tidak ada"),
    (_tanpa("bukti"), "bukti", "satu tangkapan layar"),
    (_kotor, "bukti", "belum selesai diperiksa"),
    (_baris("bukti", 0, keterangan=""), "bukti", "belum diberi keterangan"),
    (_ubah(hasil=""), "hasil", "Pilih hasil"),
    (_ubah(hasil=HasilKesaksian.TERBUKA), "hasil", "langkah ke berapa"),
    (_ubah(hasil=HasilKesaksian.TERBUKA, hasil_langkah=9), "hasil", "hanya memuat 4 langkah"),
    (_ubah(tindak_pokja=False, tindak_lkpp=False), "hasil", "satu tindak lanjut"),
    (_ubah(tindak_lkpp_tiket=""), "hasil", "nomor tiket LKPP"),
    (_tanpa("pihak", sisakan=1), "pihak", "Isi dua saksi LPSE"),
    (lambda b: dataclasses.replace(b, pihak=[*b.pihak[:2], b.pihak[3]]), "pihak", "Isi satu anggota Pokja"),
    (_tanpa("pihak", sisakan=3), "pihak", "Kepala yang mengetahui"),
    (_baris("pihak", 1, nama=""), "pihak", "Nama «Saksi LPSE» pada baris 2"),
    (_baris("pihak", 2, jabatan=""), "pihak", "Isi jabatan"),
    (_baris("pihak", 2, identitas="12"), "pihak", "18 angka"),
    (_kembar, "pihak", "tercantum dua kali"),
    (_baris("pihak", 0, nama="Rosmala Dg. Bau"), "pihak", "bukan nama akun yang dipilih"),
    (_saksi_pokja, "pihak", "bukan pegawai LPSE"),
    (_pokja_pegawai, "pihak", "Pasal 13(3)"),
]  # fmt: skip


def test_setiap_aturan_kesaksian_bernama_dan_bersasaran() -> None:
    """One complete set of minutes, broken in one place at a time (read anew each time)."""
    ba = kesaksian()
    assert aturan.periksa(ba) == []
    for ubah, bagian, kata in _KASUS:
        ba.refresh_from_db()
        hasil = aturan.periksa(ba, ubah(baca(ba)))
        if not kata:
            assert hasil == []
            continue
        cocok = [k for k in hasil if k.bagian == bagian and kata in k.pesan]
        assert cocok, (bagian, kata, [k.pesan for k in hasil])
        assert cocok[0].sasaran.startswith(("id_", "b-"))


def test_draf_kosong_menyebut_semua_bagian() -> None:
    ba = PabrikBeritaAcara()
    kurang = aturan.periksa(ba)
    ringkas = aturan.ringkas(ba, kurang)
    assert [r.bagian.kode for r in ringkas] == [b.kode for b in bentuk.BAGIAN[JenisBA.KESAKSIAN]]
    assert [r.bagian.kode for r in ringkas if not r.kurang] == []
    sasaran = {k.sasaran for k in kurang}
    assert {"id_paket-kode_tender", "id_baris-berkas-0-penyedia", "b-bukti", "id_baris-pihak-0-nama"} <= sasaran


@pytest.mark.parametrize("jenis", [j for j in JenisBA.values if j not in (JenisBA.KESAKSIAN, JenisBA.PEMBETULAN)])
def test_jenis_lain_punya_aturannya_sendiri(jenis: str) -> None:
    ba = PabrikBeritaAcara(jenis=jenis)
    pesan = " ".join(k.pesan for k in aturan.periksa(ba))
    assert "Isi perihal" in pesan
    for satu in bentuk.ISIAN[jenis]:
        assert (f"Isi {satu.label[0].lower()}{satu.label[1:]}." in pesan) == satu.wajib
    for peran, butuh in bentuk.pihak_wajib(jenis).items():
        for i in range(butuh):
            PabrikPihakBA(ba=ba, urutan=ba.pihak.count() + 1, peran=peran, nama=f"{peran} {i}")
    sesudah = " ".join(k.pesan for k in aturan.periksa(ba))
    for kata in ("Kepala yang mengetahui.", "saksi LPSE.", "yang menyerahkan.", "yang menerima.", "Pokja."):
        assert f" {kata}" not in sesudah
    if jenis == JenisBA.SERAH_TERIMA:
        ba.isian = {"dasar": "Surat tugas", "baris": [{"aplikasi": "SPSE", "akun": "", "peran": "x"}]}
        assert "Baris 1: isi nama akun." in " ".join(k.pesan for k in aturan.periksa(ba))


def test_pembetulan_ditandatangani_seperti_yang_dibetulkan() -> None:
    wajib = {PeranPihak.SAKSI_LPSE: 2, PeranPihak.POKJA: 1, PeranPihak.MENGETAHUI: 1}
    assert bentuk.pihak_wajib(JenisBA.PEMBETULAN, JenisBA.KESAKSIAN) == wajib
    assert bentuk.pihak_wajib(JenisBA.PEMBETULAN, JenisBA.PEMBETULAN) == bentuk.PIHAK_WAJIB[JenisBA.UMUM]
    assert bentuk.bagian(JenisBA.UMUM, "paket") is None


def test_sebutan_baris() -> None:
    assert [str(m()) for m in (BerkasTakTerbuka, Perangkat, Percobaan, AnggotaPokja)] == [
        "Berkas None", "Perangkat None", "Langkah None", "Anggota None",
    ]  # fmt: skip
    orang = PihakBA(peran=PeranPihak.PENYEDIA, lembaga="CV Maju", jenis_identitas="nik", identitas="7322011504910001")
    assert (orang.sebagai, orang.nomor_rapi, str(orang)) == ("CV Maju,", "7322 0115 0491 0001", "Pihak None")
    assert PihakBA(peran=PeranPihak.MENGETAHUI, identitas="").nomor_rapi == ""
    assert StatusBA.FINAL.label == "Final, menunggu tanda tangan"
