"""Every write about people: roles, life of an account, sessions, profile.

Invitations stand in ``services_undangan``, the opening of an office in ``services_kantor``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.utils import timezone

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna, PenugasanPeran
from lpse.akun.peran import PERAN
from lpse.akun.surel import kabari_faktor_kedua_dilepas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Instansi

PISAH_PERAN = "pisah_peran_pasal_13_3"
PESAN_PISAH_PERAN = (
    "Pegawai LPSE tidak boleh merangkap PPK, Pokja/ULP, atau Pejabat Pengadaan (Pasal 13 ayat (3)). "
    "Cabut dulu peran yang bertentangan, juga pada akun lain dengan NIP atau NIK yang sama."
)
#: What a person may change about themselves, and what only the Kepala may change about another.
BIDANG_SENDIRI = ("jabatan", "pangkat", "telepon")
BIDANG_KEPALA = ("nama", "nip", "nik", *BIDANG_SENDIRI, "instansi")
#: Numbers of a person never enter the trail whole; the row history keeps them for whoever may read it.
BIDANG_RAHASIA = frozenset({"nip", "nik"})


@contextmanager
def terjemahkan_galat_basis_data() -> Iterator[None]:
    """Turn the refusals of PostgreSQL that a person can cause into words. Raises: AturanDilanggar."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as galat:
        nama = getattr(getattr(galat.__cause__, "diag", None), "constraint_name", "") or ""
        if nama == PISAH_PERAN:
            raise AturanDilanggar(PESAN_PISAH_PERAN) from galat
        if "nip" in nama:
            raise AturanDilanggar("NIP ini sudah dipakai akun lain.") from galat
        if "nik" in nama:
            raise AturanDilanggar("NIK ini sudah dipakai akun lain.") from galat
        if "email" in nama or "surel" in nama:
            raise AturanDilanggar("Alamat surel ini sudah dipakai akun lain.") from galat
        raise


def _kunci(pengguna_id: int) -> Pengguna:
    orang: Pengguna = Pengguna.objects.select_for_update(no_key=True).get(pk=pengguna_id)
    return orang


def _jaga_kepala_terakhir(pengguna: Pengguna) -> None:
    """Refuse to take the office's last active Kepala away. The role's row serves as the lock between two such acts."""
    Group.objects.select_for_update(no_key=True).get(name=KodePeran.KEPALA)
    kepala = Pengguna.objects.aktif().berperan(KodePeran.KEPALA)
    if kepala.filter(pk=pengguna.pk).exists() and not kepala.exclude(pk=pengguna.pk).exists():
        raise AturanDilanggar(f"{pengguna.nama} satu-satunya Kepala LPSE yang aktif. Tetapkan Kepala lain lebih dulu.")


def beri_peran(*, pengguna: Pengguna, kode: str, dasar: str, oleh: Pengguna | None) -> tuple[PenugasanPeran, bool]:
    """Write the role's row, no line in the trail: for services that write their own. Raises: AturanDilanggar."""
    if kode not in PERAN:
        raise AturanDilanggar(f"Peran {kode!r} tidak dikenal.")
    grup = Group.objects.get(name=kode)
    with terjemahkan_galat_basis_data():
        penugasan, baru = PenugasanPeran.objects.get_or_create(
            pengguna=pengguna, peran=grup, defaults={"dasar": dasar, "ditetapkan_oleh": oleh}
        )
    pengguna.lupakan_izin()
    return penugasan, baru


