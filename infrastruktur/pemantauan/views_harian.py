"""Screens of the daily record: the log, one day, confirming, noting, explaining a gap."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, cast

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from infrastruktur.pemantauan import services
from infrastruktur.pemantauan.enums import NADA_KEADAAN, Keadaan
from infrastruktur.pemantauan.filters import SaringanHarian
from infrastruktur.pemantauan.forms import FormCatatan, FormKonfirmasi, FormPenjelasan
from infrastruktur.pemantauan.model_harian import PemantauanHarian
from infrastruktur.pemantauan.selectors import HARI_PENJELASAN, hari_kosong
from infrastruktur.pemantauan.tables import TabelHarian
from infrastruktur.perangkat.models import Server
from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import AksiMassal, DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna


def _konfirmasi_massal(*, oleh: Pengguna, objek: list[PemantauanHarian]) -> str:
    beres = services.konfirmasi_beberapa(
        pemantauan_id=[h.pk for h in objek], oleh=oleh, keadaan_dilihat={h.pk: h.keadaan for h in objek}
    )
    return f"{len(beres)} hari dikonfirmasi."


class LogHarian(DaftarView):
    akses = Izin("infrastruktur.view_pemantauanharian")
    model = PemantauanHarian
    table_class = TabelHarian
    filterset_class = SaringanHarian
    judul = "Log pemantauan harian"
    keterangan = "Angka terburuk tiap hari, keadaan, dan petugas yang mengonfirmasi (Pasal 26 ayat (1))."
    nama_ekspor = "log-pemantauan-harian"
    izin_ekspor = "infrastruktur.ekspor_pemantauan"
    per_halaman = 31
    kosong = Kosong(
        "Belum ada catatan harian", "Catatan pertama dibuat begitu server pertama mengirim ukuran.", ikon="calendar"
    )
    aksi_massal = (
        AksiMassal(
            "konfirmasi",
            "Konfirmasi yang dipilih",
            "infrastruktur.konfirmasi_pemantauan",
            _konfirmasi_massal,
            akibat="Nama Anda dan waktu sekarang tercatat pada tiap hari. "
            "Hari yang keadaannya bukan Baik dikonfirmasi satu per satu dengan catatan.",
        ),
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("server", "dikonfirmasi_oleh").prefetch_related("catatan")


class RinciHarian(TemplateView):
    """One server, one day: figures, notes, trail, and the confirm button while it waits."""

    akses = Izin("infrastruktur.view_pemantauanharian")
    template_name = "infrastruktur/harian.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kueri = PemantauanHarian.objects.terlihat_oleh(cast("Pengguna", self.request.user))
        harian = get_object_or_404(kueri.select_related("server", "dikonfirmasi_oleh"), pk=self.kwargs["pk"])
        nada, ikon = NADA_KEADAAN[Keadaan(harian.keadaan)]
        return super().get_context_data(
            **kwargs,
            judul=f"{harian.server.nama}, {bahasa.tanggal(harian.tanggal)}",
            harian=harian,
            nada=nada,
            ikon=ikon,
            angka=_angka(harian),
            catatan=harian.catatan.select_related("oleh"),
            memburuk=bool(harian.keadaan_dikonfirmasi) and harian.keadaan != harian.keadaan_dikonfirmasi,
            tindak_lanjut=harian.server.tindak_lanjut.terbuka(),
        )


def _angka(harian: PemantauanHarian) -> list[tuple[str, float | None, tuple[int, int] | None, str]]:
    s = harian.server
    isi = f"{bahasa.byte(harian.disk_terpakai)} dari {bahasa.byte(harian.disk_total)}" if harian.disk_total else ""
    return [
        (f"Cakram {harian.disk_kait}".strip(), harian.disk_persen, s.ambang("disk"), isi),
        (
            "Memori (RAM)",
            harian.ram_persen,
            s.ambang("ram"),
            f"dari {bahasa.byte(harian.ram_total)}" if harian.ram_total else "",
        ),
        ("Prosesor, jam terberat", harian.cpu_persen, s.ambang("cpu"), ""),
        ("Swap", harian.swap_persen, s.ambang("swap"), ""),
        ("Inode", harian.inode_persen, s.ambang("inode"), ""),
    ]


class KonfirmasiHarian(KonfirmasiView):
    akses = Izin("infrastruktur.konfirmasi_pemantauan")
    model = PemantauanHarian
    form_class = FormKonfirmasi
    template_name = "infrastruktur/konfirmasi_harian.html"
    tombol = "Konfirmasi"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("server")

    def dari(self) -> str:
        return "Menunggu konfirmasi"

    def ke(self) -> str:
        return f"Dikonfirmasi oleh {self.request.user}"

    def akibat(self) -> list[str]:
        return [
            "Nama Anda dan waktu sekarang tercatat dan tidak dapat diganti. Koreksi sesudahnya ditulis sebagai catatan."
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        harian = services.konfirmasi_harian(
            pemantauan_id=self.objek.pk,
            oleh=cast("Pengguna", self.request.user),
            catatan=form.cleaned_data["catatan"],
            keadaan_dilihat=self.request.POST.get("keadaan", "")
            if self.request.POST.get("keadaan") in Keadaan.values
            else "",
        )
        return f"Pemantauan {harian.server} {bahasa.tanggal(harian.tanggal)} dikonfirmasi."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        nada, ikon = NADA_KEADAAN[Keadaan(self.objek.keadaan)]
        return super().get_context_data(
            **kwargs, judul=f"Konfirmasi {self.objek.server.nama}", angka=_angka(self.objek), nada=nada, ikon=ikon,
            keterangan=f"Pemantauan {bahasa.tanggal(self.objek.tanggal)}",
        )  # fmt: skip


class KonfirmasiHari(FormulirView):
    """All servers of one day in one act: the technician's morning round."""

    akses = Izin("infrastruktur.konfirmasi_pemantauan")
    form_class = FormKonfirmasi
    template_name = "infrastruktur/konfirmasi_hari.html"
    tombol = "Konfirmasi semua"

    @cached_property
    def tanggal(self) -> dt.date:
        hari = bahasa.baca_tanggal(self.kwargs["tanggal"])
        if hari is None or hari > bahasa.hari_ini():
            raise Http404
        return hari

    @cached_property
    def menunggu(self) -> list[PemantauanHarian]:
        return list(
            PemantauanHarian.objects.terlihat_oleh(cast("Pengguna", self.request.user))
            .filter(tanggal=self.tanggal, dikonfirmasi_pada__isnull=True, server__aktif=True)
            .select_related("server")
            .order_by("server__nama")
        )

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        # The states that stood on the page come back with it: what turned worse meanwhile is not confirmed unseen.
        dilihat = {h.pk: self.request.POST.get(f"keadaan-{h.pk}", "") for h in self.menunggu}
        beres = services.konfirmasi_beberapa(
            pemantauan_id=[pk for pk, k in dilihat.items() if k in Keadaan.values],
            oleh=cast("Pengguna", self.request.user),
            catatan=form.cleaned_data["catatan"],
            keadaan_dilihat=dilihat,
        )
        return f"{bahasa.kata_angka(len(beres)).capitalize()} server dikonfirmasi untuk {bahasa.tanggal(self.tanggal)}."

    def get_success_url(self) -> str:
        return reverse("infrastruktur:pemantauan")

    def get_batal(self) -> str:
        return self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **kwargs,
            judul=f"Konfirmasi pemantauan {bahasa.tanggal(self.tanggal)}",
            baris=[(h, *NADA_KEADAAN[Keadaan(h.keadaan)]) for h in self.menunggu],
            perlu_catatan=[h for h in self.menunggu if h.keadaan != Keadaan.NORMAL],
        )


