"""Screens of the proposals: the list, one of them, and every step of its road."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from arsip.dokumen.models import BerkasArsip
from arsip.retensi import services
from arsip.retensi.enums import HasilButir, JenisUsul, Keputusan, StatusUsul
from arsip.retensi.filters import SaringanUsul
from arsip.retensi.forms import (
    FormAlasan,
    FormNilai,
    FormPanitia,
    FormPemusnahan,
    FormPenyerahan,
    FormSetujui,
    FormSurat,
    FormSusun,
)
from arsip.retensi.jalan import fakta_usul, jalan_usul, langkah_berikut
from arsip.retensi.model_usul import ButirUsul, UsulPenyusutan
from arsip.retensi.naskah import uraian_aman
from arsip.retensi.selectors import hasil_terakhir, naskah_giliran, surat_kurang
from arsip.retensi.tables import TabelUsul
from lpse.akun.akses import Izin, Masuk, pelaku
from lpse.naskah.services import Penandatangan
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_S = StatusUsul
#: Lines of the list on its page; the rest is in the minutes' annex and in the export of the clock.
_BARIS = 300


class DaftarUsul(DaftarView):
    """Proposals of all years."""

    akses = Izin("arsip.view_usulpenyusutan")
    model = UsulPenyusutan
    table_class = TabelUsul
    filterset_class = SaringanUsul
    judul = "Usul musnah dan usul serah"
    keterangan = "Daftar tahunan arsip yang jatuh tempo: dinilai, disetujui dua orang, berita acara, dilaksanakan."
    nama_ekspor = "usul-penyusutan"
    kosong = Kosong("Belum ada usul", "Susun daftar dari berkas yang sudah jatuh tempo.", ikon="list-check")

    def get_queryset(self) -> QuerySet[Any]:
        kueri: QuerySet[Any] = (
            super().get_queryset().select_related("pengusul", "naskah").annotate(jumlah=Count("butir"))
        )
        return kueri

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        if self.orang.has_perm("arsip.kelola_retensi"):
            return reverse("arsip:usul_baru"), "Susun usul"
        return None


class SusunUsul(FormulirView):
    """Draw up this year's list from what is due."""

    akses = Izin("arsip.kelola_retensi")
    form_class = FormSusun
    judul = "Susun usul penyusutan"
    keterangan = "Berkas inaktif yang jatuh tempo hari ini masuk daftar; yang ditahan dan yang belum ber-JRA tidak."
    tombol = "Susun daftar"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.baru = services.susun_usul(oleh=pelaku(self.request), **form.cleaned_data)
        return f"{self.baru} disusun dengan {self.baru.butir.count()} berkas."

    def get_initial(self) -> dict[str, Any]:
        jenis = self.request.GET.get("jenis", "")
        return {**super().get_initial(), "jenis": jenis if jenis in JenisUsul.values else JenisUsul.MUSNAH}

    def get_success_url(self) -> str:
        return self.baru.get_absolute_url() if hasattr(self, "baru") else reverse("arsip:usul")

    def get_batal(self) -> str:
        return reverse("arsip:usul")


