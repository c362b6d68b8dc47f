"""What the staff's page of an article says and offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from layanan.pengetahuan.enums import VERSI_TERBUKA, StatusArtikel, StatusVersi
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.pengetahuan.models import Artikel, VersiArtikel
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Tindakan:
    """One button of the page."""

    label: str
    ikon: str
    url: str


def _t(artikel: Artikel, nama: str, label: str, ikon: str) -> Tindakan:
    return Tindakan(label, ikon, reverse(f"layanan:artikel_{nama}", args=[artikel.pk]))


def terbuka(artikel: Artikel) -> VersiArtikel | None:
    """The version somebody is working on."""
    return artikel.daftar_versi.filter(status__in=VERSI_TERBUKA).select_related("ditulis_oleh").first()


def tindakan(artikel: Artikel, versi: VersiArtikel | None, orang: Pengguna) -> tuple[Tindakan | None, list[Tindakan]]:
    """The one primary button, and the others, of what this person may do now."""
    tulis, terbit = orang.has_perm("layanan.tulis_artikel"), orang.has_perm("layanan.terbitkan_artikel")
    status = versi.status if versi else ""
    tayang = artikel.status == StatusArtikel.TERBIT
    milik_sendiri = versi is not None and versi.ditulis_oleh_id == orang.pk
    calon = [
        (
            status == StatusVersi.DITINJAU and terbit and not milik_sendiri,
            _t(artikel, "terbitkan", "Terbitkan", "check"),
        ),
        (
            status == StatusVersi.DITINJAU and terbit,
            _t(artikel, "kembalikan", "Kembalikan untuk perbaikan", "arrow-back-up"),
        ),
        (status == StatusVersi.DRAF and tulis, _t(artikel, "ajukan", "Ajukan", "send")),
        (tayang and artikel.usang and terbit, _t(artikel, "benar", "Masih benar", "circle-check")),
        (status == StatusVersi.DRAF and tulis, _t(artikel, "tulis", "Ubah naskah", "edit")),
        (not status and tulis, _t(artikel, "tulis", "Tulis versi berikutnya", "edit")),
        (tulis and (terbit or not tayang), _t(artikel, "atur", "Atur", "settings")),
        (tulis, _t(artikel, "panduan", "Tambah panduan unduhan", "paperclip")),
        (bool(status) and tulis and bool(artikel.versi), _t(artikel, "buang", "Buang naskah", "trash")),
        (tayang and not artikel.usang and terbit, _t(artikel, "benar", "Masih benar", "circle-check")),
        (artikel.status != StatusArtikel.DITARIK and terbit, _t(artikel, "tarik", "Tarik", "archive")),
        (
            artikel.status == StatusArtikel.DITARIK and bool(artikel.versi) and terbit,
            _t(artikel, "terbitkan_lagi", "Terbitkan lagi", "refresh"),
        ),
    ]
    semua = [t for ya, t in calon if ya]
    return (semua[0], semua[1:]) if semua else (None, [])


def fakta(artikel: Artikel) -> list[tuple[str, Any]]:
    """The right column."""
    suara = artikel.membantu + artikel.tidak_membantu
    return [
        ("Jenis", artikel.get_jenis_display()),
        ("Pembaca", artikel.get_audiens_display()),
        ("Kategori", ", ".join(str(k) for k in artikel.kategori.all())),
        ("Versi aplikasi", artikel.versi_aplikasi),
        ("Terbit", bahasa.waktu(artikel.terbit_pada)),
        ("Ditinjau lagi", bahasa.tanggal(artikel.tinjau_pada)),
        ("Penanggung jawab", artikel.pemilik),
        ("Dibaca", f"{bahasa.angka(artikel.dibaca)} kali"),
        ("Membantu", f"{bahasa.angka(artikel.membantu)} dari {bahasa.angka(suara)} jawaban"),
        ("Dari", artikel.asal),
    ]
