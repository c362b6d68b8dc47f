"""What the office writes to reporters by mail (recipe card: tambah-kabar): letters of one conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import reverse

from layanan.lapor.tautan import Guna, token
from lpse.pemberitahuan.registri import JenisKabar, daftarkan

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket

DITERIMA, JAWABAN, SELESAI, DITUTUP, DITERUSKAN, TERJANGKIT = (
    f"layanan.surel.{apa}" for apa in ("diterima", "jawaban", "selesai", "ditutup", "diteruskan", "terjangkit")
)
_KATA_NILAI = ("Sangat tidak puas", "Tidak puas", "Cukup", "Puas", "Sangat puas")
#: A reader's program threads by these; more than a handful tells it nothing new.
_MAKS_RUJUKAN = 8
_BARIS_KUTIPAN, _PANJANG_KUTIPAN = 6, 500
#: The subject of the whole conversation, so that mail programs keep it together.
_PERIHAL = "{% if objek.kanal == 'surel' %}Re: {% endif %}{{ objek.judul }} [{{ objek.nomor }}]"


def alamat_jawab(tiket: Tiket, **pilihan: object) -> str:
    """The question «is it solved?», opened by one click; the page shows, its button decides (docs/adr/0039)."""
    alamat = reverse("layanan_publik:tiket_jawab", args=[token(Guna.JAWAB, tiket)])
    return f"{alamat}?{'&'.join(f'{k}={v}' for k, v in pilihan.items())}" if pilihan else alamat


def alamat_buka(tiket: Tiket) -> str:
    return reverse("layanan_publik:tiket_lanjut", args=[token(Guna.BUKA, tiket)])


def _buka(tiket: Tiket) -> tuple[str, str]:
    return "Lihat percakapan dan balas", alamat_buka(tiket)


def _jawab(tiket: Tiket) -> tuple[str, str]:
    return "Ya, sudah selesai", alamat_jawab(tiket, jawab="ya")


def _pilihan_selesai(tiket: Tiket) -> list[tuple[str, str]]:
    return [("Belum selesai", alamat_jawab(tiket, jawab="belum")), *_pilihan_nilai(tiket)]


def _pilihan_nilai(tiket: Tiket) -> list[tuple[str, str]]:
    if tiket.nilai is not None:
        return []
    return [(f"{n} dari 5, {_KATA_NILAI[n - 1].lower()}", alamat_jawab(tiket, nilai=n)) for n in range(5, 0, -1)]


def _kode(tiket: Tiket) -> list[tuple[str, str]]:
    from layanan.tiket.services import kode_akses  # noqa: PLC0415 - asked when a letter is sent

    return [("Nomor tiket", tiket.nomor), ("Kode akses", kode_akses(tiket))]


def _tajuk(tiket: Tiket) -> dict[str, str]:
    """In-Reply-To: the reporter's last letter; References: the last letters of the ticket, ours and theirs."""
    from layanan.surel.selectors import nomor_surat  # noqa: PLC0415 - asked when a letter is sent

    semua, terakhir = nomor_surat(tiket, batas=_MAKS_RUJUKAN)
    return {
        "In-Reply-To": f"<{terakhir}>" if terakhir else "",
        "References": " ".join(f"<{n}>" for n in semua),
        "Reply-To": settings.SUREL_LAYANAN,
    }


def _kutipan(tiket: Tiket) -> str:
    """The first lines of what the reporter wrote last."""
    from layanan.surel.selectors import tulisan_terakhir  # noqa: PLC0415 - asked when a letter is sent

    pesan = tulisan_terakhir(tiket)
    if pesan is None:
        return ""
    teks = pesan.isi[:_PANJANG_KUTIPAN]
    baris = [b for b in teks.split("\n") if b.strip()][:_BARIS_KUTIPAN]
    dipotong = len(teks) < len(pesan.isi) or len(baris) < len([b for b in teks.split("\n") if b.strip()])
    return "\n".join(["Anda menulis:", *(f"> {b}" for b in baris), *(["> …"] if dipotong else [])])


