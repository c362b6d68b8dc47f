"""What ends a medium, or brings it back: broken, lost, found, secure erasure with a second person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arsip.media import selectors, services_hapus, services_media
from arsip.media.enums import StatusMedia
from arsip.media.forms import FormAlasan, FormHapus, FormTemukan, FormTolak
from arsip.media.views import _AksiMedia
from lpse.akun.akses import Izin, pelaku

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah

_JATUH = "Salinan yang tidak ada di media lain turun dari tangga kepercayaan."


class NyatakanRusak(_AksiMedia):
    form_class = FormAlasan
    judul = "Nyatakan media rusak"
    tombol = "Nyatakan rusak"
    bahaya = True

    def ke(self) -> str:
        return str(StatusMedia.RUSAK.label)

    def akibat(self) -> list[str]:
        return [_JATUH, *selectors.hanya_di_media(self.media)]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_media.nyatakan_rusak(media_id=self.media.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"Media {self.media} dinyatakan rusak."


class NyatakanHilang(NyatakanRusak):
    judul = "Nyatakan media hilang"
    tombol = "Nyatakan hilang"

    def ke(self) -> str:
        return str(StatusMedia.HILANG.label)

    def akibat(self) -> list[str]:
        return [*super().akibat(), "Isinya terenkripsi; tanpa kunci di server ini tidak seorang pun dapat membacanya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_media.nyatakan_hilang(media_id=self.media.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"Media {self.media} dinyatakan hilang."


class TemukanMedia(_AksiMedia):
    form_class = FormTemukan
    judul = "Media ditemukan kembali"
    tombol = "Catat ditemukan"

    def ke(self) -> str:
        return str(StatusMedia.BERISI.label)

    def akibat(self) -> list[str]:
        return ["Isinya dipercaya lagi sesudah dibaca ulang."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_media.temukan(media_id=self.media.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"Media {self.media} dicatat ditemukan. Pasang dan baca ulang."


class UsulHapus(_AksiMedia):
    form_class = FormHapus
    judul = "Usulkan penghapusan aman"
    tombol = "Usulkan penghapusan"
    bahaya = True

    def ke(self) -> str:
        return "Menunggu persetujuan Kepala LPSE"

    def akibat(self) -> list[str]:
        return ["Sesudah disetujui orang kedua, kunci media dimusnahkan: isinya tidak terbaca lagi oleh siapa pun."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_hapus.usulkan_hapus(media_id=self.media.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"Penghapusan {self.media} diusulkan."


class SetujuiHapus(_AksiMedia):
    akses = Izin("arsip.hapus_media", ulang=True)
    judul = "Setujui penghapusan aman"
    tombol = "Setujui dan musnahkan kuncinya"
    bahaya = True
    naskah: Naskah | None = None

    def ke(self) -> str:
        return str(StatusMedia.DIHAPUS.label)

    def akibat(self) -> list[str]:
        return [
            "Kunci media dimusnahkan sekarang juga dan tidak dapat dikembalikan.",
            "Berita acara penghapusan terbit, menunggu tanda tangan petugas dan Anda.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        usul = services_hapus.setujui_hapus(media_id=self.media.pk, oleh=pelaku(self.request))
        self.naskah = usul.naskah
        return f"Media {self.media} dihapus aman."

    def get_success_url(self) -> str:
        return self.naskah.get_absolute_url() if self.naskah else super().get_success_url()


class TolakHapus(_AksiMedia):
    akses = Izin("arsip.hapus_media")
    form_class = FormTolak
    judul = "Tolak penghapusan"
    tombol = "Tolak usul"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_hapus.tarik_usul(media_id=self.media.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"Usul penghapusan {self.media} ditolak."
