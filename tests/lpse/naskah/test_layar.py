"""The screens: who sees which paper, what the list finds and takes along, what each button does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.test import Client
from django.urls import reverse

from lpse.akun.models import Pengguna, ProfilLPSE
from lpse.berkas.models import Berkas
from lpse.jejak.models import Jejak
from lpse.naskah.enums import StatusNaskah
from lpse.naskah.models import FormatNomor, Naskah, PencacahNomor, RevisiNaskah, TandaTangan
from lpse.naskah.registri import JENIS, JenisNaskah
from lpse.naskah.selectors import jalan_naskah, menunggu_saya, objek_naskah
from lpse.naskah.services import batalkan, susun_draf
from lpse.naskah.tampilan import butir_tanda_tangan, cari_naskah, ditandatangani_bulan_ini, jumlah_menunggu
from tests.bantuan.naskah import isi_revisi
from tests.lpse.naskah.conftest import ISI, KEDUA
from tests.pabrik import PabrikNaskah, PabrikServer, PabrikTandaTangan

pytestmark = pytest.mark.django_db
Terbit = Callable[..., Naskah]
Masuk = Callable[..., Client]


@pytest.fixture
def draf(jenis_contoh: JenisNaskah, kantor: ProfilLPSE, asep: Pengguna) -> Naskah:
    return susun_draf(
        jenis=jenis_contoh.kode, objek=None, konteks=ISI, penandatangan=[], oleh=asep, perihal="Konsep Asep"
    )


def test_siapa_melihat_naskah_mana(  # noqa: PLR0917 - fixtures
    terbit: Terbit,
    draf: Naskah,
    asep: Pengguna,
    dodi: Pengguna,
    rina: Pengguna,
    pokja_dua: Pengguna,
    bu_kepala: Pengguna,
    orang_luar: Pengguna,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Exact sets: kind's permission, signer of a final one, maker; nobody else, no draft to its signers."""
    satu = terbit([pokja_dua, pokja_dua])
    kedua = terbit([], jenis=KEDUA, oleh=dodi)
    menunggu = PabrikNaskah(jenis=KEDUA, pembuat=bu_kepala)
    PabrikTandaTangan(naskah=menunggu, pengguna=pokja_dua)

    def lihat(orang: Pengguna) -> list[Naskah]:
        return sorted(Naskah.objects.terlihat_oleh(orang), key=lambda n: n.pk)

    assert lihat(asep) == [draf, satu]
    assert lihat(dodi) == [kedua]
    assert lihat(rina) == []
    assert lihat(pokja_dua) == [satu]
    assert lihat(bu_kepala) == [draf, satu, kedua, menunggu]
    assert lihat(orang_luar) == []
    assert not Naskah.objects.terlihat_oleh(AnonymousUser()).exists()
    assert set(Naskah.objects.terbit()) == {satu, kedua}
    assert RevisiNaskah.objects.terlihat_oleh(pokja_dua).get().naskah == satu
    assert TandaTangan.objects.terlihat_oleh(pokja_dua).count() == 2
    assert not TandaTangan.objects.terlihat_oleh(rina).exists()
    # The PDF is a file that whoever sees the paper may open, and nobody else.
    assert [b.pk for b in Berkas.objects.terlihat_oleh(dodi)] == [kedua.revisi.get().berkas_id]
    # A kind's own rule replaces its permission, row by row.
    contoh = JENIS["uji.contoh"]
    baris = JenisNaskah(**{**contoh.__dict__, "terlihat": lambda _p: Q(pk=satu.pk)})
    monkeypatch.setitem(JENIS, contoh.kode, baris)
    assert lihat(rina) == [satu]
    rina.is_active = False
    assert lihat(rina) == []


def test_terlihat_nomor(bu_kepala: Pengguna, asep: Pengguna) -> None:
    assert FormatNomor.objects.terlihat_oleh(bu_kepala).count() == FormatNomor.objects.count()
    assert not FormatNomor.objects.terlihat_oleh(asep).exists()
    PencacahNomor.objects.create(jenis="uji.contoh", kurun="2026")
    assert PencacahNomor.objects.terlihat_oleh(bu_kepala).exists()
    assert not PencacahNomor.objects.terlihat_oleh(asep).exists()


