"""Screens of the facilitation: the year at a glance, a case, its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from layanan.fasilitasi import services, services_tindak
from layanan.fasilitasi.enums import Progres, StatusFasilitasi
from layanan.fasilitasi.filters import SaringanFasilitasi
from layanan.fasilitasi.forms import FormAlasan, FormAPBD, FormBuka, FormLangkah, FormRencana, FormTiket
from layanan.fasilitasi.models import Fasilitasi, TahunAPBD
from layanan.fasilitasi.selectors import ringkas_tahun
from layanan.fasilitasi.tables import TabelFasilitasi
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

BACA = Izin("layanan.view_fasilitasi")
KELOLA = Izin("layanan.view_fasilitasi", "layanan.kelola_fasilitasi")


class DaftarFasilitasi(DaftarView):
    akses = BACA
    model = Fasilitasi
    table_class = TabelFasilitasi
    filterset_class = SaringanFasilitasi
    template_name = "layanan/fasilitasi/daftar.html"
    judul = "Fasilitasi RUP dan pengumuman"
    nama_ekspor = "fasilitasi"
    kosong = Kosong(
        "Belum ada kasus", "Catat APBD tahunnya, lalu buka kasus untuk semua satuan kerja.", ikon="speakerphone"
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # an address is known at request time
        boleh = self.orang.has_perm("layanan.kelola_fasilitasi")
        return (reverse("layanan:fasilitasi_baru"), "Buka kasus") if boleh else None

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("instansi", "apbd")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(tahun_ini=ringkas_tahun(pelaku(self.request)), **kwargs)


class RinciFasilitasi(TemplateView):
    akses = BACA
    template_name = "layanan/fasilitasi/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kueri = Fasilitasi.objects.terlihat_oleh(pelaku(self.request)).select_related("instansi", "apbd", "petugas")
        k = get_object_or_404(kueri, pk=self.kwargs["pk"])
        nada, ikon = k.nada
        return super().get_context_data(
            **kwargs, judul=str(k.instansi), kasus=k, nada=nada, ikon=ikon,
            terbuka=k.status == StatusFasilitasi.TERBUKA,
            langkah=k.langkah.select_related("oleh", "tiket", "naskah"), fakta=_fakta(k),
            semua=k.progres == Progres.TERUMUMKAN,
        )  # fmt: skip


def _fakta(k: Fasilitasi) -> list[tuple[str, str]]:
    fakta = [
        ("Satuan kerja", str(k.instansi)), ("Tahun anggaran", str(k.apbd.tahun)),
        ("APBD disetujui", bahasa.tanggal(k.tanggal_persetujuan_apbd) or "belum"),
        ("Diharapkan paling lambat", bahasa.tanggal(k.apbd.tenggat_umum)),
        ("Belanja pengadaan", f"Rp{bahasa.angka(k.pagu_anggaran)}" if k.pagu_anggaran is not None else ""),
        ("Pagu terumumkan", f"Rp{bahasa.angka(k.pagu_terumumkan)}"), ("Pendamping", str(k.petugas or "Unit Layanan")),
        ("Dihitung", bahasa.waktu(k.dihitung_pada)), ("Diingatkan", bahasa.waktu(k.diingatkan_pada)),
        ("Alasan selesai", k.alasan_selesai),
    ]  # fmt: skip
    return [f for f in fakta if f[1]]


class CatatAPBD(FormulirView):
    akses = KELOLA
    form_class = FormAPBD
    judul = "Persetujuan RAPBD"
    keterangan = "RUP diumumkan sesudah rancangan APBD disetujui bersama; yang lebih dini ditandai."
    tombol = "Simpan"

    def get_initial(self) -> dict[str, Any]:
        tahun = bahasa.hari_ini().year
        ada = TahunAPBD.objects.terlihat_oleh(pelaku(self.request)).filter(tahun=tahun).first()
        if ada is None:
            return {"tahun": tahun}
        return {
            "tahun": tahun, "tanggal": ada.tanggal_persetujuan, "nomor": ada.nomor_persetujuan,
            "tenggat_umum": ada.tenggat_umum,
        }  # fmt: skip

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        apbd = services.tetapkan_apbd(oleh=pelaku(self.request), **form.cleaned_data)
        return f"{apbd} dicatat; kasus yang terbuka dihitung ulang."

    def get_success_url(self) -> str:
        return reverse("layanan:fasilitasi")

    get_batal = get_success_url


class BukaFasilitasi(FormulirView):
    akses = KELOLA
    form_class = FormBuka
    judul = "Buka kasus fasilitasi"
    tombol = "Buka"

    def get_initial(self) -> dict[str, Any]:
        return {"tahun": bahasa.hari_ini().year, "jenis": "rup"}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        isi, oleh = form.cleaned_data, pelaku(self.request)
        if isi["instansi"] is None:
            n = services.buka_semua(jenis=isi["jenis"], tahun=isi["tahun"], oleh=oleh)
            return f"{bahasa.angka(n)} kasus dibuka."
        return f"Kasus {services.buka(oleh=oleh, **isi)} dibuka."

    def get_success_url(self) -> str:
        return reverse("layanan:fasilitasi")

    get_batal = get_success_url


class _Tindakan(KonfirmasiView):
    akses = KELOLA
    model = Fasilitasi

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("instansi", "apbd")


class RencanaFasilitasi(_Tindakan):
    form_class = FormRencana
    judul = "Rencana satuan kerja"
    tombol = "Simpan"

    def get_initial(self) -> dict[str, Any]:
        k = self.objek
        return {"pagu_anggaran": k.pagu_anggaran, "rencana": k.rencana, "petugas": k.petugas_id}

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.ubah_rencana(fasilitasi_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Rencana disimpan dan progresnya dihitung ulang."


class LangkahBaru(_Tindakan):
    form_class = FormLangkah
    judul = "Catat langkah"
    tombol = "Catat"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.catat_langkah(fasilitasi_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Langkah dicatat."


class TiketFasilitasi(_Tindakan):
    form_class = FormTiket
    judul = "Buka tiket bantuan"
    tombol = "Buka tiket"

    def akibat(self) -> list[str]:
        return ["Tiket masuk antrean unit Layanan dengan jam layanannya.", "Kasus ini menyebut tiketnya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        tiket = services_tindak.buka_tiket(
            fasilitasi_id=self.objek.pk, uraian=form.cleaned_data["uraian"], oleh=pelaku(self.request)
        )
        return f"Tiket {tiket.nomor} dibuka."


class SuratFasilitasi(_Tindakan):
    judul = "Terbitkan surat pengingat"
    tombol = "Terbitkan"

    def akibat(self) -> list[str]:
        return ["Surat bernomor kepada Pengguna Anggaran, ditandatangani Kepala LPSE, dan diarsipkan."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the view's own form class
        naskah = services_tindak.terbitkan_surat(fasilitasi_id=self.objek.pk, oleh=pelaku(self.request))
        return f"Surat {naskah.nomor} diterbitkan."


class SelesaikanFasilitasi(_Tindakan):
    form_class = FormAlasan
    judul = "Selesaikan kasus"
    tombol = "Selesaikan"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return "Selesai"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.selesaikan(fasilitasi_id=self.objek.pk, alasan=form.cleaned_data["alasan"], oleh=pelaku(self.request))
        return "Kasus selesai."


class BukaLagiFasilitasi(_Tindakan):
    form_class = FormAlasan
    judul = "Buka kembali kasus"
    tombol = "Buka kembali"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return "Didampingi"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.buka_kembali(
            fasilitasi_id=self.objek.pk, alasan=form.cleaned_data["alasan"], oleh=pelaku(self.request)
        )
        return "Kasus dibuka kembali."
