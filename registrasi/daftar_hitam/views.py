"""Screens of the register: the list, one entry, and every write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from lpse.akun.akses import Izin
from lpse.identitas import format_nik, format_npwp
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.rinci import tahapan
from registrasi.daftar_hitam import panel, services
from registrasi.daftar_hitam.enums import StatusDaftarHitam
from registrasi.daftar_hitam.filters import SaringanDaftarHitam
from registrasi.daftar_hitam.forms import FormEntri, FormPenundaan, FormPerubahan, FormUbahEntri
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.tables import TabelDaftarHitam

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusDaftarHitam
_LIHAT, _CATAT, _UBAH = (f"registrasi.{k}_daftarhitam" for k in ("view", "add", "change"))


def _orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view of ours
    return cast("Pengguna", view.request.user)


class DaftarEntri(DaftarView):
    akses = Izin(_LIHAT)
    model = DaftarHitam
    table_class = TabelDaftarHitam
    filterset_class = SaringanDaftarHitam
    judul = "Daftar hitam"
    keterangan = (
        "Penyedia yang sedang dikenai sanksi. NPWP, NIB, atau NIK yang cocok menghentikan pendaftaran di loket."
    )
    nama_ekspor = "daftar-hitam"
    kosong = Kosong(
        "Belum ada entri", "Catat SK penetapan yang diterima, atau impor daftarnya dari berkas CSV.", ikon="ban"
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on the person
        return (reverse("registrasi:hitam_catat"), "Catat SK") if _orang(self).has_perm(_CATAT) else None


class RinciEntri(TemplateView):
    akses = Izin(_LIHAT)
    template_name = "registrasi/daftar_hitam/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = _orang(self)
        kueri = DaftarHitam.objects.terlihat_oleh(orang).select_related("bukti__isi", "dibuat_oleh")
        entri = get_object_or_404(kueri, pk=self.kwargs["pk"])
        utuh = orang.has_perm(_UBAH)
        if utuh and (entri.npwp or entri.nik):
            catat(pelaku=orang, kata="melihat NPWP/NIK entri daftar hitam", objek=entri)
        return super().get_context_data(
            **kwargs,
            judul=entri.nama,
            entri=entri,
            utuh=utuh,
            jalan=_jalan(entri),
            fakta=_fakta(entri, utuh=utuh),
            riwayat=entri.riwayat.select_related("bukti__isi", "oleh"),
            panel=panel.untuk(orang, entri),
            boleh_ubah=utuh,
            boleh_pindah=orang.has_perm(services.UBAH_STATUS),
        )


def _jalan(e: DaftarHitam) -> list[Any]:
    urutan = [_S.TAYANG, _S(e.status)] if e.status != _S.TAYANG else [_S.TAYANG]
    kapan = {_S.TAYANG: e.tanggal_sk, _S(e.status): e.sk_perubahan_tanggal or e.tanggal_sk}
    return tahapan(
        [(s.value, s.label) for s in urutan], str(e.status), {s.value: bahasa.tanggal(kapan[s]) for s in urutan}
    )


def _fakta(e: DaftarHitam, *, utuh: bool) -> list[tuple[str, str]]:
    fakta = [
        ("NPWP", format_npwp(e.npwp) if utuh else bahasa.samar(e.npwp)),
        ("NIB", e.nib),
        ("NIK", format_nik(e.nik) if utuh else bahasa.samar(e.nik)),
        ("Alamat", e.alamat),
        ("Paket", " ".join(filter(None, (e.kode_paket, e.nama_paket)))),
        ("SK penetapan", f"{e.nomor_sk}, {bahasa.tanggal(e.tanggal_sk)}"),
        ("Penerbit", e.penerbit),
        ("Masa berlaku", e.masa),
        ("Pelanggaran", e.jenis_pelanggaran),
        ("Asal", f"{e.get_asal_display()}, {bahasa.waktu(e.dibuat_pada)}"),
        ("Dicatat oleh", str(e.dibuat_oleh or "")),
    ]
    return [f for f in fakta if f[1]]


class _Formulir(FormulirView):
    template_name = "registrasi/daftar_hitam/formulir.html"
    kelompok: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("Penyedia", ("nama", "npwp", "nib", "nik", "alamat")),
        ("SK penetapan", ("nomor_sk", "tanggal_sk", "penerbit", "berlaku_dari", "berlaku_sampai", "bukti")),
        ("Pelanggaran", ("pelanggaran", "pelanggaran_lain", "kode_paket", "nama_paket")),
    )

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": _orang(self)}


class CatatEntri(_Formulir):
    akses = Izin(_CATAT)
    form_class = FormEntri
    judul = "Catat SK daftar hitam"
    tombol = "Simpan entri"
    batal = cast("str", reverse_lazy("registrasi:daftar_hitam"))

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.entri = services.catat_entri(data=form.data_entri(), bukti=form.berkas_bukti(), oleh=_orang(self))
        return "Entri tercatat; pengguna dan permohonan yang cocok langsung dicari."

    def get_success_url(self) -> str:
        return self.entri.get_absolute_url() if hasattr(self, "entri") else str(self.batal)


class UbahEntri(_Formulir):
    akses = Izin(_UBAH)
    form_class = FormUbahEntri
    judul = "Betulkan entri"
    tombol = "Simpan pembetulan"
    kelompok = (*_Formulir.kelompok, ("Pembetulan", ("alasan",)))

    @cached_property
    def entri(self) -> DaftarHitam:
        return get_object_or_404(DaftarHitam.objects.terlihat_oleh(_orang(self)), pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        kolom = {k: getattr(self.entri, k) for k in services.DataEntri.__dataclass_fields__ if k != "jenis_pelanggaran"}
        return {**kolom, **FormUbahEntri.pelanggaran_awal(self.entri.jenis_pelanggaran)}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.ubah_entri(
            entri_id=self.entri.pk, data=form.data_entri(), bukti=form.berkas_bukti(), oleh=_orang(self),
            alasan=form.cleaned_data["alasan"],
        )  # fmt: skip
        return "Pembetulan tersimpan."

    def get_success_url(self) -> str:
        return self.entri.get_absolute_url()

    def get_batal(self) -> str:
        return self.entri.get_absolute_url()


class _Perpindahan(KonfirmasiView):
    """One move of an entry: from → to, the decree behind it, its service."""

    akses = Izin(services.UBAH_STATUS)
    template_name = "registrasi/daftar_hitam/pindah.html"
    model = DaftarHitam
    form_class: type[FormPerubahan] = FormPerubahan
    tujuan: StatusDaftarHitam

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": _orang(self)}

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(self.tujuan.label)

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - of the service
        raise NotImplementedError

    def pesan(self) -> str:
        raise NotImplementedError

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.layanan(entri_id=self.objek.pk, data=form.perubahan(), bukti=form.berkas_bukti(), oleh=_orang(self))
        return self.pesan()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=f"{self.objek.nama}, SK {self.objek.nomor_sk}")


class TundaEntri(_Perpindahan):
    form_class = FormPenundaan
    judul = "Tunda entri"
    tombol = "Tunda"
    tujuan = _S.PENUNDAAN

    def akibat(self) -> list[str]:
        return ["Selama ditunda, entri ini tidak menghentikan pendaftaran."]

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.tunda(**data)

    def pesan(self) -> str:
        return "Entri ditunda menurut putusan pengadilan."


class TayangkanEntri(_Perpindahan):
    judul = "Tayangkan kembali"
    tombol = "Tayangkan kembali"
    tujuan = _S.TAYANG

    def akibat(self) -> list[str]:
        return [f"Entri kembali menghentikan pendaftaran selama masa berlakunya: {self.objek.masa}."]

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.tayangkan(**data)

    def pesan(self) -> str:
        return "Entri tayang kembali; pengguna dan permohonan yang cocok dicari lagi."


class BatalkanEntri(_Perpindahan):
    judul = "Batalkan entri"
    tombol = "Batalkan entri"
    bahaya = True
    tujuan = _S.PEMBATALAN

    def akibat(self) -> list[str]:
        return ["Pembatalan tidak dapat ditarik; sanksi baru memerlukan SK penetapan baru."]

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.batalkan(**data)

    def pesan(self) -> str:
        return "Entri dibatalkan."
