"""Writing an application: its kind, the SPSE registration, the forms and their rows. Nothing typed is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models, transaction

from lpse.galat import AturanDilanggar
from lpse.identitas import nama as nama_identitas
from lpse.identitas.dasar import digit
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import Kanal, StatusPermohonan
from registrasi.pendaftaran.kode import telepon_lokal
from registrasi.pendaftaran.models import (
    Akta,
    ButirPermohonan,
    DataNonPenyedia,
    FormulirKeikutsertaan,
    FormulirPendaftaran,
    IzinUsaha,
    Kontak,
    Pemilik,
    Pengurus,
    Permohonan,
)
from registrasi.pendaftaran.services_dasar import (
    jejak,
    kunci_permohonan,
    pastikan_dapat_diisi,
    tenggat_awal,
    tulis,
)
from registrasi.persyaratan.enums import JenisFormulir, JenisPengguna, Sifat
from registrasi.persyaratan.selectors import butir_untuk, versi_berlaku

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: Parts of the form that are rows.
BAGIAN: dict[str, type[models.Model]] = {
    "izin": IzinUsaha, "akta": Akta, "pemilik": Pemilik, "pengurus": Pengurus, "kontak": Kontak,
}  # fmt: skip
#: Kept as digits, however they were typed; ``lpse.identitas`` shows them in their form.
_ANGKA = frozenset({"npwp", "nitku", "nib", "nik", "nip", "nik_penanggung_jawab", "wakil_nik"})
_TELEPON = frozenset({"telepon", "hp"})
MAKS_BARIS = 40


@transaction.atomic
def buat(
    *, jenis: str, kanal: str, oleh: Pengguna | None, nama: str = "", surel: str = "", telepon: str = ""
) -> Permohonan:
    """Open an application of this kind of user with its closed checklist (Perka LKPP 2/2010 Pasal 22(1), (3), (7)).

    ``oleh=None``: the applicant at home.  Raises: AturanDilanggar (no such kind or channel, no checklist).
    """
    if jenis not in JenisPengguna.values or kanal not in Kanal.values:
        raise AturanDilanggar("Pilih jenis pengguna dan cara mendaftarnya.")
    permohonan = Permohonan.objects.create(
        jenis_pengguna=jenis, kanal=kanal, nama=nama.strip(), nama_normal=nama_identitas.normal(nama)[:200],
        surel=surel.strip(), telepon=telepon_lokal(telepon), petugas=oleh, tenggat=tenggat_awal(hari=bahasa.hari_ini()),
    )  # fmt: skip
    if permohonan.penyedia:
        FormulirPendaftaran.objects.create(permohonan=permohonan, nama=permohonan.nama, surel=permohonan.surel)
        FormulirKeikutsertaan.objects.create(
            permohonan=permohonan, versi_formulir=versi_berlaku(JenisFormulir.KEIKUTSERTAAN)
        )
    else:
        DataNonPenyedia.objects.create(permohonan=permohonan, nama=permohonan.nama, surel=permohonan.surel)
    _susun_butir(permohonan)
    jejak(permohonan=permohonan, oleh=oleh, kata="membuka permohonan", jenis=jenis, kanal=kanal)
    return permohonan


def _susun_butir(permohonan: Permohonan) -> None:
    """The rows that this kind of user brings today; a power of attorney only when somebody else comes."""
    ada = set(permohonan.butir.values_list("persyaratan_id", flat=True))
    syarat = butir_untuk(permohonan.jenis_pengguna)
    if not syarat:
        raise AturanDilanggar("Daftar persyaratan jenis pengguna ini belum dimuat. Hubungi administrator portal.")
    ButirPermohonan.objects.bulk_create(
        [
            ButirPermohonan(permohonan=permohonan, persyaratan=s, urutan=n * 10)
            for n, s in enumerate(syarat, start=1)
            if s.pk not in ada and (permohonan.diwakilkan or s.sifat != Sifat.BILA_DIWAKILKAN)
        ]
    )


@transaction.atomic
def catat_spse(
    *,
    permohonan_id: int,
    tanggal_daftar: dt.date,
    surel: str,
    user_id: str,
    kode_registrasi: str,
    oleh: Pengguna | None,
    versi: int | None = None,
) -> Permohonan:
    """Write the online registration of SPSE; a draft becomes *terdaftar_online* (Pasal 22(1)a1).

    The applicant's days count from that registration.  Raises: AturanDilanggar (not a provider, something missing, a
    day to come, too long ago), TransisiBasi.
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id, versi=versi)
    pastikan_dapat_diisi(permohonan=permohonan)
    isi = [surel.strip(), user_id.strip(), kode_registrasi.strip()]
    _periksa_spse(permohonan, tanggal_daftar, isi)
    sebelum = permohonan.status
    tulis(
        permohonan=permohonan,
        bidang={
            "spse_tanggal_daftar": tanggal_daftar, "spse_surel": isi[0], "spse_user_id": isi[1],
            "spse_kode_registrasi": isi[2], "tenggat": tenggat_awal(hari=tanggal_daftar),
        },
    )  # fmt: skip
    FormulirPendaftaran.objects.filter(permohonan=permohonan, user_id="").update(user_id=isi[1])
    if permohonan.status == StatusPermohonan.DRAF:
        permohonan.catat_daftar_online()
        permohonan.save(update_fields=["status"])
    jejak(
        permohonan=permohonan, oleh=oleh, kata="mencatat pendaftaran online SPSE", sebelum=sebelum,
        user_id=isi[1], tanggal=tanggal_daftar.isoformat(),
    )  # fmt: skip
    return permohonan


