"""Screens of the requests at the counter: the list, one of them, writing one down, and its decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from lpse.akun.akses import Izin, pelaku
from lpse.identitas import samar
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.rinci import tahapan
from registrasi.pengguna import aturan, services_perubahan
from registrasi.pengguna.enums import JenisPerubahan, StatusPerubahan
from registrasi.pengguna.filters import SaringanPerubahan
from registrasi.pengguna.forms import FormAlasan, FormCatatan, FormPerubahan
from registrasi.pengguna.kolom import label
from registrasi.pengguna.models import PermintaanPerubahan
from registrasi.pengguna.services import NOMOR
from registrasi.pengguna.tables import TabelPerubahan
from registrasi.pengguna.views_rinci import IDENTITAS, KELOLA, _FormSatu

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.tampilan.rinci import Tahap

LIHAT = "registrasi.view_permintaanperubahan"
PUTUSKAN = "registrasi.putuskan_perubahan"
_S = StatusPerubahan
_IKUT = ("pengguna", "diajukan_oleh", "diputus_oleh")


class DaftarPerubahan(DaftarView):
    akses = Izin(LIHAT)
    model = PermintaanPerubahan
    table_class = TabelPerubahan
    filterset_class = SaringanPerubahan
    judul = "Permintaan perubahan data"
    keterangan = "Dicatat di loket dengan buktinya, diputus orang lain."
    nama_ekspor = "permintaan-perubahan"
    kosong = Kosong(
        "Belum ada permintaan", "Catat dari halaman pengguna: cari pengguna, lalu pilih perubahannya.", ikon="edit"
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related(*_IKUT)


class BuatPerubahan(_FormSatu):
    """``pengguna/<pk>/perubahan/<jenis>/``: one kind, its values and its papers."""

    akses = Izin(KELOLA)
    form_class = FormPerubahan
    tombol = "Catat permintaan"

    @property
    def jenis(self) -> JenisPerubahan:
        jenis = next((j for j in aturan.jenis_boleh(self.satu) if j == self.kwargs["jenis"]), None)
        if jenis is None:
            raise Http404
        return jenis

    @property
    def judul(self) -> str:  # type: ignore[override] # by the kind
        if self.jenis == JenisPerubahan.PINDAH_LPSE:
            return str(aturan.arah_pindah(self.satu).label)
        return "Reset kata sandi" if self.jenis == JenisPerubahan.RESET_SANDI else f"Ubah {self.jenis.label.lower()}"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "pengguna": self.satu, "jenis": self.jenis, "oleh": self.orang}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        form = cast("FormPerubahan", kwargs.get("form") or self.get_form())
        kelompok = [(judul, [form[n] for n in nama]) for judul, nama in form.kelompok]
        kini = [(str(form.fields[k].label), _baca(k, getattr(self.satu, k))) for k in form.kolom]
        return {**super().get_context_data(**{**kwargs, "form": form}), "kelompok": kelompok, "kini": kini}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.permintaan = services_perubahan.ajukan_perubahan(
            pengguna_id=self.satu.pk, jenis=self.jenis, baru=form.nilai_baru(), alasan=form.cleaned_data["alasan"],
            pemohon=form.pembawa(), bukti=form.daftar_bukti(), oleh=self.orang,
        )  # fmt: skip
        return "Permintaan tercatat; cetak tanda terimanya. Rekan lain memutusnya."

    def get_success_url(self) -> str:
        return self.permintaan.get_absolute_url() if hasattr(self, "permintaan") else super().get_success_url()

    def get_batal(self) -> str:
        return str(self.satu.get_absolute_url())


def _baca(kolom: str, nilai: object) -> str:
    teks = str(nilai or "")
    return (samar(teks) if kolom in NOMOR else teks) or "–"


class RinciPerubahan(TemplateView):
    akses = Izin(LIHAT)
    template_name = "registrasi/pengguna/perubahan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang: Any = self.request.user
        kueri = PermintaanPerubahan.objects.terlihat_oleh(orang).select_related(*_IKUT, "naskah", "tanda_terima")
        p = get_object_or_404(kueri, pk=self.kwargs["pk"])
        sendiri = p.diajukan_oleh_id == orang.pk
        utuh = orang.has_perm(IDENTITAS)
        return super().get_context_data(
            **kwargs,
            judul=f"{p.get_jenis_display()}: {p.pengguna.nama}",
            permintaan=p,
            pengguna=p.pengguna,
            jalan=_jalan(p),
            nilai=_nilai(p),
            bukti=p.bukti.select_related("berkas"),
            boleh_bukti=utuh,
            sendiri=sendiri,
            boleh_putus=p.terbuka and orang.has_perm(PUTUSKAN) and not sendiri,
            boleh_batal=p.terbuka and orang.has_perm(KELOLA),
            fakta=_fakta(p),
        )


def _nilai(p: PermintaanPerubahan) -> list[tuple[str, str, str]]:
    """Field, before, after; personal numbers show where they differ and stay masked otherwise."""
    return [(label(k), _baca(k, p.lama.get(k)), _baca(k, p.baru.get(k))) for k in aturan.KOLOM[p.jenis]]


def _fakta(p: PermintaanPerubahan) -> list[tuple[str, str]]:
    fakta = [
        ("User ID", p.pengguna.user_id),
        ("Pemohon", p.pemohon),
        ("Identitas", str(p.get_cara_periksa_display())),
        ("Arah", str(p.get_arah_display())),
        ("Dicatat", f"{bahasa.waktu(p.diajukan_pada)}, {p.diajukan_oleh}"),
        ("Diputus", f"{bahasa.waktu(p.diputus_pada)}, {p.diputus_oleh}" if p.diputus_pada else ""),
    ]
    return [f for f in fakta if f[1]]


def _jalan(p: PermintaanPerubahan) -> list[Tahap]:
    akhir = _S.DISETUJUI if p.terbuka else _S(p.status)
    return tahapan(
        [(_S.DIAJUKAN.value, "Dicatat, menunggu putusan"), (akhir.value, str(akhir.label))],
        str(p.status),
        {_S.DIAJUKAN.value: bahasa.tanggal(p.diajukan_pada), akhir.value: bahasa.tanggal(p.diputus_pada)},
    )


class _Putusan(KonfirmasiView):
    """One decision on a request: from → to, and what follows."""

    akses = Izin(PUTUSKAN)
    model = PermintaanPerubahan
    tujuan = _S.DISETUJUI

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related(*_IKUT)

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(self.tujuan.label)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        keterangan = f"{self.objek.get_jenis_display()}, {self.objek.pengguna}"
        return super().get_context_data(**kwargs, keterangan=keterangan)


class SetujuiPerubahan(_Putusan):
    form_class = FormCatatan
    judul = "Setujui perubahan"
    tombol = "Setujui"

    def akibat(self) -> list[str]:
        ubah = [f"{apa}: {lama} menjadi {baru}." for apa, lama, baru in _nilai(self.objek) if lama != baru]
        return [*ubah, "Buktinya masuk ke berkas arsip pengguna; pengguna dikabari lewat surel."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_perubahan.setujui_perubahan(
            permintaan_id=self.objek.pk, oleh=pelaku(self.request), catatan=form.cleaned_data["catatan"]
        )
        return "Disetujui; data pengguna sudah berubah dan buktinya diarsipkan."


class TolakPerubahan(_Putusan):
    form_class = FormAlasan
    judul = "Tolak perubahan"
    tombol = "Tolak"
    bahaya = True
    tujuan = _S.DITOLAK

    def akibat(self) -> list[str]:
        return [
            "Data pengguna tidak berubah.",
            "Surat penolakan bernomor terbit dengan alasan Anda; pengguna dikabari lewat surel.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - as above
        services_perubahan.tolak_perubahan(
            permintaan_id=self.objek.pk, oleh=pelaku(self.request), alasan=form.cleaned_data["alasan"]
        )
        return "Ditolak. Surat penolakannya terbit: cetak bagi yang datang; pengguna juga dikabari lewat surel."


class BatalkanPerubahan(_Putusan):
    akses = Izin(KELOLA)
    form_class = FormAlasan
    judul = "Batalkan permintaan"
    tombol = "Batalkan permintaan"
    bahaya = True
    tujuan = _S.DIBATALKAN

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - as above
        services_perubahan.batalkan_perubahan(
            permintaan_id=self.objek.pk, oleh=pelaku(self.request), alasan=form.cleaned_data["alasan"]
        )
        return "Permintaan dibatalkan."
