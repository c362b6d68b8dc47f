"""Screens of deactivation: the list, one case, the report, and every step of the unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from arsip.dokumen.selectors import berkas_tentang
from lpse.akun.akses import Izin
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.penonaktifan import forms, rincian, services, services_aktif, services_lkpp, services_putus
from registrasi.penonaktifan.enums import NADA, TERBUKA_AKTIF, StatusKasus
from registrasi.penonaktifan.filters import SaringanKasus
from registrasi.penonaktifan.model_kasus import LIHAT
from registrasi.penonaktifan.models import PenonaktifanAkun
from registrasi.penonaktifan.tables import TabelKasus

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_S = StatusKasus


def orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view of ours
    """Whoever asks; the door has let only people with a role through."""
    return cast("Pengguna", view.request.user)


class DaftarPenonaktifan(DaftarView):
    akses = Izin(LIHAT)
    model = PenonaktifanAkun
    table_class = TabelKasus
    filterset_class = SaringanKasus
    judul = "Penonaktifan"
    keterangan = "Dari laporan sampai arsip, dan pengaktifan kembali (Pasal 10 ayat 4)."
    nama_ekspor = "penonaktifan-pengguna"
    kosong = Kosong("Belum ada kasus", "Catat laporan atau permintaan beserta surat dan buktinya.", ikon="user-off")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # only for whoever may enter one
        if not self.orang.has_perm(services.PROSES):
            return None
        return reverse("registrasi:penonaktifan_baru"), "Catat laporan"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("pengguna")


class RinciPenonaktifan(TemplateView):
    akses = Izin(LIHAT)
    template_name = "registrasi/penonaktifan/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        siapa = orang(self)
        kueri = PenonaktifanAkun.objects.terlihat_oleh(siapa).select_related(
            "pengguna", "daftar_hitam", "dicatat_oleh", "ditelaah_oleh", "diusulkan_oleh", "diputus_oleh", "jawaban",
            "pernyataan", "usulan", "keputusan",
        )  # fmt: skip
        k = get_object_or_404(kueri, pk=self.kwargs["pk"])
        permintaan = list(k.permintaan_aktif.select_related("naskah", "dicatat_oleh", "diperiksa_oleh", "diputus_oleh"))
        terbuka = next((p for p in permintaan if p.status in TERBUKA_AKTIF), None)
        tombol = rincian.tindakan(k, terbuka, siapa)
        nada, ikon = NADA[k.status]
        return super().get_context_data(
            **kwargs,
            judul=str(k.pengguna),
            kasus=k,
            nada="perhatian" if k.masa_habis else nada,
            ikon="clock" if k.masa_habis else ikon,
            jalan=rincian.jalan(k),
            petunjuk=rincian.petunjuk(k),
            pita=rincian.pita(k),
            fakta=rincian.fakta(k),
            utama=tombol[0] if tombol else None,
            lain=tombol[1:],
            klarifikasi=k.klarifikasi.select_related("naskah", "diminta_oleh", "dicatat_oleh"),
            lampiran=k.lampiran.select_related("berkas"),
            surat=k.surat.select_related("naskah"),
            permintaan=permintaan,
            berkas_arsip=berkas_tentang(objek=k.pengguna, pengguna=siapa) if k.diarsipkan_pada else None,
            naskah=[(a, n) for a, n in (("Surat jawaban", k.jawaban), ("Pernyataan pelanggaran", k.pernyataan)) if n],
        )


class CatatLaporan(FormulirView):
    akses = Izin(services.PROSES)
    template_name = "registrasi/penonaktifan/formulir.html"
    form_class = forms.FormLaporan
    judul = "Catat laporan penonaktifan"
    keterangan = "Laporan pelanggaran, atau permintaan karena daftar hitam, dengan surat dan buktinya."
    tombol = "Simpan laporan"
    kelompok = (
        ("Pengguna", ("user_id", "alasan", "nomor_sk")),
        ("Pelapor atau pemohon", ("pelapor", "peran", "instansi", "surel")),
        ("Surat dan bukti", ("nomor_surat", "tanggal_surat", "uraian", "surat_laporan", "bukti")),
    )

    def get_initial(self) -> dict[str, Any]:
        kunci = self.request.GET.get("pengguna", "")
        ada = PenggunaSPSE.objects.terlihat_oleh(orang(self)).filter(pk=int(kunci) if kunci.isdecimal() else 0).first()
        return {"user_id": ada.user_id} if ada else {}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": orang(self)}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        data = form.cleaned_data
        self.baru = services.laporkan(
            pengguna_id=form.pengguna.pk, laporan=form.laporan(), oleh=orang(self), surat_laporan=data["surat_laporan"],
            bukti=data["bukti"],
        )  # fmt: skip
        return "Laporan tercatat. Telaah dan minta klarifikasi penggunanya."

    def get_success_url(self) -> str:
        return self.baru.get_absolute_url() if hasattr(self, "baru") else reverse("registrasi:daftar_penonaktifan")

    def get_batal(self) -> str:
        return reverse("registrasi:daftar_penonaktifan")


class Langkah(KonfirmasiView):
    """One step of a case: from → to, its words, its service."""

    akses = Izin(services.PROSES)
    template_name = "registrasi/penonaktifan/konfirmasi.html"
    model = PenonaktifanAkun
    tujuan: StatusKasus | None = None
    layanan: ClassVar[Callable[..., object]]
    pesan = "Tersimpan."

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("pengguna", "daftar_hitam")

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        return {**kwargs, "oleh": orang(self)} if issubclass(self.get_form_class(), forms.FormBerkas) else kwargs

    def dari(self) -> str:
        return str(self.objek.get_status_display()) if self.tujuan else ""

    def ke(self) -> str:
        return self.tujuan.label if self.tujuan else ""

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.layanan(kasus_id=self.objek.pk, oleh=orang(self), **form.cleaned_data)
        return self.pesan

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        k = self.objek
        return super().get_context_data(**kwargs, keterangan=f"{k.pengguna}, {k.get_alasan_display().lower()}")


class MintaKlarifikasi(Langkah):
    form_class = forms.FormKlarifikasi
    judul = "Minta klarifikasi pengguna"
    tombol = "Kirim permintaan"
    tujuan = _S.KLARIFIKASI
    layanan = staticmethod(services.minta_klarifikasi)
    pesan = "Surat permintaan klarifikasi terbit dan dikirim lewat surel."


class CatatJawaban(Langkah):
    form_class = forms.FormJawaban
    judul = "Catat jawaban pengguna"
    tombol = "Simpan jawaban"
    tujuan = _S.DITELAAH
    layanan = staticmethod(services.catat_jawaban)
    pesan = "Jawaban tersimpan. Telaah sekarang."


class TelaahLangsung(Langkah):
    judul = "Telaah tanpa klarifikasi"
    tombol = "Telaah"
    tujuan = _S.DITELAAH
    layanan = staticmethod(services.telaah_tanpa_klarifikasi)
    pesan = "Kasus ini sedang ditelaah."

    def akibat(self) -> list[str]:
        return ["Hanya untuk permintaan karena daftar hitam, yang bersandar pada SK."]


class TidakTerbukti(Langkah):
    form_class = forms.FormTelaah
    judul = "Nyatakan tidak terbukti"
    tombol = "Jawab laporan"
    tujuan = _S.TIDAK_TERBUKTI
    layanan = staticmethod(services.nyatakan_tidak_terbukti)
    pesan = "Surat jawaban terbit dan kasus ditutup."

    def akibat(self) -> list[str]:
        return ["Surat jawaban kepada pelapor terbit bernomor, dan kasus ini ditutup."]


class Terbukti(Langkah):
    form_class = forms.FormTerbukti
    judul = "Nyatakan terbukti melanggar"
    tombol = "Nyatakan terbukti"
    bahaya = True
    tujuan = _S.TERBUKTI
    layanan = staticmethod(services.nyatakan_terbukti)
    pesan = "Pernyataan pelanggaran terbit. Cetak untuk ditandatangani pengguna."

    def akibat(self) -> list[str]:
        return ["Surat pernyataan pelanggaran terbit bernomor untuk ditandatangani pengguna."]


class CatatPernyataan(Langkah):
    form_class = forms.FormPernyataan
    judul = "Catat hasil pernyataan pelanggaran"
    tombol = "Simpan hasil"
    layanan = staticmethod(services.catat_pernyataan)
    pesan = "Hasil pernyataan tersimpan. Usulkan penonaktifannya."


class Usulkan(Langkah):
    judul = "Usulkan penonaktifan"
    tombol = "Usulkan kepada Kepala"
    tujuan = _S.DIUSULKAN
    layanan = staticmethod(services.usulkan)
    pesan = "Surat usulan terbit; Kepala LPSE dikabari."

    def get_form_class(self) -> Any:  # noqa: ANN401 - one of two forms
        return forms.FormUsulanDaftarHitam if self.objek.daftar_hitam_alasannya else forms.FormUsulan

    def akibat(self) -> list[str]:
        entri = self.objek.daftar_hitam
        masa = [f"Masa nonaktif mengikuti SK {entri.nomor_sk}: {entri.masa}."] if entri else []
        return [*masa, "Keputusannya oleh orang lain: Anda tidak dapat memutus usulan sendiri."]


class KlarifikasiLKPP(Langkah):
    form_class = forms.FormLKPP
    judul = "Catat klarifikasi LKPP"
    tombol = "Simpan"
    tujuan = _S.KLARIFIKASI_LKPP
    layanan = staticmethod(services_lkpp.minta_klarifikasi_lkpp)
    pesan = "Tersimpan. Keputusan menunggu klarifikasi LKPP selesai."


class JawabanLKPP(Langkah):
    form_class = forms.FormJawabanLKPP
    judul = "Catat hasil klarifikasi LKPP"
    tombol = "Simpan hasil"
    tujuan = _S.DIUSULKAN
    layanan = staticmethod(services_lkpp.catat_jawaban_lkpp)
    pesan = "Hasil klarifikasi tersimpan; Kepala LPSE dikabari."


class Batalkan(Langkah):
    form_class = forms.FormBatal
    judul = "Batalkan kasus"
    tombol = "Batalkan kasus"
    bahaya = True
    tujuan = _S.DIBATALKAN
    layanan = staticmethod(services_lkpp.batalkan)
    pesan = "Kasus dibatalkan."


class KirimSurat(Langkah):
    judul = "Kirim surat penonaktifan"
    tombol = "Terbitkan dan kirim"
    tujuan = _S.DIBERITAHUKAN
    layanan = staticmethod(services_putus.kirim_surat)
    pesan = "Surat terbit dan dikirim lewat surel. Kepala LPSE menandatanganinya di portal."

    def get_form_class(self) -> Any:  # noqa: ANN401 - asked only where there is such an LPSE
        return forms.FormSurat if self.objek.pengguna.lpse_pendaftaran else super().get_form_class()

    def akibat(self) -> list[str]:
        tujuan = services_putus.tujuan_surat(kasus=self.objek)
        return [f"Kepada {nama}: {'surel ' + surel if surel else 'di atas kertas'}." for _, nama, surel in tujuan]


class Arsipkan(Langkah):
    judul = "Arsipkan kasus"
    tombol = "Arsipkan"
    tujuan = _S.DIARSIPKAN
    layanan = staticmethod(services_putus.arsipkan)
    pesan = "Lampiran masuk berkas arsip pengguna ini."

    def akibat(self) -> list[str]:
        return [f"{self.objek.lampiran.count()} lampiran masuk berkas penggunanya; surat-surat portal sudah di sana."]


class MintaAktif(Langkah):
    form_class = forms.FormMintaAktif
    judul = "Catat permintaan pengaktifan"
    tombol = "Simpan permintaan"
    layanan = staticmethod(services_aktif.minta_aktif)
    pesan = "Permintaan tercatat. Periksa bukti penyelesaiannya."
