"""Decisions over an application, each behind a page that says what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.functional import cached_property

from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.konfirmasi import KonfirmasiView
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.verifikasi import services, services_putus
from registrasi.verifikasi.aturan import PENAFIAN
from registrasi.verifikasi.forms import FormTolak
from registrasi.verifikasi.models import PERIKSA
from registrasi.verifikasi.selectors import permintaan_terbuka

if TYPE_CHECKING:
    from django.db.models import QuerySet

_S = StatusPermohonan


class _Putus(KonfirmasiView):
    """One way an application leaves the desk."""

    akses = Izin(PERIKSA)
    model = Permohonan
    template_name = "registrasi/verifikasi/putus.html"
    tujuan: StatusPermohonan

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().exclude(diajukan_pada=None)

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(self.tujuan.label)

    def get_batal(self) -> str:
        return reverse("registrasi:pemeriksaan", args=[self.objek.pk])

    def get_success_url(self) -> str:
        return self.get_batal()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        p = self.objek
        keterangan = f"{p.nama}, {p.nomor}. {p.get_jenis_pengguna_display()}."
        return super().get_context_data(**kwargs, keterangan=keterangan)


class Setujui(_Putus):
    judul = "Setujui pendaftaran"
    tombol = "Setujui"
    tujuan = _S.DISETUJUI

    def akibat(self) -> list[str]:
        p = self.objek
        user_id = p.spse_user_id or getattr(getattr(p, "non_penyedia", None), "user_id", "") or "(belum diisi)"
        return [
            f"{p.nama} menjadi pengguna SPSE dengan User ID {user_id}.",
            "Surat persetujuan ber-QR terbit, pemohon dikabari lewat surel, berkasnya masuk arsip pengguna.",
            PENAFIAN,
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        keputusan = services_putus.setujui(permohonan_id=self.objek.pk, oleh=pelaku(self.request))
        return f"{self.objek.nama} disetujui; surat nomor {keputusan.nomor_surat} terbit."


class Tolak(_Putus):
    form_class = FormTolak
    judul = "Tolak pendaftaran"
    tombol = "Tolak"
    bahaya = True
    tujuan = _S.DITOLAK

    def akibat(self) -> list[str]:
        return [
            "Surat penolakan ber-QR terbit dengan sebab ini dan pemohon dikabari lewat surel.",
            "Keputusan ini tidak dapat ditarik; pemohon dapat mendaftar lagi dengan permohonan baru.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        keputusan = services_putus.tolak(permohonan_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"{self.objek.nama} ditolak; surat nomor {keputusan.nomor_surat} terbit."


class Kembalikan(_Putus):
    judul = "Kembalikan untuk perbaikan"
    tombol = "Kembalikan untuk perbaikan"
    tujuan = _S.PERLU_PERBAIKAN

    @cached_property
    def kurang(self) -> list[Any]:
        return list(self.objek.butir.filter(hasil=HasilButir.KURANG).select_related("persyaratan"))

    def akibat(self) -> list[str]:
        baris = [": ".join(filter(None, (f"{b}, {b.get_alasan_display().lower()}", b.keterangan))) for b in self.kurang]
        belum = self.objek.butir.filter(hasil=HasilButir.BELUM).count()
        ingat = [f"{belum} butir belum diperiksa; pemohon hanya membaca yang Kurang."] if belum else []
        return ["Pemohon diminta memperbaiki butir ini saja:", *baris, *ingat]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        permintaan = services.kembalikan(permohonan_id=self.objek.pk, oleh=pelaku(self.request))
        return f"Dikembalikan; pemohon menjawab paling lambat {bahasa.tanggal(permintaan.tenggat)}."


class TerimaPerbaikan(_Putus):
    """The applicant stands at the counter with the mended papers."""

    judul = "Terima perbaikan"
    tombol = "Terima perbaikan"
    tujuan = _S.MENUNGGU_VERIFIKASI

    def akibat(self) -> list[str]:
        permintaan = permintaan_terbuka(self.objek)
        butir = [str(i.butir_permohonan) for i in permintaan.isi.all()] if permintaan else []
        return [
            f"Menunggu diperiksa lagi: {', '.join(butir)}." if butir else "Tidak ada butir yang diminta.",
            "Butir lain tetap dengan hasilnya.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services.terima_perbaikan(permohonan_id=self.objek.pk, oleh=pelaku(self.request))
        return "Perbaikan diterima; butirnya menunggu diperiksa lagi."
