"""What reporters with an account hear in the portal (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

if TYPE_CHECKING:
    from django.db.models import Model

JAWABAN, SELESAI, DITUTUP, DITERUSKAN = (
    f"layanan.lapor.{apa}" for apa in ("jawaban", "selesai", "ditutup", "diteruskan")
)


def _halaman(tiket: Model) -> str:
    return reverse("layanan:lapor_tiket", args=[tiket.pk])


def _jenis(kode: str, label: str, judul: str, isi: str, ikon: str, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    return JenisKabar(
        kode=kode, label=label, judul=judul, isi=isi, ikon=ikon, kelompok="Layanan", izin="layanan.lapor_tiket",
        sebab="Anda yang melaporkan tiket ini", url=_halaman, **lain,
    )  # fmt: skip


daftarkan(
    _jenis(
        JAWABAN, "Jawaban atas laporan Anda", "Jawaban: {{ objek.judul }}",
        "{{ nama }} menjawab tiket {{ objek.nomor }}:\n\n{{ isi }}{% if menunggu %}\n\nKami menunggu jawaban Anda."
        "{% endif %}", "message", penting=True,
    ),
    _jenis(
        DITERUSKAN, "Laporan Anda diteruskan ke LKPP", "Diteruskan ke LKPP: {{ objek.judul }}",
        "Tiket {{ objek.nomor }} kami teruskan ke LKPP{% if nomor_lkpp %} dengan nomor {{ nomor_lkpp }}{% endif %}.",
        "arrow-forward-up",
    ),
    _jenis(
        SELESAI, "Laporan Anda selesai", "Apakah sudah selesai? {{ objek.judul }}",
        "Menurut kami tiket {{ objek.nomor }} sudah selesai:\n\n{{ isi }}\n\nBuka halaman tiket untuk menjawab ya atau "
        "belum. Tanpa kabar sampai {{ kapan }}, tiket ditutup.", "circle-check", penting=True,
    ),
    _jenis(
        DITUTUP, "Tiket Anda ditutup", "Ditutup: {{ objek.judul }}",
        "Tiket {{ objek.nomor }} ditutup{% if alasan %}: {{ alasan }}{% endif %}.", "lock",
    ),
)  # fmt: skip
