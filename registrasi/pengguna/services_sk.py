"""How long a person in office stays a user: notices, *masa jabatan habis*, renewal (Perka LKPP 2/2010 Pasal 22(1)b)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django_fsm import can_proceed

from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from registrasi.pengguna.enums import JenisKejadian, StatusPengguna
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.pengguna.services import aktifkan, catat_kejadian, kunci_pengguna
from registrasi.pengguna.services_berkas import arsipkan_ke_pengguna
from registrasi.pengguna.services_kabar import kabari_sk
from registrasi.pengguna.sinyal import pengguna_nonaktif

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

#: Days before the end on which people are told.
PERINGATAN: Final = (30, 7, 0)


@transaction.atomic
def perbarui_sk(
    *,
    pengguna_id: int,
    nomor: str,
    tanggal: dt.date,
    berlaku_sampai: dt.date,
    berkas: Berkas,
    oleh: Pengguna,
) -> PenggunaSPSE:
    """A new decree: its paper goes into the user's file; one whose term had ended is active again.

    Raises: AturanDilanggar (a provider, a decree that is over or ends before it begins or not after the old one, a
    member of the staff who may not be PPK/Pokja/PP, a paper that is still being checked).
    """
    pengguna = kunci_pengguna(pengguna_id=pengguna_id)
    if pengguna.penyedia:
        raise AturanDilanggar("Penyedia tidak memakai SK; yang diperbarui adalah izin usahanya.")
    if not nomor.strip():
        raise AturanDilanggar("Tulis nomor SK atau surat tugas.")
    if tanggal > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal SK belum tiba.")
    if berlaku_sampai < bahasa.hari_ini() or berlaku_sampai < tanggal:
        raise AturanDilanggar("SK baru harus masih berlaku.")
    lama = {"sk_nomor": pengguna.sk_nomor, "sk_berlaku_sampai": _iso(pengguna.sk_berlaku_sampai)}
    pengguna.sk_nomor, pengguna.sk_tanggal = nomor.strip()[:120], tanggal
    pengguna.sk_berlaku_sampai, pengguna.sk_berkas = berlaku_sampai, berkas
    pengguna.save(update_fields=["sk_nomor", "sk_tanggal", "sk_berlaku_sampai", "sk_berkas"])
    arsipkan_ke_pengguna(
        pengguna=pengguna, berkas=berkas, oleh=oleh, nomor=pengguna.sk_nomor, tanggal=tanggal,
        uraian=f"SK {pengguna.jabatan or pengguna.get_jenis_display()} {pengguna.nama}",
    )  # fmt: skip
    catat_kejadian(
        pengguna=pengguna, jenis=JenisKejadian.SK_DIPERBARUI, oleh=oleh, berkas=berkas,
        keterangan=f"{pengguna.sk_nomor}, berlaku sampai {bahasa.tanggal(berlaku_sampai)}.",
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="memperbarui SK pengguna", objek=pengguna, sebelum=lama,
        sesudah={"sk_nomor": pengguna.sk_nomor, "sk_berlaku_sampai": _iso(berlaku_sampai)},
    )  # fmt: skip
    if pengguna.status == StatusPengguna.NONAKTIF_MASA_JABATAN_HABIS:
        return aktifkan(pengguna_id=pengguna.pk, oleh=oleh, alasan=f"SK baru {pengguna.sk_nomor}")
    return pengguna


def _iso(hari: dt.date | None) -> str:
    return hari.isoformat() if hari else ""


@transaction.atomic
def _habiskan(pengguna_id: int, hari: dt.date) -> bool:
    """One user whose decree has ended; False when somebody renewed it or switched the user off meanwhile."""
    pengguna = kunci_pengguna(pengguna_id=pengguna_id)
    lewat = pengguna.sk_berlaku_sampai is not None and pengguna.sk_berlaku_sampai < hari
    if not lewat or not can_proceed(pengguna.habiskan_masa_jabatan):
        return False
    pengguna.habiskan_masa_jabatan()
    pengguna.save(update_fields=["status", "nonaktif_sampai"])
    catat_kejadian(
        pengguna=pengguna, jenis=JenisKejadian.SK_HABIS, oleh=None,
        keterangan=f"SK {pengguna.sk_nomor} berlaku sampai {bahasa.tanggal(pengguna.sk_berlaku_sampai)}.",
    )  # fmt: skip
    catat(
        pelaku=None, kata="menonaktifkan karena masa jabatan habis", objek=pengguna,
        sebelum={"status": StatusPengguna.AKTIF}, sesudah={"status": pengguna.status},
    )  # fmt: skip
    pengguna_nonaktif.send(PenggunaSPSE, pengguna=pengguna)
    return True


def jalankan_harian(*, hari: dt.date | None = None) -> tuple[int, int]:
    """Tell 30, 7 and 0 days before a decree ends; switch off whose has ended. Safe to repeat.

    A day on which the task did not run is made up for: the notice of that step follows once.
    Returns: users told, users switched off.
    """
    kini = hari or bahasa.hari_ini()
    perlu = PenggunaSPSE.objects.non_penyedia()
    habis = sum(
        _habiskan(pk, kini) for pk in list(perlu.sk_berakhir(kini - dt.timedelta(days=1)).values_list("pk", flat=True))
    )
    dikabari = 0
    for pengguna in perlu.sk_berakhir(kini + dt.timedelta(days=PERINGATAN[0])).filter(sk_berlaku_sampai__gte=kini):
        sisa = (pengguna.sk_berlaku_sampai - kini).days if pengguna.sk_berlaku_sampai else 0
        kabari_sk(pengguna=pengguna, sisa=min(t for t in PERINGATAN if t >= sisa))
        dikabari += 1
    return dikabari, habis
