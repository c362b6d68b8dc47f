"""Which regulations bind this office: what follows from them, and changing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from lpse.akun.akses import Izin, pelaku
from lpse.kepatuhan.enums import Lingkup
from lpse.kepatuhan.forms import DasarForm
from lpse.kepatuhan.models import Peraturan, ProfilPeraturan
from lpse.kepatuhan.profil import aturan_tim, mengikat, profil_peraturan, rincian_kebijakan, sebutan
from lpse.kepatuhan.selectors import ringkas, susun_peta
from lpse.kepatuhan.services_profil import tanda, tetapkan
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from lpse.kepatuhan.profil import NilaiKebijakan
    from lpse.kepatuhan.selectors import KeadaanKewajiban

#: How a switch of the regulations reads.
KATA_KEBIJAKAN = {
    "media_portabel_wajib": ("Media cadangan portabel di tempat terpisah", "wajib", "cadangan boleh sekadar terpisah"),
    "seluruh_sistem_pengadaan": ("Registrasi dan verifikasi pengguna", "seluruh sistem pengadaan", "SPSE"),
    "server_boleh_bersama": (
        "Server produksi pada layanan bersama",
        "boleh, dengan jaminan kerahasiaan",
        "tidak diatur",
    ),
    "syarat_tambahan_dari_lkpp": ("Syarat registrasi tambahan", "boleh bila ditetapkan LKPP", "tidak boleh"),
    "sulap_wajib": ("Pemakaian SULAP", "wajib", "tidak diwajibkan"),
}


def kebijakan_terbaca(profil: ProfilPeraturan) -> list[tuple[str, str, NilaiKebijakan]]:
    """Each switch in words, with the clause that set it."""
    hasil = []
    for nama, (label, ya, tidak) in KATA_KEBIJAKAN.items():
        isi = rincian_kebijakan(nama, profil)
        hasil.append((label, ya if isi.nilai else tidak, isi))
    return hasil


class ProfilKepatuhan(TemplateView):
    """The binding regulations and what follows: words, team, switches, how many duties."""

    template_name = "kepatuhan/profil.html"
    akses = Izin("lpse.lihat_kepatuhan")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        peta = susun_peta()
        return super().get_context_data(
            **kwargs,
            judul="Peraturan yang mengikat",
            profil=peta.profil,
            peta=peta,
            ringkasan=ringkas(peta.semua),
            sebutan=sebutan(peta.profil),
            tim=aturan_tim(peta.profil),
            kebijakan=kebijakan_terbaca(peta.profil),
            nasional=[p for p in peta.peraturan if p.lingkup == Lingkup.NASIONAL],
            daerah=[p for p in peta.peraturan if p.lingkup == Lingkup.DAERAH],
            tidak_berlaku=[k for k in peta.semua if not k.berlaku],
            boleh_ubah=pelaku(self.request).has_perm("lpse.change_profilperaturan"),
        )


class UbahProfil(KonfirmasiView):
    """From → to, with the duties that appear and disappear; the Kepala proves who they are once more."""

    akses = Izin("lpse.change_profilperaturan", ulang=True)
    model = ProfilPeraturan
    template_name = "kepatuhan/profil_ubah.html"
    form_class = DasarForm
    judul = "Ganti peraturan yang mengikat"
    tombol = "Tetapkan"
    success_url = reverse_lazy("kepatuhan_profil")

    @cached_property
    def objek(self) -> ProfilPeraturan:
        return profil_peraturan()

    @cached_property
    def pilihan(self) -> ProfilPeraturan | None:
        """The profile as it would be; None when the address names no regulation of the right kind."""
        semua = {p.kode: p for p in Peraturan.objects.terlihat_oleh(self.request.user)}
        nasional = semua.get(self.request.GET.get("nasional", ""))
        kode_daerah = self.request.GET.get("daerah", "")
        daerah = semua.get(kode_daerah)
        if nasional is None or nasional.lingkup != Lingkup.NASIONAL:
            return None
        if kode_daerah and (daerah is None or daerah.lingkup != Lingkup.DAERAH):
            return None
        if (nasional.pk, daerah.pk if daerah else None) == (self.objek.nasional_id, self.objek.daerah_id):
            return None
        return ProfilPeraturan(pk=1, nasional=nasional, daerah=daerah)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - Django's signature
        if self.pilihan is None:
            messages.info(request, "Pilih peraturan yang lain dari yang sekarang mengikat.")
            return HttpResponseRedirect(reverse("kepatuhan_profil"))
        jawaban: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[assignment] # stubs say Base
        return jawaban

    def get_initial(self) -> dict[str, Any]:
        return {"dari": tanda(profil=self.objek)}

    def dari(self) -> str:
        return str(self.objek)

    def ke(self) -> str:
        return str(self.pilihan)

    def akibat(self) -> list[str]:
        baru = sebutan(self.pilihan)
        tim = aturan_tim(self.pilihan)
        kalimat = [f"Pimpinan disebut {baru.pimpinan}; kepala daerah {baru.kepala_daerah}."]
        if tim.maks_per_bidang:
            kalimat.append(
                f"Tim: {len(tim.bidang)} bidang, tiap bidang paling banyak {tim.maks_per_bidang} orang; "
                f"ketua dijabat {tim.ketua_ex_officio}."
            )
        kalimat += [
            f"{label}: {kata}." for label, kata, isi in kebijakan_terbaca(self._pilihan())
            if isi.nilai != rincian_kebijakan(_nama(label), self.objek).nilai
        ]  # fmt: skip
        return [*kalimat, "Riwayat yang sudah tercatat tidak berubah; pemeriksaan yang berlaku dijalankan lagi."]

    def _pilihan(self) -> ProfilPeraturan:
        assert self.pilihan is not None  # noqa: S101 - dispatch has sent everybody else away
        return self.pilihan

    def jalankan(self, form: DasarForm) -> str:
        baru = self._pilihan()
        tetapkan(
            nasional=baru.nasional,
            daerah=baru.daerah,
            dasar=form.cleaned_data["dasar"],
            dari=form.cleaned_data["dari"],
            oleh=pelaku(self.request),
        )
        return f"Kantor ini sekarang terikat pada {', '.join(p.nama_pendek for p in mengikat(baru))}."

    def get_success_url(self) -> str:
        return str(self.success_url)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        muncul, hilang = self.perubahan()
        return super().get_context_data(**kwargs, muncul=muncul, hilang=hilang)

    def perubahan(self) -> tuple[list[KeadaanKewajiban], list[KeadaanKewajiban]]:
        """(duties that appear, duties that disappear), each by number."""
        lama = {k.ketentuan.nomor: k for k in susun_peta().semua}
        baru = {k.ketentuan.nomor: k for k in susun_peta(self.pilihan).semua}
        muncul = [k for n, k in sorted(baru.items()) if k.berlaku and not lama[n].berlaku]
        hilang = [k for n, k in sorted(lama.items()) if k.berlaku and not baru[n].berlaku]
        return muncul, hilang


def _nama(label: str) -> str:
    return next(nama for nama, (kata, _, _) in KATA_KEBIJAKAN.items() if kata == label)