def _jenis(kode: str, label: str, isi: str, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    semua: dict[str, Any] = {"tautan_luar": _buka, **lain}
    return JenisKabar(
        kode=kode, label=label, judul=_PERIHAL, isi=isi, sebab="alamat surel ini tertulis sebagai pelapor tiket",
        kelompok="Layanan", untuk_orang=False, penting=True, percakapan=True, tajuk_luar=_tajuk, **semua,
    )  # fmt: skip


daftarkan(
    _jenis(
        DITERIMA,
        "Laporan diterima",
        "Laporan Anda kami terima sebagai tiket {{ objek.nomor }}.{% if kapan %} Tanggapan pertama paling lambat "
        "{{ kapan }}.{% endif %}{% if catatan %}\n\n{{ catatan }}{% endif %}\n\nSimpan nomor dan kode akses di bawah: "
        "keduanya membuka halaman tiket Anda tanpa akun.",
        baris_luar=_kode,
    ),
    _jenis(
        JAWABAN,
        "Jawaban petugas",
        "{{ nama }} dari LPSE menjawab tiket {{ objek.nomor }}:\n\n{{ isi }}{% if lampiran %}\n\nTerlampir di halaman "
        "tiket: {{ lampiran }}.{% endif %}{% if menunggu %}\n\nKami menunggu jawaban Anda sebelum melanjutkan."
        "{% endif %}",
        kutipan_luar=_kutipan,
    ),
    _jenis(
        TERJANGKIT,
        "Lampiran ditolak antivirus",
        "Lampiran «{{ nama }}» pada tiket {{ objek.nomor }} ditolak antivirus dan sudah dibuang; petugas tidak "
        "membacanya. Laporan Anda tetap kami tangani.\n\nBila berkas itu masih diperlukan, periksa komputer Anda, lalu "
        "kirim salinan yang bersih dengan membalas surel ini atau di halaman tiket.",
    ),
    _jenis(
        DITERUSKAN,
        "Diteruskan ke LKPP",
        "Tiket {{ objek.nomor }} kami teruskan ke LKPP{% if nomor_lkpp %} dengan nomor {{ nomor_lkpp }}{% endif %}. "
        "Kami kabari begitu ada jawaban.",
    ),
    _jenis(
        SELESAI,
        "Tiket selesai",
        "Menurut kami tiket {{ objek.nomor }} sudah selesai:\n\n{{ isi }}\n\nApakah benar sudah selesai? Bila tidak "
        "ada kabar dari Anda sampai {{ kapan }}, tiket kami anggap selesai dan ditutup.",
        tautan_luar=_jawab,
        pilihan_luar=_pilihan_selesai,
        kutipan_luar=_kutipan,
    ),
    _jenis(
        DITUTUP,
        "Tiket ditutup",
        "Tiket {{ objek.nomor }} ditutup{% if alasan %}: {{ alasan }}{% endif %}.{% if bisa_dibuka %} Bila ternyata "
        "belum beres, balas lewat halaman tiket sampai {{ bisa_dibuka }}.{% endif %}",
        pilihan_luar=_pilihan_nilai,
    ),
)
#: For the desk: the reporter cannot be written to.
TELEPON = "layanan.surel.telepon_terjangkit"
daftarkan(
    JenisKabar(
        kode=TELEPON, label="Lampiran pelapor ditolak antivirus", judul="Telepon pelapor: {{ objek.nomor }}",
        isi="Lampiran «{{ nama }}» ditolak antivirus dan dibuang. Pelapor tidak bersurel; minta salinan yang "
        "bersih lewat telepon.", kelompok="Layanan", ikon="virus", izin="layanan.kelola_tiket",
        sebab="Anda menangani tiket layanan",
    )
)  # fmt: skip
