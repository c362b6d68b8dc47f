"""What the schedule runs of the monitoring: declared to the kernel, which owns the rows, the command and the button."""

from __future__ import annotations

from infrastruktur.pemantauan import services
from infrastruktur.perangkat.models import Server
from lpse.pekerjaan.registri import Pekerjaan, daftarkan, izin_unit

AWALAN = "infrastruktur.pemantauan"
_IZIN = "infrastruktur.ukur_sekarang"


def _ukur_semua() -> str:
    services.periksa_senyap()
    dikirim, menumpuk = services.suruh_ukur(server=list(Server.objects.aktif()))
    pesan = f"{len(dikirim)} server disuruh mengukur."
    return f"{pesan} Agen tidak mengambil perintah: {', '.join(s.kode for s in menumpuk)}." if menumpuk else pesan


def _ringkas() -> str:
    return f"{services.ringkas()} jam diringkas."


def _catat_harian() -> str:
    return f"{services.catat_harian()} catatan harian diperbarui."


def _ramal() -> str:
    return f"{services.ramal()} cakram menuju penuh."


def _ingatkan() -> str:
    lewat, belum = services.ingatkan()
    return f"{lewat} tindak lanjut lewat tenggat, {belum} catatan belum dikonfirmasi."


def _rawat_partisi() -> str:
    dibuat, dibuang = services.rawat_partisi()
    return f"Dibuat: {', '.join(dibuat) or 'tidak ada'}. Dibuang: {', '.join(dibuang) or 'tidak ada'}."


#: By the short code that ``manage.py pantau`` takes.
PEKERJAAN: dict[str, Pekerjaan] = {
    p.tugas.rpartition(".")[2]: p
    for p in (
        Pekerjaan(f"{AWALAN}.ukur_semua", "Ukur semua server", "tiap 5 menit", _ukur_semua, _IZIN),
        Pekerjaan(f"{AWALAN}.catat_harian", "Perbarui catatan harian", "tiap 15 menit", _catat_harian, _IZIN),
        Pekerjaan(f"{AWALAN}.ringkas", "Ringkas ukuran per jam", "tiap jam", _ringkas, _IZIN),
        Pekerjaan(f"{AWALAN}.ramal", "Hitung prakiraan cakram penuh", "tiap 6 jam", _ramal, _IZIN),
        Pekerjaan(f"{AWALAN}.ingatkan", "Ingatkan yang lewat tenggat", "tiap jam pada jam kerja", _ingatkan, _IZIN),
        Pekerjaan(
            f"{AWALAN}.rawat_partisi",
            "Siapkan dan rawat partisi ukuran",
            "tiap hari pukul 01.30",
            _rawat_partisi,
            _IZIN,
            lama=True,
            akibat="Ukuran mentah yang lewat masa simpannya dan sudah diringkas dibuang. Dapat memakan beberapa menit.",
        ),
    )
}
daftarkan(*PEKERJAAN.values())
izin_unit("infrastruktur", "infrastruktur.view_server")
