"""The duty of Pasal 26(6) as a live check: LKPP can really look at the servers."""

from __future__ import annotations

from django.urls import reverse

from infrastruktur.perangkat.models import Server, ServerUserObjectPermission
from lpse.akun.enums import KodePeran
from lpse.kepatuhan.registri import Bukti, Status, kewajiban


@kewajiban("R-056")
def akses_lkpp() -> Bukti:
    """How many of the active servers are open to an active account of LKPP."""
    server = set(Server.objects.aktif().values_list("pk", flat=True))
    tautan = reverse("infrastruktur:perangkat")
    if not server:
        return Bukti(Status.BELUM, "0 server", "Belum ada server yang dapat dibuka bagi LKPP.", tautan)
    izin = ServerUserObjectPermission.objects.filter(
        content_object__in=server, user__is_active=True, user__penugasan__peran__name=KodePeran.LKPP.value
    )
    terbuka = set(izin.values_list("content_object_id", flat=True))
    orang = izin.values("user_id").distinct().count()
    angka = f"{len(terbuka)} dari {len(server)} server terbuka"
    if not terbuka:
        rincian = "Belum ada akun pemantau LKPP yang dapat melihat server; buka aksesnya di halaman server."
        return Bukti(Status.BELUM, angka, rincian, tautan)
    status = Status.TERPENUHI if terbuka == server else Status.PERHATIAN
    return Bukti(status, angka, f"{orang} akun pemantau LKPP dengan akses baca.", tautan)
