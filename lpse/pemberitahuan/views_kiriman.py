"""The outbox of the office: every delivery, dead letters and sending them again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.generic import DetailView

from lpse.akun.akses import Izin, pelaku
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.enums import NADA_STATUS, StatusKiriman
from lpse.pemberitahuan.filters import SaringanKiriman
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.selectors import keadaan_saluran
from lpse.pemberitahuan.services_kirim import kirim_ulang, kirim_ulang_semua
from lpse.pemberitahuan.tables import TabelKiriman
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import AksiMassal, DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

LIHAT = Izin("lpse.view_kiriman")
ULANG = Izin("lpse.view_kiriman", "lpse.kirim_ulang_kiriman")


class DaftarKiriman(DaftarView):
    akses = LIHAT
    model = Kiriman
    table_class = TabelKiriman
    filterset_class = SaringanKiriman
    template_name = "pemberitahuan/kiriman.html"
    judul = "Kiriman"
    keterangan = "Surel dan kait web yang keluar dari portal. Yang mati menunggu keputusan Anda."
    nama_ekspor = "kiriman"
    kosong = Kosong("Belum ada kiriman", "Surel pertama muncul di sini begitu ada kabar.", ikon="send")
    aksi_massal = (
        AksiMassal(
            kode="ulang",
            label="Kirim ulang",
            izin="lpse.kirim_ulang_kiriman",
            jalankan=kirim_ulang_semua,
            akibat="Hanya yang mati dikirim ulang; yang lain dibiarkan.",
            ikon="send",
        ),
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("penerima", "kait")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, saluran=keadaan_saluran())


class RinciKiriman(DetailView[Kiriman]):
    akses = LIHAT
    template_name = "pemberitahuan/kiriman_satu.html"

    def get_queryset(self) -> QuerySet[Kiriman]:
        milik = Kiriman.objects.terlihat_oleh(pelaku(self.request))
        return milik.select_related("penerima", "kait", "kabar", "ringkasan")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kiriman = self.object
        return super().get_context_data(
            **kwargs,
            judul=kiriman.perihal,
            nada=NADA_STATUS[kiriman.status],
            mati=kiriman.status == StatusKiriman.MATI,
            fakta=_fakta(kiriman),
            isi_ringkasan=kiriman.isi_ringkasan.order_by("pk")[:50],
            jejak=Jejak.objects.tentang(kiriman)[:20],
        )


def _fakta(kiriman: Kiriman) -> list[tuple[str, str]]:
    return [
        ("Saluran", kiriman.get_saluran_display()),
        ("Kepada", kiriman.tujuan),
        ("Dibuat", bahasa.waktu(kiriman.dibuat)),
        ("Terkirim", bahasa.waktu(kiriman.dikirim_pada)),
        ("Percobaan", bahasa.angka(kiriman.percobaan)),
        ("Dicoba lagi", bahasa.waktu(kiriman.coba_lagi_pada)),
        ("Ditahan karena", kiriman.get_tahan_display()),
        ("Message-ID", kiriman.message_id),
    ]


class KirimUlang(KonfirmasiView):
    akses = ULANG
    model = Kiriman
    judul = "Kirim ulang"
    tombol = "Kirim ulang"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return StatusKiriman.MENUNGGU.label

    def akibat(self) -> list[str]:
        sebab = f"Sebab terakhir: {self.objek.galat}" if self.objek.galat else ""
        sama = "Message-ID tetap sama, jadi surel yang ternyata sudah sampai tidak tampil dua kali."
        return [kalimat for kalimat in (sebab, sama) if kalimat]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the view's own form class
        kirim_ulang(kiriman_id=self.objek.pk, oleh=pelaku(self.request))
        return "Kiriman masuk antrean lagi."
