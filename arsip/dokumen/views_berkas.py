"""Files on the portal: the list of files, the contents of one, opening, closing; and the classification tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, Q, Subquery
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.dokumen import aturan, selectors, services_berkas
from arsip.dokumen.enums import RezimKlasifikasi, StatusBerkasArsip
from arsip.dokumen.filters import SaringanBerkas, SaringanIsi
from arsip.dokumen.forms import LOKASI
from arsip.dokumen.forms_berkas import FormBerkas, FormBukaLagi, FormTutup
from arsip.dokumen.models import BerkasArsip, Dokumen, Klasifikasi, VersiDokumen
from arsip.dokumen.panel import isi_panel, panel_berkas
from arsip.dokumen.penglihatan import unit_awal
from arsip.dokumen.services_hak import pemegang, sebut
from arsip.dokumen.tables import TabelBerkas, TabelIsi
from lpse.akun.akses import Izin, Masuk, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django import forms
    from django.db.models import QuerySet
    from django.http import HttpRequest


class DaftarBerkas(DaftarView):
    akses = Masuk()
    model = BerkasArsip
    table_class = TabelBerkas
    filterset_class = SaringanBerkas
    judul = "Daftar berkas"
    keterangan = "Berkas arsip menurut klasifikasi, unit pencipta, dan tahun; isinya tampil di halaman berkas."
    nama_ekspor = "daftar-berkas"
    izin_ekspor = "arsip.ekspor_arsip"
    kosong = Kosong(
        "Belum ada berkas", "Berkas pertama terbuka sendiri begitu sebuah dokumen diarsipkan.", ikon="folder"
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        if self.orang.has_perm("arsip.tutup_berkasarsip"):
            return reverse("arsip:berkas_tambah"), "Buka berkas"
        return None

    def get_queryset(self) -> QuerySet[Any]:
        terlihat: QuerySet[Any] = super().get_queryset().select_related("klasifikasi", "lokasi")
        return selectors.berkas_dengan_isi(terlihat)


class SatuBerkasMixin:
    """The file of the address, for whoever may change it: not seen → 404, not theirs → 403."""

    request: HttpRequest
    kwargs: dict[str, Any]

    @cached_property
    def berkas(self) -> BerkasArsip:
        terlihat = BerkasArsip.objects.terlihat_oleh(self.request.user).select_related("klasifikasi", "lokasi")
        berkas = get_object_or_404(terlihat, pk=self.kwargs["pk"])
        if not aturan.boleh_ubah_berkas(pelaku(self.request), berkas):
            raise PermissionDenied
        return berkas

    @property
    def objek(self) -> BerkasArsip:
        return self.berkas

    def get_success_url(self) -> str:
        return self.berkas.get_absolute_url()

    def get_batal(self) -> str:
        return self.berkas.get_absolute_url()


class RinciBerkas(DaftarView):
    """Daftar isi berkas, below the file's own description."""

    akses = Masuk()
    template_name = "arsip/dokumen/berkas.html"
    model = Dokumen
    table_class = TabelIsi
    filterset_class = SaringanIsi
    izin_ekspor = "arsip.ekspor_arsip"
    per_halaman = 50

    @cached_property
    def berkas(self) -> BerkasArsip:
        terlihat = BerkasArsip.objects.terlihat_oleh(self.orang).select_related("klasifikasi", "lokasi", "pembuat")
        return get_object_or_404(terlihat, pk=self.kwargs["pk"])

    @property
    def nama_ekspor(self) -> str:  # type: ignore[override] # names the file
        return f"daftar-isi-berkas-{self.berkas.nomor.replace('/', '-')}"

    @property
    def judul_ekspor(self) -> str:  # type: ignore[override] # as above
        return f"Daftar isi berkas {self.berkas.nomor}"

    @property
    def kosong(self) -> Kosong:  # type: ignore[override] # depends on who looks
        return Kosong("Berkas ini belum berisi dokumen", "Arsipkan dokumen ke berkas ini.", ikon="folder")

    def get_queryset(self) -> QuerySet[Any]:
        lembar = VersiDokumen.objects.filter(dokumen=OuterRef("pk")).order_by("-versi").values("halaman")[:1]
        terlihat: QuerySet[Any] = super().get_queryset().filter(berkas_arsip=self.berkas)
        isi: QuerySet[Any] = (
            terlihat.select_related("klasifikasi", "lokasi", "berkas_arsip__lokasi")
            .annotate(lembar=Subquery(lembar))
            .order_by("nomor_item")
        )
        return isi

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya, berkas = self.orang, self.berkas
        return super().get_context_data(
            **{
                "judul": berkas.uraian,
                "berkas": berkas,
                "fakta": _fakta(berkas),
                "keluar": list(selectors.keluar(berkas=berkas, pengguna=saya)),
                "tertutup": selectors.tertutup(berkas=berkas, pengguna=saya),
                "hak": [sebut(penerima=p) for p in pemegang(objek=berkas)] if saya.pegawai_lpse else [],
                "boleh_ubah": aturan.boleh_ubah_berkas(saya, berkas),
                "boleh_hak": aturan.boleh_beri_hak(saya, berkas),
                "panel": isi_panel(panel_berkas, saya, berkas),
                "boleh_isi": berkas.terbuka
                and saya.has_perm("arsip.add_dokumen")
                and aturan.boleh_ubah_berkas(saya, berkas),
                **kwargs,
            }
        )


