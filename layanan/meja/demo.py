"""The demo office's desk: canned answers, macros, an answer half written."""

from __future__ import annotations

from layanan.meja import services
from layanan.meja.models import BalasanBaku, Makro
from layanan.tiket.models import Tiket
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo

_BALASAN = (
    (
        "Minta tangkapan layar galat",
        (
            "Yth. {pelapor},\n\nMohon kirim tangkapan layar galatnya, jam kejadian, dan nama peramban yang dipakai. "
            "Balas saja pesan ini; tiket {nomor} menunggu jawaban Saudara.\n\n{petugas}, {kantor}"
        ),
    ),
    (
        "Langkah mengatur ulang kata sandi SPSE",
        (
            "Yth. {pelapor},\n\n1. Buka halaman masuk SPSE, pilih Lupa Password.\n2. Isi User ID dan alamat surel yang "
            "terdaftar.\n3. Buka tautan pada surel dalam 24 jam.\n\nBila surel tidak tiba, balas pesan ini."
        ),
    ),
    (
        "Bukan kewenangan LPSE",
        (
            "Yth. {pelapor},\n\nJadwal, isi dokumen, dan hasil evaluasi paket {kode_tender} ditetapkan Pokja Pemilihan "
            "dan PPK. Sampaikan pertanyaan Saudara lewat fitur penjelasan atau sanggah pada SPSE."
        ),
    ),
    (
        "Sedang diperiksa teknisi",
        "Yth. {pelapor},\n\nLaporan {nomor} sedang diperiksa teknisi kami. Kami kabari paling lambat {tenggat}.",
    ),
)


@demo(kode="layanan.meja", urutan=445)
def isi(konteks: KonteksDemo) -> None:
    """Written by the unit itself, through its own doors."""
    petugas = Pengguna.objects.aktif().berperan(KodePeran.LAYANAN).order_by("pk").first()
    if petugas is None or BalasanBaku.objects.exists():
        return
    baku = {
        judul: services.simpan_balasan(
            oleh=petugas,
            data={
                "judul": judul, "isi": teks, "kategori": None, "pribadi": False, "aktif": True, "urutan": 10 * nomor,
            },
        )
        for nomor, (judul, teks) in enumerate(_BALASAN, 1)
    }  # fmt: skip
    dasar = {
        "keterangan": "", "ambil": True, "balasan": None, "catatan": "", "unit": "", "sesudah": "", "solusi": "",
        "aktif": True, "urutan": 10,
    }  # fmt: skip
    for lain in (
        {
            "nama": "Minta bukti lalu tunggu", "keterangan": "Ambil, minta tangkapan layar, hentikan jam",
            "balasan": baku["Minta tangkapan layar galat"], "sesudah": "menunggu_pengguna",
        },
        {
            "nama": "Serahkan ke teknisi", "keterangan": "Mohon periksa log server dan layanan terkait", "unit": "ase",
            "balasan": baku["Sedang diperiksa teknisi"],
        },
    ):  # fmt: skip
        services.simpan_makro(oleh=petugas, data={**dasar, **lain}, label=[])
    for tiket in Tiket.objects.antrean_orang(petugas)[:1]:
        services.simpan_draf(
            tiket=tiket, oleh=petugas, isi="Kami sudah memeriksa log unggahan; berkas kedua ternyata", versi=0
        )
    konteks.lapor(f"{BalasanBaku.objects.count()} balasan baku dan {Makro.objects.count()} makro")
