"""Screens of the loans: the list, one of them, the request, and every move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.peminjaman import services, services_kembali
from arsip.peminjaman.enums import NADA_PINJAM, Kondisi, StatusPinjam
from arsip.peminjaman.filters import SaringanPinjam
from arsip.peminjaman.forms import FormAjukan, FormAlasan, FormDitemukan, FormKembali, FormPerpanjang, FormTindakLanjut
from arsip.peminjaman.model_pinjam import Peminjaman
from arsip.peminjaman.selectors import antrean_asli, tahanan_berkas, tahanan_dokumen
from arsip.peminjaman.tables import TabelPinjam
from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.rinci import tahapan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_S = StatusPinjam
_LIHAT = "arsip.view_peminjaman"
_IKUT = ("berkas_arsip__lokasi", "dokumen__lokasi", "peminjam", "diajukan_oleh")


def _orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view of ours
    return cast("Pengguna", view.request.user)


class DaftarPinjam(DaftarView):
    akses = Izin(_LIHAT)
    model = Peminjaman
    table_class = TabelPinjam
    filterset_class = SaringanPinjam
    judul = "Peminjaman arsip"
    keterangan = "Asli di atas kertas: siapa memegangnya, sampai kapan, dan bagaimana kembalinya."
    nama_ekspor = "peminjaman-arsip"
    kosong = Kosong(
        "Belum ada peminjaman",
        "Ajukan dari halaman dokumen atau berkas yang aslinya Anda perlukan.",
        ikon="file-export",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related(*_IKUT)


class RinciPinjam(TemplateView):
    akses = Izin(_LIHAT)
    template_name = "arsip/peminjaman/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = _orang(self)
        kueri = Peminjaman.objects.terlihat_oleh(orang).select_related(
            *_IKUT, "naskah", "diputus_oleh", "diserahkan_oleh", "diterima_oleh", "tindak_lanjut_oleh"
        )
        p = get_object_or_404(kueri, pk=self.kwargs["pk"])
        dokumen = Dokumen.objects.terlihat_oleh(orang).filter(pk=p.dokumen_id or 0).first()
        berkas = BerkasArsip.objects.terlihat_oleh(orang).filter(pk=p.berkas_arsip_id).first()
        nada, ikon = NADA_PINJAM[_S(p.status)]
        return super().get_context_data(
            **kwargs,
            judul=p.sebutan[:1].upper() + p.sebutan[1:],
            pinjam=p,
            nada="kritis" if p.lewat else nada,
            ikon="clock" if p.lewat else ikon,
            keadaan="Lewat jatuh tempo" if p.lewat else p.get_status_display(),
            jalan=_jalan(p),
            asli=dokumen or berkas,
            antrean=list(antrean_asli(p)[:10]) if orang.has_perm(services.KELOLA) else [],
            boleh_putus=orang.has_perm(services.SETUJUI_RAHASIA if p.rahasia else services.KELOLA),
            boleh_kelola=orang.has_perm(services.KELOLA),
            boleh_batal=orang.pk in {p.peminjam_id, p.diajukan_oleh_id} or orang.has_perm(services.KELOLA),
            pita=_pita(p),
            fakta=_fakta(p),
        )


def _fakta(p: Peminjaman) -> list[tuple[str, str]]:
    surat = f"{p.nomor_surat}, {bahasa.tanggal(p.tanggal_surat)}".rstrip(", ") if p.nomor_surat else ""
    fakta = [
        ("Peminjam", p.siapa),
        ("Kontak", p.peminjam_kontak),
        ("Surat", surat),
        ("Nomor arsip", p.tempat_asli[:1].upper() + p.tempat_asli[1:]),
        ("Tempat asli", services.tempat_simpan(pinjam=p)),
        ("Lama", f"{p.hari_kerja} hari kerja"),
        ("Jatuh tempo", bahasa.tanggal(p.jatuh_tempo)),
        ("Diperpanjang", f"{p.perpanjangan} kali" if p.perpanjangan else ""),
        ("Diajukan", f"{bahasa.waktu(p.diajukan_pada)}, {p.diajukan_oleh}"),
        ("Diputus", f"{bahasa.waktu(p.diputus_pada)}, {p.diputus_oleh}" if p.diputus_pada else ""),
        ("Diserahkan", f"{bahasa.waktu(p.diserahkan_pada)}, {p.diserahkan_oleh}" if p.diserahkan_pada else ""),
        ("Kembali", f"{bahasa.waktu(p.kembali_pada)}, {p.diterima_oleh}" if p.kembali_pada else ""),
        ("Kondisi", Kondisi(p.kondisi).label if p.kondisi else ""),
    ]
    return [f for f in fakta if f[1]]


def _pita(p: Peminjaman) -> dict[str, Any] | None:
    """Days of the loan gone, of all of it; None while nobody holds the original."""
    if p.status != _S.DIPINJAM or p.jatuh_tempo is None or p.diserahkan_pada is None:
        return None
    mulai = p.diserahkan_pada.astimezone(bahasa.zona()).date()
    total, lewat = max(1, (p.jatuh_tempo - mulai).days), (bahasa.hari_ini() - mulai).days
    sisa = (p.jatuh_tempo - bahasa.hari_ini()).days
    kata = f"sisa {sisa} hari" if sisa > 0 else "jatuh tempo hari ini" if sisa == 0 else f"lewat {-sisa} hari"
    return {"pakai": min(lewat, total), "total": total, "kata": kata, "nada": "kritis" if sisa < 0 else "jalan"}


def _jalan(p: Peminjaman) -> list[Any]:
    akhir = p.status if p.status in {_S.DITOLAK, _S.DIBATALKAN, _S.HILANG} else _S.KEMBALI
    if akhir in {_S.DITOLAK, _S.DIBATALKAN}:
        urutan = [_S.DIAJUKAN, _S(akhir)]
    else:
        urutan = [_S.DIAJUKAN, _S.DISETUJUI, _S.DIPINJAM, _S(akhir)]
    kapan = {
        _S.DIAJUKAN: p.diajukan_pada, _S.DISETUJUI: p.diputus_pada, _S.DIPINJAM: p.diserahkan_pada,
        _S.KEMBALI: p.kembali_pada, _S.DITOLAK: p.diputus_pada, _S.DIBATALKAN: p.diputus_pada,
    }  # fmt: skip
    return tahapan(
        [(s.value, "Disetujui" if s == _S.DISETUJUI else s.label) for s in urutan],
        str(p.status),
        {s.value: bahasa.tanggal(kapan[s]) for s in urutan if kapan.get(s)},
    )


class AjukanPinjam(FormulirView):
    """``?dokumen=<id>`` or ``?berkas=<id>``: of what the person sees."""

    akses = Izin(_LIHAT)
    form_class = FormAjukan
    tombol = "Ajukan"

    @cached_property
    def asli(self) -> Dokumen | BerkasArsip:
        orang, kunci = _orang(self), self.request.GET
        if (nomor := kunci.get("dokumen", "")).isdecimal():
            return get_object_or_404(Dokumen.objects.terlihat_oleh(orang).select_related("berkas_arsip"), pk=nomor)
        if (nomor := kunci.get("berkas", "")).isdecimal():
            return get_object_or_404(BerkasArsip.objects.terlihat_oleh(orang), pk=nomor)
        raise Http404

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": _orang(self)}

    @property
    def kelompok(self) -> tuple[tuple[str, tuple[str, ...]], ...]:  # type: ignore[override] # depends on the person
        pinjam = ("Peminjaman", ("keperluan", "hari_kerja"))
        if not _orang(self).has_perm(services.KELOLA):
            return (pinjam,)
        luar = ("nama", "instansi", "kontak", "nomor_surat", "tanggal_surat")
        return (("Peminjam", ("siapa", "pegawai")), ("Bila orang luar", luar), pinjam)

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        dokumen = isinstance(self.asli, Dokumen)
        self.pinjam = services.ajukan(
            oleh=_orang(self), peminjam=form.peminjam(), keperluan=form.cleaned_data["keperluan"],
            hari_kerja=form.cleaned_data["hari_kerja"], dokumen_id=self.asli.pk if dokumen else None,
            berkas_arsip_id=None if dokumen else self.asli.pk,
        )  # fmt: skip
        return "Permohonan masuk antrean; Anda dikabari begitu diputus."

    def get_success_url(self) -> str:
        return self.pinjam.get_absolute_url() if hasattr(self, "pinjam") else reverse("arsip:daftar_pinjam")

    def get_batal(self) -> str:
        return self.asli.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        tahanan = tahanan_dokumen(self.asli) if isinstance(self.asli, Dokumen) else tahanan_berkas(self.asli)
        satu = tahanan.first()
        keterangan = str(self.asli)
        if satu is not None:
            sampai = f" sampai {bahasa.tanggal(satu.jatuh_tempo)}" if satu.jatuh_tempo else ""
            keterangan += f" Aslinya sedang tidak di tempat{sampai}; permohonan Anda masuk antrean."
        return super().get_context_data(**kwargs, judul="Pinjam asli", keterangan=keterangan)


class _Perpindahan(KonfirmasiView):
    """One move of a loan: from → to, its words, its service."""

    akses = Izin(services.KELOLA)
    model = Peminjaman
    tujuan: StatusPinjam | None = None

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related(*_IKUT)

    def dari(self) -> str:
        return str(self.objek.get_status_display()) if self.tujuan else ""

    def ke(self) -> str:
        return self.tujuan.label if self.tujuan else ""

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - the fields of its form
        raise NotImplementedError

    def pesan(self) -> str:
        raise NotImplementedError

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.layanan(peminjaman_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return self.pesan()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=f"{self.objek.sebutan}, peminjam {self.objek.siapa}")


class SetujuiPinjam(_Perpindahan):
    judul = "Setujui peminjaman"
    tombol = "Setujui"
    tujuan = _S.DISETUJUI

    def akibat(self) -> list[str]:
        return ["Aslinya disisihkan bagi peminjam ini; permohonan lain atas asli yang sama menunggu."]

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.setujui(**data)

    def pesan(self) -> str:
        return "Disetujui; peminjam dikabari untuk mengambilnya."


class TolakPinjam(_Perpindahan):
    form_class = FormAlasan
    judul = "Tolak peminjaman"
    tombol = "Tolak"
    bahaya = True
    tujuan = _S.DITOLAK

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.tolak(**data)

    def pesan(self) -> str:
        return "Ditolak; peminjam membaca alasannya."


class BatalkanPinjam(_Perpindahan):
    akses = Izin(_LIHAT)
    form_class = FormAlasan
    judul = "Batalkan peminjaman"
    tombol = "Batalkan peminjaman"
    bahaya = True
    tujuan = _S.DIBATALKAN

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.batalkan(**data)

    def pesan(self) -> str:
        return "Peminjaman dibatalkan."


class SerahkanPinjam(_Perpindahan):
    judul = "Serahkan asli"
    tombol = "Serahkan"
    tujuan = _S.DIPINJAM

    def akibat(self) -> list[str]:
        return [
            f"Bukti Peminjaman Arsip terbit bernomor; jatuh temponya {self.objek.hari_kerja} hari kerja dari hari ini.",
            "Pegawai menandatanganinya di portal, orang luar di atas cetakannya.",
        ]

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.serahkan(**data)

    def pesan(self) -> str:
        return "Diserahkan; bukti peminjaman terbit. Cetak atau tanda tangani sekarang."


class PerpanjangPinjam(_Perpindahan):
    form_class = FormPerpanjang
    judul = "Perpanjang peminjaman"
    tombol = "Perpanjang"

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.perpanjang(**data)

    def pesan(self) -> str:
        return "Diperpanjang; peminjam dikabari."


class KembalikanPinjam(_Perpindahan):
    form_class = FormKembali
    judul = "Terima kembali asli"
    tombol = "Simpan penerimaan"
    tujuan = _S.KEMBALI

    def get_form_class(self) -> Any:  # noqa: ANN401 - one of two forms
        return FormDitemukan if self.objek.status == _S.HILANG else FormKembali

    def akibat(self) -> list[str]:
        return ["Rusak atau hilang membuka tindak lanjut dan mengabari Kepala LPSE."]

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services_kembali.kembalikan(**data)

    def pesan(self) -> str:
        return "Tersimpan. Kembalikan aslinya ke tempatnya."


class TindakLanjutPinjam(_Perpindahan):
    form_class = FormTindakLanjut
    judul = "Tindak lanjut asli rusak atau hilang"
    tombol = "Simpan tindak lanjut"

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services_kembali.tindak_lanjuti(**data)

    def pesan(self) -> str:
        return "Tindak lanjut tersimpan; peminjaman ini selesai."
