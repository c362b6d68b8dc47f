"""Invitations: the only way an account is made. Nobody, the Kepala included, chooses another person's password."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from lpse.akun.models import Pengguna, Undangan
from lpse.akun.peran import PEGAWAI_LPSE, PELAKU_PENGADAAN, PERAN
from lpse.akun.services import PESAN_PISAH_PERAN, beri_peran, terjemahkan_galat_basis_data
from lpse.akun.surel import kirim_undangan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Instansi

MASA_BERLAKU = timedelta(hours=72)


@dataclass(frozen=True)
class UndanganTerbit:
    """An invitation with its link token, which exists only here and in the letter: the database holds its SHA-256."""

    undangan: Undangan
    token: str


def sidik(*, token: str) -> str:
    """What the database keeps of a link token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _periksa_peran(peran: Sequence[str]) -> None:
    if not peran:
        raise AturanDilanggar("Pilih sedikitnya satu peran.")
    if asing := [k for k in peran if k not in PERAN]:
        raise AturanDilanggar(f"Peran tidak dikenal: {', '.join(asing)}.")
    if set(peran) & PEGAWAI_LPSE and set(peran) & PELAKU_PENGADAAN:
        raise AturanDilanggar(PESAN_PISAH_PERAN)


def _periksa_belum_punya_akun(*, email: str, nip: str, nik: str) -> None:
    sama = Q(email__iexact=email)
    if nip:
        sama |= Q(nip=nip)
    if nik:
        sama |= Q(nik=nik)
    if orang := Pengguna.objects.filter(sama).first():
        raise AturanDilanggar(
            f"{orang.nama} sudah punya akun dengan surel, NIP, atau NIK itu. Tetapkan peran pada akun tersebut."
        )


def _periksa_undangan_terbuka(email: str) -> None:
    """At most one open invitation per address; a lapsed one is closed here, so that it does not bar a new one."""
    terbuka, sekarang = Undangan.objects.terbuka().filter(email__iexact=email), timezone.now()
    terbuka.filter(berlaku_sampai__lte=sekarang).update(dibatalkan_pada=sekarang)
    if terbuka.exists():
        raise AturanDilanggar("Undangan untuk alamat ini masih terbuka. Kirim ulang atau batalkan undangan itu.")


@transaction.atomic
def undang(
    *,
    email: str,
    nama: str,
    peran: Sequence[str],
    dasar: str,
    oleh: Pengguna | None,
    alamat_portal: str,
    nip: str = "",
    nik: str = "",
    jabatan: str = "",
    instansi: Instansi | None = None,
) -> UndanganTerbit:
    """Invite a person: a single-use link, valid 72 hours, mailed after the commit and returned this once.

    Raises: AturanDilanggar for wrong roles, a person who has an account, or an address with an open invitation.
    """
    _periksa_peran(peran)
    _periksa_belum_punya_akun(email=email, nip=nip, nik=nik)
    _periksa_undangan_terbuka(email)
    sekarang = timezone.now()
    token = secrets.token_urlsafe(32)
    with terjemahkan_galat_basis_data():
        undangan = Undangan.objects.create(
            email=email.strip().lower(),
            nama=nama.strip(),
            nip=nip,
            nik=nik,
            jabatan=jabatan.strip(),
            instansi=instansi,
            dasar=dasar.strip(),
            sidik_token=sidik(token=token),
            dibuat_oleh=oleh,
            dibuat_pada=sekarang,
            berlaku_sampai=sekarang + MASA_BERLAKU,
        )
    undangan.peran.set(Group.objects.filter(name__in=peran))
    catat(pelaku=oleh, kata="membuat", objek=undangan, sesudah={"peran": sorted(peran), "dasar": dasar})
    transaction.on_commit(lambda: kirim_undangan(undangan, token, alamat_portal), robust=True)
    return UndanganTerbit(undangan, token)


def _kunci_terbuka(undangan_id: int) -> Undangan:
    undangan = Undangan.objects.select_for_update().get(pk=undangan_id)
    if undangan.dipakai_pada is not None:
        raise TransisiBasi(f"Undangan {undangan.nama} sudah dipakai.")
    if undangan.dibatalkan_pada is not None:
        raise TransisiBasi(f"Undangan {undangan.nama} sudah dibatalkan.")
    return undangan


