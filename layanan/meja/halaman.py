"""What the page of one ticket shows, gathered in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from layanan.kontak.selectors import samar_telepon
from layanan.meja import pita_jam
from layanan.sla.enums import KodeJam
from layanan.tiket.enums import KANAL_TANGAN, MENUNGGU, JenisPesan, Kanal, StatusTiket
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import KeadaanTahap, Tahap
from lpse.waktu import kalender
from lpse.waktu.jam import Jam, Peristiwa
from lpse.waktu.models import PeristiwaJam

if TYPE_CHECKING:
    import datetime as dt

    from layanan.meja.pita_jam import PitaJam
    from layanan.tiket.models import Pesan, Tiket
    from lpse.waktu.jam import Hitungan

_S = StatusTiket
TANPA_NAMA = "Tanpa nama"
_KELAS = {
    JenisPesan.LAPORAN: "",
    JenisPesan.BALASAN: "",
    JenisPesan.JAWABAN: " ujar--kita",
    JenisPesan.CATATAN: " ujar--dalam",
}


@dataclass(frozen=True)
class Ujar:
    """One message as the page shows it."""

    pesan: Pesan
    kelas: str
    inisial: str
    kapan: str
    rincian: str

    @property
    def sistem(self) -> bool:
        return self.pesan.jenis == JenisPesan.SISTEM


@dataclass(frozen=True)
class JamLayanan:
    """The clock card: words in big, the sentence, the ribbon, the line about the first response."""

    besar: str
    kalimat: str
    kata: str
    nada: str
    ikon: str
    lewat: bool
    pita: PitaJam
    respons: str
    penjelasan: str


def nama_pelapor(tiket: Tiket) -> str:
    """Who asked: the card, else the account, else nobody who gave a name."""
    if tiket.kontak is not None:
        return tiket.kontak.nama
    return tiket.akun.nama if tiket.akun is not None else TANPA_NAMA


def ujaran(pesan: list[Pesan], kini: dt.datetime) -> list[Ujar]:
    """The conversation with what stands beside each name."""
    hasil = []
    jawaban = 0
    for p in pesan:
        jawaban += p.jenis == JenisPesan.JAWABAN
        rincian = {
            JenisPesan.LAPORAN: str(p.get_kanal_display()),
            JenisPesan.BALASAN: f"{p.get_kanal_display()}{', dicatat petugas' if p.kanal in KANAL_TANGAN else ''}",
            JenisPesan.JAWABAN: "jawaban pertama" if jawaban == 1 else "",
            JenisPesan.CATATAN: "catatan internal, tidak terlihat pelapor",
        }.get(JenisPesan(p.jenis), "")
        if nomor := getattr(p, "nomor_asal", None):
            rincian = f"{rincian} · dari {nomor}" if rincian else f"dari {nomor}"
        inisial = "".join(kata[0] for kata in p.nama.split()[:2]).upper()
        hasil.append(Ujar(p, _KELAS.get(JenisPesan(p.jenis), ""), inisial, kapan(p.dibuat_pada, kini), rincian))
    return hasil


def kapan(saat: dt.datetime, kini: dt.datetime) -> str:
    """«08.04 WITA» today, «20 November 2026, 08.04 WITA» otherwise."""
    zona = bahasa.zona()
    if saat.astimezone(zona).date() == kini.astimezone(zona).date():
        return bahasa.jam(saat)
    return f"{bahasa.tanggal(saat)}, {bahasa.jam(saat)}"


def hitung_pesan(pesan: list[Pesan]) -> str:
    """«4 pesan dan 1 catatan internal»."""
    catatan = sum(p.jenis == JenisPesan.CATATAN for p in pesan)
    biasa = sum(p.jenis not in {JenisPesan.CATATAN, JenisPesan.SISTEM} for p in pesan)
    teks = f"{bahasa.angka(biasa)} pesan"
    return f"{teks} dan {bahasa.angka(catatan)} catatan internal" if catatan else teks


def terima_kasih(tiket: Tiket, pesan: list[Pesan]) -> Pesan | None:
    """The thanks that left it solved, or None; from the messages that were read already."""
    if tiket.selesai_pada is None:
        return None
    sesudah = (p for p in reversed(pesan) if p.jenis == JenisPesan.BALASAN and p.dibuat_pada >= tiket.selesai_pada)
    return next(sesudah, None)


def jalan(tiket: Tiket, kini: dt.datetime) -> list[Tahap]:
    """The road ahead: opened, responded, worked on, the reporter's yes, closed."""
    status = tiket.status

    def tahap(judul: str, rincian: str, *, lewat: bool, di_sini: bool = False) -> Tahap:
        keadaan: KeadaanTahap = "kini" if di_sini else "lewat" if lewat else "nanti"
        return Tahap(judul, rincian, keadaan)

    petugas = tiket.petugas.nama if tiket.petugas else "Belum ada petugas"
    tengah = {_S.MENUNGGU_PENGGUNA: "Menunggu pengguna", _S.MENUNGGU_LKPP: "Menunggu LKPP"}.get(status, "Ditangani")
    usai = status in {_S.SELESAI, _S.DITUTUP}
    respons = tiket.direspons_pada
    tahapan = [
        tahap("Dibuka", pita_jam.saat_kata(tiket.dibuat_pada, kini), lewat=True),
        tahap(
            "Direspons",
            pita_jam.saat_kata(respons, kini) if respons else "Belum ada jawaban",
            lewat=respons is not None,
        ),
        tahap(tengah, petugas, lewat=usai or tiket.berakhir, di_sini=tiket.terbuka),
    ]
    if tiket.berakhir:
        akhir = pita_jam.saat_kata(tiket.ditutup_pada, kini) if tiket.ditutup_pada else ""
        return [*tahapan, tahap(str(tiket.get_status_display()), akhir, lewat=False, di_sini=True)]
    sampai = f"Sampai {pita_jam.saat_kata(tiket.tenggat_konfirmasi, kini)}" if tiket.tenggat_konfirmasi else ""
    ditutup = pita_jam.saat_kata(tiket.ditutup_pada, kini) if tiket.ditutup_pada else ""
    return [
        *tahapan,
        tahap(
            "Konfirmasi pelapor", sampai or ("" if usai else "Setelah ada solusi"), lewat=status == _S.DITUTUP,
            di_sini=status == _S.SELESAI,
        ),
        tahap("Ditutup", ditutup, lewat=status == _S.DITUTUP),
    ]  # fmt: skip


