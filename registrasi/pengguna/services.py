"""Writes of the register: a user enters, is switched off and on again, and every event that leaves a line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from django.db import IntegrityError, transaction
from django_fsm import can_proceed

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.identitas import digit, kontak, nama, npwp
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from registrasi.pengguna.enums import AsalPengguna, JenisKejadian, StatusPengguna
from registrasi.pengguna.kolom import label, terpanjang
from registrasi.pengguna.models import AkunSistem, KejadianPengguna, PenggunaSPSE, Sistem
from registrasi.pengguna.pemicu import KALIMAT, NAMA_ATURAN, TERPISAH
from registrasi.pengguna.selectors import pegawai_sama
from registrasi.pengguna.services_berkas import berkas_pengguna
from registrasi.pengguna.sinyal import pengguna_aktif, pengguna_nonaktif, pengguna_terdaftar

if TYPE_CHECKING:
    from lpse.akun.models import Instansi, Pengguna
    from lpse.berkas.models import Berkas
    from lpse.naskah.models import Naskah
    from registrasi.persyaratan.models import EntitasLain

NOMOR: Final = ("npwp", "npwp16", "nitku", "nib", "nik", "nip", "nik_penanggung_jawab")
_KEJADIAN_MASUK = {
    AsalPengguna.VERIFIKASI: JenisKejadian.DISETUJUI,
    AsalPengguna.IMPOR: JenisKejadian.DIIMPOR,
    AsalPengguna.PINDAHAN: JenisKejadian.PINDAH_MASUK,
}
_S = StatusPengguna
#: Reason → the door of the model.
_PINTU_NONAKTIF = {
    _S.NONAKTIF_PELANGGARAN: "nonaktifkan_pelanggaran",
    _S.NONAKTIF_DAFTAR_HITAM: "nonaktifkan_daftar_hitam",
    _S.NONAKTIF_PERMINTAAN: "nonaktifkan_permintaan",
}


@dataclass(frozen=True)
class DataPengguna:
    """What the register keeps of a user; numbers may come as people write them."""

    user_id: str
    jenis: str
    nama: str
    asal: str = AsalPengguna.VERIFIKASI
    bentuk_usaha: str = ""
    npwp: str = ""
    npwp16: str = ""
    nitku: str = ""
    nib: str = ""
    nik: str = ""
    nip: str = ""
    surel: str = ""
    telepon: str = ""
    alamat: str = ""
    kabupaten: str = ""
    provinsi: str = ""
    penanggung_jawab: str = ""
    nik_penanggung_jawab: str = ""
    jabatan: str = ""
    instansi: Instansi | None = None
    entitas_lain: EntitasLain | None = None
    sk_nomor: str = ""
    sk_tanggal: dt.date | None = None
    sk_berlaku_sampai: dt.date | None = None
    sk_berkas: Berkas | None = None
    lpse_pendaftaran: str = ""
    #: Codes of the systems in which the account exists (R-023).
    sistem: tuple[str, ...] = ("spse",)


def _isian(data: DataPengguna) -> dict[str, Any]:
    """The columns: digits only, mail and telephone as they are compared.  Raises: AturanDilanggar."""
    isi = {f.name: getattr(data, f.name) for f in fields(data) if f.name != "sistem"}
    isi = {k: v.strip() if isinstance(v, str) else v for k, v in isi.items()}
    for kolom in NOMOR:
        isi[kolom] = digit(isi[kolom])
        if len(isi[kolom]) > terpanjang(kolom):
            raise AturanDilanggar(f"{label(kolom)} paling banyak {terpanjang(kolom)} angka.")
    isi["npwp16"] = isi["npwp16"] or npwp.enambelas(isi["npwp"])
    isi["surel"] = kontak.surel(isi["surel"])
    isi["telepon"] = kontak.telepon(isi["telepon"]) or isi["telepon"]
    isi["nama_normal"] = nama.normal(isi["nama"])[:200]
    return isi


def pastikan_terpisah(*, jenis: str, nik: str, nip: str) -> None:
    """No member of the staff becomes PPK, Pokja or Pejabat Pengadaan (Perka LKPP 2/2010 Pasal 13(3)).

    Raises: AturanDilanggar with the name of the member of the staff.
    """
    if jenis not in TERPISAH:
        return
    sama = pegawai_sama(nik=nik, nip=nip).first()
    if sama is not None:
        raise AturanDilanggar(f"{KALIMAT} Identitas ini milik {sama.nama}, pegawai LPSE.")


@transaction.atomic
def daftarkan(*, data: DataPengguna, oleh: Pengguna | None, disetujui_pada: dt.datetime | None) -> PenggunaSPSE:
    """Put an approved user into the register, with the file of the archive that keeps their papers (Pasal 10(2)d).

    Raises: AturanDilanggar (User ID taken, no name, a number too long, a member of the staff as PPK/Pokja/PP).
    """
    isi = _isian(data)
    if not isi["user_id"] or not isi["nama"]:
        raise AturanDilanggar("User ID dan nama pengguna harus ada.")
    if data.asal == AsalPengguna.VERIFIKASI and disetujui_pada is None:
        raise AturanDilanggar("Pengguna hasil verifikasi harus memiliki waktu persetujuan.")
    if data.asal != AsalPengguna.IMPOR:  # what is imported exists in SPSE already; PostgreSQL lists it as a conflict
        pastikan_terpisah(jenis=data.jenis, nik=isi["nik"], nip=isi["nip"])
    try:
        with transaction.atomic():
            pengguna = PenggunaSPSE.objects.create(**isi, disetujui_pada=disetujui_pada)
    except IntegrityError as galat:
        raise _terjemahkan(galat, data.user_id) from galat
    pengguna.refresh_from_db(fields=["cari"])
    _buat_akun(pengguna, data.sistem, oleh)
    catat_kejadian(
        pengguna=pengguna, jenis=_KEJADIAN_MASUK[AsalPengguna(data.asal)], oleh=oleh,
        keterangan=f"Pindahan dari {data.lpse_pendaftaran}." if data.asal == AsalPengguna.PINDAHAN else "",
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="mendaftarkan pengguna SPSE", objek=pengguna,
        sesudah={"user_id": pengguna.user_id, "jenis": pengguna.get_jenis_display(), "asal": pengguna.asal},
    )  # fmt: skip
    if data.asal != AsalPengguna.IMPOR:
        berkas_pengguna(pengguna=pengguna, oleh=oleh)
    pengguna_terdaftar.send(PenggunaSPSE, pengguna=pengguna)
    return pengguna


def _terjemahkan(galat: IntegrityError, user_id: str) -> AturanDilanggar:
    """The sentence for what PostgreSQL refused; anything unforeseen stays a bug."""
    aturan = getattr(getattr(galat.__cause__, "diag", None), "constraint_name", "")
    if aturan == "pspse_user_id":
        return AturanDilanggar(f"User ID {user_id} sudah terdaftar.")
    if aturan == NAMA_ATURAN:
        return AturanDilanggar(KALIMAT)
    raise galat


def _buat_akun(pengguna: PenggunaSPSE, kode: tuple[str, ...], oleh: Pengguna | None) -> None:
    sejak = bahasa.hari_ini()
    AkunSistem.objects.bulk_create(
        AkunSistem(
            pengguna=pengguna, sistem=sistem, nama_akun=pengguna.user_id, sejak=sejak, dicatat_oleh=oleh
        )
        for sistem in Sistem.objects.filter(kode__in=kode)
    )  # fmt: skip


@transaction.atomic
def catat_kejadian(
    *,
    pengguna: PenggunaSPSE,
    jenis: str,
    oleh: Pengguna | None,
    keterangan: str = "",
    kepada: str = "",
    cara_periksa: str = "",
    naskah: Naskah | None = None,
    berkas: Berkas | None = None,
) -> KejadianPengguna:
    """One line in the user's history; it stays as it is (Pasal 10(2)d).

    Raises: AturanDilanggar when a password was handed to nobody, or to somebody nobody checked.
    """
    sandi = jenis in {JenisKejadian.SANDI_DISERAHKAN, JenisKejadian.SANDI_DIRESET}
    if sandi and not (kepada.strip() and cara_periksa):
        raise AturanDilanggar("Tulis kepada siapa kata sandi diserahkan dan bagaimana identitasnya diperiksa.")
    return KejadianPengguna.objects.create(
        pengguna=pengguna, jenis=jenis, oleh=oleh, keterangan=keterangan.strip()[:1000], kepada=kepada.strip()[:150],
        cara_periksa=cara_periksa, naskah=naskah, berkas=berkas,
    )  # fmt: skip


@transaction.atomic
def serahkan_sandi(
    *, pengguna_id: int, kepada: str, cara_periksa: str, oleh: Pengguna, keterangan: str = ""
) -> KejadianPengguna:
    """That the password of SPSE was handed over: when, to whom, how they were known; never the password (R-087).

    Raises: AturanDilanggar (to nobody, unchecked), TransisiBasi (the user is not active).
    """
    pengguna = kunci_pengguna(pengguna_id=pengguna_id)
    if not pengguna.aktif:
        raise TransisiBasi(f"{pengguna} sedang {pengguna.get_status_display().lower()}.")
    kejadian = catat_kejadian(
        pengguna=pengguna, jenis=JenisKejadian.SANDI_DISERAHKAN, oleh=oleh, keterangan=keterangan, kepada=kepada,
        cara_periksa=cara_periksa,
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="menyerahkan kata sandi SPSE", objek=pengguna,
        sesudah={"kepada": kejadian.kepada, "identitas": kejadian.get_cara_periksa_display()},
    )  # fmt: skip
    return kejadian


def kunci_pengguna(*, pengguna_id: int) -> PenggunaSPSE:
    """The row, locked until the end of the transaction."""
    return PenggunaSPSE.objects.select_for_update(of=("self",)).get(pk=pengguna_id)


@transaction.atomic
def nonaktifkan(
    *,
    pengguna_id: int,
    sebab: str,
    sampai: dt.date | None,
    oleh: Pengguna | None,
    naskah: Naskah | None = None,
    keterangan: str = "",
) -> PenggunaSPSE:
    """Switch a User ID off (Pasal 10(4)); ``sebab`` is the state it gets, ``sampai`` its last day, None for good.

    The nine steps before it are the duty of ``penonaktifan``. Raises: TransisiBasi, AturanDilanggar (a day gone by).
    """
    pengguna = kunci_pengguna(pengguna_id=pengguna_id)
    pintu = getattr(pengguna, _PINTU_NONAKTIF[StatusPengguna(sebab)])
    if sampai is not None and sampai < bahasa.hari_ini():
        raise AturanDilanggar("Akhir masa penonaktifan sudah lewat.")
    if not can_proceed(pintu):
        raise TransisiBasi(f"{pengguna} sudah {pengguna.get_status_display().lower()}.")
    sebelum = pengguna.status
    pintu(sampai=sampai)
    pengguna.save(update_fields=["status", "nonaktif_sampai"])
    akhir = f" sampai {bahasa.tanggal(sampai)}" if sampai else ""
    catat_kejadian(
        pengguna=pengguna, jenis=JenisKejadian.DINONAKTIFKAN, oleh=oleh, naskah=naskah,
        keterangan=f"{pengguna.get_status_display()}{akhir}. {keterangan}".strip(),
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="menonaktifkan User ID", objek=pengguna, sebelum={"status": sebelum},
        sesudah={"status": pengguna.status, "sampai": sampai.isoformat() if sampai else None}, alasan=keterangan,
    )  # fmt: skip
    pengguna_nonaktif.send(PenggunaSPSE, pengguna=pengguna)
    return pengguna


@transaction.atomic
def aktifkan(
    *, pengguna_id: int, oleh: Pengguna | None, alasan: str = "", naskah: Naskah | None = None
) -> PenggunaSPSE:
    """Switch a User ID on again.

    Raises: TransisiBasi (it is active), AturanDilanggar (the decree has ended, or a member of the staff, 13(3)).
    """
    pengguna = kunci_pengguna(pengguna_id=pengguna_id)
    if not can_proceed(pengguna.aktifkan):
        raise TransisiBasi(f"{pengguna} sudah aktif.")
    if not pengguna.penyedia and pengguna.sk_berlaku_sampai and pengguna.sk_berlaku_sampai < bahasa.hari_ini():
        raise AturanDilanggar(
            f"SK {pengguna.nama} berlaku sampai {bahasa.tanggal(pengguna.sk_berlaku_sampai)}; perbarui SK-nya dulu."
        )
    pastikan_terpisah(jenis=pengguna.jenis, nik=pengguna.nik, nip=pengguna.nip)
    sebelum = pengguna.status
    pengguna.aktifkan()
    pengguna.save(update_fields=["status", "nonaktif_sampai"])
    catat_kejadian(
        pengguna=pengguna, jenis=JenisKejadian.DIAKTIFKAN, oleh=oleh, keterangan=alasan, naskah=naskah
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="mengaktifkan User ID", objek=pengguna, sebelum={"status": sebelum},
        sesudah={"status": pengguna.status}, alasan=alasan,
    )  # fmt: skip
    pengguna_aktif.send(PenggunaSPSE, pengguna=pengguna)
    return pengguna
