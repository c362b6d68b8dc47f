"""The doors of the minutes: begin, ready, back, final, signed, ended. Sections are written in ``services_isi``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from layanan.berita_acara import aturan, bentuk, sinyal
from layanan.berita_acara.enums import BERNOMOR, JenisBA, PeranPihak, StatusBA
from layanan.berita_acara.isi import baca
from layanan.berita_acara.izin import BATALKAN, FINALKAN, SUSUN
from layanan.berita_acara.models import AnggotaPokja, BeritaAcara, PihakBA
from layanan.berita_acara.naskah import kode_naskah
from layanan.berita_acara.susunan import konteks, penandatangan
from layanan.tiket.enums import JenisPengguna
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah import services as naskah_services
from lpse.naskah.enums import StatusTandaTangan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket

_S = StatusBA
_NIP = 18


def kunci(*, ba_id: int) -> BeritaAcara:
    """The minutes, locked for this transaction.  Raises: BeritaAcara.DoesNotExist."""
    return BeritaAcara.objects.select_for_update(of=("self",)).select_related("pembetulan_dari").get(pk=ba_id)


def _boleh(oleh: Pengguna, izin: str) -> None:
    if not oleh.has_perm(izin):
        raise AturanDilanggar("Anda tidak berwenang untuk langkah ini.")


@transaction.atomic
def buat(
    *, jenis: str, oleh: Pengguna, tiket: Tiket | None = None, pembetulan_dari_id: int | None = None
) -> BeritaAcara:
    """Begin minutes; of a ticket with its package, stage, request and Pokja; a correction with what it corrects.

    A correction that is still being written is gone on with: the second click begins no second one.
    Raises: AturanDilanggar (no right, unknown kind, a correction of what is not numbered).
    """
    _boleh(oleh, SUSUN)
    if jenis not in JenisBA.values:
        raise AturanDilanggar("Jenis berita acara itu tidak dikenal.")
    asal = _yang_dibetulkan(jenis, pembetulan_dari_id)
    ada = asal.pembetulan.disusun().order_by("pk").first() if asal is not None else None
    if ada is not None:
        return ada
    ba = BeritaAcara(jenis=jenis, dibuat_oleh=oleh, tiket=tiket, pembetulan_dari=asal)
    ba.waktu = bahasa.sekarang().replace(second=0, microsecond=0)
    if tiket is not None:
        _salin_tiket(ba, tiket)
    if asal is not None:
        _salin_asal(ba, asal)
    ba.save()
    _anggota_awal(ba)
    _pihak_awal(ba, asal)
    catat(
        pelaku=oleh,
        kata="menyusun berita acara",
        objek=ba,
        sesudah={"jenis": ba.get_jenis_display(), "tiket": tiket.nomor if tiket else ""},
    )
    return ba


def _yang_dibetulkan(jenis: str, asal_id: int | None) -> BeritaAcara | None:
    if jenis != JenisBA.PEMBETULAN:
        return None
    asal = BeritaAcara.objects.select_for_update(of=("self",)).filter(pk=asal_id or 0).first()
    if asal is None or asal.status not in BERNOMOR:
        raise AturanDilanggar("Hanya berita acara yang sudah bernomor yang dibetulkan; draf cukup disunting.")
    return asal


def _salin_tiket(ba: BeritaAcara, tiket: Tiket) -> None:
    """What the desk knows already is not typed twice."""
    ba.permintaan_nomor, ba.permintaan_pada = tiket.nomor, tiket.dibuat_pada
    ba.kode_tender, ba.judul = tiket.kode_tender, tiket.judul
    ba.tahap_nama, ba.tahap_selesai = tiket.tahap_nama[:120], tiket.batas_tahap
    if tiket.kontak is not None:
        ba.permintaan_dari = tiket.kontak.nama[:150]
    paket = tiket.paket
    if paket is None:
        return
    ba.kode_tender, ba.kode_rup, ba.nama_paket = paket.kode_tender[:20], paket.kode_rup[:60], paket.nama[:400]
    ba.satker, ba.tahun_anggaran, ba.metode = paket.satker[:200], paket.tahun, paket.metode[:200]
    ba.jenis_pengadaan = paket.jenis_pengadaan[:80]
    ba.instansi = str(paket.instansi or "")[:200]
    ba.hps = None if paket.hps is None else int(paket.hps)
    tahap = paket.tahapan.berlaku().filter(nama__icontains="pembukaan").order_by("mulai").first()
    if tahap is not None:
        ba.tahap_nama, ba.tahap_mulai, ba.tahap_selesai = tahap.nama[:120], tahap.mulai, tahap.selesai


def _anggota_awal(ba: BeritaAcara) -> None:
    """The Pokja's members as SPSE names them."""
    paket = ba.tiket.paket if ba.tiket else None
    if paket is None or bentuk.bagian(ba.jenis, "pokja") is None:
        return
    AnggotaPokja.objects.bulk_create(
        AnggotaPokja(ba=ba, urutan=i, nama=nama[:150], nip=nip if len(nip) == _NIP else "")
        for i, (nama, nip) in enumerate(paket.pokja[:15], start=1)
    )


