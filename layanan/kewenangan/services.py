"""Matters that are not the office's: the standard answer, the hand-over, and letters to the Pokja (Pasal 3(3))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from layanan.kewenangan.enums import PENJELASAN, PIHAK_ALASAN, AlasanLuar, Pihak, TanggapanSaran
from layanan.kewenangan.models import Pengalihan, SaranJadwal
from layanan.lapor.berkas import LAMPIRAN
from layanan.paket.selectors import paket_berkode
from layanan.tiket.enums import TERBUKA, JenisPengguna, JenisPesan
from layanan.tiket.models import Tiket
from layanan.tiket.services import alihkan_keluar, jawab
from layanan.tiket.services_dasar import kunci_tiket, sudah_ada, tulis_pesan
from lpse.berkas.services import baca, simpan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.pemberitahuan.services import kabari_luar
from lpse.tampilan import bahasa
from registrasi.pengguna.selectors import kepala

if TYPE_CHECKING:
    from layanan.kontak.models import Kontak
    from layanan.tiket.models import Pesan
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah

SURAT_ALIH: Final = "layanan.surat_alih_kewenangan"
SURAT_JADWAL: Final = "layanan.surat_saran_jadwal"
_PASAL: Final = "Pasal 3 ayat (3) Peraturan Kepala LKPP Nomor 2 Tahun 2010"


def jawaban_baku(*, tiket: Tiket, alasan: str, kepada: str, diteruskan: bool = False) -> str:
    """The standard answer to the reporter: whose matter it is, why, and where to turn.

    ``diteruskan``: that party is told by us, too; else nothing says so.  Raises: AturanDilanggar.
    """
    _periksa_perkara(alasan, kepada)
    pihak, paket = Pihak(kepada).label, f" paket {tiket.kode_tender}" if tiket.kode_tender else ""
    saluran = (
        f"Sampaikan sanggahan{paket} lewat menu Sanggah di SPSE selama masa sanggah."
        if alasan == AlasanLuar.SANGGAHAN
        else f"Silakan menghubungi {pihak}{paket} pada satuan kerja yang bersangkutan; "
        "pertanyaan tentang dokumen disampaikan lewat menu Pemberian Penjelasan di SPSE."
    )
    terusan = f"Laporan ini kami teruskan kepada {pihak}{paket}. " if diteruskan else ""
    return (
        f"Terima kasih atas laporan Saudara. Yang Saudara sampaikan menyangkut {AlasanLuar(alasan).label.lower()}. "
        f"{PENJELASAN[alasan]} Menurut {_PASAL}, hal itu bukan kewenangan dan bukan tanggung jawab LPSE.\n\n"
        f"{terusan}{saluran}\n\n"
        "Bila kendalanya teknis (tidak dapat masuk, gagal mengunggah, galat aplikasi), buat laporan baru; kami bantu."
    )


def _periksa_perkara(alasan: str, kepada: str) -> None:
    if alasan not in AlasanLuar.values:
        raise AturanDilanggar("Pilih salah satu dari dua belas perkara Pasal 3 ayat (3).")
    if kepada not in PIHAK_ALASAN[alasan]:
        raise AturanDilanggar(f"{AlasanLuar(alasan).label} bukan perkara pihak itu; pilih yang berwenang.")


@transaction.atomic
def alihkan(
    *,
    tiket_id: int,
    alasan: str,
    kepada: str,
    jawaban: str,
    oleh: Pengguna,
    kontak: Kontak | None = None,
    surat: bool = False,
) -> Pengalihan:
    """Answer the reporter, end the ticket as *di luar kewenangan* and hand it to whom it belongs (R-013).

    ``kontak`` is told by mail; ``surat`` adds an official letter to that party. The office judges nothing.
    Raises: AturanDilanggar (no such matter, a party that does not decide it, no answer), TransisiBasi (it ended).
    """
    _periksa_perkara(alasan, kepada)
    if not jawaban.strip():
        raise AturanDilanggar("Tulis jawaban kepada pelapor.")
    tiket = Tiket.objects.select_for_update(of=("self",)).get(pk=tiket_id)
    if tiket.status not in TERBUKA:
        raise TransisiBasi(f"Tiket {tiket.nomor} sudah {tiket.get_status_display().lower()}.")
    jawab(tiket_id=tiket.pk, isi=jawaban, oleh=oleh)
    tiket = alihkan_keluar(
        tiket_id=tiket.pk, alasan_kode=AlasanLuar(alasan).label, oleh=oleh,
        keterangan=f"yang berwenang {Pihak(kepada).label}",
    )  # fmt: skip
    naskah = _surat_alih(tiket, alasan, kepada, oleh) if surat else None
    pengalihan = Pengalihan.objects.create(
        tiket=tiket, alasan=alasan, kepada=kepada, kontak=kontak, jawaban=jawaban.strip(), naskah=naskah, oleh=oleh
    )
    if kontak is not None:
        kabari_luar(
            surel=kontak.surel, nama=kontak.nama, jenis="layanan.kewenangan.diteruskan", objek=pengalihan,
            konteks={"perkara": AlasanLuar(alasan).label, "judul": tiket.judul, "tender": tiket.kode_tender},
            kunci=f"pengalihan:{pengalihan.pk}",
        )  # fmt: skip
    return pengalihan


def _surat_alih(tiket: Tiket, alasan: str, kepada: str, oleh: Pengguna) -> Naskah:
    paket = paket_berkode(tiket.kode_tender) if tiket.kode_tender else None
    return terbitkan(
        jenis=SURAT_ALIH, objek=tiket, oleh=oleh, penandatangan=[Penandatangan.dari(kepala(cadangan=oleh))],
        perihal=f"Penerusan pertanyaan tentang {AlasanLuar(alasan).label.lower()}"[:250],
        konteks={
            "kepada": [f"{Pihak(kepada).label}{f' {paket.satker}' if paket else ''}", "di tempat"],
            "nomor_tiket": tiket.nomor, "tanggal": tiket.dibuat_pada.astimezone(bahasa.zona()).date().isoformat(),
            "kode_tender": tiket.kode_tender, "paket": paket.nama if paket else "",
            "perkara": AlasanLuar(alasan).label, "judul": tiket.judul, "uraian": tiket.uraian,
        },
    )  # fmt: skip


def _periksa_saran(
    tiket: Tiket, gangguan_mulai: dt.datetime, gangguan_selesai: dt.datetime | None, uraian: str
) -> None:
    if not uraian.strip():
        raise AturanDilanggar("Tulis apa yang terganggu dan siapa yang terdampak.")
    if gangguan_mulai > timezone.now():
        raise AturanDilanggar("Gangguan belum mulai; surat ini menyebut yang sudah terjadi.")
    if gangguan_selesai is not None and gangguan_selesai < gangguan_mulai:
        raise AturanDilanggar("Akhir gangguan mendahului mulainya.")
    if tiket.saran_jadwal.menunggu().exists():
        raise AturanDilanggar("Saran untuk tiket ini masih menunggu keputusan Pokja.")


@transaction.atomic
def sarankan_jadwal(
    *,
    tiket_id: int,
    gangguan_mulai: dt.datetime,
    gangguan_selesai: dt.datetime | None,
    uraian: str,
    oleh: Pengguna,
    tahap_nama: str = "",
    batas_tahap: dt.datetime | None = None,
) -> SaranJadwal:
    """A letter to the Pokja: this is what happened, please look at your schedule. The Pokja decides (PPU 2h, R-062).

    Stage and end come from the ticket unless given.
    Raises: AturanDilanggar (no package or stage, a disturbance that cannot be, one letter still waits).
    """
    tiket = Tiket.objects.select_for_update(of=("self",)).get(pk=tiket_id)
    tahap, batas = tahap_nama.strip() or tiket.tahap_nama, batas_tahap or tiket.batas_tahap
    if not tiket.kode_tender or not tahap or batas is None:
        raise AturanDilanggar("Saran jadwal memerlukan kode tender, tahapan, dan akhir tahapannya. Lengkapi tiketnya.")
    _periksa_saran(tiket, gangguan_mulai, gangguan_selesai, uraian)
    paket = paket_berkode(tiket.kode_tender)
    nama_paket = paket.nama if paket else tiket.judul
    naskah = terbitkan(
        jenis=SURAT_JADWAL, objek=tiket, oleh=oleh, penandatangan=[Penandatangan.dari(kepala(cadangan=oleh))],
        perihal=f"Saran peninjauan jadwal paket {tiket.kode_tender}",
        konteks={
            "kepada": [f"Pokja Pemilihan paket {tiket.kode_tender}", "di tempat"], "sifat_surat": "Segera",
            "nomor_tiket": tiket.nomor, "kode_tender": tiket.kode_tender, "paket": nama_paket, "tahap": tahap,
            "batas": bahasa.waktu(batas), "mulai": bahasa.waktu(gangguan_mulai),
            "selesai": bahasa.waktu(gangguan_selesai),
            "uraian": uraian.strip(),
        },
    )  # fmt: skip
    saran = SaranJadwal.objects.create(
        tiket=tiket, kode_tender=tiket.kode_tender, nama_paket=nama_paket, tahap_nama=tahap, batas_tahap=batas,
        gangguan_mulai=gangguan_mulai, gangguan_selesai=gangguan_selesai, uraian=uraian.strip(), naskah=naskah,
        oleh=oleh,
    )  # fmt: skip
    catat(pelaku=oleh, kata="menyarankan peninjauan jadwal", objek=saran, sesudah={"nomor": naskah.nomor})
    return saran


@transaction.atomic
def catat_tanggapan(*, saran_id: int, tanggapan: str, catatan: str, oleh: Pengguna) -> SaranJadwal:
    """Write down what the Pokja decided; it changes no schedule here.

    Raises: AturanDilanggar (no decision), TransisiBasi (written down already).
    """
    saran = SaranJadwal.objects.select_for_update(of=("self",)).get(pk=saran_id)
    if saran.tanggapan != TanggapanSaran.MENUNGGU:
        raise TransisiBasi(f"Tanggapan Pokja sudah dicatat: {saran.get_tanggapan_display().lower()}.")
    if tanggapan not in {TanggapanSaran.DIUBAH, TanggapanSaran.TETAP}:
        raise AturanDilanggar("Pilih keputusan Pokja.")
    saran.tanggapan, saran.tanggapan_catatan = tanggapan, catatan.strip()[:500]
    saran.ditanggapi_pada = timezone.now()
    saran.save(update_fields=["tanggapan", "tanggapan_catatan", "ditanggapi_pada"])
    catat(
        pelaku=oleh,
        kata="mencatat tanggapan Pokja",
        objek=saran,
        sesudah={"tanggapan": tanggapan},
        alasan=catatan.strip(),
    )
    return saran


def kirimkan_surat_jadwal(*, naskah: Naskah) -> Pesan | None:
    """The signed letter reaches the Pokja that reported: in the conversation, with the paper. Once; others' are none.

    A letter about somebody else's ticket is handed over by hand: the reporter is not its addressee.
    """
    saran = SaranJadwal.objects.select_related("oleh").filter(naskah=naskah).first()
    if saran is None:
        return None
    with transaction.atomic():
        tiket = kunci_tiket(tiket_id=saran.tiket_id)
        kunci = f"surat-jadwal:{naskah.pk}"
        if tiket.jenis_pengguna != JenisPengguna.POKJA or sudah_ada(kunci=kunci):
            return None
        revisi = naskah.revisi.filter(berkas__isnull=False).select_related("berkas").latest("pk")
        assert revisi.berkas is not None  # noqa: S101 - the filter says so
        salinan = simpan(
            isi=baca(berkas=revisi.berkas), nama=f"Surat {naskah.nomor.replace('/', '-')}.pdf", tipe="application/pdf",
            kegunaan=LAMPIRAN,
        )  # fmt: skip
        isi = (
            f"Terlampir surat {naskah.nomor}, saran peninjauan jadwal tahap {saran.tahap_nama}, yang sudah "
            "ditandatangani Kepala LPSE. Jadwal tetap diputuskan Pokja; mohon kabari kami keputusannya."
        )
        return tulis_pesan(
            tiket=tiket, jenis=JenisPesan.JAWABAN, isi=isi, oleh=saran.oleh, lampiran=[salinan], kunci=kunci
        )
