"""What the desk tells the staff (recipe: tambah-kabar); the reporter hears from ``lapor`` and ``surel``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from lpse.pemberitahuan.services import kabari

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna

_KELOMPOK = "Layanan"
_KODE = "layanan.tiket."
_KELOLA = "layanan.kelola_tiket"


def kabari_orang(
    *, tiket: Tiket, jenis: str, kepada: Iterable[Pengguna], oleh: Pengguna | None, kunci: str = "",
    **konteks: Any,  # noqa: ANN401 - what the words need
) -> None:  # fmt: skip
    """Tell these colleagues about a ticket."""
    kabari(
        penerima=kepada, jenis=f"{_KODE}{jenis}", objek=tiket, kunci=kunci,
        konteks={"nomor": tiket.nomor, "judul": tiket.judul, "siapa": oleh.nama if oleh else "pelapor", **konteks},
    )  # fmt: skip


def kabari_petugas(*, tiket: Tiket, jenis: str, oleh: Pengguna | None, **konteks: Any) -> None:  # noqa: ANN401 - as above
    """Tell whoever has it, unless they did it themselves; a ticket on nobody's desk is in the queue anyway."""
    if tiket.petugas is not None and (oleh is None or oleh.pk != tiket.petugas.pk):
        kabari_orang(tiket=tiket, jenis=jenis, kepada=[tiket.petugas], oleh=oleh, **konteks)


def kabari_unit(*, tiket: Tiket, jenis: str, oleh: Pengguna | None, kunci: str = "", **konteks: Any) -> None:  # noqa: ANN401 - as above
    """Tell the clerks of the unit on whose desk it lies."""
    from layanan.tiket.selectors import petugas_unit  # noqa: PLC0415 - kinds are declared before the models are read

    orang = petugas_unit(tiket.unit)
    if oleh is not None:
        orang = orang.exclude(pk=oleh.pk)
    kabari_orang(tiket=tiket, jenis=jenis, kepada=orang, oleh=oleh, kunci=kunci, **konteks)


def _petugas(kode: str, label: str, judul: str, isi: str, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    return JenisKabar(
        kode=f"{_KODE}{kode}", label=label, judul=judul, isi=isi, kelompok=_KELOMPOK,
        sebab=lain.pop("sebab", "Anda menangani tiket layanan"), izin=lain.pop("izin", _KELOLA), **lain,
    )  # fmt: skip


daftarkan(
    _petugas(
        "baru", "Tiket baru berprioritas tinggi", "Tiket baru, prioritas tinggi: {{ judul }}",
        "{{ nomor }} menunggu diambil. {{ alasan }}", ikon="flame", penting=True,
    ),
    _petugas(
        "ditugaskan", "Tiket ditugaskan kepada Anda", "{{ siapa }} menugaskan tiket kepada Anda: {{ judul }}",
        "{{ nomor }}. {{ catatan }}", ikon="user-check",
    ),
    _petugas(
        "dialihkan", "Tiket dialihkan ke unit Anda", "Tiket dari {{ dari }}: {{ judul }}",
        "{{ nomor }} dialihkan {{ siapa }}. {{ alasan }}", ikon="arrows-exchange",
    ),
    _petugas(
        "balasan", "Pelapor membalas", "Balasan pelapor: {{ judul }}", "{{ nomor }} mendapat balasan baru.",
        ikon="message",
    ),
    _petugas(
        "terima_kasih", "Pelapor berterima kasih", "Pelapor berterima kasih: {{ judul }}",
        "{{ nomor }} tetap selesai. Bacalah sebentar; tidak ada yang perlu dijawab.", ikon="circle-check",
    ),
    _petugas(
        "dibuka_kembali", "Tiket dibuka kembali", "Dibuka kembali: {{ judul }}", "{{ nomor }}: {{ alasan }}",
        ikon="refresh", penting=True,
    ),
    _petugas(
        "disebut", "Anda disebut dalam catatan", "{{ siapa }} menyebut Anda pada {{ nomor }}",
        "{{ isi|truncatechars:300 }}",
        ikon="at", izin="layanan.view_tiket", sebab="Anda disebut dalam catatan internal tiket",
    ),
    _petugas(
        "peringatan", "Jam layanan tiket menipis", "{{ jam }} sudah {{ ambang }} persen: {{ judul }}",
        "{{ nomor }}: {{ kalimat }}. Tenggat {{ tenggat }}.", ikon="clock-exclamation", penting=True,
    ),
    _petugas(
        "eskalasi", "Eskalasi tiket", "{% if lewat %}Lewat target{% else %}Hampir lewat target{% endif %}: {{ judul }}",
        "{{ nomor }}, {{ jam }} {{ ambang }} persen. {{ siapa_menangani }}. {{ kalimat }}.", ikon="alert-triangle",
        penting=True, izin="layanan.terima_eskalasi_tiket", sebab="Anda menerima eskalasi tiket layanan",
    ),
    _petugas(
        "tahap", "Tahap tender segera berakhir", "Tahap berakhir {{ batas }}: {{ judul }}",
        "{{ nomor }} dari Pokja belum selesai, padahal {{ tahap }} berakhir {{ batas }}. Bila tidak terkejar, sarankan "
        "perubahan jadwal; Pokja yang memutuskan.",
        ikon="alarm", penting=True, izin="layanan.view_tiket", sebab="Anda menangani tiket Pokja pada tahap berjalan",
    ),
)  # fmt: skip
