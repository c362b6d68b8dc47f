"""Screens of the follow-ups: the list, one of them, opening, taking up, closing, cancelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from infrastruktur.pemantauan import services
from infrastruktur.pemantauan.enums import JenisTindakan, StatusTindakLanjut
from infrastruktur.pemantauan.filters import SaringanTindakLanjut
from infrastruktur.pemantauan.forms import FormBatal, FormKerjakan, FormSelesai, FormTindakLanjut
from infrastruktur.pemantauan.model_deret import PrakiraanPenuh
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from infrastruktur.pemantauan.selectors import UkuranKini, kondisi_server
from infrastruktur.pemantauan.tables import NADA_STATUS, TabelTindakLanjut
from infrastruktur.perangkat.models import Server
from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.rinci import tahapan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_S = StatusTindakLanjut


class DaftarTindakLanjut(DaftarView):
    akses = Izin("infrastruktur.view_tindaklanjut")
    model = TindakLanjut
    table_class = TabelTindakLanjut
    filterset_class = SaringanTindakLanjut
    judul = "Tindak lanjut"
    keterangan = "Penggantian atau penambahan karena angka kritis; terbuka sampai ditulis apa yang dilakukan."
    nama_ekspor = "tindak-lanjut"
    izin_ekspor = "infrastruktur.ekspor_pemantauan"
    kosong = Kosong("Belum ada tindak lanjut", "Muncul sendiri begitu satu angka melewati batas kritis.", ikon="tool")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("server", "dikerjakan_oleh")


class RinciTindakLanjut(TemplateView):
    akses = Izin("infrastruktur.view_tindaklanjut")
    template_name = "infrastruktur/tindak_lanjut.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kueri = TindakLanjut.objects.terlihat_oleh(cast("Pengguna", self.request.user))
        t = get_object_or_404(
            kueri.select_related("server", "dibuka_oleh", "dikerjakan_oleh", "ditutup_oleh", "pemantauan__server"),
            pk=self.kwargs["pk"],
        )
        nada, ikon = NADA_STATUS[_S(t.status)]
        return super().get_context_data(
            **kwargs, judul=str(t), tindak=t, nada=nada, ikon=ikon, jalan=_jalan(t),
            fakta=[
                ("Server", t.server),
                ("Ukuran", t.perkara[:1].upper() + t.perkara[1:]),
                ("Angka pemicu", f"{bahasa.angka(t.nilai_pemicu, 1)} persen" if t.nilai_pemicu is not None else ""),
                ("Dibuka", f"{bahasa.waktu(t.dibuka_pada)}, {t.dibuka_oleh or 'otomatis'}"),
                ("Dikerjakan", f"{bahasa.waktu(t.dikerjakan_pada)}, {t.dikerjakan_oleh}" if t.dikerjakan_pada else ""),
                ("Ditutup", f"{bahasa.waktu(t.ditutup_pada)}, {t.ditutup_oleh}" if t.ditutup_pada else ""),
            ],
        )  # fmt: skip


def _jalan(t: TindakLanjut) -> list[Any]:
    akhir = _S.DIBATALKAN if t.status == _S.DIBATALKAN else _S.SELESAI
    urutan = [(s.value, s.label) for s in (_S.TERBUKA, _S.DIKERJAKAN, akhir)]
    return tahapan(
        urutan,
        t.status,
        {
            _S.TERBUKA: bahasa.tanggal(t.dibuka_pada),
            _S.DIKERJAKAN: bahasa.tanggal(t.dikerjakan_pada) if t.dikerjakan_pada else "",
            akhir: bahasa.tanggal(t.ditutup_pada) if t.ditutup_pada else "",
        },
    )


class BukaTindakLanjut(FormulirView):
    """«Usulkan penambahan»: a person opens a follow-up before the figure is critical."""

    akses = Izin("infrastruktur.kerjakan_tindaklanjut")
    form_class = FormTindakLanjut
    tombol = "Buka tindak lanjut"

    @cached_property
    def ukuran(self) -> tuple[Server, UkuranKini]:
        server = get_object_or_404(
            Server.objects.terlihat_oleh(cast("Pengguna", self.request.user)), kode=self.request.GET.get("server", "")
        )
        kini = kondisi_server([server])[0]
        ukuran = next((u for u in kini.takaran if u.kunci == self.request.GET.get("ukuran")), None)
        if ukuran is None:
            raise Http404
        return server, ukuran

    def get_initial(self) -> dict[str, Any]:
        server, ukuran = self.ukuran
        ramalan = PrakiraanPenuh.objects.filter(server=server, metrik=ukuran.metrik, kait=ukuran.kait).first()
        sebab = f"{ukuran.label} terpakai {bahasa.angka(ukuran.nilai, 1)} persen."
        if ramalan:
            sebab += f" Naik {bahasa.angka(ramalan.laju, 2)} persen sehari"
            sebab += f"; penuh sekitar {bahasa.tanggal(ramalan.penuh_pada)}."
        return {**super().get_initial(), "jenis": JenisTindakan.PENAMBAHAN, "alasan": sebab}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        server, ukuran = self.ukuran
        self.tindak = services.buka_tindak_lanjut(
            server_id=server.pk, metrik=ukuran.metrik, kait=ukuran.kait, nilai=ukuran.nilai,
            oleh=cast("Pengguna", self.request.user), **form.cleaned_data,
        )  # fmt: skip
        return "Tindak lanjut dibuka; ia tinggal di antrean sampai ditutup dengan apa yang dilakukan."

    def get_success_url(self) -> str:
        # A second click of the same form opened nothing of its own: back to the server it is about.
        return self.tindak.get_absolute_url() if hasattr(self, "tindak") else self.get_batal()

    def get_batal(self) -> str:
        return self.ukuran[0].get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        server, ukuran = self.ukuran
        return super().get_context_data(**kwargs, judul=f"Tindak lanjut {ukuran.label.lower()} {server}")


class _Perpindahan(KonfirmasiView):
    """One move of a follow-up: shows from → to, asks for its words, calls its service."""

    akses = Izin("infrastruktur.kerjakan_tindaklanjut")
    model = TindakLanjut
    tujuan: StatusTindakLanjut

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("server")

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return self.tujuan.label

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=str(self.objek))


class KerjakanTindakLanjut(_Perpindahan):
    form_class = FormKerjakan
    judul = "Kerjakan tindak lanjut"
    tombol = "Mulai kerjakan"
    tujuan = _S.DIKERJAKAN

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "jenis": self.objek.jenis}

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.kerjakan_tindak_lanjut(
            tindak_lanjut_id=self.objek.pk, oleh=cast("Pengguna", self.request.user), **form.cleaned_data
        )
        petugas = form.cleaned_data["petugas"]
        return f"Tindak lanjut ditugaskan kepada {petugas}." if petugas else "Tindak lanjut Anda kerjakan."


class SelesaikanTindakLanjut(_Perpindahan):
    form_class = FormSelesai
    judul = "Selesaikan tindak lanjut"
    tombol = "Selesaikan"
    tujuan = _S.SELESAI

    def akibat(self) -> list[str]:
        return ["Bila besok angkanya masih kritis, tindak lanjut baru terbuka sendiri."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.selesaikan_tindak_lanjut(
            tindak_lanjut_id=self.objek.pk, oleh=cast("Pengguna", self.request.user), **form.cleaned_data
        )
        return "Tindak lanjut selesai."


class BatalkanTindakLanjut(_Perpindahan):
    form_class = FormBatal
    judul = "Batalkan tindak lanjut"
    tombol = "Batalkan tindak lanjut"
    bahaya = True
    tujuan = _S.DIBATALKAN

    def akibat(self) -> list[str]:
        return ["Alasan Anda tersimpan. Bila besok angkanya masih kritis, tindak lanjut baru terbuka sendiri."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.batalkan_tindak_lanjut(
            tindak_lanjut_id=self.objek.pk, oleh=cast("Pengguna", self.request.user), **form.cleaned_data
        )
        return "Tindak lanjut dibatalkan."

    def get_batal(self) -> str:
        return reverse("infrastruktur:tindak_lanjut", args=[self.objek.pk])
