"""The demo office's desk of verification: claimed, half examined, returned, resubmitted, approved, rejected."""

from __future__ import annotations

import datetime as dt
import io
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from lpse.identitas.nama import normal
from lpse.naskah.format import ROMAWI
from lpse.tampilan import bahasa
from lpse.waktu import kalender
from registrasi.pendaftaran.berkas import BERKAS_BUTIR
from registrasi.pendaftaran.enums import HasilButir, Kanal, StatusPermohonan
from registrasi.pendaftaran.models import (
    BerkasButir,
    ButirPermohonan,
    DataNonPenyedia,
    FormulirKeikutsertaan,
    FormulirPendaftaran,
    Permohonan,
)
from registrasi.persyaratan.enums import AlasanKurang, JenisFormulir, JenisPengguna, Sifat
from registrasi.persyaratan.selectors import butir_untuk, versi_berlaku
from registrasi.verifikasi import services, services_klaim, services_putus
from registrasi.verifikasi.enums import AlasanTolak
from registrasi.verifikasi.fakta import isi_formulir

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_J = JenisPengguna
_LEBAR, _TINGGI = 620, 877


@dataclass(frozen=True)
class Contoh:
    """One applicant, and how many working days ago they handed their papers in."""

    nama: str
    user_id: str
    jenis: str
    penanggung_jawab: str
    nik: str
    npwp: str
    nib: str
    alamat: str
    lalu: int
    akhir: str


CONTOH = (
    Contoh("CV Sinar Masamba Jaya", "sinarmasamba", _J.PENYEDIA_BADAN_USAHA, "Muhammad Arfan", "7322011407850003",
           "024187734803000", "0211260034871", "Jalan Trans Sulawesi Nomor 41, Masamba", 4, "kurang"),
    Contoh("CV Tirta Sabbang", "tirtasabbang", _J.PENYEDIA_BADAN_USAHA, "Hasnah Daud", "7322025109880002",
           "031187743803000", "0220360047712", "Jalan Poros Sabbang Nomor 8, Sabbang", 1, "setengah"),
    Contoh("UD Sumber Malangke", "sumbermalangke", _J.PENYEDIA_PERSEORANGAN, "Abdul Latif", "7322030303790001",
           "467718821803000", "0230460058823", "Dusun Pute, Malangke", 5, "kembali"),
    Contoh("CV Limbong Teknik", "limbongteknik", _J.PENYEDIA_BADAN_USAHA, "Irwan Sakti", "7322041212820004",
           "045528833803000", "0240560069934", "Jalan Pendidikan Nomor 3, Limbong", 6, "diperbaiki"),
    Contoh("PT Bumi Rongkong Konstruksi", "bumirongkong", _J.PENYEDIA_BADAN_USAHA, "Andi Baso", "7322051008750005",
           "058839945803000", "0250660071045", "Jalan Andi Djemma Nomor 77, Masamba", 7, "setuju"),
    Contoh("CV Anugerah Bone-Bone", "anugerahbone", _J.PENYEDIA_BADAN_USAHA, "Rosmini", "7322064404860006",
           "062240056803000", "0260760082156", "Jalan Veteran Nomor 15, Bone-Bone", 8, "tolak"),
    Contoh("Nurul Fadillah, S.T.", "nurul.fadillah", _J.PPK, "Nurul Fadillah, S.T.", "7322075505900007", "", "",
           "Jalan Simpurusiang Nomor 27, Masamba", 1, "menunggu"),
    Contoh("Syamsul Bahri, S.E., Ak.", "syamsul.bahri", _J.AUDITOR, "Syamsul Bahri, S.E., Ak.", "7322081708840008", "",
           "", "Jalan Lamaranginang Nomor 2, Masamba", 0, "menunggu"),
)  # fmt: skip


def _halaman(judul: str, baris: list[str]) -> bytes:
    """A page as a scanner makes it: nothing but a picture."""
    kertas = Image.new("L", (_LEBAR, _TINGGI), 252)
    pena = ImageDraw.Draw(kertas)
    pena.rectangle((36, 36, _LEBAR - 36, _TINGGI - 36), outline=170)
    pena.text((64, 80), judul.upper(), fill=15, font=ImageFont.load_default(size=22))
    pendek = [potong for teks in baris for potong in textwrap.wrap(teks, 54)]
    for nomor, teks in enumerate(pendek):
        pena.text((64, 140 + 38 * nomor), teks, fill=40, font=ImageFont.load_default(size=17))
    keluar = io.BytesIO()
    kertas.save(keluar, "PDF", resolution=75)
    return keluar.getvalue()