@transaction.atomic
def kirim_ulang_undangan(*, undangan_id: int, oleh: Pengguna | None, alamat_portal: str) -> UndanganTerbit:
    """Replace the link of an open invitation by a new one, valid 72 hours; the old link dies. Raises: TransisiBasi."""
    undangan = _kunci_terbuka(undangan_id)
    token = secrets.token_urlsafe(32)
    undangan.sidik_token = sidik(token=token)
    undangan.berlaku_sampai = timezone.now() + MASA_BERLAKU
    undangan.save(update_fields=["sidik_token", "berlaku_sampai"])
    catat(pelaku=oleh, kata="mengirim ulang", objek=undangan)
    transaction.on_commit(lambda: kirim_undangan(undangan, token, alamat_portal), robust=True)
    return UndanganTerbit(undangan, token)


@transaction.atomic
def batalkan_undangan(*, undangan_id: int, alasan: str, oleh: Pengguna | None) -> Undangan:
    """Close an open invitation. Raises: AturanDilanggar without a reason; TransisiBasi when it is closed already."""
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pembatalan.")
    undangan = _kunci_terbuka(undangan_id)
    undangan.dibatalkan_pada = timezone.now()
    undangan.save(update_fields=["dibatalkan_pada"])
    catat(pelaku=oleh, kata="membatalkan", objek=undangan, alasan=alasan.strip())
    return undangan


def undangan_dari_token(*, token: str) -> Undangan:
    """The open invitation a link stands for, to show it. Raises: AturanDilanggar with what to do instead."""
    return _periksa_tautan(Undangan.objects.filter(sidik_token=sidik(token=token)).first())


def _periksa_tautan(undangan: Undangan | None) -> Undangan:
    if undangan is None:
        raise AturanDilanggar("Tautan undangan tidak dikenal. Salin tautan dari surat terakhir secara utuh.")
    if undangan.dipakai_pada is not None:
        raise AturanDilanggar("Undangan ini sudah dipakai. Masuk dengan akun Anda, atau pakai «Lupa kata sandi».")
    if undangan.dibatalkan_pada is not None:
        raise AturanDilanggar("Undangan ini sudah dibatalkan. Hubungi Kepala LPSE bila Anda masih memerlukannya.")
    if undangan.berlaku_sampai <= timezone.now():
        raise AturanDilanggar("Masa berlaku undangan sudah lewat. Minta Kepala LPSE mengirim ulang undangan.")
    return undangan


def calon_pengguna(*, undangan: Undangan) -> Pengguna:
    """The account an invitation would make, unsaved: what password rules compare with."""
    return Pengguna(
        email=undangan.email,
        nama=undangan.nama,
        nip=undangan.nip or None,
        nik=undangan.nik or None,
        jabatan=undangan.jabatan,
        instansi=undangan.instansi,
    )


@transaction.atomic
def terima_undangan(*, token: str, sandi: str, telepon: str = "") -> Pengguna:
    """Make the account of an invited person with the password they chose themselves, and give its roles.

    The invitation's row is locked, so the same link cannot make two accounts. Raises: AturanDilanggar.
    """
    undangan = _periksa_tautan(Undangan.objects.select_for_update().filter(sidik_token=sidik(token=token)).first())
    orang = calon_pengguna(undangan=undangan)
    orang.telepon = telepon
    try:
        validate_password(sandi, orang)
    except ValidationError as galat:
        raise AturanDilanggar(" ".join(galat.messages)) from galat
    orang.set_password(sandi)
    with terjemahkan_galat_basis_data():
        orang.save()
    # The link reached this mailbox, so the address is proven; the second factor and the password reset rely on it.
    EmailAddress.objects.create(user=orang, email=orang.email, verified=True, primary=True)
    kode = sorted(undangan.peran.values_list("name", flat=True))
    for satu in kode:
        beri_peran(pengguna=orang, kode=satu, dasar=undangan.dasar, oleh=undangan.dibuat_oleh)
    undangan.dipakai_pada = timezone.now()
    undangan.pengguna = orang
    undangan.save(update_fields=["dipakai_pada", "pengguna"])
    catat(pelaku=orang, kata="menerima", objek=undangan, sesudah={"peran": kode, "dasar": undangan.dasar})
    return orang
