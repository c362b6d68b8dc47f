"""Screens about one user: the page, the whole numbers, a new decree, a password handed over, an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.dokumen import selectors as arsip
from lpse.akun.akses import Izin
from lpse.identitas import format_nip, format_npwp, samar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from lpse.tampilan.formulir import FormulirView
from registrasi.pengguna import aturan, services, services_sistem, services_sk
from registrasi.pengguna.forms import FormAkun, FormSandi, FormSK
from registrasi.pengguna.models import PenggunaSPSE, PermintaanPerubahan
from registrasi.pengguna.panel import isi_panel, isi_tindakan
from registrasi.pengguna.selectors import kejadian_terakhir, sistem_pengguna

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from lpse.akun.models import Pengguna

LIHAT = "registrasi.view_penggunaspse"
KELOLA = "registrasi.kelola_pengguna"
IDENTITAS = "registrasi.lihat_identitas"
_DOKUMEN_TERBARU = 12
#: The ribbon of a decree shows its last so many days.
_PITA_SK = 365


class _SatuPengguna:
    """The user of the address, if this person may see them."""

    request: HttpRequest
    kwargs: dict[str, Any]

    @property
    def orang(self) -> Pengguna:
        return cast("Pengguna", self.request.user)

    @cached_property
    def satu(self) -> PenggunaSPSE:
        terlihat = PenggunaSPSE.objects.terlihat_oleh(self.orang).select_related(
            "instansi", "entitas_lain", "sk_berkas"
        )
        return get_object_or_404(terlihat.defer("cari"), pk=self.kwargs["pk"])


class RinciPengguna(_SatuPengguna, TemplateView):
    akses = Izin(LIHAT)
    template_name = "registrasi/pengguna/rinci.html"
    utuh = False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        satu, orang = self.satu, self.orang
        berkas = arsip.berkas_tentang(objek=satu, pengguna=orang) if orang.has_perm("arsip.view_dokumen") else None
        kelola = orang.has_perm(KELOLA)
        return super().get_context_data(
            **kwargs,
            judul=satu.nama,
            pengguna=satu,
            utuh=self.utuh,
            fakta=_fakta(satu, utuh=self.utuh),
            boleh_identitas=orang.has_perm(IDENTITAS),
            boleh_kelola=kelola,
            pita=_pita(satu),
            sistem=sistem_pengguna(satu),
            kejadian=kejadian_terakhir(satu),
            permintaan=PermintaanPerubahan.objects.terlihat_oleh(orang).filter(pengguna=satu)[:5],
            jenis_perubahan=aturan.jenis_boleh(satu) if kelola and satu.aktif else [],
            berkas=berkas,
            dokumen=arsip.isi_terlihat(berkas=berkas, pengguna=orang)[:_DOKUMEN_TERBARU] if berkas else [],
            panel=isi_panel(orang, satu),
            tindakan=isi_tindakan(orang, satu),
        )


class IdentitasPengguna(RinciPengguna):
    """The same page with the whole numbers; asking for it is a deed that the trail remembers."""

    akses = Izin(IDENTITAS)
    http_method_names = ["post"]
    utuh = True

    def post(self, request: HttpRequest, *_args: object, **kwargs: object) -> HttpResponse:
        catat(pelaku=self.orang, kata="melihat identitas utuh pengguna SPSE", objek=self.satu)
        return self.get(request, **kwargs)


def _nomor(nilai: str, bentuk: Any, *, utuh: bool) -> str:  # noqa: ANN401 - a function from text to text
    return (bentuk(nilai) if utuh else samar(nilai)) if nilai else ""


def _fakta(satu: PenggunaSPSE, *, utuh: bool) -> list[tuple[str, str]]:
    alamat = ", ".join(filter(None, (satu.alamat, satu.kabupaten, satu.provinsi)))
    fakta = [
        ("User ID", satu.user_id),
        ("Jenis", str(satu.entitas_lain or satu.get_jenis_display())),
        ("Bentuk usaha", satu.bentuk_usaha),
        ("NPWP", _nomor(satu.npwp, format_npwp, utuh=utuh)),
        ("NPWP 16 angka", _nomor(satu.npwp16 if satu.npwp16 != satu.npwp else "", format_npwp, utuh=utuh)),
        ("NITKU", _nomor(satu.nitku, str, utuh=utuh)),
        ("NIB", satu.nib),
        ("NIK", _nomor(satu.nik, str, utuh=utuh)),
        ("NIP", _nomor(satu.nip, format_nip, utuh=utuh)),
        ("Penanggung jawab", satu.penanggung_jawab),
        ("NIK penanggung jawab", _nomor(satu.nik_penanggung_jawab, str, utuh=utuh)),
        ("Jabatan", satu.jabatan),
        ("Instansi", str(satu.instansi or "")),
        ("Surel", satu.surel),
        ("Telepon", satu.telepon),
        ("Alamat", alamat),
        ("LPSE pendaftaran", satu.lpse_pendaftaran),
        ("Asal data", str(satu.get_asal_display())),
        ("Disetujui", bahasa.waktu(satu.disetujui_pada)),
        ("Nonaktif sampai", bahasa.tanggal(satu.nonaktif_sampai)),
    ]
    return [f for f in fakta if f[1]]


def _pita(satu: PenggunaSPSE) -> dict[str, Any] | None:
    """Days of the decree gone; None for providers and for whoever has none."""
    sisa = satu.sisa_sk
    if satu.penyedia or sisa is None or satu.sk_berlaku_sampai is None:
        return None
    mulai = satu.sk_tanggal
    total = max(1, (satu.sk_berlaku_sampai - mulai).days if mulai else _PITA_SK)
    kata = f"sisa {sisa} hari" if sisa > 0 else "berakhir hari ini" if sisa == 0 else f"lewat {-sisa} hari"
    nada = "kritis" if sisa < 0 else "perhatian" if sisa <= services_sk.PERINGATAN[0] else "jalan"
    return {"pakai": max(0, min(total - sisa, total)), "total": total, "kata": kata, "nada": nada}


class _FormSatu(_SatuPengguna, FormulirView):
    """A form about one user that leads back to their page."""

    akses = Izin(KELOLA)
    template_name = "registrasi/pengguna/formulir.html"

    def get_success_url(self) -> str:
        return self.satu.get_absolute_url()

    def get_batal(self) -> str:
        return self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, pengguna=self.satu, keterangan=str(self.satu))


class PerbaruiSK(_FormSatu):
    form_class = FormSK
    judul = "Perbarui SK"
    tombol = "Simpan SK baru"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": self.orang}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        data = form.cleaned_data
        services_sk.perbarui_sk(
            pengguna_id=self.satu.pk, nomor=data["nomor"], tanggal=data["tanggal"],
            berlaku_sampai=data["berlaku_sampai"], berkas=data["berkas"][0], oleh=self.orang,
        )  # fmt: skip
        return f"SK baru tersimpan dan diarsipkan; berlaku sampai {bahasa.tanggal(data['berlaku_sampai'])}."


class SerahkanSandi(_FormSatu):
    form_class = FormSandi
    judul = "Catat penyerahan kata sandi"
    tombol = "Catat penyerahan"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - as above
        services.serahkan_sandi(pengguna_id=self.satu.pk, oleh=self.orang, **form.cleaned_data)
        return "Penyerahan tercatat. Kata sandinya sendiri tidak disimpan di portal."


class CatatAkun(_FormSatu):
    form_class = FormAkun
    judul = "Catat akun sistem"
    tombol = "Simpan akun"

    def get_initial(self) -> dict[str, Any]:
        awal = super().get_initial()
        kode = self.request.GET.get("sistem", "")
        akun = self.satu.akun_sistem.filter(sistem__kode=kode).select_related("sistem").first() if kode else None
        if akun is not None:
            awal |= {"sistem": akun.sistem, "nama_akun": akun.nama_akun, "sejak": akun.sejak, "berakhir": akun.berakhir}
        return awal

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - as above
        akun = services_sistem.catat_akun(pengguna_id=self.satu.pk, oleh=self.orang, **form.cleaned_data)
        return f"Akun {akun.sistem.nama} tersimpan."
