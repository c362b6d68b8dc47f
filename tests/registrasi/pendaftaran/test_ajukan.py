"""Handing in and taking back: complete or refused, numbered without a gap, a receipt, one at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from django.db import DatabaseError, connection, transaction

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.models import Naskah
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from registrasi.pendaftaran import penjaga, services
from registrasi.pendaftaran.enums import PERPINDAHAN_PERMOHONAN, Kanal, StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.selectors import kekurangan
from registrasi.pendaftaran.sinyal import permohonan_diajukan, permohonan_dibatalkan
from registrasi.persyaratan.enums import JenisPengguna
from tests.pabrik import PabrikPengguna
from tests.pabrik_naskah import PabrikNaskah
from tests.pabrik_pendaftaran import PabrikPermohonan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_S = StatusPermohonan
Siap = Callable[..., Permohonan]


@pytest.fixture
def tanpa_cetak(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the paper itself is not the point."""

    def palsu(**_isi: object) -> Naskah:
        naskah: Naskah = PabrikNaskah()
        naskah.nomor = f"REG/{naskah.pk:04}/XI/2026"
        return naskah

    monkeypatch.setattr("registrasi.pendaftaran.services_ajukan.terbitkan", palsu)


@pytest.mark.pasal("22(1)a2", "10(2)a")
def test_ajukan_memberi_nomor_tanda_terima_dan_tenggat(
    siap: Siap, rina: Pengguna, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    rekan = PabrikPengguna(peran=("regver",))
    dengar: list[Permohonan] = []
    penerima = lambda permohonan, **_k: dengar.append(permohonan)  # noqa: E731 - kept alive for the signal
    permohonan_diajukan.connect(penerima)
    awal = siap()
    with django_capture_on_commit_callbacks(execute=True):
        p = services.ajukan(permohonan_id=awal.pk, oleh=rina, versi=awal.versi)
    assert p.status == _S.MENUNGGU_VERIFIKASI
    assert p.tanda_terima is not None
    assert p.nomor == p.tanda_terima.nomor == "REG/0001/XI/2026" or p.nomor.startswith("REG/0001/")
    assert p.tanda_terima.konteks["kode"] == services.kode_akses(p)
    assert p.tanda_terima.jumlah_halaman == 1
    assert [b["asli"] for b in p.tanda_terima.konteks["butir"]].count(True) == 4
    assert p.tenggat_layanan == services.batas_layanan()
    assert Jejak.objects.filter(kata="mengajukan permohonan", objek_id=str(p.pk)).count() == 1
    assert set(Kabar.objects.filter(jenis="registrasi.pendaftaran.diajukan").values_list("penerima", flat=True)) == {
        rekan.pk
    }
    assert Kiriman.objects.get(kunci=f"luar:pendaftaran:{p.pk}:diterima").tujuan == p.surel
    assert dengar == [p]
    with pytest.raises(TransisiBasi, match="menunggu verifikasi"):
        services.ajukan(permohonan_id=p.pk, oleh=rina)
    dua = services.ajukan(permohonan_id=siap(jenis_pengguna=JenisPengguna.PPK, kanal=Kanal.ONLINE).pk, oleh=None)
    assert dua.nomor.startswith("REG/0002/")
    assert not Kiriman.objects.filter(kunci=f"luar:pendaftaran:{dua.pk}:diterima").exists()


@pytest.mark.pasal("22(1)a1")
def test_penyedia_tanpa_pendaftaran_spse_ditolak_layanan_dan_basis_data(siap: Siap, rina: Pengguna) -> None:
    kosong = {"spse_tanggal_daftar": None, "spse_surel": "", "spse_user_id": "", "spse_kode_registrasi": ""}
    p = siap(status=_S.DRAF, **kosong)
    with pytest.raises(
        AturanDilanggar, match=r"mendaftar online di SPSE lebih dahulu.*Pasal 22 ayat \(1\) huruf a angka 1"
    ):
        services.ajukan(permohonan_id=p.pk, oleh=rina)
    for satu, nilai in kosong.items():
        with pytest.raises(DatabaseError), transaction.atomic():
            Permohonan.objects.filter(pk=siap().pk).update(**{satu: nilai})


@pytest.mark.pasal("22(1)a2", "22(1)b")
def test_kekurangan_menyebut_semuanya(siap: Siap, rina: Pengguna) -> None:
    p = siap()
    assert kekurangan(p) == []
    p.butir.update(salinan_diterima=False, asli_ditunjukkan=False, tidak_ada=False)
    p.keikutsertaan.disetujui = False
    p.keikutsertaan.save()
    p.formulir.alamat = ""
    p.formulir.save()
    kalimat = [k.kalimat for k in kekurangan(p)]
    assert kalimat[0] == "Formulir Pendaftaran belum lengkap: alamat."
    assert "Akta perubahan terakhir: salinan belum diterima, atau tandai «tidak ada»." in kalimat
    assert len(kalimat) == 2 + 7
    assert [k.butir for k in kekurangan(p) if k.butir] == list(p.butir.all())
    with pytest.raises(AturanDilanggar, match="Dan 3 hal lain"):
        services.ajukan(permohonan_id=p.pk, oleh=rina)
    p.butir.update(salinan_diterima=True)
    assert "NPWP badan usaha: asli belum ditunjukkan." in [k.kalimat for k in kekurangan(p)]
    daring = siap(kanal=Kanal.ONLINE)
    assert kekurangan(daring) == []
    daring.butir.get(persyaratan__kode="npwp").berkas.all().delete()
    assert [k.kalimat for k in kekurangan(daring)] == ["NPWP badan usaha: pindaian belum diunggah."]
    perorangan = siap(jenis_pengguna=JenisPengguna.PENYEDIA_PERORANGAN)
    assert [k.kalimat for k in kekurangan(perorangan)] == ["Formulir Pendaftaran belum lengkap: NIK."]
    draf = siap(status=_S.DRAF, spse_surel="")
    assert kekurangan(draf)[0].tempat == "spse"


@pytest.mark.pasal("22(1)b", "22(7)")
def test_kekurangan_bukan_penyedia(siap: Siap) -> None:
    lain = siap(jenis_pengguna=JenisPengguna.ENTITAS_LAIN)
    assert [k.kalimat for k in kekurangan(lain)] == ["Data pengguna belum lengkap: entitas."]
    auditor = siap(jenis_pengguna=JenisPengguna.AUDITOR)
    auditor.non_penyedia.satuan_kerja = ""
    auditor.non_penyedia.save()
    harap = "Data pengguna belum lengkap: satuan kerja yang diperiksa, tahun anggaran, instansi."
    assert [k.kalimat for k in kekurangan(auditor)] == [harap]
    wakil = siap(jenis_pengguna=JenisPengguna.PPK, diwakilkan=True, wakil_nama="Sitti")
    assert kekurangan(wakil) == []
    wakil.butir.filter(persyaratan__kode="surat_kuasa").update(salinan_diterima=False)
    assert [k.butir.persyaratan.kode for k in kekurangan(wakil) if k.butir] == ["surat_kuasa"]
    wakil.diwakilkan = False
    assert kekurangan(wakil) == []


def test_ajukan_ditolak_sesudah_tenggat_dan_oleh_penjaga(
    siap: Siap, rina: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(AturanDilanggar, match="sudah lewat"):
        services.ajukan(permohonan_id=siap(tenggat=bahasa.hari_ini() - dt.timedelta(days=1)).pk, oleh=rina)
    monkeypatch.setattr(penjaga, "PENJAGA", [])

    def tercantum(_p: Permohonan) -> None:
        raise AturanDilanggar("Tercantum dalam daftar hitam.")

    penjaga.daftarkan(tercantum)
    penjaga.daftarkan(tercantum)
    assert [tercantum] == penjaga.PENJAGA
    permohonan = siap()
    with pytest.raises(AturanDilanggar, match="daftar hitam"):
        services.ajukan(permohonan_id=permohonan.pk, oleh=rina)
    henti = Jejak.objects.get(objek_id=str(permohonan.pk), kata="dihentikan saat mengajukan permohonan")
    assert (henti.pelaku_nama, henti.alasan) == (rina.nama, "Tercantum dalam daftar hitam.")


@pytest.mark.parametrize("status", _S.values)
@pytest.mark.parametrize("tujuan", ["ajukan", "batalkan", "kedaluwarsakan"])
@pytest.mark.usefixtures("tanpa_cetak")
def test_setiap_perpindahan_dari_setiap_keadaan(rina: Pengguna, tujuan: str, status: str) -> None:
    hari = bahasa.hari_ini()
    tenggat = hari - dt.timedelta(days=1) if tujuan == "kedaluwarsakan" else hari
    p = PabrikPermohonan(status=status, lengkap=True, tenggat=tenggat)
    ke = {"ajukan": _S.MENUNGGU_VERIFIKASI, "batalkan": _S.DIBATALKAN, "kedaluwarsakan": _S.KEDALUWARSA}[tujuan]
    boleh = (status, ke) in PERPINDAHAN_PERMOHONAN and not (tujuan == "ajukan" and status == _S.PERLU_PERBAIKAN)
    jalan: dict[str, Callable[[], Permohonan]] = {
        "ajukan": lambda: services.ajukan(permohonan_id=p.pk, oleh=rina),
        "batalkan": lambda: services.batalkan(permohonan_id=p.pk, oleh=rina, alasan="Ditarik."),
        "kedaluwarsakan": lambda: services.kedaluwarsakan(permohonan_id=p.pk),
    }
    if boleh:
        assert jalan[tujuan]().status == ke
    with pytest.raises(TransisiBasi):
        jalan[tujuan]()
    p.refresh_from_db()
    assert p.status == (ke if boleh else status)


def test_batalkan_meminta_alasan_dan_mengabari(
    siap: Siap, rina: Pengguna, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    p = siap()
    with pytest.raises(AturanDilanggar, match="Tulis mengapa"):
        services.batalkan(permohonan_id=p.pk, oleh=rina, alasan=" ")
    dengar: list[Permohonan] = []
    penerima = lambda permohonan, **_k: dengar.append(permohonan)  # noqa: E731 - kept alive for the signal
    permohonan_dibatalkan.connect(penerima)
    with django_capture_on_commit_callbacks(execute=True):
        services.batalkan(permohonan_id=p.pk, oleh=rina, alasan="Pemohon menarik berkas.")
    assert Kiriman.objects.filter(kunci=f"luar:pendaftaran:{p.pk}:dibatalkan").count() == 1
    assert dengar == [p]


def test_kode_akses_tetap_dan_gugur_bersama_generasinya() -> None:
    p = PabrikPermohonan()
    kode = services.kode_akses(p)
    assert len(kode) == 11
    assert services.kode_cocok(p, f" {kode.lower().replace('-', ' ')} ")
    assert not services.kode_cocok(p, kode + "A")
    assert not services.kode_cocok(p, "")
    p.generasi_kode += 1
    assert not services.kode_cocok(p, kode)
    assert not services.kode_cocok(PabrikPermohonan(), kode)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("tanpa_cetak")
def test_dua_petugas_mengajukan_bersamaan_hanya_sekali(siap: Siap, rina: Pengguna, benang: Callable[..., Any]) -> None:
    p = siap()
    hasil = benang(lambda: services.ajukan(permohonan_id=p.pk, oleh=rina), n=2)
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi]
    connection.ensure_connection()
    assert Permohonan.objects.get(pk=p.pk).status == _S.MENUNGGU_VERIFIKASI
