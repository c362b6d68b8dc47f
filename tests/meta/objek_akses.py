"""Objects of the URLs: one the person may see, and one that is none of theirs."""

from __future__ import annotations

import inspect
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.db.models import Model
from django.utils import timezone
from django_celery_beat.models import CrontabSchedule, IntervalSchedule, PeriodicTask
from django_celery_results.models import TaskResult
from factory.django import DjangoModelFactory

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.peminjaman.services_tautan import sidik as sidik_tautan
from infrastruktur.pemantauan.models import TindakLanjut
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna, Peran
from lpse.akun.services_undangan import sidik
from lpse.naskah.models import Naskah
from tests import pabrik
from tests.pabrik import (
    PabrikAnggotaPanitia,
    PabrikAturanRetensi,
    PabrikBerkas,
    PabrikBerkasArsip,
    PabrikBerkasArsipUserObjectPermission,
    PabrikButirPemindahan,
    PabrikButirUsul,
    PabrikCakupanPenahanan,
    PabrikDokumen,
    PabrikDokumenUserObjectPermission,
    PabrikEksporBagit,
    PabrikHariKhusus,
    PabrikJejak,
    PabrikKabar,
    PabrikKaitWeb,
    PabrikKiriman,
    PabrikNaskah,
    PabrikPemantauanHarian,
    PabrikPemeriksaanJejak,
    PabrikPeminjaman,
    PabrikPengguna,
    PabrikPermintaanPulih,
    PabrikRelasiDokumen,
    PabrikRevisiNaskah,
    PabrikServer,
    PabrikServerUserObjectPermission,
    PabrikTautanBaca,
    PabrikTindakLanjut,
    PabrikUjiPulih,
    PabrikUndangan,
    PabrikUnggahan,
    PabrikUsulPenyusutan,
    tokoh,
)
from tests.pabrik_cadangan import PabrikSalinan
from tests.pabrik_cadangan import PabrikJalanCadangan, PabrikRepositori, PabrikSalinan, PabrikSasaran
from tests.pabrik_media import (
    PabrikMedia,
    PabrikRencanaRotasi,
    PabrikSerahTerimaMedia,
    PabrikSlotRotasi,
    PabrikTempatAman,
)
from tests.pabrik_pemindaian import PabrikLembarPindaian, PabrikPengenalanTeks

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _pengguna(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengguna().pk if milik else TIADA}


def _pengguna_nonaktif(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengguna(is_active=False, alasan_nonaktif="Pindah tugas").pk if milik else TIADA}


def _peran_pengguna(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengguna(peran=("layanan",)).pk if milik else TIADA, "kode": "layanan"}


def _undangan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikUndangan().pk if milik else TIADA}


