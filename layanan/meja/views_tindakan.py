"""Every act on a ticket that asks first: one page each, from → to, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import messages
from django.urls import reverse

from layanan.meja import forms, forms_fakta
from layanan.tiket import services
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import Tiket
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

LIHAT, KELOLA = "layanan.view_tiket", "layanan.kelola_tiket"
_S = StatusTiket


class Tindakan(KonfirmasiView):
    """Subclass: ``form_class``, ``judul``, ``tombol``, ``laksanakan``; perhaps ``tujuan`` (the state afterwards)."""

    akses = Izin(KELOLA)
    template_name = "layanan/meja/tindakan.html"
    model = Tiket
    form_class = forms.FormTiket
    tujuan: ClassVar[StatusTiket | None] = None
    pesan = ""

    @property
    def orang(self) -> Pengguna:
        return pelaku(self.request)

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("kontak", "akun", "petugas", "kategori")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "tiket": self.objek, "orang": self.orang}

    def dari(self) -> str:
        return str(self.objek.get_status_display()) if self.tujuan else ""

    def ke(self) -> str:
        return str(self.tujuan.label) if self.tujuan else ""

    def jalankan(self, form: forms.FormTiket) -> str:
        return self.laksanakan(form) or self.pesan

    def laksanakan(self, form: forms.FormTiket) -> str | None:
        """Call the service.  Raises: AturanDilanggar."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=f"{self.objek.nomor} · {self.objek.judul}")


class Tugaskan(Tindakan):
    form_class = forms_fakta.FormTugaskan
    judul = "Tugaskan tiket"
    tombol = "Tugaskan"

    def laksanakan(self, form: forms.FormTiket) -> str:
        kepada = form.cleaned_data["kepada"]
        services.tugaskan(
            tiket_id=self.objek.pk, kepada=kepada, oleh=self.orang, catatan=form.cleaned_data["catatan"],
            versi=self.objek.versi,
        )  # fmt: skip
        return f"Tiket ditugaskan kepada {kepada.nama}."

    def akibat(self) -> list[str]:
        return ["Petugas itu dikabari. Jam layanan tetap berjalan."]


class Lepaskan(Tindakan):
    judul = "Kembalikan ke meja unit"
    tombol = "Kembalikan"
    tujuan = _S.BARU
    pesan = "Tiket kembali ke meja unit; siapa pun di unit dapat mengambilnya."

    def laksanakan(self, form: forms.FormTiket) -> None:  # noqa: ARG002 - asks for nothing
        services.lepaskan(tiket_id=self.objek.pk, oleh=self.orang)


class Alihkan(Tindakan):
    form_class = forms_fakta.FormAlihkan
    judul = "Alihkan ke unit lain"
    tombol = "Alihkan"

    def laksanakan(self, form: forms.FormTiket) -> str:
        services.alihkan(tiket_id=self.objek.pk, oleh=self.orang, versi=self.objek.versi, **_data(form))
        self.objek.refresh_from_db(fields=["unit"])
        return f"Tiket dialihkan ke {self.objek.get_unit_display()}."

    def akibat(self) -> list[str]:
        return ["Jam layanan tetap berjalan: bagi pelapor kantor ini satu.", "Unit tujuan dikabari."]

    def get_success_url(self) -> str:
        """Whoever handed it over may not see it any more; the list is always theirs."""
        if Tiket.objects.terlihat_oleh(self.orang).filter(pk=self.objek.pk).exists():
            return super().get_success_url()
        return reverse("layanan:daftar_tiket")


