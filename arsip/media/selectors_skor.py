"""The 3-2-1-1-0 score of every target, each point with the reason for its figure."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from arsip.cadangan.enums import JenisJalan, StatusJalan
from arsip.cadangan.model_jalan import JalanCadangan, Salinan
from arsip.cadangan.model_sasaran import Sasaran
from arsip.media.enums import HIDUP, KeadaanIsi, StatusMedia
from arsip.media.model_media import IsiMedia

if TYPE_CHECKING:
    from arsip.media.model_media import Media
    from lpse.akun.models import Pengguna

#: A copy on a medium older than this is history, not a backup.
PALING_TUA = dt.timedelta(days=35)
_TIGA, _DUA = 3, 2


@dataclass(frozen=True)
class Titik:
    """One of the five points: its figure, whether it is met, and why in words."""

    judul: str
    angka: int
    syarat: str
    terpenuhi: bool
    sebab: str

    @property
    def nada(self) -> tuple[str, str, str]:
        """Tone, icon and word."""
        if self.terpenuhi:
            return "selesai", "circle-check", "Terpenuhi"
        return "perhatian", "alert-triangle", self.syarat


@dataclass(frozen=True)
class Skor:
    """The five points of one target."""

    sasaran: Sasaran
    titik: tuple[Titik, ...]

    @property
    def jumlah(self) -> int:
        return sum(t.terpenuhi for t in self.titik)

    @property
    def penuh(self) -> bool:
        return self.jumlah == len(self.titik)

    @property
    def nada(self) -> tuple[str, str]:
        return ("selesai", "circle-check") if self.penuh else ("perhatian", "alert-triangle")


def skor_semua(pengguna: Pengguna) -> list[Skor]:
    """The score of every active target this person sees; the number of queries does not grow with the targets."""
    return skor(Sasaran.objects.terlihat_oleh(pengguna).aktif().select_related("repositori").order_by("nama"))


def skor(sasaran: Iterable[Sasaran]) -> list[Skor]:
    """The scores of these targets (repository selected along)."""
    semua = list(sasaran)
    kini = timezone.now()
    terbaru = {
        s.sasaran_id: s
        for s in Salinan.objects.ada()
        .filter(sasaran__in=semua)
        .order_by("sasaran_id", "-waktu_data")
        .distinct("sasaran_id")
    }
    isi: dict[int, list[IsiMedia]] = defaultdict(list)
    baris = (
        IsiMedia.objects.filter(salinan__sasaran__in=semua, media__status__in=HIDUP)
        .exclude(keadaan=KeadaanIsi.DILUPAKAN)
        .select_related("media__tempat", "salinan")
        .order_by("media__kode", "-salinan__waktu_data")
    )
    for satu in baris:
        isi[satu.salinan.sasaran_id].append(satu)
    periksa = _pemeriksaan([s.repositori_id for s in semua], [s.pk for s in semua])
    return [_satu(s, terbaru.get(s.pk), isi[s.pk], periksa, kini) for s in semua]


def _pemeriksaan(repositori: list[int], sasaran: list[int]) -> dict[tuple[str, int], JalanCadangan]:
    """The last finished read-check of each main repository and the last drill of each target."""
    usai = JalanCadangan.objects.filter(status__in=(StatusJalan.BERHASIL, StatusJalan.GAGAL))
    baca = usai.filter(jenis=JenisJalan.PERIKSA_BACA, repositori__in=repositori).order_by("repositori_id", "-selesai")
    uji = usai.filter(jenis=JenisJalan.UJI_PULIH, sasaran__in=sasaran).order_by("sasaran_id", "-selesai")
    hasil: dict[tuple[str, int], JalanCadangan] = {}
    for satu in baca.distinct("repositori_id"):
        hasil["baca", satu.repositori_id or 0] = satu
    for satu in uji.distinct("sasaran_id"):
        hasil["uji", satu.sasaran_id or 0] = satu
    return hasil


def _satu(
    sasaran: Sasaran,
    terbaru: Salinan | None,
    isi: list[IsiMedia],
    periksa: dict[tuple[str, int], JalanCadangan],
    kini: dt.datetime,
) -> Skor:
    baik = [i for i in isi if i.keadaan != KeadaanIsi.RUSAK and i.salinan.waktu_data >= kini - PALING_TUA]
    media = {i.media_id: i.media for i in baik}
    utama = terbaru is not None
    jauh = utama and not sasaran.repositori.lokal
    return Skor(
        sasaran,
        (
            _salinan(utama=utama, jauh=jauh, media=[m.sebutan for m in media.values()]),
            _jenis(utama=utama, jauh=jauh, jenis=sorted({m.get_jenis_display() for m in media.values()})),
            _di_luar(list(media.values()), jauh=jauh),
            _luring([m.sebutan for m in media.values() if m.status != StatusMedia.TERPASANG]),
            _galat(isi, periksa.get(("baca", sasaran.repositori_id)), periksa.get(("uji", sasaran.pk)), terbaru),
        ),
    )


def _salinan(*, utama: bool, jauh: bool, media: list[str]) -> Titik:
    tempat = ["server", *(["repositori jarak jauh" if jauh else "repositori utama"] if utama else []), *media]
    return Titik("Salinan data", len(tempat), "Perlu 3", len(tempat) >= _TIGA, _kalimat(tempat))


def _jenis(*, utama: bool, jauh: bool, jenis: list[str]) -> Titik:
    semua = ["cakram server", *(["simpanan jarak jauh"] if utama and jauh else []), *(j.lower() for j in jenis)]
    return Titik("Jenis media", len(semua), "Perlu 2", len(semua) >= _DUA, _kalimat(semua))


def _di_luar(media: list[Media], *, jauh: bool) -> Titik:
    dalam = [m.sebutan for m in media if m.di_ruang_server]
    tempat = [f"{m.sebutan} di {m.tempat}" for m in media if m.status == StatusMedia.AMAN]
    tempat += ["repositori di server lain"] if jauh else []
    kata = _kalimat(tempat) if tempat else "Belum ada salinan di luar ruang server"
    if dalam:
        kata += f"; {', '.join(dalam)} masih di ruang server"
    return Titik("Di luar ruang server", len(tempat), "Perlu 1", bool(tempat), kata)


def _luring(kode: list[str]) -> Titik:
    kata = f"{', '.join(kode)} tidak terpasang" if kode else "Belum ada media yang dilepas"
    return Titik("Luring", len(kode), "Perlu 1", bool(kode), kata)


def _galat(
    isi: list[IsiMedia], baca: JalanCadangan | None, uji: JalanCadangan | None, terbaru: Salinan | None
) -> Titik:
    judul = "Galat baca ulang dan uji"
    rusak = sorted({i.media.kode for i in isi if i.keadaan == KeadaanIsi.RUSAK})
    soal = [f"media {k} gagal dibaca ulang" for k in rusak]
    if baca is not None and baca.status == StatusJalan.GAGAL:
        soal.append("pemeriksaan baca repositori gagal")
    if uji is not None and uji.status == StatusJalan.GAGAL:
        soal.append("uji pulih terakhir gagal")
    if soal:
        return Titik(judul, len(soal), "Sasaran 0", terpenuhi=False, sebab=_kalimat(soal))
    pernah = (baca is not None) or (uji is not None) or any(i.dibaca_ulang_pada for i in isi)
    if terbaru is None or not pernah:
        return Titik(judul, 0, "Belum diperiksa", terpenuhi=False, sebab="Belum pernah dibaca ulang")
    return Titik(judul, 0, "Sasaran 0", terpenuhi=True, sebab="Pemeriksaan terakhir tanpa galat")


def _kalimat(butir: list[str]) -> str:
    kata = ", ".join(butir)
    return kata[:1].upper() + kata[1:]
