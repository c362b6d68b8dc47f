"""The demo office's articles: questions that come every week, one to review, words that found nothing."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Final

from django.conf import settings

from layanan.kategori.models import Kategori
from layanan.pengetahuan import services, services_pembaca
from layanan.pengetahuan.berkas import PANDUAN
from layanan.pengetahuan.enums import Audiens, JenisArtikel
from layanan.pengetahuan.models import Artikel
from layanan.pengetahuan.services import Aturan, IsianArtikel
from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import markah

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: What the demo office explains; ``kategori`` is a word in the name of the subject.
_BERKAS: Final = settings.BASE_DIR / "fixtures" / "layanan" / "artikel_contoh.json"


@demo(kode="layanan.pengetahuan", urutan=610)
def isi(konteks: KonteksDemo) -> None:
    """Idempotent: only an office without articles gets these."""
    if Artikel.objects.exists():
        return
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    penulis = next(p for p in semua.values() if "layanan" in p.kode_peran)
    kepala = next(p for p in semua.values() if "kepala" in p.kode_peran)
    terbit = [_terbit(satu, penulis, kepala) for satu in json.loads(_BERKAS.read_text())]
    for nomor, artikel in enumerate(terbit):
        Artikel.objects.filter(pk=artikel.pk).update(dibaca=340 - 41 * nomor)
        for pembaca in range(9 - nomor):
            services_pembaca.nilai(artikel_id=artikel.pk, pembaca=f"demo-{pembaca}", membantu=pembaca != 1)
    Artikel.objects.filter(pk=terbit[3].pk).update(tinjau_pada=konteks.sekarang.date() - dt.timedelta(days=4))
    tinjau = services.buat(
        isian=IsianArtikel("Mengganti surel perusahaan", "Ajukan perubahan data di loket.", "Bawa surat permohonan."),
        aturan=Aturan(), oleh=penulis,
    )  # fmt: skip
    services.ajukan(artikel_id=tinjau.pk, oleh=penulis)
    _keadaan_lain(terbit, penulis, kepala)
    for kata, kali in (("jaminan penawaran bank", 7), ("cara sanggah banding", 4), ("sertifikat elektronik bsre", 3)):
        for _ in range(kali):
            services_pembaca.catat_kosong(kata=kata, audiens="publik")
    konteks.lapor(f"{Artikel.objects.count()} artikel pengetahuan diisi")


def _keadaan_lain(terbit: list[Artikel], penulis: Pengguna, kepala: Pengguna) -> None:
    """A guide to download, a second version on its way, a draft sent back, and one taken off the public pages."""
    from weasyprint import HTML  # noqa: PLC0415 - loading it needs Pango, which only this guide does

    panduan = next(a for a in terbit if a.jenis == JenisArtikel.PANDUAN and a.audiens == Audiens.PUBLIK)
    pdf = HTML(string=f"<h1>{panduan.judul}</h1>{markah.html(panduan.isi)}").write_pdf()
    berkas = simpan(isi=pdf, nama=f"{panduan.slug}.pdf", tipe="application/pdf", kegunaan=PANDUAN, oleh=penulis)
    services_pembaca.tambah_lampiran(artikel_id=panduan.pk, berkas=berkas, judul=panduan.judul, oleh=penulis)
    lupa = terbit[0]
    services.tulis(
        artikel_id=lupa.pk, oleh=penulis,
        isian=IsianArtikel(
            lupa.judul, lupa.ringkasan, f"{lupa.isi}\n\nTautannya berlaku satu jam.", lupa.kata_kunci,
            perubahan="Masa berlaku tautan ditambahkan",
        ),
    )  # fmt: skip
    services.ajukan(artikel_id=lupa.pk, oleh=penulis)
    kembali = services.buat(
        isian=IsianArtikel("Memilih KBLI", "KBLI menurut izin usaha.", "Lihat NIB Anda."), aturan=Aturan(), oleh=penulis
    )
    services.ajukan(artikel_id=kembali.pk, oleh=penulis)
    services.kembalikan(artikel_id=kembali.pk, catatan="Tambahkan contoh untuk jasa konstruksi.", oleh=kepala)
    lama = services.buat(
        isian=IsianArtikel("Mengunggah lewat Apendo 4", "Cara lama.", "Buka Apendo.", versi_aplikasi="SPSE 4.3"),
        aturan=Aturan(), oleh=penulis,
    )  # fmt: skip
    services.ajukan(artikel_id=lama.pk, oleh=penulis)
    services.terbitkan(artikel_id=lama.pk, oleh=kepala)
    services.tarik(artikel_id=lama.pk, alasan="SPSE 4.3 tidak dipakai lagi.", oleh=kepala)


def _terbit(satu: dict[str, str], penulis: Pengguna, kepala: Pengguna) -> Artikel:
    cocok = Kategori.objects.filter(induk__isnull=False, nama__icontains=satu["kategori"])
    ada = cocok.values_list("pk", flat=True)[:2]
    versi = "SPSE 4.5" if "4.5" in satu["judul"] else ""
    artikel = services.buat(
        isian=IsianArtikel(satu["judul"], satu["ringkasan"], satu["isi"], satu["kata_kunci"], versi),
        aturan=Aturan(satu["jenis"], satu["audiens"], tuple(ada)), oleh=penulis,
    )  # fmt: skip
    services.ajukan(artikel_id=artikel.pk, oleh=penulis)
    return services.terbitkan(artikel_id=artikel.pk, oleh=kepala)
