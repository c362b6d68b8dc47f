"""The identity an application claims, read once from its forms; and the parties in it that may be listed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ObjectDoesNotExist

from registrasi.daftar_hitam.selectors import Pihak
from registrasi.padanan.enums import Unsur

if TYPE_CHECKING:
    import datetime as dt

    from registrasi.pendaftaran.models import DataNonPenyedia, FormulirPendaftaran, Permohonan


@dataclass(frozen=True, slots=True)
class Orang:
    """An owner, a member of the management, a contact."""

    sebutan: str
    nama: str
    nik: str


@dataclass(frozen=True, slots=True)
class Surat:
    """A dated paper of the form: a permit, a deed, a decree."""

    sebutan: str
    unsur: str
    tanggal: dt.date | None
    berlaku_sampai: dt.date | None = None
    #: Older than the founding deed it cannot be.
    sesudah_pendirian: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Identitas:
    """Numbers as they were written; ``lpse.identitas`` reads the digits."""

    nama: str = ""
    alamat: str = ""
    npwp: str = ""
    nitku: str = ""
    nib: str = ""
    #: Of the provider who is a person, or of the person in office.
    nik: str = ""
    nip: str = ""
    penanggung_jawab: str = ""
    jabatan: str = ""
    nik_penanggung_jawab: str = ""
    instansi: str = ""
    sk_nomor: str = ""
    surel: str = ""
    telepon: str = ""
    user_id: str = ""
    pendirian: dt.date | None = None
    orang: tuple[Orang, ...] = ()
    surat: tuple[Surat, ...] = field(default=())
    penyedia: bool = True

    def unsur(self, kode: str) -> str:
        """What the form says about a fact that papers carry."""
        if kode == Unsur.NIK:
            return self.nik_penanggung_jawab or self.nik
        return str(getattr(self, kode, ""))

    @property
    def pihak(self) -> list[Pihak]:
        """Who of this application may be listed; people in office are not providers."""
        if not self.penyedia:
            return []
        utama = Pihak(nama=self.nama, npwp=self.npwp, nib=self.nib, nik=self.nik)
        semua = [utama]
        if self.nik_penanggung_jawab or self.penanggung_jawab:
            semua.append(
                Pihak(
                    nama=self.penanggung_jawab, nik=self.nik_penanggung_jawab,
                    sebutan=f"Penanggung jawab {self.penanggung_jawab}".strip(),
                )
            )  # fmt: skip
        semua += [
            Pihak(nama=o.nama, nik=o.nik, sebutan=f"{o.sebutan} {o.nama}", utama=False)
            for o in self.orang
            if o.sebutan != "Kontak"
        ]
        return semua


def baca(permohonan: Permohonan) -> Identitas:
    """The identity of an application; of what is not filled in yet, the little that the application itself knows."""
    dasar: dict[str, Any] = {
        "surel": permohonan.surel,
        "telepon": permohonan.telepon,
        "user_id": permohonan.spse_user_id,
    }
    try:
        if permohonan.penyedia:
            return _penyedia(permohonan, permohonan.formulir, dasar)
        return _non_penyedia(permohonan, permohonan.non_penyedia, dasar)
    except ObjectDoesNotExist:
        return Identitas(nama=permohonan.nama, penyedia=permohonan.penyedia, **dasar)


def _penyedia(permohonan: Permohonan, f: FormulirPendaftaran, dasar: dict[str, Any]) -> Identitas:
    akta: list[Any] = list(f.akta.all())
    izin: list[Any] = list(f.izin.all())
    pemilik: list[Any] = list(f.pemilik.all())
    pengurus: list[Any] = list(f.pengurus.all())
    kontak: list[Any] = list(f.kontak.all())
    pendirian = next((a.tanggal for a in akta if a.jenis == "pendirian" and a.tanggal), None)
    surat = [
        *(Surat(str(i), "izin", i.tanggal, i.berlaku_sampai, sesudah_pendirian=True) for i in izin),
        *(Surat(str(a), "akta", a.tanggal, sesudah_pendirian=a.jenis != "pendirian") for a in akta),
        Surat("Pengukuhan PKP", "npwp", f.pkp_tanggal, sesudah_pendirian=True),
        Surat("Pendaftaran di SPSE", "spse", permohonan.spse_tanggal_daftar),
    ]
    orang = [
        *(Orang("Pemilik", p.nama, p.nik) for p in pemilik),
        *(Orang("Pengurus", p.nama, p.nik) for p in pengurus),
        *(Orang("Kontak", k.nama, k.nik) for k in kontak),
    ]
    if permohonan.diwakilkan:
        orang.append(Orang("Kontak", permohonan.wakil_nama, permohonan.wakil_nik))
    return Identitas(
        nama=f.nama or permohonan.nama, alamat=_alamat(f), npwp=f.npwp, nitku=f.nitku, nib=f.nib, nik=f.nik,
        penanggung_jawab=f.penanggung_jawab, jabatan=f.jabatan, nik_penanggung_jawab=f.nik_penanggung_jawab,
        pendirian=pendirian, orang=tuple(orang), surat=tuple(surat), **_isi(dasar, f.surel, f.telepon or f.hp),
    )  # fmt: skip


def _non_penyedia(permohonan: Permohonan, d: DataNonPenyedia, dasar: dict[str, Any]) -> Identitas:
    instansi = d.instansi.nama if d.instansi else ""
    return Identitas(
        nama=d.nama or permohonan.nama, alamat=d.alamat, nik=d.nik, nip=d.nip, penanggung_jawab=d.nama,
        jabatan=d.jabatan, instansi=instansi or d.satuan_kerja, sk_nomor=d.sk_nomor, penyedia=False,
        surat=(Surat(f"SK/surat tugas {d.sk_nomor}".strip(), "sk", d.sk_tanggal, d.sk_berlaku_sampai),),
        **(_isi(dasar, d.surel, d.telepon) | {"user_id": d.user_id or dasar["user_id"]}),
    )  # fmt: skip


def _isi(dasar: dict[str, Any], surel: str, telepon: str) -> dict[str, Any]:
    return dasar | {"surel": surel or dasar["surel"], "telepon": telepon or dasar["telepon"]}


def _alamat(f: FormulirPendaftaran) -> str:
    return ", ".join(filter(None, (f.alamat.strip(), f.kabupaten, f.provinsi)))
