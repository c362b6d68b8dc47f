"""Screens of the institutions that use this LPSE: list, figures, one of them, and every step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.rinci import Tahap, tahapan
from registrasi.kerja_sama import services, services_petugas
from registrasi.kerja_sama.enums import NADA, Rekomendasi, StatusKerjaSama
from registrasi.kerja_sama.filters import SaringanKerjaSama
from registrasi.kerja_sama.forms import (
    FormAkhirPetugas,
    FormAlasan,
    FormAlasanAkhir,
    FormPerjanjian,
    FormPermohonan,
    FormPerpanjangan,
    FormPetugas,
    FormTelaah,
)
from registrasi.kerja_sama.models import KerjaSama, PetugasInstansi
from registrasi.kerja_sama.selectors import statistik_instansi
from registrasi.kerja_sama.tables import TabelKerjaSama
from registrasi.persyaratan.enums import JenisPengguna

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_S = StatusKerjaSama
_LIHAT = "registrasi.view_kerjasama"
_SURAT = ("nomor", "tanggal", "penanda_tangan", "jabatan", "keperluan", "mulai", "sampai", "berkas")


def _orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view of ours
    return cast("Pengguna", view.request.user)


class DaftarKerjaSama(DaftarView):
    akses = Izin(_LIHAT)
    model = KerjaSama
    table_class = TabelKerjaSama
    filterset_class = SaringanKerjaSama
    judul = "Kerja sama instansi"
    keterangan = "Instansi tanpa LPSE, BUMN, BUMD, dan organisasi yang memakai LPSE ini."
    nama_ekspor = "kerja-sama-instansi"
    kosong = Kosong(
        "Belum ada kerja sama", "Catat surat permohonan instansi yang akan memakai LPSE ini.", ikon="building"
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # only for whoever may enter one
        if not self.orang.has_perm(services.KELOLA):
            return None
        return reverse("registrasi:kerja_sama_baru"), "Catat permohonan"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("instansi")


class StatistikInstansi(TemplateView):
    """Users, officers and applications of each institution, apart from the office's own."""

    akses = Izin(_LIHAT)
    template_name = "registrasi/kerja_sama/statistik.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        baris = statistik_instansi()
        jenis = [j for j in JenisPengguna if any(b.pengguna.get(j.value) for b in baris)]
        return super().get_context_data(
            **kwargs,
            judul="Statistik instansi pengguna LPSE",
            jenis=[j.label for j in jenis],
            baris=[(b, [b.pengguna.get(j.value, 0) for j in jenis]) for b in baris],
            jumlah=[sum(b.pengguna.get(j.value, 0) for b in baris) for j in jenis],
            total={
                "pengguna": sum(b.jumlah for b in baris), "nonaktif": sum(b.nonaktif for b in baris),
                "permohonan": sum(b.permohonan for b in baris), "petugas": sum(b.petugas for b in baris),
            },
        )  # fmt: skip


class RinciKerjaSama(TemplateView):
    akses = Izin(_LIHAT)
    template_name = "registrasi/kerja_sama/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = _orang(self)
        kueri = KerjaSama.objects.terlihat_oleh(orang).select_related(
            "instansi", "surat", "perjanjian", "naskah", "dicatat_oleh", "ditelaah_oleh", "diputus_oleh",
            "diakhiri_oleh", "lanjutan_dari", "lanjutan",
        )  # fmt: skip
        k = get_object_or_404(kueri, pk=self.kwargs["pk"])
        nada, ikon = NADA[k.status]
        kelola = orang.has_perm(services.KELOLA)
        return super().get_context_data(
            **kwargs,
            judul=str(k.instansi),
            kerja_sama=k,
            nada=nada,
            ikon=ikon,
            jalan=_jalan(k),
            fakta=_fakta(k),
            pita=_pita(k),
            petugas=PetugasInstansi.objects.terlihat_oleh(orang).filter(instansi=k.instansi).select_related("pengguna"),
            lanjutan=getattr(k, "lanjutan", None),
            boleh_kelola=kelola,
            boleh_putus=orang.has_perm(services.PUTUSKAN) and k.ditelaah_oleh_id != orang.pk,
            giliran_lain=orang.has_perm(services.PUTUSKAN) and k.ditelaah_oleh_id == orang.pk,
        )


