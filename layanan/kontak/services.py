"""Writes of the contacts: find or make, correct, retire (Perka LKPP 2/2010 Pasal 11, 18(1))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection, transaction

from layanan.kontak.enums import JenisPenggunaLayanan
from layanan.kontak.models import Kontak
from layanan.kontak.selectors import JENIS_PERAN, JENIS_SPSE, jenis_akun
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.identitas import kontak as normal, nama as nama_orang
from lpse.jejak.services import catat
from registrasi.pengguna.selectors_cari import pengguna_ringkas

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATA = "nama", "jenis_pengguna", "surel", "telepon", "instansi_id", "jabatan", "satker_kontak"
_PANJANG_NAMA = 150


def kunci_nama(*, nama: str) -> str:
    """The name as contacts compare it; one that vanishes altogether stays as it is."""
    return (nama_orang.normal(nama) or nama.strip().upper())[:_PANJANG_NAMA]


def _antre(kunci: str) -> None:
    """Two who make the same contact at once stand in line: the second finds what the first made."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 6))", [f"layanan.kontak:{kunci}"])


def _isi(data: Mapping[str, Any]) -> dict[str, Any]:
    """The columns as they are stored.  Raises: AturanDilanggar."""
    isi = {k: v.strip() if isinstance(v, str) else v for k, v in data.items()}
    if not isi.get("nama"):
        raise AturanDilanggar("Isi nama orang yang dihubungi.")
    isi["nama"] = isi["nama"][:_PANJANG_NAMA]
    isi["surel"] = normal.surel(isi.get("surel"))
    if isi.get("satker_kontak") and not isi.get("instansi_id"):
        raise AturanDilanggar("Narahubung satuan kerja memerlukan satuan kerjanya.")
    return {**isi, "nama_normal": kunci_nama(nama=isi["nama"]), "telepon_normal": normal.telepon(isi.get("telepon"))}


def _buat(*, oleh: Pengguna | None, **data: Any) -> Kontak:  # noqa: ANN401 - columns of the model
    kontak = Kontak.objects.create(**_isi(data), dibuat_oleh=oleh)
    catat(pelaku=oleh, kata="mencatat kontak", objek=kontak, sesudah={"jenis": kontak.jenis_pengguna})
    return kontak


@transaction.atomic
def kontak_untuk(
    *,
    surel: str = "",
    telepon: str = "",
    nama: str = "",
    akun: Pengguna | None = None,
    pengguna_spse_id: int | None = None,
    jenis_pengguna: str = "",
    instansi_id: int | None = None,
    oleh: Pengguna | None,
) -> Kontak:
    """The contact of this person, found or made; safe when two ask for the same at once.

    By account, by SPSE user, by mailbox, then by telephone and name. ``oleh=None`` is a reporter nobody has checked:
    a mailbox typed by a stranger never leads to the card of an account or an SPSE user.
    Raises: AturanDilanggar (no name to write down, no such SPSE user).
    """
    if akun is not None:
        return _milik_akun(akun, jenis_pengguna, oleh)
    if pengguna_spse_id is not None:
        return _milik_spse(pengguna_spse_id, oleh)
    isi = _isi({
        "surel": surel, "telepon": telepon, "nama": nama or surel.split("@", maxsplit=1)[0],
        "jenis_pengguna": jenis_pengguna or JenisPenggunaLayanan.PUBLIK, "instansi_id": instansi_id,
    })  # fmt: skip
    kunci = isi["surel"] or (f"{isi['telepon_normal']}/{isi['nama_normal']}" if isi["telepon_normal"] else "")
    if kunci:
        _antre(kunci)
        if (ada := _cari_lepas(isi, dikenal=oleh is not None)) is not None:
            return ada
    kontak = Kontak.objects.create(**isi, dibuat_oleh=oleh)
    catat(pelaku=oleh, kata="mencatat kontak", objek=kontak, sesudah={"jenis": kontak.jenis_pengguna})
    return kontak


def _cari_lepas(isi: Mapping[str, Any], *, dikenal: bool) -> Kontak | None:
    kueri = Kontak.objects.aktif().order_by("akun_id", "pengguna_spse_id", "pk")
    if not dikenal:
        kueri = kueri.filter(akun=None, pengguna_spse=None)
    if isi["surel"]:
        return kueri.filter(surel__iexact=isi["surel"]).first()
    return kueri.filter(telepon_normal=isi["telepon_normal"], nama_normal=isi["nama_normal"]).first()


def _milik_akun(akun: Pengguna, jenis: str, oleh: Pengguna | None) -> Kontak:
    ada = Kontak.objects.filter(akun=akun).first()
    if ada is not None:
        return ada
    _antre(f"akun:{akun.pk}")
    return Kontak.objects.filter(akun=akun).first() or _buat(
        oleh=oleh, akun=akun, nama=akun.nama, surel=akun.email, telepon=akun.telepon, instansi_id=akun.instansi_id,
        jabatan=akun.jabatan, jenis_pengguna=jenis or jenis_akun(akun),
    )  # fmt: skip


