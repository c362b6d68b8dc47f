"""Quarantine → antivirus → available. Down means not available: nothing leaves quarantine without a verdict."""

from __future__ import annotations

from functools import partial

from django.db import transaction
from django.db.models import Case, IntegerField, Value, When
from django.utils import timezone

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.berkas import clamd, setelan, simpanan
from lpse.berkas.enums import KeadaanIsi, Pemindaian, StatusBerkas
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.berkas.sinyal import berkas_publik_ditolak
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari

_S = StatusBerkas
#: Files one run of the schedule scans; the rest wait for the next.
SEKALI_JALAN = 200


def pindai_satu(*, berkas_id: int) -> str:
    """Scan one file and let it in or throw its content away; safe to repeat. Answers with the state it has then.

    Raises: ClamdMati (it stays where it is and is tried again).
    """
    berkas = Berkas.objects.select_related("isi").filter(pk=berkas_id).first()
    if berkas is None or berkas.status not in {_S.KARANTINA, _S.TERSEDIA} or not setelan.clamd():
        return "" if berkas is None else berkas.status
    try:
        with simpanan.letak(berkas.isi_id).open("rb") as isi:
            virus = clamd.pindai(isi)
    except FileNotFoundError:
        return tandai_rusak(sha256=berkas.isi_id, keadaan=KeadaanIsi.HILANG)
    if virus:
        return _tolak(berkas.isi_id, virus)
    kini = timezone.now()
    layak = Berkas.objects.filter(pk=berkas.pk)
    layak.filter(status=_S.KARANTINA).update(
        status=_S.TERSEDIA, pemindaian=Pemindaian.BERSIH, dipindai_pada=kini, alasan=""
    )
    layak.filter(status=_S.TERSEDIA).update(pemindaian=Pemindaian.BERSIH, dipindai_pada=kini)
    return _S.TERSEDIA


def pindai_tertunda() -> str:
    """What waits in quarantine, oldest first, then what came in before an antivirus was installed.

    Raises: AturanDilanggar when the antivirus does not answer.
    """
    if not setelan.clamd():
        return "Antivirus tidak dipasang; tidak ada yang dipindai."
    menunggu = (
        Berkas.objects.filter(status__in=[_S.KARANTINA, _S.TERSEDIA])
        .filter(pemindaian__in=[Pemindaian.BELUM, Pemindaian.TANPA])
        .annotate(giliran=Case(When(status=_S.KARANTINA, then=Value(0)), default=1, output_field=IntegerField()))
        .order_by("giliran", "pk")
        .values_list("pk", flat=True)[:SEKALI_JALAN]
    )
    hasil: dict[str, int] = {}
    for pk in list(menunggu):
        try:
            status = pindai_satu(berkas_id=pk)
        except clamd.ClamdMati as galat:
            raise AturanDilanggar(f"Antivirus tidak menjawab ({galat}); berkas baru tetap di karantina.") from galat
        hasil[status] = hasil.get(status, 0) + 1
    bersih, ditolak = hasil.get(_S.TERSEDIA, 0), hasil.get(_S.DITOLAK, 0)
    return f"{sum(hasil.values())} berkas dipindai: {bersih} bersih, {ditolak} ditolak."


def _tolak(sha256: str, virus: str) -> str:
    """Refuse every file that holds this content, and take the content away."""
    with transaction.atomic():
        simpanan.kunci_isi(sha256)
        berkas = list(Berkas.objects.select_for_update(of=("self",)).filter(isi_id=sha256).exclude(status=_S.DITOLAK))
        Berkas.objects.filter(pk__in=[b.pk for b in berkas]).update(
            status=_S.DITOLAK,
            pemindaian=Pemindaian.TERJANGKIT,
            dipindai_pada=timezone.now(),
            alasan=f"Antivirus menemukan {virus}."[:300],
        )
        IsiBerkas.objects.filter(pk=sha256).update(keadaan=KeadaanIsi.DIBUANG)
        for satu in berkas:
            catat(pelaku=None, kata="menolak berkas terjangkit", objek=satu, alasan=virus)
            if satu.pengunggah is not None:
                kabari(penerima=[satu.pengunggah], jenis="lpse.berkas.ditolak", objek=satu, konteks={"virus": virus})
            if satu.pemilik:
                transaction.on_commit(partial(berkas_publik_ditolak.send, Berkas, berkas=satu), robust=True)
    buang_isi_terlarang(sha256=sha256)
    return _S.DITOLAK


def buang_isi_terlarang(*, sha256: str) -> bool:
    """Remove the bytes of a content whose committed row says *dibuang*; the cleaner does it again after a crash."""
    with transaction.atomic():
        simpanan.kunci_isi(sha256)
        if not IsiBerkas.objects.filter(pk=sha256, keadaan=KeadaanIsi.DIBUANG).exists():
            return False
        simpanan.hapus(sha256)
    return True


@transaction.atomic
def tandai_rusak(*, sha256: str, keadaan: KeadaanIsi) -> str:
    """The disk no longer holds what the hash says: nobody may open it, and the Kepala hears of it."""
    simpanan.kunci_isi(sha256)
    isi = IsiBerkas.objects.filter(pk=sha256).first()
    if isi is None:
        return ""
    sebelum = isi.keadaan
    isi.keadaan, isi.diperiksa_pada = keadaan, timezone.now()
    isi.save(update_fields=["keadaan", "diperiksa_pada"])
    kena = Berkas.objects.filter(isi=isi, status__in=[_S.KARANTINA, _S.TERSEDIA])
    nama = list(kena.values_list("nama", flat=True)[:3])
    kena.update(status=_S.RUSAK, alasan=f"Isi {keadaan.label.lower()} di penyimpanan; pulihkan dari cadangan.")
    if sebelum != keadaan:
        catat(
            pelaku=None,
            kata="menemukan isi berkas rusak",
            objek=isi,
            sebelum={"keadaan": sebelum},
            sesudah={"keadaan": keadaan.value},
        )
        _kabari_rusak(isi, nama)
    return _S.RUSAK


def _kabari_rusak(isi: IsiBerkas, nama: list[str]) -> None:
    """Tell the Kepala and the technicians, in the caller's transaction."""
    kabari(
        penerima=Pengguna.objects.aktif().berperan(KodePeran.KEPALA, KodePeran.ASE),
        jenis="lpse.berkas.rusak",
        objek=isi,
        konteks={"nama": ", ".join(nama) or "tanpa pemakai", "keadaan": isi.get_keadaan_display().lower()},
    )