@demo(kode="registrasi.verifikasi", urutan=385)
def isi(konteks: KonteksDemo) -> None:
    """Once only: what people have decided since stays as it is."""
    if Permohonan.objects.filter(nama=CONTOH[0].nama).exists():
        return
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    rina = next(p for p in semua.values() if "regver" in p.kode_peran)
    for nomor, contoh in enumerate(CONTOH, start=1):
        p = _permohonan(contoh, konteks.sekarang, nomor)
        _akhiri(p, contoh.akhir, rina)
    konteks.lapor(f"{len(CONTOH)} permohonan di meja verifikasi, dari yang menunggu sampai yang diputus")


def _permohonan(c: Contoh, kini: dt.datetime, nomor: int) -> Permohonan:
    """Sent from home, so that whoever works at this desk may examine it."""
    hari = kini.astimezone(bahasa.zona()).date() - dt.timedelta(days=c.lalu)
    kal = kalender()
    batas = kal.jam_buka(kal.tambah_hari_kerja(hari, 2))[-1][1]
    penyedia = c.jenis not in {_J.PPK, _J.AUDITOR}
    surel = f"{c.user_id.replace('.', '')}@contoh.example"
    p = Permohonan.objects.create(
        nomor=f"REG/09{nomor:02}/{ROMAWI[hari.month - 1]}/{hari.year}", jenis_pengguna=c.jenis, kanal=Kanal.ONLINE,
        nama=c.nama, nama_normal=normal(c.nama), surel=surel, telepon=f"08124210{nomor:04}",
        spse_tanggal_daftar=hari - dt.timedelta(days=6) if penyedia else None, spse_surel=surel if penyedia else "",
        spse_user_id=c.user_id, spse_kode_registrasi=f"SPSE-{hari:%y%m}-{nomor:03}" if penyedia else "",
        tenggat=hari + dt.timedelta(days=24), tenggat_layanan=batas, status=StatusPermohonan.MENUNGGU_VERIFIKASI,
        dibuat_pada=kini - dt.timedelta(days=c.lalu, hours=3), diajukan_pada=kini - dt.timedelta(days=c.lalu, hours=1),
    )  # fmt: skip
    _formulir(p, c, hari, surel)
    _butir(p, c)
    return p


def _formulir(p: Permohonan, c: Contoh, hari: dt.date, surel: str) -> None:
    if not p.penyedia:
        DataNonPenyedia.objects.create(
            permohonan=p, nama=c.nama, nik=c.nik,
            jabatan="Pejabat Pembuat Komitmen" if c.jenis == _J.PPK else "Auditor",
            satuan_kerja="Dinas Pekerjaan Umum dan Penataan Ruang" if c.jenis == _J.PPK else "Inspektorat Daerah",
            alamat=c.alamat, surel=surel, telepon=p.telepon, user_id=c.user_id,
            sk_nomor=f"800/0{c.lalu + 11}/SK/{hari.year}", sk_tanggal=dt.date(hari.year, 1, 5),
            sk_berlaku_sampai=dt.date(hari.year, 12, 31), sk_penerbit="Bupati Luwu Utara",
            satker_diperiksa="Dinas Kesehatan" if c.jenis == _J.AUDITOR else "",
            tahun_anggaran=hari.year if c.jenis == _J.AUDITOR else None,
        )  # fmt: skip
        return
    FormulirPendaftaran.objects.create(
        permohonan=p, nama=c.nama, bentuk_usaha="ud" if c.nama.startswith("UD") else c.nama[:2].lower(), npwp=c.npwp,
        nib=c.nib, alamat=c.alamat, kode_pos="92961", kabupaten="Kabupaten Luwu Utara", provinsi="Sulawesi Selatan",
        telepon="047321001", hp=p.telepon, surel=surel, status_kantor="pusat", user_id=c.user_id,
        penanggung_jawab=c.penanggung_jawab, jabatan="Direktur", nik_penanggung_jawab=c.nik,
    )  # fmt: skip
    versi = versi_berlaku(JenisFormulir.KEIKUTSERTAAN)
    FormulirKeikutsertaan.objects.create(
        permohonan=p, versi_formulir=versi, pernyataan=list(versi.teks), disetujui=True, nama=c.penanggung_jawab,
        jabatan="Direktur", nik=c.nik, tempat="Masamba", tanggal=hari, ditandatangani=True,
    )  # fmt: skip