def test_daftar_disaring_dicari_dan_diunduh(
    terbit: Terbit, draf: Naskah, bu_kepala: Pengguna, masuk_sebagai: Masuk
) -> None:
    satu = terbit(perihal="Kesaksian tender jalan")
    klien = masuk_sebagai(bu_kepala)
    alamat = reverse("naskah:daftar")

    def perihal(kueri: str) -> set[str]:
        return {baris.record.perihal for baris in klien.get(f"{alamat}?{kueri}").context["tabel"].paginated_rows}

    assert perihal("") == {"Kesaksian tender jalan", "Konsep Asep"}
    assert perihal("q=tender") == {"Kesaksian tender jalan"}
    assert perihal(f"q={satu.nomor}") == {"Kesaksian tender jalan"}
    assert perihal("status=draf") == {"Konsep Asep"}
    assert perihal("milik=tanda") == {"Kesaksian tender jalan"}
    assert perihal("milik=buat") == set()
    assert perihal("jenis=uji.contoh") == {"Kesaksian tender jalan", "Konsep Asep"}
    assert perihal(f"tahun={satu.tahun}&unit=infrastruktur") == set()
    csv = b"".join(klien.get(f"{alamat}?unduh=csv&status=final")).decode("utf-8-sig")
    assert satu.nomor in csv
    assert satu.kode in csv
    assert "0 dari 1" in csv
    assert "Konsep Asep" not in csv