def jam_layanan(tiket: Tiket, kini: dt.datetime) -> JamLayanan | None:
    """The two clocks, drawn; None for a ticket that never had any. Two queries, the calendar's version included."""
    jam = _peristiwa(tiket)
    peristiwa = jam.get(KodeJam.SELESAI)
    if peristiwa is None:
        return None
    kal = kalender()
    hitungan = Jam(kal, peristiwa).pada(kini)
    kata, nada, ikon = pita_jam.nada(hitungan)
    respons = jam.get(KodeJam.RESPONS)
    return JamLayanan(
        besar=_besar(hitungan), kalimat=_kalimat(hitungan, kini), kata=kata, nada=nada, ikon=ikon, lewat=hitungan.lewat,
        pita=pita_jam.susun(kal, peristiwa, kini, tiket.batas_tahap),
        respons=_respons(Jam(kal, respons).pada(kini), tiket) if respons else "",
        penjelasan=hitungan.penjelasan,
    )  # fmt: skip


def _peristiwa(tiket: Tiket) -> dict[str, list[Peristiwa]]:
    """What happened to each clock of the ticket, in order; one query."""
    milik = {"jam__objek_jenis": tiket._meta.label_lower, "jam__objek_id": str(tiket.pk)}  # noqa: SLF001 - Django's public _meta
    hasil: dict[str, list[Peristiwa]] = {}
    for p in PeristiwaJam.objects.filter(**milik).select_related("jam").order_by("jam", "urut"):
        hasil.setdefault(p.jam.kode, []).append(
            Peristiwa(p.kata, p.saat, p.sasaran, p.alasan, p.terpakai, p.menunggu)
        )  # fmt: skip
    return hasil


def _besar(h: Hitungan) -> str:
    return pita_jam.lama_kata(h.terpakai if h.keadaan == "selesai" else h.sisa)


def _kalimat(h: Hitungan, kini: dt.datetime) -> str:
    jatah = f"Terpakai {pita_jam.lama_kata(h.terpakai)} dari {pita_jam.lama_kata(h.sasaran)} kerja."
    if h.keadaan == "selesai":
        batas = pita_jam.lama_kata(h.sasaran)
        return f"sampai selesai, {'melewati' if h.lewat else 'dalam'} batas {batas} kerja."
    saat = f"{pita_jam.saat_kata(h.tenggat, kini)} {bahasa.singkatan_zona()}" if h.tenggat else ""
    if h.lewat:
        return f"lewat dari batas layanan{f' pukul {saat}' if saat else ''}. {jatah}"
    if not saat:
        return f"tersisa; jam berhenti sampai ditangani lagi. {jatah}"
    return f"tersisa, jatuh tempo {'pukul ' if ' ' not in saat[:6] else ''}{saat}. {jatah}"