def _milik_spse(pengguna_id: int, oleh: Pengguna | None) -> Kontak:
    ada = Kontak.objects.filter(pengguna_spse_id=pengguna_id).first()
    if ada is not None:
        return ada
    satu = pengguna_ringkas(pengguna_id)
    if satu is None:
        raise AturanDilanggar("Pengguna SPSE ini tidak ada di daftar.")
    _antre(f"spse:{pengguna_id}")
    return Kontak.objects.filter(pengguna_spse_id=pengguna_id).first() or _buat(
        oleh=oleh, pengguna_spse_id=pengguna_id, nama=satu.nama, surel=satu.surel, telepon=satu.telepon,
        instansi_id=satu.instansi_id, jabatan=satu.jabatan, jenis_pengguna=JENIS_SPSE[satu.jenis],
    )  # fmt: skip


def _tolak_kembar(isi: Mapping[str, Any], kecuali: int = 0) -> None:
    """A clear word before PostgreSQL refuses.  Raises: AturanDilanggar."""
    kueri = Kontak.objects.aktif().filter(akun=None, pengguna_spse=None).exclude(pk=kecuali)
    if isi["surel"]:
        ada = kueri.filter(surel__iexact=isi["surel"]).first()
    else:
        ada = kueri.filter(
            surel="", telepon_normal=isi["telepon_normal"] or "-", nama_normal=isi["nama_normal"]
        ).first()  # fmt: skip
    if ada is not None:
        raise AturanDilanggar(f"Sudah tercatat sebagai {ada.nama}. Buka kontak itu, jangan catat lagi.")


@transaction.atomic
def catat_kontak(
    *,
    nama: str,
    jenis_pengguna: str,
    oleh: Pengguna,
    surel: str = "",
    telepon: str = "",
    instansi_id: int | None = None,
    jabatan: str = "",
    satker_kontak: bool = False,
) -> Kontak:
    """Write down somebody who may be called, of a work unit or anywhere (R-050).

    Raises: AturanDilanggar (no name, no way to reach them, known already, a satker's contact without satker).
    """
    isi = _isi({
        "nama": nama, "jenis_pengguna": jenis_pengguna, "surel": surel, "telepon": telepon,
        "instansi_id": instansi_id, "jabatan": jabatan, "satker_kontak": satker_kontak,
    })  # fmt: skip
    if not isi["surel"] and not isi["telepon_normal"]:
        raise AturanDilanggar("Isi surel atau nomor telepon, supaya orang ini dapat dihubungi.")
    _antre(isi["surel"] or f"{isi['telepon_normal']}/{isi['nama_normal']}")
    _tolak_kembar(isi)
    kontak = Kontak.objects.create(**isi, dibuat_oleh=oleh)
    catat(pelaku=oleh, kata="mencatat kontak", objek=kontak, sesudah={"jenis": kontak.jenis_pengguna})
    return kontak


@transaction.atomic
def ubah_kontak(*, kontak_id: int, oleh: Pengguna, **data: Any) -> Kontak:  # noqa: ANN401 - columns of the form
    """Correct a card; what belongs to an account or an SPSE user is corrected there.  Raises: AturanDilanggar."""
    kontak = Kontak.objects.select_for_update(of=("self",)).get(pk=kontak_id)
    if kontak.akun_id or kontak.pengguna_spse_id:
        raise AturanDilanggar("Kontak ini mengikuti akun atau pengguna SPSE; ubah datanya di sana.")
    isi = _isi({k: data.get(k, getattr(kontak, k)) for k in _DATA})
    _antre(isi["surel"] or f"{isi['telepon_normal']}/{isi['nama_normal']}")
    _tolak_kembar(isi, kecuali=kontak.pk)
    berubah = [k for k, v in isi.items() if getattr(kontak, k) != v]
    if not berubah:
        return kontak
    for kolom in berubah:
        setattr(kontak, kolom, isi[kolom])
    kontak.save(update_fields=berubah)
    catat(pelaku=oleh, kata="membetulkan kontak", objek=kontak, sesudah={"kolom": sorted(berubah)})
    return kontak


@transaction.atomic
def nonaktifkan_kontak(*, kontak_id: int, oleh: Pengguna, alasan: str) -> Kontak:
    """Retire a card: it stays beside its tickets, and is no longer found while typing.  Raises: AturanDilanggar."""
    kontak = Kontak.objects.select_for_update(of=("self",)).get(pk=kontak_id)
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa kontak ini tidak dipakai lagi.")
    if not kontak.aktif:
        raise AturanDilanggar("Kontak ini sudah tidak dipakai.")
    kontak.aktif = False
    kontak.save(update_fields=["aktif"])
    catat(pelaku=oleh, kata="menonaktifkan kontak", objek=kontak, alasan=alasan.strip())
    return kontak


def pakai_calon(*, sumber: str, kunci: str, oleh: Pengguna) -> Kontak | None:
    """The card behind a choice of ``selectors.cari_pelapor``, made the first time; None for a wrong key.

    Raises: AturanDilanggar (the SPSE user is gone).
    """
    if not kunci.isdecimal():
        return None
    if sumber == "kontak":
        return Kontak.objects.aktif().filter(pk=int(kunci)).first()
    if sumber == "akun":
        akun = Pengguna.objects.aktif().berperan(*JENIS_PERAN).filter(pk=int(kunci)).first()
        return kontak_untuk(akun=akun, oleh=oleh) if akun else None
    return kontak_untuk(pengguna_spse_id=int(kunci), oleh=oleh) if sumber == "spse" else None