def _butir(p: Permohonan, c: Contoh) -> None:
    """The closed checklist with one little scan per paper."""
    formulir = isi_formulir(p)
    diminta = [s for s in butir_untuk(p.jenis_pengguna) if s.sifat != Sifat.BILA_DIWAKILKAN]
    for n, syarat in enumerate(diminta, start=1):
        ada = syarat.sifat == Sifat.WAJIB
        butir = ButirPermohonan.objects.create(
            permohonan=p, persyaratan=syarat, urutan=n * 10, tidak_ada=syarat.sifat == Sifat.BILA_ADA,
            salinan_diterima=ada, asli_ditunjukkan=ada,
            nomor=f"{c.lalu + n}/{n:03}" if ada and syarat.perlu_nomor else "",
        )  # fmt: skip
        if ada:
            baris = [f"{u.replace('_', ' ').capitalize()}: {formulir[u]}" for u in syarat.unsur if formulir.get(u)]
            berkas = simpan(
                isi=_halaman(syarat.nama, [c.nama, *baris]), nama=f"{syarat.kode}-{c.user_id}.pdf",
                tipe="application/pdf", kegunaan=BERKAS_BUTIR,
            )  # fmt: skip
            BerkasButir.objects.create(butir=butir, berkas=berkas, urutan=1)


def _tandai(p: Permohonan, oleh: Pengguna, *, sampai: int = 99, kurang: dict[str, str] | None = None) -> None:
    """The first rows as a verifier would mark them; the ones in ``kurang`` with that sentence."""
    formulir = isi_formulir(p)
    for butir in list(p.butir.select_related("persyaratan"))[:sampai]:
        kode, fakta = butir.persyaratan.kode, {u: formulir.get(u, "") for u in butir.persyaratan.unsur}
        if kurang and kode in kurang:
            fakta = {**fakta, "alamat": "Jalan Trans Sulawesi Nomor 114, Masamba"} if kode == "izin_usaha" else {}
            temuan = services.Pemeriksaan(HasilButir.KURANG, AlasanKurang.DATA_BERBEDA, kurang[kode], fakta=fakta)
        elif butir.salinan_diterima:
            temuan = services.Pemeriksaan(HasilButir.SESUAI, fakta=fakta)
        else:
            temuan = services.Pemeriksaan(HasilButir.TIDAK_BERLAKU)
        services.tandai(permohonan_id=p.pk, butir_id=butir.pk, temuan=temuan, oleh=oleh)


def _akhiri(p: Permohonan, akhir: str, rina: Pengguna) -> None:
    kata = "Nama pada NPWP berbeda dengan formulir; kirim NPWP yang benar."
    if akhir == "setengah":
        _tandai(p, rina, sampai=3)
    elif akhir == "kurang":
        beda = "NIB memuat Jalan Trans Sulawesi Nomor 114, formulir memuat Nomor 41. Mohon samakan salah satunya."
        _tandai(p, rina, kurang={"izin_usaha": beda})
        services_klaim.lepas(permohonan_id=p.pk, oleh=rina)
    elif akhir in {"kembali", "diperbaiki"}:
        _tandai(p, rina, kurang={"npwp": kata, "ktp": "KTP terpotong di tepi kanan; pindai lagi seluruhnya."})
        services.kembalikan(permohonan_id=p.pk, oleh=rina)
        if akhir == "diperbaiki":
            services.terima_perbaikan(permohonan_id=p.pk, oleh=None)
    elif akhir == "setuju":
        _tandai(p, rina)
        services_putus.setujui(permohonan_id=p.pk, oleh=rina)
    elif akhir == "tolak":
        _tandai(p, rina, kurang={"izin_usaha": "NIB ini milik badan usaha lain menurut OSS."})
        services_putus.tolak(
            permohonan_id=p.pk, oleh=rina, alasan_kode=AlasanTolak.DOKUMEN_TIDAK_BENAR,
            alasan="NIB 0260760082156 tercatat di OSS atas nama badan usaha lain, dan pemohon tidak dapat menunjukkan "
            "aslinya.",
        )  # fmt: skip