_SALINAN = (
    "tempat", "kode_tender", "kode_rup", "nama_paket", "satker", "instansi", "tahun_anggaran", "hps",
    "jenis_pengadaan", "metode", "pokja_nama", "tiket_id",
)  # fmt: skip


def _salin_asal(ba: BeritaAcara, asal: BeritaAcara) -> None:
    ba.judul = f"Pembetulan {asal.nama.lower()} nomor {asal.nomor}"[:200]
    for nama in _SALINAN:
        setattr(ba, nama, getattr(asal, nama))


def _pihak_awal(ba: BeritaAcara, asal: BeritaAcara | None) -> None:
    """Whoever is known to sign: the same people as before, or the writer, the ticket's Pokja and the Kepala."""
    if asal is not None:
        pihak = [
            PihakBA(
                ba=ba, urutan=p.urutan, peran=p.peran, nama=p.nama, jenis_identitas=p.jenis_identitas,
                identitas=p.identitas, jabatan=p.jabatan, pangkat=p.pangkat, lembaga=p.lembaga, akun=p.akun,
                surel=p.surel,
            )
            for p in asal.pihak.order_by("urutan")
        ]  # fmt: skip
        PihakBA.objects.bulk_create(pihak)
        return
    awal = PeranPihak.MENYERAHKAN if ba.jenis == JenisBA.SERAH_TERIMA else PeranPihak.SAKSI_LPSE
    calon = [_pihak_akun(awal, ba.dibuat_oleh)]
    if ba.tiket is not None and ba.jenis != JenisBA.SERAH_TERIMA:
        calon += _pihak_pelapor(ba.tiket)
    kepala = kepala_kantor()
    if kepala is not None and kepala.pk != ba.dibuat_oleh_id:
        calon.append(_pihak_akun(PeranPihak.MENGETAHUI, kepala))
    PihakBA.objects.bulk_create(PihakBA(ba=ba, urutan=i, **isi) for i, isi in enumerate(calon, start=1))


def _pihak_akun(peran: str, orang: Pengguna) -> dict[str, Any]:
    return {"peran": peran, "akun": orang, **dari_akun(orang=orang)}


def _pihak_pelapor(tiket: Tiket) -> list[dict[str, Any]]:
    """The Pokja who asked: by the account, else as the desk's card knows them, with the address for the link."""
    akun, kontak = tiket.akun, tiket.kontak
    if akun is not None:
        return [_pihak_akun(PeranPihak.POKJA, akun)] if KodePeran.POKJA in akun.kode_peran else []
    if kontak is None or tiket.jenis_pengguna not in {JenisPengguna.POKJA, JenisPengguna.PP}:
        return []
    return [
        {"peran": PeranPihak.POKJA, "nama": kontak.nama[:150], "jabatan": kontak.jabatan[:150], "surel": kontak.surel}
    ]