def test_rinci_final(terbit: Terbit, bu_kepala: Pengguna, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    server = PabrikServer()
    naskah = terbit(objek=server)
    halaman = masuk_sebagai(bu_kepala).get(naskah.get_absolute_url()).content.decode()
    revisi = naskah.revisi.get()
    for kata in (
        naskah.nomor,
        naskah.kode,
        revisi.sha256,
        reverse("berkas:unduh", args=[isi_revisi(revisi).kunci]),
        reverse("naskah:tanda_tangan", args=[naskah.pk]),
        reverse("naskah:halaman", args=[naskah.pk, 1]),
        reverse("naskah:batalkan", args=[naskah.pk]),
        server.get_absolute_url(),
        "0 dari 1 penanda tangan",
        "menerbitkan naskah",
    ):
        assert kata in halaman
    milik_asep = masuk_sebagai(asep).get(naskah.get_absolute_url()).content.decode()
    assert reverse("naskah:batalkan", args=[naskah.pk]) not in milik_asep
    assert reverse("naskah:tanda_tangan", args=[naskah.pk]) not in milik_asep


def test_gambar_halaman(
    terbit: Terbit, rina: Pengguna, asep: Pengguna, masuk_sebagai: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    naskah = terbit()
    klien = masuk_sebagai(asep)
    gambar = klien.get(reverse("naskah:halaman", args=[naskah.pk, 1]))
    assert (gambar["Content-Type"], gambar.content[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")
    assert klien.get(reverse("naskah:halaman", args=[naskah.pk, 99])).status_code == 404
    assert klien.get(reverse("naskah:halaman", args=[PabrikNaskah(pembuat=asep).pk, 1])).status_code == 404
    assert masuk_sebagai(rina).get(reverse("naskah:halaman", args=[naskah.pk, 1])).status_code == 404
    monkeypatch.setitem(JENIS, KEDUA, JenisNaskah(**{**JENIS[KEDUA].__dict__, "sifat": "rahasia"}))
    rahasia = terbit(jenis=KEDUA)
    assert klien.get(reverse("naskah:halaman", args=[rahasia.pk, 1])).status_code == 200
    assert Jejak.objects.tentang(rahasia).filter(kata="melihat naskah rahasia", pelaku=asep).count() == 1
    assert isi_revisi(rahasia.revisi.get()).kegunaan == "naskah_rahasia"


def test_pratinjau_draf(draf: Naskah, terbit: Terbit, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    jawaban = klien.get(reverse("naskah:pratinjau", args=[draf.pk]))
    assert (jawaban["Content-Type"], jawaban["Cache-Control"]) == ("application/pdf", "no-store, private")
    assert jawaban.content.startswith(b"%PDF-1.7")
    assert klien.get(reverse("naskah:pratinjau", args=[terbit().pk])).status_code == 404
    lama = PabrikNaskah(pembuat=asep, jenis="uji.tiada")
    assert "tidak lagi disusun" in klien.get(reverse("naskah:pratinjau", args=[lama.pk]), follow=True).content.decode()


def test_terbitkan_dari_layar(
    draf: Naskah, asep: Pengguna, pak_ppk: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Masuk
) -> None:
    alamat = reverse("naskah:finalkan", args=[draf.pk])
    assert masuk_sebagai(pak_ppk).post(alamat).status_code == 403
    # The Kepala publishes other kinds, but this one is the technician's.
    assert masuk_sebagai(bu_kepala).get(alamat).status_code == 403
    klien = masuk_sebagai(asep)
    assert "dibekukan" in klien.get(alamat).content.decode()
    assert klien.post(alamat, follow=True).redirect_chain[-1][0] == draf.get_absolute_url()
    draf.refresh_from_db()
    assert (draf.status, draf.final_oleh) == (StatusNaskah.FINAL, asep)
    lagi = klien.post(alamat).content.decode()
    assert f"sudah final dengan nomor {draf.nomor}" in lagi


def test_buang_dari_layar(draf: Naskah, terbit: Terbit, asep: Pengguna, dodi: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    assert klien.post(reverse("naskah:buang", args=[draf.pk]), follow=True).redirect_chain[-1][0] == reverse(
        "naskah:daftar"
    )
    assert not Naskah.objects.filter(pk=draf.pk).exists()
    assert klien.get(reverse("naskah:buang", args=[terbit().pk])).status_code == 404
    slot = PabrikTandaTangan(naskah__pembuat=dodi)
    assert masuk_sebagai(dodi).get(reverse("naskah:buang", args=[slot.naskah_id])).status_code == 200


def test_batalkan_dari_layar(
    terbit: Terbit, bu_kepala: Pengguna, asep: Pengguna, masuk_sebagai: Masuk, draf: Naskah
) -> None:
    lama, baru = terbit(), terbit()
    alamat = reverse("naskah:batalkan", args=[lama.pk])
    assert masuk_sebagai(asep).get(alamat).status_code == 403
    assert masuk_sebagai(bu_kepala, baru_saja=False).get(alamat).status_code == 302
    klien = masuk_sebagai(bu_kepala)
    assert set(klien.post(alamat, {"alasan": ""}).context["form"].errors) == {"alasan"}
    for salah in ("999/9", lama.nomor):
        isi = klien.post(alamat, {"alasan": "Keliru", "pengganti": salah}).content.decode()
        assert "Tidak ada naskah final lain" in isi
    klien.post(alamat, {"alasan": "Salah tulis", "pengganti": f" {baru.nomor} "})
    lama.refresh_from_db()
    assert (lama.status, lama.pengganti, lama.alasan_batal) == (StatusNaskah.DIBATALKAN, baru, "Salah tulis")
    halaman = klien.get(lama.get_absolute_url()).content.decode()
    assert "Salah tulis" in halaman
    assert baru.nomor in halaman
    assert lama.nomor in klien.get(baru.get_absolute_url()).content.decode()


def test_antrean_tanda_tangan(terbit: Terbit, asep: Pengguna, bu_kepala: Pengguna) -> None:
    """Only the next in turn waits; a failed try waits with its own word; a cancelled paper waits for nobody."""
    naskah = terbit([asep, bu_kepala])
    assert [b.judul for b in butir_tanda_tangan(asep)] == [naskah.perihal]
    assert jumlah_menunggu(bu_kepala) == 0
    slot = naskah.tanda_tangan.get(urutan=1)
    slot.tandai_gagal(alasan="Layanan tidak menjawab")
    slot.save()
    assert [b.keadaan for b in butir_tanda_tangan(asep)] == ["Gagal, ulangi"]
    slot.tandai_ditandatangani(rincian={"penerbit": "CA"})
    slot.save()
    assert (jumlah_menunggu(asep), jumlah_menunggu(bu_kepala)) == (0, 1)
    assert (ditandatangani_bulan_ini(asep), ditandatangani_bulan_ini(bu_kepala)) == (1, 0)
    assert str(slot) == f"{asep.nama} pada {naskah}"
    assert slot.get_absolute_url() == naskah.get_absolute_url()
    batalkan(naskah_id=naskah.pk, oleh=bu_kepala, alasan="Keliru")
    assert not menunggu_saya(bu_kepala).exists()


def test_jalan_naskah(terbit: Terbit, draf: Naskah, bu_kepala: Pengguna) -> None:
    def jalan(naskah: Naskah) -> list[tuple[str, str]]:
        naskah.refresh_from_db()
        return [(t.judul, t.keadaan) for t in jalan_naskah(naskah, list(naskah.tanda_tangan.all()))]

    assert jalan(draf) == [("Draf", "kini"), ("Terbit", "nanti")]
    naskah, tanpa = terbit(), terbit([])
    assert jalan(tanpa) == [("Draf", "lewat"), ("Terbit", "lewat"), ("Berlaku", "kini")]
    assert jalan(naskah)[2:] == [("Ditandatangani", "kini"), ("Berlaku", "nanti")]
    slot = naskah.tanda_tangan.get()
    slot.tandai_ditandatangani(rincian={})
    slot.save()
    assert jalan(naskah)[2:] == [("Ditandatangani", "lewat"), ("Berlaku", "kini")]
    batalkan(naskah_id=naskah.pk, oleh=bu_kepala, alasan="Keliru")
    assert jalan(naskah) == [("Draf", "lewat"), ("Terbit", "lewat"), ("Dibatalkan", "kini")]


def test_objek_dan_pencarian(terbit: Terbit, asep: Pengguna, rina: Pengguna, bu_kepala: Pengguna) -> None:
    server = PabrikServer()
    naskah = terbit(objek=server, perihal="Tentang server")
    assert objek_naskah(asep, naskah) == server
    assert objek_naskah(rina, naskah) is None
    for jenis, pk in (("", ""), ("tiada.model", "1"), ("lpse.peran", "1"), ("infrastruktur.server", "bukan-angka")):
        assert objek_naskah(asep, Naskah(objek_jenis=jenis, objek_id=pk)) is None
    for kata in ("tentang", naskah.nomor, naskah.kode.lower()):
        assert [h.judul for h in cari_naskah(asep, kata, 5)] == ["Tentang server"]
    assert list(cari_naskah(rina, "tentang", 5)) == []


def test_format_nomor_di_ruang_kepala(terbit: Terbit, bu_kepala: Pengguna, masuk_sebagai: Masuk) -> None:
    """The Kepala changes a format and the next paper wears it; a bad one is answered with what to write instead."""
    naskah = terbit()
    baris = FormatNomor.objects.get(jenis=naskah.jenis)
    alamat = reverse("admin:lpse_formatnomor_change", args=[baris.pk])
    klien = masuk_sebagai(bu_kepala)
    isi = {"klasifikasi": "000.8.3", "ulang": "tahunan", "mulai_dari": 1}
    salah = klien.post(alamat, {**isi, "format": "{klasifikasi}/{tahun}"}).content.decode()
    assert "tepat satu kali" in salah
    assert klien.post(alamat, {**isi, "format": "{klasifikasi}/{urut:04}/LPSE/{tahun}"}).status_code == 302
    assert terbit().nomor == f"000.8.3/0002/LPSE/{naskah.tahun}"
    daftar = klien.get(reverse("admin:lpse_formatnomor_changelist")).content.decode()
    assert f"000.8.3/0012/LPSE/{naskah.tahun}" in daftar
    assert "Berita Acara Contoh" in daftar
    assert klien.get(reverse("admin:lpse_naskah_change", args=[naskah.pk])).status_code == 200
