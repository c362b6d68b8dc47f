"""What a reporter reads: finding a ticket without telling whether it exists, its state, its conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Prefetch

from layanan.tiket.aturan import boleh_dibuka_sampai
from layanan.tiket.enums import AKHIR, StatusTiket
from layanan.tiket.models import LampiranPesan, Pesan, Tiket
from layanan.tiket.services import kode_cocok
from layanan.tiket.services_akhir import BERTERIMA_KASIH, DIKONFIRMASI, TANPA_JAWABAN
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap, tahapan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna

_S = StatusTiket
_JALAN = [("lapor", "Dilaporkan"), ("tangani", "Ditangani"), ("selesai", "Selesai"), ("tutup", "Ditutup")]
_LETAK: dict[str, str] = {_S.BARU: "lapor", _S.SELESAI: "selesai"}
_KALIMAT: dict[str, str] = {
    _S.BARU: "Laporan Anda sudah kami terima dan menunggu petugas.",
    _S.DITANGANI: "Petugas sedang menangani laporan Anda.",
    _S.MENUNGGU_PENGGUNA: "Kami menunggu jawaban Anda. Balas di bawah agar kami dapat melanjutkan.",
    _S.MENUNGGU_LKPP: "Laporan Anda kami teruskan ke LKPP. Kami kabari begitu ada jawaban.",
    _S.DITUTUP: "Tiket ini sudah ditutup.",
    _S.DIBATALKAN: "Tiket ini dibatalkan.",
    _S.DIGABUNG: "Laporan Anda digabung dengan laporan lain tentang hal yang sama.",
    _S.DIALIHKAN_KELUAR: "Hal ini di luar kewenangan LPSE; jawaban kami menyebut siapa yang berwenang.",
}

#: How the ticket was closed, told to its reporter.
_DITUTUP: dict[str, str] = {
    DIKONFIRMASI: "Anda menyatakan kendala ini sudah selesai.",
    TANPA_JAWABAN: "Tiket ini ditutup karena tidak ada kabar dari Anda sampai tenggatnya.",
    BERTERIMA_KASIH: "Tiket ini ditutup sesudah ucapan terima kasih Anda.",
}


def cari_dengan_kode(*, nomor: str, kode: str) -> Tiket | None:
    """The ticket of this number and code. An unknown number costs the same work as a wrong code."""
    tiket = Tiket.objects.filter(nomor=nomor).first() if nomor else None
    cocok = kode_cocok(tiket or Tiket(), kode)
    return tiket if tiket is not None and cocok else None


def percakapan(tiket: Tiket) -> list[Pesan]:
    """What was said to the reporter and by them, oldest first; never an internal note."""
    lampiran = Prefetch("lampiran", LampiranPesan.objects.select_related("berkas__isi").order_by("pk"))
    return list(Pesan.objects.filter(tiket=tiket).publik().prefetch_related(lampiran).order_by("dibuat_pada", "pk"))


def lampiran_publik(tiket: Tiket, pk: int) -> LampiranPesan | None:
    """One file of the conversation that the reporter may read."""
    pesan = Pesan.objects.filter(tiket=tiket).publik()
    return LampiranPesan.objects.select_related("berkas__isi").filter(pk=pk, pesan__in=pesan).first()


@dataclass(frozen=True)
class Keadaan:
    """Where a ticket stands, in words for its reporter."""

    label: str
    nada: str
    ikon: str
    kalimat: str
    tahapan: Sequence[Tahap]
    fakta: Sequence[tuple[str, str]]
    dapat_dibalas: bool
    dapat_dijawab: bool
    dapat_dinilai: bool
    dapat_diubah: bool


def dapat_dibalas(tiket: Tiket) -> bool:
    """Whether the reporter may still write."""
    if tiket.status in AKHIR:
        return False
    sampai = boleh_dibuka_sampai(tiket=tiket)
    return sampai is None or bahasa.sekarang() <= sampai


def keadaan(tiket: Tiket) -> Keadaan:
    """State, road ahead, dates; nobody's telephone and no personal number."""
    nada, ikon = tiket.nada
    tenggat = tiket.tenggat_konfirmasi if tiket.status == _S.SELESAI else None
    kalimat = _KALIMAT.get(tiket.status, "")
    if tenggat is not None:
        kalimat = (
            f"Menurut kami sudah selesai. Apakah benar? Tanpa kabar sampai {bahasa.waktu(tenggat)}, tiket ini ditutup."
        )
    janji = tiket.tenggat_selesai if tiket.terbuka else None
    fakta = [
        ("Tipe", tiket.get_jenis_display()),
        ("Tentang", tiket.kategori.nama if tiket.kategori else ""),
        ("Kode tender", tiket.kode_tender),
        ("Dilaporkan", bahasa.waktu(tiket.dibuat_pada)),
        ("Target selesai", bahasa.waktu(janji) if janji else ""),
        ("Selesai", bahasa.waktu(tiket.selesai_pada) if tiket.selesai_pada else ""),
        ("Penilaian Anda", f"{tiket.nilai} dari 5" if tiket.nilai else ""),
    ]
    return Keadaan(
        label=tiket.get_status_display(),
        nada=nada,
        ikon=ikon,
        kalimat=kalimat,
        tahapan=tahapan(_JALAN, _LETAK.get(tiket.status, "tangani" if tiket.terbuka else "tutup")),
        fakta=[(k, v) for k, v in fakta if v],
        dapat_dibalas=dapat_dibalas(tiket),
        dapat_dijawab=tiket.status == _S.SELESAI,
        dapat_diubah=tiket.status == _S.DITUTUP and tiket.nilai is not None,
        dapat_dinilai=tiket.status in {_S.SELESAI, _S.DITUTUP} and tiket.nilai is None,
    )


def jawaban_sekarang(tiket: Tiket) -> str:
    """What the reporter answered before, as a sentence; empty while they did not."""
    if tiket.status != _S.DITUTUP:
        return ""
    nilai = f"Penilaian Anda {tiket.nilai} dari 5." if tiket.nilai else "Anda belum memberi penilaian."
    pada = f" Diberikan {bahasa.waktu(tiket.dinilai_pada)}." if tiket.dinilai_pada else ""
    return f"{_DITUTUP.get(tiket.alasan_tutup, 'Tiket ini sudah ditutup.')} {nilai}{pada}"


def judul_jawaban(tiket: Tiket) -> dict[str, str]:
    """Title of the question, what was answered, and the word on the button."""
    sudah = jawaban_sekarang(tiket)
    return {
        "judul": "Jawaban Anda" if sudah else "Apakah sudah selesai?", "sudah": sudah,
        "tombol": "Simpan perubahan" if sudah else "Kirim jawaban",
    }  # fmt: skip


def isian_jawaban(tiket: Tiket, *, jawab: str = "", nilai: str = "") -> dict[str, str | int]:
    """The question's form as it was answered, with what was just clicked on top."""
    sudah = tiket.status == _S.DITUTUP
    return {
        "jawab": jawab or ("ya" if nilai or sudah else ""),
        "nilai": nilai or tiket.nilai or "",
        "catatan": tiket.nilai_catatan if sudah else "",
    }


def menunggu_saya(pengguna: Pengguna) -> int:
    """Tickets of this person's own that wait for a word of theirs: the number beside the navigation."""
    return Tiket.objects.filter(akun=pengguna, status__in=(_S.MENUNGGU_PENGGUNA, _S.SELESAI)).count()
