"""The demo office's share: complaints and suggestions in every state."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from layanan.keluhan import services
from layanan.keluhan.enums import Tentang, UnitKeluhan
from layanan.keluhan.models import Keluhan
from layanan.keluhan.services import DataKeluhan, DataMasukan
from lpse.demo.registri import KonteksDemo, demo
from lpse.naskah.draf import hanya_draf

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def _data(tentang: str, perihal: str, uraian: str, **lain: object) -> DataKeluhan:
    isi = {"anonim": True} | lain
    return DataKeluhan(tentang=tentang, perihal=perihal, uraian=uraian, **isi)  # type: ignore[arg-type] # keywords


@demo(kode="layanan.keluhan", urutan=640)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if Keluhan.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    sari, dodi, kepala = orang["sekretariat"], orang["layanan"], orang["kepala"]
    nama = {"anonim": False, "nama": "Hj. Andi Tenriabeng", "surel": "tenriabeng@contoh.example"}
    with hanya_draf():
        _keluhan(sari, dodi, kepala, nama)
        _yang_selesai(sari, dodi, kepala, nama)
    _masukan(sari, dodi)
    konteks.lapor(f"{Keluhan.objects.count()} keluhan dan enam masukan")


def _keluhan(sari: Pengguna, dodi: Pengguna, kepala: Pengguna, nama: dict[str, object]) -> None:
    services.terima(data=_data(
        Tentang.FASILITAS, "Pendingin ruang tunggu mati", "Sejak Senin panas; banyak lansia menunggu.", **nama,
    ))  # fmt: skip
    services.terima(data=_data(
        Tentang.PETUGAS, "Dilayani dengan kasar", "Petugas membentak saat saya bertanya syarat.",
        nama_disebut="petugas loket berkacamata",
    ))  # fmt: skip
    unit = services.terima(data=_data(
        Tentang.UNIT, "Telepon helpdesk tidak pernah diangkat", "Saya menelepon lima kali dalam dua hari.",
        unit=UnitKeluhan.LAYANAN, **nama,
    ))  # fmt: skip
    services.tetapkan(keluhan_id=unit.pk, kepada=sari, oleh=sari)
    services.tanya_klarifikasi(keluhan_id=unit.pk, pertanyaan="Pada jam berapa Ibu menelepon?", oleh=sari)
    petugas = services.terima(data=_data(
        Tentang.PETUGAS, "Berkas saya dikembalikan tanpa alasan", "Tiga kali datang, tiga kali disuruh pulang.",
        petugas=dodi, **nama,
    ))  # fmt: skip
    services.tetapkan(keluhan_id=petugas.pk, kepada=sari, oleh=sari)
    services.catat_isi(
        keluhan_id=petugas.pk, jenis="keterangan", isi="Syaratnya belum lengkap, tidak dijelaskan.", oleh=sari
    )
    antre = services.terima(data=_data(
        Tentang.LAYANAN, "Antrean tidak dipanggil berurutan", "Yang datang kemudian dipanggil lebih dahulu.", **nama,
    ))  # fmt: skip
    services.tetapkan(keluhan_id=antre.pk, kepada=dodi, oleh=sari)
    services.putuskan(
        keluhan_id=antre.pk, putusan="terbukti", uraian="Mesin antrean mencetak nomor ganda selama dua jam.",
        tindak_lanjut="Mesin diperbaiki; nomor dipanggil dari layar.", oleh=dodi,
    )  # fmt: skip
    jaringan = services.terima(data=_data(
        Tentang.APLIKASI, "Jaringan ruang bidding lambat", "Unggah penawaran gagal tiga kali menjelang batas waktu.",
    ))  # fmt: skip
    services.tetapkan(keluhan_id=jaringan.pk, kepada=dodi, oleh=dodi)
    services.eskalasi(keluhan_id=jaringan.pk, alasan="Perlu anggaran jaringan cadangan.", oleh=dodi)
    services.putuskan(
        keluhan_id=jaringan.pk, putusan="sebagian", uraian="Jaringan penuh pukul 14.00 sampai 15.00.",
        tindak_lanjut="Jalur cadangan dipasang bulan depan.", oleh=kepala,
    )  # fmt: skip
    services.ajukan_keberatan(keluhan_id=jaringan.pk, alasan="Saya minta bukti pencatatan jaringannya.")


def _yang_selesai(sari: Pengguna, dodi: Pengguna, kepala: Pengguna, nama: dict[str, object]) -> None:
    """Sorted by the Kepala and decided; closed after an appeal; taken back; written down at the counter."""
    pilah = services.terima(data=_data(
        Tentang.PETUGAS, "Petugas tidak ada di tempat", "Loket kosong setengah jam.", nama_disebut="petugas loket dua",
    ))  # fmt: skip
    services.pilah(keluhan_id=pilah.pk, oleh=kepala, unit=UnitKeluhan.REGVER)
    services.tetapkan(keluhan_id=pilah.pk, kepada=dodi, oleh=sari)
    usai = services.terima(data=_data(
        Tentang.LAYANAN, "Loket tutup sebelum waktunya", "Pukul 15.30 loket sudah tutup.", kanal="loket", **nama,
    ), oleh=sari)  # fmt: skip
    services.tetapkan(keluhan_id=usai.pk, kepada=sari, oleh=sari)
    services.putuskan(
        keluhan_id=usai.pk, putusan="tidak_terbukti", uraian="Hari itu Jumat pekan olahraga, jam layanan diumumkan.",
        tindak_lanjut="", oleh=sari,
    )  # fmt: skip
    services.nilai(keluhan_id=usai.pk, nilai=3, catatan="Pengumumannya tidak terlihat.")
    services.ajukan_keberatan(keluhan_id=usai.pk, alasan="Tidak ada pengumuman di pintu.")
    services.putus_keberatan(
        keluhan_id=usai.pk, putusan="diterima", uraian="Jam layanan khusus kini ditempel di pintu.", oleh=kepala
    )
    cabut = services.terima(data=_data(Tentang.APLIKASI, "Tidak dapat masuk", "Ternyata salah kata sandi.", **nama))
    services.cabut(keluhan_id=cabut.pk)


def _masukan(sari: Pengguna, dodi: Pengguna) -> None:
    isi = (
        ("loket", "Sediakan kursi prioritas untuk lansia dan ibu hamil."),
        ("pendaftaran", "Daftar syarat ditempel juga di pintu masuk."),
        ("aplikasi", "Kirim pengingat sebelum masa berlaku dokumen habis."),
        ("pelatihan", "Buat panduan video unggah penawaran."),
        ("fasilitas", "Tambah stopkontak di ruang bidding."),
        ("lain", "Buka layanan sampai pukul 17.00 pada hari terakhir pemasukan penawaran."),
    )
    baris = [services.terima_masukan(data=DataMasukan(topik=topik, isi=teks, nama="Baso")) for topik, teks in isi]
    for satu in baris[1:]:
        services.telaah_masukan(masukan_id=satu.pk, tanggapan="Terima kasih, kami pelajari.", oleh=sari)
    besok = baris[0].dibuat_pada.date() + dt.timedelta(days=14)
    for satu in baris[3:]:
        services.tindak_lanjuti_masukan(
            masukan_id=satu.pk,
            penanggung_jawab=dodi,
            tenggat=besok,
            rencana="Disiapkan bersama unit terkait.",
            oleh=sari,
        )
    services.selesaikan_masukan(masukan_id=baris[4].pk, hasil="Delapan stopkontak terpasang.", oleh=sari)
    services.hentikan_masukan(masukan_id=baris[5].pk, alasan="Jam kerja mengikuti ketentuan kabupaten.", oleh=sari)
