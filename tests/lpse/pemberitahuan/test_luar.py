"""Mail to people without an account: through the same outbox, once, and no secret stays behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction

from lpse.akun.models import Pengguna
from lpse.pemberitahuan import services_kirim as pos
from lpse.pemberitahuan.enums import StatusKiriman
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from lpse.pemberitahuan.services import kabari_luar
from tests.pabrik import PabrikKaitWeb, PabrikServer

pytestmark = pytest.mark.django_db
RAHASIA = "K7QM-2XPA"


@pytest.fixture(autouse=True)
def jenis_luar(jenis_uji: None) -> None:
    daftarkan(
        JenisKabar(
            "uji.luar", "Untuk pemohon", "Pendaftaran {{ nomor }}", "NIK 7322010203040005 kami terima, {{ objek }}.",
            "alamat ini ditulis pada formulir", untuk_orang=False,
            baris_luar=lambda o: [("Kode akses", f"{RAHASIA}-{o.pk}")],
            tautan_luar=lambda _o: ("Lihat status", "/publik/status/"),
        ),
        JenisKabar("uji.luar_polos", "Polos", "Halo", "", "anda tamu", untuk_orang=False),
    )  # fmt: skip


def _kabari(surel: str = "pemohon@contoh.test", kunci: str = "a", **lain: Any) -> Kiriman | None:  # noqa: ANN401 - arguments of the door
    semua = {"nama": "Budi\nSantoso", "jenis": "uji.luar", "objek": lain.pop("objek", None) or PabrikServer()}
    return kabari_luar(surel=surel, konteks={"nomor": "REG/1"}, kunci=kunci, **{**semua, **lain})


def test_surat_terkirim_sekali_dan_rahasianya_tak_tersimpan(peladen_surel: Callable[..., Any]) -> None:
    peladen = peladen_surel()
    server = PabrikServer(nama="SPSE-DB")
    kiriman = _kabari(objek=server)
    assert kiriman is not None
    assert _kabari(objek=server) == kiriman  # the same key again
    assert (kiriman.tujuan, kiriman.penerima, kiriman.perihal) == ("pemohon@contoh.test", None, "Pendaftaran REG/1")
    hasil = pos.kirim_yang_siap()
    assert (hasil.terkirim, hasil.mati) == (1, 0)
    (surat,) = peladen.surat
    assert surat["To"] == "pemohon@contoh.test"
    polos, html = [b.get_payload(decode=True).decode() for b in surat.walk() if not b.is_multipart()]
    for bentuk in (polos, html):
        assert f"{RAHASIA}-{server.pk}" in bentuk
        assert "http://testserver/publik/status/" in bentuk
        assert "Yth. Budi Santoso," in bentuk
        assert "NIK 7322…05 kami terima, SPSE-DB." in bentuk
        assert "karena alamat ini ditulis pada formulir." in bentuk
        assert "preferensi" not in bentuk
    with connection.cursor() as kursor:
        kursor.execute("SELECT string_agg(k::text, '') FROM lpse_kiriman k")
        assert RAHASIA not in kursor.fetchone()[0]
        kursor.execute("SELECT string_agg(k::text, '') FROM lpse_kirimanevent k")
        assert RAHASIA not in kursor.fetchone()[0]


def test_tanpa_kode_dan_tautan() -> None:
    assert _kabari(jenis="uji.luar_polos") is not None
    assert pos.kirim_yang_siap().terkirim == 1
    assert "http" not in mail.outbox[0].body
    assert "Yth. Budi Santoso," in mail.outbox[0].body


def test_yang_tidak_ditulis() -> None:
    assert _kabari(surel="  ") is None
    for keliru in ({"surel": "bukan surel"}, {"surel": "a@b.test\nBcc: c@d.test"}, {"kunci": ""}):
        with pytest.raises(ValueError, match=r"orang luar|alamat surel"):
            _kabari(**keliru)
    assert not Kiriman.objects.exists()


def test_objek_sudah_tidak_ada() -> None:
    kait = PabrikKaitWeb()
    kiriman = _kabari(objek=kait)
    assert kiriman is not None
    kait.delete()
    assert pos.kirim_yang_siap().dilewati == 1
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.galat) == (StatusKiriman.DILEWATI, "Yang dikabarkan sudah tidak ada.")


def test_dicoba_lagi_seperti_yang_lain(peladen_surel: Callable[..., Any]) -> None:
    peladen_surel(RCPT="450 4.2.1 sibuk")
    kiriman = _kabari()
    assert kiriman is not None
    assert pos.kirim_yang_siap().gagal == 1
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.percobaan) == (StatusKiriman.GAGAL, 1)
    assert kiriman.coba_lagi_pada is not None


def test_satu_tujuan_saja(asep: Pengguna) -> None:
    kiriman = _kabari()
    assert kiriman is not None
    with pytest.raises(IntegrityError), transaction.atomic():
        Kiriman.objects.create(
            saluran="surel", jenis="uji.luar", perihal="x", penerima=asep, surel="a@b.test", message_id="1", kunci="1"
        )
