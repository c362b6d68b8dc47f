"""What each change at the counter touches, who may ask for it, and its closed list of papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from registrasi.pengguna.enums import ArahPindah, CaraPeriksa, JenisPerubahan
from registrasi.persyaratan.enums import NON_PENYEDIA, PENYEDIA, JenisPengguna

if TYPE_CHECKING:
    from registrasi.pengguna.models import PenggunaSPSE

_J = JenisPerubahan


@dataclass(frozen=True)
class SyaratBukti:
    """One paper of a request; ``bila`` narrows it to a direction or a way of checking who came."""

    kode: str
    nama: str
    perlu_asli: bool = True
    bila: str = ""


KTP = SyaratBukti("ktp", "KTP pemohon")
_PERMOHONAN = SyaratBukti("permohonan", "Surat permohonan bermeterai, ditandatangani penanggung jawab")
_KUASA = SyaratBukti("kuasa", "Surat kuasa pembawa berkas", bila=CaraPeriksa.KTP_KUASA)
#: Columns of the register that a request changes; before and after are kept of exactly these.
KOLOM: Final[dict[str, tuple[str, ...]]] = {
    _J.SUREL: ("surel",),
    _J.ALAMAT: ("alamat", "kabupaten", "provinsi"),
    _J.PENANGGUNG_JAWAB: ("penanggung_jawab", "nik_penanggung_jawab", "jabatan"),
    _J.BENTUK_USAHA: ("bentuk_usaha", "nama"),
    _J.NPWP: ("npwp", "npwp16", "nitku"),
    _J.PINDAH_LPSE: ("lpse_pendaftaran",),
    _J.RESET_SANDI: (),
}
SYARAT: Final[dict[str, tuple[SyaratBukti, ...]]] = {
    _J.SUREL: (_PERMOHONAN, KTP, _KUASA),
    _J.ALAMAT: (
        _PERMOHONAN,
        SyaratBukti("domisili", "Bukti alamat baru: NIB, akta perubahan, atau keterangan domisili"),
        KTP,
        _KUASA,
    ),
    _J.PENANGGUNG_JAWAB: (
        _PERMOHONAN,
        SyaratBukti("akta", "Akta perubahan terakhir beserta pengesahannya"),
        SyaratBukti("ktp_baru", "KTP penanggung jawab baru"),
        KTP,
        _KUASA,
    ),
    _J.BENTUK_USAHA: (
        _PERMOHONAN,
        SyaratBukti("akta", "Akta pendirian atau perubahan beserta pengesahannya"),
        SyaratBukti("nib", "NIB dengan bentuk usaha baru", perlu_asli=False),
        KTP,
        _KUASA,
    ),
    _J.NPWP: (_PERMOHONAN, SyaratBukti("npwp", "Kartu NPWP atau surat keterangan terdaftar yang baru"), KTP, _KUASA),
    _J.PINDAH_LPSE: (
        _PERMOHONAN,
        SyaratBukti("keterangan", "Surat keterangan pindah dari LPSE asal", bila=ArahPindah.MASUK),
        KTP,
        _KUASA,
    ),
    _J.RESET_SANDI: (_PERMOHONAN, KTP, _KUASA),
}
_BERBADAN = frozenset({JenisPengguna.PENYEDIA_BADAN_USAHA, JenisPengguna.PENYEDIA_PERSEORANGAN})
_BOLEH: Final[dict[str, frozenset[str]]] = {
    _J.SUREL: PENYEDIA | NON_PENYEDIA,
    _J.ALAMAT: PENYEDIA | NON_PENYEDIA,
    _J.PENANGGUNG_JAWAB: _BERBADAN,
    _J.BENTUK_USAHA: _BERBADAN,
    _J.NPWP: PENYEDIA,
    _J.PINDAH_LPSE: PENYEDIA,
    _J.RESET_SANDI: PENYEDIA | NON_PENYEDIA,
}


def jenis_boleh(pengguna: PenggunaSPSE) -> list[JenisPerubahan]:
    """What this kind of user may ask for."""
    return [j for j in JenisPerubahan if pengguna.jenis in _BOLEH[j]]


def arah_pindah(pengguna: PenggunaSPSE) -> ArahPindah:
    """A user of another LPSE comes in; one of this LPSE leaves."""
    return ArahPindah.MASUK if pengguna.lpse_pendaftaran else ArahPindah.KELUAR


def syarat(jenis: str, *, arah: str = "", cara_periksa: str = "") -> list[SyaratBukti]:
    """The papers of this request, in order; nothing else is asked (Perka LKPP 2/2010 Pasal 22(3))."""
    return [s for s in SYARAT[jenis] if s.bila in {"", arah, cara_periksa}]