class UbahPrioritas(Tindakan):
    form_class = forms_fakta.FormPrioritas
    judul = "Ubah prioritas"
    tombol = "Ubah prioritas"

    def laksanakan(self, form: forms.FormTiket) -> str:
        tiket = services.ubah_prioritas(tiket_id=self.objek.pk, oleh=self.orang, versi=self.objek.versi, **_data(form))
        return f"Prioritas sekarang {tiket.get_prioritas_display().lower()}; batas layanannya ikut berubah."

    def akibat(self) -> list[str]:
        return [
            "Prioritas dihitung dari urgensi dan dampak. Kedua jam diukur ulang dengan batas yang baru, sejak awal.",
            "Tiket Pokja pada tahap tender yang berjalan selalu tinggi.",
        ]


class UbahRincian(Tindakan):
    form_class = forms_fakta.FormRincian
    judul = "Ubah rincian tiket"
    tombol = "Simpan rincian"
    pesan = "Rincian tiket disimpan."

    def laksanakan(self, form: forms_fakta.FormRincian) -> None:  # type: ignore[override] # this page's own form
        services.ubah_rincian(tiket_id=self.objek.pk, isi=form.isi(), oleh=self.orang, versi=self.objek.versi)


class TungguPengguna(Tindakan):
    form_class = forms.FormTunggu
    judul = "Menunggu pengguna"
    tombol = "Tunggu pengguna"
    tujuan = _S.MENUNGGU_PENGGUNA
    pesan = "Jam layanan berhenti sampai pelapor menjawab."

    def laksanakan(self, form: forms.FormTiket) -> None:
        services.tunggu_pengguna(tiket_id=self.objek.pk, oleh=self.orang, **_data(form))

    def akibat(self) -> list[str]:
        return ["Jam layanan berhenti dan berjalan lagi begitu pelapor membalas."]


class TeruskanLKPP(Tindakan):
    form_class = forms.FormLKPP
    judul = "Teruskan ke LKPP"
    tombol = "Teruskan ke LKPP"
    tujuan = _S.MENUNGGU_LKPP
    pesan = "Diteruskan ke LKPP; jam layanan berhenti sampai LKPP menjawab."

    def laksanakan(self, form: forms.FormTiket) -> None:
        services.teruskan_lkpp(tiket_id=self.objek.pk, oleh=self.orang, **_data(form))

    def akibat(self) -> list[str]:
        return ["Pertanyaannya tercatat pada daftar konsultasi LKPP.", "Jam layanan berhenti sampai LKPP menjawab."]


class Lanjutkan(Tindakan):
    form_class = forms.FormLanjut
    judul = "Lanjutkan penanganan"
    tombol = "Lanjutkan"
    tujuan = _S.DITANGANI
    pesan = "Jam layanan berjalan lagi."

    def laksanakan(self, form: forms.FormTiket) -> None:
        services.lanjutkan(tiket_id=self.objek.pk, oleh=self.orang, **_data(form))


class Selesaikan(Tindakan):
    form_class = forms.FormSelesai
    judul = "Selesaikan tiket"
    tombol = "Selesaikan"
    tujuan = _S.SELESAI

    def laksanakan(self, form: forms.FormTiket) -> str:
        tiket = services.selesaikan(tiket_id=self.objek.pk, oleh=self.orang, **_data(form))
        return f"Tiket selesai; pelapor diminta mengonfirmasi sampai {bahasa.waktu(tiket.tenggat_konfirmasi)}."

    def akibat(self) -> list[str]:
        return ["Solusi dikirim kepada pelapor. Tanpa jawabannya sampai tenggat konfirmasi, tiket ditutup sendiri."]


class Konfirmasi(Tindakan):
    judul = "Tutup atas konfirmasi pelapor"
    tombol = "Tutup tiket"
    tujuan = _S.DITUTUP
    pesan = "Tiket ditutup atas konfirmasi pelapor."

    def laksanakan(self, form: forms.FormTiket) -> None:  # noqa: ARG002 - asks for nothing
        services.konfirmasi(tiket_id=self.objek.pk, oleh=self.orang)

    def akibat(self) -> list[str]:
        return ["Pakai hanya bila pelapor sendiri menyatakan beres, misalnya lewat telepon; jejak mencatat nama Anda."]


