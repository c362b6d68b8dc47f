"""What the *Pemeriksaan* screen shows: rows, papers, facts, decision bar. Assembled here, drawn by the templates."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lpse.berkas.gambar_mini import MAKS_HALAMAN
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.persyaratan.enums import AlasanKurang
from registrasi.verifikasi.aturan import (
    PENAFIAN,
    PENAFIAN_BATAS,
    Kemajuan,
    empat_mata,
    halangan_setuju,
    hitung,
    kurang_spse,
    versi_butir,
    wajib,
)
from registrasi.verifikasi.fakta import LABEL_UNSUR
from registrasi.verifikasi.models import PERIKSA, Klaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas
    from registrasi.pendaftaran.models import BerkasButir, ButirPermohonan, Permohonan
    from registrasi.verifikasi.catatan import Catatan

#: The reasons with their digits, so that one key chooses one in the list.
ALASAN = [(kode, f"{n} · {label}") for n, (kode, label) in enumerate(AlasanKurang.choices, start=1)]
HASIL = [(h.value, h.label) for h in HasilButir]


@dataclass(frozen=True)
class IsianFakta:
    """One fact of a paper as the verifier reads it; prefilled from the form until somebody wrote it."""

    unsur: str
    label: str
    nilai: str
    dari_formulir: bool


@dataclass(frozen=True)
class Lembar:
    """One file of a row with the pages that are drawn here."""

    asal: BerkasButir
    indeks: int

    @property
    def berkas(self) -> Berkas:
        return self.asal.berkas

    @property
    def halaman(self) -> list[int]:
        return list(range(1, min(self.berkas.halaman or 1, MAKS_HALAMAN) + 1))


@dataclass
class Baris:
    """One row of the checklist as it is drawn."""

    butir: ButirPermohonan
    nomor: int
    terbuka: bool = False
    pesan: str = ""
    galat: bool = False
    #: What was posted and refused, shown instead of what is stored.
    kiriman: dict[str, Any] = field(default_factory=dict)
    formulir: dict[str, str] = field(default_factory=dict)
    #: The applicant's own words about this row.
    catatan: list[Catatan] = field(default_factory=list)

    @property
    def pk(self) -> int:
        return int(self.butir.pk)

    @property
    def versi(self) -> str:
        return versi_butir(self.butir)

    @property
    def hasil(self) -> str:
        return str(self.kiriman.get("hasil", self.butir.hasil))

    @property
    def alasan(self) -> str:
        return str(self.kiriman.get("alasan", self.butir.alasan))

    @property
    def keterangan(self) -> str:
        return str(self.kiriman.get("keterangan", self.butir.keterangan))

    @property
    def salinan(self) -> bool:
        return bool(self.kiriman.get("salinan", self.butir.salinan_diterima or bool(self.berkas)))

    @property
    def asli(self) -> bool:
        return bool(self.kiriman.get("asli", self.butir.asli_ditunjukkan))

    @property
    def nada(self) -> tuple[str, str]:
        return self.butir.nada

    @property
    def wajib(self) -> bool:
        return wajib(self.butir.permohonan, self.butir)

    @property
    def kecil(self) -> str:
        """The line under the name: what a verifier wants to know before opening it."""
        b = self.butir
        if b.hasil == HasilButir.KURANG:
            return ": ".join(filter(None, (b.get_alasan_display(), b.keterangan)))
        if b.tidak_ada:
            return "Pemohon menyatakan tidak ada"
        bagian = [
            b.nomor,
            f"berlaku s.d. {bahasa.tanggal(b.berlaku_sampai)}" if b.berlaku_sampai else "",
            "asli ditunjukkan" if b.asli_ditunjukkan else "asli belum ditunjukkan" if b.persyaratan.perlu_asli else "",
            f"{len(self.berkas)} berkas" if len(self.berkas) > 1 else "",
        ]
        kalimat = " · ".join(filter(None, bagian))
        return kalimat[:1].upper() + kalimat[1:]

    @property
    def berkas(self) -> list[Lembar]:
        """The newest round first: that is what is to be looked at."""
        urut = sorted(self.butir.berkas.all(), key=lambda b: (-b.putaran, b.urutan, b.pk))
        return [Lembar(b, n) for n, b in enumerate(urut)]

    @property
    def fakta(self) -> list[IsianFakta]:
        isi = []
        for unsur in self.butir.persyaratan.unsur:
            ada = self.kiriman.get(f"fakta_{unsur}", self.butir.fakta.get(unsur, ""))
            baru = ada or (self.formulir.get(unsur, "") if self.butir.hasil == HasilButir.BELUM else "")
            isi.append(
                IsianFakta(unsur, LABEL_UNSUR.get(unsur, unsur), str(baru), dari_formulir=not ada and bool(baru))
            )
        return isi


def susun_baris(
    butir: Sequence[ButirPermohonan],
    *,
    formulir: dict[str, str],
    catatan: Mapping[int, list[Catatan]] | None = None,
    buka: int = 0,
) -> list[Baris]:
    """The rows, one of them open: the asked one, else the first that waits, that falls short, or the first."""
    baris = [
        Baris(b, n, formulir=formulir, catatan=(catatan or {}).get(b.pk, [])) for n, b in enumerate(butir, start=1)
    ]
    if baris:
        menurut = {b.butir.hasil: b for b in reversed(baris)}
        menunggu = menurut.get(HasilButir.BELUM) or menurut.get(HasilButir.KURANG) or baris[0]
        next((b for b in baris if b.pk == buka), menunggu).terbuka = True
    return baris


def sidik_daftar(butir: Iterable[ButirPermohonan]) -> str:
    """What the page knows of the whole checklist; another value: somebody wrote in it."""
    return hashlib.sha256("".join(versi_butir(b) for b in butir).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Bilah:
    """The decision bar: how far, what is possible, and what opens the rest."""

    kemajuan: Kemajuan
    sidik: str
    halangan: str
    halangan_kembali: str
    boleh: bool
    milik: bool

    @property
    def utama(self) -> str:
        """The one act the rows ask for now; empty while some still wait."""
        if not self.boleh:
            return ""
        if self.kemajuan.kurang:
            return "kembalikan" if not self.kemajuan.belum else ""
        return "" if self.halangan else "setujui"


def bilah(permohonan: Permohonan, butir: Sequence[ButirPermohonan], orang: Pengguna, *, tercantum: bool) -> Bilah:
    k = hitung(butir)
    klaim = klaim_dari(permohonan)
    return Bilah(
        kemajuan=k,
        sidik=sidik_daftar(butir),
        halangan=halangan_setuju(permohonan, k, tercantum=tercantum),
        halangan_kembali="" if k.kurang else "Kembalikan terbuka bila ada butir yang Kurang.",
        boleh=boleh_periksa(permohonan, orang),
        milik=klaim is not None and klaim.pemeriksa_id == orang.pk,
    )


def klaim_dari(permohonan: Permohonan) -> Klaim | None:
    return Klaim.objects.select_related("pemeriksa").filter(permohonan=permohonan).first()


def sebab_tertutup(permohonan: Permohonan, orang: Pengguna) -> str:
    """Why this person cannot mark rows now; empty when they can."""
    if permohonan.status != StatusPermohonan.MENUNGGU_VERIFIKASI:
        return str(permohonan.get_status_display())
    if not orang.has_perm(PERIKSA):
        return "Anda membaca saja; pemeriksaan dilakukan verifikator."
    if empat_mata(permohonan, orang):
        return "Anda yang memasukkan permohonan ini; pemeriksaannya oleh petugas lain."
    klaim = klaim_dari(permohonan)
    if klaim is not None and klaim.pemeriksa_id != orang.pk and klaim.hidup:
        return f"{klaim.pemeriksa.nama} sedang memeriksanya sejak {bahasa.jam(klaim.sejak)}."
    return ""


def boleh_periksa(permohonan: Permohonan, orang: Pengguna) -> bool:
    return not sebab_tertutup(permohonan, orang)


def jalan(permohonan: Permohonan, klaim: Klaim | None) -> list[Tahap]:
    """The four stops of the mock: registered online, papers received, examined, decided."""
    p = permohonan
    putus = p.status in {StatusPermohonan.DISETUJUI, StatusPermohonan.DITOLAK}
    kembali = p.status == StatusPermohonan.PERLU_PERBAIKAN
    periksa = klaim.pemeriksa.get_short_name() if klaim else ("menunggu pemohon" if kembali else "")
    isi = [
        Tahap("Berkas diterima", _hari(p.diajukan_pada), "lewat"),
        Tahap("Perlu perbaikan" if kembali else "Diperiksa", periksa, "lewat" if putus else "kini"),
        Tahap(
            p.get_status_display() if putus else "Keputusan", _hari(p.diputus_pada),
            "lewat" if putus else "nanti",
        ),
    ]  # fmt: skip
    if p.penyedia:
        isi.insert(0, Tahap("Terdaftar daring", _hari(p.spse_tanggal_daftar), "lewat"))
    return isi


def _hari(saat: dt.date | dt.datetime | None) -> str:
    """«15 November»: the stops of the road have little room."""
    hari = saat.astimezone(bahasa.zona()).date() if isinstance(saat, dt.datetime) else saat
    return bahasa.tanggal(hari).rsplit(" ", 1)[0]


def konteks_layar(
    permohonan: Permohonan, baris: Sequence[Baris], orang: Pengguna, *, tercantum: bool
) -> dict[str, Any]:
    """Everything the page and its fragments ask of the templates, except the comparison of facts."""
    butir = [b.butir for b in baris]
    klaim = klaim_dari(permohonan)
    return {
        "permohonan": permohonan,
        "baris": baris,
        "bilah": bilah(permohonan, butir, orang, tercantum=tercantum),
        "klaim": klaim,
        "milik_saya": klaim is not None and klaim.pemeriksa_id == orang.pk,
        "tertutup": sebab_tertutup(permohonan, orang),
        "alasan": ALASAN,
        "hasil": HASIL,
        "kurang_spse": kurang_spse(permohonan),
        "penafian": PENAFIAN,
        "penafian_batas": PENAFIAN_BATAS,
    }
