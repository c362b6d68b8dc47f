"""The page of one ticket: reading it, writing on it, and who else does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import cached_property
from django.views.generic import View

from layanan.meja import halaman, selectors, services
from layanan.meja.berkas import LAMPIRAN
from layanan.meja.forms import FormTulis
from layanan.meja.models import MAKS_ISI, BalasanBaku
from layanan.meja.sebutan import sebutan
from layanan.meja.tindakan import tindakan_tiket
from layanan.meja.variabel import isi_variabel, kosong
from layanan.tiket import services as tiket_services
from layanan.tiket.enums import MENUNGGU, Kanal
from layanan.tiket.panel import panel_tiket
from lpse.akun.akses import Izin, pelaku
from lpse.berkas.forms import BidangBerkas
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa, sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

LIHAT, KELOLA = "layanan.view_tiket", "layanan.kelola_tiket"
_TEMPLAT = "layanan/meja"
BERKAS_TERBANYAK = 10


class FormTulisBerkas(FormTulis):
    """With the files; only where something is sent."""

    lampiran = BidangBerkas(kegunaan=LAMPIRAN, maks_jumlah=BERKAS_TERBANYAK, label="Lampiran", required=False)

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["lampiran"]
        assert isinstance(bidang, BidangBerkas)  # noqa: S101 - narrows the type
        bidang.oleh = oleh
        sebut = self.fields["sebut"]
        sebut.queryset = selectors.petugas_semua()  # type: ignore[attr-defined] # a ModelMultipleChoiceField


class SatuTiket(View):
    """One ticket this person may see; anything else is 404."""

    akses = Izin(LIHAT)
    #: Whether the whole page may be drawn.
    lengkap: ClassVar[bool] = False

    @cached_property
    def orang(self) -> Pengguna:
        return pelaku(self.request)

    @cached_property
    def tiket(self) -> Tiket:
        kueri = selectors.tiket_lengkap(self.orang) if self.lengkap else selectors.daftar(self.orang)
        return get_object_or_404(kueri, pk=self.kwargs["pk"])

    def ke(self) -> HttpResponseRedirect:
        return HttpResponseRedirect(self.tiket.get_absolute_url())


class RinciTiket(SatuTiket):
    """Conversation left, facts right, acts on top."""

    lengkap = True

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self.tampil()

    def tampil(self, tulis: FormTulisBerkas | None = None, *, status: int = 200, baru: int = 0) -> HttpResponse:
        """The page; ``tulis`` holds what was refused, ``baru`` how many messages came meanwhile."""
        tiket, orang = self.tiket, self.orang
        lengkap: Any = tiket  # with what tiket_lengkap() annotates
        kini = halaman.sekarang()
        pesan = list(selectors.percakapan(tiket))
        konteks: dict[str, Any] = {
            "judul": tiket.judul, "tiket": tiket, "keterangan": halaman.keterangan(tiket, kini),
            "tahapan": halaman.jalan(tiket, kini), "jam": halaman.jam_layanan(tiket, kini),
            "ujaran": halaman.ujaran(pesan, kini), "banyak_pesan": halaman.hitung_pesan(pesan),
            "pelapor": halaman.nama_pelapor(tiket), "fakta": halaman.fakta(tiket),
            "fakta_paket": halaman.fakta_paket(tiket), "batas_tahap": halaman.batas_tahap(tiket, kini),
            "terkait": selectors.terkait(tiket, orang), "label": lengkap.isi_label, "pengamat": lengkap.isi_pengamat,
            "hadir_lain": lengkap.isi_hadir,
            "panel": panel_tiket(tiket, orang), "boleh": orang.has_perm(KELOLA),
            "pesan_terakhir": pesan[-1].pk if pesan else 0, "baru": baru, "tulis": tulis,
            "terima_kasih": halaman.terima_kasih(tiket, pesan),
        }  # fmt: skip
        konteks["mengamati"] = any(p["pk"] == orang.pk for p in lengkap.isi_pengamat)
        konteks["tindakan"] = tindakan_tiket(tiket, orang, mengamati=konteks["mengamati"])
        if konteks["boleh"]:
            konteks |= self.alat(tulis)
        return render(self.request, f"{_TEMPLAT}/tiket.html", konteks, status=status)

    def alat(self, tulis: FormTulisBerkas | None) -> dict[str, Any]:
        """What the composer offers."""
        tiket, orang = self.tiket, self.orang
        draf = selectors.draf(tiket, orang)
        form = tulis or FormTulisBerkas(oleh=orang)
        rekan = [p for p in selectors.petugas_semua() if p.pk != orang.pk]
        return {
            "form": form, "draf": draf, "isi": tulis["isi"].value() or "" if tulis else draf.isi if draf else "",
            "rekan": rekan, "nama_rekan": [p.nama for p in rekan], "kunci_kirim": sekali.kunci_baru(),
            "pustaka": selectors.pustaka(tiket, orang), "maks_isi": MAKS_ISI,
        }  # fmt: skip


class TulisPesan(RinciTiket):
    """Answer, note, or a canned answer put in without JavaScript."""

    akses = Izin(KELOLA)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        form = FormTulisBerkas(request.POST, request.FILES, oleh=self.orang)
        if not form.is_valid():
            return self.tampil(form, status=422)
        aksi = request.POST.get("aksi", "")
        if aksi in {"sisip", "draf"}:
            return self.simpan_saja(form, sisip=aksi == "sisip")
        lihat = form.cleaned_data["lihat"]
        baru = selectors.pesan_sesudah(self.tiket, lihat, self.orang) if lihat is not None and aksi != "catatan" else []
        if baru:
            return self.tampil(form, status=409, baru=len(baru))
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return self.ke()
        try:
            messages.success(request, self.kirim(form, aksi))
        except AturanDilanggar as galat:
            sekali.kembalikan(request)
            form.add_error("isi", str(galat))
            return self.tampil(form, status=422)
        except BaseException:
            sekali.kembalikan(request)
            raise
        services.buang_draf(tiket=self.tiket, oleh=self.orang)
        services.pergi(tiket=self.tiket, oleh=self.orang)
        return self.ke()

    def kirim(self, form: FormTulisBerkas, aksi: str) -> str:
        """Write it; answers with the sentence for people.  Raises: AturanDilanggar."""
        isi = form.cleaned_data["isi"]
        lampiran = form.cleaned_data["lampiran"]
        kunci = self.request.POST.get(sekali.KUNCI, "")
        if aksi == "catatan":
            sebut = {p.pk: p for p in [*form.cleaned_data["sebut"], *sebutan(isi)] if p.pk != self.orang.pk}
            tiket_services.catat_internal(
                tiket_id=self.tiket.pk, isi=isi, oleh=self.orang, sebut=list(sebut.values()), lampiran=lampiran,
                kunci=kunci,
            )  # fmt: skip
            nama = ", ".join(p.nama for p in sebut.values())
            return f"Catatan internal disimpan; {nama} diberi tahu." if nama else "Catatan internal disimpan."
        if aksi == "pelapor":
            return self.catat_kata_pelapor(isi, lampiran, form.cleaned_data["lewat"] or Kanal.TELEPON, kunci)
        tunggu = form.cleaned_data["tunggu"]
        tiket_services.jawab(
            tiket_id=self.tiket.pk, isi=isi, oleh=self.orang, lampiran=lampiran, menunggu=tunggu, kunci=kunci
        )
        return "Balasan terkirim; jam berhenti sampai pelapor menjawab." if tunggu else "Balasan terkirim."

    def catat_kata_pelapor(self, isi: str, lampiran: list[Berkas], kanal: str, kunci: str) -> str:
        """What the reporter said on the telephone or wrote by other ways: theirs, noted by the clerk."""
        sebelum = self.tiket.status
        tiket_services.balas_pelapor(
            tiket_id=self.tiket.pk, isi=isi, lampiran=lampiran, kanal=kanal, kunci=kunci, oleh=self.orang
        )
        self.tiket.refresh_from_db(fields=["status"])
        kata = f"Kata pelapor lewat {Kanal(kanal).label} dicatat."
        if sebelum == self.tiket.status:
            return kata
        return f"{kata} {'Jam layanan berjalan lagi.' if sebelum in MENUNGGU else 'Tiket dibuka kembali.'}"

    def simpan_saja(self, form: FormTulisBerkas, *, sisip: bool) -> HttpResponse:
        """Without JavaScript: the canned answer goes into the draft, or the draft is kept as it is."""
        isi = form.cleaned_data["isi"]
        if sisip:
            pilih = self.request.POST.get("balasan", "")
            balasan = BalasanBaku.objects.terlihat_oleh(self.orang).filter(pk=pilih or 0).first()
            if balasan is None:
                messages.error(self.request, "Pilih balasan bakunya dahulu.")
            else:
                teks = isi_variabel(balasan.isi, tiket=self.tiket, petugas=self.orang)
                isi = f"{isi}\n{teks}" if isi else teks
        draf = selectors.draf(self.tiket, self.orang)
        services.simpan_draf(tiket=self.tiket, oleh=self.orang, isi=isi, versi=draf.versi if draf else 0)
        if not sisip:
            messages.success(self.request, "Draf disimpan.")
        return HttpResponseRedirect(f"{self.tiket.get_absolute_url()}#tulis")


class SimpanDraf(SatuTiket):
    """Autosave while somebody types."""

    akses = Izin(KELOLA)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> JsonResponse:  # noqa: ARG002 - Django's signature
        versi = request.POST.get("versi", "")
        try:
            baru = services.simpan_draf(
                tiket=self.tiket, oleh=self.orang, isi=request.POST.get("isi", ""),
                versi=int(versi) if versi.isdecimal() else 0,
            )  # fmt: skip
        except services.DrafBasi as basi:
            isi, kini = (basi.draf.isi, basi.draf.versi) if basi.draf else ("", 0)
            return JsonResponse({"kata": str(basi), "isi": isi, "versi": kini}, status=409)
        except AturanDilanggar as galat:
            return JsonResponse({"kata": str(galat)}, status=422)
        kata = f"Draf tersimpan {bahasa.jam(halaman.sekarang())}" if baru else ""
        return JsonResponse({"versi": baru, "kata": kata})


class HadirTiket(SatuTiket):
    """The page says every few seconds that it is open; it hears who writes, and whether something came."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        services.hadir(tiket=self.tiket, oleh=self.orang, menulis=request.POST.get("menulis") == "1")
        lihat = request.POST.get("lihat", "")
        baru = selectors.pesan_sesudah(self.tiket, int(lihat), self.orang) if lihat.isdecimal() else []
        konteks = {"tiket": self.tiket, "hadir_lain": selectors.hadir_lain(self.tiket, self.orang), "pesan_baru": baru}
        return render(request, f"{_TEMPLAT}/hadir.html", konteks)


