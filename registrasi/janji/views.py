"""Screens of the staff: the week, the slots, the bookings, and how a call went."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, cast

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from registrasi.janji import forms, services, services_hasil, services_slot
from registrasi.janji.enums import NADA, StatusJanji
from registrasi.janji.filters import SaringanJanji
from registrasi.janji.model_janji import LIHAT
from registrasi.janji.models import JanjiVideo, SlotVideo
from registrasi.janji.selectors import hari_buka, pekan
from registrasi.janji.tables import TabelJanji

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_S = StatusJanji
KELOLA = services_slot.KELOLA
_TUJUH = dt.timedelta(days=7)


def _orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view of ours
    return cast("Pengguna", view.request.user)


class PekanJanji(TemplateView):
    """A week of slots: a column for each day, one below the other on a narrow screen."""

    akses = Izin(LIHAT)
    template_name = "registrasi/janji/pekan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kini = hari_buka()
        hari = bahasa.baca_tanggal(self.request.GET.get("pekan", "")) or kini
        senin = hari - dt.timedelta(days=hari.weekday())
        pilih = self.request.GET.get("petugas", "")
        petugas = int(pilih) if pilih.isdecimal() else None
        isi = pekan(_orang(self), senin, petugas)
        return super().get_context_data(
            **kwargs,
            judul="Janji video",
            pekan=isi,
            senin=senin,
            akhir=senin + dt.timedelta(days=6),
            sebelum=(senin - _TUJUH).isoformat(),
            sesudah=(senin + _TUJUH).isoformat(),
            pekan_ini=senin <= kini < senin + _TUJUH,
            petugas=services_slot.petugas_janji(),
            pilih=petugas,
            pola=services_slot.pola().kalimat,
            jumlah=sum(len(h.slot) for h in isi),
            terisi=sum(s.terisi for h in isi for s in h.slot),
            boleh_kelola=_orang(self).has_perm(KELOLA),
        )


class DaftarJanji(DaftarView):
    akses = Izin(LIHAT)
    model = JanjiVideo
    table_class = TabelJanji
    filterset_class = SaringanJanji
    judul = "Daftar janji video"
    keterangan = "Semua janji panggilan video dan hasilnya."
    nama_ekspor = "janji-video"
    kosong = Kosong("Belum ada janji", "Pemohon memesan dari halaman status permohonannya.", ikon="video")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("slot__petugas", "permohonan")


class _Formulir(FormulirView):
    akses = Izin(KELOLA)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": _orang(self)}

    #: Whose week is shown afterwards: where the new slots are.
    hari: dt.date | None = None

    def get_success_url(self) -> str:
        alamat = reverse("registrasi:pekan_janji")
        return f"{alamat}?pekan={self.hari.isoformat()}" if self.hari else alamat

    def get_batal(self) -> str:
        return reverse("registrasi:pekan_janji")


class BuatSlotPola(_Formulir):
    form_class = forms.FormPola
    judul = "Buat slot menurut pola"
    tombol = "Buat slot"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        data = form.cleaned_data
        self.hari = max(data["dari"], hari_buka())
        n = services_slot.buat_slot_pola(
            petugas_id=data["petugas"].pk, oleh=_orang(self), dari=data["dari"], pekan=data["pekan"],
            tautan=data["tautan"],
        )  # fmt: skip
        return (
            f"{n} slot baru dibuat; yang sudah ada tidak diubah." if n else "Tidak ada slot baru: semuanya sudah ada."
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kalimat = f"Pola kantor: {services_slot.pola().kalimat}. Hari libur dan jam tutup dilewati."
        return super().get_context_data(**kwargs, keterangan=kalimat)


class BuatSlot(_Formulir):
    form_class = forms.FormSlot
    judul = "Buat satu slot"
    keterangan = "Di luar pola, selama kantor buka."
    tombol = "Buat slot"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        data, (mulai, selesai) = form.cleaned_data, form.masa()
        self.hari = mulai.astimezone(bahasa.zona()).date()
        slot = services_slot.buat_slot(
            petugas_id=data["petugas"].pk, mulai=mulai, selesai=selesai, kapasitas=data["kapasitas"],
            tautan=data["tautan"], oleh=_orang(self),
        )  # fmt: skip
        return f"{slot} dibuat."


class RinciSlot(TemplateView):
    akses = Izin(LIHAT)
    template_name = "registrasi/janji/slot.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = _orang(self)
        slot = get_object_or_404(SlotVideo.objects.terlihat_oleh(orang).select_related("petugas"), pk=self.kwargs["pk"])
        terbuka = slot.ditutup_pada is None and not slot.lewat
        return super().get_context_data(
            **kwargs,
            judul=slot.kapan,
            slot=slot,
            terbuka=terbuka,
            janji=slot.janji.select_related("permohonan").order_by("dipesan_pada"),
            boleh_kelola=orang.has_perm(KELOLA) and terbuka,
            fakta=[
                ("Petugas", slot.petugas.nama),
                ("Terisi", f"{slot.terisi} dari {slot.kapasitas}"),
                ("Ditutup", f"{bahasa.waktu(slot.ditutup_pada)}: {slot.alasan_tutup}" if slot.ditutup_pada else ""),
            ],
        )


class _LangkahSlot(KonfirmasiView):
    akses = Izin(KELOLA)
    model = SlotVideo

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=f"{self.objek.kapan}, {self.objek.terisi} janji")


class AturTautan(_LangkahSlot):
    form_class = forms.FormTautan
    judul = "Atur tautan pertemuan"
    tombol = "Simpan tautan"

    def get_initial(self) -> dict[str, Any]:
        return {"tautan": self.objek.tautan}

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_slot.atur_tautan(slot_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return "Tautan tersimpan; pemohon melihatnya di halaman janjinya."


class TutupSlot(_LangkahSlot):
    form_class = forms.FormAlasan
    judul = "Tutup slot"
    tombol = "Tutup slot"
    bahaya = True

    def akibat(self) -> list[str]:
        n = self.objek.janji.filter(status=_S.DIPESAN).count()
        return [f"{n} janji dibatalkan dan pemohonnya dikabari lewat surel."] if n else []

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_slot.tutup_slot(slot_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return "Slot ditutup."


class RinciJanji(TemplateView):
    akses = Izin(LIHAT)
    template_name = "registrasi/janji/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = _orang(self)
        kueri = JanjiVideo.objects.terlihat_oleh(orang).select_related(
            "slot__petugas", "permohonan", "naskah", "dicatat_oleh", "dipesan_oleh"
        )
        j = get_object_or_404(kueri, pk=self.kwargs["pk"])
        nada, ikon = NADA[j.status]
        mulai = j.slot.mulai <= bahasa.sekarang()
        kelola = orang.has_perm(KELOLA) and j.status == _S.DIPESAN
        return super().get_context_data(
            **kwargs,
            judul=j.permohonan.sebutan,
            janji=j,
            nada=nada,
            ikon=ikon,
            butir=j.butir.select_related("butir__persyaratan"),
            boleh_hasil=kelola and mulai,
            boleh_batal=kelola,
            fakta=[
                ("Waktu", j.slot.kapan),
                ("Petugas", j.slot.petugas.nama),
                ("Dipesan", f"{bahasa.waktu(j.dipesan_pada)}, {j.dipesan_oleh or 'pemohon'}"),
                ("Diubah", f"{j.kali_ubah} kali" if j.kali_ubah else ""),
                ("Yang hadir", j.hadir_nama),
                ("Dicatat", f"{bahasa.waktu(j.dicatat_pada)}, {j.dicatat_oleh}" if j.dicatat_pada else ""),
                ("Dibatalkan", f"{bahasa.waktu(j.dibatalkan_pada)}: {j.alasan_batal}" if j.dibatalkan_pada else ""),
            ],
        )


class _LangkahJanji(KonfirmasiView):
    akses = Izin(KELOLA)
    model = JanjiVideo
    tujuan = _S.HADIR

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("slot", "permohonan")

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(self.tujuan.label)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **kwargs, keterangan=f"{self.objek.permohonan.sebutan}, {self.objek.slot.kapan}"
        )


class CatatHadir(_LangkahJanji):
    form_class = forms.FormHadir
    template_name = "registrasi/janji/hadir.html"
    judul = "Catat hasil panggilan"
    tombol = "Simpan dan terbitkan berita acara"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "permohonan": self.objek.permohonan}

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        data = form.cleaned_data
        services_hasil.catat_hadir(
            janji_id=self.objek.pk, hadir_nama=data["hadir_nama"], butir=form.hasil(), oleh=_orang(self),
            catatan=data["catatan"],
        )  # fmt: skip
        return "Tersimpan; berita acara verifikasi daring terbit. Tanda tangani berita acaranya."


class CatatTidakHadir(_LangkahJanji):
    form_class = forms.FormTidakHadir
    judul = "Catat tidak hadir"
    tombol = "Simpan"
    tujuan = _S.TIDAK_HADIR

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_hasil.catat_tidak_hadir(janji_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return "Tercatat tidak hadir. Pemohon dapat memesan waktu lain."


class BatalkanJanji(_LangkahJanji):
    form_class = forms.FormAlasan
    judul = "Batalkan janji"
    tombol = "Batalkan janji"
    bahaya = True
    tujuan = _S.BATAL

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.batalkan(janji_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return "Janji dibatalkan; pemohon dikabari lewat surel."