@transaction.atomic
def tetapkan_peran(*, pengguna: Pengguna, kode: str, dasar: str, oleh: Pengguna | None) -> PenugasanPeran:
    """Give a role; giving it twice changes nothing. ``oleh=None`` is the system (set-up, demo).

    Raises: AturanDilanggar for a disabled person, an unknown role, or against Perka LKPP 2/2010 Pasal 13(3).
    """
    terkunci = _kunci(pengguna.pk)
    if not terkunci.is_active:
        raise AturanDilanggar(f"Akun {terkunci.nama} nonaktif. Aktifkan kembali sebelum menetapkan peran.")
    penugasan, baru = beri_peran(pengguna=pengguna, kode=kode, dasar=dasar, oleh=oleh)
    if baru:
        catat(
            pelaku=oleh,
            kata=f"menetapkan peran {PERAN[kode].kode.label} kepada",
            objek=terkunci,
            sesudah={"peran": kode, "dasar": dasar},
        )
    return penugasan


@transaction.atomic
def cabut_peran(*, pengguna: Pengguna, kode: str, alasan: str, oleh: Pengguna | None) -> None:
    """Take a role away; the row ends and the append-only history keeps it.

    Raises: AturanDilanggar without a reason, or for the last active Kepala; TransisiBasi when the role is gone already.
    """
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pencabutan peran.")
    terkunci = _kunci(pengguna.pk)
    if kode == KodePeran.KEPALA:
        _jaga_kepala_terakhir(terkunci)
    penugasan = PenugasanPeran.objects.select_for_update().filter(pengguna=terkunci, peran__name=kode).first()
    if penugasan is None:
        raise TransisiBasi(f"{terkunci.nama} sudah tidak memegang peran itu.")
    sebelum = {"peran": kode, "dasar": penugasan.dasar}
    penugasan.delete()
    pengguna.lupakan_izin()
    catat(
        pelaku=oleh,
        kata=f"mencabut peran {PERAN[kode].kode.label if kode in PERAN else kode} dari",
        objek=terkunci,
        sebelum=sebelum,
        alasan=alasan.strip(),
    )


def _akhiri_sesi(pengguna: Pengguna) -> int:
    """End every session of a locked person; answers how many browsers were known to us."""
    pengguna.generasi_sesi += 1
    pengguna.save(update_fields=["generasi_sesi"])
    sesi = list(UserSession.objects.filter(user_id=pengguna.pk))
    for satu in sesi:
        satu.end()
    return len(sesi)


@transaction.atomic
def keluarkan_semua_sesi(*, pengguna: Pengguna, oleh: Pengguna | None, alasan: str = "") -> int:
    """End all sessions of a person at once, the present one included; answers how many browsers were known."""
    terkunci = _kunci(pengguna.pk)
    jumlah = _akhiri_sesi(terkunci)
    pengguna.generasi_sesi = terkunci.generasi_sesi
    catat(pelaku=oleh, kata="mengeluarkan semua sesi", objek=terkunci, sesudah={"sesi": jumlah}, alasan=alasan.strip())
    return jumlah


@transaction.atomic
def nonaktifkan(*, pengguna: Pengguna, alasan: str, oleh: Pengguna | None) -> Pengguna:
    """Disable an account and end its sessions at once; roles stay on record but give no right.

    Raises: AturanDilanggar without a reason, for oneself, for the last active Kepala; TransisiBasi when it is disabled.
    """
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan penonaktifan.")
    if oleh is not None and oleh.pk == pengguna.pk:
        raise AturanDilanggar("Anda tidak dapat menonaktifkan akun sendiri.")
    terkunci = _kunci(pengguna.pk)
    if not terkunci.is_active:
        raise TransisiBasi(f"Akun {terkunci.nama} sudah nonaktif.")
    _jaga_kepala_terakhir(terkunci)
    terkunci.is_active = False
    terkunci.nonaktif_pada = timezone.now()
    terkunci.alasan_nonaktif = alasan.strip()
    terkunci.save(update_fields=["is_active", "nonaktif_pada", "alasan_nonaktif"])
    _akhiri_sesi(terkunci)
    catat(
        pelaku=oleh,
        kata="menonaktifkan",
        objek=terkunci,
        sebelum={"aktif": True},
        sesudah={"aktif": False},
        alasan=alasan.strip(),
    )
    return terkunci