class IsiBalasan(SatuTiket):
    """A canned answer with its variables filled in for this ticket, as plain text."""

    akses = Izin(KELOLA)

    def get(self, request: HttpRequest, pk: int, balasan: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        satu = get_object_or_404(BalasanBaku.objects.terlihat_oleh(self.orang), pk=balasan)
        teks = isi_variabel(satu.isi, tiket=self.tiket, petugas=self.orang)
        jawab = HttpResponse(teks, content_type="text/plain; charset=utf-8")
        jawab.headers["X-LPSE-Kosong"] = ", ".join(kosong(satu.isi, tiket=self.tiket, petugas=self.orang))
        return jawab


class TekanTiket(SatuTiket):
    """A small POST with a sentence afterwards; ``perbuatan`` is one of the class's verbs."""

    akses = Izin(KELOLA)
    http_method_names = ["post"]
    perbuatan: Callable[[Tiket, Pengguna, HttpRequest], str]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        try:
            messages.success(request, type(self).perbuatan(self.tiket, self.orang, request))
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
        return self.ke()


class AmbilTiket(TekanTiket):
    @staticmethod
    def perbuatan(tiket: Tiket, orang: Pengguna, _request: HttpRequest) -> str:
        tiket_services.ambil(tiket_id=tiket.pk, oleh=orang)
        return "Tiket ini sekarang Anda tangani."