def kepala_kantor() -> Pengguna | None:
    """Whoever heads the office now."""
    kepala: Pengguna | None = (
        Pengguna.objects.filter(is_active=True, groups__name=KodePeran.KEPALA).order_by("pk").first()
    )
    return kepala


def dari_akun(*, orang: Pengguna) -> dict[str, Any]:
    """Words of an account for a signer's row."""
    return {
        "nama": orang.nama,
        "identitas": orang.nip or "",
        "jabatan": orang.jabatan or orang.label_peran,
        "pangkat": orang.pangkat,
    }


@transaction.atomic
def nyatakan_siap(*, ba_id: int, oleh: Pengguna) -> BeritaAcara:
    """Draft → ready: every rule is met, the content rests (Pasal 24(2)).

    Raises: AturanDilanggar naming the first unmet rules, TransisiBasi.
    """
    _boleh(oleh, SUSUN)
    ba = kunci(ba_id=ba_id)
    if not ba.draf:
        raise TransisiBasi(f"Berita acara ini sudah {ba.get_status_display().lower()}. Muat ulang halaman.")
    _tolak_bila_kurang(ba)
    ba.nyatakan_siap()
    ba.save(update_fields=["status"])
    catat(pelaku=oleh, kata="menyatakan siap berita acara", objek=ba)
    return ba


def _tolak_bila_kurang(ba: BeritaAcara) -> None:
    kurang = aturan.periksa(ba)
    if kurang:
        sisa = f" Dan {len(kurang) - 3} hal lain." if len(kurang) > 3 else ""  # noqa: PLR2004 - as many as one reads
        raise AturanDilanggar(f"Belum lengkap. {' '.join(k.pesan for k in kurang[:3])}{sisa}")


@transaction.atomic
def kembalikan(*, ba_id: int, oleh: Pengguna) -> BeritaAcara:
    """Ready → draft, to be written on.  Raises: AturanDilanggar, TransisiBasi."""
    _boleh(oleh, SUSUN)
    ba = kunci(ba_id=ba_id)
    if ba.status != _S.SIAP:
        raise TransisiBasi("Hanya berita acara yang siap difinalkan yang dikembalikan ke draf. Muat ulang halaman.")
    ba.kembalikan()
    ba.save(update_fields=["status"])
    catat(pelaku=oleh, kata="mengembalikan ke draf berita acara", objek=ba)
    return ba


@transaction.atomic
def finalkan(*, ba_id: int, oleh: Pengguna) -> BeritaAcara:
    """Ready → final: number, frozen PDF/A, a slot for each signer in order; then ``ba_final``.

    Raises: AturanDilanggar (a rule is unmet, no right), TransisiBasi (a colleague was faster), NaskahGagalDirender.
    """
    _boleh(oleh, FINALKAN)
    ba = kunci(ba_id=ba_id)
    if ba.status != _S.SIAP:
        nomor = f" dengan nomor {ba.nomor}" if ba.nomor else ""
        raise TransisiBasi(f"Berita acara ini sudah {ba.get_status_display().lower()}{nomor}. Muat ulang halaman.")
    _tolak_bila_kurang(ba)
    isi = baca(ba)
    assert ba.waktu is not None  # noqa: S101 - a rule above
    naskah = naskah_services.terbitkan(
        jenis=kode_naskah(ba.jenis),
        objek=ba,
        konteks=konteks(isi),
        penandatangan=penandatangan(isi),
        oleh=oleh,
        perihal=perihal(ba=ba),
        tanggal=ba.waktu.astimezone(bahasa.zona()).date(),
    )
    ba.finalkan(naskah=naskah, oleh=oleh)
    ba.save(update_fields=["status", "naskah", "nomor", "final_pada", "final_oleh"])
    catat(
        pelaku=oleh,
        kata="memfinalkan berita acara",
        objek=ba,
        sebelum={"status": _S.SIAP.label},
        sesudah={"status": _S.FINAL.label, "nomor": ba.nomor},
    )
    sinyal.ba_final.send(BeritaAcara, ba=ba)
    return ba


