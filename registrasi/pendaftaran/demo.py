"""The demo office's counter: applications of every kind and in every state, with their papers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.db import transaction

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from lpse.naskah.nomor import nomor_berikut
from lpse.tampilan import bahasa
from registrasi.pendaftaran import services
from registrasi.pendaftaran.berkas import BERKAS_BUTIR
from registrasi.pendaftaran.demo_isi import PEJABAT, PENYEDIA_CONTOH, Contoh
from registrasi.pendaftaran.demo_kertas import kertas
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import BerkasButir, Permohonan
from registrasi.pendaftaran.services_dasar import TANDA_TERIMA
from registrasi.persyaratan.enums import PENYEDIA, Sifat
from registrasi.persyaratan.models import EntitasLain

if TYPE_CHECKING:
    from collections.abc import Iterator

_S = StatusPermohonan


@demo(kode="registrasi.pendaftaran", urutan=320)
def isi(konteks: KonteksDemo) -> None:
    """Every kind of user and every state a counter sees; approved ones are the business of verification."""
    petugas = Pengguna.objects.aktif().berperan(KodePeran.REGVER).order_by("pk").first()
    if petugas is None or Permohonan.objects.exists():
        return
    jumlah = 0
    for contoh in (*PENYEDIA_CONTOH, *PEJABAT):
        with transaction.atomic():
            _satu(contoh, petugas, konteks)
        jumlah += 1
    konteks.lapor(f"{jumlah} permohonan registrasi")


def _satu(c: Contoh, petugas: Pengguna, konteks: KonteksDemo) -> None:
    oleh = None if c.kanal == "online" else petugas
    p = services.buat(jenis=c.jenis, kanal=c.kanal, oleh=oleh, nama=c.nama, surel=c.surel, telepon=c.telepon)
    hari = bahasa.hari_ini() - dt.timedelta(days=c.hari_lalu)
    if c.jenis in PENYEDIA and c.status != _S.DRAF:
        services.catat_spse(
            permohonan_id=p.pk, tanggal_daftar=max(hari, bahasa.hari_ini() - dt.timedelta(days=29)), surel=c.surel,
            user_id=c.user_id, kode_registrasi=f"R{p.pk:06d}", oleh=oleh,
        )  # fmt: skip
    if c.status != _S.DRAF:
        _isi_formulir(p, c, oleh)
        _terima(p, c, oleh)
    _pindahkan(p, c, petugas, konteks.sekarang - dt.timedelta(days=c.hari_lalu))


def _isi_formulir(p: Permohonan, c: Contoh, oleh: Pengguna | None) -> None:
    data: dict[str, Any] = {"nama": c.nama, "surel": c.surel, "telepon": c.telepon, "user_id": c.user_id, **c.isi}
    if c.entitas:
        data["entitas_lain"] = EntitasLain.objects.filter(kode=c.entitas).first()
    services.simpan_formulir(permohonan_id=p.pk, isi=data, oleh=oleh)
    for bagian, baris in c.baris.items():
        services.simpan_baris(permohonan_id=p.pk, bagian=bagian, baris=list(baris), oleh=oleh)
    if c.jenis in PENYEDIA:
        pj = c.isi.get("penanggung_jawab", c.nama)
        services.simpan_keikutsertaan(
            permohonan_id=p.pk, oleh=oleh,
            isi={"disetujui": True, "ditandatangani": True, "nama": pj, "jabatan": c.isi.get("jabatan", ""),
                 "nik": c.isi.get("nik_penanggung_jawab", c.isi.get("nik", "")), "tempat": "Masamba",
                 "tanggal": bahasa.hari_ini()},
        )  # fmt: skip
    if c.wakil:
        services.atur_wakil(permohonan_id=p.pk, diwakilkan=True, nama=c.wakil, oleh=oleh)


def _terima(p: Permohonan, c: Contoh, oleh: Pengguna | None) -> None:
    """Copies and originals; one that is still being collected lacks the last of them."""
    baris = list(p.butir.select_related("persyaratan"))
    belum = {baris[-1].pk, baris[-2].pk} if c.status == _S.TERDAFTAR_ONLINE else set()
    for butir in (b for b in baris if b.pk not in belum):
        syarat = butir.persyaratan
        if syarat.sifat == Sifat.BILA_ADA:
            services.terima_butir(permohonan_id=p.pk, butir_id=butir.pk, isi={"tidak_ada": True}, oleh=oleh)
            continue
        fakta = {u: str(c.fakta(u)) for u in syarat.unsur if c.fakta(u)} if syarat.perlu_nomor else {}
        services.terima_butir(
            permohonan_id=p.pk, butir_id=butir.pk, oleh=oleh,
            isi={"salinan_diterima": True, "asli_ditunjukkan": syarat.perlu_asli and c.kanal == "tatap_muka",
                 "nomor": c.nomor(syarat.kode), "fakta": fakta},
        )  # fmt: skip
        berkas = simpan(
            isi=kertas(syarat.nama, list(_baris_kertas(c, syarat.kode, fakta))),
            nama=f"{syarat.kode.replace('_', '-')}.pdf",
            tipe="application/pdf", kegunaan=BERKAS_BUTIR, oleh=oleh,
        )  # fmt: skip
        BerkasButir.objects.create(butir=butir, berkas=berkas, urutan=1)


def _baris_kertas(c: Contoh, kode: str, fakta: dict[str, str]) -> Iterator[str]:
    yield f"Nama: {c.nama}"
    if nomor := c.nomor(kode):
        yield f"Nomor: {nomor}"
    for unsur, nilai in fakta.items():
        if unsur != "nama":
            yield f"{unsur.replace('_', ' ').capitalize()}: {nilai}"


def _pindahkan(p: Permohonan, c: Contoh, petugas: Pengguna, saat: dt.datetime) -> None:
    """To the state of the example; receipts are printed by the real counter, the demo takes the number alone."""
    p.refresh_from_db()
    if c.status in {_S.MENUNGGU_VERIFIKASI, _S.PERLU_PERBAIKAN, _S.DITOLAK}:
        nomor = nomor_berikut(TANDA_TERIMA, bahasa.hari_ini()).nomor
        p.ajukan(nomor=nomor, tenggat_layanan=services.batas_layanan(dari=saat.astimezone(bahasa.zona()).date()))
        p.diajukan_pada = saat
        p.save(update_fields=["status", "nomor", "diajukan_pada", "tenggat_layanan"])
    elif c.status == _S.DIBATALKAN:
        services.batalkan(permohonan_id=p.pk, oleh=petugas, alasan="Pemohon menarik berkasnya.")
    elif c.status == _S.KEDALUWARSA:
        hari = bahasa.hari_ini() - dt.timedelta(days=1)
        Permohonan.objects.filter(pk=p.pk).update(tenggat=hari)
        services.kedaluwarsakan(permohonan_id=p.pk)
    elif c.sisa_hari is not None:
        Permohonan.objects.filter(pk=p.pk).update(tenggat=bahasa.hari_ini() + dt.timedelta(days=c.sisa_hari))