def _respons(h: Hitungan, tiket: Tiket) -> str:
    batas = pita_jam.lama_kata(h.sasaran)
    if tiket.direspons_pada is not None:
        return f"Respons {pita_jam.lama_kata(h.terpakai)}{', melewati' if h.lewat else ' dari'} batas {batas}."
    if h.lewat:
        return f"Belum direspons, lewat {pita_jam.lama_kata(h.sisa)} dari batas {batas}."
    return f"Belum direspons, sisa {pita_jam.lama_kata(h.sisa)} dari batas {batas}."


def keterangan(tiket: Tiket, kini: dt.datetime) -> str:
    """The line below the title."""
    teks = f"{tiket.nomor} · {tiket.get_jenis_display()} · dilaporkan {nama_pelapor(tiket)}"
    if tiket.batas_tahap and tiket.terbuka:
        nama = f"tahap {tiket.tahap_nama[0].lower()}{tiket.tahap_nama[1:]}" if tiket.tahap_nama else "tahap tender"
        verba = "berakhir" if tiket.batas_tahap > kini else "sudah berakhir"
        return f"{teks}, {nama} {verba} {_hari(tiket.batas_tahap, kini)}"
    return teks


def _hari(saat: dt.datetime, kini: dt.datetime) -> str:
    zona = bahasa.zona()
    if saat.astimezone(zona).date() == kini.astimezone(zona).date():
        return f"hari ini pukul {bahasa.jam(saat)}"
    return bahasa.waktu(saat)


def fakta(tiket: Tiket) -> list[tuple[str, Any]]:
    """Right column, without what the ticket does not say."""
    k = tiket.kontak
    telepon = samar_telepon(k.telepon) if k else ""
    isi: list[tuple[str, Any]] = [
        (f"Mengapa {tiket.get_prioritas_display().lower()}", tiket.alasan_prioritas or _mengapa(tiket)),
        ("Kategori", _kategori(tiket)),
        ("Sifat", f"{tiket.get_sifat_display()}, {tiket.get_ranah_display().lower()}"),
        ("Aplikasi", tiket.aplikasi),
        ("Kode galat", tiket.kode_galat),
        ("Pelapor", f"{nama_pelapor(tiket)}, {tiket.get_jenis_pengguna_display()}"),
        ("Kontak", telepon),
        ("Kanal", Kanal(tiket.kanal).label),
        ("Unit", tiket.get_unit_display()),
        ("Petugas", tiket.petugas.nama if tiket.petugas else "Belum diambil"),
        ("Menunggu", tiket.menunggu_sebab if tiket.status in MENUNGGU else ""),
        ("Dibuka kembali", f"{tiket.kali_dibuka_lagi} kali" if tiket.kali_dibuka_lagi else ""),
        ("Kepuasan", f"{tiket.nilai} dari 5{f': {tiket.nilai_catatan}' if tiket.nilai_catatan else ''}"
         if tiket.nilai else ""),
    ]  # fmt: skip
    return [(nama, nilai) for nama, nilai in isi if nilai]


def _mengapa(tiket: Tiket) -> str:
    return f"{tiket.get_urgensi_display()}, dampak {tiket.get_dampak_display().lower()}"


def _kategori(tiket: Tiket) -> str:
    if tiket.kategori is None:
        return "Belum ditentukan"
    induk = tiket.kategori.induk
    return f"{induk.nama}, {tiket.kategori.nama}" if induk else tiket.kategori.nama


def fakta_paket(tiket: Tiket) -> list[tuple[str, Any]]:
    """The package as SPSE says it, or what was typed by hand."""
    p = tiket.paket
    isi: list[tuple[str, Any]] = [("Kode tender", tiket.kode_tender)]
    if p is not None:
        isi += [("Nama", p.nama), ("Satuan kerja", p.satker)]
        isi += [("HPS", f"Rp{bahasa.angka(p.hps, 2 if p.hps % 1 else 0)}" if p.hps is not None else "")]
    isi += [("Tahap", tiket.tahap_nama)]
    return [(nama, nilai) for nama, nilai in isi if nilai]


def batas_tahap(tiket: Tiket, kini: dt.datetime) -> tuple[str, str, str] | None:
    """Words, tone and icon of the end of the stage."""
    if tiket.batas_tahap is None:
        return None
    zona = bahasa.zona()
    hari = (tiket.batas_tahap.astimezone(zona).date() - kini.astimezone(zona).date()).days
    pukul = f"{tiket.batas_tahap.astimezone(zona):%H.%M} {bahasa.singkatan_zona()}"
    if tiket.batas_tahap < kini:
        return f"Berakhir {bahasa.waktu(tiket.batas_tahap)}", "netral", "clock"
    if hari == 0:
        return f"Hari ini, {pukul}", "perhatian", "clock"
    return f"{bahasa.tanggal(tiket.batas_tahap)}, {pukul}", "netral", "clock"


def sekarang() -> dt.datetime:
    """One instant for the whole page."""
    return timezone.now()