def _jalan(k: KerjaSama) -> list[Tahap]:
    if k.status == _S.DITOLAK:
        return tahapan(
            [("diajukan", "Diajukan"), ("ditelaah", "Ditelaah"), ("ditolak", "Ditolak")],
            "ditolak", {"ditolak": bahasa.waktu(k.diputus_pada)},
        )  # fmt: skip
    langkah = [("diajukan", "Diajukan"), ("ditelaah", "Ditelaah"), ("disetujui", "Disetujui")]
    langkah += [("perjanjian", "Perjanjian"), ("berakhir", "Berakhir")]
    kini = "perjanjian" if k.status == _S.DISETUJUI and k.nomor_perjanjian else str(k.status)
    return tahapan(
        langkah, kini,
        {
            "diajukan": bahasa.tanggal(k.tanggal_surat),
            "ditelaah": Rekomendasi(k.rekomendasi).label if k.rekomendasi else "",
            "disetujui": bahasa.waktu(k.diputus_pada),
            "perjanjian": k.nomor_perjanjian,
            "berakhir": bahasa.tanggal(k.berakhir_pada or k.sampai),
        },
    )  # fmt: skip


def _fakta(k: KerjaSama) -> list[tuple[str, str]]:
    fakta = [
        ("Jenis instansi", k.instansi.get_jenis_display()),
        ("Kode", k.instansi.kode),
        ("Alamat", k.instansi.alamat),
        ("Hubungi", ", ".join(i for i in (k.instansi.telepon, k.instansi.surel) if i)),
        ("Surat permohonan", f"{k.nomor_surat}, {bahasa.tanggal(k.tanggal_surat)}"),
        ("Penanda tangan", f"{k.penanda_tangan}, {k.jabatan_penanda_tangan}"),
        ("Masa", f"{bahasa.tanggal(k.mulai)} sampai {bahasa.tanggal(k.sampai)}"),
        ("Dicatat", f"{bahasa.waktu(k.dicatat_pada)}, {k.dicatat_oleh}"),
        ("Ditelaah", f"{bahasa.waktu(k.ditelaah_pada)}, {k.ditelaah_oleh}" if k.ditelaah_pada else ""),
        ("Diputus", f"{bahasa.waktu(k.diputus_pada)}, {k.diputus_oleh}" if k.diputus_pada else ""),
        (
            "Perjanjian",
            f"{k.nomor_perjanjian}, {bahasa.tanggal(k.tanggal_perjanjian)}" if k.nomor_perjanjian else "",
        ),
        ("Berakhir", bahasa.tanggal(k.berakhir_pada)),
    ]
    return [(a, str(b)) for a, b in fakta if b]


def _pita(k: KerjaSama) -> dict[str, Any] | None:
    """Days of the agreement gone, of all of it; None when it is not in force."""
    if not k.berjalan:
        return None
    total, lewat, sisa = (k.sampai - k.mulai).days, (bahasa.hari_ini() - k.mulai).days, k.sisa_hari or 0
    nada = "perhatian" if sisa <= max(services.PENGINGAT) else "jalan"
    return {"pakai": lewat, "total": total, "kata": f"sisa {bahasa.angka(sisa)} hari", "nada": nada}


class CatatKerjaSama(FormulirView):
    akses = Izin(services.KELOLA)
    template_name = "registrasi/kerja_sama/formulir.html"
    form_class = FormPermohonan
    judul = "Catat permohonan penggunaan LPSE"
    keterangan = "Surat instansi yang akan memakai LPSE ini; Kepala LPSE memutusnya sesudah Anda telaah."
    tombol = "Simpan permohonan"
    kelompok = (
        ("Instansi", ("siapa", "instansi")),
        ("Bila instansi baru", ("kode", "nama", "jenis", "alamat", "telepon", "surel")),
        ("Surat permohonan", _SURAT),
    )

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": _orang(self)}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.baru = services.catat_permohonan(
            oleh=_orang(self), surat=form.surat(), berkas=form.cleaned_data["berkas"], **form.tujuan()
        )
        return "Permohonan tercatat. Telaah, lalu teruskan kepada Kepala LPSE."

    def get_success_url(self) -> str:
        return self.baru.get_absolute_url() if hasattr(self, "baru") else reverse("registrasi:daftar_kerja_sama")

    def get_batal(self) -> str:
        return reverse("registrasi:daftar_kerja_sama")


class _Langkah(KonfirmasiView):
    """One step of an agreement: from → to, its words, its service."""

    akses = Izin(services.KELOLA)
    template_name = "registrasi/kerja_sama/konfirmasi.html"
    model = KerjaSama
    tujuan: StatusKerjaSama | None = None
    berberkas = False

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("instansi")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), **({"oleh": _orang(self)} if self.berberkas else {})}

    def dari(self) -> str:
        return str(self.objek.get_status_display()) if self.tujuan else ""

    def ke(self) -> str:
        return self.tujuan.label if self.tujuan else ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=f"{self.objek.instansi}, surat {self.objek.nomor_surat}")