class TambahCatatan(FormulirView):
    akses = Izin("infrastruktur.konfirmasi_pemantauan")
    form_class = FormCatatan
    tombol = "Simpan catatan"

    @cached_property
    def harian(self) -> PemantauanHarian:
        kueri = PemantauanHarian.objects.terlihat_oleh(cast("Pengguna", self.request.user)).select_related("server")
        return get_object_or_404(kueri, pk=self.kwargs["pk"])

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.tambah_catatan(
            pemantauan_id=self.harian.pk, isi=form.cleaned_data["isi"], oleh=cast("Pengguna", self.request.user)
        )
        return "Catatan disimpan."

    def get_success_url(self) -> str:
        return self.harian.get_absolute_url()

    def get_batal(self) -> str:
        return self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        judul = f"Tambah catatan {self.harian.server.nama}, {bahasa.tanggal(self.harian.tanggal)}"
        return super().get_context_data(**kwargs, judul=judul)


class JelaskanHari(FormulirView):
    """Why a past day has no figures; the alert ends, the gap stays."""

    akses = Izin("infrastruktur.konfirmasi_pemantauan")
    form_class = FormPenjelasan
    tombol = "Simpan penjelasan"
    keterangan = (
        "Hari itu tetap tampak kosong di log: angka tidak dibuat belakangan. Penjelasan Anda tampil di sampingnya."
    )

    @cached_property
    def server(self) -> Server:
        return get_object_or_404(
            Server.objects.terlihat_oleh(cast("Pengguna", self.request.user)), kode=self.kwargs["kode"]
        )

    @cached_property
    def tanggal(self) -> dt.date:
        hari = bahasa.baca_tanggal(self.kwargs["tanggal"])
        if hari is None or hari not in hari_kosong([self.server], hari=HARI_PENJELASAN).get(self.server.pk, []):
            raise Http404
        return hari

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.jelaskan_hari_kosong(
            server_id=self.server.pk,
            tanggal=self.tanggal,
            alasan=form.cleaned_data["alasan"],
            oleh=cast("Pengguna", self.request.user),
        )
        return f"Penjelasan {bahasa.tanggal(self.tanggal)} disimpan."

    def get_success_url(self) -> str:
        return self.server.get_absolute_url()

    def get_batal(self) -> str:
        return self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **kwargs, judul=f"Hari tanpa catatan: {self.server.nama}, {bahasa.tanggal(self.tanggal)}"
        )
