"""What a case sets going: a ticket, a letter, reminders to who is still silent (R-006, R-007)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from layanan.fasilitasi.enums import JenisFasilitasi, JenisLangkah, Progres
from layanan.fasilitasi.models import Fasilitasi
from layanan.fasilitasi.services import catat_hasil, hitung, kunci_terbuka
from layanan.kontak.enums import JenisPenggunaLayanan
from layanan.kontak.models import Kontak
from layanan.tiket.enums import JenisTiket, Kanal, Ranah, Sifat
from layanan.tiket.services import DataTiket, buat
from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.pemberitahuan.services import kabari, kabari_luar, kabari_peran
from lpse.tampilan import bahasa
from registrasi.pengguna.selectors import kepala

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah

SURAT: Final = "layanan.surat_fasilitasi"
JARAK_INGATKAN: Final = dt.timedelta(days=14)
_LUAR: Final = "layanan.fasilitasi.ingatkan_satker"
_DALAM: Final = "layanan.fasilitasi.belum"


def _judul(kasus: Fasilitasi) -> str:
    jenis = str(kasus.get_jenis_display())
    return f"Fasilitasi {jenis[:1].lower()}{jenis[1:]} {kasus.instansi}"[:150]


@transaction.atomic
def buka_tiket(*, fasilitasi_id: int, uraian: str, oleh: Pengguna, kunci_kirim: str = "") -> Tiket:
    """A ticket for technical help with showing the plan or the announcement; it hangs on the case (R-006, R-008).

    Raises: AturanDilanggar (nothing written), TransisiBasi (the case ended).
    """
    kasus = kunci_terbuka(fasilitasi_id=fasilitasi_id)
    if not uraian.strip():
        raise AturanDilanggar("Tulis kesulitan satuan kerja ini.")
    data = DataTiket(
        judul=_judul(kasus), uraian=uraian.strip(), kanal=Kanal.PORTAL, jenis=JenisTiket.PERMINTAAN,
        sifat=Sifat.NON_TEKNIS, ranah=Ranah.PROSEDUR, jenis_pengguna=JenisPenggunaLayanan.PA_KPA,
        kontak=Kontak.objects.satker().filter(instansi_id=kasus.instansi_id).order_by("pk").first(),
        aplikasi="SIRUP" if kasus.jenis == JenisFasilitasi.RUP else "SPSE",
    )  # fmt: skip
    tiket = buat(data=data, oleh=oleh, kunci=kunci_kirim)
    catat_hasil(kasus=kasus, jenis=JenisLangkah.TIKET, oleh=oleh, catatan=uraian, tiket=tiket)
    return tiket


@transaction.atomic
def terbitkan_surat(*, fasilitasi_id: int, oleh: Pengguna) -> Naskah:
    """The reminder letter to the head of the work unit, signed by the Kepala.

    Raises: AturanDilanggar (all is announced), TransisiBasi (the case ended).
    """
    kasus = kunci_terbuka(fasilitasi_id=fasilitasi_id)
    hitung(kasus=[kasus])
    if kasus.progres == Progres.TERUMUMKAN:
        raise AturanDilanggar("Satuan kerja ini sudah mengumumkan semuanya.")
    setuju, tenggat = kasus.apbd.tanggal_persetujuan, kasus.apbd.tenggat_umum
    rup = kasus.jenis == JenisFasilitasi.RUP
    naskah = terbitkan(
        jenis=SURAT, objek=kasus, oleh=oleh, penandatangan=[Penandatangan.dari(kepala(cadangan=oleh))],
        perihal=f"Pengumuman {'RUP' if rup else 'pemilihan'} tahun anggaran {kasus.apbd.tahun}",
        konteks={
            "kepada": [f"Pengguna Anggaran {kasus.instansi}", "di tempat"], "sifat_surat": "Segera", "rup": rup,
            "instansi": str(kasus.instansi), "tahun": kasus.apbd.tahun, "nomor_apbd": kasus.apbd.nomor_persetujuan,
            "persetujuan": setuju.isoformat() if setuju else "", "tenggat": tenggat.isoformat() if tenggat else "",
            "rencana": kasus.rencana, "terumumkan": kasus.terumumkan, "pagu": int(kasus.pagu_anggaran or 0),
            "pagu_terumumkan": int(kasus.pagu_terumumkan),
        },
    )  # fmt: skip
    catat_hasil(kasus=kasus, jenis=JenisLangkah.SURAT, oleh=oleh, naskah=naskah, catatan=f"Surat {naskah.nomor}")
    catat(pelaku=oleh, kata="menyurati satuan kerja", objek=kasus, sesudah={"nomor": naskah.nomor})
    return naskah


def ingatkan_semua() -> tuple[int, int]:
    """Count every open case anew, and remind who is still silent after the budget was agreed, once in 14 days.

    Answers (counted anew and changed, reminded). Safe to repeat.
    """
    berubah = hitung(kasus=Fasilitasi.objects.terbuka().select_related("instansi", "apbd"))
    kini = timezone.now()
    menunggu = (
        Fasilitasi.objects.terbuka()
        .exclude(progres=Progres.TERUMUMKAN)
        .filter(apbd__tanggal_persetujuan__lte=bahasa.hari_ini())
        .exclude(diingatkan_pada__gt=kini - JARAK_INGATKAN)
    )
    return berubah, sum(_ingatkan(pk, kini) for pk in list(menunggu.values_list("pk", flat=True)))


@transaction.atomic
def _ingatkan(pk: int, kini: dt.datetime) -> int:
    """Mail to the unit's contacts and a notice to who helps it; 0 when another run was faster."""
    if (
        not Fasilitasi.objects.filter(pk=pk)
        .exclude(diingatkan_pada__gt=kini - JARAK_INGATKAN)
        .update(diingatkan_pada=kini)
    ):
        return 0
    kasus = Fasilitasi.objects.select_related("instansi", "apbd", "petugas").get(pk=pk)
    kunci = f"fasilitasi:{pk}:{kini:%Y%m%d}"
    tujuan = list(Kontak.objects.satker().filter(instansi_id=kasus.instansi_id).exclude(surel="").order_by("pk"))
    for satu in tujuan:
        kabari_luar(surel=satu.surel, nama=satu.nama, jenis=_LUAR, objek=kasus, kunci=f"{kunci}:{satu.pk}")
    konteks = {"dihubungi": len(tujuan)}
    if kasus.petugas is not None:
        kabari(penerima=[kasus.petugas], jenis=_DALAM, objek=kasus, kunci=kunci, konteks=konteks)
    else:
        kabari_peran(kode_peran=KodePeran.LAYANAN, jenis=_DALAM, objek=kasus, kunci=kunci, konteks=konteks)
    catatan = f"Surel kepada {', '.join(k.nama for k in tujuan)}." if tujuan else "Tidak ada narahubung bersurel."
    catat_hasil(kasus=kasus, jenis=JenisLangkah.PENGINGAT, oleh=None, catatan=catatan)
    return 1
