"""What readers do: vote, look, search in vain, download."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import connection, transaction
from django.db.models import Count, F, Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from layanan.pengetahuan.models import Artikel, LampiranArtikel, NilaiArtikel, PencarianKosong
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

#: Shorter words say nothing about what is missing, longer ones are no search.
_KATA: Final = (3, 100)


def sidik_pembaca(*, pengguna: Pengguna | None, kuki: str) -> str:
    """Who votes, as a keyed digest: of the account, else of the random cookie of the browser."""
    bahan = f"akun:{pengguna.pk}" if pengguna else f"kuki:{kuki}"
    return salted_hmac("layanan.pengetahuan.nilai", bahan, algorithm="sha256").hexdigest()


@transaction.atomic
def nilai(*, artikel_id: int, pembaca: str, membantu: bool, saran: str = "") -> Artikel:
    """«Apakah ini membantu?»; a second answer of the same reader takes the place of the first.

    Raises: AturanDilanggar (no reader).
    """
    if not pembaca:
        raise AturanDilanggar("Peramban Anda menolak kuki, jadi jawaban ini tidak dapat dihitung.")
    artikel = Artikel.objects.select_for_update(of=("self",)).get(pk=artikel_id)
    NilaiArtikel.objects.update_or_create(
        artikel=artikel, pembaca=pembaca,
        defaults={"membantu": membantu, "saran": saran.strip()[:500], "diubah_pada": timezone.now()},
    )  # fmt: skip
    jumlah = artikel.nilai.aggregate(
        ya=Count("pk", filter=Q(membantu=True)), tidak=Count("pk", filter=Q(membantu=False))
    )
    artikel.membantu, artikel.tidak_membantu = jumlah["ya"], jumlah["tidak"]
    artikel.save(update_fields=["membantu", "tidak_membantu"])
    return artikel


def catat_dibaca(*, artikel_id: int) -> None:
    """One more reader."""
    Artikel.objects.filter(pk=artikel_id).update(dibaca=F("dibaca") + 1)


def catat_unduhan(*, lampiran_id: int) -> None:
    """One more download."""
    LampiranArtikel.objects.filter(pk=lampiran_id).update(unduhan=F("unduhan") + 1)


def catat_kosong(*, kata: str, audiens: str) -> None:
    """Somebody searched and found nothing: counted by the words, never by the person; an answered one opens again."""
    bersih = " ".join(kata.lower().split())
    if not _KATA[0] <= len(bersih) <= _KATA[1]:
        return
    with connection.cursor() as kursor:
        kursor.execute(
            "INSERT INTO layanan_pencariankosong (kata, audiens, jumlah, pertama, terakhir)"
            " VALUES (%s, %s, 1, %s, %s) ON CONFLICT (kata, audiens) DO UPDATE"
            " SET jumlah = layanan_pencariankosong.jumlah + 1, terakhir = EXCLUDED.terakhir,"
            " dijawab_pada = NULL, dijawab_oleh_id = NULL, artikel_id = NULL",
            [bersih, audiens, kini := timezone.now(), kini],
        )


@transaction.atomic
def jawab_kosong(*, pencarian_id: int, artikel_id: int | None, oleh: Pengguna) -> PencarianKosong:
    """An article answers it now, or none is needed.  Raises: TransisiBasi (a colleague was faster)."""
    kosong = PencarianKosong.objects.select_for_update(of=("self",)).get(pk=pencarian_id)
    if kosong.dijawab_pada is not None:
        raise TransisiBasi("Pencarian ini sudah ditindaklanjuti.")
    kosong.artikel_id, kosong.dijawab_pada, kosong.dijawab_oleh = artikel_id, timezone.now(), oleh
    kosong.save(update_fields=["artikel", "dijawab_pada", "dijawab_oleh"])
    catat(
        pelaku=oleh, kata="menindaklanjuti pencarian tanpa hasil", objek=kosong,
        sesudah={"artikel": str(kosong.artikel) if artikel_id else "tidak perlu artikel"},
    )  # fmt: skip
    return kosong


@transaction.atomic
def tambah_lampiran(*, artikel_id: int, berkas: Berkas, judul: str, oleh: Pengguna) -> LampiranArtikel:
    """A guide to download.  Raises: AturanDilanggar (no title)."""
    if not judul.strip():
        raise AturanDilanggar("Beri judul panduannya.")
    artikel = Artikel.objects.select_for_update(of=("self",)).get(pk=artikel_id)
    lampiran = LampiranArtikel.objects.create(
        artikel=artikel, berkas=berkas, judul=judul.strip()[:160], urutan=artikel.lampiran.count() + 1, oleh=oleh
    )
    catat(pelaku=oleh, kata="menambah panduan unduhan", objek=artikel, sesudah={"berkas": lampiran.judul})
    return lampiran


@transaction.atomic
def lepas_lampiran(*, lampiran_id: int, oleh: Pengguna) -> LampiranArtikel:
    """Readers cannot download it any more.  Raises: TransisiBasi (taken off before)."""
    lampiran = LampiranArtikel.objects.select_for_update(of=("self",)).get(pk=lampiran_id)
    if not lampiran.aktif:
        raise TransisiBasi("Panduan ini sudah dilepas.")
    lampiran.aktif = False
    lampiran.save(update_fields=["aktif"])
    catat(pelaku=oleh, kata="melepas panduan unduhan", objek=lampiran.artikel, sebelum={"berkas": lampiran.judul})
    return lampiran
