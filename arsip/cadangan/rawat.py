"""Upkeep of repositories: retention, the weekly full read, looking whether a place is well, changing the key."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from arsip.cadangan.cadang import DATA, MANIFES, TANDA, manifes_dari, siap, tanda_sasaran, tanda_utuh
from arsip.cadangan.enums import BELUM_USAI
from arsip.cadangan.galat import IzinDitolak, SetelanKurang
from arsip.cadangan.hasil import CalonSalinan
from arsip.cadangan.mesin import Restic, Snapshot
from arsip.cadangan.models import JalanCadangan, Repositori, Salinan, Sasaran
from arsip.cadangan.registri import dilindungi
from arsip.cadangan.services_jalan import catat_salinan
from arsip.cadangan.services_rawat import catat_dibaca_penuh, catat_dilupakan, catat_dipangkas
from arsip.cadangan.services_tempat import catat_kunci
from arsip.cadangan.setelan_repo import tulis_sandi_baru
from lpse.tampilan.bahasa import angka, byte

if TYPE_CHECKING:
    from arsip.cadangan.kerja import Kerja

#: Pruning rewrites much: not more often than this.
JEDA_PANGKAS = dt.timedelta(hours=20)


def _sasaran(kerja: Kerja) -> Sasaran:
    if kerja.jalan.sasaran is None:
        raise SetelanKurang("Jalan ini tidak menyebut sasarannya.")
    return kerja.jalan.sasaran


def _repositori(kerja: Kerja) -> Repositori:
    if kerja.jalan.repositori is None:
        raise SetelanKurang("Jalan ini tidak menyebut repositorinya.")
    return kerja.jalan.repositori


# -- retention ---------------------------------------------------------------------------------------------------------


def retensi(kerja: Kerja) -> str:
    """Forget by the target's policy, never what must stay; then give the room back (once a day)."""
    sasaran, repositori = _sasaran(kerja), _repositori(kerja)
    with kerja.kunci_repositori(repositori, eksklusif=True) as restic:
        kerja.langkah("Selaraskan")
        diambil, buang = selaraskan(restic, repositori, sasaran)
        kerja.langkah("Lupakan yang lama")
        tetap = harus_tetap(repositori, sasaran)
        rencana = restic.rencana_lupakan(
            tanda=[tanda_sasaran(sasaran), DATA],
            harian=sasaran.simpan_harian,
            mingguan=sasaran.simpan_mingguan,
            bulanan=sasaran.simpan_bulanan,
            tahunan=sasaran.simpan_tahunan,
        )
        lepas = [n for n in rencana if n not in tetap and n not in buang]
        restic.lupakan([*buang, *lepas, *(s.nomor for s in manifes_dari(restic, {*buang, *lepas}))])
        catat_dilupakan(repositori_id=repositori.pk, nomor=lepas)
        dipangkas = _pangkas(kerja, restic, repositori)
    sisa = Salinan.objects.filter(repositori=repositori, sasaran=sasaran).ada().count()
    kerja.hasil |= {"dilupakan": lepas, "dibuang": buang, "diambil": diambil}
    sela = f" {diambil} salinan utuh yang belum tercatat dicatat." if diambil else ""
    yatim = f" {len(buang)} sisa jalan yang terputus dibuang." if buang else ""
    ruang = " Ruangnya dibebaskan." if dipangkas else ""
    return f"{angka(len(lepas))} salinan lama dilepas, {angka(sisa)} disimpan.{yatim}{sela}{ruang}"


def selaraskan(restic: Restic, repositori: Repositori, sasaran: Sasaran) -> tuple[int, list[str]]:
    """Bring rows and repository together after kills and restores: (snapshots taken in, numbers to forget).

    A snapshot with its manifest beside it is whole: when no row knows it (the worker was killed in the last moment, or
    the portal itself was restored from an older backup) it becomes a row. One without, whose run is over, is a torso.
    """
    semua = restic.daftar(tanda=[tanda_sasaran(sasaran)])
    dikenal = set(Salinan.objects.filter(repositori=repositori).values_list("restic_id", flat=True))
    manifes = {u: s for s in semua if MANIFES in s.tanda for u in s.tanda if u.startswith("utuh:")}
    hidup = {f"jalan:{n}" for n in JalanCadangan.objects.filter(status__in=BELUM_USAI).values_list("pk", flat=True)}
    diambil, buang = 0, []
    for snapshot in semua:
        if DATA not in snapshot.tanda or snapshot.nomor in dikenal or hidup & set(snapshot.tanda):
            continue
        pasangan = manifes.get(tanda_utuh(snapshot.nomor))
        if pasangan is None:
            buang.append(snapshot.nomor)
        else:
            catat_salinan(calon=_calon(restic, snapshot, pasangan, repositori, sasaran))
            diambil += 1
    return diambil, buang


