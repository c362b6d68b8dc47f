"""What announcements tell: to the people who review them, and to subscribers (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.urls import reverse

from layanan.pengumuman import tautan
from layanan.pengumuman.enums import Peristiwa
from lpse.pemberitahuan.antrekan import alamat_portal
from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from lpse.tampilan import bahasa, markah

if TYPE_CHECKING:
    from layanan.pengumuman.models import KirimanPelanggan, Pelanggan, VersiPengumuman
    from lpse.akun.models import Pengguna

DIAJUKAN: Final = "layanan.pengumuman.diajukan"
DIKEMBALIKAN: Final = "layanan.pengumuman.dikembalikan"
DISETUJUI: Final = "layanan.pengumuman.disetujui"
KONFIRMASI: Final = "layanan.pengumuman.konfirmasi"
SUDAH_PELANGGAN: Final = "layanan.pengumuman.sudah_pelanggan"
SIARAN: Final = "layanan.pengumuman.siaran"
_LIHAT: Final = "layanan.view_pengumuman"


def peninjau() -> list[Pengguna]:
    """Whoever may publish."""
    from lpse.akun.models import Pengguna  # noqa: PLC0415 - this file is read while the models are being loaded

    return list(Pengguna.objects.aktif().berperan("kepala", "layanan").order_by("pk"))


def alamat_konfirmasi(p: Pelanggan) -> str:
    """The page behind the button of the letter that asks."""
    return reverse("layanan_publik:langganan_konfirmasi", args=[tautan.buat(tautan.KONFIRMASI, p.uuid, p.generasi)])


def alamat_kelola(p: Pelanggan) -> str:
    """The page where one changes topics or stops."""
    return reverse("layanan_publik:langganan_kelola", args=[tautan.buat(tautan.KELOLA, p.uuid, p.generasi)])


def alamat_berhenti(p: Pelanggan) -> str:
    """What a mail program posts to when its own «unsubscribe» is pressed."""
    return reverse("layanan_publik:langganan_berhenti", args=[tautan.buat(tautan.KELOLA, p.uuid, p.generasi)])


def konteks_siaran(versi: VersiPengumuman) -> dict[str, Any]:
    """Words of the letter: the text without its markup, or what became of it."""
    return {
        "judul": versi.judul_kabar,
        "jenis": versi.pengumuman.get_jenis_display(),
        "catatan": versi.catatan,
        "isi": markah.polos(versi.isi),
        "akibat": versi.akibat,
        "jalan_keluar": versi.jalan_keluar,
        "usai": versi.peristiwa in {Peristiwa.BATAL, Peristiwa.AKHIR},
    }


def _baris(kiriman: KirimanPelanggan) -> list[tuple[str, str]]:
    versi, p = kiriman.versi, kiriman.versi.pengumuman
    baris = [
        ("Sistem", ", ".join(s.nama for s in p.sistem.all())),  # type: ignore[attr-defined] # a many-to-many by string
        ("Tempat", p.tempat),
        ("Mulai", bahasa.waktu(versi.mulai)),
        ("Perkiraan selesai", bahasa.waktu(versi.selesai_perkiraan) if versi.peristiwa != Peristiwa.AKHIR else ""),
        ("Selesai", bahasa.waktu(p.selesai_pada) if versi.peristiwa == Peristiwa.AKHIR else ""),
    ]
    return [(nama, nilai) for nama, nilai in baris if nilai]


def _tautan_siaran(kiriman: KirimanPelanggan) -> tuple[str, str]:
    p = kiriman.versi.pengumuman
    return (
        ("Baca di portal", p.alamat_publik)
        if p.di_publik
        else ("Lihat keadaan sistem", reverse("layanan_publik:status"))
    )


def _pilihan_siaran(kiriman: KirimanPelanggan) -> list[tuple[str, str]]:
    return [("Ubah topik atau berhenti berlangganan", alamat_kelola(kiriman.pelanggan))]


def _tajuk(pelanggan: Pelanggan) -> dict[str, str]:
    """RFC 2369 and RFC 8058: one click in the mail program stops it, no page and no question in between."""
    return {
        "List-Unsubscribe": f"<{alamat_portal(alamat_berhenti(pelanggan))}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": "Pengumuman LPSE <pengumuman.lpse>",
        "Precedence": "list",
    }


daftarkan(
    JenisKabar(
        kode=DIAJUKAN, label="Pengumuman menunggu tinjauan", kelompok="Layanan", izin=_LIHAT, ikon="speakerphone",
        judul="Tinjau pengumuman: {{ objek.judul }}",
        isi="{{ objek.diajukan_oleh }} mengajukan pengumuman {{ objek.get_jenis_display|lower }} ini.",
        sebab="Anda dapat menerbitkan pengumuman",
    ),
    JenisKabar(
        kode=DIKEMBALIKAN, label="Pengumuman dikembalikan", kelompok="Layanan", izin=_LIHAT, ikon="speakerphone",
        judul="Perbaiki pengumuman: {{ objek.judul }}", isi="{{ objek.catatan_tinjauan }}",
        sebab="Anda mengajukan pengumuman ini",
    ),
    JenisKabar(
        kode=DISETUJUI, label="Pengumuman disetujui", kelompok="Layanan", izin=_LIHAT, ikon="speakerphone",
        judul="Pengumuman disetujui: {{ objek.judul }}",
        isi="{{ objek.diterbitkan_oleh }} menyetujuinya. Keadaannya sekarang: {{ objek.get_status_display|lower }}.",
        sebab="Anda mengajukan pengumuman ini",
    ),
    JenisKabar(
        kode=KONFIRMASI, label="Konfirmasi langganan", kelompok="Layanan", untuk_orang=False, ikon="mail",
        judul="Konfirmasi langganan pengumuman",
        isi=(
            "Seseorang mendaftarkan alamat ini untuk menerima pengumuman kami. Topik: {{ topik }}.\n\n"
            "Tekan tombol di bawah bila itu memang Anda. Bila bukan, abaikan surat ini: tanpa konfirmasi kami tidak "
            "mengirim apa pun lagi. Tautannya berlaku tiga hari."
        ),
        sebab="alamat ini didaftarkan di halaman langganan pengumuman",
        tautan_luar=lambda p: ("Ya, saya mau berlangganan", alamat_konfirmasi(p)),
    ),
    JenisKabar(
        kode=SUDAH_PELANGGAN, label="Sudah berlangganan", kelompok="Layanan", untuk_orang=False, ikon="mail",
        judul="Alamat ini sudah berlangganan pengumuman",
        isi=(
            "Alamat ini sudah menerima pengumuman kami. Topik: {{ topik }}.\n\n"
            "Untuk mengubah topik atau berhenti, buka tautan di bawah."
        ),
        sebab="alamat ini didaftarkan lagi di halaman langganan pengumuman",
        tautan_luar=lambda p: ("Atur langganan", alamat_kelola(p)),
        tajuk_luar=_tajuk,
    ),
    JenisKabar(
        kode=SIARAN, label="Pengumuman kepada pelanggan", kelompok="Layanan", untuk_orang=False, ikon="mail",
        judul="{{ judul }}",
        isi=(
            "{% if catatan %}{{ catatan }}\n\n{% endif %}"
            "{% if not usai %}{% if akibat %}Akibatnya: {{ akibat }}\n\n{% endif %}"
            "{% if jalan_keluar %}Yang dapat Anda lakukan: {{ jalan_keluar }}\n\n{% endif %}{{ isi }}{% endif %}"
        ),
        sebab="alamat ini berlangganan pengumuman kami",
        baris_luar=_baris,
        tautan_luar=_tautan_siaran,
        pilihan_luar=_pilihan_siaran,
        tajuk_luar=lambda k: _tajuk(k.pelanggan),
    ),
)  # fmt: skip
