"""Objects of the archive's URLs: one the person may see, and one that is none of theirs."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.peminjaman.services_tautan import sidik as sidik_tautan
from lpse.akun.models import Pengguna
from tests.pabrik import PabrikPengguna
from tests.pabrik_cadangan import PabrikJalanCadangan, PabrikRepositori, PabrikSalinan, PabrikSasaran
from tests.pabrik_dokumen import (
    PabrikBerkasArsip,
    PabrikBerkasArsipUserObjectPermission,
    PabrikDokumen,
    PabrikDokumenUserObjectPermission,
    PabrikRelasiDokumen,
)
from tests.pabrik_keutuhan import PabrikEksporBagit
from tests.pabrik_media import (
    PabrikMedia,
    PabrikRencanaRotasi,
    PabrikSerahTerimaMedia,
    PabrikSlotRotasi,
    PabrikTempatAman,
)
from tests.pabrik_pemindaian import PabrikLembarPindaian, PabrikPengenalanTeks
from tests.pabrik_peminjaman import PabrikPeminjaman, PabrikTautanBaca
from tests.pabrik_pemulihan import PabrikPermintaanPulih, PabrikUjiPulih
from tests.pabrik_retensi import (
    PabrikAnggotaPanitia,
    PabrikAturanRetensi,
    PabrikButirPemindahan,
    PabrikButirUsul,
    PabrikCakupanPenahanan,
    PabrikUsulPenyusutan,
)

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


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
    PabrikTautanBaca(sidik=sidik_tautan(token="token-uji-baca"))
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


OBJEK_ARSIP: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
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
    "uji_pulih": _uji_pulih,
    "sasaran_bersalinan": _sasaran_bersalinan,
    "salinan_pulih": _salinan_pulih,
    "permintaan_pulih": _permintaan_pulih,
    "permintaan_pulih_sendiri": _permintaan_pulih_sendiri,
}