@transaction.atomic
def aktifkan_kembali(*, pengguna: Pengguna, alasan: str, oleh: Pengguna | None) -> Pengguna:
    """Enable a disabled account again. Raises: AturanDilanggar without a reason; TransisiBasi when it is active."""
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pengaktifan kembali.")
    terkunci = _kunci(pengguna.pk)
    if terkunci.is_active:
        raise TransisiBasi(f"Akun {terkunci.nama} sudah aktif.")
    sebelum = {"aktif": False, "alasan_nonaktif": terkunci.alasan_nonaktif}
    terkunci.is_active = True
    terkunci.nonaktif_pada = None
    terkunci.alasan_nonaktif = ""
    terkunci.save(update_fields=["is_active", "nonaktif_pada", "alasan_nonaktif"])
    catat(
        pelaku=oleh,
        kata="mengaktifkan kembali",
        objek=terkunci,
        sebelum=sebelum,
        sesudah={"aktif": True},
        alasan=alasan.strip(),
    )
    return terkunci


@transaction.atomic
def lepas_faktor_kedua(*, pengguna: Pengguna, alasan: str, oleh: Pengguna | None) -> None:
    """Remove a lost second factor so that the person sets up a new one; ends sessions and tells them by mail.

    Raises: AturanDilanggar without a reason, or for oneself; TransisiBasi when there is none.
    """
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pelepasan faktor kedua.")
    if oleh is not None and oleh.pk == pengguna.pk:
        raise AturanDilanggar("Faktor kedua Anda sendiri diatur di halaman Keamanan akun.")
    terkunci = _kunci(pengguna.pk)
    jumlah, _ = Authenticator.objects.filter(user_id=terkunci.pk).delete()
    if not jumlah:
        raise TransisiBasi(f"{terkunci.nama} tidak memasang faktor kedua.")
    _akhiri_sesi(terkunci)
    catat(pelaku=oleh, kata="melepas faktor kedua", objek=terkunci, alasan=alasan.strip())
    transaction.on_commit(lambda: kabari_faktor_kedua_dilepas(terkunci), robust=True)


def _nilai_jejak(bidang: str, nilai: Any) -> Any:  # noqa: ANN401 - a field's value
    if bidang in BIDANG_RAHASIA:
        return "terisi" if nilai else ""
    return nilai if nilai is None or isinstance(nilai, str) else str(nilai)


@transaction.atomic
def ubah_profil(*, pengguna: Pengguna, oleh: Pengguna | None, bidang: dict[str, str | Instansi | None]) -> Pengguna:
    """Change what is known about a person: oneself ``BIDANG_SENDIRI``, another ``BIDANG_KEPALA``.

    Neither holds the e-mail address: whoever could change it could take the account over by a password reset.
    Raises: AturanDilanggar for another field, or when a number belongs to someone else.
    """
    atas_diri = oleh is not None and oleh.pk == pengguna.pk and not oleh.has_perm("lpse.change_pengguna")
    izin = BIDANG_SENDIRI if atas_diri else BIDANG_KEPALA
    if asing := sorted(set(bidang) - set(izin)):
        raise AturanDilanggar(f"Bidang ini tidak dapat diubah di sini: {', '.join(asing)}.")
    terkunci = _kunci(pengguna.pk)
    sebelum: dict[str, Any] = {}
    sesudah: dict[str, Any] = {}
    for nama, nilai in bidang.items():
        baru = (nilai or None) if nama in BIDANG_RAHASIA else nilai
        lama = getattr(terkunci, nama)
        if lama != baru:
            sebelum[nama], sesudah[nama] = _nilai_jejak(nama, lama), _nilai_jejak(nama, baru)
            setattr(terkunci, nama, baru)
    if sesudah:
        with terjemahkan_galat_basis_data():
            terkunci.save(update_fields=list(sesudah))
        catat(pelaku=oleh, kata="mengubah data", objek=terkunci, sebelum=sebelum, sesudah=sesudah)
    return terkunci