def _token(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    PabrikUndangan(sidik_token=sidik(token="token-uji"))
    return {"token": "token-uji" if milik else "token-palsu"}


def _kunci_sandi(_pelaku: Pengguna | None, _milik: bool) -> Kwargs:
    return {"uidb36": "1", "key": "tidak-berlaku"}


def _kunci_keamanan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    pemilik = pelaku if pelaku and milik else PabrikPengguna()
    kunci = Authenticator.objects.create(user=pemilik, type=Authenticator.Type.WEBAUTHN, data={"name": "Kunci laci"})
    return {"pk": kunci.pk}


def _server(pelaku: Pengguna | None, milik: bool) -> Server:
    """A server the person sees; for LKPP «theirs» is one that was opened to them, and another's is not."""
    server: Server = PabrikServer()
    if milik and pelaku and "lkpp" in pelaku.kode_peran:
        PabrikServerUserObjectPermission(content_object=server, user=pelaku)
    return server


def _terlihat_semua(pelaku: Pengguna | None, milik: bool) -> bool:
    """For staff every server is visible: somebody else's object is then one that does not exist."""
    return not milik and not (pelaku and "lkpp" in pelaku.kode_peran)


def _kode_server(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kode": "tiada" if _terlihat_semua(pelaku, milik) else _server(pelaku, milik).kode}


def _lembar(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_kode_server(pelaku, milik), "bulan": timezone.localdate().strftime("%Y-%m")}


def _hari_kosong(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_kode_server(pelaku, milik), "tanggal": (timezone.localdate() - timedelta(days=2)).isoformat()}


def _harian(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    harian = PabrikPemantauanHarian(server=_server(pelaku, milik))
    return {"pk": TIADA if _terlihat_semua(pelaku, milik) else harian.pk}


def _tindak_lanjut(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    tindak = PabrikTindakLanjut(server=_server(pelaku, milik))
    return {"pk": TIADA if _terlihat_semua(pelaku, milik) else tindak.pk}


def _tindak_lanjut_dikerjakan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    kwargs = _tindak_lanjut(pelaku, milik)
    for tindak in TindakLanjut.objects.filter(pk=kwargs["pk"]):
        tindak.kerjakan(oleh=pelaku or tokoh("asep"), rencana="Menambah cakram")
        tindak.save()
    return kwargs


def _akses_server(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    izin = PabrikServerUserObjectPermission()
    kode = "tiada" if _terlihat_semua(pelaku, milik) else izin.content_object.kode
    return {"kode": kode, "pengguna": izin.user_id}


def _hari(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"tanggal": timezone.localdate().isoformat() if milik else "2026-13-41"}


def _pekerjaan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"tugas": "infrastruktur.pemantauan.ringkas" if milik else "tiada"}


def _ketentuan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"nomor": "R-001" if milik else "R-999"}


def _bulan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"bulan": timezone.localdate().strftime("%Y-%m") if milik else "2026-13"}


def _langkah(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"langkah": "pelapor" if milik else "tiada"}


def _kode_galat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kode": 404 if milik else 418}


def _berkas(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A file one uploaded; the confidential ones of others stay closed to the Kepala too."""
    pemilik = {"pengunggah": pelaku} if pelaku and milik else {"rahasia": True}
    return {"kunci": PabrikBerkas(**pemilik).kunci}


def _berkas_halaman(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_berkas(pelaku, milik), "halaman": 1}


def _unggahan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kunci": PabrikUnggahan(**({"pengguna": pelaku} if pelaku and milik else {})).kunci}


def _kabar(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikKabar(penerima=pelaku if pelaku and milik else PabrikPengguna()).pk}


def _kiriman(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikKiriman().pk if milik else TIADA}


def _kiriman_mati(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikKiriman(status="mati", galat="Ditolak", coba_lagi_pada=None).pk if milik else TIADA}


def _kait_web(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikKaitWeb().pk if milik else TIADA}


def _hari_khusus(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikHariKhusus().pk if milik else TIADA}


def _jenis_hari(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"jenis": "jam_khusus" if milik else "tiada"}


def _jejak(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikJejak().pk if milik else TIADA}


def _rantai_rusak(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    rusak = {"utuh": False, "jumlah_rusak": 1, "rusak_jenis": "berubah", "pesan": "Rantai rusak."}
    return {"pk": PabrikPemeriksaanJejak(**rusak).pk if milik else TIADA}


def _naskah(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A draft of their own of a kind that asep and the Kepala publish, or nobody's."""
    if not milik:
        return {"pk": TIADA}
    return {"pk": PabrikNaskah(pembuat=pelaku, jenis="infrastruktur.lembar_pemantauan").pk}


def _naskah_lama(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A draft of a kind that no unit knows any more."""
    return {"pk": PabrikNaskah(pembuat=pelaku, jenis="uji.tiada").pk if milik else TIADA}


def _halaman_naskah(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikRevisiNaskah(naskah__pembuat=pelaku).naskah_id if milik else TIADA, "halaman": 1}


def _naskah_terbit(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """The check code of a final paper, or one that nobody issued."""
    if not milik:
        return {"kode": "LU-AAAA-BBBB-CCCC-DDDD"}
    naskah = PabrikNaskah()
    # Straight into the row: what the check page needs of a final paper, without the second a rendering takes.
    Naskah.objects.filter(pk=naskah.pk).update(
        status="final",
        nomor=f"000/{naskah.pk}",
        urut=naskah.pk,
        kurun="2026",
        snapshot={},
        jumlah_halaman=1,
        final_pada=timezone.now(),
    )
    return {"kode": naskah.kode}


def _arsip_kode(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikAturanRetensi().klasifikasi_id if milik else TIADA}


def _arsip_penahanan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikCakupanPenahanan().penahanan_id if milik else TIADA}


def _arsip_pemindahan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikButirPemindahan().pemindahan_id if milik else TIADA}


def _arsip_usul(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A list that its panel assesses; whoever asks sits on the panel."""
    if not milik:
        return {"pk": TIADA}
    usul = PabrikUsulPenyusutan(status="penilaian", nomor_sk="1/SK", tanggal_sk=timezone.localdate())
    PabrikButirUsul(usul=usul)
    if pelaku:
        PabrikAnggotaPanitia(usul=usul, pengguna=pelaku)
    return {"pk": usul.pk}


def _arsip_butir_usul(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikButirUsul().pk if milik else TIADA}


def _dokumen(pelaku: Pengguna | None, milik: bool) -> Dokumen | None:
    """One they filed (opened by name to who is no staff), or a confidential one of others; the Kepala sees all."""
    if not milik and pelaku and "kepala" in pelaku.kode_peran:
        return None
    if not milik:
        return PabrikDokumen(keamanan="rahasia")
    dokumen: Dokumen = PabrikDokumen(pembuat=pelaku, berkas_arsip=PabrikBerkasArsip(pembuat=pelaku))
    if pelaku and not pelaku.pegawai_lpse:
        PabrikDokumenUserObjectPermission(content_object=dokumen, user=pelaku)
    return dokumen


def _arsip_kiriman(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A batch with one sheet, of this clerk."""
    if not milik or pelaku is None:
        return {"pk": TIADA}
    return {"pk": PabrikLembarPindaian(kiriman__pemilik=pelaku).kiriman_id}


def _arsip_lembar(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    if not milik or pelaku is None:
        return {"pk": TIADA}
    return {"pk": PabrikLembarPindaian(kiriman__pemilik=pelaku).pk}


def _arsip_lembar_buang(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    if not milik or pelaku is None:
        return {"pk": TIADA}
    return {"pk": PabrikLembarPindaian(kiriman__pemilik=pelaku, status="dibuang", alasan="kosong").pk}


def _arsip_ocr(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A recognition that failed, of a document this clerk filed."""
    if not milik or pelaku is None:
        return {"pk": TIADA}
    return {"pk": PabrikPengenalanTeks(versi__dokumen__pembuat=pelaku, status="gagal", pesan="rusak").pk}


def _arsip_dokumen(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    dokumen = _dokumen(pelaku, milik)
    return {"kunci": dokumen.uuid if dokumen else uuid.uuid4()}


def _arsip_relasi(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    dokumen = _dokumen(pelaku, milik)
    if dokumen is None or not milik:
        return {"kunci": dokumen.uuid if dokumen else uuid.uuid4(), "relasi": TIADA}
    return {"kunci": dokumen.uuid, "relasi": PabrikRelasiDokumen(dari=dokumen).pk}


def _arsip_hak_dokumen(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    dokumen = _dokumen(pelaku, milik)
    orang = PabrikDokumenUserObjectPermission(**({"content_object": dokumen} if dokumen else {})).user_id
    return {"kunci": dokumen.uuid if dokumen else uuid.uuid4(), "jenis": "orang", "penerima": orang}


def _arsip_berkas(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    if not milik:
        kepala = pelaku is not None and "kepala" in pelaku.kode_peran
        return {"pk": TIADA if kepala else PabrikBerkasArsip(keamanan="rahasia").pk}
    berkas = PabrikBerkasArsip(pembuat=pelaku)
    if pelaku and not pelaku.pegawai_lpse:
        PabrikBerkasArsipUserObjectPermission(content_object=berkas, user=pelaku)
    return {"pk": berkas.pk}


def _arsip_hak_berkas(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    kwargs = _arsip_berkas(pelaku, milik)
    orang = PabrikPengguna(peran=("auditor",))
    for berkas in BerkasArsip.objects.filter(pk=kwargs["pk"]):
        PabrikBerkasArsipUserObjectPermission(content_object=berkas, user=orang)
    return {**kwargs, "jenis": "orang", "penerima": orang.pk}


def _pinjam(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """One they asked for; whoever keeps the archive sees those of others too."""
    semua = pelaku is not None and pelaku.has_perm("arsip.kelola_peminjaman")
    if not milik:
        return {"pk": TIADA if semua else PabrikPeminjaman().pk}
    return {"pk": PabrikPeminjaman(**({"peminjam": pelaku} if pelaku else {})).pk}


def _pinjam_orang(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPeminjaman().pk if milik else TIADA}


def _tautan_baca(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """One they made; the Kepala sees those of others too."""
    semua = pelaku is not None and "kepala" in pelaku.kode_peran
    if not milik:
        return {"pk": TIADA if semua else PabrikTautanBaca().pk}
    return {"pk": PabrikTautanBaca(**({"dibuat_oleh": pelaku} if pelaku else {})).pk}


def _tautan_token(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    PabrikTautanBaca(sidik=sidik_tautan("token-uji-baca"))
    return {"token": "token-uji-baca" if milik else "token-palsu"}


def _tautan_dokumen(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A document of a link that this browser never opened."""
    return {**_tautan_token(pelaku, milik), "kunci": uuid.uuid4()}


def _tautan_halaman(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_tautan_dokumen(pelaku, milik), "halaman": 1}


def _ekspor_bagit(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikEksporBagit(**({"pemohon": pelaku} if pelaku and milik else {})).pk}


def _uji_pulih(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikUjiPulih().pk if milik else TIADA}


def _sasaran_bersalinan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kode": PabrikSalinan().sasaran.kode if milik else "tiada"}


def _salinan_pulih(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikSalinan().pk if milik else TIADA}


def _permintaan_pulih(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """Somebody else's: the one a person may decide on."""
    return {"pk": PabrikPermintaanPulih().pk if milik else TIADA}


def _permintaan_pulih_sendiri(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPermintaanPulih(**({"peminta": pelaku} if pelaku else {})).pk if milik else TIADA}


def _jalan_cadangan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikJalanCadangan().pk if milik else TIADA}


def _salinan_cadangan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikSalinan().pk if milik else TIADA}


def _sasaran_cadangan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kode": PabrikSasaran().kode if milik else "tidak-ada"}


def _repositori_cadangan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kode": PabrikRepositori().kode if milik else "tidak-ada"}


def _jenis_sasaran(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"jenis": "folder" if milik else "lain"}


def _media_cadangan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikMedia().pk if milik else TIADA}


def _serah_terima_media(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikSerahTerimaMedia().pk if milik else TIADA}


def _tempat_media(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikTempatAman().pk if milik else TIADA}


def _rencana_rotasi(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikRencanaRotasi().pk if milik else TIADA}


def _slot_rotasi(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikSlotRotasi().pk if milik else TIADA}


OBJEK: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "jalan_cadangan": _jalan_cadangan,
    "salinan_cadangan": _salinan_cadangan,
    "sasaran_cadangan": _sasaran_cadangan,
    "repositori_cadangan": _repositori_cadangan,
    "jenis_sasaran": _jenis_sasaran,
    "media_cadangan": _media_cadangan,
    "serah_terima_media": _serah_terima_media,
    "tempat_media": _tempat_media,
    "rencana_rotasi": _rencana_rotasi,
    "slot_rotasi": _slot_rotasi,
    "pinjam": _pinjam,
    "pinjam_orang": _pinjam_orang,
    "tautan_baca": _tautan_baca,
    "tautan_token": _tautan_token,
    "tautan_dokumen": _tautan_dokumen,
    "tautan_halaman": _tautan_halaman,
    "ekspor_bagit": _ekspor_bagit,
    "arsip_kode": _arsip_kode,
    "arsip_penahanan": _arsip_penahanan,
    "arsip_pemindahan": _arsip_pemindahan,
    "arsip_usul": _arsip_usul,
    "arsip_butir_usul": _arsip_butir_usul,
    "arsip_dokumen": _arsip_dokumen,
    "arsip_kiriman": _arsip_kiriman,
    "arsip_lembar": _arsip_lembar,
    "arsip_lembar_buang": _arsip_lembar_buang,
    "arsip_ocr": _arsip_ocr,
    "arsip_relasi": _arsip_relasi,
    "arsip_hak_dokumen": _arsip_hak_dokumen,
    "arsip_berkas": _arsip_berkas,
    "arsip_hak_berkas": _arsip_hak_berkas,
    "hari_khusus": _hari_khusus,
    "jenis_hari": _jenis_hari,
    "jejak": _jejak,
    "rantai_rusak": _rantai_rusak,
    "naskah": _naskah,
    "naskah_terbit": _naskah_terbit,
    "naskah_lama": _naskah_lama,
    "halaman_naskah": _halaman_naskah,
    "pengguna": _pengguna,
    "pengguna_nonaktif": _pengguna_nonaktif,
    "peran_pengguna": _peran_pengguna,
    "undangan": _undangan,
    "server": _kode_server,
    "lembar": _lembar,
    "hari_kosong": _hari_kosong,
    "harian": _harian,
    "hari": _hari,
    "tindak_lanjut": _tindak_lanjut,
    "tindak_lanjut_dikerjakan": _tindak_lanjut_dikerjakan,
    "akses_server": _akses_server,
    "pekerjaan": _pekerjaan,
    "ketentuan": _ketentuan,
    "bulan": _bulan,
    "langkah": _langkah,
    "kode_galat": _kode_galat,
    "token": _token,
    "berkas": _berkas,
    "berkas_saya": _berkas,
    "berkas_halaman": _berkas_halaman,
    "unggahan": _unggahan,
    "kabar": _kabar,
    "kiriman": _kiriman,
    "kiriman_mati": _kiriman_mati,
    "kait_web": _kait_web,
    "uji_pulih": _uji_pulih,
    "sasaran_bersalinan": _sasaran_bersalinan,
    "salinan_pulih": _salinan_pulih,
    "permintaan_pulih": _permintaan_pulih,
    "permintaan_pulih_sendiri": _permintaan_pulih_sendiri,
    "kunci_sandi": _kunci_sandi,
    "kunci_keamanan": _kunci_keamanan,
}


_KELAS: list[Any] = [isi for _, isi in inspect.getmembers(pabrik, inspect.isclass)]
PABRIK: dict[type[Model], type[DjangoModelFactory[Model]]] = {
    isi._meta.model: isi for isi in _KELAS if issubclass(isi, DjangoModelFactory) and isi._meta.model is not None
}
#: Models of libraries that stand in the admin, and models whose rows ``migrate`` writes.
LUAR: dict[type[Model], Callable[[], Model]] = {
    AccessAttempt: lambda: AccessAttempt.objects.create(
        username="rina", ip_address="192.0.2.1", failures_since_start=3
    ),
    CrontabSchedule: lambda: CrontabSchedule.objects.create(hour="7"),
    IntervalSchedule: lambda: IntervalSchedule.objects.create(every=5, period="minutes"),
    Peran: lambda: Peran.objects.get(name="ase"),
    PeriodicTask: lambda: PeriodicTask.objects.create(
        name="Jadwal uji", task="lpse.detak", interval=IntervalSchedule.objects.create(every=5, period="minutes")
    ),
    TaskResult: lambda: TaskResult.objects.create(task_id="uji-1", task_name="lpse.detak", status="SUCCESS"),
}


def buat_objek(model: type[Model]) -> Model:
    """A row of any model that has a face: ours by factory, a library's by hand, history by what it tells of."""
    if model in PABRIK:
        baris: Model = PABRIK[model].create()
        return baris
    if model in LUAR:
        return LUAR[model]()
    PABRIK[model.pgh_tracked_model].create()  # type: ignore[attr-defined] # only history is left
    akhir: Model = model._default_manager.latest("pgh_id")
    return akhir
