"""The duty of Pasal 26(1) as a live check."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.urls import reverse

from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.model_harian import PemantauanHarian
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from infrastruktur.pemantauan.selectors import HARI_PITA
from infrastruktur.pemantauan.selectors_lembar import lembar_bertanda_tangan
from infrastruktur.perangkat.models import Server
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import QuerySet


@kewajiban("R-117")
def pemantauan_harian() -> Bukti:
    """Of the last thirty days: on how many was every active server recorded, and what is critical and still open."""
    tautan = reverse("infrastruktur:log_harian")
    server = list(Server.objects.aktif())
    if not server:
        return Bukti(Status.BELUM, "0 server", "Belum ada server yang dipantau.", reverse("infrastruktur:perangkat"))
    wajib, lengkap = hari_lengkap(server)
    baris = PemantauanHarian.objects.filter(server__in=server, tanggal=bahasa.hari_ini())
    kritis = kritis_terbuka(server, baris)
    senyap = baris.filter(keadaan=Keadaan.TIDAK_TERJANGKAU).count()
    belum = baris.filter(dikonfirmasi_pada__isnull=True).count()
    angka = f"{lengkap} dari {wajib} hari, {kritis} kritis terbuka"
    rincian = (
        f"{bahasa.kata_angka(len(server)).capitalize()} server dipantau; {belum} catatan hari ini belum dikonfirmasi"
    )
    rincian += f", {senyap} server tidak terjangkau." if senyap else "."
    rincian += f" {lembar_bulan_lalu(server)}"
    if lengkap == 0:
        return Bukti(Status.BELUM, angka, rincian, tautan)
    return Bukti(Status.PERHATIAN if lengkap < wajib or kritis or senyap else Status.TERPENUHI, angka, rincian, tautan)


def lembar_bulan_lalu(server: list[Server]) -> str:
    """«Lembar Oktober 2026 ditandatangani lengkap: 2 dari 3.»: papers of the last whole month."""
    bulan = (bahasa.hari_ini().replace(day=1) - dt.timedelta(days=1)).replace(day=1)
    besok = bahasa.hari_ini().replace(day=1)
    wajib = [s for s in server if s.dipantau_sejak < besok]
    judul = f"{bahasa.BULAN[bulan.month - 1]} {bulan.year}"
    return f"Lembar {judul} ditandatangani lengkap: {lembar_bertanda_tangan(wajib, bulan)} dari {len(wajib)}."


def kritis_terbuka(server: list[Server], hari_ini: QuerySet[PemantauanHarian]) -> int:
    """Open follow-ups of a critical figure: opened by the figure itself, or by a person and critical today."""
    kini = {(pk, kunci) for pk, semua in hari_ini.values_list("server_id", "metrik_kritis") for kunci in semua}
    terbuka = TindakLanjut.objects.terbuka().filter(server__in=server)
    return sum(t.dibuka_oleh_id is None or (t.server_id, f"{t.metrik}:{t.kait}") in kini for t in terbuka)


def hari_lengkap(server: list[Server]) -> tuple[int, int]:
    """(days due, days on which every server then watched has figures), of the last thirty, today included."""
    hari_ini = bahasa.hari_ini()
    awal = max(hari_ini - dt.timedelta(days=HARI_PITA - 1), min(s.dipantau_sejak for s in server))
    tercatat = set(
        PemantauanHarian.objects.tercatat()
        .filter(server__in=server, tanggal__range=(awal, hari_ini))
        .values_list("server_id", "tanggal")
    )
    hari = [awal + dt.timedelta(days=n) for n in range((hari_ini - awal).days + 1)]
    lengkap = sum(all((s.pk, h) in tercatat for s in server if s.dipantau_sejak <= h) for h in hari)
    return len(hari), lengkap