def _fakta(berkas: BerkasArsip) -> list[tuple[str, str]]:
    isi = [
        ("Nomor berkas", berkas.nomor),
        ("Klasifikasi", f"{berkas.klasifikasi} ({berkas.klasifikasi.get_rezim_display()})"),
        ("Unit pencipta", str(berkas.get_unit_display())),
        ("Lokasi", str(berkas.lokasi or "")),
        ("Dibuka", f"{bahasa.tanggal(berkas.dibuka_pada)}{f' oleh {berkas.pembuat}' if berkas.pembuat else ''}"),
        ("Ditutup", bahasa.tanggal(berkas.ditutup_pada) if berkas.ditutup_pada else ""),
        ("Peristiwa penutup", berkas.peristiwa_tutup),
    ]
    return [(nama, nilai) for nama, nilai in isi if nilai]


class BukaBerkas(FormulirView):
    akses = Izin("arsip.tutup_berkasarsip")
    template_name = "arsip/dokumen/formulir.html"
    form_class = FormBerkas
    judul = "Buka berkas"
    keterangan = "Berkas menghimpun dokumen satu urusan. Nomornya diberikan saat disimpan."
    tombol = "Buka berkas"
    kelompok = (
        ("Berkas", ("unit", "tanggal", "klasifikasi", "uraian", "keamanan")),
        ("Lokasi", LOKASI),
    )

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "tanggal": bahasa.hari_ini(), "unit": unit_awal(pelaku(self.request))}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def simpan(self, form: FormBerkas) -> str:
        self.dibuka = services_berkas.buka_berkas(oleh=pelaku(self.request), **form.isian())
        return f"Berkas {self.dibuka.nomor} dibuka."

    def get_success_url(self) -> str:
        return self.dibuka.get_absolute_url() if hasattr(self, "dibuka") else reverse("arsip:berkas_daftar")

    def get_batal(self) -> str:
        return reverse("arsip:berkas_daftar")


class UbahBerkas(SatuBerkasMixin, FormulirView):
    akses = Izin("arsip.tutup_berkasarsip")
    template_name = "arsip/dokumen/formulir.html"
    form_class = FormBerkas
    judul = "Ubah berkas"
    tombol = "Simpan perubahan"
    kelompok = (("Berkas", ("klasifikasi", "uraian", "keamanan", "alasan")), ("Lokasi", LOKASI))

    def get_initial(self) -> dict[str, Any]:
        b = self.berkas
        lokasi = {n: getattr(b.lokasi, n) for n in LOKASI} if b.lokasi else {}
        return {**lokasi, **{k: getattr(b, k) for k in ("klasifikasi", "uraian", "keamanan")}}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request), "berkas": self.berkas}

    def simpan(self, form: FormBerkas) -> str:
        services_berkas.ubah_berkas(
            berkas_arsip_id=self.berkas.pk, isian=form.isian(), alasan=form.cleaned_data["alasan"],
            oleh=pelaku(self.request),
        )  # fmt: skip
        return "Berkas disimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, induk=self.berkas)


