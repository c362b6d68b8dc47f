"""The clerk's pages: who has signed, who is next, the QR codes; and signing by one's own account."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import segno
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from layanan.berita_acara.enums import TUNTAS
from layanan.berita_acara.izin import BATALKAN, SUSUN
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.rincian import alamat_pembetulan
from layanan.pengesahan import selectors, tautan
from layanan.pengesahan.enums import TERBUKA, StatusUndangan
from layanan.pengesahan.forms import KirimForm
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.services import kenali_akun, perbarui, segel
from layanan.pengesahan.services_giliran import kirim_tautan
from layanan.pengesahan.views_dasar import PINTU, Lewat, alamat
from lpse.akun.akses import Izin, pelaku
from lpse.akun.alamat import alamat_pengunjung
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.naskah.models import Naskah
from lpse.naskah.services_segel import segel_aktif
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

LIHAT, KELOLA = "layanan.view_undanganteken", "layanan.kelola_undangan"


class Daftar(TemplateView):
    """Papers that wait for signatures."""

    akses = Izin(LIHAT)
    template_name = "layanan/pengesahan/daftar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        naskah = list(selectors.berjalan(orang)[:200])
        return super().get_context_data(
            **kwargs, judul="Tanda tangan berita acara", naskah=naskah, tanpa_segel=segel_aktif() is None
        )


class Rinci(View):
    """One paper: everybody in order, the next one's QR code large; refreshes itself while somebody signs."""

    akses = Izin(LIHAT)

    def get(self, request: HttpRequest, naskah_id: int) -> HttpResponse:
        orang = pelaku(request)
        milik = UndanganTeken.objects.terlihat_oleh(orang).values("naskah_id")
        naskah = get_object_or_404(Naskah.objects.terlihat_oleh(orang).filter(pk__in=milik), pk=naskah_id)
        semua = selectors.penanda(naskah)
        kini = next((p for p in semua if p.giliran), None)
        boleh = orang.has_perm(KELOLA)
        ba = BeritaAcara.objects.terlihat_oleh(orang).filter(naskah=naskah).first()
        dapat = kini.undangan if boleh and kini and _terbuka(kini.undangan) else None
        konteks = {
            "judul": f"Tanda tangan {naskah.jenis_nama.lower()}",
            "naskah": naskah,
            "penanda": semua,
            "sudah": sum(p.selesai for p in semua),
            "kini": kini,
            "milik_saya": kini is not None and kini.slot.pengguna_id == orang.pk,
            "kelola": boleh,
            "kode": tautan.kode_lisan(dapat) if dapat else "",
            "alamat": tautan.alamat(dapat) if dapat else "",
            "ditolak": next((p for p in semua if p.undangan and p.undangan.status == StatusUndangan.DITOLAK), None),
            "ba": ba,
            "betul": ba.pembetulan.filter(status__in=TUNTAS).order_by("-pk").first() if ba else None,
            "alamat_betul": alamat_pembetulan(ba) if ba and orang.has_perm(SUSUN) else "",
            "boleh_batal": orang.has_perm(BATALKAN),
            "tanpa_segel": segel_aktif() is None,
        }
        if request.headers.get("HX-Request"):
            return render(request, "layanan/pengesahan/isi.html", konteks)
        konteks["jejak"] = Jejak.objects.tentang(naskah)
        return render(request, "layanan/pengesahan/rinci.html", konteks)


def _terbuka(undangan: UndanganTeken | None) -> bool:
    return undangan is not None and undangan.status in TERBUKA and not undangan.kedaluwarsa


class Lembar(View):
    """One sheet of paper with the QR code of everybody who still signs by invitation."""

    akses = Izin(KELOLA)

    def get(self, request: HttpRequest, naskah_id: int) -> HttpResponse:
        undangan = UndanganTeken.objects.terlihat_oleh(pelaku(request)).filter(naskah_id=naskah_id)
        daftar = [u for u in undangan.berurut() if _terbuka(u)]
        naskah = get_object_or_404(Naskah.objects.terlihat_oleh(pelaku(request)), pk=naskah_id)
        konteks = {"judul": "Lembar undangan tanda tangan", "naskah": naskah, "undangan": daftar}
        return _rahasia(render(request, "layanan/pengesahan/lembar.html", konteks))


class Qr(View):
    """The QR code of one invitation as a picture; whoever has it stands before the signer's door."""

    akses = Izin(KELOLA)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        undangan = get_object_or_404(UndanganTeken.objects.terlihat_oleh(pelaku(request)), pk=pk)
        keluar = BytesIO()
        kode = segno.make(tautan.alamat(undangan), error="m", micro=False)
        kode.save(keluar, kind="png", border=4, scale=8)
        return _rahasia(HttpResponse(keluar.getvalue(), content_type="image/png"))


def _rahasia(jawaban: HttpResponse) -> HttpResponse:
    jawaban["Cache-Control"] = "no-store, private"
    return jawaban


