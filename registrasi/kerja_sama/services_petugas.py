"""The officers of an institution that uses this LPSE."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from lpse.akun.enums import HubunganInstansi
from lpse.akun.models import Instansi
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from registrasi.kerja_sama.enums import TugasPetugas
from registrasi.kerja_sama.models import PetugasInstansi
from registrasi.kerja_sama.selectors import pengguna_spse

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_PANJANG_NIP = 18


@dataclass(frozen=True)
class DataPetugas:
    """An officer as the institution names him or her."""

    tugas: str
    nama: str
    nip: str = ""
    jabatan: str = ""
    surel: str = ""
    telepon: str = ""
    #: User ID in SPSE, if the officer has one.
    user_id: str = ""
    mulai: dt.date | None = None


@transaction.atomic
def tambah_petugas(*, instansi_id: int, data: DataPetugas, oleh: Pengguna) -> PetugasInstansi:
    """Enter an officer and tie him or her to the user of SPSE with that User ID.

    Raises: AturanDilanggar (the institution is not a user of this LPSE, no name, a NIP that is none, a User ID that is
    not in the register or belongs to another institution, the same officer and task once more).
    """
    instansi = Instansi.objects.filter(pk=instansi_id, hubungan=HubunganInstansi.PENGGUNA).first()
    if instansi is None:
        raise AturanDilanggar("Petugas dicatat pada instansi pengguna LPSE ini.")
    nip = "".join(c for c in data.nip if c.isdigit())
    if nip and len(nip) != _PANJANG_NIP:
        raise AturanDilanggar("NIP terdiri atas 18 angka.")
    if not data.nama.strip() or data.tugas not in TugasPetugas.values:
        raise AturanDilanggar("Isi nama dan tugas petugas.")
    pengguna_id = _kaitan(instansi, data.user_id)
    try:
        with transaction.atomic():
            petugas = PetugasInstansi.objects.create(
                instansi=instansi, tugas=data.tugas, nama=" ".join(data.nama.split()), nip=nip,
                jabatan=data.jabatan.strip(), surel=data.surel.strip(), telepon=data.telepon.strip(),
                pengguna_id=pengguna_id, mulai=data.mulai or bahasa.hari_ini(), dicatat_oleh=oleh,
            )  # fmt: skip
    except IntegrityError:
        raise AturanDilanggar(f"{data.nama.strip()} sudah tercatat dengan tugas itu.") from None
    catat(
        pelaku=oleh, kata="mencatat petugas instansi", objek=petugas,
        sesudah={"instansi": str(instansi), "tugas": petugas.get_tugas_display(), "user_id": data.user_id.strip()},
    )  # fmt: skip
    return petugas


def _kaitan(instansi: Instansi, user_id: str) -> int | None:
    """The user of SPSE behind the officer; one that belongs to another institution is no officer of this one."""
    if not user_id.strip():
        return None
    ada = pengguna_spse().filter(user_id__iexact=user_id.strip()).values("pk", "instansi_id").first()
    if ada is None:
        raise AturanDilanggar(f"User ID {user_id.strip()} tidak ada di daftar pengguna SPSE.")
    if ada["instansi_id"] not in {None, instansi.pk}:
        raise AturanDilanggar(f"User ID {user_id.strip()} terdaftar pada instansi lain.")
    return int(ada["pk"])


@transaction.atomic
def akhiri_petugas(*, petugas_id: int, selesai: dt.date, oleh: Pengguna) -> PetugasInstansi:
    """The officer no longer does this from that day on.  Raises: AturanDilanggar, TransisiBasi."""
    petugas = PetugasInstansi.objects.select_for_update(of=("self",)).select_related("instansi").get(pk=petugas_id)
    if petugas.selesai is not None:
        raise TransisiBasi(f"{petugas.nama} sudah selesai bertugas {bahasa.tanggal(petugas.selesai)}.")
    if selesai < petugas.mulai:
        raise AturanDilanggar(f"Tidak boleh sebelum mulai bertugas, {bahasa.tanggal(petugas.mulai)}.")
    petugas.selesai = selesai
    petugas.save(update_fields=["selesai"])
    catat(
        pelaku=oleh, kata="mengakhiri tugas petugas instansi", objek=petugas,
        sesudah={"selesai": selesai.isoformat(), "instansi": str(petugas.instansi)},
    )  # fmt: skip
    return petugas
