"""The base of signers that live elsewhere (BSrE and other certified authorities): send, wait, distrust the answer.

A subclass says how a request is written and how an answer is read; limits of time, safe repetition and the check of
what came back stand here. docs/resep/tambah-penanda.md walks through one.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from lpse.naskah.penanda.angkut import AngkutanHTTP, TakTersambung, TanpaJawaban
from lpse.naskah.penanda.bukti import TakTerbaca, baca_bukti
from lpse.naskah.penanda.dasar import Hasil, PenandaMenolak, PenandaTakTersedia
from lpse.naskah.sertifikat_berkas import akar_tepercaya

if TYPE_CHECKING:
    from lpse.naskah.penanda.angkut import Angkutan, Balasan, Surat
    from lpse.naskah.penanda.bukti import BuktiTanda
    from lpse.naskah.penanda.dasar import Permintaan

_BAIK = 200
_NANTI = frozenset({429, 503})
_MENOLAK = range(400, 500)


class PenandaJauh(ABC):
    """One remote signing service.

    ``idempoten``: the service knows ``permintaan.kunci`` and signs once however often it is asked; only then is a
    request repeated whose fate is unknown. What was certainly never sent is always repeated.
    """

    kode = "jauh"
    label = "Layanan tanda tangan"
    idempoten = False
    coba = 3
    batas_kirim = 20.0
    batas_detik = 60
    jeda = 0.5

    def __init__(self, angkutan: Angkutan | None = None) -> None:
        self.angkutan = angkutan or AngkutanHTTP()

    @abstractmethod
    def susun(self, pdf: bytes, permintaan: Permintaan) -> Surat:
        """The request, the idempotency key in it where the service knows one."""

    @abstractmethod
    def buka(self, balasan: Balasan) -> bytes:
        """The signed PDF out of a good answer.  Raises: PenandaMenolak when a good status brings a refusal."""

    def alasan_tolak(self, balasan: Balasan) -> str:
        """The service's reason, in words, out of an answer of 400 to 499."""
        return f"{self.label} menolak permintaan (kode {balasan.status})."

    def pemilik_cocok(self, bukti: BuktiTanda, permintaan: Permintaan) -> bool:  # noqa: ARG002 - for subclasses
        """Whether the certificate that signed belongs to the person asked for."""
        return bool(bukti.nama)

    def tandatangani(self, pdf: bytes, permintaan: Permintaan) -> Hasil:
        balasan = self._kirim(self.susun(pdf, permintaan))
        if balasan.status in _MENOLAK:
            raise PenandaMenolak(self.alasan_tolak(balasan))
        hasil = self.buka(balasan)
        bukti = self._periksa(pdf, hasil, permintaan)
        return Hasil(hasil, {"subjek": bukti.nama, "penerbit": bukti.penerbit, "serial": bukti.serial})

    def _kirim(self, surat: Surat) -> Balasan:
        habis = time.monotonic() + self.batas_detik
        sebab = ""
        for ke in range(self.coba):
            if ke:
                time.sleep(self.jeda * 2 ** (ke - 1))
            sisa = habis - time.monotonic()
            if sisa <= 0:
                break
            try:
                balasan = self.angkutan.kirim(surat, batas=min(self.batas_kirim, sisa))
            except TakTersambung as galat:
                sebab = f"{self.label} tidak dapat dihubungi ({galat})."
                continue
            except TanpaJawaban as galat:
                sebab = f"{self.label} tidak menjawab ({galat})."
                if self.idempoten:
                    continue
                break
            if balasan.status == _BAIK or balasan.status in set(_MENOLAK) - _NANTI:
                return balasan
            sebab = f"{self.label} sedang terganggu (kode {balasan.status})."
            if balasan.status not in _NANTI and not self.idempoten:
                break
        raise PenandaTakTersedia(sebab or f"{self.label} tidak menjawab dalam {self.batas_detik} detik.")

    def _periksa(self, pdf: bytes, hasil: bytes, permintaan: Permintaan) -> BuktiTanda:
        """The answer must be our own bytes with one trusted, intact signature of this person added."""
        if not hasil.startswith(pdf) or len(hasil) == len(pdf):
            raise PenandaTakTersedia(f"Jawaban {self.label} bukan naskah yang dikirim; tidak dipakai.")
        try:
            akar = akar_tepercaya()
            sebelum, sesudah = baca_bukti(pdf, akar), baca_bukti(hasil, akar)
        except TakTerbaca as galat:
            raise PenandaTakTersedia(f"Jawaban {self.label} tidak terbaca sebagai PDF bertanda tangan.") from galat
        if len(sesudah) != len(sebelum) + 1 or not all(b.utuh for b in sesudah):
            raise PenandaTakTersedia(f"Tanda tangan dari {self.label} tidak sah; tidak dipakai.")
        bukti = sesudah[-1]
        if not (bukti.tepercaya and bukti.seluruh and self.pemilik_cocok(bukti, permintaan)):
            raise PenandaTakTersedia(
                f"Sertifikat dalam jawaban {self.label} tidak dikenal atau bukan milik {permintaan.nama}."
            )
        return bukti
