"""What the page of an announcement says: facts, road, what follows from here, and what may be done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone

from layanan.pengumuman.enums import HIDUP, JenisPengumuman, StatusPengumuman
from layanan.pengumuman.models import KirimanPelanggan, Pelanggan, SistemLayanan
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap, tahapan

if TYPE_CHECKING:
    from layanan.pengumuman.models import Pengumuman
    from lpse.akun.models import Pengguna

_S = StatusPengumuman
_SUSUN, _TERBIT = "layanan.susun_pengumuman", "layanan.terbitkan_pengumuman"
_JALAN = [(_S.DRAF, "Draf"), (_S.DITINJAU, "Ditinjau"), (_S.TERJADWAL, "Terjadwal"), (_S.TAYANG, "Tayang")]


@dataclass(frozen=True)
class Tindakan:
    """One button of the page."""

    label: str
    ikon: str
    url: str
    bahaya: bool = False


def _t(p: Pengumuman, nama: str, label: str, ikon: str, *, bahaya: bool = False) -> Tindakan:
    return Tindakan(label, ikon, reverse(f"layanan:pengumuman_{nama}", args=[p.pk]), bahaya)


def tindakan(p: Pengumuman, orang: Pengguna) -> tuple[Tindakan | None, list[Tindakan]]:
    """The one primary button, and the others, of what this person may do in this state."""
    susun, terbit = orang.has_perm(_SUSUN), orang.has_perm(_TERBIT)
    gangguan = p.jenis == JenisPengumuman.GANGGUAN
    menurut: dict[str, list[tuple[bool, Tindakan]]] = {
        _S.DRAF: [
            (susun and gangguan, _t(p, "terbitkan", "Terbitkan sekarang", "speakerphone")),
            (susun, _t(p, "ajukan", "Ajukan", "send")),
            (susun, _t(p, "isi", "Ubah", "edit")),
            (susun, _t(p, "batalkan", "Batalkan", "x", bahaya=True)),
        ],
        _S.DITINJAU: [
            (terbit and (gangguan or p.diajukan_oleh_id != orang.pk), _t(p, "setujui", "Setujui", "check")),
            (terbit, _t(p, "kembalikan", "Kembalikan untuk perbaikan", "arrow-back-up")),
            (susun, _t(p, "batalkan", "Batalkan", "x", bahaya=True)),
        ],
        _S.TERJADWAL: [
            (susun, _t(p, "tarik", "Tarik ke draf", "arrow-back-up")),
            (susun, _t(p, "batalkan", "Batalkan", "x", bahaya=True)),
        ],
    }
    hidup = [
        (susun, _t(p, "akhiri", "Akhiri", "circle-check")),
        (susun, _t(p, "ubah", "Ubah", "edit")),
        (susun, _t(p, "batalkan", "Batalkan", "x", bahaya=True)),
    ]
    semua = [t for ya, t in (hidup if p.status in HIDUP else menurut.get(p.status, [])) if ya]
    if not semua or semua[0].bahaya:
        return None, semua
    return semua[0], semua[1:]


def jalan(p: Pengumuman) -> list[Tahap]:
    """The road; what was told early or was never scheduled jumps over a stop."""
    akhir = (_S.DIBATALKAN, "Dibatalkan") if p.status == _S.DIBATALKAN else (_S.BERAKHIR, "Berakhir")
    lewati = {_S.TERJADWAL} if not p.tayang_mulai else set()
    lewati |= {_S.DITINJAU} if p.diajukan_oleh_id is None and p.tayang_pertama else set()
    urutan = [(str(k), v) for k, v in [*_JALAN, akhir] if k not in lewati or k == p.status]
    kini = _S.TAYANG if p.status == _S.BERUBAH else p.status
    rincian = {str(_S.TAYANG): bahasa.waktu(p.tayang_pertama), str(_S.TERJADWAL): bahasa.waktu(p.tayang_mulai)}
    return tahapan(urutan, str(kini), rincian)


def fakta(p: Pengumuman) -> list[tuple[str, Any]]:
    """The right column."""
    return [
        ("Sistem", ", ".join(s.nama for s in p.sistem.all()) if p.bersistem else "Tidak menyangkut sistem"),  # type: ignore[attr-defined] # a many-to-many by string
        ("Mulai", bahasa.waktu(p.mulai)),
        ("Perkiraan selesai", bahasa.waktu(p.selesai_perkiraan)),
        ("Selesai", bahasa.waktu(p.selesai_pada)),
        ("Terbit pada", bahasa.waktu(p.tayang_pertama or p.tayang_mulai) or "begitu disetujui"),
        ("Turun pada", "" if p.selesai_pada else bahasa.waktu(p.tayang_sampai) or "bila diakhiri"),
        ("Tampil di", ", ".join(p.ditampilkan)),
        ("Disusun", p.disusun_oleh),
        ("Diajukan", p.diajukan_oleh),
        ("Disetujui", p.diterbitkan_oleh),
    ]


def petunjuk(p: Pengumuman) -> str:
    """What to do now, where it is not plain."""
    if p.status == _S.DRAF and p.catatan_tinjauan:
        return f"Dikembalikan peninjau: {p.catatan_tinjauan}"
    if p.status == _S.DIBATALKAN:
        return f"Dibatalkan: {p.alasan_batal}"
    if p.hidup and p.selesai_perkiraan and p.selesai_perkiraan < timezone.now():
        return "Perkiraan selesainya sudah lewat. Akhiri, atau ubah perkiraannya agar pembaca tidak menunggu."
    return ""


def surat(p: Pengumuman) -> tuple[int, int]:
    """Mails handed to the outbox, and those that still wait."""
    semua = KirimanPelanggan.objects.filter(versi__pengumuman=p, dilewati=False)
    return semua.filter(diantre_pada__isnull=False).count(), semua.filter(diantre_pada__isnull=True).count()


def terjadwal(p: Pengumuman) -> bool:
    """Approving it now puts it into the schedule."""
    return bool(p.tayang_mulai and p.tayang_mulai > timezone.now())


def akibat_terbit(p: Pengumuman) -> list[str]:
    """What follows from publishing."""
    kapan = f"Terbit {bahasa.waktu(p.tayang_mulai)}." if terjadwal(p) else "Terbit sekarang."
    tempat = ", ".join(t if t.isupper() or t.startswith("RSS") else f"{t[0].lower()}{t[1:]}" for t in p.ditampilkan)
    return [f"{kapan} Tampil di: {tempat}.", *akibat_surel(p)]


def akibat_surel(p: Pengumuman) -> list[str]:
    """How many people get a mail."""
    if not p.di_surel:
        return []
    jumlah = Pelanggan.objects.topik(p.jenis).count()
    topik = p.get_jenis_display().lower()
    return [f"{bahasa.angka(jumlah)} pelanggan topik {topik} dikirimi surel, kecuali Anda memilih tanpa surel."]


def gangguan_tiket(aplikasi: str) -> tuple[str, tuple[int, ...]]:
    """A title and the systems for a disturbance that a ticket about this application tells of.

    The title is the office's own words: what a user wrote goes to nobody before a clerk has made it fit.
    """
    kata = set(re.findall(r"[\w-]+", aplikasi.lower()))
    sistem = dict(SistemLayanan.objects.filter(aktif=True, kode__in=kata).order_by("pk").values_list("pk", "nama"))
    return f"Gangguan {', '.join(sistem.values()) or aplikasi or 'layanan'}", tuple(sistem)
