"""What the monitoring tells people, once per change of state (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from infrastruktur.pemantauan.enums import StatusTindakLanjut
from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.registri import Eskalasi, JenisKabar, daftarkan

if TYPE_CHECKING:
    from infrastruktur.pemantauan.model_peringatan import Peringatan
    from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut

AWALAN = "infrastruktur.pemantauan"
KRITIS = f"{AWALAN}.kritis"
SENYAP = f"{AWALAN}.senyap"
PULIH = f"{AWALAN}.pulih"
PRAKIRAAN = f"{AWALAN}.prakiraan"
DIBUKA = f"{AWALAN}.tindak_lanjut_dibuka"
DITUGASKAN = f"{AWALAN}.tindak_lanjut_ditugaskan"
TERLAMBAT = f"{AWALAN}.tindak_lanjut_terlambat"
BELUM_KONFIRMASI = f"{AWALAN}.belum_dikonfirmasi"
_KELOMPOK = "Pemantauan server"
_PETUGAS = "Anda petugas Administrasi Sistem Elektronik"


def _sudah_diambil(tindak: TindakLanjut) -> bool:
    return bool(tindak.status != StatusTindakLanjut.TERBUKA)


def _sudah_pulih(peringatan: Peringatan) -> bool:
    return not peringatan.masih


def _jenis(kode: str, label: str, judul: str, isi: str, sebab: str = _PETUGAS, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    return JenisKabar(
        kode=kode, label=label, judul=judul, isi=isi, sebab=sebab, kelompok=_KELOMPOK, izin="infrastruktur.view_server",
        **lain,
    )  # fmt: skip


daftarkan(
    _jenis(
        KRITIS,
        "Cakram, memori, atau prosesor kritis",
        "{{ objek.server }}: {{ objek.perkara }} kritis, {{ nilai }} persen",
        "{{ objek.alasan }}\n\nTindak lanjut sudah terbuka. Kerjakan penggantian atau penambahan (Pasal 26 ayat (1)).",
        ikon="alert-octagon",
        penting=True,
        wajib=True,
        kait=True,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_sudah_diambil),
    ),
    _jenis(
        SENYAP,
        "Server tidak terjangkau",
        "{{ objek.server }} tidak terjangkau",
        "Ukuran terakhir {{ terakhir }}. Periksa mesin, jaringan, dan agennya.",
        ikon="plug-connected-x",
        penting=True,
        wajib=True,
        kait=True,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_sudah_pulih),
    ),
    _jenis(
        PULIH,
        "Server terjangkau lagi",
        "{{ objek.server }} terjangkau lagi",
        "Diam sejak {{ mulai }}, mengukur lagi {{ selesai }}.",
        ikon="plug-connected",
        surel=PilihanSurel.TIDAK,
        kait=True,
    ),
    _jenis(
        PRAKIRAAN,
        "Cakram segera penuh",
        "{{ apa }} {{ objek.server }} penuh dalam {{ hari }} hari",
        "Naik rata-rata {{ laju }} persen sehari; penuh sekitar {{ tanggal }}. Usulkan penambahan sebelum kritis.",
        ikon="chart-line",
    ),
    _jenis(
        DIBUKA,
        "Tindak lanjut dibuka",
        "{{ oleh }} membuka tindak lanjut: {{ objek }}",
        "{{ objek.alasan }}",
        ikon="tool",
    ),
    _jenis(
        DITUGASKAN,
        "Tindak lanjut ditugaskan kepada Anda",
        "{{ oleh }} menugaskan Anda: {{ objek }}",
        "{{ objek.alasan }}{% if objek.rencana %}\n\nRencana: {{ objek.rencana }}{% endif %}",
        "tindak lanjut itu ditugaskan kepada Anda",
        ikon="tool",
        wajib=True,
    ),
    _jenis(
        TERLAMBAT,
        "Tindak lanjut lewat tenggat",
        "Lewat tenggat: {{ objek }}",
        "Dibuka {{ dibuka }}, tenggatnya {{ tenggat }}, dan masih {{ keadaan }}.",
        "Anda mengerjakan atau membawahi tindak lanjut itu",
        ikon="clock",
        penting=True,
    ),
    _jenis(
        BELUM_KONFIRMASI,
        "Pemantauan belum dikonfirmasi",
        "{{ jumlah }} catatan pemantauan belum dikonfirmasi",
        "{{ rincian }}. Buka log pemantauan, periksa angkanya, lalu konfirmasi.",
        ikon="checks",
    ),
)
