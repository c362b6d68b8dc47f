"""The one file of the archive per user, and what goes into it (Perka LKPP 2/2010 Pasal 10(2)d; R-085)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction

from arsip.dokumen import services as arsip
from arsip.dokumen.enums import JenisDokumen, JenisPihak, Keamanan, Unit
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas
    from registrasi.pengguna.models import PenggunaSPSE

#: Permendagri 83/2022: 000.3.5 Pengolahan Sistem Informasi Pengadaan (database pengguna).
KLASIFIKASI = "000.3.5"


@transaction.atomic
def berkas_pengguna(*, pengguna: PenggunaSPSE, oleh: Pengguna | None) -> arsip.BerkasArsipUnit:
    """The user's one open file, made when missing; safe to repeat and to race."""
    return arsip.berkas_objek(
        objek=pengguna,
        klasifikasi=arsip.klasifikasi_untuk(kode=KLASIFIKASI, tahun=bahasa.hari_ini().year),
        unit=Unit.REGVER,
        oleh=oleh,
        uraian=f"Berkas pengguna SPSE {pengguna.nama} ({pengguna.user_id})",
        keamanan=Keamanan.TERBATAS,
    )


@transaction.atomic
def arsipkan_ke_pengguna(
    *,
    pengguna: PenggunaSPSE,
    berkas: Berkas,
    uraian: str,
    oleh: Pengguna | None,
    nomor: str = "",
    tanggal: dt.date | None = None,
    objek: Model | None = None,
) -> arsip.DokumenUnit:
    """File a paper of this user into their file; ``objek`` is the case it came with (an application, a request).

    Raises: AturanDilanggar (a date to come, a content that is still being checked), TransisiBasi (the file was closed).
    """
    return arsip.arsipkan(
        berkas=berkas,
        klasifikasi=KLASIFIKASI,
        unit=Unit.REGVER,
        jenis=JenisDokumen.BERKAS_REGISTRASI,
        nomor=nomor,
        tanggal=tanggal or bahasa.hari_ini(),
        uraian=uraian,
        keamanan=Keamanan.TERBATAS,
        oleh=oleh,
        pihak=[
            arsip.Pihak(
                pengguna.nama,
                "Pengguna SPSE",
                JenisPihak.INSTANSI if pengguna.npwp and pengguna.penyedia else JenisPihak.ORANG,
            )
        ],
        objek=objek or pengguna,
        berkas_arsip=berkas_pengguna(pengguna=pengguna, oleh=oleh),
    )