class BukaKembali(Tindakan):
    form_class = forms.FormAlasan
    judul = "Buka kembali tiket"
    tombol = "Buka kembali"
    tujuan = _S.DITANGANI
    pesan = "Tiket dibuka kembali; jam yang sama berjalan lagi."

    def laksanakan(self, form: forms.FormTiket) -> None:
        services.buka_kembali(tiket_id=self.objek.pk, oleh=self.orang, **_data(form))

    def akibat(self) -> list[str]:
        return ["Jam penyelesaian melanjutkan hitungannya, bukan mulai dari nol."]


class Batalkan(Tindakan):
    form_class = forms.FormAlasan
    judul = "Batalkan tiket"
    tombol = "Batalkan tiket"
    bahaya = True
    tujuan = _S.DIBATALKAN
    pesan = "Tiket dibatalkan."

    def laksanakan(self, form: forms.FormTiket) -> None:
        services.batalkan(tiket_id=self.objek.pk, oleh=self.orang, **_data(form))

    def akibat(self) -> list[str]:
        return ["Tiket berakhir dan tidak dihitung dalam capaian layanan. Tidak dapat dibuka lagi."]


class BeriLabel(Tindakan):
    form_class = forms_fakta.FormLabel
    judul = "Label tiket"
    tombol = "Simpan label"
    pesan = "Label disimpan."

    def laksanakan(self, form: forms_fakta.FormLabel) -> None:  # type: ignore[override] # this page's own form
        services.beri_label(tiket_id=self.objek.pk, nama=form.nama(), oleh=self.orang, versi=self.objek.versi)


class AturPengamat(Tindakan):
    form_class = forms.FormPengamat
    judul = "Minta rekan mengikuti"
    tombol = "Simpan"
    pesan = "Rekan itu mengikuti tiket ini dan dapat membacanya."

    def laksanakan(self, form: forms.FormTiket) -> None:
        for rekan in form.cleaned_data["orang_amati"]:
            services.amati(tiket_id=self.objek.pk, pengguna=rekan, oleh=self.orang)


class GantiKode(Tindakan):
    judul = "Ganti kode akses pelapor"
    tombol = "Ganti kode akses"
    bahaya = True

    def laksanakan(self, form: forms.FormTiket) -> str:  # noqa: ARG002 - asks for nothing
        tiket = services.ganti_kode(tiket_id=self.objek.pk, oleh=self.orang)
        return f"Kode akses baru: {services.kode_akses(tiket)}. Sampaikan hanya kepada pelapor."

    def akibat(self) -> list[str]:
        return ["Kode lama dan tautan lama tidak membuka apa pun lagi."]


class Amati(Tindakan):
    """Follow it oneself, or stop; both by one page without questions."""

    akses = Izin(LIHAT)
    judul = "Ikuti tiket"
    tombol = "Ikuti"
    pesan = "Anda mengikuti tiket ini."
    mulai: ClassVar[bool] = True

    def laksanakan(self, form: forms.FormTiket) -> None:  # noqa: ARG002 - asks for nothing
        services.amati(tiket_id=self.objek.pk, pengguna=self.orang, oleh=self.orang, amati=self.mulai)


class BerhentiAmati(Amati):
    judul = "Berhenti mengikuti"
    tombol = "Berhenti mengikuti"
    pesan = "Anda tidak lagi mengikuti tiket ini."
    mulai = False

    def get_success_url(self) -> str:
        if Tiket.objects.terlihat_oleh(self.orang).filter(pk=self.objek.pk).exists():
            return super().get_success_url()
        messages.info(self.request, "Tiket itu di unit lain; Anda tidak melihatnya lagi.")
        return reverse("layanan:daftar_tiket")


def _data(form: forms.FormTiket) -> dict[str, Any]:
    return {nama: nilai for nama, nilai in form.cleaned_data.items() if nama != "awal"}