class RinciUsul(TemplateView):
    """One proposal: road, next step, list, approvals, letters. Panel members come in by their seat."""

    akses = Masuk()
    template_name = "arsip/retensi/usul.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = pelaku(self.request)
        kueri = UsulPenyusutan.objects.terlihat_oleh(saya).select_related("pengusul", "naskah")
        usul = get_object_or_404(kueri, pk=self.kwargs["pk"])
        terlihat = set(BerkasArsip.objects.terlihat_oleh(saya).filter(usul__usul=usul).values_list("pk", flat=True))
        butir = usul.butir.select_related("berkas_arsip__klasifikasi", "dinilai_oleh").annotate(
            jumlah=Count("berkas_arsip__dokumen")
        )
        jumlah = dict(usul.butir.order_by().values_list("keputusan").annotate(n=Count("pk")))
        hasil = dict(usul.butir.order_by().values_list("hasil").annotate(n=Count("pk")))
        return super().get_context_data(
            **kwargs, judul=str(usul), usul=usul, jalan=jalan_usul(usul), fakta=fakta_usul(usul),
            langkah=langkah_berikut(usul, saya), banyak=sum(jumlah.values()),
            butir=[(b, uraian_aman(b.berkas_arsip) if b.berkas_arsip_id not in terlihat else b.berkas_arsip.uraian,
                    b.berkas_arsip_id in terlihat) for b in butir[:_BARIS]],
            keputusan=[(Keputusan(k).label, n) for k, n in jumlah.items()],
            hasil=[(HasilButir(k).label, n) for k, n in hasil.items()],
            sudah=sum(n for k, n in hasil.items() if k != HasilButir.BELUM),
            disunting=saya.has_perm("arsip.kelola_retensi") and usul.status in {_S.DISUSUN, _S.PENILAIAN},
            dilaksanakan=usul.status in {_S.PELAKSANAAN, _S.SELESAI},
            persetujuan=usul.persetujuan.select_related("oleh"), surat=usul.surat.all(),
            panitia=usul.panitia.select_related("pengguna"),
            laporan=(laporan := hasil_terakhir(usul)),
            giliran_saya=naskah_giliran(saya, usul.naskah, laporan),
        )  # fmt: skip


class _LangkahUsul(KonfirmasiView):
    """One step of a proposal: shows from → to, asks for its words, calls its service."""

    akses = Izin("arsip.kelola_retensi")
    model = UsulPenyusutan
    tujuan: str = ""

    @property
    def saya(self) -> Pengguna:
        return cast("Pengguna", self.request.user)

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return self.tujuan


class Panitia(_LangkahUsul):
    form_class = FormPanitia
    judul = "Serahkan kepada panitia penilai"
    tombol = "Serahkan kepada panitia"
    tujuan = _S.PENILAIAN.label

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.mulai_penilaian(usul_id=self.objek.pk, oleh=self.saya, **form.cleaned_data)
        return "Daftar diserahkan kepada panitia penilai."


class NilaiUsul(FormulirView):
    """The panel ticks files and says its word; again and again until none is left."""

    akses = Masuk()
    form_class = FormNilai
    template_name = "arsip/retensi/nilai.html"
    tombol = "Simpan penilaian"

    @property
    def usul(self) -> UsulPenyusutan:
        saya = pelaku(self.request)
        usul = get_object_or_404(UsulPenyusutan.objects.terlihat_oleh(saya), pk=self.kwargs["pk"])
        if not usul.panitia.filter(pengguna=saya).exists():
            raise PermissionDenied
        return usul

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "usul": self.usul}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        d = form.cleaned_data
        jumlah = services.nilai(
            usul_id=self.kwargs["pk"], butir_id=[int(b) for b in d["butir"]], keputusan=d["keputusan"],
            alasan=d["alasan"], oleh=pelaku(self.request),
        )  # fmt: skip
        return f"{jumlah} berkas dinilai: {Keputusan(d['keputusan']).label.lower()}."

    def get_success_url(self) -> str:
        usul = self.usul
        if usul.butir.filter(keputusan=Keputusan.BELUM).exists():
            return reverse("arsip:usul_nilai", args=[usul.pk])
        return usul.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        usul, saya = self.usul, pelaku(self.request)
        konteks = super().get_context_data(**kwargs)
        terlihat = set(BerkasArsip.objects.terlihat_oleh(saya).filter(usul__usul=usul).values_list("pk", flat=True))
        dipilih = {str(b) for b in (konteks["form"]["butir"].value() or [])}
        butir = usul.butir.select_related("berkas_arsip__klasifikasi").order_by("pk")
        return {
            **konteks,
            "judul": f"Penilaian {usul}",
            "keterangan": "Centang berkas, pilih satu keputusan, tulis alasannya, lalu simpan; ulangi sampai habis.",
            "usul": usul,
            "batal": usul.get_absolute_url(),
            "baris": [
                (b, b.berkas_arsip.uraian if b.berkas_arsip_id in terlihat else uraian_aman(b.berkas_arsip),
                 b.berkas_arsip_id in terlihat, str(b.pk) in dipilih)
                for b in butir
            ],
            "belum": sum(b.keputusan == Keputusan.BELUM for b in butir),
        }  # fmt: skip


