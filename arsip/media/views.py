"""The media register: overview, list, one medium, what is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.media import selectors, services_media, services_salin, services_siap, services_suruh
from arsip.media.enums import StatusMedia
from arsip.media.filters import SaringanMedia, SaringanPerpindahan
from arsip.media.forms import FormMedia, FormSiapkan, FormUbahMedia
from arsip.media.model_media import Media
from arsip.media.model_serah import PerpindahanMedia
from arsip.media.tables import TabelMedia, TabelPerpindahan
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.rinci import tahapan

if TYPE_CHECKING:
    from django.db.models import QuerySet

_S = StatusMedia


class RingkasanMedia(TemplateView):
    """Where every medium is, whose turn it is, what is not trusted (Pasal 27(2))."""

    akses = Izin("arsip.view_media")
    template_name = "arsip/media/ringkasan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul="Media cadangan", **selectors.ringkasan(pelaku(self.request)))


class SkorMedia(TemplateView):
    """3-2-1-1-0 of every target, point by point."""

    akses = Izin("arsip.view_media")
    template_name = "arsip/media/skor.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        semua = selectors.skor_semua(pelaku(self.request))
        return super().get_context_data(**kwargs, judul="Aturan 3-2-1-1-0", skor=semua)


class DaftarMedia(DaftarView):
    akses = Izin("arsip.view_media")
    model = Media
    table_class = TabelMedia
    filterset_class = SaringanMedia
    judul = "Daftar media"
    keterangan = "Setiap media cadangan, isinya, tempatnya, dan siapa yang memegangnya."
    nama_ekspor = "media-cadangan"
    kosong = Kosong("Belum ada media", "Daftarkan media pertama, lalu pasang dan siapkan.", ikon="usb")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("tempat").prefetch_related("isi__salinan")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        if self.orang.has_perm("arsip.add_media"):
            return reverse("arsip:media_tambah"), "Daftarkan media"
        return None


class RantaiMedia(DaftarView):
    """The whole chain of custody."""

    akses = Izin("arsip.view_media")
    model = PerpindahanMedia
    table_class = TabelPerpindahan
    filterset_class = SaringanPerpindahan
    judul = "Rantai penguasaan media"
    keterangan = "Setiap kali media berpindah tempat atau tangan. Hanya bertambah, tidak pernah diubah."
    nama_ekspor = "rantai-penguasaan-media"
    kosong = Kosong("Belum ada perpindahan", "Perpindahan tercatat sendiri sejak media didaftarkan.", ikon="transfer")

    def get_queryset(self) -> QuerySet[Any]:
        return (
            super()
            .get_queryset()
            .select_related("media", "dari_tempat", "ke_tempat", "serah_terima__naskah")
            .order_by("-pada", "-urut")
        )


class TambahMedia(FormulirView):
    akses = Izin("arsip.add_media")
    form_class = FormMedia
    judul = "Daftarkan media"
    keterangan = "Tempel label pada media lebih dahulu; label itu tidak berubah lagi."
    tombol = "Daftarkan media"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.media = services_media.daftarkan_media(
            isian=form.isian, oleh=pelaku(self.request), tempat=form.cleaned_data["tempat"]
        )
        return f"Media {self.media} didaftarkan. Pasang di server, lalu siapkan."

    def get_success_url(self) -> str:
        return self.media.get_absolute_url() if hasattr(self, "media") else reverse("arsip:ringkasan_media")

    def get_batal(self) -> str:
        return reverse("arsip:ringkasan_media")


class _SatuMedia:
    """A medium this person sees, from the address."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def media(self) -> Media:
        return get_object_or_404(
            Media.objects.terlihat_oleh(self.request.user).select_related("tempat", "repositori", "pemegang"),
            pk=self.kwargs["pk"],
        )

    def get_batal(self) -> str:
        return self.media.get_absolute_url()

    def get_success_url(self) -> str:
        return self.media.get_absolute_url()


class RinciMedia(_SatuMedia, TemplateView):
    akses = Izin("arsip.view_media")
    template_name = "arsip/media/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        m = self.media
        nada, ikon = m.nada
        return super().get_context_data(
            **kwargs, judul=f"Media {m.kode}", media=m, nada=nada, ikon=ikon, jalan_hidup=_jalan(m),
            fakta=[
                ("Jenis", m.get_jenis_display()),
                ("Merek dan tipe", m.merek),
                ("Nomor seri", m.nomor_seri),
                ("Kapasitas", bahasa.byte(m.kapasitas) if m.kapasitas else ""),
                ("Tempat", str(m.tempat) if m.tempat else ""),
                ("Pemegang", m.pemegang_nama),
                ("Sejak", bahasa.waktu(m.tempat_sejak)),
                ("Terpasang di", f"{m.titik_pasang}, server {m.server}" if m.terpasang else ""),
                ("Ruang bebas", bahasa.byte(m.ruang_bebas) if m.terpasang and m.ruang_bebas else ""),
                ("Terakhir disalin", bahasa.waktu(m.disalin_pada)),
                ("Baca ulang", _baca(m)),
            ],
            **selectors.rincian_media(m),
        )  # fmt: skip


def _baca(media: Media) -> str:
    if media.baca_ulang_pada is None:
        return "Belum pernah"
    return f"{media.get_baca_ulang_hasil_display()}, {bahasa.waktu(media.baca_ulang_pada)}"


