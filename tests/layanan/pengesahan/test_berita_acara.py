"""Minutes of a witness signed by four: invitations at once, the last signature closes and files them (Pasal 24(2))."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from io import BytesIO

import pytest
from django.urls import reverse

from arsip.dokumen.models import Dokumen
from layanan.berita_acara.enums import StatusBA
from layanan.berita_acara.models import PihakBA
from layanan.pengesahan import services
from layanan.pengesahan.enums import CaraIdentitas, StatusUndangan
from layanan.pengesahan.selectors import nomor_diri
from layanan.pengesahan.services_selaras import susulkan
from layanan.pengesahan.tautan import kode_lisan
from lpse.akun.models import Pengguna
from lpse.berkas.services import baca
from lpse.naskah.enums_periksa import Putusan
from lpse.naskah.periksa import periksa_berkas
from lpse.naskah.services_segel import terbitkan_segel
from lpse.naskah.services_sertifikat import buat_otoritas
from lpse.naskah.services_tanda_tangan import tandatangani
from lpse.pemberitahuan.models import Kiriman
from tests.bantuan.goresan import coretan
from tests.bantuan.masuk import klien_masuk
from tests.bantuan.pdfa import keberatan_pdfa
from tests.bantuan.tanda_tangan import FRASA, FRASA_AKAR, beri_sertifikat, isi_terakhir
from tests.pabrik_berita_acara import kesaksian

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("24(2)")]


def test_empat_tanda_tangan_menuntaskan_dan_mengarsipkan(
    bu_kepala: Pengguna,
    dodi: Pengguna,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    otoritas = buat_otoritas(frasa=FRASA_AKAR)
    terbitkan_segel(otoritas=otoritas)
    beri_sertifikat(bu_kepala, otoritas=otoritas)
    with django_capture_on_commit_callbacks(execute=True):
        ba = kesaksian(StatusBA.FINAL, pokja=None)
    naskah = ba.naskah
    assert naskah is not None
    undangan = list(naskah.undangan_teken.berurut())
    assert [u.slot.urutan for u in undangan] == list(range(1, len(undangan) + 1))
    pihak = PihakBA.objects.get(ba=ba, urutan=3)
    assert nomor_diri(undangan[2]) == (CaraIdentitas.NIP, pihak.identitas)
    assert undangan[2].surel == pihak.surel == "marlina.yusuf@luwuutara.example"
    panel = klien_masuk(dodi).get(ba.get_absolute_url()).content.decode()
    assert reverse("layanan:pengesahan_rinci", args=[naskah.pk]) in panel
    for satu in undangan[:-1]:
        services.kenali(undangan_id=satu.pk, jawaban=kode_lisan(satu), alamat=None, perangkat="")
        with django_capture_on_commit_callbacks(execute=True):
            services.gores(undangan_id=satu.pk, gambar=coretan(), foto=False, setuju=True)
    with django_capture_on_commit_callbacks(execute=True):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    ba.refresh_from_db()
    assert ba.status == StatusBA.DIARSIPKAN
    assert list(Kiriman.objects.exclude(surel="").values_list("surel", flat=True)) == [pihak.surel]
    assert set(naskah.undangan_teken.values_list("status", flat=True)) == {StatusUndangan.DITANDATANGANI}
    assert periksa_berkas(BytesIO(isi_terakhir(naskah))).putusan == Putusan.ASLI
    terakhir = naskah.revisi.order_by("-urutan")[0]
    assert terakhir.urutan == len(undangan) + 1
    # Four updates on, the paper is still PDF/A-3a as rendered: markers, faces, pictures, appearances.
    assert keberatan_pdfa(isi_terakhir(naskah)) == []
    pertama = naskah.revisi.select_related("berkas").get(urutan=1).berkas
    assert pertama is not None
    assert isi_terakhir(naskah).startswith(baca(berkas=pertama))
    assert Dokumen.objects.get(nomor=naskah.nomor).versi.order_by("-versi")[0].sha256 == terakhir.sha256


def test_yang_terlewat_disusulkan(db: None) -> None:
    """The process died between the last signature and its news."""
    otoritas = buat_otoritas(frasa=FRASA_AKAR)
    terbitkan_segel(otoritas=otoritas)
    ba = kesaksian(StatusBA.FINAL)
    assert ba.naskah is not None
    for satu in ba.naskah.undangan_teken.berurut():
        services.kenali(undangan_id=satu.pk, jawaban=kode_lisan(satu), alamat=None, perangkat="")
        services.gores(undangan_id=satu.pk, gambar=coretan(), foto=True, setuju=True)
    assert susulkan() == "0 naskah diundangkan, 1 diselaraskan, 0 goresan disegel."
    ba.refresh_from_db()
    assert ba.status == StatusBA.DITANDATANGANI