def _periksa_spse(permohonan: Permohonan, tanggal: dt.date, isi: Sequence[str]) -> None:
    if not permohonan.penyedia:
        raise AturanDilanggar("Pendaftaran online di SPSE hanya bagi penyedia.")
    if not all(isi):
        raise AturanDilanggar("Isi surel, User ID yang diminta, dan kode registrasi dari SPSE.")
    hari = bahasa.hari_ini()
    if tanggal > hari:
        raise AturanDilanggar("Tanggal daftar di SPSE belum terjadi.")
    if tenggat_awal(hari=tanggal) < hari:
        raise AturanDilanggar(
            f"Pendaftaran online {bahasa.tanggal(tanggal)} sudah lewat {settings.REGISTRASI_HARI} hari. Pemohon "
            "mendaftar lagi di SPSE, lalu datang dengan kode registrasi yang baru."
        )


def _rapi(bidang: str, nilai: Any) -> Any:  # noqa: ANN401 - any field of a form
    if not isinstance(nilai, str):
        return nilai
    if bidang in _ANGKA:
        return digit(nilai)
    return telepon_lokal(nilai) if bidang in _TELEPON else nilai.strip()


def _pakai(objek: models.Model, isi: Mapping[str, Any]) -> list[str]:
    """Set what belongs to this model and changed; its names."""
    bidang = {f.name for f in objek._meta.concrete_fields} - {"id", "permohonan", "versi_formulir"}  # noqa: SLF001 - Django's public _meta
    ubah = []
    for nama in sorted(bidang & set(isi)):
        nilai = _rapi(nama, isi[nama])
        if getattr(objek, nama) != nilai:
            setattr(objek, nama, nilai)
            ubah.append(nama)
    return ubah


