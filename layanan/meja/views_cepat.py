"""The quick entry, and what appears beside it while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.views.generic import View

from layanan.kontak.selectors import CalonPelapor, cari_pelapor
from layanan.meja import selectors, services_cepat
from layanan.meja.forms_cepat import FormCepat, FormPelapor, IsianPelapor, sebut_calon
from layanan.meja.views_tindakan import Tindakan
from layanan.pengetahuan.selectors import sarankan
from layanan.tiket.models import Tiket
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa, sekali
from lpse.tampilan.formulir import FormulirView

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from lpse.akun.models import Pengguna

KELOLA = "layanan.kelola_tiket"
_TEMPLAT = "layanan/meja"
_KATA = 100


class CatatCepat(FormulirView):
    """One screen; the requester is found while typing, nothing is asked twice."""

    akses = Izin(KELOLA)
    form_class = FormCepat
    template_name = f"{_TEMPLAT}/cepat.html"
    judul = "Catat telepon atau kunjungan"
    tombol = "Simpan tiket"
    tiket: Tiket | None = None

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def simpan(self, form: FormCepat) -> str:
        kunci = self.request.POST.get(sekali.KUNCI, "")
        self.tiket = services_cepat.catat_cepat(data=form.catatan(), oleh=pelaku(self.request), kunci=kunci)
        if self.tiket.terbuka:
            batas = bahasa.waktu(self.tiket.tenggat_selesai)
            return (
                f"{self.tiket.nomor} tercatat, prioritas {self.tiket.get_prioritas_display().lower()}, batas {batas}."
            )
        return f"{self.tiket.nomor} tercatat dan langsung selesai."

    def get_success_url(self) -> str:
        """The ticket; after a second click the one that the first made."""
        tiket = self.tiket or Tiket.objects.filter(kunci=self.request.POST.get(sekali.KUNCI, "") or "-").first()
        return str(tiket.get_absolute_url()) if tiket else self.request.path

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        return {**konteks, **_isian(konteks["form"], self.request)}


class GantiPelapor(Tindakan):
    """Somebody else asked, or it is known only now who did."""

    form_class = FormPelapor
    template_name = f"{_TEMPLAT}/pelapor.html"
    judul = "Ganti pelapor"
    tombol = "Ganti pelapor"

    def laksanakan(self, form: FormPelapor) -> str:  # type: ignore[override] # this page's own form
        tiket = services_cepat.ganti_pelapor(
            tiket_id=self.objek.pk, oleh=self.orang, versi=self.objek.versi, **form.cleaned_data
        )
        return f"Pelapor tiket ini sekarang {tiket.kontak}."

    def akibat(self) -> list[str]:
        return [
            "Pelapor yang baru membaca seluruh percakapan. Kode akses dan tautan lama tidak membuka apa pun lagi.",
            "Jenis pengguna dan batas layanan mengikuti pelapor yang baru.",
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        return {**konteks, **_isian(konteks["form"], self.request)}


def _isian(form: IsianPelapor, request: HttpRequest) -> dict[str, Any]:
    """What the fields of the reporter show again after a refusal."""
    kata = str(form["nama"].value() or request.GET.get("nama", ""))
    return {**_calon(kata, str(form["calon"].value() or ""), pelaku(request)), "kata": kata}


def _calon(kata: str, pilih: str, orang: Pengguna) -> dict[str, Any]:
    """Candidates for what is typed, and the last tickets of the one who is chosen or the only one there is."""
    calon = cari_pelapor(kata[:_KATA])
    baris = [(sebut_calon(c), c) for c in calon]
    dipilih = next((c for kunci, c in baris if kunci == pilih), None)
    return {
        "calon": baris,
        "pilih": pilih if dipilih else "",
        "riwayat": riwayat(dipilih, orang),
        "orang_pilih": dipilih,
    }


def riwayat(calon: CalonPelapor | None, orang: Pengguna) -> list[Tiket]:
    """The last tickets of a candidate."""
    if calon is None:
        return []
    akun = int(calon.kunci) if calon.sumber == "akun" else None
    return selectors.tiket_pelapor(orang=orang, kontak_id=calon.kontak_id, akun_id=akun)


class CariPelapor(View):
    """Candidates as radio buttons, and beside them the last tickets of whoever is chosen."""

    akses = Izin(KELOLA)

    def get(self, request: HttpRequest) -> HttpResponse:
        pilih = request.GET.get("calon", "")
        kata = request.GET.get("nama", "")
        konteks = {**_calon(kata, pilih, pelaku(request)), "kata": kata}
        templat = "riwayat_pelapor" if request.GET.get("bagian") == "riwayat" else "calon"
        return render(request, f"{_TEMPLAT}/{templat}.html", konteks)


class SaranArtikelCepat(View):
    """Articles that may answer it while the caller still talks."""

    akses = Izin(KELOLA)

    def get(self, request: HttpRequest) -> HttpResponse:
        teks = f"{request.GET.get('judul', '')} {request.GET.get('uraian', '')}".strip()
        saran = sarankan(teks[:500], audiens="pegawai") if len(teks) > 3 else []  # noqa: PLR2004 - a word at least
        return render(request, f"{_TEMPLAT}/saran_artikel.html", {"saran": saran, "teks": teks})
