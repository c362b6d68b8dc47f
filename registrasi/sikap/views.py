"""Screens of the readiness: figures, the campaign list, one provider, a batch of mails."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import AksiMassal, DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from registrasi.pengguna.enums import StatusPengguna
from registrasi.sikap import selectors, services
from registrasi.sikap.enums import BAGIAN, CaraKontak
from registrasi.sikap.filters import SaringanKesiapan
from registrasi.sikap.forms import FormKampanye, FormKesiapan, FormKontak
from registrasi.sikap.models import KampanyeSIKAP, KesiapanSIKAP
from registrasi.sikap.tables import TabelKesiapan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet
    from django.forms import BaseForm

    from lpse.akun.models import Pengguna

BACA = Izin("registrasi.view_kesiapansikap")
KELOLA = Izin("registrasi.view_kesiapansikap", "registrasi.kelola_sikap")
_KONTAK_TERBARU = 20
_KAMPANYE_TERBARU = 5


class IkhtisarSIKAP(TemplateView):
    """Percentages: all, by kind, by form of business, by regency, by section."""

    akses = BACA
    template_name = "registrasi/sikap/ikhtisar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kampanye = KampanyeSIKAP.objects.terlihat_oleh(pelaku(self.request)).select_related("oleh")
        i = selectors.ikhtisar()
        return super().get_context_data(
            **kwargs, judul="Kesiapan SIKAP", i=i, kampanye=kampanye[:_KAMPANYE_TERBARU],
            kelompok=[
                ("jenis", "Menurut jenis", i.menurut_jenis),
                ("bentuk", "Menurut bentuk usaha", i.menurut_bentuk),
                ("kabupaten", "Menurut kabupaten/kota", i.menurut_kabupaten),
            ],
        )  # fmt: skip


def _kontak(oleh: Pengguna, objek: Sequence[KesiapanSIKAP]) -> str:
    n = services.catat_kontak(kesiapan_id=[k.pk for k in objek], cara=CaraKontak.TELEPON, oleh=oleh)
    return f"{bahasa.angka(n)} penyedia dicatat sudah dihubungi."


class DaftarKesiapan(DaftarView):
    akses = BACA
    model = KesiapanSIKAP
    table_class = TabelKesiapan
    filterset_class = SaringanKesiapan
    template_name = "registrasi/sikap/daftar.html"
    judul = "Daftar kampanye SIKAP"
    keterangan = "Penyedia aktif, yang paling jauh dari siap di atas. Saring, unduh, catat kontak, atau surati."
    nama_ekspor = "kampanye-sikap"
    kosong = Kosong("Tidak ada penyedia", "Tidak ada penyedia yang cocok dengan saringan ini.", ikon="users")
    aksi_massal = (
        AksiMassal(
            kode="kontak", label="Catat sudah dihubungi lewat telepon", izin="registrasi.kelola_sikap",
            jalankan=_kontak, akibat="Tanggal kontak penyedia ini menjadi hari ini.", ikon="phone",
        ),
    )  # fmt: skip

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().filter(pengguna__status=StatusPengguna.AKTIF).select_related("pengguna")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        if self.orang.has_perm("registrasi.kelola_sikap"):
            konteks["utama"] = (
                f"{reverse('registrasi:sikap_surati')}?{self.kueri_saringan()}",
                "Surati yang tersaring",
            )
        return konteks


class _Satu:
    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def kesiapan(self) -> KesiapanSIKAP:
        kueri = KesiapanSIKAP.objects.terlihat_oleh(pelaku(self.request)).select_related("pengguna")
        return get_object_or_404(kueri, pk=self.kwargs["pk"])


class RinciKesiapan(_Satu, TemplateView):
    akses = BACA
    template_name = "registrasi/sikap/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        k = self.kesiapan
        kontak = k.kontak.select_related("oleh", "kampanye").order_by("-dibuat_pada")[:_KONTAK_TERBARU]
        return super().get_context_data(**kwargs, judul=f"SIKAP {k.pengguna.nama}", k=k, kontak=kontak, fakta=_fakta(k))


def _fakta(k: KesiapanSIKAP) -> list[tuple[str, Any]]:
    return [
        ("User ID", k.pengguna.user_id),
        ("Bentuk usaha", k.pengguna.bentuk_usaha),
        ("Kabupaten/kota", k.pengguna.kabupaten),
        ("ADP", k.get_adp_status_display()),
        ("Teragregasi", bahasa.tanggal(k.agregasi)),
        ("Aktif di SIKAP", bahasa.tanggal(k.aktif_pada)),
        ("Terakhir dihubungi", bahasa.waktu(k.dihubungi_pada)),
        ("Diperbarui", bahasa.waktu(k.diperbarui_pada)),
    ]


class IsiKesiapan(_Satu, FormulirView):
    """Entry; «Simpan dan berikutnya» goes on to the next provider who is not ready."""

    akses = KELOLA
    form_class = FormKesiapan
    template_name = "registrasi/sikap/isi.html"
    tombol = "Simpan"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "kesiapan": self.kesiapan}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        form = konteks["form"]
        return {
            **konteks, "judul": f"SIKAP {self.kesiapan.pengguna.nama}", "k": self.kesiapan,
            "kelompok": [
                ("Sembilan bagian", [form[n] for n, _ in BAGIAN]),
                ("Agregasi dan aktivasi", [form[n] for n in ("adp_status", "agregasi", "aktif_pada", "catatan")]),
            ],
        }  # fmt: skip

    def simpan(self, form: FormKesiapan) -> str:
        teks = form.cleaned_data["versi"]
        k = services.perbarui(
            kesiapan_id=self.kesiapan.pk, isian=form.isian(), oleh=pelaku(self.request), versi=_versi(teks)
        )
        return f"Kesiapan {self.kesiapan.pengguna.nama}: {k.kelengkapan} persen."

    def get_success_url(self) -> str:
        if "berikutnya" in self.request.POST:
            berikut = (
                KesiapanSIKAP.objects.terlihat_oleh(pelaku(self.request)).belum_siap()
                .filter(pengguna__status=StatusPengguna.AKTIF, pk__gt=self.kesiapan.pk).order_by("pk").first()
            )  # fmt: skip
            return reverse("registrasi:sikap_isi", args=[berikut.pk]) if berikut else reverse("registrasi:sikap_daftar")
        return self.kesiapan.get_absolute_url()

    def get_batal(self) -> str:
        return self.kesiapan.get_absolute_url()


def _versi(teks: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(teks)
    except ValueError:
        return None


class CatatKontak(KonfirmasiView):
    akses = KELOLA
    model = KesiapanSIKAP
    form_class = FormKontak
    judul = "Catat kontak"
    tombol = "Catat kontak"

    def jalankan(self, form: BaseForm) -> str:
        services.catat_kontak(kesiapan_id=[self.objek.pk], oleh=pelaku(self.request), **form.cleaned_data)
        return "Kontak dicatat."


class SuratiKampanye(FormulirView):
    """Confirmation of a batch: how many the filter shows, how many of them can be mailed."""

    akses = KELOLA
    form_class = FormKampanye
    template_name = "registrasi/sikap/surati.html"
    judul = "Surati penyedia"
    tombol = "Kirim surat"
    kampanye: KampanyeSIKAP | None = None

    @cached_property
    def saringan(self) -> SaringanKesiapan:
        kueri = (
            KesiapanSIKAP.objects.terlihat_oleh(pelaku(self.request)).belum_siap()
            .filter(pengguna__status=StatusPengguna.AKTIF)
        )  # fmt: skip
        return SaringanKesiapan(self.request.GET or None, queryset=kueri, request=self.request)

    @cached_property
    def sasaran(self) -> list[int]:
        return list(self.saringan.qs.order_by("pk").values_list("pk", flat=True)[: services.SASARAN_TERBANYAK + 1])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        tanpa = self.saringan.qs.filter(pengguna__surel="").count()
        return super().get_context_data(
            **kwargs, banyak=len(self.sasaran), tanpa_surel=tanpa, kalimat=self.saringan.kalimat(),
            batas=services.SASARAN_TERBANYAK,
        )  # fmt: skip

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.kampanye = services.suruh_kirim(
            **form.cleaned_data, kesiapan_id=self.sasaran, oleh=pelaku(self.request),
            saringan="; ".join(f"{n}: {v}" for n, v in self.saringan.kalimat()),
        )  # fmt: skip
        return f"{bahasa.angka(self.kampanye.sasaran)} surat disuruh kirim."

    def get_success_url(self) -> str:
        return self.kampanye.get_absolute_url() if self.kampanye else reverse("registrasi:sikap_daftar")

    def get_batal(self) -> str:
        return reverse("registrasi:sikap_daftar")


class RinciKampanye(TemplateView):
    akses = BACA
    template_name = "registrasi/sikap/kampanye.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kueri = KampanyeSIKAP.objects.terlihat_oleh(pelaku(self.request)).select_related("oleh")
        m = get_object_or_404(kueri, pk=self.kwargs["pk"])
        kontak = m.kontak.select_related("kesiapan__pengguna").order_by("pk")
        terkirim = m.kontak.filter(terkirim_pada__isnull=False).count()
        return super().get_context_data(
            **kwargs, judul=m.judul, m=m, terkirim=terkirim, kontak=kontak[:100], lebih=max(0, m.sasaran - 100),
            fakta=[
                ("Disuruh", f"{bahasa.waktu(m.dibuat_pada)}, {m.oleh}"),
                ("Saringan", m.saringan or "Semua yang belum siap"),
                ("Disurati", bahasa.angka(m.sasaran)),
                ("Tanpa surel", bahasa.angka(m.tanpa_surel)),
                ("Selesai", bahasa.waktu(m.selesai_pada)),
            ],
        )  # fmt: skip


class SiapkanBaris(KonfirmasiView):
    """Give every provider a row now, instead of tonight."""

    akses = KELOLA
    model = KesiapanSIKAP
    judul = "Data penyedia baru"
    tombol = "Data sekarang"

    @cached_property
    def objek(self) -> Any:  # noqa: ANN401 - no single object: it is about all of them
        return None

    def akibat(self) -> list[str]:
        return ["Penyedia yang belum ada di daftar kesiapan ditambahkan, semua bagiannya belum lengkap."]

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        return f"{bahasa.angka(services.siapkan_semua())} penyedia ditambahkan."

    def get_success_url(self) -> str:
        return reverse("registrasi:sikap")
