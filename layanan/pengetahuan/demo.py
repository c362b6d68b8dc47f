"""The demo office's articles: questions that come every week, one to review, words that found nothing."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Final

from django.conf import settings

from layanan.kategori.models import Kategori
from layanan.pengetahuan import services, services_pembaca
from layanan.pengetahuan.models import Artikel
from layanan.pengetahuan.services import Aturan, IsianArtikel
from lpse.demo.registri import KonteksDemo, demo

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
    for kata, kali in (("jaminan penawaran bank", 7), ("cara sanggah banding", 4), ("sertifikat elektronik bsre", 3)):
        for _ in range(kali):
            services_pembaca.catat_kosong(kata=kata, audiens="publik")
    konteks.lapor(f"{len(terbit) + 1} artikel pengetahuan diisi")


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