def _jalan(m: Media) -> list[Any]:
    """Register → prepare → copy → custody; ended media show their end."""
    if m.status in (_S.RUSAK, _S.HILANG, _S.DIHAPUS):
        return tahapan([("a", "Didaftarkan"), ("b", _S(m.status).label)], "b", {"a": bahasa.tanggal(m.dibuat_pada)})
    urutan = [
        ("baru", "Didaftarkan"),
        ("siap", "Disiapkan"),
        ("isi", "Disalin dan dibaca ulang"),
        ("aman", "Di tempat aman"),
    ]
    if m.status == _S.BARU:
        kini = "baru"
    elif m.status == _S.AMAN:
        kini = "aman"
    else:
        kini = "isi" if m.disalin_pada else "siap"
    return tahapan(urutan, kini, {"baru": bahasa.tanggal(m.dibuat_pada)})


class UbahMedia(_SatuMedia, FormulirView):
    akses = Izin("arsip.change_media")
    form_class = FormUbahMedia
    tombol = "Simpan perubahan"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.media}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_media.ubah_media(media_id=self.media.pk, isian=form.isian, oleh=pelaku(self.request))
        return f"Media {self.media} disimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"Ubah media {self.media}")


class SiapkanMedia(_SatuMedia, FormulirView):
    """Choose the mount that becomes this medium; the server it is plugged into does the rest."""

    akses = Izin("arsip.kelola_media")
    form_class = FormSiapkan
    template_name = "arsip/media/siapkan.html"
    tombol = "Siapkan media"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        server, akar = form.server_akar
        services_suruh.suruh_siapkan(media_id=self.media.pk, server=server, akar=akar, oleh=pelaku(self.request))
        return f"Penyiapan {self.media} disuruhkan ke server {server}; hasilnya dikabarkan dan tampil di halaman ini."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **kwargs, judul=f"Siapkan media {self.media}", akar=settings.MEDIA_AKAR, media=self.media,
            calon=(calon := services_suruh.calon_terpasang()), folder=any(c.get("folder") for _, c in calon),
        )  # fmt: skip


class _AksiMedia(_SatuMedia, KonfirmasiView):
    """One act on one medium, asked for once more."""

    akses = Izin("arsip.kelola_media")
    model = Media

    @cached_property
    def objek(self) -> Media:
        return self.media

    def dari(self) -> str:
        return str(self.media.get_status_display())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"{self.judul}: {self.media}")


class CariMedia(KonfirmasiView):
    """«Cari media sekarang»: look at the mounts without waiting for the minute."""

    akses = Izin("arsip.kelola_media")
    model = Media
    judul = "Cari media yang terpasang"
    tombol = "Cari sekarang"

    @cached_property
    def objek(self) -> Any:  # noqa: ANN401 - about no row at all
        return None

    def akibat(self) -> list[str]:
        return ["Setiap server cadangan memeriksa titik pasangnya; hal ini juga terjadi sendiri tiap menit."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        laporan = services_suruh.cari_sekarang()
        return f"Server ini: {laporan}. Server lain menjawab dalam satu menit."

    def get_success_url(self) -> str:
        return reverse("arsip:ringkasan_media")


class SalinMedia(_AksiMedia):
    judul = "Salin cadangan ke media"
    tombol = "Salin sekarang"

    def ke(self) -> str:
        return "Terpasang, sedang disalin" if self.media.terpasang else "Menunggu media dipasang"

    def akibat(self) -> list[str]:
        return [
            "Salinan terbaru setiap sasaran aktif yang belum ada di media ini disalin dari repositori utama.",
            "Sesudahnya seluruh isi media dibaca ulang dari media itu sendiri.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services_salin.suruh_salin(media_id=self.media.pk, oleh=pelaku(self.request))
        return f"Penyalinan ke {self.media} disuruhkan."


class BacaUlangMedia(_AksiMedia):
    judul = "Baca ulang isi media"
    tombol = "Baca ulang sekarang"

    def akibat(self) -> list[str]:
        return [
            "Setiap byte dibaca dari media dan dicocokkan dengan sidiknya, lalu dibandingkan dengan repositori utama.",
            "Bila gagal, salinan yang hanya ada di media ini turun dari tangga kepercayaan.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services_salin.suruh_baca_ulang(media_id=self.media.pk, oleh=pelaku(self.request))
        return f"Baca ulang {self.media} disuruhkan."


class LepasMedia(_AksiMedia):
    judul = "Lepas media"
    tombol = "Lepas media"

    def ke(self) -> str:
        return "Dapat dicabut"

    def akibat(self) -> list[str]:
        return ["Tulisan yang tertunda dituntaskan dan media dilepas dari server; hasilnya dikabarkan kepada Anda."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services_suruh.suruh_lepaskan(media_id=self.media.pk, oleh=pelaku(self.request))
        return f"Pelepasan {self.media} disuruhkan. Jangan cabut sebelum kabarnya datang."


class PasangLagi(_AksiMedia):
    judul = "Kenali lagi media yang sudah dilepas"
    tombol = "Kenali lagi"

    def akibat(self) -> list[str]:
        return ["Media yang masih berada di titik pasangnya dikenali kembali pada pemeriksaan berikut."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services_siap.pasang_lagi(media_id=self.media.pk, oleh=pelaku(self.request))
        services_suruh.suruh_pindai()
        return f"{self.media} dikenali kembali dalam satu menit bila masih terpasang."
