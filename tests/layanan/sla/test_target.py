"""Targets: the most specific wins, the Kepala sets them, open tickets follow when asked; durations as typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from layanan.kategori.benih import muat_kategori
from layanan.kategori.models import Kategori
from layanan.kategori.selectors import pilihan_kategori, pohon
from layanan.sla.benih import muat_target
from layanan.sla.lama import baca_lama, tulis_lama
from layanan.sla.models import KepalaUnit, PeringatanJam, TargetLayanan
from layanan.sla.selectors import target_untuk
from layanan.sla.services import simpan_target
from layanan.tiket.models import Tiket
from layanan.tiket.services import terapkan_target
from layanan.tiket.tasks import terapkan_target as tugas_terapkan
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from tests.pabrik import tokoh
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_sla import PabrikTargetLayanan
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna

JAM = timedelta(hours=1)


@pytest.mark.pasal("24(1)")
def test_yang_paling_khusus_menang(db: None) -> None:
    kelompok = PabrikKategori()
    anak = PabrikKategori(induk=kelompok)
    lama = {}
    for urut, (kategori, pengguna) in enumerate(
        [(None, "pokja"), (kelompok, ""), (kelompok, "pokja"), (anak, ""), (anak, "pokja")], 5
    ):
        lama[kategori and kategori.pk, pengguna] = urut * JAM
        PabrikTargetLayanan(kategori=kategori, jenis_pengguna=pengguna, respons=JAM, selesai=urut * JAM)

    def berlaku(kategori: Kategori | None, pengguna: str) -> timedelta:
        return target_untuk(
            prioritas="tinggi", kategori_id=kategori.pk if kategori else None, jenis_pengguna=pengguna
        ).selesai

    assert berlaku(None, "ppk") == 4 * JAM
    assert berlaku(None, "pokja") == lama[None, "pokja"]
    assert berlaku(PabrikKategori(), "pokja") == lama[None, "pokja"]
    assert berlaku(kelompok, "ppk") == lama[kelompok.pk, ""]
    assert berlaku(anak, "ppk") == lama[anak.pk, ""]
    assert berlaku(anak, "pokja") == lama[anak.pk, "pokja"]
    TargetLayanan.objects.filter(kategori=anak).update(aktif=False)
    assert berlaku(anak, "pokja") == lama[kelompok.pk, "pokja"]


def test_target_umum_selalu_ada(db: None) -> None:
    assert muat_target() == 0
    umum = {t.prioritas: (tulis_lama(t.respons), tulis_lama(t.selesai)) for t in TargetLayanan.objects.all()}
    assert umum == {"tinggi": ("15 m", "4 j"), "menengah": ("1 j", "1 hk"), "rendah": ("4 j", "3 hk")}
    with pytest.raises(IntegrityError), transaction.atomic():
        TargetLayanan.objects.filter(prioritas="tinggi").update(aktif=False)
    with pytest.raises(AturanDilanggar, match="belum ditetapkan"):
        target_untuk(prioritas="darurat", kategori_id=None, jenis_pengguna="ppk")


@pytest.mark.pasal("24(1)")
def test_kepala_menetapkan_dan_menerapkan(
    kantor: None, bu_kepala: Pengguna, dodi: Pengguna, pada: Callable[[str], datetime]
) -> None:
    pada("2026-11-19 08:00")
    tiket, lain = PabrikTiket(), PabrikTiket(urgensi="mendesak", dampak="besar")
    ditutup = PabrikTiket(status="dibatalkan")
    pada("2026-11-19 09:00")
    target = simpan_target(prioritas="rendah", respons=JAM, selesai=2 * JAM, oleh=bu_kepala, terapkan=True)
    assert Jejak.objects.filter(kata="menetapkan target layanan").get().sesudah == {
        "tanggapan": "1 j", "penyelesaian": "2 j", "dipakai": True,
    }  # fmt: skip
    assert terapkan_target(target=target, oleh=bu_kepala) == 1
    assert terapkan_target(target=target, oleh=bu_kepala) == 0
    for satu in (tiket, lain, ditutup):
        lama = satu.tenggat_selesai
        satu.refresh_from_db()
        if satu == tiket:
            assert satu.tenggat_selesai == datetime.fromisoformat("2026-11-19 10:00+08:00")
        else:
            assert satu.tenggat_selesai == lama
    khusus = simpan_target(
        prioritas="rendah", jenis_pengguna="ppk", respons=JAM, selesai=JAM, oleh=bu_kepala, aktif=True
    )
    assert terapkan_target(target=khusus, oleh=None) == 0
    tugas_terapkan(target_id=khusus.pk, oleh_id=bu_kepala.pk)
    for respons, selesai, aktif in ((JAM, JAM / 2, True), (0 * JAM, JAM, True), (JAM, JAM, False)):
        with pytest.raises(AturanDilanggar):
            simpan_target(prioritas="rendah", respons=respons, selesai=selesai, oleh=bu_kepala, aktif=aktif)


def test_yang_ditutup_di_tengah_jalan_dilewati(kantor: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was closed between the look and the lock."""
    tiket = PabrikTiket(status="dibatalkan")
    monkeypatch.setattr(type(Tiket.objects.all()), "terbuka", lambda s: s)
    assert terapkan_target(target=TargetLayanan.objects.get(prioritas=tiket.prioritas), oleh=None) == 0


