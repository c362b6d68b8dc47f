"""The doors of the tickets against the same slow oracle: real services and rows, a calendar that changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings as atur, strategies as st

from layanan.sla.selectors import baca_jam, target_untuk
from layanan.sla.services import simpan_target
from layanan.tiket import services
from layanan.tiket.enums import MATRIKS, StatusTiket
from layanan.tiket.models import Tiket
from lpse.waktu.models import JamKerja
from lpse.waktu.services import IsiHari, tambah_hari
from lpse.waktu.services_jam import segarkan_tenggat
from tests.layanan.sla.menit import AWAL, MENIT, RamalJam, kantor_biasa, saat
from tests.lpse.waktu.strategi import banyak
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusTiket
_MATRIKS = sorted(MATRIKS)
KATA = (
    "jawab", "tanya", "balas", "lkpp", "lanjut", "alihkan", "prioritas", "target", "selesai", "buka", "libur",
)  # fmt: skip


class _Batal(Exception):  # noqa: N818 - never an error: it takes the example back
    """The example is over; the database goes back to how it was."""


class Lakon:
    """One ticket walked through the doors, with the oracle at its side."""

    def __init__(self, menit: int, dodi: Pengguna, kepala: Pengguna) -> None:
        self.dodi, self.kepala, self.menit = dodi, kepala, menit
        self.kantor = kantor_biasa()
        self.tutup: frozenset[date] = frozenset()
        self.tiket = PabrikTiket()
        target = target_untuk(prioritas="rendah", kategori_id=None, jenis_pengguna="penyedia")
        self.ramal = {
            "respons": RamalJam(target.respons // MENIT, menit), "selesai": RamalJam(target.selesai // MENIT, menit),
        }  # fmt: skip

    def _tanggapi(self) -> None:
        if self.ramal["respons"].laku != "selesai":
            self.ramal["respons"].selesai(self.kantor, self.menit)

    def _target(self) -> None:
        t = Tiket.objects.get(pk=self.tiket.pk)
        target = target_untuk(prioritas=t.prioritas, kategori_id=None, jenis_pengguna="penyedia")
        for kode, ramal in self.ramal.items():
            if ramal.laku != "selesai":
                ramal.sasaran = target.untuk(kode) // MENIT

    def _jawab(self, *, menunggu: bool) -> None:
        services.jawab(tiket_id=self.tiket.pk, isi="Halo", oleh=self.dodi, menunggu=menunggu)
        self._tanggapi()
        if menunggu and self.ramal["selesai"].laku == "jalan":
            self.ramal["selesai"].tandai(self.menit, "tunggu")

    def _ganti_target(self, angka: int) -> None:
        target = simpan_target(
            prioritas=Tiket.objects.get(pk=self.tiket.pk).prioritas, oleh=self.kepala,
            respons=(angka % 200 + 1) * MENIT, selesai=(angka + 300) * MENIT,
        )  # fmt: skip
        services.terapkan_target(target=target, oleh=self.kepala)
        self._target()

    def main(self, kata: str, angka: int) -> None:  # noqa: C901 - one line per act
        pk, dodi, status = self.tiket.pk, self.dodi, Tiket.objects.get(pk=self.tiket.pk).status
        terbuka = status in {_S.BARU, _S.DITANGANI, _S.MENUNGGU_PENGGUNA, _S.MENUNGGU_LKPP}
        selesai = self.ramal["selesai"]
        if kata in {"jawab", "tanya"} and terbuka:
            self._jawab(menunggu=kata == "tanya")
        elif kata == "balas":
            services.balas_pelapor(tiket_id=pk, isi="Halo")
            if status in {_S.MENUNGGU_PENGGUNA, _S.SELESAI}:
                selesai.tandai(self.menit, "jalan")
        elif kata == "lkpp" and status == _S.DITANGANI:
            services.teruskan_lkpp(tiket_id=pk, alasan="a", nomor_lkpp="", oleh=dodi)
            selesai.tandai(self.menit, "tunggu")
        elif kata == "lanjut" and status in {_S.MENUNGGU_PENGGUNA, _S.MENUNGGU_LKPP}:
            services.lanjutkan(tiket_id=pk, oleh=dodi)
            selesai.tandai(self.menit, "jalan")
        elif kata == "alihkan" and terbuka:
            unit = "ase" if Tiket.objects.get(pk=pk).unit == "layanan" else "layanan"
            services.alihkan(tiket_id=pk, unit=unit, alasan="x", oleh=dodi)
            if selesai.laku == "tunggu":
                selesai.tandai(self.menit, "jalan")
        elif kata == "prioritas" and terbuka:
            urgensi, dampak = _MATRIKS[angka % len(_MATRIKS)]
            services.ubah_prioritas(tiket_id=pk, urgensi=urgensi, dampak=dampak, alasan="x", oleh=dodi)
            self._target()
        elif kata == "target" and terbuka:
            self._ganti_target(angka)
        elif kata == "selesai" and terbuka:
            services.selesaikan(tiket_id=pk, solusi="Beres", oleh=dodi)
            self._tanggapi()
            selesai.selesai(self.kantor, self.menit)
        elif kata == "buka" and status == _S.SELESAI:
            services.buka_kembali(tiket_id=pk, alasan="Belum", oleh=None)
            selesai.tandai(self.menit, "jalan")
        elif kata == "libur":
            self._libur(angka)

    def _libur(self, angka: int) -> None:
        hari = AWAL + timedelta(days=angka % 12)
        if all(r.laku == "selesai" for r in self.ramal.values()) or hari in self.tutup:
            return
        tambah_hari(
            isi=IsiHari(jenis="penutupan", mulai=hari, selesai=hari, keterangan="Padam"), oleh=self.kepala
        )  # fmt: skip
        self.tutup |= {hari}
        self.kantor = kantor_biasa(self.tutup)
        segarkan_tenggat()
        services.samakan_tenggat()

    def banding(self) -> None:
        jam = baca_jam(objek=self.tiket)
        tiket = Tiket.objects.get(pk=self.tiket.pk)
        for kode, ramal in self.ramal.items():
            kini = jam[kode].hitungan
            assert kini.terpakai == ramal.terpakai(self.kantor, self.menit) * MENIT
            assert kini.menunggu == ramal.menunggu(self.kantor, self.menit) * MENIT
            if ramal.laku == "selesai" or ramal.beku_kerja >= ramal.sasaran:
                continue
            if (tenggat := ramal.tenggat(self.kantor, self.menit)) is not None:
                assert kini.tenggat == getattr(tiket, f"tenggat_{kode}") == saat(tenggat)
        assert set(JamKerja.objects.tentang(tiket).values_list("kode", flat=True)) == {"respons", "selesai"}


@pytest.mark.pasal("24(1)")
@given(
    awal=st.integers(480, 1400),
    acara=st.lists(st.tuples(st.sampled_from(KATA), st.integers(0, 900), st.integers(0, 1000)), max_size=9),
)
@atur(max_examples=banyak(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pintu_tiket_sama_dengan_peramal(  # noqa: PLR0917 - fixtures and two draws
    kantor: None, pada: Callable[[str], datetime], dodi: Pengguna, bu_kepala: Pengguna, awal: int,
    acara: list[tuple[str, int, int]],
) -> None:  # fmt: skip
    def main() -> None:
        pada(saat(awal).isoformat())
        lakon = Lakon(awal, dodi, bu_kepala)
        for kata, jarak, angka in acara:
            lakon.menit += jarak
            pada(saat(lakon.menit).isoformat())
            lakon.main(kata, angka)
        lakon.banding()
        raise _Batal

    with pytest.raises(_Batal), transaction.atomic():
        main()
