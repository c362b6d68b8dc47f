"""Batches and sheets: received, filed exactly once, put aside, handed over (Pasal 27(3))."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.utils import ProgrammingError

from arsip.dokumen.enums import Keamanan
from arsip.dokumen.models import Dokumen
from arsip.pemindaian import selectors, services
from arsip.pemindaian.berkas import PINDAIAN
from arsip.pemindaian.enums import PERPINDAHAN_LEMBAR, StatusLembar
from arsip.pemindaian.forms import FormLembar
from arsip.pemindaian.models import KirimanPindaian, LembarPindaian
from arsip.pemindaian.tampilan import antrean_pindaian, menunggu
from lpse.berkas.models import Berkas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from tests.bantuan.berkas_baik import pdf
from tests.pabrik import PabrikBerkas
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikVersiDokumen
from tests.pabrik_pemindaian import PabrikKirimanPindaian, PabrikLembarPindaian

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna
    from tests.bantuan.benang import HasilBenang

_S = StatusLembar
ISIAN = {
    "klasifikasi": "000.3.5", "uraian": "Kontrak lama", "nomor": "027/12/2024", "tanggal": "2024-05-06",
    "unit": "regver", "jenis": "pindaian", "keamanan": "biasa", "tingkat": "asli", "pihak": "CV Maju; penyedia\nBudi",
    "berkas_arsip": "", "ruang": "Gudang", "rak": "1", "boks": "", "map": "", "keterangan": "",
}  # fmt: skip


def arsipkan(lembar: LembarPindaian, oleh: Pengguna, **ubah: str) -> Dokumen:
    form = FormLembar({**ISIAN, **ubah})
    assert form.is_valid(), form.errors
    return services.arsipkan_lembar(lembar_id=lembar.pk, isian=form.cleaned_data, mentah={**ISIAN, **ubah}, oleh=oleh)


def kiriman(pemilik: Pengguna, banyak: int = 2) -> KirimanPindaian:
    k: KirimanPindaian = PabrikKirimanPindaian(pemilik=pemilik)
    PabrikLembarPindaian.create_batch(banyak, kiriman=k)
    return k


@pytest.mark.django_db
@pytest.mark.pasal("27(3)")
class TestLayanan:
    def test_terima_dan_tambah(self, rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
        berkas = PabrikBerkas.create_batch(2, kegunaan=PINDAIAN)
        k = services.terima_kiriman(nama=" ", berkas=berkas, ditolak=[("x.pdf", "rusak")], oleh=rina)
        assert k.nama.startswith("Kiriman ")
        assert list(k.lembar.values_list("urutan", "status", "alasan")) == [
            (1, "menunggu", ""), (2, "menunggu", ""), (3, "ditolak", "rusak"),
        ]  # fmt: skip
        with pytest.raises(TransisiBasi):
            services.terima_kiriman(nama="lagi", berkas=berkas, oleh=rina)
        services.tambah_lembar(kiriman_id=k.pk, berkas=PabrikBerkas.create_batch(1, kegunaan=PINDAIAN), oleh=rina)
        assert k.lembar.count() == 4
        monkeypatch.setattr(services, "MAKS_LEMBAR", 4)
        with pytest.raises(AturanDilanggar, match="paling banyak 4"):
            services.tambah_lembar(kiriman_id=k.pk, berkas=[PabrikBerkas(kegunaan=PINDAIAN)], oleh=rina)

    def test_arsipkan_sekali_dan_isi_hanya_di_arsip(self, rina: Pengguna) -> None:
        k = kiriman(rina)
        satu, dua = k.lembar.all()
        asal = satu.berkas_id or 0
        dokumen = arsipkan(satu, rina)
        satu.refresh_from_db()
        assert (satu.status, satu.dokumen, satu.oleh, satu.berkas) == (_S.DIARSIPKAN, dokumen, rina, None)
        assert not Berkas.objects.filter(pk=asal).exists()  # destroying the document will destroy it everywhere
        assert (dokumen.nomor, dokumen.tanggal, str(dokumen.lokasi)) == (
            "027/12/2024",
            dt.date(2024, 5, 6),
            "Gudang, 1",
        )
        assert sorted(dokumen.pihak.values_list("nama", "peran")) == [("Budi", ""), ("CV Maju", "penyedia")]
        assert [j.kata for j in Jejak.objects.tentang(satu)] == ["mengarsipkan pindaian"]
        with pytest.raises(TransisiBasi, match="sudah diarsipkan oleh"):
            arsipkan(satu, rina)
        with pytest.raises(AturanDilanggar, match="sudah ada di arsip"):
            arsipkan(dua, rina)
        arsipkan(dua, rina, tetap="on")
        k.refresh_from_db()
        assert (Dokumen.objects.count(), k.selesai_pada is not None) == (2, True)

    def test_berkas_arsip_yang_dituju(self, rina: Pengguna) -> None:
        satu, dua = kiriman(rina).lembar.all()
        tuju = PabrikBerkasArsip(unit="regver", tahun=2024, dibuka_pada=dt.date(2024, 1, 1))
        assert arsipkan(satu, rina, berkas_arsip=tuju.nomor).berkas_arsip == tuju
        rahasia = PabrikBerkasArsip(keamanan=Keamanan.RAHASIA)
        with pytest.raises(AturanDilanggar, match="tidak ada"):
            arsipkan(dua, rina, berkas_arsip=rahasia.nomor, tetap="on")
        tutup = PabrikBerkasArsip(
            status="aktif",
            ditutup_pada=bahasa.hari_ini() + dt.timedelta(days=1),
            peristiwa_tutup="Selesai",
        )
        with pytest.raises(AturanDilanggar, match="sudah ditutup"):
            arsipkan(dua, rina, berkas_arsip=tutup.nomor, tetap="on")

    def test_simpan_samakan_dan_arsipkan_semua(self, rina: Pengguna) -> None:
        k = kiriman(rina, 4)
        satu, dua, tiga, empat = k.lembar.all()
        with pytest.raises(AturanDilanggar, match="Belum ada lembar sebelumnya"):
            services.samakan(lembar_id=satu.pk, isian={})
        services.simpan_isian(lembar_id=satu.pk, isian=ISIAN)
        disamakan = services.samakan(lembar_id=dua.pk, isian={"nomor": "99", "uraian": " "})
        assert (disamakan.isian["nomor"], disamakan.isian["uraian"]) == ("99", "Kontrak lama")
        services.simpan_isian(lembar_id=tiga.pk, isian={"uraian": "belum lengkap"})
        hasil = services.arsipkan_semua(kiriman_id=k.pk, oleh=rina)
        assert hasil.jumlah == 1  # the second holds the very same bytes
        assert {g.pk for g, _ in hasil.gagal} == {dua.pk, tiga.pk}
        assert "Klasifikasi: " in dict(hasil.gagal)[tiga]
        assert LembarPindaian.objects.get(pk=empat.pk).status == _S.MENUNGGU

    def test_sisihkan_dan_ambil_lagi(self, rina: Pengguna) -> None:
        lembar = kiriman(rina, 1).lembar.get()
        with pytest.raises(AturanDilanggar, match="alasan"):
            services.buang_lembar(lembar_id=lembar.pk, alasan=" ", oleh=rina)
        services.buang_lembar(lembar_id=lembar.pk, alasan="kosong", oleh=rina)
        with pytest.raises(TransisiBasi):
            services.simpan_isian(lembar_id=lembar.pk, isian=ISIAN)
        assert lembar.kiriman.selesai_pada is None
        assert KirimanPindaian.objects.get().selesai_pada is not None
        services.ambil_lembar(lembar_id=lembar.pk, oleh=rina)
        assert KirimanPindaian.objects.get().selesai_pada is None
        with pytest.raises(TransisiBasi):
            services.ambil_lembar(lembar_id=lembar.pk, oleh=rina)

    def test_serahkan(self, rina: Pengguna, dodi: Pengguna, pak_ppk: Pengguna) -> None:
        k = kiriman(rina)
        with pytest.raises(AturanDilanggar, match="tidak bertugas"):
            services.serahkan_kiriman(kiriman_id=k.pk, kepada=pak_ppk, oleh=rina)
        with pytest.raises(AturanDilanggar, match="sudah dikerjakan oleh"):
            services.serahkan_kiriman(kiriman_id=k.pk, kepada=rina, oleh=rina)
        services.serahkan_kiriman(kiriman_id=k.pk, kepada=dodi, catatan="cuti", oleh=rina)
        assert list(KirimanPindaian.objects.terlihat_oleh(rina)) == []
        assert list(KirimanPindaian.objects.terlihat_oleh(dodi)) == [k]
        assert menunggu(dodi) == 2
        assert [b.keadaan for b in antrean_pindaian(dodi)] == ["2 menunggu"]
        for lembar in k.lembar.all():
            services.buang_lembar(lembar_id=lembar.pk, alasan="kosong", oleh=dodi)
        with pytest.raises(TransisiBasi):
            services.serahkan_kiriman(kiriman_id=k.pk, kepada=rina, oleh=dodi)

    @pytest.mark.parametrize("dari", _S.values)
    @pytest.mark.parametrize("ke", _S.values)
    def test_perpindahan_dijaga_basis_data(self, dari: str, ke: str) -> None:
        berkas = {} if dari in ("menunggu", "dibuang") else {"berkas": None}
        dokumen = PabrikVersiDokumen().dokumen if dari == "diarsipkan" else None
        lembar = PabrikLembarPindaian(status=dari, alasan="x", dokumen=dokumen, **berkas)
        ubah: dict[str, Any] = {"status": ke, "alasan": "x"}
        if ke in ("diarsipkan", "ditolak"):
            ubah["berkas"] = None
        ubah["dokumen"] = (dokumen or PabrikVersiDokumen().dokumen) if ke == "diarsipkan" else None
        if dari == ke or (dari, ke) in PERPINDAHAN_LEMBAR:
            assert LembarPindaian.objects.filter(pk=lembar.pk).update(**ubah) == 1
        else:
            with pytest.raises(ProgrammingError, match="Invalid transition"):
                LembarPindaian.objects.filter(pk=lembar.pk).update(**ubah)


@pytest.mark.django_db(transaction=True)
@pytest.mark.pasal("27(3)")
def test_dua_orang_serentak_satu_dokumen(
    rina: Pengguna, sari: Pengguna, benang: Callable[..., HasilBenang[Dokumen]]
) -> None:
    """Double click, two clerks, a stale tab: one document."""
    lembar = kiriman(rina, 1).lembar.get()
    hasil = benang(lambda: arsipkan(LembarPindaian.objects.get(pk=lembar.pk), rina), lambda: arsipkan(lembar, sari))
    assert (len(hasil.nilai), [type(g) for g in hasil.galat]) == (1, [TransisiBasi])
    assert Dokumen.objects.count() == 1


@pytest.mark.django_db
class TestHalaman:
    def test_terima_tanpa_javascript_yang_rusak_dikatakan(
        self, rina: Pengguna, masuk_sebagai: Callable[..., Client]
    ) -> None:
        klien = masuk_sebagai(rina)
        berkas = [
            SimpleUploadedFile("a.pdf", pdf(1)),
            SimpleUploadedFile("b.pdf", b"bukan pdf"),
            SimpleUploadedFile("c.pdf", pdf(2)),
        ]
        jawaban = klien.post("/arsip/pindaian/terima/", {"nama": "Lemari kiri", "berkas": berkas}, follow=True)
        isi = jawaban.content.decode()
        k = KirimanPindaian.objects.get()
        assert [str(s) for s in k.lembar.values_list("status", flat=True)] == ["menunggu", "menunggu", "ditolak"]
        assert "1 berkas ditolak" in isi
        assert "b.pdf" in isi
        semua_rusak = klien.post("/arsip/pindaian/terima/", {"berkas": [SimpleUploadedFile("b.pdf", b"bukan")]})
        assert "b.pdf: " in semua_rusak.content.decode()
        klien.post(f"/arsip/pindaian/{k.pk}/tambah/", {"berkas": [SimpleUploadedFile("d.pdf", pdf(3))]})
        assert k.lembar.count() == 4

    def test_arsipkan_semua_menyimpan_isian_yang_sedang_diketik(
        self, rina: Pengguna, masuk_sebagai: Callable[..., Client]
    ) -> None:
        k = kiriman(rina, 1)
        klien, kerja, semua = masuk_sebagai(rina), f"/arsip/pindaian/{k.pk}/kerja/", f"/arsip/pindaian/{k.pk}/arsipkan/"
        kosong = {**ISIAN, "klasifikasi": "", "tanggal": "", "uraian": "", "nomor": "", "lembar": "1", "aksi": "semua"}
        assert klien.post(kerja, kosong).headers["Location"] == semua
        assert k.lembar.get().isian == {}  # nothing but what is proposed anyway: not filled in
        assert klien.post(kerja, {**ISIAN, "lembar": "1", "aksi": "semua"}).headers["Location"] == semua
        assert k.lembar.get().isian["uraian"] == ISIAN["uraian"]

    def test_layar_kerja_dari_awal_sampai_selesai(
        self, rina: Pengguna, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
    ) -> None:
        k = kiriman(rina, 3)
        klien, kerja = masuk_sebagai(rina), f"/arsip/pindaian/{k.pk}/kerja/"
        awal = klien.get(kerja).content.decode()
        assert "Lembar 1 dari 3" in awal
        assert 'value="regver" selected' in awal
        assert "Sama persis" in awal  # the three sheets hold the same bytes
        kurang = klien.post(kerja, {**ISIAN, "uraian": "", "lembar": "1", "aksi": "arsipkan"})
        assert (kurang.status_code, k.lembar.get(urutan=1).isian["nomor"]) == (422, "027/12/2024")
        rak = klien.post(kerja, {**ISIAN, "ruang": "", "lembar": "1", "aksi": "arsipkan"})
        assert "Sebutkan ruangnya" in rak.content.decode()
        maju = klien.post(kerja, {**ISIAN, "lembar": "1", "aksi": "sesudah"})
        assert maju.headers["Location"] == f"{kerja}?lembar=2"
        assert klien.post(kerja, {"lembar": "2", "aksi": "samakan"}).headers["Location"] == f"{kerja}?lembar=2"
        assert 'value="027/12/2024"' in klien.get(f"{kerja}?lembar=2").content.decode()
        assert klien.post(kerja, {"lembar": "1", "aksi": "samakan"}).status_code == 422
        assert klien.post(kerja, {**ISIAN, "lembar": "2", "aksi": "sebelum"}).headers["Location"] == f"{kerja}?lembar=1"
        arsip = klien.post(kerja, {**ISIAN, "lembar": "1", "aksi": "arsipkan"})
        assert arsip.headers["Location"] == f"{kerja}?lembar=2"
        basi = klien.post(kerja, {**ISIAN, "lembar": "1", "aksi": "arsipkan"}, follow=True)
        assert "Tidak ada yang diulang" in basi.content.decode()
        ganda = klien.get(f"{kerja}?lembar=2").content.decode()
        assert "Isi yang sama sudah ada di arsip" in ganda
        assert "Tetap arsipkan" in ganda
        assert "Sudah diarsipkan" in klien.get(f"{kerja}?lembar=1").content.decode()
        assert klien.post(kerja, {"lembar": "77"}).headers["Location"] == k.get_absolute_url()
        klien.post(f"/arsip/pindaian/{k.pk}/arsipkan/", {})
        klien.post(f"/arsip/pindaian/lembar/{k.lembar.get(urutan=2).pk}/buang/", {"alasan": "terpindai dua kali"})
        klien.post(f"/arsip/pindaian/lembar/{k.lembar.get(urutan=3).pk}/buang/", {"alasan": "ganda"})
        rinci = klien.get(kerja, follow=True).content.decode()
        assert "Tidak ada lembar yang menunggu" in rinci
        assert "terpindai dua kali" in rinci
        klien.post(f"/arsip/pindaian/lembar/{k.lembar.get(urutan=3).pk}/ambil/")
        assert "Kontrak lama" in klien.get(k.get_absolute_url()).content.decode()
        klien.post(f"/arsip/pindaian/{k.pk}/serahkan/", {"kepada": dodi.pk, "catatan": ""})
        assert klien.get(k.get_absolute_url()).status_code == 404

    def test_arsipkan_semua_dari_halaman(self, rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
        k = kiriman(rina, 2)
        klien = masuk_sebagai(rina)
        klien.post(f"/arsip/pindaian/{k.pk}/kerja/", {**ISIAN, "lembar": "1", "aksi": "sesudah"})
        assert "1 lembar terisi" in klien.get(f"/arsip/pindaian/{k.pk}/arsipkan/").content.decode()
        isi = klien.post(f"/arsip/pindaian/{k.pk}/arsipkan/", follow=True).content.decode()
        assert "1 lembar diarsipkan" in isi
        assert "terbuka" in klien.get("/arsip/pindaian/?keadaan=terbuka").request["QUERY_STRING"]
        assert k.nama in klien.get("/arsip/pindaian/?keadaan=terbuka").content.decode()
        assert (
            "Belum ada lembar yang isiannya lengkap" in klien.post(f"/arsip/pindaian/{k.pk}/arsipkan/").content.decode()
        )

    def test_ganda_tidak_membocorkan_yang_tertutup(self, rina: Pengguna, sari: Pengguna) -> None:
        rahasia = PabrikVersiDokumen(dokumen__keamanan=Keamanan.RAHASIA)
        lembar = kiriman(rina, 1).lembar.get()
        temuan = selectors.ganda([lembar], rina)[lembar.pk]
        assert (temuan.dokumen, temuan.tertutup, temuan.di_arsip, bool(temuan)) == ([], 1, True, True)
        assert rahasia.sha256 == lembar.sha256
        assert list(Berkas.objects.terlihat_oleh(rina).filter(kegunaan=PINDAIAN)) == [lembar.berkas]
        assert list(Berkas.objects.terlihat_oleh(sari).filter(kegunaan=PINDAIAN)) == [lembar.berkas]  # the archivist
