"""The daily record that Pasal 26(1) asks for: written from the roll-up, and what people add to it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils import timezone

from infrastruktur.pemantauan.enums import NADA_KEADAAN, Keadaan
from infrastruktur.pemantauan.hari import batas_hari
from infrastruktur.pemantauan.model_harian import CatatanPemantauan, PemantauanHarian
from infrastruktur.pemantauan.penilaian import (
    SAMPEL_SEJAM_MIN,
    AngkaHari,
    HasilHari,
    JamHari,
    menit_terukur,
    nilai_hari,
)
from infrastruktur.pemantauan.ringkas import ringkas_jam_kotor
from infrastruktur.pemantauan.services_tindak_lanjut import pastikan_tindak_lanjut
from infrastruktur.perangkat.models import Server
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_SEKALI = 200  # servers per transaction
#: Days back that are looked at again, because samples may arrive late (an agent without its line).
HARI_TERLAMBAT = 2
_URUTAN = list(NADA_KEADAAN)
_KOLOM_HASIL = (
    "disk_persen", "disk_kait", "disk_terpakai", "disk_total", "inode_persen", "ram_persen", "ram_total", "swap_persen",
    "cpu_persen", "jumlah_sampel", "menit_hilang", "sampel_terakhir",
)  # fmt: skip

_ANGKA = """
SELECT server_id, metrik, kait, max(maksimum), max(rata) FILTER (WHERE jumlah >= %s),
       (array_agg(terpakai ORDER BY maksimum DESC, jam DESC))[1], (array_agg(total ORDER BY maksimum DESC, jam DESC))[1]
  FROM infrastruktur_ringkasan
 WHERE jam >= %s AND jam < %s AND server_id = ANY(%s) GROUP BY server_id, metrik, kait
"""
_JAM = """
SELECT server_id, jam, max(jumlah), max(terakhir_pada) FROM infrastruktur_ringkasan
 WHERE jam >= %s AND jam < %s AND server_id = ANY(%s) GROUP BY server_id, jam