class TutupBerkas(SatuBerkasMixin, KonfirmasiView):
    akses = Izin("arsip.tutup_berkasarsip")
    model = BerkasArsip
    judul = "Tutup berkas"
    tombol = "Tutup berkas"
    form_class: type[forms.Form] = FormTutup

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "tanggal": bahasa.hari_ini()}

    def dari(self) -> str:
        return str(self.berkas.get_status_display())

    def ke(self) -> str:
        return StatusBerkasArsip.AKTIF.label

    def akibat(self) -> list[str]:
        return ["Berkas tidak menerima dokumen lagi, dan masa aktifnya menurut jadwal retensi mulai dihitung."]

    def jalankan(self, form: FormTutup) -> str:
        services_berkas.tutup_berkas(berkas_arsip_id=self.berkas.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"Berkas {self.berkas.nomor} ditutup."


class BukaLagiBerkas(SatuBerkasMixin, KonfirmasiView):
    akses = Izin("arsip.tutup_berkasarsip")
    model = BerkasArsip
    judul = "Buka lagi berkas"
    tombol = "Buka lagi"
    form_class: type[forms.Form] = FormBukaLagi

    def dari(self) -> str:
        return str(self.berkas.get_status_display())

    def ke(self) -> str:
        return StatusBerkasArsip.TERBUKA.label

    def akibat(self) -> list[str]:
        return ["Hitungan masa aktifnya berhenti dan mulai lagi pada penutupan berikutnya."]

    def jalankan(self, form: FormBukaLagi) -> str:
        services_berkas.buka_lagi(berkas_arsip_id=self.berkas.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"Berkas {self.berkas.nomor} terbuka lagi."


class PohonKlasifikasi(TemplateView):
    """The tree of one regulation, searched by code or words; ancestors of what fits stay in sight."""

    akses = Izin("arsip.view_dokumen")
    template_name = "arsip/dokumen/klasifikasi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        rezim = self.request.GET.get("dasar", "")
        rezim = rezim if rezim in RezimKlasifikasi.values else RezimKlasifikasi.PERMENDAGRI_83_2022
        kata = self.request.GET.get("q", "").strip()[:100]
        semua = list(Klasifikasi.objects.aktif().filter(rezim=rezim).select_related("induk"))
        cocok = {
            k.pk
            for k in Klasifikasi.objects.filter(rezim=rezim).filter(
                Q(uraian__icontains=kata) | Q(kode__startswith=kata)
            )
        }
        tampak = _dengan_leluhur(semua, cocok)
        return super().get_context_data(
            **kwargs,
            judul="Klasifikasi arsip",
            keterangan="Kode yang dipakai LPSE dan tetangganya. Dokumen sebelum 2023 memakai Permendagri 78/2012.",
            rezim=rezim,
            semua_rezim=RezimKlasifikasi.choices,
            kata=kata,
            daftar=[(k, k.pk in cocok and bool(kata), range(_dalam(k, semua))) for k in _urut(semua) if k.pk in tampak],
        )


def _dengan_leluhur(semua: list[Klasifikasi], cocok: set[int]) -> set[int]:
    induk = {k.pk: k.induk_id for k in semua}
    tampak: set[int] = set()
    for pk in cocok:
        kini: int | None = pk
        while kini is not None and kini not in tampak:
            tampak.add(kini)
            kini = induk.get(kini)
    return tampak


def _dalam(k: Klasifikasi, semua: list[Klasifikasi]) -> int:
    """Depth below the root, by parents: figures without dots nest too in the older regulation."""
    induk = {x.pk: x.induk_id for x in semua}
    dalam, kini = 0, k.induk_id
    while kini is not None:
        dalam, kini = dalam + 1, induk.get(kini)
    return dalam


def _urut(semua: list[Klasifikasi]) -> list[Klasifikasi]:
    """Codes as people count: 000.1.9 before 000.1.10."""
    return sorted(semua, key=lambda k: [int(bagian) for bagian in k.kode.split(".")])
