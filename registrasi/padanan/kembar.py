"""Users and applications that share a number, a mailbox, a telephone or nearly a name with an application (R-077)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.contrib.postgres.lookups import Overlap
from django.db.models import Q, Value
from django.db.models.functions import Lower

from lpse.identitas import digit, kontak, nama as nama_orang, npwp as nomor_npwp
from registrasi.daftar_hitam.sql import KunciNama
from registrasi.padanan.hasil import Kembar
from registrasi.padanan.sql import angka, telepon
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import DataNonPenyedia, FormulirPendaftaran, Permohonan
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.pengguna.selectors import cari_kembar

if TYPE_CHECKING:
    from registrasi.padanan.identitas import Identitas

TERBANYAK: Final = 100
#: Before the states are looked at; more alike than this is a name that says nothing.
CALON_TERBANYAK: Final = 400
_KATA: Final = {
    "nik": "NIK",
    "nip": "NIP",
    "npwp": "NPWP",
    "nib": "NIB",
    "surel": "surel",
    "telepon": "telepon",
    "nama": "nama mirip",
    "user_id": "User ID",
}
_DIHITUNG: Final = (
    StatusPermohonan.DRAF,
    StatusPermohonan.TERDAFTAR_ONLINE,
    StatusPermohonan.MENUNGGU_VERIFIKASI,
    StatusPermohonan.PERLU_PERBAIKAN,
    StatusPermohonan.DITOLAK,
)


def kembar_pengguna(identitas: Identitas, kecuali: int | None) -> list[Kembar]:
    """Users of the register (the door of ``pengguna``), and whoever holds the User ID that is asked for."""
    hasil = {
        k.pengguna.pk: (k.pengguna, list(k.dasar), k.kemiripan)
        for k in cari_kembar(
            nik=identitas.nik or identitas.nik_penanggung_jawab, npwp=identitas.npwp, nib=identitas.nib,
            surel=identitas.surel, telepon=identitas.telepon, nama=identitas.nama, kecuali=kecuali,
        )
    }  # fmt: skip
    if identitas.user_id:
        sama = PenggunaSPSE.objects.alias(kecil=Lower("user_id")).filter(kecil=identitas.user_id.lower())
        for satu in sama.exclude(pk=kecuali or 0):
            hasil.setdefault(satu.pk, (satu, [], 0))[1].append("user_id")
    return [
        Kembar(
            "pengguna", p.nama, f"User ID {p.user_id}, {p.get_status_display().lower()}",
            tuple(_KATA[d] for d in dasar), mirip, p.get_absolute_url(),
        )
        for p, dasar, mirip in hasil.values()
    ]  # fmt: skip


def kembar_permohonan(identitas: Identitas, kecuali: int) -> list[Kembar]:
    """Other applications, open or refused; three indexed queries and one for the rows."""
    dasar: dict[int, list[str]] = {}
    for kunci, kata in _semua(identitas):
        if kata not in dasar.setdefault(kunci, []):
            dasar[kunci].append(kata)
    dasar.pop(kecuali, None)
    if not dasar:
        return []
    hasil = []
    for p in Permohonan.objects.filter(pk__in=dasar, status__in=_DIHITUNG)[:TERBANYAK]:
        mirip = nama_orang.kemiripan(identitas.nama, p.nama)
        sebab = [d for d in dasar[p.pk] if d != "nama" or mirip >= nama_orang.AMBANG_MIRIP]
        if sebab:
            rincian = f"{p.nomor or 'Draf'}, {p.keadaan}"
            alasan = tuple(_KATA[d] for d in sebab)
            hasil.append(Kembar("permohonan", p.nama, rincian, alasan, mirip, p.get_absolute_url()))
    return hasil


def kunci_permohonan(identitas: Identitas) -> set[int]:
    """Keys of the applications that share a number or the keys of a name, whatever their state."""
    return {kunci for kunci, _ in _semua(identitas)}


def _semua(identitas: Identitas) -> list[tuple[int, str]]:
    return [*_menurut_formulir(identitas), *_menurut_non_penyedia(identitas), *_menurut_kepala(identitas)]


def _cocok(baris: dict[str, Any], dicari: dict[str, set[str]], kata: dict[str, str]) -> list[tuple[int, str]]:
    """Which of the asked-for numbers stand in this row: (application, ground)."""
    return [
        (baris["permohonan_id"], kata[kolom])
        for kolom, nilai in dicari.items()
        if nilai and baris[f"a_{kolom}"] in nilai
    ]


def _cari_angka(model: Any, dicari: dict[str, set[str]], kata: dict[str, str]) -> list[tuple[int, str]]:  # noqa: ANN401 - either form
    """Rows of a form with one of these numbers, by the indexes of their digits."""
    syarat = Q()
    for kolom, nilai in dicari.items():
        if nilai:
            syarat |= Q(**{f"a_{kolom}__in": sorted(nilai)})
    if not syarat:
        return []
    kueri = model.objects.annotate(**{f"a_{k}": angka(k) for k in dicari}).filter(syarat)
    baris = kueri.values("permohonan_id", *(f"a_{k}" for k in dicari))[:TERBANYAK]
    return [pasang for b in baris for pasang in _cocok(b, dicari, kata)]


def _menurut_formulir(identitas: Identitas) -> list[tuple[int, str]]:
    pajak = {nomor_npwp.enambelas(identitas.npwp), nomor_npwp.limabelas(identitas.npwp)} - {""}
    orang = {digit(identitas.nik), digit(identitas.nik_penanggung_jawab)} - {""}
    dicari = {"npwp": pajak, "nib": {digit(identitas.nib)} - {""}, "nik": orang, "nik_penanggung_jawab": orang}
    kata = {"npwp": "npwp", "nib": "nib", "nik": "nik", "nik_penanggung_jawab": "nik"}
    return _cari_angka(FormulirPendaftaran, dicari, kata)


def _menurut_non_penyedia(identitas: Identitas) -> list[tuple[int, str]]:
    if identitas.penyedia:
        return []
    dicari = {"nip": {digit(identitas.nip)} - {""}, "nik": {digit(identitas.nik)} - {""}}
    return _cari_angka(DataNonPenyedia, dicari, {"nip": "nip", "nik": "nik"})


def _menurut_kepala(identitas: Identitas) -> list[tuple[int, str]]:
    """By mailbox, telephone, User ID and the keys of the name: what the application itself holds."""
    surel, nomor = kontak.surel(identitas.surel), kontak.telepon(identitas.telepon).removeprefix("62")
    inti, akun = nama_orang.normal(identitas.nama), identitas.user_id.lower()
    syarat = Q()
    if surel:
        syarat |= Q(s=surel)
    if nomor:
        syarat |= Q(t=nomor)
    if akun:
        syarat |= Q(u=akun)
    if inti:
        syarat |= Q(Overlap(KunciNama("nama_normal"), KunciNama(Value(inti))))
    if not syarat:
        return []
    kueri = Permohonan.objects.annotate(s=Lower("surel"), t=telepon("telepon"), u=Lower("spse_user_id")).filter(syarat)
    hasil = []
    # Without an order: sorted by date, the planner would walk the dates instead of the indexes of what is looked for.
    for b in kueri.order_by().values("pk", "s", "t", "u")[:CALON_TERBANYAK]:
        sama = [("surel", surel, b["s"]), ("telepon", nomor, b["t"]), ("user_id", akun, b["u"])]
        hasil += [(b["pk"], kata) for kata, dicari, punya in sama if dicari and dicari == punya]
        hasil.append((b["pk"], "nama"))
    return hasil