@pytest.mark.parametrize(
    ("teks", "menit"),
    [("15 m", 15), ("4j", 240), ("1 hk", 450), ("22 j 30 m", 1350), ("2 hari 1 jam 5 menit", 965), (" 3 HK ", 1350)],
)
def test_lama_seperti_diketik_orang(teks: str, menit: int) -> None:
    assert baca_lama(teks) == timedelta(minutes=menit)
    assert baca_lama(tulis_lama(timedelta(minutes=menit))) == timedelta(minutes=menit)


@pytest.mark.parametrize("teks", ["", "15", "4 jm", "0 m", "9999 hk", "-3 j", "1.5 j"])
def test_lama_yang_tidak_mungkin(teks: str) -> None:
    with pytest.raises(AturanDilanggar):
        baca_lama(teks)


def test_layar_kepala(
    kantor: None, bu_kepala: Pengguna, dodi: Pengguna, masuk_sebagai: Callable[[Pengguna], Client]
) -> None:
    klien = masuk_sebagai(bu_kepala)
    daftar = klien.get(reverse("admin:layanan_targetlayanan_changelist")).content.decode()
    assert "15 m" in daftar
    assert "3 hk" in daftar
    target = TargetLayanan.objects.get(prioritas="tinggi")
    ubah = reverse("admin:layanan_targetlayanan_change", args=[target.pk])
    assert 'value="15 m"' in klien.get(ubah).content.decode()
    assert klien.post(ubah, {"respons": "20 m", "selesai": "3 j", "aktif": "on", "terapkan": "on"}).status_code == 302
    target.refresh_from_db()
    assert (target.respons, target.selesai, target.diubah_oleh) == (timedelta(minutes=20), 3 * JAM, bu_kepala)
    for isi in ({"respons": "besok", "selesai": "3 j"}, {"respons": "", "selesai": "3 j"}):
        assert klien.post(ubah, {**isi, "aktif": "on"}).status_code == 200
    kategori = Kategori.objects.get(kode="apendo")
    baru = reverse("admin:layanan_targetlayanan_add")
    isi_baru = {"prioritas": "tinggi", "kategori": kategori.pk, "jenis_pengguna": "pokja", "aktif": "on"}
    assert klien.post(baru, {**isi_baru, "respons": "10 m", "selesai": "2 j"}).status_code == 302
    assert TargetLayanan.objects.get(kategori=kategori).selesai == 2 * JAM
    for model in ("kategori", "kepalaunit", "peringatanjam", "tiket", "label", "tautantiket"):
        assert klien.get(reverse(f"admin:layanan_{model}_changelist")).status_code == 200
    for kueri in (KepalaUnit.objects, PeringatanJam.objects, TargetLayanan.objects):
        assert kueri.terlihat_oleh(bu_kepala).count() == kueri.count()
        assert not kueri.terlihat_oleh(tokoh("orang_luar")).exists()


@pytest.mark.pasal("24(1)")
def test_pohon_kategori(db: None, bu_kepala: Pengguna, dodi: Pengguna) -> None:
    assert muat_kategori() == 0
    akun = pohon()[0]
    assert (akun.induk.kode, akun.anak[0].kode, akun.anak[0].sifat) == ("akun", "lupa-kata-sandi", "teknis")
    Kategori.objects.filter(kode="lupa-kata-sandi").update(nama="Kata sandi hilang", aktif=False)
    assert muat_kategori() == 0
    assert pohon()[0].anak[0].kode == "lupa-user-id"
    assert pohon(semua=True)[0].anak[0].nama == "Kata sandi hilang"
    pilihan = pilihan_kategori()
    assert pilihan[0] == ("", "Belum diketahui")
    assert pilihan[-1] == (str(Kategori.objects.get(kode="lain-lain").pk), "Lain-lain")
    assert Kategori.objects.terlihat_oleh(dodi).count() == Kategori.objects.count()
    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikKategori(induk=akun.anak[0])
