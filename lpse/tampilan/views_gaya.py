"""The living style page: every pattern of UI.md, for staff; its forms change nothing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Permission
from django.http import Http404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView, View

from lpse.akun.akses import Izin
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa, galat, gaya
from lpse.tampilan.daftar import AksiMassal, DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.langkah import Langkah, LangkahView, Resi

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

LIHAT_GAYA = Izin("lpse.lihat_gaya")


class Gaya(TemplateView):
    akses = LIHAT_GAYA
    template_name = "tampilan/gaya.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        grafik = gaya.contoh_grafik()
        kembaran = [
            (timezone.make_aware(dt.datetime.fromtimestamp(w), bahasa.zona()), nilai)  # noqa: DTZ006 - made aware here
            for w, nilai in zip(grafik["waktu"], grafik["seri"][0]["nilai"], strict=True)
            if nilai is not None
        ]
        return super().get_context_data(
            **kwargs,
            judul="Halaman gaya",
            warna=gaya.WARNA,
            tipe=gaya.TIPE,
            contoh_antrean=gaya.contoh_antrean(),
            form_salah=_form_salah(),
            grafik=grafik,
            kembaran=kembaran[::-5],
            galat=galat.PENJELASAN,
            **gaya.contoh_rinci(),
        )


def _form_salah() -> gaya.ContohForm:
    """A form as it comes back: one answer good, one missing, one wrong."""
    return gaya.ContohForm({"nama": "CV Maju Bersama", "jenis": "", "catatan": "Datang pagi"}, auto_id="contoh_%s")


def _hitung(*, oleh: Pengguna, objek: list[Permission]) -> str:
    return f"{oleh.get_short_name()} memilih {len(objek)} hak. Ini contoh, tidak ada yang berubah."


class GayaDaftar(DaftarView):
    akses = LIHAT_GAYA
    model = Permission
    table_class = gaya.TabelHak
    filterset_class = gaya.SaringanHak
    judul = "Contoh daftar: hak di portal"
    keterangan = "Saring, urutkan, simpan saringan, pilih baris, unduh tepat yang tersaring."
    nama_ekspor = "hak-portal"
    per_halaman = 5
    kosong = Kosong("Belum ada hak", "Hak lahir bersama migrasi basis data.")
    aksi_massal = (
        AksiMassal("hitung", "Hitung", "", _hitung, "Contoh ini hanya menghitung baris.", ikon="calculator"),
    )

    def get_queryset(self) -> QuerySet[Permission]:
        return Permission.objects.exclude(name__startswith="Can ").select_related("content_type")


class GayaFormulir(FormulirView):
    akses = LIHAT_GAYA
    form_class = gaya.ContohForm
    judul = "Contoh formulir"
    keterangan = "Satu kolom; petunjuk beserta contoh; galat dirangkum di atas. Tidak ada yang tersimpan."
    tombol = "Simpan contoh"
    success_url = reverse_lazy("gaya_formulir")
    batal = reverse_lazy("gaya")  # type: ignore[assignment] # a lazy string
    kelompok = (
        ("Badan usaha", ("nama", "jenis", "bidang_usaha")),
        ("Verifikasi", ("hadir", "tanggal", "catatan", "setuju")),
    )

    def simpan(self, form: gaya.ContohForm) -> str:
        if "tolak" in form.cleaned_data["nama"].lower():
            raise AturanDilanggar("Aturan kantor menolak nama ini. Pakai nama lain.")
        return f"{form.cleaned_data['nama']} diterima sebagai contoh; tidak ada yang tersimpan."


class GayaKonfirmasi(KonfirmasiView):
    """A confirmation about oneself that changes nothing."""

    akses = LIHAT_GAYA
    model = Pengguna
    form_class = gaya.AlasanForm
    judul = "Contoh: nonaktifkan akun"
    tombol = "Nonaktifkan contoh"
    bahaya = True

    @property
    def objek(self) -> Any:  # noqa: ANN401 - as the parent
        return self.request.user

    def dari(self) -> str:
        return "Aktif"

    def ke(self) -> str:
        return "Nonaktif"

    def akibat(self) -> list[str]:
        return [
            "Semua sesi orang ini berakhir saat itu juga.",
            "Riwayatnya tetap tersimpan. Ini contoh, tidak ada yang berubah.",
        ]

    def jalankan(self, form: gaya.AlasanForm) -> str:
        return f"Contoh selesai dengan alasan: {form.cleaned_data['alasan']}"

    def get_success_url(self) -> str:
        return reverse("gaya")


class GayaLangkah(LangkahView):
    akses = LIHAT_GAYA
    url_name = "gaya_langkah"
    judul = "Contoh tiket"
    tombol = "Ajukan contoh"
    keluar = "/gaya/"
    langkah = (
        Langkah("pelapor", "Siapa yang melapor", gaya.IdentitasForm),
        Langkah("perihal", "Apa yang terjadi", gaya.PerihalForm, "Satu tiket untuk satu perkara."),
        Langkah("uraian", "Uraikan", gaya.PenutupForm),
    )

    def selesaikan(self, jawaban: dict[str, Any]) -> Resi:
        return Resi(
            nomor=f"CONTOH-{bahasa.hari_ini():%Y%m%d}",
            judul=f"{jawaban['perihal']} diterima",
            berikutnya="Petugas membaca dan menjawab. Ini contoh, tidak ada yang tersimpan.",
            kapan="4 jam kerja",
            url=reverse("gaya"),
            label_url="Kembali ke halaman gaya",
        )


class GayaGalat(View):
    """An error page as people see it, with its own status."""

    akses = LIHAT_GAYA

    def get(self, request: HttpRequest, kode: int) -> HttpResponse:
        if kode not in galat.PENJELASAN:
            raise Http404
        return galat.halaman(request, kode)