def _calon(
    restic: Restic, snapshot: Snapshot, manifes: Snapshot, repositori: Repositori, sasaran: Sasaran
) -> CalonSalinan:
    isi: dict[str, Any] = json.loads(b"".join(restic.baca(manifes.nomor, manifes.jalur[0])))
    ukuran = sum(s.ukuran for s in restic.isi(snapshot.nomor))
    waktu = parse_datetime(str(isi.get("waktu_data", ""))) or snapshot.waktu
    return CalonSalinan(snapshot.nomor, repositori, sasaran, waktu, ukuran, 0, isi)


def harus_tetap(repositori: Repositori, sasaran: Sasaran) -> set[str]:
    """Numbers that no policy forgets: newest good, newest proven, those in use, those others protect."""
    milik = Salinan.objects.filter(repositori=repositori, sasaran=sasaran).ada().order_by("-waktu_data", "-pk")
    pilihan = (milik, milik.filter(diuji_pulih_pada__isnull=False), milik.filter(di_media_pada__isnull=False))
    tetap = {nomor for kueri in pilihan if (nomor := kueri.values_list("restic_id", flat=True).first())}
    dipakai = JalanCadangan.objects.filter(status__in=BELUM_USAI, salinan__isnull=False).values("salinan")
    tetap |= set(milik.filter(pk__in=dipakai).values_list("restic_id", flat=True))
    return tetap | set(milik.filter(pk__in=dilindungi(sasaran)).values_list("restic_id", flat=True))


def _pangkas(kerja: Kerja, restic: Restic, repositori: Repositori) -> bool:
    if repositori.dipangkas_pada is not None and timezone.now() - repositori.dipangkas_pada < JEDA_PANGKAS:
        return False
    kerja.langkah("Bebaskan ruang")
    restic.pangkas()
    catat_dipangkas(repositori_id=repositori.pk)
    return True


# -- full read, place --------------------------------------------------------------------------------------------------


def periksa_baca(kerja: Kerja) -> str:
    """Every stored byte is read and compared with its hash (``check --read-data``)."""
    repositori = _repositori(kerja)
    with kerja.kunci_repositori(repositori, eksklusif=True) as restic:
        restic.kenal()
        ukuran = int(restic.statistik().get("total_size", 0))
        kerja.kemajuan(total=ukuran)
        kerja.langkah("Baca semua data")
        restic.periksa(baca_data=True)
        kerja.kemajuan(byte=ukuran, total=ukuran)
    catat_dibaca_penuh(repositori_id=repositori.pk)
    return f"{byte(ukuran)} dibaca ulang, semuanya cocok dengan sidiknya."


def periksa_tempat(kerja: Kerja) -> str:
    """Reachable, password right, room left: asked from the machine that will write there. Made when it never was."""
    repositori = _repositori(kerja)
    with kerja.kunci_repositori(repositori) as restic:
        kerja.langkah("Buka repositori")
        siap(restic, repositori)
        jumlah = len(restic.daftar(tanda=[TANDA, DATA]))
    repositori.refresh_from_db(fields=["bebas_byte"])
    ruang = "" if repositori.bebas_byte is None else f", {byte(repositori.bebas_byte)} bebas"
    kerja.hasil |= {"salinan": jumlah, "bebas": repositori.bebas_byte}
    return f"Terjangkau, sandinya cocok{ruang}; {angka(jumlah)} salinan di dalamnya."


# -- key ---------------------------------------------------------------------------------------------------------------


def ganti_kunci(kerja: Kerja) -> str:
    """A new password, then away with every other (``restic key add``, ``key remove``); safe to repeat.

    The new one is proved to open the repository before it takes the place of the old.
    """
    repositori = _repositori(kerja)
    berkas = Path(repositori.berkas_sandi)
    if not berkas.is_absolute():
        raise SetelanKurang("Sandinya datang dari lingkungan; ganti di sana, lalu jalankan Periksa tempat simpan.")
    baru = berkas.with_name(f"{berkas.name}.baru")
    with kerja.kunci_repositori(repositori, eksklusif=True) as restic:
        restic.kenal()
        kerja.langkah("Tambah kunci baru")
        try:
            baru.unlink(missing_ok=True)
            tulis_sandi_baru(baru)
            restic.tambah_kunci(baru)
            dengan_baru = Restic(
                repositori.alamat, str(baru), repositori.berkas_lingkungan, restic.tembolok, restic.cara
            )
            lama = [k["id"] for k in dengan_baru.kunci() if not k["current"]]
            os.replace(baru, berkas)  # noqa: PTH105 - atomic: before it the old one opens, after it the new one
        except OSError as galat:
            raise IzinDitolak(f"Berkas sandi di {berkas.parent} tidak dapat ditulis ({galat.strerror}).") from galat
        kerja.langkah("Cabut kunci lama")
        catat_kunci(repositori_id=repositori.pk)
        for nomor in lama:
            restic.hapus_kunci(nomor)
    return "Kunci baru berlaku, yang lama dicabut. Cetak lembar pemulihan yang baru dan musnahkan yang lama."
