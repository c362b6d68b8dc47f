"""The road of a proposal as its page draws it: stops, facts, and the one next step for whoever looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from arsip.retensi.enums import Keputusan, StatusUsul
from arsip.retensi.naskah import lengkap
from arsip.retensi.selectors import surat_kurang
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import tahapan

if TYPE_CHECKING:
    from arsip.retensi.model_usul import UsulPenyusutan
    from lpse.akun.models import Pengguna
    from lpse.tampilan.rinci import Tahap

_S = StatusUsul


def jalan_usul(usul: UsulPenyusutan) -> list[Tahap]:
    """The stops of this kind of list; a hand-over has no panel."""
    urutan = [_S.DISUSUN, _S.PENILAIAN, _S.PERSETUJUAN, _S.DISETUJUI, _S.BERITA_ACARA, _S.PELAKSANAAN, _S.SELESAI]
    if not usul.musnah:
        urutan.remove(_S.PENILAIAN)
    if usul.status == _S.DIBATALKAN:
        urutan = [_S.DISUSUN, _S.DIBATALKAN]
    rincian = {
        _S.DISUSUN.value: bahasa.tanggal(usul.dibuat_pada),
        _S.SELESAI.value: bahasa.tanggal(usul.selesai_pada),
    }
    return tahapan([(s.value, s.label) for s in urutan], usul.status, rincian)


def fakta_usul(usul: UsulPenyusutan) -> list[tuple[str, str]]:
    """What stands beside the list; empty ones are not drawn."""
    fakta = [
        ("Tahun usul", str(usul.tahun)),
        ("Diusulkan", f"{usul.pengusul}, {bahasa.waktu(usul.dibuat_pada)}"),
        ("SK panitia", usul.nomor_sk),
        ("Tanggal SK", bahasa.tanggal(usul.tanggal_sk)),
        ("Penerima", usul.lembaga),
        ("Isi", "" if usul.musnah else "Tetap disimpan" if usul.simpan_isi else "Dihapus sesudah diserahkan"),
        ("Berita acara", usul.naskah.nomor if usul.naskah else ""),
        ("Selesai", bahasa.waktu(usul.selesai_pada)),
        ("Dibatalkan", usul.alasan_batal),
    ]
    return [(nama, isi) for nama, isi in fakta if isi]


@dataclass(frozen=True)
class Langkah:
    """What happens next: a button for whoever may press it, else whom it waits for."""

    kalimat: str
    url: str = ""
    label: str = ""
    ikon: str = "arrow-right"
    #: Further acts beside the main one: address and word.
    lain: tuple[tuple[str, str], ...] = ()


def langkah_berikut(usul: UsulPenyusutan, saya: Pengguna) -> Langkah:
    """The one primary step of the page."""
    kelola = saya.has_perm("arsip.kelola_retensi")
    buat = {
        _S.DISUSUN: _disusun,
        _S.PENILAIAN: _penilaian,
        _S.PERSETUJUAN: _persetujuan,
        _S.DISETUJUI: _disetujui,
        _S.BERITA_ACARA: _berita_acara,
        _S.PELAKSANAAN: _pelaksanaan,
    }.get(_S(usul.status))
    if buat is None:
        return Langkah("")
    langkah = buat(usul, saya)
    lain = list(langkah.lain)
    if usul.status in {_S.PERSETUJUAN, _S.DISETUJUI} and saya.has_perm("arsip.setujui_penyusutan"):
        lain.append((_url("usul_kembalikan", usul), "Kembalikan untuk perbaikan"))
    if kelola and not usul.musnah and usul.status in {_S.DISETUJUI, _S.BERITA_ACARA}:
        lain.append((_url("usul_bagit", usul), "Siapkan paket BagIt"))
    if kelola and usul.status in {_S.DISUSUN, _S.PENILAIAN, _S.PERSETUJUAN, _S.DISETUJUI}:
        lain.append((_url("usul_batalkan", usul), "Batalkan usul"))
    return Langkah(langkah.kalimat, langkah.url, langkah.label, langkah.ikon, tuple(lain))


def _url(nama: str, usul: UsulPenyusutan) -> str:
    return reverse(f"arsip:{nama}", args=[usul.pk])


def _disusun(usul: UsulPenyusutan, saya: Pengguna) -> Langkah:
    if not saya.has_perm("arsip.kelola_retensi"):
        return Langkah("Arsiparis masih menyusun daftar ini.")
    if usul.musnah:
        return Langkah(
            "Periksa daftarnya, lalu serahkan kepada panitia penilai.", _url("usul_panitia", usul),
            "Serahkan kepada panitia", "users",
        )  # fmt: skip
    return Langkah("Periksa daftarnya, lalu ajukan.", _url("usul_ajukan", usul), "Ajukan", "send")


def _penilaian(usul: UsulPenyusutan, saya: Pengguna) -> Langkah:
    belum = usul.butir.filter(keputusan=Keputusan.BELUM).count()
    anggota = usul.panitia.filter(pengguna=saya).exists()
    nilai = _url("usul_nilai", usul)
    if belum:
        kalimat = f"{bahasa.kata_angka(belum).capitalize()} berkas belum dinilai panitia."
        return Langkah(kalimat, nilai, "Nilai daftar", "list-check") if anggota else Langkah(kalimat)
    lain = ((nilai, "Ubah penilaian"),) if anggota else ()
    if saya.has_perm("arsip.kelola_retensi"):
        return Langkah("Semua berkas sudah dinilai.", _url("usul_ajukan", usul), "Ajukan", "send", lain)
    return Langkah("Semua berkas sudah dinilai; menunggu diajukan.", lain=lain)


def _persetujuan(usul: UsulPenyusutan, saya: Pengguna) -> Langkah:
    ada = list(usul.persetujuan.filter(gugur_pada__isnull=True))
    kursi = "kepala" if "kepala" in saya.kode_peran else "pejabat"
    kalimat = "Diperlukan persetujuan Kepala dan satu pejabat lain; pengusul tidak ikut menyetujui."
    boleh = saya.has_perm("arsip.setujui_penyusutan") and usul.pengusul_id != saya.pk
    if boleh and all(p.oleh_id != saya.pk and p.sebagai != kursi for p in ada):
        return Langkah(kalimat, _url("usul_setujui", usul), "Setujui", "check")
    return Langkah(kalimat)


def _disetujui(usul: UsulPenyusutan, saya: Pengguna) -> Langkah:
    kurang = surat_kurang(usul) if usul.musnah else []
    kelola = saya.has_perm("arsip.kelola_retensi")
    surat = _url("usul_surat", usul)
    if kurang:
        kalimat = f"Menunggu surat persetujuan dari {' dan '.join(p.label for p in kurang)}."
        return Langkah(kalimat, surat, "Catat surat persetujuan", "mail") if kelola else Langkah(kalimat)
    if not kelola:
        return Langkah("Menunggu berita acara.")
    lain = ((surat, "Betulkan surat"),) if usul.musnah else ()
    return Langkah("Siap diberi berita acara.", _url("usul_ba", usul), "Terbitkan berita acara", "file-check", lain)


def _berita_acara(usul: UsulPenyusutan, saya: Pengguna) -> Langkah:
    if usul.naskah is None or not lengkap(usul.naskah):
        return Langkah("Menunggu semua tanda tangan pada berita acara.")
    kata = "pemusnahan" if usul.musnah else "penyerahan"
    if saya.has_perm("arsip.laksanakan_penyusutan"):
        return Langkah(
            "Berita acara lengkap. Pelaksanaan menunggu perintah Anda.", _url("usul_laksanakan", usul),
            f"Laksanakan {kata}", "player-play",
        )  # fmt: skip
    return Langkah(f"Berita acara lengkap; {kata} menunggu perintah arsiparis.")


def _pelaksanaan(usul: UsulPenyusutan, saya: Pengguna) -> Langkah:
    kalimat = "Sedang dilaksanakan. Bila terhenti karena gangguan, lanjutkan; yang sudah selesai tidak diulang."
    if saya.has_perm("arsip.laksanakan_penyusutan"):
        return Langkah(kalimat, _url("usul_laksanakan", usul), "Lanjutkan", "player-play")
    return Langkah(kalimat)
