"""Readiness for SIKAP: percentages, entry, contacts, a batch of mails, the duty R-086."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.kepatuhan.registri import Status
from lpse.pemberitahuan.models import Kiriman
from lpse.tampilan import bahasa
from registrasi.sikap import selectors, services, tasks
from registrasi.sikap.enums import BAGIAN
from registrasi.sikap.kewajiban import persiapan_sikap
from registrasi.sikap.models import KampanyeSIKAP, KesiapanSIKAP, KontakSIKAP
from registrasi.sikap.services import IsianKesiapan
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE
from tests.pabrik_sikap import PabrikKesiapanSIKAP

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db


@pytest.mark.pasal("KK 23(4)")
@pytest.mark.pasal("KK 1(25)")
@pytest.mark.pasal("1.25")
def test_persentase_dan_kewajiban() -> None:
    assert persiapan_sikap().status == Status.BELUM
    PabrikKesiapanSIKAP(siap=True, pengguna__kabupaten="Luwu Utara")
    PabrikKesiapanSIKAP(identitas=True, akta=None, pengguna__kabupaten="Luwu")
    PabrikPenggunaSPSE(jenis="penyedia_perorangan", bentuk_usaha="", kabupaten="Luwu")
    PabrikPenggunaSPSE(non_penyedia=True)
    i = selectors.ikhtisar()
    assert (i.semua.penyedia, i.semua.siap, i.semua.belum, i.semua.persen) == (3, 1, 2, 33)
    assert {b.nama: (b.penyedia, b.siap) for b in i.menurut_kabupaten} == {"Luwu Utara": (1, 1), "Luwu": (2, 0)}
    assert {b.nama: b.penyedia for b in i.menurut_jenis} == {"Penyedia badan usaha": 2, "Penyedia perorangan": 1}
    assert ("Identitas", 2, 2) in i.bagian
    assert ("Akta", 1, 1) in i.bagian
    assert persiapan_sikap().status == Status.PERHATIAN
    assert "33 % siap, 1 dari 3" in persiapan_sikap().angka
    KesiapanSIKAP.objects.exclude(kelengkapan=100).update(adp_status="belum")
    for n in range(20):
        PabrikKesiapanSIKAP(siap=True, pengguna__kabupaten=f"Kabupaten {n}")
    assert persiapan_sikap().status == Status.TERPENUHI
    assert selectors.ikhtisar().menurut_kabupaten[-1].nama == "7 kabupaten/kota lain"


def test_siapkan_semua_memberi_bagian_menurut_jenis() -> None:
    badan, orang = PabrikPenggunaSPSE(), PabrikPenggunaSPSE(jenis="penyedia_perorangan")
    PabrikPenggunaSPSE(non_penyedia=True)
    assert services.siapkan_semua() == 2
    assert services.siapkan_semua() == 0
    assert KesiapanSIKAP.objects.get(pengguna=badan).akta is False
    satu = KesiapanSIKAP.objects.get(pengguna=orang)
    assert (satu.akta, satu.pemilik, satu.pengurus, satu.identitas) == (None, None, None, False)
    assert services.rawat() == "0 penyedia baru didata, 0 surat susulan."


def test_perbarui(rina: Pengguna) -> None:
    k = PabrikKesiapanSIKAP()
    versi = k.diperbarui_pada
    hari = bahasa.hari_ini()
    penuh = IsianKesiapan({n: True for n, _ in BAGIAN}, "teragregasi", hari, hari, " selesai ")
    hasil = services.perbarui(kesiapan_id=k.pk, isian=penuh, oleh=rina, versi=versi)
    assert (hasil.kelengkapan, hasil.siap, hasil.kurang, hasil.catatan) == (100, True, [], "selesai")
    jejak = Jejak.objects.tentang(k).get()
    assert jejak.sesudah is not None
    assert jejak.sesudah["identitas"] is True
    with pytest.raises(TransisiBasi, match="diubah orang lain"):
        services.perbarui(kesiapan_id=k.pk, isian=penuh, oleh=rina, versi=versi)
    services.perbarui(kesiapan_id=k.pk, isian=penuh, oleh=rina)  # nothing new: no second line
    sebagian = IsianKesiapan({"identitas": True}, "teragregasi", hari, hari, "selesai")
    services.perbarui(kesiapan_id=k.pk, isian=sebagian, oleh=rina)  # what is not named stays
    assert Jejak.objects.tentang(k).count() == 1
    for salah, kata in (
        (IsianKesiapan({}, "teragregasi"), "tanggal agregasi"), (IsianKesiapan({}, "belum", hari), "tanggal agregasi"),
        (IsianKesiapan({}, "teragregasi", hari + dt.timedelta(days=1)), "agregasi belum tiba"),
        (IsianKesiapan({}, aktif_pada=hari + dt.timedelta(days=1)), "aktivasi belum tiba"),
    ):  # fmt: skip
        with pytest.raises(AturanDilanggar, match=kata):
            services.perbarui(kesiapan_id=k.pk, isian=salah, oleh=rina)


def test_kampanye(rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "_POTONGAN", 1)
    satu, dua = PabrikKesiapanSIKAP(identitas=True), PabrikKesiapanSIKAP()
    tanpa, siap = PabrikKesiapanSIKAP(pengguna__surel=""), PabrikKesiapanSIKAP(siap=True)
    semua = [k.pk for k in (satu, dua, tanpa, siap)]
    m = services.suruh_kirim(judul=" Ajakan ", pesan="Datang Rabu.", kesiapan_id=semua, oleh=rina)
    assert (m.judul, m.sasaran, m.tanpa_surel) == ("Ajakan", 2, 1)
    dua.pengguna.surel = "bukan surel"
    dua.pengguna.save(update_fields=["surel"])
    tasks.kirim(kampanye_id=m.pk)
    assert services.kirim(kampanye_id=m.pk) == 0  # again: nothing twice
    m.refresh_from_db()
    assert m.status == "selesai"
    assert Kiriman.objects.filter(jenis="registrasi.sikap.ajakan").count() == 1
    assert KontakSIKAP.objects.filter(kampanye=m, terkirim_pada__isnull=False).count() == 2
    satu.refresh_from_db()
    assert satu.dihubungi_pada is not None
    with pytest.raises(AturanDilanggar, match="Tidak ada penyedia"):
        services.suruh_kirim(judul="", pesan="", kesiapan_id=[siap.pk, tanpa.pk], oleh=rina)
    with pytest.raises(AturanDilanggar, match="Paling banyak 500"):
        services.suruh_kirim(judul="", pesan="", kesiapan_id=list(range(501)), oleh=rina)
    with pytest.raises(AturanDilanggar, match="Belum ada penyedia"):
        services.catat_kontak(kesiapan_id=[], cara="telepon", oleh=rina)
    lama = services.suruh_kirim(judul="Susulan", pesan="", kesiapan_id=[satu.pk], oleh=rina)
    KampanyeSIKAP.objects.filter(pk=lama.pk).update(dibuat_pada=m.dibuat_pada - dt.timedelta(hours=1))
    tasks.rawat()
    lama.refresh_from_db()
    assert lama.status == "selesai"


def test_layar(rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    k, lain = PabrikKesiapanSIKAP(identitas=True), PabrikKesiapanSIKAP()
    klien = masuk_sebagai(rina)
    assert b"Menurut kabupaten/kota" in klien.get(reverse("registrasi:sikap")).content
    daftar = klien.get(
        reverse("registrasi:sikap_daftar"),
        {"kesiapan": "belum", "kurang": "akta", "dihubungi": "belum", "adp_status": "belum"},
    )
    assert k.pengguna.nama in daftar.content.decode()
    csv = b"".join(klien.get(reverse("registrasi:sikap_daftar"), {"unduh": "csv"}).streaming_content)  # type: ignore[attr-defined]  # a file is streamed
    assert k.pengguna.user_id in csv.decode()
    alamat = reverse("registrasi:sikap_isi", args=[k.pk])
    kunci = klien.get(alamat).context["kunci_kirim"]
    isi = {n: "ya" for n, _ in BAGIAN} | {
        "adp_status": "teragregasi",
        "agregasi": "",
        "kunci_kirim": kunci,
        "versi": "x",
    }
    assert "Isi tanggalnya" in klien.post(alamat, isi).content.decode()
    isi |= {"agregasi": "2026-02-01", "aktif_pada": "2026-03-01", "berikutnya": "1"}
    assert klien.post(alamat, isi).headers["Location"] == reverse("registrasi:sikap_isi", args=[lain.pk])
    k.refresh_from_db()
    assert k.siap
    assert k.pengguna.nama in klien.get(k.get_absolute_url()).content.decode()
    surati = reverse("registrasi:sikap_surati") + "?kesiapan=belum"
    halaman = klien.get(surati)
    assert halaman.context["banyak"] == 1
    jawaban = klien.post(surati, {"judul": "Ajakan", "kunci_kirim": halaman.context["kunci_kirim"]})
    m = KampanyeSIKAP.objects.get()
    assert jawaban.headers["Location"] == m.get_absolute_url()
    assert lain.pengguna.nama in klien.get(m.get_absolute_url()).content.decode()
    kontak = reverse("registrasi:sikap_kontak", args=[lain.pk])
    kunci = klien.get(kontak).context["kunci_kirim"]
    klien.post(kontak, {"cara": "tatap_muka", "keterangan": "di loket", "kunci_kirim": kunci})
    assert KontakSIKAP.objects.filter(kesiapan=lain, cara="tatap_muka").exists()
