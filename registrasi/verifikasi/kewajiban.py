"""The duties of verification as live checks: R-077, R-078, R-079, R-082, R-087."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse

from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.naskah.models import Naskah
from lpse.naskah.registri import JENIS
from lpse.tampilan.bahasa import angka
from registrasi.pengguna.enums import JenisKejadian, StatusPengguna
from registrasi.pengguna.models import KejadianPengguna, PenggunaSPSE
from registrasi.verifikasi.naskah import PENOLAKAN, PERSETUJUAN
from registrasi.verifikasi.selectors import angka_verifikasi

#: What a column that keeps somebody's password would be called.
KATA_SANDI = ("password", "sandi", "passwd", "kata_sandi")
_SANDI = (JenisKejadian.SANDI_DISERAHKAN, JenisKejadian.SANDI_DIRESET)


def _tautan() -> str:
    return reverse("registrasi:verifikasi")


@kewajiban("R-077")
def kebenaran_dokumen_diperiksa() -> Bukti:
    """Users approved here stand for one User ID and one responsible person, after their papers were examined."""
    isi = PenggunaSPSE.objects.filter(asal="verifikasi").aggregate(
        semua=Count("pk"), terikat=Count("pk", filter=~Q(penanggung_jawab="") & ~Q(user_id=""))
    )
    putusan = angka_verifikasi()
    kata = f"{angka(isi['terikat'])} dari {angka(isi['semua'])} User ID berpenanggung jawab"
    if not putusan.diputus:
        return Bukti(Status.BELUM, "0 diverifikasi", "Belum ada pendaftaran yang diputus.", _tautan())
    if isi["terikat"] < isi["semua"] or putusan.tanpa_user:
        sisa = isi["semua"] - isi["terikat"] + putusan.tanpa_user
        return Bukti(Status.PERHATIAN, kata, f"{angka(sisa)} belum terikat pada satu penanggung jawab.", _tautan())
    rincian = "Identitas KTP, NPWP, akta, dan formulir dipadankan pada tiap pemeriksaan; kembar diperingatkan."
    return Bukti(Status.TERPENUHI, kata, rincian, _tautan())


@kewajiban("R-078")
def semua_dokumen_diverifikasi() -> Bukti:
    """Nothing approved with a row nobody examined; nobody decided what they entered themselves."""
    a = angka_verifikasi()
    kata = f"{angka(a.disetujui)} disetujui, {angka(a.tanpa_periksa)} dengan butir terlewat"
    if not a.diputus and not a.menunggu:
        return Bukti(Status.BELUM, "0 permohonan", "Belum ada permohonan yang sampai di meja verifikasi.", _tautan())
    masalah = [
        *([f"{angka(a.tanpa_periksa)} persetujuan dengan butir yang belum diperiksa"] if a.tanpa_periksa else []),
        *([f"{angka(a.sendiri)} diputus oleh orang yang memasukkannya"] if a.sendiri else []),
        *([] if settings.EMPAT_MATA else ["aturan empat mata dimatikan di setelan"]),
        *([f"{angka(a.lewat)} dari {angka(a.menunggu)} yang menunggu lewat tenggat layanan"] if a.lewat else []),
    ]
    if masalah:
        return Bukti(Status.PERHATIAN, kata, f"{'; '.join(masalah).capitalize()}.", _tautan())
    rincian = f"{angka(a.menunggu)} menunggu, tidak ada yang lewat tenggat; pemeriksa orang lain dari pencatatnya."
    return Bukti(Status.TERPENUHI, kata, rincian, _tautan())


@kewajiban("R-079")
def disetujui_atau_ditolak() -> Bukti:
    """Every decision has its reason and its official paper."""
    a = angka_verifikasi()
    kata = f"{angka(a.disetujui)} disetujui, {angka(a.ditolak)} ditolak"
    if not a.diputus:
        return Bukti(Status.BELUM, kata, "Belum ada pendaftaran yang diputus.", _tautan())
    if a.tanpa_surat:
        return Bukti(Status.PERHATIAN, kata, f"{angka(a.tanpa_surat)} keputusan belum bersurat.", _tautan())
    return Bukti(Status.TERPENUHI, kata, "Tiap keputusan bersurat dengan QR; penolakan selalu beralasan.", _tautan())


@kewajiban("R-082")
def bukan_kualifikasi() -> Bukti:
    """The disclaimer stands on every letter of a decision, frozen with it."""
    surat = Naskah.objects.terbit().filter(jenis__in=(PERSETUJUAN, PENOLAKAN))
    semua = surat.count()
    bernafi = surat.filter(snapshot__isi__penafian__0__icontains="kualifikasi").count()
    kata = f"{angka(bernafi)} dari {angka(semua)} surat memuat penafian"
    if not semua:
        ada = all(j in JENIS for j in (PERSETUJUAN, PENOLAKAN))
        status = Status.BELUM if ada else Status.PERHATIAN
        return Bukti(status, "0 surat", "Belum ada surat keputusan yang terbit.", _tautan())
    if bernafi < semua:
        return Bukti(Status.PERHATIAN, kata, "Sebagian surat terbit tanpa kalimat penafian.", _tautan())
    return Bukti(Status.TERPENUHI, kata, "Halaman pemeriksaan dan tiap surat menyebutnya.", _tautan())


def kolom_sandi() -> list[str]:
    """Columns of the unit that could keep a password of SPSE: there must be none."""
    return [
        f"{m._meta.label}.{f.name}"  # noqa: SLF001 - Django's public _meta
        for m in apps.get_app_config("registrasi").get_models()
        for f in m._meta.get_fields()  # noqa: SLF001 - as above
        if any(kata in f.name for kata in KATA_SANDI)
    ]


@kewajiban("R-087")
def sandi_hanya_peristiwanya() -> Bukti:
    """User IDs with their state; of passwords only that they were handed over or reset."""
    aktif = PenggunaSPSE.objects.filter(status=StatusPengguna.AKTIF).count()
    serah = KejadianPengguna.objects.filter(jenis__in=_SANDI).count()
    kata = f"{angka(aktif)} User ID aktif, {angka(serah)} peristiwa sandi"
    tautan = reverse("registrasi:daftar_pengguna")
    if ada := kolom_sandi():
        return Bukti(Status.PERHATIAN, kata, f"Ada kolom yang dapat menyimpan sandi: {', '.join(ada)}.", tautan)
    if not PenggunaSPSE.objects.exists():
        return Bukti(Status.BELUM, "0 User ID", "Belum ada pengguna SPSE.", tautan)
    return Bukti(Status.TERPENUHI, kata, "Tidak ada kolom sandi; hanya diserahkan dan direset yang dicatat.", tautan)
