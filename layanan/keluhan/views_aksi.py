"""Every act on a complaint: what it is now, what it becomes, the form, the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from layanan.keluhan import forms, services
from layanan.keluhan.enums import StatusKeluhan
from layanan.keluhan.model_keluhan import PILAH, PUTUSKAN, TANGANI
from layanan.keluhan.models import Keluhan, Terlapor
from layanan.keluhan.views import orang
from lpse.akun.akses import Izin
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from collections.abc import Mapping

_S = StatusKeluhan


class _Aksi(KonfirmasiView):
    akses = Izin(TANGANI)
    template_name = "layanan/keluhan/konfirmasi.html"
    model = Keluhan
    tujuan: StatusKeluhan | None = None
    pesan = ""
    catatan: tuple[str, ...] = ()

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "keluhan": self.objek}

    def dari(self) -> str:
        return str(self.objek.get_status_display()) if self.tujuan else ""

    def ke(self) -> str:
        return str(self.tujuan.label) if self.tujuan else ""

    def akibat(self) -> list[str]:
        return list(self.catatan)

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - of the service
        raise NotImplementedError

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        data: Mapping[str, Any] = form.cleaned_data
        self.layanan(keluhan_id=self.objek.pk, oleh=orang(self), **data)
        return self.pesan

    def get_success_url(self) -> str:
        """Back to the complaint, or to the register when it is no longer this person's to see."""
        terlihat = Keluhan.objects.terlihat_oleh(orang(self)).filter(pk=self.objek.pk).exists()
        return str(self.objek.get_absolute_url()) if terlihat else reverse("layanan:daftar_keluhan")


class Tetapkan(_Aksi):
    form_class = forms.FormTetapkan
    judul = "Tetapkan penangan"
    tombol = "Tetapkan"
    tujuan = _S.DITANGANI
    pesan = "Penangan ditetapkan dan diberi tahu."
    catatan = ("Penangan melihat nama pengadu; setiap kali dilihat, tercatat di jejak.",)

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.tetapkan(**data)


class Pilah(_Aksi):
    akses = Izin(PILAH)
    form_class = forms.FormPilah
    judul = "Pilah keluhan"
    tombol = "Simpan pilahan"
    pesan = "Keluhan dipilah; yang dimaksud tidak melihatnya."
    catatan = ("Yang dipilih di sini tidak melihat dan tidak menangani keluhan ini.",)

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.pilah(**data)


class TambahTerlapor(_Aksi):
    form_class = forms.FormTerlapor
    judul = "Tambah pihak yang dikeluhkan"
    tombol = "Tambah"
    pesan = "Pihak itu ditambahkan dan tidak lagi melihat keluhan ini."
    catatan = ("Bila yang ditambahkan sedang menangani, keluhan ini kembali menunggu penangan.",)

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.tambah_terlapor(**data)


class LepasTerlapor(_Aksi):
    """Addressed by the row of the person who was only named."""

    akses = Izin(PILAH)
    form_class = forms.FormAlasan
    judul = "Lepas petugas yang hanya disebut"
    tombol = "Lepas"
    pesan = "Petugas itu dilepas dan dapat melihat keluhan ini."

    @cached_property
    def baris(self) -> Terlapor:
        kueri = Terlapor.objects.terlihat_oleh(orang(self)).select_related("keluhan")
        return get_object_or_404(kueri, pk=self.kwargs["pk"])

    @cached_property
    def objek(self) -> Any:  # noqa: ANN401 - as the base class
        return self.baris.keluhan

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.lepas_terlapor(terlapor_id=self.baris.pk, alasan=form.cleaned_data["alasan"], oleh=orang(self))
        return self.pesan


class Tanya(_Aksi):
    form_class = forms.FormTanya
    judul = "Minta klarifikasi pengadu"
    tombol = "Kirim pertanyaan"
    tujuan = _S.KLARIFIKASI
    pesan = "Pertanyaan dikirim. Tenggat berhenti selama menunggu jawaban pengadu."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.tanya_klarifikasi(**data)


class Jawab(_Aksi):
    form_class = forms.FormJawab
    judul = "Catat klarifikasi pengadu"
    tombol = "Simpan klarifikasi"
    tujuan = _S.DITANGANI
    pesan = "Klarifikasi tercatat; tenggat berjalan lagi."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.jawab_klarifikasi(**data)


class Lanjut(_Aksi):
    form_class = forms.FormLanjut
    judul = "Lanjutkan tanpa klarifikasi"
    tombol = "Lanjutkan"
    tujuan = _S.DITANGANI
    pesan = "Keluhan dilanjutkan; tenggat berjalan lagi."
    catatan = ("Pengadu tidak menjawab sampai batasnya. Putuskan dengan keterangan yang ada.",)

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.lanjut_tanpa_klarifikasi(**data)


class Catat(_Aksi):
    form_class = forms.FormCatat
    judul = "Tulis catatan penanganan"
    tombol = "Simpan catatan"
    pesan = "Catatan tersimpan. Pengadu tidak membacanya."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.catat_isi(**data)


class Eskalasi(_Aksi):
    form_class = forms.FormAlasan
    judul = "Bawa ke Kepala LPSE"
    tombol = "Bawa ke Kepala"
    pesan = "Keluhan ini sekarang diputus Kepala LPSE."
    catatan = ("Sesudah ini hanya Kepala LPSE yang memutus; Anda tetap dapat menulis catatan.",)

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.eskalasi(**data)


class Putuskan(_Aksi):
    form_class = forms.FormPutuskan
    judul = "Putuskan dan jawab"
    tombol = "Terbitkan jawaban"
    tujuan = _S.DIPUTUS
    pesan = "Keluhan diputus; surat jawaban terbit dan pengadu diberi tahu."
    catatan = ("Surat jawaban langsung bernomor dan tidak dapat ditarik. Pengadu boleh mengajukan keberatan.",)

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.putuskan(**data)


class PutusKeberatan(_Aksi):
    form_class = forms.FormPutusKeberatan
    judul = "Putuskan keberatan"
    tombol = "Terbitkan putusan"
    tujuan = _S.SELESAI
    pesan = "Keberatan diputus; surat putusan terbit dan pengadu diberi tahu."

    def akibat(self) -> list[str]:
        keberatan = getattr(self.objek, "keberatan", None)
        alasan = [f"Alasan keberatan: {keberatan.alasan}"] if keberatan else []
        return [*alasan, "Putusan ini mengakhiri penanganan keluhan di LPSE."]

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.putus_keberatan(**data)


class BukaPengadu(_Aksi):
    akses = Izin(PUTUSKAN)
    form_class = forms.FormBukaPengadu
    judul = "Bukakan nama pengadu"
    tombol = "Bukakan"
    bahaya = True
    pesan = "Nama pengadu dibukakan; setiap kali dilihat, tercatat di jejak."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.buka_pengadu(**data)