def perihal(*, ba: BeritaAcara) -> str:
    """«Berita acara kesaksian paket 10096514000 Rekonstruksi Jalan …»."""
    if ba.jenis == JenisBA.PEMBETULAN:
        return ba.judul
    tentang = " ".join(b for b in (ba.kode_tender, ba.nama_paket) if b)
    if not tentang and not ba.judul:
        return ba.nama
    return (f"{ba.nama} paket {tentang}" if tentang else f"{ba.nama}: {ba.judul}")[:250]


def pratinjau(*, ba: BeritaAcara, oleh: Pengguna) -> bytes:
    """The paper as it would look now, DRAF across every page; leaves nothing behind.  Raises: TransisiBasi."""
    if ba.status in BERNOMOR or ba.status == _S.DIBATALKAN:
        raise TransisiBasi("Berita acara ini sudah terbit; yang berlaku adalah PDF yang tersimpan.")
    isi = baca(ba)
    hari = ba.waktu.astimezone(bahasa.zona()).date() if ba.waktu else bahasa.hari_ini()
    with transaction.atomic():
        draf = naskah_services.susun_draf(
            jenis=kode_naskah(ba.jenis),
            objek=ba,
            konteks=konteks(isi),
            penandatangan=penandatangan(isi, kosong="(belum diisi)"),
            oleh=oleh,
            perihal=perihal(ba=ba),
            tanggal=hari,
        )
        pdf = naskah_services.pratinjau(naskah=draf)
        transaction.set_rollback(True)
    return pdf


@transaction.atomic
def tandai_ditandatangani(*, ba_id: int) -> BeritaAcara:
    """Final → signed, once everybody has signed; whoever gathers the signatures calls it. Safe to repeat.

    Raises: TransisiBasi for minutes that are not numbered.
    """
    ba = kunci(ba_id=ba_id)
    if ba.tuntas:
        return ba
    if ba.status != _S.FINAL:
        raise TransisiBasi("Hanya berita acara final yang ditandatangani.")
    ba.tandai_ditandatangani(pada=timezone.now())
    ba.save(update_fields=["status", "ditandatangani_pada"])
    catat(
        pelaku=None,
        kata="mencatat tuntas ditandatangani berita acara",
        objek=ba,
        sebelum={"status": _S.FINAL.label},
        sesudah={"status": _S.DITANDATANGANI.label},
    )
    sinyal.ba_ditandatangani.send(BeritaAcara, ba=ba)
    return ba


@transaction.atomic
def batalkan(*, ba_id: int, oleh: Pengguna, alasan: str) -> BeritaAcara:
    """End minutes: a draft by whoever writes them, numbered ones by the Kepala while nobody has signed.

    Raises: AturanDilanggar (no reason, no right, somebody has signed), TransisiBasi.
    """
    ba = kunci(ba_id=ba_id)
    _boleh(oleh, BATALKAN if ba.status in BERNOMOR else SUSUN)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pembatalan.")
    if ba.status not in (_S.DRAF, _S.SIAP, _S.FINAL):
        raise TransisiBasi(f"Berita acara ini sudah {ba.get_status_display().lower()}; buat pembetulannya.")
    if ba.naskah is not None:
        if ba.naskah.tanda_tangan.filter(status=StatusTandaTangan.DITANDATANGANI).exists():
            raise AturanDilanggar("Sudah ada yang menandatangani. Perubahan hanya dengan berita acara pembetulan.")
        naskah_services.batalkan(naskah_id=ba.naskah.pk, oleh=oleh, alasan=alasan)
    sebelum = str(ba.get_status_display())
    ba.batalkan(oleh=oleh, alasan=alasan.strip())
    ba.save(update_fields=["status", "dibatalkan_oleh", "dibatalkan_pada", "alasan_batal"])
    catat(
        pelaku=oleh,
        kata="membatalkan berita acara",
        objek=ba,
        sebelum={"status": sebelum},
        sesudah={"status": _S.DIBATALKAN.label},
        alasan=alasan,
    )
    sinyal.ba_dibatalkan.send(BeritaAcara, ba=ba)
    return ba