class TelaahKerjaSama(_Langkah):
    form_class = FormTelaah
    judul = "Telaah permohonan"
    tombol = "Teruskan kepada Kepala"
    tujuan = _S.DITELAAH

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.telaah(kerja_sama_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return "Telaah tersimpan; Kepala LPSE dikabari."


class SetujuiKerjaSama(_Langkah):
    akses = Izin(services.PUTUSKAN)
    judul = "Setujui penggunaan LPSE"
    tombol = "Setujui"
    tujuan = _S.DISETUJUI

    def akibat(self) -> list[str]:
        return [
            f"Berlaku {bahasa.tanggal(self.objek.mulai)} sampai {bahasa.tanggal(self.objek.sampai)}.",
            "Surat persetujuan terbit bernomor dan dikabarkan kepada instansinya.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - nothing to fill in
        services.setujui(kerja_sama_id=self.objek.pk, oleh=_orang(self))
        return "Disetujui; surat jawabannya terbit. Tanda tangani suratnya."


class TolakKerjaSama(_Langkah):
    akses = Izin(services.PUTUSKAN)
    form_class = FormAlasan
    judul = "Tolak penggunaan LPSE"
    tombol = "Tolak"
    bahaya = True
    tujuan = _S.DITOLAK

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.tolak(kerja_sama_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return "Ditolak; surat jawabannya terbit. Tanda tangani suratnya."


class PerjanjianKerjaSama(_Langkah):
    form_class = FormPerjanjian
    judul = "Catat perjanjian"
    tombol = "Simpan perjanjian"
    berberkas = True

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.catat_perjanjian(kerja_sama_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return "Perjanjian tersimpan."


class AkhiriKerjaSama(_Langkah):
    akses = Izin(services.PUTUSKAN)
    form_class = FormAlasanAkhir
    judul = "Akhiri kerja sama"
    tombol = "Akhiri"
    bahaya = True
    tujuan = _S.BERAKHIR

    def akibat(self) -> list[str]:
        return ["User ID pegawai instansi itu tidak ikut nonaktif; urus satu per satu di daftar pengguna SPSE."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.akhiri(kerja_sama_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return "Kerja sama diakhiri."


class PerpanjangKerjaSama(_Langkah):
    form_class = FormPerpanjangan
    judul = "Catat permohonan perpanjangan"
    tombol = "Simpan permohonan"
    berberkas = True

    def akibat(self) -> list[str]:
        return [f"Masa yang sekarang sampai {bahasa.tanggal(self.objek.sampai)}; perpanjangan mulai sesudahnya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.baru = services.catat_permohonan(
            oleh=_orang(self), surat=form.surat(), berkas=form.cleaned_data["berkas"], lanjutan_dari_id=self.objek.pk
        )
        return "Permohonan perpanjangan tercatat. Telaah, lalu teruskan kepada Kepala LPSE."

    def get_success_url(self) -> str:
        return self.baru.get_absolute_url() if hasattr(self, "baru") else super().get_success_url()


class TambahPetugas(_Langkah):
    form_class = FormPetugas
    judul = "Tambah petugas instansi"
    tombol = "Simpan petugas"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        petugas = services_petugas.tambah_petugas(
            instansi_id=self.objek.instansi_id, data=form.petugas(), oleh=_orang(self)
        )
        return f"{petugas.nama} tercatat sebagai petugas."


class AkhiriPetugas(KonfirmasiView):
    akses = Izin(services.KELOLA)
    model = PetugasInstansi
    form_class = FormAkhirPetugas
    judul = "Akhiri tugas petugas"
    tombol = "Akhiri tugas"

    @cached_property
    def induk(self) -> KerjaSama | None:
        """The newest agreement of the institution, where the officers are shown."""
        kueri = KerjaSama.objects.terlihat_oleh(_orang(self))
        return kueri.filter(instansi_id=self.objek.instansi_id).order_by("-dicatat_pada").first()

    def get_success_url(self) -> str:
        return self.induk.get_absolute_url() if self.induk else reverse("registrasi:daftar_kerja_sama")

    def akibat(self) -> list[str]:
        return ["User ID-nya tidak ikut nonaktif; urus di daftar pengguna SPSE bila perlu."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        petugas = services_petugas.akhiri_petugas(petugas_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return f"Tugas {petugas.nama} berakhir {bahasa.tanggal(petugas.selesai)}."
