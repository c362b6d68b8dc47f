"""Screens of the Kepala's decisions, and of the check that comes before a reactivation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.konfirmasi import KonfirmasiView
from registrasi.penonaktifan import forms, services, services_aktif, services_putus
from registrasi.penonaktifan.enums import StatusAktif, StatusKasus
from registrasi.penonaktifan.models import PermintaanAktif
from registrasi.penonaktifan.views import Langkah, orang

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

_S, _A = StatusKasus, StatusAktif


class PutuskanNonaktif(Langkah):
    akses = Izin(services.PUTUSKAN, ulang=True)
    form_class = forms.FormCatatan
    judul = "Putuskan penonaktifan"
    tombol = "Nonaktifkan"
    bahaya = True
    tujuan = _S.DINONAKTIFKAN
    layanan = staticmethod(services_putus.putuskan_nonaktif)
    pesan = "Dinonaktifkan; keputusannya terbit. Tanda tangani keputusan itu."

    def akibat(self) -> list[str]:
        k = self.objek
        akhir = bahasa.tanggal(k.sampai) if k.sampai else "hal ini diselesaikan"
        return [f"{k.pengguna} tidak dapat dipakai sejak sekarang sampai {akhir}.", "Keputusan terbit bernomor."]


class TolakUsulan(Langkah):
    akses = Izin(services.PUTUSKAN, ulang=True)
    form_class = forms.FormAlasan
    judul = "Tolak usulan penonaktifan"
    tombol = "Tolak usulan"
    tujuan = _S.DITOLAK
    layanan = staticmethod(services_putus.tolak_usulan)
    pesan = "Usulan ditolak dan kasus ditutup."


class _LangkahAktif(KonfirmasiView):
    """One step of a request to be active again."""

    akses = Izin(services.PUTUSKAN, ulang=True)
    template_name = "registrasi/penonaktifan/konfirmasi.html"
    model = PermintaanAktif
    tujuan = _A.DIPERIKSA
    layanan: ClassVar[Callable[..., object]]
    pesan = ""

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("kasus__pengguna")

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(self.tujuan.label)

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.layanan(permintaan_id=self.objek.pk, oleh=orang(self), **form.cleaned_data)
        return self.pesan

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=str(self.objek.kasus.pengguna))


class PeriksaAktif(_LangkahAktif):
    akses = Izin(services.PROSES)
    form_class = forms.FormPeriksaAktif
    judul = "Periksa bukti penyelesaian"
    tombol = "Teruskan kepada Kepala"
    layanan = staticmethod(services_aktif.periksa_permintaan)
    pesan = "Hasil pemeriksaan tersimpan; Kepala LPSE dikabari."


class SetujuiAktif(_LangkahAktif):
    form_class = forms.FormCatatan
    judul = "Aktifkan kembali"
    tombol = "Aktifkan"
    tujuan = _A.DISETUJUI
    layanan = staticmethod(services_aktif.setujui_aktif)
    pesan = "Aktif kembali; suratnya terbit. Tanda tangani surat itu."

    def akibat(self) -> list[str]:
        return [f"{self.objek.kasus.pengguna} aktif kembali sejak sekarang.", "Surat kepada pengguna terbit bernomor."]


class TolakAktif(_LangkahAktif):
    form_class = forms.FormAlasan
    judul = "Tolak pengaktifan"
    tombol = "Tolak"
    bahaya = True
    tujuan = _A.DITOLAK
    layanan = staticmethod(services_aktif.tolak_aktif)
    pesan = "Permintaan ditolak; suratnya terbit. Tanda tangani surat itu."