class _UndanganView(KonfirmasiView):
    model = UndanganTeken

    def get_queryset(self) -> QuerySet[UndanganTeken]:
        return super().get_queryset().select_related("slot", "naskah")


class Perbarui(_UndanganView):
    """A new link; also for whoever refused and thinks better of it."""

    akses = Izin(KELOLA)
    judul = "Perbarui undangan tanda tangan"
    tombol = "Perbarui tautan"

    def akibat(self) -> list[str]:
        nama = self.objek.slot.nama
        akibat = [f"Kode QR dan kode lisan yang lama untuk {nama} tidak berlaku lagi."]
        if self.objek.status == StatusUndangan.DITOLAK:
            akibat.append(f"{nama} diundang kembali; penolakannya tetap tercatat di jejak.")
        if self.objek.giliran_pada and self.objek.surel and self.objek.slot.pengguna_id is None:
            akibat.append(f"Tautan yang baru dikirim ke {self.objek.surel}.")
        return akibat

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the house's shape
        satu = perbarui(undangan_id=self.objek.pk, oleh=pelaku(self.request))
        return f"Tautan {satu.slot.nama} diperbarui. Tunjukkan kode QR yang baru."


class Kirim(_UndanganView):
    """The link by mail: now, or once the turn comes; a reminder to whoever has an account."""

    akses = Izin(KELOLA)
    form_class = KirimForm

    @property
    def berakun(self) -> bool:
        return self.objek.slot.pengguna_id is not None

    @property
    def judul(self) -> str:  # type: ignore[override] # two acts of one page
        return "Ingatkan penanda tangan" if self.berakun else "Kirim tautan lewat surel"

    @property
    def tombol(self) -> str:  # type: ignore[override] # as above
        if self.berakun:
            return "Ingatkan"
        return "Kirim tautan" if self._giliran else "Simpan alamat"

    @cached_property
    def _giliran(self) -> bool:
        return selectors.lebih_dulu(self.objek.slot) is None

    def akibat(self) -> list[str]:
        nama = self.objek.slot.nama
        if self.berakun:
            return [f"{nama} diberi tahu sekali lagi lewat lonceng dan surelnya bahwa gilirannya tiba."]
        kapan = "sekarang" if self._giliran else "begitu gilirannya tiba"
        return [
            f"Tautan untuk {nama} dikirim {kapan}. Tautan itu tetap menanyakan angka pengenalnya.",
            "Kode enam angka tidak ikut terkirim; bacakan lewat telepon bila ia memerlukannya.",
        ]

    def get_initial(self) -> dict[str, Any]:
        return {"surel": self.objek.surel, "surat_ke": self.objek.surat_ke}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "berakun": self.berakun}

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the house's shape
        data = form.cleaned_data
        satu = kirim_tautan(
            undangan_id=self.objek.pk,
            surel=data.get("surel", ""),
            surat_ke=data["surat_ke"],
            oleh=pelaku(self.request),
        )
        if self.berakun:
            return f"{satu.slot.nama} sudah diingatkan."
        if self._giliran:
            return f"Tautan dikirim ke {satu.surel}."
        return f"Alamat disimpan; tautannya dikirim ke {satu.surel} begitu gilirannya tiba."


class Segel(View):
    """Try the seal again, now."""

    akses = Izin(KELOLA)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        undangan = get_object_or_404(UndanganTeken.objects.terlihat_oleh(pelaku(request)), pk=pk)
        try:
            satu = segel(undangan_id=undangan.pk)
        except AturanDilanggar as sebab:
            messages.error(request, str(sebab))
        else:
            messages.success(request, f"Tanda tangan {satu.slot.nama} sudah disegel.")
        return HttpResponseRedirect(undangan.get_absolute_url())


class Saya(_UndanganView):
    """Whoever has an account needs no QR code: they prove who they are here and draw on this very screen."""

    akses = Izin("lpse.masuk_portal", ulang=True)
    judul = "Tanda tangani dengan goresan"
    tombol = "Buka halaman tanda tangan"

    def get_queryset(self) -> QuerySet[UndanganTeken]:
        return super().get_queryset().filter(slot__pengguna=pelaku(self.request))

    def akibat(self) -> list[str]:
        return ["Anda membaca naskahnya, lalu menggoreskan tanda tangan di layar. Segel kantor menutupnya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the house's shape
        kenali_akun(
            undangan_id=self.objek.pk,
            oleh=pelaku(self.request),
            alamat=alamat_pengunjung(self.request),
            perangkat=self.request.headers.get("User-Agent", ""),
        )
        PINTU.beri(self.request, self.objek.uuid, Lewat.KENAL)
        return "Identitas Anda dikenali dari akun portal."

    def get_success_url(self) -> str:
        return alamat("teken", self.objek.uuid)

    def get_batal(self) -> str:
        return str(self.objek.naskah.get_absolute_url())
