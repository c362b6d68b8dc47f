"""Runs and snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.cadangan import selectors, services
from arsip.cadangan.enums import NADA_STATUS, StatusJalan
from arsip.cadangan.filters import SaringanJalan, SaringanSalinan
from arsip.cadangan.models import JalanCadangan, Salinan
from arsip.cadangan.registri import bagian
from arsip.cadangan.tables import TabelJalan, TabelSalinan
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.forms import BaseForm


class DaftarJalan(DaftarView):
    akses = Izin("arsip.view_sasaran")
    model = JalanCadangan
    table_class = TabelJalan
    filterset_class = SaringanJalan
    judul = "Jalan cadangan"
    keterangan = "Tiap jalan berakhir dengan satu keadaan dan satu kalimat sebabnya."
    nama_ekspor = "jalan-cadangan"
    kosong = Kosong("Belum ada jalan", "Jalan pertama tampil begitu jadwal atau orang menyuruhnya.", ikon="history")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("sasaran", "repositori", "oleh")


class RinciJalan(TemplateView):
    """One run; while it goes on, its figures come anew every two seconds (without JavaScript: by reloading)."""

    akses = Izin("arsip.view_sasaran")

    def get_template_names(self) -> list[str]:
        potongan = self.request.htmx  # type: ignore[attr-defined] # django-htmx
        return ["arsip/cadangan/kemajuan.html" if potongan else "arsip/cadangan/jalan.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        kueri = JalanCadangan.objects.terlihat_oleh(orang)
        jalan = get_object_or_404(
            kueri.select_related("sasaran", "repositori", "oleh", "dibatalkan_oleh", "salinan__sasaran"),
            pk=kwargs["pk"],
        )
        nada, ikon = NADA_STATUS[jalan.status]
        return super().get_context_data(
            **kwargs, judul=str(jalan), k=selectors.kemajuan(jalan), jalan=jalan, nada=nada, ikon=ikon,
            fakta=_fakta(jalan), bagian=bagian("jalan", orang, jalan),
        )  # fmt: skip


def _fakta(j: JalanCadangan) -> list[tuple[str, Any]]:
    oleh = j.oleh or "jadwal"
    return [
        ("Disuruh", f"{bahasa.waktu(j.dibuat_pada)}, {oleh}"),
        ("Dijalankan di", f"{j.server} (antrean {j.antrean})"),
        ("Mulai", bahasa.waktu(j.mulai) if j.mulai else ""),
        ("Selesai", f"{bahasa.waktu(j.selesai)}" + (f", {selectors.lama(j)}" if j.mulai else "") if j.selesai else ""),
        ("Batas waktu", selectors.lama_detik(j.batas_menit * 60)),
        ("Tambahan di repositori", bahasa.byte(j.byte_baru) if j.byte_baru else ""),
        ("Repositori", j.repositori or ""),
        *([("Sebab", j.get_kode_galat_display())] if j.kode_galat else []),
        *([("Dibatalkan oleh", j.dibatalkan_oleh)] if j.dibatalkan_oleh else []),
    ]


class BatalkanJalan(KonfirmasiView):
    akses = Izin("arsip.jalankan_cadangan")
    model = JalanCadangan
    judul = "Batalkan jalan"
    tombol = "Batalkan jalan ini"
    bahaya = True

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("sasaran", "repositori")

    def dari(self) -> str:
        return str(StatusJalan(self.objek.status).label)

    def ke(self) -> str:
        return str(StatusJalan.DIBATALKAN.label)

    def akibat(self) -> list[str]:
        return [
            "Jalan berhenti dengan bersih dalam beberapa detik; tidak ada salinan yang dicatat.",
            "Yang sudah terkirim tidak hilang: jalan berikutnya tidak mengirimnya lagi.",
        ]

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        services.minta_batal(jalan_id=self.objek.pk, oleh=pelaku(self.request))
        return "Pembatalan diminta."


class DaftarSalinan(DaftarView):
    akses = Izin("arsip.view_sasaran")
    model = Salinan
    table_class = TabelSalinan
    filterset_class = SaringanSalinan
    judul = "Salinan"
    keterangan = "Hanya salinan yang utuh tercatat di sini: data dan mesinnya sama-sama selesai dengan baik."
    nama_ekspor = "salinan-cadangan"
    kosong = Kosong("Belum ada salinan", "Jalankan cadangan pertama dari halaman sasarannya.", ikon="database")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("sasaran", "repositori")


class RinciSalinan(TemplateView):
    akses = Izin("arsip.view_sasaran")
    template_name = "arsip/cadangan/salinan.html"

    @cached_property
    def salinan(self) -> Salinan:
        kueri = Salinan.objects.terlihat_oleh(pelaku(self.request)).select_related("sasaran", "repositori")
        return get_object_or_404(kueri, pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        s, orang = self.salinan, pelaku(self.request)
        tangga = [
            ("Dibuat", s.dibuat_pada), ("Di media", s.di_media_pada), ("Dibaca ulang", s.dibaca_ulang_pada),
            ("Diuji pulih", s.diuji_pulih_pada),
        ]  # fmt: skip
        return super().get_context_data(
            **kwargs, judul=f"Salinan {s.sasaran}", salinan=s, tangga=tangga, fakta=_fakta_salinan(s),
            tabel=_tabel_terbesar(s), bagian=bagian("salinan", orang, s),
            jalan=s.jalan.select_related("sasaran", "repositori", "oleh")[:10],
        )  # fmt: skip


def _fakta_salinan(s: Salinan) -> list[tuple[str, Any]]:
    m = s.manifes
    isi = (
        f"{bahasa.angka(len(m['tabel']))} tabel, {bahasa.angka(m['baris'])} baris, "
        f"{bahasa.angka(len(m['batasan']))} batasan"
        if "tabel" in m
        else f"{bahasa.angka(m.get('berkas', 0))} berkas"
    )
    return [
        ("Data per", bahasa.waktu(s.waktu_data)),
        ("Isi", isi),
        ("Ukuran data", bahasa.byte(s.byte_asal)),
        ("Ditambahkan ke repositori", bahasa.byte(s.byte_baru)),
        ("Nomor snapshot", s.restic_id),
        ("Repositori", s.repositori),
        *([("Dilepas oleh retensi", bahasa.waktu(s.dilupakan_pada))] if s.dilupakan_pada else []),
    ]


def _tabel_terbesar(s: Salinan) -> list[tuple[str, dict[str, Any]]]:
    semua: dict[str, Any] = s.manifes.get("tabel", {})
    return sorted(semua.items(), key=lambda t: -t[1]["baris"])[:15]