@transaction.atomic
def simpan_formulir(
    *, permohonan_id: int, isi: Mapping[str, Any], oleh: Pengguna | None, versi: int | None = None
) -> Permohonan:
    """Keep what was written so far of Formulir Pendaftaran, or of the data of a non-provider; half a form is fine.

    Raises: TransisiBasi (handed in already, or written by somebody else since).
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id, versi=versi)
    pastikan_dapat_diisi(permohonan=permohonan)
    formulir: FormulirPendaftaran | DataNonPenyedia = (
        permohonan.formulir if permohonan.penyedia else permohonan.non_penyedia
    )
    ubah = _pakai(formulir, isi)
    if ubah:
        formulir.save(update_fields=ubah)
        jejak(permohonan=permohonan, oleh=oleh, kata="mengisi formulir", bidang=ubah)
    telepon = getattr(formulir, "hp", "") or formulir.telepon
    tulis(
        permohonan=permohonan,
        bidang={
            "nama": formulir.nama, "nama_normal": nama_identitas.normal(formulir.nama)[:200],
            "surel": formulir.surel or permohonan.surel, "telepon": telepon or permohonan.telepon,
            "spse_user_id": permohonan.spse_user_id or formulir.user_id,
        },
    )  # fmt: skip
    return permohonan


@transaction.atomic
def simpan_baris(
    *,
    permohonan_id: int,
    bagian: str,
    baris: Sequence[Mapping[str, Any]],
    oleh: Pengguna | None,
    versi: int | None = None,
) -> Permohonan:
    """Make the rows of one part (izin, akta, pemilik, pengurus, kontak) what they are now.

    Raises: AturanDilanggar (not a provider's form, too many rows), TransisiBasi.
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id, versi=versi)
    pastikan_dapat_diisi(permohonan=permohonan)
    if not permohonan.penyedia or bagian not in BAGIAN:
        raise AturanDilanggar("Bagian formulir itu tidak ada pada permohonan ini.")
    if len(baris) > MAKS_BARIS:
        raise AturanDilanggar(f"Paling banyak {MAKS_BARIS} baris.")
    model = BAGIAN[bagian]
    ada: dict[int, Any] = {b.pk: b for b in model._default_manager.filter(formulir=permohonan.formulir)}  # noqa: SLF001 - Django's public manager
    dipakai = set()
    for urutan, isi in enumerate(baris, start=1):
        satu = ada.get(isi.get("id") or 0) or model(formulir=permohonan.formulir)
        ubah = [*_pakai(satu, {k: v for k, v in isi.items() if k != "formulir"}), *_pakai(satu, {"urutan": urutan})]
        if satu.pk is None:
            satu.save()
        elif ubah:
            satu.save(update_fields=ubah)
        dipakai.add(satu.pk)
    model._default_manager.filter(pk__in=set(ada) - dipakai).delete()  # noqa: SLF001 - as above
    jejak(permohonan=permohonan, oleh=oleh, kata=f"mengisi {model._meta.verbose_name}", baris=len(baris))  # noqa: SLF001 - Django's public _meta
    tulis(permohonan=permohonan)
    return permohonan


@transaction.atomic
def simpan_keikutsertaan(
    *, permohonan_id: int, isi: Mapping[str, Any], oleh: Pengguna | None, versi: int | None = None
) -> Permohonan:
    """Keep Formulir Keikutsertaan; accepting it takes over the wording in force today, as it was read.

    Raises: AturanDilanggar (not a provider), TransisiBasi.
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id, versi=versi)
    pastikan_dapat_diisi(permohonan=permohonan)
    if not permohonan.penyedia:
        raise AturanDilanggar("Formulir Keikutsertaan hanya bagi penyedia.")
    formulir = permohonan.keikutsertaan
    baru = isi.get("disetujui") and not formulir.disetujui
    ubah = _pakai(formulir, {k: v for k, v in isi.items() if k != "pernyataan"})
    if baru:
        formulir.versi_formulir = versi_berlaku(JenisFormulir.KEIKUTSERTAAN)
        formulir.pernyataan = list(formulir.versi_formulir.teks)
        ubah += ["versi_formulir", "pernyataan"]
    if ubah:
        formulir.save(update_fields=ubah)
        jejak(
            permohonan=permohonan, oleh=oleh, kata="mengisi Formulir Keikutsertaan", versi=formulir.versi_formulir.versi
        )
    tulis(permohonan=permohonan)
    return permohonan


@transaction.atomic
def atur_wakil(
    *,
    permohonan_id: int,
    diwakilkan: bool,
    nama: str = "",
    nik: str = "",
    oleh: Pengguna | None,
    versi: int | None = None,
) -> Permohonan:
    """Say who brings the papers: only then a power of attorney is asked for.

    Raises: AturanDilanggar (a representative without a name), TransisiBasi.
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id, versi=versi)
    pastikan_dapat_diisi(permohonan=permohonan)
    if diwakilkan and not nama.strip():
        raise AturanDilanggar("Tulis nama orang yang mewakili.")
    wakil = (nama.strip(), digit(nik)) if diwakilkan else ("", "")
    if (permohonan.diwakilkan, permohonan.wakil_nama, permohonan.wakil_nik) == (diwakilkan, *wakil):
        return permohonan
    tulis(
        permohonan=permohonan,
        bidang={"diwakilkan": diwakilkan, "wakil_nama": wakil[0], "wakil_nik": wakil[1]},
    )
    if diwakilkan:
        _susun_butir(permohonan)
    else:
        # With files in it the row stays, no longer asked for: what was handed in does not vanish.
        permohonan.butir.filter(persyaratan__sifat=Sifat.BILA_DIWAKILKAN, berkas__isnull=True).delete()
    jejak(permohonan=permohonan, oleh=oleh, kata="mencatat siapa yang datang", diwakilkan=diwakilkan, wakil=wakil[0])
    return permohonan
