"""The official paper of a decision, and the papers of the application in the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arsip.dokumen import services as arsip
from arsip.dokumen.enums import JenisDokumen, JenisPihak, Keamanan, Unit
from lpse.naskah.services import terbitkan
from lpse.tampilan import bahasa
from registrasi.pendaftaran.models import BerkasButir
from registrasi.pengguna.services_berkas import KLASIFIKASI, arsipkan_ke_pengguna
from registrasi.pengguna.services_naskah import atas_nama
from registrasi.verifikasi.aturan import PENAFIAN, PENAFIAN_BATAS
from registrasi.verifikasi.naskah import PENOLAKAN, PERSETUJUAN

if TYPE_CHECKING:
    import datetime as dt

    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah
    from registrasi.pendaftaran.models import Permohonan
    from registrasi.pengguna.models import PenggunaSPSE
    from registrasi.verifikasi.models import Keputusan


def arsipkan_permohonan(*, permohonan: Permohonan, pengguna: PenggunaSPSE | None, oleh: Pengguna) -> int:
    """File every paper of the application: an approved one's into the user's one file, a rejected one's into its own.

    Answers how many. Raises: AturanDilanggar (a file that is still being checked for viruses).
    """
    wadah = None if pengguna else _berkas_permohonan(permohonan, oleh)
    isi = (
        BerkasButir.objects.filter(butir__permohonan=permohonan)
        .select_related("butir__persyaratan", "berkas__isi")
        .order_by("butir__urutan", "putaran", "urutan", "pk")
    )
    for satu in isi:
        if not satu.berkas.tersedia:
            continue
        _arsipkan(satu, permohonan, pengguna, wadah, oleh)
    return len(isi)


def _arsipkan(
    satu: BerkasButir,
    permohonan: Permohonan,
    pengguna: PenggunaSPSE | None,
    wadah: arsip.BerkasArsipUnit | None,
    oleh: Pengguna,
) -> None:
    butir = satu.butir
    uraian = f"{butir.persyaratan.nama}, pendaftaran {permohonan.sebutan}"
    if satu.putaran > 1:
        uraian += f", perbaikan ke-{satu.putaran - 1}"
    if pengguna is not None:
        arsipkan_ke_pengguna(
            pengguna=pengguna, berkas=satu.berkas, uraian=uraian, oleh=oleh, nomor=butir.nomor, objek=permohonan
        )
        return
    arsip.arsipkan(
        berkas=satu.berkas, klasifikasi=KLASIFIKASI, unit=Unit.REGVER, jenis=JenisDokumen.BERKAS_REGISTRASI,
        nomor=butir.nomor, tanggal=bahasa.hari_ini(), uraian=uraian, keamanan=Keamanan.TERBATAS, oleh=oleh,
        pihak=[arsip.Pihak(permohonan.nama, "Pemohon", JenisPihak.ORANG)], objek=permohonan, berkas_arsip=wadah,
    )  # fmt: skip


def _berkas_permohonan(permohonan: Permohonan, oleh: Pengguna) -> arsip.BerkasArsipUnit:
    return arsip.berkas_objek(
        objek=permohonan, klasifikasi=arsip.klasifikasi_untuk(kode=KLASIFIKASI, tahun=bahasa.hari_ini().year),
        unit=Unit.REGVER, oleh=oleh, uraian=f"Berkas pendaftaran yang ditolak: {permohonan.sebutan}"[:300],
        keamanan=Keamanan.TERBATAS,
    )  # fmt: skip


def terbitkan_surat(
    *, permohonan: Permohonan, keputusan: Keputusan, pengguna: PenggunaSPSE | None, oleh: Pengguna
) -> Naskah:
    """The letter with number and QR, about the user it made or the application it ended.  Raises: AturanDilanggar."""
    return terbitkan(
        jenis=PERSETUJUAN if pengguna else PENOLAKAN,
        objek=pengguna or permohonan,
        konteks=_konteks(permohonan, keputusan, pengguna),
        penandatangan=[atas_nama(oleh=oleh)],
        oleh=oleh,
        perihal=_perihal(permohonan, disetujui=pengguna is not None),
    )


def _perihal(permohonan: Permohonan, *, disetujui: bool) -> str:
    kata = "Persetujuan" if disetujui else "Penolakan"
    return f"{kata} pendaftaran pengguna SPSE {permohonan.nama}"


def _konteks(permohonan: Permohonan, keputusan: Keputusan, pengguna: PenggunaSPSE | None) -> dict[str, Any]:
    butir = permohonan.butir.select_related("persyaratan")
    isi: dict[str, Any] = {
        "kepada": [permohonan.nama, "di tempat"],
        "nama": permohonan.nama,
        "jenis": permohonan.get_jenis_pengguna_display(),
        "nomor_permohonan": permohonan.nomor,
        "diajukan": _hari(permohonan.diajukan_pada),
        "penafian": [PENAFIAN, PENAFIAN_BATAS],
        "butir": [
            {"nama": b.persyaratan.nama, "hasil": b.get_hasil_display(), "kata": _kata_kurang(b)} for b in butir
        ],
    }  # fmt: skip
    if pengguna is not None:
        isi |= {
            "user_id": pengguna.user_id, "penanggung_jawab": pengguna.penanggung_jawab, "jabatan": pengguna.jabatan,
            "surel": pengguna.surel, "instansi": pengguna.instansi.nama if pengguna.instansi else "",
            "sk": pengguna.sk_nomor,
            "sk_sampai": pengguna.sk_berlaku_sampai.isoformat() if pengguna.sk_berlaku_sampai else "",
        }  # fmt: skip
        return isi
    return isi | {"sebab": keputusan.get_alasan_kode_display(), "alasan": keputusan.alasan}


def _hari(saat: dt.datetime | None) -> str:
    """The day by the office's clock."""
    return saat.astimezone(bahasa.zona()).date().isoformat() if saat else ""


def _kata_kurang(butir: Any) -> str:  # noqa: ANN401 - a row with its labels
    return ": ".join(filter(None, (butir.get_alasan_display(), butir.keterangan)))