class Ajukan(_LangkahUsul):
    judul = "Ajukan untuk disetujui"
    tombol = "Ajukan"
    tujuan = _S.PERSETUJUAN.label

    def akibat(self) -> list[str]:
        return [
            "Daftar diberi sidik. Persetujuan hanya berlaku untuk daftar ini; daftar yang berubah harus disetujui lagi."
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services.ajukan(usul_id=self.objek.pk, oleh=self.saya)
        return "Usul diajukan; dua orang harus menyetujuinya, salah satunya Kepala."


class Setujui(_LangkahUsul):
    akses = Izin("arsip.setujui_penyusutan", ulang=True)
    form_class = FormSetujui
    judul = "Setujui usul"
    tombol = "Setujui"
    tujuan = "Disetujui oleh Anda"

    def akibat(self) -> list[str]:
        u = self.objek
        akhir = "dimusnahkan" if u.musnah else f"diserahkan kepada {u.lembaga}"
        jumlah = u.butir.filter(keputusan=Keputusan.MUSNAHKAN if u.musnah else Keputusan.SERAHKAN).count()
        return [f"{jumlah} berkas akan {akhir} sesudah berita acaranya lengkap.", f"Sidik daftar: {u.sidik}"]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        usul = services.setujui(usul_id=self.objek.pk, oleh=self.saya, **form.cleaned_data)
        if usul.status == _S.DISETUJUI:
            return "Usul sudah disetujui dua orang."
        return "Persetujuan Anda tercatat; tinggal menunggu satu orang lagi."


class Kembalikan(_LangkahUsul):
    akses = Izin("arsip.setujui_penyusutan")
    form_class = FormAlasan
    judul = "Kembalikan untuk perbaikan"
    tombol = "Kembalikan untuk perbaikan"
    bahaya = True

    def ke(self) -> str:
        return str((_S.PENILAIAN if self.objek.musnah else _S.DISUSUN).label)

    def akibat(self) -> list[str]:
        return ["Persetujuan yang sudah ada gugur; daftar harus diajukan dan disetujui lagi."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.kembalikan(usul_id=self.objek.pk, oleh=self.saya, **form.cleaned_data)
        return "Usul dikembalikan."


class CatatSurat(_LangkahUsul):
    form_class = FormSurat
    judul = "Catat surat persetujuan"
    tombol = "Catat surat"

    def get_initial(self) -> dict[str, Any]:
        """The giver whose letter is still missing, when there is only one."""
        kurang = surat_kurang(self.objek)
        return {**super().get_initial(), "pemberi": kurang[0] if len(kurang) == 1 else None}

    def ke(self) -> str:
        return "Disetujui, surat tercatat"

    def akibat(self) -> list[str]:
        return [
            "Arsip dengan lama simpan 10 tahun ke atas memerlukan persetujuan Kepala ANRI, selebihnya Bupati/Wali Kota."
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        surat = services.catat_surat(usul_id=self.objek.pk, oleh=self.saya, **form.cleaned_data)
        return f"Surat {surat} tercatat."


class BeritaAcara(_LangkahUsul):
    judul = "Terbitkan berita acara"
    tombol = "Terbitkan berita acara"
    tujuan = _S.BERITA_ACARA.label

    def get_initial(self) -> dict[str, Any]:
        """Whoever issues them mostly carries them out."""
        return {**super().get_initial(), "pelaksana": self.saya, "arsiparis": self.saya}

    def get_form_class(self) -> type[Any]:
        return FormPemusnahan if self.objek.musnah else FormPenyerahan

    def akibat(self) -> list[str]:
        return [
            "Daftar menjadi lampiran berita acara dan tidak dapat diubah lagi. Pelaksanaan menunggu semua tanda tangan."
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        d = form.cleaned_data
        if self.objek.musnah:
            usul = services.terbitkan_pemusnahan(
                usul_id=self.objek.pk, pelaksana=d["pelaksana"], saksi=[d["saksi_satu"], d["saksi_dua"]],
                kepala=d["kepala"], oleh=self.saya,
            )  # fmt: skip
        else:
            penerima = Penandatangan(
                nama=d["penerima_nama"], jabatan=d["penerima_jabatan"], nip=d["penerima_nip"],
                sebagai="Yang menerima,",
            )  # fmt: skip
            usul = services.terbitkan_penyerahan(
                usul_id=self.objek.pk, arsiparis=d["arsiparis"], kepala=d["kepala"], penerima=penerima, oleh=self.saya
            )
        return f"Berita acara {usul.naskah.nomor if usul.naskah else ''} terbit dan menunggu tanda tangan."


class Laksanakan(_LangkahUsul):
    akses = Izin("arsip.laksanakan_penyusutan", ulang=True)
    bahaya = True
    tujuan = _S.PELAKSANAAN.label

    @property
    def judul(self) -> str:  # type: ignore[override] # depends on the list
        return "Laksanakan pemusnahan" if self.objek.musnah else "Laksanakan penyerahan"

    @property
    def tombol(self) -> str:  # type: ignore[override] # as above
        return "Lanjutkan pelaksanaan" if self.objek.status == _S.PELAKSANAAN else self.judul

    def akibat(self) -> list[str]:
        if not self.objek.musnah:
            return ["Berkas beralih ke lembaga kearsipan; uraian dan sidiknya tetap tercatat di sini."]
        return [
            "Isi semua versi dihapus dari penyimpanan dan tidak dapat dikembalikan; uraian dan sidiknya tetap.",
            "Berkas yang ditahan, dipinjam, atau berubah dilewati dan disebut sebabnya.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services.perintahkan(usul_id=self.objek.pk, oleh=self.saya)
        return "Pelaksanaan dimulai; halaman ini menunjukkan kemajuannya."


class PaketkanUsul(_LangkahUsul):
    judul = "Siapkan paket BagIt"
    tombol = "Siapkan paket"

    def ke(self) -> str:
        return "Paket untuk lembaga kearsipan disiapkan"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        self.ekspor = services.paketkan(usul_id=self.objek.pk, oleh=self.saya)
        return "Paket BagIt disiapkan; halaman ini menunjukkan kemajuannya."

    def get_success_url(self) -> str:
        return self.ekspor.get_absolute_url() if hasattr(self, "ekspor") else super().get_success_url()


class BatalkanUsul(_LangkahUsul):
    form_class = FormAlasan
    judul = "Batalkan usul"
    tombol = "Batalkan usul"
    bahaya = True
    tujuan = _S.DIBATALKAN.label

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.batalkan(usul_id=self.objek.pk, oleh=self.saya, **form.cleaned_data)
        return "Usul dibatalkan; berkasnya dapat diusulkan lagi."


class KeluarkanButir(KonfirmasiView):
    """One file off the list."""

    akses = Izin("arsip.kelola_retensi")
    model = ButirUsul
    form_class = FormAlasan
    judul = "Keluarkan dari daftar"
    tombol = "Keluarkan"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("berkas_arsip", "usul")

    def dari(self) -> str:
        return f"Pada {self.objek.usul}"

    def ke(self) -> str:
        return "Menunggu usul berikutnya"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.keluarkan_butir(butir_id=self.objek.pk, oleh=cast("Pengguna", self.request.user), **form.cleaned_data)
        return f"Berkas {self.objek.berkas_arsip.nomor} dikeluarkan dari daftar."

    def get_success_url(self) -> str:
        return str(self.objek.usul.get_absolute_url())