"""


def catat_harian(*, tanggal: dt.date | None = None, server_id: Sequence[int] | None = None) -> int:
    """Make or renew the daily records (Perka LKPP 2/2010 Pasal 26(1)); returns how many changed. Safe to repeat.

    Today's record exists for every active server, reachable or not. The two days before are renewed where late samples
    arrived; a day on which nothing was measured stays a gap, for nobody may invent it afterwards.
    """
    ringkas_jam_kotor(server_id)
    hari_ini = bahasa.hari_ini()
    hari = [tanggal] if tanggal else [hari_ini - dt.timedelta(days=n) for n in range(HARI_TERLAMBAT, -1, -1)]
    semua = Server.objects.aktif().order_by("pk")
    if server_id is not None:
        semua = semua.filter(pk__in=server_id)
    pk = list(semua.values_list("pk", flat=True))
    berubah = 0
    for satu in hari:
        for awal in range(0, len(pk), _SEKALI):
            berubah += _catat_sebagian(satu, pk[awal : awal + _SEKALI], hari_ini=hari_ini)
    return berubah


@transaction.atomic
def _catat_sebagian(tanggal: dt.date, server_id: Sequence[int], *, hari_ini: dt.date) -> int:
    # Locked before the roll-up is read, so that of two runs the later one also knows more.
    server = list(Server.objects.select_for_update(no_key=True).filter(pk__in=server_id).order_by("pk"))
    angka, jam, jam_awal = _baca(tanggal, [s.pk for s in server])
    server = [s for s in server if tanggal == hari_ini or jam[s.pk].jumlah_sampel]
    PemantauanHarian.objects.bulk_create(
        [PemantauanHarian(server=s, tanggal=tanggal, keadaan=Keadaan.TIDAK_TERJANGKAU) for s in server],
        ignore_conflicts=True,
    )
    baris = (
        PemantauanHarian.objects.select_for_update().filter(tanggal=tanggal, server__in=server).order_by("server_id")
    )
    menurut_server = {s.pk: s for s in server}
    mulai, besok = batas_hari(tanggal)
    selesai = min(besok, timezone.now())
    berubah = []
    for harian in baris:
        s = menurut_server[harian.server_id]
        # On its first day a server is answerable from its first hour, not from midnight.
        dari = jam_awal.get(s.pk, selesai) if tanggal <= s.dipantau_sejak else mulai
        hasil = nilai_hari(s, angka[s.pk], jam[s.pk], mulai=dari, selesai=selesai)
        if hasil.kritis:
            pastikan_tindak_lanjut(server=s, harian=harian, kritis=hasil.kritis)
        if _berubah(harian, hasil):
            berubah.append(harian)
    _simpan(berubah)
    return len(berubah)


def _baca(
    tanggal: dt.date, server_id: list[int]
) -> tuple[dict[int, list[AngkaHari]], dict[int, JamHari], dict[int, dt.datetime]]:
    mulai, besok = batas_hari(tanggal)
    angka: dict[int, list[AngkaHari]] = defaultdict(list)
    per_jam: dict[int, list[int]] = defaultdict(list)
    terakhir: dict[int, dt.datetime] = {}
    jam_awal: dict[int, dt.datetime] = {}
    with connection.cursor() as kursor:
        kursor.execute(_ANGKA, [SAMPEL_SEJAM_MIN, mulai, besok, server_id])
        for pk, *sisanya in kursor.fetchall():
            angka[pk].append(AngkaHari(*sisanya))
        kursor.execute(_JAM, [mulai, besok, server_id])
        for pk, jam, jumlah, pada in kursor.fetchall():
            per_jam[pk].append(jumlah)
            terakhir[pk] = max(pada, terakhir.get(pk, pada))
            jam_awal[pk] = min(jam, jam_awal.get(pk, jam))
    jam_hari = {pk: JamHari(sum(per_jam[pk]), menit_terukur(per_jam[pk]), terakhir.get(pk)) for pk in server_id}
    return angka, jam_hari, jam_awal


def _berubah(harian: PemantauanHarian, hasil: HasilHari) -> bool:
    """Take the result over; whether anything moved. An unchanged day is no write and no history."""
    baru = {**hasil.kolom, "keadaan": hasil.keadaan.value, "metrik_kritis": hasil.metrik_kritis}
    ubah = [kolom for kolom, nilai in baru.items() if getattr(harian, kolom) != nilai]
    for kolom in ubah:
        setattr(harian, kolom, baru[kolom])
    return bool(ubah)


def _simpan(berubah: Sequence[PemantauanHarian]) -> None:
    """All changed records of locked rows in one statement (INSERT … ON CONFLICT DO UPDATE)."""
    kini = timezone.now()
    for harian in berubah:
        harian.diperbarui_pada = kini
    PemantauanHarian.objects.bulk_create(
        berubah,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[*_KOLOM_HASIL, "keadaan", "metrik_kritis", "diperbarui_pada"],
    )


@transaction.atomic
def konfirmasi_harian(
    *, pemantauan_id: int, oleh: Pengguna, catatan: str = "", keadaan_dilihat: str = ""
) -> PemantauanHarian:
    """The technician has looked at the day's figures (Perka LKPP 2/2010 Pasal 26(1)). Once; later words are notes.

    A day that is not *baik* needs a note of what was seen. ``keadaan_dilihat`` is the state on the person's screen.
    Raises: AturanDilanggar, TransisiBasi.
    """
    harian = PemantauanHarian.objects.select_for_update(of=("self",)).select_related("server").get(pk=pemantauan_id)
    if harian.dikonfirmasi_pada is not None:
        raise TransisiBasi(
            f"Pemantauan {harian.server} {bahasa.tanggal(harian.tanggal)} sudah dikonfirmasi "
            f"{bahasa.waktu(harian.dikonfirmasi_pada)}. Tulis catatan bila ada koreksi."
        )
    if harian.tanggal > bahasa.hari_ini():
        raise AturanDilanggar("Hari yang belum tiba tidak dapat dikonfirmasi.")
    if keadaan_dilihat and _URUTAN.index(Keadaan(harian.keadaan)) > _URUTAN.index(Keadaan(keadaan_dilihat)):
        raise TransisiBasi(
            f"Keadaan {harian.server} berubah menjadi {harian.get_keadaan_display()} sejak halaman ini dibuka. "
            "Periksa angkanya, lalu konfirmasi lagi."
        )
    if harian.keadaan != Keadaan.NORMAL and not catatan.strip():
        raise AturanDilanggar(
            f"{harian.server}: keadaan {harian.get_keadaan_display()}. "
            "Tulis catatan tentang yang terlihat dan yang dilakukan."
        )
    harian.dikonfirmasi_oleh = oleh
    harian.dikonfirmasi_pada = timezone.now()
    harian.keadaan_dikonfirmasi = harian.keadaan
    harian.save(update_fields=["dikonfirmasi_oleh", "dikonfirmasi_pada", "keadaan_dikonfirmasi"])
    if catatan.strip():
        CatatanPemantauan.objects.create(pemantauan=harian, isi=catatan.strip(), oleh=oleh, saat_konfirmasi=True)
    catat(
        pelaku=oleh, kata="mengonfirmasi pemantauan", objek=harian, sebelum={"dikonfirmasi": False},
        sesudah={"dikonfirmasi": True, "keadaan": harian.keadaan}, alasan=catatan.strip(),
    )  # fmt: skip
    return harian


@transaction.atomic
def konfirmasi_beberapa(
    *, pemantauan_id: Iterable[int], oleh: Pengguna, catatan: str = "", keadaan_dilihat: dict[int, str] | None = None
) -> list[PemantauanHarian]:
    """Confirm several days in one act, all or none; what a colleague confirmed meanwhile is left as it is."""
    terkunci = list(
        PemantauanHarian.objects.select_for_update()
        .filter(pk__in=list(pemantauan_id), dikonfirmasi_pada__isnull=True)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    if not terkunci:
        raise TransisiBasi("Semua hari yang dipilih sudah dikonfirmasi.")
    dilihat = keadaan_dilihat or {}
    return [
        konfirmasi_harian(pemantauan_id=pk, oleh=oleh, catatan=catatan, keadaan_dilihat=dilihat.get(pk, ""))
        for pk in terkunci
    ]


@transaction.atomic
def tambah_catatan(*, pemantauan_id: int, isi: str, oleh: Pengguna) -> CatatanPemantauan:
    """Add a note to a day; the way to correct what was said before. Raises: AturanDilanggar when it says nothing."""
    harian = PemantauanHarian.objects.select_for_update(of=("self",)).select_related("server").get(pk=pemantauan_id)
    if not isi.strip():
        raise AturanDilanggar("Catatan masih kosong.")
    catatan = CatatanPemantauan.objects.create(pemantauan=harian, isi=isi.strip(), oleh=oleh)
    catat(pelaku=oleh, kata="menulis catatan pemantauan", objek=harian, alasan=isi.strip())
    return catatan


@transaction.atomic
def jelaskan_hari_kosong(*, server_id: int, tanggal: dt.date, alasan: str, oleh: Pengguna) -> PemantauanHarian:
    """Say why a past day has no figures. The alert ends, the gap stays a gap: no figure is invented.

    Raises: AturanDilanggar (not a past monitored day, no reason), TransisiBasi (explained already, or figures came).
    """
    server = Server.objects.select_for_update().get(pk=server_id)
    if not server.dipantau_sejak <= tanggal < bahasa.hari_ini():
        raise AturanDilanggar("Hanya hari lampau sejak server dipantau yang dapat dijelaskan.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa hari itu tanpa catatan.")
    harian, _ = PemantauanHarian.objects.get_or_create(
        server=server, tanggal=tanggal, defaults={"keadaan": Keadaan.TIDAK_TERJANGKAU}
    )
    if harian.jumlah_sampel or harian.dikonfirmasi_pada is not None:
        raise TransisiBasi(f"{bahasa.tanggal(tanggal)} sudah tercatat atau sudah dijelaskan.")
    return konfirmasi_harian(pemantauan_id=harian.pk, oleh=oleh, catatan=alasan)
