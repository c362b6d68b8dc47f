"""What is told about complaints and suggestions: never who complained, never about whom (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from layanan.keluhan.model_keluhan import LIHAT
from layanan.keluhan.model_masukan import LIHAT_MASUKAN
from lpse.pemberitahuan.registri import JenisKabar, daftarkan

if TYPE_CHECKING:
    from layanan.keluhan.models import Keluhan, Masukan

_KELOMPOK = "Keluhan dan masukan"


def _status(_objek: object) -> tuple[str, str]:
    return "Lihat status", reverse("layanan_publik:keluhan_status")


def _kode(keluhan: Keluhan) -> list[tuple[str, str]]:
    from layanan.keluhan.kode import kode_keluhan  # noqa: PLC0415 - asked when a letter is sent

    return [("Nomor", keluhan.nomor), ("Kode akses", kode_keluhan(keluhan))]


def _kode_masukan(masukan: Masukan) -> list[tuple[str, str]]:
    from layanan.keluhan.kode import kode_masukan  # noqa: PLC0415 - asked when a letter is sent

    return [("Nomor", masukan.nomor), ("Kode akses", kode_masukan(masukan))]


def _petugas(kode: str, label: str, judul: str, isi: str, sebab: str, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    return JenisKabar(
        kode=f"layanan.{kode}", label=label, judul=judul, isi=isi, sebab=sebab, kelompok=_KELOMPOK,
        izin=LIHAT if kode.startswith("keluhan") else LIHAT_MASUKAN, ikon="message-report", **lain,
    )  # fmt: skip


def _luar(kode: str, label: str, judul: str, isi: str) -> JenisKabar:
    return JenisKabar(
        kode=f"layanan.{kode}", label=label, judul=judul, isi=isi,
        sebab="alamat ini ditulis pada keluhan atau masukan untuk LPSE", kelompok=_KELOMPOK, untuk_orang=False,
        penting=True, tautan_luar=_status, baris_luar=_kode if kode.startswith("keluhan") else _kode_masukan,
    )  # fmt: skip


_TANGANI = "Anda menangani keluhan yang tidak menyangkut Anda"
daftarkan(
    _petugas(
        "keluhan.baru", "Keluhan baru", "{{ objek }} menunggu penangan",
        "Keluhan baru masuk dan dijawab paling lambat {{ objek.tenggat|date:'d-m-Y' }}.", _TANGANI, penting=True,
    ),
    _petugas(
        "keluhan.diserahkan", "Keluhan diserahkan kepada Anda", "{{ objek }} diserahkan kepada Anda",
        "Buka, periksa, lalu jawab paling lambat {{ objek.tenggat|date:'d-m-Y' }}.", _TANGANI, penting=True,
    ),
    _petugas(
        "keluhan.klarifikasi_masuk", "Klarifikasi pengadu masuk", "Klarifikasi untuk {{ objek }} masuk",
        "Pengadu sudah menjawab pertanyaan Anda.", _TANGANI,
    ),
    _petugas(
        "keluhan.klarifikasi_diam", "Klarifikasi tidak dijawab", "{{ objek }} tidak diklarifikasi pengadu",
        "Putuskan dengan keterangan yang ada; tenggatnya berjalan lagi.", _TANGANI,
    ),
    _petugas(
        "keluhan.dicabut", "Keluhan dicabut", "{{ objek }} dicabut pengadu",
        "Tidak ada yang perlu dikerjakan lagi.", _TANGANI,
    ),
    _petugas(
        "keluhan.dieskalasi", "Keluhan dibawa ke Kepala", "{{ objek }} dibawa kepada Anda",
        "{{ objek.alasan_eskalasi }}", "keluhan yang dieskalasi diputus Kepala LPSE", penting=True,
    ),
    _petugas(
        "keluhan.keberatan", "Keberatan atas jawaban keluhan", "Keberatan atas {{ objek }}",
        "Pengadu berkeberatan atas jawabannya; putuskan sebelum tenggat di halamannya.",
        "keberatan diputus orang lain daripada pemutus pertama", penting=True,
    ),
    _petugas(
        "keluhan.dibukakan", "Nama pengadu dibukakan", "Nama pengadu {{ objek }} dibukakan kepada Anda",
        "Setiap kali dilihat, tercatat di jejak.", "Kepala LPSE membukakannya kepada Anda",
    ),
    _petugas(
        "masukan.baru", "Masukan baru", "{{ objek }} masuk", "Telaah dan tanggapi masukan ini.",
        "Anda menelaah masukan",
    ),
    _petugas(
        "masukan.diserahkan", "Tindak lanjut masukan", "Tindak lanjuti {{ objek }}",
        "{{ objek.tindak_lanjut }} Paling lambat {{ objek.tenggat|date:'d-m-Y' }}.",
        "Anda penanggung jawab tindak lanjutnya",
    ),
    _luar(
        "keluhan.diterima", "Keluhan diterima", "Keluhan {{ nomor }} kami terima",
        "Keluhan Anda tentang {{ perihal }} kami terima dan kami jawab paling lambat {{ tenggat }}. Nama Anda hanya "
        "diketahui penangan keluhan; yang dikeluhkan tidak melihatnya.",
    ),
    _luar(
        "keluhan.klarifikasi", "Klarifikasi keluhan", "Kami perlu penjelasan Anda untuk keluhan {{ nomor }}",
        "Buka halaman status dengan nomor dan kode di bawah, lalu jawab pertanyaannya di sana paling lambat "
        "{{ batas }}. Sesudah itu kami putuskan dengan keterangan yang ada.",
    ),
    _luar(
        "keluhan.dijawab", "Keluhan dijawab", "Keluhan {{ nomor }} sudah dijawab",
        "Jawaban dan tindak lanjutnya ada di halaman status. Di sana Anda juga dapat menilai penanganannya, atau "
        "mengajukan keberatan.",
    ),
    _luar(
        "keluhan.keberatan_diputus", "Keberatan diputus", "Keberatan atas keluhan {{ nomor }} sudah diputus",
        "Putusan dan pertimbangannya ada di halaman status.",
    ),
    _luar(
        "masukan.diterima", "Masukan diterima", "Masukan {{ nomor }} kami terima",
        "Terima kasih. Masukan Anda kami telaah; tanggapannya dapat dilihat di halaman status.",
    ),
    _luar("masukan.ditanggapi", "Masukan ditanggapi", "Tanggapan atas masukan {{ nomor }}", "{{ tanggapan }}"),
    _luar("masukan.selesai", "Hasil masukan", "Hasil masukan {{ nomor }}", "{{ hasil }}"),
)  # fmt: skip
