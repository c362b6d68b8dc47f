"""The duties that the kernel itself can prove: the office's own facts, its units, its settings, LKPP's access."""

from __future__ import annotations

from django.urls import reverse

from lpse.akun.enums import BentukLPSE, JenisInstansi, KodePeran, ModelServer
from lpse.akun.models import JamLayanan, Pengguna, ProfilLPSE
from lpse.kepatuhan.profil import mengikat, profil_peraturan
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

#: What a letter, a public page and a report need to know about the office.
ISIAN_KANTOR = (
    ("nama", "nama"),
    ("kode_lpse", "kode LPSE"),
    ("nama_instansi", "instansi"),
    ("dasar_hukum", "dasar hukum"),
    ("alamat", "alamat"),
    ("kota", "tempat pada surat"),
    ("telepon", "telepon"),
    ("surel", "surel"),
    ("kop_surat", "kop surat"),
)
UNIT_LPSE = (KodePeran.KEPALA, KodePeran.SEKRETARIAT, KodePeran.ASE, KodePeran.REGVER, KodePeran.LAYANAN)
JENIS_PEMBENTUK = frozenset(
    {
        JenisInstansi.KEMENTERIAN,
        JenisInstansi.LEMBAGA,
        JenisInstansi.PROVINSI,
        JenisInstansi.KABUPATEN,
        JenisInstansi.KOTA,
        JenisInstansi.INSTITUSI,
    }
)
BELUM_DISIAPKAN = Bukti(Status.BELUM, "Belum ada profil", "Profil kantor belum disiapkan.")


def _kantor() -> ProfilLPSE | None:
    return ProfilLPSE.objects.filter(pk=1).first()


def _alamat_profil() -> str:
    return reverse("admin:lpse_profillpse_change", args=[1])


@kewajiban("R-001")
def kantor_dikenali() -> Bukti:
    """The office has a name, a basis, an address, a letterhead and opening hours."""
    kantor = _kantor()
    if kantor is None:
        return BELUM_DISIAPKAN
    kosong = [label for bidang, label in ISIAN_KANTOR if not str(getattr(kantor, bidang)).strip()]
    if not JamLayanan.objects.exists():
        kosong.append("jam layanan")
    banyak = len(ISIAN_KANTOR) + 1
    angka = f"{banyak - len(kosong)} dari {banyak} isian profil"
    if not kosong:
        return Bukti(Status.TERPENUHI, angka, f"{kantor.nama}, {kantor.dasar_hukum}.", _alamat_profil())
    alamat = reverse("admin:lpse_jamlayanan_changelist") if kosong == ["jam layanan"] else _alamat_profil()
    pokok = {"nama", "instansi", "dasar hukum"} & set(kosong)
    return Bukti(Status.BELUM if pokok else Status.PERHATIAN, angka, f"Belum terisi: {', '.join(kosong)}.", alamat)


@kewajiban("R-002")
def jenis_instansi() -> Bukti:
    """Which kind of institution formed this LPSE."""
    kantor = _kantor()
    if kantor is None:
        return BELUM_DISIAPKAN
    jenis = JenisInstansi(kantor.jenis_instansi)
    sah = jenis in JENIS_PEMBENTUK
    return Bukti(
        Status.TERPENUHI if sah else Status.PERHATIAN,
        str(jenis.label),
        f"Sebutan di portal mengikuti {kantor.nama_instansi}."
        if sah
        else "Jenis ini pengguna LPSE, bukan pembentuknya; periksa profil kantor.",
        _alamat_profil(),
    )


@kewajiban("R-014")
def setelan_berdasar() -> Bukti:
    """What binds the office was set with the decision behind it."""
    profil = profil_peraturan()
    alamat = reverse("kepatuhan_profil")
    if not profil.dasar:
        return Bukti(
            Status.PERHATIAN, "Tanpa dasar", "Peraturan yang mengikat kantor ini belum ditetapkan Kepala.", alamat
        )
    saat = bahasa.tanggal(profil.ditetapkan_pada)
    return Bukti(Status.TERPENUHI, str(profil), f"Ditetapkan {saat}. Dasar: {profil.dasar}.", alamat)


@kewajiban("R-015")
def model_server() -> Bukti:
    """Whose SPSE application the office runs on."""
    kantor = _kantor()
    if kantor is None:
        return BELUM_DISIAPKAN
    model = ModelServer(kantor.model_server)
    sendiri = model == ModelServer.MANDIRI
    rincian = (
        "Kewajiban server dijalankan di kantor ini."
        if sendiri
        else "Kewajiban server dijalankan penyelenggara SPSE-nya."
    )
    return Bukti(Status.TERPENUHI, str(model.label), rincian, _alamat_profil())


@kewajiban("R-025")
def bentuk_kantor() -> Bukti:
    """The form of the office next to what the binding regulation says."""
    kantor = _kantor()
    if kantor is None:
        return BELUM_DISIAPKAN
    utama = mengikat()[0]
    bentuk = BentukLPSE(kantor.bentuk)
    if utama.bentuk and bentuk not in utama.bentuk:
        seharusnya = " atau ".join(str(BentukLPSE(b).label).lower() for b in utama.bentuk)
        return Bukti(
            Status.PERHATIAN,
            str(bentuk.label),
            f"{utama.nama_pendek} menyebut {seharusnya}; sesuaikan profil kantor atau dasarnya.",
            _alamat_profil(),
        )
    if bentuk == BentukLPSE.FUNGSI_UNIT and not kantor.unit_induk:
        return Bukti(Status.PERHATIAN, str(bentuk.label), "Unit induknya belum disebut.", _alamat_profil())
    return Bukti(Status.TERPENUHI, str(bentuk.label), f"Sesuai {utama.nama_pendek}.", _alamat_profil())


@kewajiban("R-029")
def lima_unit() -> Bukti:
    """Each of the five organs has at least one active person."""
    isi = {
        unit: Pengguna.objects.filter(is_active=True, penugasan__peran__name=unit.value).distinct().count()
        for unit in UNIT_LPSE
    }
    kosong = [str(unit.label) for unit, n in isi.items() if not n]
    angka = f"{len(isi) - len(kosong)} dari {len(isi)} unit terisi"
    alamat = reverse("akun:daftar_pengguna")
    if kosong:
        status = Status.BELUM if not isi[KodePeran.KEPALA] or len(kosong) > len(isi) // 2 else Status.PERHATIAN
        return Bukti(status, angka, f"Belum ada orang: {', '.join(kosong)}.", alamat)
    return Bukti(Status.TERPENUHI, angka, f"{sum(isi.values())} penugasan aktif di lima unit.", alamat)
